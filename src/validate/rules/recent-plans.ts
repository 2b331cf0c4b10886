import type { PlanRow } from '../../document/metrics-section.ts';
import type { PlanList } from '../../document/plan-list.ts';
import { isOneRun } from '../plans-of-now.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/**
 * Rows of plans are written one below the other as plans are finished, so the last plans are the last rows. A list that ends
 * more rows before than it has room for names none of them.
 */
export const recentPlans: Rule = {
  id: 'recent-plans',
  summary: 'The line of last plans names plans that are among the last ones with a row of their own.',
  severity: 'notice',
  fixable: 'never',
  check: ({ document }) => {
    const lists = document.planLists.filter(({ plans }) => plans.length > 0);
    if (lists.length === 0) return [unchecked('the file has no line of last plans')];
    if (!isOneRun(document.planRows)) return [unchecked('the rows of plans are in no order')];
    const places = new Map(document.planRows.map(({ phase, plan }, index) => [`${phase}-${plan}`, index]));
    return lists.map((list) => judge(list, document.planRows, places));
  },
};

/** `Last 5 plans` has room for five. */
const ROOM = 5;

function judge(list: PlanList, planRows: readonly PlanRow[], places: ReadonlyMap<string, number>): Verdict {
  const ids = list.plans.flatMap(({ id }) => id ?? []);
  if (ids.length < list.plans.length) return unchecked('not all of the last plans are named');
  const found = ids.flatMap((id) => places.get(id) ?? []);
  const newest = found.at(-1);
  if (newest === undefined) return unchecked('none of the last plans has a row of its own');
  if (found.some((place, index) => place < (found[index - 1] ?? 0)))
    return unchecked('the last plans are in another order than the rows');
  // A plan without a row may be newer than all of them.
  if (places.get(ids.at(-1) ?? '') === undefined)
    return unchecked('the last one of the last plans has no row');
  const later = planRows.length - 1 - newest;
  return later > ROOM ? stale(list, ids.at(-1) ?? '', planRows.slice(newest + 1)) : holds();
}

function stale({ plans, field }: PlanList, last: string, later: readonly PlanRow[]): Verdict {
  const end = later.at(-1);
  const newest = end === undefined ? '' : `${end.phase}-${end.plan}`;
  const first = plans[0]?.range.start ?? field.value.range.start;
  return fails({
    message: `The last plans end with ${last}, but ${counted(later.length, 'plan')} after it have a row, up to ${newest}. Name the last ones.`,
    actual: last,
    expected: newest,
    range: { start: first, end: plans.at(-1)?.range.end ?? field.value.range.end },
    related: end ? [{ range: end.range, note: 'the last row' }] : [],
  });
}
