import { replace } from '../document/edit.ts';
import type { PhaseRow, PhaseTable, PlansCell } from '../document/metrics-section.ts';
import { writeNumber } from '../document/quantity.ts';
import { withPadding } from '../document/rewrite.ts';
import type { Rewrite } from '../document/rewrite.ts';
import type { Range } from '../finding.ts';

/** The digits of a Plans cell: `2` and `3` of `2/3 complete`. */
interface Digits {
  readonly completed: { readonly text: string; readonly range: Range };
  readonly planned: { readonly text: string; readonly range: Range } | undefined;
}

/** A Plans cell with other counts in it, in its own style; `undefined` when its digits cannot be told apart. */
export function rewritePlans(
  { plans, line }: PhaseRow,
  { table, columns }: PhaseTable,
  counts: { readonly completed?: number; readonly planned?: number },
): Rewrite | undefined {
  const digits = digitsOf(plans);
  if (digits === undefined) return undefined;
  const { completed, planned } = digits;
  const pieces = [
    { of: completed, to: counts.completed },
    { of: planned, to: counts.planned },
  ].flatMap(({ of, to }) =>
    of === undefined || to === undefined ? [] : [{ ...of, after: writeNumber(to, 0, of.text) }],
  );
  const edits = pieces.flatMap(({ text, range, after }) => replace(range, text, after));
  const rewritten = pieces.reduceRight(
    (text, { range, after }) =>
      text.slice(0, range.start - plans.range.start) + after + text.slice(range.end - plans.range.start),
    plans.text,
  );
  const column = columns.completed ?? columns.plans ?? -1;
  const cell = table.rows.find((row) => row.line.number === line)?.cells[column];
  const plain = { text: rewritten, edits };
  return cell === undefined ? plain : withPadding(plain, cell, table, column);
}

function digitsOf({ kind, text, range, planned }: PlansCell): Digits | undefined {
  const match = kind === 'count' ? /^(\d+)(?:(\s*\/\s*)(\d+))?/.exec(text) : null;
  const [, done, slash, of] = match ?? [];
  if (done === undefined || (planned === undefined) !== (of === undefined)) return undefined;
  const at = (start: number, digits: string): Digits['completed'] => ({
    text: digits,
    range: { start, end: start + digits.length },
  });
  return {
    completed: at(range.start, done),
    planned:
      slash === undefined || of === undefined ? undefined : at(range.start + done.length + slash.length, of),
  };
}
