import type { Document } from '../../document/document.ts';
import { phaseState } from '../../statements/progress-state.ts';
import { countOf, statementsOf } from '../../statements/read.ts';
import { contains } from '../../statements/scope.ts';
import type { Statement } from '../../statements/statement.ts';
import { isOfOneMilestone } from '../later-milestone.ts';
import { differentPlans } from '../plans-of-now.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { brief, counted } from '../wording.ts';

/**
 * The front matter counts the plans of its milestone in the planning folder; a total of that milestone, or of the whole
 * project, counts at least as many. GSD raises the total when a phase is complete, so it may be behind by the plans of the
 * current one.
 */
export const velocityCounts: Rule = {
  id: 'velocity-counts',
  summary: 'Total plans completed is not less than the completed plans of the front matter.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => {
    const [counted] = statementsOf(context.statements, 'plansDone', { place: 'front matter' });
    const totals = statementsOf(context.statements, 'plansDone', { place: 'velocity block' });
    if (counted === undefined) return [unchecked('the front matter has no count of completed plans')];
    if (totals.length === 0) return [unchecked('the file has no total of completed plans')];
    const comparable = totals.filter((total) => isOfAll(total, counted));
    if (comparable.length === 0) return [unchecked('no total covers the milestone of the front matter')];
    return comparable.map((total) => compare(total, counted, context));
  },
};

function isOfAll(total: Statement, counted: Statement): boolean {
  return total.scope.kind !== 'unclear' && contains(total.quantity.subject, counted.quantity.subject);
}

function compare(
  total: Statement,
  counts: Statement,
  { document, metrics, statements }: RuleContext,
): Verdict {
  const [stated, done] = [countOf(total), countOf(counts)];
  if (stated === undefined || done === undefined) return unchecked('the total is approximate');
  if (stated === 0) return unchecked('the total was never filled in');
  const { rowPlans, block } = metrics.velocity;
  if (stated > done && block.ok && rowPlans.ok && rowPlans.value.value === done && isOfOneMilestone(document))
    return tooMany(total, counts, done);
  if (stated > done && isOfOneMilestone(document))
    return unchecked('the total counts more than the front matter, which may have been left behind');
  if (stated >= done) return holds();
  if (block.ok && rowPlans.ok && rowPlans.value.value > stated)
    return unchecked('the rows of the By Phase table already show that the total was left behind');
  if (differentPlans(document.planRows) > stated)
    return unchecked('the plans that are listed already show that the total was left behind');
  return tooFew(total, { counts, done, stated }, { document, statements });
}

interface Facts {
  readonly counts: Statement;
  readonly done: number;
  readonly stated: number;
}

function tooFew(
  total: Statement,
  { counts, done, stated }: Facts,
  { document, statements }: Pick<RuleContext, 'document' | 'statements'>,
): Verdict {
  const [known] = statementsOf(statements, 'plansKnown', { place: 'front matter' });
  const isAllDone = known !== undefined && countOf(known) === done;
  const isEarly = done - stated <= ofCurrentPhase(document, isAllDone);
  const advice = isEarly
    ? 'GSD raises the total when the current phase is complete; raise it now if you keep it by hand.'
    : 'Bring the total up to date.';
  return fails({
    ...(isEarly ? { severity: 'notice' as const } : {}),
    message: `Total plans completed says ${total.text}, but the front matter counts ${counted(done, 'completed plan')}${milestoneIn(document)}. ${advice}`,
    actual: total.text,
    expected: `at least ${done}`,
    range: total.range,
    related: [{ range: counts.range, note: 'completed plans' }],
  });
}

/** `phase complete` adds the plans of a phase to a total that somebody has raised by hand already. */
function tooMany(total: Statement, counts: Statement, done: number): Verdict {
  return fails({
    message: `Total plans completed says ${total.text}, but the front matter and the rows of the By Phase table both count ${done}. Plans were counted twice, or the others were left behind.`,
    actual: total.text,
    expected: String(done),
    range: total.range,
    related: [{ range: counts.range, note: 'completed plans' }],
  });
}

function milestoneIn({ frontMatter, versions }: Document): string {
  const milestone = frontMatter?.entries.get('milestone')?.text;
  return milestone === undefined || versions.length < 2 ? '' : ` of milestone ${brief(milestone)}`;
}

/**
 * How many plans of a phase may be done before it is complete, which it is once it was verified. Those of one wave are done
 * together, and the position is moved after that.
 */
function ofCurrentPhase(document: Document, isAllDone: boolean): number {
  const { plan, status } = document.position;
  const isToBeVerified = /\bverif/i.test(status?.value.value.slice(0, LONGEST) ?? '');
  return phaseState(document).kind === 'done' && !isToBeVerified
    ? 0
    : ((isAllDone ? plan?.total : plan?.current)?.value ?? 0);
}

/** A status is a short line; what stands further behind is prose. */
const LONGEST = 200;
