import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { finestPart, partMilliseconds } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';
import { durationInterval, meets, times } from './interval.ts';
import { listedPlans } from './listed-plans.ts';
import type { RowSurroundings } from './odd-leaf.ts';
import type { Witness } from './outvoted.ts';
import { addsUpTo, isTimed } from './plan-times.ts';
import type { PlanSum } from './rows.ts';
import { plainTime } from './total-witnesses.ts';
import type { ListWitness } from './total-witnesses.ts';
import { minus, positive } from './witness-words.ts';

/** What lists of plans say about the count of their row: as many where their times give its total, else at least as many. */
export function listsOnPlans(
  row: PhaseRow,
  document: Document,
): readonly (ListWitness & { readonly value: number })[] {
  const total = plainTime(row.total);
  return listedPlans(document, row).map((plans) => {
    const timed = plans.map(({ duration }) => duration).filter(isTimed);
    // The first plans of the phase, none left out.
    const names = new Set(plans.map(({ id }) => id.slice(id.lastIndexOf('-') + 1)));
    const isLeaves =
      total !== undefined &&
      timed.length === plans.length &&
      plans.every((_, index) => names.has(String(index + 1))) &&
      addsUpTo(timed, durationInterval(total)) === 'yes';
    return {
      formula: 'the list of its plans',
      value: plans.length,
      allows: ({ low }) => (isLeaves ? low === plans.length : low >= plans.length),
      isLeaves,
      proves: ({ low }) => isLeaves && low === plans.length,
    };
  });
}

/** What the velocity block, the front matter and the position say about the count of a row. */
export function witnessesOnPlans(row: PhaseRow, own: number, around: RowSurroundings): readonly Witness[] {
  const { rowPlans } = around;
  return [planLine(row, around), ...(rowPlans.ok ? sums(row, own, around, rowPlans.value) : [])].filter(
    (witness) => witness !== undefined,
  );
}

/** What the average of a row says about its count. */
export function averageOnPlans({ total, average }: PhaseRow): Witness | undefined {
  const [whole, each] = [plainTime(total), plainTime(average)];
  if (whole === undefined || each === undefined || milliseconds(each) === 0) return undefined;
  return {
    formula: `${whole.text} ÷ ${each.text}`,
    value: positive(Math.round(milliseconds(whole) / milliseconds(each))),
    allows: ({ low }) => meets(times(durationInterval(each), low), durationInterval(whole)),
  };
}

/** `Plan: 2 of 3` of the current phase: the plan just finished, or the one in work. */
function planLine(
  { phase, plans: own }: PhaseRow,
  { document, rowPlans }: RowSurroundings,
): Witness | undefined {
  const { position } = document;
  const current = position.plan?.current?.value;
  if (current === undefined || position.plan?.total === undefined || phase.value.key === undefined)
    return undefined;
  if (position.phase?.key !== phase.value.key) return undefined;
  // Where later phases are finished, or the row counts more than there are, it is that of an earlier milestone.
  if ((own.completed ?? 0) > position.plan.total.value) return undefined;
  const { number = 0 } = phase.value;
  const from = rowPlans.ok ? rowPlans.value.from : [];
  if (from.some(({ row, plans }) => (row.phase.value.number ?? 0) > number && plans > 0)) return undefined;
  return {
    formula: `Plan: ${current} of ${position.plan.total.value}`,
    value: undefined,
    allows: ({ low }) => low === current || low + 1 === current,
  };
}

/** What adds up the rows: the velocity block, the front matter, and the ratio on the progress line. */
function sums(
  row: PhaseRow,
  own: number,
  around: RowSurroundings,
  rows: PlanSum,
): readonly (Witness | undefined)[] {
  const others = rows.value - own;
  const taken = minus(rows.from.length - 1, () =>
    rows.from.filter((one) => one.row !== row).map(({ plans }) => String(plans)),
  );
  const count = (total: unknown, name: string): Witness | undefined =>
    typeof total !== 'number'
      ? undefined
      : {
          formula: `${total} ${name}${taken}`,
          value: total >= others ? total - others : undefined,
          allows: ({ low }) => others + low === total,
        };
  const { totalPlans, document } = around;
  const [ratio, ...more] = document.progressLines.flatMap((line) => line.ratios);
  return [
    count(totalPlans.ok ? totalPlans.value.value : undefined, 'plans in all'),
    count(document.frontMatter?.entries.get('progress.completed_plans')?.value, '`completed_plans`'),
    count(more.length === 0 ? ratio?.done : undefined, 'on the progress line'),
    meanOnPlans(others, taken, around),
  ];
}

function meanOnPlans(others: number, taken: string, around: RowSurroundings): Witness | undefined {
  const { averageDuration, rowTime, totalTime } = around;
  if (!averageDuration.ok || !rowTime.ok || milliseconds(averageDuration.value) === 0) return undefined;
  const mean = averageDuration.value;
  const wholes = [rowTime.value.interval, ...(totalTime.ok ? [durationInterval(totalTime.value)] : [])];
  return {
    formula: `the average of ${mean.text}${taken}`,
    value: positive(Math.round(rowTime.value.printed / milliseconds(mean)) - others),
    allows: ({ low }) => wholes.some((whole) => meets(times(durationInterval(mean), others + low), whole)),
  };
}

function milliseconds(duration: Duration): number {
  return partMilliseconds(finestPart(duration));
}
