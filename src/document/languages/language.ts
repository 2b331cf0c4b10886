import type { ColumnKey, LabelKey, SectionKind } from '../labels.ts';

type Words = readonly string[];

/**
 * What a translated STATE.md is written with. Only words that mean the same wherever they stand: all languages are
 * looked up together, since a file is often translated in part only.
 */
export interface Language {
  readonly code: string;
  readonly fields: Readonly<Partial<Record<LabelKey, Words>>>;
  readonly sections: Readonly<Partial<Record<SectionKind, Words>>>;
  readonly columns: Readonly<Partial<Record<ColumnKey, Words>>>;
  /** What `*` in a word below stands for, such as the `o` and `as` of `completad*`. */
  readonly endings: Words;
  readonly words: Readonly<Record<Vocable, Words>>;
}

/** What a word of running text means, where a figure or a judgement depends on it. */
export type Vocable =
  /** Of the title: "Project State". */
  | 'state'
  | 'phase'
  | 'plan'
  | 'milestone'
  | 'project'
  /** Done, of anything. */
  | 'complete'
  /** Has `complete` in it and says the opposite. */
  | 'incomplete'
  /** Shipped, archived, released: what happens to a milestone. */
  | 'shipped'
  /** In progress, pending, not started. */
  | 'open'
  /** In progress alone. */
  | 'working'
  /** Ready, planning, verifying: between two phases. */
  | 'edge'
  /** Planned and not done: a count beside it is of what is to come. */
  | 'planned'
  /** "In the current phase", behind a count. */
  | 'inPhase'
  /** "In total", "of the milestone", behind a count. */
  | 'overall'
  /** About, roughly. */
  | 'about'
  /** At least, more than, nearly: the figure is a limit. */
  | 'limit'
  /** What the row below all others is called. */
  | 'sum';
