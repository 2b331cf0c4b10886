/** Works of every kind, for the test of `measured` itself. */
import type { Works } from './measure.ts';

function count(rounds: number): number {
  let sum = 0;
  for (let at = 0; at < rounds; at += 1) sum = (sum + at) % 97;
  return sum;
}

export const WORKS: Works = {
  linear: (of) => () => count(of(30_000_000)),
  'linear, and not at once': async (of) => async () => {
    await Promise.resolve();
    return count(of(30_000_000));
  },
  quadratic: (of) => () => count(of(10_000) ** 2),
  'no work for the whole': (of) => () => (of(16) < 16 ? count(1_000_000) : 0),
  'an exception': () => () => {
    throw new Error('it cannot be read');
  },
  'an exception for the whole': (of) => () => {
    if (of(16) === 16) throw new Error('it is too long');
  },
};
