import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseCommand } from '../src/cli/command.ts';
import type { Job } from '../src/cli/jobs.ts';
import { helpText } from '../src/cli/help.ts';
import { paintFor, processIo, readStream, widthOf } from '../src/cli/io.ts';
import type { Io, Sink } from '../src/cli/io.ts';
import { renderPage } from '../src/cli/page.ts';
import { Progress } from '../src/cli/progress.ts';
import { EXIT, run } from '../src/cli/run.ts';
import { plain } from '../src/report/paint.ts';
import type { Paint } from '../src/report/paint.ts';
import { RULES } from '../src/validate/rules/index.ts';
import { readStdout } from './runner.ts';
import { CLEAN, FOREIGN, posixTest, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
afterEach(() => void jest.restoreAllMocks());

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

class Recorder implements Sink {
  readonly isTTY: boolean;
  readonly columns: number | undefined = undefined;
  readonly #chunks: Uint8Array[] = [];

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write = (chunk: string | Uint8Array): void => void this.#chunks.push(Buffer.from(chunk));

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

interface World {
  readonly input?: string | Uint8Array | Error;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly now?: () => number;
}

async function stateMd(cwd: string, argv: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout = new Recorder(world.isTTY ?? false);
  const stderr = new Recorder(world.isTTY ?? false);
  const { input = '' } = world;
  const io: Io = {
    cwd,
    env: world.env ?? {},
    stdout,
    stderr,
    readInput: async (limit) => {
      if (input instanceof Error) throw input;
      return Buffer.from(input).subarray(0, limit);
    },
    now: world.now ?? (() => 0),
    settle: async () => undefined,
  };
  const status = await run(argv, io);
  return { status, stdout: stdout.text, stderr: stderr.text };
}

const parse = (...argv: string[]): Job => {
  const command = parseCommand(argv);
  if (command.kind !== 'check' && command.kind !== 'fix') throw new Error(command.kind);
  return command;
};

describe('the command line', () => {
  test('has defaults', () => {
    expect(parse('check')).toEqual({
      kind: 'check',
      paths: [],
      format: 'text',
      flags: { severities: {} },
      diff: false,
      unsafe: false,
    });
  });

  test('takes options anywhere, with or without an equals sign; of two the last', () => {
    const argv = [
      '--format',
      'json',
      'fix',
      'a',
      '--fail-on=never',
      '--diff',
      '--unsafe',
      '--format=text',
      'b',
    ];
    expect(parse(...argv, '--tolerance', 'exact')).toMatchObject({
      kind: 'fix',
      paths: ['a', 'b'],
      format: 'text',
      flags: { failOn: 'never', tolerance: 'exact' },
      diff: true,
      unsafe: true,
    });
  });

  test('collects rules', () => {
    expect(
      parse('check', '--rule', 'date=off', '--rule=focus=error', '--rule', 'date=notice').flags.severities,
    ).toEqual({
      date: 'notice',
      focus: 'error',
    });
  });

  test('everything after two dashes is a path', () => {
    expect(parse('check', '--', '--diff', '-x').paths).toEqual(['--diff', '-x']);
  });

  test.each([
    [['--help'], { kind: 'help', topic: undefined }],
    [['-h'], { kind: 'help', topic: undefined }],
    [['fix', '--help'], { kind: 'help', topic: 'fix' }],
    [['explain', 'date', '-h'], { kind: 'help', topic: 'explain' }],
    [['--version'], { kind: 'version' }],
    [['explain', 'date', 'focus'], { kind: 'explain', rules: ['date', 'focus'] }],
    [[], { kind: 'usage' }],
  ])('%j', (argv, expected) => {
    expect(parseCommand(argv)).toEqual(expected);
  });

  test.each([
    [
      ['chekc'],
      'there is no command "chekc"; there are check, fix, status, init, verify, explain and report. Did you mean "check"?',
    ],
    [
      ['fxi'],
      'there is no command "fxi"; there are check, fix, status, init, verify, explain and report. Did you mean "fix"?',
    ],
    [
      ['repair'],
      'there is no command "repair"; there are check, fix, status, init, verify, explain and report.',
    ],
    [
      ['help'],
      'there is no command "help"; there are check, fix, status, init, verify, explain and report. Did you mean "--help"?',
    ],
    [['STATE.md'], '"STATE.md" is not a command. To check that file or folder: state-md check STATE.md'],
    [['-'], '"-" is not a command. To check that file or folder: state-md check -'],
    [['--format', 'json'], 'say what to do: check, fix, status, init, verify, explain or report.'],
    [['check', '--fromat', 'json'], 'there is no option --fromat. Did you mean "--format"?'],
    [['check', '--tolerence=exact'], 'there is no option --tolerence. Did you mean "--tolerance"?'],
    [['check', '-x'], 'there is no option -x.'],
    [['check', '--format'], '--format needs a value, as in "--format json".'],
    [['check', '--format='], '--format needs a value, as in "--format json".'],
    [['check', '--format', '--rule'], '--format needs a value, as in "--format json".'],
    [
      ['check', '--format', 'jsno'],
      '--format: expected text, json, github or sarif, but got "jsno". Did you mean "json"?',
    ],
    [
      ['check', '--fail-on', 'warn'],
      '--fail-on: expected error, warning, notice or never, but got "warn". Did you mean "warning"?',
    ],
    [['check', '--tolerance', 'strict'], '--tolerance: expected printed or exact, but got "strict".'],
    [
      ['check', '--rule', 'date'],
      '--rule "date": say what to do with the rule, as in "velocity-time=warning".',
    ],
    [['check', '--rule', 'dates=off'], '--rule: there is no rule "dates". Did you mean "date"?'],
    [['check', '--rule', 'date=on'], '--rule date: expected off, notice, warning or error, but got "on".'],
    [['check', '--config'], '--config needs a value, as in "--config state-md.yml".'],
    [['check', '--diff'], '--diff does not belong to "state-md check"; "state-md fix" knows it.'],
    [
      ['explain', '--format', 'json'],
      '--format does not belong to "state-md explain"; "state-md check", "state-md fix", "state-md status" or "state-md report" knows it.',
    ],
    [['fix', '--diff=yes'], '--diff takes no value, but got "yes".'],
    [
      ['fix', '--diff', '--format', 'json'],
      '--diff prints a unified diff, so it cannot go with --format json.',
    ],
    [['check', ''], 'a PATH is empty; is a variable not set?'],
    [
      ['check', '-', 'a'],
      '"-" (standard input) stands alone: leave out the other paths, or name the file instead.',
    ],
  ])('%j is refused in words', (argv, message) => {
    expect(() => parseCommand(argv)).toThrow(message);
  });
});

describe('exit status and streams', () => {
  test('no arguments: the overview on standard error', async () => {
    expect(await stateMd(sandbox(), [])).toEqual({
      status: EXIT.usage,
      stdout: '',
      stderr: helpText(undefined),
    });
  });

  test('wrong usage: one line, where to look, and nothing on standard output', async () => {
    expect(await stateMd(sandbox(), ['chekc'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'state-md: there is no command "chekc"; there are check, fix, status, init, verify, explain and report. Did you mean "check"?\n' +
        '"state-md --help" shows what there is.\n',
    });
  });

  test('help and version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await stateMd(sandbox(), ['--version'])).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
    for (const topic of ['check', 'fix', 'init', 'verify', 'explain'] as const) {
      expect(await stateMd(sandbox(), [topic, '--help'])).toEqual({
        status: 0,
        stdout: helpText(topic),
        stderr: '',
      });
    }
  });

  test('wrong usage of a command names the help page of that command', async () => {
    const { stderr } = await stateMd(sandbox(), ['fix', '--dif']);
    expect(stderr).toMatch(/\n"state-md fix --help" shows what there is\.\n$/);
  });

  test.each(['check', 'fix', 'status', 'init', 'verify', 'explain', 'report'] as const)(
    'the help of %s names each option that it takes, and no other',
    (topic) => {
      const valued = ['format', 'fail-on', 'tolerance', 'progress-basis', 'rule', 'base', 'mode'];
      if (topic !== 'init') valued.push('config');
      const all = new Set([...valued, 'config', 'diff', 'unsafe', 'baseline', 'dry-run']);
      const [page = ''] = helpText(topic).split('Examples:');
      for (const option of all) {
        const call = (): unknown =>
          parseCommand([topic, `--${option}${valued.includes(option) ? '=x' : ''}`]);
        const isNamed = new RegExp(`^  .*--${option}\\b(?!-)`, 'm').test(page);
        if (!isNamed) expect(call).toThrow(`--${option} does not belong to "state-md ${topic}"`);
        if (isNamed) expect(call).not.toThrow('does not belong');
      }
    },
  );

  test('help fits a terminal', () => {
    for (const topic of [
      undefined,
      'check',
      'fix',
      'status',
      'init',
      'verify',
      'explain',
      'report',
    ] as const) {
      for (const line of helpText(topic).split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  test('the examples of the help are commands that exist', () => {
    for (const topic of [undefined, 'check', 'fix', 'init', 'verify', 'explain'] as const) {
      const [, examples = ''] = helpText(topic).split('Examples:\n');
      const commands = [...examples.matchAll(/state-md ((?:check|fix|init|verify|explain)(?: \S+)*)/g)];
      expect(commands.length).toBeGreaterThan(1);
      for (const [, words = ''] of commands) {
        expect(() =>
          parseCommand(
            words
              .split(/ [|<>] /)[0]!
              .replaceAll("'", '')
              .split(' '),
          ),
        ).not.toThrow();
      }
    }
  });

  test.each([
    [CLEAN, [], 0],
    [WRONG, [], 1],
    [WRONG, ['--fail-on', 'never'], 0],
    [WRONG, ['--rule', 'velocity-time=off'], 0],
    [WRONG, ['--rule', 'velocity-time=warning'], 0],
    [WRONG, ['--rule', 'velocity-time=warning', '--fail-on', 'warning'], 1],
    [FOREIGN, [], 0],
    [FOREIGN, ['--fail-on', 'notice'], 1],
  ])('check', async (text, options, status) => {
    const outcome = await stateMd(sandbox({ 'a.md': text }), ['check', 'a.md', ...options]);
    expect(outcome).toMatchObject({ status, stderr: '' });
    expect(outcome.stdout).toContain('a.md');
  });

  test('tolerance changes the judgement', async () => {
    const cwd = sandbox({ 'a.md': CLEAN.replace('0.92 hours', '0.91 hours') });
    expect((await stateMd(cwd, ['check', 'a.md'])).status).toBe(0);
    expect((await stateMd(cwd, ['check', 'a.md', '--tolerance', 'exact'])).status).toBe(1);
  });

  test('a PATH that leads nowhere stops the run before anything is touched', async () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    expect(await stateMd(cwd, ['fix', 'STATE.md', 'STAET.md', 'nothing/*.md', 'x/y.md'])).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'state-md: "STAET.md": there is no such file or folder. Did you mean "STATE.md"?\n' +
        'state-md: "nothing/*.md": no file matches it.\n' +
        'state-md: "x/y.md": there is no such file or folder.\n',
    });
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(WRONG);
  });

  test('an empty folder is no slip of the pen', async () => {
    const cwd = sandbox();
    mkdirSync(path.join(cwd, 'docs'));
    expect((await stateMd(cwd, ['check', 'docs'])).stderr).toBe(
      'state-md: "docs": there is no STATE.md below it.\n',
    );
  });

  test('nothing in the usual places, nothing left after exclusions', async () => {
    expect(await stateMd(sandbox(), ['check'])).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'state-md: no planning file of GSD here: looked for STATE.md, .planning/STATE.md, ' +
        '.planning/workstreams/*/STATE.md. Name a file or a folder, as in "state-md check docs".\n',
    });
    const { status, stderr } = await stateMd(sandbox({ 'a/STATE.md': CLEAN }), ['check', 'a', '!a']);
    expect([status, stderr]).toEqual([3, 'state-md: every file that was found is excluded.\n']);
  });

  test('a root file of another tool is passed over in silence, unless it was asked for', async () => {
    const cwd = sandbox({ 'STATE.md': FOREIGN });
    expect((await stateMd(cwd, ['check'])).status).toBe(3);
    expect((await stateMd(cwd, ['check', 'STATE.md'])).stdout).toContain('unrecognised');
    put(cwd, '.planning/STATE.md', CLEAN);
    const { status, stdout } = await stateMd(cwd, ['check']);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^\.planning\/STATE\.md .*\nNo findings in 1 file\n$/),
    ]);
    put(cwd, 'STATE.md', WRONG);
    expect((await stateMd(cwd, ['check'])).stdout).toContain('STATE.md:13:25');
  });

  test('a file that cannot be read is a finding, and the others are judged', async () => {
    const cwd = sandbox({ 'a.md': CLEAN, 'b.md': 'a\0b', 'c.md': WRONG });
    const { status, stdout } = await stateMd(cwd, ['check', 'a.md', 'b.md', 'c.md', '--fail-on', 'never']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'b.md  error  Not checked: the file has a NUL byte at offset 1, so it is not text.  unreadable',
    );
    expect(stdout).toContain('2 errors in 3 files; 1 fixable');
    expect((await stateMd(cwd, ['check', 'b.md'])).status).toBe(1);
  });

  test('a folder that cannot be listed is a finding as well', async () => {
    const cwd = sandbox({ 'a/STATE.md': CLEAN, 'b/STATE.md': CLEAN });
    const { readdirSync } = fs;
    jest.spyOn(fs, 'readdirSync').mockImplementation(((folder: string, options: never) => {
      if (folder.endsWith('b')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return readdirSync(folder, options);
    }) as never);
    const { status, stdout } = await stateMd(cwd, ['check', '.']);
    expect(status).toBe(3);
    expect(stdout).toContain(
      'b  error  Not checked: the folder cannot be listed: permission denied (EACCES).  unreadable',
    );
  });
});

