import type { Source } from '../../document/source.ts';
import { findMilestones } from './milestones.ts';
import type { MilestoneMention } from './milestones.ts';
import { outlineOf } from './outline.ts';
import type { Archive } from './outline.ts';
import { findPhases } from './phases.ts';
import type { PhaseMention } from './phases.ts';
import { findPlans } from './plans.ts';
import type { DeclaredPlans, PlanBox } from './plans.ts';
import { findProgress } from './progress.ts';
import type { ProgressRow } from './progress.ts';

/** What a ROADMAP.md says, with the place of every statement. All milestones together; see `slice.ts` for the current one. */
export interface Roadmap {
  readonly source: Source;
  /** Why the text cannot be taken for a roadmap; then everything else is empty. */
  readonly problem: string | undefined;
  readonly phases: readonly PhaseMention[];
  readonly boxes: readonly PlanBox[];
  readonly declared: readonly DeclaredPlans[];
  readonly progress: readonly ProgressRow[];
  readonly milestones: readonly MilestoneMention[];
  readonly archives: readonly Archive[];
}

/** Every statement is held against every milestone. Real roadmaps have up to two dozen mentions. */
const MOST_MILESTONES = 500;

/** Reads a ROADMAP.md. Total: every text gives a roadmap, and one that cannot be read says why. */
export function readRoadmap(text: string, path = 'ROADMAP.md'): Roadmap {
  const outline = outlineOf(path, text);
  const { source, lines, archives } = outline;
  const milestones = findMilestones(outline);
  const isCrowded = milestones.length + archives.length > MOST_MILESTONES;
  const problem = outline.problem ?? (isCrowded ? `${path} names too many milestones to be read` : undefined);
  if (problem !== undefined) {
    return {
      source,
      problem,
      phases: [],
      boxes: [],
      declared: [],
      progress: [],
      milestones: [],
      archives: [],
    };
  }
  const phases = findPhases(outline);
  return {
    source,
    problem: undefined,
    phases,
    ...findPlans(lines, phases),
    progress: findProgress(lines),
    milestones,
    archives,
  };
}
