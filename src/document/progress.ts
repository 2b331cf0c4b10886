import type { Range } from '../finding.ts';
import { findBars } from './bar.ts';
import type { Bar } from './bar.ts';
import type { Field } from './fields.ts';
import { isApproximate, isLimit, isOrdinal } from './figure-words.ts';
import { ownPart } from './progress-parts.ts';
import { scopeMarkers } from './scope.ts';

/** A printed percentage. */
export interface Percent {
  readonly value: number;
  /** Digits as written, without `~` and `%`. */
  readonly text: string;
  readonly decimals: number;
  readonly range: Range;
  /** `~80%`, `≈80%`, `about 80%`. */
  readonly approximate: boolean;
  /** `80%+`, `<5%`, `at least 90%`, `40-60%`: not the value itself, but a limit of it. */
  readonly isLimit: boolean;
}

/** `3/7`, `13 of 15`; in `14.2 of 15 phases` the number of an inserted phase stands where a count belongs. */
export interface Ratio {
  readonly done: number;
  readonly total: number;
  readonly text: string;
  readonly range: Range;
  /** Exact whole numbers on both sides, without `~`, `+`, `?` or words such as `over`. */
  readonly exact: boolean;
}

/** Everything on one `Progress:` line. */
export interface Progress {
  readonly field: Field;
  readonly bars: readonly Bar[];
  readonly percents: readonly Percent[];
  /** `Plan 3 of 12` is none: it names a plan, and does not say how many are done. */
  readonly ratios: readonly Ratio[];
  /**
   * The part of the line in which its only percentage makes a claim of its own, which the figures outside of it do not
   * share: `(…)` in `2/2 plans ([███░░░░░░░] 25%)`, `v7.1: 0%` in `100/100 plans | v7.1: 0%`.
   */
  readonly ownPart: Range | undefined;
  /** Words outside of bars, percentages and ratios, in the label too: what the figures may be limited to. */
  readonly scopes: readonly string[];
  /** Any words at all after the figures. */
  readonly hasWords: boolean;
  /** A `?` or `TBD` stands among the figures. */
  readonly hasUnknown: boolean;
}

/** `40%`, `40 %`, `66,7 %`, and as Turkish has it `%40`. */
const PERCENT =
  /(~\s*)?(?<![\d.]|\d,)(\d{1,4}(?:[.,]\d{1,4})?)\s?%(?!\d)|(?<![\w%])(%\s?)(\d{1,3}(?:[.,]\d{1,2})?)(?![\d%.,])/g;
const RATIO =
  /(~\s*)?(?<![\p{Lu}\p{Ll}\d.\-–/])(\d{1,6}(?:\.\d+)?)(\s*\/\s*|\s+(?:of|de|von|sur|di|su|из)\s+)(~\s*)?(\d{1,6}(?:\.\d+)?|\?+|TBD)(\+)?(?![\d/]|\.\d|\s*%)/giu;

/** Reads a `Progress:` line. */
export function readProgress(field: Field): Progress {
  const { value, range } = field.value;
  const bars = findBars(value, range.start);
  const withoutBars = blanked(value, bars, range.start);
  const percents = [...withoutBars.matchAll(PERCENT)].map((match) => percentOf(match, range.start));
  const rest = blanked(withoutBars, percents, range.start);
  const ratios = [...rest.matchAll(RATIO)]
    .filter(({ index }) => !isOrdinal(rest, index))
    .map((match) => ratioOf(match, range.start));
  const words = blanked(rest, ratios, range.start);
  return {
    field,
    bars,
    percents,
    ratios,
    ownPart: ownPartOf(withoutBars, range.start, { bars, percents, ratios }),
    scopes: scopeMarkers(`${field.labelScope ?? ''} ${rest}`),
    hasWords: /[\p{L}\d]/u.test(words) || field.labelScope !== undefined,
    hasUnknown: /\?|\bTBD\b/i.test(rest),
  };
}

/** The bars that draw the only percentage of a line: those of its own part, where it has one. */
export function barsOfPercent({ bars, ownPart: part }: Progress): readonly Bar[] {
  return part ? bars.filter(({ range }) => range.start >= part.start && range.end <= part.end) : bars;
}

function ownPartOf(
  text: string,
  base: number,
  { bars, percents, ratios }: Pick<Progress, 'bars' | 'percents' | 'ratios'>,
): Range | undefined {
  const inText = ({ range }: { readonly range: Range }): Range => ({
    start: range.start - base,
    end: range.end - base,
  });
  const [percent, ...more] = percents;
  if (percent === undefined || more.length > 0) return undefined;
  const part = ownPart(text, {
    bars: bars.map(inText),
    percent: inText(percent),
    ratios: ratios.map(inText),
  });
  return part && { start: part.start + base, end: part.end + base };
}

/** The text with blanks in place of figures, so that what stands between them keeps its place. */
function blanked(text: string, figures: readonly { readonly range: Range }[], base: number): string {
  let [result, from] = ['', 0];
  for (const { range } of figures) {
    result += text.slice(from, range.start - base) + ' '.repeat(range.end - range.start);
    from = range.end - base;
  }
  return result + text.slice(from);
}

function percentOf(match: RegExpExecArray, base: number): Percent {
  const [whole, tilde = '', behind, sign = '', ahead] = match;
  const digits = behind ?? ahead ?? '';
  const [from, end] = [match.index + tilde.length + sign.length, match.index + whole.length];
  return {
    value: Number(digits.replace(',', '.')),
    text: digits,
    decimals: digits.split(/[.,]/)[1]?.length ?? 0,
    range: { start: base + from, end: base + end },
    approximate: isApproximate(match.input, from),
    isLimit: isLimit(match.input, from, end),
  };
}

function ratioOf(match: RegExpExecArray, base: number): Ratio {
  const [whole, about = '', done = '', , aboutTotal = '', total = '', plus = ''] = match;
  const [from, end] = [match.index + about.length, match.index + whole.length];
  const isPlain = about + aboutTotal + plus === '' && /^\d+$/.test(total) && !done.includes('.');
  return {
    done: Number(done),
    total: Number(total),
    text: whole.trim(),
    range: { start: base + from, end: base + end },
    exact: isPlain && !isLimit(match.input, from, end) && !isApproximate(match.input, from),
  };
}
