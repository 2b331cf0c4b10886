import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { vanishes } from '../../document/rewrite.ts';
import type { Rewrite } from '../../document/rewrite.ts';
import { oddTime } from '../../metrics/odd-leaf.ts';
import type { OddLeaf } from '../../metrics/odd-leaf.ts';
import { durationInterval, notAbove } from '../../metrics/interval.ts';
import { rowUnit } from '../../metrics/rows.ts';
import type { TimeSum } from '../../metrics/rows.ts';
import type { VelocityFigures } from '../../metrics/velocity.ts';
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
  check: (context) => [check(context)],
};

function check({ metrics: { velocity } }: RuleContext): Verdict {
  const { totalTime, rowTime, plansAgree, timeCorrection, knowsAll } = velocity;
  if (!totalTime.ok) return unchecked(totalTime.reason);
  if (partMilliseconds(finestPart(totalTime.value)) === 0)
    return unchecked('the total time was never filled in');
  if (!plansAgree.ok) return rowsAlone(velocity) ?? unchecked(plansAgree.reason);
  if (!rowTime.ok) return unchecked(rowTime.reason);
  if (timeCorrection === undefined) return holds();
  return broken(totalTime.value, rowTime.value, timeCorrection, { knowsAll, odd: oddTime(velocity.around) });
}

const ROWS_ALONE = 'rows alone';

/** Where the total counts more plans than the rows, it cannot be less than their time. */
function rowsAlone({ totalTime, totalPlans, rowTime, rowPlans }: VelocityFigures): Verdict | undefined {
  if (!totalTime.ok || !totalPlans.ok || !rowTime.ok || !rowPlans.ok) return undefined;
  const [all, listed] = [totalPlans.value.value, rowPlans.value.value];
  if (all <= listed) return undefined;
  if (notAbove(rowTime.value.interval, durationInterval(totalTime.value))) return holds(ROWS_ALONE);
  const rows = time(rowTime.value.printed, rowUnit(rowTime.value));
  return fails({
    subject: ROWS_ALONE,
    severity: 'warning',
    message: `Total execution time says ${totalTime.value.text} for ${counted(all, 'plan')}, but the rows give ${rows} for ${listed} of them alone. Bring the total up to date.`,
    actual: totalTime.value.text,
    expected: `at least ${rows}`,
    range: totalTime.value.range,
  });
}

function broken(
  total: Duration,
  rows: TimeSum,
  rewritten: Rewrite,
  { knowsAll, odd }: { readonly knowsAll: boolean; readonly odd: OddLeaf | undefined },
): Verdict {
  const parts = sumText(rows.from.map(({ duration }) => duration.text));
  const added = rows.from.length === 1 ? parts : `${time(rows.printed, rowUnit(rows))} (${parts})`;
  const sum = added.startsWith(rewritten.text) ? added : `${added} = ${rewritten.text}`;
  const isRough = total.approximate || rows.approximate;
  return fails({
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Total execution time says ${total.text}, but the rows add up to ${sum}. ${odd ? oddLeafWords(odd) : 'Bring the total up to date.'}`,
    actual: total.text,
    expected: rewritten.text,
    range: total.range,
    related:
      odd && !odd.isTied
        ? oddLeafPlaces(odd)
        : rows.from
            .slice(0, 20)
            .map(({ row, duration }) => ({ range: duration.range, note: `phase ${row.phase.text}` })),
    fix: {
      title: `Replace ${total.text} by ${rewritten.text}`,
      field: 'Total execution time',
      formula: `${parts}, the sum of the rows`,
      applicability: knowsAll && odd === undefined ? 'safe' : 'unsafe',
      edits: vanishes(rewritten, rows.printed) ? [] : rewritten.edits,
    },
  });
}
