import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { vanishes } from '../../document/rewrite.ts';
import type { Rewrite } from '../../document/rewrite.ts';
import { rowUnit } from '../../metrics/rows.ts';
import type { TimeSum } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { sumText, time } from '../wording.ts';

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
  if (!plansAgree.ok) return unchecked(plansAgree.reason);
  if (!rowTime.ok) return unchecked(rowTime.reason);
  return timeCorrection ? broken(totalTime.value, rowTime.value, timeCorrection, knowsAll) : holds();
}

function broken(total: Duration, rows: TimeSum, rewritten: Rewrite, knowsAll: boolean): Verdict {
  const parts = sumText(rows.from.map(({ duration }) => duration.text));
  const added = rows.from.length === 1 ? parts : `${time(rows.printed, rowUnit(rows))} (${parts})`;
  const sum = added.startsWith(rewritten.text) ? added : `${added} = ${rewritten.text}`;
  const isRough = total.approximate || rows.approximate;
  return fails({
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Total execution time says ${total.text}, but the rows add up to ${sum}. Bring the total up to date.`,
    actual: total.text,
    expected: rewritten.text,
    range: total.range,
    related: rows.from
      .slice(0, 20)
      .map(({ row, duration }) => ({ range: duration.range, note: `phase ${row.phase.text}` })),
    fix: {
      title: `Replace ${total.text} by ${rewritten.text}`,
      field: 'Total execution time',
      formula: `${parts}, the sum of the rows`,
      applicability: knowsAll ? 'safe' : 'unsafe',
      edits: vanishes(rewritten, rows.printed) ? [] : rewritten.edits,
    },
  });
}
