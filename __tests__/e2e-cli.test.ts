// The committed bundle, started as a program of its own.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hosts } from './starter/hosts.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

const bundle = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples', import.meta.url));

beforeAll(() => {
  if (!existsSync(bundle)) throw new Error('dist/cli/index.js is missing: run `npm run build`');
});
const hosts = new Hosts(path.dirname(bundle));

afterAll(() => {
  hosts.close();
  removeSandboxes();
});

/** Nothing takes so long but what never ends: `status` is then `null`. */
const KILLED_AFTER = 10 * 60_000;

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function stateMd(
  cwd: string,
  argv: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: KILLED_AFTER,
    killSignal: 'SIGKILL',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...withoutColours(), ...env },
  });
  return { status, stdout, stderr };
}

/** The same in a process that others run in before and after it. */
function shared(cwd: string, args: readonly string[]): Promise<Outcome> {
  return hosts.run({ cwd, args, env: withoutColours(), timeout: KILLED_AFTER });
}

function withoutColours(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  return env;
}

describe('exit status', () => {
  const cwd = sandbox({ 'clean.md': CLEAN, 'wrong.md': WRONG });

  test.each([
    [['check', 'clean.md'], 0],
    [['check', 'wrong.md'], 1],
    [['check', 'wrong.md', '--fail-on=never'], 0],
    [['check', 'wrong.md', '--rule', 'velocity-time=notice'], 0],
    [['--version'], 0],
    [['--help'], 0],
    [['explain', 'velocity-time'], 0],
    [['check', '--fail-on', 'warn', 'wrong.md'], 2],
    [['chekc'], 2],
    [[], 2],
    [['check', 'missing.md'], 3],
    [['check'], 3],
  ])('state-md %j: %d', (argv, status) => {
    const outcome = stateMd(cwd, argv);
    expect(outcome.status).toBe(status);
    expect(outcome.stderr === '').toBe(status < 2);
  });

  test('slips are answered with what was meant', () => {
    expect(stateMd(cwd, ['chekc']).stderr).toContain('Did you mean "check"?');
    expect(stateMd(cwd, ['check', '--fial-on=never']).stderr).toContain('Did you mean "--fail-on"?');
    expect(stateMd(cwd, ['check', '--rule', 'velocity-tiem=off']).stderr).toContain(
      'Did you mean "velocity-time"?',
    );
    expect(stateMd(cwd, ['explain', 'velocity-tme']).stderr).toContain('Did you mean "velocity-time"?');
    expect(stateMd(cwd, ['check', 'wrnog.md']).stderr).toContain('Did you mean "wrong.md"?');
    expect(stateMd(cwd, ['wrong.md']).stderr).toContain('state-md check wrong.md');
  });
});

