import type { Document } from '../document/document.ts';
import { readCountStatements } from './readers/count-lines.ts';
import { readFrontMatterStatements } from './readers/front-matter.ts';
import { readPhaseTableStatements, readPlanStatements, readVelocityStatements } from './readers/metrics.ts';
import { readOverviewStatements } from './readers/overviews.ts';
import { readPositionStatements } from './readers/position.ts';
import { readProgressStatements } from './readers/progress-line.ts';
import { readSessionStatements } from './readers/session.ts';
import type { Attribute, Place, Statement, Subject } from './statement.ts';

/** Turns the places of a file into statements: one reader for each place, none of which compares anything. */
const READERS: readonly ((document: Document) => readonly Statement[])[] = [
  readFrontMatterStatements,
  readPositionStatements,
  readProgressStatements,
  readCountStatements,
  readVelocityStatements,
  readPhaseTableStatements,
  readOverviewStatements,
  readPlanStatements,
  readSessionStatements,
];

/** All statements of a file, by place and in the order of the file. */
export function readStatements(document: Document): readonly Statement[] {
  return READERS.flatMap((read) => read(document));
}

/** The statements of one attribute, perhaps of one kind of subject or in one place only. */
export function statementsOf(
  all: readonly Statement[],
  attribute: Attribute,
  where: { readonly subject?: Subject['kind']; readonly place?: Place } = {},
): readonly Statement[] {
  return all.filter(
    ({ quantity, place }) =>
      quantity.attribute === attribute &&
      (where.subject === undefined || quantity.subject.kind === where.subject) &&
      (where.place === undefined || place === where.place),
  );
}

/** The count that a statement gives, where it gives exactly one. */
export function countOf({ value }: Statement): number | undefined {
  return value.kind === 'number' && !value.approximate && value.interval.low === value.interval.high
    ? value.interval.low
    : undefined;
}
