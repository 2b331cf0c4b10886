import type { Range } from '../finding.ts';
import { foldLabel } from './languages/fold.ts';
import { expressionOf, mayBeForeign } from './languages/words.ts';

/** What a cell or a value says when it says that there is no figure (`—`, `N/A`, `TBD`, `?`, empty). */
export interface Unknown {
  readonly kind: 'unknown';
  readonly text: string;
  readonly range: Range;
}

/** Text where a figure was expected that is neither a figure nor a known sign for none. */
export interface Unread {
  readonly kind: 'unread';
  readonly text: string;
  readonly range: Range;
}

/** One number with its unit, such as `3.5 min` or the `29min` of `3h 29min`. */
export interface DurationTerm {
  /** The digits as written. */
  readonly digits: string;
  readonly range: Range;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** Milliseconds of one unit. */
  readonly unit: number;
}

/** One way of saying a duration; `2.3 hours (137 min)` has two. */
export interface DurationPart {
  readonly terms: readonly DurationTerm[];
}

/** A length of time as printed. */
export interface Duration {
  readonly kind: 'duration';
  readonly text: string;
  readonly range: Range;
  readonly approximate: boolean;
  readonly parts: readonly [DurationPart, ...DurationPart[]];
  /** Words that narrow what was timed, such as `code plans only`. */
  readonly qualifier: string | undefined;
}

/** A number without a unit where a duration was expected: seconds in some files, minutes in others. */
export interface BareNumber {
  readonly kind: 'bare';
  readonly text: string;
  readonly range: Range;
  /** The unit (in milliseconds) that stands once at the end of its list, where it has one: most likely its own. */
  readonly unit?: number;
}

/** A whole number of things, such as plans. */
export interface Count {
  readonly kind: 'count';
  readonly value: number;
  readonly text: string;
  /** Range of the digits alone. */
  readonly range: Range;
  readonly approximate: boolean;
  /** Text after the number, without the enclosing parentheses. */
  readonly qualifier: string | undefined;
}

/** What stands where a duration is expected. */
export type DurationValue = Duration | BareNumber | Unknown | Unread;
/** What stands where a count is expected. */
export type CountValue = Count | Unknown | Unread;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Unit words of other languages, without accents. */
const FOREIGN_UNITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      ...['secondo', 'secondi', 'seconde', 'secondes', 'sekunde', 'sekunden', 'sek', 'с', 'сек', 'секунда'],
      ...['секунды', 'секунд', 'sn', 'saniye', '秒', '秒钟', '秒鐘', '초'],
    ].map((word) => [word, SECOND]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'minuti',
        'minuten',
        'мин',
        'минута',
        'минуты',
        'минут',
        'dk',
        'dakika',
        '分',
        '分钟',
        '分鐘',
        '分間',
      ],
      '분',
    ].map((word) => [word, MINUTE]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'ora',
        'ore',
        'heure',
        'heures',
        'stunde',
        'stunden',
        'std',
        'ч',
        'час',
        'часа',
        'часов',
        'saat',
        'sa',
      ],
      ...['小时', '小時', '時間', '时', '時', '시간'],
    ].map((word) => [word, HOUR]),
  ),
};

/** Unit words in lower case → milliseconds. Days are left out: they are spans of the calendar, not of work. */
const UNITS: Readonly<Record<string, number>> = {
  ...{
    s: SECOND,
    sec: SECOND,
    secs: SECOND,
    second: SECOND,
    seconds: SECOND,
    segundo: SECOND,
    segundos: SECOND,
  },
  ...{
    m: MINUTE,
    min: MINUTE,
    mins: MINUTE,
    minute: MINUTE,
    minutes: MINUTE,
    minuto: MINUTE,
    minutos: MINUTE,
  },
  ...{ h: HOUR, hr: HOUR, hrs: HOUR, hour: HOUR, hours: HOUR, hora: HOUR, horas: HOUR },
  ...FOREIGN_UNITS,
};

const UNKNOWN =
  /^(?:[-–—]+|n\/?a|tbd|tba|\?+|none|unknown|pending|not (?:yet )?(?:tracked|recorded|measured)|)(?:\s+(?:hours?|min(?:utes)?))?$/i;

/** True for the signs by which people say that there is no figure. */
export function isUnknownText(text: string): boolean {
  return UNKNOWN.test(stripMarks(text).text);
}

/** With a comma before one or two digits, those are decimals: `3,5 Std.` */
const NUMBER = String.raw`(?!0,)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,2}(?![\d,])|\.\d+)?(?!,\d)`;
const TERM = new RegExp(String.raw`(${NUMBER})(\s*)(\p{L}+)\.?`, 'giuy');
const APPROXIMATE = /^(?:~|≈|approx\.?|about|circa|ca\.?|c\.)\s*/i;

