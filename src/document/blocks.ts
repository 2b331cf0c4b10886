import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root, RootContent } from 'mdast';
import type { Range } from '../finding.ts';
import { narrow } from './languages/fold.ts';
import type { FrontMatterBlocks } from './front-matter.ts';
import { skeletonOf } from './skeleton.ts';
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
export const DISABLED = [
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
  for (const block of frontMatter.all) markFrontMatter(source, kinds, block.range);
  const headings: Heading[] = [];
  let detailsDepth = 0;
  for (const block of parseBlocks(source, kinds)) {
    const { node } = block;
    if (node.type === 'html') {
      mark(kinds, block, 'html');
      detailsDepth = Math.max(0, detailsDepth + detailsBalance(textOf(source, block)));
    } else if (detailsDepth > 0) {
      mark(kinds, block, 'archived');
    } else if (node.type === 'code') {
      mark(kinds, block, 'code');
    } else if (node.type === 'heading') {
      mark(kinds, block, 'heading');
      headings.push(headingOf(source, block.from, node.depth));
    }
  }
  markInlineComments(source, kinds);
  const ordered = headings.concat(setextHeadings(source, kinds)).sort((a, b) => a.start - b.start);
  markTables(source, kinds);
  return {
    lines: source.lines.map((line, index) => {
      const { number, start, end, text } = afterByteOrderMark(source, line, index);
      return { number, start, end, text: narrow(text), kind: kinds[index] ?? 'text' };
    }),
    headings: ordered,
  };
}

/** A block of the parser, by the lines that it spans; `to` is exclusive. */
interface Block {
  readonly node: RootContent;
  readonly from: number;
  readonly to: number;
}

function parseBlocks(source: Source, kinds: readonly LineKind[]): Block[] {
  const lines = source.lines.map((line, index) => afterByteOrderMark(source, line, index));
  const { text, firsts } = skeletonOf(lines, (index) => kinds[index] === 'front-matter');
  const root: Root = parser.parse(text);
  return root.children.map((node) => {
    const { start, end } = node.position ?? NOWHERE;
    // A block that goes on to the end of the text may end at the beginning of a line that it has no part in.
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    return { node, from: firsts[start.line - 1] ?? 0, to: firsts[last] ?? lines.length };
  });
}

const NOWHERE = { start: { line: 1 }, end: { line: 1, column: 1 } };

/** The byte-order mark belongs to no value: whatever stands on the first line is read as on any other. */
function afterByteOrderMark(source: Source, line: SourceLine, index: number): SourceLine {
  return index === 0 && source.hasByteOrderMark
    ? { ...line, start: line.start + 1, text: line.text.slice(1) }
    : line;
}

/** Titles are compared with a list of words; what is longer is none of them. */
const LONGEST_TITLE = 300;

function detailsBalance(html: string): number {
  const withoutComments = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const opened = withoutComments.match(/<details\b/gi)?.length ?? 0;
  const closed = withoutComments.match(/<\/details\s*>/gi)?.length ?? 0;
  return opened - closed;
}

function mark(kinds: LineKind[], { from, to }: Block, kind: LineKind): void {
  for (let index = from; index < to; index += 1) {
    if (kinds[index] !== 'front-matter') kinds[index] = kind;
  }
}

function markFrontMatter(source: Source, kinds: LineKind[], { start, end }: Range): void {
  for (let index = lineAt(source, start).number - 1; index < source.lines.length; index += 1) {
    if ((source.lines[index]?.start ?? 0) >= Math.max(end, start + 1)) return;
    kinds[index] = 'front-matter';
  }
}

function textOf(source: Source, { from, to }: Block): string {
  return source.text.slice(source.lines[from]?.start, source.lines[to - 1]?.end);
}

function headingOf(source: Source, index: number, depth: number): Heading {
  const line = source.lines[index];
  const { start, end, text } = line === undefined ? NO_LINE : afterByteOrderMark(source, line, index);
  const indent = text.length - text.trimStart().length;
  const title = text
    .slice(indent, indent + LONGEST_TITLE)
    .replace(/^#{1,6}\s*/, '')
    .replace(/\s+#+\s*$/, '');
  return { start: start + indent, end, depth, title: plainTitle(title), line: index + 1 };
}

const NO_LINE = { start: 0, end: 0, text: '' };

function plainTitle(title: string): string {
  return narrow(title)
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
