import type { PhaseKey } from '../document/phase.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { groupBy } from './group.ts';
import { namesAgree } from './phase-id.ts';
import type { PhaseEvidence, Planning } from './planning.ts';
import type { Slice, SlicePhase } from './roadmap/slice.ts';

/** Gives the folder of a phase, by the number of the phase. */
export type FolderFinder = (key: PhaseKey) => Known<PhaseEvidence | undefined>;

/**
 * Finds the folder that is certainly that of a phase of the current milestone; `undefined` when there is none, which says
 * nothing, since git holds less than the author's disk. Otherwise the reason why it is not certain. Strict, because
 * counts are raised on its word: folders of earlier milestones stay behind, and numbers begin anew.
 */
export function folderFinder(planning: Planning, slice: Slice): FolderFinder {
  if (slice.verdict !== 'certain') return () => unknown(slice.reason);
  const phases = new Map(slice.phases.map((phase) => [phase.key, phase]));
  const folders = groupBy(planning.phases, ({ id }) => {
    // `02-01-setup` is phase 2-1 when the roadmap has such a phase, and phase 2 otherwise.
    return id?.longKey !== undefined && phases.has(id.longKey) ? id.longKey : id?.key;
  });
  const archived = new Map(planning.listing.archived.map(({ name, path }) => [name, path]));
  return (key) => {
    const phase = phases.get(key);
    if (phase === undefined) return unknown(`ROADMAP.md has no phase ${key}${within(slice)}`);
    if (phase.retired) return unknown(`ROADMAP.md has struck out phase ${key}`);
    if (slice.reused.has(key)) return unknown(`ROADMAP.md has a phase ${key} in another milestone too`);
    const [folder, other] = folders.get(key) ?? [];
    if (folder === undefined) return known(undefined);
    if (other) return unknown(`${folder.path} and ${other.path} have the same number`);
    const doubt = doubtOf(folder, phase, archived);
    return doubt === undefined ? known(folder) : unknown(doubt);
  };
}

function within({ milestone }: Slice): string {
  return milestone === undefined ? '' : ` in ${milestone}`;
}

/** Why a folder of the right number may be that of another phase. */
function doubtOf(
  folder: PhaseEvidence,
  phase: SlicePhase,
  archived: ReadonlyMap<string, string>,
): string | undefined {
  const copy = archived.get(folder.name);
  if (copy !== undefined) return `${folder.path} is archived as ${copy} too`;
  const foreign = folder.plans.find(({ foreignPhase }) => foreignPhase !== undefined)?.foreignPhase;
  if (foreign !== undefined) return `${folder.path} holds plans of phase ${foreign}`;
  if (namesAgree(folder.slug, phase.name)) return undefined;
  return `${folder.path} does not look like phase ${phase.key}, "${phase.name}"`;
}
