import type { BlockLine, Heading } from '../../document/blocks.ts';
import { stripMarks } from '../../document/quantity.ts';
import type { Range } from '../../finding.ts';
import { phaseOrder, readDeclaredId } from '../phase-id.ts';
import type { Outline } from './outline.ts';

/** Where a roadmap names a milestone. */
export type MilestonePlace = 'heading' | 'archive' | 'list' | 'title' | 'label';

/** What a mention says of the milestone: `closed` is shipped, archived, abandoned. */
export type MilestoneState = 'closed' | 'active' | 'planned';

/** A span of phases such as `Phases 6-8`, decimals between them included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** One mention of a milestone. */
export interface MilestoneMention {
  readonly place: MilestonePlace;
  /** Folded: `1.1`, and `milestone 2` where milestones have numbers instead of versions. */
  readonly version: string;
  /** As written: `v1.1`. */
  readonly written: string;
  readonly state: MilestoneState | undefined;
  readonly span: Span | undefined;
  /** The words of the mention. */
  readonly range: Range;
  /** The part of the text that belongs to it: a section up to the next heading of its level, or a block. */
  readonly part: Range | undefined;
  /** A `## Progress (v1.3)`: it ends a section, and tells nothing of phases. */
  readonly isProgress: boolean;
  readonly depth: number;
}

const VERSION = /\bv(\d{1,3}(?:\.\d{1,3}){0,3})\b/i;
/** Words and signs that gsd-core 1.14 knows, and `complete`, `done`, 🔧, planned, 📋 from real roadmaps. */
const CLOSED = /\b(?:closed|archived|abandoned|shipped|failed|completed?|done)\b|✅|✓|🗄/i;
const ACTIVE = /\b(?:started|active|wip|current)\b|in[\s-]+progress|🚧|🔄|🔧/i;
const PLANNED = /\b(?:planned|planning|not started|next|future)\b|📋/i;
const MILESTONE_TITLE =
  /^[^\p{L}\p{N}]*(?:(?:(?:current\s+)?milestone|phases?|progress|roadmap)\b[^\p{L}\p{N}]*)*v\d/iu;

/** `v1.0` and `v1` are one version; `v3.0.1` is another. */
export function foldVersion(version: string): string {
  return version
    .toLowerCase()
    .replace(/^v/, '')
    .replace(/(?:\.0+)+$/, '');
}

/** The version that a text names first: `v1.1`. */
export function versionIn(text: string): string | undefined {
  return VERSION.exec(text)?.[0];
}

/** True when a span of phases takes in a phase: `7.1` is within 6 to 8, and `8.9` within 1 to 8.9. */
export function spans({ first, last }: Span, key: string): boolean {
  const order = phaseOrder(key);
  return order >= first && (Number.isInteger(last) ? Math.floor(order) <= last : order <= last);
}

/** Every mention of a milestone, in the order of the text. */
export function findMilestones(outline: Outline): readonly MilestoneMention[] {
  const { headings, lines, archives } = outline;
  const ends = sectionEnds(headings, outline.source.text.length);
  return [
    ...headings.flatMap((heading, index) => headingMention(heading, ends[index] ?? heading.end)),
    ...archives.flatMap(({ summary, start, end }) =>
      mentionOf('archive', summary.value, summary.range, { part: { start, end }, depth: 0 }),
    ),
    ...listMentions(lines, headings),
    ...labelMentions(lines),
  ].sort((a, b) => a.range.start - b.range.start);
}

/** Where each section ends: at the next heading of its own or a higher level. */
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

function headingMention(heading: Heading, end: number): readonly MilestoneMention[] {
  const { title, depth, start } = heading;
  if (depth > 3 || readDeclaredId(title)) return [];
  // The `v2` of `# Roadmap: Toolkit v2` is part of a name; that of `# Roadmap: v2` is a milestone.
  const isTitle = depth === 1 && (/\bv\d+\.\d/i.test(title) || MILESTONE_TITLE.test(title));
  const names =
    isTitle || MILESTONE_TITLE.test(title) || (VERSION.test(title) && /\bmilestone\b/i.test(title));
  const numbered = /^[^\p{L}\p{N}]*milestone\s+\d{1,3}\b/iu.test(title);
  if (!names && !numbered && !(VERSION.test(title) && stateOf(title) !== undefined)) return [];
  const range = { start, end: heading.end };
  if (isTitle) return mentionOf('title', title, range, { part: undefined, depth });
  return mentionOf('heading', title, range, { part: { start, end }, depth });
}

function mentionOf(
  place: MilestonePlace,
  text: string,
  range: Range,
  { part, depth }: { part: Range | undefined; depth: number },
): readonly MilestoneMention[] {
  const numbered = /\bmilestone\s+(\d{1,3})\b/i.exec(text)?.[1];
  const written = versionIn(text) ?? (numbered === undefined ? undefined : `Milestone ${numbered}`);
  if (written === undefined) return [];
  const isProgress = /^[^\p{L}\p{N}]*progress\b/iu.test(text);
  const version = foldVersion(written);
  return [
    { place, version, written, state: stateOf(text), span: spanIn(text), range, part, isProgress, depth },
  ];
}

/** An active sign outdoes a closed one (`✅ v1.0 … (in progress again)`), as in gsd-core. */
function stateOf(text: string): MilestoneState | undefined {
  if (ACTIVE.test(text)) return 'active';
  if (CLOSED.test(text)) return 'closed';
  return PLANNED.test(text) ? 'planned' : undefined;
}

function spanIn(text: string): Span | undefined {
  const match = /\bphases?\s+(\d{1,4}(?:\.\d{1,3})?)(?:\s*(?:[-–—]|to)\s*(\d{1,4}(?:\.\d{1,3})?))?/i.exec(
    text,
  );
  if (!match) return undefined;
  const first = Number(match[1]);
  return { first, last: match[2] === undefined ? first : Number(match[2]) };
}

/** Bullets that begin with a version: under a heading that speaks of milestones, or with a span of phases. */
function listMentions(
  lines: readonly BlockLine[],
  headings: readonly Heading[],
): readonly MilestoneMention[] {
  let next = 0;
  let isMilestones = false;
  return lines.flatMap((line) => {
    for (; (headings[next]?.start ?? Infinity) <= line.start; next += 1) {
      isMilestones = /\bmilestones?\b/i.test(headings[next]?.title ?? '');
    }
    if (line.kind !== 'text') return [];
    const text = line.text.slice(0, LONGEST_LINE);
    if (!/^\s{0,6}[-*+]\s+(?:\[.\]\s+)?[^\p{L}\p{N}]{0,12}v\d/iu.test(text)) return [];
    if (!isMilestones && spanIn(text) === undefined) return [];
    return mentionOf('list', text, { start: line.start, end: line.end }, { part: undefined, depth: 0 });
  });
}

const LONGEST_LINE = 400;

/** `**Milestone:** v1.1 Name` at the head of the file names the current one. */
function labelMentions(lines: readonly BlockLine[]): readonly MilestoneMention[] {
  const line = lines.find(
    ({ kind, text }) => kind === 'text' && /^[*_]{0,3}(?:current\s+)?milestone[*_]{0,3}:/i.test(text),
  );
  if (line === undefined) return [];
  const { text } = stripMarks(line.text.slice(0, LONGEST_LINE));
  if (!VERSION.test(text)) return [];
  return mentionOf('label', text, { start: line.start, end: line.end }, { part: undefined, depth: 0 });
}
