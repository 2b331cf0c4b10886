// A release that must not happen is stopped, with words that say why; what is packed is what was checked.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compareVersions, readChangelog } from '../scripts/release/changelog.ts';
import { type Facts, movingTag, problemsOf } from '../scripts/release/checks.ts';
import { differences, hashesOf } from '../scripts/release/hashes.ts';
import { pack, publishedManifest } from '../scripts/release/pack.ts';
import { put, removeSandboxes, sandbox } from './sandbox.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
const manifest = JSON.parse(read('package.json')) as Record<string, unknown> & { version: string };

afterAll(removeSandboxes);

/** Runs scripts/release.mjs as the workflow does. */
function release(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { status, out: stdout, err: stderr };
}

const COMMIT = 'a'.repeat(40);
const READY: Facts = {
  version: '1.2.3',
  locked: ['1.2.3', '1.2.3'],
  changelog: '# Changelog\n\n## 1.2.3 (2026-02-01)\n\n- New.\n\n## 1.2.2 (2026-01-31)\n\n- Older.\n',
  answered: 'state-md 1.2.3\n',
  actionBundle: 'const package_namespaceObject = {"rE":"1.2.3"};',
  tag: 'v1.2.3',
  tags: new Map([['v1.2.3', COMMIT]]),
  head: COMMIT,
  changed: [],
  today: '2026-02-01',
};
const log = (from: string, to: string): Partial<Facts> => ({
  changelog: READY.changelog.replace(from, to),
});

