import type { CurrentPosition, Document } from '../../document/document.ts';
import type { PhaseRow, PhaseTable } from '../../document/metrics-section.ts';
import { speaksOfMore } from '../../document/plan-value.ts';
import type { PlanValue } from '../../document/plan-value.ts';
import type { Located } from '../../finding.ts';
import { namesAgree } from '../../evidence/phase-id.ts';
import { theTable } from '../../metrics/rows.ts';
import { otherCounts } from '../planned-count.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/** The current phase is counted twice, in its line and in its row, and the two are written by different hands. */
export const planRow: Rule = {
  id: 'plan-row',
  summary: 'The `Plan:` line agrees with the plans of the current phase in the By Phase table.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document }: RuleContext): Verdict {
  const { phase, plan } = document.position;
  const table = theTable(document);
  if (!table.ok) return unchecked(table.reason);
  if (phase?.key === undefined) return unchecked('the current phase is not known');
  if (!plan?.current || !plan.total) return unchecked(whyNoRatio(plan));
  const { key } = phase;
  const { current, total, raw } = plan;
  const rows = table.value.rows.filter((row) => row.phase.value.key === key);
  const [row] = rows;
  if (!row) return unchecked(`the table has no row for the current phase (${key})`);
  if (rows.length > 1) return unchecked(`the table has ${rows.length} rows for the current phase (${key})`);
  const { completed, planned, text, range } = row.plans;
  if (completed === undefined) return unchecked(`the row of phase ${key} has no count of completed plans`);
  if (planned === undefined && !isOfFinished(row))
    return unchecked(`the row of phase ${key} has a count without a time, which may be of planned plans`);
  // A is the plan just finished (x) or the one in work (x + 1); both are legal.
  const fits = current.value === completed || current.value === completed + 1;
  if (fits && (planned ?? total.value) === total.value) return holds();
  if (otherCounts(document, row).length > 0)
    return unchecked(`the row of phase ${key} may count planned plans`);
  const doubt = doubtOf(row, table.value, document);
  if (doubt !== undefined) return unchecked(doubt);
  const wrong = wrongOf(row, { current, total });
  return fails({
    message: `Plan says ${code(raw.value)}, but the row of phase ${key} says ${code(text)}. Bring the one that was left behind up to date.`,
    actual: String(wrong.value.value),
    expected: wrong.expected,
    range: wrong.value.range,
    related: [{ range, note: `the row of phase ${key}` }],
  });
}

/** Why a `Plan:` line has no ratio of the phase. */
function whyNoRatio(plan: PlanValue | undefined): string {
  return plan?.elsewhere
    ? 'the `Plan:` line counts other plans than those of the phase'
    : 'the `Plan:` line is not of the form `A of B`';
}

/** A bare count beside a time is one of plans that took this time. */
function isOfFinished({ total, average, plans }: PhaseRow): boolean {
  const isTimed = total?.value.kind === 'duration' || average?.value.kind === 'duration';
  return isTimed || /complete|done/i.test(plans.text);
}

/** Why a row that disagrees may be right all the same. */
function doubtOf(row: PhaseRow, table: PhaseTable, document: Document): string | undefined {
  const { plan, phase } = document.position;
  // Beside a bare count, nothing more is to be said about a line that is wrong by itself: see plan-range.
  const isBroken = (plan?.current?.value ?? 0) > (plan?.total?.value ?? 0);
  if (row.plans.planned === undefined && isBroken) return 'the `Plan:` line contradicts itself';
  if (plan?.total?.value !== row.plans.planned && mayCountMore(document, table))
    return 'the `Plan:` line may count more than the plans of the phase';
  return isOfAnother(row, table, document.position)
    ? `the row of phase ${phase?.key ?? ''} may be that of an earlier milestone`
    : undefined;
}

/** The line names a milestone or the like, or without a word about the phase it has the numbers of the front matter. */
function mayCountMore({ position: { plan }, frontMatter }: Document, { rows }: PhaseTable): boolean {
  if (plan === undefined || /\b(?:phase|fase)\b/i.test(plan.raw.value)) return false;
  const counts = ['completed', 'total'].map(
    (which) => frontMatter?.entries.get(`progress.${which}_plans`)?.value,
  );
  const isOfProject = rows.length > 1 && plan.current?.value === counts[0] && plan.total?.value === counts[1];
  return isOfProject || speaksOfMore(plan.raw.value);
}

/** Phases are numbered anew in some milestones: then a row has another name, or later phases are finished already. */
function isOfAnother(row: PhaseRow, { rows }: PhaseTable, { phase }: CurrentPosition): boolean {
  const number = phase?.number?.value ?? Number.NaN;
  const hasLater = rows.some(
    (one) => (one.phase.value.number ?? 0) > number && (one.plans.completed ?? 0) > 0,
  );
  return hasLater || !namesAgree(row.phase.value.name, phase?.name ?? '');
}

/** Of A and B the one to point at, with what it would have to be. */
function wrongOf(
  { plans: { completed = 0, planned } }: PhaseRow,
  { current, total }: { readonly current: Located<number>; readonly total: Located<number> },
): { readonly value: Located<number>; readonly expected: string } {
  if (planned !== undefined && total.value !== planned) return { value: total, expected: String(planned) };
  if (completed > total.value) return { value: total, expected: `at least ${completed}` };
  return { value: current, expected: `${completed} or ${completed + 1}` };
}
