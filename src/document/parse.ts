import type { Located, Range } from '../finding.ts';
import { findBlocks } from './blocks.ts';
import type { BlockLine, Heading } from './blocks.ts';
import { readCountLines } from './count-lines.ts';
import { recogniseDialect } from './dialect.ts';
import { readDirectives } from './directives.ts';
import { sectionAt } from './document.ts';
import type { CurrentPosition, Document, Section } from './document.ts';
import { readField } from './fields.ts';
import type { Field } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { DEFAULT_LABEL_INDEX, withTranslations } from './labels.ts';
import { isForeign } from './languages/fold.ts';
import { says } from './languages/words.ts';
import type { LabelIndex, LabelKey, SectionKind } from './labels.ts';
import { joinScopes, readPhaseTable, readPlanRows, readVelocity, scopeOf } from './metrics-section.ts';
import type { PhaseTable } from './metrics-section.ts';
import { findPhaseSpans, readPhaseSpan, readRequirements } from './milestone.ts';
import type { PhaseSpan } from './milestone.ts';
import { readPhaseValue } from './phase.ts';
import type { PhaseValue } from './phase.ts';
import { readPhaseOverviews } from './phase-overview.ts';
import { readPlanList, readTrend } from './plan-list.ts';
import { readPlanValue } from './plan-value.ts';
import { readOtherProgress } from './other-progress.ts';
import { readProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import { versionsIn } from './scope.ts';
import type { Source } from './source.ts';
import { findTables } from './table.ts';
import type { Table } from './table.ts';

/**
 * Reads a STATE.md of any dialect. Total: every text gives a document, and a text of another format gives one
 * whose dialect is `unrecognised`.
 */
export function parse(source: Source, given: LabelIndex = DEFAULT_LABEL_INDEX): Document {
  const labels = isForeign(source.text) ? withTranslations(given) : given;
  const frontMatter = readFrontMatter(source);
  const { lines, headings } = findBlocks(source, frontMatter);
  const sections = readSections(source, headings, labels);
  const tables = findTables(lines);
  const all = readFields(lines, tables, labels);
  const phaseTables = readPhaseTables({ sections, fields: all, lines, tables, labels });
  // A row of a By Phase table is never a field as well, whatever it is called: each character has one meaning.
  const inRows = new Set(phaseTables.flatMap(({ table: { rows } }) => rows.map(({ line }) => line.number)));
  const fields = all.filter(({ line }) => !inRows.has(line));
  const context = { sections, fields, lines, tables, labels };
  const [progressLines, besides] = progressOf(context);
  const read = new Set([...progressLines, ...besides].map(({ field }) => field.line));
  const found = {
    source,
    labels,
    lines,
    sections,
    frontMatter: frontMatter.first,
    duplicateFrontMatter: frontMatter.duplicates,
    conflicts: findConflicts(lines),
    comments: readDirectives(lines),
    fields,
    position: { ...readPosition(context), progress: progressLines[0] },
    otherPlans: positionFields(context, 'plan')
      .slice(1)
      .map(({ value, labelScope }) => readPlanValue(value, { labelScope })),
    progressLines,
    otherProgress: [...besides, ...readOtherProgress(lines, sections, read)],
    phaseTables,
    countLines: readCountLines(lines, sections, fields),
    phaseOverviews: readPhaseOverviews(tables, context),
    ...readMetrics(context),
    milestones: readMilestones(context),
    versions: versionsIn(source.text),
  };
  return { ...found, ...recogniseDialect(found) };
}

/** `Progress bar:` and `Overall:` are the progress line of files that have no other; elsewhere they repeat it or a part of it. */
const SECONDARY = /^(?:overall|progress bar)$/i;

function progressOf(context: Context): readonly [readonly Progress[], readonly Progress[]] {
  const all = positionFields(context, 'progress').map(readProgress);
  const [besides, own] = [true, false].map((is) =>
    all.filter(({ field }) => SECONDARY.test(field.label.value.trim()) === is),
  );
  return own?.length === 0 ? [besides ?? [], []] : [own ?? [], besides ?? []];
}

interface Context {
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly lines: readonly BlockLine[];
  readonly tables: readonly Table[];
  readonly labels: LabelIndex;
}

function readSections(source: Source, headings: readonly Heading[], labels: LabelIndex): Section[] {
  const ends = sectionEnds(headings, source.text.length + 1);
  const open: Section[] = [];
  return headings.map((heading, index) => {
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    const kind =
      heading.depth === 1 ? undefined : (labels.section(heading.title) ?? milestoneKind(heading.title));
    const section: Section = {
      heading,
      kind,
      kinds: [...(kind === undefined ? [] : [kind]), ...(parent?.kinds ?? [])],
      scope: heading.depth === 1 ? '' : joinScopes(parent?.scope, scopeOf(heading.title)),
      start: heading.start,
      end: ends[index] ?? source.text.length + 1,
    };
    open.push(section);
    return section;
  });
}

/** A section ends where the next heading of its own or a higher level begins. */
function sectionEnds(headings: readonly Heading[], end: number): readonly number[] {
  const ends = new Array<number>(headings.length).fill(end);
  const open: number[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) {
      ends[open.pop() ?? 0] = heading.start;
    }
    open.push(index);
  });
  return ends;
}

