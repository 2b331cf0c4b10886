import type { Document } from '../document/document.ts';
import type { VelocityBlock } from '../document/metrics-section.ts';
import { finestPart, partMilliseconds, partStep } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';
import { rewriteDuration } from '../document/rewrite.ts';
import type { Rewrite } from '../document/rewrite.ts';
import type { Tolerance } from '../finding.ts';
import { durationInterval } from './interval.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';
import { limitOfCount } from './qualifier.ts';
import { durationOf, fitsDivision } from './velocity.ts';
import type { Division } from './velocity.ts';

/** The three lines of a velocity block, held against each other alone. */
export interface StatedAverage {
  readonly average: Duration;
  readonly division: Division;
  readonly fits: boolean;
  /** The average that the two other lines give, in the style of the one that is written. */
  readonly rewritten: Rewrite;
  /** What is said beside the number of plans, such as `v1.1`: perhaps the time is that of other plans. */
  readonly qualifier: string | undefined;
}

/** Total time ÷ total plans beside the average of the same block. */
export function statedAverage(
  { averageDuration, totalTime, totalPlans, scope }: VelocityBlock,
  document: Pick<Document, 'versions' | 'frontMatter'>,
  tolerance: Tolerance,
): Known<StatedAverage> {
  const average = durationOf('Average duration', averageDuration, { scope, document });
  if (!average.ok) return average;
  const time = durationOf('Total execution time', totalTime, { scope, document });
  if (!time.ok) return time;
  const plans = totalPlans?.value;
  if (plans?.kind !== 'count' || plans.approximate)
    return unknown('`Total plans completed` is not a plain number');
  if (plans.value === 0) return unknown('no plans are completed yet');
  const part = finestPart(time.value);
  const printed = partMilliseconds(part);
  if (printed === 0) return unknown('the total time was never filled in');
  const { approximate } = time.value;
  const division = { interval: durationInterval(time.value), printed, plans: plans.value, approximate };
  // From a coarser time than the average no exact average follows.
  const isFine = partStep(part) <= partStep(finestPart(average.value));
  return known({
    average: average.value,
    division,
    fits: fitsDivision(average.value, division, isFine ? tolerance : 'printed'),
    rewritten: rewriteDuration(average.value, printed / plans.value),
    qualifier: limitOfCount(plans, scope, document),
  });
}
