// Fuzzing of the engine: makes STATE.md files out of a grammar and of the pieces of real ones, and checks the laws of
// scripts/fuzz/laws.mjs on each, alone and with a base revision and a planning folder. An input that makes the engine say
// something new joins the pool that is changed further.
//
//   npm run fuzz -- [--corpus DIR]... [--seconds 60] [--inputs N] [--seed 1] [--out FOLDER]
//   npm run fuzz -- --adopt FOUND NAME
//
// DIR holds STATE.md files for the dictionary; without one, the project's examples and fixtures. With --inputs and the same
// seed, two runs try the same texts, however fast the machine is. Inputs that break a law (a crash, a wrong change, more
// time than its size explains) are made small and written to FOLDER, one folder each, in the form of __tests__/fixtures;
// --adopt makes a fixture of one of them once it is mended, see scripts/fuzz/README.md. Exits 1 when there are any.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { adopt } from './fuzz/adopt.mjs';
import { watch } from './patience.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** An input that takes longer than this, for all of its checks, is not waited for. */
const LONGEST_MILLISECONDS = 60_000;
const MOST_CHARACTERS = 1 << 20;
const LARGEST_TEXT = 200_000;

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !['node_modules', '.git'].includes(entry.name)) yield* filesBelow(full);
    else if (entry.isFile() && /\.(?:md|txt)$/.test(entry.name)) yield full;
  }
}

/** Texts of STATE.md files and of roadmaps; plans and summaries of planning folders are neither. */
function dictionaryOf(folders) {
  const files = folders.flatMap((folder) => [...filesBelow(folder)]).sort();
  const read = (chosen) => [...new Set(chosen.map((file) => readFileSync(file, 'utf8')))];
  const isRoadmap = (file) => /ROADMAP\.md$/.test(file);
  const isInside = (file) => /[\\/](?:\.?planning|tree)[\\/]/.test(file) && !/STATE\.md$/.test(file);
  const isSmall = (text) => text.length < LARGEST_TEXT;
  return {
    texts: read(files.filter((file) => !isRoadmap(file) && !isInside(file))).filter(isSmall),
    roadmaps: read(files.filter(isRoadmap)).filter(isSmall),
  };
}

function write(out, { key, detail, input, original, index }) {
  const law = key.split(' | ')[0].replace(/\W+/g, '-').toLowerCase();
  const folder = path.join(out, `${law}-${createHash('sha256').update(key).digest('hex').slice(0, 6)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'STATE.md'), input.text);
  if (input.base !== undefined) writeFileSync(path.join(folder, 'base.md'), input.base);
  for (const [name, text] of input.planning ?? []) {
    const file = path.join(folder, 'planning', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(path.join(folder, 'why.txt'), `input ${index}\n${key}\n\n${detail}\n`);
  if (original !== undefined) writeFileSync(path.join(folder, 'as-found.txt'), original.text);
  return folder;
}

function report(out, violation) {
  console.log(`\nbroken: ${violation.key}\n  ${violation.detail.split('\n').slice(0, 8).join('\n  ')}`);
  if (violation.input.text.length <= 1_500) console.log(`  ${JSON.stringify(violation.input.text)}`);
  console.log(`  ${write(out, violation)}`);
}

/** Runs the worker until the time is over; resolves with its last words, or with `undefined` when it had to be stopped. */
function runWorker(data, stopAt, onViolation) {
  const [board, shared] = [new SharedArrayBuffer(8), new SharedArrayBuffer(2 * MOST_CHARACTERS)];
  const [clock, letters] = [new Int32Array(board), new Uint16Array(shared)];
  const worker = new Worker(new URL('fuzz/worker.mjs', import.meta.url), {
    workerData: { ...data, board, shared, milliseconds: stopAt - performance.now() },
    resourceLimits: { maxOldGenerationSizeMb: 2_048 },
  });
  return new Promise((resolve, reject) => {
    let last;
    const input = () => Atomics.load(clock, 0);
    const unwatch = watch(worker, {
      moves: () => input() || undefined,
      patience: LONGEST_MILLISECONDS,
      onStuck: () => {
        unwatch();
        const text = Array.from(letters.subarray(0, Atomics.load(clock, 1)), (unit) =>
          String.fromCharCode(unit),
        ).join('');
        const detail = `no answer within ${LONGEST_MILLISECONDS / 1000} s of processor time`;
        onViolation({ key: `endless | ${input() - 1}`, detail, input: { text }, index: input() - 1 });
        void worker.terminate().then(() => resolve({ ...last, stopped: true, next: input() }));
      },
    });
    worker.on('message', (message) => {
      if (message.kind === 'violation') onViolation(message);
      else last = message;
    });
    worker.on('error', (error) => {
      unwatch();
      reject(error);
    });
    worker.on('exit', () => {
      unwatch();
      resolve({ ...last, stopped: false });
    });
  });
}

function optionsOf() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '60' },
      inputs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      adopt: { type: 'string' },
    },
  });
  const whole = (name, least) => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < least)
      throw new Error(`--${name} ${values[name]}: give a whole number from ${least} on`);
    return number;
  };
  return {
    ...{ positionals, out: values.out, adopt: values.adopt, corpus: values.corpus ?? [] },
    ...{ seconds: whole('seconds', 1), seed: whole('seed', 0) },
    most: values.inputs === undefined ? Number.MAX_SAFE_INTEGER : whole('inputs', 1),
  };
}

async function fuzz({ corpus, positionals, seconds, seed, most, out: given }) {
  const own = ['examples', '__tests__/fixtures'].map((name) => path.join(root, name));
  const named = [...corpus, ...positionals];
  const folders = named.length > 0 ? named : own;
  const words = dictionaryOf(folders);
  if (words.texts.length === 0) throw new Error(`no .md or .txt files in ${folders.join(', ')}`);
  const out = given ?? mkdtempSync(path.join(tmpdir(), 'state-md-fuzz-'));
  const stopAt = performance.now() + 1000 * seconds;
  const keys = new Set();
  const onViolation = (violation) => {
    if (keys.has(violation.key)) return;
    keys.add(violation.key);
    report(out, violation);
  };
  console.log(
    `${words.texts.length} files and ${words.roadmaps.length} roadmaps as dictionary, seed ${seed}`,
  );
  let [start, inputs, repaired] = [0, 0, 0];
  let end;
  while (performance.now() < stopAt && start < most) {
    end = await runWorker({ ...words, seed, start, most }, stopAt, onViolation);
    inputs += end.tally?.inputs ?? 0;
    repaired += end.tally?.repaired ?? 0;
    if (!end.stopped) break;
    start = end.next;
  }
  const time =
    end?.times &&
    `; one analysis took ${end.times.median.toFixed(1)} ms (median), ${end.times.longest.toFixed(0)} ms at most`;
  console.log(
    `\n${inputs} inputs, ${repaired} of them repaired, ${end?.features ?? 0} kinds of answers${time ?? ''}`,
  );
  console.log(keys.size === 0 ? 'every law holds' : `${keys.size} laws broken, see ${out}`);
  return keys.size === 0 ? 0 : 1;
}

try {
  const options = optionsOf();
  if (options.adopt === undefined) process.exitCode = await fuzz(options);
  else adopt(options.adopt, options.positionals[0]);
} catch (error) {
  const isOurs = error instanceof Error && (error.code !== undefined || error.constructor === Error);
  console.error(isOurs ? `fuzz: ${error.message}` : error);
  process.exitCode = 2;
}
