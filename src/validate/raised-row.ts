import { finestPart, partMilliseconds, readDuration } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';
import { rewriteDuration, withPadding } from '../document/rewrite.ts';
import type { PlanEvidence } from '../evidence/planning.ts';
import type { Applicability, Edit } from '../finding.ts';
import { durationInterval, meets } from '../metrics/interval.ts';
import { rewritePlans } from './plans-cell.ts';
import type { RowEvidence } from './row-evidence.ts';
import { durationText, summedTime } from './summed-time.ts';
import type { SummedTime } from './summed-time.ts';
import { counted, sumText } from './wording.ts';

/** A row of the By Phase table with more completed plans in it. */
export interface RaisedRow {
  /** The plans, and the total where it changes too: `2 in 9 min`. */
  readonly actual: string;
  readonly expected: string;
  readonly field: string;
  readonly formula: string;
  readonly applicability: Applicability;
  /** None when the cell cannot be written. */
  readonly edits: readonly Edit[];
}

/**
 * Raises the completed plans of a row to those that are proven. The total of the row has to be that of the plans that it
 * counts, or its average would turn wrong: so the times of the missing plans are added to it, when all are known and the
 * old total was that of the plans before them. Where nothing proves that, the repair is unsafe and only the count rises.
 */
export function raisedRow(evidence: RowEvidence, proven: readonly PlanEvidence[]): RaisedRow {
  const { subject, row, table } = evidence;
  const { plans } = row;
  const written = rewritePlans(row, table, { completed: proven.length });
  const time = raisedTime(evidence, proven);
  const fits = plans.planned === undefined || proven.length <= plans.planned;
  const count = {
    actual: plans.text,
    expected: written?.text ?? String(proven.length),
    field: `Plans of ${subject}`,
    formula: `${counted(proven.length, 'plan')} with a summary`,
    applicability: fits && time !== undefined ? ('safe' as const) : ('unsafe' as const),
    edits: written?.edits ?? [],
  };
  if (time === undefined || time.edits.length === 0 || count.edits.length === 0) return count;
  return {
    ...count,
    actual: `${plans.text} in ${time.before}`,
    expected: `${count.expected} in ${time.after}`,
    field: `Plans and Total of ${subject}`,
    formula: `${count.formula}, and ${time.before} + ${time.added}`,
    edits: [...count.edits, ...time.edits].sort((a, b) => a.start - b.start),
  };
}

/** What becomes of the total of a row. */
interface RaisedTime {
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly edits: readonly Edit[];
}

const UNTIMED: RaisedTime = { before: '', after: '', added: '', edits: [] };

/** `undefined` when the total cannot be brought along. */
function raisedTime({ row, table }: RowEvidence, proven: readonly PlanEvidence[]): RaisedTime | undefined {
  const total = row.total?.value;
  const cell = row.total?.cell;
  if (total?.kind !== 'duration' || cell === undefined) {
    // An untimed row among timed ones would leave the sums without the time of its plans.
    const isTimed = ({ total: time, average }: RowEvidence['row']): boolean =>
      time?.value.kind === 'duration' || average?.value.kind === 'duration';
    return table.rows.some(isTimed) ? undefined : UNTIMED;
  }
  if (total.qualifier !== undefined) return undefined;
  const count = row.plans.completed ?? 0;
  const [all, ofCounted] = [summedTime(proven), summedTime(proven.slice(0, count))];
  if (!all.ok || !ofCounted.ok) return undefined;
  const missing = all.value.printed - ofCounted.value.printed;
  const rewritten = rewriteDuration(total, partMilliseconds(finestPart(total)) + missing);
  const place = placeOf(total, all.value, ofCounted.value);
  // The time was added already, and the count was forgotten; or it is too short to be seen.
  if (place === 'all' || (place !== 'neither' && rewritten.edits.length === 0)) return UNTIMED;
  if (place !== 'counted' || !fitsAll(rewritten.text, all.value.interval)) return undefined;
  const padded = withPadding(rewritten, cell, table.table, table.columns.total ?? -1);
  const added = sumText(all.value.durations.slice(count).map(durationText));
  return { before: total.text, after: rewritten.text, added, edits: padded.edits };
}

/**
 * Which plans a total is of. Rough times may stand for both; then the one that it would be printed for decides, if it is
 * only one.
 */
function placeOf(
  total: Duration,
  all: SummedTime,
  ofCounted: SummedTime,
): 'all' | 'counted' | 'either' | 'neither' {
  const [fitsAllPlans, fitsCounted] = [all, ofCounted].map(({ interval }) =>
    meets(durationInterval(total), interval),
  );
  if (fitsAllPlans !== fitsCounted) return fitsAllPlans === true ? 'all' : 'counted';
  if (fitsAllPlans !== true) return 'neither';
  const [isAll, isCounted] = [all, ofCounted].map(
    ({ printed }) => rewriteDuration(total, printed).edits.length === 0,
  );
  if (isAll === isCounted) return 'either';
  return isAll === true ? 'all' : 'counted';
}

function fitsAll(text: string, interval: ReturnType<typeof durationInterval>): boolean {
  const written = readDuration(text, 0);
  return written.kind === 'duration' && meets(durationInterval(written), interval);
}
