// Whole processes, measured from outside. The machine may be busy with other things: commands are run in turn,
// again and again, and what is told are medians and ratios of one round trip, never single times.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

const temporary = [];
process.on('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that is gone at the end of the program. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'state-md-bench-'));
  temporary.push(folder);
  return folder;
}

const scratch = temporaryFolder();
let runs = 0;

/**
 * Runs a Node program. `cpu` is the processor time of it and of the Node programs that it starts, in milliseconds;
 * `memory` the most of the largest one, in MiB.
 */
export function run({ node = process.execPath, args, cwd, env = {}, input = '' }) {
  const log = path.join(scratch, `${(runs += 1)}.txt`);
  const started = performance.now();
  const result = spawnSync(node, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...cleanEnvironment(), ...env, BENCH_PROBE: log, NODE_OPTIONS: `--require=${probe}` },
  });
  const wall = performance.now() - started;
  if (result.error) throw result.error;
  const lines = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  rmSync(log);
  return {
    status: result.status,
    stdout: result.stdout,
    stderr: result.stderr,
    wall,
    cpu: lines.reduce((sum, one) => sum + one.cpu, 0),
    memory: Math.max(...lines.map(({ memory }) => memory)),
  };
}

/** The least that programs need; nothing of the runner, of a proxy or of npm changes what is measured. */
function cleanEnvironment() {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  return {
    HOME: scratch,
    ...(SystemRoot && { SystemRoot }),
    ...(TMPDIR && { TMPDIR }),
    ...(TEMP && { TEMP }),
    PATH,
  };
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;

/** Lowest, middle and highest of some numbers. */
export function spread(numbers) {
  const all = sorted(numbers);
  return { least: all[0], median: median(all), most: all.at(-1) };
}

/**
 * Runs every job in turn, `rounds` times after one round that is not counted, and compares each with the job named `base`
 * round by round. Jobs are the arguments of {@link run} by name; `before` is called before each run.
 */
export function interleave(jobs, { rounds, base }) {
  const rows = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { before, ...job }] of Object.entries(jobs)) {
      before?.();
      const result = run(job);
      if (round >= 0) rows[name].push(result);
    }
  }
  const fastest = (list, figure) => Math.min(...list.map((one) => one[figure]));
  const ratios = (name, figure) =>
    spread(rows[name].map((one, round) => one[figure] / rows[base][round][figure]));
  return Object.fromEntries(
    Object.keys(jobs).map((name) => [
      name,
      {
        last: rows[name].at(-1),
        wall: spread(rows[name].map(({ wall }) => wall)),
        cpu: spread(rows[name].map(({ cpu }) => cpu)),
        memory: spread(rows[name].map(({ memory }) => memory)),
        wallRatio: ratios(name, 'wall'),
        cpuRatio: ratios(name, 'cpu'),
        /** The fastest run over the fastest of the base: what is left when nothing else happens on the machine. */
        fastest: fastest(rows[name], 'wall') / fastest(rows[base], 'wall'),
        fastestCpu: fastest(rows[name], 'cpu') / fastest(rows[base], 'cpu'),
      },
    ]),
  );
}

/** A table in Markdown, with columns as wide as their widest cell. */
export function markdownTable(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [first, ...rest] = all;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

/** `2.9 (2.7 to 3.4)`. */
export function told({ least, median: middle, most }, digits = 1) {
  return `${middle.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}
