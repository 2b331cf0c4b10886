// The part of the corpus run that judges with evidence: every folder of the corpus that has a `tree/.planning` gives the
// latest STATE.md and the planning folder of the same commit.
//
// What is found only with the folder has to be judged in docs/quality/verdicts.tsv, errors and warnings alike; the
// invariants of all texts hold with evidence too; and a planted lag (the last completed plan is taken out of the counts)
// is found and comes back.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rewriteCount, rewriteDuration, rewriteNumber } from '../src/document/rewrite.ts';
import { decode, positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { weigh } from '../src/evidence/evidence.ts';
import { statedDuration } from '../src/evidence/summary.ts';
import { readPlanningFolder } from '../src/files/planning.ts';
import { establishedBasis } from '../src/metrics/basis.ts';
import { deriveVelocity } from '../src/metrics/velocity.ts';
import { finestPart, partMilliseconds } from '../src/document/quantity.ts';
import { apply } from '../src/update/apply.ts';
import { milestonePlans } from '../src/validate/milestone-plans.ts';
import { rewritePlans } from '../src/validate/plans-cell.ts';
import { provenPlans, rowsWithEvidence } from '../src/validate/row-evidence.ts';

const PRINTED = { tolerance: 'printed', severities: {} };

/** The trees of the corpus: the file with all that is known around it. */
export function loadTrees(given) {
  // A relative path would lead out of the working directory, where nothing is read.
  const folder = path.resolve(given);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name, 'tree/.planning/STATE.md'))
    .filter((file) => existsSync(file))
    .sort()
    .map((file) => {
      const bytes = readFileSync(file);
      const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const name = path.relative(folder, file).split(path.sep)[0];
      const planning = readPlanningFolder(folder, file);
      return { id, name, file, source: decode(file, bytes), evidence: planning ? { planning } : {} };
    });
}

/**
 * Checks all trees. `checks` are those of the run: `text(tree, source, evidence)` for the invariants,
 * `judge(tree, finding, line)` for the verdicts, `problem(tree, text)`.
 */
