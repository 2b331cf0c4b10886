import type { Document } from '../../document/document.ts';
import type { OverviewRow, PhaseOverview } from '../../document/phase-overview.ts';
import type { Range } from '../../finding.ts';
import type { Formula } from '../../metrics/progress-readings.ts';
import { currentMilestone, subjectOfScope } from '../../statements/scope.ts';
import { isFirstMilestone, isOfOneMilestone } from '../later-milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, sumText } from '../wording.ts';

/**
 * A row that says "Complete" proves a phase and its plans done, one that says "Not started" proves the phase open. The counts
 * of the front matter are of the same phases where the table is of the same milestone, so they lie between the two.
 */
export const phaseOverview: Rule = {
  id: 'phase-overview',
  summary: 'The counts of the front matter fit the phases that a table calls complete or not started.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => {
    const { phaseOverviews } = context.document;
    if (phaseOverviews.length === 0) return [unchecked('the file has no table of phases with their state')];
    return phaseOverviews.flatMap((overview) => judge(overview, context));
  },
};

function judge(overview: PhaseOverview, { document, metrics }: RuleContext): readonly Verdict[] {
  const { plans, phases } = metrics.progress.counts;
  if (!phases.ok) return [unchecked(phases.reason)];
  const other = whyOther(overview, document, phases.value.total);
  if (other !== undefined) return [unchecked(other)];
  return [
    phasesOf(overview, phases.value),
    ...(plans.ok ? [plansOf(overview, plans.value)] : [unchecked(plans.reason, 'plans')]),
  ];
}

/** Headings of what is over. */
const PAST =
  /\b(?:archiv\w*|previous|past|prior|history|historical|shipped|completed milestones?|old|backlog|future)\b/i;

/** Why a table may be of other phases than those that the front matter counts. */
function whyOther(overview: PhaseOverview, document: Document, total: number): string | undefined {
  const { scope, title, rows } = overview;
  if (PAST.test(title)) return 'the table is of what is over';
  if (total === 0) return 'the front matter counts no phases yet';
  if (scope !== '') {
    const { subject } = subjectOfScope(scope, document);
    const isSame = subject.kind === 'milestone' && subject.key === currentMilestone(document);
    return isSame ? undefined : 'the table is of a part of the project that the front matter may not count';
  }
  if (rows.some(({ milestone }) => milestone !== '')) return 'the rows name milestones of their own';
  const key = document.position.phase?.key;
  if (key !== undefined && !rows.some((row) => row.key === key))
    return 'the table has no row for the current phase';
  return isOfCounted(overview, document, total)
    ? undefined
    : 'the file names several milestones, and the table none of them';
}

/** An unscoped table is of what the front matter counts where it has as many rows, or where there is nothing else to count. */
function isOfCounted({ isWhole, rows }: PhaseOverview, document: Document, total: number): boolean {
  if (isWhole && rows.length === total && !namesOther(document)) return true;
  if (isOfOneMilestone(document)) return true;
  const own = currentMilestone(document);
  // The current phase is counted among those of the table, and no milestone was finished before.
  const last = document.position.phase?.total?.value;
  return own !== undefined && isFirstMilestone(own) && isWhole && last === rows.length;
}

/** A table with as many rows as there are phases is of them, unless it was left from the milestone before. */
function namesOther(document: Document): boolean {
  return document.phaseOverviews.length > 1 && document.versions.length > 1;
}

function phasesOf(overview: PhaseOverview, { done, total, from }: Formula): Verdict {
  const { rows, isWhole } = overview;
  // GSD counts folders with plans; a phase that had none is counted by nobody.
  const complete = rows.filter((row) => row.status.kind === 'complete' && !isEmpty(row));
  const open = rows.filter(({ status }) => status.kind === 'unbegun');
  const [doneAt = overview.range] = from;
  if (done < complete.length) {
    return fails({
      subject: 'phases',
      message: `The front matter counts ${counted(done, 'completed phase')}, but the table calls ${complete.length} of its phases complete (${keysOf(complete)}). ${ADVICE}`,
      actual: String(done),
      expected: `at least ${complete.length}`,
      range: doneAt,
      related: relatedTo(complete),
    });
  }
  const most = rows.length - open.length;
  if (isWhole && rows.length >= total && done > most && done <= total) {
    return fails({
      subject: 'phases',
      message: `The front matter counts ${counted(done, 'completed phase')}, but the table calls ${open.length} of ${rows.length} not started (${keysOf(open)}). ${ADVICE}`,
      actual: String(done),
      expected: `at most ${most}`,
      range: doneAt,
      related: relatedTo(open),
    });
  }
  return holds('phases');
}

function plansOf(overview: PhaseOverview, { done, total, from }: Formula): Verdict {
  const finished = overview.rows.filter((row) => donePlans(row) > 0);
  const counts = finished.map(donePlans);
  const sum = counts.reduce((all, one) => all + one, 0);
  const [doneAt = overview.range, totalAt = overview.range] = from;
  if (sum <= done || total === 0) return holds('plans');
  const arithmetic = counts.length > 1 ? `${sumText(counts.map(String))} = ${sum}` : String(sum);
  const both = total < sum ? ` of ${total}` : '';
  return fails({
    subject: 'plans',
    message: `The front matter counts ${done}${both} completed plans, but the rows of the table that are complete have ${arithmetic}. ${ADVICE}`,
    actual: `${done}${both}`,
    expected: `at least ${sum}`,
    range: doneAt,
    related: [
      ...(total < sum ? [{ range: totalAt, note: 'plans in all' }] : []),
      ...relatedTo(finished).slice(0, 19),
    ],
  });
}

const ADVICE = 'Bring the one that was left behind up to date.';

/** The finished plans of a row: what `3/5` says, and a bare number in a row that is complete. */
function donePlans({ plans, status }: OverviewRow): number {
  if (plans?.kind !== 'count') return 0;
  return plans.planned !== undefined || status.kind === 'complete' ? (plans.completed ?? 0) : 0;
}

function isEmpty({ plans }: OverviewRow): boolean {
  return plans?.kind === 'count' && plans.completed === 0;
}

function keysOf(rows: readonly OverviewRow[]): string {
  const keys = rows.map(({ key }) => key);
  return keys.length > 12 ? `${keys.slice(0, 12).join(', ')} …` : keys.join(', ');
}

function relatedTo(rows: readonly OverviewRow[]): { range: Range; note: string }[] {
  return rows.slice(0, 20).map(({ key, status }) => ({ range: status.range, note: `phase ${key}` }));
}