describe('fix', () => {
  test('repairs and writes; the second run has nothing to do', async () => {
    const cwd = sandbox({ 'a.md': WRONG, 'b.md': CLEAN });
    const { status, stdout, stderr } = await stateMd(cwd, ['fix', 'a.md', 'b.md']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^a\.md:13:25 {2}fixed {2}Replace 0\.82 hours by 0\.92 hours {2}velocity-time\n/);
    expect(stdout).toMatch(/\n1 finding fixed in 1 of 2 files; no findings remain\n$/);
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(CLEAN);
    expect((await stateMd(cwd, ['fix', 'a.md'])).stdout).toContain(
      'Nothing to fix in 1 file; no findings remain',
    );
  });

  test('is judged by what remains', async () => {
    const cwd = sandbox({ 'a.md': UNFIXABLE.replace('0.92 hours', '0.82 hours') });
    const { status, stdout } = await stateMd(cwd, ['fix', 'a.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('1 finding fixed in 1 file; remaining: 1 error');
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(UNFIXABLE);
  });

  test('JSON tells what was repaired and what remains', async () => {
    const cwd = sandbox({ 'a.md': UNFIXABLE.replace('0.92 hours', '0.82 hours') });
    const { status, stdout } = await stateMd(cwd, ['fix', 'a.md', '--format', 'json']);
    const [file] = JSON.parse(stdout).files;
    expect(status).toBe(1);
    expect(file.fixed.map(({ rule }: { rule: string }) => rule)).toEqual(['velocity-time']);
    expect(file.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['date']);
  });

  test('repairs that need judgement wait for --unsafe', async () => {
    const progress = [
      'total_phases: 4',
      'completed_phases: 1',
      'total_plans: 8',
      'completed_plans: 4',
      'percent: 90',
    ];
    const text = `---\ngsd_state_version: 1.0\nprogress:\n${progress.map((line) => `  ${line}\n`).join('')}---\n\n${CLEAN}`;
    const cwd = sandbox({ 'a.md': text });
    await stateMd(cwd, ['fix', 'a.md']);
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(text);
    const { stdout } = await stateMd(cwd, ['fix', '--unsafe', 'a.md']);
    expect(stdout).toContain('fixed');
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).not.toBe(text);
  });

  test('--diff prints what git applies, and writes nothing', async () => {
    const cwd = sandbox({ 'a.md': WRONG, 'b c.md': WRONG.replaceAll('\n', '\r\n'), 'd.md': 'a\0b' });
    const { status, stdout, stderr } = await stateMd(cwd, ['fix', '--diff', 'a.md', 'b c.md', 'd.md']);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'd.md  error  Not checked: the file has a NUL byte at offset 1, so it is not text.  unreadable\n' +
        '2 findings would be fixed in 2 of 3 files; remaining: 1 error\n',
    );
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(WRONG);
    put(cwd, 'patch', stdout);
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', 'patch'], {
      cwd,
      stdio: 'pipe',
    });
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(CLEAN);
    expect(readFileSync(path.join(cwd, 'b c.md'), 'utf8')).toBe(CLEAN.replaceAll('\n', '\r\n'));
  });

  test('--diff on a terminal is coloured, and nothing in it acts', async () => {
    const cwd = sandbox({
      'a.md': WRONG.replace('Velocity', 'Velo\u001b]0;x\u0007city').replaceAll('\n', '\r\n'),
    });
    const { stdout } = await stateMd(cwd, ['fix', '--diff', 'a.md'], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('\n ** Velo␛]0;x␇city:**\n'.replace('** ', '**'));
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\r');
    const { stdout: coloured } = await stateMd(cwd, ['fix', '--diff', 'a.md'], { isTTY: true });
    expect(coloured).toContain('\u001b[31m-- Total execution time: 0.82 hours\u001b[39m\n');
    expect(coloured).toContain('\u001b[32m+- Total execution time: 0.92 hours\u001b[39m\n');
  });

  test('a file that cannot be written is a finding of its own', async () => {
    const cwd = sandbox({ 'a.md': WRONG });
    jest.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('no'), { code: 'EROFS' });
    });
    const { status, stdout } = await stateMd(cwd, ['fix', 'a.md']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Not repaired: the file cannot be written: the file system is read-only (EROFS).  unwritable',
    );
    expect(stdout).toContain('velocity-time');
    expect(stdout).toContain('Nothing to fix in 1 file; remaining: 2 errors; 1 fixable');
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(WRONG);
  });

  posixTest('never writes through a link', async () => {
    const cwd = sandbox({ 'real.md': WRONG });
    symlinkSync('real.md', path.join(cwd, 'STATE.md'));
    expect((await stateMd(cwd, ['fix', 'STATE.md'])).status).toBe(1);
    expect(readFileSync(path.join(cwd, 'real.md'), 'utf8')).toBe(WRONG);
  });
});

