import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from '../src/cli/run.ts';
import type { Sink } from '../src/cli/io.ts';
import { decode, LIMITS } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { EngineOptions } from '../src/engine.ts';
import { changesBetween, openClone, readBlob, readCommit, resolveCommit } from '../src/git/clone.ts';
import { askGit } from '../src/process.ts';
import { commitBody } from '../src/report/commit-message.ts';
import { quotePath } from '../src/report/quote-path.ts';
import { TOOL } from '../src/report/report.ts';
import { emptyRepository } from './git.ts';
import { Objects } from './github/objects.ts';
import { writeCommit, writeRef } from './github/writing.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const FILE = '.planning/STATE.md';

// ── Repositories ────────────────────────────────────────────────────────────────────────────────────
type Content = string | Uint8Array;
type Entry = Content | { readonly mode: string; readonly content: Content };

/** Git without the settings of whoever runs the tests. */
function git(folder: string, args: readonly string[], input: Content = ''): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', folder, ...args], { input, env, stdio: 'pipe' })
    .toString('utf8')
    .trim();
}

const repository = (): string => emptyRepository();

interface NewCommit {
  readonly parents?: readonly string[];
  /** By path, or by the path as git quotes it; `null` deletes. */
  readonly files?: Readonly<Record<string, Entry | null>>;
  readonly message?: Content;
}

/** A commit with exactly these bytes, as the API makes it: no newline is added to the message. */
function commit(folder: string, plan: NewCommit): string {
  const quoted = Object.keys(plan.files ?? {}).some((name) => name.startsWith('"'));
  return (quoted ? undefined : writtenCommit(folder, plan)) ?? importedCommit(folder, plan);
}

/** Without git; nothing when git has to do it. */
function writtenCommit(
  folder: string,
  { parents = [], files = {}, message = 'docs: write' }: NewCommit,
): string | undefined {
  const objects = new Objects(path.join(folder, '.git'));
  const changes = Object.entries(files).map(([name, entry]) => [name, entry === null ? null : fileOf(entry)]);
  const me = 'A <a@example.com> 0 +0000';
  const sha = writeCommit(objects, {
    ...{ parents, message, author: me, committer: me },
    files: Object.fromEntries(changes) as Parameters<typeof writeCommit>[1]['files'],
  });
  if (sha !== undefined) writeRef(path.join(folder, '.git'), 'refs/heads/main', sha);
  return sha;
}

const fileOf = (entry: Entry): { mode: string; content: Content } =>
  typeof entry === 'string' || entry instanceof Uint8Array ? { mode: '100644', content: entry } : entry;

function importedCommit(
  folder: string,
  { parents = [], files = {}, message = 'docs: write' }: NewCommit,
): string {
  const data = (content: Content): Buffer => {
    const bytes = Buffer.from(content);
    return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
  };
  const [first = '0'.repeat(40), ...others] = parents;
  const changes = Object.entries(files).flatMap(([name, entry]) => {
    const quoted = name.startsWith('"') ? name : quotePath(name);
    if (entry === null) return [Buffer.from(`D ${quoted}\n`)];
    const { mode, content } = fileOf(entry);
    const isLink = mode === '160000';
    const start = `M ${mode} ${isLink ? Buffer.from(content).toString() : 'inline'} ${quoted}\n`;
    return [Buffer.from(start), ...(isLink ? [] : [data(content)])];
  });
  const stream = Buffer.concat([
    Buffer.from('commit refs/heads/main\nmark :1\ncommitter A <a@example.com> 0 +0000\n'),
    data(message),
    Buffer.from(`from ${first}\n${others.map((other) => `merge ${other}\n`).join('')}`),
    ...changes,
    Buffer.from('\nget-mark :1\n'),
  ]);
  return git(folder, ['fast-import', '--quiet', '--force'], stream);
}

const blobOf = (content: Content): string => {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};

/** The message of a fix of these files, which are as the parent has them. */
function fixMessage(
  head: string,
  files: Readonly<Record<string, Content>>,
  options: EngineOptions = DEFAULT_OPTIONS,
): string {
  const committed = Object.entries(files).map(([name, content]) => ({
    path: name,
    blob: blobOf(content),
    repair: repair(analyse(decode(name, Buffer.from(content)), options), options, 'safe'),
  }));
  return `docs(state): recompute\n\n${commitBody({ head, options, files: committed })}`;
}

interface Fix extends NewCommit {
  readonly message?: string;
}

/** A repository with a wrong file and a commit that repairs it; what differs from a proper fix is given. */
function fixed(change: (fix: Required<Fix>, head: string, folder: string) => Fix = () => ({})): {
  folder: string;
  head: string;
  sha: string;
} {
  const folder = repository();
  const head = commit(folder, { files: { [FILE]: WRONG, 'other.txt': 'other' } });
  const fix = { parents: [head], files: { [FILE]: CLEAN }, message: fixMessage(head, { [FILE]: WRONG }) };
  const sha = commit(folder, { ...fix, ...change(fix, head, folder) });
  return { folder, head, sha };
}

