// The changed lines of a pull request with annotations below them, after the manner of GitHub's tab "Files changed".
import { type DiffLine, hunksOf } from './diff-lines.ts';
import type { CheckedPull, Issue } from './pull-request.ts';
import { cellsOf, codeLine, drawing, element, escaped, MONOSPACE, SANS, wrapped } from './svg.ts';

const WIDTH = 917;
const HEADER = 42;
const ROW = 20;
const CELL = 7.23;
/** Where the columns of numbers end, and where the code begins. */
const COLUMNS = { before: 36, after: 78, mark: 92, code: 108 } as const;
const MESSAGE = { left: 58, columns: 112, row: 18 } as const;
const PADDING = 14;

const INK = '#1f2328';
const FAINT = '#59636e';
const BORDER = '#d1d9e0';
/** The backgrounds of a line and of its numbers. */
const LINES = {
  '+': { line: '#dafbe1', numbers: '#aceebb' },
  '-': { line: '#ffebe9', numbers: '#ffcecb' },
  ' ': { line: '#ffffff', numbers: '#ffffff' },
} as const;
/** What GitHub calls the levels, and their colours. */
const LEVELS: Readonly<Record<string, { words: string; colour: string }>> = {
  error: { words: 'Check failure', colour: '#d1242f' },
  warning: { words: 'Check warning', colour: '#9a6700' },
  notice: { words: 'Check notice', colour: '#59636e' },
};

/** Something drawn from a height on, and how high it is. */
interface Part {
  readonly height: number;
  readonly markup: string;
}

/**
 * Draws the diff of one file with its annotations.
 * @throws Error when an annotation is about no line of the diff: GitHub would not show it there
 */
export function drawAnnotations({ change, annotations }: CheckedPull, title: string): string {
  const file = /^\+\+\+ b\/(.+)$/m.exec(change)?.[1] ?? '';
  const here = annotations.filter(({ properties }) => properties['file'] === file);
  let height = 0;
  const parts: string[] = [];
  const add = (draw: (y: number) => Part): void => {
    const part = draw(height);
    parts.push(part.markup);
    height += part.height;
  };
  add(() => header(file));
  for (const hunk of hunksOf(change)) {
    add((y) => hunkHeader(hunk.header, y));
    for (const line of hunk.lines) {
      add((y) => diffRow(line, y));
      for (const issue of here) if (isAt(issue, line)) add((y) => annotation(issue, y));
    }
  }
  const drawn = parts.filter((part) => part.includes('annotation')).length;
  if (here.length === 0 || drawn !== here.length) {
    throw new Error(`${drawn} of ${here.length} annotations of ${file} are about lines of the diff`);
  }
  return card(title, height + 6, parts);
}

function isAt({ properties }: Issue, line: DiffLine): boolean {
  return line.after !== undefined && properties['line'] === String(line.after);
}

/** A frame with round corners. */
function card(title: string, height: number, parts: readonly string[]): string {
  const size = { width: WIDTH, height };
  const frame = { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 6 };
  return drawing(title, size, [
    element('clipPath', { id: 'card' }, element('rect', frame)),
    element('rect', { ...frame, fill: '#ffffff' }),
    element('g', { 'clip-path': 'url(#card)', 'font-size': 12, fill: INK }, `\n${parts.join('\n')}\n`),
    element('rect', { ...frame, fill: 'none', stroke: BORDER }),
  ]);
}

function header(file: string): Part {
  const name = codeLine(escaped(file), cellsOf(file), CELL, { x: 16, y: 26 });
  const markup = [
    element('rect', { width: WIDTH, height: HEADER, fill: '#f6f8fa' }),
    element('g', { 'font-family': MONOSPACE, 'font-weight': 'bold' }, name),
  ];
  return { height: HEADER, markup: markup.join('') };
}

function hunkHeader(text: string, y: number): Part {
  const markup = [
    element('rect', { y, width: WIDTH, height: ROW + 4, fill: '#ddf4ff' }),
    element(
      'g',
      { 'font-family': MONOSPACE, fill: FAINT },
      codeLine(escaped(text), cellsOf(text), CELL, { x: COLUMNS.code, y: y + 16 }),
    ),
  ];
  return { height: ROW + 4, markup: markup.join('') };
}

function diffRow({ mark, text, before, after }: DiffLine, y: number): Part {
  const colours = LINES[mark];
  const base = y + 14;
  const number = (value: number | undefined, x: number): string =>
    value === undefined
      ? ''
      : element('text', { x, y: base, 'text-anchor': 'end', fill: FAINT }, String(value));
  const row = [
    number(before, COLUMNS.before),
    number(after, COLUMNS.after),
    mark === ' ' ? '' : element('text', { x: COLUMNS.mark, y: base }, mark),
    codeLine(escaped(text), cellsOf(text), CELL, { x: COLUMNS.code, y: base }),
  ];
  const markup = [
    element('rect', { y, width: WIDTH, height: ROW, fill: colours.line }),
    element('rect', { y, width: COLUMNS.after + 8, height: ROW, fill: colours.numbers }),
    element('g', { 'font-family': MONOSPACE }, row.join('')),
  ];
  return { height: ROW, markup: markup.join('') };
}

/** The box below a line: what it is about, who says it, the title and the message. */
function annotation({ level, message, properties }: Issue, y: number): Part {
  const { words, colour } = LEVELS[level] ?? { words: level, colour: FAINT };
  const { line = '', file = '', title = '' } = properties;
  const lines = message.split('\n').flatMap((row) => wrapped(row, MESSAGE.columns));
  const top = y + PADDING + 40;
  const height = 2 * PADDING + 40 + 22 + lines.length * MESSAGE.row;
  const box = { x: 12.5, y: y + 8.5, width: WIDTH - 25, height: height - 17, rx: 6 };
  const say = (text: string, place: { x: number; y: number }, more = {}): string =>
    element('text', { ...place, ...more }, escaped(text));
  const left = MESSAGE.left;
  const code = lines.map((row, index) =>
    codeLine(escaped(row), cellsOf(row), CELL, { x: left, y: top + 38 + (index - 0.35) * MESSAGE.row }),
  );
  const head = [
    icon(34, y + 30, colour),
    say(
      `${words} on line ${line} in ${file}`,
      { x: left, y: y + 34 },
      { 'font-weight': 'bold', 'font-size': 14 },
    ),
    say('GitHub Actions / state-md', { x: WIDTH - 28, y: y + 34 }, { 'text-anchor': 'end', fill: FAINT }),
    say(title, { x: left, y: top + 8 }, { 'font-weight': 'bold', 'font-size': 13 }),
  ];
  const markup = [
    element('rect', { y, width: WIDTH, height, fill: '#f6f8fa' }),
    element('rect', { ...box, fill: '#ffffff', stroke: BORDER }),
    element('rect', { x: 12, y: y + 8, width: 4, height: height - 16, rx: 2, fill: colour }),
    element('g', { 'font-family': SANS }, head.join('')),
    element('g', { 'font-family': MONOSPACE }, code.join('')),
  ];
  return { height, markup: element('g', { class: 'annotation' }, markup.join('')) };
}

/** A disc with a cross. */
function icon(x: number, y: number, colour: string): string {
  const cross = `M${x - 3} ${y - 3}l6 6m0-6l-6 6`;
  return [
    element('circle', { cx: x, cy: y, r: 8, fill: colour }),
    element('path', { d: cross, stroke: '#ffffff', 'stroke-width': 1.6, 'stroke-linecap': 'round' }),
  ].join('');
}
