import { sectionsAt } from '../document/document.ts';
import type { Document } from '../document/document.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import type { SectionKind } from '../document/labels.ts';

/** A section of the GSD template, by the heading that the template gives it. */
const TITLES: Readonly<Partial<Record<SectionKind, string>>> = {
  reference: 'Project Reference',
  position: 'Current Position',
  metrics: 'Performance Metrics',
  context: 'Accumulated Context',
  session: 'Session Continuity',
};

/** Keys that every version of GSD writes, whenever it writes front matter. The others come and go with what is known. */
const KEYS = ['gsd_state_version', 'status', 'last_updated', 'progress'] as const;

/** A count above zero: `5`, `~5`, `5 of 12`. */
const COUNTED = /^\W*0*[1-9]/;

/**
 * Sections of the template that the base has, at the top level, and that this file has lost with everything in them: a
 * section that was renamed, or whose lines stand elsewhere now, is not lost. Sections that people add come and go.
 */
export function lostSections(base: Document, head: Document): readonly string[] {
  const kept = new Set(head.sections.map(({ kind }) => kind));
  return base.sections.flatMap(({ kind, heading }, index) => {
    if (kind === undefined || TITLES[kind] === undefined || heading.depth !== 2) return [];
    const isFirst = base.sections.findIndex((one) => one.kind === kind && one.heading.depth === 2) === index;
    if (!isFirst || kept.has(kind)) return [];
    return hasContent(base, kind, base) && !hasContent(head, kind, base) ? [heading.title] : [];
  });
}

/** Whether a file says anywhere what belongs into a section of this kind, as the base says it. */
function hasContent(document: Document, kind: SectionKind, base: Document): boolean {
  const { position, fields, phaseTables, planRows, sections, source } = document;
  switch (kind) {
    case 'reference':
      return source.text.includes('PROJECT.md') || position.focus !== undefined;
    case 'position':
      // Many things have a status; where the position has a phase, that is what makes it one.
      return fields.some(({ key }) =>
        base.position.phase ? key === 'phase' || key === 'plan' : key === 'status',
      );
    case 'metrics':
      // Figures that were never filled in are no loss; below another heading, they are kept.
      return (
        planRows.length > 0 ||
        phaseTables.some(({ rows }) => rows.length > 0) ||
        fields.some(({ key, value }) => key === 'totalPlans' && COUNTED.test(value.value))
      );
    case 'session':
      return fields.some(({ key }) => key === 'lastSession' || key === 'stoppedAt' || key === 'resumeFile');
    default:
      return sections.some(({ heading }) =>
        /\b(?:context|decisions?|todos?|blockers?|concerns?|notes)\b/i.test(heading.title),
      );
  }
}

/** Those of the keys that every version of GSD writes that a front matter has, and that another one has lost. */
export function lostKeys(before: FrontMatter, after?: FrontMatter): readonly string[] {
  return KEYS.filter((key) => hasKey(before, key) && (after === undefined || !hasKey(after, key)));
}

function hasKey({ entries }: FrontMatter, key: string): boolean {
  return entries.has(key) || [...entries.keys()].some((path) => path.startsWith(`${key}.`));
}

/** Lines of a file that say something, and those of them that nobody prunes. */
export interface LineCount {
  readonly all: number;
  /** In sections of the template. Without decisions, todos and rows: GSD moves these to an archive (`prune`). */
  readonly lasting: number;
}

/** Counts the lines that are neither blank nor front matter. */
export function countLines(document: Document): LineCount {
  let [all, lasting] = [0, 0];
  for (const { kind, start, text } of document.lines) {
    if (kind === 'blank' || kind === 'front-matter') continue;
    all += 1;
    // Rows that a command left below a footer belong to no table.
    if (kind === 'table' || /^\s*\|/.test(text)) continue;
    const kinds = sectionsAt(document, start);
    if (kinds.some((one) => TITLES[one] !== undefined) && !kinds.includes('context')) lasting += 1;
  }
  return { all, lasting };
}
