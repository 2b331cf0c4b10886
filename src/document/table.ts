import type { Located, Range } from '../finding.ts';
import type { BlockLine } from './blocks.ts';

/** A table cell: its text without padding, and the room between its pipes. */
export interface Cell extends Located<string> {
  /** From pipe to pipe, padding included. */
  readonly room: Range;
}

/** A table row with its cells. */
export interface Row {
  readonly line: BlockLine;
  readonly cells: readonly Cell[];
}

/** A run of table lines: header, delimiter, rows. */
export interface Table extends Range {
  readonly header: Row;
  readonly delimiter: Row;
  readonly rows: readonly Row[];
}

/** Cells are read for figures and names, which are short; the rest of a longer cell is not read. */
const LONGEST_CELL = 500;
/** Beyond this many cells a row is not read; no real table comes near. */
const MOST_CELLS = 64;

/** Splits a line at its unescaped pipes, as GitHub does (also inside code). Outer pipes are optional. */
export function splitRow(line: Pick<BlockLine, 'text' | 'start'>): readonly Cell[] {
  const { text } = line;
  const first = text.length - text.trimStart().length;
  let from = text[first] === '|' ? first + 1 : first;
  const cells: Cell[] = [];
  for (let index = from; index <= text.length && cells.length < MOST_CELLS; index += 1) {
    const isEnd = index === text.length;
    if (!isEnd && (text[index] !== '|' || text[index - 1] === '\\')) continue;
    const raw = text.slice(from, index);
    if (isEnd && raw.trim() === '' && cells.length > 0) break;
    const value = raw.trim().slice(0, LONGEST_CELL);
    const lead = value === '' ? 0 : raw.length - raw.trimStart().length;
    const start = line.start + from + lead;
    const room = { start: line.start + from, end: line.start + index };
    cells.push({ value, range: { start, end: start + value.length }, room });
    from = index + 1;
  }
  return cells;
}

/** Groups table lines into tables. */
export function findTables(lines: readonly BlockLine[]): readonly Table[] {
  const tables: Table[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]?.kind !== 'table') continue;
    const run: Row[] = [];
    for (; lines[index]?.kind === 'table' && !startsTable(lines, index, run.length); index += 1) {
      const line = lines[index];
      if (line) run.push({ line, cells: splitRow(line) });
    }
    index -= 1;
    const [header, delimiter, ...rows] = run;
    if (!header || !delimiter) continue;
    const last = run.at(-1)?.line ?? delimiter.line;
    tables.push({ start: header.line.start, end: last.end, header, delimiter, rows });
  }
  return tables;
}

/**
 * Two tables may touch; the second begins where a delimiter row follows again. With blanks in it, that may be a row of
 * dashes for figures that are missing, unless a row without any figure stands above it.
 */
function startsTable(lines: readonly BlockLine[], index: number, taken: number): boolean {
  const next = lines[index + 1];
  if (taken <= 1 || next?.kind !== 'table' || !/^[\s|:-]+$/.test(next.text)) return false;
  return next.text.includes('-|-') || (/-{3}:?\s+\|/.test(next.text) && !/\d/.test(lines[index]?.text ?? ''));
}
