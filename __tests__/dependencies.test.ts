// What is in the bundles is known, justified, licensed and listed.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { groupsOf, withSizes } from '../scripts/docs/dependency-sizes.ts';
import { licencesIn, mergedLicences } from '../scripts/release/licences.ts';
import { type Bill, billOf, lockedFor, productionLock } from '../scripts/release/sbom.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string =>
  readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

const manifest = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const page = read('docs/dependencies.md');

/** The cells of a table, row by row, below a heading. */
function tableBelow(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/dependencies.md', () => {
  test.each([
    ['In the bundles', 'dependencies'],
    ['For development only', 'devDependencies'],
  ])('%s: one row for each of the %s, by name, and no other', (heading, key) => {
    // A new dependency needs a row that says why; one that is gone takes its row along.
    const names = tableBelow(heading).map(([name]) => name);
    expect(names).toEqual(
      Object.keys(manifest[key])
        .sort()
        .map((name) => `\`${name}\``),
    );
  });

  test('every row says something in every cell', () => {
    for (const cells of [...tableBelow('In the bundles'), ...tableBelow('For development only')]) {
      for (const cell of cells) expect(cell.length).toBeGreaterThan(3);
    }
  });

  test('the table of sizes has every package of both bundles', () => {
    const listed = tableBelow('How large').flatMap(([cell = '']) => [...cell.matchAll(/`([^`]+)`/g)]);
    const bundled = ['dist/licenses.txt', 'dist/cli/licenses.txt'].flatMap((file) => licencesIn(read(file)));
    expect(new Set(listed.map(([, name]) => name))).toEqual(new Set(bundled.map(({ name }) => name)));
  });
});

describe('the table of sizes', () => {
  const small = {
    packages: {
      '': { dependencies: { a: '1', b: '1' } },
      'node_modules/a': { dependencies: { both: '1', c: '1' } },
      'node_modules/b': { dependencies: { both: '1', c: '2' } },
      'node_modules/b/node_modules/c': { dependencies: { 'only-b': '1' } },
      'node_modules/both': {},
      'node_modules/c': {},
      'node_modules/only-b': {},
    },
  };

  test('tells for whom a package is there, also when there are two versions of it', () => {
    const sizes = new Map([
      ['a', 1000],
      ['both', 5000],
      ['only-b', 400],
      ['our own', 9000],
    ]);
    expect(groupsOf(small, sizes, new Map([['c', 2000]]))).toEqual([
      { neededBy: ['a', 'b'], packages: ['both', 'c'], action: 5000, cli: 2000 },
      { neededBy: ['a'], packages: ['a'], action: 1000, cli: 0 },
      { neededBy: ['b'], packages: ['only-b'], action: 400, cli: 0 },
    ]);
  });

  test('is put between its marks, with a sum', () => {
    const text = withSizes('a\n<!-- sizes:start -->\nold\n<!-- sizes:end -->\nb\n', [
      { neededBy: ['x'], packages: ['x', 'y'], action: 1500, cli: 0 },
      { neededBy: ['z'], packages: ['z'], action: 300, cli: 300 },
    ]);
    expect(text).toContain(
      '| `x`, `y` | `x` | 2 | – |\n| `z` | `z` | < 1 | < 1 |\n| all of these | | 2 | < 1 |',
    );
    expect(text).not.toContain('old');
    expect(() => withSizes('nothing', [])).toThrow('sizes:start');
  });
});

describe('licences', () => {
  const ALLOWED = ['MIT', 'ISC', '0BSD', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
  type Owners = Readonly<Record<string, string[]>>;
  let owners: Owners;

  // The licences are listed by the bundler, the owners are told from the lines in the bundle: two witnesses.
  beforeAll(() => {
    const script = `import { sizesOf } from './bench/lib/bundle.mjs';
      import { readdirSync } from 'node:fs';
      const files = (folder) => readdirSync(folder).filter((name) => name.endsWith('.js'));
      const of = (folder) => files(folder).flatMap((name) => sizesOf(folder + '/' + name).owners.map(([owner]) => owner));
      console.log(JSON.stringify({ dist: of('dist'), 'dist/cli': of('dist/cli') }));`;
    owners = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
  });

  test.each(['dist', 'dist/cli'])('%s has those of every package whose code is in it', (folder) => {
    const names = licencesIn(read(`${folder}/licenses.txt`)).map(({ name }) => name);
    const inBundle = owners[folder]!.filter((name) =>
      existsSync(`${root}/node_modules/${name}/package.json`),
    );
    expect(inBundle.length).toBeGreaterThan(20);
    expect(inBundle.filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(['dist', 'dist/cli'])('%s has whole texts of known licences', (folder) => {
    for (const { identifier, text } of licencesIn(read(`${folder}/licenses.txt`))) {
      expect(ALLOWED).toContain(identifier);
      expect(text).toMatch(/copyright|licen[cs]e/i);
      expect(text.length).toBeGreaterThan(500);
    }
  });

  test('are read one by one', () => {
    const text = '@a/b\nMIT\nThe text.\n\nMore.\n\nc\nISC\nAnother.\n\n';
    expect(licencesIn(text)).toEqual([
      { name: '@a/b', identifier: 'MIT', text: 'The text.\n\nMore.' },
      { name: 'c', identifier: 'ISC', text: 'Another.' },
    ]);
  });
});

describe('the licences of several chunks', () => {
  test('are one list, with every text once', () => {
    const one = 'c\nISC\nThe text of c.\n\n';
    const two = `${one}@a/b\nMIT\nThe text.\n\nMore.\n\n`;
    expect(mergedLicences([one, two])).toBe(`@a/b\nMIT\nThe text.\n\nMore.\n\n${one}`);
    expect(mergedLicences([one, one.replace('ISC', 'MIT')])).toContain('c\nISC\nThe text of c.\n\nc\nMIT\n');
  });
});

describe('the bill of materials', () => {
  const component = (ref: string): Bill['components'][number] => {
    const at = ref.lastIndexOf('@');
    return { 'bom-ref': ref, name: ref.slice(0, at), version: ref.slice(at + 1) };
  };

  test('lists what is in the bundles, with the version and the hash of the lock file, the same every time', () => {
    const run = (): string =>
      execFileSync(process.execPath, ['scripts/release.mjs', 'sbom'], { cwd: root, encoding: 'utf8' });
    const text = run();
    const bill = JSON.parse(text);
    expect([bill.bomFormat, bill.metadata.component.name, bill.metadata.component.version]).toEqual([
      'CycloneDX',
      manifest.name,
      manifest.version,
    ]);
    const names = ['dist/licenses.txt', 'dist/cli/licenses.txt'].flatMap((file) =>
      licencesIn(read(file)).map(({ name }) => name),
    );
    expect(new Set(bill.components.map(({ name }: { name: string }) => name))).toEqual(new Set(names));
    for (const { name, version, hashes } of bill.components) {
      const hash = `sha512-${Buffer.from(hashes[0].content, 'hex').toString('base64')}`;
      const locked = Object.entries<{ version: string; integrity: string }>(lock.packages).filter(
        ([folder, entry]) => folder.endsWith(`node_modules/${name}`) && entry.version === version,
      );
      expect(locked.map(([, { integrity }]) => integrity)).toContain(hash);
    }
    expect(run()).toBe(text);
  });

  test('leaves out what reaches no bundle, and what differs from run to run', () => {
    const bill: Bill = {
      serialNumber: 'urn:uuid:1',
      metadata: { timestamp: 'now', component: component('main@1') },
      components: [component('@a/b@1'), component('c@2')],
      dependencies: [
        { ref: 'main@1', dependsOn: ['@a/b@1', 'c@2'] },
        { ref: '@a/b@1', dependsOn: ['c@2'] },
        { ref: 'c@2' },
      ],
    };
    expect(billOf(bill, 'ours', new Set(['@a/b@1']))).toEqual({
      metadata: { component: { ...component('main@1'), name: 'ours', type: 'application' } },
      components: [component('@a/b@1')],
      dependencies: [
        { ref: 'main@1', dependsOn: ['@a/b@1'] },
        { ref: '@a/b@1', dependsOn: [] },
      ],
    });
    expect(() => billOf(bill, 'ours', new Set(['d@1']))).toThrow("npm's bill of materials lacks d@1");
  });

  test('is of what is locked for production, also when a tool uses it too', () => {
    const packages = {
      '': { version: '1', devDependencies: { tool: '1' } },
      'node_modules/both': { version: '1' },
      'node_modules/tool': { version: '1', dev: true },
      'node_modules/tool/node_modules/both': { version: '2', dev: true },
    };
    expect(productionLock({ packages })).toEqual({
      packages: { '': { version: '1' }, 'node_modules/both': { version: '1' } },
    });
    expect(lockedFor(['both'], { packages })).toEqual(new Set(['both@1']));
    expect(() => lockedFor(['tool'], { packages })).toThrow('does not have what the bundles contain: tool');
  });
});

test('dependabot moves every kind of pin, in groups, and not on the first day', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: Record<string, Record<string, unknown>>[];
  };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const one of updates) {
    expect(Object.keys(one['groups']!).length).toBeGreaterThan(0);
    expect(one['cooldown']!['default-days']).toBeGreaterThanOrEqual(7);
  }
});
