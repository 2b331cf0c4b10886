import { sameMilestone } from '../../evidence/transitions.ts';
import { compareCounts } from '../backward-counts.ts';
import { compareDates } from '../backward-dates.ts';
import { unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/**
 * Within a milestone, work is only ever added: what was completed at the base revision is completed still, and what was
 * dated is not older. A lower figure is an older version that came back, by a merge or by an agent with a stale copy.
 */
export const wentBackwards: Rule = {
  id: 'went-backwards',
  summary: 'Completed plans, completed phases and dates are not lower than at the base revision.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => check(context),
};

function check(context: RuleContext): readonly Verdict[] {
  const { document, evidence } = context;
  const { base } = evidence;
  if (!base.ok) return [unchecked(base.reason)];
  const same = sameMilestone(base.value, document);
  if (!same.ok) return [unchecked(same.reason)];
  const verdicts = [...compareCounts(base.value, context), ...compareDates(base.value, document)];
  return verdicts.length > 0 ? verdicts : [unchecked('the two revisions have no figure in common')];
}
