import { findBlocks } from '../../document/blocks.ts';
import type { BlockLine, Heading } from '../../document/blocks.ts';
import { readFrontMatter } from '../../document/front-matter.ts';
import { LIMITS, sourceOf } from '../../document/source.ts';
import type { Source } from '../../document/source.ts';
import type { Located, Range } from '../../finding.ts';

/** A `<details>` block: an earlier milestone put away, or the current one folded up (GSD issue 2005). */
export interface Archive extends Range {
  /** The words of its `<summary>`; empty when it has none. */
  readonly summary: Located<string>;
}

/** The block structure of a roadmap, with the contents of `<details>` read like everything else. */
export interface Outline {
  readonly source: Source;
  readonly lines: readonly BlockLine[];
  readonly headings: readonly Heading[];
  readonly archives: readonly Archive[];
  /** Why the text cannot be taken for a roadmap, in words. */
  readonly problem: string | undefined;
}

const TAG = /^\s{0,3}<(\/?)(details|summary)\b/i;

/**
 * Outlines a roadmap. Lines with `<details>` and `<summary>` tags are blanked first, since everything up to the closing
 * tag would be HTML otherwise; a tag whose blanked line turns out to be code or a comment is none.
 */
export function outlineOf(path: string, text: string): Outline {
  const source = sourceOf(path, text);
  if (text.length > LIMITS.bytes || source.lines.length > LIMITS.lines) {
    return { source, lines: [], headings: [], archives: [], problem: `${path} is too large to be read` };
  }
  const tagged = new Set(source.lines.filter(({ text: line }) => TAG.test(line)).map(({ number }) => number));
  const blanked = tagged.size === 0 ? source : sourceOf(path, blank(source, tagged));
  const { lines, headings } = findBlocks(blanked, readFrontMatter(blanked));
  const tags = source.lines.filter(({ number }) => tagged.has(number) && lines[number - 1]?.kind === 'blank');
  const { archives, isOpen } = readArchives(
    source,
    tags.map(({ number }) => number - 1),
  );
  const conflict = lines.find(
    ({ kind, text: line }) => kind !== 'code' && /^(?:<{7}|>{7})(?:\s|$)/.test(line),
  );
  const problem = isOpen
    ? `a <details> block of ${path} is never closed`
    : conflict && `${path} has an unresolved merge conflict on line ${conflict.number}`;
  return { source, lines, headings, archives, problem };
}

function blank(source: Source, tagged: ReadonlySet<number>): string {
  let text = '';
  let end = 0;
  for (const line of source.lines) {
    text += source.text.slice(end, line.start);
    text += tagged.has(line.number) ? ' '.repeat(line.text.length) : line.text;
    end = line.end;
  }
  return text;
}

/** Outermost blocks only: what is folded up inside of an archive belongs to it. */
function readArchives(source: Source, tagLines: readonly number[]): { archives: Archive[]; isOpen: boolean } {
  const archives: Archive[] = [];
  let depth = 0;
  let first = 0;
  for (const index of tagLines) {
    const line = source.lines[index];
    if (line === undefined) continue;
    const opened = line.text.match(/<details\b/gi)?.length ?? 0;
    const closed = line.text.match(/<\/details\s*>/gi)?.length ?? 0;
    if (depth === 0 && opened > 0) first = index;
    const before = depth;
    depth = Math.max(0, depth + opened - closed);
    if (depth === 0 && (before > 0 || opened > 0)) {
      const start = source.lines[first]?.start ?? 0;
      archives.push({ start, end: line.end, summary: readSummary(source, first, index) });
    }
  }
  return { archives, isOpen: depth > 0 };
}

/** A summary is short, and stands at the beginning of its block. */
const SUMMARY_LINES = 6;

function readSummary(source: Source, first: number, last: number): Located<string> {
  const from = source.lines[first]?.start ?? 0;
  const to = source.lines[Math.min(last, first + SUMMARY_LINES)]?.end ?? from;
  const head = source.text.slice(from, Math.min(to, from + 2_000));
  const open = /<summary\b[^>]{0,200}>/i.exec(head);
  if (!open) return { value: '', range: { start: from, end: from } };
  const rest = head.slice(open.index + open[0].length);
  const inner = rest.slice(0, Math.max(0, rest.search(/<\/summary|$/i)));
  const value = inner
    .replace(/<\/?[a-z]+>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  const start = from + open.index + open[0].length;
  return { value, range: { start, end: start + inner.length } };
}
