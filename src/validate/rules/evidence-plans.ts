import type { PlanEvidence } from '../../evidence/planning.ts';
import { rewritePlans } from '../plans-cell.ts';
import { filesText } from '../proof.ts';
import { meantPlans, morePlans } from '../plan-files.ts';
import { finishedPlans, rowsWithEvidence } from '../row-evidence.ts';
import type { RowEvidence } from '../row-evidence.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/**
 * Plans are added while a phase is under way (gaps found by a verification), and nothing tells its row. Fewer files than
 * the row counts say nothing: plans often stay on the disk of their author.
 */
export const evidencePlans: Rule = {
  id: 'evidence-plans',
  summary: 'The `y` of a row `x/y` is not less than the number of PLAN files of its phase.',
  severity: 'warning',
  fixable: 'sometimes',
  check: (context) => {
    const rows = rowsWithEvidence(context);
    return rows.ok ? rows.value.map((row) => judge(row, context)) : [unchecked(rows.reason)];
  },
};

function judge(evidence: RowEvidence, context: RuleContext): Verdict {
  const { subject, row, folder } = evidence;
  const { planned } = row.plans;
  if (planned === undefined) return unchecked('the row is not of the form `x/y`', subject);
  if (!folder.ok) return unchecked(folder.reason, subject);
  const plans = meantPlans(folder.value);
  if (plans.length <= planned) return holds(subject);
  // Plans that were carried out count, whatever the roadmap says of them.
  const isProven = finishedPlans(folder.value).proven.length > planned;
  const reason = isProven ? undefined : morePlans(row.phase.value.key, planned, context);
  return reason === undefined ? broken(evidence, planned, plans) : unchecked(reason, subject);
}

function broken(
  { subject, row, table }: RowEvidence,
  planned: number,
  plans: readonly PlanEvidence[],
): Verdict {
  const rewritten = rewritePlans(row, table, { planned: plans.length });
  // `4/4 complete` says more than two numbers.
  const isPlain = /^[\d\s/]+$/.test(row.plans.text);
  // The padding is left to the repair of the completed plans, which may have to change it as well.
  const edits = (rewritten?.edits ?? []).filter(({ text }) => text.trim() !== '');
  return fails({
    subject,
    message: `The row ${code(row.phase.text)} says ${row.plans.text}, but its folder has ${plans.length} PLAN files: ${filesText(plans.flatMap(({ plan }) => plan ?? []))}. Raise the ${planned}, or mark the plans that were given up as superseded.`,
    actual: row.plans.text,
    ...(rewritten ? { expected: rewritten.text } : {}),
    range: row.plans.range,
    proof: plans.flatMap(({ plan }) => plan ?? []),
    ...(rewritten && isPlain
      ? {
          fix: {
            title: `Replace ${row.plans.text} by ${rewritten.text}`,
            field: `Plans of ${subject}`,
            formula: `${plans.length} PLAN files`,
            applicability: 'unsafe',
            edits,
          },
        }
      : {}),
  });
}
