import { withUnit } from '../document/quantity.ts';
import type { BareNumber, Duration, DurationValue } from '../document/quantity.ts';
import { durationInterval, meets, notAbove, sum } from './interval.ts';
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
  if ([SECOND, MINUTE].some((unit) => meets(inUnit(times, unit), total))) return 'yes';
  const bare = times.filter(({ kind }) => kind === 'bare').length;
  if (bare === 0) return 'no';
  return bare > MOST_MIXED || mixtures(times).some((mixed) => meets(mixed, total)) ? 'open' : 'no';
}

/** Whether times stay within a total that counts more plans than these. */
export function staysWithin(times: readonly PlanTime[], total: Interval): Fit {
  if (!notAbove(inUnit(times, SECOND), total)) return 'no';
  return notAbove(inUnit(times, MINUTE), total) ? 'yes' : 'open';
}

function inUnit(times: readonly PlanTime[], unit: number): Interval {
  return sum(times.map((time) => durationInterval(time.kind === 'bare' ? withUnit(time, unit) : time)));
}

/** The sums of every way to read each number as seconds or minutes. */
function mixtures(times: readonly PlanTime[]): readonly Interval[] {
  return times.reduce<readonly Interval[]>(
    (sums, time) =>
      sums.flatMap((one) =>
        (time.kind === 'bare' ? [withUnit(time, SECOND), withUnit(time, MINUTE)] : [time]).map((read) =>
          sum([one, durationInterval(read)]),
        ),
      ),
    [sum([])],
  );
}
