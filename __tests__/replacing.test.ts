// A file is replaced as a whole, and nobody's text is lost by it, whoever else writes and whenever the process ends.
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fs, { appendFileSync, chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { writeVerified } from '../src/files/write.ts';
import { stateMd } from './doors.ts';
import { CLEAN, posixTest, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
afterEach(() => void jest.restoreAllMocks());
jest.setTimeout(120_000);

const bundle = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const CHANGED = 'the file was changed while it was being repaired; run state-md again';
const MORE = '\nA line that somebody else wrote.\n';

/** Repairs and writes `STATE.md`, and does something else right before a call of the file system. */
function repairWhile(
  cwd: string,
  call: 'fsyncSync' | 'linkSync' | 'renameSync',
  act: () => void,
): string | undefined {
  const absolute = path.join(cwd, 'STATE.md');
  const { verified } = repair(analyse(decode('STATE.md', readFileSync(absolute))));
  const original = fs[call] as (...args: unknown[]) => unknown;
  jest.spyOn(fs, call).mockImplementationOnce((...args: unknown[]) => {
    act();
    return original(...args);
  });
  return writeVerified(cwd, { path: 'STATE.md', absolute, isGuess: false }, verified!);
}

describe('a file that somebody else writes into meanwhile', () => {
  test.each(['fsyncSync', 'linkSync', 'renameSync'] as const)('keeps their text: before %s', (call) => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const file = path.join(cwd, 'STATE.md');
    expect(repairWhile(cwd, call, () => appendFileSync(file, MORE))).toBe(CHANGED);
    expect(readFileSync(file, 'utf8')).toBe(`${WRONG}${MORE}`);
    expect(readdirSync(cwd)).toEqual(['STATE.md']);
  });

  posixTest('keeps also what is written into the file that they opened before', () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const theirs = fs.openSync(path.join(cwd, 'STATE.md'), 'a');
    expect(repairWhile(cwd, 'renameSync', () => fs.writeSync(theirs, 'one '))).toBe(CHANGED);
    fs.writeSync(theirs, 'two');
    fs.closeSync(theirs);
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(`${WRONG}one two`);
  });

  test.each([
    ['takes it away', 'the file is not there any more'],
    ['makes a folder of it', 'it is a folder, not a file'],
  ])('or %s', (what, reason) => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const file = path.join(cwd, 'STATE.md');
    const act = (): void => {
      fs.rmSync(file);
      if (what !== 'takes it away') fs.mkdirSync(file);
    };
    // Until then it was written beside it, with its owner and mode: that is before.
    expect(repairWhile(cwd, 'fsyncSync', act)).toBe(reason);
    expect(readdirSync(cwd)).toEqual(what === 'takes it away' ? [] : ['STATE.md']);
  });

  test('is a finding of the run', async () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const { fsyncSync } = fs;
    jest.spyOn(fs, 'fsyncSync').mockImplementationOnce((descriptor) => {
      appendFileSync(path.join(cwd, 'STATE.md'), MORE);
      fsyncSync(descriptor);
    });
    const { status, stdout } = await stateMd(cwd, ['fix', 'STATE.md']);
    expect(status).toBe(1);
    expect(stdout).toContain(`STATE.md:1:1  error  Not repaired: ${CHANGED}.  unwritable`);
  });

  posixTest('where a file has one name only, the look before is the last one', () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    chmodSync(path.join(cwd, 'STATE.md'), 0o640);
    const refuse = (): never => {
      throw Object.assign(new Error('no'), { code: 'ENOTSUP' });
    };
    expect(repairWhile(cwd, 'linkSync', refuse)).toBeUndefined();
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(CLEAN);
    expect(statSync(path.join(cwd, 'STATE.md')).mode & 0o7777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(['STATE.md']);
  });
});

describe('a signal in the middle of a replacement', () => {
  posixTest.each(
    (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).flatMap((signal) =>
      (['openSync', 'fsyncSync', 'linkSync', 'renameSync'] as const).map((call) => [signal, call] as const),
    ),
  )('%s during %s: the file is whole, nothing lies beside it, and the process ends', (signal, call) => {
    const cwd = sandbox({ 'a/STATE.md': WRONG, 'b/STATE.md': WRONG });
    const hook = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const original = fs[${JSON.stringify(call)}];
      fs[${JSON.stringify(call)}] = (...args) => {
        const result = original(...args);
        if (${JSON.stringify(call)} !== 'openSync' || String(args[0]).endsWith('.tmp')) {
          process.kill(process.pid, ${JSON.stringify(signal)});
        }
        return result;
      };
      syncBuiltinESMExports();`;
    const ended = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, bundle, 'fix', '.'],
      { cwd, encoding: 'utf8' },
    );
    expect(ended).toMatchObject({ signal, stderr: '' });
    expect(readdirSync(path.join(cwd, 'a'))).toEqual(['STATE.md']);
    expect(readFileSync(path.join(cwd, 'a/STATE.md'), 'utf8')).toBe(CLEAN);
    // What was not begun is not begun any more.
    expect(readFileSync(path.join(cwd, 'b/STATE.md'), 'utf8')).toBe(WRONG);
  });

  test('is nobody’s business once it is over', async () => {
    const cwd = sandbox({ 'a/STATE.md': WRONG, 'b/STATE.md': WRONG });
    const turns = (): Promise<void> =>
      new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
    await turns();
    const before = process.listenerCount('SIGTERM');
    await stateMd(cwd, ['fix', '.']);
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    await turns();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