// ── The command ─────────────────────────────────────────────────────────────────────────────────────
async function verify(cwd: string, ...args: string[]): Promise<[number, string, string]> {
  const printed = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof printed): Sink => ({
    isTTY: false,
    columns: undefined,
    write: (chunk) => {
      printed[name] += Buffer.from(chunk).toString('utf8');
    },
  });
  const status = await run(['verify', ...args], {
    cwd,
    env: {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    readInput: async () => Buffer.of(),
    now: () => 0,
    settle: async () => undefined,
  });
  return [status, printed.stdout, printed.stderr];
}

const proved = (sha: string, head: string, ...details: string[]): [number, string, string] => [
  0,
  `Proved: ${sha} is exactly what state-md ${TOOL.version} makes of its parent ${head}.\n${lines(details)}`,
  '',
];
const notProved = (sha: string, problem: string, ...details: string[]): [number, string, string] => [
  1,
  `Not proved: ${sha}: ${problem}.\n${lines(details)}`,
  '',
];
const lines = (details: readonly string[]): string => details.map((line) => `  ${line}\n`).join('');
const STRAYS = 'its changes are not those that its trailers name';
const differs = (head: string): string =>
  `it is not what state-md ${TOOL.version} makes of its parent ${head}`;

describe('a fix commit is proved', () => {
  test('with a line for its file', async () => {
    const { folder, head, sha } = fixed();
    expect(await verify(folder)).toEqual(proved(sha, head, `${FILE}: 1 figure recomputed`));
  });

  test('whatever way it is named, wherever in the clone', async () => {
    const { folder, head, sha } = fixed();
    git(folder, ['-c', 'user.name=A', '-c', 'user.email=a@b.c', 'tag', '-a', '-m', 'x', 'v1', sha]);
    put(folder, 'sub/folder/x', '');
    const expected = proved(sha, head, `${FILE}: 1 figure recomputed`);
    for (const name of ['HEAD', 'main', 'v1', sha, sha.slice(0, 8), ':/recompute']) {
      expect(await verify(path.join(folder, 'sub/folder'), name)).toEqual(expected);
    }
  });

  test('in a bare clone, and in a shallow one that has the parent', async () => {
    const { folder, head, sha } = fixed();
    const bare = sandbox();
    git(bare, ['clone', '--quiet', '--bare', '--depth=2', pathToFileURL(folder).href, '.']);
    expect(await verify(bare)).toEqual(proved(sha, head, `${FILE}: 1 figure recomputed`));
  });

  test('with several files, CRLF, a byte-order mark, options and names of every kind', async () => {
    const folder = repository();
    const odd = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const left = UNFIXABLE.replace('0.92 hours', '0.82 hours');
    const options: EngineOptions = {
      tolerance: 'exact',
      severities: { 'phase-range': 'off', date: 'notice' },
    };
    const names = ['[skip ci]/ä "x"\n@octocat #1.md', 'b/ STATE.md ', '\uFEFF.md'] as const;
    const before = { [names[0]]: odd(WRONG), [names[1]]: left, [names[2]]: WRONG };
    const after = { [names[0]]: odd(CLEAN), [names[1]]: UNFIXABLE, [names[2]]: CLEAN };
    const exact = (text: string): string => text.replace('6.2 min', '6.3 min');
    const both = (files: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, exact(text)]));
    const head = commit(folder, { files: { ...both(before), 'other.txt': 'other' } });
    const message = fixMessage(head, both(before), options);
    const sha = commit(folder, { parents: [head], files: both(after), message });
    expect(await verify(folder, '--allow-options')).toEqual([
      0,
      `Proved: ${sha} is exactly what state-md ${TOOL.version} makes of its parent ${head}, with options that the configuration of the parent does not give.\n` +
        lines([
          '[skip ci]/ä "x"␊@octocat #1.md: 1 figure recomputed',
          'b/ STATE.md : 1 figure recomputed, 1 finding left',
          '⟨U+FEFF⟩.md: 1 figure recomputed',
          'option tolerance: exact, but the configuration of the parent gives printed',
          'option rule date: notice, but the configuration of the parent gives its own severity',
          'option rule phase-range: off, but the configuration of the parent gives its own severity',
        ]),
      '',
    ]);
  });

  test('when another version made the same, which is said', async () => {
    const { folder, head, sha } = fixed(({ message }) => ({
      message: message.replace(TOOL.version, '0.0.1'),
    }));
    expect(await verify(folder)).toEqual([
      0,
      `Proved: ${sha} is exactly what state-md ${TOOL.version} makes of its parent ${head} (state-md 0.0.1 made it, and this version makes the same).\n` +
        `  ${FILE}: 1 figure recomputed\n`,
      '',
    ]);
  });

  test('also when a newline was added to its message', async () => {
    const { folder } = fixed(({ message }) => ({ message: `${message}\n` }));
    expect((await verify(folder))[0]).toBe(0);
  });
});

