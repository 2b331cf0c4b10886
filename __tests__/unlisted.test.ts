// What cannot be looked into may hold anything: it is named, and the exit status says so, whatever the rest holds.
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFiles } from '../src/files/find.ts';
import { readBytes } from '../src/files/read.ts';
import { stateMd } from './doors.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
afterEach(() => void jest.restoreAllMocks());

/** Other systems refuse names that are no text. */
const linuxTest = process.platform === 'linux' ? test : test.skip;

const LATIN = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
const NOT_UTF8 = 'the folder cannot be listed: its name is not UTF-8; rename it, or exclude it with "!"';

function inLatin(cwd: string, ...rest: string[]): Buffer {
  return Buffer.concat([Buffer.from(`${cwd}/`), LATIN, ...rest.map((part) => Buffer.from(part))]);
}

function withLatinFolder(files: Record<string, string>): string {
  const cwd = sandbox(files);
  mkdirSync(inLatin(cwd));
  writeFileSync(inLatin(cwd, '/STATE.md'), WRONG);
  return cwd;
}

function failing(name: 'readdirSync' | 'lstatSync', folder: string, code: string): void {
  const original = fs[name] as (...args: unknown[]) => unknown;
  jest.spyOn(fs, name).mockImplementation(((target: unknown, ...rest: unknown[]) => {
    if (String(target).startsWith(folder)) throw Object.assign(new Error('no'), { code });
    return original(target, ...rest);
  }) as never);
}

describe('a folder whose name is not UTF-8', () => {
  linuxTest('is named with its bytes, below a folder and for a glob', () => {
    const cwd = withLatinFolder({ 'ok/STATE.md': '', 'deep/ok/STATE.md': '' });
    const unlisted = [{ path: 'caf\\xe9', reason: NOT_UTF8 }];
    for (const pattern of ['.', '*/STATE.md', '**/STATE.md', '{ok,caf*}/STATE.md']) {
      expect(findFiles(cwd, [pattern])).toMatchObject({ unmatched: [], unlisted });
    }
    expect(findFiles(cwd, ['.', '*/STATE.md']).unlisted).toEqual(unlisted);
  });

  linuxTest('is not named where nothing in it is asked for', () => {
    const cwd = withLatinFolder({ 'ok/STATE.md': '' });
    for (const patterns of [
      ['ok'],
      ['o*/STATE.md'],
      ['ok/**/STATE.md'],
      ['*.md', 'ok'],
      ['.', '!caf*'],
      [],
    ]) {
      expect(findFiles(cwd, patterns).unlisted).toEqual([]);
    }
    execFileSync('git', ['init', '-q'], { cwd });
    put(cwd, '.gitignore', 'c*\n');
    expect(findFiles(cwd, ['.'])).toMatchObject({ files: [{ path: 'ok/STATE.md' }], unlisted: [] });
  });

  linuxTest('alone is what there is to say, not that nothing is there', () => {
    const cwd = withLatinFolder({});
    expect(findFiles(cwd, ['.'])).toMatchObject({ unmatched: [], unlisted: [{ path: 'caf\\xe9' }] });
    expect(findFiles(cwd, ['*/STATE.md'])).toMatchObject({ unmatched: [], unlisted: [{ path: 'caf\\xe9' }] });
  });

  linuxTest('of two of them both are named', () => {
    const cwd = withLatinFolder({});
    mkdirSync(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xea])]));
    expect(findFiles(cwd, ['.']).unlisted.map((one) => one.path)).toEqual(['caf\\xe9', 'caf\\xea']);
  });

  test('is not one that holds the character for it', () => {
    const cwd = sandbox({ 'a\uFFFD/STATE.md': '' });
    expect(findFiles(cwd, ['.'])).toMatchObject({ files: [{ path: 'a\uFFFD/STATE.md' }], unlisted: [] });
  });

  test('cannot be given by name', () => {
    expect(findFiles(sandbox(), ['caf\uFFFD']).unmatched).toEqual([
      {
        pattern: 'caf\uFFFD',
        reason: 'there is no such file or folder; a name that is not UTF-8 cannot be given here',
      },
    ]);
  });

  linuxTest('a file with such a name is found by a glob, and not read', () => {
    const cwd = sandbox();
    writeFileSync(inLatin(cwd, '.md'), WRONG);
    const [file] = findFiles(cwd, ['*.md']).files;
    expect(readBytes(cwd, file!.absolute)).toEqual({
      reason: 'its name is not UTF-8, so it cannot be opened; rename it',
    });
  });
});

