// Damages every derived figure of a clean document, one at a time: is it reported, and do the bytes come back?
import { positionAt, sourceOf } from '../../src/document/source.ts';
import { analyse, repair } from '../../src/engine.ts';
import type { Analysis } from '../../src/engine.ts';
import type { Finding } from '../../src/finding.ts';
import { apply } from '../../src/update/apply.ts';
import { damagesOf, KINDS } from '../damage.ts';
import type { Damage, Kind } from '../damage.ts';

const PRINTED = { tolerance: 'printed', severities: {} } as const;
const EXACT = { tolerance: 'exact', severities: {} } as const;

/**
 * What became of one damaged figure. `rounded` figures were no canonical rounding before, so their bytes are not promised;
 * `ambiguous` ones came back as another value with which the file is just as consistent, and nothing in it tells the two
 * apart; the others that did not come back are `lost`.
 */
export type Outcome = 'not reported' | 'rounded' | 'safe' | 'unsafe' | 'ambiguous' | 'lost';

/** One damaged figure. */
export interface Restored {
  readonly kind: Kind;
  readonly line: number;
  readonly outcome: Outcome;
  /** By which repair the bytes come back when the file before the damage is known, as in a pull request. */
  readonly byBase: 'safe' | 'unsafe' | undefined;
  /** Why it did not come back, for people. */
  readonly why: string | undefined;
}

/** All damaged figures of one kind. `canonical` are those whose bytes may be expected back. */
export interface RestorationRow {
  readonly figure: string;
  readonly damaged: number;
  readonly reported: number;
  readonly canonical: number;
  readonly safe: number;
  readonly unsafe: number;
  readonly ambiguous: number;
  /** Back once the base revision is known: by a safe repair, and by one of the two. */
  readonly safeByBase: number;
  readonly byBase: number;
}

/** A document in which damage can be planted: of a known dialect, without an error, with nothing to repair safely. */
export function isClean({ document, findings }: Analysis): boolean {
  return (
    !['unrecognised', 'gsd-2'].includes(document.dialect) &&
    findings.every(({ severity, fix }) => severity !== 'error' && fix?.applicability !== 'safe')
  );
}

/** Damages every derived figure of a clean document in turn. */
export function damageAll(clean: Analysis): readonly Restored[] {
  const exact = analyse(clean.source, EXACT);
  return damagesOf(clean).map((damage) => {
    const { kind, line } = damage;
    const text = apply(clean.source.text, damage.edits);
    const damaged = analyse(sourceOf(clean.source.path, text), PRINTED);
    const hit = hitOf(damaged, damage);
    const told = { kind, line, byBase: undefined, why: undefined };
    if (hit === undefined) return { ...told, outcome: 'not reported' };
    if (fails(exact, kind)) return { ...told, outcome: 'rounded' };
    return { ...told, ...outcomeOf(clean, damaged, hit) };
  });
}

/** The finding on a damaged figure, as grave as it has to be. */
export function hitOf(damaged: Analysis, { kind, line, approximate }: Damage): Finding | undefined {
  const level = approximate ? 'warning' : 'error';
  const hit = damaged.findings.find(
    ({ rule, range }) => rule === kind && positionAt(damaged.source, range.start).line === line,
  );
  return hit?.severity === level ? hit : undefined;
}

function outcomeOf(
  clean: Analysis,
  damaged: Analysis,
  hit: Finding,
): Pick<Restored, 'outcome' | 'byBase' | 'why'> {
  const original = clean.source.text;
  const byBase = byBaseOf(clean, damaged, hit);
  const alone = repairOf(damaged, hit, original);
  if (alone !== undefined) return { outcome: alone, byBase, why: undefined };
  if (hit.fix === undefined) {
    return { outcome: 'lost', byBase, why: `no repair is offered: ${hit.message}` };
  }
  const { text } = damaged.source;
  const fixed = apply(text, hit.fix.edits);
  const was = changedLine(original, text, original);
  const is = changedLine(original, text, fixed);
  if (isJustAsGood(clean, fixed, hit)) {
    return {
      outcome: 'ambiguous',
      byBase,
      why: `two legal values: ${was} as before, or ${is} = ${hit.fix.formula}; the file agrees with both`,
    };
  }
  return { outcome: 'lost', byBase, why: `${is} = ${hit.fix.formula} in place of ${was}` };
}

/** The repair that gives the original back: a safe one, or that of the finding itself. */
function repairOf(
  damaged: Analysis,
  hit: Finding | undefined,
  original: string,
): 'safe' | 'unsafe' | undefined {
  if (repair(damaged, PRINTED).after.source.text === original) return 'safe';
  const isBack = hit?.fix !== undefined && apply(damaged.source.text, hit.fix.edits) === original;
  return isBack ? 'unsafe' : undefined;
}

function byBaseOf(clean: Analysis, damaged: Analysis, { rule, range }: Finding): Restored['byBase'] {
  const informed = analyse(damaged.source, PRINTED, { base: clean.document });
  const hit = informed.findings.find((one) => one.rule === rule && one.range.start === range.start);
  return repairOf(informed, hit, clean.source.text);
}

/** With the other value the file is consistent too, in the strict tolerance, and nothing else in it changed. */
function isJustAsGood(clean: Analysis, fixed: string, { rule }: Finding): boolean {
  const after = analyse(sourceOf(clean.source.path, fixed), EXACT);
  const told = (analysis: Analysis): string => JSON.stringify(analysis.findings.map((one) => one.rule));
  return !fails(after, rule) && told(after) === told(analyse(clean.source, EXACT));
}

/** The text of the first line in which two texts differ, as a third one has it. */
function changedLine(a: string, b: string, shown: string): string {
  const others = b.split('\n');
  const at = a.split('\n').findIndex((line, index) => line !== others[index]);
  return `"${shown.split('\n')[at]?.trim() ?? ''}"`;
}

function fails({ relations }: Analysis, rule: string): boolean {
  return relations.some((one) => one.rule === rule && one.status === 'fails');
}

/** Adds up by kind; the last row is all of them. */
export function rowsOf(all: readonly Restored[]): readonly RestorationRow[] {
  const row = (figure: string, own: readonly Restored[]): RestorationRow => {
    const count = (...outcomes: Outcome[]): number =>
      own.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return {
      figure,
      damaged: own.length,
      reported: own.length - count('not reported'),
      canonical: count('safe', 'unsafe', 'ambiguous', 'lost'),
      safe: count('safe'),
      unsafe: count('unsafe'),
      ambiguous: count('ambiguous'),
      safeByBase: own.filter(({ byBase }) => byBase === 'safe').length,
      byBase: own.filter(({ byBase }) => byBase !== undefined).length,
    };
  };
  const kinds = KINDS.map((kind) =>
    row(
      kind,
      all.filter((one) => one.kind === kind),
    ),
  );
  return [...kinds, row('all', all)];
}

/** Share of what can come back at all that does, by a safe repair or one on request. */
export function restoredShare({ canonical, safe, unsafe, ambiguous }: RestorationRow): number {
  const possible = canonical - ambiguous;
  return possible === 0 ? 1 : (safe + unsafe) / possible;
}
