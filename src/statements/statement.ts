import type { PhaseKey } from '../document/phase.ts';
import type { Range } from '../finding.ts';
import type { Interval } from '../metrics/interval.ts';

/** What a figure is about. A milestone is named by its version, a phase by its number, a plan by both. */
export type Subject =
  | { readonly kind: 'project' }
  | { readonly kind: 'milestone'; readonly key: string }
  | { readonly kind: 'phase'; readonly key: PhaseKey }
  | { readonly kind: 'plan'; readonly phase: PhaseKey; readonly key: string }
  | { readonly kind: 'session' };

/** What is said of a subject. */
export type Attribute =
  | 'plansDone'
  | 'plansKnown'
  | 'phasesDone'
  | 'phasesKnown'
  | 'time'
  | 'averageTime'
  | 'percent'
  | 'cells'
  /** What a plan was made of. */
  | 'tasks'
  | 'files'
  /** Both sides of a ratio that does not say what it counts. */
  | 'done'
  | 'known'
  | 'currentPhase'
  | 'currentPlan'
  | 'lastPlan'
  | 'status'
  | 'updated'
  | 'activity'
  | 'requirementsDone'
  | 'requirementsKnown'
  | 'name';

/** Something that can be said only once: two statements of one quantity have to agree. */
export interface Quantity {
  readonly subject: Subject;
  readonly attribute: Attribute;
}

/** Where a statement stands: one reader for each place. */
export type Place =
  | 'front matter'
  | 'position'
  | 'progress line'
  | 'count line'
  | 'velocity block'
  | 'phase table'
  | 'plan rows'
  | 'plan list'
  | 'milestone'
  | 'session'
  | 'prose';

/**
 * `recorded`: somebody counted it, and nothing else in the file gives it. `derived`: it follows from others, such as a sum or
 * a percentage. `copy`: it repeats what stands in another place, such as the front matter, which GSD fills from the body.
 */
export type Role = 'recorded' | 'derived' | 'copy';

/**
 * How sure it is that a statement speaks of its subject. `certain`: it says so, or nothing else is possible. `assumed`: it is
 * not limited by any word, and files of one milestone mean that one; a bound may be taken from it, never an equality with
 * something of another scope. `unclear`: a word limits it to something that is not understood; nothing is compared with it.
 */
export type Scope =
  | { readonly kind: 'certain' }
  | { readonly kind: 'assumed'; readonly why: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** What is said. Times are in milliseconds; a count is the interval of one number. */
export type Value =
  | { readonly kind: 'number'; readonly interval: Interval; readonly approximate: boolean }
  /** An identifier as people compare it: a phase (`4.1`), a plan (`2-1`). */
  | { readonly kind: 'id'; readonly id: string }
  /** A day as `2026-03-01`. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'words' };

/** One figure of a file with what it says, about what, and where it stands. */
export interface Statement {
  readonly quantity: Quantity;
  readonly value: Value;
  /** What it is called in messages: `completed_plans`, `Total plans completed`, `row 04`. */
  readonly name: string;
  readonly text: string;
  readonly range: Range;
  readonly place: Place;
  readonly role: Role;
  readonly scope: Scope;
  /**
   * By how many it may be behind or ahead without being wrong: `Plan: 2 of 3` may be the plan in work, so that one or two
   * are done.
   */
  readonly lag: number;
}

/** A numeral of a section that is read, which is part of no statement, and why. */
export interface Unread {
  readonly text: string;
  readonly range: Range;
  /** From 1 on. */
  readonly line: number;
  readonly reason: string;
}

/** The subject of what a file says of itself as a whole. */
export const PROJECT: Subject = { kind: 'project' };
