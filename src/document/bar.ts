import type { Range } from '../finding.ts';

/** A drawn bar. */
export interface Bar {
  /** From the first cell to the last, without brackets. */
  readonly range: Range;
  /** As it stands in the range: blanks that only set cells apart are part of it. */
  readonly text: string;
  /** Number of cells; certain only if {@link widthKnown}. */
  readonly width: number;
  /** Filled cells; a partial glyph counts as half. */
  readonly filled: number;
  readonly hasPartial: boolean;
  /** An empty cell is drawn, or the width is one of the two customary ones (10, 20). */
  readonly widthKnown: boolean;
  readonly fullGlyph: string | undefined;
  readonly emptyGlyph: string | undefined;
  /** Without brackets around it: fewer glyphs are read as cells there, since words may have them. */
  readonly isBare: boolean;
}

const FULL = '█▓■▰●⬛◼▮#=*🟩🟦';
const PARTIAL = '▏▎▍▌▋▊▉';
const EMPTY = '░▒□▱○⬜◻▯▢·.-_ ';
const CELL_PAIRS: Readonly<Record<string, string>> = {
  '░': '█',
  '▒': '█',
  '□': '■',
  '▱': '▰',
  '○': '●',
  '⬜': '⬛',
  '-': '#',
};
const WIDTH = { least: 5, most: 40 } as const;
const CUSTOMARY_WIDTHS: readonly number[] = [10, 20];

const BRACKETED = /\[([^[\]\n]{1,400})\]/gu;
/** Without brackets: cells in one piece, or full and empty ones in a piece each. */
const BARE_BAR =
  /(?<![^\s`(])(?:[█▓■▰●⬛◼▮#=]{2,40} {1,3}[░▒□▱○⬜◻▯.]{2,40}|[█▓▒░■□▰▱●○⬛⬜◼◻▮▯▏▎▍▌▋▊▉#=.]{5,400})(?![^\s`)])/gu;

/** The bars in the text of a line that begins at `base`, in their order. */
export function findBars(value: string, base: number): Bar[] {
  const bracketed = [...value.matchAll(BRACKETED)]
    .map((match) => barOf(match[1] ?? '', base + match.index + 1))
    .filter((bar) => bar !== undefined);
  const bare = [...value.matchAll(BARE_BAR)]
    .filter(
      ({ index }) =>
        !bracketed.some(({ range }) => index + base >= range.start - 1 && index + base < range.end),
    )
    .map((match) => barOf(match[0], base + match.index, true))
    .filter((bar) => bar !== undefined);
  return [...bracketed, ...bare].sort((a, b) => a.range.start - b.range.start);
}

function barOf(inside: string, from: number, isBare = false): Bar | undefined {
  const cells = cellsOf(inside);
  // Blanks that are no cells frame the bar as well as brackets do.
  const isFramed = cells.length < Array.from(inside).length;
  const text = isFramed ? inside.trim() : inside;
  const start = isFramed ? from + inside.indexOf(text) : from;
  const shadeIsFull = cells.includes('▒') && cells.includes('░');
  const isFull = (cell: string): boolean => FULL.includes(cell) || (shadeIsFull && cell === '▒');
  const full = cells.filter(isFull);
  const partial = cells.filter((cell) => PARTIAL.includes(cell));
  const empty = cells.filter((cell) => EMPTY.includes(cell) && !isFull(cell));
  if (cells.length < WIDTH.least || cells.length > WIDTH.most) return undefined;
  if (full.length + partial.length + empty.length !== cells.length || text.trim() === '') return undefined;
  // Filled cells come first; anything else is a picture, not a measure.
  const order = cells.map((cell) => (isFull(cell) ? 0 : PARTIAL.includes(cell) ? 1 : 2));
  if (order.some((rank, index) => index > 0 && rank < (order[index - 1] ?? 0)) || partial.length > 1)
    return undefined;
  if (new Set(empty).size > 1 || new Set(full).size > 1) return undefined;
  return {
    range: { start, end: start + text.length },
    text,
    width: cells.length,
    filled: full.length + partial.length / 2,
    hasPartial: partial.length > 0,
    widthKnown: empty.length > 0 || CUSTOMARY_WIDTHS.includes(cells.length),
    fullGlyph: full[0],
    emptyGlyph: empty[0],
    isBare,
  };
}

/** The cells of a bar. Blanks are cells where nothing else is empty; elsewhere they only set cells apart. */
function cellsOf(inside: string): readonly string[] {
  const glyphs = Array.from(inside);
  const drawn = glyphs.filter((glyph) => glyph !== ' ');
  const isBetween = inside.trimEnd().includes(' ');
  const isOneTooMany = glyphs.length === drawn.length + 1 && CUSTOMARY_WIDTHS.includes(drawn.length);
  return isBetween || isOneTooMany || drawn.some((glyph) => EMPTY.includes(glyph)) ? drawn : glyphs;
}

/**
 * The cells of a bar with `filled` full cells in the glyphs of `like`, and whether all glyphs are certain (an
 * all-empty bar of dots does not tell whether `#` or `=` fills it). `undefined` when such a bar would not be read
 * back as meant: `▒` is full beside `░`, and empty alone; and where blanks set the cells apart.
 */
export function drawBar(like: Bar, filled: number): { value: string; certain: boolean } | undefined {
  if (Array.from(like.text).length !== like.width) return undefined;
  const full = like.fullGlyph ?? CELL_PAIRS[like.emptyGlyph ?? ''];
  const pair = Object.keys(CELL_PAIRS).find((glyph) => CELL_PAIRS[glyph] === full);
  const draw = (empty: string): string => (full ?? '#').repeat(filled) + empty.repeat(like.width - filled);
  const customary = draw(like.emptyGlyph ?? pair ?? '.');
  const isReadBack = !like.isBare || customary.replace(BARE_BAR, '') === '';
  const value = isReadBack ? customary : draw('.');
  const read = barOf(value, like.range.start);
  if (read?.filled !== filled || read.width !== like.width) return undefined;
  const needsFull = filled > 0 && full === undefined;
  const needsEmpty = filled < like.width && like.emptyGlyph === undefined;
  return { value, certain: !needsFull && !needsEmpty };
}
