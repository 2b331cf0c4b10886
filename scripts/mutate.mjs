// Mutation testing of the engine: changes one thing in src/metrics, src/validate and src/update at a time, and looks
// whether a test notices. All in one process for each core: the mutants are put into the code by Stryker's instrumenter,
// the tests are those of `npm test`, and each mutant meets only the tests that reach it.
//
//   npm run mutate -- [--all | --known] [--only TEXT] [--list] [--update] [--break PERCENT] [--threads N] [--out FILE]
//
//   --all             also the mutants that the table knows as survivors, so that stale rows are found
//   --known           only the mutants that the table knows: after tests were added
//   --only TEXT       mutants of the files with TEXT in their path
//   --list            every survivor, with what was changed
//   --update          enters new survivors into docs/quality/mutants.tsv; with --all or --known takes out those noticed now
//   --break PERCENT   exits with 1 below this share of noticed mutants
//   --threads N       how many threads; as many as there are cores
//   --out FILE        writes every mutant with what became of it as JSON
//
// Survivors take most of the time, since every test that reaches one has to run. Those of the table are therefore taken as
// such without --all. Exits with 1 when a survivor is not in the table, when a row of the table is stale (its mutant is no
// more, or with --all or --known is noticed), or below --break; with 2 when it cannot run, for instance because a test
// fails without any mutant.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instrument } from './mutate/instrument.mjs';
import { readGraph } from './mutate/modules.mjs';
import { runAll, TestsFail } from './mutate/pool.mjs';
import { compareTable, readTable, unjudged, VERDICTS, writeTable } from './mutate/table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const TABLE = 'docs/quality/mutants.tsv';
const FOLDERS = ['src/metrics', 'src/update', 'src/validate'];
/** The tests that see the engine from inside, those with the smallest documents first. */
const TESTS = [
  ...['metrics', 'validate', 'update', 'odd-leaf', 'basis', 'directives', 'config', 'survivors'],
  ...[
    'cases-figures',
    'cases-plan-lists',
    'cases-percentages',
    'cases-roadmap',
    'cases-position',
    'earlier-milestones',
    'cases-history',
    'cases-comments',
    'cases-evidence',
    'cases-shrinking',
    'cases-schema',
  ],
  ...['transition-rules', 'roadmap-rules', 'evidence-rules', 'document', 'fixtures', 'docs'],
].map((name) => `__tests__/${name}.test.ts`);
/** A test that takes more processor time than this with a mutant never ends: without one, the slowest takes a second. */
const PATIENCE_MILLISECONDS = 30_000;
const MOST_SHOWN = 40;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  known: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  list: { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  break: { type: 'string', default: '0' },
  threads: { type: 'string', default: String(availableParallelism()) },
  out: { type: 'string' },
};

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const isNoticed = ({ status }) => status === 'killed' || status === 'endless';
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(0)} s`;

function sources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort(),
  );
}

function numberOf(name, text) {
  const value = Number(text);
  if (text === '' || !(value >= 0)) throw new Error(`--${name} ${text}: give a number.`);
  return value;
}

function progress(all) {
  const start = performance.now();
  return (count) => {
    if (count % 500 === 0) console.log(`${count} of ${all} in ${seconds(performance.now() - start)}`);
  };
}

async function measure({ all, known: onlyKnown, only, threads }, rows) {
  const { files, mutants } = await instrument(new Map(sources().map((file) => [file, read(file)])));
  const graph = readGraph(root, TESTS, files);
  const known = new Set(rows.map(({ key }) => key));
  const chosen = mutants.filter(({ file, key }) => file.includes(only) && (!onlyKnown || known.has(key)));
  if (chosen.length === 0) throw new Error('no mutant is chosen: look at --only and at the table.');
  const run = chosen.filter(({ key }) => all || onlyKnown || !known.has(key));
  console.log(`${mutants.length} mutants, ${run.length} of them to be run`);
  const outcomes = await runAll(
    { root, graph, files: [...files.keys()], testFiles: TESTS },
    {
      ids: run.map(({ id }) => id),
      threads: Math.max(1, numberOf('threads', threads)),
      patience: PATIENCE_MILLISECONDS,
      ready: () => {},
      tell: progress(run.length),
    },
  );
  return chosen.map((mutant) => ({ ...mutant, status: 'survived', ...outcomes.get(mutant.id) }));
}

function printScores(mutants) {
  const row = (...cells) =>
    console.log(cells.map((cell, at) => (at ? String(cell).padStart(12) : cell.padEnd(14))).join(''));
  row('', 'mutants', 'noticed', 'survived', 'not reached', 'share');
  for (const folder of [...FOLDERS, 'src']) {
    const own = mutants.filter(({ file }) => file.startsWith(`${folder}/`));
    if (own.length === 0) continue;
    const count = (wanted) => own.filter(({ status }) => status === wanted).length;
    const noticed = own.filter(isNoticed).length;
    const name = folder === 'src' ? 'all' : folder;
    row(name, own.length, noticed, count('survived'), count('not reached'), percent(noticed, own.length));
  }
}

const placeOf = ({ file, line, column }) => `${file}:${line}:${column}`;
const shown = (mutant) =>
  `${placeOf(mutant)} ${mutant.mutator} (${mutant.status})\n    - ${mutant.original}\n    + ${mutant.replacement}`;

function printComplaints(title, lines) {
  if (lines.length === 0) return;
  console.log(`\n${lines.length} ${title}`);
  for (const line of lines.slice(0, MOST_SHOWN)) console.log(`  ${line}`);
  if (lines.length > MOST_SHOWN) console.log(`  … and ${lines.length - MOST_SHOWN} more`);
}

/** Holds the survivors against the table, or brings the table up to date. Gives how many complaints there are. */
function hold(survivors, rows, files, { update }) {
  const { unknown, stale, counts } = compareTable(survivors, rows, (file) => files.has(file));
  console.log('\nsurvivors by verdict');
  for (const [verdict, meaning] of Object.entries(VERDICTS))
    console.log(`  ${String(counts.get(verdict) ?? 0).padStart(5)} ${verdict.padEnd(12)} ${meaning}`);
  if (update) {
    const kept = rows.filter((row) => !stale.includes(row));
    writeFileSync(path.join(root, TABLE), writeTable([...kept, ...unknown.map(unjudged)]));
    console.log(
      `\n${TABLE}: ${unknown.length} rows added, ${stale.length} taken out; judge those that are unjudged`,
    );
    return 0;
  }
  printComplaints(
    `survivors are not in ${TABLE}: add a test that notices them, or enter them with --update and judge them`,
    unknown.map(shown),
  );
  printComplaints(
    `rows of ${TABLE} are stale, since their mutants are noticed now or are gone: take them out with --update`,
    stale.map(({ key, original }) => `${key}: ${original}`),
  );
  return unknown.length + stale.length;
}

async function main() {
  const { values: options } = parseArgs({ options: OPTIONS });
  const least = numberOf('break', options.break);
  const start = performance.now();
  const rows = readTable(read(TABLE), TABLE);
  const mutants = await measure(options, rows);
  const noticed = mutants.filter(isNoticed).length;
  const survivors = mutants.filter((mutant) => !isNoticed(mutant));
  if (options.out !== undefined) writeFileSync(options.out, JSON.stringify(mutants, null, 1));
  if (options.list) for (const mutant of survivors) console.log(shown(mutant));
  printScores(mutants);
  const { user, system } = process.cpuUsage();
  console.log(`${seconds(performance.now() - start)}, ${seconds((user + system) / 1000)} of processor time`);
  // A file that is gone has no mutants, and its rows are stale in a run over everything.
  const ran = new Set(mutants.map(({ file }) => file));
  const isWhole = options.only === '';
  const complaints = hold(survivors, rows, { has: (file) => isWhole || ran.has(file) }, options);
  const share = (100 * noticed) / mutants.length;
  if (share < least) console.log(`\n${share.toFixed(2)} % are noticed, fewer than ${least} %`);
  process.exitCode = complaints > 0 || share < least ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof TestsFail ? error.message : error);
  process.exitCode = 2;
}
