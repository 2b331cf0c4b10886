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

const PARTS = 16;
/** How much more than its parts the whole may take: it fits no cache, and the neighbours take theirs. */
const TOLERANCE = 5;
/** What takes no longer cannot be told from noise, and hurts nobody. */
const NEGLIGIBLE_MILLISECONDS = 50;
const ATTEMPTS = 4;

const portion =
  (parts: number): Portion =>
  (whole) =>
    Math.ceil(whole / parts);

/** The time that this thread was on a processor: waiting for one does not count. */
async function processorTime(run: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The time for all parts; some of them stand for all as soon as they took long enough to be measured. */
async function timeOfParts(run: () => unknown): Promise<number> {
  let [time, runs] = [0, 0];
  while (runs < PARTS && time < NEGLIGIBLE_MILLISECONDS) {
    time += await processorTime(run);
    runs += 1;
  }
  return (time * PARTS) / runs;
}

/** The quickest of several attempts counts: a machine can only make work slower. */
async function problemOf(work: Work): Promise<string> {
  const [part, whole] = [await work(portion(PARTS)), await work(portion(1))];
  // The first run of anything is compiled while it runs.
  await part();
  let [ofParts, ofWhole] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // What was left by others is taken away when it may have been in the way, and not before.
    if (attempt > 0) globalThis.gc?.();
    ofWhole = Math.min(ofWhole, await processorTime(whole));
    if (ofWhole <= NEGLIGIBLE_MILLISECONDS) return '';
    ofParts = Math.min(ofParts, await timeOfParts(part));
    if (ofWhole <= TOLERANCE * ofParts) return '';
  }
  const [one, other] = [ofWhole, ofParts].map((time) => `${time.toFixed(0)} ms`);
  return `is worse than linear: ${one} of processor time for the whole input, ${other} for the same in ${PARTS} parts`;
}

const { WORKS } = (await import(`./${process.argv[2] ?? ''}.ts`)) as { WORKS: Works };
console.log(JSON.stringify(Object.keys(WORKS)));
for (const [name, work] of Object.entries(WORKS)) {
  const problem = await problemOf(work).catch((error: unknown) => String(error));
  console.log(JSON.stringify({ name, problem } satisfies Measured));
}
