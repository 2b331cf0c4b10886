// The part of the fuzzer that runs inputs, in a thread of its own: one that never ends can be stopped from outside.
import { parentPort, workerData } from 'node:worker_threads';
import { document, planning } from './grammar.mjs';
import { check, Violation } from './laws.mjs';
import { keyOf, minimise } from './minimise.mjs';
import { mutated } from './mutate.mjs';
import { randomOf, seedOf } from './random.mjs';

const { texts, roadmaps, seed, start, most, milliseconds, board, shared } = workerData;
const words = { texts, lines: [...new Set(texts.flatMap((text) => text.split('\n')))] };
const MOST_POOL = 4_000;

/** What the other thread needs to know when it has to stop this one. */
const [clock, letters] = [new Int32Array(board), new Uint16Array(shared)];

function publish(index, { text }) {
  const length = Math.min(text.length, letters.length);
  for (let at = 0; at < length; at += 1) letters[at] = text.charCodeAt(at);
  Atomics.store(clock, 1, length);
  Atomics.store(clock, 0, index + 1);
}

function inputOf(index, pool) {
  const random = randomOf(seedOf(seed, index));
  const parent = random.chance(0.12) ? document(random) : random.pick(pool);
  const text = random.chance(0.03) ? parent : mutated(parent, random, words);
  const input = { text };
  if (random.chance(0.25)) input.base = random.chance(0.8) ? parent : random.pick(pool);
  if (random.chance(0.3)) input.planning = planning(random, roadmaps);
  return input;
}

function main() {
  const pool = [...texts];
  const [seen, found] = [new Set(), new Set()];
  const times = [];
  const stop = performance.now() + milliseconds;
  const tally = { inputs: 0, repaired: 0, grown: 0, slowest: 0, slowestRate: 0, repeated: 0 };
  for (let index = start; index < most && performance.now() < stop; index += 1) {
    const input = inputOf(index, pool);
    publish(index, input);
    tally.inputs += 1;
    try {
      const { time, features, changed } = check(input);
      if (changed) tally.repaired += 1;
      tally.slowest = Math.max(tally.slowest, time);
      times.push(time);
      const fresh = features.filter((feature) => !seen.has(feature));
      for (const feature of fresh) seen.add(feature);
      if (fresh.length > 0 && pool.length < MOST_POOL && input.text.length < 30_000) {
        pool.push(input.text);
        tally.grown += 1;
      }
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      // The minimiser may take longer than any input is allowed to.
      Atomics.store(clock, 0, 0);
      const key = keyOf(error);
      if (found.has(key)) tally.repeated += 1;
      else {
        found.add(key);
        const { small, detail } = minimise(input, error);
        parentPort.postMessage({ kind: 'violation', index, key, detail, input: small, original: input });
      }
    }
    if (tally.inputs % 200 === 0)
      parentPort.postMessage({ kind: 'tally', next: index + 1, tally, features: seen.size });
  }
  Atomics.store(clock, 0, 0);
  times.sort((a, b) => a - b);
  const share = (part) => times[Math.floor(part * (times.length - 1))] ?? 0;
  parentPort.postMessage({
    kind: 'end',
    tally,
    features: seen.size,
    times: { median: share(0.5), most: share(0.999), longest: share(1) },
  });
}

main();
