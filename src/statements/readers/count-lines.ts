import type { CountLine } from '../../document/count-lines.ts';
import type { Document } from '../../document/document.ts';
import type { Located } from '../../finding.ts';
import { exactly } from '../../metrics/interval.ts';
import { subjectOfScope } from '../scope.ts';
import type { Attribute, Statement } from '../statement.ts';

/** Lines and rows that count what is done, each of the scope of its section. */
export function readCountStatements(document: Document): readonly Statement[] {
  return document.countLines.flatMap((line) => [
    statementOf(line, line.done, `${line.noun}Done`, document),
    ...(line.total ? [statementOf(line, line.total, `${line.noun}Known`, document)] : []),
  ]);
}

function statementOf(
  { label, done, text, scope: words }: CountLine,
  { value }: Located<number>,
  attribute: Attribute,
  document: Document,
): Statement {
  const { subject, scope } = subjectOfScope(words, document);
  // Both sides stand at the place of the whole, as on a progress line.
  const range = { start: done.range.start, end: done.range.start + text.length };
  return {
    quantity: { subject, attribute },
    value: { kind: 'number', interval: exactly(value), approximate: false },
    name: label,
    text,
    range,
    place: 'count line',
    role: 'recorded',
    scope,
    lag: 0,
  };
}
