// What a change did to the findings of a file: brought them, inherited them, or mended them.
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compare } from '../src/baseline.ts';
import type { Comparison, Judged } from '../src/baseline.ts';
import { sourceOf } from '../src/document/source.ts';
import type { Finding, Severity } from '../src/finding.ts';
import { unreadable } from '../src/files/read.ts';
import { stateMd } from './doors.ts';
import type { CliOutcome } from './doors.ts';
import { commit, git, repository } from './git.ts';
import { measured } from './linear.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

/** How findings differ from the plain ones. */
interface Odd {
  readonly severity?: Severity;
  /** The message of findings that name no value. */
  readonly nameless?: string;
}

describe('findings against those of the base', () => {
  /** A text in which every line that ends in `!` has a finding about its last word, of a rule named by its first. */
  function judged(text: string, { severity = 'error', nameless }: Odd = {}): Judged {
    const source = sourceOf('STATE.md', text);
    const wrong = source.lines.filter((line) => line.text.endsWith('!'));
    const findings = wrong.map(({ text: line, start, end }): Finding => {
      const [rule = '', ...words] = line.trim().slice(0, -1).split(' ');
      const actual = words.at(-1) ?? '';
      const value =
        nameless === undefined ? { actual, message: `${actual} is wrong.` } : { message: nameless };
      return { rule, severity, ...value, range: { start, end }, related: [] };
    });
    return { source, findings };
  }

  /** Each finding of the head as `origin line`, then what was mended. */
  function told({ findings, mended }: Comparison, head: Judged): string[] {
    const lineOf = ({ range }: Finding): string => head.source!.text.slice(range.start, range.end).trim();
    return [
      ...findings.map((finding) => `${finding.origin}: ${lineOf(finding)}`),
      ...mended.map(({ rule, actual }) => `mended: ${rule} ${actual}`),
    ];
  }

  const compared = (base: string, head: string): string[] =>
    told(compare(judged(head), judged(base)), judged(head));

  test.each<[string, string, string, string[]]>([
    ['a figure that is as it was', 'a 5!', 'a 5!', ['inherited: a 5!']],
    ['a figure that moved', 'a 5!\nx\ny', 'x\n\n\ny\n  a 5!', ['inherited: a 5!']],
    ['a figure in a line that changed around it', 'a old 5!', 'a new 5!', ['inherited: a new 5!']],
    ['a figure that was edited and is still wrong', 'a 5!', 'a 6!', ['introduced: a 6!', 'mended: a 5']],
    ['a figure that was made wrong', 'a 5', 'a 6!', ['introduced: a 6!']],
    ['a figure that became wrong because of another one', 'a 5\nb 1', 'a 5!\nb 2', ['introduced: a 5!']],
    ['a figure that was mended', 'a 5!', 'a 6', ['mended: a 5']],
    ['the same value under another rule', 'a 5!', 'b 5!', ['introduced: b 5!', 'mended: a 5']],
    ['two equal ones', 'a 5!\na 5!', 'a 5!\na 5!', ['inherited: a 5!', 'inherited: a 5!']],
    ['one more of the same', 'a 5!', 'a 5!\na 5!', ['inherited: a 5!', 'introduced: a 5!']],
    ['one less of the same', 'a 5!\na 5!', 'a 5!', ['inherited: a 5!', 'mended: a 5']],
    [
      'an equal value in a new line',
      'a old 5!',
      'a new 5!\na old 5!',
      ['introduced: a new 5!', 'inherited: a old 5!'],
    ],
    [
      'one of several mended',
      'a 1!\na 2!\na 3!',
      'a 1!\na 3!',
      ['inherited: a 1!', 'inherited: a 3!', 'mended: a 2'],
    ],
    ['lines that changed places', 'a 1!\nb 2!', 'b 2!\na 1!', ['inherited: b 2!', 'inherited: a 1!']],
    ['nothing', '', '', []],
  ])('%s', (_, base, head, expected) => {
    expect(compared(base, head)).toEqual(expected);
  });

  test('of equal ones the first are inherited', () => {
    const { mended } = compare(judged('a 5!'), judged('a 5!\na 5!\na 5!'));
    expect(mended.map(({ range }) => range.start)).toEqual([5, 10]);
  });

  test('inherited ones are one level lower, and keep everything else', () => {
    const levels = (['error', 'warning', 'notice'] as const).map((severity) => {
      const head = judged('a 5!', { severity });
      const { findings } = compare(head, judged('a 5!', { severity }));
      expect(findings).toEqual([
        { ...head.findings[0], severity: findings[0]?.severity, origin: 'inherited' },
      ]);
      return findings[0]?.severity;
    });
    expect(levels).toEqual(['warning', 'notice', 'notice']);
  });

  test('without a base everything is introduced, at its own level', () => {
    const { findings, mended } = compare(judged('a 5!\nb 6!'));
    expect(findings.map(({ severity, origin }) => [severity, origin])).toEqual([
      ['error', 'introduced'],
      ['error', 'introduced'],
    ]);
    expect(mended).toEqual([]);
  });

  test('a finding without a value is known by its line, then by its message', () => {
    const base = judged('a x!', { nameless: 'Heading is missing.' });
    const head = judged('a y!', { nameless: 'Heading is missing.' });
    const other = judged('a z!', { nameless: 'Another one is.' });
    expect(told(compare(head, base), head)).toEqual(['inherited: a y!']);
    expect(told(compare(other, base), other)).toEqual(['introduced: a z!', 'mended: a undefined']);
  });

  test('a file that cannot be read, before or after', () => {
    const broken = (reason: string): Judged => ({ source: undefined, findings: [unreadable(reason)] });
    const origins = (head: Judged, base: Judged): unknown => {
      const { findings, mended } = compare(head, base);
      return [findings.map(({ rule, origin }) => `${origin} ${rule}`), mended.map(({ rule }) => rule)];
    };
    expect(origins(broken('it is a link'), broken('it is a link'))).toEqual([['inherited unreadable'], []]);
    expect(origins(broken('it is a link'), broken('it is a folder'))).toEqual([
      ['introduced unreadable'],
      ['unreadable'],
    ]);
    expect(origins(broken('it is a link'), judged('a 5!'))).toEqual([['introduced unreadable'], ['a']]);
    expect(origins(judged('a 5!'), broken('it is a link'))).toEqual([['introduced a'], ['unreadable']]);
  });

  test('every finding has one origin, and every one of the base is inherited or mended, once', () => {
    const line = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('', 'x ', 'y '),
      fc.constantFrom('1', '2'),
    );
    const text = fc
      .array(
        fc
          .tuple(line, fc.boolean())
          .map(([[rule, words, value], wrong]) => `${rule} ${words}${value}${wrong ? '!' : ''}`),
        { maxLength: 8 },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [base, head] = [judged(before), judged(after)];
        const { findings, mended } = compare(head, base);
        const inherited = findings.filter(({ origin }) => origin === 'inherited');
        expect(findings.map(({ range }) => range)).toEqual(head.findings.map(({ range }) => range));
        expect(inherited.length + mended.length).toBe(base.findings.length);
        expect(base.findings).toEqual(expect.arrayContaining([...mended]));
        // As many of each value are inherited as both have.
        const count = (all: readonly Finding[], key: string): number =>
          all.filter(({ rule, actual }) => `${rule} ${actual}` === key).length;
        for (const key of ['a 1', 'a 2', 'b 1', 'b 2']) {
          expect(count(inherited, key)).toBe(Math.min(count(head.findings, key), count(base.findings, key)));
        }
        expect(compare(head, head).findings.every(({ origin }) => origin === 'inherited')).toBe(true);
      }),
    );
  });

  test.each<[string, (index: number) => string]>([
    ['all different', (index) => `a ${index}!`],
    ['all the same', () => 'a 5!'],
    ['with the same value in other words', (index) => `a ${index} 5!`],
  ])('2,000 of them are found again: %s', (_, line) => {
    const text = (shift: number): string =>
      Array.from({ length: 2_000 }, (__, index) => line(index + shift)).join('\n');
    const { findings } = compare(judged(text(10)), judged(text(0)));
    expect(findings.filter(({ origin }) => origin === 'inherited').length).toBeGreaterThan(1_900);
  });

  test.each(measured('baseline'))('20,000 of them are compared in linear work: $name', ({ problem }) => {
    expect(problem).toBe('');
  });
});

