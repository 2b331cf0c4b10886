/** A work that ends its process, as the kill limit does to one that never ends. */
import type { Works } from './measure.ts';

export const WORKS: Works = {
  before: () => () => undefined,
  deadly: () => () => process.kill(process.pid, 'SIGKILL'),
  after: () => () => undefined,
};
