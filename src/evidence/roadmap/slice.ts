import type { PhaseKey } from '../../document/phase.ts';
import { groupBy } from '../group.ts';
import { compareIds, isBacklog } from '../phase-id.ts';
import { claimsOf } from './claims.ts';
import { chooseMilestone } from './choice.ts';
import type { Asserted } from './choice.ts';
import type { MilestoneState, Span } from './milestones.ts';
import type { PhaseMention } from './phases.ts';
import type { DeclaredPlans, PlanBox } from './plans.ts';
import type { ProgressRow } from './progress.ts';
import type { Roadmap } from './roadmap.ts';

/** A phase of the current milestone with everything that the roadmap says of it. */
export interface SlicePhase {
  readonly key: PhaseKey;
  readonly name: string;
  /** Headings, checklist items, bullets: what declares the phase. Empty when only a table has it. */
  readonly mentions: readonly PhaseMention[];
  readonly row: ProgressRow | undefined;
  /** Ticked in a checklist, or `Complete` in the Progress table. */
  readonly complete: boolean;
  readonly retired: boolean;
  readonly declared: DeclaredPlans | undefined;
  readonly boxes: readonly PlanBox[];
}

/**
 * How sure it is which phases are of the current milestone (after gsd-core 1.14): `unscoped` when it is not clear which
 * milestone that is or what belongs to it, `truncated` when the roadmap names it without its phases, `unreadable` when
 * the text is no roadmap.
 */
export type SliceVerdict = 'certain' | 'unscoped' | 'truncated' | 'unreadable';

/** The part of a roadmap that is about the current milestone. */
export interface Slice {
  readonly verdict: SliceVerdict;
  /** Why it is so, in words; a reason for `unchecked` unless the verdict is `certain`. */
  readonly reason: string;
  /** As written: `v1.1`; `undefined` for a roadmap without milestones. */
  readonly milestone: string | undefined;
  readonly state: MilestoneState | undefined;
  /** Without the backlog (999), retired ones included. Empty unless the verdict is `certain`. */
  readonly phases: readonly SlicePhase[];
  /** `Phases 6-8` of the milestone's own line; phases were often added since. */
  readonly span: Span | undefined;
  /** Numbers that another milestone of the roadmap uses as well: a folder may be of either. */
  readonly reused: ReadonlySet<PhaseKey>;
}

/** Cuts out what is about the current milestone. Without a roadmap nothing is certain. */
export function currentSlice(roadmap: Roadmap | undefined, asserted: Asserted): Slice {
  if (roadmap === undefined) return uncertain('unreadable', 'there is no ROADMAP.md');
  if (roadmap.problem !== undefined) return uncertain('unreadable', roadmap.problem);
  if (roadmap.phases.length === 0 && roadmap.progress.length === 0) {
    return uncertain('unreadable', 'ROADMAP.md declares no phases');
  }
  const choice = chooseMilestone(roadmap.milestones, asserted);
  if (!choice.ok) return uncertain('unscoped', choice.reason);
  const { version, written, why } = choice.value;
  const claims = claimsOf(roadmap, version);
  if (claims.reason !== undefined) return { ...uncertain('unscoped', claims.reason), milestone: written };
  const phases = collect(roadmap, claims.owns);
  if (phases.length === 0) {
    return {
      ...uncertain('truncated', `ROADMAP.md lists no phases for ${written ?? 'its milestone'}`),
      milestone: written,
    };
  }
  const { state, span } = choice.value;
  const reused = new Set(phases.map(({ key }) => key).filter(claims.isReused));
  return { verdict: 'certain', reason: why, milestone: written, state, phases, span, reused };
}

function uncertain(verdict: Exclude<SliceVerdict, 'certain'>, reason: string): Slice {
  return {
    verdict,
    reason,
    milestone: undefined,
    state: undefined,
    phases: [],
    span: undefined,
    reused: new Set(),
  };
}

type Owns = (statement: {
  readonly key: PhaseKey;
  readonly at: number;
  readonly milestone?: string | undefined;
}) => boolean;

function collect(roadmap: Roadmap, owns: Owns): readonly SlicePhase[] {
  const mentions = roadmap.phases.filter(
    ({ key, range }) => !isBacklog(key) && owns({ key, at: range.start }),
  );
  const rows = roadmap.progress.filter(
    ({ key, range, milestone }) => !isBacklog(key) && owns({ key, at: range.start, milestone }),
  );
  const inParts = <T extends { phase: PhaseKey; range: { start: number } }>(
    items: readonly T[],
  ): ReadonlyMap<string, readonly T[]> =>
    groupBy(
      items.filter(({ phase, range }) => owns({ key: phase, at: range.start })),
      ({ phase }) => phase,
    );
  const boxes = inParts(roadmap.boxes);
  const declared = inParts(roadmap.declared);
  const byKey = groupBy(mentions, ({ key }) => key);
  const rowsByKey = groupBy(rows, ({ key }) => key);
  return [...new Set([...byKey.keys(), ...rowsByKey.keys()])].sort(compareIds).map((key) =>
    phaseOf(key, byKey.get(key) ?? [], rowsByKey.get(key) ?? [], {
      declared: declared.get(key)?.[0],
      boxes: boxes.get(key) ?? [],
    }),
  );
}

function phaseOf(
  key: PhaseKey,
  mentions: readonly PhaseMention[],
  rows: readonly ProgressRow[],
  plans: Pick<SlicePhase, 'declared' | 'boxes'>,
): SlicePhase {
  // A progress row says more than one of a plain list.
  const row = rows.find(({ plans: ratio, state }) => ratio !== undefined || state !== undefined) ?? rows[0];
  const named = mentions.find(({ kind }) => kind === 'heading') ?? mentions[0];
  return {
    key,
    name: named?.name ?? row?.name ?? '',
    mentions,
    row,
    complete: mentions.some(({ ticked }) => ticked === true) || row?.state === 'complete',
    retired: mentions.some(({ retired }) => retired),
    ...plans,
  };
}
