// What is printed arrives or is missed: output that cannot be written, input that is not there.
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fs, { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { disconnected, outputOf, readInput } from '../src/cli/io.ts';
import { EXIT, run } from '../src/cli/run.ts';
import { renderJson } from '../src/report/json.ts';
import { Packed } from '../src/cli/packed.ts';
import { stateMd } from './doors.ts';
import { CLEAN, posixTest, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
afterEach(() => void jest.restoreAllMocks());
// Processes are started, and not always on a machine that has nothing else to do.
jest.setTimeout(300_000);

const bundle = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const fullTest = existsSync('/dev/full') ? test : test.skip;
const linuxTest = process.platform === 'linux' ? test : test.skip;

type Stdio = readonly (number | 'pipe' | 'ignore')[];

function start(
  cwd: string,
  argv: readonly string[],
  stdio: Stdio,
  input?: string,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...argv], {
    cwd,
    stdio: [...stdio],
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** A stream of the process whose system answers as it is told. */
function streamOf(write: (chunk: unknown, taken: (error?: Error) => void) => void): NodeJS.WriteStream {
  const stream = new Writable({ write: (chunk, _, taken) => write(chunk, taken) });
  return Object.assign(stream, { isTTY: false, columns: 0 }) as unknown as NodeJS.WriteStream;
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('output that cannot be written', () => {
  const COMMANDS = [
    ['--help'],
    ['--version'],
    ['explain'],
    ['explain', 'date'],
    ['check', '.'],
    ['check', '.', '--format', 'json'],
    ['check', '.', '--format', 'sarif'],
    ['check', '.', '--format', 'github'],
    ['fix', '--diff', '.'],
    ['fix', '.'],
    ['status', '.'],
    ['status', '.', '--format', 'json'],
    ['report', 'merge', 'report.json'],
    ['report', 'merge', 'report.json', '--format', 'markdown'],
    ['report', 'merge', 'report.json', '--format', 'json'],
    ['init', '--dry-run'],
  ];

  fullTest.each(COMMANDS)('is one line and exit 74: %s %s %s %s %s', async (...argv) => {
    const cwd = sandbox({ 'a/STATE.md': WRONG, 'b/STATE.md': UNFIXABLE, '.git/HEAD': '' });
    const { stdout } = await stateMd(cwd, ['check', '.', '--format', 'json']);
    fs.writeFileSync(path.join(cwd, 'report.json'), stdout);
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = start(
      cwd,
      argv.filter((word) => word !== undefined),
      ['ignore', full, 'pipe'],
    );
    closeSync(full);
    expect(status).toBe(74);
    const line = 'state-md: standard output cannot be written: the disk is full (ENOSPC).\n';
    expect(stderr.endsWith(line)).toBe(true);
    expect(stderr).not.toMatch(/^ +at |Error/m);
    if (!argv.includes('--diff')) expect(stderr).toBe(line);
  });

  fullTest('is the same where it is the report on standard error', () => {
    const full = openSync('/dev/full', 'w');
    const outcome = start(sandbox(), ['fix', '-'], ['pipe', 'pipe', full], WRONG);
    closeSync(full);
    expect(outcome).toEqual({ status: 74, stdout: CLEAN, stderr: '' });
  });

  fullTest('keeps nothing from being repaired', () => {
    const cwd = sandbox({ 'a/STATE.md': WRONG, 'b/STATE.md': WRONG });
    const full = openSync('/dev/full', 'w');
    expect(start(cwd, ['fix', '.'], ['ignore', full, 'pipe']).status).toBe(74);
    closeSync(full);
    expect(readFileSync(path.join(cwd, 'b/STATE.md'), 'utf8')).toBe(CLEAN);
  });

  test('a fault of state-md itself stays the graver one', async () => {
    const io = {
      cwd: sandbox({ 'STATE.md': CLEAN }),
      env: {},
      stdout: { isTTY: false, columns: undefined, write: () => undefined },
      stderr: { isTTY: false, columns: undefined, write: () => undefined },
      readInput: async () => new Uint8Array(),
      settle: async () => 'standard output cannot be written: lost',
    };
    expect(await run(['check'], { ...io, now: () => 0 })).toBe(EXIT.output);
    const now = (): never => {
      throw new Error('no time');
    };
    expect(await run(['check'], { ...io, now })).toBe(EXIT.internal);
  });

  test('a reader that went away is no error; whatever else, the first is told', async () => {
    const gone = outputOf(
      streamOf((_, taken) => taken(failure('EPIPE'))),
      'standard output',
    );
    gone.sink.write('x');
    gone.sink.write('y');
    await gone.taken();
    expect(gone.problem()).toBeUndefined();
    const full = outputOf(
      streamOf((_, taken) => taken(failure('ENOSPC'))),
      'standard output',
    );
    full.sink.write('x');
    await new Promise(setImmediate);
    full.sink.write('y');
    await full.taken();
    expect(full.problem()).toBe('standard output cannot be written: the disk is full (ENOSPC)');
  });

  test('a reader that is slow is waited for', async () => {
    const waiting: (() => void)[] = [];
    const slow = outputOf(
      streamOf((_, taken) => void waiting.push(taken)),
      'standard output',
    );
    slow.sink.write('x');
    let isTaken = false;
    const taken = slow.taken().then(() => (isTaken = true));
    await new Promise(setImmediate);
    expect(isTaken).toBe(false);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      next();
      await new Promise(setImmediate);
    }
    await taken;
    expect(slow.problem()).toBeUndefined();
  });

  test('init leaves no half of a file behind', async () => {
    const cwd = sandbox({ '.git/HEAD': '' });
    const { writeFileSync } = fs;
    jest.spyOn(fs, 'writeFileSync').mockImplementation((file, text, options) => {
      writeFileSync(file, (text as string).slice(0, 10), options);
      throw failure('ENOSPC');
    });
    const { status, stdout, stderr } = await stateMd(cwd, ['init', '--config']);
    expect([status, stdout]).toEqual([74, '']);
    expect(stderr).toMatch(
      /^state-md: init: \.github\/\S+ cannot be written: the disk is full \(ENOSPC\)\. Nothing was written\.\n$/,
    );
    expect(readdirSync(cwd, { recursive: true }).filter((name) => /\.ya?ml$/.test(String(name)))).toEqual([]);
  });
});

describe('standard input that is not there', () => {
  test.each([
    ['check', '-'],
    ['check', '-', '--format', 'json', '--fail-on', 'never'],
    ['fix', '-'],
    ['status', '-'],
  ])('is an error, not an empty text: %s %s %s %s %s', (...argv) => {
    const words = argv.filter((word) => word !== undefined);
    const outcome = start(sandbox(), words, ['ignore', 'pipe', 'pipe']);
    expect(outcome.status).toBe(3);
    expect(outcome.stderr).toContain(
      'state-md: standard input cannot be read: it is closed, or leads nowhere (EBADF).\n',
    );
    expect(outcome.stdout === '').toBe(argv[0] === 'fix');
  });

  posixTest('also when it is closed, or a folder', () => {
    const shell = (redirection: string): unknown =>
      spawnSync('sh', ['-c', `"$0" "$1" check - ${redirection}`, process.execPath, bundle], {
        cwd: sandbox(),
        encoding: 'utf8',
      });
    expect(shell('<&-')).toMatchObject({ status: 3, stderr: expect.stringContaining('(EBADF)') });
    expect(shell('</')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('it is a folder (EISDIR)'),
    });
    expect(shell('</dev/null')).toMatchObject({ status: 3 });
  });

  test('an empty text is a text', () => {
    expect(start(sandbox(), ['fix', '-'], ['pipe', 'pipe', 'pipe'], '')).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  test('a terminal is told that it is read', async () => {
    const told: string[] = [];
    const stderr = {
      isTTY: true,
      columns: 80,
      write: (text: string | Uint8Array) => void told.push(String(text)),
    };
    const folder = sandbox({ 'in.md': 'ab' });
    const fd = openSync(path.join(folder, 'in.md'), 'r');
    const input = (isTTY: boolean): Parameters<typeof readInput>[0] => ({
      fd,
      isTTY,
      async *[Symbol.asyncIterator]() {
        yield Buffer.from('ab');
      },
    });
    expect(String(await readInput(input(false), 9, stderr))).toBe('ab');
    expect(told).toEqual([]);
    expect(String(await readInput(input(true), 9, stderr))).toBe('ab');
    expect(told).toEqual(['state-md: reading standard input; end it with Ctrl-D on a line of its own.\n']);
    closeSync(fd);
    expect(disconnected(fd)).toBe('EBADF');
  });
});

describe('a report in pieces', () => {
  test('is kept and given back as it was, whatever the lengths', () => {
    const packed = new Packed();
    const texts = [
      '',
      'ä│÷'.repeat(10_000),
      'x',
      'y'.repeat(200_000),
      'z'.repeat(65_536),
      '"',
      'é'.repeat(33_000),
    ];
    for (const text of texts) packed.add(text);
    const pieces = [...packed.texts()];
    expect(Buffer.concat(pieces).toString('utf8')).toBe(texts.join(''));
    expect([...new Packed().texts()]).toEqual([]);
  });

  test('is the report that would be written at once', async () => {
    const names = ['##[group]x', 'a\u202eb', 'ü', 'plain'];
    const cwd = sandbox(
      Object.fromEntries(names.map((name) => [`${name}/STATE.md`, name === 'ü' ? CLEAN : WRONG])),
    );
    for (const command of ['check', 'status']) {
      for (const paths of [['.'], ['plain']]) {
        const { stdout } = await stateMd(cwd, [command, ...paths, '--format', 'json']);
        expect(stdout).toBe(renderJson(JSON.parse(stdout)));
        expect(JSON.parse(stdout).files).toHaveLength(paths[0] === '.' ? 4 : 1);
      }
    }
  });

  test('each file is printed before the next one is read', async () => {
    const cwd = sandbox({ 'a/STATE.md': WRONG, 'b/STATE.md': WRONG });
    const { openSync: open } = fs;
    let stdout = '';
    const seen: string[] = [];
    jest.spyOn(fs, 'openSync').mockImplementation((name, ...rest) => {
      if (String(name).endsWith('STATE.md')) seen.push(stdout.slice(0, 15));
      return open(name, ...rest);
    });
    await run(['check', 'a/STATE.md', 'b/STATE.md'], {
      cwd,
      env: {},
      stdout: { isTTY: false, columns: undefined, write: (text) => void (stdout += String(text)) },
      stderr: { isTTY: false, columns: undefined, write: () => undefined },
      readInput: async () => new Uint8Array(),
      now: () => 0,
      settle: async () => undefined,
    });
    expect(seen).toEqual(['', 'a/STATE.md:13:2']);
  });

  linuxTest.each(['text', 'json'])('5,000 files take less than 250 MB: %s', (format) => {
    const files = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `teams/${index}/STATE.md`,
        index % 2 === 0 ? WRONG : UNFIXABLE,
      ]),
    );
    const cwd = sandbox({
      ...files,
      'measure.mjs':
        'import fs from "node:fs";\n' +
        'process.on("exit", () => fs.writeSync(2, `${process.resourceUsage().maxRSS} KiB`));\n',
    });
    const out = openSync(path.join(cwd, 'out'), 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', path.join(cwd, 'measure.mjs'), bundle, 'check', 'teams', '--format', format],
      { cwd, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
    );
    closeSync(out);
    expect(status).toBe(1);
    const report = readFileSync(path.join(cwd, 'out'), 'utf8');
    if (format === 'json') expect(JSON.parse(report).files).toHaveLength(5000);
    else expect(report).toContain(' in 5000 files');
    expect(Number.parseInt(stderr, 10)).toBeGreaterThan(0);
    expect(Number.parseInt(stderr, 10) * 1024).toBeLessThan(250e6);
  });
});
