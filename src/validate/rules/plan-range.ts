import type { PlanRatio, PlanValue } from '../../document/plan-value.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { code, counted } from '../wording.ts';

/** Plans are numbered anew in each phase, so A can never pass B, whether it counts finished plans or the current one. */
export const planRange: Rule = {
  id: 'plan-range',
  summary: 'In `Plan: A of B`, A is not greater than B.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const { plan } = document.position;
    if (!plan) return [unchecked('the file has no `Plan:` line')];
    return [check(plan), ...document.otherPlans.map(check)];
  },
};

function check({ current, total, elsewhere, raw }: PlanValue): Verdict {
  if (elsewhere && elsewhere.current.value > elsewhere.total.value) {
    const { current: one, total: all } = elsewhere;
    const reason = `plan ${one.value} cannot be one of ${counted(all.value, 'plan')}`;
    return broken(raw.value, elsewhere, reason);
  }
  if (elsewhere && !current) return holds();
  if (!current) return unchecked('the `Plan:` line names no plan by its number');
  if (!total) return unchecked('the number of plans in the phase is not given (`A of B`)');
  if (current.value <= total.value) return holds();
  const reason = `a phase of ${total.value} plans has no plan ${current.value}`;
  return broken(raw.value, { current, total }, reason);
}

function broken(raw: string, { current, total }: PlanRatio, reason: string): Verdict {
  return fails({
    message: `Plan says ${code(raw)}, but ${reason}. Correct the plan or the number of plans.`,
    actual: String(current.value),
    expected: `at most ${total.value}`,
    range: current.range,
    related: [{ range: total.range, note: 'the number of plans' }],
  });
}
