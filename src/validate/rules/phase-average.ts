import type { Document } from '../../document/document.ts';
import type { PhaseRow, PhaseTable } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { rewriteDuration, vanishes, withPadding } from '../../document/rewrite.ts';
import type { Rewrite } from '../../document/rewrite.ts';
import type { PhaseEvidence } from '../../evidence/planning.ts';
import { durationInterval, meets, times } from '../../metrics/interval.ts';
import { oddLeafOf } from '../../metrics/odd-leaf.ts';
import type { OddLeaf } from '../../metrics/odd-leaf.ts';
import { rowName } from '../../metrics/rows.ts';
import { isOfTimedPlans } from '../../metrics/timed-plans.ts';
import { fitsNeighbour } from '../../metrics/velocity.ts';
import { oddLeafWords } from '../odd-leaf-words.ts';
import { otherCounts } from '../planned-count.ts';
import { rowsWithEvidence } from '../row-evidence.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { phaseTime } from '../summed-time.ts';
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
    const folderOf = folderFinder(context);
    const verdicts = document.phaseTables.flatMap((table) =>
      table.rows.map((row) => judge({ row, table, folderOf }, context, qualifier)),
    );
    return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase rows')];
  },
};

/** `Average duration: ~3.5 min (code plans only)`: the averages of the rows may leave out the same plans. */
function averageQualifier({ velocity }: Document): string | undefined {
  const values = velocity.map(({ averageDuration }) => averageDuration?.value);
  return values.flatMap((value) => (value?.kind === 'duration' ? (value.qualifier ?? []) : []))[0];
}

interface TableRow {
  readonly row: PhaseRow;
  readonly table: PhaseTable;
  readonly folderOf: FolderOfRow;
}

function judge(
  { row, table, folderOf }: TableRow,
  context: RuleContext,
  qualifier: string | undefined,
): Verdict {
  const { document, metrics, tolerance } = context;
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
  const odd = oddLeafOf(row, metrics.velocity.around);
  const evidenceTime = contradictedTime(row, whole, folderOf(row));
  const mayCountWrong =
    !isRaised(row, context.evidence) &&
    fitsNeighbour(part, { printed: partMilliseconds(finestPart(whole)), plans: plans.completed });
  return broken({ row, whole, part, exact, rewritten, odd, evidenceTime, mayCountWrong }, qualifier);
}

/** The folder that is certainly that of the phase of a row. */
type FolderOfRow = (row: PhaseRow) => PhaseEvidence | undefined;

/** Looks the folders up at most once, however many rows there are. */
function folderFinder(context: RuleContext): FolderOfRow {
  let folders: ReadonlyMap<PhaseRow, PhaseEvidence> | undefined;
  return (row) => {
    folders ??= foldersOf(context);
    return folders.get(row);
  };
}

function foldersOf(context: RuleContext): ReadonlyMap<PhaseRow, PhaseEvidence> {
  const rows = rowsWithEvidence(context);
  if (!rows.ok) return new Map();
  return new Map(rows.value.flatMap(({ row, folder }) => (folder.ok ? [[row, folder.value] as const] : [])));
}

/** The time that the summaries of a phase state, where it is not the total of its row. */
function contradictedTime(
  row: PhaseRow,
  total: Duration,
  folder: PhaseEvidence | undefined,
): string | undefined {
  const summed = folder && phaseTime(folder, row.plans.completed);
  if (summed?.ok !== true || meets(summed.value.interval, durationInterval(total))) return undefined;
  return time(summed.value.printed, finestUnit(total));
}

interface Broken {
  readonly row: PhaseRow;
  readonly whole: Duration;
  readonly part: Duration;
  readonly exact: number;
  readonly rewritten: Rewrite;
  readonly odd: OddLeaf | undefined;
  readonly evidenceTime: string | undefined;
  /** The average is right with one plan more or less. */
  readonly mayCountWrong: boolean;
}

/** Evidence has raised the count of this row, so it is right, and the average is that of the old one. */
function isRaised({ line, plans }: PhaseRow, { raisedFrom }: RuleContext['evidence']): boolean {
  const before = raisedFrom?.phaseTables.flatMap(({ rows }) => rows).find((one) => one.line === line);
  return before !== undefined && before.plans.completed !== plans.completed;
}

function broken(
  { row, whole, part, exact, rewritten, odd, evidenceTime, mayCountWrong }: Broken,
  qualifier: string | undefined,
): Verdict {
  const isRough = whole.approximate || part.approximate || qualifier !== undefined;
  const isSafe =
    odd === undefined &&
    evidenceTime === undefined &&
    qualifier === undefined &&
    // From `~5 hrs` no exact average follows.
    (part.approximate || !whole.approximate) &&
    !mayCountWrong;
  const unless = qualifier === undefined ? '' : `, unless it leaves plans out as well ("${qualifier}")`;
  const plans = counted(row.plans.completed ?? 0, 'plan');
  const advice =
    evidenceTime !== undefined
      ? `The summaries of the phase state ${evidenceTime}, so correct the total first.`
      : odd
        ? oddLeafWords(odd)
        : `Correct the average${unless}.`;
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
