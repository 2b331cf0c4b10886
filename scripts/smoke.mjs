// Runs the committed command-line bundle the way a user does, on any system with Node 20 or newer and no install.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = path.join(root, 'dist/cli/index.js');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'state-md-smoke-'));
const examples = path.join(temporary, 'examples');
const failures = [];

function run(args, input = '') {
  const options = { cwd: temporary, encoding: 'utf8', input, timeout: 60_000 };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], options);
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** Runs one command, compares its exit status, then lets `inspect` look at the result. */
function check(args, statuses, { input, inspect } = {}) {
  const result = run(args, input);
  try {
    assert.ok(statuses.includes(result.status), `exit ${result.status}, expected ${statuses.join(' or ')}`);
    assert.doesNotMatch(result.stderr, /^\s+at .*:\d+:\d+\)?$/m, 'a stack trace on stderr');
    inspect?.(result);
    console.log(`ok      state-md ${args.join(' ')}`);
  } catch (error) {
    failures.push(args);
    console.error(`NOT OK  state-md ${args.join(' ')}\n        ${error.message}\n${result.stderr.trimEnd()}`);
  }
}

function readExamples() {
  return readdirSync(examples, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'latin1')]);
}

try {
  cpSync(path.join(root, 'examples'), examples, { recursive: true });
  mkdirSync(path.join(temporary, 'empty'));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const original = readExamples();

  check(['--version'], [0], { inspect: ({ stdout }) => assert.ok(stdout.includes(version), stdout) });
  check(['--help'], [0], { inspect: ({ stdout }) => assert.match(stdout, /check/) });
  check(['check', 'examples'], [1]);
  check(['check', '--fail-on', 'never', 'examples'], [0]);
  check(['check', '--format', 'json', 'examples'], [1], {
    inspect({ stdout }) {
      const report = JSON.parse(stdout);
      assert.equal(report.version, 1);
      assert.equal(report.summary.files, report.files.length);
      assert.ok(report.summary.fixable > 0, 'the examples have something to repair');
    },
  });
  check(['check', '--no-such-option', 'examples'], [2]);
  check(['no-such-command'], [2]);
  check(['check', 'empty'], [3]);
  check(['check', '-'], [0, 1], { input: original.find(([file]) => file.endsWith('.md'))[1] });
  check(['fix', '--diff', 'examples'], [0, 1], {
    inspect({ stdout }) {
      assert.match(stdout, /^@@ /m);
      assert.deepEqual(readExamples(), original, '--diff must not write');
    },
  });
  check(['fix', 'examples'], [0, 1], {
    inspect: () => assert.notDeepEqual(readExamples(), original, 'fix must write'),
  });
  const once = readExamples();
  check(['fix', 'examples'], [0, 1], {
    inspect: () => assert.deepEqual(readExamples(), once, 'a second fix must change nothing'),
  });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

console.log(failures.length === 0 ? 'smoke test passed' : `${failures.length} command(s) failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
