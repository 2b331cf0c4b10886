import type { Range } from '../finding.ts';
import { expressionOf, mayBeForeign } from './languages/words.ts';
import { scopeMarkers } from './scope.ts';

/** Where figures stand on a progress line. */
interface Places {
  readonly bars: readonly Range[];
  readonly percent: Range;
  readonly ratios: readonly Range[];
}

/**
 * The part of a line in which its percentage makes a claim of its own, or `undefined` when it says what the other figures
 * say. That is so in three forms: behind another figure, bar and percentage stand in one parenthesis or between separators
 * (gsd-core 1.14: plans, then its own percentage); the percentage has a label (`| v7.1: 0%`); or it counts another
 * thing than the ratio (`9/9 plans (67% requirements)`).
 * @param text the line, with blanks in place of its bars.
 */
export function ownPart(text: string, places: Places): Range | undefined {
  return partWithBar(text, places) ?? partWithLabel(text, places) ?? partOfOtherThing(text, places);
}

function partWithBar(text: string, { bars, percent, ratios }: Places): Range | undefined {
  const part = partAround(text, percent, '|;•·');
  const isBehind = [...bars, ...ratios].some(({ end }) => end <= part.start);
  const isUnit = bars.some((bar) => contains(part, bar)) && !ratios.some((ratio) => contains(part, ratio));
  return isBehind && isUnit ? part : undefined;
}

/** Words before a percentage that say no more than that it is one. */
const PLAIN_LABEL = /^(?:(?:total|done|completed?|progress|i\.?e\.?|that is|so far)[\s:=]*)*$/iu;

function partWithLabel(text: string, { bars, percent, ratios }: Places): Range | undefined {
  const part = partAround(text, percent, '|;•·,—–');
  const others = [...bars, ...ratios];
  const label = text.slice(part.start, percent.start).replace(/[\s<>~≈]+$/u, '');
  const isLabel = (label.endsWith(':') && /[\p{L}\d]/u.test(label)) || scopeMarkers(label).length > 0;
  const isBehind = others.some(({ end }) => end <= part.start);
  const isAlone = others.every(({ start, end }) => end <= part.start || start >= percent.end);
  return isBehind && isAlone && isLabel && !PLAIN_LABEL.test(label.trim()) ? part : undefined;
}

const NOUN =
  /^[^\d()|;,]*?(?<!\p{L})(plan|phase|task|req|step|wave|feature|test|stor[yi]|criteri|ticket|issue|fase|tarefa)/iu;

function partOfOtherThing(text: string, { percent, ratios }: Places): Range | undefined {
  const [ratio, ...more] = ratios;
  if (ratio === undefined || more.length > 0) return undefined;
  const [own, other] = [percent, ratio].map(({ end }) => nounIn(text.slice(end)));
  if (own === undefined || other === undefined || own.toLowerCase() === other.toLowerCase()) return undefined;
  const { start } = ratio.end <= percent.start ? { start: ratio.end } : partAround(text, percent, '|;•·');
  return { start, end: percent.end };
}

/** The first letters of what is counted, in words that a figure may be followed by. */
function nounIn(text: string): string | undefined {
  const english = NOUN.exec(text)?.[1]?.slice(0, 3);
  if (english !== undefined || !mayBeForeign(text)) return english;
  const named = (['plan', 'phase'] as const).find((noun) =>
    expressionOf(String.raw`^[^\d()|;,]*?{${noun}}`).test(text),
  );
  return named?.slice(0, 3);
}

/** What is between the parentheses or separators nearest to a figure. */
function partAround(text: string, { start, end }: Range, separators: string): Range {
  const outer: number[] = [];
  let from = 0;
  for (let at = 0; at < start; at += 1) {
    const glyph = text.charAt(at);
    if ('([{（'.includes(glyph)) {
      outer.push(from);
      from = at + 1;
    } else if (')]}）'.includes(glyph)) from = outer.pop() ?? from;
    else if (separators.includes(glyph)) from = at + 1;
  }
  let depth = 0;
  let to = end;
  for (; to < text.length && depth >= 0; to += 1) {
    const glyph = text.charAt(to);
    if ('([{（'.includes(glyph)) depth += 1;
    else if (')]}）'.includes(glyph)) depth -= 1;
    else if (depth === 0 && separators.includes(glyph)) break;
  }
  return { start: from, end: depth < 0 ? to - 1 : to };
}

function contains(part: Range, { start, end }: Range): boolean {
  return part.start <= start && end <= part.end;
}