function milestoneKind(title: string): SectionKind | undefined {
  return /\bmilestone\b/i.test(title) || says('milestone', title) ? 'milestone' : undefined;
}

function readFields(lines: readonly BlockLine[], tables: readonly Table[], labels: LabelIndex): Field[] {
  const fields = lines.flatMap((line) => {
    if (line.kind !== 'text' && line.kind !== 'table') return [];
    const field = readField(line, labels);
    return field ? [field] : [];
  });
  // `| Phase | Status |` above `| 1 | done |` heads two columns; above `| Plan | 2 of 3 |` it would be a field itself.
  const labelled = new Set(fields.map(({ line }) => line));
  const headings = new Set(
    tables
      .filter(({ rows }) => !rows.some(({ line }) => labelled.has(line.number)))
      .map(({ header }) => header.line.number),
  );
  return fields.filter(({ line }) => !headings.has(line));
}

/** Fields of the position: in a position section, or above the first section when the file has none. */
function positionFields({ sections, fields }: Context, key: LabelKey): Field[] {
  const hasPosition = sections.some(({ kind }) => kind === 'position');
  return fields.filter((field) => {
    if (field.key !== key) return false;
    const section = sectionAt(sections, field.label.range.start);
    const isFront = section === undefined || section.heading.depth === 1;
    return (section?.kinds.includes('position') ?? false) ? true : isFront && !hasPosition;
  });
}

function readPosition(context: Context): Omit<CurrentPosition, 'progress'> {
  const first = (key: LabelKey): Field | undefined => positionFields(context, key)[0];
  const field = first('phase');
  const phase = field ? readPhaseValue(field.value) : readSentence(context);
  const plan = first('plan');
  return {
    phase,
    plan:
      plan &&
      readPlanValue(plan.value, {
        inPhase: first('totalPlansInPhase')?.value,
        labelScope: plan.labelScope,
        phase: phase?.key,
      }),
    status: first('status'),
    lastActivity: first('lastActivity'),
    focus: context.fields.find(({ key }) => key === 'focus'),
  };
}

/** `## Current Phase` with `Phase 4 — Executing` as the first words below it: the heading is the label. */
function readSentence({ sections, lines, labels }: Context): PhaseValue | undefined {
  const section = sections.find(
    ({ kind, heading }) => kind === 'position' && labels.field(heading.title) === 'phase',
  );
  if (!section) return undefined;
  const line = lines.find(
    ({ number, kind, start }) => number > section.heading.line && kind !== 'blank' && start < section.end,
  );
  if (line?.kind !== 'text' || !/^phase\s+\d/i.test(line.text)) return undefined;
  const value = line.text.trimEnd();
  const range = { start: line.start, end: line.start + value.length };
  // What follows the number is part of the sentence, not a name.
  return { ...readPhaseValue({ value, range }), name: undefined };
}