describe('standard input', () => {
  test('is checked under its own name', async () => {
    const { status, stdout } = await stateMd(sandbox(), ['check', '-'], { input: WRONG });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^<stdin>:13:25 {2}error/);
  });

  test.each([
    ['wrong', WRONG, CLEAN, 0],
    ['clean', CLEAN, CLEAN, 0],
    [
      'CRLF and a byte-order mark',
      `\uFEFF${WRONG.replaceAll('\n', '\r\n')}`,
      `\uFEFF${CLEAN.replaceAll('\n', '\r\n')}`,
      0,
    ],
    ['of another tool', FOREIGN, FOREIGN, 0],
    ['beyond repair', UNFIXABLE, UNFIXABLE, 1],
    ['empty', '', '', 0],
  ])('fix is a filter: %s', async (_, input, expected, status) => {
    const outcome = await stateMd(sandbox(), ['fix', '-'], { input });
    expect(outcome).toMatchObject({ status, stdout: expected });
    expect(outcome.stderr).toContain('in 1 file');
  });

  test('fix --diff prints the diff alone', async () => {
    const { stdout, stderr } = await stateMd(sandbox(), ['fix', '--diff', '-'], { input: WRONG });
    expect(stdout).toMatch(/^--- a\/<stdin>\n\+\+\+ b\/<stdin>\n@@ -10,7 \+10,7 @@\n/);
    expect(stderr).toBe('1 finding would be fixed in 1 file; no findings remain\n');
  });

  test('what cannot be read is a finding, and no text comes out', async () => {
    const tooLong = await stateMd(sandbox(), ['fix', '-'], { input: Buffer.alloc(3_000_000, 'a') });
    expect(tooLong).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('unreadable') });
    const binary = await stateMd(sandbox(), ['check', '-'], { input: Buffer.from([0xff]) });
    expect(binary).toMatchObject({ status: 1, stdout: expect.stringContaining('not valid UTF-8') });
    const broken = Object.assign(new Error('no'), { code: 'EIO' });
    const none = await stateMd(sandbox(), ['check', '-'], { input: broken });
    expect(none.stdout).toContain(
      'Not checked: standard input cannot be read: the disk reported an error (EIO).',
    );
  });
});

