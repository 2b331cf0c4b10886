import type { Document } from '../document/document.ts';
import { saysMilestoneIsOver, statusesOf } from '../document/milestone-status.ts';
import type { FrontMatterEntry } from '../document/front-matter.ts';
import type { Percent, Progress, Ratio } from '../document/progress.ts';
import type { Range } from '../finding.ts';
import { finishedPhases } from './file-counts.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';
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

/** The share of phases that the position gives. */
export interface PositionShare extends Share {
  /** All that it counts is done: the current phase is not in it, or is complete. */
  readonly isDone: boolean;
}

/** What a file says about percentages, before anything is judged. */
export interface ProgressReadings {
  /** The only progress line. */
  readonly line: Known<Progress>;
  readonly percent: Known<Percent>;
  /** The ratio on the line that the percentage can be held against. */
  readonly ratio: Known<Ratio>;
  readonly counts: Counts;
  /** Formulas that can be computed from counts that are possible. */
  readonly formulas: readonly Formula[];
  /** `Phase: 3 of 4`: two or three of four phases. Legal as well, though nothing is ever repaired to them. */
  readonly position: readonly PositionShare[];
  /** `progress.percent` of the front matter. */
  readonly frontMatter: Known<Percent & { readonly entry: FrontMatterEntry }>;
  /** Whether and why the body percentage cannot be held against the formulas. */
  readonly comparable: Known<Percent>;
}

/** Reads everything that has to do with percentages. */
export function readProgressFigures(document: Document): ProgressReadings {
  const line = theLine(document);
  const percent = line.ok ? onePercent(line.value) : line;
  const ratio = line.ok ? comparableRatio(line.value) : line;
  const counts = readCounts(document);
  const formulas = formulasOf(document, counts);
  const frontMatter = frontMatterPercent(document);
  const comparable = comparablePercent(document, line, percent, formulas);
  const position = positionShares(document);
  return { line, percent, ratio, counts, formulas, position, frontMatter, comparable };
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
  if (percent.isLimit) return unknown('the percentage on the progress line is a limit, not a value');
  return known(percent);
}

function comparableRatio({ ratios, ownPart, scopes, hasUnknown }: Progress): Known<Ratio> {
  const [ratio] = ratios;
  if (ratio === undefined) return unknown('the progress line has no ratio');
  if (ratios.length > 1) return unknown('the progress line has several ratios');
  if (hasUnknown) return unknown('the ratio on the progress line has an unknown side');
  if (!ratio.exact) return unknown(`the ratio on the progress line is approximate (\`${ratio.text}\`)`);
  if (ratio.total <= 0)
    return unknown(`the ratio on the progress line has nothing to count (\`${ratio.text}\`)`);
  if (ownPart) return unknown('the percentage on the progress line speaks of something else than the ratio');
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

/** Without 0 and 100: the one is what a percentage says that nobody touched, the other is for whoever says so. */
function positionShares(document: Document): PositionShare[] {
  const { phase } = document.position;
  const total = phase?.total?.value ?? 0;
  const [before, current] = finishedPhases(document);
  const shares = [
    { done: before ?? 0, total, isDone: true },
    { done: current ?? 0, total, isDone: phase?.complete === true },
  ];
  return shares.filter(({ done, isDone }) => done > 0 && (done < total || (done === total && isDone)));
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

function frontMatterPercent(document: Document): ProgressReadings['frontMatter'] {
  const entry = document.frontMatter?.entries.get('progress.percent');
  if (document.frontMatter === undefined) return unknown('the file has no front matter');
  if (entry === undefined) return unknown('the front matter has no `percent`');
  const { text, value, range } = entry;
  if (typeof value !== 'number' || text === undefined || !/^\d{1,4}(?:\.\d{1,4})?$/.test(text)) {
    return unknown('`percent` in the front matter is not a plain number');
  }
  return known({
    value,
    text,
    decimals: text.split('.')[1]?.length ?? 0,
    range,
    approximate: false,
    isLimit: false,
    entry,
  });
}

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
  if (statusesOf(document).some(({ value }) => saysMilestoneIsOver(value)))
    return unknown('the status says that the milestone is over');
  return percent;
}
