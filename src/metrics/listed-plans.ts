import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import type { DurationValue } from '../document/quantity.ts';

/** A plan of a phase, as a list has it. */
export interface ListedPlan {
  readonly plan: string;
  readonly duration: DurationValue;
}

/** The plans of each phase as one list has them. */
type PlansByPhase = ReadonlyMap<string, readonly ListedPlan[]>;

/** By phase, worked out once for each document, since every row may ask. */
const lists = new WeakMap<Document, ReadonlyMap<string, readonly (readonly ListedPlan[])[]>>();

/**
 * The plans of the phase of a row in every list that has some: in the per-plan rows, and in every line of last plans. Each
 * list is read alone, since two may round the same plan differently.
 */
export function listedPlans(document: Document, { phase }: PhaseRow): readonly (readonly ListedPlan[])[] {
  const { key } = phase.value;
  if (key === undefined) return [];
  const found = lists.get(document) ?? readLists(document);
  lists.set(document, found);
  return found.get(key) ?? [];
}

function readLists({
  planRows,
  planLists,
  phaseTables,
}: Document): ReadonlyMap<string, readonly (readonly ListedPlan[])[]> {
  const rows = planRows.map(({ phase, plan, duration }) => ({ id: `${phase}-${plan}`, duration }));
  const own = planLists.filter((list) => phaseTables.every(({ scope }) => scope === list.scope));
  const phases = new Map<string, (readonly ListedPlan[])[]>();
  for (const list of [rows, ...own.map(({ plans }) => plans)].map(byPhase)) {
    for (const [phase, plans] of list) {
      const known = phases.get(phase);
      if (known) known.push(plans);
      else phases.set(phase, [plans]);
    }
  }
  return phases;
}

interface Item {
  readonly id: string | undefined;
  readonly duration: DurationValue;
}

/** Plans without an id belong to no phase; a phase with a plan that is listed twice is left out. */
function byPhase(items: readonly Item[]): PlansByPhase {
  const phases = new Map<string, ListedPlan[]>();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id, duration } of items) {
    if (id === undefined) continue;
    const [phase, plan] = [id.slice(0, id.lastIndexOf('-')), id.slice(id.lastIndexOf('-') + 1)];
    if (seen.has(id)) repeated.add(phase);
    seen.add(id);
    const known = phases.get(phase);
    if (known) known.push({ plan, duration });
    else phases.set(phase, [{ plan, duration }]);
  }
  for (const phase of repeated) phases.delete(phase);
  return phases;
}
