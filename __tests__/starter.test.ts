// Programs are started from a small process, and nobody notices: what comes of it is what Node itself gives.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { posixTest, put, removeSandboxes, sandbox } from './sandbox.ts';

afterAll(removeSandboxes);

const node = (script: string, options = {}): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['-e', script], options);

posixTest('is another process than this one, and the same for all', () => {
  const parent = (): string => node('console.log(process.ppid)').stdout.toString().trim();
  expect(parent()).not.toBe(String(process.pid));
  expect(parent()).toBe(parent());
});

describe('is told', () => {
  test('the folder, the environment and the input', () => {
    const cwd = sandbox();
    const script =
      'process.stdin.pipe(process.stdout); console.log(process.cwd(), process.env.A, process.env.B)';
    const options = {
      cwd,
      input: 'é',
      encoding: 'utf8',
      env: { ...process.env, A: 'x', B: undefined },
    } as const;
    expect(node(script, options)).toMatchObject({ status: 0, stdout: `${cwd} x undefined\né`, stderr: '' });
  });

  test('megabytes, and gives them back', () => {
    const input = Buffer.alloc(5_000_000, 'abc');
    const { stdout } = node('process.stdin.pipe(process.stdout)', { input, maxBuffer: 10_000_000 });
    expect(input.equals(stdout as Buffer)).toBe(true);
  });

  posixTest('nothing of an open file, which is written to from here', () => {
    const file = put(sandbox(), 'out.txt', '');
    const out = openSync(file, 'w');
    const { status, stdout } = node('console.log(1)', { stdio: ['ignore', out, 'pipe'] });
    closeSync(out);
    expect([status, stdout, readFileSync(file, 'utf8')]).toEqual([0, null, '1\n']);
  });
});

describe('tells', () => {
  test('what was written and how it ended', () => {
    const { status, signal, stdout, stderr, output } = node(
      'console.log("a"); console.error("b"); process.exitCode = 3',
    );
    expect([status, signal, String(stdout), String(stderr)]).toEqual([3, null, 'a\n', 'b\n']);
    expect(output).toEqual([null, stdout, stderr]);
    expect(node('process.kill(process.pid, "SIGKILL")')).toMatchObject({ status: null, signal: 'SIGKILL' });
  });

  test.each([
    ['ENOENT', () => spawnSync('no-such-program', ['a'])],
    ['ENOENT', () => node('0', { cwd: path.join(sandbox(), 'nowhere') })],
    ['ENOBUFS', () => node('console.log("x".repeat(1e5))', { maxBuffer: 100 })],
    ['ETIMEDOUT', () => node('setTimeout(() => {}, 1e9)', { timeout: 200, killSignal: 'SIGKILL' })],
  ])('why it could not end: %s', (code, start) => {
    const { error, status } = start();
    expect([error, status]).toMatchObject([{ code, syscall: expect.stringContaining('spawnSync') }, null]);
  });

  test('of a program that fails, an exception with all of it', () => {
    const script = 'console.error("bad"); process.exitCode = 4';
    const fails = (): unknown => execFileSync(process.execPath, ['-e', script], { stdio: 'pipe' });
    expect(fails).toThrow(`Command failed: ${process.execPath} -e ${script}\nbad\n`);
    expect(fails).toThrow(expect.objectContaining({ status: 4, stderr: Buffer.from('bad\n') }));
    expect(() => execFileSync('no-such-program')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(execFileSync(process.execPath, ['-p', '1'], { encoding: 'utf8' })).toBe('1\n');
  });
});
