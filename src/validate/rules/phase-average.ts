import type { Document } from '../../document/document.ts';
import type { PhaseRow, PhaseTable } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { rewriteDuration, vanishes, withPadding } from '../../document/rewrite.ts';
import type { Rewrite } from '../../document/rewrite.ts';
import { durationInterval, meets, times } from '../../metrics/interval.ts';
import { oddLeafOf } from '../../metrics/odd-leaf.ts';
import type { OddLeaf } from '../../metrics/odd-leaf.ts';
import { rowName } from '../../metrics/rows.ts';
import { isOfTimedPlans } from '../../metrics/timed-plans.ts';
import { oddLeafWords } from '../odd-leaf-words.ts';
import { otherCounts } from '../planned-count.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, time } from '../wording.ts';

/** The three numbers of a row stand side by side, so this holds whatever else the file is about. */
export const phaseAverage: Rule = {
  id: 'phase-average',
  summary: 'In each row of the By Phase table, Avg/Plan is Total divided by the completed plans.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => {
    const { document } = context;
    const qualifier = averageQualifier(document);
    const verdicts = document.phaseTables.flatMap((table) =>
      table.rows.map((row) => judge(row, table, context, qualifier)),
    );
    return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase rows')];
  },
};

/** `Average duration: ~3.5 min (code plans only)`: the averages of the rows may leave out the same plans. */
function averageQualifier({ velocity }: Document): string | undefined {
  const values = velocity.map(({ averageDuration }) => averageDuration?.value);
  return values.flatMap((value) => (value?.kind === 'duration' ? (value.qualifier ?? []) : []))[0];
}

function judge(
  row: PhaseRow,
  table: PhaseTable,
  { document, metrics: { velocity }, tolerance }: RuleContext,
  qualifier: string | undefined,
): Verdict {
  const subject = rowName(row);
  const { plans, total, average } = row;
  if (plans.completed === undefined || plans.completed === 0)
    return unchecked('no completed plans are counted', subject);
  if (total?.value.kind !== 'duration') return unchecked('the total is not a time with a unit', subject);
  if (average?.value.kind !== 'duration') return unchecked('the average is not a time with a unit', subject);
  const [whole, part] = [total.value, average.value];
  if (whole.qualifier !== undefined || part.qualifier !== undefined)
    return unchecked('a time is qualified', subject);
  if (partMilliseconds(finestPart(whole)) === 0) return unchecked('the total was never filled in', subject);
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
  const claim = { average: part, whole: durationInterval(whole), plans: plans.completed };
  if (fits || isOfTimedPlans(row, document, claim)) return holds(subject);
  if (otherCounts(document, row).length > 0)
    return unchecked('the count may be one of planned plans', subject);
  return broken({ row, whole, part, exact, rewritten, odd: oddLeafOf(row, velocity.around) }, qualifier);
}

interface Broken {
  readonly row: PhaseRow;
  readonly whole: Duration;
  readonly part: Duration;
  readonly exact: number;
  readonly rewritten: Rewrite;
  readonly odd: OddLeaf | undefined;
}

function broken({ row, whole, part, exact, rewritten, odd }: Broken, qualifier: string | undefined): Verdict {
  const isRough = whole.approximate || part.approximate || qualifier !== undefined;
  // From `~5 hrs` no exact average follows.
  const isSafe = odd === undefined && qualifier === undefined && (part.approximate || !whole.approximate);
  const unless = qualifier === undefined ? '' : `, unless it leaves plans out as well ("${qualifier}")`;
  const plans = counted(row.plans.completed ?? 0, 'plan');
  const advice = odd ? oddLeafWords(odd) : `Correct the average${unless}.`;
  return fails({
    subject: rowName(row),
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Avg/Plan says ${part.text}, but ${whole.text} ÷ ${plans} = ${time(exact, finestUnit(part))}. ${advice}`,
    actual: part.text,
    expected: rewritten.text,
    range: part.range,
    related: [
      { range: row.plans.range, note: 'completed plans' },
      { range: whole.range, note: 'total' },
    ],
    fix: {
      title: `Replace ${part.text} by ${rewritten.text}`,
      field: `Avg/Plan of ${rowName(row)}`,
      formula: `${whole.text} ÷ ${plans}`,
      applicability: isSafe ? 'safe' : 'unsafe',
      edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
    },
  });
}

function finestUnit(duration: Duration): number | undefined {
  return finestPart(duration).terms[0]?.unit;
}
