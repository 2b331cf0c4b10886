// Reads a page of Markdown as GitHub does, to see what is in it.
import { expect } from '@jest/globals';
import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const PARSER = unified().use(remarkParse);

/** Reads a page as GitHub does: to plain Markdown a table is a paragraph that begins with a pipe. */
export function parse(markdown: string): Root {
  const root = PARSER.parse(markdown);
  const children = root.children.map((node): RootContent => {
    const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    return node.type === 'paragraph' && source.startsWith('|') ? tableOf(source) : node;
  });
  return { ...root, children };
}

function tableOf(source: string): RootContent {
  const rows = source.split('\n').filter((_, index) => index !== 1);
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: cellsOf(row).map((cell) => {
        const [content] = PARSER.parse(cell).children as Paragraph[];
        return { type: 'tableCell', children: content?.children ?? [] };
      }),
    })),
  };
}

/** Cells end at pipes, also within code, unless a backslash stands before; the backslash goes. */
function cellsOf(row: string): string[] {
  if (!/^\|.*\|$/.test(row)) throw new Error(`not a row of a table: ${row}`);
  const cells = row.slice(1).match(/(?:\\[\s\S]|[^\\|])*(?=\|)/g) ?? [];
  return cells.filter((cell) => cell !== '').map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** A node and all nodes in it. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])];
}

const HTML = [
  /^<br>$/,
  /^<details><summary>\d+ relations? (?:that holds?|not checked, and why)<\/summary>$/,
  /^<details><summary>\d+ figures? not understood, and compared with nothing<\/summary>$/,
  /^<\/details>$/,
];
const ALLOWED = new Set([
  ...['root', 'heading', 'paragraph', 'table', 'tableRow', 'tableCell', 'code', 'html'],
  ...['text', 'inlineCode', 'emphasis', 'strong', 'link', 'break'],
]);
/** What GitHub turns into mentions, references, links and formulas, wherever it is not code; and what acts. */
const MORE_THAN_TEXT = /@|#|:\/\/|www\.|GH-\d|[0-9a-f]{7}|\$|<|\p{Bidi_Control}|(?!\n)\p{Cc}/u;

/** Expects of a page what it may hold and nothing else, and returns its nodes; `more` is HTML that it may hold too. */
export function expectOnlyOurs(markdown: string, blobUrl: string, ...more: readonly RegExp[]): Nodes[] {
  const nodes = nodesOf(parse(markdown));
  const isOurs = (node: Nodes): boolean => {
    if (node.type === 'html') return [...HTML, ...more].some((pattern) => pattern.test(node.value));
    if (node.type === 'link') return node.url.startsWith(`${blobUrl}/`);
    if (node.type === 'text') return !MORE_THAN_TEXT.test(node.value);
    return ALLOWED.has(node.type);
  };
  // All at once: an expectation of each node would be most of the time.
  expect(nodes.filter((node) => !isOurs(node))).toEqual([]);
  return nodes;
}
