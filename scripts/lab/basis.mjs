// What the percentages of real files count, and whether a base revision tells it:
//
//   npm run lab -- basis DIR [--markdown FILE]
//
// DIR has a folder for each file, and in it its versions, in the order of their names. Each version is judged against the
// one before it as its base. Exits 1 when a repair is refused, when an inferred basis makes or takes away a finding, or
// when a repair differs between the base itself and what was kept of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode, unreadableReason } from '../../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../../src/engine.ts';
import { BASES, establishedBasis } from '../../src/metrics/basis.ts';
import { fillBlocks } from './markdown.mjs';
import { markdownTable } from './table.mjs';

const RULES = ['front-matter-percent', 'progress-bar', 'progress-percent', 'progress-stale'];
const tally = new Map();
const count = (key, by = 1) => tally.set(key, (tally.get(key) ?? 0) + by);
const problems = [];

function versionsIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().flatMap((name) => {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    return unreadableReason(bytes) === undefined ? [{ file, source: decode(file, bytes) }] : [];
  });
}

const told = ({ findings }) =>
  findings.flatMap(({ rule, severity, range }) =>
    RULES.includes(rule) ? [`${rule} ${severity} ${range.start}`] : [],
  );
const isSafe = ({ rule, fix }) => RULES.includes(rule) && fix?.applicability === 'safe';

/** Judges a version against the one before; true when that one tells a basis. */
function judgeStep(before, { file, source }) {
  const base = analyse(before.source).document;
  const basis = establishedBasis(base);
  const own = establishedBasis(analyse(source).document);
  for (const figure of ['line', 'frontMatter']) {
    if (basis[figure].length === 0) continue;
    count(`${figure} counts ${basis[figure].join(' or ')}`);
    if (own[figure].length === 0) continue;
    const isKept = basis[figure].some((one) => own[figure].includes(one));
    count(isKept ? 'basis kept' : 'basis changed');
  }
  const alone = analyse(source);
  const informed = analyse(source, DEFAULT_OPTIONS, { base });
  if (told(alone).join() !== told(informed).join()) problems.push(`${file}: other findings`);
  const more = informed.findings.filter(isSafe).length - alone.findings.filter(isSafe).length;
  count('repairs that became safe', more);
  if (more > 0) console.log(`  ${path.basename(path.dirname(file))}/${path.basename(file)}: ${more} safe`);
  const repaired = repair(informed);
  const kept = repair(analyse(source, DEFAULT_OPTIONS, { basis }));
  if (repaired.refused !== undefined) problems.push(`${file}: refused, ${repaired.refused}`);
  const isSame = told(kept.before).join() === told(informed).join();
  if (!isSame || kept.changes.filter(({ rule }) => RULES.includes(rule)).length < more)
    problems.push(`${file}: what was kept of the base gives something else`);
  return basis.line.length + basis.frontMatter.length > 0;
}

/** A basis that the user names, on every version. */
function judgeNamed({ file, source }) {
  for (const basis of BASES) {
    const options = { ...DEFAULT_OPTIONS, basis };
    const once = repair(analyse(source, options), options);
    if (once.refused !== undefined) problems.push(`${file}: ${basis}: refused, ${once.refused}`);
    const twice = repair(once.after, options);
    if (twice.after.source.text !== once.after.source.text) problems.push(`${file}: ${basis}: fixed twice`);
  }
}

/** Runs everything over a folder of projects; gives the problems. */
export async function run(folder, { markdown }) {
  const projects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = projects.map(({ name }) => versionsIn(path.join(folder, name)));
  if (!all.some((versions) => versions.length > 0))
    throw new Error(
      `no versions in ${folder}: give a folder with a folder for each project, and its versions in it.`,
    );
  for (const versions of all) {
    versions.forEach(judgeNamed);
    const steps = versions.slice(1).map((version, index) => judgeStep(versions[index], version));
    count('steps', steps.length);
    count('steps whose base tells a basis', steps.filter(Boolean).length);
    if (steps.some(Boolean)) count('files with such a step');
  }
  const rows = [...tally].sort();
  for (const [key, number] of rows) console.log(`${String(number).padStart(5)} ${key}`);
  if (markdown) await fillBlocks(markdown, { basis: markdownTable(['what', 'times'], rows) });
  return problems;
}
