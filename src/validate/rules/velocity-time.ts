import type { Document } from '../../document/document.ts';
import type { Count, Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds, readDuration } from '../../document/quantity.ts';
import { vanishes } from '../../document/rewrite.ts';
import type { Rewrite } from '../../document/rewrite.ts';
import { oddTime } from '../../metrics/odd-leaf.ts';
import type { OddLeaf } from '../../metrics/odd-leaf.ts';
import { durationInterval, notAbove } from '../../metrics/interval.ts';
import type { Known } from '../../metrics/known.ts';
import { leastTime, rowUnit } from '../../metrics/rows.ts';
import type { PlanSum, TimeSum } from '../../metrics/rows.ts';
import { eachBlock } from '../each-block.ts';
import { namesLaterMilestone } from '../later-milestone.ts';
import { isWithin, leastWork } from '../least-work.ts';
import { oddLeafPlaces, oddLeafWords } from '../odd-leaf-words.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, sumText, time } from '../wording.ts';

/** No GSD command recomputes the total time, so it drifts with every plan that is added by hand. */
export const velocityTime: Rule = {
  id: 'velocity-time',
  summary: 'Total execution time is the sum of the totals in the By Phase table.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context), ...eachBlock(context, check)],
};

function check(context: RuleContext): Verdict {
  const { velocity } = context.metrics;
  const { totalTime, rowTime, plansAgree, timeCorrection, knowsAll } = velocity;
  if (!totalTime.ok) return unchecked(totalTime.reason);
  if (partMilliseconds(finestPart(totalTime.value)) === 0)
    return unchecked('the total time was never filled in');
  if (!plansAgree.ok) return rowsAlone(context) ?? unchecked(plansAgree.reason);
  if (!rowTime.ok) return rowsAlone(context) ?? unchecked(rowTime.reason);
  if (timeCorrection === undefined) return holds();
  const odd = oddTime(velocity.around);
  const isShort = isTooShort(timeCorrection, context);
  if (isShort && notAbove(rowTime.value.interval, durationInterval(totalTime.value)))
    return unchecked(
      'plans are listed in phases without a row, so the sum of the rows is only a lower bound',
    );
  return broken(totalTime.value, rowTime.value, timeCorrection, { knowsAll, odd, isShort });
}

/** Plans are listed in phases without a row, and the sum of the rows has not room for them. */
function isTooShort({ text }: Rewrite, { document }: RuleContext): boolean {
  const work = leastWork(document);
  const written = readDuration(text, 0);
  return work.ok && written.kind === 'duration' && !isWithin(work.value, durationInterval(written));
}

const ROWS_ALONE = 'rows alone';

/** Whatever the counts say: the total cannot be less than the time of those rows that give one. */
function rowsAlone({ document, metrics: { velocity } }: RuleContext): Verdict | undefined {
  const { totalTime, totalPlans, rowPlans, pair } = velocity;
  // A block without a count may be limited to other plans.
  if (!totalTime.ok || !pair.ok || pair.value.block.totalPlans === undefined) return undefined;
  if (mayBeAnew(totalPlans, rowPlans, document)) return undefined;
  const rows = leastTime(pair.value.table);
  if (!rows.ok) return undefined;
  if (notAbove(rows.value.interval, durationInterval(totalTime.value))) return holds(ROWS_ALONE);
  const added = time(rows.value.printed, rowUnit(rows.value));
  return fails({
    subject: ROWS_ALONE,
    severity: 'warning',
    message: `Total execution time says ${totalTime.value.text}${ofPlans(totalPlans)}, but the rows give ${added}${ofRows(rows.value, rowPlans, totalPlans)}. Bring the total up to date.`,
    actual: totalTime.value.text,
    expected: `at least ${added}`,
    range: totalTime.value.range,
    related: rows.value.from
      .slice(0, 20)
      .map(({ row, duration }) => ({ range: duration.range, note: `phase ${row.phase.text}` })),
  });
}

/** Totals begin anew with a milestone. Where both sides count their plans, the counts have to be told apart anyway. */
function mayBeAnew(total: Known<Count>, rows: Known<PlanSum>, document: Document): boolean {
  return !(total.ok && rows.ok) && namesLaterMilestone(document);
}

function ofPlans(total: Known<Count>): string {
  return total.ok ? ` for ${counted(total.value.value, 'plan')}` : '';
}

function ofRows({ from }: TimeSum, plans: Known<PlanSum>, total: Known<Count>): string {
  if (!plans.ok || !total.ok) return ` for ${counted(from.length, 'phase')} alone`;
  const { value } = plans.value;
  return value < total.value.value ? ` for ${value} of them alone` : ` for ${value}`;
}

interface Surroundings {
  readonly knowsAll: boolean;
  readonly odd: OddLeaf | undefined;
  readonly isShort: boolean;
}

function broken(
  total: Duration,
  rows: TimeSum,
  rewritten: Rewrite,
  { knowsAll, odd, isShort }: Surroundings,
): Verdict {
  const parts = sumText(rows.from.map(({ duration }) => duration.text));
  const added = rows.from.length === 1 ? parts : `${time(rows.printed, rowUnit(rows))} (${parts})`;
  const sum = added.startsWith(rewritten.text) ? added : `${added} = ${rewritten.text}`;
  const isRough = total.approximate || rows.approximate;
  return fails({
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Total execution time says ${total.text}, but the rows add up to ${sum}. ${odd ? oddLeafWords(odd) : isShort ? 'Further plans are listed in phases without a row, so bring both up to date.' : 'Bring the total up to date.'}`,
    actual: total.text,
    expected: rewritten.text,
    range: total.range,
    related:
      odd && !odd.isTied
        ? oddLeafPlaces(odd)
        : rows.from
            .slice(0, 20)
            .map(({ row, duration }) => ({ range: duration.range, note: `phase ${row.phase.text}` })),
    ...(isShort
      ? {}
      : {
          fix: {
            title: `Replace ${total.text} by ${rewritten.text}`,
            field: 'Total execution time',
            formula: `${parts}, the sum of the rows`,
            applicability:
              knowsAll && odd === undefined && total.qualifier === undefined
                ? ('safe' as const)
                : ('unsafe' as const),
            edits: vanishes(rewritten, rows.printed) ? [] : rewritten.edits,
          },
        }),
  });
}