test('no byte of a file or of the message below the headline can be another one, but for the version', async () => {
  const { folder, head } = fixed();
  const message = Buffer.from(fixMessage(head, { [FILE]: WRONG }));
  const body = message.indexOf('\n\n');
  const content = Buffer.from(CLEAN);
  // Another version may have made the same, which is said: see above.
  const version = message.indexOf(`State-md-Version: ${TOOL.version}`) + 'State-md-Version: '.length;
  const isVersion = (at: number): boolean => at >= version && at < version + TOOL.version.length;
  const flipped = (bytes: Buffer, at: number): Buffer =>
    Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  const cases = fc.oneof(
    fc.nat(content.length - 1).map((at) => ({ content: flipped(content, at), message })),
    fc
      .integer({ min: body, max: message.length - 1 })
      .filter((at) => !isVersion(at))
      .map((at) => ({ content, message: flipped(message, at) })),
  );
  await fc.assert(
    fc.asyncProperty(cases, async (changed) => {
      commit(folder, { parents: [head], files: { [FILE]: changed.content }, message: changed.message });
      expect((await verify(folder))[0]).toBe(1);
    }),
    { numRuns: 30 },
  );
});

test('as a program of its own: the verdict on standard output and in the exit status', () => {
  const { folder, head, sha } = fixed();
  const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
  const verifyIn = (...args: string[]): [number | null, string, string] => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '' } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'verify', ...args], options);
    return [status, stdout, stderr];
  };
  expect(verifyIn()).toEqual(proved(sha, head, `${FILE}: 1 figure recomputed`));
  expect(verifyIn(head)[0]).toBe(1);
  expect(verifyIn('nope')[0]).toBe(2);
});

describe('a commit that is none of ours is not proved', () => {
  test('without trailers', async () => {
    const { folder, head } = fixed();
    expect(await verify(folder, head)).toEqual(
      notProved(head, 'it is no fix commit of state-md: its message does not end in the trailers of one'),
    );
  });

  test('with trailers in the middle', async () => {
    const { folder, sha } = fixed(({ message }) => ({
      message: `docs: squashed (#1)\n\n* ${message}\n\nCo-authored-by: A <a@example.com>`,
    }));
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        'it is no fix commit of state-md: its trailers are not the end of its message, as after a squash; verify the commit that was squashed',
      ),
    );
  });

  test.each([
    ['empty lines', '\n'.repeat(3_000_000)],
    [
      'a quoted path without end',
      `${'a: b\n'.repeat(9)}State-md-File: ${'1'.repeat(40)} "${'\\101'.repeat(700_000)}`,
    ],
  ])('with a message of millions of characters: %s', async (_, message) => {
    const { folder, sha } = fixed(() => ({ message: `docs: long\n\n${message}.` }));
    expect((await verify(folder))[1]).toContain(`${sha}: it is no fix commit of state-md: `);
  });

  test('with a message that is no UTF-8', async () => {
    const folder = repository();
    const head = commit(folder, { files: { [FILE]: WRONG } });
    const message = Buffer.concat([Buffer.from([0xff]), Buffer.from(fixMessage(head, { [FILE]: WRONG }))]);
    const sha = commit(folder, { parents: [head], files: { [FILE]: CLEAN }, message });
    expect(await verify(folder)).toEqual(
      notProved(sha, 'it is no fix commit of state-md: its message does not end in the trailers of one'),
    );
  });
});

describe('a commit in another place is not proved', () => {
  test('a root commit', async () => {
    const { folder, sha } = fixed(() => ({ parents: [] }));
    expect(await verify(folder)).toEqual(notProved(sha, 'it has no parent, and a fix commit has one'));
  });

  test('a merge commit', async () => {
    const { folder, sha } = fixed((_, head, repo) => ({
      parents: [head, commit(repo, { parents: [head], files: { 'a.txt': 'a' } })],
    }));
    expect(await verify(folder)).toEqual(notProved(sha, 'it has 2 parents, and a fix commit has one'));
  });

  test('a squash, rebase or pick of a fix commit', async () => {
    let base = '';
    const { folder, head, sha } = fixed((_, parent, repo) => {
      base = commit(repo, { parents: [parent], files: { 'a.txt': 'a' } });
      return { parents: [base] };
    });
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        `its parent is ${base}, but State-md-Head says that it was made on ${head}: it was rebased, squashed or picked; verify the commit that it was made from`,
      ),
    );
  });

  test('a shallow clone lacks the parent, until it is fetched', async () => {
    const { folder, head, sha } = fixed();
    const shallow = sandbox();
    git(shallow, ['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, '.']);
    expect(await verify(shallow)).toEqual(
      notProved(
        sha,
        `its parent ${head} is not in this shallow clone; fetch one commit more: git fetch --deepen=1`,
      ),
    );
    git(shallow, ['fetch', '--quiet', '--deepen=1']);
    expect((await verify(shallow))[0]).toBe(0);
  });

  test('a parent that is nowhere', async () => {
    const { folder, head, sha } = fixed();
    const damaged = sandbox();
    git(damaged, ['clone', '--quiet', '--bare', '--depth=1', pathToFileURL(folder).href, '.']);
    rmSync(path.join(damaged, 'shallow'));
    expect(await verify(damaged, sha)).toEqual(
      notProved(sha, `its parent ${head} is not in this clone; fetch it: git fetch origin ${head}`),
    );
  });
});

