import type { PhaseRow, PlanRow, TrendItem } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import type { Range } from '../../finding.ts';
import { durationInterval, meets, sum } from '../../metrics/interval.ts';
import { rowName, theTable } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { sumText } from '../wording.ts';

/** Plan times are the leaves of a row's total; where all of them are listed, the total can be checked. */
export const trendSum: Rule = {
  id: 'trend-sum',
  summary: 'The listed durations of the plans of a phase add up to the total of its row.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const table = theTable(document);
    if (!table.ok) return [unchecked(table.reason)];
    const lists = [byPhase(document.planRows), byPhase(document.trend)];
    return table.value.rows.map((row) => judge(row, lists));
  },
};

interface Timed {
  readonly plan: string;
  readonly duration: Duration;
  readonly range: Range;
}

type Item = PlanRow | TrendItem;

function byPhase(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const phases = new Map<string, Item[]>();
  for (const item of items) {
    const known = phases.get(item.phase);
    if (known) known.push(item);
    else phases.set(item.phase, [item]);
  }
  return phases;
}

function judge(row: PhaseRow, lists: readonly ReadonlyMap<string, readonly Item[]>[]): Verdict {
  const subject = rowName(row);
  const { phase, plans, total } = row;
  if (phase.value.key === undefined) return unchecked('the row names no phase by its number', subject);
  if (total?.value.kind !== 'duration' || total.value.qualifier !== undefined)
    return unchecked('the total is not a plain time with a unit', subject);
  if (plans.completed === undefined || plans.completed === 0)
    return unchecked('no completed plans are counted', subject);
  const { key } = phase.value;
  // Each list is judged alone: they may round the same plan differently.
  const complete = lists
    .map((list) => timedOnce(list.get(key) ?? []))
    .find((list) => list?.length === plans.completed);
  if (!complete) return unchecked('not every plan of the phase is listed with a time', subject);
  const listed = sum(complete.map(({ duration }) => durationInterval(duration)));
  if (meets(listed, durationInterval(total.value))) return holds(subject);
  const parts = sumText(complete.map(({ duration }) => duration.text));
  return fails({
    subject,
    message: `The total of phase ${phase.text} says ${total.value.text}, but its plans are listed with ${parts}. Correct the total or the list.`,
    actual: total.value.text,
    range: total.value.range,
    related: complete.map(({ range, plan }) => ({ range, note: `plan ${plan}` })),
  });
}

/** The items with a time, or nothing when one has none or a plan occurs twice. */
function timedOnce(list: readonly Item[]): Timed[] | undefined {
  const timed: Timed[] = [];
  const seen = new Set<string>();
  for (const { plan, duration, range } of list) {
    if (duration.kind !== 'duration' || seen.has(plan)) return undefined;
    seen.add(plan);
    timed.push({ plan, duration, range });
  }
  return timed;
}
