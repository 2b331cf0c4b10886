import type { Yardstick } from '../metrics/basis.ts';
import { canonicalPercent } from '../metrics/percent.ts';
import { describe } from '../metrics/progress-figures.ts';

/** Why one of several percentages is the right one, to be added to a list of them; empty when nothing decides. */
export function basisWords(yardstick: Yardstick | undefined): string {
  return yardstick === undefined ? '' : `; the base revision's percentage followed the ${yardstick.basis}`;
}

/** What the basis that the user named makes of the counts: `the progress basis is min, and …`. */
export function nothingElse({ basis, share }: Yardstick, decimals = 0): string {
  const smaller = basis === 'min' ? ', the smaller of plans and phases,' : '';
  const verb = smaller === '' ? '=' : 'is';
  return `the progress basis is ${basis}, and ${describe(share)}${smaller} ${verb} ${canonicalPercent(share, decimals)}%`;
}
