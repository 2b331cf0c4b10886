// Starts programs from a small process. To start one copies the page tables of whoever starts it: from a Jest process of
// 650 MB that takes 20 ms of processor time, from a small one 1 ms, and the tests start thousands. `spawnSync` and
// `execFileSync` of this process, those of the code under test among them, hand their arguments to a Node of 50 MB that
// calls the real ones, and give back what those gave.
const childProcess = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { deserialize, serialize } = require('node:v8');
const { receive, send } = require('./messages.cjs');

const real = { spawnSync: childProcess.spawnSync, execFileSync: childProcess.execFileSync };
/** Where Node keeps what it has compiled: mostly it is started for the same bundles. */
const COMPILE_CACHE = path.join(path.dirname(module.filename), '../../node_modules/.cache/state-md-tests');
let starter;

/** One for each worker of Jest, until that ends: then nobody writes into its pipe any more. */
function open() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'state-md-starter-'));
  const [questions, answers] = ['questions', 'answers'].map((name) => path.join(folder, name));
  real.execFileSync('mkfifo', [questions, answers]);
  const child = childProcess.spawn(
    process.execPath,
    [path.join(path.dirname(module.filename), 'child.cjs'), questions, answers],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  child.unref();
  // Each waits until the other end is open, too.
  starter = { pid: child.pid, out: fs.openSync(questions, 'w'), in: fs.openSync(answers, 'r') };
  fs.rmSync(folder, { recursive: true });
}

/** What can be handed over: nothing that only this process has, such as an open file. */
function isPlain({ cwd, stdio = 'pipe', input }) {
  const ends = Array.isArray(stdio) ? stdio : [stdio];
  return (
    (cwd === undefined || typeof cwd === 'string') &&
    (input === undefined || typeof input === 'string' || ArrayBuffer.isView(input)) &&
    ends.every((end) => end === 'pipe' || end === 'ignore')
  );
}

function wordsOf(args, options) {
  return Array.isArray(args) ? [args, options ?? {}] : [[], args ?? options ?? {}];
}

function spawnSync(file, ...rest) {
  const [args, options] = wordsOf(...rest);
  if (!isPlain(options)) return real.spawnSync(file, args, options);
  if (starter === undefined) open();
  const here = { cwd: options.cwd ?? process.cwd(), env: environmentOf(file, options) };
  send(starter.out, serialize([file, [...args], { ...options, ...here }]));
  const answer = receive(starter.in);
  if (answer === undefined) throw new Error('the process that starts others for the tests has ended');
  const { error, ...result } = deserialize(answer);
  const [, stdout = null, stderr = null] = result.output ?? [];
  const ended = { ...result, stdout, stderr };
  return error === undefined ? ended : { ...ended, error: Object.assign(new Error(error.message), error) };
}

function environmentOf(file, { env = process.env }) {
  return { ...(file === process.execPath ? { NODE_COMPILE_CACHE: COMPILE_CACHE } : {}), ...env };
}

/** As Node makes it of `spawnSync`. */
function execFileSync(file, ...rest) {
  const [args, options] = wordsOf(...rest);
  const result = spawnSync(file, args, options);
  if (options.stdio === undefined && result.stderr) process.stderr.write(result.stderr);
  if (result.error !== undefined) throw Object.assign(result.error, result);
  if (result.status !== 0) {
    const said = result.stderr?.length > 0 ? `\n${result.stderr}` : '';
    throw Object.assign(new Error(`Command failed: ${[file, ...args].join(' ')}${said}`), result);
  }
  return result.stdout;
}

/** From here on. Windows starts programs otherwise, and has no pipes in folders. */
function install() {
  process.env.NODE_COMPILE_CACHE = COMPILE_CACHE;
  if (process.platform !== 'win32') Object.assign(childProcess, { spawnSync, execFileSync });
}

module.exports = { install, starterPid: () => starter?.pid };
