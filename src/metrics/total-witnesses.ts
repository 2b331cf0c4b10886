import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { finestPart, partMilliseconds } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';
import { durationInterval, meets, notAbove, times } from './interval.ts';
import type { Interval } from './interval.ts';
import { listedPlans } from './listed-plans.ts';
import type { RowSurroundings } from './odd-leaf.ts';
import type { Witness } from './outvoted.ts';
import { addsUpTo, isTimed, staysWithin } from './plan-times.ts';
import type { PlanTime } from './plan-times.ts';
import { minus, plansText, positive } from './witness-words.ts';

/** The plans of a row as a list has them. */
export interface ListWitness extends Witness {
  /** Every plan is there with its time. */
  readonly isLeaves: boolean;
  /** It leaves no doubt about this value: its times give it in one unit. */
  readonly proves: (value: Interval) => boolean;
}

/** A time with a unit and without words that limit it. */
export function plainTime(figure: PhaseRow['total']): Duration | undefined {
  const value = figure?.value;
  return value?.kind === 'duration' && value.qualifier === undefined ? value : undefined;
}

/** What the listed times of plans say about the total of their row. */
export function listsOnTotal(row: PhaseRow, document: Document): readonly ListWitness[] {
  const { completed = 0 } = row.plans;
  return listedPlans(document, row)
    .filter((plans) => plans.length <= completed)
    .map((plans) => plans.map(({ duration }) => duration).filter(isTimed))
    .filter(({ length }) => length > 0)
    .map((plans) => listOnTotal(plans, plans.length === completed));
}

function listOnTotal(plans: readonly PlanTime[], isLeaves: boolean): ListWitness {
  const parts = plans.map(({ text }) => text);
  const timed = plans.filter((plan) => plan.kind === 'duration');
  const sum = timed.reduce((printed, plan) => printed + milliseconds(plan), 0);
  return {
    formula: `the listed ${parts.length > 4 ? `${parts.slice(0, 3).join(' + ')} + …` : parts.join(' + ')}`,
    value: isLeaves && timed.length === plans.length ? sum : undefined,
    allows: (value) => (isLeaves ? addsUpTo : staysWithin)(plans, value) !== 'no',
    isLeaves,
    proves: (value) => isLeaves && addsUpTo(plans, value) === 'yes',
  };
}

/** What the velocity block says about a total. */
export function witnessesOnTotal(row: PhaseRow, own: Duration, around: RowSurroundings): readonly Witness[] {
  const others = othersOf(row, own, around);
  return [...(others ? [timeOnTotal(others, around), meanOnTotal(others, around)] : [])].filter(
    (witness) => witness !== undefined,
  );
}

/** What the average beside a total says about it. */
export function averageOnTotal({ plans: { completed }, average }: PhaseRow): Witness | undefined {
  const each = plainTime(average);
  if (each === undefined || completed === undefined || completed === 0) return undefined;
  return {
    formula: `${each.text} × ${plansText(completed)}`,
    value: milliseconds(each) * completed,
    allows: (value) => meets(times(durationInterval(each), completed), value),
  };
}

/** The totals of the other rows. */
interface Others {
  readonly printed: number;
  /** What the sum of all rows stands for once the row has this total. */
  readonly with: (value: Interval) => Interval;
  readonly minus: string;
  /** The block counts more plans than the rows, so its time is an upper bound. */
  readonly isPart: boolean;
}

function othersOf(
  row: PhaseRow,
  own: Duration,
  { rowTime, rowPlans, totalPlans }: RowSurroundings,
): Others | undefined {
  if (!rowTime.ok) return undefined;
  const { interval: all, printed, from } = rowTime.value;
  const mine = durationInterval(own);
  return {
    printed: printed - milliseconds(own),
    with: (value) => ({
      low: all.low - mine.low + value.low,
      high: all.high - mine.high + value.high,
      closed: all.closed && value.closed,
    }),
    minus: minus(from.length - 1, () =>
      from.filter((one) => one.row !== row).map(({ duration }) => duration.text),
    ),
    isPart: rowPlans.ok && totalPlans.ok && totalPlans.value.value > rowPlans.value.value,
  };
}

function timeOnTotal(others: Others, { totalTime }: RowSurroundings): Witness | undefined {
  if (!totalTime.ok || milliseconds(totalTime.value) === 0) return undefined;
  const whole = durationInterval(totalTime.value);
  return {
    formula: `${totalTime.value.text} in all${others.minus}`,
    value: others.isPart ? undefined : positive(milliseconds(totalTime.value) - others.printed),
    allows: (value) => (others.isPart ? notAbove : meets)(others.with(value), whole),
  };
}

function meanOnTotal(
  others: Others,
  { averageDuration, rowPlans, totalPlans }: RowSurroundings,
): Witness | undefined {
  if (others.isPart || !averageDuration.ok || !rowPlans.ok || rowPlans.value.value === 0) return undefined;
  const mean = averageDuration.value;
  const counts = [rowPlans.value.value, ...(totalPlans.ok ? [totalPlans.value.value] : [])];
  return {
    formula: `${mean.text} × ${plansText(rowPlans.value.value)}${others.minus}`,
    value: positive(milliseconds(mean) * rowPlans.value.value - others.printed),
    allows: (value) =>
      counts.some((count) => meets(times(durationInterval(mean), count), others.with(value))),
  };
}

function milliseconds(duration: Duration): number {
  return partMilliseconds(finestPart(duration));
}
