import type { Document } from '../document/document.ts';
import type { Figure, VelocityBlock } from '../document/metrics-section.ts';
import { finestPart, partMilliseconds, readDuration } from '../document/quantity.ts';
import type { Count, Duration, DurationValue } from '../document/quantity.ts';
import { rewriteDuration, vanishes } from '../document/rewrite.ts';
import type { Rewrite } from '../document/rewrite.ts';
import type { Tolerance } from '../finding.ts';
import { durationInterval, exactly, meets, times } from './interval.ts';
import type { Interval } from './interval.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';
import { oddCount, outvotedTime } from './odd-leaf.ts';
import { limitOf, limitOfCount } from './qualifier.ts';
import type { RowSurroundings } from './odd-leaf.ts';
import type { Pair, PlanSum, TimeSum } from './rows.ts';
import { coversEverything, sumPlans, sumTime, theBlock, thePair } from './rows.ts';
import { isOfAllTimedPlans } from './timed-plans.ts';

/** A time and the number of plans that it was spent on. */
export interface Division {
  readonly interval: Interval;
  /** The printed figure in milliseconds. */
  readonly printed: number;
  readonly plans: number;
  readonly approximate: boolean;
}

/** How the average stands to the figures that it is worked out from. */
export interface AverageJudgement {
  /** It fits the rows, what the block will say once it is repaired, or those plans that have a time. */
  readonly fits: boolean;
  /** It fits what the block says now. */
  readonly followsStated: boolean;
  /** The average of the rows, in milliseconds. */
  readonly exact: number;
  /** The average of the rows, in its style. */
  readonly rewritten: Rewrite;
  /** That average fits the rest of the block too, and nothing argues against writing it. */
  readonly agrees: boolean;
}

/** What the velocity block says and what the rows make of it. */
export interface VelocityFigures {
  readonly block: Known<VelocityBlock>;
  readonly pair: Known<Pair>;
  /** `Total plans completed` as a plain number. */
  readonly totalPlans: Known<Count>;
  readonly totalTime: Known<Duration>;
  readonly averageDuration: Known<Duration>;
  readonly rowPlans: Known<PlanSum>;
  readonly rowTime: Known<TimeSum>;
  /** The rows cover every phase up to the current one. */
  readonly covers: Known<true>;
  /** No per-plan row shows that the table was left behind, so what follows from its rows may be written. */
  readonly knowsAll: boolean;
  /** The sum of the rows is larger than the total and nothing in the file argues against raising it. */
  readonly mayRaiseTotal: boolean;
  /** Block and rows count the same plans, as they stand or once the total has been raised safely. */
  readonly plansAgree: Known<true>;
  /** The total time that the rows give, where it can be compared and is another one. */
  readonly timeCorrection: Rewrite | undefined;
  /** Total time ÷ total plans as stated, and as the rows have it. */
  readonly stated: Known<Division>;
  readonly byRows: Known<Division>;
  readonly average: Known<AverageJudgement>;
  /** What has a say about the leaves of the rows. */
  readonly around: RowSurroundings;
}

/**
 * Works out the velocity figures of a document.
 * @param document the file.
 * @param tolerance how strictly the average and the total time are held.
 * @param raisedFrom the document before evidence raised counts of it.
 */
export function deriveVelocity(
  document: Document,
  tolerance: Tolerance,
  raisedFrom?: Document,
): VelocityFigures {
  const block = theBlock(document);
  const pair = thePair(document);
  const { totalPlans, totalTime, averageDuration } = block.ok
    ? figuresOf(block.value, document)
    : { totalPlans: block, totalTime: block, averageDuration: block };
  const rowPlans = pair.ok ? sumPlans(pair.value.table) : pair;
  const rowTime = pair.ok ? sumTime(pair.value.table) : pair;
  const around = { document, totalPlans, totalTime, averageDuration, rowPlans, rowTime, raisedFrom };
  const knowsAll = rowPlans.ok && rowsKnowAll(document, rowPlans.value.value);
  const mayRaiseTotal =
    pair.ok &&
    rowPlans.ok &&
    totalPlans.ok &&
    mayRaise(document, pair.value, totalPlans.value.value, rowPlans.value.value) &&
    oddCount(around) === undefined;
  const figures = {
    ...{ block, pair, totalPlans, totalTime, averageDuration, rowPlans, rowTime, mayRaiseTotal, knowsAll },
    around,
    covers: pair.ok ? coversEverything(document, pair.value.table) : pair,
    plansAgree: agreement(totalPlans, rowPlans, mayRaiseTotal),
    stated: statedDivision(totalTime, totalPlans, undefined),
    byRows: rowDivision(rowTime, rowPlans),
  };
  const timeCorrection = correctTime(figures, tolerance);
  return { ...figures, timeCorrection, average: judgeAverage({ ...figures, timeCorrection }, tolerance) };
}

