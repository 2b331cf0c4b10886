import type { Duration } from '../../document/quantity.ts';
import { rewriteDuration, vanishes, withPadding } from '../../document/rewrite.ts';
import type { PhaseEvidence } from '../../evidence/planning.ts';
import { durationInterval, meets } from '../../metrics/interval.ts';
import { rowUnit } from '../../metrics/rows.ts';
import { filesText } from '../proof.ts';
import { rowsWithEvidence, summaryPaths } from '../row-evidence.ts';
import type { RowEvidence } from '../row-evidence.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { durationText, phaseTime } from '../summed-time.ts';
import type { SummedTime } from '../summed-time.ts';
import { code, sumText, time } from '../wording.ts';

/**
 * GSD writes how long a plan took into its SUMMARY (`duration`), and the total of a row is added up by hand. In 42 of 52
 * rows of real files where every summary states a time, the two are equal.
 */
export const evidenceTime: Rule = {
  id: 'evidence-time',
  summary: 'The total of a By Phase row is the sum of the durations in the summaries of its phase.',
  severity: 'warning',
  fixable: 'sometimes',
  check: (context) => {
    const rows = rowsWithEvidence(context);
    return rows.ok ? rows.value.map(judge) : [unchecked(rows.reason)];
  },
};

function judge(evidence: RowEvidence): Verdict {
  const { subject, row, folder } = evidence;
  const total = row.total?.value;
  if (total?.kind !== 'duration' || total.qualifier !== undefined)
    return unchecked('the total is not a plain time with a unit', subject);
  if (!folder.ok) return unchecked(folder.reason, subject);
  const summed = phaseTime(folder.value, row.plans.completed);
  if (!summed.ok) return unchecked(summed.reason, subject);
  return meets(summed.value.interval, durationInterval(total))
    ? holds(subject)
    : broken(evidence, folder.value, total, summed.value);
}

function broken(
  { subject, row, table }: RowEvidence,
  folder: PhaseEvidence,
  total: Duration,
  summed: SummedTime,
): Verdict {
  const rewritten = rewriteDuration(total, summed.printed);
  const cell = row.total?.cell;
  const padded = cell ? withPadding(rewritten, cell, table.table, table.columns.total ?? -1) : rewritten;
  const parts = sumText(summed.durations.map(durationText));
  const from = summed.durations.map((duration) => ({ row, duration }));
  const unit = rowUnit({ ...summed, from, approximate: false });
  const added = from.length === 1 ? parts : `${parts} = ${time(summed.printed, unit)}`;
  const finished = folder.plans.filter(({ summary }) => summary !== undefined);
  return fails({
    subject,
    message: `The total of row ${code(row.phase.text)} says ${total.text}, but ${finished.length === 1 ? 'the summary of its plan states' : `the summaries of its ${finished.length} plans state`} ${added} (${filesText(summaryPaths(finished))}). Correct the total, or the durations.`,
    actual: total.text,
    expected: rewritten.text,
    range: total.range,
    proof: summaryPaths(finished),
    related: [{ range: row.plans.range, note: 'completed plans' }],
    fix: {
      title: `Replace ${total.text} by ${rewritten.text}`,
      field: `Total of ${subject}`,
      formula: `${parts}, as the summaries state`,
      // People also time what no summary tells: waiting, checking, mending.
      applicability: 'unsafe',
      edits: vanishes(rewritten, summed.printed) ? [] : padded.edits,
    },
  });
}
