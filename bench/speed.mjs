// How fast whole runs are, as ratios of one round trip: bare Node, the command line, the Action, many files, large files.
//
//   npm run bench -- [--rounds 15] [--cli FILE] [--action FILE]
//
// Prints the tables of docs/quality/speed.md. Single times mean nothing on a machine with other work; ratios do.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { codeBytes } from '../scripts/bundle/budgets.mjs';
import { jobsOf } from './lib/jobs.mjs';
import { interleave, markdownTable, run, spread, temporaryFolder, told } from './lib/measure.mjs';

const TARGETS = { oneFile: 3.5, action: 6, thousandSeconds: 2, twice: 2.1, perByte: 1.5, memory: 200 };
const verdict = (value, target) =>
  value <= target ? 'met' : `**missed** by ${Math.round(100 * (value / target - 1))} %`;

/** A second copy is measured, so that a build which runs meanwhile changes nothing. */
function copied(file, name) {
  const folder = path.join(temporaryFolder(), name);
  cpSync(path.dirname(file), folder, { recursive: true });
  return path.join(folder, path.basename(file));
}

function assertClean(jobs) {
  for (const name of ['oneFile', 'action', 'thousand']) {
    const { status, stdout, stderr } = run(jobs[name]);
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stdout.slice(-2_000)}${stderr}`);
  }
}

function startUp(jobs, rounds) {
  const names = {
    'node -e 0': jobs.node,
    'state-md --version': jobs.version,
    'state-md check, one file': jobs.oneFile,
    'the Action, one file': jobs.action,
  };
  const measured = interleave(names, { rounds, base: 'node -e 0' });
  const targets = { 'state-md check, one file': TARGETS.oneFile, 'the Action, one file': TARGETS.action };
  const rows = Object.entries(measured).map(([name, { wallRatio, fastest, fastestCpu, cpu, memory }]) => [
    name,
    fastest.toFixed(1),
    told(wallRatio),
    fastestCpu.toFixed(1),
    cpu.median.toFixed(0),
    memory.median.toFixed(0),
    targets[name] === undefined ? '' : `${targets[name]}: ${verdict(fastest, targets[name])}`,
  ]);
  return `### One file of ${(Buffer.byteLength(jobs.text) / 1024).toFixed(1)} KiB\n\n${markdownTable(['run', 'fastest, × bare node', 'round by round', 'processor time', 'processor, ms', 'MiB', 'target'], rows)}`;
}

function manyFiles(jobs, rounds) {
  const measured = interleave(
    { thousand: jobs.thousand, 'two thousand': jobs.twoThousand },
    { rounds, base: 'thousand' },
  );
  const { thousand, 'two thousand': double } = measured;
  const seconds = thousand.cpu.median / 1000;
  const rows = [
    [
      'processor time of 1,000 files',
      `${seconds.toFixed(2)} s (${(thousand.cpu.least / 1000).toFixed(2)} to ${(thousand.cpu.most / 1000).toFixed(2)})`,
      `${TARGETS.thousandSeconds} s: ${verdict(seconds, TARGETS.thousandSeconds)}`,
    ],
    [
      '2,000 files, × 1,000 files',
      told(double.cpuRatio, 2),
      `${TARGETS.twice}: ${verdict(double.cpuRatio.median, TARGETS.twice)}`,
    ],
    [
      'memory, 1,000 files',
      `${thousand.memory.median.toFixed(0)} MiB`,
      `${TARGETS.memory} MiB: ${verdict(thousand.memory.median, TARGETS.memory)}`,
    ],
    ['memory, 2,000 files', `${double.memory.median.toFixed(0)} MiB`, ''],
  ];
  return `### Many files (1,000 have ${(jobs.typicalBytes / 1e6).toFixed(1)} MB)\n\n${markdownTable(['', 'median (lowest to highest)', 'target'], rows)}`;
}

/** A megabyte in pieces of each size; what every run costs before it reads is taken off. */
function largeFiles(jobs, rounds) {
  const names = Object.fromEntries(Object.entries(jobs.pieces).map(([size, job]) => [`${size} KiB`, job]));
  const measured = interleave({ idle: jobs.version, ...names }, { rounds, base: 'idle' });
  const idle = measured.idle.cpu.median;
  const perKilobyte = Object.fromEntries(
    Object.keys(jobs.pieces).map((size) => [
      size,
      (1024 * (measured[`${size} KiB`].cpu.median - idle)) / jobs.pieceBytes(Number(size)),
    ]),
  );
  const rows = Object.entries(perKilobyte).map(([size, time]) => {
    const ratio = time / perKilobyte['16'];
    const target = size === '256' ? `${TARGETS.perByte}: ${verdict(ratio, TARGETS.perByte)}` : '';
    return [
      `${size} KiB`,
      time.toFixed(2),
      ratio.toFixed(2),
      measured[`${size} KiB`].memory.median.toFixed(0),
      target,
    ];
  });
  return `### Files of several sizes, one megabyte in all\n\n${markdownTable(['each file', 'processor ms per KiB', '× 16 KiB', 'MiB', 'target'], rows)}`;
}

function main() {
  const dist = (name) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '15' },
      cli: { type: 'string', default: dist('cli/index.js') },
      action: { type: 'string', default: dist('index.js') },
    },
  });
  const rounds = Number(values.rounds);
  const jobs = jobsOf({ cli: copied(values.cli, 'cli'), action: copied(values.action, 'action') });
  assertClean(jobs);
  const noise = Array.from({ length: 15 }, () => run(jobs.node).wall);
  const { least, median, most } = spread(noise);
  const bytes = (file) => `${(codeBytes(path.dirname(file)) / 1e6).toFixed(2)} MB`;
  console.log(
    `Node ${process.versions.node}; bare node took ${median.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)}): how far single times are apart here.`,
  );
  console.log(`Bundles: command line ${bytes(values.cli)}, Action ${bytes(values.action)}.\n`);
  console.log(`${startUp(jobs, rounds)}\n`);
  console.log(`${manyFiles(jobs, Math.max(3, Math.round(rounds / 3)))}\n`);
  console.log(largeFiles(jobs, Math.max(3, Math.round(rounds / 3))));
}

main();
