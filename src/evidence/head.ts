import type { Located } from '../finding.ts';

/** A `key: value` of the front matter or a `Label: value` line below it. */
export interface HeadEntry {
  /** Lower case, words joined by `_`. */
  readonly key: string;
  readonly value: Located<string>;
  readonly from: 'front-matter' | 'body';
  /** Blanks before a front matter key: zero for a top-level one. */
  readonly depth: number;
}

/** Plans and summaries say what counts at their beginning; what stands further behind is prose. */
const MOST_CHARACTERS = 64 * 1024;
const MOST_LINES = 600;
const LONGEST_VALUE = 300;

const KEY = /^( {0,4})([A-Za-z][\w-]{0,40})[ \t]*:(?=[ \t]|$)/;
const LABEL =
  /^\s{0,3}(?:[-*+][ \t]+|#{1,6}[ \t]+)?(?:\*\*|__|\*|_)?([A-Za-z][A-Za-z ]{0,30}?)(?:\*\*|__)?[ \t]*:/;
const CELL_LABEL =
  /^\s{0,3}\|[ \t]*(?:\*\*)?([A-Za-z][A-Za-z ]{0,30}?)(?:\*\*)?:?[ \t]*\|(?=[^|]*\|?[ \t]*$)/;
/** `## Duration` with the value on the next line that is not blank. */
const HEADING_LABEL = /^#{2,6}[ \t]+([A-Za-z][A-Za-z ]{0,30}?)[ \t]*$/;

/**
 * Reads the entries of a file's head line by line. Not by the YAML library: a project has thousands of such files, of
 * which two or three plain keys matter, and a key is read just as well from a block that is not valid or not closed.
 */
export function readHead(text: string): readonly HeadEntry[] {
  const entries: HeadEntry[] = [];
  let place: 'start' | 'front-matter' | 'body' | 'code' = 'start';
  let heading: string | undefined;
  for (const { line, start } of headLines(text)) {
    if (place === 'start') {
      place = /^\uFEFF?---[ \t]*$/.test(line) ? 'front-matter' : 'body';
      if (place === 'front-matter') continue;
    }
    if (place === 'front-matter') {
      if (/^---[ \t]*$/.test(line)) place = 'body';
      else pushIf(entries, readKey(line, start));
    } else if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      place = place === 'code' ? 'body' : 'code';
    } else if (place === 'body' && line.trim() !== '') {
      pushIf(
        entries,
        readLabel(line, start) ?? (heading === undefined ? undefined : readBelow(heading, line, start)),
      );
      heading = HEADING_LABEL.exec(line)?.[1];
    }
  }
  return entries;
}

function* headLines(text: string): Iterable<{ line: string; start: number }> {
  const end = Math.min(text.length, MOST_CHARACTERS);
  let start = 0;
  for (let count = 0; count < MOST_LINES && start < end; count += 1) {
    const found = text.indexOf('\n', start);
    const stop = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(stop, start + LONGEST_VALUE + 100));
    yield { line: line.endsWith('\r') ? line.slice(0, -1) : line, start };
    start = stop + 1;
  }
}

function pushIf(entries: HeadEntry[], entry: HeadEntry | undefined): void {
  if (entry !== undefined) entries.push(entry);
}

function readKey(line: string, start: number): HeadEntry | undefined {
  const match = KEY.exec(line);
  if (!match) return undefined;
  const [whole, blanks = '', key = ''] = match;
  const value = scalarOf(line, whole.length, start);
  return { key: foldKey(key), value, from: 'front-matter', depth: blanks.length };
}

/** Without quotes and a trailing comment. */
function scalarOf(line: string, from: number, start: number): Located<string> {
  const raw = line.slice(from, from + LONGEST_VALUE);
  const lead = raw.length - raw.trimStart().length;
  const rest = raw.slice(lead);
  const quote = /^(["'])(.*?)\1/.exec(rest);
  const value = quote ? (quote[2] ?? '') : rest.replace(/(?:^|[ \t])#.*$/, '').trimEnd();
  return located(value, start + from + lead + (quote ? 1 : 0));
}

function readLabel(line: string, start: number): HeadEntry | undefined {
  const cell = CELL_LABEL.exec(line);
  const match = cell ?? LABEL.exec(line);
  if (!match) return undefined;
  const [whole, label = ''] = match;
  const rest = line.slice(whole.length, whole.length + LONGEST_VALUE);
  const inner = cell
    ? (rest.split('|')[0] ?? '')
    : rest.replace(/^(?:\*\*|__)/, (mark) => ' '.repeat(mark.length));
  const lead = inner.length - inner.trimStart().length;
  const value = inner.trim().replace(/(?:\*{1,3}|_{1,3})$/, '');
  const entry = { key: foldKey(label), value: located(value, start + whole.length + lead) };
  return { ...entry, from: 'body', depth: 0 };
}

function readBelow(heading: string, line: string, start: number): HeadEntry {
  const lead = /^\s*(?:[-*+][ \t]+)?/.exec(line)?.[0].length ?? 0;
  const value = line.slice(lead, lead + LONGEST_VALUE).trimEnd();
  return { key: foldKey(heading), value: located(value, start + lead), from: 'body', depth: 0 };
}

function foldKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function located(value: string, start: number): Located<string> {
  return { value, range: { start, end: start + value.length } };
}
