// The threads of the mutation run: hands out the mutants, and ends a thread whose mutant does not come to an end.
import { Worker } from 'node:worker_threads';
import { watch } from '../patience.mjs';

export class TestsFail extends Error {}

function explain(failures, when) {
  const shown = failures.slice(0, 5).map(({ name, message }) => `  ${name}\n    ${message.split('\n')[0]}`);
  return new TestsFail(`${failures.length} tests fail ${when}:\n${shown.join('\n')}`);
}

/** Runs one thread until no mutant is left; resolves with `undefined`, or with the mutant that it did not survive. */
function runThread(data, { take, tell, ready, patience }) {
  const board = new SharedArrayBuffer(4);
  const pulse = new Int32Array(board);
  const worker = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { ...data, board },
    resourceLimits: { maxOldGenerationSizeMb: 3_072 },
  });
  return new Promise((resolve, reject) => {
    let current;
    const stop = (settle, value) => {
      unwatch();
      void worker.terminate().then(() => settle(value));
    };
    const unwatch = watch(worker, {
      moves: () => (current === undefined ? undefined : `${current} ${Atomics.load(pulse, 0)}`),
      patience,
      onStuck: () => stop(resolve, current),
    });
    const next = () => {
      current = take();
      worker.postMessage({ id: current });
    };
    worker.on('message', (message) => {
      if (message.failures?.length > 0)
        stop(
          reject,
          explain(
            message.failures,
            message.ready ? 'without any mutant' : 'after the last mutant: one left something behind',
          ),
        );
      else if (message.done) stop(resolve, undefined);
      else {
        if (message.ready) ready(message.tests);
        else tell(message);
        next();
      }
    });
    worker.on('error', (error) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' && current !== undefined
        ? stop(resolve, current)
        : stop(reject, error),
    );
  });
}

/** Runs all mutants on `threads` threads. `data` is what a worker needs, `tell(outcome)` is called for each mutant. */
export async function runAll(data, { ids, threads, patience, tell, ready }) {
  const waiting = ids.toReversed();
  const outcomes = new Map();
  const note = (outcome) => {
    outcomes.set(outcome.id, outcome);
    tell(outcome, outcomes.size);
  };
  const work = async () => {
    for (;;) {
      const stuck = await runThread(data, { take: () => waiting.pop(), tell: note, ready, patience });
      if (stuck === undefined) return;
      note({ id: stuck, status: 'endless', killer: 'no end' });
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return outcomes;
}
