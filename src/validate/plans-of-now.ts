import type { Document } from '../document/document.ts';
import type { PlanRow } from '../document/metrics-section.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { namesLaterMilestone } from './later-milestone.ts';

/** Single plans as a file lists them. */
export type PlansOfNow = Pick<Document, 'planRows' | 'planLists'>;

/**
 * Rows of plans are appended and never removed, so those of earlier milestones stay, above the others, when totals and table
 * begin anew. The rows that the totals are of for certain: those of the phases from the
 * first one of the table on, where that is not phase 1; all of them where the file names no later milestone; all as well where the front matter, which counts the
 * milestone, has as many plans, or where the newest row is of a phase that the table does not know yet; but not where numbers
 * began anew. The last plans may be those of an earlier milestone as well.
 */
export function plansOfNow(document: Document): Known<PlansOfNow> {
  const rows = rowsOfNow(document);
  const planLists = mayReachBack(document) ? [] : document.planLists;
  return rows.ok ? known({ planRows: rows.value, planLists }) : rows;
}

/** Totals begin anew with a milestone, and the last plans before it are still the last ones. */
export function mayReachBack(document: Document): boolean {
  return startsLater(document) || namesLaterMilestone(document);
}

function rowsOfNow(document: Document): Known<readonly PlanRow[]> {
  const { frontMatter, phaseTables, planRows, position } = document;
  if (startsLater(document)) {
    const first = numbersOf(phaseTables).reduce((least, number) => Math.min(least, number), Infinity);
    return known(planRows.filter(({ phase }) => Number.parseFloat(phase) >= first));
  }
  if (!namesLaterMilestone(document)) return known(planRows);
  const completed = frontMatter?.entries.get('progress.completed_plans')?.value;
  if (typeof completed === 'number' && completed >= differentPlans(planRows) && isOneRun(planRows))
    return known(planRows);
  const keys = phaseTables.flatMap(({ rows }) => rows.map(({ phase }) => phase.value.key));
  const newest = planRows.at(-1)?.phase;
  const isBehind = keys.length > 0 && newest !== position.phase?.key && !keys.includes(newest);
  return isBehind && isOneRun(planRows)
    ? known(planRows)
    : unknown('rows of plans may be those of an earlier milestone');
}

/** The first phase of the tables is not the first one of the project. */
export function startsLater({ phaseTables }: Pick<Document, 'phaseTables'>): boolean {
  const numbers = numbersOf(phaseTables);
  return numbers.length > 0 && numbers.every((number) => number >= 2);
}

/** The numbers of all phases that have a row. */
export function numbersOf(tables: Document['phaseTables']): readonly number[] {
  return tables.flatMap(({ rows }) => rows.flatMap(({ phase }) => phase.value.number ?? []));
}

/** How many different plans have a row. */
export function differentPlans(rows: readonly PlanRow[]): number {
  return new Set(rows.map(({ phase, plan }) => `${phase}-${plan}`)).size;
}

/** No plan occurs twice, and phases follow each other; two that are worked on at the same time may swap rows. */
export function isOneRun(rows: readonly PlanRow[]): boolean {
  const phases = rows.map(({ phase }) => Number.parseFloat(phase));
  return (
    differentPlans(rows) === rows.length &&
    phases.every((phase, index) => phase > (phases[index - 1] ?? 0) - 2)
  );
}