describe('a version', () => {
  test('can be released when everything agrees, before and after it is tagged', () => {
    expect(problemsOf(READY)).toEqual([]);
    expect(problemsOf({ ...READY, tag: undefined, tags: new Map() })).toEqual([]);
  });

  test.each<[string, Partial<Facts>, RegExp]>([
    ['that is none', { version: '1.2.3-rc.1' }, /"1\.2\.3-rc\.1"; releases are called like 1\.2\.3/],
    [
      'another in the lock file',
      { locked: ['1.2.2', '1.2.3'] },
      /says 1\.2\.2 where package\.json says 1\.2\.3/,
    ],
    [
      'none in the lock file',
      { locked: [undefined] },
      /says nothing where .* Run "npm install --package-lock-only"/,
    ],
    [
      'no section',
      log('1.2.3', '1.2.1'),
      /no section for 1\.2\.3; its newest is 1\.2\.1\. Add "## 1\.2\.3 \(2026-02-01\)"/,
    ],
    ['an undated section', log('2026-02-01', 'unreleased'), /CHANGELOG\.md:3: 1\.2\.3 is not dated\. Write/],
    [
      'a day that is none',
      log('2026-02-01', '2026-02-30'),
      /dated 2026-02-30, which is no day of the calendar/,
    ],
    ['a day to come', { today: '2026-01-31' }, /is dated 2026-02-01, and today is 2026-01-31/],
    ['a section without text', log('- New.\n', ''), /1\.2\.3 has no text/],
    [
      'a heading of another form',
      log('## 1.2.2 (2026-01-31)', '## v1.2.2'),
      /:7: "## v1\.2\.2" is not of the form/,
    ],
    [
      'a newer section',
      log('# Changelog', '## 1.3.0 (unreleased)\n\n- Soon.'),
      /begins with 1\.3\.0, but package\.json has 1\.2\.3/,
    ],
    ['sections in disorder', log('1.2.2', '1.2.4'), /1\.2\.4 stands below 1\.2\.3/],
    ['dates in disorder', log('2026-01-31', '2026-03-01'), /dated 2026-03-01, after 1\.2\.3/],
    ['an older section without date', log('2026-01-31', 'unreleased'), /unreleased below a newer version/],
    [
      'a stale command line',
      { answered: 'state-md 1.2.2\n' },
      /answers "state-md 1\.2\.2", not 1\.2\.3\. Run "npm run build"/,
    ],
    ['a stale Action', { actionBundle: '{"rE":"1.2.2"}' }, /dist\/index\.js does not contain 1\.2\.3/],
    [
      'another tag',
      { tag: 'v1.2.4' },
      /The tag is v1\.2\.4, but package\.json has 1\.2\.3, whose tag is v1\.2\.3/,
    ],
    ['a tag without v', { tag: '1.2.3' }, /The tag is 1\.2\.3/],
    [
      'a tag on another commit',
      { head: 'b'.repeat(40) },
      /v1\.2\.3 is already the tag of aaaaaaaaaaaa, and HEAD is b/,
    ],
    [
      'changes',
      { changed: ['dist/index.js'] },
      /changes that are not committed: dist\/index\.js\. A release/,
    ],
    ['many changes', { changed: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, /a, b, c, d, e and 2 more/],
  ])('is stopped by %s', (_, facts, message) => {
    expect(problemsOf({ ...READY, ...facts }).join('\n')).toMatch(message);
  });

  test('is compared by its numbers', () => {
    expect(['1.10.0', '1.2.0', '0.9.9'].sort(compareVersions)).toEqual(['0.9.9', '1.2.0', '1.10.0']);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});

describe('release:check', () => {
  const FILES = {
    'package.json': '{"name":"p","version":"1.2.3"}\n',
    'package-lock.json': '{"version":"1.2.3","packages":{"":{"version":"1.2.3"}}}\n',
    'CHANGELOG.md': READY.changelog,
    'dist/cli/index.js': "console.log('state-md 1.2.3');\n",
    'dist/index.js': '{"rE":"1.2.3"}\n',
  };

  function project(): { folder: string; git: (...args: string[]) => void } {
    const folder = sandbox(FILES);
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@e', ...args], { cwd: folder });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'one');
    return { folder, git };
  }

  test('takes its facts from the project and from git', () => {
    const { folder, git } = project();
    expect(release(['check', '--root', folder])).toEqual({
      status: 0,
      out: 'v1.2.3 can be released.\n',
      err: '',
    });
    git('tag', '--annotate', '--message', 'v1.2.3', 'v1.2.3');
    expect(release(['check', '--root', folder, '--tag', 'v1.2.3']).status).toBe(0);
    put(folder, 'CHANGELOG.md', `${READY.changelog}\nMore.\n`);
    expect(release(['check', '--root', folder]).err).toBe(
      'The work tree has changes that are not committed: CHANGELOG.md. A release is what is committed.\n',
    );
    git('commit', '--quiet', '--all', '--message', 'two');
    const after = release(['check', '--root', folder]);
    expect([after.status, after.err]).toEqual([1, expect.stringContaining('v1.2.3 is already the tag of')]);
  });

  test('prints the notes of the version', () => {
    expect(release(['notes', '--root', project().folder]).out).toBe('- New.\n');
  });

  test.each([[['nope']], [[]], [['check', '--nope']], [['moves', 'main']], [['compare', 'package.json']]])(
    'a slip is answered, and nothing is taken for a pass: %j',
    (args) => {
      const { status, out, err } = release(args);
      expect([status, out]).toEqual([2, '']);
      expect(err).not.toMatch(/^\s+at /m);
    },
  );
});

describe('this project', () => {
  test('has its version in one place, and the others repeat it', () => {
    const lock = JSON.parse(read('package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual([manifest.version, manifest.version]);
  });

  test('has a change log of the right form that begins with this version', () => {
    const { sections, problems } = readChangelog(read('CHANGELOG.md'));
    expect(problems).toEqual([]);
    expect(sections[0]?.version).toBe(manifest.version);
  });
});

describe('the moving tag', () => {
  test.each([
    ['v1.4.0', ['v1.4.0', 'v1.3.9', 'v1', 'v2.0.0', 'v0.9.0', 'nightly'], 'v1'],
    ['v1.10.0', ['v1.9.0'], 'v1'],
    ['v0.1.0', [], 'v0'],
    ['v1.3.1', ['v1.4.0'], undefined],
    ['v1.9.9', ['v1.10.0'], undefined],
    ['v1.0.0', ['v10.0.0'], 'v1'],
  ])('of %s among %j is %s', (tag, existing, moving) => {
    expect(movingTag(tag, existing)).toBe(moving);
  });

  test('is printed for the workflow, or nothing is', () => {
    expect(release(['moves', 'v1.4.0'], 'v1.3.0\r\nv1\r\n').out).toBe('v1\n');
    expect(release(['moves', 'v1.3.1'], 'v1.4.0\n')).toMatchObject({ status: 0, out: '' });
  });
});

describe('hashes', () => {
  const folder = (): string => sandbox({ 'b.js': 'b', 'a/c.js': 'c', 'a.js': '' });

  test('are those of sha256sum, by path', () => {
    expect(hashesOf(folder())).toBe(
      [
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.js',
        '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6  a/c.js',
        '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.js',
        '',
      ].join('\n'),
    );
  });

  test('tell which file differs, is missing, or is too much, and where', () => {
    const [ours, theirs] = [folder(), folder()];
    put(theirs, 'b.js', 'other');
    put(theirs, 'new.js', 'new');
    const lists = [ours, theirs].map((one, at) => [`${at}.sha256`, hashesOf(one)] as const);
    expect(differences([lists[0]!, lists[0]!])).toEqual([]);
    expect(differences(lists)).toEqual([
      'b.js: 3e23e8160039 in 0.sha256, d9298a10d1b0 in 1.sha256',
      'new.js: not there in 0.sha256, 11507a0e2f5e in 1.sha256',
    ]);
  });

  test('of nothing are not equal to nothing', () => {
    expect(() => hashesOf(sandbox())).toThrow('holds no file');
    expect(() => differences([['a', '']])).toThrow('Nothing to compare');
    expect(() =>
      differences([
        ['a', ''],
        ['b', ''],
      ]),
    ).toThrow('a is empty');
    expect(() =>
      differences([
        ['a', 'x\n'],
        ['b', 'x\n'],
      ]),
    ).toThrow('"x" is no hash and path');
  });

  test('are compared by the command that the workflow runs', () => {
    const [ours, theirs] = [folder(), folder()];
    put(theirs, 'b.js', 'other');
    const files = [ours, theirs].map((one, at) => {
      const { out } = release(['hash', one]);
      return put(sandbox(), `${at}.sha256`, out);
    });
    expect(release(['compare', files[0]!, files[0]!]).out).toBe('2 lists are equal.\n');
    const different = release(['compare', ...files]);
    expect([different.status, different.out]).toEqual([1, '']);
    expect(different.err).toContain('b.js: 3e23e8160039 in');
  });
});

describe('the package', () => {
  const out = sandbox();
  const tarball = pack(root, out, 'https://github.com/octo/state-md');
  const unpacked = sandbox();
  execFileSync('tar', ['-xzf', path.basename(tarball), '-C', path.relative(out, unpacked)], { cwd: out });
  const inner = path.join(unpacked, 'package');
  const published = JSON.parse(readFileSync(path.join(inner, 'package.json'), 'utf8'));

  test('installs nothing else, runs no script, and names the repository it is built in', () => {
    for (const key of [
      'dependencies',
      'devDependencies',
      'optionalDependencies',
      'peerDependencies',
      'scripts',
    ]) {
      expect(published).not.toHaveProperty(key);
    }
    expect(published.repository).toEqual({ type: 'git', url: 'git+https://github.com/octo/state-md.git' });
    expect(published.version).toBe(manifest.version);
    expect(publishedManifest(manifest, undefined)).not.toHaveProperty('repository');
  });

  test('works alone: the command line, and every entry that it exports', () => {
    const bin = path.join(inner, published.bin['state-md']);
    const run = spawnSync(process.execPath, [bin, '--version'], { cwd: unpacked, encoding: 'utf8' });
    expect(run.stdout).toContain(manifest.version);
    const entries = Object.values(published.exports ?? {}).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [(entry as { default?: string }).default ?? ''],
    );
    for (const entry of entries.filter((file) => /\.[cm]?js$/.test(file))) {
      const script = `await import(${JSON.stringify(path.join(inner, entry))})`;
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: unpacked });
    }
  });

  test('has the bytes that were checked, with their licences', () => {
    for (const file of [
      'dist/index.js',
      'dist/licenses.txt',
      'dist/cli/index.js',
      'dist/cli/licenses.txt',
      'LICENSE',
    ]) {
      expect(readFileSync(path.join(inner, file)).equals(readFileSync(path.join(root, file)))).toBe(true);
    }
  });

  test('holds nothing of tests, sources or workflows', () => {
    const top = execFileSync('tar', ['-tzf', path.basename(tarball)], { cwd: out, encoding: 'utf8' });
    expect(top).not.toMatch(/^package\/(?:__tests__|src|scripts|bench|\.github|\.ci|node_modules|\.npmrc)/m);
  });

  test('is the same, byte for byte, when it is packed again', () => {
    const again = pack(root, sandbox(), 'https://github.com/octo/state-md');
    expect(readFileSync(again).equals(readFileSync(tarball))).toBe(true);
  });
});

describe('the workflow', () => {
  const jobs = parse(read('.github/workflows/release.yml')).jobs as Record<
    string,
    {
      needs?: string | string[];
      permissions: Record<string, string>;
      steps: { uses?: string; run?: string }[];
    }
  >;
  const before = (job: string): string[] =>
    [jobs[job]?.needs ?? []].flat().flatMap((other) => [other, ...before(other)]);

  test('publishes nothing before checks, tests and both builds have passed', () => {
    for (const job of ['npm', 'github']) {
      expect(before(job)).toEqual(expect.arrayContaining(['check', 'build', 'package']));
    }
    const steps = jobs['check']!.steps.map(({ run }) => run);
    expect(steps).toEqual(
      expect.arrayContaining(['node scripts/release.mjs check --tag "$GITHUB_REF_NAME"', '.ci/run']),
    );
  });

  test('installs and builds only where nothing can be written or signed', () => {
    for (const { permissions, steps } of Object.values(jobs)) {
      const builds = steps.some(({ run = '' }) => /npm ci|npm install|build\.mjs|\.ci\/run/.test(run));
      if (builds) expect(permissions).toEqual({ contents: 'read' });
    }
  });

  test('compares what is committed with what each system built', () => {
    const systems: string[] = parse(read('.github/workflows/release.yml')).jobs.build.strategy.matrix.os;
    const compared = jobs['package']!.steps.find(({ run = '' }) => run.includes('compare'))!.run!;
    expect(systems).toEqual(['ubuntu-latest', 'macos-latest']);
    expect(compared).toMatch(/compare \S+committed\.sha256 \S+Linux\.sha256 \S+macOS\.sha256/);
  });

  test('knows every command and option that it uses', () => {
    const used = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run = '' }) => [...run.matchAll(/release\.mjs (\w+)/g)].map(([, command]) => command)),
    );
    const known = release([]).err;
    expect(new Set(used).size).toBeGreaterThan(5);
    for (const command of used) expect(known).toContain(command);
  });
});