type Figures = Omit<VelocityFigures, 'average' | 'timeCorrection'>;

/** The three figures of a block, where they are plain and nothing limits them to a part of what the block is of. */
function figuresOf(
  { scope, totalPlans, totalTime, averageDuration }: VelocityBlock,
  document: Document,
): Pick<VelocityFigures, 'totalPlans' | 'totalTime' | 'averageDuration'> {
  const within = { scope, document };
  return {
    totalPlans: countOf(totalPlans, within),
    totalTime: durationOf('Total execution time', totalTime, within),
    averageDuration: durationOf('Average duration', averageDuration, within),
  };
}

/** The block that a figure stands in: a qualifier that names the same does not limit it. */
export interface Within {
  readonly scope: string;
  readonly document: Pick<Document, 'versions' | 'frontMatter'>;
}

function countOf(figure: VelocityBlock['totalPlans'], { scope, document }: Within): Known<Count> {
  if (figure === undefined) return unknown('the velocity block has no `Total plans completed`');
  const { value } = figure;
  if (value.kind !== 'count') return unknown('`Total plans completed` is not a plain number');
  const limit = limitOfCount(value, scope, document);
  if (limit !== undefined) return unknown(`\`Total plans completed\` is qualified: "${limit}"`);
  if (value.approximate) return unknown('`Total plans completed` is approximate');
  return known(value);
}

/** A duration of the velocity block as a plain time, or why it is none. */
export function durationOf(
  label: string,
  figure: Figure<DurationValue> | undefined,
  { scope, document }: Within,
): Known<Duration> {
  if (figure === undefined) return unknown(`the velocity block has no \`${label}\``);
  const { value } = figure;
  if (value.kind === 'bare') return unknown(`\`${label}\` has no unit`);
  if (value.kind === 'unknown') return unknown(`\`${label}\` is not given`);
  if (value.kind === 'unread') return unknown(`\`${label}\` is not a plain duration`);
  const limit = limitOf(value.qualifier, scope, document);
  if (limit !== undefined) return unknown(`\`${label}\` is qualified: "${limit}"`);
  return known(value);
}

/**
 * Nothing in the file may argue against the sum: neither the front matter (which counts the plans of the milestone),
 * nor a ratio on the progress line that has the old total, nor plans of phases that the table does not know.
 */
function mayRaise(document: Document, pair: Pair, total: number, rows: number): boolean {
  const { frontMatter, progressLines, planRows } = document;
  const completed = frontMatter?.entries.get('progress.completed_plans');
  const phases = new Set(pair.table.rows.map(({ phase }) => phase.value.key));
  return (
    rows > total &&
    (frontMatter === undefined || completed?.value === rows) &&
    !progressLines.some(({ ratios }) => ratios.some(({ done }) => done === total)) &&
    planRows.every(({ phase }) => phases.has(phase)) &&
    rowsKnowAll(document, rows)
  );
}

/** More plans with a row of their own than the table counts: the table was left behind. */
function rowsKnowAll({ planRows }: Document, plans: number): boolean {
  return new Set(planRows.map(({ phase, plan }) => `${phase}-${plan}`)).size <= plans;
}

function agreement(total: Known<Count>, rows: Known<PlanSum>, mayRaiseTotal: boolean): Known<true> {
  if (!total.ok) return total;
  if (!rows.ok) return rows;
  if (total.value.value === rows.value.value || mayRaiseTotal) return known(true);
  return unknown(
    `the plan counts disagree: ${total.value.value} in the velocity block, ${rows.value.value} in the rows`,
  );
}

function statedDivision(
  time: Known<Duration>,
  plans: Known<Count>,
  raised: number | undefined,
): Known<Division> {
  if (!plans.ok) return plans;
  if (!time.ok) return time;
  const printed = partMilliseconds(finestPart(time.value));
  const count = raised ?? plans.value.value;
  if (printed === 0) return unknown('the total time was never filled in');
  if (count === 0) return unknown('no plans are completed yet');
  const { approximate } = time.value;
  return known({ interval: durationInterval(time.value), printed, plans: count, approximate });
}

