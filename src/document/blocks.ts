import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root, RootContent } from 'mdast';
import type { Range } from '../finding.ts';
import type { FrontMatterBlocks } from './front-matter.ts';
import { lineAt } from './source.ts';
import type { Source, SourceLine } from './source.ts';

/**
 * What a physical line is. Only `text`, `table` and `heading` lines are read for values; everything else is
 * passed over: code, HTML, comments, archived `<details>`, blank lines and front matter.
 */
export type LineKind = 'text' | 'table' | 'heading' | 'code' | 'html' | 'archived' | 'blank' | 'front-matter';

/** A physical line with its role in the document. */
export interface BlockLine extends SourceLine {
  readonly kind: LineKind;
}

/** A heading, with the stretch of its title without marks. `start` and `end` span the heading line. */
export interface Heading extends Range {
  readonly depth: number;
  readonly title: string;
  readonly line: number;
}

/** The block structure of a document. */
export interface Blocks {
  readonly lines: readonly BlockLine[];
  readonly headings: readonly Heading[];
}

/**
 * Constructs that the parser need not look at, because values are read from the raw text: everything inline
 * (several of them take quadratic time on hostile input), and the containers, whose lines are read one by one.
 * Setext headings are found in {@link setextHeadings}, since micromark takes quadratic time for them too.
 */
const DISABLED = [
  ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape'],
  ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'definition'],
  ...['setextUnderline', 'list', 'blockQuote', 'codeIndented'],
];

const parser = unified()
  .use(remarkParse)
  .use(function outlineOnly() {
    this.data('micromarkExtensions', [{ disable: { null: DISABLED } }]);
  })
  .freeze();

/** Finds headings, code, HTML and tables. Total: no text makes it throw. */
export function findBlocks(source: Source, frontMatter: FrontMatterBlocks): Blocks {
  const kinds: LineKind[] = source.lines.map((line) => (line.text.trim() === '' ? 'blank' : 'text'));
  for (const block of frontMatter.all) mark(source, kinds, block.range, 'front-matter');
  const headings: Heading[] = [];
  let detailsDepth = 0;
  for (const node of parseOutline(source, kinds)) {
    const range = rangeOf(source, node);
    if (node.type === 'html') {
      mark(source, kinds, range, 'html');
      detailsDepth += detailsBalance(source.text.slice(range.start, range.end));
      detailsDepth = Math.max(0, detailsDepth);
    } else if (detailsDepth > 0) {
      mark(source, kinds, range, 'archived');
    } else if (node.type === 'code') {
      mark(source, kinds, range, 'code');
    } else if (node.type === 'heading') {
      mark(source, kinds, range, 'heading');
      headings.push(headingOf(source, range, node.depth));
    }
  }
  markInlineComments(source, kinds);
  const ordered = headings.concat(setextHeadings(source, kinds)).sort((a, b) => a.start - b.start);
  markTables(source, kinds);
  return {
    lines: source.lines.map((line, index) => ({
      ...line,
      // The byte-order mark belongs to no value: whatever stands on the first line is read as on any other.
      ...(index === 0 && source.hasByteOrderMark ? { start: line.start + 1, text: line.text.slice(1) } : {}),
      kind: kinds[index] ?? 'text',
    })),
    headings: ordered,
  };
}

function parseOutline(source: Source, kinds: readonly LineKind[]): RootContent[] {
  let outline = source.hasByteOrderMark ? ' ' : '';
  let end = outline.length;
  source.lines.forEach((line, index) => {
    outline += source.text.slice(end, Math.max(end, line.start));
    const text = source.text.slice(Math.max(end, line.start), line.end);
    outline += kinds[index] === 'front-matter' ? ' '.repeat(text.length) : outlineOf(text);
    end = line.end;
  });
  const root: Root = parser.parse(outline);
  return root.children;
}

/** Titles are compared with a list of words; what is longer is none of them. */
const LONGEST_TITLE = 300;

const THEMATIC_BREAK = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const KEPT_LENGTH = 400;

/**
 * A line of the same length that has the same effect on block structure and nothing else in it. Whether a line
 * opens or closes a block depends on few characters; handing only those to the parser keeps its time linear
 * (a 400,000-cell table row costs 15 seconds otherwise) and its offsets equal to ours.
 */
