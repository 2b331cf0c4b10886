import type { Document } from '../document/document.ts';
import type { PhaseTable } from '../document/metrics-section.ts';
import { notAbove } from '../metrics/interval.ts';
import type { Interval } from '../metrics/interval.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { beyondRows, leastOfAll, listedPhases, printedOfAll } from '../metrics/listed-work.ts';
import type { ListedPhase } from '../metrics/listed-work.ts';
import { boundPlans, leastTime } from '../metrics/rows.ts';
import type { PlanSum, TimeSum } from '../metrics/rows.ts';
import { plansOfNow } from './plans-of-now.ts';
import { counted, listed, time } from './wording.ts';

/** What is certainly done: the time of the rows, and plans of phases that no row has a time of. */
export interface LeastWork {
  readonly rows: TimeSum | undefined;
  readonly plans: PlanSum | undefined;
  readonly beyond: readonly ListedPhase[];
}

/** What rows and listed plans prove together; an unscoped block counts all of them. */
export function leastWork(document: Document): Known<LeastWork> {
  const now = plansOfNow(document);
  if (!now.ok) return now;
  const table = unscopedTable(document);
  const phases = listedPhases(now.value, '').filter(({ least }) => least > 0);
  const beyond = beyondRows(phases, table, (row) => row.total?.value.kind === 'duration');
  if (beyond.length === 0) return unknown('no plan with a time is listed in a phase without a row');
  const [rows, plans] = table === undefined ? [] : [leastTime(table), boundPlans(table)];
  return known({
    rows: rows?.ok === true ? rows.value : undefined,
    plans: plans?.ok === true ? plans.value.least : undefined,
    beyond,
  });
}

/** Plans that are certainly finished: those of the rows, and those listed one by one in phases without a row. */
export function joinedPlans(
  document: Document,
): Known<{ readonly rows: PlanSum; readonly beyond: readonly ListedPhase[] }> {
  const now = plansOfNow(document);
  if (!now.ok) return now;
  const table = unscopedTable(document);
  if (table === undefined) return unknown('there is not one By Phase table of everything');
  const bounds = boundPlans(table);
  if (!bounds.ok) return bounds;
  const metricRows = listedPhases({ ...now.value, planLists: [] }, '');
  return known({ rows: bounds.value.least, beyond: beyondRows(metricRows, table, isCounted) });
}

/** A row of planned plans counts none that are finished, so those that are listed come on top. */
function isCounted({ plans }: PhaseTable['rows'][number]): boolean {
  return plans.kind !== 'unknown';
}

/** The table that an unscoped block is the sum of; of a table of one milestone the block may be another one. */
function unscopedTable({ phaseTables }: Document): PhaseTable | undefined {
  const [table] = phaseTables;
  return phaseTables.length === 1 && table?.scope === '' ? table : undefined;
}

/** Whether the work can have been done in the time that is written. */
export function isWithin({ rows, beyond }: Pick<LeastWork, 'rows' | 'beyond'>, written: Interval): boolean {
  const least = (rows?.interval.low ?? 0) + leastOfAll(beyond);
  return notAbove({ low: least, high: least, closed: true }, written);
}

/** `the rows have 40 min and the plans of phase 4 another 3 min`. */
export function leastInWords({ rows, beyond }: Pick<LeastWork, 'rows' | 'beyond'>): {
  words: string;
  sum: string;
} {
  const plans = counted(beyond.flatMap(({ times }) => times).length, 'plan');
  const where = `phase${beyond.length === 1 ? '' : 's'} ${listed(shortened(beyond.map(({ phase }) => phase)))}`;
  const alone = time(printedOfAll(beyond), MINUTE);
  if (rows === undefined)
    return { words: `${plans} of ${where} are listed with at least ${alone}`, sum: alone };
  const sum = time(rows.printed + printedOfAll(beyond), MINUTE);
  return {
    words: `the rows give ${time(rows.printed, MINUTE)}, and ${plans} of ${where}, without a time in the rows, took at least ${alone}: ${sum} in all`,
    sum,
  };
}

const MINUTE = 60_000;

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= 6 ? names : [...names.slice(0, 5), `${names.length - 5} more`];
}