describe('a commit that changes other things is not proved', () => {
  test.each<[string, NewCommit['files'] & object, string[]]>([
    ['one file more', { 'other.txt': 'x' }, ['other.txt: changed, but not named']],
    ['a new file', { 'new.txt': 'x' }, ['new.txt: added, but not named']],
    ['a file less', { 'other.txt': null }, ['other.txt: deleted, but not named']],
    [
      'an executable file',
      { [FILE]: { mode: '100755', content: CLEAN } },
      [`${FILE}: its mode is 100755 and was 100644, but a fix commit only changes files of mode 100644`],
    ],
    [
      'a link',
      { [FILE]: { mode: '120000', content: 'other.txt' } },
      [`${FILE}: its mode is 120000 and was 100644, but a fix commit only changes files of mode 100644`],
    ],
    ['a deletion', { [FILE]: null }, [`${FILE}: deleted, but a fix commit only changes files`]],
    ['nothing', { [FILE]: WRONG }, [`${FILE}: named, but not changed`]],
    ['a name that is no UTF-8', { '"a\\377"': 'x' }, ['a\uFFFD: added, but not named']],
    ['a name with a command for the runner', { '::error::x': 'x' }, ['./::error::x: added, but not named']],
  ])('%s', async (_, files, details) => {
    const { folder, sha } = fixed((fix) => ({ files: { ...fix.files, ...files } }));
    expect(await verify(folder)).toEqual(notProved(sha, STRAYS, ...details));
  });

  test('a file that was executable', async () => {
    const folder = repository();
    const head = commit(folder, { files: { [FILE]: { mode: '100755', content: WRONG } } });
    const message = fixMessage(head, { [FILE]: WRONG });
    const sha = commit(folder, { parents: [head], files: { [FILE]: CLEAN }, message });
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        STRAYS,
        `${FILE}: its mode is 100644 and was 100755, but a fix commit only changes files of mode 100644`,
      ),
    );
  });

  test('a file that was not there', async () => {
    const { folder, sha } = fixed((_, head) => ({
      files: { [FILE]: CLEAN, 'b.md': CLEAN },
      message: fixMessage(head, { [FILE]: WRONG, 'b.md': WRONG }),
    }));
    expect(await verify(folder)).toEqual(
      notProved(sha, STRAYS, 'b.md: added, but a fix commit only changes files'),
    );
  });

  test('a submodule, though the configuration hides it', async () => {
    const folder = repository();
    const sub = (digit: string): Entry => ({ mode: '160000', content: digit.repeat(40) });
    const settings = '[submodule "sub"]\n\tpath = sub\n\turl = ./sub\n\tignore = all\n';
    const head = commit(folder, { files: { [FILE]: WRONG, sub: sub('1'), '.gitmodules': settings } });
    const message = fixMessage(head, { [FILE]: WRONG });
    const sha = commit(folder, { parents: [head], files: { [FILE]: CLEAN, sub: sub('2') }, message });
    git(folder, ['reset', '--quiet', '--hard']);
    expect(await verify(folder)).toEqual(notProved(sha, STRAYS, 'sub: changed, but not named'));
  });

  test('a name that is no UTF-8 does not pass for the one that it resembles', async () => {
    const folder = repository();
    const head = commit(folder, { files: { '"\\377.md"': WRONG } });
    const message = fixMessage(head, { '\uFFFD.md': WRONG });
    const sha = commit(folder, { parents: [head], files: { '"\\377.md"': CLEAN }, message });
    expect(await verify(folder)).toEqual(notProved(sha, STRAYS, '\uFFFD.md: changed, but not named'));
  });

  test('another blob than the trailer says', async () => {
    const { folder, sha } = fixed((fix) => ({ message: fix.message.replace(blobOf(WRONG), blobOf('x')) }));
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        STRAYS,
        `${FILE}: the parent has blob ${blobOf(WRONG)}, but the trailer says ${blobOf('x')}`,
      ),
    );
  });

  test('a file that is named twice', async () => {
    const { folder, sha } = fixed((fix) => ({ message: fix.message.replace(/State-md-File.*$/, '$&\n$&') }));
    expect(await verify(folder)).toEqual(notProved(sha, STRAYS, 'a file is named by more than one trailer'));
  });
});

