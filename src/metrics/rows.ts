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
  const reason = whyNotAdded(table);
  if (reason !== undefined) return unknown(reason);
  const from: { row: PhaseRow; plans: number }[] = [];
  for (const row of table.rows) {
    const { plans } = row;
    const name = rowName(row);
    if (plans.kind === 'planned') return unknown(`${name} counts planned plans (\`${plans.text}\`)`);
    if (plans.completed === undefined) return unknown(`${name} has no count of plans`);
    if (mayBePlans(row))
      return unknown(`${name} has a count without a time, which may be planned or finished plans`);
    from.push({ row, plans: plans.completed });
  }
  return known({ value: from.reduce((total, { plans }) => total + plans, 0), from });
}

/** Why the counts of a table are no sum, whatever its cells say. */
function whyNotAdded(table: PhaseTable): string | undefined {
  if (table.foreignRows > 0) return 'the By Phase table has rows that are no phases';
  const seen = new Set<string>();
  for (const row of table.rows) {
    const { key } = row.phase.value;
    if (scopeMarkers(row.phase.text).some((marker) => /^(?:v\d|milestone)/.test(marker)))
      return `${rowName(row)} belongs to a milestone of its own`;
    if (key === undefined) continue;
    if (seen.has(key)) return `phase ${key} has two rows`;
    seen.add(key);
  }
  return undefined;
}

/** A bare count without a time: finished plans as GSD writes them (`| 2 | 2 | - | - |`), or planned ones. */
function mayBePlans({ plans, total, average }: PhaseRow): boolean {
  const isBare = plans.planned === undefined && !/complete|done/i.test(plans.text);
  return (
    isBare &&
    (plans.completed ?? 0) > 0 &&
    total?.value.kind !== 'duration' &&
    average?.value.kind !== 'duration'
  );
}

/** What rows count where not all of them say how many plans are finished. */
export interface PlanBounds {
  /** The counts that are certain. */
  readonly least: PlanSum;
  /** With all plans that may be finished; `undefined` where a row does not say how many there are. */
  readonly most: PlanSum | undefined;
}

/** How many plans the rows count at least and at most. */
export function boundPlans(table: PhaseTable): Known<PlanBounds> {
  const reason = whyNotAdded(table);
  if (reason !== undefined) return unknown(reason);
  const least = table.rows.flatMap((row) =>
    row.plans.completed === undefined || mayBePlans(row) ? [] : [{ row, plans: row.plans.completed }],
  );
  const most = table.rows.flatMap((row) => {
    const plans = mostPlans(row);
    return plans === undefined ? [] : [{ row, plans }];
  });
  const isBounded = most.length === table.rows.length;
  return known({ least: added(least), most: isBounded ? added(most) : undefined });
}

function added(from: PlanSum['from']): PlanSum {
  return { value: from.reduce((total, { plans }) => total + plans, 0), from };
}

/** `3 planned` can be no more than three finished ones. */
function mostPlans({ plans }: PhaseRow): number | undefined {
  if (plans.completed !== undefined) return plans.completed;
  const planned =
    plans.kind === 'planned' ? /^(\d{1,4})(?:\s+plans?)?\s+planned$/i.exec(plans.text)?.[1] : undefined;
  return planned === undefined ? undefined : Number(planned);
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
      if (!isFilled(total) && row.plans.completed !== 0)
        return unknown(`the time of ${rowName(row)} was never filled in`);
      from.push({ row, duration: total });
    } else if (row.plans.completed !== 0) {
      return unknown(
        total?.kind === 'bare' ? `the time of ${rowName(row)} has no unit` : `${rowName(row)} has no time`,
      );
    }
  }
  if (from.length === 0) return unknown('no row has a time');
  return known(addedTime(from));
}

/** The time of those rows that give it for plans which are finished: what all plans took is not less. */
export function leastTime(table: PhaseTable): Known<TimeSum> {
  const reason = whyNotAdded(table);
  if (reason !== undefined) return unknown(reason);
  const from = table.rows.flatMap((row) => {
    const total = row.total?.value;
    return total?.kind === 'duration' &&
      total.qualifier === undefined &&
      isFilled(total) &&
      (row.plans.completed ?? 0) > 0
      ? [{ row, duration: total }]
      : [];
  });
  return from.length === 0 ? unknown('no row has a time') : known(addedTime(from));
}

function isFilled(duration: Duration): boolean {
  return partMilliseconds(finestPart(duration)) > 0;
}

function addedTime(from: TimeSum['from']): TimeSum {
  return {
    interval: sum(from.map(({ duration }) => durationInterval(duration))),
    printed: from.reduce((total, { duration }) => total + partMilliseconds(finestPart(duration)), 0),
    approximate: from.some(({ duration }) => duration.approximate),
    from,
  };
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
