import type { Document } from '../../document/document.ts';
import { phaseKey } from '../../document/phase.ts';
import { exactly, printedAs } from '../../metrics/interval.ts';
import { frontMatterSubject } from '../scope.ts';
import type { Attribute, Scope, Statement, Value } from '../statement.ts';
import { PROJECT } from '../statement.ts';

const COUNTS: Readonly<Record<string, Attribute>> = {
  'progress.total_phases': 'phasesKnown',
  'progress.completed_phases': 'phasesDone',
  'progress.total_plans': 'plansKnown',
  'progress.completed_plans': 'plansDone',
  'progress.percent': 'percent',
};

/** The front matter: counts of the milestone that it names, the current phase and plan, dates and the session. */
export function readFrontMatterStatements(document: Document): readonly Statement[] {
  const { frontMatter } = document;
  if (frontMatter === undefined) return [];
  const subject = frontMatterSubject(document);
  const scope: Scope = { kind: 'certain' };
  return [...frontMatter.entries].flatMap(([path, { text, value, range }]): Statement[] => {
    if (text === undefined) return [];
    const base = {
      name: `\`${path.slice(path.lastIndexOf('.') + 1)}\``,
      text,
      range,
      lag: 0,
      scope,
    } as const;
    const place = 'front matter' as const;
    const count = COUNTS[path];
    if (count !== undefined && typeof value === 'number' && value >= 0) {
      const role = count === 'percent' ? 'derived' : 'recorded';
      return [
        {
          ...base,
          place,
          role,
          quantity: { subject, attribute: count },
          value: numberOf(value, count, text),
        },
      ];
    }
    const said = SAID[path];
    if (said === undefined) return [];
    const read = said.read(text);
    return read
      ? [
          {
            ...base,
            place,
            role: 'copy',
            quantity: { subject: PROJECT, attribute: said.attribute },
            value: read,
          },
        ]
      : [];
  });
}

const SAID: Readonly<Record<string, { attribute: Attribute; read: (text: string) => Value | undefined }>> = {
  current_phase: { attribute: 'currentPhase', read: idOf },
  current_plan: { attribute: 'currentPlan', read: idOf },
  last_updated: { attribute: 'updated', read: dayOf },
  last_activity: { attribute: 'activity', read: dayOf },
  stopped_at: { attribute: 'lastPlan', read: () => ({ kind: 'words' }) },
  status: { attribute: 'status', read: () => ({ kind: 'words' }) },
};

function numberOf(value: number, attribute: Attribute, text: string): Value {
  const decimals = text.split('.')[1]?.length ?? 0;
  const interval = attribute === 'percent' ? printedAs(value, 10 ** -decimals) : exactly(value);
  return { kind: 'number', interval, approximate: false };
}

function idOf(text: string): Value | undefined {
  const id = /^\s*(?:phase\s+)?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?=$|[\s:(—–-])/i.exec(text)?.[1];
  return id === undefined ? undefined : { kind: 'id', id: phaseKey(id) };
}

/** The day that a text begins with. */
export function dayOf(text: string): Value | undefined {
  const day = /^[\s`*"'(]*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text)?.[1];
  return day === undefined ? undefined : { kind: 'day', day };
}