export function runEvidence(folder, checks, isListing) {
  const trees = loadTrees(folder);
  const tally = new Map();
  const add = (key) => tally.set(key, (tally.get(key) ?? 0) + 1);
  const planted = Object.fromEntries(Object.keys(PLANTS).map((kind) => [kind, emptyCount()]));
  let certain = 0;
  for (const tree of trees) {
    try {
      const alone = analyse(tree.source, PRINTED);
      const analysis = analyse(tree.source, PRINTED, tree.evidence);
      const known = new Set(alone.findings.map((one) => keyOf(alone, one)));
      for (const one of analysis.findings.filter((finding) => !known.has(keyOf(analysis, finding)))) {
        const line = positionAt(analysis.source, one.range.start).line;
        add(`finding ${one.rule} ${one.severity}${one.fix ? ` ${one.fix.applicability}` : ''}`);
        if (isListing)
          console.log(`${tree.id} ${tree.name}:${line} ${one.severity} [${one.rule}] ${one.message}`);
        if (one.severity !== 'notice') checks.judge(tree, one, line);
      }
      const before = new Set(alone.relations.map(({ rule, subject }) => `${rule} ${subject ?? ''}`));
      for (const { rule, subject, status } of analysis.relations)
        if (!before.has(`${rule} ${subject ?? ''}`) || rule.startsWith('evidence-'))
          add(`relation ${status}`);
      checks.text(tree, tree.source, tree.evidence);
      if (weigh(analysis.document, tree.evidence).slice.ok) certain += 1;
      for (const [kind, plantAll] of Object.entries(PLANTS))
        checkPlants(tree, analysis, plantAll, planted[kind]);
    } catch (error) {
      checks.problem(tree, `exception: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  if (trees.length > 0 && certain === 0) {
    checks.problem({ id: folder }, 'no planning folder has a certain milestone: is any of them read?');
  }
  console.log(`\nwith evidence: ${trees.length} trees, ${certain} with a certain milestone`);
  for (const [key, count] of [...tally].sort()) console.log(`  ${String(count).padStart(5)} ${key}`);
  printPlanted(planted, checks);
}

const keyOf = (analysis, { rule, range, message }) =>
  `${rule} ${positionAt(analysis.source, range.start).line} ${message}`;

// ── A planted lag ───────────────────────────────────────────────────────────────────────────────────

const emptyCount = () => ({
  planted: 0,
  trees: new Set(),
  found: 0,
  safe: 0,
  rounded: 0,
  unsafe: 0,
  missed: [],
  lost: [],
});

/** The figures that agree with the folder, each as edits that take the last completed plan out of it. */
const PLANTS = {
  'front matter': (context) => {
    const entry = context.document.frontMatter?.entries.get('progress.completed_plans');
    const plans = milestonePlans(context);
    if (entry === undefined || !plans.ok) return [];
    const proven = plans.value.flatMap((one) => one.plans).length;
    if (entry.value !== proven || proven === 0) return [];
    return [{ range: entry.range, edits: rewriteNumber(entry.text, entry.range, proven - 1).edits }];
  },
  'row, count alone': (context) => consistentRows(context).map(lowerCount),
  'row, velocity and front matter': (context) =>
    consistentRows(context).flatMap((evidence) => {
      const time = lowerTime(evidence);
      if (evidence.row.plans.completed < 2 || time === undefined) return [];
      const { range, edits } = lowerCount(evidence);
      return [{ range, edits: [...edits, ...time, ...lowerTotals(context)], follows: true }];
    }),
};

function consistentRows(context) {
  const rows = rowsWithEvidence(context);
  return rows.ok
    ? rows.value.filter(
        ({ row, folder }) =>
          folder.ok && row.plans.completed > 0 && row.plans.completed === provenPlans(folder.value).length,
      )
    : [];
}

function lowerCount({ row, table }) {
  const { edits } = rewritePlans(row, table, { completed: row.plans.completed - 1 });
  return { range: row.plans.range, edits };
}

/** The total without the time of the last plan; `undefined` when that is not stated. */
function lowerTime({ row, folder }) {
  const total = row.total?.value;
  const last = provenPlans(folder.value).at(-1);
  const stated = last?.head && statedDuration(last.head);
  if (total?.kind !== 'duration' || !stated?.ok) return undefined;
  const rest = partMilliseconds(finestPart(total)) - partMilliseconds(finestPart(stated.value));
  return rest > 0 ? rewriteDuration(total, rest).edits : undefined;
}

/** The counts elsewhere that agree with the rows and with the folder. */
function lowerTotals(context) {
  const { document } = context;
  const { totalPlans, rowPlans } = deriveVelocity(document, 'printed');
  const agree = totalPlans.ok && rowPlans.ok && totalPlans.value.value === rowPlans.value.value;
  return [
    ...(agree ? rewriteCount(totalPlans.value, totalPlans.value.value - 1).edits : []),
    ...PLANTS['front matter'](context).flatMap(({ edits }) => edits),
  ];
}

function checkPlants(tree, analysis, plantAll, count) {
  const evidence = weigh(analysis.document, tree.evidence);
  const context = { document: analysis.document, evidence, tolerance: 'printed' };
  const expected = repair(analysis, PRINTED).after;
  for (const { range, edits, follows } of plantAll(context)) {
    const { line } = positionAt(analysis.source, range.start);
    const sorted = [...edits].sort((a, b) => a.start - b.start);
    let text = apply(tree.source.text, sorted);
    if (follows) text = worked(tree, analysis.document, text);
    const lagging = analyse(sourceOf(tree.file, text), PRINTED, tree.evidence);
    const place = `${tree.id} ${tree.name} line ${line}`;
    count.planted += 1;
    count.trees.add(tree.id);
    const hit = lagging.findings.find(
      (one) => one.rule === 'evidence-completed' && positionAt(lagging.source, one.range.start).line === line,
    );
    if (hit) count.found += 1;
    else count.missed.push(place);
    const [fixed, asked] = ['safe', 'unsafe'].map((allow) => repair(lagging, PRINTED, allow).after);
    if (fixed.source.text === expected.source.text) count.safe += 1;
    else if (leavesOf(fixed) === leavesOf(expected)) count.rounded += 1;
    else if (asked.source.text === repair(analysis, PRINTED, 'unsafe').after.source.text) count.unsafe += 1;
    else count.lost.push(place);
  }
}

/** Every recorded figure, and the totals; what else differs is a rounding that the file did not use before. */
function leavesOf({ document: { frontMatter, phaseTables, velocity } }) {
  const rows = phaseTables.flatMap(({ rows: all }) =>
    all.map(({ plans, total }) => [plans.text, total?.value.text]),
  );
  const totals = velocity.map(({ totalPlans, totalTime }) => [totalPlans?.value.text, totalTime?.value.text]);
  const front = ['completed_plans', 'percent'].map(
    (key) => frontMatter?.entries.get(`progress.${key}`)?.text,
  );
  return JSON.stringify([rows, totals, front]);
}

/** What the file said before its last plan: everything derived follows the lower counts, by the basis that it had. */
function worked(tree, original, text) {
  const evidence = { basis: establishedBasis(original) };
  return repair(analyse(sourceOf(tree.file, text), PRINTED, evidence), PRINTED).after.source.text;
}

function printPlanted(planted, { problem }) {
  console.log('\nplanted lags (the last completed plan is missing from the counts)');
  console.log(
    '  where                           planted  trees  found  back by fix  other rounding  with --unsafe',
  );
  for (const [kind, { planted: all, trees, found, safe, rounded, unsafe, missed, lost }] of Object.entries(
    planted,
  )) {
    const cells = [
      [all, 7],
      [trees.size, 6],
      [found, 6],
      [safe, 12],
      [rounded, 15],
      [unsafe, 14],
    ];
    console.log(
      `  ${kind.padEnd(31)} ${cells.map(([value, width]) => String(value).padStart(width)).join(' ')}`,
    );
    for (const place of missed) problem({ id: place }, `a planted lag (${kind}) is not found`);
    for (const place of lost) console.log(`    not back: ${place}`);
  }
}
