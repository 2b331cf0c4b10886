// The pictures of the documentation are those of what is printed today, and small; their words say what is on them.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Image } from 'mdast';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawAnnotations } from '../scripts/pictures/annotation.ts';
import { type Drawn, drawAll, isPictureOf } from '../scripts/pictures/pictures.ts';
import { decodePng, encodePng, sizeOf, textIn, withoutEmptyRows } from '../scripts/pictures/png.ts';
import { suggestionPage } from '../scripts/pictures/suggestion-page.ts';
import { summaryPage } from '../scripts/pictures/summary-page.ts';
import { drawOutput } from '../scripts/pictures/terminal.ts';
import { nodesOf, parse } from './markdown-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/images');
const PAGES = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)];
const shown = PAGES.filter((page) => page.endsWith('.md')).flatMap((page) =>
  nodesOf(parse(readFileSync(path.join(root, page), 'utf8')))
    .filter((node): node is Image => node.type === 'image')
    .map(({ url, alt }) => ({ page, file: path.posix.join(path.posix.dirname(page), url), alt: alt ?? '' })),
);
const NAMES = ['annotation.svg', 'check.svg', 'fix.svg', 'status.svg', 'suggestion.png', 'summary.png'];
const fileOf = (name: string): Buffer => readFileSync(path.join(folder, name));

/** The numbers and dates of a text, with their fractions. */
const figuresIn = (text: string): string[] => text.match(/\d+(?:[.-]\d+)*/g) ?? [];
/** What one reads in a drawing or on a page, without what is said about how it looks. */
const wordsOf = (source: string): string =>
  source
    .replaceAll(/<style>[^]*?<\/style>|<title>[^]*?<\/title>|<tspan[^>]*>|<\/tspan>/g, '')
    .replaceAll(/<[^>]*>/g, ' ');

