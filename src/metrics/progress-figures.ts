import type { Document } from '../document/document.ts';
import type { Progress } from '../document/progress.ts';
import type { Applicability, Tolerance } from '../finding.ts';
import { NO_BASIS, yardsticksOf } from './basis.ts';
import type { BasisKnowledge, Yardstick, Yardsticks } from './basis.ts';
import { oddRatio } from './odd-ratio.ts';
import type { OddRatio } from './odd-ratio.ts';
import { canonicalPercent, fitsShare, percentOf } from './percent.ts';
import { limitTo, objectionTo, softened } from './percent-objection.ts';
import type { Objection } from './percent-objection.ts';
import { readProgressFigures } from './progress-readings.ts';
import type { Formula, ProgressReadings } from './progress-readings.ts';

/** What a percentage should be, where that is known, and how sure. */
export interface Correction {
  readonly value: number;
  /** What it is worked out from: `13 of 16 plans`. */
  readonly formula: string;
  readonly applicability: Applicability;
  /** What decided between formulas that lead to different percentages. */
  readonly yardstick?: Yardstick;
  /** Where the ratio is the one that is wrong, by the percentage and by other counts. */
  readonly odd?: OddRatio | undefined;
  /** What the rest of the file says against it. */
  readonly objection?: Objection | undefined;
}

/** Everything about percentages. */
export interface ProgressFigures extends ProgressReadings {
  readonly basis: Yardsticks;
  /** Set when the body percentage is wrong: by its own ratio, or by every formula that is allowed. */
  readonly correction: { readonly by: 'ratio' | 'formulas'; readonly to: Correction } | undefined;
}

/** Works out what percentages and bars can be held against. */
export function deriveProgress(
  document: Document,
  tolerance: Tolerance,
  knowledge: BasisKnowledge = NO_BASIS,
): ProgressFigures {
  const readings = readProgressFigures(document);
  const basis = yardsticksOf(readings, knowledge);
  const facts = { ...readings, basis, tolerance };
  const correction = byRatio(document, facts) ?? byBasis(facts) ?? byFormulas(facts);
  return { ...readings, basis, correction: correction && withObjection(correction, document, facts) };
}

type Facts = Omit<ProgressFigures, 'correction'> & { readonly tolerance: Tolerance };

function withObjection(
  { by, to }: NonNullable<ProgressFigures['correction']>,
  document: Document,
  readings: Facts,
): ProgressFigures['correction'] {
  if (!readings.percent.ok) return { by, to };
  // Who names the basis has decided what the counts are worth; all that is left to doubt is that all is done.
  const isNamed = by === 'formulas' && readings.basis.setting !== 'auto';
  const objection = isNamed
    ? softened(limitTo(to.value, document))
    : objectionTo(readings.percent.value, to.value, by === 'ratio' ? 'ratio' : 'counts', {
        document,
        readings,
      });
  return { by, to: objection ? { ...to, applicability: 'unsafe', objection } : to };
}

function byRatio(
  document: Document,
  { percent, ratio, frontMatter, tolerance }: Facts,
): ProgressFigures['correction'] {
  if (!percent.ok || !ratio.ok || fitsShare(percent.value, ratio.value, tolerance)) return undefined;
  // The front matter repeats the percentage: then the ratio may be what was left behind.
  const isSeconded = frontMatter.ok && frontMatter.value.value === percent.value.value;
  const { done, total } = ratio.value;
  const value = canonicalPercent({ done, total }, percent.value.decimals);
  const odd = oddRatio(document, percent.value, ratio.value);
  const applicability = isSeconded || odd !== undefined ? 'unsafe' : 'safe';
  return { by: 'ratio', to: { value, formula: `${done} ÷ ${total}`, applicability, odd } };
}

function sameShare(a: Formula, b: Formula): boolean {
  return a.done === b.done && a.total === b.total;
}

/** The user names the basis: a percentage that fits another formula alone is wrong too. */
function byBasis({ basis, comparable, formulas, tolerance }: Facts): ProgressFigures['correction'] {
  const { setting, line: yardstick } = basis;
  if (setting === 'auto' || !yardstick.ok || !comparable.ok) return undefined;
  const percent = comparable.value;
  const { share } = yardstick.value;
  // Sums of rows count plans as well.
  const rows = share.name === 'plans' ? formulas.find(({ name }) => name === 'rows') : undefined;
  if ([share, ...(rows ? [rows] : [])].some((allowed) => fitsShare(percent, allowed, tolerance)))
    return undefined;
  const value = canonicalPercent(share, percent.decimals);
  const isOpposed = rows !== undefined && canonicalPercent(rows, percent.decimals) !== value;
  const applicability = isOpposed ? 'unsafe' : 'safe';
  return {
    by: 'formulas',
    to: { value, formula: describe(share), applicability, yardstick: yardstick.value },
  };
}

