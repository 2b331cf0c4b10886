import type { PhaseTable } from '../../document/metrics-section.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { rewriteNumber } from '../../document/rewrite.ts';
import type { PlanEvidence } from '../../evidence/planning.ts';
import type { Range, Severity } from '../../finding.ts';
import { theBlock } from '../../metrics/rows.ts';
import { milestonePlans } from '../milestone-plans.ts';
import type { FolderPlans } from '../milestone-plans.ts';
import { filesText, foldersText } from '../proof.ts';
import { raisedRow } from '../raised-row.ts';
import { finishedPlans, rowsWithEvidence, summaryPaths } from '../row-evidence.ts';
import type { DoubtfulSummary, FinishedPlans, RowEvidence } from '../row-evidence.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code, counted } from '../wording.ts';

/**
 * A SUMMARY beside its PLAN says that the plan was carried out (gsd-core `plan-scan`), whoever was to count it. The other
 * way round nothing follows: summaries often stay on the disk of their author, so a count is never too high.
 */
export const evidenceCompleted: Rule = {
  id: 'evidence-completed',
  summary: 'No count of completed plans is less than the number of plans that have a SUMMARY file.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [...rowVerdicts(context), frontMatter(context), planLine(context)],
};

function rowVerdicts(context: RuleContext): readonly Verdict[] {
  const rows = rowsWithEvidence(context);
  if (!rows.ok) return [unchecked(rows.reason, 'rows')];
  return rows.value.map((row) => judgeRow(row, context));
}

function judgeRow(evidence: RowEvidence, context: RuleContext): Verdict {
  const { subject, row, folder } = evidence;
  const { completed, kind } = row.plans;
  if (completed === undefined) {
    return unchecked(kind === 'planned' ? 'the row counts planned plans' : 'the row has no count', subject);
  }
  if (!folder.ok) return unchecked(folder.reason, subject);
  const finished = finishedPlans(folder.value);
  return judgeCount(completed, finished, subject) ?? brokenRow(evidence, finished, context);
}

/** `undefined` where the plans that are certainly done are more than a count. */
function judgeCount(
  count: number,
  { proven, doubtful }: FinishedPlans,
  subject: string,
): Verdict | undefined {
  if (proven.length > count) return undefined;
  const [first] = doubtful;
  const isDoubtful = first !== undefined && proven.length + doubtful.length > count;
  return isDoubtful ? unchecked(first.reason, subject) : holds(subject);
}

function brokenRow(
  evidence: RowEvidence,
  { proven, doubtful }: FinishedPlans,
  context: RuleContext,
): Verdict {
  const { subject, row } = evidence;
  const isCertain = doubtful.length === 0;
  const severity = severityOf(evidence, context);
  const raised = raisedRow(evidence, proven);
  return fails({
    subject,
    ...(severity === undefined ? {} : { severity }),
    message: `The row ${code(row.phase.text)} counts ${counted(row.plans.completed ?? 0, 'completed plan')}, but ${have(proven)} a summary: ${filesText(summaryPaths(proven))}. Bring the row up to date${unlessMore(doubtful)}.`,
    actual: isCertain ? raised.actual : row.plans.text,
    expected: isCertain ? raised.expected : `at least ${proven.length}`,
    range: row.plans.range,
    proof: summaryPaths(proven),
    ...(raised.edits.length === 0 || !isCertain
      ? {}
      : {
          fix: {
            title: `Replace ${raised.actual} by ${raised.expected}`,
            field: raised.field,
            formula: raised.formula,
            applicability: severity === undefined ? raised.applicability : 'unsafe',
            edits: raised.edits,
          },
        }),
  });
}

/** What the number to write depends on besides, where it is not certain. */
function unlessMore(doubtful: readonly DoubtfulSummary[]): string {
  const paths = doubtful.map(({ path }) => path);
  return paths.length === 0
    ? ''
    : `, and look whether ${filesText(paths)} ${paths.length === 1 ? 'counts' : 'count'} too`;
}

function have(plans: readonly PlanEvidence[]): string {
  return `${counted(plans.length, 'plan')} ${plans.length === 1 ? 'has' : 'have'}`;
}

/** Less than an error where the number may not be a count of finished plans. */
function severityOf({ row, table }: RowEvidence, { document }: RuleContext): Severity | undefined {
  if (isUntouched(table, document)) return 'notice';
  const { plans, total, average } = row;
  const isTimed = total?.value.kind === 'duration' || average?.value.kind === 'duration';
  const isBare = plans.planned === undefined && !/complete|done/i.test(plans.text);
  return isBare && !isTimed && plans.completed !== 0 ? 'warning' : undefined;
}

