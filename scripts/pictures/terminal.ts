// What the command line prints on a terminal, as a drawing.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cellsOf, codeLine, drawing, element, escaped, MONOSPACE } from './svg.ts';

const COLUMNS = 104;
const CELL = { width: 8.43, height: 19 };
const MARGIN = 20;
/** The colours of GitHub's dark theme, by the codes of the terminal. */
const COLOURS = new Map([
  [31, '#ff7b72'],
  [32, '#7ee787'],
  [33, '#e3b341'],
  [34, '#79c0ff'],
  [35, '#d2a8ff'],
  [36, '#76d7e0'],
]);
/** An escape sequence of the terminal, such as the start of bold text. */
const ESCAPE = new RegExp(String.raw`${String.fromCharCode(27)}\[(\d+)m`);

/** Loaded before the program, which then believes that it writes to a terminal, wherever its output goes. */
const ON_A_TERMINAL = `data:text/javascript,${encodeURIComponent(
  `for (const stream of [process.stdout, process.stderr]) Object.assign(stream, { isTTY: true, columns: ${COLUMNS} });`,
)}`;

/** Not set, whatever is set around: the picture is the same in a workflow and in a test. */
const PLAIN = { NO_COLOR: undefined, GITHUB_ACTIONS: undefined, NODE_OPTIONS: undefined };

/** One command, and the STATE.md that it is run on. */
export interface TerminalRun {
  /** The bundle of the command line. */
  readonly cli: string;
  readonly command: string;
  readonly state: string;
  readonly title: string;
}

/** Runs a command in a project whose only file is a STATE.md, and draws what it prints. */
export function drawTerminal(run: TerminalRun): string {
  const printed = printedBy(run).replace(/\n+$/, '');
  return drawOutput(run.title, [`$ state-md ${run.command}`, '', ...printed.split('\n')]);
}

/**
 * Both streams, in the order in which they were written.
 * @throws Error when the command fails in any other way than by having findings
 */
function printedBy({ cli, command, state }: TerminalRun): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-picture-'));
  try {
    const output = path.join(folder, 'output');
    mkdirSync(path.join(folder, 'project/.planning'), { recursive: true });
    writeFileSync(path.join(folder, 'project/.planning/STATE.md'), state);
    const sink = openSync(output, 'w');
    const { status } = spawnSync(process.execPath, ['--import', ON_A_TERMINAL, cli, ...command.split(' ')], {
      cwd: path.join(folder, 'project'),
      env: { ...process.env, ...PLAIN, FORCE_COLOR: '1', TERM: 'xterm' },
      stdio: ['ignore', sink, sink],
    });
    closeSync(sink);
    const printed = readFileSync(output, 'utf8');
    if (status !== 0 && status !== 1)
      throw new Error(`state-md ${command} ended with ${String(status)}:\n${printed}`);
    return printed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Draws lines that hold escape sequences. */
export function drawOutput(title: string, output: readonly string[]): string {
  const rows = output.flatMap((line) => wrap(line));
  const size = {
    width: Math.ceil(COLUMNS * CELL.width + 2 * MARGIN),
    height: rows.length * CELL.height + 2 * MARGIN,
  };
  let style: Style = {};
  const texts = rows.map((row, index) => {
    const { spans, cells, next } = spansOf(row, style);
    style = next;
    return codeLine(spans, cells, CELL.width, { x: MARGIN, y: MARGIN + (index + 0.75) * CELL.height });
  });
  const screen = element('rect', { ...size, rx: 8, fill: '#0d1117' });
  const font = { 'font-family': MONOSPACE, 'font-size': 14, fill: '#e6edf3' };
  return drawing(title, size, [
    screen,
    element('g', font, `\n${texts.filter((text) => text !== '').join('\n')}\n`),
  ]);
}

/** Cuts a long line at blanks. A terminal would cut within words, which is no pleasure to read. */
function wrap(line: string): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(/(?<=\S)(?= )/)) {
    if (row !== '' && visible(row + word) > COLUMNS) {
      rows.push(row);
      row = `    ${word.trimStart()}`;
    } else row += word;
  }
  return [...rows, row];
}

function visible(text: string): number {
  return cellsOf(
    text
      .split(ESCAPE)
      .filter((_, index) => index % 2 === 0)
      .join(''),
  );
}

interface Style {
  readonly colour?: string | undefined;
  readonly bold?: boolean;
  readonly dim?: boolean;
}

function spansOf(line: string, start: Style): { spans: string; cells: number; next: Style } {
  let style = start;
  let spans = '';
  // Splitting keeps the captured codes: text and codes alternate.
  line.split(ESCAPE).forEach((piece, index) => {
    if (index % 2 === 1) style = changed(style, Number(piece));
    else if (piece !== '') spans += span(piece, style);
  });
  return { spans, cells: visible(line), next: style };
}

/** @throws Error for a code that this drawing has no picture of */
function changed(style: Style, code: number): Style {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, colour: undefined };
  const colour = COLOURS.get(code);
  if (colour === undefined) throw new Error(`the picture of a terminal does not know the code ${code}`);
  return { ...style, colour };
}

function span(text: string, { colour, bold = false, dim = false }: Style): string {
  if (colour === undefined && !bold && !dim) return escaped(text);
  const attributes = {
    fill: colour,
    'font-weight': bold ? 'bold' : undefined,
    opacity: dim ? 0.65 : undefined,
  };
  return element('tspan', attributes, escaped(text));
}
