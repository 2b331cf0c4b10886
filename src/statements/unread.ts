import type { BlockLine } from '../document/blocks.ts';
import { sectionsAt } from '../document/document.ts';
import type { Document } from '../document/document.ts';
import { isOrdinal } from '../document/figure-words.ts';
import type { Range } from '../finding.ts';
import type { Statement, Unread } from './statement.ts';

/**
 * The figures of the sections that are read which are part of no statement. Nothing was compared with them, so a file
 * without findings says nothing about them.
 */
export function unreadIn(document: Document, statements: readonly Statement[]): readonly Unread[] {
  if (document.dialect === 'unrecognised' || document.dialect === 'gsd-2') return [];
  const isRead = coverage([...statements.map(({ range }) => range), ...namesIn(document)]);
  const fields = new Set(document.fields.map(({ line }) => line));
  return document.lines.flatMap((line) => {
    if (!READ_KINDS.has(line.kind) || !isInReadSection(document, line)) return [];
    const text = line.text.slice(0, LONGEST);
    return [...text.matchAll(NUMERAL)].flatMap((match): Unread[] => {
      const start = line.start + match.index;
      const range = { start, end: start + match[0].length };
      if (isIdentifier(text, match.index, match[0].length) || isRead(range)) return [];
      return [{ text: match[0], range, line: line.number, reason: reasonOf(line, fields) }];
    });
  });
}

const READ_KINDS: ReadonlySet<BlockLine['kind']> = new Set(['text', 'table', 'code']);
const NUMERAL = /\d+(?:[.,]\d+)*/g;
/** What stands further behind in a line is prose. */
const LONGEST = 1_000;

function isInReadSection(document: Document, { start }: BlockLine): boolean {
  const kinds = sectionsAt(document, start);
  return kinds.includes('position') || kinds.includes('metrics');
}

/**
 * True for a number that is part of a name: a date, a time of day, a version, a file, a plan or commit id (`02-01`,
 * `v1.2`, `10:15`, `a3f9`, `Phase 4`, `#12`). Such a number counts nothing.
 */
export function isIdentifier(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at + length, at + length + 2);
  if (/[\p{L}_#@]/u.test(before) || /^[-:–/]\d|^[_\p{L}](?=[\p{L}\d])|^\.[a-z]/u.test(after)) {
    // A unit may stand directly behind its figure: `25min`.
    return (
      !(
        /^\p{L}/u.test(after) &&
        /^(?:s|m|h|sec|min|hrs?)/i.test(text.slice(at + length)) &&
        !/[\p{L}_#@]/u.test(before)
      ) && !/^\/\d/.test(after)
    );
  }
  if (/\d[-:–]$/.test(text.slice(Math.max(0, at - 2), at)) || isOrdinal(text, at)) return true;
  return /[\p{L}]-$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Names of phases and the current phase are read as names. */
function namesIn({ phaseTables, planRows, position, fields }: Document): readonly Range[] {
  return [
    ...fields.map(({ label }) => label.range),
    ...phaseTables.flatMap(({ rows }) => rows.map(({ phase }) => phase.range)),
    ...planRows.map(({ range, duration }) => ({ start: range.start, end: duration.range.start })),
    ...(position.phase ? [position.phase.raw.range] : []),
    ...(position.lastActivity ? [position.lastActivity.value.range] : []),
    ...(position.focus ? [position.focus.value.range] : []),
  ];
}

function reasonOf({ kind, number }: BlockLine, fields: ReadonlySet<number>): string {
  if (kind === 'code') return 'a code block is not read';
  if (kind === 'table') return 'the column or the table is not read';
  return fields.has(number) ? 'words beside the figure of the line are not read' : 'a sentence is not read';
}

/** Whether a range lies in one of many, which are put in order once. */
function coverage(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const starts = sorted.map(({ start }) => start);
  // The farthest end of all ranges up to each one: then the last range that begins in time decides.
  let farthest = 0;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) >= end;
  };
}
