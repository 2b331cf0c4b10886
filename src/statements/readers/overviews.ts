import type { Document } from '../../document/document.ts';
import type { OverviewRow, PhaseOverview } from '../../document/phase-overview.ts';
import { exactly } from '../../metrics/interval.ts';
import { subjectOfScope } from '../scope.ts';
import type { Attribute, Statement, Value } from '../statement.ts';

/** Tables of phases with their state: how many there are, how many are done, and the plans of each that no By Phase row has. */
export function readOverviewStatements(document: Document): readonly Statement[] {
  const read = new Set(document.phaseTables.map(({ table }) => table.start));
  return document.phaseOverviews.flatMap((overview) => [
    ...totals(overview, document),
    ...(read.has(overview.range.start) ? [] : overview.rows.flatMap(plansOf)),
  ]);
}

const BASE = { place: 'phase table', lag: 0 } as const;

function count(value: number): Value {
  return { kind: 'number', interval: exactly(value), approximate: false };
}

function totals(
  { rows, scope: words, range, isWhole }: PhaseOverview,
  document: Document,
): readonly Statement[] {
  if (!isWhole) return [];
  const { subject, scope } = subjectOfScope(words, document);
  const said = (attribute: Attribute, value: number): Statement => ({
    ...BASE,
    quantity: { subject, attribute },
    value: count(value),
    name: 'rows',
    text: String(value),
    range,
    role: 'derived',
    scope,
  });
  const done = rows.filter(({ status }) => status.kind === 'complete');
  const isKnown = rows.every(({ status }) => status.kind !== 'unknown');
  return [said('phasesKnown', rows.length), ...(isKnown ? [said('phasesDone', done.length)] : [])];
}

function plansOf({ key, plans, status }: OverviewRow): readonly Statement[] {
  if (plans?.kind !== 'count' || plans.completed === undefined) return [];
  const { completed, planned, text, range } = plans;
  const said = (attribute: Attribute, value: number): Statement => ({
    ...BASE,
    quantity: { subject: { kind: 'phase', key }, attribute },
    value: count(value),
    name: `row ${key}`,
    text,
    range,
    role: 'recorded',
    scope: { kind: 'certain' },
  });
  // A bare number is of all plans; they are done where the phase is.
  if (planned !== undefined) return [said('plansDone', completed), said('plansKnown', planned)];
  const known = said('plansKnown', completed);
  return status.kind === 'complete' ? [said('plansDone', completed), known] : [known];
}
