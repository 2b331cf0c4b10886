// Draws what a user sees in the terminal as docs/images/check.svg, from the real output of the committed bundle:
//
//   npm run picture
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = ['check', 'examples/contradictions/STATE.md'];
const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76d7e0' };
const CELL = { width: 8.43, height: 19 };
const MARGIN = 20;
/** An escape sequence of the terminal, such as the start of bold text. */
const ESCAPE = new RegExp(String.raw`${String.fromCharCode(27)}\[(\d+)m`);

/** The drawing of one run of the command line. */
export function drawPicture() {
  const environment = { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined, GITHUB_ACTIONS: undefined };
  delete environment.NO_COLOR;
  const { stdout } = spawnSync(process.execPath, ['dist/cli/index.js', ...COMMAND], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  return draw([`$ state-md ${COMMAND.join(' ')}`, '', ...stdout.trimEnd().split('\n').flatMap(wrap)]);
}

/** Cuts a long line at a blank near the edge, as a terminal of 118 columns would, keeping escapes in one piece. */
function wrap(line) {
  const plain = line
    .split(ESCAPE)
    .filter((_, index) => index % 2 === 0)
    .join('');
  if (plain.length <= 118) return [line];
  const cut = line.lastIndexOf(' ', line.length - (plain.length - 112));
  return [line.slice(0, cut), `    ${line.slice(cut + 1)}`];
}

function draw(lines) {
  const width = Math.ceil(118 * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  let state = {};
  const rows = lines.map((line, index) => {
    const { spans, next } = spansOf(line, state);
    state = next;
    return `<text x="${MARGIN}" y="${MARGIN + (index + 0.75) * CELL.height}" xml:space="preserve">${spans}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>Output of state-md check on a file with several contradictions</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function spansOf(line, start) {
  let state = start;
  let spans = '';
  // Splitting keeps the captured codes: text and codes alternate.
  line.split(ESCAPE).forEach((piece, index) => {
    if (index % 2 === 1) state = changed(state, Number(piece));
    else if (piece !== '') spans += span(piece, state);
  });
  return { spans, next: state };
}

function changed(state, code) {
  if (code === 0) return {};
  if (code === 1) return { ...state, bold: true };
  if (code === 2) return { ...state, dim: true };
  if (code === 22) return { ...state, bold: false, dim: false };
  if (code === 39) return { ...state, colour: undefined };
  return { ...state, colour: COLOURS[code] ?? state.colour };
}

function span(text, { colour, bold, dim }) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attributes = [
    colour === undefined ? '' : ` fill="${colour}"`,
    bold ? ' font-weight="bold"' : '',
    dim ? ' opacity="0.65"' : '',
  ].join('');
  return attributes === '' ? escaped : `<tspan${attributes}>${escaped}</tspan>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('../docs/images/', import.meta.url), { recursive: true });
  writeFileSync(new URL('../docs/images/check.svg', import.meta.url), drawPicture());
}
