import type { Document } from '../../document/document.ts';
import { PROJECT } from '../statement.ts';
import type { Attribute, Statement } from '../statement.ts';
import { dayOf } from './front-matter.ts';

const ATTRIBUTES: Readonly<Record<string, Attribute>> = { stoppedAt: 'lastPlan', lastSession: 'updated' };

/** The session notes: when the last session was, and where it stopped. */
export function readSessionStatements({ fields }: Document): readonly Statement[] {
  return fields.flatMap(({ key, label, value: { value, range } }): Statement[] => {
    const attribute = ATTRIBUTES[key];
    const read = attribute === 'updated' ? dayOf(value) : ({ kind: 'words' } as const);
    if (attribute === undefined || read === undefined || value === '') return [];
    return [
      {
        quantity: { subject: attribute === 'updated' ? { kind: 'session' } : PROJECT, attribute },
        value: read,
        name: label.value,
        text: value,
        range,
        place: 'session',
        role: 'recorded',
        scope: { kind: 'certain' },
        lag: 0,
      },
    ];
  });
}
