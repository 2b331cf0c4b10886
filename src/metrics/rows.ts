import type { Document } from '../document/document.ts';
import type { PhaseRow, PhaseTable, VelocityBlock } from '../document/metrics-section.ts';
import type { Duration } from '../document/quantity.ts';
import { finestPart, partMilliseconds } from '../document/quantity.ts';
import { scopeMarkers } from '../document/scope.ts';
import { durationInterval, sum } from './interval.ts';
import type { Interval } from './interval.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';

/** A velocity block and the By Phase table that it sums up. */
export interface Pair {
  readonly block: VelocityBlock;
  readonly table: PhaseTable;
}

/** Plans finished, added up over the rows. */
export interface PlanSum {
  readonly value: number;
  readonly from: readonly { readonly row: PhaseRow; readonly plans: number }[];
}

/** Time spent, added up over the rows. */
export interface TimeSum {
  readonly interval: Interval;
  /** The sum of the printed figures, in milliseconds. */
  readonly printed: number;
  readonly approximate: boolean;
  readonly from: readonly { readonly row: PhaseRow; readonly duration: Duration }[];
}

/** The one velocity block of the file, when it stands for no part of the project only. */
export function theBlock({ velocity }: Document): Known<VelocityBlock> {
  const [block] = velocity;
  if (block === undefined) return unknown('the file has no velocity figures');
  if (velocity.length > 1) return unknown(`the file has ${velocity.length} velocity blocks`);
  return known(block);
}

/** The one By Phase table of the file. */
export function theTable({ phaseTables }: Document): Known<PhaseTable> {
  const [table] = phaseTables;
  if (table === undefined) return unknown('the file has no By Phase table');
  if (phaseTables.length > 1) return unknown(`the file has ${phaseTables.length} By Phase tables`);
  if (table.rows.length === 0) return unknown('the By Phase table has no rows');
  return known(table);
}

/** Block and table when they speak of the same thing. */
export function thePair(document: Document): Known<Pair> {
  const block = theBlock(document);
  if (!block.ok) return block;
  const table = theTable(document);
  if (!table.ok) return table;
  if (block.value.scope !== table.value.scope) {
    const named = (scope: string): string => (scope === '' ? 'everything' : `"${scope}"`);
    return unknown(
      `the velocity block covers ${named(block.value.scope)}, the By Phase table ${named(table.value.scope)}`,
    );
  }
  return known({ block: block.value, table: table.value });
}

/** Adds up finished plans; refuses where a cell may mean planned ones, or where two rows may count the same. */
export function sumPlans(table: PhaseTable): Known<PlanSum> {
  const from: { row: PhaseRow; plans: number }[] = [];
  const seen = new Map<string, string>();
  if (table.foreignRows > 0) return unknown('the By Phase table has rows that are no phases');
  for (const row of table.rows) {
    const { plans, phase } = row;
    const name = rowName(row);
    if (plans.kind === 'planned') return unknown(`${name} counts planned plans (\`${plans.text}\`)`);
    if (plans.completed === undefined) return unknown(`${name} has no count of plans`);
    if (scopeMarkers(phase.text).some((marker) => /^(?:v\d|milestone)/.test(marker))) {
      return unknown(`${name} belongs to a milestone of its own`);
    }
    const key = phase.value.key;
    const twin = key === undefined ? undefined : seen.get(key);
    if (twin !== undefined) return unknown(`phase ${key ?? ''} has two rows`);
    if (key !== undefined) seen.set(key, phase.value.name);
    const isBare = plans.planned === undefined && !/complete|done/i.test(plans.text);
    if (
      isBare &&
      plans.completed > 0 &&
      row.total?.value.kind !== 'duration' &&
      row.average?.value.kind !== 'duration'
    ) {
      return unknown(`${name} has a count without a time, which may be planned or finished plans`);
    }
    from.push({ row, plans: plans.completed });
  }
  return known({ value: from.reduce((total, { plans }) => total + plans, 0), from });
}

/** Adds up the time of all rows that have finished plans; refuses when one of them is not timed. */
export function sumTime(table: PhaseTable): Known<TimeSum> {
  const from: { row: PhaseRow; duration: Duration }[] = [];
  for (const row of table.rows) {
    const total = row.total?.value;
    if (total?.kind === 'duration') {
      if (total.qualifier !== undefined)
        return unknown(`the time of ${rowName(row)} is limited: "${total.qualifier}"`);
      // Work takes time: a zero stands where nobody filled in what the plans took.
      if (partMilliseconds(finestPart(total)) === 0 && row.plans.completed !== 0)
        return unknown(`the time of ${rowName(row)} was never filled in`);
      from.push({ row, duration: total });
    } else if (row.plans.completed !== 0) {
      return unknown(
        total?.kind === 'bare' ? `the time of ${rowName(row)} has no unit` : `${rowName(row)} has no time`,
      );
    }
  }
  if (from.length === 0) return unknown('no row has a time');
  return known({
    interval: sum(from.map(({ duration }) => durationInterval(duration))),
    printed: from.reduce((total, { duration }) => total + partMilliseconds(finestPart(duration)), 0),
    approximate: from.some(({ duration }) => duration.approximate),
    from,
  });
}

/** The rows cover phase 1 up to the current one without a gap; otherwise a sum of rows is only a lower bound. */
export function coversEverything(document: Document, table: PhaseTable): Known<true> {
  const current = document.position.phase?.number?.value;
  if (current === undefined) return unknown('the current phase is not known');
  const rows = new Set(
    table.rows.map(({ phase }) => phase.value.number).filter((number) => number !== undefined),
  );
  const missing: number[] = [];
  for (let phase = 1; phase <= Math.min(Math.floor(current), 1_000); phase += 1)
    if (!rows.has(phase)) missing.push(phase);
  if (!rows.has(current) && !missing.includes(current)) missing.push(current);
  if (missing.length === 0) return known(true);
  return unknown(
    `the By Phase table has no row for phase ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
  );
}

/** How a row is called in messages: `row 07`. */
export function rowName(row: PhaseRow): string {
  return `row ${row.phase.text.slice(0, 60)}`;
}

/** The unit (in milliseconds) that all rows give their time in, if there is one: sums are shown in it. */
export function rowUnit({ from }: TimeSum): number | undefined {
  const units = new Set(from.flatMap(({ duration }) => finestPart(duration).terms.map(({ unit }) => unit)));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}
