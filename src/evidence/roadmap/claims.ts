import type { PhaseKey } from '../../document/phase.ts';
import type { Range } from '../../finding.ts';
import { isBacklog } from '../phase-id.ts';
import { spans } from './milestones.ts';
import type { MilestoneMention } from './milestones.ts';
import type { Roadmap } from './roadmap.ts';

/** A statement about a phase: a mention, a row, a box. */
export interface Statement {
  readonly key: PhaseKey;
  readonly at: number;
  /** Folded version of its Milestone cell. */
  readonly milestone?: string | undefined;
}

/** What belongs to one milestone of a roadmap. */
export interface Claims {
  readonly owns: (statement: Statement) => boolean;
  /** True when another milestone has a phase of the same number. */
  readonly isReused: (key: PhaseKey) => boolean;
  /** Why it cannot be said what belongs to it. */
  readonly reason: string | undefined;
}

/**
 * What belongs to the milestone `version`. A statement in the milestone's own section or block is its own, one in
 * another's is not. Between them (a shared `## Phase Details`, the Progress table) the number decides: it belongs to the
 * milestone that has it in its section, its span or its rows. What nobody has belongs to the milestone whose section it
 * follows (GSD ends a section only at the next heading with a version), or, when the current one has no section, to it.
 */
export function claimsOf(roadmap: Roadmap, version: string | undefined): Claims {
  const others = roadmap.milestones.filter((milestone) => milestone.version !== version);
  if (version === undefined || others.length === 0) {
    const isPutAway = partFinder(anonymousArchives(roadmap));
    return { owns: ({ at }) => !isPutAway(at), isReused: () => false, reason: undefined };
  }
  const own = roadmap.milestones.filter((milestone) => milestone.version === version);
  const ownParts = own.flatMap(({ part, isProgress }) => (part && !isProgress ? [part] : []));
  const theirParts = others.flatMap(({ part, isProgress }) => (part && !isProgress ? [part] : []));
  const isOwnPart = innermost(ownParts, [...theirParts, ...anonymousArchives(roadmap)]);
  const isTheirPart = innermost([...theirParts, ...anonymousArchives(roadmap)], ownParts);
  const isTail = partFinder(tailsOf(roadmap, version));
  const ownKeys = keysIn(roadmap, isOwnPart, (milestone) => milestone === version);
  const theirKeys = keysIn(roadmap, isTheirPart, (milestone) => milestone !== version);
  const ownSpans = own.flatMap(({ span }) => span ?? []);
  const theirSpans = others.flatMap(({ span }) => span ?? []);
  const isTheirs = (key: PhaseKey): boolean =>
    theirKeys.has(key) || theirSpans.some((span) => spans(span, key));
  const isOwn = (key: PhaseKey): boolean => ownKeys.has(key) || ownSpans.some((span) => spans(span, key));
  const hasSection = ownKeys.size > 0;
  const owns = ({ key, at, milestone }: Statement): boolean => {
    if (milestone !== undefined) return milestone === version;
    if (isOwnPart(at)) return true;
    if (isTheirPart(at)) return false;
    if (isOwn(key)) return true;
    return !isTheirs(key) && (isTail(at) || !hasSection);
  };
  return { owns, isReused: isTheirs, reason: strayReason(roadmap, own, owns) };
}

/** A milestone known by its span alone must not gather phases from outside of it. */
function strayReason(
  { phases }: Roadmap,
  own: readonly MilestoneMention[],
  owns: (statement: Statement) => boolean,
): string | undefined {
  const listed = own.find(({ span }) => span !== undefined);
  if (listed?.span === undefined || own.some(({ part, isProgress }) => part !== undefined && !isProgress))
    return undefined;
  const { span, written } = listed;
  const stray = phases.find(
    ({ key, range }) => !isBacklog(key) && owns({ key, at: range.start }) && !spans(span, key),
  );
  return (
    stray &&
    `ROADMAP.md gives ${written} the phases ${span.first}-${span.last} and gives phase ${stray.id.raw} to no milestone`
  );
}

/** Archives that name no milestone but say that something is closed. */
function anonymousArchives({ archives, milestones }: Roadmap): readonly Range[] {
  const named = new Set(
    milestones.flatMap(({ place, part }) => (place === 'archive' && part ? [part.start] : [])),
  );
  return archives.filter(
    ({ start, summary }) =>
      !named.has(start) && /\b(?:shipped|archived|closed|completed?|old)\b|✅/i.test(summary.value),
  );
}

/** Sections of the milestone, drawn out to the next heading of their level that names a milestone. */
function tailsOf({ milestones, source }: Roadmap, version: string): readonly Range[] {
  const headings = milestones.filter(({ place }) => place === 'heading');
  return headings.flatMap((heading, index) => {
    if (heading.version !== version || heading.isProgress) return [];
    const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    return [{ start: heading.range.start, end: next?.range.start ?? source.text.length }];
  });
}

function keysIn(
  { phases, progress }: Roadmap,
  isPart: (at: number) => boolean,
  isMilestone: (version: string) => boolean,
): ReadonlySet<PhaseKey> {
  const declared = phases.filter(({ range }) => isPart(range.start)).map(({ key }) => key);
  const rows = progress.filter(({ milestone }) => milestone !== undefined && isMilestone(milestone));
  return new Set([...declared, ...rows.map(({ key }) => key)]);
}

/** True for offsets in one of `parts`, and not in one of `against` that lies inside of it. */
function innermost(parts: readonly Range[], against: readonly Range[]): (at: number) => boolean {
  const size = (ranges: readonly Range[], at: number): number =>
    Math.min(
      ...ranges.filter(({ start, end }) => start <= at && at < end).map(({ start, end }) => end - start),
    );
  return (at) =>
    size(parts, at) < size(against, at) || (size(parts, at) < Infinity && size(against, at) === Infinity);
}

function partFinder(parts: readonly Range[]): (at: number) => boolean {
  return (at) => parts.some(({ start, end }) => start <= at && at < end);
}
