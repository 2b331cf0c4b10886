import type { Document } from '../document/document.ts';
import type { FrontMatterEntry } from '../document/front-matter.ts';
import type { Percent, Progress, Ratio } from '../document/progress.ts';
import type { Applicability, Range, Tolerance } from '../finding.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';
import { canonicalPercent, fitsShare, percentOf } from './percent.ts';
import type { Share } from './percent.ts';
import { sumPlans, theTable } from './rows.ts';

/**
 * One of the ways in which GSD has computed a percentage over time (`gsd-tools` 1.21 copied the body line, 1.32
 * took plans, 1.42 the smaller of plans and phases): all of them are legal in a file.
 */
export interface Formula extends Share {
  readonly name: 'plans' | 'phases' | 'smaller of plans and phases' | 'rows';
  /** Where the two numbers stand. */
  readonly from: readonly Range[];
}

/** The counts of the front matter. */
export interface Counts {
  readonly plans: Known<Formula>;
  readonly phases: Known<Formula>;
  /** Those of the two that have something to count, so that they give a percentage. */
  readonly shares: readonly Formula[];
}

/** What a percentage should be, where that is known, and how sure. */
export interface Correction {
  readonly value: number;
  /** What it is worked out from: `13 of 16 plans`. */
  readonly formula: string;
  readonly applicability: Applicability;
}

/** Everything about percentages. */
export interface ProgressFigures {
  /** The only progress line. */
  readonly line: Known<Progress>;
  readonly percent: Known<Percent>;
  /** The ratio on the line that the percentage can be held against. */
  readonly ratio: Known<Ratio>;
  readonly counts: Counts;
  /** Formulas that can be computed from counts that are possible. */
  readonly formulas: readonly Formula[];
  /** `progress.percent` of the front matter. */
  readonly frontMatter: Known<Percent & { readonly entry: FrontMatterEntry }>;
  /** Set when the body percentage is wrong: by its own ratio, or by every formula. */
  readonly correction: { readonly by: 'ratio' | 'formulas'; readonly to: Correction } | undefined;
  /** Whether and why the body percentage cannot be held against the formulas. */
  readonly comparable: Known<Percent>;
}

/** Works out what percentages and bars can be held against. */
export function deriveProgress(document: Document, tolerance: Tolerance): ProgressFigures {
  const line = theLine(document);
  const percent = line.ok ? onePercent(line.value) : line;
  const ratio = line.ok ? comparableRatio(line.value) : line;
  const counts = readCounts(document);
  const formulas = formulasOf(document, counts);
  const frontMatter = frontMatterPercent(document);
  const comparable = comparablePercent(document, line, percent, formulas);
  const facts = { percent, ratio, counts, formulas, frontMatter, comparable, tolerance };
  const correction = byRatio(facts) ?? byFormulas(facts, line);
  return { line, percent, ratio, counts, formulas, frontMatter, comparable, correction };
}

function theLine({ progressLines }: Document): Known<Progress> {
  const [line] = progressLines;
  if (line === undefined) return unknown('the file has no `Progress:` line in its current position');
  if (progressLines.length > 1)
    return unknown(`the current position has ${progressLines.length} \`Progress:\` lines`);
  return known(line);
}

function onePercent({ percents }: Progress): Known<Percent> {
  const [percent] = percents;
  if (percent === undefined) return unknown('the progress line has no percentage');
  if (percents.length > 1) return unknown('the progress line has several percentages');
  return known(percent);
}

function comparableRatio({ ratios, scopes, hasUnknown }: Progress): Known<Ratio> {
  const [ratio] = ratios;
  if (ratio === undefined) return unknown('the progress line has no ratio');
  if (ratios.length > 1) return unknown('the progress line has several ratios');
  if (hasUnknown) return unknown('the ratio on the progress line has an unknown side');
  if (!ratio.exact) return unknown(`the ratio on the progress line is approximate (\`${ratio.text}\`)`);
  if (ratio.total <= 0)
    return unknown(`the ratio on the progress line has nothing to count (\`${ratio.text}\`)`);
  if (scopes.length > 0)
    return unknown(`the progress line is limited to a part of the project ("${scopes.join('", "')}")`);
  return known(ratio);
}

function readCounts(document: Document): Counts {
  const [plans, phases] = [countsOf(document, 'plans'), countsOf(document, 'phases')];
  const shares = [plans, phases].flatMap((count) => (count.ok && count.value.total > 0 ? [count.value] : []));
  return { plans, phases, shares };
}

