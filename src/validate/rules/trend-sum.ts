import type { PhaseRow } from '../../document/metrics-section.ts';
import type { ListedPlan } from '../../document/plan-list.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import type { Duration } from '../../document/quantity.ts';
import type { Range } from '../../finding.ts';
import { durationInterval } from '../../metrics/interval.ts';
import type { Interval } from '../../metrics/interval.ts';
import {
  areAmongFirst,
  fewestPlans,
  listsByPhase,
  planListsOf,
  plansByPhase,
  repeats,
} from '../../metrics/listed-plans.ts';
import type { NamedPlan, Plans } from '../../metrics/listed-plans.ts';
import { addsUpTo, inUnit, isTimed, staysWithin, unitsOf } from '../../metrics/plan-times.ts';
import type { Fit, PlanTime } from '../../metrics/plan-times.ts';
import { rowName, theTable } from '../../metrics/rows.ts';
import type { PlanSum } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, sumText, time } from '../wording.ts';

/**
 * Plan times are the leaves of every total: where all of them are listed they add up to it, and where some are listed
 * they are not more.
 */
export const trendSum: Rule = {
  id: 'trend-sum',
  summary:
    'The listed durations of plans add up to the total that counts them, or to less where some are missing.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => {
    const ofRows = rows(context);
    // A plan that does not go with its row would be told a second time.
    return ofRows.some(({ status }) => status === 'fails') ? ofRows : [...ofRows, ...totalTime(context)];
  },
};

function rows({ document }: RuleContext): readonly Verdict[] {
  const table = theTable(document);
  if (!table.ok) return [unchecked(table.reason)];
  const lists = listsByPhase(planListsOf(document, (scope) => scope === table.value.scope));
  return table.value.rows.map((row) => judgeRow(row, lists));
}

/** `lists`: those that have plans of a phase, by phase. */
function judgeRow(row: PhaseRow, lists: ReadonlyMap<string, readonly (readonly NamedPlan[])[]>): Verdict {
  const subject = rowName(row);
  const { phase, plans, total } = row;
  const { key } = phase.value;
  if (key === undefined) return unchecked('the row names no phase by its number', subject);
  if (total?.value.kind !== 'duration' || total.value.qualifier !== undefined)
    return unchecked('the total is not a plain time with a unit', subject);
  if (plans.completed === undefined || plans.completed === 0)
    return unchecked('no completed plans are counted', subject);
  const whole = {
    text: total.value.text,
    range: total.value.range,
    unit: unitOf(total.value),
    plans: plans.completed,
  };
  const { completed } = plans;
  const own = lists.get(key) ?? [];
  const among = own.filter(
    (list) => list.length > completed || repeats(list) || areAmongFirst(list, completed),
  );
  if (own.length > 0 && among.length === 0)
    return unchecked('the listed plans may be others than those that the row counts', subject);
  const judged = judge(among, whole, durationInterval(total.value));
  if ('reason' in judged) return unchecked(judged.reason, subject);
  return judged.fit === 'yes'
    ? holds(subject)
    : broken(`The total of phase ${phase.text}`, subject, whole, judged);
}

const TOTAL = 'total time';

/** Where plans are listed at all, the time of all plans is held against them as well. */
function totalTime({ document, metrics: { velocity } }: RuleContext): readonly Verdict[] {
  const { block, totalTime: stated, rowPlans, plansAgree } = velocity;
  const scope = block.ok ? block.value.scope : '';
  const lists = planListsOf(document, (own) => own === scope).filter((list) =>
    list.some(({ duration }) => isTimed(duration)),
  );
  if (lists.length === 0 || !stated.ok) return [];
  // The rows tell which plans the total is of.
  if (!rowPlans.ok) return [unchecked(rowPlans.reason, TOTAL)];
  if (!plansAgree.ok) return [unchecked(plansAgree.reason, TOTAL)];
  if (velocity.timeCorrection !== undefined)
    return [unchecked('the rows of the By Phase table already show that the total is wrong', TOTAL)];
  const whole = {
    text: stated.value.text,
    range: stated.value.range,
    unit: unitOf(stated.value),
    // Where the total lags behind the rows and will be raised, they count more.
    plans: rowPlans.value.value,
  };
  const among = lists.filter((list) => isAmong(list, rowPlans.value));
  if (among.length === 0) return [unchecked('plans are listed that perhaps no row counts', TOTAL)];
  const judged = judge(among, whole, durationInterval(stated.value));
  if ('reason' in judged) return [unchecked(judged.reason, TOTAL)];
  return [judged.fit === 'yes' ? holds(TOTAL) : broken('Total execution time', TOTAL, whole, judged)];
}

