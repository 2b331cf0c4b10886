// Notices that a worker thread does not come to an end: by the processor time that it took since it last moved, so that a
// busy machine is not taken for an endless loop.

const POLL_MILLISECONDS = 250;

const processorTime = async (worker) => {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Calls `onStuck` when `moves()` gave the same for `patience` milliseconds of the worker's processor time; while it gives
 * `undefined`, nothing is expected of the worker. Gives a function that ends the watch.
 */
export function watch(worker, { moves, patience, onStuck }) {
  let [last, since] = [undefined, 0];
  let isAsking = false;
  const timer = setInterval(async () => {
    if (isAsking) return;
    isAsking = true;
    const [move, time] = [moves(), await processorTime(worker).catch(() => 0)];
    isAsking = false;
    if (move === undefined || move !== last) [last, since] = [move, time];
    else if (time - since > patience && move === moves()) onStuck();
  }, POLL_MILLISECONDS);
  return () => clearInterval(timer);
}
