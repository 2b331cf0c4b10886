import type { Edit, Range } from '../finding.ts';
import { replace } from './edit.ts';
import type { Count, Duration } from './quantity.ts';
import { writeNumber, writePart } from './quantity.ts';
import type { Cell, Table } from './table.ts';

/** A value written anew in the style of the old one. */
export interface Rewrite {
  /** The whole value as it will read. */
  readonly text: string;
  /** Only the characters that differ. */
  readonly edits: readonly Edit[];
}

/** A duration that says `milliseconds`, in its own units, decimals, marks and spacing; both ways of saying it. */
export function rewriteDuration(duration: Duration, milliseconds: number): Rewrite {
  const pieces = duration.parts.flatMap((part) => {
    const digits = writePart(part, milliseconds);
    return part.terms.map((term, index) => ({
      range: term.range,
      before: term.digits,
      after: digits[index] ?? term.digits,
    }));
  });
  return rewrite(duration.text, duration.range.start, pieces);
}

/** A count that says `value`. */
export function rewriteCount(count: Count, value: number): Rewrite {
  return rewrite(count.text, count.range.start, [
    { range: count.range, before: count.text, after: writeNumber(value, 0, count.text) },
  ]);
}

/** A number that says `value` with the decimals of the old one. */
export function rewriteNumber(text: string, range: Range, value: number): Rewrite {
  const decimals = text.split('.')[1]?.length ?? 0;
  const digits = { start: range.start, end: range.start + text.length };
  return rewrite(text, range.start, [
    { range: digits, before: text, after: writeNumber(value, decimals, text) },
  ]);
}

interface Piece {
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

function rewrite(text: string, start: number, pieces: readonly Piece[]): Rewrite {
  let written = '';
  let from = 0;
  for (const { range, after } of pieces) {
    written += text.slice(from, range.start - start) + after;
    from = range.end - start;
  }
  return {
    text: written + text.slice(from),
    edits: pieces.flatMap(({ range, before, after }) => replace(range, before, after)),
  };
}

/**
 * Adds the padding that keeps a column aligned when a cell's text grows or shrinks. A column counts as aligned
 * when all its other cells, header and delimiter included, are equally wide; otherwise nothing is padded.
 */
export function withPadding({ text, edits }: Rewrite, cell: Cell, table: Table): Rewrite {
  const rows = [table.header, table.delimiter, ...table.rows];
  const column = rows.map((row) => row.cells.indexOf(cell)).find((index) => index >= 0) ?? -1;
  const others = rows.flatMap((row) => row.cells[column] ?? []).filter((other) => other !== cell);
  const widths = new Set(others.map(({ room }) => room.end - room.start));
  const [width] = widths;
  const growth = edits.reduce((total, edit) => total + edit.text.length - (edit.end - edit.start), 0);
  if (widths.size !== 1 || width === undefined || others.length < 3) return { text, edits };
  const missing = width - (cell.room.end - cell.room.start + growth);
  if (missing === 0) return { text, edits };
  const isRight = /^-+:$/.test(table.delimiter.cells[column]?.value ?? '');
  const pad = isRight
    ? { start: cell.room.start, end: cell.range.start }
    : { start: cell.range.end, end: cell.room.end };
  const present = pad.end - pad.start;
  const wanted = Math.max(1, present + missing);
  if (wanted === present) return { text, edits };
  const edit =
    wanted > present
      ? { start: pad.end, end: pad.end, text: ' '.repeat(wanted - present) }
      : { start: pad.end - (present - wanted), end: pad.end, text: '' };
  return { text, edits: [...edits, edit].sort((a, b) => a.start - b.start) };
}
