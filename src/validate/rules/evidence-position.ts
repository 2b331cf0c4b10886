import type { Document } from '../../document/document.ts';
import type { PhaseEvidence } from '../../evidence/planning.ts';
import { known, unknown } from '../../metrics/known.ts';
import type { Known } from '../../metrics/known.ts';
import { milestonePlans } from '../milestone-plans.ts';
import { meantPlans, morePlans } from '../plan-files.ts';
import { filesText, foldersText } from '../proof.ts';
import { finishedPlans, summaryPaths } from '../row-evidence.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code, counted } from '../wording.ts';

/**
 * `Plan: A of B` is written when a plan begins; plans are added and carried out after that. What is in the folder can only
 * prove that the position was left behind, never that it is ahead: files often stay on the disk of their author.
 */
export const evidencePosition: Rule = {
  id: 'evidence-position',
  summary: 'The current position is not behind the PLAN and SUMMARY files of the planning folder.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [planLine(context), progressLine(context)],
};

const LINE = 'plan line';

function planLine(context: RuleContext): Verdict {
  const { plan, phase } = context.document.position;
  const folder = folderOfPosition(context);
  if (!folder.ok) return unchecked(folder.reason, LINE);
  if (plan?.current === undefined || plan.total === undefined || phase === undefined)
    return unchecked('the position does not say which plan of how many is the current one', LINE);
  const base = { subject: LINE, related: [{ range: phase.raw.range, note: 'the current phase' }] };
  const [plans, { proven }] = [meantPlans(folder.value), finishedPlans(folder.value)];
  const isMore = plans.length > plan.total.value;
  if (
    isMore &&
    (proven.length > plan.total.value || morePlans(phase.key, plan.total.value, context) === undefined)
  ) {
    const paths = plans.flatMap((one) => one.plan ?? []);
    return fails({
      ...base,
      message: `Plan says ${code(plan.raw.value)}, but the folder of the phase has ${plans.length} PLAN files: ${filesText(paths)}. Raise the ${plan.total.value}, or mark the plans that were given up as superseded.`,
      actual: String(plan.total.value),
      expected: `at least ${plans.length}`,
      range: plan.total.range,
      proof: paths,
    });
  }
  // What counts completed plans is held against the summaries by evidence-completed.
  if (saysComplete(context.document) || proven.length <= plan.current.value) return holds(LINE);
  if (rowSaysMore(context.document, plan.current.value))
    return unchecked('the row of the phase already shows that the line was left behind', LINE);
  return fails({
    ...base,
    // Those of one wave may be done before the line is moved.
    severity: 'notice',
    message: `Plan says ${code(plan.raw.value)}, but ${counted(proven.length, 'plan')} have a summary: ${filesText(summaryPaths(proven))}. Bring the line up to date.`,
    actual: String(plan.current.value),
    expected: `at least ${proven.length}`,
    range: plan.current.range,
    proof: summaryPaths(proven),
  });
}

/** Then that is what plan-row says. */
function rowSaysMore({ phaseTables, position }: Document, current: number): boolean {
  const rows = phaseTables.flatMap(({ rows: all }) => all);
  return rows.some(
    ({ phase, plans }) => phase.value.key === position.phase?.key && (plans.completed ?? 0) > current,
  );
}

function folderOfPosition({ document, evidence }: RuleContext): Known<PhaseEvidence> {
  const { phase } = document.position;
  if (phase?.key === undefined) return unknown('the current phase is not known');
  const folder = evidence.folderOf(phase.key);
  if (!folder.ok) return folder;
  return folder.value === undefined
    ? unknown(`there is no folder of phase ${phase.key}`)
    : known(folder.value);
}

function saysComplete({ position: { plan } }: Document): boolean {
  return /\b(?:complete[d]?|done|executed)\b/i.test(plan?.raw.value ?? '');
}

const PROGRESS = 'progress line';

/** The 0% of the template, where no count of the front matter says that plans are done. */
function progressLine(context: RuleContext): Verdict {
  const { percent, line, counts } = context.metrics.progress;
  if (counts.plans.ok) return unchecked('the front matter counts the plans', PROGRESS);
  if (!line.ok) return unchecked(line.reason, PROGRESS);
  if (!percent.ok) return unchecked(percent.reason, PROGRESS);
  const { value, text, range } = percent.value;
  if (value !== 0) return unchecked('only a percentage of 0 is disproved by finished plans', PROGRESS);
  if (line.value.hasWords || line.value.scopes.length > 0 || line.value.ratios.length > 0)
    return unchecked('the progress line says more than a percentage', PROGRESS);
  const folders = milestonePlans(context);
  if (!folders.ok) return unchecked(folders.reason, PROGRESS);
  const proving = folders.value.filter(({ proven }) => proven.length > 0);
  const count = proving.reduce((all, { proven }) => all + proven.length, 0);
  if (count === 0) return holds(PROGRESS);
  // Counted by phases, it is 0 until the first one is complete.
  if (!hasEarlierPhase(context))
    return unchecked('no phase before the current one is certainly done', PROGRESS);
  const [first, ...more] = proving;
  const proof =
    first && more.length === 0
      ? filesText(summaryPaths(first.proven))
      : foldersText(proving.map(({ path, proven }) => ({ path, count: proven.length })));
  return fails({
    subject: PROGRESS,
    message: `Progress says ${text}%, but ${counted(count, 'plan')} ${count === 1 ? 'has' : 'have'} a summary: ${proof}. Bring the progress line up to date.`,
    actual: `${text}%`,
    range,
    proof: proving.flatMap(({ path, proven }) => (more.length === 0 ? summaryPaths(proven) : [path])),
  });
}

/** A phase before the current one, every plan of which has a summary. */
function hasEarlierPhase({ document, evidence }: RuleContext): boolean {
  const current = document.position.phase?.number?.value ?? 0;
  const phases = evidence.slice.ok ? evidence.slice.value.phases : [];
  return phases.some(({ key }) => {
    const folder = Number.parseFloat(key) < current ? evidence.folderOf(key) : undefined;
    if (folder?.ok !== true || folder.value === undefined) return false;
    const plans = meantPlans(folder.value);
    return plans.length > 0 && finishedPlans(folder.value).proven.length >= plans.length;
  });
}
