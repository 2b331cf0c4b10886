// The tree of a commit is read as a folder of the disk is: the same files are found, and the same is known around them.
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_OPTIONS } from '../src/engine.ts';
import type { FolderEvidence } from '../src/evidence/evidence.ts';
import { evidenceOf, judgeBase } from '../src/files/base.ts';
import { findFiles } from '../src/files/find.ts';
import type { Found } from '../src/files/find.ts';
import { planningInTree, readPlanningFolder, textOf } from '../src/files/planning.ts';
import { decodeSource, IS_LINK, unreadable } from '../src/files/read.ts';
import type { ReadResult } from '../src/files/read.ts';
import { findInTree, isRegular, MODE, partsOf, unreadableEntry } from '../src/files/tree.ts';
import type { TreeEntry } from '../src/files/tree.ts';
import { listTree, openClone, readBlob } from '../src/git/clone.ts';
import { initialise } from './git.ts';
import { measured } from './linear.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const file = (name: string, more: Partial<TreeEntry> = {}): TreeEntry => ({
  path: name,
  mode: MODE.file,
  sha: `blob of ${name}`,
  size: 1,
  ...more,
});

/** What git and what GitHub list: files alone, or folders as well. */
function entriesOf(names: readonly string[], withFolders: boolean): TreeEntry[] {
  const folders = new Set(
    names.flatMap((name) => {
      const parts = name.split('/').slice(0, -1);
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  const listed = withFolders ? [...folders] : [];
  return [
    ...listed.map((name) => file(name, { mode: MODE.folder, size: undefined })),
    ...names.map((name) => file(name)),
  ];
}

function foundIn(names: readonly string[], ...patterns: string[]): string[] {
  return findInTree(entriesOf(names, false), patterns).files.map((found) => found.path);
}

/** Without the places that disk and commit do not have in common. */
function comparable({ files, unmatched, unlisted }: Found): unknown {
  return { files: files.map((found) => [found.path, found.isGuess]), unmatched, unlisted };
}

describe('finding files in a commit', () => {
  test('finds what is found on a disk with the same files', () => {
    const folder = fc.constantFrom('a', 'b', '.h', '.planning', 'workstreams', 'node_modules', '[o]', 'ü x');
    const last = fc.constantFrom('STATE.md', 'STATE.md', 'state.md', 'x.md');
    const names = fc
      .array(
        fc
          .tuple(fc.array(folder, { maxLength: 3 }), last)
          .map(([folders, name]) => [...folders, name].join('/')),
        { minLength: 2, maxLength: 8 },
      )
      .map((all) => [...new Set(all)]);
    const plain = fc.constantFrom(
      ...['.', './', 'a', 'a/', './a', 'a/b', 'a//b', '[o]', 'ü x', 'STATE.md', './STATE.md', 'a/STATE.md'],
      ...['a/x.md', 'node_modules', '.planning', '.planning/STATE.md', 'none', 'a/../b', '.h/STATE.md/', ''],
    );
    const glob = fc.constantFrom(
      ...['*', '**', '*/STATE.md', '**/STATE.md', 'a/**', '{a,b}/**/*.md', './*/*.md', '.*/STATE.md'],
      ...['a/?/STATE.md', '[ab]/STATE.md', '+(a|b)/STATE.md', '!(a)/STATE.md', '**/node_modules/**', 'a/*/'],
      ...['.planning/workstreams/*/STATE.md', '../*/nothing/like/this.md'],
    );
    const exclusion = fc.constantFrom(
      '!a',
      '!**/b',
      '!**',
      '!a/STATE.md',
      '!./a/',
      '!*/STATE.md',
      '!{a,b}',
      '!',
    );
    const patterns = fc.array(fc.oneof(plain, glob, exclusion), { maxLength: 4 });
    let found = 0;
    fc.assert(
      fc.property(names, patterns, fc.boolean(), (all, wanted, withFolders) => {
        const disk = findFiles(sandbox(Object.fromEntries(all.map((name) => [name, 'x']))), wanted);
        expect(comparable(findInTree(entriesOf(all, withFolders), wanted))).toEqual(comparable(disk));
        found += disk.files.length;
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('the order of the entries makes no difference', () => {
    const names = ['b/STATE.md', 'a/STATE.md', 'a/b/STATE.md', '.planning/STATE.md', 'STATE.md'];
    const once = findInTree(entriesOf(names, true), ['.', '*/STATE.md']);
    expect(findInTree(entriesOf(names, true).reverse(), ['.', '*/STATE.md'])).toEqual(once);
    expect(once.files).toHaveLength(5);
  });

  test('nothing above the root is found, nor outside of it', () => {
    for (const pattern of [
      '..',
      '../STATE.md',
      '../../repository/x',
      '/',
      '/etc/passwd',
      '/STATE.md',
      '../**',
    ]) {
      const { files, unmatched } = findInTree(entriesOf(['STATE.md', 'a/STATE.md'], true), [pattern]);
      expect({ pattern, files, unmatched: unmatched.length }).toEqual({ pattern, files: [], unmatched: 1 });
    }
  });

  test('names that lead out, which git would not take, keep nobody busy', () => {
    expect(foundIn(['../../etc/STATE.md', '/STATE.md', 'a/../../../b'], '**/STATE.md')).toEqual(['STATE.md']);
  });

  test('links and submodules are found by their names, and then not read', () => {
    const entries = [
      file('link', { mode: MODE.link }),
      file('a/STATE.md', { mode: MODE.link }),
      file('sub', { mode: MODE.submodule, size: undefined }),
      file('b/STATE.md', { mode: MODE.submodule, size: undefined }),
    ];
    const { files } = findInTree(entries, ['.', 'link', 'sub']);
    expect(files.map((found) => found.path)).toEqual(['a/STATE.md', 'b/STATE.md', 'link', 'sub']);
    expect(entries.map(unreadableEntry)).toEqual([
      ...Array<string>(2).fill(IS_LINK),
      ...Array<string>(2).fill('it is a submodule, which is another repository'),
    ]);
    expect(entries.some(isRegular)).toBe(false);
  });

  test('a folder called STATE.md is found, and then not read', () => {
    const entries = entriesOf(['a/STATE.md/x'], true);
    expect(findInTree(entries, ['.']).files.map((found) => found.path)).toEqual(['a/STATE.md']);
    expect(unreadableEntry(entries[1]!)).toBe('it is a folder, not a file');
  });

  test('a file is read up to the limit, executable or not', () => {
    const limit = 1024 * 1024;
    expect(unreadableEntry(file('x', { mode: MODE.executable, size: limit }))).toBeUndefined();
    expect(unreadableEntry(file('x', { size: undefined }))).toBeUndefined();
    expect(unreadableEntry(file('x', { size: limit + 1 }))).toContain('the file has 1.1 MiB');
    expect(isRegular(file('x', { mode: MODE.executable }))).toBe(true);
  });

  test('a large commit is searched wholly', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `f${index % 500}/g${index}/STATE.md`);
    expect(foundIn(names, '**/STATE.md')).toHaveLength(50_000);
  });

  test.each(measured('tree'))('a large commit is searched in linear work: $name', ({ problem }) => {
    expect(problem).toBe('');
  });
});

describe('the parts of a tree that patterns lead into', () => {
  const shown = (...patterns: string[]): string[] =>
    partsOf(patterns).map(({ folder, deep }) => `${folder || 'the root'}${deep ? ' and below' : ''}`);

  test.each<[string[], string[]]>([
    [[], ['the root', '.planning', '.planning/workstreams and below']],
    [['!a'], ['the root', '.planning', '.planning/workstreams and below']],
    [['.planning/STATE.md'], ['.planning']],
    [
      ['docs/STATE.md', './docs/STATE.md/'],
      ['docs', 'docs/STATE.md and below'],
    ],
    [['.'], ['the root', 'the root and below']],
    [['a/b/'], ['a', 'a/b and below']],
    [['a/*.md', 'a/**'], ['a and below']],
    [['**/STATE.md', '!b/**'], ['the root and below']],
    [['!(a)/STATE.md'], ['the root and below']],
    [['a/../b/*.md'], ['b and below']],
    [['../x/STATE.md'], ['../x', '../x/STATE.md and below']],
  ])('of %j', (patterns, parts) => {
    expect(shown(...patterns)).toEqual(parts);
  });
});

// ── The planning folder ─────────────────────────────────────────────────────────────────────────────
const GIT = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'core.autocrlf=false'];

/** Commits everything, and reads the planning folder of the commit through the clone. */
function inCommit(cwd: string, state: string): FolderEvidence | undefined {
  const git = (...args: string[]): Buffer => execFileSync('git', [...GIT, ...args], { cwd, stdio: 'pipe' });
  initialise(cwd);
  git('add', '-f', '.');
  git('commit', '-q', '-m', 'x');
  const clone = openClone(cwd);
  if ('reason' in clone) throw new Error(clone.reason);
  const entries = listTree(clone, 'HEAD');
  if ('reason' in entries) throw new Error(entries.reason);
  const folder = planningInTree(entries, state);
  const texts = new Map<string, string>();
  for (const { sha } of folder?.needed ?? []) {
    const blob = readBlob(clone, sha, 1024 * 1024);
    const text = 'reason' in blob ? undefined : textOf(blob.bytes);
    if (text !== undefined) texts.set(sha, text);
  }
  return folder?.evidence(texts);
}

const onDisk = (cwd: string, state: string): FolderEvidence | undefined =>
  readPlanningFolder(cwd, path.join(cwd, state));

/** Functions cannot be compared; what they answer is compared for itself. */
function content(evidence: FolderEvidence | undefined): unknown {
  return evidence && { planning: evidence.planning, roadmap: evidence.roadmap };
}

const ROADMAP = `# Roadmap

## Phases

- [x] **Phase 1: Setup** - ground
- [ ] **Phase 2: Loans** - money

## Phase Details

### Phase 1: Setup
Plans:
- [x] 01-01: a
- [x] 01-02: b

### Phase 2: Loans
Plans:
- [ ] 02-01: c
`;

const PROJECT = {
  '.planning/STATE.md': CLEAN,
  '.planning/ROADMAP.md': ROADMAP,
  '.planning/PROJECT.md': '# Project\n',
  '.planning/phases/01-setup/01-01-PLAN.md': '# a\n',
  '.planning/phases/01-setup/01-01-SUMMARY.md': '---\nduration: 5 min\ncompleted: 2026-01-01\n---\n',
  '.planning/phases/01-setup/01-02-PLAN.md': '---\nstatus: superseded\n---\n',
  '.planning/phases/01-setup/01-VERIFICATION.md': '---\nstatus: passed\n---\n',
  '.planning/phases/02-loans/02-01-PLAN.md': '# c\n',
  '.planning/milestones/v1.0-phases/01-old/01-01-PLAN.md': '# old\n',
  '.planning/workstreams/api/STATE.md': CLEAN,
  '.planning/workstreams/api/ROADMAP.md': ROADMAP,
  'src/main.c': 'x\n',
} as const;

describe('the planning folder', () => {
  test.each(['.planning/STATE.md', '.planning/workstreams/api/STATE.md'])(
    'around %s is the same on a disk and in a commit',
    (state) => {
      const cwd = sandbox(PROJECT);
      const disk = onDisk(cwd, state);
      expect(disk?.planning.roadmap).toBe(ROADMAP);
      expect(content(inCommit(cwd, state))).toEqual(content(disk));
    },
  );

  test('says what there is', () => {
    const cwd = sandbox(PROJECT);
    const evidence = onDisk(cwd, '.planning/STATE.md');
    expect(
      evidence?.planning.phases.map(({ name, planned, done }) => [name, planned.length, done.length]),
    ).toEqual([
      ['01-setup', 1, 1],
      ['02-loans', 1, 0],
    ]);
    expect(evidence?.planning.listing.workstreams).toEqual(['api']);
    for (const around of [evidence, inCommit(cwd, '.planning/STATE.md')]) {
      expect(['STATE.md', 'ROADMAP.md', 'none.md', 'src/main.c'].map(around!.exists)).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });

  test('is the same whatever lies in it', () => {
    const number = fc.constantFrom('01', '02', '2.1', '10');
    const folder = number.map((digits) => `phases/${digits}-x`);
    const role = fc.constantFrom('PLAN', 'SUMMARY', 'VERIFICATION', 'RESEARCH', 'plan');
    const name = fc.oneof(
      fc.tuple(folder, number, number, role).map(([at, one, two, kind]) => `${at}/${one}-${two}-${kind}.md`),
      fc.tuple(folder, number, role).map(([at, one, kind]) => `${at}/${one}-${kind}.md`),
      fc.tuple(folder, role).map(([at, kind]) => `${at}/plans/${kind}.md`),
      fc.tuple(number, role).map(([one, kind]) => `milestones/v1-phases/${one}-y/${one}-01-${kind}.md`),
      fc.constantFrom(
        'ROADMAP.md',
        'phases/x.md',
        'workstreams/api/phases/01-x/01-01-PLAN.md',
        'a/b/c/d/e/f/g/h.md',
      ),
    );
    const text = fc.constantFrom<string | Uint8Array>(
      ...[
        '',
        '# x\n',
        '---\nstatus: superseded\n---\n',
        '---\nstatus: blocked\nduration: 5min\n---\r\n',
        ROADMAP,
      ],
      ...['\uFEFF---\nstatus: passed\n---\n', Buffer.from([0xff, 0xfe]), 'a\0b'],
    );
    const files = fc.dictionary(name, text, { minKeys: 1, maxKeys: 10 });
    fc.assert(
      fc.property(files, (given) => {
        const all = Object.entries(given).map(([at, what]) => [`.planning/${at}`, what] as const);
        const cwd = sandbox({ ...Object.fromEntries(all), '.planning/STATE.md': CLEAN });
        const state = '.planning/STATE.md';
        expect(content(inCommit(cwd, state))).toEqual(content(onDisk(cwd, state)));
      }),
      { numRuns: 25 },
    );
  });

  test.each(['ROADMAP.md', 'phases/01-x/01-01-PLAN.md', 'milestones/v1-phases/x.md'])(
    'is one because of %s; without such a sign there is none',
    (sign) => {
      const state = 'docs/STATE.md';
      const cwd = sandbox({ [state]: CLEAN, 'docs/notes.md': 'x', 'ROADMAP.md': ROADMAP });
      expect([onDisk(cwd, state), inCommit(cwd, state)]).toEqual([undefined, undefined]);
      put(cwd, `docs/${sign}`, ROADMAP);
      expect(onDisk(cwd, state)).toBeDefined();
      expect(content(inCommit(cwd, state))).toEqual(content(onDisk(cwd, state)));
    },
  );

  test('may be the root of the repository', () => {
    const cwd = sandbox({ 'STATE.md': CLEAN, 'ROADMAP.md': ROADMAP, 'phases/01-x/01-01-PLAN.md': 'x' });
    expect(onDisk(cwd, 'STATE.md')?.planning.phases).toHaveLength(1);
    expect(content(inCommit(cwd, 'STATE.md'))).toEqual(content(onDisk(cwd, 'STATE.md')));
  });

  posixTest('is read without links, whatever they lead to', () => {
    const outside = sandbox({ 'secret.md': ROADMAP, 'phases/09-secret/09-01-PLAN.md': 'x' });
    const cwd = sandbox({ '.planning/STATE.md': CLEAN, '.planning/phases/01-x/01-01-PLAN.md': 'x' });
    symlinkSync(path.join(outside, 'secret.md'), path.join(cwd, '.planning/ROADMAP.md'));
    symlinkSync(path.join(outside, 'phases/09-secret'), path.join(cwd, '.planning/phases/09-secret'));
    symlinkSync('01-01-PLAN.md', path.join(cwd, '.planning/phases/01-x/01-01-SUMMARY.md'));
    const disk = onDisk(cwd, '.planning/STATE.md');
    expect(disk?.planning.roadmap).toBeUndefined();
    expect(disk?.planning.phases).toMatchObject([{ name: '01-x', plans: [{ summary: undefined }] }]);
    expect(content(inCommit(cwd, '.planning/STATE.md'))).toEqual(content(disk));
  });

  test('of a submodule nothing is known', () => {
    const entries = [
      file('.planning/STATE.md'),
      file('.planning/phases/01-x/01-01-PLAN.md', { mode: MODE.submodule }),
      file('.planning/ROADMAP.md', { mode: MODE.submodule }),
    ];
    const folder = planningInTree(entries, '.planning/STATE.md');
    expect(folder?.needed).toEqual([]);
    expect(folder?.evidence(new Map()).planning).toMatchObject({ phases: [], roadmap: undefined });
  });

  test('of a commit is read up to a bound, the most important first', () => {
    const plan = (index: number): TreeEntry => {
      const phase = String(Math.floor(index / 10) + 1).padStart(2, '0');
      return file(
        `.planning/phases/${phase}-x/${phase}-${String((index % 10) + 1).padStart(2, '0')}-PLAN.md`,
      );
    };
    const entries = [file('.planning/ROADMAP.md'), ...Array.from({ length: 900 }, (_, index) => plan(index))];
    const { needed = [] } = planningInTree(entries, '.planning/STATE.md') ?? {};
    expect(needed).toHaveLength(300);
    expect(needed[0]?.path).toBe('.planning/ROADMAP.md');
    expect(needed[1]?.path).toContain('/90-');
  });

  test('a text of a commit that is too large is left out, and one that was not given is not known', () => {
    const limit = 256 * 1024;
    const at = (size: number): readonly unknown[] =>
      planningInTree([file('a/ROADMAP.md', { size })], 'a/STATE.md')?.needed ?? [];
    expect([at(limit).length, at(limit + 1).length]).toEqual([1, 0]);
    const folder = planningInTree([file('a/ROADMAP.md')], 'a/STATE.md');
    expect(folder?.evidence(new Map()).planning.roadmap).toBeUndefined();
    expect(folder?.evidence(new Map([['blob of a/ROADMAP.md', ROADMAP]])).roadmap).toBeDefined();
  });

  test('a folder that cannot be listed holds nothing', () => {
    const cwd = sandbox({ 'STATE.md': CLEAN, phases: 'a file, not a folder' });
    expect(onDisk(cwd, 'STATE.md')?.planning.phases).toEqual([]);
  });

  test('other repositories and packages below it are passed over on a disk', () => {
    const cwd = sandbox({
      '.planning/ROADMAP.md': ROADMAP,
      '.planning/phases/01-x/01-01-PLAN.md': 'x',
      '.planning/phases/node_modules/01-02-PLAN.md': 'x',
      '.planning/phases/.git/01-03-PLAN.md': 'x',
    });
    const { planning } = onDisk(cwd, '.planning/STATE.md')!;
    expect(planning.phases.map(({ path: name }) => name)).toEqual(['phases/01-x']);
  });
});

describe('a file at the base', () => {
  const read = (text: string): ReadResult => decodeSource('STATE.md', Buffer.from(text));
  const planning = { mark: 'planning' } as unknown as FolderEvidence;

  test('is evidence when it could be read', () => {
    expect(evidenceOf(undefined, undefined)).toEqual({});
    expect(evidenceOf(planning, undefined)).toEqual({ planning });
    expect(evidenceOf(planning, { read: undefined, planning: undefined })).toEqual({ planning });
    expect(evidenceOf(undefined, { read: { finding: unreadable('x') }, planning: undefined })).toEqual({});
    const { base, ...more } = evidenceOf(undefined, { read: read(CLEAN), planning });
    expect([base?.dialect, more]).toEqual(['template', {}]);
  });

  test('is judged with the options of the run', () => {
    const judge = (text: string, severities = {}): unknown =>
      judgeBase({ read: read(text), planning: undefined }, { ...DEFAULT_OPTIONS, severities })?.findings.map(
        ({ rule, severity }) => `${severity} ${rule}`,
      );
    expect([judge(CLEAN), judge(WRONG)]).toEqual([[], ['error velocity-time']]);
    expect(judge(WRONG, { 'velocity-time': 'off' })).toEqual([]);
  });

  test('may not be there, or not be readable', () => {
    expect(judgeBase({ read: undefined, planning: undefined }, DEFAULT_OPTIONS)).toBeUndefined();
    const finding = unreadable('it is a link');
    expect(judgeBase({ read: { finding }, planning: undefined }, DEFAULT_OPTIONS)).toEqual({
      source: undefined,
      findings: [finding],
    });
  });
});
