// Everything about a release that can be checked or made without GitHub. docs/releasing.md says when each is used.
//
//   node scripts/release.mjs check [--tag v1.2.3]          version, CHANGELOG, bundles, tag and work tree agree
//   node scripts/release.mjs notes                         the section of CHANGELOG.md for this version
//   node scripts/release.mjs pack --out DIR [--repository URL]    the tarball for npm, without dependencies
//   node scripts/release.mjs sbom                          the bill of materials (CycloneDX) of the bundles
//   node scripts/release.mjs hash DIR                      sha256 of every file below a folder
//   node scripts/release.mjs compare FILE FILE...          such lists are equal
//   git tag --list | node scripts/release.mjs moves v1.2.3 the moving tag that follows it, if any
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readChangelog } from './release/changelog.ts';
import { movingTag, problemsOf } from './release/checks.ts';
import { differences, hashesOf } from './release/hashes.ts';
import { licencesIn } from './release/licences.ts';
import { npm, pack } from './release/pack.ts';
import { billOf, lockedFor, productionLock } from './release/sbom.ts';

const { values, positionals } = options();
/** Another project than this one only in tests. */
const root = values.root ?? fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');

function options() {
  const string = { type: 'string' };
  const all = { tag: string, out: string, repository: string, root: string };
  try {
    return parseArgs({ allowPositionals: true, options: all });
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : '';
}

function factsOf(tag) {
  const lock = JSON.parse(read('package-lock.json'));
  const cli = spawnSync(process.execPath, [path.join(root, 'dist/cli/index.js'), '--version'], {
    encoding: 'utf8',
  });
  const tags = git('for-each-ref', '--format=%(refname:short) %(*objectname) %(objectname)', 'refs/tags');
  return {
    version: JSON.parse(read('package.json')).version,
    locked: [lock.version, lock.packages?.['']?.version],
    changelog: read('CHANGELOG.md'),
    answered: cli.stdout ?? '',
    actionBundle: read('dist/index.js'),
    tag,
    // Of an annotated tag the commit that it points to comes first, of a light one there is only one name.
    tags: new Map(tags.split('\n').map((line) => line.split(/\s+/, 2))),
    head: git('rev-parse', 'HEAD') || undefined,
    changed: git('status', '--porcelain')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.slice(3)),
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Prints what is wrong and fails, or prints that nothing is. */
function conclude(problems, good) {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(good);
}

function check() {
  const facts = factsOf(values.tag);
  conclude(problemsOf(facts), `v${facts.version} can be released.`);
}

function notes() {
  const { version } = JSON.parse(read('package.json'));
  const section = readChangelog(read('CHANGELOG.md')).sections.find((other) => other.version === version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${version}.`);
  console.log(section.text);
}

/** npm's bill of materials of the packages that are locked for production. */
function productionBill(manifest, lock) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-sbom-'));
  try {
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ ...manifest, devDependencies: undefined }),
    );
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(productionLock(lock)));
    return JSON.parse(npm(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sbom() {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((file) => JSON.parse(read(file)));
  const licences = ['dist/licenses.txt', 'dist/cli/licenses.txt'].flatMap((file) => licencesIn(read(file)));
  const names = licences.map((licence) => licence.name);
  const bill = billOf(productionBill(manifest, lock), manifest.name, lockedFor(names, lock));
  console.log(JSON.stringify(bill, undefined, 2));
}

const COMMANDS = {
  check,
  notes,
  sbom,
  pack: () => console.log(pack(root, values.out ?? 'build/package', values.repository)),
  hash: ([folder = 'dist']) => process.stdout.write(hashesOf(folder)),
  compare: (files) =>
    conclude(
      differences(files.map((file) => [file, readFileSync(file, 'utf8')])),
      `${files.length} lists are equal.`,
    ),
  moves([tag]) {
    const moving = movingTag(tag ?? '', readFileSync(0, 'utf8').split(/\r?\n/));
    if (moving === undefined) console.error(`A newer version than ${tag} has the moving tag; it stays.`);
    else console.log(moving);
  },
};

try {
  const [command, ...rest] = positionals;
  if (!Object.hasOwn(COMMANDS, command ?? '')) {
    throw new Error(`There is no command "${command ?? ''}": ${Object.keys(COMMANDS).join(', ')}.`);
  }
  COMMANDS[command](rest);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