function outlineOf(line: string): string {
  const heading = /^ {0,3}#{1,6}(?=\s|$)/.exec(line)?.[0];
  if (heading !== undefined) return heading + masked(line.slice(heading.length));
  const kept = /^ {0,3}(?:[`~]|<[!?/a-z])/i.test(line) || THEMATIC_BREAK.test(line);
  return kept ? line.slice(0, KEPT_LENGTH) + masked(line.slice(KEPT_LENGTH)) : masked(line);
}

/** One run of `x` in the place of everything but outer blanks and what can close an HTML block. */
function masked(text: string): string {
  if (/-->|\?>|\]\]>|>/.test(text)) {
    return text.replace(/-->|\?>|\]\]>|[^\s>]/g, (match) => (match.length > 1 ? match : 'x'));
  }
  const head = text.length - text.trimStart().length;
  const length = text.trim().length;
  return text.slice(0, head) + 'x'.repeat(length) + text.slice(head + length);
}

function rangeOf(source: Source, node: RootContent): Range {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? source.text.length,
  };
}

function detailsBalance(html: string): number {
  const withoutComments = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const opened = withoutComments.match(/<details\b/gi)?.length ?? 0;
  const closed = withoutComments.match(/<\/details\s*>/gi)?.length ?? 0;
  return opened - closed;
}

function mark(source: Source, kinds: LineKind[], range: Range, kind: LineKind): void {
  for (let index = lineAt(source, range.start).number - 1; index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= Math.max(range.end, range.start + 1)) return;
    if (kinds[index] !== 'front-matter') kinds[index] = kind;
  }
}

function headingOf(source: Source, range: Range, depth: number): Heading {
  const raw = source.text.slice(range.start, range.end);
  const title = raw
    .slice(0, LONGEST_TITLE)
    .replace(/^\s*#{1,6}\s*/, '')
    .replace(/\s+#+\s*$/, '');
  return { ...range, depth, title: plainTitle(title), line: lineAt(source, range.start).number };
}

function plainTitle(title: string): string {
  return title
    .trim()
    .replace(/^(\*\*|__|`)(.*)\1$/, '$2')
    .replace(/:$/, '')
    .trim();
}

/** `Current Position` over `---` or `===`: a one-line paragraph with an underline directly below. */
function setextHeadings(source: Source, kinds: LineKind[]): Heading[] {
  const headings: Heading[] = [];
  for (let index = 1; index < source.lines.length; index += 1) {
    const underline = source.lines[index];
    const title = source.lines[index - 1];
    if (underline === undefined || title === undefined) continue;
    const mark = /^ {0,3}(=+|-+)[ \t]*$/.exec(underline.text)?.[1];
    if (mark === undefined || kinds[index] !== 'text' || kinds[index - 1] !== 'text') continue;
    const isParagraph = index === 1 || kinds[index - 2] !== 'text';
    if (!isParagraph || /^\s*([|>]|[-*+] )/.test(title.text) || title.text.includes('|')) continue;
    kinds[index] = 'heading';
    kinds[index - 1] = 'heading';
    const range = { start: title.start, end: underline.end };
    headings.push({
      ...range,
      depth: mark.startsWith('=') ? 1 : 2,
      title: plainTitle(title.text.slice(0, LONGEST_TITLE)),
      line: title.number,
    });
  }
  return headings;
}

/** A comment that opens inside a paragraph and closes on a later line of it hides the lines between. */
function markInlineComments(source: Source, kinds: LineKind[]): void {
  const last = source.lines.length - 1;
  // For each line, the next line of its paragraph (or itself) that closes a comment; found from the end in one pass.
  const closing = new Array<number | undefined>(last + 2);
  for (let index = last; index >= 0; index -= 1) {
    if (kinds[index] !== 'text') continue;
    closing[index] = source.lines[index]?.text.includes('-->') === true ? index : closing[index + 1];
  }
  for (let index = 0; index <= last; index += 1) {
    if (kinds[index] !== 'text' || !opensComment(source.lines[index]?.text ?? '')) continue;
    const end = closing[index + 1];
    if (end === undefined) continue;
    for (let hidden = index + 1; hidden <= end; hidden += 1) kinds[hidden] = 'html';
    index = end;
  }
}

function opensComment(text: string): boolean {
  const open = text.lastIndexOf('<!--');
  return open >= 0 && !text.includes('-->', open);
}

/** `|---|:-:|`; looked at cell by cell, since one expression for all of it takes quadratic time on blanks. */
function isDelimiterRow(text: string): boolean {
  if (text.length > LONGEST_DELIMITER || !/^ {0,3}[|:-]/.test(text) || !/^[ \t|:-]+$/.test(text))
    return false;
  const cells = text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

const LONGEST_DELIMITER = 4_000;

/** A header row, a delimiter row and what follows up to a blank line; found here because rows are read raw. */
function markTables(source: Source, kinds: LineKind[]): void {
  for (let index = 1; index < source.lines.length; index += 1) {
    const text = source.lines[index]?.text ?? '';
    const header = source.lines[index - 1]?.text ?? '';
    if (kinds[index] !== 'text' || kinds[index - 1] !== 'text') continue;
    if (!header.includes('|') || !text.includes('|') || !isDelimiterRow(text)) continue;
    kinds[index - 1] = 'table';
    for (; kinds[index] === 'text' && (source.lines[index]?.text.includes('|') ?? false); index += 1) {
      kinds[index] = 'table';
    }
  }
}
