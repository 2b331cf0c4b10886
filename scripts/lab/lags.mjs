// Plants a lag behind the planning folder: the last completed plan is taken out of the counts that agree with the folder.
// It has to be found, and what the file said before has to come back.
import { finestPart, partMilliseconds } from '../../src/document/quantity.ts';
import { rewriteCount, rewriteDuration, rewriteNumber } from '../../src/document/rewrite.ts';
import { positionAt, sourceOf } from '../../src/document/source.ts';
import { analyse, repair } from '../../src/engine.ts';
import { weigh } from '../../src/evidence/evidence.ts';
import { statedDuration } from '../../src/evidence/summary.ts';
import { establishedBasis } from '../../src/metrics/basis.ts';
import { deriveVelocity } from '../../src/metrics/velocity.ts';
import { apply } from '../../src/update/apply.ts';
import { milestonePlans } from '../../src/validate/milestone-plans.ts';
import { rewritePlans } from '../../src/validate/plans-cell.ts';
import { finishedPlans, rowsWithEvidence } from '../../src/validate/row-evidence.ts';

const PRINTED = { tolerance: 'printed', severities: {} };

/** Plants every lag in every tree; one row for each kind of place. */
export function plantLags(trees) {
  const rows = Object.keys(PLANTS).map((where) => ({ where, ...emptyCount() }));
  for (const tree of trees) {
    const analysis = analyse(tree.source, PRINTED, tree.evidence);
    for (const row of rows) checkPlants(tree, analysis, PLANTS[row.where], row);
  }
  return rows.map(({ trees: ids, ...row }) => ({ ...row, trees: ids.size }));
}

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
    const proven = plans.value.flatMap((one) => one.proven).length;
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
          folder.ok &&
          row.plans.completed > 0 &&
          row.plans.completed === finishedPlans(folder.value).proven.length,
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
  const last = finishedPlans(folder.value).proven.at(-1);
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
    const lagging = analyse(sourceOf(tree.name, text), PRINTED, tree.evidence);
    const place = `${tree.id} (${tree.name}) line ${line}`;
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
  return repair(analyse(sourceOf(tree.name, text), PRINTED, evidence), PRINTED).after.source.text;
}