describe('docs/images', () => {
  let drawn: readonly Drawn[];
  const drawnAs = (name: string): Drawn => drawn.find((one) => one.name === name)!;
  beforeAll(async () => {
    drawn = await drawAll(path.join(root, 'dist'));
  });

  test('has the pictures that are drawn, and no other', () => {
    expect(drawn.map(({ name }) => name).sort()).toEqual(NAMES);
    expect(readdirSync(folder).sort()).toEqual(NAMES);
  });

  test.each(NAMES.filter((name) => name.endsWith('.svg')))('%s is what is printed', (name) => {
    // When this fails, run "npm run picture" and look at the picture.
    expect(fileOf(name).toString('utf8')).toBe(drawnAs(name).source);
  });

  test.each(NAMES.filter((name) => name.endsWith('.png')))('%s is of what is written', (name) => {
    // When this fails, run "npm run picture" (it needs a Chromium) and look at the picture.
    expect(isPictureOf(fileOf(name), drawnAs(name))).toBe(true);
    // 800 pixels of CSS, sharp enough for a fine screen.
    expect(sizeOf(fileOf(name)).width).toBe(1280);
  });

  test.each(NAMES)('%s is found to be old when the output changes', (name) => {
    const { source } = drawnAs(name);
    const figure = figuresIn(wordsOf(source)).find((one) => one.startsWith('0.'))!;
    const changed = source.replaceAll(figure, '0.77');
    expect(changed).not.toBe(source);
    expect(isPictureOf(fileOf(name), { name, source: changed })).toBe(false);
  });

  test('is small', () => {
    const sizes = NAMES.map((name) => fileOf(name).length);
    for (const size of sizes) expect(size).toBeLessThan(60_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(200_000);
  });

  test('every picture is shown, and the figures in its words are on it', () => {
    expect(new Set(shown.map(({ file }) => file))).toEqual(
      new Set(NAMES.map((name) => `docs/images/${name}`)),
    );
    for (const { page, file, alt } of shown) {
      const there = new Set(figuresIn(wordsOf(drawnAs(path.basename(file)).source)));
      expect([page, file, figuresIn(alt).filter((figure) => !there.has(figure))]).toEqual([page, file, []]);
      expect(figuresIn(alt).length).toBeGreaterThan(1);
    }
  });

  test.each(NAMES.filter((name) => name.endsWith('.svg')))(
    '%s: no text is longer than the picture',
    (name) => {
      const { source } = drawnAs(name);
      const width = Number(/^<svg[^>]* width="(\d+)"/.exec(source)?.[1]);
      const ends = [...source.matchAll(/<text x="([\d.]+)"[^>]*textLength="([\d.]+)"/g)].map(
        ([, x, length]) => Number(x) + Number(length),
      );
      expect(ends.length).toBeGreaterThan(10);
      expect(Math.max(...ends)).toBeLessThan(width - 10);
    },
  );

  test.each(NAMES)('%s names no place of the machine that it was drawn on', (name) => {
    expect(drawnAs(name).source).not.toMatch(/\/tmp\/|\/home\/|\/Users\/|127\.0\.0\.1/);
  });
});

describe('a terminal', () => {
  const ESC = String.fromCharCode(27);

  test('is drawn in its colours, with its text in one piece', () => {
    const svg = drawOutput('t', [`${ESC}[31m${ESC}[1merror${ESC}[22m${ESC}[39m a < b`]);
    expect(svg).toContain('<tspan fill="#ff7b72" font-weight="bold">error</tspan> a &lt; b</text>');
    expect(svg).not.toContain(ESC);
  });

  test('long lines are cut at blanks', () => {
    const svg = drawOutput('t', [`${'word '.repeat(40)}end`]);
    const rows = wordsOf(svg)
      .split('\n')
      .filter((row) => row.trim() !== '');
    expect(rows).toHaveLength(2);
    expect(rows.join(' ').match(/word/g)).toHaveLength(40);
  });

  test('a code that cannot be drawn is an error', () => {
    expect(() => drawOutput('t', [`${ESC}[45mx`])).toThrow('does not know the code 45');
  });
});

describe('annotated lines', () => {
  const change = '--- a/S.md\n+++ b/S.md\n@@ -1,2 +1,2 @@\n same\n-old\n+new\n';
  const at = (line: string) => ({
    level: 'error' as const,
    message: 'Wrong.',
    properties: { file: 'S.md', line, title: 'state-md: date' },
  });

  test('stand below their line', () => {
    const svg = drawAnnotations({ change, annotations: [at('2')], summary: '' }, 't');
    expect(svg.indexOf('>new</text>')).toBeLessThan(svg.indexOf('Check failure on line 2 in S.md'));
  });

  test('outside of the diff they would not be shown', () => {
    expect(() => drawAnnotations({ change, annotations: [at('7')], summary: '' }, 't')).toThrow('0 of 1');
    expect(() => drawAnnotations({ change, annotations: [], summary: '' }, 't')).toThrow('0 of 0');
  });
});

describe('a page', () => {
  test('has the tables and diffs of the summary, without the version', () => {
    const page = summaryPage(
      '## A\n\n| a | b |\n| :- | :- |\n| 1 | `2` |\n\n```diff\n-x\n+<y>\n```\n\n*state-md 9.9.9*\n',
    );
    expect(page).toContain('<td align="left"><code>2</code></td>');
    expect(page).toContain('<span class="deleted">-x</span><span class="inserted">+&lt;y&gt;</span></code>');
    expect(page).not.toContain('9.9.9');
  });

  test('of something else is refused', () => {
    expect(() => summaryPage('## A\n')).toThrow('does not end with the version');
  });

  test('of a suggestion has the line as it is, and as it would be', () => {
    const change = '--- a/S.md\n+++ b/S.md\n@@ -1,2 +1,2 @@\n same\n-old\n+new <1>\n';
    const suggestion = {
      author: 'x[bot]',
      path: 'S.md',
      line: 2,
      body: 'Why.\n\n```suggestion\nbetter\n```\n',
    };
    const page = suggestionPage(change, suggestion);
    expect(page).toContain('<p>Why.</p>');
    expect(page).toContain('<span class="deleted"><i>2</i>- new &lt;1&gt;</span>');
    expect(page).toContain('<span class="inserted"><i>2</i>+ better</span>');
    expect(() => suggestionPage(change, { ...suggestion, line: 9 })).toThrow(
      'no suggestion for a line of the diff',
    );
    expect(() => suggestionPage(change, { ...suggestion, body: 'Why.' })).toThrow('no suggestion');
  });
});

describe('PNG', () => {
  const pixels = new Uint8Array(4 * 5 * 3).fill(255);
  pixels.set([10, 20, 30], 3);
  const png = encodePng({ width: 4, height: 5, pixels }, 'Name', 'text');

  test('holds its text and its size', () => {
    expect(textIn(png, 'Name')).toBe('text');
    expect(textIn(png, 'Nam')).toBeUndefined();
    expect(sizeOf(png)).toEqual({ width: 4, height: 5 });
  });

  test('that is damaged or of another kind is refused', () => {
    const damaged = Buffer.from(png);
    damaged[60]! ^= 1;
    expect(() => textIn(damaged, 'Name')).toThrow('damaged');
    expect(() => sizeOf(Buffer.from('GIF89a'))).toThrow('not a PNG');
    expect(() => decodePng(png)).toThrow('unusual');
  });

  test('rows that are empty go', () => {
    expect(withoutEmptyRows({ width: 4, height: 5, pixels })).toMatchObject({ width: 4, height: 3 });
  });
});
