import type { Document } from '../../document/document.ts';
import type { Range } from '../../finding.ts';
import { fewestPlans } from '../../metrics/listed-plans.ts';
import { namesLaterMilestone } from '../later-milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/**
 * `record-metric` writes one row for each finished plan, and the `Last 5 plans` are finished too, so there are never more
 * of them than finished plans.
 */
export const velocityLags: Rule = {
  id: 'velocity-lags',
  summary: 'Total plans completed is not less than the number of plans that are listed one by one.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

/** Different plans that the file lists as finished. */
interface Listed {
  readonly count: number;
  /** How they are listed, in words that follow `3 plans`. */
  readonly how: string;
  readonly last: Range | undefined;
  /** A line of last plans, which may reach back further than the total. */
  readonly isList: boolean;
}

function check({ document, metrics: { velocity } }: RuleContext): Verdict {
  const { totalPlans, block } = velocity;
  const listed = mostListed(document);
  if (listed === undefined) return unchecked('the file lists no plans one by one');
  if (!totalPlans.ok) return unchecked(totalPlans.reason);
  if (totalPlans.value.value === 0) return unchecked('the total was never filled in');
  if (block.ok && block.value.scope !== '')
    return unchecked(`the velocity block covers "${block.value.scope}" only`);
  if (listed.count <= totalPlans.value.value) return holds();
  if (listed.isList && mayReachBack(document))
    return unchecked('the last plans may be those of an earlier milestone');
  const { rowPlans } = velocity;
  if (rowPlans.ok && rowPlans.value.value >= listed.count) {
    return unchecked('the rows of the By Phase table already show that the total was left behind');
  }
  return fails({
    message: `Total plans completed says ${totalPlans.value.text}, but ${counted(listed.count, 'plan')} ${listed.how}. Bring the total up to date.`,
    actual: totalPlans.value.text,
    expected: `at least ${listed.count}`,
    range: totalPlans.value.range,
    related: listed.last ? [{ range: listed.last, note: 'the last of them' }] : [],
  });
}

/** Totals begin anew with a milestone, and the last plans before it are still the last ones. */
function mayReachBack(document: Document): boolean {
  const numbers = document.phaseTables.flatMap(({ rows }) =>
    rows.flatMap(({ phase }) => phase.value.number ?? []),
  );
  const startsLater = numbers.length > 0 && numbers.every((number) => number >= 2);
  return startsLater || namesLaterMilestone(document);
}

/** Of the metric rows and of each line of last plans, the one that lists most plans. */
function mostListed({ planRows, planLists }: Document): Listed | undefined {
  const rows = {
    count: new Set(planRows.map(({ phase, plan }) => `${phase}-${plan}`)).size,
    how: 'have a metric row',
    last: planRows.at(-1)?.range,
    isList: false,
  };
  const lists = planLists.map(({ plans }) => ({
    count: fewestPlans(plans),
    how: 'are listed as the last ones',
    last: plans.at(-1)?.range,
    isList: true,
  }));
  const listed = [rows, ...lists].filter(({ count }) => count > 0);
  return listed.sort((a, b) => b.count - a.count)[0];
}