function rowDivision(time: Known<TimeSum>, plans: Known<PlanSum>): Known<Division> {
  if (!time.ok) return time;
  if (!plans.ok) return plans;
  if (plans.value.value === 0) return unknown('the rows count no completed plans');
  const { interval, printed, approximate } = time.value;
  return known({ interval, printed, plans: plans.value.value, approximate });
}

/** Whether an average can stand for a time that was spent on some plans. */
export function fitsDivision(average: Duration, division: Division, tolerance: Tolerance): boolean {
  if (tolerance === 'exact')
    return rewriteDuration(average, division.printed / division.plans).edits.length === 0;
  return meets(times(durationInterval(average), division.plans), division.interval);
}

/**
 * Whether an average that does not fit would be printed like that with one plan more or less: then it is as likely that
 * the count or the time was not updated with the last plan, and that the average is right.
 */
export function fitsNeighbour(
  average: Duration,
  { printed, plans }: Pick<Division, 'printed' | 'plans'>,
): boolean {
  const written = durationInterval(average);
  return [plans - 1, plans + 1].some((count) => count > 0 && meets(written, exactly(printed / count)));
}

/**
 * The average is judged by what the block will say once total time and total plans are repaired: an average that
 * fits only a wrong total was worked out from it, and would be the next thing to repair.
 */
function judgeAverage(
  figures: Figures & Pick<VelocityFigures, 'timeCorrection'>,
  tolerance: Tolerance,
): VelocityFigures['average'] {
  const { averageDuration, stated, byRows, plansAgree } = figures;
  if (!averageDuration.ok) return averageDuration;
  const repaired = repairedDivision(figures);
  if (!repaired.ok) return repaired;
  if (!byRows.ok) return byRows;
  const average = averageDuration.value;
  // In exact mode the rows are the leaves; what the block states counts only where the rows may be incomplete.
  const counterpart = tolerance === 'exact' && plansAgree.ok ? byRows.value : repaired.value;
  const { interval: whole, plans } = repaired.value;
  const scope = figures.block.ok ? figures.block.value.scope : '';
  const exact = byRows.value.printed / byRows.value.plans;
  const rewritten = rewriteDuration(average, exact);
  const written = readDuration(rewritten.text, 0);
  const followsStated = stated.ok && fitsDivision(average, stated.value, tolerance);
  return known({
    fits:
      fitsDivision(average, byRows.value, tolerance) ||
      fitsDivision(average, counterpart, tolerance) ||
      isOfAllTimedPlans(figures.around.document, scope, { average, whole, plans }),
    followsStated,
    exact,
    rewritten,
    agrees:
      plansAgree.ok &&
      figures.knowsAll &&
      written.kind === 'duration' &&
      fitsDivision(written, counterpart, tolerance) &&
      (followsStated || figures.around.raisedFrom !== undefined || !fitsNeighbour(average, byRows.value)),
  });
}

/** Total time ÷ total plans as the block will state them. */
function repairedDivision(figures: Figures & Pick<VelocityFigures, 'timeCorrection'>): Known<Division> {
  const { timeCorrection, mayRaiseTotal, rowPlans, rowTime, totalPlans, totalTime } = figures;
  const raised = mayRaiseTotal && rowPlans.ok ? rowPlans.value.value : undefined;
  const isRepaired =
    timeCorrection &&
    rowTime.ok &&
    !vanishes(timeCorrection, rowTime.value.printed) &&
    outvotedTime(figures.around) === undefined;
  const time = isRepaired === true ? readDuration(timeCorrection.text, 0) : undefined;
  return statedDivision(time?.kind === 'duration' ? known(time) : totalTime, totalPlans, raised);
}

function correctTime({ totalTime, rowTime, plansAgree }: Figures, tolerance: Tolerance): Rewrite | undefined {
  if (!totalTime.ok || !rowTime.ok || !plansAgree.ok) return undefined;
  if (partMilliseconds(finestPart(totalTime.value)) === 0) return undefined;
  const rewritten = rewriteDuration(totalTime.value, rowTime.value.printed);
  const fits =
    tolerance === 'exact'
      ? rewritten.edits.length === 0
      : meets(durationInterval(totalTime.value), rowTime.value.interval);
  return fits || rewritten.edits.length === 0 ? undefined : rewritten;
}
