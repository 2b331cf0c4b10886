import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { decode } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { findFiles } from '../src/files/find.ts';
import { describeError } from '../src/files/paths.ts';
import type { FoundFile } from '../src/files/paths.ts';
import { decodeSource, readBytes, readSource, unreadable } from '../src/files/read.ts';
import { unwritable, writeVerified } from '../src/files/write.ts';
import type { Verified } from '../src/update/verify.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
afterEach(() => void jest.restoreAllMocks());

const isRoot = process.getuid?.() === 0;
const unprivilegedTest = process.platform === 'win32' || isRoot ? test.skip : test;

function foundIn(cwd: string, ...patterns: string[]): string[] {
  return findFiles(cwd, patterns).files.map((file) => file.path);
}

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    stdio: 'pipe',
  });
}

function fileOf(cwd: string, name: string): FoundFile {
  return { path: name, absolute: path.join(cwd, name), isGuess: false };
}

function reasonFor(cwd: string, name: string): string {
  const read = readSource(cwd, fileOf(cwd, name));
  if ('source' in read) throw new Error(`${name} was read`);
  expect(read.finding).toMatchObject({ rule: 'unreadable', severity: 'error', range: { start: 0, end: 0 } });
  return read.finding.message;
}

describe('finding files', () => {
  test('without a pattern: the usual places, whichever exist', () => {
    const cwd = sandbox({
      'STATE.md': '',
      '.planning/STATE.md': '',
      '.planning/workstreams/b/STATE.md': '',
      '.planning/workstreams/a/STATE.md': '',
      '.planning/workstreams/a/deep/STATE.md': '',
      'other/STATE.md': '',
    });
    const { files, unmatched } = findFiles(cwd, []);
    expect(files.map((file) => [file.path, file.isGuess])).toEqual([
      ['STATE.md', true],
      ['.planning/STATE.md', false],
      ['.planning/workstreams/a/STATE.md', false],
      ['.planning/workstreams/b/STATE.md', false],
    ]);
    expect(unmatched).toEqual([]);
    expect(findFiles(sandbox(), [])).toEqual({ files: [], unmatched: [], unlisted: [], remarks: [] });
  });

  test('a folder: every STATE.md below it, hidden folders too, by path; .git and node_modules not', () => {
    const cwd = sandbox({
      'b/STATE.md': '',
      'a/.hidden/STATE.md': '',
      'a/STATE.md': '',
      'a/OTHER.md': '',
      'node_modules/x/STATE.md': '',
      '.git/STATE.md': '',
      'state.md.d/notes.md': '',
    });
    expect(foundIn(cwd, '.')).toEqual(['a/.hidden/STATE.md', 'a/STATE.md', 'b/STATE.md']);
    expect(foundIn(cwd, 'b', 'a/')).toEqual(['b/STATE.md', 'a/.hidden/STATE.md', 'a/STATE.md']);
    expect(foundIn(path.join(cwd, 'a'), '../b')).toEqual(['../b/STATE.md']);
  });

  test('a file may have any name, and is found once', () => {
    const cwd = sandbox({ 'notes.md': '', 'x/STATE.md': '' });
    expect(foundIn(cwd, 'notes.md', './notes.md', path.join(cwd, 'notes.md'))).toEqual(['notes.md']);
    expect(foundIn(cwd, 'x', 'x/STATE.md', '**/STATE.md')).toEqual(['x/STATE.md']);
  });

  test('who names the root file knows it is one of GSD', () => {
    const cwd = sandbox({ 'STATE.md': '' });
    expect(findFiles(cwd, ['STATE.md']).files[0]?.isGuess).toBe(false);
    expect(findFiles(cwd, ['!other']).files[0]?.isGuess).toBe(true);
  });

  test('globs match files at their depth, in hidden folders too', () => {
    const cwd = sandbox({
      'a/STATE.md': '',
      'a/b/STATE.md': '',
      '.c/STATE.md': '',
      'a/x.md': '',
      'node_modules/STATE.md': '',
      '[odd]/STATE.md': '',
    });
    expect(foundIn(cwd, '*/STATE.md')).toEqual(['.c/STATE.md', '[odd]/STATE.md', 'a/STATE.md']);
    expect(foundIn(cwd, 'a/**/STATE.md')).toEqual(['a/STATE.md', 'a/b/STATE.md']);
    expect(foundIn(cwd, '{a/b,.c}/STATE.md')).toEqual(['.c/STATE.md', 'a/b/STATE.md']);
    expect(foundIn(path.join(cwd, '.c'), '../a/*.md')).toEqual(['../a/STATE.md', '../a/x.md']);
    // A name that is there is a name, whatever characters it has.
    expect(foundIn(cwd, '[odd]')).toEqual(['[odd]/STATE.md']);
  });

  test('exclusions take out files and whole folders', () => {
    const cwd = sandbox({ 'a/STATE.md': '', 'a/old/STATE.md': '', 'b/STATE.md': '', 'c/old/x/STATE.md': '' });
    expect(foundIn(cwd, '.', '!a/old')).toEqual(['a/STATE.md', 'b/STATE.md', 'c/old/x/STATE.md']);
    expect(foundIn(cwd, '.', '!**/old')).toEqual(['a/STATE.md', 'b/STATE.md']);
    expect(foundIn(cwd, '!b/STATE.md', '*/STATE.md')).toEqual(['a/STATE.md']);
    expect(foundIn(cwd, '.', '!**')).toEqual([]);
    expect(foundIn(cwd, '!(a)/STATE.md')).toEqual(['b/STATE.md']);
  });

  test('what leads nowhere is named with the reason', () => {
    const cwd = sandbox({ 'empty/notes.md': '' });
    expect(findFiles(cwd, ['missing.md', 'empty', '*/STATE.md']).unmatched).toEqual([
      { pattern: 'missing.md', reason: 'there is no such file or folder' },
      { pattern: 'empty', reason: 'there is no STATE.md below it' },
      { pattern: '*/STATE.md', reason: 'no file matches it' },
    ]);
  });

  test('a folder leaves out what git ignores, but not what git tracks; names and globs do not', () => {
    const cwd = sandbox({
      '.gitignore': 'build/\n/.planning/\n',
      'build/STATE.md': '',
      '.planning/STATE.md': '',
      '.planning/old/STATE.md': '',
      'ünï cödé/STATE.md': '',
      'nested/.gitignore': '*\n',
      'nested/STATE.md': '',
    });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-f', '.planning/STATE.md');
    git(path.join(cwd, 'nested'), 'init', '-q');
    expect(foundIn(cwd, '.')).toEqual(['.planning/STATE.md', 'ünï cödé/STATE.md']);
    expect(findFiles(cwd, ['build']).unmatched[0]?.reason).toContain('git ignores every STATE.md below it');
    expect(foundIn(cwd, 'build/STATE.md', 'b*/STATE.md')).toEqual(['build/STATE.md']);
    expect(foundIn(cwd)).toEqual(['.planning/STATE.md']);
  });

  test('a hook of another repository does not mislead git', () => {
    const cwd = sandbox({ '.gitignore': 'a/\n', 'a/STATE.md': '', 'b/STATE.md': '' });
    git(cwd, 'init', '-q');
    process.env['GIT_DIR'] = path.join(sandbox(), '.git');
    try {
      expect(foundIn(cwd, '.')).toEqual(['b/STATE.md']);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  test('without git nothing is ignored', () => {
    const cwd = sandbox({ '.gitignore': 'a/\n', 'a/STATE.md': '', '.git/HEAD': 'not a repository' });
    expect(foundIn(cwd, '.')).toEqual(['a/STATE.md']);
    const { PATH } = process.env;
    try {
      process.env['PATH'] = '';
      expect(foundIn(cwd, 'a')).toEqual(['a/STATE.md']);
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  posixTest('links to folders are not entered, links called STATE.md are found', () => {
    const cwd = sandbox({ 'real/STATE.md': '', 'a/notes.md': '' });
    symlinkSync('real', path.join(cwd, 'linked'));
    symlinkSync('..', path.join(cwd, 'a/loop'));
    symlinkSync('../real/STATE.md', path.join(cwd, 'a/STATE.md'));
    mkdirSync(path.join(cwd, 'b/STATE.md'), { recursive: true });
    expect(foundIn(cwd, '.')).toEqual(['a/STATE.md', 'b/STATE.md', 'real/STATE.md']);
    // Asked for by name it is a folder like any other.
    expect(foundIn(cwd, 'linked')).toEqual(['linked/STATE.md']);
  });

  posixTest('a link that leads nowhere is found, and then not read', () => {
    const cwd = sandbox();
    symlinkSync('nowhere', path.join(cwd, 'STATE.md'));
    expect(foundIn(cwd, 'STATE.md')).toEqual(['STATE.md']);
    expect(reasonFor(cwd, 'STATE.md')).toContain('symbolic link');
  });

  unprivilegedTest('a folder that cannot be listed is named', () => {
    const cwd = sandbox({ 'a/STATE.md': '', 'b/STATE.md': '' });
    chmodSync(path.join(cwd, 'b'), 0);
    const { files, unlisted } = findFiles(cwd, ['.']);
    chmodSync(path.join(cwd, 'b'), 0o700);
    expect(files.map((file) => file.path)).toEqual(['a/STATE.md']);
    expect(unlisted).toEqual([
      { path: 'b', reason: 'the folder cannot be listed: permission denied (EACCES)' },
    ]);
  });
});

describe('reading', () => {
  test('a regular file', () => {
    const cwd = sandbox({ 'STATE.md': '\uFEFFä\r\n' });
    const read = readSource(cwd, fileOf(cwd, 'STATE.md'));
    expect(read).toMatchObject({ source: { path: 'STATE.md', text: '\uFEFFä\r\n', lineEnding: 'crlf' } });
  });

  posixTest('no link is followed, and nothing of its target is told', () => {
    const cwd = sandbox({ 'secret.txt': 'secret' });
    symlinkSync('secret.txt', path.join(cwd, 'STATE.md'));
    expect(reasonFor(cwd, 'STATE.md')).toBe(
      'Not checked: it is a symbolic link, and links are not followed; name the file that it leads to.',
    );
  });

  posixTest('a pipe is not waited for', () => {
    const cwd = sandbox();
    execFileSync('mkfifo', [path.join(cwd, 'STATE.md')]);
    expect(reasonFor(cwd, 'STATE.md')).toContain('it is not a regular file');
  });

  test('a folder, a missing file', () => {
    const cwd = sandbox({ 'STATE.md/x': '' });
    expect(reasonFor(cwd, 'STATE.md')).toBe('Not checked: it is a folder, not a file.');
    expect(reasonFor(cwd, 'gone.md')).toBe('Not checked: the file is not there any more.');
  });

  test('what changes while it is being read is looked at again', () => {
    const cwd = sandbox({ 'STATE.md': 'a' });
    const file = path.join(cwd, 'STATE.md');
    const { fstatSync } = fs;
    jest.spyOn(fs, 'fstatSync').mockImplementation(() => fs.lstatSync(cwd));
    expect(readBytes(cwd, file)).toEqual({ reason: 'it is a folder, not a file' });
    jest.spyOn(fs, 'fstatSync').mockImplementation((descriptor) => {
      put(cwd, 'STATE.md', 'a'.repeat(2_000_000));
      return fstatSync(descriptor);
    });
    expect(readBytes(cwd, file)).toHaveProperty(
      'reason',
      expect.stringContaining('state-md reads files of up to 1 MiB'),
    );
    jest.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error('loop'), { code: 'ELOOP' });
    });
    put(cwd, 'STATE.md', 'a');
    expect(readBytes(cwd, file)).toEqual({
      reason: 'the file cannot be opened: it is a symbolic link (ELOOP)',
    });
  });

  test('too large, also by a single byte', () => {
    const limit = 1024 * 1024;
    const cwd = sandbox({
      'fits.md': 'a'.repeat(limit),
      'over.md': 'a'.repeat(limit + 1),
      'far.md': Buffer.alloc(5_000_000, 'a'),
    });
    expect('bytes' in readBytes(cwd, path.join(cwd, 'fits.md'))).toBe(true);
    expect(reasonFor(cwd, 'over.md')).toContain('the file has 1.1 MiB; state-md reads files of up to 1 MiB');
    expect(reasonFor(cwd, 'far.md')).toContain('the file has 4.8 MiB');
  });

  test('not text', () => {
    const cwd = sandbox({ 'nul.md': 'a\0b', 'latin.md': Buffer.from([0x61, 0xff]) });
    expect(reasonFor(cwd, 'nul.md')).toContain('NUL byte at offset 1');
    expect(reasonFor(cwd, 'latin.md')).toContain('not valid UTF-8 (first bad byte at offset 1)');
    expect(decodeSource('-', Buffer.from([0xff]))).toHaveProperty('finding.rule', 'unreadable');
    expect(decodeSource('-', Buffer.from('a'))).toHaveProperty('source.text', 'a');
  });

  unprivilegedTest('no permission', () => {
    const cwd = sandbox({ 'STATE.md': '' });
    chmodSync(path.join(cwd, 'STATE.md'), 0);
    expect(reasonFor(cwd, 'STATE.md')).toContain('cannot be opened: permission denied (EACCES)');
  });

  posixTest('a linked folder must not lead out of the repository', () => {
    const outside = sandbox({ 'STATE.md': 'secret', '.git/HEAD': '' });
    const cwd = sandbox({ 'repo/.git/HEAD': '', 'repo/inside/STATE.md': 'ours' });
    symlinkSync(outside, path.join(cwd, 'repo/out'));
    symlinkSync('inside', path.join(cwd, 'repo/in'));
    expect(reasonFor(cwd, 'repo/out/STATE.md')).toBe(
      'Not checked: its path leads through a symbolic link out of the repository.',
    );
    expect(readSource(cwd, fileOf(cwd, 'repo/in/STATE.md'))).toHaveProperty('source.text', 'ours');
  });

  posixTest('without a repository the working directory is the bound, for what lies in it by name', () => {
    const outside = sandbox({ 'STATE.md': 'theirs' });
    const cwd = sandbox();
    symlinkSync(outside, path.join(cwd, 'out'));
    expect(reasonFor(cwd, 'out/STATE.md')).toContain('symbolic link out of the working directory');
    expect(readSource(cwd, fileOf(outside, 'STATE.md'))).toHaveProperty('source.text', 'theirs');
  });

  test('findings say what is in the way', () => {
    expect(unreadable('it is gone').message).toBe('Not checked: it is gone.');
    expect(unwritable('it is gone')).toMatchObject({
      rule: 'unwritable',
      message: 'Not repaired: it is gone.',
    });
    expect(describeError(new Error('x'))).toBe('an unknown error');
    expect(describeError({ code: 'ENOSPC' })).toBe('the disk is full (ENOSPC)');
    expect(describeError({ code: 'EXOTIC' })).toBe('the system refused (EXOTIC)');
  });
});

describe('writing', () => {
  function verifiedRepair(cwd: string, name = 'STATE.md'): Verified {
    const file = path.join(cwd, name);
    const { verified } = repair(analyse(decode(name, readFileSync(file))));
    if (verified === undefined) throw new Error('nothing was repaired');
    return verified;
  }

  test.each([
    ['as it is', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['without a final newline', (text: string) => text.trimEnd()],
  ])('replaces the file, %s', (_, vary) => {
    const cwd = sandbox({ 'STATE.md': vary(WRONG) });
    const verified = verifiedRepair(cwd);
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toBeUndefined();
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(vary(CLEAN));
    expect(readdirSync(cwd)).toEqual(['STATE.md']);
  });

  posixTest.each([0o600, 0o644, 0o755, 0o664])('keeps the mode %o', (mode) => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    chmodSync(path.join(cwd, 'STATE.md'), mode);
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verifiedRepair(cwd))).toBeUndefined();
    expect(statSync(path.join(cwd, 'STATE.md')).mode & 0o7777).toBe(mode);
  });

  test('leaves a file alone that is not any more what was read', () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const verified = verifiedRepair(cwd);
    put(cwd, 'STATE.md', `${WRONG}\nOne more line.\n`);
    const reason = 'the file was changed after it had been read; run state-md again';
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toBe(reason);
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(`${WRONG}\nOne more line.\n`);
  });

  test('the same bytes with another time are the same file', () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const verified = verifiedRepair(cwd);
    utimesSync(path.join(cwd, 'STATE.md'), 1, 1);
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toBeUndefined();
  });

  posixTest('never writes through a link that took the place of the file', () => {
    const cwd = sandbox({ 'STATE.md': WRONG, 'target.md': WRONG });
    const verified = verifiedRepair(cwd);
    spawnSync('ln', ['-sf', 'target.md', path.join(cwd, 'STATE.md')]);
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toContain('symbolic link');
    expect(readFileSync(path.join(cwd, 'target.md'), 'utf8')).toBe(WRONG);
  });

  unprivilegedTest('respects write protection of the file and of its folder', () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const verified = verifiedRepair(cwd);
    chmodSync(path.join(cwd, 'STATE.md'), 0o444);
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toContain('permission denied (EACCES)');
    chmodSync(path.join(cwd, 'STATE.md'), 0o644);
    chmodSync(cwd, 0o555);
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toContain('permission denied (EACCES)');
    chmodSync(cwd, 0o755);
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(WRONG);
    expect(readdirSync(cwd)).toEqual(['STATE.md']);
  });

  test.each(['writeFileSync', 'fsyncSync', 'renameSync'] as const)(
    'takes its temporary file away when %s fails',
    (name) => {
      const cwd = sandbox({ 'STATE.md': WRONG });
      const verified = verifiedRepair(cwd);
      jest.spyOn(fs, name).mockImplementation(() => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      });
      const reason = 'the file cannot be written: the disk is full (ENOSPC)';
      expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toBe(reason);
      jest.restoreAllMocks();
      expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(WRONG);
      expect(readdirSync(cwd)).toEqual(['STATE.md']);
    },
  );

  test('does without what a system cannot do: give files away, open folders', () => {
    const cwd = sandbox({ 'STATE.md': WRONG });
    const verified = verifiedRepair(cwd);
    const { openSync } = fs;
    jest.spyOn(fs, 'fchownSync').mockImplementation(() => {
      throw new Error('EPERM');
    });
    jest.spyOn(fs, 'openSync').mockImplementation((name, flags, mode) => {
      if (name === cwd) throw new Error('EISDIR');
      return openSync(name, flags, mode);
    });
    expect(writeVerified(cwd, fileOf(cwd, 'STATE.md'), verified)).toBeUndefined();
    expect(readFileSync(path.join(cwd, 'STATE.md'), 'utf8')).toBe(CLEAN);
  });
});
