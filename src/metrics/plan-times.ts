import { finestPart, partMilliseconds, partStep, withUnit } from '../document/quantity.ts';
import type { BareNumber, Duration, DurationValue } from '../document/quantity.ts';
import { durationInterval, exactly, meets, notAbove, sum } from './interval.ts';
import type { Interval } from './interval.ts';

/** The time of a plan as a list gives it; a number without a unit is seconds in some files, minutes in others. */
export type PlanTime = Duration | BareNumber;

/** What the times of plans say to a total: they fit, they cannot fit, or that depends on the unit of the numbers. */
export type Fit = 'yes' | 'no' | 'open';

const SECOND = 1_000;
const MINUTE = 60_000;
/** With more numbers than this, not every way to give each of them its unit is tried. */
const MOST_MIXED = 10;

/** True for what a list may give as a time. */
export function isTimed(duration: DurationValue): duration is PlanTime {
  return duration.kind === 'duration' || duration.kind === 'bare';
}

/** Whether times add up to a total. One unit for all numbers is a proof; only a total that no mixture gives is wrong. */
export function addsUpTo(times: readonly PlanTime[], total: Interval): Fit {
  const uniform = unitsOf(times).map((unit) => inUnit(times, unit));
  if (uniform.some((durations) => sumFits(durations, total))) return 'yes';
  const mixed = times.filter((time) => readingsOf(time).length > 1).length;
  if (mixed === 0) return 'no';
  return mixed > MOST_MIXED || mixtures(times).some((sums) => meets(sums, total)) ? 'open' : 'no';
}

/** Whether times stay within a total that counts more plans than these. */
export function staysWithin(times: readonly PlanTime[], total: Interval): Fit {
  const isWithin = (durations: readonly Duration[]): boolean =>
    notAbove(intervalOf(durations), total) ||
    sumsOfMinutes(durations, total).some((minutes) => notAbove(exactly(minutes), total));
  if (!isWithin(shortest(times))) return 'no';
  const [unit = MINUTE] = borrowedUnits(times);
  return isWithin(inUnit(times, unit)) ? 'yes' : 'open';
}

/** What times are in all at least, whatever units their numbers have, and however they were brought to whole minutes. */
export function leastTimeOf(times: readonly PlanTime[]): number {
  const read = shortest(times);
  return Math.min(intervalOf(read).low, wholeMinutes(read, Math.floor));
}

/** The sum of the printed figures, each number in the unit that makes it shortest. */
export function shortestSum(times: readonly PlanTime[]): number {
  return shortest(times).reduce((all, duration) => all + milliseconds(duration), 0);
}

function shortest(times: readonly PlanTime[]): readonly Duration[] {
  return times.map((time) => readingsOf(time).reduce((a, b) => (milliseconds(b) < milliseconds(a) ? b : a)));
}

/** The times once every number without a unit has this one. */
export function inUnit(times: readonly PlanTime[], unit: number): readonly Duration[] {
  return times.map((time) => (time.kind === 'bare' ? withUnit(time, unit) : time));
}

/** The units that all numbers without a unit may have, the most likely one first. */
export function unitsOf(times: readonly PlanTime[]): readonly number[] {
  return [...new Set([...borrowedUnits(times), SECOND, MINUTE])];
}

function borrowedUnits(times: readonly PlanTime[]): readonly number[] {
  return times.flatMap((time) => (time.kind === 'bare' ? (time.unit ?? []) : []));
}

function sumFits(durations: readonly Duration[], total: Interval): boolean {
  return (
    meets(intervalOf(durations), total) ||
    sumsOfMinutes(durations, total).some((minutes) => meets(exactly(minutes), total))
  );
}

const TO_MINUTES = [Math.floor, Math.round, Math.ceil];

/** Sums of what was brought to whole minutes first, one by one: `187 s + 125 s + 650 s` is 3 + 2 + 10 = 15 min as well. */
function sumsOfMinutes(durations: readonly Duration[], total: Interval): readonly number[] {
  const step = Math.min(...durations.map((duration) => partStep(finestPart(duration))));
  // A total as fine as its parts was not added up from minutes.
  const isFine = total.high - total.low <= 1.5 * step;
  if (isFine || step >= MINUTE) return [];
  return TO_MINUTES.map((round) => wholeMinutes(durations, round));
}

function wholeMinutes(durations: readonly Duration[], round: (minutes: number) => number): number {
  return durations.reduce((all, duration) => all + round(milliseconds(duration) / MINUTE) * MINUTE, 0);
}

function intervalOf(durations: readonly Duration[]): Interval {
  return sum(durations.map(durationInterval));
}

function milliseconds(duration: Duration): number {
  return partMilliseconds(finestPart(duration));
}

/** A number may be of either unit; one that has its unit from a heading also where it makes no sense in that unit. */
function readingsOf(time: PlanTime): readonly [Duration, ...Duration[]] {
  if (time.kind === 'bare') {
    const others = [SECOND, MINUTE].filter((unit) => unit !== time.unit).map((unit) => withUnit(time, unit));
    const [first, ...more] = time.unit === undefined ? others : [withUnit(time, time.unit), ...others];
    return first === undefined ? [withUnit(time, MINUTE)] : [first, ...more];
  }
  const other = /\p{L}/u.test(time.text)
    ? undefined
    : unlikely(milliseconds(time), time.parts[0].terms[0]?.unit);
  return other === undefined
    ? [time]
    : [time, withUnit({ kind: 'bare', text: time.text, range: time.range }, other)];
}

/** The other unit for a plan of less than a minute in seconds, or of an hour and more in minutes. */
function unlikely(length: number, unit: number | undefined): number | undefined {
  if (unit === SECOND && length < MINUTE) return MINUTE;
  return unit === MINUTE && length >= 60 * MINUTE ? SECOND : undefined;
}

/** The sums of every way to read each number. */
function mixtures(times: readonly PlanTime[]): readonly Interval[] {
  return times.reduce<readonly Interval[]>(
    (sums, time) => sums.flatMap((one) => readingsOf(time).map((read) => sum([one, durationInterval(read)]))),
    [sum([])],
  );
}
