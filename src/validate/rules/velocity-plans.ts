import type { Document } from '../../document/document.ts';
import type { Count } from '../../document/quantity.ts';
import { rewriteCount } from '../../document/rewrite.ts';
import type { Applicability, Tolerance } from '../../finding.ts';
import type { PlanSum } from '../../metrics/rows.ts';
import { deriveVelocity } from '../../metrics/velocity.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { sumText } from '../wording.ts';

/**
 * GSD adds a phase's plans to the total when the phase ends (`phase complete`, 1.32) or sums the rows (1.11 of the
 * successor); by hand it falls behind. A sum above the total proves that; one below may mean that rows are missing.
 */
export const velocityPlans: Rule = {
  id: 'velocity-plans',
  summary: 'Total plans completed is the sum of the completed plans in the By Phase table.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

function check({ metrics: { velocity }, evidence, tolerance }: RuleContext): Verdict {
  const { totalPlans, rowPlans, covers, pair } = velocity;
  if (!totalPlans.ok) return unchecked(totalPlans.reason);
  if (!rowPlans.ok) return unchecked(rowPlans.reason);
  const [total, rows] = [totalPlans.value.value, rowPlans.value.value];
  if (total === rows) return holds();
  if (rows > total)
    return broken(
      totalPlans.value,
      rowPlans.value,
      velocity.mayRaiseTotal || agreed(evidence.raisedFrom, tolerance) ? 'safe' : 'unsafe',
    );
  if (pair.ok && pair.value.table.scope !== '')
    return unchecked(`the table covers "${pair.value.table.scope}" only`);
  if (!covers.ok) return unchecked(`${covers.reason}, so the sum of the rows is only a lower bound`);
  return broken(totalPlans.value, rowPlans.value, undefined);
}

/** The total was the sum of the rows until evidence raised one of them: then it rises as well. */
function agreed(before: Document | undefined, tolerance: Tolerance): boolean {
  if (before === undefined) return false;
  const { totalPlans, rowPlans } = deriveVelocity(before, tolerance);
  return totalPlans.ok && rowPlans.ok && totalPlans.value.value === rowPlans.value.value;
}

function broken(count: Count, sum: PlanSum, applicability: Applicability | undefined): Verdict {
  const rewritten = rewriteCount(count, sum.value);
  return fails({
    ...(applicability === undefined ? { severity: 'warning' as const } : {}),
    message: `Total plans completed says ${count.text}, but the rows of the By Phase table add up to ${sum.value} (${sumText(sum.from.map(({ plans }) => String(plans)))}). ${applicability === undefined ? 'A row or the total was left behind.' : 'Bring the total up to date.'}`,
    actual: count.text,
    expected: rewritten.text,
    range: count.range,
    related: sum.from
      .slice(0, 20)
      .map(({ row }) => ({ range: row.plans.range, note: `phase ${row.phase.text}` })),
    // A count that people or tools recorded is never lowered.
    ...(applicability === undefined
      ? {}
      : {
          fix: {
            title: `Replace ${count.text} by ${rewritten.text}`,
            field: 'Total plans completed',
            formula: `${sumText(sum.from.map(({ plans }) => String(plans)))}, the sum of the rows`,
            applicability,
            edits: rewritten.edits,
          },
        }),
  });
}
