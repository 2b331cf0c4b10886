import type { Located, Range } from '../finding.ts';
import type { Document } from './document.ts';
import { statusesOf } from './milestone-status.ts';

/** What running text says of how many phases or plans are done. */
export interface ProseCount {
  readonly noun: 'phases' | 'plans';
  /** `all`: every one there is; a number: at least so many. */
  readonly done: number | 'all';
  /** `18` in "all 18 phases complete". */
  readonly total: number | undefined;
  readonly text: string;
  readonly range: Range;
}

/** Longer values are prose about other things as well. */
const LONGEST = 300;
/** Words in front of it by which it is no statement of what is. */
const NOT_SAID = /\b(?:not|once|after|when|until|before|if|nearly|almost|from|that|execute|complete)\s+$/i;
const ALL =
  /\ball\s+(?:(\d{1,3})\s+)?(?:(?:active|planned)\s+)?(phases|plans)\s+(?:(?:are|now)\s+)*(?:complete[d]?|done|delivered|shipped|finished)\b(?!\s*(?:except|but|when|after|once|in\b|of\b|for\b))/gi;
const FIRST_ONES = /(?<![\w.])phases\s+0*1\s*[-–—]\s*0*(\d{1,3})\s+(?:are\s+)?(?:complete[d]?|done)\b/gi;

/** Reads them from what says how far the work is: status, phase, progress, focus, and the sentences of the position itself. */
export function readProseCounts(
  document: Pick<Document, 'position' | 'frontMatter' | 'progressLines' | 'sections' | 'lines' | 'fields'>,
): readonly ProseCount[] {
  const { position, progressLines } = document;
  const told = [
    ...statusesOf(document),
    ...(position.phase ? [position.phase.raw] : []),
    ...progressLines.map(({ field }) => field.value),
    ...sentencesOf(document),
    ...(position.focus ? [position.focus.value] : []),
  ];
  return told.flatMap(countsIn);
}

/** A position is one paragraph or a few lines; sub-sections tell of other things. */
const MOST_SENTENCES = 20;

/** Lines of the position that have no label. */
function sentencesOf({
  sections,
  lines,
  fields,
}: Pick<Document, 'sections' | 'lines' | 'fields'>): readonly Located<string>[] {
  const at = sections.findIndex(({ kind }) => kind === 'position');
  const section = sections[at];
  if (section === undefined) return [];
  const end = Math.min(section.end, sections[at + 1]?.start ?? section.end);
  const labelled = new Set(fields.map(({ line }) => line));
  return lines
    .filter(
      ({ kind, start, number }) =>
        kind === 'text' && start > section.heading.start && start < end && !labelled.has(number),
    )
    .slice(0, MOST_SENTENCES)
    .map(({ text, start, end: to }) => ({ value: text, range: { start, end: to } }));
}

function countsIn({ value, range }: Located<string>): readonly ProseCount[] {
  const text = value.slice(0, LONGEST);
  const at = (match: RegExpExecArray): Pick<ProseCount, 'text' | 'range'> => ({
    text: match[0],
    range: { start: range.start + match.index, end: range.start + match.index + match[0].length },
  });
  const isSaid = ({ index }: RegExpExecArray): boolean => !NOT_SAID.test(text.slice(0, index));
  return [
    ...[...text.matchAll(ALL)].filter(isSaid).map((match): ProseCount => ({
      noun: match[2]?.toLowerCase() === 'plans' ? 'plans' : 'phases',
      done: 'all',
      total: match[1] === undefined ? undefined : Number(match[1]),
      ...at(match),
    })),
    ...[...text.matchAll(FIRST_ONES)].filter(isSaid).map((match): ProseCount => ({
      noun: 'phases',
      done: Number(match[1]),
      total: undefined,
      ...at(match),
    })),
  ];
}
