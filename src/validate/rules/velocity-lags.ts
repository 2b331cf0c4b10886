import type { Document } from '../../document/document.ts';
import type { Count } from '../../document/quantity.ts';
import type { Range } from '../../finding.ts';
import type { Known } from '../../metrics/known.ts';
import { fewestPlans } from '../../metrics/listed-plans.ts';
import { boundPlans } from '../../metrics/rows.ts';
import { namesLaterMilestone } from '../later-milestone.ts';
import { joinedPlans } from '../least-work.ts';
import { differentPlans, mayReachBack, numbersOf, startsLater } from '../plans-of-now.ts';
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
  /** How many of them have a row in the current phase; nothing about a line of last plans. */
  readonly ofCurrent: number;
  /** A line of last plans, which may reach back further than the total. */
  readonly isList: boolean;
  /** How many of them are counted by rows of the By Phase table; the others are listed in phases without a row. */
  readonly ofRows: number;
}

const SHOWN = 'the rows of the By Phase table already show that the total was left behind';

function check(context: RuleContext): Verdict {
  const { document } = context;
  const { velocity } = context.metrics;
  const { totalPlans, block } = velocity;
  const together = joined(document);
  const listed = mostListed(document, totalPlans, together);
  if (listed === undefined) return unchecked('the file lists no plans one by one');
  if (!totalPlans.ok) return unchecked(totalPlans.reason);
  const total = totalPlans.value.value;
  if (total === 0) return unchecked('the total was never filled in');
  if (block.ok && block.value.scope !== '')
    return unchecked(`the velocity block covers "${block.value.scope}" only`);
  if (listed.count <= total)
    return together !== undefined && together.ofRows > total ? unchecked(SHOWN) : holds();
  if (listed.isList && mayReachBack(document))
    return unchecked('the last plans may be those of an earlier milestone');
  if (!listed.isList && mayBeEarlier(document, total))
    return unchecked('rows of plans may be those of an earlier milestone');
  const { rowPlans } = velocity;
  if (rowPlans.ok && rowPlans.value.value >= listed.count) return unchecked(SHOWN);
  return lags(totalPlans.value, listed, isEarly(listed, total, context));
}

/** The total is that of the table, and only plans of the phase in work are ahead of it. */
function isEarly({ count, ofCurrent }: Listed, total: number, { document, metrics }: RuleContext): boolean {
  const isOfTable = countOfRows(metrics.velocity) === total;
  return isOfTable && count - ofCurrent <= total && document.position.phase?.complete === false;
}

/** GSD writes the row of a finished phase without a time: it counts finished plans where the total agrees. */
function countOfRows({ pair, rowPlans }: RuleContext['metrics']['velocity']): number | undefined {
  if (rowPlans.ok) return rowPlans.value.value;
  const bounds = pair.ok ? boundPlans(pair.value.table) : pair;
  return bounds.ok ? bounds.value.most?.value : undefined;
}

/** `early`: GSD raises the total, and adds the row of a phase, only when that phase is complete. */
function lags({ text, range }: Count, { count, how, last, ofCurrent }: Listed, early: boolean): Verdict {
  const surplus = early
    ? `, ${ofCurrent} of them in the current phase. GSD raises the total when that phase is complete; raise it now if you keep it by hand.`
    : '. Bring the total up to date.';
  return fails({
    ...(early ? { severity: 'notice' as const } : {}),
    message: `Total plans completed says ${text}, but ${counted(count, 'plan')} ${how}${surplus}`,
    actual: text,
    expected: `at least ${count}`,
    range,
    related: last ? [{ range: last, note: 'the last of them' }] : [],
  });
}

/**
 * Rows of plans are appended and never removed, so those of earlier milestones stay, above the others, when total and table
 * begin anew. Not where the front matter, which counts the milestone, has more plans than the total; nor where the newest
 * row is of a phase that the table does not know yet; nor where the phases from the first one of the table on have more.
 */
function mayBeEarlier(document: Document, total: number): boolean {
  const { frontMatter, phaseTables, planRows, position } = document;
  const completed = frontMatter?.entries.get('progress.completed_plans')?.value;
  if (!namesLaterMilestone(document) || (typeof completed === 'number' && completed > total)) return false;
  const keys = phaseTables.flatMap(({ rows }) => rows.map(({ phase }) => phase.value.key));
  const newest = planRows.at(-1)?.phase;
  if (keys.length > 0 && newest !== position.phase?.key && !keys.includes(newest)) return false;
  if (!startsLater(document)) return true;
  const first = numbersOf(phaseTables).reduce((least, number) => Math.min(least, number), Infinity);
  return differentPlans(planRows.filter(({ phase }) => Number.parseFloat(phase) >= first)) <= total;
}

/** Of the metric rows and of each line of last plans, the one that lists most plans. */
function mostListed(
  { planRows, planLists, position }: Document,
  total: Known<Count>,
  together: Listed | undefined,
): Listed | undefined {
  const rows = {
    count: differentPlans(planRows),
    how: 'have a metric row',
    last: planRows.at(-1)?.range,
    ofCurrent: differentPlans(planRows.filter(({ phase }) => phase === position.phase?.key)),
    isList: false,
    ofRows: 0,
  };
  const lists = planLists.map(({ plans }) => ({
    count: fewestPlans(plans),
    how: 'are listed as the last ones',
    last: plans.at(-1)?.range,
    ofCurrent: 0,
    isList: true,
    ofRows: 0,
  }));
  const joint = together !== undefined && total.ok && together.ofRows <= total.value.value ? [together] : [];
  const listed = [rows, ...lists, ...joint].filter(({ count }) => count > 0);
  return listed.sort((a, b) => b.count - a.count)[0];
}

/** The plans of the rows of the table, and those with a row of their own in phases that the table does not know. */
function joined(document: Document): Listed | undefined {
  const work = joinedPlans(document);
  if (!work.ok) return undefined;
  const { rows, beyond } = work.value;
  const more = beyond.flatMap(({ plans }) => plans);
  if (rows.value === 0 || more.length === 0) return undefined;
  return {
    count: rows.value + more.length,
    how: `are in the rows of the By Phase table (${rows.value}) or have a metric row in a phase without one (${more.length})`,
    last: more.at(-1)?.range,
    ofCurrent: beyond.find(({ phase }) => phase === document.position.phase?.key)?.plans.length ?? 0,
    isList: false,
    ofRows: rows.value,
  };
}
