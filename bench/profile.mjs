// Where the processor time of a whole run goes, by package: start-up and work, as V8's sampling profiler sees them.
//
//   node bench/profile.mjs [--cli FILE] [--action FILE] [--runs 8]
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { groupOf, stretchesOf } from './lib/bundle.mjs';
import { jobsOf } from './lib/jobs.mjs';
import { markdownTable, run, temporaryFolder } from './lib/measure.mjs';

const INTERNAL = /^\((?:program|idle|garbage collector|root)\)$/;

/** Sampled milliseconds by name. */
function timesOf(profile, bundle, stretches) {
  const times = new Map();
  const add = (name, milliseconds) => times.set(name, (times.get(name) ?? 0) + milliseconds);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  profile.samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = nodes.get(id).callFrame;
    const milliseconds = (profile.timeDeltas[index] ?? 0) / 1000;
    if (functionName === '(idle)') return;
    if (url.endsWith(bundle)) {
      const owner =
        stretches.find(({ from, to }) => lineNumber >= from && lineNumber < to)?.owner ?? 'bundler';
      add(groupOf(owner), milliseconds);
    } else if (INTERNAL.test(functionName)) add(functionName.slice(1, -1), milliseconds);
    else
      add(
        /compile|wrapSafe|link|instantiate|evaluate/i.test(functionName)
          ? 'Node: compiling and linking'
          : 'Node itself',
        milliseconds,
      );
  });
  return times;
}

function profileOf(job, bundle, stretches, runs) {
  const sum = new Map();
  for (let index = 0; index < runs; index += 1) {
    const folder = path.join(temporaryFolder(), 'profile');
    mkdirSync(folder);
    run({ ...job, args: ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200', ...job.args] });
    const [file] = readdirSync(folder);
    const profile = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    for (const [name, time] of timesOf(profile, bundle, stretches))
      sum.set(name, (sum.get(name) ?? 0) + time / runs);
  }
  return [...sum].sort((a, b) => b[1] - a[1]);
}

function main() {
  const dist = (name) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
  const { values } = parseArgs({
    options: {
      cli: { type: 'string', default: dist('cli/index.js') },
      action: { type: 'string', default: dist('index.js') },
      runs: { type: 'string', default: '8' },
    },
  });
  const { oneFile, action, thousand } = jobsOf(values);
  const profiled = {
    'state-md check, one file of 6 KB': [oneFile, values.cli, Number(values.runs)],
    'the Action, one file of 6 KB': [action, values.action, Number(values.runs)],
    'state-md check, 1,000 files': [thousand, values.cli, 2],
  };
  for (const [title, [job, bundle, runs]] of Object.entries(profiled)) {
    const times = profileOf(
      job,
      path.basename(path.dirname(bundle)) + '/' + path.basename(bundle),
      stretchesOf(bundle),
      runs,
    );
    const all = times.reduce((sum, [, time]) => sum + time, 0);
    const rows = times
      .filter(([, time]) => time > all / 200)
      .map(([name, time]) => [name, time.toFixed(1), ((100 * time) / all).toFixed(0)]);
    console.log(`### ${title}\n\n${markdownTable(['where', 'ms', '%'], rows)}\n`);
  }
}

main();
