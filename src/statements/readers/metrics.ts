import type { Document } from '../../document/document.ts';
import type { Figure, PhaseRow, VelocityBlock } from '../../document/metrics-section.ts';
import { partsOf } from '../../document/parts.ts';
import type { BareNumber, Duration, DurationValue } from '../../document/quantity.ts';
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
  const base = { name: 'Total plans completed', place: 'velocity block', role: 'recorded', lag: 0 } as const;
  const parts = partsOf(totalPlans.value) ?? [];
  // Parts beside a total do not limit it.
  const total = subjectOf(scope, parts.length > 0 ? undefined : qualifier, document, 'plansDone');
  return [
    { ...base, ...total, value: { kind: 'number', interval: exactly(value), approximate }, text, range },
    ...parts.map(({ count, label }): Statement => {
      const of = subjectOfScope(label, document);
      return {
        ...base,
        name: `the part of ${label}`,
        quantity: { subject: of.subject, attribute: 'plansDone' },
        scope: of.scope,
        value: { kind: 'number', interval: exactly(count), approximate },
        text: String(count),
        // The parts are told apart by their labels; they stand together.
        range: totalPlans.field.value.range,
      };
    }),
  ];
}

function timeStatements(
  figure: Figure<DurationValue> | undefined,
  attribute: Attribute,
  { scope }: VelocityBlock,
  document: Document,
): readonly Statement[] {
  if (figure?.value.kind !== 'duration' && figure?.value.kind !== 'bare') return [];
  const { text, range } = figure.value;
  const qualifier = figure.value.kind === 'duration' ? figure.value.qualifier : undefined;
  return [
    {
      ...timeOf(figure.value),
      ...subjectOf(scope, qualifier, document, attribute),
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
    cell?.value.kind === 'duration' || cell?.value.kind === 'bare'
      ? [{ ...said(attribute, { kind: 'words' }, cell.value), ...timeOf(cell.value) }]
      : [];
  return [
    ...(plans.completed === undefined ? [] : [said('plansDone', count(plans.completed), plans)]),
    ...(plans.planned === undefined ? [] : [said('plansKnown', count(plans.planned), plans)]),
    ...time('time', total),
    ...time('averageTime', average),
  ];
}

/** `2 tasks`, `10 files`: what a row says of a plan besides its time. */
const EXTENT = /(?<![\w.])(\d{1,5})\s+(task|file)s?\b/gi;

function extentStatements({ planRows, source }: Document): readonly Statement[] {
  return planRows.flatMap(({ phase, plan, range, duration }) => {
    const from = duration.range.end;
    const text = source.text.slice(from, Math.min(range.end, from + LONGEST_ROW));
    return [...text.matchAll(EXTENT)].map(({ index, 1: digits = '', 2: noun = '' }): Statement => {
      const start = from + index;
      return {
        quantity: {
          subject: { kind: 'plan', phase, key: plan },
          attribute: noun.toLowerCase() === 'task' ? 'tasks' : 'files',
        },
        value: { kind: 'number', interval: exactly(Number(digits)), approximate: false },
        name: `plan ${phase}-${plan}`,
        text: digits,
        range: { start, end: start + digits.length },
        place: 'plan rows',
        role: 'recorded',
        scope: { kind: 'certain' },
        lag: 0,
      };
    });
  });
}

const LONGEST_ROW = 300;

/** The rows and lists of single plans, with the time of each, its tasks and its files. */
export function readPlanStatements(document: Document): readonly Statement[] {
  const { planRows, planLists } = document;
  const rows = planRows.map((row) => ({ ...row, place: 'plan rows' as const }));
  const items = planLists.flatMap(({ plans }) =>
    plans.map(({ id = '-', duration, range }) => {
      const at = id.lastIndexOf('-');
      return { phase: id.slice(0, at), plan: id.slice(at + 1), duration, range, place: 'plan list' as const };
    }),
  );
  const times = [...rows, ...items].flatMap(({ phase, plan, duration, place }): Statement[] =>
    duration.kind === 'duration' || duration.kind === 'bare'
      ? [
          {
            quantity: { subject: { kind: 'plan', phase, key: plan }, attribute: 'time' },
            name: plan === '' ? 'a listed plan' : `plan ${phase}-${plan}`,
            text: duration.text,
            range: duration.range,
            place,
            role: 'recorded',
            lag: 0,
            ...timeOf(duration),
          },
        ]
      : [],
  );
  return [...times, ...extentStatements(document)];
}

/** What a time says; a number without a unit says nothing for certain. */
function timeOf(time: Duration | BareNumber): Pick<Statement, 'value' | 'scope'> {
  return time.kind === 'duration'
    ? {
        value: { kind: 'number', interval: durationInterval(time), approximate: time.approximate },
        scope: { kind: 'certain' },
      }
    : { value: { kind: 'words' }, scope: { kind: 'unclear', why: 'it has no unit' } };
}
