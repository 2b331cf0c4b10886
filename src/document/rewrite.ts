import type { Edit, Range } from '../finding.ts';
import { replace } from './edit.ts';
import type { Count, Duration } from './quantity.ts';
import { decimalsOf, writeNumber, writePart } from './quantity.ts';
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

/** True when a time above zero would print as zero (`0.0 hours`), which says that nothing was filled in. */
export function vanishes({ text }: Rewrite, milliseconds: number): boolean {
  return milliseconds > 0 && !/[1-9]/.test(text);
}

/** A count that says `value`. */
export function rewriteCount(count: Count, value: number): Rewrite {
  return rewrite(count.text, count.range.start, [
    { range: count.range, before: count.text, after: writeNumber(value, 0, count.text) },
  ]);
}

/** A number that says `value` with the decimals of the old one. */
export function rewriteNumber(text: string, range: Range, value: number): Rewrite {
  const decimals = decimalsOf(text);
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
 * when all its other cells, header and delimiter included, are equally wide, and at least one cell shows by its
 * padding that this is no coincidence; otherwise nothing is padded.
 */
export function withPadding(rewritten: Rewrite, cell: Cell, table: Table, column: number): Rewrite {
  const { text, edits } = rewritten;
  const width = alignedWidth(cell, table, column);
  const growth = edits.reduce((total, edit) => total + edit.text.length - (edit.end - edit.start), 0);
  const missing = width === undefined ? 0 : width - (widthOf(cell) + growth);
  const isRight = /^-+:$/.test(table.delimiter.cells[column]?.value ?? '');
  const pad = isRight
    ? { start: cell.room.start, end: cell.range.start }
    : { start: cell.range.end, end: cell.room.end };
  const present = pad.end - pad.start;
  const wanted = Math.max(1, present + missing);
  if (edits.length === 0 || missing === 0 || wanted === present) return rewritten;
  const edit =
    wanted > present
      ? { start: pad.end, end: pad.end, text: ' '.repeat(wanted - present) }
      : { start: pad.end - (present - wanted), end: pad.end, text: '' };
  return { text, edits: [...edits, edit].sort((a, b) => a.start - b.start) };
}

function widthOf({ room }: Cell): number {
  return room.end - room.start;
}

/** How the cells of a column are laid out. */
interface Layout {
  /** Width → how many cells have it. */
  readonly counts: ReadonlyMap<number, number>;
  /** Some cell has more than one blank on a side. */
  readonly isPadded: boolean;
}

/** Layouts by table and column, worked out once, so that long tables stay cheap. */
const layouts = new WeakMap<Table, Map<number, Layout>>();

/** The width that all other cells of the column have, if they agree and are enough to tell. */
function alignedWidth(cell: Cell, table: Table, column: number): number | undefined {
  const columns = layouts.get(table) ?? new Map<number, Layout>();
  layouts.set(table, columns);
  const layout = columns.get(column) ?? layoutOf(table, column);
  columns.set(column, layout);
  const own = widthOf(cell);
  const others = [...layout.counts].map(
    ([width, count]) => [width, count - (width === own ? 1 : 0)] as const,
  );
  const [first, ...more] = others.filter(([, count]) => count > 0);
  return layout.isPadded && first !== undefined && more.length === 0 && first[1] >= 3 ? first[0] : undefined;
}

function layoutOf({ header, delimiter, rows }: Table, column: number): Layout {
  const counts = new Map<number, number>();
  for (const row of [header, delimiter, ...rows]) {
    const cell = row.cells[column];
    if (cell) counts.set(widthOf(cell), (counts.get(widthOf(cell)) ?? 0) + 1);
  }
  const isPadded = [header, ...rows].some((row) => {
    const cell = row.cells[column];
    return cell !== undefined && widthOf(cell) > cell.value.length + 2;
  });
  return { counts, isPadded };
}