describe('output', () => {
  test('text on a pipe has no colours, unless they are asked for', () => {
    const cwd = sandbox({ 'a.md': WRONG });
    expect(stateMd(cwd, ['check', 'a.md']).stdout).not.toContain('\u001b');
    expect(stateMd(cwd, ['check', 'a.md'], '', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31m');
  });

  test('the JSON report of the examples satisfies its schema', () => {
    const { status, stdout } = stateMd(examples, ['check', '.', '--format', 'json']);
    const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strictTypes: false }).compile(schema);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
    expect(status).toBe(1);
  });

  test('two runs say the same, byte for byte, from wherever the files are', () => {
    const cwd = sandbox();
    cpSync(examples, cwd, { recursive: true });
    const first = stateMd(cwd, ['check', '.', '--format', 'json']).stdout;
    expect(stateMd(cwd, ['check', '.', '--format', 'json']).stdout).toBe(first);
    expect(stateMd(examples, ['check', '.', '--format', 'json']).stdout).toBe(first);
  });

  test('a reader that goes away early is no error', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}/STATE.md`, WRONG]));
    const child = spawn(process.execPath, [bundle, 'check', '.', '--format', 'json'], {
      cwd: sandbox(files),
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, stderr]).toEqual([1, '']);
  });

  test('the pages of the rules are found from anywhere, also through the link that npm makes', () => {
    const cwd = sandbox();
    const file = readFileSync(new URL('../docs/rules/date.md', import.meta.url), 'utf8');
    const page = file.replace('<!-- end of generated header -->\n\n', '');
    expect(stateMd(cwd, ['explain', 'date']).stdout).toBe(page);
    if (process.platform === 'win32') return;
    const link = path.join(cwd, 'state-md');
    symlinkSync(bundle, link);
    expect(execFileSync(process.execPath, [link, 'explain', 'date'], { encoding: 'utf8' })).toBe(page);
  });
});

describe('repairing', () => {
  test.each([
    ['as it is', (text: string) => text],
    ['CRLF and a byte-order mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no final newline', (text: string) => text.trimEnd()],
  ])('fix changes the one figure and nothing else: %s', (_, vary) => {
    const cwd = sandbox();
    const file = put(cwd, '.planning/STATE.md', vary(WRONG));
    const { mode } = statSync(file);
    expect(stateMd(cwd, ['fix']).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(vary(CLEAN));
    expect(statSync(file).mode).toBe(mode);
    expect(stateMd(cwd, ['fix']).stdout).toContain('Nothing to fix');
  });

  test('fix --diff writes nothing, and git apply makes of it what fix makes', () => {
    const cwd = sandbox();
    const other = sandbox();
    cpSync(examples, cwd, { recursive: true });
    cpSync(examples, other, { recursive: true });
    const { stdout } = stateMd(cwd, ['fix', '--diff', '.']);
    expect(stateMd(cwd, ['fix', '--diff', '.']).stdout).toBe(stdout);
    put(cwd, 'patch', stdout);
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', 'patch'], { cwd, stdio: 'pipe' });
    stateMd(other, ['fix', '.']);
    const text = (folder: string): string =>
      readFileSync(path.join(folder, 'contradictions/STATE.md'), 'utf8');
    expect(text(cwd)).toBe(text(other));
    expect(text(cwd)).not.toBe(text(examples));
  });

  test('fix - is a filter', () => {
    const outcome = stateMd(sandbox(), ['fix', '-'], WRONG);
    expect(outcome).toMatchObject({ status: 0, stdout: CLEAN });
    expect(stateMd(sandbox(), ['check', '-'], UNFIXABLE)).toMatchObject({ status: 1, stderr: '' });
    expect(stateMd(sandbox(), ['fix', '--diff', '-'], WRONG).stdout).toMatch(/^--- a\/<stdin>\n/);
  });

  test('many files in one process, found by folder and glob, without what git ignores', () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`teams/${index}/STATE.md`, WRONG]),
    );
    const cwd = sandbox({ ...files, '.gitignore': 'teams/7/\n', 'node_modules/x/STATE.md': WRONG });
    execFileSync('git', ['init', '-q'], { cwd });
    expect(stateMd(cwd, ['check', '.']).stdout).toContain('49 errors in 49 files; 49 fixable');
    expect(stateMd(cwd, ['check', 'teams/{1,2}/STATE.md', '!teams/2']).stdout).toContain('1 error in 1 file');
    expect(stateMd(cwd, ['fix', 'teams']).stdout).toContain(
      '49 findings fixed in 49 files; no findings remain',
    );
  });
});

describe('hostile input', () => {
  const answers = ({ status, stdout, stderr }: Outcome): void => {
    expect([0, 1]).toContain(status);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(stdout + stderr).not.toMatch(/[^\n\x20-\x7e\u00a0-\u{10ffff}]/u);
  };

  const TEXTS: readonly (readonly [string, string | Uint8Array])[] = [
    ['nothing', ''],
    ['a NUL byte', 'a\0b'],
    ['bytes that are not UTF-8', Buffer.from([0x23, 0x20, 0xff, 0xfe])],
    ['5 MB', Buffer.alloc(5_000_000, '# State\n')],
    [
      'control characters',
      `${WRONG}\u001b]0;title\u0007\u009b31m\u202e\nLast activity: 2026-02-30 \u001b[2J`,
    ],
    ['deep nesting', `# Project State\n\n${'> '.repeat(20_000)}x\n`],
    ['a flood of lists', '- '.repeat(50_000)],
    ['a flood of setext headings', 'a\n=\n'.repeat(9_000)],
    ['a flood of emphasis', `${WRONG}\n${'*a_'.repeat(60_000)}`],
    ['a flood of brackets', `${WRONG}\n${'['.repeat(100_000)}`],
    [
      'a bomb of YAML aliases',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(/./g, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}---\n${WRONG}`,
    ],
    [
      '30,000 keys',
      `---\n${Array.from({ length: 15_000 }, (_, index) => `k${index}: ${index}\n`).join('')}---\n${WRONG}`,
    ],
    ['a bar of 200,000 cells', WRONG.replace('Status:', `Progress: [${'█'.repeat(200_000)}] 100%\nStatus:`)],
    ['one line of a million characters', 'a'.repeat(1_000_000)],
  ];

  test.each(TEXTS)('%s', async (_, text) => {
    const cwd = sandbox({ 'STATE.md': text });
    answers(await shared(cwd, ['check', 'STATE.md', '--format', 'json']));
    answers(await shared(cwd, ['fix', '--diff', 'STATE.md']));
    answers(stateMd(cwd, ['check', '-'], text));
  });

  posixTest('links, pipes, folders and devices', () => {
    const cwd = sandbox({ 'secret.txt': 'the secret', 'folder/STATE.md/x': '' });
    symlinkSync('secret.txt', path.join(cwd, 'link.md'));
    symlinkSync('/dev/zero', path.join(cwd, 'zero.md'));
    symlinkSync('loop.md', path.join(cwd, 'loop.md'));
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')]);
    for (const name of ['link.md', 'zero.md', 'loop.md', 'pipe.md', '/dev/zero', 'folder']) {
      for (const command of ['check', 'fix']) {
        const outcome = stateMd(cwd, [command, name]);
        answers(outcome);
        expect(outcome.status).toBe(1);
        expect(outcome.stdout).toContain('unreadable');
        expect(outcome.stdout).not.toContain('the secret');
      }
    }
  });
});