function readPhaseTables({ sections, fields, lines, tables, labels }: Context): readonly PhaseTable[] {
  const captions = fields.filter(({ key }) => key === 'byPhase');
  return tables.flatMap((table) => {
    const caption = captions.findLast(({ line }) => line < table.header.line.number);
    const isCaptioned =
      caption !== undefined && isDirectlyAbove(lines, caption.line, table.header.line.number);
    const section = sectionAt(sections, table.start);
    if (section?.kinds.includes('metrics') !== true && !isCaptioned) return [];
    const captionScope =
      isCaptioned && caption.labelScope !== undefined ? `(${caption.labelScope})` : undefined;
    const read = readPhaseTable(table, labels, joinScopes(section?.scope ?? '', scopeOf(captionScope)));
    return read ? [read] : [];
  });
}

function readMetrics(context: Context): Pick<Document, 'velocity' | 'planRows' | 'trend' | 'planLists'> {
  const { sections, fields, lines, tables, labels } = context;
  const inMetrics = (offset: number): boolean =>
    sectionAt(sections, offset)?.kinds.includes('metrics') ?? false;
  const scopeAt = (offset: number): string => sectionAt(sections, offset)?.scope ?? '';
  const velocityKeys: readonly LabelKey[] = ['velocity', 'totalPlans', 'averageDuration', 'totalTime'];
  const velocityInputs = fields
    .filter(({ key, label }) => velocityKeys.includes(key) && inMetrics(label.range.start))
    .map((field) => ({ field, sectionScope: scopeAt(field.label.range.start) }));
  const lists = fields.filter(({ key, label }) => key === 'lastPlans' && inMetrics(label.range.start));
  return {
    velocity: readVelocity(velocityInputs),
    planRows: readPlanRows(lines, tables, labels),
    trend: lists.flatMap(readTrend),
    planLists: lists.map((field) => readPlanList(field, scopeAt(field.label.range.start))),
  };
}

/** Only blank lines lie between a caption and its table. Line numbers are 1-based. */
function isDirectlyAbove(lines: readonly BlockLine[], caption: number, table: number): boolean {
  for (let index = caption; index < table - 1; index += 1) if (lines[index]?.kind !== 'blank') return false;
  return true;
}

function readMilestones({ sections, fields, lines }: Context): Document['milestones'] {
  const inMilestone = fields.filter(
    ({ label }) => sectionAt(sections, label.range.start)?.kinds.includes('milestone') ?? false,
  );
  const stated = inMilestone
    .filter(({ key }) => key === 'milestonePhases')
    .flatMap((field) => readPhaseSpan(field) ?? []);
  const isStated = ({ range }: PhaseSpan): boolean => stated.some((span) => span.range.start === range.start);
  return {
    phases: [...stated, ...findPhaseSpans(lines).filter((span) => !isStated(span))],
    requirements: inMilestone
      .filter(({ key }) => key === 'milestoneRequirements')
      .flatMap((field) => readRequirements(field, lines) ?? []),
  };
}

/**
 * Merge-conflict markers outside of code: whole blocks, and an opening marker that lost its end (no Markdown
 * starts with seven `<`). A lone `=======` is a setext underline and a lone `>>>>>>>` a deep quotation.
 */
function findConflicts(lines: readonly BlockLine[]): Range[] {
  const found: Range[] = [];
  let open: Located<'ours' | 'theirs'> | undefined;
  for (const line of lines) {
    if (line.kind === 'code') continue;
    if (/^<{7}(?: .*)?$/.test(line.text)) {
      if (open) found.push(open.range);
      open = { value: 'ours', range: { start: line.start, end: line.end } };
    } else if (open?.value === 'ours' && /^={7}$/.test(line.text)) {
      open = { value: 'theirs', range: open.range };
    } else if (open && /^>{7}(?: .*)?$/.test(line.text)) {
      found.push({ start: open.range.start, end: line.end });
      open = undefined;
    }
  }
  return open ? [...found, open.range] : found;
}