describe('a folder that cannot be listed', () => {
  test.each([
    ['EACCES', 'permission denied (EACCES)'],
    ['EIO', 'the disk reported an error (EIO)'],
    ['ENAMETOOLONG', 'the path is too long (ENAMETOOLONG)'],
  ])('is named: %s', (code, words) => {
    const cwd = sandbox({ 'a/STATE.md': '', 'b/STATE.md': '' });
    failing('readdirSync', path.join(cwd, 'b'), code);
    for (const pattern of ['.', '*/STATE.md', '**/STATE.md']) {
      expect(findFiles(cwd, [pattern])).toMatchObject({
        files: [{ path: 'a/STATE.md' }],
        unlisted: [{ path: 'b', reason: `the folder cannot be listed: ${words}` }],
      });
    }
    expect(findFiles(cwd, ['a*/STATE.md']).unlisted).toEqual([]);
  });

  test('and is gone meanwhile holds nothing', () => {
    const cwd = sandbox({ 'a/STATE.md': '', 'b/STATE.md': '' });
    const { readdirSync } = fs;
    jest.spyOn(fs, 'readdirSync').mockImplementation(((name: string, options: never) => {
      if (name === path.join(cwd, 'b')) fs.rmSync(name, { recursive: true });
      return readdirSync(name, options);
    }) as never);
    expect(findFiles(cwd, ['.'])).toMatchObject({ files: [{ path: 'a/STATE.md' }], unlisted: [] });
  });

  test('a usual place that cannot be looked at is named beside those that can', () => {
    const cwd = sandbox({ 'STATE.md': '', '.planning/STATE.md': '' });
    failing('lstatSync', path.join(cwd, '.planning'), 'EACCES');
    expect(findFiles(cwd, [])).toMatchObject({
      files: [{ path: 'STATE.md' }],
      unlisted: [
        { path: '.planning/STATE.md', reason: 'it cannot be looked at: permission denied (EACCES)' },
        { path: '.planning/workstreams', reason: 'it cannot be looked at: permission denied (EACCES)' },
      ],
    });
  });

  test('a path that cannot be looked at is not said to be missing', () => {
    const cwd = sandbox({ 'a/STATE.md': '' });
    failing('lstatSync', path.join(cwd, 'a'), 'EACCES');
    expect(findFiles(cwd, ['a/STATE.md']).unmatched).toEqual([
      { pattern: 'a/STATE.md', reason: 'it cannot be looked at: permission denied (EACCES)' },
    ]);
    expect(readBytes(cwd, path.join(cwd, 'a/STATE.md'))).toEqual({
      reason: 'the file cannot be opened: permission denied (EACCES)',
    });
  });

  posixTest('links that lead in a circle are no place to be silent about', () => {
    const cwd = sandbox({ 'STATE.md': '' });
    symlinkSync('.planning', path.join(cwd, '.planning'));
    expect(findFiles(cwd, []).unlisted[0]).toMatchObject({
      path: '.planning/STATE.md',
      reason: expect.stringContaining('(ELOOP)'),
    });
  });

  linuxTest('a folder beyond the path limit', () => {
    const cwd = sandbox({ 'ok/STATE.md': CLEAN });
    const script =
      'const n = "d".repeat(250); for (let i = 0; i < 18; i++) { fs.mkdirSync(n); process.chdir(n); }' +
      'fs.writeFileSync("STATE.md", "")';
    try {
      execFileSync(process.execPath, ['-e', script], { cwd });
      const { files, unlisted } = findFiles(cwd, ['.']);
      expect(files.map((file) => file.path)).toEqual(['ok/STATE.md']);
      expect(unlisted).toEqual([
        {
          path: expect.stringMatching(/^(?:d{250}\/)+d{250}$/),
          reason: 'the folder cannot be listed: the path is too long (ENAMETOOLONG)',
        },
      ]);
    } finally {
      // Node itself cannot take away what lies so deep.
      execFileSync('rm', ['-rf', cwd]);
    }
  });
});

describe('a line break', () => {
  posixTest.each(['**/STATE.md', '*/STATE.md', 'a*b/STATE.md', '{a\nb,c}/STATE.md', 'a?b/*.md', 'a\nb'])(
    'in a name is matched by %j',
    (pattern) => {
      const cwd = sandbox({ 'a\nb/STATE.md': '' });
      expect(findFiles(cwd, [pattern]).files).toMatchObject([{ path: 'a\nb/STATE.md' }]);
      expect(findFiles(cwd, ['.', `!${pattern}`]).files).toEqual([]);
    },
  );

  test('in a pattern that leads nowhere stays in one line', async () => {
    const { status, stderr } = await stateMd(sandbox(), ['check', 'no\nwhere*/STATE.md']);
    expect([status, stderr]).toEqual([3, 'state-md: "no␊where*/STATE.md": no file matches it.\n']);
  });
});

describe('the exit status', () => {
  const partly = (): string => {
    const cwd = sandbox({ 'a/STATE.md': CLEAN, 'b/STATE.md': CLEAN });
    failing('readdirSync', path.join(cwd, 'b'), 'EACCES');
    return cwd;
  };

  test.each([
    ['check', '.'],
    ['check', '.', '--fail-on', 'never'],
    ['check', '.', '--format', 'json', '--fail-on', 'never'],
    ['check', '.', '--format', 'github', '--fail-on', 'never'],
    ['check', '.', '--format', 'sarif', '--fail-on', 'never'],
    ['check', '**/STATE.md', '--fail-on', 'never'],
    ['fix', '.', '--fail-on', 'never'],
    ['status', '.'],
    ['status', '.', '--format', 'json'],
  ])('is 3 when a folder cannot be listed, and the report names it: %s %s %s %s %s', async (...argv) => {
    const { status, stdout, stderr } = await stateMd(partly(), argv);
    expect(status).toBe(3);
    expect(stdout).toContain('the folder cannot be listed: permission denied (EACCES)');
    expect(stderr).toBe('state-md: b could not be looked into; the report says why.\n');
  });

  test('with a diff the report beside it names the folder', async () => {
    const { status, stdout, stderr } = await stateMd(partly(), ['fix', '--diff', '.']);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('b  error  Not checked: the folder cannot be listed');
  });

  test('several are counted', async () => {
    const cwd = sandbox({ 'a/x': '', 'b/x': '', 'c/x': '' });
    failing('readdirSync', `${cwd}/`, 'EACCES');
    const { status, stderr } = await stateMd(cwd, ['check', '.']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^state-md: [abc] and 2 other places could not be looked into; /);
  });

  test('a baseline is not written over what could not be looked into without a word', async () => {
    const cwd = sandbox({ 'STATE.md': CLEAN, '.git/HEAD': '', '.planning/x': '' });
    failing('lstatSync', path.join(cwd, '.planning'), 'EACCES');
    const { stdout } = await stateMd(cwd, ['init', '--baseline']);
    expect(stdout).toContain('.planning/STATE.md cannot be read, and no baseline changes that');
  });
});
