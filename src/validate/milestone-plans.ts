import { assertedMilestone } from '../evidence/asserted.ts';
import type { Roadmap } from '../evidence/roadmap/roadmap.ts';
import type { Slice, SlicePhase } from '../evidence/roadmap/slice.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { finishedPlans } from './row-evidence.ts';
import type { FinishedPlans } from './row-evidence.ts';
import type { RuleContext } from './rule.ts';

/** The finished plans of one folder. */
export interface FolderPlans extends FinishedPlans {
  readonly path: string;
}

/**
 * The plans of the current milestone that are certainly finished, folder by folder; a lower bound for what the front
 * matter counts in every release of GSD. Folders that may not belong, or that a release may leave out, are left out.
 */
export function milestonePlans(context: RuleContext): Known<readonly FolderPlans[]> {
  const { evidence } = context;
  if (!evidence.slice.ok) return evidence.slice;
  if (!evidence.roadmap.ok) return evidence.roadmap;
  const unnamed = whyUnnamed(context, evidence.roadmap.value);
  if (unnamed !== undefined) return unknown(unnamed);
  return known(
    countedPhases(evidence.slice.value, evidence.roadmap.value).flatMap(({ key }) => {
      const folder = evidence.folderOf(key);
      if (!folder.ok || !folder.value) return [];
      return [{ path: folder.value.path, ...finishedPlans(folder.value) }];
    }),
  );
}

/**
 * GSD cuts the roadmap by the `milestone` of the front matter. One that names none (`v1.0` with the name `milestone`)
 * may count another part of a roadmap that is divided.
 */
function whyUnnamed({ document }: RuleContext, { milestones }: Roadmap): string | undefined {
  if (new Set(milestones.map(({ version }) => version)).size < 2) return undefined;
  const asserted = assertedMilestone(document);
  const place = asserted.ok ? asserted.value?.range.start : undefined;
  const isOfFront = place !== undefined && place < (document.frontMatter?.range.end ?? 0);
  return isOfFront
    ? undefined
    : 'the front matter does not name its milestone, and ROADMAP.md has several of them';
}

/**
 * GSD counts the folders of phases that have a heading outside of archives (`getMilestonePhaseFilter`), and all folders
 * when no phase has one.
 */
function countedPhases({ phases }: Slice, { archives }: Roadmap): readonly SlicePhase[] {
  const headings = ({ mentions }: SlicePhase): SlicePhase['mentions'] =>
    mentions.filter(({ kind }) => kind === 'heading');
  if (phases.every((phase) => headings(phase).length === 0)) return phases;
  const isArchived = (at: number): boolean => archives.some(({ start, end }) => start <= at && at < end);
  return phases.filter((phase) => headings(phase).some(({ range }) => !isArchived(range.start)));
}
