import type { EvidenceFigures } from './evidence.ts';
import type { PhaseMention } from './roadmap/phases.ts';
import type { SlicePhase } from './roadmap/slice.ts';

/**
 * Something that the planning folder has open, in words that fit behind "since"; `undefined` when it names nothing. Where
 * it is not certain which phases are of the current milestone, all of the roadmap counts.
 */
export function openBeside({ roadmap, slice, folderOf, planning }: EvidenceFigures): string | undefined {
  if (slice.ok) {
    const phases = slice.value.phases.filter(({ retired }) => !retired);
    const open = phases.find(isOpen);
    if (open) return `ROADMAP.md has phase ${open.key} open`;
    const folders = phases.flatMap(({ key }) => {
      const folder = folderOf(key);
      return folder.ok && folder.value ? [folder.value] : [];
    });
    return openFolder(folders);
  }
  const mention = roadmap.ok ? roadmap.value.phases.find(isUnticked) : undefined;
  if (mention) return `ROADMAP.md has phase ${mention.key} open`;
  return planning.ok ? openFolder(planning.value.phases) : undefined;
}

function isOpen({ complete, mentions, row, boxes }: SlicePhase): boolean {
  const isRowOpen = row?.state === 'open' || (row?.plans !== undefined && row.plans.done < row.plans.total);
  return (!complete && (isRowOpen || mentions.some(isUnticked))) || boxes.some(({ ticked }) => !ticked);
}

function isUnticked({ ticked, retired }: PhaseMention): boolean {
  return ticked === false && !retired;
}

type Folder = Extract<ReturnType<EvidenceFigures['folderOf']>, { readonly ok: true }>['value'];

function openFolder(folders: readonly NonNullable<Folder>[]): string | undefined {
  const open = folders.find(({ planned }) => planned.some((plan) => !plan.done));
  return open && `${open.path} has a plan without a finished summary`;
}
