import type { Located, Range } from '../finding.ts';
import type { BlockLine, Heading } from './blocks.ts';
import type { CountLine } from './count-lines.ts';
import type { ReadDirectives } from './directives.ts';
import type { Field } from './fields.ts';
import type { FrontMatter } from './front-matter.ts';
import type { LabelIndex, LabelKey, SectionKind } from './labels.ts';
import type { PhaseTable, PlanRow, VelocityBlock } from './metrics-section.ts';
import type { PhaseSpan, Requirements } from './milestone.ts';
import type { PhaseValue } from './phase.ts';
import type { PhaseOverview } from './phase-overview.ts';
import type { PlanList, TrendItem } from './plan-list.ts';
import type { PlanValue } from './plan-value.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';

/**
 * How a file writes down its position: template labels (`Phase: 1 of 4`), bold labels, two-cell table rows, a
 * sentence under `## Current Phase`, or front matter alone. `gsd-2` files are generated from a database;
 * `unrecognised` files are of another format.
 */
export type Dialect = 'template' | 'bold' | 'table' | 'prose' | 'front-matter' | 'gsd-2' | 'unrecognised';

/** A heading with everything up to the next heading of the same or a higher level. */
export interface Section extends Range {
  readonly heading: Heading;
  /** Kind of the section itself. */
  readonly kind: SectionKind | undefined;
  /** Kinds of this section and of those that enclose it. */
  readonly kinds: readonly SectionKind[];
  /** Scope words of its heading and of the enclosing ones, such as `v1.1`; empty when unscoped. */
  readonly scope: string;
}

/** The Current Position part. Each value is the first of its kind; further ones are in `fields`. */
export interface CurrentPosition {
  readonly phase: PhaseValue | undefined;
  readonly plan: PlanValue | undefined;
  readonly status: Field | undefined;
  readonly lastActivity: Field | undefined;
  readonly progress: Progress | undefined;
  readonly focus: Field | undefined;
}

/** What a STATE.md says, with the place of every value. It says nothing about whether that is right. */
export interface Document {
  readonly source: Source;
  readonly labels: LabelIndex;
  readonly dialect: Dialect;
  /** GSD features found, of nine. Fewer than three: another format. */
  readonly signals: number;
  readonly lines: readonly BlockLine[];
  readonly sections: readonly Section[];
  readonly frontMatter: FrontMatter | undefined;
  readonly duplicateFrontMatter: readonly Located<string>[];
  readonly conflicts: readonly Range[];
  readonly comments: ReadDirectives;
  readonly fields: readonly Field[];
  readonly position: CurrentPosition;
  /** Further `Plan:` lines of the position part, below a second `Phase:`. */
  readonly otherPlans: readonly PlanValue[];
  /** All progress lines of the position part; more than one makes comparisons ambiguous. */
  readonly progressLines: readonly Progress[];
  /** Further bars below the position: in a fence, or behind another label. */
  readonly otherProgress: readonly Progress[];
  readonly velocity: readonly VelocityBlock[];
  readonly phaseTables: readonly PhaseTable[];
  /** Tables of phases with a state for each, wherever they stand; By Phase tables among them. */
  readonly phaseOverviews: readonly PhaseOverview[];
  /** Lines and rows that count what is done, such as `**Phases Complete:** 1/5`. */
  readonly countLines: readonly CountLine[];
  readonly planRows: readonly PlanRow[];
  readonly trend: readonly TrendItem[];
  /** The `Last 5 plans` lines of the metrics, whole. */
  readonly planLists: readonly PlanList[];
  readonly milestones: {
    readonly phases: readonly PhaseSpan[];
    readonly requirements: readonly Requirements[];
  };
  /** Milestone versions named anywhere, such as `v1.1`. */
  readonly versions: readonly string[];
}

/** The first field with a key, optionally only in sections of a kind. */
export function fieldOf(document: Document, key: LabelKey, kind?: SectionKind): Field | undefined {
  return document.fields.find(
    (field) =>
      field.key === key &&
      (kind === undefined || sectionsAt(document, field.label.range.start).includes(kind)),
  );
}

/** Kinds of the sections that an offset lies in, innermost first. */
export function sectionsAt(document: Pick<Document, 'sections'>, offset: number): readonly SectionKind[] {
  return sectionAt(document.sections, offset)?.kinds ?? [];
}

/**
 * The innermost section that an offset lies in. Sections end only where another begins, so it is the last one that
 * begins at or before the offset.
 */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
