import type { Document } from '../../document/document.ts';
import type { PhaseTable, VelocityBlock } from '../../document/metrics-section.ts';
import { partsOf } from '../../document/parts.ts';
import type { Count } from '../../document/quantity.ts';
import { rewriteCount } from '../../document/rewrite.ts';
import type { Applicability, Tolerance } from '../../finding.ts';
import { boundPlans, sumPlans } from '../../metrics/rows.ts';
import type { PlanSum } from '../../metrics/rows.ts';
import { oddCount } from '../../metrics/odd-leaf.ts';
import type { OddLeaf } from '../../metrics/odd-leaf.ts';
import { deriveVelocity } from '../../metrics/velocity.ts';
import { eachBlock } from '../each-block.ts';
import { isOfOneMilestone } from '../later-milestone.ts';
import { oddLeafPlaces, oddLeafWords } from '../odd-leaf-words.ts';
import { otherCounts } from '../planned-count.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { sumText } from '../wording.ts';

/**
 * GSD adds a phase's plans to the total when the phase ends (`phase complete`, 1.32) or sums the rows (1.11 of the
 * successor); by hand it falls behind. A sum above the total proves that; one below may mean that rows are missing.
 */
export const velocityPlans: Rule = {
  id: 'velocity-plans',
  summary: 'Total plans completed is the sum of the completed plans in the By Phase table.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [
    check(context),
    ...eachBlock(context, check),
    ...context.document.velocity.flatMap(parts),
    ...context.document.velocity.flatMap((block) => partsBesideTables(block, context.document)),
  ],
};

function check(context: RuleContext): Verdict {
  const { document, evidence, tolerance } = context;
  const { velocity } = context.metrics;
  const { totalPlans, rowPlans, covers, pair } = velocity;
  if (!totalPlans.ok) return unchecked(totalPlans.reason);
  if (!rowPlans.ok) return bounded(context, totalPlans.value) ?? unchecked(rowPlans.reason);
  const [total, rows] = [totalPlans.value.value, rowPlans.value.value];
  if (total === rows) return holds();
  const odd = oddCount(velocity.around);
  if (rows > total && mayBePlanned(document, rows - total))
    return unchecked('the row of the current phase may count planned plans');
  // What stands beside the total, such as a list of its plans, is not brought up to date with it.
  const isSafe =
    totalPlans.value.qualifier === undefined &&
    (velocity.mayRaiseTotal || agreed(evidence.raisedFrom, tolerance));
  if (rows > total)
    return broken(totalPlans.value, rowPlans.value, {
      applicability: isSafe ? 'safe' : 'unsafe',
      odd,
    });
  if (pair.ok && pair.value.table.scope !== '')
    return unchecked(`the table covers "${pair.value.table.scope}" only`);
  if (!covers.ok && isBeyond(total, rows, document))
    return broken(totalPlans.value, rowPlans.value, { applicability: undefined, odd });
  if (!covers.ok) return unchecked(`${covers.reason}, so the sum of the rows is only a lower bound`);
  return broken(totalPlans.value, rowPlans.value, { applicability: undefined, odd });
}

const BOUNDS = 'bounds';

/**
 * A row that may count planned plans (`| 2 | 2 | - | - |`, which GSD writes for finished ones) leaves the sum between two
 * bounds. Below the least of them a total is too low; above the most of them it is too high where all phases have a row.
 */
function bounded(context: RuleContext, count: Count): Verdict | undefined {
  const { document, metrics } = context;
  const { pair, covers } = metrics.velocity;
  const bounds = pair.ok ? boundPlans(pair.value.table) : pair;
  if (!bounds.ok || !pair.ok || count.value === 0) return undefined;
  const { least, most } = bounds.value;
  if (count.value < least.value && !mayBePlanned(document, least.value - count.value))
    return outside(count, least, 'at least');
  // Without a row, the current phase can add no more than all of its plans.
  const isBeyondAll = most !== undefined && !covers.ok && isBeyond(count.value, most.value, document);
  if (isBeyondAll) return outside(count, most, 'at most');
  const isWhole = most !== undefined && covers.ok && pair.value.table.scope === '';
  if (!isWhole || hasMore(document, pair.value.table)) return undefined;
  return count.value > most.value ? outside(count, most, 'at most') : holds(BOUNDS);
}

/** Plans of phases that the table has no row for, or perhaps of another milestone. */
function hasMore(document: Document, { rows }: PhaseTable): boolean {
  const keys = new Set(rows.map(({ phase }) => phase.value.key));
  return document.planRows.some(({ phase }) => !keys.has(phase)) || !isOfOneMilestone(document);
}

function outside(count: Count, { value, from }: PlanSum, how: 'at least' | 'at most'): Verdict {
  const parts = sumText(from.map(({ plans }) => String(plans)));
  const whether =
    how === 'at most'
      ? ' even if all plans of each phase are finished'
      : ' without those that are perhaps not finished';
  return fails({
    subject: BOUNDS,
    severity: 'warning',
    message: `Total plans completed says ${count.text}, but the rows of the By Phase table give ${how} ${value} (${parts})${whether}. A row or the total was left behind.`,
    actual: count.text,
    expected: `${how} ${value}`,
    range: count.range,
    related: from
      .slice(0, 20)
      .map(({ row }) => ({ range: row.plans.range, note: `phase ${row.phase.text}` })),
  });
}

