import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/** `record-metric` writes one row for each finished plan, so there are never more such rows than finished plans. */
export const velocityLags: Rule = {
  id: 'velocity-lags',
  summary: 'Total plans completed is not less than the number of plans with a metric row.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document, metrics: { velocity } }: RuleContext): Verdict {
  const { totalPlans, block } = velocity;
  if (document.planRows.length === 0) return unchecked('the file has no per-plan metric rows');
  if (!totalPlans.ok) return unchecked(totalPlans.reason);
  if (totalPlans.value.value === 0) return unchecked('the total was never filled in');
  if (block.ok && block.value.scope !== '')
    return unchecked(`the velocity block covers "${block.value.scope}" only`);
  const plans = new Set(document.planRows.map(({ phase, plan }) => `${phase}-${plan}`));
  if (plans.size <= totalPlans.value.value) return holds();
  const { rowPlans } = velocity;
  if (rowPlans.ok && rowPlans.value.value >= plans.size) {
    return unchecked('the rows of the By Phase table already show that the total was left behind');
  }
  const last = document.planRows.at(-1);
  return fails({
    message: `Total plans completed says ${totalPlans.value.text}, but ${counted(plans.size, 'plan')} have a metric row. Bring the total up to date.`,
    actual: totalPlans.value.text,
    expected: `at least ${plans.size}`,
    range: totalPlans.value.range,
    related: last ? [{ range: last.range, note: 'the last metric row' }] : [],
  });
}
