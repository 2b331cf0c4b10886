import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { DISABLED } from '../src/document/blocks.ts';
import { skeletonOf } from '../src/document/skeleton.ts';
import { sourceOf } from '../src/document/source.ts';

const parser = unified()
  .use(remarkParse)
  .use(function outlineOnly() {
    this.data('micromarkExtensions', [{ disable: { null: DISABLED } }]);
  })
  .freeze();

/** `type depth from-to` of each block, in lines of the document. */
function blocksOf(text: string, firsts: readonly number[]): string[] {
  const root: Root = parser.parse(text);
  return root.children.map((node) => {
    const { start, end } = node.position!;
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    const depth = node.type === 'heading' ? ` ${node.depth}` : '';
    return `${node.type}${depth} ${firsts[start.line - 1]}-${firsts[last]}`;
  });
}

const full = (text: string): string[] => {
  const { lines } = sourceOf('STATE.md', text);
  return blocksOf(text, [...lines.map((_, index) => index), lines.length]);
};
const reduced = (text: string): string[] => {
  const { lines } = sourceOf('STATE.md', text);
  const skeleton = skeletonOf(lines, () => false);
  return blocksOf(skeleton.text, [...skeleton.firsts, lines.length]);
};

/** Everything that begins, goes on with or ends a block, and what nearly does. */
const MARKS = [
  ...['# a', '## b ##', '####### c', '#d', '   ### e -->', '#\tf', '#', '#\u00a0g'],
  ...['```', '````', '```js', '``` a`b', '~~~', '~~~ a`b', '   ```', '`code`', '``', '```  ', '~~~~~ x'],
  ...['---', '***', '_ _ _', '- - -', '--', '* * *x', '===', '***bold***'],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<a href="x">',
    '<a href=x',
    '<x y="1"z>',
    '<!-- a -->',
    '<!--',
    '-->',
  ],
  ...[
    '<!-->',
    '<?',
    '?>',
    '<!a',
    '<![CDATA[',
    ']]>',
    '<pre>',
    'x </pre>',
    '<script src="x">',
    'y </SCRIPT> z',
  ],
  ...[
    '<style',
    '</style',
    '<textarea>x',
    '<p/>',
    '< b>',
    '<details open>',
    '</details>',
    '<h1>',
    '<h7>',
    '<1>',
  ],
  ...['- item', '> quote', '| a | b |', '|---|---|', '1. one', 'a > b', 'a -> b', 'text', 'Phase: 1 of 4'],
  ...['', ' ', '\t', '\u00a0', '&amp;', '\\', '[a]: b', '    '],
];
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...MARKS)).map((two) => two.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'`~<>!?-#/a ='.split('')), maxLength: 12 }) },
);
/** What is indented as code is text to us and a block of its own to nobody: the construct is off. */
const isIndented = (text: string): boolean => /^(?: {0,3}\t| {4})[ \t]*[^ \t]/.test(text);

describe('the skeleton of a document', () => {
  test('has the same blocks as the whole text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, ending) => {
        const text = lines.filter((one) => !isIndented(one)).join(ending);
        expect(reduced(text)).toEqual(full(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has little left of plain text, and a line for each that counts', () => {
    const { lines } = sourceOf(
      'STATE.md',
      '# Title\n\nSome words,\nand more -> words\nof them\n\n```ts\ncode\n```',
    );
    const { text, firsts } = skeletonOf(lines, () => false);
    expect(text).toBe('# x\n\nx\nx >\nx\n\n```x\nx\n```');
    expect(firsts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('has one line for lines of plain text that follow each other, and none of what is hidden', () => {
    const { lines } = sourceOf('STATE.md', '# Title\na\nb\nc\n\nd');
    expect(skeletonOf(lines, (index) => index === 0)).toEqual({ text: '\nx\n\nx', firsts: [0, 1, 4, 5] });
  });
});