describe('a commit with other bytes is not proved', () => {
  const tampered: [string, Content, string][] = [
    [
      'a byte',
      CLEAN.replace('Loans', 'Loams'),
      'line 5 has "Phase: 2 of 4 (Loams)", but state-md writes "Phase: 2 of 4 (Loans)"',
    ],
    [
      'a figure',
      CLEAN.replace('0.92', '0.93'),
      'line 13 has "… execution time: 0.93 hours", but state-md writes "… execution time: 0.92 hours"',
    ],
    [
      'a line end',
      CLEAN.replace('State\n', 'State\r\n'),
      'line 1 has "# Project State␍", but state-md writes "# Project State␊"',
    ],
    [
      'a byte-order mark',
      `\uFEFF${CLEAN}`,
      'line 1 has "⟨U+FEFF⟩# Project State", but state-md writes "# Project State"',
    ],
    ['a line more', `${CLEAN}More.\n`, 'line 21 has "More.", but state-md writes nothing'],
    [
      'a line less',
      CLEAN.slice(0, CLEAN.indexOf('| 2 |')),
      'line 20 has nothing, but state-md writes "| 2 | 4 | 25 min | 6.2 min |"',
    ],
    [
      'no line end at its end',
      CLEAN.trimEnd(),
      'line 20 has "…| 25 min | 6.2 min |", but state-md writes "…| 25 min | 6.2 min |␊"',
    ],
    ['no bytes at all', '', 'line 1 has nothing, but state-md writes "# Project State"'],
    [
      'a NUL',
      CLEAN.replace('Loans', 'Loa\0ns'),
      'line 5 has "Phase: 2 of 4 (Loa␀ns)", but state-md writes "Phase: 2 of 4 (Loans)"',
    ],
  ];

  test.each(tampered)('%s', async (_, content, difference) => {
    const { folder, head, sha } = fixed(() => ({ files: { [FILE]: content } }));
    const [status, stdout] = await verify(folder);
    expect(status).toBe(1);
    expect(stdout).toContain(`Not proved: ${sha}: ${differs(head)}.\n  ${FILE}: line `);
    expect(stdout).toContain(difference);
  });

  test('only one of two files is to blame', async () => {
    const folder = repository();
    const before = { 'a.md': WRONG, 'b.md': WRONG };
    const head = commit(folder, { files: before });
    const files = { 'a.md': CLEAN, 'b.md': `${CLEAN}\n` };
    const sha = commit(folder, { parents: [head], files, message: fixMessage(head, before) });
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        differs(head),
        'a.md: 1 figure recomputed',
        'b.md: line 21 has "␊", but state-md writes nothing',
      ),
    );
  });

  test('a committed file of many megabytes is not read', async () => {
    const { folder, head, sha } = fixed(() => ({ files: { [FILE]: 'x'.repeat(3 * LIMITS.bytes) } }));
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        differs(head),
        `${FILE}: the committed blob ${blobOf('x'.repeat(3 * LIMITS.bytes))} cannot be read: it has more than 2097152 bytes`,
      ),
    );
  });

  test.each([
    [
      'too much',
      'x'.repeat(LIMITS.bytes + 1),
      `the parent's blob ${blobOf('x'.repeat(LIMITS.bytes + 1))} cannot be read: it has more than 1048576 bytes`,
    ],
    [
      'no text',
      Buffer.from([0xff]),
      "the parent's file is none that state-md reads: the file is not valid UTF-8 (first bad byte at offset 0); save it as UTF-8",
    ],
    ['nothing to repair', `${CLEAN}\n`, "with these options state-md changes nothing in the parent's file"],
  ])('the parent had %s', async (_, content, problem) => {
    const folder = repository();
    const head = commit(folder, { files: { [FILE]: content } });
    const message = fixMessage(head, { [FILE]: WRONG }).replace(blobOf(WRONG), blobOf(content));
    const sha = commit(folder, { parents: [head], files: { [FILE]: CLEAN }, message });
    expect(await verify(folder)).toEqual(notProved(sha, differs(head), `${FILE}: ${problem}`));
  });

  test('another version may be the reason', async () => {
    const { folder, head, sha } = fixed(({ message }) => ({
      files: { [FILE]: `${CLEAN}\n` },
      message: message.replace(TOOL.version, '0.0.1'),
    }));
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        `${differs(head)}; it was made by state-md 0.0.1, so verify it with that version`,
        `${FILE}: line 21 has "␊", but state-md writes nothing`,
      ),
    );
  });
});

describe('a commit with another message is not proved', () => {
  const MESSAGE = 'message below the headline';

  test.each([
    [
      'a number',
      (message: string) => message.replace('→ 0.92', '→ 0.91'),
      'line 4 has "…: 0.82 hours → 0.91 hours = 30 min + 25 min, the sum of the…", but state-md writes "…: 0.82 hours → 0.92 hours = 30 min + 25 min, the sum of the…"',
    ],
    [
      'a sentence more',
      (message: string) => message.replace('State-md-Version', 'Reviewed by the maintainers.\n\n$&'),
      'line 6 has "Reviewed by the maintainers.", but state-md writes "State-md-Version: 0.1.0"',
    ],
    [
      'a trailer more',
      (message: string) => `${message}\nSigned-off-by: A <a@example.com>`,
      'line 10 has "Signed-off-by: A <a@example.com>", but state-md writes nothing',
    ],
    [
      'options in other words',
      (message: string) => message.replace('{"tolerance"', '{ "tolerance"'),
      'line 7 has "State-md-Options: { "tolerance":"printed","rules":{}}", but state-md writes "State-md-Options: {"tolerance":"printed","rules":{}}"',
    ],
  ])('%s', async (_, change, difference) => {
    const { folder, head, sha } = fixed(({ message }) => ({ message: change(message) }));
    expect(await verify(folder)).toEqual(
      notProved(sha, differs(head), `${FILE}: 1 figure recomputed`, `${MESSAGE}: ${difference}`),
    );
  });

  test('a headline of two lines', async () => {
    const { folder, sha } = fixed(({ message }) => ({ message: `more\n${message}` }));
    expect(await verify(folder)).toEqual(
      notProved(sha, 'its message does not begin with a headline of one line'),
    );
  });
});

