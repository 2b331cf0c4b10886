import type { Finding, Origin, Severity } from '../finding.ts';

/**
 * So many findings of one kind in one file are told one by one; the rest is counted. A file can be made to have a
 * hundred thousand of them, and nobody reads the second hundred.
 */
export const MOST_OF_A_KIND = 200;

/** Findings that are only counted: of one rule, one severity and one origin in one file. */
export interface Untold {
  readonly rule: string;
  readonly severity: Severity;
  readonly origin?: Origin;
  readonly count: number;
  /** How many of them `state-md fix` repairs without `--unsafe`. */
  readonly fixable: number;
}

/** The findings of one file as reports have them. */
export interface Listing {
  readonly told: readonly Finding[];
  readonly untold: readonly Untold[];
}

/** Keeps the first findings of each kind, in their order, and counts the others. */
export function listingOf(findings: readonly Finding[]): Listing {
  if (findings.length <= MOST_OF_A_KIND) return { told: findings, untold: [] };
  const seen = new Map<string, number>();
  const rest = new Map<string, Untold>();
  const told = findings.filter(({ rule, severity, origin, fix }) => {
    const kind = `${rule} ${severity} ${origin ?? ''}`;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    if (before < MOST_OF_A_KIND) return true;
    const { count = 0, fixable = 0 } = rest.get(kind) ?? {};
    rest.set(kind, {
      rule,
      severity,
      ...(origin === undefined ? {} : { origin }),
      count: count + 1,
      fixable: fixable + Number(fix?.applicability === 'safe'),
    });
    return false;
  });
  return { told, untold: [...rest.values()] };
}

/** `4800 more warnings of phase-range`. */
export function untoldText({ rule, severity, origin, count }: Untold): string {
  return `${count} more ${origin === 'inherited' ? 'inherited ' : ''}${severity}${count === 1 ? '' : 's'} of ${rule}`;
}