/**
 * Reads a duration. Understands every unit and mixture measured in real files: `445s`, `~3.5 min`, `0.18 hours`,
 * `3h 29min`, `~1 hour 5 min`, `2.3 hours (137 min)`, `6 min avg`, `~3 min/plan`.
 * @param text what stands in the file; @param start its offset.
 */
export function readDuration(text: string, start: number): DurationValue {
  const stripped = stripMarks(text);
  const offset = start + stripped.lead;
  const range = { start: offset, end: offset + stripped.text.length };
  const unread: Unread = { kind: 'unread', text: stripped.text, range };
  if (isUnknownText(stripped.text)) return { kind: 'unknown', text: stripped.text, range };
  const lead = approximateLead(stripped.text);
  if (new RegExp(`^(?:${NUMBER})$`).test(stripped.text.slice(lead))) {
    return { kind: 'bare', text: stripped.text, range };
  }
  const first = readPart(stripped.text, lead, offset);
  if (first === undefined) return unread;
  const tail = readTail(stripped.text, first.end, offset);
  if (tail === undefined) return unread;
  const parts = [{ terms: first.terms }, ...tail.parts] as const;
  return {
    kind: 'duration',
    text: stripped.text,
    range: { start: offset, end: offset + tail.end },
    approximate: lead > 0 || tail.approximate,
    parts: [parts[0], ...parts.slice(1)],
    qualifier: tail.qualifier,
  };
}

function approximateLead(text: string): number {
  const english = APPROXIMATE.exec(text)?.[0].length ?? 0;
  if (english > 0 || /^\d/.test(text) || !mayBeForeign(text)) return english;
  return expressionOf(String.raw`^{about}\s*`).exec(text)?.[0].length ?? 0;
}

function readPart(
  text: string,
  from: number,
  offset: number,
): { terms: DurationTerm[]; end: number } | undefined {
  const terms: DurationTerm[] = [];
  let end = from;
  for (;;) {
    const gap = terms.length > 0 ? (/^(?:\s+and)?\s*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    TERM.lastIndex = end + gap;
    const match = TERM.exec(text);
    const [whole, digits = '', , word = ''] = match ?? [];
    const unit = unitOf(word);
    if (whole === undefined || unit === undefined) break;
    const previous = terms.at(-1);
    if (previous !== undefined && previous.unit <= unit) return undefined;
    const at = offset + end + gap;
    const decimals = decimalsOf(digits);
    terms.push({ digits, range: { start: at, end: at + digits.length }, decimals, unit });
    end += gap + whole.length - (whole.endsWith('.') ? 1 : 0);
  }
  return terms.length > 0 ? { terms, end } : undefined;
}

const HARMLESS = /^(?:\s*\/\s*plan|\s+per plan|\s+(?:avg|average|total|each))\b/i;

/** `/Plan`, `por plan`, `/计划`: what an average is of. */
function foreignPerPlan(text: string): string {
  if (text === '' || !mayBeForeign(text)) return '';
  return (
    expressionOf(
      String.raw`^\s*(?:[/／]|por\s|par\s|pro\s|je\s|per\s|на\s|за\s)\s*(?:plan(?!\p{L})|{plan})`,
    ).exec(text)?.[0] ?? ''
  );
}

/** What may follow the figure: an equal figure in parentheses, harmless words, or a qualifier in parentheses. */
function readTail(
  text: string,
  from: number,
  offset: number,
): { parts: DurationPart[]; qualifier: string | undefined; approximate: boolean; end: number } | undefined {
  const behind = text.slice(from);
  const harmless = HARMLESS.exec(behind)?.[0] ?? foreignPerPlan(behind);
  const rest = ' '.repeat(harmless.length) + behind.slice(harmless.length);
  if (rest.trim() === '' || rest.trim() === '.')
    return { parts: [], qualifier: undefined, approximate: false, end: from };
  const inner = /^\s*\(([^()]*)\)\s*$/.exec(rest)?.[1];
  if (inner === undefined) return undefined;
  const innerStart = from + rest.indexOf('(') + 1;
  const lead = approximateLead(inner);
  const part = readPart(text, innerStart + lead, offset);
  if (part && text.slice(part.end, innerStart + inner.length).trim() === '') {
    return { parts: [{ terms: part.terms }], qualifier: undefined, approximate: lead > 0, end: part.end + 1 };
  }
  return { parts: [], qualifier: inner.trim(), approximate: false, end: from };
}

/** A number without a unit once its unit (in milliseconds) is known from beside it: a column heading, its neighbours. */
export function withUnit(bare: BareNumber, unit: number): Duration {
  const lead = approximateLead(bare.text);
  const digits = bare.text.slice(lead);
  const range = { start: bare.range.start + lead, end: bare.range.end };
  const decimals = decimalsOf(digits);
  return {
    kind: 'duration',
    text: bare.text,
    range: bare.range,
    approximate: lead > 0,
    parts: [{ terms: [{ digits, range, decimals, unit }] }],
    qualifier: undefined,
  };
}

/** Milliseconds of a unit word (`min`, `seconds`), where it is one. */
export function unitOf(word: string): number | undefined {
  const folded = foldLabel(word);
  return Object.hasOwn(UNITS, folded) ? UNITS[folded] : undefined;
}

/** Digits behind the decimal point or comma; `1,234` has none. */
export function decimalsOf(digits: string): number {
  return (/\.(\d+)$/.exec(digits)?.[1] ?? /^\d+,(\d{1,2})$/.exec(digits)?.[1] ?? '').length;
}

/** Reads a count such as `12`, `~9`, `37 (v1.1)`. */
export function readCount(text: string, start: number): CountValue {
  const stripped = stripMarks(text);
  const offset = start + stripped.lead;
  const range = { start: offset, end: offset + stripped.text.length };
  if (isUnknownText(stripped.text)) return { kind: 'unknown', text: stripped.text, range };
  const match =
    /^(~\s*)?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\s+(?:plans?|planes|planos|piani|pläne|планов|плана)(?!\p{L})|\s*(?:个计划|個計劃|プラン|件|개|개 계획))?(?:\s*(\(.*\)))?$/iu.exec(
      stripped.text,
    );
  if (!match) return { kind: 'unread', text: stripped.text, range };
  const [, tilde = '', digits = '', parenthesis] = match;
  const at = offset + tilde.length;
  return {
    kind: 'count',
    value: Number(digits.replaceAll(',', '')),
    text: digits,
    range: { start: at, end: at + digits.length },
    approximate: tilde !== '',
    qualifier: parenthesis?.slice(1, -1).trim(),
  };
}

