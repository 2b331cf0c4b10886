// What the command line does when the engine fails, which it never should.
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Io } from '../src/cli/io.ts';
import type { Source } from '../src/document/source.ts';
import type { Analysis } from '../src/engine.ts';
import { removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const engine = await import('../src/engine.ts');
jest.unstable_mockModule('../src/engine.ts', () => ({
  ...engine,
  analyse: (source: Source): Analysis => {
    if (source.path === 'throws.md') throw new Error('no such row\nin any table');
    return engine.analyse(source);
  },
  repair: (before: Analysis) =>
    before.source.path === 'refused.md'
      ? { before, after: before, fixed: [], verified: undefined, refused: 'a line ending changed' }
      : engine.repair(before),
}));
const { run } = await import('../src/cli/run.ts');

async function stateMd(
  cwd: string,
  argv: readonly string[],
  env: Io['env'] = {},
): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const status = await run(argv, {
    cwd,
    env,
    stdout: { isTTY: false, columns: undefined, write: (chunk) => void (stdout += String(chunk)) },
    stderr: { isTTY: false, columns: undefined, write: (chunk) => void (stderr += String(chunk)) },
    readInput: async () => new Uint8Array(),
    now: () => 0,
    settle: async () => undefined,
  });
  return { status, stdout, stderr };
}

describe('a fault in one file', () => {
  test('leaves the others alone, and ends the run with 70 whatever --fail-on says', async () => {
    const cwd = sandbox({ 'throws.md': WRONG, 'a.md': WRONG });
    const { status, stdout, stderr } = await stateMd(cwd, [
      'check',
      'throws.md',
      'a.md',
      '--fail-on',
      'never',
    ]);
    expect(status).toBe(70);
    expect(stdout).toContain(
      'throws.md  error  Not checked: state-md failed on this file (no such row␊in any table). Please report it.  internal\n',
    );
    expect(stdout).toContain('a.md:13:25  error');
    expect(stderr).toContain('state-md failed through a fault of its own: no such row␊in any table');
    expect(stdout + stderr).not.toMatch(/^ +at /m);
    const debug = await stateMd(cwd, ['check', 'throws.md'], { STATE_MD_DEBUG: '1' });
    expect(debug.stderr).toMatch(/^ +at /m);
  });

  test('a repair that does not pass its checks is not written', async () => {
    const cwd = sandbox({ 'refused.md': WRONG, 'a.md': WRONG });
    const { status, stdout } = await stateMd(cwd, ['fix', 'refused.md', 'a.md']);
    expect(status).toBe(70);
    expect(stdout).toContain(
      'Not repaired: the repair did not pass its own checks (a line ending changed). Please report it.  internal',
    );
    expect(readFileSync(path.join(cwd, 'refused.md'), 'utf8')).toBe(WRONG);
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).not.toBe(WRONG);
    const diff = await stateMd(cwd, ['fix', '--diff', 'refused.md']);
    expect(diff).toMatchObject({ status: 70, stdout: '', stderr: expect.stringContaining('internal') });
  });
});
