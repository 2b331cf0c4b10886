import type { Range } from '../finding.ts';
import type { Field } from './fields.ts';
import { scopeMarkers } from './scope.ts';

/** A drawn bar. */
export interface Bar {
  /** The cells alone, without brackets. */
  readonly range: Range;
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

/** A printed percentage. */
export interface Percent {
  readonly value: number;
  /** Digits as written, without `~` and `%`. */
  readonly text: string;
  readonly decimals: number;
  readonly range: Range;
  readonly approximate: boolean;
}

/** `3/7`, `13 of 15`; in `14.2 of 15 phases` the number of an inserted phase stands where a count belongs. */
export interface Ratio {
  readonly done: number;
  readonly total: number;
  readonly text: string;
  readonly range: Range;
  /** Exact whole numbers on both sides, without `~`, `+` or `?`. */
  readonly exact: boolean;
}

/** Everything on one `Progress:` line. */
export interface Progress {
  readonly field: Field;
  readonly bars: readonly Bar[];
  readonly percents: readonly Percent[];
  readonly ratios: readonly Ratio[];
  /** Words outside of bars, percentages and ratios, in the label too: what the figures may be limited to. */
  readonly scopes: readonly string[];
  /** Any words at all after the figures. */
  readonly hasWords: boolean;
  /** A `?` or `TBD` stands among the figures. */
  readonly hasUnknown: boolean;
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
const BARE_BAR = /(?<![^\s`])(?:[█▓▒░■□▰▱●○⬛⬜◼◻▮▯▏▎▍▌▋▊▉#=.]{5,400})(?![^\s`])/gu;
const PERCENT = /(~\s*)?(?<![\d.])(\d{1,4}(?:\.\d{1,4})?)\s?%/g;
const RATIO =
  /(~\s*)?(?<![\p{L}\d.\-–/])(\d{1,6}(?:\.\d+)?)(\s*\/\s*|\s+of\s+)(~\s*)?(\d{1,6}(?:\.\d+)?|\?+|TBD)(\+)?(?![\d/]|\.\d|\s*%)/giu;

/** Reads a `Progress:` line. */
export function readProgress(field: Field): Progress {
  const { value, range } = field.value;
  const bars = findBars(value, range.start);
  let rest = value;
  const blank = (found: readonly { range: Range }[]): void => {
    for (const { range: taken } of found) {
      const [from, to] = [taken.start - range.start, taken.end - range.start];
      rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
    }
  };
  blank(bars);
  const percents = [...rest.matchAll(PERCENT)].map((match) => percentOf(match, range.start));
  blank(percents);
  const ratios = [...rest.matchAll(RATIO)].map((match) => ratioOf(match, range.start));
  const hasUnknown = /\?|\bTBD\b/i.test(rest);
  const scopes = scopeMarkers(`${field.labelScope ?? ''} ${rest}`);
  blank(ratios);
  const hasWords = /[\p{L}\d]/u.test(rest) || field.labelScope !== undefined;
  return { field, bars, percents, ratios, scopes, hasWords, hasUnknown };
}

function percentOf(match: RegExpExecArray, base: number): Percent {
  const [whole, tilde = '', digits = ''] = match;
  const start = base + match.index + tilde.length;
  return {
    value: Number(digits),
    text: digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    range: { start, end: base + match.index + whole.length },
    approximate: tilde !== '',
  };
}

function ratioOf(match: RegExpExecArray, base: number): Ratio {
  const [whole, about = '', done = '', , aboutTotal = '', total = '', plus = ''] = match;
  const start = base + match.index + about.length;
  return {
    done: Number(done),
    total: Number(total),
    text: whole.trim(),
    range: { start, end: base + match.index + whole.length },
    exact: about + aboutTotal + plus === '' && /^\d+$/.test(total) && !done.includes('.'),
  };
}

function findBars(value: string, base: number): Bar[] {
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

function barOf(text: string, start: number, isBare = false): Bar | undefined {
  const cells = Array.from(text);
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

/**
 * The cells of a bar with `filled` full cells in the glyphs of `like`, and whether all glyphs are certain (an
 * all-empty bar of dots does not tell whether `#` or `=` fills it). `undefined` when such a bar would not be read
 * back as meant: `▒` is full beside `░`, and empty alone.
 */
export function drawBar(like: Bar, filled: number): { value: string; certain: boolean } | undefined {
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
