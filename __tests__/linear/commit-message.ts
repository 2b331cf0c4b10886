/** Texts in the message of a fix commit, and messages that might be one. */
import { sourceOf } from '../../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../../src/engine.ts';
import { commitBody, readTrailers } from '../../src/report/commit-message.ts';
import { template } from '../build.ts';
import type { Portion, Works } from './measure.ts';

const done = repair(analyse(sourceOf('a.md', template({}))), DEFAULT_OPTIONS, 'safe');

function bodyWith(change: string, message: string): () => string {
  const finding = {
    rule: 'date',
    severity: 'error',
    message,
    range: { start: 0, end: 0 },
    related: [],
  } as const;
  const changed = { field: change, from: change, to: change, formula: change };
  const file = {
    path: 'a.md',
    blob: 'b'.repeat(40),
    repair: {
      ...done,
      changes: [{ rule: 'velocity-time', line: 7, ...changed }],
      after: { ...done.after, findings: [finding] },
    },
  };
  return () => commitBody({ head: '1'.repeat(40), options: DEFAULT_OPTIONS, files: [file] });
}

const read = (make: (of: Portion) => string) => (of: Portion) => {
  const message = `docs: long\n\n${make(of)}.`;
  return () => readTrailers(message);
};

export const WORKS: Works = {
  'opening brackets': (of) => bodyWith('[ci '.repeat(of(100_000)), '[skip'.repeat(of(100_000))),
  'a message of empty lines': read((of) => '\n'.repeat(of(3_000_000))),
  'a message with a quoted path without end': read(
    (of) => `${'a: b\n'.repeat(9)}State-md-File: ${'1'.repeat(40)} "${'\\101'.repeat(of(700_000))}`,
  ),
};