// ── On the command line ─────────────────────────────────────────────────────────────────────────────
const FILE = '.planning/STATE.md';

/** Two findings: `velocity-time`, and a date that there is not. */
const TWICE_WRONG = UNFIXABLE.replace('0.92 hours', '0.82 hours');

/** Takes an object out of a repository. */
function lose(cwd: string, name: string): void {
  const sha = git(cwd, 'rev-parse', name);
  rmSync(path.join(cwd, '.git/objects', sha.slice(0, 2), sha.slice(2)), { force: true });
}

const check = (cwd: string, ...args: string[]): Promise<CliOutcome> =>
  stateMd(cwd, ['check', ...args], { input: WRONG });

/** The exit status, and each finding as `severity rule origin`. */
async function findings(cwd: string, ...args: string[]): Promise<[number, ...string[]]> {
  const { status, stdout, stderr } = await check(cwd, '--format', 'json', ...args);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as { files: { path: string; findings: Finding[] }[] };
  const all = report.files.flatMap((file) => file.findings);
  return [status, ...all.map(({ severity, rule, origin }) => `${severity} ${rule} ${origin ?? '-'}`)];
}

describe('check --base', () => {
  test('what the base has as well is a level lower and fails nothing', async () => {
    const cwd = repository({ [FILE]: WRONG });
    git(cwd, 'checkout', '--quiet', '-b', 'work');
    put(cwd, FILE, `${WRONG}\nOne more line.\n`);
    expect(await findings(cwd)).toEqual([1, 'error velocity-time -']);
    const inherited = [0, 'warning velocity-time inherited'];
    for (const revision of ['main', 'HEAD', 'HEAD~0', git(cwd, 'rev-parse', 'main')]) {
      expect(await findings(cwd, '--base', revision)).toEqual(inherited);
    }
    // It is not the fault of the change at any level.
    expect(await findings(cwd, '--base', 'main', '--fail-on', 'notice')).toEqual(inherited);
    const { stdout } = await check(cwd, '--base', 'main');
    expect(stdout).toContain('warning inherited  ');
  });

  test('what the change brought fails, beside what it inherited', async () => {
    const cwd = repository({ [FILE]: WRONG });
    put(cwd, FILE, TWICE_WRONG);
    const [status, ...all] = await findings(cwd, '--base', 'main');
    expect([status, all.toSorted()]).toEqual([
      1,
      ['error date introduced', 'warning velocity-time inherited'],
    ]);
  });

  test('a value that was edited is the work of who edited it', async () => {
    const cwd = repository({ [FILE]: WRONG });
    put(cwd, FILE, WRONG.replace('0.82 hours', '0.72 hours'));
    expect(await findings(cwd, '--base', 'main')).toEqual([1, 'error velocity-time introduced']);
  });

  test('a clean change of a wrong base is clean, and a new file is new', async () => {
    const cwd = repository({ [FILE]: WRONG });
    put(cwd, FILE, CLEAN);
    expect(await findings(cwd, '--base', 'main')).toEqual([0]);
    put(cwd, 'docs/STATE.md', WRONG);
    expect(await findings(cwd, '.', '--base', 'main')).toEqual([1, 'error velocity-time introduced']);
  });

  test('the base is where the branch started, wherever the other one is by now', async () => {
    const cwd = repository({ [FILE]: WRONG });
    git(cwd, 'checkout', '--quiet', '-b', 'work');
    commit(cwd, { 'work.md': 'x' });
    git(cwd, 'checkout', '--quiet', 'main');
    commit(cwd, { [FILE]: CLEAN });
    git(cwd, 'tag', '-a', '-m', 'x', 'v1');
    git(cwd, 'checkout', '--quiet', 'work');
    for (const revision of ['main', 'v1', 'v1^{commit}', 'main~0']) {
      expect(await findings(cwd, '--base', revision)).toEqual([0, 'warning velocity-time inherited']);
    }
  });

  test('without a common start it is the revision itself', async () => {
    const cwd = repository({ [FILE]: WRONG });
    git(cwd, 'checkout', '--quiet', '--orphan', 'other');
    put(cwd, FILE, TWICE_WRONG);
    // Nothing is committed here yet.
    expect((await findings(cwd, '--base', 'main'))[0]).toBe(1);
    commit(cwd);
    expect((await findings(cwd, '--base', 'main')).toSorted()).toContain('warning velocity-time inherited');
  });

  test('a shallow clone knows what it has, and says how to get the rest', async () => {
    const origin = repository({ [FILE]: WRONG });
    const old = git(origin, 'rev-parse', 'HEAD');
    commit(origin, { 'x.md': 'x' });
    const cwd = sandbox();
    git(cwd, 'clone', '--quiet', '--depth=1', pathToFileURL(origin).href, '.');
    expect(await findings(cwd, '--base', 'HEAD')).toEqual([0, 'warning velocity-time inherited']);
    for (const revision of [old, 'HEAD~1']) {
      const { status, stdout, stderr } = await check(cwd, '--base', revision);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(
        `state-md: --base: there is no commit "${revision}" in this clone. The clone is shallow; fetch more of its history.\n`,
      );
    }
    git(cwd, 'fetch', '--quiet', '--unshallow');
    expect(await findings(cwd, '--base', old)).toEqual([0, 'warning velocity-time inherited']);
  });

  test.each(['none', '--all', '-x', '', 'HEAD:.planning', 'main..HEAD', '@{-1}', 'main\n'])(
    'the revision %j is none',
    async (revision) => {
      const cwd = repository({ [FILE]: WRONG });
      const { status, stdout, stderr } = await check(cwd, `--base=${revision}`);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^state-md: --base/);
      expect(stderr).not.toContain('fetch');
    },
  );

  test('outside of a repository, and in one without a work tree, there is nothing to compare with', async () => {
    const outside = await check(sandbox({ [FILE]: WRONG }), '--base', 'main');
    expect(outside).toMatchObject({ status: 2, stdout: '' });
    expect(outside.stderr).toContain('state-md: --base: git finds no repository here: not a git repository');
    const bare = sandbox();
    git(bare, 'clone', '--quiet', '--bare', pathToFileURL(repository({ [FILE]: WRONG })).href, '.');
    put(bare, FILE, WRONG);
    const inBare = await check(bare, '--base', 'main');
    expect(inBare).toMatchObject({ status: 2, stdout: '' });
    expect(inBare.stderr).toContain(
      'state-md: --base main: it cannot be read: the repository has no work tree.\n',
    );
  });

  test('a file of another repository has no base in this one', async () => {
    const cwd = repository({ [FILE]: WRONG });
    const other = repository({ [FILE]: WRONG });
    expect(await findings(cwd, path.join(other, FILE), '--base', 'main')).toEqual([
      1,
      'error velocity-time introduced',
    ]);
  });

  test('below the root, files are known by their place in the repository', async () => {
    const cwd = repository({ 'a/b/STATE.md': WRONG, 'STATE.md': CLEAN });
    for (const [folder, name] of [
      ['a', 'b/STATE.md'],
      ['a/b', 'STATE.md'],
      ['a/b', '.'],
    ] as const) {
      expect(await findings(path.join(cwd, folder), name, '--base', 'main')).toEqual([
        0,
        'warning velocity-time inherited',
      ]);
    }
  });

  posixTest('a file is known wherever it is reached from', async () => {
    const cwd = repository({ 'real/STATE.md': WRONG });
    symlinkSync('real', path.join(cwd, 'linked'));
    const elsewhere = path.join(sandbox(), 'link');
    symlinkSync(cwd, elsewhere);
    const inherited = [0, 'warning velocity-time inherited'];
    expect(await findings(cwd, 'linked/STATE.md', '--base', 'main')).toEqual(inherited);
    expect(await findings(elsewhere, 'real', '--base', 'main')).toEqual(inherited);
  });

  test('a file that moved is another one', async () => {
    const cwd = repository({ [FILE]: WRONG });
    renameSync(path.join(cwd, FILE), path.join(cwd, '.planning/OTHER.md'));
    expect(await findings(cwd, '.planning/OTHER.md', '--base', 'main')).toEqual([
      1,
      'error velocity-time introduced',
    ]);
  });

  posixTest('a base that cannot be read is no excuse, a link that was one before is', async () => {
    const cwd = repository({ [FILE]: Buffer.from([0xff]) });
    put(cwd, FILE, WRONG);
    expect(await findings(cwd, '--base', 'main')).toEqual([1, 'error velocity-time introduced']);
    const linked = repository({ 'real.md': CLEAN });
    symlinkSync('real.md', path.join(linked, 'STATE.md'));
    expect(await findings(linked, 'STATE.md', '--base', 'main')).toEqual([1, 'error unreadable introduced']);
    commit(linked);
    expect(await findings(linked, 'STATE.md', '--base', 'main')).toEqual([0, 'warning unreadable inherited']);
    put(cwd, FILE, Buffer.alloc(1024 * 1024 + 1, 'a'));
    commit(cwd);
    put(cwd, FILE, WRONG);
    expect(await findings(cwd, '--base', 'main')).toEqual([1, 'error velocity-time introduced']);
  });

  test('what the repository has lost is no excuse either', async () => {
    const cwd = repository({ [FILE]: WRONG, 'docs/STATE.md': TWICE_WRONG });
    lose(cwd, `main:${FILE}`);
    const [status, ...all] = await findings(cwd, '.', '--base', 'main');
    expect([status, all.toSorted()]).toEqual([
      1,
      ['error velocity-time introduced', 'warning date inherited', 'warning velocity-time inherited'],
    ]);
  });

  test('a commit whose tree is not there is told', async () => {
    const cwd = repository({ [FILE]: WRONG });
    lose(cwd, 'main^{tree}');
    const { status, stderr } = await check(cwd, '--base', 'main');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^state-md: --base main: it cannot be read: [^\n]+\.\n/);
  });

  test('the planning folder of the base is that of the base', async () => {
    const roadmap = '# Roadmap\n\n- [ ] **Phase 2: Loans** - money\n';
    const plans = Object.fromEntries(
      ['01', '02', '03', '04'].map((name) => [`.planning/phases/02-loans/02-${name}-PLAN.md`, 'x']),
    );
    const cwd = repository({ [FILE]: WRONG, '.planning/ROADMAP.md': roadmap, ...plans });
    const bytes = Buffer.from([0xff]);
    commit(cwd, { '.planning/phases/02-loans/02-05-PLAN.md': bytes });
    const [status, ...all] = await findings(cwd, '--base', 'HEAD');
    expect(status).toBe(0);
    expect(all).toContain('warning velocity-time inherited');
    expect(all.filter((line) => line.endsWith('introduced'))).toEqual([]);
  });

  test('nothing is written', async () => {
    const cwd = repository({ [FILE]: WRONG });
    await findings(cwd, '--base', 'main');
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe(WRONG);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('does not go with standard input', async () => {
    const { status, stderr } = await check(sandbox(), '-', '--base', 'main');
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      'state-md: --base compares files of a repository, so it cannot go with standard input.',
    ]);
  });
});
