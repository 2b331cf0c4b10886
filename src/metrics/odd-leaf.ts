import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { finestPart, partStep } from '../document/quantity.ts';
import type { Count, Duration } from '../document/quantity.ts';
import { durationInterval, exactly, printedAs } from './interval.ts';
import type { Interval } from './interval.ts';
import type { Known } from './known.ts';
import { outvoted } from './outvoted.ts';
import type { Claim } from './outvoted.ts';
import { averageOnPlans, listsOnPlans, witnessesOnPlans } from './plans-witnesses.ts';
import type { PlanSum, TimeSum } from './rows.ts';
import { averageOnTotal, listsOnTotal, plainTime, witnessesOnTotal } from './total-witnesses.ts';

/** A count or a total of a row that other figures of the file contradict: what follows from it is not to be trusted. */
export interface OddLeaf {
  readonly row: PhaseRow;
  readonly leaf: 'plans' | 'total';
  /** What the others say instead: plans, or milliseconds. */
  readonly claims: readonly [Claim, ...Claim[]];
  /** As much speaks against another figure: it cannot be told which one is wrong, only that one is. */
  readonly isTied: boolean;
}

/** The figures around the rows that have a say. */
export interface RowSurroundings {
  readonly document: Document;
  readonly totalPlans: Known<Count>;
  readonly totalTime: Known<Duration>;
  readonly averageDuration: Known<Duration>;
  readonly rowPlans: Known<PlanSum>;
  readonly rowTime: Known<TimeSum>;
  /** The document before evidence raised counts of it: those are proven, and what follows from them is not yet there. */
  readonly raisedFrom: Document | undefined;
}

/** The leaf of a row that the average beside it and the figures around the row outvote, so that the average stays. */
export function oddLeafOf(row: PhaseRow, around: RowSurroundings): OddLeaf | undefined {
  return mostContradicted([row], around, [
    () => outvotedTotal(row, around, true),
    () => outvotedPlans(row, around, true),
  ]);
}

/**
 * The count of a row that is outvoted, or that is less than the plans that are listed: no sum of counts is to be trusted.
 */
export function oddCount(around: RowSurroundings): OddLeaf | undefined {
  return around.rowPlans.ok
    ? mostContradicted(rowsOf(around.rowPlans.value), around, [wrongPlans])
    : undefined;
}

/**
 * The total of a row that is outvoted, or that the times of its plans do not give: no sum of times is to be trusted. Those
 * times are leaves themselves, and nearer to what happened.
 */
export function oddTime(around: RowSurroundings): OddLeaf | undefined {
  return around.rowTime.ok ? mostContradicted(rowsOf(around.rowTime.value), around, [wrongTotal]) : undefined;
}

/** The total of a row that is outvoted, whatever is listed. */
export function outvotedTime(around: RowSurroundings): OddLeaf | undefined {
  return around.rowTime.ok
    ? mostContradicted(rowsOf(around.rowTime.value), around, [(row) => outvotedTotal(row, around)])
    : undefined;
}

function rowsOf({ from }: { readonly from: readonly { readonly row: PhaseRow }[] }): readonly PhaseRow[] {
  return from.map(({ row }) => row);
}

type Judge = (row: PhaseRow, around: RowSurroundings) => OddLeaf | undefined;

function mostContradicted(
  rows: readonly PhaseRow[],
  around: RowSurroundings,
  judges: readonly Judge[],
): OddLeaf | undefined {
  // What a block says that evidence has left behind is no argument, and the raised rows need none.
  if (around.raisedFrom !== undefined) return undefined;
  const found = rows.flatMap((row) => judges.flatMap((judge) => judge(row, around) ?? []));
  const most = Math.max(...found.map(({ claims }) => claims.length));
  const [first, second] = found.filter(({ claims }) => claims.length === most);
  return first && { ...first, isTied: second !== undefined };
}

function odd(
  row: PhaseRow,
  leaf: OddLeaf['leaf'],
  claims: readonly Claim[] | undefined,
): OddLeaf | undefined {
  const [first, ...more] = claims ?? [];
  return first && { row, leaf, claims: [first, ...more], isTied: false };
}

/** `isOfAverage`: it is the average beside it that is to be repaired. */
function outvotedTotal(row: PhaseRow, around: RowSurroundings, isOfAverage = false): OddLeaf | undefined {
  const total = plainTime(row.total);
  if (total === undefined) return undefined;
  const written = durationInterval(total);
  const lists = listsOnTotal(row, around.document);
  if (lists.some((list) => list.proves(written))) return undefined;
  const step = partStep(finestPart(total));
  const average = averageOnTotal(row);
  const heard = [...(average ? [average] : []), ...lists, ...witnessesOnTotal(row, total, around)];
  const printed = (value: number): Interval => printedAs(value, step);
  return odd(row, 'total', outvoted(heard, written, printed, isOfAverage ? average : undefined));
}

function wrongTotal(row: PhaseRow, around: RowSurroundings): OddLeaf | undefined {
  const [total, found] = [plainTime(row.total), outvotedTotal(row, around)];
  if (found || total === undefined) return found;
  const written = durationInterval(total);
  const complete = listsOnTotal(row, around.document).filter(({ isLeaves }) => isLeaves);
  if (complete.some((list) => list.allows(written))) return undefined;
  const claims = complete.flatMap(({ formula, value }) => (value === undefined ? [] : [{ formula, value }]));
  return odd(row, 'total', claims);
}

function outvotedPlans(row: PhaseRow, around: RowSurroundings, isOfAverage = false): OddLeaf | undefined {
  const { completed } = row.plans;
  if (completed === undefined) return undefined;
  const average = averageOnPlans(row);
  const lists = listsOnPlans(row, around.document);
  const heard = [...(average ? [average] : []), ...lists, ...witnessesOnPlans(row, completed, around)];
  return odd(row, 'plans', outvoted(heard, exactly(completed), exactly, isOfAverage ? average : undefined));
}

function wrongPlans(row: PhaseRow, around: RowSurroundings): OddLeaf | undefined {
  const { completed } = row.plans;
  const found = outvotedPlans(row, around);
  if (found || completed === undefined) return found;
  const longer = listsOnPlans(row, around.document).find(({ value }) => value > completed);
  return odd(row, 'plans', longer && [longer]);
}
