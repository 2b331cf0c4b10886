import type { Document } from '../../document/document.ts';
import type { PhaseTable } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import type { Related } from '../../finding.ts';
import { durationInterval, notAbove } from '../../metrics/interval.ts';
import type { Interval } from '../../metrics/interval.ts';
import { beyondRows, leastOfAll, listedPhases, printedTime } from '../../metrics/listed-work.ts';
import type { ListedPhase } from '../../metrics/listed-work.ts';
import { boundPlans, leastTime } from '../../metrics/rows.ts';
import type { PlanSum, TimeSum } from '../../metrics/rows.ts';
import { known, unknown } from '../../metrics/known.ts';
import type { Known } from '../../metrics/known.ts';
import { fitsDivision } from '../../metrics/velocity.ts';
import { plansOfNow } from '../plans-of-now.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, listed, time } from '../wording.ts';

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
  const { rowTime, timeCorrection } = velocity;
  const { rows } = least.value;
  if (timeCorrection !== undefined || (rows && !notAbove(rows.interval, written)))
    return unchecked('the rows of the By Phase table already show that the total was left behind');
  return lags(totalTime.value, least.value, context, rowTime.ok);
}

/** What is certainly done: the time of the rows, and plans of phases that no row has a time of. */
export interface LeastWork {
  readonly rows: TimeSum | undefined;
  readonly plans: PlanSum | undefined;
  readonly beyond: readonly ListedPhase[];
}

/** What rows and listed plans prove together; an unscoped block counts all of them. */
export function leastWork(document: Document): Known<LeastWork> {
  const now = plansOfNow(document);
  if (!now.ok) return now;
  const table = unscopedTable(document);
  const phases = listedPhases(document, now.value, '').filter(({ least }) => least > 0);
  const beyond = beyondRows(phases, table, (row) => row.total?.value.kind === 'duration');
  if (beyond.length === 0) return unknown('no plan with a time is listed in a phase without a row');
  const [rows, plans] = table === undefined ? [] : [leastTime(table), boundPlans(table)];
  return known({
    rows: rows?.ok === true ? rows.value : undefined,
    plans: plans?.ok === true ? plans.value.least : undefined,
    beyond,
  });
}

/** The table that an unscoped block is the sum of; of a table of one milestone the block may be another one. */
function unscopedTable({ phaseTables }: Document): PhaseTable | undefined {
  const [table] = phaseTables;
  return phaseTables.length === 1 && table?.scope === '' ? table : undefined;
}

/** Whether the work can have been done in the time that is written. */
export function isWithin({ rows, beyond }: Pick<LeastWork, 'rows' | 'beyond'>, written: Interval): boolean {
  const least = (rows?.interval.low ?? 0) + leastOfAll(beyond);
  return notAbove({ low: least, high: least, closed: true }, written);
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

/** `the rows have 40 min and the plans of phase 4 another 3 min`. */
export function leastInWords({ rows, beyond }: Pick<LeastWork, 'rows' | 'beyond'>): {
  words: string;
  sum: string;
} {
  const plans = counted(beyond.flatMap(({ times }) => times).length, 'plan');
  const where = `phase${beyond.length === 1 ? '' : 's'} ${listed(shortened(beyond.map(({ phase }) => phase)))}`;
  const alone = time(leastOfAll(beyond), MINUTE);
  if (rows === undefined)
    return { words: `${plans} of ${where} are listed with at least ${alone}`, sum: alone };
  const sum = time(rows.printed + leastOfAll(beyond), MINUTE);
  return {
    words: `the rows give ${time(rows.printed, MINUTE)}, and ${plans} of ${where}, without a time in the rows, took at least ${alone}: ${sum} in all`,
    sum,
  };
}

const MINUTE = 60_000;

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= 6 ? names : [...names.slice(0, 5), `${names.length - 5} more`];
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
