import type { Document } from '../document/document.ts';
import type { Tolerance } from '../finding.ts';
import { NO_BASIS } from './basis.ts';
import type { BasisKnowledge } from './basis.ts';
import { deriveProgress } from './progress-figures.ts';
import type { ProgressFigures } from './progress-figures.ts';
import { deriveVelocity } from './velocity.ts';
import type { VelocityFigures } from './velocity.ts';

/**
 * What follows from the leaves of a document. Leaves (counts and times of rows, front matter counts, phase and
 * plan numbers) are never edited; derived figures are edited only from leaves, or from derived figures nearer to
 * them, so that one pass reaches the fixed point:
 *
 *     row: plans, total  →  row average
 *     rows               →  total plans, total time  →  average duration
 *     ratio on the line  →  percent  →  bar
 *     front matter counts → front matter percent → body percent → bar
 */
export interface Metrics {
  readonly velocity: VelocityFigures;
  readonly progress: ProgressFigures;
}

/**
 * Derives all figures. Pure arithmetic; what cannot be derived is there with its reason.
 * @param document the file.
 * @param tolerance how strictly derived figures are held.
 * @param basis what progress is known to be counted by.
 * @param raisedFrom the document before evidence raised counts of it.
 */
export function derive(
  document: Document,
  tolerance: Tolerance,
  basis: BasisKnowledge = NO_BASIS,
  raisedFrom?: Document,
): Metrics {
  return {
    velocity: deriveVelocity(document, tolerance, raisedFrom),
    progress: deriveProgress(document, tolerance, basis),
  };
}