/** Milliseconds of a part, as printed. Exact for up to three decimals. */
export function partMilliseconds(part: DurationPart): number {
  return part.terms.reduce((sum, term) => sum + termMilliseconds(term), 0);
}

function termMilliseconds({ digits, decimals, unit }: DurationTerm): number {
  return (Number(digits.replace(/[,.]/g, '')) * unit) / 10 ** decimals;
}

/** Milliseconds of the last printed digit of a part: one minute for `3h 29min`, 36 seconds for `0.18 hours`. */
export function partStep(part: DurationPart): number {
  return Math.min(...part.terms.map(({ unit, decimals }) => unit / 10 ** decimals));
}

/** The part that says most: the `137 min` of `2.3 hours (137 min)`. */
export function finestPart(duration: Duration): DurationPart {
  return duration.parts.reduce((best, part) => (partStep(part) < partStep(best) ? part : best));
}

/** Removes emphasis, backticks and outer blanks; `lead` is how many characters went at the front. */
export function stripMarks(text: string): { text: string; lead: number } {
  let inner = text.trimStart();
  let lead = text.length - inner.length;
  inner = inner.trimEnd();
  for (;;) {
    const mark = /^(\*\*|__|\*|_|`)(?=\S)(.*\S)\1$/s.exec(inner);
    if (!mark) return { text: inner, lead };
    lead += mark[1]?.length ?? 0;
    inner = mark[2] ?? '';
  }
}

/** Renders `value` with `decimals` digits, rounded half up, in the style of `like` (thousands, leading zeros). */
export function writeNumber(value: number, decimals: number, like: string): string {
  const scaled = Math.floor(value * 10 ** decimals + 0.5 + 1e-9);
  const digits = String(scaled).padStart(decimals + 1, '0');
  let whole = digits.slice(0, digits.length - decimals);
  const hasComma = /^\d+,\d{1,2}$/.test(like);
  const likeWhole = like.split(hasComma ? ',' : '.')[0] ?? '';
  if (/^0\d/.test(likeWhole)) whole = whole.padStart(likeWhole.length, '0');
  if (like.includes(',') && !hasComma) whole = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === 0 ? whole : `${whole}${hasComma ? ',' : '.'}${digits.slice(digits.length - decimals)}`;
}

/** The new digits for each term of a part when it is to say `milliseconds`, in the part's own units and decimals. */
export function writePart(part: DurationPart, milliseconds: number): readonly string[] {
  const step = partStep(part);
  let rest = Math.floor(milliseconds / step + 0.5 + 1e-9) * step;
  return part.terms.map(({ unit, decimals, digits }, index) => {
    const isLast = index === part.terms.length - 1;
    const amount = isLast ? rest / unit : Math.floor(rest / unit + 1e-9);
    rest -= amount * unit;
    return writeNumber(amount, isLast ? decimals : 0, digits);
  });
}
