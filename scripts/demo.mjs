// `npm start`: shows the main job on examples/ with the committed bundle. Needs no install, only Node 20 or newer.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = 'dist/cli/index.js';

function stop(message) {
  console.error(`npm start: ${message}`);
  process.exit(70);
}

/** Runs the command line; findings (exit 1) are what the demonstration is about, anything above is a failure. */
function run(args, stdio) {
  const result = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio, encoding: 'utf8' });
  const command = `state-md ${args.join(' ')}`;
  if (result.error !== undefined) stop(`${command} could not be started: ${result.error.message}`);
  if (result.signal !== null) stop(`${command} was ended by ${result.signal}`);
  if (result.status > 1) stop(`${command} failed with exit status ${result.status}${tail(result.stderr)}`);
  return result.stdout;
}

function tail(stderr) {
  return stderr ? `:\n${stderr.trimEnd()}` : ' (see above)';
}

function show(args) {
  console.log(`\n── state-md ${args.join(' ')} ──\n`);
  run(args, 'inherit');
}

function verdict({ files, errors, warnings, notices, fixable }) {
  const found = [plural(errors, 'error'), plural(warnings, 'warning'), plural(notices, 'notice')].join(', ');
  const repair = fixable === 0 ? 'nothing to repair' : `"state-md fix" repairs ${fixable} of them`;
  return `Verdict: ${found} in ${plural(files, 'file')}; ${repair}.`;
}

function plural(count, word) {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) stop(`Node 20 or newer is needed, this is ${process.versions.node}`);
if (!existsSync(new URL(`../${cli}`, import.meta.url))) {
  stop(`${cli} is missing; restore it with "git checkout -- dist", or run "npm ci && npm run build"`);
}

show(['check', 'examples']);
show(['fix', '--diff', 'examples']);

const report = run(['check', '--format', 'json', 'examples'], ['ignore', 'pipe', 'pipe']);
let summary;
try {
  ({ summary } = JSON.parse(report));
} catch {
  stop('the JSON report of "state-md check" cannot be parsed');
}
console.log(`\n${verdict(summary)}`);
