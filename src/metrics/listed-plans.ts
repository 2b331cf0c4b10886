import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import type { PhaseKey } from '../document/phase.ts';
import type { ListedPlan } from '../document/plan-list.ts';

/** Plans as one list has them: with their ids, their times, or both. */
export type Plans = readonly ListedPlan[];

/** A plan with its id. */
export type NamedPlan = ListedPlan & { readonly id: string };

/**
 * The lists of a file: the per-plan rows, and every line of last plans that covers the same as the figures that are asked
 * about. Each list is read alone, since two may round the same plan differently.
 */
export function planListsOf(
  { planRows, planLists }: Pick<Document, 'planRows' | 'planLists'>,
  covers: (scope: string) => boolean,
): readonly Plans[] {
  const rows = planRows.map(({ phase, plan, ...rest }) => ({ ...rest, id: `${phase}-${plan}` }));
  return [rows, ...planLists.filter(({ scope }) => covers(scope)).map(({ plans }) => plans)];
}

/** The plans of each phase in one list; those without an id belong to none. */
export function plansByPhase(list: Plans): ReadonlyMap<PhaseKey, readonly NamedPlan[]> {
  const phases = new Map<PhaseKey, NamedPlan[]>();
  for (const plan of timedForCertain(list)) {
    const phase = plan.id.slice(0, plan.id.lastIndexOf('-'));
    const others = phases.get(phase);
    if (others) others.push(plan);
    else phases.set(phase, [plan]);
  }
  return phases;
}

/** More plans of one phase than anybody lists: each row of a phase asks for all of them. */
const MOST_LISTED = 500;

/** The plans of each phase, in every list that has some of them. */
export function listsByPhase(
  lists: readonly Plans[],
): ReadonlyMap<PhaseKey, readonly (readonly NamedPlan[])[]> {
  const phases = new Map<PhaseKey, (readonly NamedPlan[])[]>();
  for (const [phase, plans] of lists.flatMap((list) => [...plansByPhase(list)])) {
    const others = phases.get(phase);
    if (others) others.push(plans);
    else phases.set(phase, [plans]);
  }
  return new Map([...phases].filter(([, all]) => all.flat().length <= MOST_LISTED));
}

/** True when a plan stands in the list more than once: then nothing tells which of the times is the right one. */
export function repeats(list: Plans): boolean {
  const ids = list.flatMap(({ id }) => id ?? []);
  return new Set(ids).size < ids.length;
}

/**
 * True when the plans of one phase that a list has are among the first ones of that phase, so that a count of as many plans
 * has counted them. With 01-02 alone in the list and one plan counted, that is probably 01-01.
 */
export function areAmongFirst(list: readonly NamedPlan[], count: number): boolean {
  const names = list.map(({ id }) => id.slice(id.lastIndexOf('-') + 1));
  const numbers = new Set(names.filter((name) => /^\d+$/.test(name)).map(Number));
  const last = count - (numbers.has(0) ? 1 : 0);
  if (numbers.size === names.length) return [...numbers].every((number) => number <= last);
  // `2a` was inserted behind `2`: it is counted where all others are listed as well.
  const isWhole = names.length === count && [...numbers].every((number) => number <= numbers.size);
  return isWhole && names.every((name) => numbers.has(Number.parseInt(name, 10)));
}

/** How many different plans a list has at least: `1h, 30 min` may be two plans, or one of an hour and a half. */
export function fewestPlans(list: Plans): number {
  const sure = list.filter((plan, index) => !mayContinue(list[index - 1], plan));
  // Without ids, two plans of the same length look alike, and are two plans all the same.
  return new Set(sure.map(({ id }, index) => id ?? index)).size;
}

/** A comma may stand inside of a time: before a smaller unit (`1h, 30 min`), or between digits (`1,5h`, `1,200s`). */
function mayContinue(before: ListedPlan | undefined, { id, duration, range }: ListedPlan): boolean {
  if (before === undefined || id !== undefined) return false;
  if (range.start === before.range.end + 1 && /\d$/.test(before.duration.text)) return true;
  if (before.duration.kind !== 'duration' || duration.kind !== 'duration') return false;
  const [large, small] = [before.duration.parts[0].terms, duration.parts[0].terms];
  return large.every(({ unit }) => small.every((term) => term.unit < unit));
}

/** The plans with ids; a time that the next item may belong to, as in `01-02: 1h, 30 min`, is not known. */
function timedForCertain(list: Plans): readonly NamedPlan[] {
  return list.flatMap((plan, index) => {
    const { id, duration, range } = plan;
    const next = list[index + 1];
    if (id === undefined) return [];
    const isCut = next !== undefined && mayContinue(plan, next);
    return [{ id, range, duration: isCut ? { ...duration, kind: 'unread' as const } : duration }];
  });
}

/** By phase, worked out once for each document, since every row may ask. */
const known = new WeakMap<Document, ReturnType<typeof listsByPhase>>();

/** The plans of the phase of a row in every list that has some of them, each of them once. */
export function listedPlans(document: Document, { phase }: PhaseRow): readonly (readonly NamedPlan[])[] {
  const { key } = phase.value;
  if (key === undefined) return [];
  const found = known.get(document) ?? listsByPhase(planListsOf(document, isOfAllTables(document)));
  known.set(document, found);
  return (found.get(key) ?? []).filter((list) => !repeats(list));
}

function isOfAllTables({ phaseTables }: Document): (scope: string) => boolean {
  return (own) => phaseTables.every(({ scope }) => scope === own);
}
