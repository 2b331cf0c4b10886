import type { Interval } from './interval.ts';
import { exactly } from './interval.ts';

/**
 * One figure of the file as a witness about a leaf: a leaf is recorded and derived figures follow from it, but when it is
 * the leaf that is wrong, they still say what it was. Counts and milliseconds alike.
 */
export interface Witness {
  /** How it comes to its value, as messages say it: `6 min × 2 plans`. */
  readonly formula: string;
  /** The leaf that would make it right; `undefined` where none would, or none in particular. */
  readonly value: number | undefined;
  /** Whether it is right beside this value of the leaf. */
  readonly allows: (value: Interval) => boolean;
  /** Made of leaves, all of them: then one derived figure that says the same is enough. */
  readonly isLeaves?: boolean;
}

/** What one figure says about a leaf that it contradicts. */
export interface Claim {
  readonly formula: string;
  readonly value: number;
}

/**
 * The witnesses by which a leaf is wrong: there is another value of it with which fewer figures of the file are wrong, the
 * leaf itself counted in. A derived figure alone therefore never outvotes a leaf, and neither do two of them once a third
 * sides with it. A list of all plans with their times is more than a derived figure, and counts for two beside another.
 * @param witnesses the figures that have a say.
 * @param written the leaf as it stands.
 * @param printed what another value would stand for, were it printed in the same way.
 * @param judged where one of the witnesses is what is to be repaired: nothing else matters than whether that one is right.
 */
export function outvoted(
  witnesses: readonly Witness[],
  written: Interval,
  printed: (value: number) => Interval = exactly,
  judged?: Witness,
): readonly Claim[] | undefined {
  let [most, lead]: [readonly Claim[] | undefined, number] = [undefined, 1];
  for (const { value } of witnesses) {
    if (value === undefined) continue;
    const other = printed(value);
    if (judged?.allows(other) === false) continue;
    const against = witnesses.filter((witness) => witness.allows(other) && !witness.allows(written));
    const behind = witnesses.filter((witness) => !witness.allows(other) && witness.allows(written));
    const isListed = against.length > 1 && against.some(({ isLeaves }) => isLeaves === true);
    const votes = against.length + (isListed ? 1 : 0) - behind.length;
    if (votes <= lead) continue;
    lead = votes;
    most = against.map(({ formula, value: own }) => ({ formula, value: own ?? value }));
  }
  return most;
}
