import type { PhaseKey } from '../document/phase.ts';
import type { PhaseFolder, PlanningListing } from './listing.ts';
import { compareIds } from './phase-id.ts';

/** What is asked of {@link neededFiles}. */
export interface Need {
  /** Most files to be read, ROADMAP.md included. */
  readonly most: number;
  /** Phases of the current milestone, when the roadmap has been read already: their files come first. */
  readonly phases?: ReadonlySet<PhaseKey>;
}

/**
 * The few files whose text is worth reading, the most important first, so that a bound cuts the least important:
 * ROADMAP.md; then phase by phase, those of the current milestone first and of these the latest, each with
 * 1. summaries beside a plan (they may say `blocked`, and how long the plan took),
 * 2. plans without a summary (they may say `superseded`),
 * 3. the verification, 4. summaries without a plan;
 * last of all the plans beside a summary, which few give up.
 */
export function neededFiles(listing: PlanningListing, { most, phases }: Need): readonly string[] {
  const isCurrent = ({ id }: PhaseFolder): boolean => id !== undefined && (phases?.has(id.key) ?? false);
  const folders = [...listing.folders].sort(
    (a, b) => Number(isCurrent(b)) - Number(isCurrent(a)) || compareIds(b.id?.key ?? '', a.id?.key ?? ''),
  );
  const files = listing.roadmap === undefined ? [] : [listing.roadmap];
  for (const folder of folders) {
    if (files.length >= most) break;
    files.push(...filesOf(folder));
  }
  for (const { plans } of folders) {
    if (files.length >= most) break;
    files.push(...plans.flatMap(({ plan, summary }) => (summary === undefined ? [] : (plan ?? []))));
  }
  return files.slice(0, Math.max(0, most));
}

function filesOf({ plans, verification }: PhaseFolder): readonly string[] {
  const paired = plans.flatMap(({ plan, summary }) => (plan === undefined ? [] : [summary]));
  const open = plans.flatMap(({ plan, summary }) => (summary === undefined ? [plan] : []));
  const stray = plans.flatMap(({ plan, summary }) => (plan === undefined ? [summary] : []));
  return [...paired, ...open, verification, ...stray].filter((path) => path !== undefined);
}
