import { finestPart, partMilliseconds, partStep } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';

/**
 * A printed number stands for an interval: `4 min` is any time that rounds or truncates to 4 at one minute, so
 * 3:30 up to, not including, 5:00. A relation between figures fails only when the intervals of its two sides have
 * no value in common. That is the whole tolerance policy; there is no percentage of slack anywhere.
 *
 * `low` always belongs to the interval; `high` belongs to it only when `closed`. Times are in milliseconds.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly closed: boolean;
}

/** `~` widens a figure to a quarter of its value on both sides. */
const APPROXIMATE_SHARE = 1 / 4;

/** The interval of a single value. */
export function exactly(value: number): Interval {
  return { low: value, high: value, closed: true };
}

/** What a printed number at step `u` stands for: rounded or truncated, `[x − u/2, x + u)`. */
export function printedAs(value: number, step: number): Interval {
  return { low: Math.max(0, value - step / 2), high: value + step, closed: false };
}

/** Milliseconds that a printed duration may stand for. Of two ways of saying it, the more precise one counts. */
export function durationInterval(duration: Duration): Interval {
  const part = finestPart(duration);
  const printed = printedAs(partMilliseconds(part), partStep(part));
  if (!duration.approximate) return printed;
  const spread = partMilliseconds(part) * APPROXIMATE_SHARE;
  const middle = partMilliseconds(part);
  return {
    low: Math.min(printed.low, middle - spread),
    high: Math.max(printed.high, middle + spread),
    closed: middle + spread >= printed.high,
  };
}

/** Sum of intervals; the sum of none is zero. */
export function sum(intervals: readonly Interval[]): Interval {
  return {
    low: intervals.reduce((total, { low }) => total + low, 0),
    high: intervals.reduce((total, { high }) => total + high, 0),
    closed: intervals.every(({ closed }) => closed),
  };
}

/** An interval scaled by a number that is not negative. */
export function times({ low, high, closed }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor, closed };
}

/** True when the two intervals have a value in common. */
export function meets(a: Interval, b: Interval): boolean {
  return reaches(a, b.low) && reaches(b, a.low);
}

/** True when `a` has a value that is not above every value of `b`. */
export function notAbove(a: Interval, b: Interval): boolean {
  return reaches(b, a.low);
}

function reaches({ high, closed }: Interval, low: number): boolean {
  return closed ? low <= high : low < high;
}
