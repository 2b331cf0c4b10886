// Where the processor time of the tests goes: runs them one file after the other, and prints for each what Jest's own
// process took and what the processes took that it started. Linux only, since only /proc knows the latter.
//
//   npm run test:cost [-- PATHS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'state-md-cost-'));
const out = path.join(folder, 'cost.tsv');
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand'];
const environment = ['--env', path.join(root, 'scripts/test-cost/environment.cjs')];
try {
  const { status } = spawnSync(process.execPath, [...jest, ...environment, ...process.argv.slice(2)], {
    ...{ cwd: root, stdio: 'inherit', env: { ...process.env, TEST_COST: out } },
  });
  const rows = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([file, own, started]) => ({ file, own: Number(own), started: Number(started) }));
  const cells = (...values) => console.log(values.map((value) => String(value).padStart(8)).join(''));
  const row = (name, own, started) =>
    cells(...[own + started, own, started].map((seconds) => seconds.toFixed(1)), `  ${name}`);
  cells('seconds', 'Jest', 'started', '  file');
  for (const { file, own, started } of rows.toSorted((a, b) => b.own + b.started - a.own - a.started))
    row(file, own, started);
  const sum = (which) => rows.reduce((total, one) => total + one[which], 0);
  row('all files, without what Jest takes to begin and to end', sum('own'), sum('started'));
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
