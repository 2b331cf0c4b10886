import type { PhaseRow, PhaseTable } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { rewriteDuration, withPadding } from '../../document/rewrite.ts';
import type { Tolerance } from '../../finding.ts';
import { durationInterval, meets, times } from '../../metrics/interval.ts';
import { rowName } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { counted, time } from '../wording.ts';

/** The three numbers of a row stand side by side, so this holds whatever else the file is about. */
export const phaseAverage: Rule = {
  id: 'phase-average',
  summary: 'In each row of the By Phase table, Avg/Plan is Total divided by the completed plans.',
  severity: 'error',
  fixable: 'always',
  check: ({ document, tolerance }) => {
    const verdicts = document.phaseTables.flatMap((table) =>
      table.rows.map((row) => judge(row, table, tolerance)),
    );
    return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase rows')];
  },
};

function judge(row: PhaseRow, table: PhaseTable, tolerance: Tolerance): Verdict {
  const subject = rowName(row);
  const { plans, total, average } = row;
  if (plans.completed === undefined || plans.completed === 0)
    return unchecked('no completed plans are counted', subject);
  if (total?.value.kind !== 'duration') return unchecked('the total is not a time with a unit', subject);
  if (average?.value.kind !== 'duration') return unchecked('the average is not a time with a unit', subject);
  const [whole, part] = [total.value, average.value];
  if (whole.qualifier !== undefined || part.qualifier !== undefined)
    return unchecked('a time is qualified', subject);
  const exact = partMilliseconds(finestPart(whole)) / plans.completed;
  const rewritten = withPadding(
    rewriteDuration(part, exact),
    average.cell,
    table.table,
    table.columns.average ?? -1,
  );
  const fits =
    tolerance === 'exact'
      ? rewritten.edits.length === 0
      : meets(times(durationInterval(part), plans.completed), durationInterval(whole));
  if (fits) return holds(subject);
  return fails({
    subject,
    ...severityOf(whole, part),
    message: `Avg/Plan says ${part.text}, but ${whole.text} ÷ ${counted(plans.completed, 'plan')} = ${time(exact, finestUnit(part))}. Correct the average.`,
    actual: part.text,
    expected: rewritten.text,
    range: part.range,
    related: [
      { range: plans.range, note: 'completed plans' },
      { range: whole.range, note: 'total' },
    ],
    fix: {
      title: `Replace ${part.text} by ${rewritten.text}`,
      applicability: 'safe',
      edits: rewritten.edits,
    },
  });
}

function severityOf(total: Duration, average: Duration): { severity?: 'warning' } {
  return total.approximate || average.approximate ? { severity: 'warning' } : {};
}

function finestUnit(duration: Duration): number | undefined {
  return finestPart(duration).terms[0]?.unit;
}