/** The listed plans of each phase are those that its row counts, so all of them are in the total. */
function isAmong(list: Plans, { from }: PlanSum): boolean {
  const plans = new Map(from.map(({ row, plans: count }) => [row.phase.value.key, count]));
  return [...plansByPhase(list)].every(([phase, items]) => {
    const count = plans.get(phase) ?? 0;
    return items.length <= count && (repeats(items) || areAmongFirst(items, count));
  });
}

interface Whole {
  readonly text: string;
  readonly range: Range;
  readonly unit: number | undefined;
  /** How many plans it counts. */
  readonly plans: number;
}

interface Judged {
  readonly fit: 'yes' | 'no';
  readonly timed: readonly { readonly item: ListedPlan; readonly duration: PlanTime }[];
  /** Every plan that the total counts is listed. */
  readonly isComplete: boolean;
}

/** A complete list that adds up settles it; otherwise a list that cannot be right does. */
function judge(lists: readonly Plans[], whole: Whole, total: Interval): Judged | { reason: string } {
  const outcomes = lists.map((list) => judgeList(list, whole, total));
  const judged = outcomes.filter((outcome) => 'fit' in outcome);
  const [first] = judged
    .filter(({ fit, isComplete }) => fit === 'yes' && isComplete)
    .concat(
      judged.filter(({ fit }) => fit === 'no'),
      judged,
    );
  if (first) return first;
  const reasons = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason] : []));
  return { reason: reasons.find((reason) => reason !== NOT_LISTED) ?? NOT_LISTED };
}

const NOT_LISTED = 'none of its plans is listed with a time';

function judgeList(list: Plans, { plans }: Whole, total: Interval): Judged | { reason: string } {
  const timed = list.flatMap((item) => (isTimed(item.duration) ? [{ item, duration: item.duration }] : []));
  if (timed.length === 0) return { reason: NOT_LISTED };
  if (repeats(list)) return { reason: 'a plan is listed twice' };
  if (list.length > plans) return { reason: 'more plans are listed than counted' };
  const isComplete = timed.length === plans;
  const times = timed.map(({ duration }) => duration);
  const fit: Fit = isComplete ? addsUpTo(times, total) : staysWithin(times, total);
  if (fit === 'no' && fewestPlans(list) < list.length)
    return { reason: 'nothing tells whether a comma stands between two plans or inside of a time' };
  return fit === 'open'
    ? { reason: 'nothing tells whether the listed times are seconds or minutes' }
    : { fit, timed, isComplete };
}

function broken(
  what: string,
  subject: string,
  { text, range, unit }: Whole,
  { timed, isComplete }: Judged,
): Verdict {
  const parts = arithmetic(
    timed.map(({ duration }) => duration),
    unit,
  );
  return fails({
    subject,
    message: isComplete
      ? `${what} says ${text}, but its plans are listed with ${parts}. Correct the total or the list.`
      : `${what} says ${text}, but ${counted(timed.length, 'plan')} alone ${timed.length === 1 ? 'is' : 'are'} listed with ${parts}. Correct the total or the list.`,
    actual: text,
    range,
    related: timed.map(({ item }) => ({
      range: item.range,
      note: item.id === undefined ? 'a plan' : `plan ${item.id}`,
    })),
  });
}

/** `4 min + 5 min = 9 min`; of numbers without a unit both sums: `187 + 125, 5.2 min as seconds or 312 min as minutes`. */
function arithmetic(times: readonly PlanTime[], unit: number | undefined): string {
  const isOpen = times.some((one) => one.kind === 'bare' && one.unit === undefined);
  const [likely = 0, ...others] = unitsOf(times);
  const said = (one: PlanTime): string => {
    if (/\p{L}/u.test(one.text) || isOpen) return one.text;
    const [read] = inUnit([one], likely);
    return read ? time(milliseconds(read), unitOf(read)) : one.text;
  };
  const parts = sumText(times.map(said));
  const sumIn = (own: number): string =>
    time(
      inUnit(times, own).reduce((all, one) => all + milliseconds(one), 0),
      unit,
    );
  if (!isOpen) return times.length < 2 ? parts : `${parts} = ${sumIn(likely)}`;
  const [seconds, minutes] = [likely, ...others].map(sumIn);
  return `${parts}, ${seconds ?? ''} as seconds or ${minutes ?? ''} as minutes`;
}

function milliseconds(duration: Duration): number {
  return partMilliseconds(finestPart(duration));
}

function unitOf(duration: Duration): number | undefined {
  return finestPart(duration).terms[0]?.unit;
}