function byFormulas(facts: Facts): ProgressFigures['correction'] {
  const { basis, line, comparable, formulas, position, tolerance } = facts;
  const smallest = smallestOf(formulas);
  if (basis.setting !== 'auto' || !comparable.ok || !line.ok || smallest === undefined) return undefined;
  const percent = comparable.value;
  if ([...formulas, ...position].some((formula) => fitsShare(percent, formula, tolerance))) return undefined;
  const values = formulas.map((formula) => canonicalPercent(formula, percent.decimals));
  const toSmallest = {
    value: canonicalPercent(smallest, percent.decimals),
    formula: describe(smallest),
  };
  if (values.every((value) => value === values[0])) {
    const isSafe = !isOpposed(facts) && !outvotesCounts(facts);
    return { by: 'formulas', to: { ...toSmallest, applicability: isSafe ? 'safe' : 'unsafe' } };
  }
  const to = byBase(facts, percent.decimals) ?? byFrontMatter(facts, line.value);
  return { by: 'formulas', to: to ?? { ...toSmallest, applicability: 'unsafe' } };
}

/** The smaller of plans and phases, as GSD writes it today; the rows stand in for plans where nothing else counts them. */
function smallestOf(formulas: readonly Formula[]): Formula | undefined {
  const counted = formulas.filter(({ name }) => name === 'plans' || name === 'phases');
  const [first, ...more] = counted.length > 0 ? counted : formulas;
  return first && more.reduce((least, one) => (percentOf(one) < percentOf(least) ? one : least), first);
}

/** The front matter says something that no count gives, and will go on saying it. */
function isOpposed(facts: Facts): boolean {
  const { frontMatter, basis } = facts;
  const isExplained = ownFormula(facts) !== undefined || frontMatterFollows(facts) || basis.frontMatter.ok;
  return frontMatter.ok && !isExplained;
}

/**
 * Two percentages say the same against the only pair of counts: with one other count both would be right. Neither plans
 * and phases together nor the rows of the table are doubted in that way.
 */
export function outvotesCounts({
  percent,
  frontMatter,
  counts,
  formulas,
}: Pick<ProgressReadings, 'percent' | 'frontMatter' | 'counts' | 'formulas'>): boolean {
  const [share, ...more] = counts.shares;
  if (!percent.ok || !frontMatter.ok || share === undefined || more.length > 0) return false;
  const hasBacking = formulas.some((formula) => formula.name === 'rows' && sameShare(formula, share));
  return percent.value.value === frontMatter.value.value && !hasBacking;
}

/** What the base revision followed decides between the formulas. */
function byBase(facts: Facts, decimals: number): Correction | undefined {
  const { line: yardstick } = facts.basis;
  if (!yardstick.ok || isOpposed(facts)) return undefined;
  const { share } = yardstick.value;
  return {
    value: canonicalPercent(share, decimals),
    formula: describe(share),
    applicability: 'safe',
    yardstick: yardstick.value,
  };
}

/** The formula that the percentage of the front matter fits. */
function ownFormula({ formulas, frontMatter }: Facts): Formula | undefined {
  return frontMatter.ok
    ? formulas.find((formula) => fitsShare(frontMatter.value, formula, 'printed'))
    : undefined;
}

/** The template's 0 % and empty bar were never touched: they follow the front matter, short of calling it complete. */
function byFrontMatter(facts: Facts, { bars }: Progress): Correction | undefined {
  const { comparable, frontMatter, formulas } = facts;
  const own = ownFormula(facts);
  const isUntouched =
    comparable.ok && comparable.value.value === 0 && bars.every(({ filled }) => filled === 0);
  if (!frontMatter.ok || own === undefined || !isUntouched) return undefined;
  const isEarly = percentOf(own) >= 100 && formulas.some((formula) => percentOf(formula) < 100);
  const { value } = frontMatter.value;
  return isEarly ? undefined : { value, formula: describe(own), applicability: 'safe' };
}

/** The front matter percentage is itself wrong and will be repaired safely in the same pass. */
function frontMatterFollows({ counts }: Facts): boolean {
  const values = counts.shares.map((share) => canonicalPercent(share));
  return values.length > 0 && values.every((value) => value === values[0]);
}

/** `13 of 16 plans`, as it stands in messages. */
export function describe({ name, done, total }: Formula): string {
  const noun = {
    plans: 'plans',
    phases: 'phases',
    'smaller of plans and phases': 'counted',
    rows: 'plans in the rows',
  };
  return `${done} of ${total} ${noun[name]}`;
}