/** Zeros all over mean "not tracked", as in the template. */
function isUntouched({ rows }: PhaseTable, document: RuleContext['document']): boolean {
  const block = theBlock(document);
  const total = block.ok ? block.value.totalPlans?.value : undefined;
  return (
    !(total?.kind === 'count' && total.value > 0) &&
    rows.every(
      ({ plans, total: time }) =>
        (plans.completed ?? 0) === 0 &&
        plans.planned === undefined &&
        !(time?.value.kind === 'duration' && partMilliseconds(finestPart(time.value)) > 0),
    )
  );
}

const FRONT = 'front matter';

function frontMatter(context: RuleContext): Verdict {
  const entries = context.document.frontMatter?.entries;
  const entry = entries?.get('progress.completed_plans');
  const { text = '', value } = entry ?? {};
  if (entry === undefined || typeof value !== 'number' || !/^\d{1,6}$/.test(text))
    return unchecked('the front matter has no count of completed plans', FRONT);
  const total = entries?.get('progress.total_plans')?.value;
  if (value === 0 && total === 0) return unchecked('the front matter counts no plans yet', FRONT);
  const folders = milestonePlans(context);
  if (!folders.ok) return unchecked(folders.reason, FRONT);
  const finished: FinishedPlans = {
    proven: folders.value.flatMap(({ proven }) => proven),
    doubtful: folders.value.flatMap(({ doubtful }) => doubtful),
  };
  return (
    judgeCount(value, finished, FRONT) ??
    brokenCount({ text, range: entry.range, total }, finished, folders.value)
  );
}

interface Count {
  readonly text: string;
  readonly range: Range;
  readonly total: unknown;
}

function brokenCount(
  { text, range, total }: Count,
  { proven, doubtful }: FinishedPlans,
  folders: readonly FolderPlans[],
): Verdict {
  const isCertain = doubtful.length === 0;
  const rewritten = rewriteNumber(text, range, proven.length);
  const fits = typeof total !== 'number' || proven.length <= total;
  const proving = folders.filter((folder) => folder.proven.length > 0);
  return fails({
    subject: FRONT,
    message: `\`completed_plans\` says ${text}, but ${have(proven)} a summary: ${proof(proving)}. Bring the count up to date${fits ? '' : ', and `total_plans` with it'}${unlessMore(doubtful)}.`,
    actual: text,
    expected: isCertain ? rewritten.text : `at least ${rewritten.text}`,
    range,
    proof: provedBy(proving),
    // More completed plans than plans would be another error.
    ...(fits && isCertain
      ? {
          fix: {
            title: `Replace ${text} by ${rewritten.text}`,
            field: 'progress.completed_plans',
            formula: `${counted(proven.length, 'plan')} with a summary`,
            applicability: 'safe',
            edits: rewritten.edits,
          },
        }
      : {}),
  });
}

/** The files where they are few, the folders where they are many. */
function proof(folders: readonly FolderPlans[]): string {
  const [first, ...others] = folders;
  if (first && others.length === 0) return filesText(summaryPaths(first.proven));
  return foldersText(folders.map(({ path, proven }) => ({ path, count: proven.length })));
}

function provedBy(folders: readonly FolderPlans[]): readonly string[] {
  const [first, ...others] = folders;
  return first && others.length === 0 ? summaryPaths(first.proven) : folders.map(({ path }) => path);
}

const LINE = 'plan line';
/** `3 of 6 complete` counts; `2 of 3 in current phase (COMPLETE)` names the plan that is complete. */
const COUNTS = /^\W*\d+\s*(?:of|\/|de)\s*\d+\s*(?:plans?\s+)?(?:completed?|done|executed)\b/i;

function planLine({ document, evidence }: RuleContext): Verdict {
  const { phase, plan } = document.position;
  if (!plan?.current || !COUNTS.test(plan.raw.value))
    return unchecked('the `Plan:` line does not count completed plans', LINE);
  if (phase?.key === undefined) return unchecked('the current phase is not known', LINE);
  const folder = evidence.folderOf(phase.key);
  if (!folder.ok) return unchecked(folder.reason, LINE);
  if (folder.value === undefined) return unchecked(`there is no folder of phase ${phase.key}`, LINE);
  const { proven, doubtful } = finishedPlans(folder.value);
  const verdict = judgeCount(plan.current.value, { proven, doubtful }, LINE);
  if (verdict) return verdict;
  return fails({
    subject: LINE,
    severity: 'warning',
    message: `Plan says ${code(plan.raw.value)}, but ${have(proven)} a summary: ${filesText(summaryPaths(proven))}. Bring the line up to date${unlessMore(doubtful)}.`,
    actual: String(plan.current.value),
    expected: `at least ${proven.length}`,
    range: plan.current.range,
    proof: summaryPaths(proven),
    related: [{ range: phase.raw.range, note: 'the current phase' }],
  });
}
