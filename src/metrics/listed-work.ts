import type { Document } from '../document/document.ts';
import type { PhaseTable } from '../document/metrics-section.ts';
import type { PhaseKey } from '../document/phase.ts';
import { finestPart, partMilliseconds } from '../document/quantity.ts';
import { planListsOf, plansByPhase } from './listed-plans.ts';
import type { NamedPlan } from './listed-plans.ts';
import { isTimed, leastTimeOf, shortestSum } from './plan-times.ts';
import type { PlanTime } from './plan-times.ts';

/** A phase of which single plans are listed: which ones, and what they took at least. */
export interface ListedPhase {
  readonly phase: PhaseKey;
  /** Each plan once. */
  readonly plans: readonly NamedPlan[];
  readonly times: readonly PlanTime[];
  /** In milliseconds, whatever the units are and however the times were rounded. */
  readonly least: number;
  /** The sum of the printed figures in the shortest units that they may have. */
  readonly printed: number;
}

const WEEK = 7 * 24 * 3_600_000;

/** True for a time that no plan takes: a date was subtracted from the beginning of time, or a year was missing. */
export function isImpossible(time: PlanTime): boolean {
  return leastTimeOf([time]) >= WEEK;
}

/**
 * The phases that rows of plans or a line of last plans list plans of. Two lists may round the same plan differently, so of
 * each phase the one counts that lists most.
 */
export function listedPhases(
  plans: Pick<Document, 'planRows' | 'planLists'>,
  scope: string,
): readonly ListedPhase[] {
  const lists = planListsOf(plans, (own) => own === scope);
  const phases = new Map<PhaseKey, ListedPhase>();
  for (const [phase, own] of lists.flatMap((list) => [...plansByPhase(list)])) {
    const listed = listedPhase(phase, own);
    const other = phases.get(phase);
    if (other === undefined || isMore(listed, other)) phases.set(phase, listed);
  }
  return [...phases.values()];
}

function isMore(one: ListedPhase, other: ListedPhase): boolean {
  return one.plans.length === other.plans.length
    ? one.least > other.least
    : one.plans.length > other.plans.length;
}

/** Of a plan that is listed twice the shorter time counts. */
function listedPhase(phase: PhaseKey, all: readonly NamedPlan[]): ListedPhase {
  const plans = new Map<string, NamedPlan>();
  for (const plan of all) {
    const other = plans.get(plan.id);
    if (other === undefined || leastOf(plan) < leastOf(other)) plans.set(plan.id, plan);
  }
  const times = [...plans.values()]
    .map(({ duration }) => duration)
    .filter(isTimed)
    .filter((time) => !isImpossible(time));
  return { phase, plans: [...plans.values()], times, least: leastTimeOf(times), printed: shortestSum(times) };
}

function leastOf({ duration }: NamedPlan): number {
  return isTimed(duration) ? leastTimeOf([duration]) : 0;
}

/**
 * The listed phases that no row of the table counts, so that what they took comes on top of the rows. Nothing is known of
 * that where a row stands for several phases, or where a phase may be part of another one (`4.1` of `4`).
 */
export function beyondRows(
  phases: readonly ListedPhase[],
  table: PhaseTable | undefined,
  counts: (row: PhaseTable['rows'][number]) => boolean = () => true,
): readonly ListedPhase[] {
  const rows = table?.rows ?? [];
  if (rows.some(({ phase }) => phase.value.key === undefined)) return [];
  const counted = new Set(rows.filter(counts).map(({ phase }) => phase.value.key));
  return phases.filter(({ phase }) => {
    const whole = phase.split('.')[0];
    return !counted.has(phase) && (whole === phase || !counted.has(whole) || isFull(whole, phases, rows));
  });
}

/** The row of a phase counts no more plans than are listed under its own number. */
function isFull(
  whole: PhaseKey | undefined,
  phases: readonly ListedPhase[],
  rows: PhaseTable['rows'],
): boolean {
  const row = rows.find(({ phase }) => phase.value.key === whole);
  const own = phases.find(({ phase }) => phase === whole)?.plans.length ?? 0;
  return own >= (row?.plans.completed ?? Infinity);
}

/** What all of these phases took at least. */
export function leastOfAll(phases: readonly ListedPhase[]): number {
  return phases.reduce((all, { least }) => all + least, 0);
}

/** What they took as printed, for people to see. */
export function printedOfAll(phases: readonly ListedPhase[]): number {
  return phases.reduce((all, { printed }) => all + printed, 0);
}

/** The printed length of a time in milliseconds. */
export function printedTime(duration: Parameters<typeof finestPart>[0]): number {
  return partMilliseconds(finestPart(duration));
}
