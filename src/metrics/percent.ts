import type { Bar } from '../document/bar.ts';
import type { Percent } from '../document/progress.ts';
import type { Tolerance } from '../finding.ts';

/** A share of something: `done` of `total`. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

/** The share in percent, never more than 100 (GSD caps it). `total` must be above zero. */
export function percentOf({ done, total }: Share): number {
  return Math.min(100, (100 * done) / total);
}

/** The canonical percentage: rounded half up at `decimals` digits. GSD writes `Math.round`, always whole. */
export function canonicalPercent(share: Share, decimals = 0): number {
  const scale = 10 ** decimals;
  return Math.floor(percentOf(share) * scale + 0.5 + 1e-9) / scale;
}

/**
 * Whether a printed percentage can stand for a share. Files round down, to the nearest and up, so `printed`
 * accepts every value less than one printed step away; `exact` accepts the canonical rounding alone.
 */
export function fitsShare(
  percent: Pick<Percent, 'value' | 'decimals' | 'approximate'>,
  share: Share,
  tolerance: Tolerance,
): boolean {
  if (tolerance === 'exact') return percent.value === canonicalPercent(share, percent.decimals);
  const step = 10 ** -percent.decimals;
  const { value } = percent;
  const slack = percent.approximate ? Math.max(step, value / 4) : step;
  // Compared as |100·done − value·total| < slack·total, which is exact for whole numbers.
  const capped = Math.min(share.done, share.total);
  return Math.abs(100 * capped - value * share.total) < slack * share.total;
}

/** Filled cells that draw a percentage canonically: `round(percent × width / 100)`, as GSD does. */
export function canonicalCells(percent: number, width: number): number {
  return Math.max(0, Math.min(width, Math.floor((percent * width) / 100 + 0.5 + 1e-9)));
}

/** From this width on a cell is five points or less, and a bar is often drawn from the share before it was rounded. */
const FINE_BAR = 20;

/**
 * Whether `filled` cells of `width` draw a percentage rounded down, to the nearest, or up. `~` widens the
 * percentage to a quarter of its value on both sides. A fine bar may draw what the percentage was before it was
 * rounded itself: `70%` may be 70.6, of which 15 cells of 20 are the ceiling.
 */
export function fitsBar(
  bar: Pick<Bar, 'filled' | 'width'>,
  { value, approximate }: Pick<Percent, 'value' | 'approximate'>,
  tolerance: Tolerance,
): boolean {
  if (tolerance === 'exact') return bar.filled === canonicalCells(value, bar.width);
  const rounded = bar.width >= FINE_BAR && value > 0 && value < 100 ? 1 - 1e-6 : 0;
  const spread = approximate ? Math.max(rounded, value / 4) : rounded;
  return isBetween(bar, value - spread, value + spread);
}

/** Whether filled cells draw a share itself, not a percentage that was rounded before. */
export function fitsBarOfShare(
  bar: Pick<Bar, 'filled' | 'width'>,
  share: Share,
  tolerance: Tolerance,
): boolean {
  const value = percentOf(share);
  return tolerance === 'exact'
    ? bar.filled === canonicalCells(value, bar.width)
    : isBetween(bar, value, value);
}

function isBetween({ filled, width }: Pick<Bar, 'filled' | 'width'>, low: number, high: number): boolean {
  const [least, most] = [Math.floor((low * width) / 100 + 1e-9), Math.ceil((high * width) / 100 - 1e-9)];
  return filled >= least && filled <= Math.min(width, most);
}
