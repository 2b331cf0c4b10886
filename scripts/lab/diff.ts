// Two runs held against each other: what a change of a rule makes of files that nobody touched.
import { groupBy } from './group.ts';
import type { Report, ReportedFile, ReportedFinding } from './report.ts';

/** One finding that is not as it was. */
export interface Difference {
  readonly kind: 'appeared' | 'went' | 'changed';
  readonly id: string;
  readonly name: string;
  readonly finding: ReportedFinding;
  /** What it was, when it changed. */
  readonly before?: ReportedFinding;
}

/** A rule whose relations could be checked more or less often. */
export interface Moved {
  readonly rule: string;
  readonly before: { readonly checked: number; readonly fails: number; readonly unchecked: number };
  readonly after: { readonly checked: number; readonly fails: number; readonly unchecked: number };
}

/** Everything that differs, for the files that both runs have. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** Only where both runs had the same files: otherwise their sums say nothing. */
  readonly moved: readonly Moved[];
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** Holds a run against an earlier one. */
export function compareReports(before: Report, after: Report): Comparison {
  const old = new Map(before.files.map((file) => [file.id, file]));
  const now = new Set(after.files.map(({ id }) => id));
  const both = after.files.filter(({ id }) => old.has(id));
  const onlyBefore = before.files.filter(({ id }) => !now.has(id)).length;
  const onlyAfter = after.files.length - both.length;
  return {
    differences: both.flatMap((file) => differencesOf(old.get(file.id) ?? file, file)),
    moved: onlyBefore + onlyAfter === 0 ? movedRules(before, after) : [],
    onlyBefore,
    onlyAfter,
  };
}

/** Findings of a rule in a line, however often it is reported there. */
function byPlace({ findings }: ReportedFile): ReadonlyMap<string, readonly ReportedFinding[]> {
  return groupBy(findings, ({ rule, line }) => `${rule} ${line}`);
}

function differencesOf(before: ReportedFile, after: ReportedFile): readonly Difference[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  const { id, name } = after;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place): Difference[] => {
    const [was, is] = [old.get(place) ?? [], now.get(place) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, at): Difference | undefined => {
      const [a, b] = [was[at], is[at]];
      if (a === undefined) return b && { kind: 'appeared', id, name, finding: b };
      if (b === undefined) return { kind: 'went', id, name, finding: a };
      return told(a) === told(b) ? undefined : { kind: 'changed', id, name, finding: b, before: a };
    }).filter((one) => one !== undefined);
  });
}

function told({ severity, fix, message, byEvidence }: ReportedFinding): string {
  return JSON.stringify([severity, fix, message, byEvidence]);
}

function movedRules(before: Report, after: Report): readonly Moved[] {
  const none = { holds: 0, fails: 0, unchecked: 0 };
  const of = (report: Report, rule: string): Moved['before'] => {
    const { holds, fails, unchecked } = report.ledger.find((one) => one.rule === rule) ?? none;
    return { checked: holds + fails, fails, unchecked };
  };
  const rules = [...new Set([...before.ledger, ...after.ledger].map(({ rule }) => rule))].sort();
  return rules
    .map((rule) => ({ rule, before: of(before, rule), after: of(after, rule) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