describe('formats', () => {
  test('github: workflow commands, one line a finding, and the sum', async () => {
    const cwd = sandbox({ 'a.md': WRONG });
    const { stdout } = await stateMd(cwd, ['check', '--format', 'github', 'a.md']);
    const view = readStdout(stdout);
    expect(view.issues).toHaveLength(1);
    expect(view.issues[0]).toMatchObject({
      level: 'error',
      properties: { file: 'a.md', line: '13', col: '25' },
    });
    expect(view.log).toContain('1 error in 1 file; 1 fixable with `state-md fix`');
    const passing = await stateMd(cwd, ['check', '--format', 'github', '--fail-on', 'never', 'a.md']);
    expect(readStdout(passing.stdout).issues).toHaveLength(1);
  });

  test('github: the runner keeps ten errors, of which it says one itself; the others are in the log', async () => {
    const files = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index}/STATE.md`, WRONG]));
    const { stdout } = await stateMd(sandbox(files), ['check', '--format', 'github', '.']);
    const { issues, dropped, log } = readStdout(stdout);
    expect(issues.length).toBeLessThanOrEqual(9);
    expect(dropped).toEqual([]);
    expect(log.filter((line) => line.includes('/STATE.md:13:25'))).toHaveLength(14 - issues.length + 1);
  });
});

describe('explain', () => {
  test('without a rule: all of them', async () => {
    const { status, stdout } = await stateMd(sandbox(), ['explain']);
    expect(status).toBe(0);
    for (const { id, summary } of RULES)
      expect(stdout).toMatch(new RegExp(`^${id} +\\w+ +${summary.slice(0, 5)}`, 'm'));
  });

  test('into a pipe Markdown, without our own remarks', async () => {
    const page = readFileSync(new URL('../docs/rules/date.md', import.meta.url), 'utf8');
    const expected = page.replace('<!-- end of generated header -->\n\n', '');
    expect(expected).not.toBe(page);
    expect(await stateMd(sandbox(), ['explain', 'date'])).toEqual({
      status: 0,
      stdout: expected,
      stderr: '',
    });
  });

  test('on a terminal laid out, without Markdown', async () => {
    const { stdout } = await stateMd(sandbox(), ['explain', 'date'], { isTTY: true });
    expect(stdout).toContain('\u001b[1mdate\u001b[22m\n');
    expect(stdout).not.toMatch(/^#|```|<!--/m);
  });

  test('findings that are not about the text have a short page', async () => {
    for (const id of ['unreadable', 'unwritable', 'internal']) {
      const { status, stdout } = await stateMd(sandbox(), ['explain', id]);
      expect([status, stdout]).toEqual([
        0,
        expect.stringMatching(new RegExp(`^# ${id}\n\n.+\n\n- Severity: error\n\n.+\n$`)),
      ]);
    }
  });

  test('installed without its pages: the summary', async () => {
    jest.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw new Error('ENOENT');
    });
    const { summary } = RULES.find(({ id }) => id === 'date')!;
    expect((await stateMd(sandbox(), ['explain', 'date'])).stdout).toBe(
      `# date\n\n${summary}\n\n- Severity: error\n`,
    );
  });

  test('a rule that does not exist', async () => {
    expect((await stateMd(sandbox(), ['explain', 'velocity'])).stderr).toContain(
      'there is no rule "velocity". Did you mean "velocity-average", "velocity-counts" or "velocity-lags"?',
    );
    const { status, stderr } = await stateMd(sandbox(), ['explain', '../../package']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('"state-md explain" lists them all.')]);
  });

  test('Markdown for terminals', () => {
    const paint: Paint = (text, ...styles) => `<${styles.join(' ')}>${text}</>`;
    const page = '# The `x`\n\nSee [y](y.md), **bold** and `code`.\n\n```text\n# no heading\n\n```\n- item\n';
    expect(renderPage(page, paint)).toBe(
      '<bold>The x</>\n\nSee y (y.md), <bold>bold</> and <cyan>`code`</>.\n\n    <cyan># no heading</>\n    <cyan></>\n- item\n',
    );
    expect(renderPage('~~~\na\n\nb\n~~~', plain)).toBe('    a\n\n    b');
  });
});

