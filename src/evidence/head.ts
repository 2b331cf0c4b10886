import type { Located } from '../finding.ts';

/** A `key: value` of the front matter or a `Label: value` line below it. */
export interface HeadEntry {
  /** Lower case, words joined by `_`. */
  readonly key: string;
  readonly value: Located<string>;
  readonly from: 'front-matter' | 'body';
  /** Blanks before a front matter key: zero for a top-level one. */
  readonly depth: number;
  /** The heading that it stands below; `undefined` above the first section, and in the front matter. */
  readonly section: string | undefined;
}

/** What stands at the beginning of a plan or summary. */
export interface Head {
  readonly entries: readonly HeadEntry[];
  /** The words of the first heading; empty without one. */
  readonly title: string;
  /** The lines of text above the first section. */
  readonly lead: readonly string[];
  /** A box such as `- [ ] Task 3` that is not ticked. */
  readonly openTask: string | undefined;
  /** What the file is made of, comments and blank lines aside. A key of the front matter is text. */
  readonly content: 'none' | 'headings' | 'text';
}

/** Plans and summaries say what counts at their beginning; what stands further behind is prose. */
const MOST_CHARACTERS = 64 * 1024;
const MOST_LINES = 600;
const MOST_LEAD_LINES = 20;
const LONGEST_VALUE = 300;
const LONGEST_LABEL = 60;

const KEY = /^( {0,4})(["']?)([A-Za-z][\w-]{0,40})\2[ \t]*:(?=[ \t]|$)/;
/** `**Status:** x`, `> Status: x`, `## 🚧 Status: x`, `**Status** — x`. */
const LABEL =
  /^\s{0,3}(?:>[ \t]*){0,3}(?:[-*+][ \t]+|#{1,6}[ \t]+)?(?:[^\p{L}\p{N}\s*_|>:-]{1,4}[ \t]+)?(?:\*\*|__|\*|_)?([A-Za-z][A-Za-z -]{0,30}?)(?:(?:\*\*|__)?[ \t]*:|(?:\*\*|__)[ \t]+[-–—](?=[ \t]))/u;
const CELL_LABEL =
  /^\s{0,3}\|[ \t]*(?:\*\*)?([A-Za-z][A-Za-z ]{0,30}?)(?:\*\*)?:?[ \t]*\|(?=[^|]*\|?[ \t]*$)/;
/** `## Duration` with the value on the next line that is not blank. */
const HEADING_LABEL = /^#{2,6}[ \t]+([A-Za-z][A-Za-z ]{0,30}?)[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const OPEN_TASK = /^\s{0,8}[-*+][ \t]+\[ \][ \t]+(\W{0,3}Task\b.*)$/i;

/**
 * Reads the head of a file line by line. Not by the YAML library: a project has thousands of such files, of which a few
 * plain keys matter, and a key is read just as well from a block that is not valid or not closed.
 */
export function readHead(text: string): Head {
  const reader = new HeadReader();
  for (const { line, start } of headLines(text)) reader.read(line, start);
  return reader.head();
}

type Place = 'start' | 'front-matter' | 'body' | 'code' | 'comment';

class HeadReader {
  readonly #entries: HeadEntry[] = [];
  readonly #lead: string[] = [];
  #place: Place = 'start';
  #title: string | undefined;
  #section: string | undefined;
  /** The label whose value may stand on the next line. */
  #label: string | undefined;
  #openTask: string | undefined;
  #hasText = false;

  head(): Head {
    return {
      entries: this.#entries,
      title: this.#title ?? '',
      lead: this.#lead,
      openTask: this.#openTask,
      content: this.#hasText ? 'text' : this.#title === undefined ? 'none' : 'headings',
    };
  }

  read(line: string, start: number): void {
    if (this.#place === 'start') {
      const own = line.replace(/^\uFEFF/, '');
      if (own.trim() === '') return;
      this.#place = /^---[ \t]*$/.test(own) ? 'front-matter' : 'body';
      if (this.#place === 'front-matter') return;
    }
    if (this.#place === 'front-matter') this.#readFrontMatter(line, start);
    else if (this.#place === 'comment') this.#place = line.includes('-->') ? 'body' : 'comment';
    else if (/^\s{0,3}(?:```|~~~)/.test(line)) this.#place = this.#place === 'code' ? 'body' : 'code';
    else if (this.#place === 'code') this.#hasText ||= line.trim() !== '';
    else if (/^\s{0,3}<!--/.test(line)) this.#place = line.includes('-->') ? 'body' : 'comment';
    else if (line.replace(/\uFEFF/g, '').trim() !== '') this.#readBody(line, start);
  }

  #readFrontMatter(line: string, start: number): void {
    if (/^---[ \t]*$/.test(line)) this.#place = 'body';
    else this.#push(readKey(line, start));
  }

  #readBody(line: string, start: number): void {
    const heading = line.includes('#') ? HEADING.exec(line) : null;
    const label = readLabel(line, start);
    const below = this.#label === undefined ? undefined : readBelow(this.#label, line, start);
    if (heading) this.#readHeading(heading);
    else this.#readText(line);
    this.#label = label?.value.value === '' ? label.key : heading ? HEADING_LABEL.exec(line)?.[1] : undefined;
    if (label === undefined) this.#push(heading ? undefined : below);
    else if (label.value.value !== '') this.#push(label);
  }

  /** The first heading is the title, whatever its level. */
  #readHeading([, marks = '', words = '']: RegExpExecArray): void {
    if (this.#title === undefined) this.#title = words;
    else if (marks.length > 1) this.#section = words;
  }

  #readText(line: string): void {
    this.#hasText = true;
    if (line.includes('[ ]')) this.#openTask ??= OPEN_TASK.exec(line)?.[1];
    if (this.#section === undefined && this.#lead.length < MOST_LEAD_LINES) this.#lead.push(line);
  }

  #push(entry: Unplaced | undefined): void {
    if (entry === undefined) return;
    this.#entries.push({ ...entry, section: entry.from === 'body' ? this.#section : undefined });
    this.#hasText ||= entry.value.value !== '';
  }
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

type Unplaced = Omit<HeadEntry, 'section'>;

function readKey(line: string, start: number): Unplaced | undefined {
  const match = KEY.exec(line);
  if (!match) return undefined;
  const [whole, blanks = '', , key = ''] = match;
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

function readLabel(line: string, start: number): Unplaced | undefined {
  if (!/[:|–—-]/.test(line.slice(0, LONGEST_LABEL))) return undefined;
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

function readBelow(heading: string, line: string, start: number): Unplaced {
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