/** The sum is too high by as much as the row of the current phase, if that counts plans which are not finished. */
function mayBePlanned(document: Document, excess: number): boolean {
  return document.phaseTables
    .flatMap(({ rows }) => rows)
    .some((row) => otherCounts(document, row).some((count) => (row.plans.completed ?? 0) - count === excess));
}

/**
 * Rows stand for every phase before the current one, which has no row yet: it can add no more than all of its plans. Only
 * where the file counts nothing but these phases: no other milestone, no decimal phase, no ratio or count that is more.
 */
function isBeyond(total: number, rows: number, document: Document): boolean {
  const { position, phaseTables, progressLines, frontMatter } = document;
  const current = position.phase?.number?.value;
  const plans = position.plan?.total?.value;
  if (current === undefined || plans === undefined || !Number.isInteger(current)) return false;
  const numbers = phaseTables.flatMap((table) => table.rows.map(({ phase }) => phase.value.number));
  const isEveryEarlier =
    numbers.length === current - 1 && numbers.every((number, index) => number === index + 1);
  const counted = [
    ...progressLines.flatMap(({ ratios }) => ratios.map(({ done }) => done)),
    Number(frontMatter?.entries.get('progress.completed_plans')?.value ?? 0),
  ];
  return (
    isEveryEarlier &&
    isOfOneMilestone(document) &&
    total > rows + plans &&
    counted.every((one) => one < total)
  );
}

/** `10 (5 v1.0 + 5 v1.1)` is a sum by itself. */
function parts({ totalPlans }: VelocityBlock): readonly Verdict[] {
  const count = totalPlans?.value;
  const named = count?.kind === 'count' ? partsOf(count) : undefined;
  if (count?.kind !== 'count' || named === undefined) return [];
  const sum = named.reduce((all, part) => all + part.count, 0);
  if (sum === count.value) return [holds('parts')];
  if (named.some((part) => part.count === count.value))
    return [unchecked('the total may be one of the parts beside it', 'parts')];
  if (sum < count.value) return [unchecked('the parts beside the total may not be all of them', 'parts')];
  const added = `${sumText(named.map((part) => String(part.count)))} = ${sum}`;
  return [
    fails({
      subject: 'parts',
      ...(count.approximate ? { severity: 'warning' as const } : {}),
      message: `Total plans completed says ${count.text}, but its parts (${count.qualifier ?? ''}) are ${added}. Correct the total or the part that was left behind.`,
      actual: count.text,
      expected: String(sum),
      range: count.range,
    }),
  ];
}

/** `13 (v1.0: 6, v1.1: 7)` beside a table of each milestone: no part is less than the rows of its table. */
function partsBesideTables({ totalPlans }: VelocityBlock, { phaseTables }: Document): readonly Verdict[] {
  const count = totalPlans?.value;
  const named = count?.kind === 'count' ? partsOf(count) : undefined;
  if (count?.kind !== 'count' || named === undefined) return [];
  return named.flatMap(({ label, count: part }): Verdict[] => {
    const own = phaseTables.filter(({ scope }) => scope === label);
    const rows = own.length === 1 && own[0] ? sumPlans(own[0]) : undefined;
    if (rows?.ok !== true) return [];
    const subject = `part ${label}`;
    if (rows.value.value === part) return [holds(subject)];
    if (rows.value.value < part) return [unchecked('rows of that milestone may be missing', subject)];
    const added = sumText(rows.value.from.map(({ plans }) => String(plans)));
    return [
      fails({
        subject,
        severity: 'warning',
        message: `Total plans completed counts ${part} plans for ${label}, but the rows of its By Phase table add up to ${rows.value.value} (${added}). Correct the part, and the total with it.`,
        actual: String(part),
        expected: String(rows.value.value),
        range: count.range,
        related: rows.value.from
          .slice(0, 20)
          .map(({ row }) => ({ range: row.plans.range, note: `phase ${row.phase.text}` })),
      }),
    ];
  });
}

/** The total was the sum of the rows until evidence raised one of them: then it rises as well. */
function agreed(before: Document | undefined, tolerance: Tolerance): boolean {
  if (before === undefined) return false;
  const { totalPlans, rowPlans } = deriveVelocity(before, tolerance);
  return totalPlans.ok && rowPlans.ok && totalPlans.value.value === rowPlans.value.value;
}

interface How {
  readonly applicability: Applicability | undefined;
  readonly odd: OddLeaf | undefined;
}

function broken(count: Count, sum: PlanSum, { applicability, odd }: How): Verdict {
  const rewritten = rewriteCount(count, sum.value);
  const advice =
    applicability === undefined ? 'A row or the total was left behind.' : 'Bring the total up to date.';
  return fails({
    ...(applicability === undefined ? { severity: 'warning' as const } : {}),
    message: `Total plans completed says ${count.text}, but the rows of the By Phase table add up to ${sum.value} (${sumText(sum.from.map(({ plans }) => String(plans)))}). ${odd ? oddLeafWords(odd) : advice}`,
    actual: count.text,
    expected: rewritten.text,
    range: count.range,
    related:
      odd && !odd.isTied
        ? oddLeafPlaces(odd)
        : sum.from
            .slice(0, 20)
            .map(({ row }) => ({ range: row.plans.range, note: `phase ${row.phase.text}` })),
    // A count that people or tools recorded is never lowered.
    ...(applicability === undefined
      ? {}
      : {
          fix: {
            title: `Replace ${count.text} by ${rewritten.text}`,
            field: 'Total plans completed',
            formula: `${sumText(sum.from.map(({ plans }) => String(plans)))}, the sum of the rows`,
            applicability,
            edits: rewritten.edits,
          },
        }),
  });
}
