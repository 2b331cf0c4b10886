/** The process behind `measured`: runs the works of a module, and prints their names and then what became of each. */

/** So much of a number: all of it for the full input, less of it for the small one. */
export type Portion = (whole: number) => number;
/** Makes an input, and gives the work that is to be measured. */
export type Work = (of: Portion) => (() => unknown) | Promise<() => unknown>;
export type Works = Readonly<Record<string, Work>>;

/** What became of a work: nothing to say where it is linear. */
export interface Measured {
  readonly name: string;
  readonly problem: string;
}

const SHARE = 1 / 8;
/** How much faster than its input the work may grow: caches, collections and neighbours are not free. */
const TOLERANCE = 2.5;
/** What takes no longer at full size cannot be told from noise, and hurts nobody. */
const NEGLIGIBLE_MILLISECONDS = 50;
const ATTEMPTS = 4;

const portion =
  (share: number): Portion =>
  (whole) =>
    Math.ceil(whole * share);

/** The time that this thread was on a processor: waiting for one does not count. */
async function processorTime(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The quickest of several attempts counts: a machine can only make work slower. */
async function problemOf(work: Work): Promise<string> {
  const [small, full] = [await work(portion(SHARE)), await work(portion(1))];
  // The first run of anything is compiled while it runs.
  await small();
  let [atSmall, atFull] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    atSmall = Math.min(atSmall, await processorTime(small));
    atFull = Math.min(atFull, await processorTime(full));
    if (atFull <= NEGLIGIBLE_MILLISECONDS || atFull * SHARE <= TOLERANCE * atSmall) return '';
  }
  const times = `${atFull.toFixed(0)} ms of processor time, and ${atSmall.toFixed(0)} ms for an eighth of the input`;
  return `is worse than linear: ${times}`;
}

const { WORKS } = (await import(`./${process.argv[2] ?? ''}.ts`)) as { WORKS: Works };
console.log(JSON.stringify(Object.keys(WORKS)));
for (const [name, work] of Object.entries(WORKS)) {
  const problem = await problemOf(work).catch((error: unknown) => String(error));
  console.log(JSON.stringify({ name, problem } satisfies Measured));
}
