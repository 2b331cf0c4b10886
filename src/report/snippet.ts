import { positionAt } from '../document/source.ts';
import type { Source, SourceLine } from '../document/source.ts';
import type { Finding, Range, Severity } from '../finding.ts';
import { SEVERITY_STYLE } from './paint.ts';
import type { Paint } from './paint.ts';
import { columnsOf } from './columns.ts';
import { inert } from './inert.ts';

const MOST_RELATED = 4;
const NARROWEST = 20;

/** How to show lines. */
export interface SnippetOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A stretch of one line to underline, with what to say about it. */
interface Mark extends Range {
  readonly line: SourceLine;
  readonly note: string;
  readonly isPrimary: boolean;
}

/**
 * The lines that a finding is about, with `^^^` below the wrong value and `---` below the inputs of the arithmetic.
 * Nothing in the file can act on the terminal, and no line is longer than the terminal is wide.
 */
export function renderSnippet(finding: Finding, source: Source, options: SnippetOptions): string[] {
  const marks = marksOf(finding, source);
  const numbers = [...new Set(marks.map(({ line }) => line.number))].sort((a, b) => a - b);
  const gutter = String(numbers.at(-1) ?? 1).length + 2;
  const lines = numbers.flatMap((number, index) => {
    const gap =
      index > 0 && number !== (numbers[index - 1] ?? 0) + 1
        ? [options.paint(`${' '.repeat(gutter)} ⋮`, 'dim')]
        : [];
    const here = marks.filter(({ line }) => line.number === number);
    return [...gap, ...renderLine(here, finding.severity, gutter, options)];
  });
  const more = finding.related.length - MOST_RELATED;
  if (more <= 0) return lines;
  return [...lines, options.paint(`${' '.repeat(gutter)} ⋮ and ${more} more like these`, 'dim')];
}

function marksOf(finding: Finding, source: Source): Mark[] {
  const primary = markOf(finding.range, '', true, source);
  const related = finding.related
    .slice(0, MOST_RELATED)
    .map(({ range, note }) => markOf(range, note, false, source));
  return [primary, ...related];
}

/** A range over several lines is shown by its first one. */
function markOf(range: Range, note: string, isPrimary: boolean, source: Source): Mark {
  const first = positionAt(source, range.start).line;
  const last = positionAt(source, Math.max(range.start, range.end - 1)).line;
  const line = source.lines[first - 1] ?? { number: 1, start: 0, end: 0, text: '' };
  const onward = last > first ? `to line ${last}` : '';
  return {
    line,
    note: [note, onward].filter((words) => words !== '').join(' '),
    isPrimary,
    start: Math.min(range.start, line.end) - line.start,
    end: Math.min(range.end, line.end) - line.start,
  };
}

function renderLine(
  marks: readonly Mark[],
  severity: Severity,
  gutter: number,
  options: SnippetOptions,
): string[] {
  const { paint, width } = options;
  const [first] = marks;
  if (first === undefined) return [];
  const cells = windowOf(first, Math.max(NARROWEST, width - gutter - 3));
  const number = String(first.line.number).padStart(gutter);
  const bar = paint('│', 'dim');
  const code = cells.map(({ shown }) => shown).join('');
  const under = underline(cells, marks, (text, isPrimary) =>
    paint(text, isPrimary ? SEVERITY_STYLE[severity] : 'cyan'),
  );
  const notes = marks.map(({ note }) => inert(note)).filter((note) => note !== '');
  const isPrimary = marks.some((mark) => mark.isPrimary);
  const said =
    notes.length === 0 ? '' : ` ${paint(notes.join('; '), isPrimary ? SEVERITY_STYLE[severity] : 'cyan')}`;
  return [`${paint(number, 'dim')} ${bar} ${code}`.trimEnd(), `${' '.repeat(gutter)} ${bar} ${under}${said}`];
}

/** One character of a line as it is shown, with its place in the line. */
interface Cell extends Range {
  readonly shown: string;
  readonly width: number;
}

/** The part of a line around a mark that fits into `room` columns, with `…` where something is left out. */
function windowOf({ line: { text }, start }: Mark, room: number): Cell[] {
  // Far less than a line can have, so that a line of a million characters costs nothing.
  const from = wholeCharacter(text, Math.max(0, start - room));
  const cells = cellsOf(text, from, wholeCharacter(text, Math.min(text.length, start + 2 * room)));
  const isWhole = from === 0 && endOf(cells) === text.length;
  if (isWhole && columns(cells) <= room) return cells;
  const before = cells.filter(({ end }) => end <= start);
  const head = fitting(before.reverse(), Math.floor(room / 3)).reverse();
  const tail = fitting(cells.slice(before.length), room - 2 - columns(head));
  const kept = [...head, ...tail];
  const begin = kept[0]?.start ?? start;
  return [
    ...(begin > 0 ? [ellipsis(begin)] : []),
    ...kept,
    ...(endOf(kept) < text.length ? [ellipsis(text.length)] : []),
  ];
}

/** The first cells that fit into `room` columns. */
function fitting(cells: readonly Cell[], room: number): Cell[] {
  let left = room;
  const misfit = cells.findIndex(({ width }) => (left -= width) < 0);
  return cells.slice(0, misfit < 0 ? cells.length : misfit);
}

function endOf(cells: readonly Cell[]): number {
  return cells.at(-1)?.end ?? 0;
}

function ellipsis(at: number): Cell {
  return { start: at, end: at, shown: '…', width: 1 };
}

/** Moves a cut that would fall between the halves of a surrogate pair to before them. */
function wholeCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function cellsOf(text: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let start = from;
  for (const character of text.slice(from, to)) {
    // The backslash is the one that `inert` puts there; seen alone the bracket would seem harmless.
    const shown = character === '[' && text.endsWith('##', start) ? '\\[' : inert(character);
    cells.push({
      start,
      end: start + character.length,
      shown,
      width: shown === character ? columnsOf(character) : shown.length,
    });
    start += character.length;
  }
  return cells;
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function underline(
  cells: readonly Cell[],
  marks: readonly Mark[],
  paint: (text: string, isPrimary: boolean) => string,
): string {
  const kinds = cells.map((cell) => kindAt(cell, marks).repeat(cell.width)).join('');
  // An empty range stands before a character, or behind the last one.
  const empty = marks.find(({ isPrimary, start, end }) => isPrimary && start === end);
  const column = empty === undefined ? -1 : columns(cells.filter(({ end }) => end <= empty.start));
  const line = column < 0 ? kinds : `${kinds.slice(0, column).padEnd(column)}^${kinds.slice(column + 1)}`;
  return line
    .trimEnd()
    .replace(/\^+/g, (run) => paint(run, true))
    .replace(/-+/g, (run) => paint(run, false));
}

function kindAt(cell: Range, marks: readonly Mark[]): string {
  const here = marks.filter(({ start, end }) => cell.start < end && cell.end > start);
  if (here.length === 0) return ' ';
  return here.some(({ isPrimary }) => isPrimary) ? '^' : '-';
}