function countsOf(document: Document, what: 'plans' | 'phases'): Known<Formula> {
  const done = document.frontMatter?.entries.get(`progress.completed_${what}`);
  const total = document.frontMatter?.entries.get(`progress.total_${what}`);
  if (!done || !total || !isCount(done.value) || !isCount(total.value)) {
    return unknown(`the front matter has no counts of ${what}`);
  }
  return known({ name: what, done: done.value, total: total.value, from: [done.range, total.range] });
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function formulasOf(document: Document, { shares }: Counts): Formula[] {
  const formulas = shares.filter(({ done, total }) => done <= total);
  const [a, b] = formulas;
  if (a && b) {
    const smaller = a.done * b.total <= b.done * a.total ? a : b;
    formulas.push({ ...smaller, name: 'smaller of plans and phases' });
  }
  const rows = rowFormula(document);
  return rows ? [...formulas, rows] : formulas;
}

/** Sums of `x/y` cells, when every row has one. */
function rowFormula(document: Document): Formula | undefined {
  const table = theTable(document);
  const done = table.ok ? sumPlans(table.value) : table;
  if (!table.ok || !done.ok) return undefined;
  const planned = table.value.rows.map(({ plans }) => plans.planned);
  const total = planned.reduce<number>((all, one) => all + (one ?? Number.NaN), 0);
  if (!(total > 0) || done.value.value > total) return undefined;
  return {
    name: 'rows',
    done: done.value.value,
    total,
    from: table.value.rows.map(({ plans }) => plans.range),
  };
}

function frontMatterPercent(document: Document): ProgressFigures['frontMatter'] {
  const entry = document.frontMatter?.entries.get('progress.percent');
  if (document.frontMatter === undefined) return unknown('the file has no front matter');
  if (entry === undefined) return unknown('the front matter has no `percent`');
  const { text, value, range } = entry;
  if (typeof value !== 'number' || text === undefined || !/^\d{1,4}(?:\.\d{1,4})?$/.test(text)) {
    return unknown('`percent` in the front matter is not a plain number');
  }
  return known({ value, text, decimals: text.split('.')[1]?.length ?? 0, range, approximate: false, entry });
}

const AT_REST =
  /archiv|await|shipped|milestone\s+(?:v?[\d.]+\s+)?complete|milestone_complete|between milestones/i;

/** The body percentage, when it stands for the whole project without a word of limitation. */
function comparablePercent(
  document: Document,
  line: Known<Progress>,
  percent: Known<Percent>,
  formulas: readonly Formula[],
): Known<Percent> {
  if (!line.ok) return line;
  if (!percent.ok) return percent;
  if (line.value.ratios.length > 0) return unknown('the progress line has a ratio of its own');
  if (line.value.hasWords || line.value.scopes.length > 0)
    return unknown('the progress line says more than a percentage');
  const [formula] = formulas.filter(({ name }) => name !== 'rows');
  if (formula === undefined) return unknown('the front matter has no counts that give a percentage');
  const status = `${document.position.status?.value.value ?? ''} ${document.frontMatter?.entries.get('status')?.text ?? ''}`;
  if (AT_REST.test(status)) return unknown('the status says that the milestone is over');
  return percent;
}

type Facts = Omit<ProgressFigures, 'line' | 'correction'> & { readonly tolerance: Tolerance };

function byRatio({ percent, ratio, counts, frontMatter, tolerance }: Facts): ProgressFigures['correction'] {
  if (!percent.ok || !ratio.ok || fitsShare(percent.value, ratio.value, tolerance)) return undefined;
  const { shares } = counts;
  const isContradicted =
    shares.some(({ total }) => total === ratio.value.total) &&
    !shares.some((share) => sameShare(share, ratio.value));
  // The front matter repeats the percentage: then the ratio may be what was left behind.
  const isSeconded = frontMatter.ok && frontMatter.value.value === percent.value.value;
  const { done, total } = ratio.value;
  const value = canonicalPercent({ done, total }, percent.value.decimals);
  const applicability = isContradicted || isSeconded || done > total ? 'unsafe' : 'safe';
  return { by: 'ratio', to: { value, formula: `${done} ÷ ${total}`, applicability } };
}

function sameShare(a: Share, b: Share): boolean {
  return a.done === b.done && a.total === b.total;
}

function byFormulas(facts: Facts, line: Known<Progress>): ProgressFigures['correction'] {
  const { comparable, formulas, frontMatter, tolerance } = facts;
  const [first] = formulas;
  if (!comparable.ok || !line.ok || first === undefined) return undefined;
  const percent = comparable.value;
  if (formulas.some((formula) => fitsShare(percent, formula, tolerance))) return undefined;
  const values = formulas.map((formula) => canonicalPercent(formula, percent.decimals));
  const toFirst = { value: values[0] ?? 0, formula: describe(first) };
  if (values.every((value) => value === values[0])) {
    const own = ownFormula(facts);
    const isOpposed = frontMatter.ok && own === undefined && !frontMatterFollows(facts);
    return { by: 'formulas', to: { ...toFirst, applicability: isOpposed ? 'unsafe' : 'safe' } };
  }
  return { by: 'formulas', to: byFrontMatter(facts, line.value) ?? { ...toFirst, applicability: 'unsafe' } };
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
