import type { Document } from '../../document/document.ts';
import type { PhaseRow } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import { durationInterval, notAbove } from '../../metrics/interval.ts';
import { listedPhases } from '../../metrics/listed-work.ts';
import type { ListedPhase } from '../../metrics/listed-work.ts';
import { rowName, theTable } from '../../metrics/rows.ts';
import { plansOfNow } from '../plans-of-now.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, listed, time } from '../wording.ts';

/** Each plan with a row of its own is finished, so the row of its phase counts it too. */
export const rowLags: Rule = {
  id: 'row-lags',
  summary: 'A row of the By Phase table counts at least the plans of its phase that are listed one by one.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => rows(context),
};

function rows({ document, metrics }: RuleContext): readonly Verdict[] {
  const table = theTable(document);
  if (!table.ok) return [unchecked(table.reason)];
  const now = plansOfNow(document);
  if (!now.ok) return [unchecked(now.reason)];
  const phases = new Map(listedPhases(now.value, table.value.scope).map((one) => [one.phase, one] as const));
  const { totalPlans } = metrics.velocity;
  const isUntouched = totalPlans.ok && totalPlans.value.value === 0;
  const twins = twinsOf(table.value.rows);
  return table.value.rows.map((row) => {
    const { key } = row.phase.value;
    const subject = rowName(row);
    if (key === undefined) return unchecked('the row names no phase by its number', subject);
    if (twins.has(key)) return unchecked('the phase has two rows', subject);
    if (isUntouched && row.plans.completed === 0)
      return unchecked('the velocity figures were never filled in', subject);
    return judge(row, phases.get(key), document);
  });
}

/** Phases that have more than one row. */
function twinsOf(rows: readonly PhaseRow[]): ReadonlySet<string> {
  const [seen, twins] = [new Set<string>(), new Set<string>()];
  for (const { key } of rows.map(({ phase }) => phase.value)) {
    if (key === undefined) continue;
    if (seen.has(key)) twins.add(key);
    seen.add(key);
  }
  return twins;
}

function judge(row: PhaseRow, own: ListedPhase | undefined, document: Document): Verdict {
  const subject = rowName(row);
  const { completed } = row.plans;
  if (own === undefined) return unchecked('none of its plans is listed', subject);
  if (completed === undefined) return unchecked('no completed plans are counted', subject);
  return numbersOf(own).length <= completed ? holds(subject) : lags(row, completed, own, document);
}

/** `2b` was split off plan 2, which some people still count as one. */
function numbersOf({ plans }: ListedPhase): readonly string[] {
  return [...new Set(plans.map(({ id }) => id.slice(id.lastIndexOf('-') + 1).replace(/[a-z]+$/i, '')))];
}

function lags(row: PhaseRow, completed: number, own: ListedPhase, { position }: Document): Verdict {
  const numbers = numbersOf(own);
  const isInWork = position.phase?.key === own.phase && !position.phase.complete;
  const advice = isInWork
    ? 'GSD writes the row when the phase is complete; raise it now if you keep it by hand.'
    : 'Bring the row up to date.';
  const short = shortTime(row, own);
  const alsoTime =
    short === undefined ? '' : `, which take at least ${short.least} and not ${short.total.text}`;
  return fails({
    subject: rowName(row),
    ...(isInWork ? { severity: 'notice' as const } : {}),
    message: `The row of phase ${row.phase.text} counts ${counted(completed, 'plan')}, but ${numbers.length} of its plans ${numbers.length === 1 ? 'is' : 'are'} listed (${listed(numbers.slice(0, 12))})${alsoTime}. ${advice}`,
    actual: row.plans.text,
    expected: `at least ${numbers.length}`,
    range: row.plans.range,
    related: [
      ...(short ? [{ range: short.total.range, note: 'the total of the row' }] : []),
      ...own.plans.slice(0, 18).map(({ id, range }) => ({ range, note: `plan ${id}` })),
    ],
  });
}

/** The total of the row, where the listed plans took longer in every unit that they may be in. */
function shortTime(
  { total }: PhaseRow,
  { least, printed }: ListedPhase,
): { total: Duration; least: string } | undefined {
  if (total?.value.kind !== 'duration') return undefined;
  const isShort = !notAbove({ low: least, high: least, closed: true }, durationInterval(total.value));
  return isShort ? { total: total.value, least: time(printed, 60_000) } : undefined;
}
