import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { finestPart, partMilliseconds } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';
import { durationInterval, meets, sum, times } from './interval.ts';
import type { Interval } from './interval.ts';
import { listedPlans, planListsOf, repeats } from './listed-plans.ts';
import type { Plans } from './listed-plans.ts';
import { inUnit, isTimed, unitsOf } from './plan-times.ts';

/**
 * Some plans are never timed. Then an average is right as well when it is that of the others: when fewer plans than are
 * counted are listed with times, these add up to the whole time, and divided among them it gives the average.
 */
interface Claim {
  readonly average: Duration;
  /** The time that is divided. */
  readonly whole: Interval;
  /** How many plans are counted. */
  readonly plans: number;
}

/** True when the average of a row is that of the plans of its phase that have a time. */
export function isOfTimedPlans(row: PhaseRow, document: Document, claim: Claim): boolean {
  return listedPlans(document, row).some((list) => isOfTimed(list, claim));
}

/** True when an average of the whole file is that of the plans that have a time. */
export function isOfAllTimedPlans(document: Document, scope: string, claim: Claim): boolean {
  return planListsOf(document, (own) => own === scope).some(
    (list) => !repeats(list) && isOfTimed(list, claim),
  );
}

function isOfTimed(list: Plans, { average, whole, plans }: Claim): boolean {
  const timed = list.map(({ duration }) => duration).filter(isTimed);
  if (timed.length === 0 || timed.length >= plans || milliseconds(average) === 0) return false;
  const share = times(durationInterval(average), timed.length);
  return unitsOf(timed).some((unit) => {
    const all = sum(inUnit(timed, unit).map(durationInterval));
    return meets(all, whole) && meets(share, whole) && meets(share, all);
  });
}

function milliseconds(duration: Duration): number {
  return partMilliseconds(finestPart(duration));
}
