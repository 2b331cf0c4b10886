import { openBeside } from '../evidence/open-work.ts';
import type { Applicability } from '../finding.ts';
import { notOffered } from '../metrics/percent-objection.ts';
import type { Objection } from '../metrics/percent-objection.ts';
import type { ProgressFigures } from '../metrics/progress-figures.ts';
import type { RuleContext } from './rule.ts';

/** What the planning folder says against writing or drawing a percentage. */
export function objectionBeside(value: number, { evidence }: RuleContext): Objection | undefined {
  const open = value >= 100 ? openBeside(evidence) : undefined;
  return open === undefined ? undefined : notOffered(value, open);
}

/** The correction of the progress line, once the planning folder has been asked as well. */
export function correctionIn(context: RuleContext): ProgressFigures['correction'] {
  const { correction } = context.metrics.progress;
  const objection = correction?.to.objection ?? (correction && objectionBeside(correction.to.value, context));
  if (correction === undefined || objection === undefined) return correction;
  return { by: correction.by, to: { ...correction.to, applicability: 'unsafe', objection } };
}

/** How a fix may be applied in spite of an objection; `undefined` when there must not be one. */
export function applicabilityWith(
  objection: Objection | undefined,
  otherwise: Applicability,
): Applicability | undefined {
  if (objection === undefined) return otherwise;
  return objection.isFinal ? undefined : 'unsafe';
}

/** What stands behind a statement in a message: `; 48% would be 11 of 23 plans`. */
export function objectionWords(objection: Objection | undefined): string {
  return objection === undefined ? '' : `; ${objection.reason}`;
}
