import type { BlockLine, Heading } from '../../document/blocks.ts';
import type { PhaseKey } from '../../document/phase.ts';
import type { Range } from '../../finding.ts';
import { readDeclaredId } from '../phase-id.ts';
import type { PhaseId } from '../phase-id.ts';
import type { Outline } from './outline.ts';

/** How a roadmap mentions a phase: `### Phase 7: Name`, `- [x] **Phase 7: Name**`, or a row of a table. */
export type MentionKind = 'heading' | 'checklist' | 'bullet' | 'table';

/** One mention of a phase. */
export interface PhaseMention {
  readonly kind: MentionKind;
  readonly key: PhaseKey;
  readonly id: PhaseId;
  readonly name: string;
  /** The line that mentions it. */
  readonly range: Range;
  /** The text that belongs to a heading, up to the next phase or section; of other mentions the line. */
  readonly part: Range;
  /** The box of a checklist item. */
  readonly ticked: boolean | undefined;
  /** Struck through: taken out of the roadmap, and out of every count (gsd-core 1.14). */
  readonly retired: boolean;
}

const LONGEST_LINE = 400;
const ITEM = /^\s{0,6}[-*+]\s+(?:\[([ xX])\]\s+)?(.*)$/s;
const SPAN = /^\s*(?:[-–—]|to\b)\s*\d/;

/** Headings of level 2 to 4 (GSD), boxed items anywhere, and bold bullets outside of the sections of phases. */
export function findPhases(outline: Outline): readonly PhaseMention[] {
  const headings = findHeadings(outline);
  return [...headings, ...findItems(outline.lines, headings)].sort((a, b) => a.range.start - b.range.start);
}

function findHeadings({ headings, source }: Outline): readonly PhaseMention[] {
  return headings.flatMap((heading, index) => {
    const read = heading.depth >= 2 && heading.depth <= 4 ? readTitle(heading.title) : undefined;
    if (!read) return [];
    const end = sectionEnd(headings, index, source.text.length);
    const range = { start: heading.start, end: heading.end };
    return [{ kind: 'heading', ...read, range, part: { start: heading.start, end }, ticked: undefined }];
  });
}

/** The next heading that is as high, or that names a phase. Found without looking further than that. */
function sectionEnd(headings: readonly Heading[], index: number, end: number): number {
  const depth = headings[index]?.depth ?? 6;
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading = headings[next];
    if (heading && (heading.depth <= depth || (heading.depth <= 4 && readTitle(heading.title))))
      return heading.start;
  }
  return end;
}

/** A phase and its name, from the words of a heading or an item. `Phase 6 Gap Closure: …` is about a phase, not it. */
function readTitle(title: string): Pick<PhaseMention, 'key' | 'id' | 'name' | 'retired'> | undefined {
  const lead = /^[^\p{L}\p{N}[]*/u.exec(title)?.[0] ?? '';
  const read = readDeclaredId(title.slice(lead.length));
  if (!read) return undefined;
  const rest = title.slice(lead.length + read.length);
  if (SPAN.test(rest)) return undefined;
  const tail = /^(?:\s*\([^)]{0,200}\))?[\s*_~\]]*(?:[:.]|[-–—]{1,2}(?=\s)|$)(.*)$/s.exec(rest);
  if (!tail) return undefined;
  return { key: read.id.key, id: read.id, name: cleanName(tail[1] ?? ''), retired: lead.includes('~~') };
}

function cleanName(text: string): string {
  return text
    .replace(/(?:\*\*|__|~~).*$/s, '')
    .replace(/\((?:inserted|inserida)\)/i, '')
    .replace(/[✅✓]/gu, '')
    .replace(/^[\s*_~:–—-]+|[\s*_~]+$/g, '');
}

function findItems(lines: readonly BlockLine[], headings: readonly PhaseMention[]): readonly PhaseMention[] {
  let next = 0;
  return lines.flatMap((line) => {
    while ((headings[next]?.part.end ?? Infinity) <= line.start) next += 1;
    if (line.kind !== 'text') return [];
    const match = ITEM.exec(line.text.slice(0, LONGEST_LINE));
    if (!match) return [];
    const [, box, text = ''] = match;
    const isInside = (headings[next]?.part.start ?? Infinity) <= line.start;
    if (box === undefined && (isInside || !/^[~\s]*\*\*/.test(text))) return [];
    const read = readItem(text);
    if (!read) return [];
    const range = { start: line.start, end: line.end };
    const ticked = box === undefined ? undefined : box !== ' ';
    return [{ kind: box === undefined ? 'bullet' : 'checklist', ...read, range, part: range, ticked }];
  });
}

/** `Phase 2: Name (3/3 plans) — completed 2026-02-22`, `**Phase 2: Name** - Goal`. */
function readItem(text: string): ReturnType<typeof readTitle> {
  const read = readTitle(text);
  if (!read) return undefined;
  return { ...read, name: read.name.replace(/\s+(?:\(\d+\s*\/\s*\d+\b|--?\s|[–—]\s).*$/s, '').trim() };
}
