import { durationInterval, notAbove } from '../../metrics/interval.ts';
import type { Duration } from '../../document/quantity.ts';
import type { Related } from '../../finding.ts';
import { printedTime } from '../../metrics/listed-work.ts';
import { fitsDivision } from '../../metrics/velocity.ts';
import { isWithin, leastInWords, leastWork } from '../least-work.ts';
import type { LeastWork } from '../least-work.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/**
 * The time of a phase is in its row, or still only in the rows of its plans. No plan is in both sums, so the total is at least
 * the one and the other together.
 */
export const timeLags: Rule = {
  id: 'time-lags',
  summary:
    'Total execution time is not less than the times of the rows and of the plans that are listed in phases without a row.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check(context: RuleContext): Verdict {
  const { velocity } = context.metrics;
  const { totalTime, block } = velocity;
  if (!totalTime.ok) return unchecked(totalTime.reason);
  if (printedTime(totalTime.value) === 0) return unchecked('the total time was never filled in');
  if (block.ok && block.value.scope !== '')
    return unchecked(`the velocity block covers "${block.value.scope}" only`);
  const least = leastWork(context.document);
  if (!least.ok) return unchecked(least.reason);
  const written = durationInterval(totalTime.value);
  if (isWithin(least.value, written)) return holds();
  const { rows } = least.value;
  if (rows && !notAbove(rows.interval, written))
    return unchecked('the rows of the By Phase table already show that the total was left behind');
  return lags(totalTime.value, least.value, context, velocity.rowTime.ok);
}

function lags(total: Duration, work: LeastWork, context: RuleContext, isTimed: boolean): Verdict {
  const isEarly = isTimed && isOfPhaseInWork(work, context);
  const least = leastInWords(work);
  const advice = isEarly
    ? 'GSD counts the plans of a phase when it is complete; raise the total now if you keep it by hand.'
    : `Bring the total up to date${followUp(context)}.`;
  return fails({
    ...(isEarly ? { severity: 'notice' as const } : {}),
    message: `Total execution time says ${total.text}, but ${least.words}. ${advice}`,
    actual: total.text,
    expected: `at least ${least.sum}`,
    range: total.range,
    related: [...placesOf(work), ...averageOf(context)].slice(0, 20),
  });
}

/** Only the phase in work is ahead, and the total counts the plans without it: it will be raised when that is complete. */
function isOfPhaseInWork({ rows, plans, beyond }: LeastWork, { document, metrics }: RuleContext): boolean {
  const { totalTime, totalPlans } = metrics.velocity;
  const { phase } = document.position;
  if (phase?.complete !== false || !totalTime.ok || !totalPlans.ok) return false;
  const before = beyond.filter((one) => one.phase !== phase.key);
  const count = before.reduce((all, one) => all + one.plans.length, plans?.value ?? 0);
  return (
    before.length < beyond.length &&
    totalPlans.value.value === count &&
    isWithin({ rows, beyond: before }, durationInterval(totalTime.value))
  );
}

/** An average that fits the total was worked out from it. */
function followUp({ metrics: { velocity } }: RuleContext): string {
  const { averageDuration, stated } = velocity;
  return averageDuration.ok && stated.ok && fitsDivision(averageDuration.value, stated.value, 'printed')
    ? `, and the average of ${averageDuration.value.text} that follows from it`
    : '';
}

function averageOf(context: RuleContext): readonly Related[] {
  const { averageDuration } = context.metrics.velocity;
  return followUp(context) !== '' && averageDuration.ok
    ? [{ range: averageDuration.value.range, note: 'the average follows from the total' }]
    : [];
}

function placesOf({ rows, beyond }: LeastWork): readonly Related[] {
  return [
    ...beyond.flatMap(({ plans }) => plans.map(({ id, range }) => ({ range, note: `plan ${id}` }))),
    ...(rows?.from ?? []).map(({ row, duration }) => ({
      range: duration.range,
      note: `phase ${row.phase.text}`,
    })),
  ].slice(0, 18);
}
