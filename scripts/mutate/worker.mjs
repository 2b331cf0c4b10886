// One thread of the mutation run: loads the instrumented engine with the tests, learns which test reaches which mutant, and
// then runs, for each mutant that it is given, the tests that reach it, quickest first, until one fails.
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { harness } from './harness.mjs';
import { prepare } from './modules.mjs';

const { root, graph, files, testFiles, board } = workerData;
/** Counts the tests that were run: the other thread sees by it whether this one still moves. */
const pulse = new Int32Array(board);
const MOST_KEPT = 6_000;
const MOST_EXAMPLES = 5;
/** Line endings are read by the document layer, and every fixture comes in eight variants: dear, and they notice nothing. */
const LEFT_OUT = / › is the same with /;
/** How often a mutant may be reached in one test before it counts as a loop without end. */
const limitOf = (usual) => 2_000 + 100 * usual;
const STATIC_LIMIT = 1_000_000;

let active;
let [hits, limit] = [0, 0];
/** Mutant → how often it was reached, for whatever is running now; nothing is counted without it. */
let reached;

function isActive(id) {
  if (id !== active) return false;
  hits += 1;
  if (hits > limit) throw new Error('the mutant was reached too often');
  return true;
}

function cover(...ids) {
  if (reached) for (const id of ids) reached.set(id, (reached.get(id) ?? 0) + 1);
}

/** A document is read by many tests and all mutants: one that writes into it is noticed, and spoils nothing. */
function frozen(value) {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of value instanceof Map ? value.values() : Object.values(value)) frozen(part);
  return value;
}

/** The document layer has no mutants, so a text that was read once need not be read again. */
function remembering(parse) {
  const byLabels = new Map();
  return (source, labels) => {
    const known = byLabels.get(labels) ?? new Map();
    byLabels.set(labels, known);
    const key = `${source.path}\n${source.text}`;
    const document = known.get(key) ?? frozen(parse(source, labels));
    if (known.size < MOST_KEPT) known.set(key, document);
    return document;
  };
}

/** Few examples of a property: a mutant that only one in a hundred notices is noticed by luck. */
function assertFew(property, settings) {
  return fc.assert(property, { ...settings, numRuns: Math.min(settings?.numRuns ?? 100, MOST_EXAMPLES) });
}

function noProcess() {
  throw new Error('no processes during a mutation run');
}

const { globals, collect } = harness();
const engine = await prepare(root, graph, {
  changing: files,
  given: new Map([
    ['@jest/globals', globals],
    ['fast-check', { default: { ...fc, assert: assertFew }, __esModule: true }],
    // Another process has no mutants in it, so a test that starts one is left out.
    ['node:child_process', { execFileSync: noProcess, spawnSync: noProcess, __esModule: true }],
  ]),
  wrap: (file, exports) => {
    if (file !== 'src/document/parse.ts') return;
    const kept = remembering(exports.parse);
    Object.defineProperty(exports, 'parse', { value: kept });
  },
  ...{ cover, isActive },
});
// Shrinking a counterexample is for people; the seed is that of the test run.
fc.configureGlobal({ seed: 2026, endOnFailure: true });

function counting(run) {
  reached = new Map();
  try {
    return [run(), reached];
  } finally {
    reached = undefined;
  }
}

/** Runs a test; gives what it throws. */
async function failureOf({ run }, most) {
  engine.forget();
  Atomics.add(pulse, 0, 1);
  [hits, limit] = [0, most];
  try {
    const result = run();
    if (typeof result?.then === 'function') await result;
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}

function emptyGraph() {
  const require = engine.fresh();
  for (const file of graph.code.keys()) if (file.startsWith('src/')) require(file);
  return require;
}

/** The tests that reach mutants, with their time and what they reach, and what is reached while modules are loaded. */
async function learn() {
  const [require, atLoad] = counting(emptyGraph);
  const tests = [];
  const whenCollected = new Map();
  for (const file of testFiles) {
    const [collected, hitsThen] = counting(() => collect(() => require(file)));
    for (const id of hitsThen.keys()) whenCollected.set(id, [...(whenCollected.get(id) ?? []), file]);
    const named = collected.map((test) => ({ ...test, name: `${file} › ${test.name}` }));
    tests.push(...named.filter(({ name }) => !LEFT_OUT.test(name)));
  }
  for (const test of tests) {
    reached = new Map();
    test.failure = await failureOf(test, Infinity);
    test.reached = reached;
    reached = undefined;
  }
  const useful = tests.filter((test) => test.reached.size > 0);
  for (const test of useful) {
    const start = performance.now();
    test.failure ??= await failureOf(test, Infinity);
    test.milliseconds = performance.now() - start;
  }
  return { tests: useful, atLoad, whenCollected };
}

const failing = (tests) =>
  tests.flatMap(({ name, failure }) => (failure ? [{ name, message: String(failure.message) }] : []));

const { tests, atLoad, whenCollected } = await learn();
const byTime = tests.toSorted((a, b) => a.milliseconds - b.milliseconds);
const useful = new Set(tests.map(({ name }) => name));

async function killerAmong(some) {
  for (const test of some) {
    const failure = await failureOf(test, limitOf(test.reached.get(active) ?? 0));
    if (failure) return { killer: test.name, message: failure.message };
  }
  return undefined;
}

/** Loads everything anew with the mutant in it, one file of tests after the other. */
async function killerAnew(files) {
  [hits, limit] = [0, STATIC_LIMIT];
  let require;
  try {
    require = emptyGraph();
  } catch (error) {
    return { killer: 'loading', message: error.message };
  }
  for (const file of files) {
    let collected;
    [hits, limit] = [0, STATIC_LIMIT];
    try {
      collected = collect(() => require(file));
    } catch (error) {
      return { killer: `${file} › collecting`, message: error.message };
    }
    for (const test of collected) {
      const name = `${file} › ${test.name}`;
      if (!useful.has(name)) continue;
      const failure = await failureOf(test, STATIC_LIMIT);
      if (failure) return { killer: name, message: failure.message };
    }
  }
  return undefined;
}

async function outcomeOf(id) {
  active = id;
  const reaching = byTime.filter((test) => test.reached.has(id));
  const files = whenCollected.get(id) ?? [];
  const isStatic = atLoad.has(id);
  const start = performance.now();
  let found = isStatic ? undefined : await killerAmong(reaching);
  if (isStatic) found = await killerAnew(testFiles);
  // What is only reached while a file's tests are put together is seen by putting them together with the mutant.
  else if (reaching.length === 0 && files.length > 0) found = await killerAnew(files);
  active = undefined;
  const status = found
    ? 'killed'
    : isStatic || reaching.length > 0 || files.length > 0
      ? 'survived'
      : 'not reached';
  return {
    id,
    status,
    ...found,
    isStatic,
    reaching: reaching.length,
    milliseconds: performance.now() - start,
  };
}

async function stillPasses() {
  for (const test of tests) test.failure = await failureOf(test, Infinity);
  return failing(tests);
}

parentPort.on('message', (message) => {
  const answer =
    message.id === undefined
      ? stillPasses().then((failures) => ({ done: true, failures }))
      : outcomeOf(message.id);
  answer.then((result) => parentPort.postMessage(result));
});
parentPort.postMessage({
  ready: true,
  failures: failing(tests),
  tests: tests.map(({ name, milliseconds, reached: ids }) => ({ name, milliseconds, reaches: ids.size })),
});
