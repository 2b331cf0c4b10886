import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { AlignType, BlockContent, Html, InlineCode, PhrasingContent, Root, Table, Text } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { clip, visible } from './visible.ts';

/**
 * Markdown is built as a tree and written by remark, so that escaping is not ours to forget. What a file or a user
 * says stands in code spans and fenced blocks only: GitHub makes no mention, link, image or formula of it there.
 */

const LONGEST_CODE = 160;
const LONGEST_DIFF_LINE = 1000;
const LONGEST_NOTE = 500;
const BACKSLASH_LIKE = '\u2216';
/** Code marks in messages; the pieces between them at odd places are code. */
const CODE_MARKS = /`([^`]*)`/;
/** Words that Markdown or GitHub could take for more than words: `@name`, `#12`, `GH-12`, hashes, addresses, marks. */
const MORE_THAN_A_WORD = /[@#<>[\]`*_~|\\&$]|:\/\/|\bwww\.|\bGH-\d|[0-9a-f]{7}/i;

const WRITER = unified()
  .use(remarkStringify, { bullet: '-', fence: '`', fences: true, rule: '-', resourceLink: true })
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tableCellPadding: true, tablePipeAlign: false })])
  .freeze();

/** Everything that stands on its own in a page. */
export type Block = BlockContent;

/** Everything that stands in a line. */
export type Inline = PhrasingContent;

/** Writes a page. */
export function renderMarkdown(children: readonly Block[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return WRITER.stringify(root);
}

/** The size of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Words of ours; text from elsewhere goes through {@link code} or {@link prose}. */
export function words(value: string): Text {
  return { type: 'text', value };
}

/** Text from anywhere as a code span on one line. */
export function code(text: string, longest = LONGEST_CODE): InlineCode {
  // A table has no way to write a backslash before a pipe inside of code: the cell would end there.
  const writable = visible(text).replace(/\\(?=\|)/g, BACKSLASH_LIKE);
  return { type: 'inlineCode', value: clip(writable, longest) || ' ' };
}

/** A message: what stands in code marks, and every word that could be more than a word, becomes a code span. */
export function prose(message: string, longest: number): (Text | InlineCode)[] {
  const pieces = clip(visible(message), longest).split(CODE_MARKS);
  return pieces
    .flatMap((piece, index) => {
      if (piece === '') return [];
      return index % 2 === 1 ? [code(piece, longest)] : plainProse(piece);
    })
    .reduce(join, []);
}

/** A paragraph. */
export function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children: [...children] };
}

/** A heading. */
export function heading(depth: 2 | 3, ...children: readonly Inline[]): Block {
  return { type: 'heading', depth, children: [...children] };
}

/** A link; only to addresses that we build ourselves. */
export function link(url: string, ...children: readonly (InlineCode | Text)[]): Inline {
  return { type: 'link', url, children: [...children] };
}

/** A line break inside of a table cell, where Markdown has none. */
export function lineBreak(): Html {
  return { type: 'html', value: '<br>' };
}

/** A list with a bullet for each item. */
export function list(items: readonly (readonly Inline[])[]): Block {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => {
      return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [...children] }] };
    }),
  };
}

/** A table; the first row is the head. */
export function table(align: readonly AlignType[], rows: readonly (readonly (readonly Inline[])[])[]): Table {
  return {
    type: 'table',
    align: [...align],
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
    })),
  };
}

/** A unified diff in a fence that is longer than any run of backticks in it. */
export function diffBlock(lines: readonly string[]): Block {
  const value = lines.map((line) => clip(visible(line.replace(/\r$/, '')), LONGEST_DIFF_LINE)).join('\n');
  return { type: 'code', lang: 'diff', value };
}

/** Blocks that are folded away under a label of our own words. */
export function folded(label: string, blocks: readonly Block[]): Block[] {
  return [
    { type: 'html', value: `<details><summary>${label}</summary>` },
    ...blocks,
    { type: 'html', value: '</details>' },
  ];
}

/** How much of a page a list may take, what its items are called, and where the rest of them is. */
export interface Share {
  readonly rows: number;
  readonly bytes: number;
  readonly what: string;
  readonly rest: string;
}

/** Where everything is that a page has no room for. */
export const IN_REPORT = 'the JSON report (input `report-file`) has all of them';

/** As many items as fit, and a sentence that says so when some do not. */
export function fitted<T>(
  items: readonly T[],
  render: (shown: readonly T[]) => Block,
  share: Share,
): Block[] {
  let shown = Math.min(items.length, share.rows);
  let block = render(items.slice(0, shown));
  while (shown > 1 && byteLength(renderMarkdown([block])) > share.bytes) {
    shown = Math.floor(shown / 2);
    block = render(items.slice(0, shown));
  }
  if (shown === items.length) return [block];
  return [
    block,
    paragraph(...prose(`${shown} of ${items.length} ${share.what} shown; ${share.rest}.`, LONGEST_NOTE)),
  ];
}

function plainProse(text: string): (Text | InlineCode)[] {
  return text
    .split(/( +)/)
    .filter((word) => word !== '')
    .map((word) => (MORE_THAN_A_WORD.test(word) ? code(word, text.length) : words(word)));
}

/**
 * One node for neighbours of a kind: code spans that touch would melt into something else, and what has to be escaped
 * in a text depends on what stands around it.
 */
function join(nodes: (Text | InlineCode)[], node: Text | InlineCode): (Text | InlineCode)[] {
  const last = nodes.at(-1);
  if (last?.type !== node.type) return [...nodes, node];
  const value = last.value + node.value;
  return [...nodes.slice(0, -1), node.type === 'text' ? words(value) : code(value, value.length)];
}
