import { known, unknown } from '../../metrics/known.ts';
import type { Known } from '../../metrics/known.ts';
import { groupBy } from '../group.ts';
import type { MilestoneMention, MilestoneState, Span } from './milestones.ts';

/** The current milestone as STATE.md names it; `undefined` when it names none. */
export type Asserted = { readonly version: string; readonly written: string } | undefined;

/** The milestone that is the current one. */
export interface Choice {
  /** Folded; `undefined` for a roadmap that names no milestone. */
  readonly version: string | undefined;
  readonly written: string | undefined;
  readonly state: MilestoneState | undefined;
  readonly span: Span | undefined;
  /** How it is known, in words. */
  readonly why: string;
}

/** A reason names no more milestones than this. */
const MOST_NAMES = 8;

interface Milestone {
  readonly version: string;
  readonly written: string;
  readonly state: MilestoneState | undefined;
  readonly span: Span | undefined;
  readonly isLabelled: boolean;
}

/**
 * Chooses the current milestone: the one that STATE.md names; else the only one that is marked as active; else the only
 * one. A roadmap without milestones is all current. Everything else is a guess, and none is made.
 */
export function chooseMilestone(mentions: readonly MilestoneMention[], asserted: Asserted): Known<Choice> {
  const milestones = merge(mentions);
  const all = milestones
    .slice(0, MOST_NAMES)
    .map(({ written }) => written)
    .join(', ');
  if (milestones.length === 0) {
    const why = 'ROADMAP.md is not divided into milestones';
    return known({ version: undefined, written: undefined, state: undefined, span: undefined, why });
  }
  if (asserted) {
    const named = milestones.find(({ version }) => version === asserted.version);
    if (named) return known({ ...named, why: `STATE.md names the milestone ${asserted.written}` });
    return unknown(`STATE.md names the milestone ${asserted.written}, and ROADMAP.md has ${all}`);
  }
  const [active, ...others] = milestones.filter(({ state, isLabelled }) => state === 'active' || isLabelled);
  if (active && others.length === 0) {
    return known({ ...active, why: `ROADMAP.md marks ${active.written} as the current milestone` });
  }
  const [only] = milestones;
  if (only && milestones.length === 1) {
    return known({ ...only, why: `ROADMAP.md has one milestone, ${only.written}` });
  }
  return unknown(`STATE.md does not say which milestone is the current one of ${all}`);
}

/** One milestone from all its mentions. Any active sign outdoes a closed one; a list is the surest about its span. */
function merge(mentions: readonly MilestoneMention[]): readonly Milestone[] {
  return [...groupBy(mentions, ({ version }) => version)].map(([version, group]) => {
    const states = group.filter(({ isProgress }) => !isProgress).map(({ state }) => state);
    const listed = group.find(({ place, span }) => place === 'list' && span !== undefined);
    return {
      version,
      written: group[0]?.written ?? version,
      state: (['active', 'closed', 'planned'] as const).find((state) => states.includes(state)),
      span: (listed ?? group.find(({ span }) => span !== undefined))?.span,
      isLabelled: group.some(({ place }) => place === 'label' || place === 'title'),
    };
  });
}
