import type { Document } from '../../document/document.ts';
import { exactly } from '../../metrics/interval.ts';
import { PROJECT } from '../statement.ts';
import type { Scope, Statement, Subject } from '../statement.ts';
import { dayOf } from './front-matter.ts';

const CERTAIN: Scope = { kind: 'certain' };

/** The Current Position: `Phase: 3 of 5`, `Plan: 2 of 3`, the last activity. */
export function readPositionStatements(document: Document): readonly Statement[] {
  return [...phaseStatements(document), ...planStatements(document), ...activityStatements(document)];
}

function phaseStatements({ position: { phase }, source }: Document): readonly Statement[] {
  if (phase?.key === undefined || phase.number === undefined) return [];
  const base = { name: 'Phase', place: 'position', role: 'recorded', lag: 0 } as const;
  const { range } = phase.number;
  const current: Statement = {
    ...base,
    quantity: { subject: PROJECT, attribute: 'currentPhase' },
    value: { kind: 'id', id: phase.key },
    text: source.text.slice(range.start, range.end),
    range,
    scope: CERTAIN,
  };
  if (phase.total === undefined) return [current];
  const { value, range: at } = phase.total;
  // The number behind "of" is the last phase in files whose numbers run on over milestones.
  const scope: Scope = { kind: 'assumed', why: 'the numbers of phases may run on over milestones' };
  const all: Statement = {
    ...base,
    quantity: { subject: PROJECT, attribute: 'phasesKnown' },
    value: { kind: 'number', interval: exactly(value), approximate: false },
    text: source.text.slice(at.start, at.end),
    range: at,
    scope,
  };
  return [current, all];
}

function planStatements({ position: { phase, plan }, source }: Document): readonly Statement[] {
  if (plan?.current === undefined) return [];
  const subject: Subject = phase?.key === undefined ? PROJECT : { kind: 'phase', key: phase.key };
  const base = { name: 'Plan', place: 'position', role: 'recorded', scope: CERTAIN } as const;
  const textOf = ({ start, end }: { start: number; end: number }): string => source.text.slice(start, end);
  const { current, total } = plan;
  // The plan in work or the one just finished.
  const done: Statement = {
    ...base,
    quantity: { subject, attribute: 'plansDone' },
    value: {
      kind: 'number',
      interval: { low: Math.max(0, current.value - 1), high: current.value, closed: true },
      approximate: false,
    },
    text: textOf(current.range),
    range: current.range,
    lag: 1,
  };
  const working: Statement = {
    ...base,
    quantity: { subject: PROJECT, attribute: 'currentPlan' },
    value: { kind: 'id', id: String(current.value) },
    text: textOf(current.range),
    range: current.range,
    lag: 0,
  };
  if (total === undefined) return [done, working];
  const known: Statement = {
    ...base,
    quantity: { subject, attribute: 'plansKnown' },
    value: { kind: 'number', interval: exactly(total.value), approximate: false },
    text: textOf(total.range),
    range: total.range,
    lag: 0,
  };
  return [done, working, known];
}

function activityStatements({ fields }: Document): readonly Statement[] {
  return fields
    .filter(({ key }) => key === 'lastActivity')
    .flatMap(({ label, value: { value, range } }): Statement[] => {
      const day = dayOf(value);
      if (day === undefined) return [];
      return [
        {
          quantity: { subject: PROJECT, attribute: 'activity' },
          value: day,
          name: label.value,
          text: value,
          range,
          place: 'position',
          role: 'recorded',
          scope: CERTAIN,
          lag: 0,
        },
      ];
    });
}
