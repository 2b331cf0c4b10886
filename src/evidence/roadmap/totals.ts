import type { PhaseKey } from '../../document/phase.ts';
import { groupBy } from '../group.ts';
import { isBacklog, phaseOrder } from '../phase-id.ts';
import type { Roadmap } from './roadmap.ts';
import type { Slice, SlicePhase } from './slice.ts';

/** A number of phases that a roadmap can be counted to. */
export interface PhaseTotal {
  /** What is counted, in words: `the phases of v1.1`. */
  readonly name: string;
  readonly total: number;
}

/**
 * Every number that people and GSD write for the total of phases, the plainest first, each number once: the milestone
 * with and without decimal and retired phases; the headings outside of archives (GSD 1.x when it finds no section); the
 * whole roadmap; the folders (GSD up to 1.22); the highest number, since `7 of 8` goes on counting across milestones.
 */
export function phaseTotals(roadmap: Roadmap, slice: Slice, folders = 0): readonly PhaseTotal[] {
  if (slice.verdict !== 'certain') return [];
  const name = slice.milestone ?? 'the roadmap';
  const isArchived = archivesFinder(roadmap);
  const all = [...roadmap.phases, ...roadmap.progress].filter(({ key }) => !isBacklog(key));
  const live = roadmap.phases.filter(({ kind, range }) => kind === 'heading' && !isArchived(range.start));
  const own = slice.phases.filter(({ retired }) => !retired);
  const highest = Math.max(0, ...own.map(({ key }) => Math.floor(phaseOrder(key))));
  const { span } = slice;
  const counts: PhaseTotal[] = [
    ...counted(`the phases of ${name}`, own),
    ...counted(`the phases of ${name}, retired ones included`, slice.phases),
    ...counted('the headings of phases', havingA(slice, 'heading')),
    ...counted('the checklist of phases', havingA(slice, 'checklist')),
    ...(span === undefined ? [] : [{ name: `the span of ${name}`, total: span.last - span.first + 1 }]),
    { name: 'the highest number of a phase', total: highest },
    ...counted('the headings of phases outside of archives', live),
    ...counted('all phases of ROADMAP.md', all),
    { name: 'the folders of phases', total: folders },
  ];
  const totals = counts.map(({ total }) => total);
  return counts.filter(({ total }, index) => total > 0 && totals.indexOf(total) === index);
}

function counted(name: string, phases: readonly { readonly key: PhaseKey }[]): readonly PhaseTotal[] {
  const unique = [...new Set(phases.map(({ key }) => key))];
  const whole = unique.filter((key) => !key.includes('.'));
  return [
    { name, total: unique.length },
    { name: `${name}, decimals left out`, total: whole.length },
  ];
}

function havingA({ phases }: Slice, kind: 'heading' | 'checklist'): readonly SlicePhase[] {
  return phases.filter(({ mentions }) => mentions.some((mention) => mention.kind === kind));
}

function archivesFinder({ archives }: Roadmap): (at: number) => boolean {
  return (at) => archives.some(({ start, end }) => start <= at && at < end);
}

/** A number that several phases of the current milestone have. */
export interface SharedNumber {
  readonly key: PhaseKey;
  /** Their names, which differ. */
  readonly names: readonly string[];
}

/**
 * Numbers that stand more than once in one list of phases, or among its headings, under different names: two insertions
 * at once leave them behind (gsd-core issue 4569). Phases that were struck out are none.
 */
export function sharedNumbers({ phases }: Slice): readonly SharedNumber[] {
  return phases.flatMap(({ key, mentions }) => {
    const lists = groupBy(
      mentions.filter(({ retired }) => !retired),
      ({ kind }) => kind,
    );
    const names = [...lists.values()].map((list) => [
      ...new Map(list.map(({ name }) => [name.trim().toLowerCase(), name])).values(),
    ]);
    const most = names.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
    return most.length < 2 ? [] : [{ key, names: most }];
  });
}
