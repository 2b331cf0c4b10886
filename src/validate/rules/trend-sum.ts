import type { Document } from '../../document/document.ts';
import type { PhaseRow } from '../../document/metrics-section.ts';
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
    return table.value.rows.map((row) => judge(row, document));
  },
};

interface Timed {
  readonly plan: string;
  readonly duration: Duration;
  readonly range: Range;
}

function judge(row: PhaseRow, document: Document): Verdict {
  const subject = rowName(row);
  const { phase, plans, total } = row;
  if (phase.value.key === undefined) return unchecked('the row names no phase by its number', subject);
  if (total?.value.kind !== 'duration' || total.value.qualifier !== undefined)
    return unchecked('the total is not a plain time with a unit', subject);
  if (plans.completed === undefined || plans.completed === 0)
    return unchecked('no completed plans are counted', subject);
  const lists = [document.planRows, document.trend].map((list) =>
    list.filter((item) => item.phase === phase.value.key),
  );
  // Each list is judged alone: they may round the same plan differently.
  const complete = lists.map((list) => timedOnce(list)).find((list) => list?.length === plans.completed);
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
function timedOnce(list: Document['planRows'] | Document['trend']): Timed[] | undefined {
  const timed: Timed[] = [];
  for (const { plan, duration, range } of list) {
    if (duration.kind !== 'duration' || timed.some((other) => other.plan === plan)) return undefined;
    timed.push({ plan, duration, range });
  }
  return timed;
}
