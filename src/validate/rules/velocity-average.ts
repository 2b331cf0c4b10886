import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { rewriteDuration } from '../../document/rewrite.ts';
import type { Fix } from '../../finding.ts';
import { durationInterval, meets, times } from '../../metrics/interval.ts';
import type { Interval } from '../../metrics/interval.ts';
import type { Known } from '../../metrics/known.ts';
import { known, unknown } from '../../metrics/known.ts';
import { rowUnit } from '../../metrics/rows.ts';
import type { VelocityFigures } from '../../metrics/velocity.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, time } from '../wording.ts';

/** The average is the figure that people quote; no GSD command recomputes it. */
export const velocityAverage: Rule = {
  id: 'velocity-average',
  summary: 'Average duration is the total time divided by the total plans, as stated or as the rows have them.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

/** A time and the number of plans that it was spent on. */
interface Division {
  readonly interval: Interval;
  readonly printed: number;
  readonly plans: number;
  readonly text: string;
  readonly approximate: boolean;
}

function check({ metrics: { velocity }, tolerance }: RuleContext): Verdict {
  const { averageDuration, rowTime, rowPlans } = velocity;
  if (!averageDuration.ok) return unchecked(averageDuration.reason);
  const stated = statedDivision(velocity);
  if (!stated.ok) return unchecked(stated.reason);
  if (!velocity.pair.ok) return unchecked(velocity.pair.reason);
  if (!rowTime.ok) return unchecked(rowTime.reason);
  if (!rowPlans.ok) return unchecked(rowPlans.reason);
  const rows = rowDivision(velocity);
  if (!rows.ok) return unchecked(rows.reason);
  const average = averageDuration.value;
  const fits = (division: Division): boolean =>
    tolerance === 'exact'
      ? rewriteDuration(average, division.printed / division.plans).edits.length === 0
      : meets(times(durationInterval(average), division.plans), division.interval);
  const divisions = tolerance === 'exact' && velocity.plansAgree.ok ? [rows.value] : [stated.value, rows.value];
  if (divisions.some(fits)) return holds();
  return broken(average, stated.value, rows.value, velocity);
}

function statedDivision({ totalPlans, totalTime }: VelocityFigures): Known<Division> {
  if (!totalPlans.ok) return totalPlans;
  if (!totalTime.ok) return totalTime;
  const printed = partMilliseconds(finestPart(totalTime.value));
  if (printed === 0) return unknown('the total time was never filled in');
  if (totalPlans.value.value === 0) return unknown('no plans are completed yet');
  return known({
    interval: durationInterval(totalTime.value),
    printed,
    plans: totalPlans.value.value,
    text: totalTime.value.text,
    approximate: totalTime.value.approximate,
  });
}

function rowDivision({ rowTime, rowPlans }: VelocityFigures): Known<Division> {
  if (!rowTime.ok) return rowTime;
  if (!rowPlans.ok) return rowPlans;
  if (rowPlans.value.value === 0) return unknown('the rows count no completed plans');
  const { interval, printed, approximate } = rowTime.value;
  return known({ interval, printed, plans: rowPlans.value.value, text: time(printed, rowUnit(rowTime.value)), approximate });
}

function broken(average: Duration, stated: Division, rows: Division, { plansAgree }: VelocityFigures): Verdict {
  const exact = rows.printed / rows.plans;
  const rewritten = rewriteDuration(average, exact);
  const unit = finestPart(average).terms[0]?.unit;
  const other = stated.plans === rows.plans ? '' : ` (and ${stated.text} ÷ ${stated.plans} = ${time(stated.printed / stated.plans, unit)})`;
  const isRough = average.approximate || stated.approximate || rows.approximate;
  const fix: Fix = {
    title: `Replace ${average.text} by ${rewritten.text}`,
    // Where rows and block count different plans, one of them is incomplete, and the average may be the newest.
    applicability: plansAgree.ok ? 'safe' : 'unsafe',
    edits: rewritten.edits,
  };
  return fails({
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Average duration says ${average.text}, but ${rows.text} ÷ ${counted(rows.plans, 'plan')} = ${time(exact, unit)}${other}. Bring the average up to date.`,
    actual: average.text,
    expected: rewritten.text,
    range: average.range,
    fix,
  });
}
