import { translations } from './languages/all.ts';
import { foldLabel } from './languages/fold.ts';

export { foldLabel } from './languages/fold.ts';

/**
 * Every label and heading that state-md reads, in one table. The keys are the vocabulary of the rest of the
 * program; the words are what people and agents write. Other languages have a table each in `languages/`; a configuration
 * file adds words by handing an extended table to `parse`. Nothing else in the program knows any of these words.
 */

/** A line of the form `Label: value`. */
export type LabelKey =
  | 'phase'
  | 'phaseName'
  | 'totalPhases'
  | 'plan'
  | 'totalPlansInPhase'
  | 'status'
  | 'lastActivity'
  | 'progress'
  | 'focus'
  | 'totalPlans'
  | 'averageDuration'
  | 'totalTime'
  | 'lastPlans'
  | 'trend'
  | 'lastSession'
  | 'stoppedAt'
  | 'resumeFile'
  | 'next'
  | 'lastUpdated'
  | 'milestonePhases'
  | 'milestoneRequirements'
  | 'velocity'
  | 'byPhase';

/** A kind of section, by its heading. */
export type SectionKind = 'position' | 'metrics' | 'session' | 'reference' | 'context' | 'milestone';

/** Words by meaning. Compared without case, emphasis, accents, trailing scope (`(v1.1)`) and colon. */
export interface Labels {
  readonly fields: Readonly<Record<LabelKey, readonly string[]>>;
  readonly sections: Readonly<Record<SectionKind, readonly string[]>>;
  readonly columns: Readonly<Record<ColumnKey, readonly string[]>>;
}

/** A column of the By Phase table. */
export type ColumnKey =
  | 'phase'
  | 'name'
  | 'milestone'
  | 'plans'
  | 'completed'
  | 'total'
  | 'average'
  | 'plan'
  | 'duration'
  | 'status';

/** The words of the GSD templates and of the dialects found in the wild. */
export const DEFAULT_LABELS: Labels = {
  fields: {
    phase: ['Phase', 'Current Phase', 'Active Phase'],
    phaseName: ['Current Phase Name', 'Phase Name'],
    totalPhases: ['Total Phases'],
    plan: ['Plan', 'Current Plan'],
    totalPlansInPhase: ['Total Plans in Phase'],
    status: ['Status', 'Current Status'],
    lastActivity: ['Last activity'],
    progress: ['Progress', 'Overall progress', 'Progress bar', 'Overall'],
    focus: ['Current focus'],
    totalPlans: ['Total plans completed', 'Plans completed'],
    averageDuration: ['Average duration', 'Average plan duration'],
    totalTime: ['Total execution time'],
    lastPlans: ['Last 5 plans', 'Last 4 plans', 'Last 3 plans', 'Last 2 plans', 'Last plans'],
    trend: ['Trend'],
    lastSession: ['Last session', 'Last session ended', 'Last Date'],
    stoppedAt: ['Stopped at'],
    resumeFile: ['Resume file'],
    next: ['Next', 'Next action', 'Next step', 'Next steps', 'Next up'],
    lastUpdated: ['Last updated'],
    milestonePhases: ['Phases'],
    milestoneRequirements: ['Requirements'],
    velocity: ['Velocity'],
    byPhase: ['By Phase'],
  },
  sections: {
    position: [
      'Current Position',
      'Current Phase',
      'Current Status',
      'Current State',
      'Position',
      'Progress',
    ],
    metrics: ['Performance Metrics', 'Metrics', 'Velocity', 'By Phase', 'Plan Metrics'],
    session: ['Session Continuity', 'Session', 'Session Log', 'Session Info'],
    reference: ['Project Reference'],
    context: ['Accumulated Context'],
    milestone: ['Milestone', 'Milestone Summary', 'Current Milestone'],
  },
  columns: {
    phase: ['Phase', 'Phases'],
    name: ['Name', 'Phase Name', 'Title'],
    milestone: ['Milestone', 'Version', 'Release'],
    plans: ['Plans'],
    completed: ['Plans Complete', 'Plans Completed', 'Complete', 'Completed', 'Done'],
    total: ['Total', 'Total Time', 'Time'],
    average: ['Avg/Plan', 'Average/Plan', 'Avg per Plan', 'Average', 'Avg'],
    plan: ['Plan'],
    duration: ['Duration', 'Time'],
    status: ['Status', 'State'],
  },
};

/** Words → meaning, ready for look-ups. */
export interface LabelIndex {
  readonly field: (label: string) => LabelKey | undefined;
  readonly section: (title: string) => SectionKind | undefined;
  readonly column: (title: string) => ColumnKey | undefined;
  /** The table that it was made from. */
  readonly labels: Labels;
}

/** Builds the look-up for a table of labels. */
export function indexLabels(labels: Labels): LabelIndex {
  const fields = invert(labels.fields);
  const sections = invert(labels.sections);
  const columns = invert(labels.columns);
  return {
    field: (label) => fields.get(foldLabel(label)),
    section: (title) => sections.get(foldLabel(title)) ?? sections.get(foldLabel(withoutScope(title))),
    column: (title) => columns.get(foldLabel(title)),
    labels,
  };
}

/** The built-in words with further ones, such as those of another language. */
export function extendLabels(
  extra: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): Labels {
  const extend = <K extends string>(
    words: Readonly<Record<K, readonly string[]>>,
    more: Readonly<Record<string, readonly string[]>> = {},
  ): Readonly<Record<K, readonly string[]>> => {
    const entries = Object.entries(words) as [K, readonly string[]][];
    return Object.fromEntries(
      entries.map(([key, known]) => [key, [...known, ...(more[key] ?? [])]]),
    ) as unknown as Readonly<Record<K, readonly string[]>>;
  };
  const { fields, sections, columns } = DEFAULT_LABELS;
  return {
    fields: extend(fields, extra['fields']),
    sections: extend(sections, extra['sections']),
    columns: extend(columns, extra['columns']),
  };
}

/** The same look-up, which goes on to the built-in words of other languages where it finds nothing. */
export function withTranslations(index: LabelIndex): LabelIndex {
  const { fields, sections, columns } = translations();
  return {
    field: (label) => index.field(label) ?? fields.get(foldLabel(label)),
    section: (title) =>
      index.section(title) ?? sections.get(foldLabel(title)) ?? sections.get(foldLabel(withoutScope(title))),
    column: (title) => index.column(title) ?? columns.get(foldLabel(title)),
    labels: index.labels,
  };
}

/** The look-up for the built-in words. */
export const DEFAULT_LABEL_INDEX: LabelIndex = indexLabels(DEFAULT_LABELS);

function invert<K extends string>(table: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  const entries = Object.entries(table) as [K, readonly string[]][];
  return new Map(entries.flatMap(([key, words]) => words.map((word) => [foldLabel(word), key] as const)));
}

/** `Performance Metrics (v1.1)` → `Performance Metrics`; `Milestone v1.2 Summary` → `Milestone Summary`. */
function withoutScope(title: string): string {
  return title
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bv\d+(?:\.\d+)*\b/gi, ' ')
    .replace(/\s+[-–—:]+\s.*$/, ' ')
    .replace(/\s+[-–—:]+\s*$/, ' ');
}