describe('a commit with other options is not proved', () => {
  const withOptions = (options: string): ReturnType<typeof fixed> =>
    fixed(({ message }) => ({ message: message.replace(/(?<=^State-md-Options: ).*$/m, () => options) }));

  test('under which the engine does something else', async () => {
    const { folder, head, sha } = withOptions('{"tolerance":"printed","rules":{"velocity-time":"off"}}');
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        differs(head),
        `${FILE}: with these options state-md changes nothing in the parent's file`,
        'option rule velocity-time: off, but the configuration of the parent gives its own severity',
      ),
    );
  });

  test.each([
    ['no JSON', 'none', 'its State-md-Options are not a JSON object'],
    ['no object', '[]', 'its State-md-Options are not a JSON object'],
    [
      'an unknown rule',
      '{"tolerance":"printed","rules":{"rule-of-tomorrow":"off"}}',
      `its State-md-Options have the rule "rule-of-tomorrow", which state-md ${TOOL.version} does not know`,
    ],
    [
      'the name of something that every object has',
      '{"tolerance":"printed","rules":{"__proto__":"off"}}',
      `its State-md-Options have the rule "__proto__", which state-md ${TOOL.version} does not know`,
    ],
    [
      'an unknown severity',
      '{"tolerance":"printed","rules":{"date":"fatal"}}',
      `its State-md-Options have the setting "fatal" of date, which state-md ${TOOL.version} does not know`,
    ],
    [
      'an unknown tolerance',
      '{"tolerance":"loose","rules":{}}',
      `its State-md-Options have the tolerance "loose", which state-md ${TOOL.version} does not know`,
    ],
    [
      'a long and deep tolerance',
      `{"tolerance":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      `its State-md-Options have the tolerance {…}, which state-md ${TOOL.version} does not know`,
    ],
    [
      'no tolerance',
      '{"rules":{}}',
      `its State-md-Options have the tolerance null, which state-md ${TOOL.version} does not know`,
    ],
    [
      'an unknown option',
      '{"tolerance":"printed","rules":{},"labels":"de"}',
      `its State-md-Options have the option "labels", which state-md ${TOOL.version} does not know`,
    ],
  ])('%s', async (_, options, problem) => {
    const { folder, sha } = withOptions(options);
    expect(await verify(folder)).toEqual(notProved(sha, problem));
  });

  test('rules in another form', async () => {
    const { folder } = withOptions('{"tolerance":"printed","rules":5}');
    expect((await verify(folder))[1]).toContain('message below the headline: line 7 has');
  });

  test('of another version, which is said', async () => {
    const { folder, sha } = fixed(({ message }) => ({
      message: message
        .replace(TOOL.version, '9.0.0')
        .replace('"rules":{}', '"rules":{"rule-of-tomorrow":"off"}'),
    }));
    expect(await verify(folder)).toEqual(
      notProved(
        sha,
        `its State-md-Options have the rule "rule-of-tomorrow", which state-md ${TOOL.version} does not know; it was made by state-md 9.0.0, so verify it with that version`,
      ),
    );
  });
});

const OTHER =
  'its options are not those that the configuration of its parent gives; if the workflow sets them, allow them with --allow-options';

describe('a commit whose options the configuration of its parent does not give', () => {
  const RULES = '.github/state-md.yml';

  /** A commit that says what it was made with, on a parent with these files besides. */
  function made(options: object, around: Readonly<Record<string, Entry>> = {}, content = WRONG) {
    const folder = repository();
    const head = commit(folder, { files: { [FILE]: content, ...around } });
    const { tolerance = 'printed', rules = {}, basis } = options as Partial<Record<string, never>>;
    const engine: EngineOptions = { tolerance, severities: rules, ...(basis ? { basis } : {}) };
    const done = repair(analyse(decode(FILE, Buffer.from(content)), engine), engine, 'safe');
    const message = fixMessage(head, { [FILE]: content }, engine).replace(
      /(?<=^State-md-Options: ).*$/m,
      () => JSON.stringify(options),
    );
    const files = { [FILE]: done.after.source.text };
    return { folder, head, sha: commit(folder, { parents: [head], files, message }) };
  }
  const printed = (rules: object = {}): object => ({ tolerance: 'printed', rules });
  const withConfig = (content: string, place = RULES): object => ({
    rules: {},
    config: { path: place, blob: blobOf(content) },
  });
  const gives = (option: string, claimed: string, given: string): string =>
    `option ${option}: ${claimed}, but the configuration of the parent gives ${given}`;

  test.each<[string, object, Record<string, Entry>, string[]]>([
    ['a tolerance', { tolerance: 'exact', rules: {} }, {}, [gives('tolerance', 'exact', 'printed')]],
    [
      'a tolerance that the configuration has otherwise',
      printed(),
      { [RULES]: 'tolerance: exact\n' },
      [gives('tolerance', 'printed', 'exact')],
    ],
    [
      'a progress basis',
      { tolerance: 'printed', rules: {}, basis: 'phases' },
      {},
      [gives('progress-basis', 'phases', 'auto')],
    ],
    [
      'a rule that is off',
      printed({ 'phase-range': 'off' }),
      { [RULES]: 'rules: { date: notice }\n' },
      [
        gives('rule date', 'its own severity', 'notice'),
        gives('rule phase-range', 'off', 'its own severity'),
      ],
    ],
    [
      'rules of a package.json',
      printed(),
      { 'package.json': '{ "state-md": { "rules": { "date": "off" } } }' },
      [gives('rule date', 'its own severity', 'off')],
    ],
    [
      'an override for the file',
      printed(),
      { [RULES]: 'overrides: [{ files: .planning, tolerance: exact }]\n' },
      [gives('tolerance', 'printed', 'exact')],
    ],
    [
      'further labels',
      printed(),
      { [RULES]: 'labels: { lines: { status: Statut } }\n' },
      ['option labels: other words than the configuration of the parent gives'],
    ],
    [
      'a configuration in another place',
      withConfig('rules: { date: off }\n', 'ci/other.yml'),
      { 'ci/other.yml': 'rules: { date: off }\n', [RULES]: '# nothing\n' },
      [gives('rule date', 'off', 'its own severity')],
    ],
    [
      'that is not valid',
      printed(),
      { [RULES]: 'tolerance: none\n' },
      [
        `options: nobody knows which ones the configuration of the parent gives: ${RULES}:1:12: tolerance: expected printed or exact, but got "none".`,
      ],
    ],
    [
      'that is there twice',
      printed(),
      { [RULES]: '# nothing\n', 'package.json': '{ "state-md": {} }' },
      [
        `options: nobody knows which ones the configuration of the parent gives: there are two configurations, ${RULES} and package.json; keep one of them.`,
      ],
    ],
    [
      'that is a link',
      printed(),
      { [RULES]: { mode: '120000', content: '../x.yml' } },
      [
        expect.stringContaining(
          'options: nobody knows which ones the configuration of the parent gives: ',
        ) as never,
      ],
    ],
  ])('%s', async (_, options, around, differences) => {
    const { folder, sha } = made(options, around);
    const [status, stdout] = await verify(folder);
    const shown = stdout
      .split('\n')
      .filter((line) => line.startsWith('  option'))
      .map((line) => line.trim());
    expect([status, stdout.split('\n')[0], shown]).toEqual([1, `Not proved: ${sha}: ${OTHER}.`, differences]);
    expect((await verify(folder, '--allow-options'))[0]).toBe(0);
  });

  test.each<[string, object, Record<string, Entry>]>([
    ['none and none', printed(), {}],
    ['a file of comments', printed(), { [RULES]: '# nothing\n' }],
    ['a package.json that is about other things', printed(), { 'package.json': '{ "name": "x" }' }],
    ['the same by name', withConfig('rules: { date: off }\n'), { [RULES]: 'rules: { date: off }\n' }],
    ['the same in words', printed({ date: 'off' }), { [RULES]: 'rules: { date: off }\n' }],
    ['what decides nothing about repairs', printed(), { [RULES]: 'fail-on: never\n' }],
    [
      'an override of other files',
      printed(),
      { [RULES]: 'overrides: [{ files: legacy, tolerance: exact }]\n' },
    ],
  ])('is none where both are the same: %s', async (_, options, around) => {
    const { folder } = made(options, around);
    expect((await verify(folder))[1]).toMatch(/^Proved: [^\n]* of its parent [0-9a-f]{40}\.\n/);
  });

  test('the configuration before the commit counts, not one that came later', async () => {
    const { folder, sha } = made(printed());
    commit(folder, { parents: [sha], files: { [RULES]: 'tolerance: exact\n' } });
    expect((await verify(folder, sha))[0]).toBe(0);
  });

  test('a commit that changes the configuration itself is not proved, whatever is allowed', async () => {
    const { folder, sha } = fixed((fix) => ({ files: { ...fix.files, [RULES]: 'rules: { date: off }\n' } }));
    expect(await verify(folder, '--allow-options')).toEqual(
      notProved(sha, STRAYS, `${RULES}: added, but not named`),
    );
  });

  test('options that stand twice in the trailer are not proved, whatever is allowed', async () => {
    const { folder } = fixed(({ message }) => ({
      message: message.replace('{"tolerance":"printed"', '{"tolerance":"exact","tolerance":"printed"'),
    }));
    expect((await verify(folder, '--allow-options'))[1]).toContain('message below the headline: ');
  });

  test('only the files that they are for are named', async () => {
    const folder = repository();
    const before = { 'a.md': WRONG, 'b.md': WRONG };
    const config = 'overrides: [{ files: a.md, rules: { date: off } }]\n';
    const head = commit(folder, { files: { ...before, [RULES]: config } });
    const files = { 'a.md': CLEAN, 'b.md': CLEAN };
    commit(folder, { parents: [head], files, message: fixMessage(head, before) });
    expect((await verify(folder))[1]).toContain(
      `${gives('rule date', 'its own severity', 'off')}, for a.md\n`,
    );
  });
});

describe('wrong usage', () => {
  const LOOK = '"state-md verify --help" shows what there is.\n';

  test.each(['nope', '-x', 'HEAD~9', 'HEAD..HEAD', `HEAD:${FILE}`, '1'.repeat(40)])(
    'no such commit: %s',
    async (name) => {
      const { folder } = fixed();
      expect(await verify(folder, '--', name)).toEqual([
        2,
        '',
        `state-md: there is no commit "${name}" in this clone.\n${LOOK}`,
      ]);
    },
  );

  test('a shallow clone may only not have it yet', async () => {
    const { folder, head } = fixed();
    const shallow = sandbox();
    git(shallow, ['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, '.']);
    expect(await verify(shallow, head)).toEqual([
      2,
      '',
      `state-md: there is no commit "${head}" in this clone. It is shallow; fetch the commit and its parent: git fetch --depth=2 origin SHA\n${LOOK}`,
    ]);
  });

  test('no clone', async () => {
    expect(await verify(sandbox())).toEqual([
      2,
      '',
      'state-md: verify reads a clone of the repository, and git finds none here: ' +
        `not a git repository (or any of the parent directories): .git.\n${LOOK}`,
    ]);
  });

  test('no commit yet', async () => {
    expect(await verify(repository())).toEqual([
      2,
      '',
      `state-md: there is no commit "HEAD" in this clone.\n${LOOK}`,
    ]);
  });

  test.each([
    [['a', 'b'], 'verify takes one COMMIT, but got 2.'],
    [[''], 'the COMMIT is empty; is a variable not set?'],
    [
      ['--format', 'json'],
      '--format does not belong to "state-md verify"; "state-md check", "state-md fix", "state-md status" or "state-md report" knows it.',
    ],
  ])('%j', async (args, message) => {
    expect(await verify(sandbox(), ...args)).toEqual([2, '', `state-md: ${message}\n${LOOK}`]);
  });
});

describe('git is asked', () => {
  test('about the stored objects, not about what replaces them', async () => {
    const { folder, head, sha } = fixed();
    const other = commit(folder, { files: { [FILE]: 'other' } });
    git(folder, ['replace', head, other]);
    git(folder, ['replace', sha, other]);
    expect(await verify(folder, sha)).toEqual(proved(sha, head, `${FILE}: 1 figure recomputed`));
  });

  test('about the folder, also in a hook of another repository', async () => {
    const { folder, sha } = fixed();
    process.env['GIT_DIR'] = path.join(repository(), '.git');
    try {
      expect(resolveCommit({ folder, isShallow: false }, 'HEAD')).toBe(sha);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  test('without the network: what a partial clone lacks stays away', async () => {
    const { folder, head, sha } = fixed();
    git(folder, ['config', 'uploadpack.allowFilter', 'true']);
    const partial = sandbox();
    git(partial, ['clone', '--quiet', '--bare', '--filter=blob:none', pathToFileURL(folder).href, '.']);
    const [status, stdout] = await verify(partial);
    expect([status, stdout.split('\n')[0]]).toEqual([1, `Not proved: ${sha}: ${differs(head)}.`]);
    expect(stdout).toContain(`${FILE}: the parent's blob ${blobOf(WRONG)} cannot be read: `);
    // With the network it would be there.
    expect(git(partial, ['cat-file', 'blob', blobOf(WRONG)])).toBe(WRONG.trim());
    expect((await verify(partial))[1]).toContain(`the committed blob ${blobOf(CLEAN)} cannot be read: `);
  });

  test('and what it says is passed on', () => {
    const clone = { folder: repository(), isShallow: false };
    const none = '1'.repeat(40);
    expect(readCommit(clone, none)).toEqual({ reason: `git cat-file ${none}: bad file` });
    expect(readBlob(clone, none, 10)).toEqual({ reason: `git cat-file ${none}: bad file` });
    expect(changesBetween(clone, none, none)).toEqual({ reason: `bad object ${none}` });
    expect(openClone(path.join(clone.folder, 'nowhere'))).toEqual({
      reason: expect.stringMatching(/^cannot change to /),
    });
    process.env['GIT_TRACE'] = '1';
    try {
      expect(changesBetween(clone, none, none)).toEqual({ reason: `bad object ${none}` });
    } finally {
      delete process.env['GIT_TRACE'];
    }
  });

  test('and a blob is read up to a limit, the limit included', () => {
    const folder = repository();
    commit(folder, { files: { 'a.txt': '0123456789' } });
    const clone = { folder, isShallow: false };
    expect(readBlob(clone, blobOf('0123456789'), 10)).toEqual({ bytes: Buffer.from('0123456789') });
    expect(readBlob(clone, blobOf('0123456789'), 9)).toEqual({ reason: 'it has more than 9 bytes' });
  });

  test('and a commit is read as it is stored', () => {
    const folder = repository();
    const first = commit(folder, { message: '' });
    const second = commit(folder, { parents: [first], message: 'a\n\nparent of nothing\n\n' });
    const clone = { folder, isShallow: false };
    expect(readCommit(clone, first)).toEqual({ sha: first, parents: [], message: Buffer.of() });
    expect(readCommit(clone, second)).toEqual({
      sha: second,
      parents: [first],
      message: Buffer.from('a\n\nparent of nothing\n\n'),
    });
    const cut = git(folder, ['cat-file', 'commit', second]).split('\n\n')[0]!;
    const short = git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], `${cut}\n`);
    expect(readCommit(clone, short)).toEqual({ sha: short, parents: [first], message: Buffer.of() });
  });

  posixTest('unless it is not installed', () => {
    const { PATH } = process.env;
    process.env['PATH'] = sandbox();
    try {
      expect(askGit('/', ['version'])).toEqual({ failed: 'refused', reason: 'git is not installed' });
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});