describe('faults of our own', () => {
  const broken = (): never => {
    throw new Error('out of\nluck\u001b[31m');
  };

  test('the run itself fails: 70, one line, and the trace only on request', async () => {
    const cwd = sandbox({ 'a.md': WRONG });
    const world = { now: broken };
    const { status, stdout, stderr } = await stateMd(cwd, ['check', 'a.md'], world);
    expect([status, stdout]).toEqual([70, '']);
    expect(stderr).toBe(
      'state-md: state-md failed through a fault of its own: out of␊luck␛[31m\n' +
        'state-md: please report it, with the file that was being read and the output of STATE_MD_DEBUG=1 state-md …\n',
    );
    const debug = await stateMd(cwd, ['check', 'a.md'], { ...world, env: { STATE_MD_DEBUG: '1' } });
    expect(debug.stderr).toMatch(/\n {4}at /);
  });
});

describe('terminal', () => {
  const tty = { isTTY: true, columns: 80, write: () => undefined };
  const pipe = { isTTY: false, columns: undefined, write: () => undefined };

  test.each([
    [tty, {}, true],
    [pipe, {}, false],
    [tty, { NO_COLOR: '1' }, false],
    [tty, { NO_COLOR: '' }, true],
    [tty, { TERM: 'dumb' }, false],
    [pipe, { FORCE_COLOR: '1' }, true],
    [tty, { FORCE_COLOR: '0' }, false],
    [pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('colours', (sink, env, expected) => {
    expect(paintFor(sink, env)('x', 'bold', 'red')).toBe(
      expected ? '\u001b[31m\u001b[1mx\u001b[22m\u001b[39m' : 'x',
    );
  });

  test('width', () => {
    expect(widthOf(tty)).toBe(80);
    expect(widthOf({ ...tty, columns: 500 })).toBe(160);
    expect(widthOf({ ...tty, columns: 0 })).toBe(120);
    expect(widthOf(pipe)).toBe(120);
  });

  test('a progress bar for who waits at a terminal longer than a second', async () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}/STATE.md`, CLEAN]));
    const cwd = sandbox(files);
    const clock = (step: number): (() => number) => {
      let time = 0;
      return () => (time += step);
    };
    const slow = await stateMd(cwd, ['check', '.'], { isTTY: true, now: clock(400) });
    expect(slow.stderr).toContain('\r\u001b[K████████████░░░░░░░░░░░░ 3 of 6 files');
    expect(slow.stderr.endsWith('\r\u001b[K')).toBe(true);
    expect(slow.stdout).not.toContain('3 of 6');
    expect((await stateMd(cwd, ['check', '.'], { isTTY: true, now: clock(100) })).stderr).toBe('');
    expect((await stateMd(cwd, ['check', '.'], { now: clock(400) })).stderr).toBe('');
  });

  test('the bar is drawn ten times a second at most', () => {
    const stderr = new Recorder(true);
    let time = 0;
    const progress = new Progress({ stderr, now: () => (time += 50) } as unknown as Io, 1000);
    for (let done = 1; done <= 100; done += 1) progress.update(done);
    expect(stderr.text.split('\r').length - 1).toBeLessThanOrEqual(50);
  });
});

describe('the real streams', () => {
  test('belong to the process', () => {
    const io = processIo();
    expect(io.cwd).toBe(process.cwd());
    expect(io.env).toBe(process.env);
    expect(io.now()).toBeGreaterThan(0);
  });

  test('input is read to its limit and no further', async () => {
    const chunks = Readable.from([Buffer.from('abc'), Buffer.from('def'), Buffer.from('ghi')]);
    expect(Buffer.from(await readStream(chunks, 4)).toString()).toBe('abcd');
    expect(Buffer.from(await readStream(Readable.from([Buffer.from('ab')]), 4)).toString()).toBe('ab');
  });
});
