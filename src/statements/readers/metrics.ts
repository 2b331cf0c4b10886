import type { Document } from '../../document/document.ts';
import type { Figure, PhaseRow, VelocityBlock } from '../../document/metrics-section.ts';
import type { DurationValue } from '../../document/quantity.ts';
import { durationInterval, exactly } from '../../metrics/interval.ts';
import { rowName } from '../../metrics/rows.ts';
import { subjectOfScope } from '../scope.ts';
import type { Attribute, Scope, Statement, Subject, Value } from '../statement.ts';

/** The velocity blocks: total plans, average, total time, each of the scope that its block has. */
export function readVelocityStatements(document: Document): readonly Statement[] {
  return document.velocity.flatMap((block) => [
    ...totalStatements(block, document),
    ...timeStatements(block.averageDuration, 'averageTime', block, document),
    ...timeStatements(block.totalTime, 'time', block, document),
  ]);
}

function totalStatements({ totalPlans, scope }: VelocityBlock, document: Document): readonly Statement[] {
  if (totalPlans?.value.kind !== 'count') return [];
  const { value, text, range, approximate, qualifier } = totalPlans.value;
  return [
    {
      ...subjectOf(scope, qualifier, document, 'plansDone'),
      value: { kind: 'number', interval: exactly(value), approximate },
      name: 'Total plans completed',
      text,
      range,
      place: 'velocity block',
      role: 'recorded',
      lag: 0,
    },
  ];
}

function timeStatements(
  figure: Figure<DurationValue> | undefined,
  attribute: Attribute,
  { scope }: VelocityBlock,
  document: Document,
): readonly Statement[] {
  if (figure?.value.kind !== 'duration') return [];
  const { text, range, approximate, qualifier } = figure.value;
  return [
    {
      ...subjectOf(scope, qualifier, document, attribute),
      value: { kind: 'number', interval: durationInterval(figure.value), approximate },
      name: attribute === 'time' ? 'Total execution time' : 'Average duration',
      text,
      range,
      place: 'velocity block',
      role: 'derived',
      lag: 0,
    },
  ];
}

/** A qualifier of a figure limits it as its block's scope does. */
function subjectOf(
  scope: string,
  qualifier: string | undefined,
  document: Document,
  attribute: Attribute,
): { readonly quantity: { subject: Subject; attribute: Attribute }; readonly scope: Scope } {
  const of = subjectOfScope([scope, qualifier ?? ''].join(' ').trim(), document);
  return { quantity: { subject: of.subject, attribute }, scope: of.scope };
}

/** The rows of the By Phase tables: plans done and in all, time and average of each phase. */
export function readPhaseTableStatements(document: Document): readonly Statement[] {
  return document.phaseTables.flatMap(({ rows }) => rows.flatMap(rowStatements));
}

function rowStatements(row: PhaseRow): readonly Statement[] {
  const { key } = row.phase.value;
  if (key === undefined) return [];
  const name = rowName(row);
  const { plans, total, average } = row;
  const base = { name, place: 'phase table', role: 'recorded', scope: { kind: 'certain' }, lag: 0 } as const;
  const said = (attribute: Attribute, value: Value, at: Pick<Statement, 'text' | 'range'>): Statement => ({
    ...base,
    quantity: { subject: { kind: 'phase', key }, attribute },
    value,
    text: at.text,
    range: at.range,
  });
  const count = (value: number): Value => ({ kind: 'number', interval: exactly(value), approximate: false });
  const time = (attribute: Attribute, cell: PhaseRow['total']): Statement[] =>
    cell?.value.kind === 'duration'
      ? [
          said(
            attribute,
            { kind: 'number', interval: durationInterval(cell.value), approximate: cell.value.approximate },
            { text: cell.value.text, range: cell.value.range },
          ),
        ]
      : [];
  return [
    ...(plans.completed === undefined ? [] : [said('plansDone', count(plans.completed), plans)]),
    ...(plans.planned === undefined ? [] : [said('plansKnown', count(plans.planned), plans)]),
    ...time('time', total),
    ...time('averageTime', average),
  ];
}

/** The rows and lists of single plans, with the time of each where it has a unit. */
export function readPlanStatements({ planRows, trend }: Document): readonly Statement[] {
  const rows = planRows.map((row) => ({ ...row, place: 'plan rows' as const }));
  const items = trend.map((item) => ({ ...item, place: 'plan list' as const }));
  return [...rows, ...items].flatMap(({ phase, plan, duration, range, place }): Statement[] =>
    duration.kind === 'duration'
      ? [
          {
            quantity: { subject: { kind: 'plan', phase, key: plan }, attribute: 'time' },
            value: {
              kind: 'number',
              interval: durationInterval(duration),
              approximate: duration.approximate,
            },
            name: `plan ${phase}-${plan}`,
            text: duration.text,
            range,
            place,
            role: 'recorded',
            scope: { kind: 'certain' },
            lag: 0,
          },
        ]
      : [],
  );
}
