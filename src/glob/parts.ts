/** What is enough for any list of planning files, and little enough for thousands of paths. */
export const GLOB_LIMITS = { characters: 400, depth: 10, range: 100, states: 4000 } as const;

/** Says in its message why a pattern is refused, to follow it in a sentence. */
export class Refused extends Error {}

/** Whether a pattern takes a character in its place. */
export type Test = (character: string) => boolean;

/** What a pattern is made of. */
export type Part =
  | { readonly is: 'one'; readonly test: Test }
  | { readonly is: 'sequence'; readonly parts: readonly Part[] }
  | { readonly is: 'choice'; readonly parts: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: 0 | 1; readonly most: number }
  | { readonly is: 'except'; readonly part: Part };

/** Where in a pattern a stretch of it stands. */
interface Where {
  /** How many groups it stands in. */
  readonly depth: number;
  /** At the start of a name: at the start of the pattern, or behind a slash. */
  readonly isAtStart: boolean;
  /** What stands before it in the name has one length only. */
  readonly isFixed: boolean;
  /** In no group that repeats or excludes. */
  readonly mayExclude: boolean;
}

/** Character by character, as people count them. */
export type Text = readonly string[];

const NAME: Test = (character) => character !== '/';
const ANY: Test = () => true;
const one = (test: Test): Part => ({ is: 'one', test });
const literal = (wanted: string): Part => one((character) => character === wanted);
const word = (text: Text): Part => ({ is: 'sequence', parts: text.map(literal) });
const repeat = (part: Part, least: 0 | 1, most: number): Part => ({
  is: 'repeat',
  part,
  least,
  most,
});
const sequence = (...parts: readonly Part[]): Part => ({ is: 'sequence', parts });

const STAR = repeat(one(NAME), 0, Infinity);
/** Any folders, with the slash behind each. */
const FOLDERS = repeat(sequence(repeat(one(NAME), 1, Infinity), literal('/')), 0, Infinity);
const EVERYTHING = repeat(one(ANY), 0, Infinity);
/** What is below a folder, or the folder itself. */
const BELOW = repeat(sequence(literal('/'), repeat(one(ANY), 1, Infinity)), 0, 1);

const QUANTIFIERS: Readonly<Record<string, { readonly least: 0 | 1; readonly most: number }>> = {
  '?': { least: 0, most: 1 },
  '*': { least: 0, most: Infinity },
  '+': { least: 1, most: Infinity },
};

/** A part that was read, and the place behind it. */
interface Read {
  readonly part: Part;
  readonly end: number;
  /** It always takes the same number of characters. */
  readonly isFixed: boolean;
}

/**
 * Reads a pattern.
 * @throws Refused when its cost would have no bound
 */
export function partOf(text: Text): Part {
  return sequenceOf(text, { depth: 0, isAtStart: true, isFixed: true, mayExclude: true });
}

function sequenceOf(text: Text, where: Where): Part {
  const parts: Part[] = [];
  let here = where;
  for (let index = 0; index < text.length;) {
    const { part, end, isFixed } = readPart(text, index, here);
    parts.push(part);
    const isAtStart = text[end - 1] === '/' && end > index;
    here = { ...here, isAtStart, isFixed: isAtStart || (here.isFixed && isFixed) };
    index = end;
  }
  return { is: 'sequence', parts };
}

function readPart(text: Text, index: number, where: Where): Read {
  const character = text[index] ?? '';
  const single = (part: Part): Read => ({ part, end: index + 1, isFixed: true });
  const stars = starsAt(text, index, where);
  if (stars !== undefined) return stars;
  const group = groupAt(text, index, where);
  if (group !== undefined) return group;
  if (character === '*') return { part: STAR, end: index + 1, isFixed: false };
  if (character === '?') return single(one(NAME));
  if (character === '\\' && index + 1 < text.length) {
    return { part: literal(text[index + 1] ?? ''), end: index + 2, isFixed: true };
  }
  const set = character === '[' ? setAt(text, index) : undefined;
  return set === undefined
    ? single(literal(character))
    : { part: one(set.test), end: set.end, isFixed: true };
}

/** `**` where it stands for folders; anywhere else it is a `*`. */
function starsAt(text: Text, index: number, { isAtStart }: Where): Read | undefined {
  const isFolders = (from: number): boolean => {
    const next = text[from + 2];
    return text[from] === '*' && text[from + 1] === '*' && (next === undefined || next === '/');
  };
  if (text[index] === '/' && isFolders(index + 1) && index + 3 === text.length) {
    return { part: BELOW, end: text.length, isFixed: false };
  }
  if (!isAtStart || !isFolders(index)) return undefined;
  return index + 2 === text.length
    ? { part: EVERYTHING, end: text.length, isFixed: false }
    : { part: FOLDERS, end: index + 3, isFixed: false };
}

/** `{a,b}`, `{1..9}`, `(a|b)` and `+(a|b)`. Brackets that have no end, or nothing to choose from, are characters. */
function groupAt(text: Text, index: number, where: Where): Read | undefined {
  const character = text[index] ?? '';
  if (character === '{') return bracesAt(text, index, where);
  if (character === '(') {
    const options = optionsAt(text, index, '|');
    return options === undefined || options.parts.length < 2
      ? undefined
      : { part: choiceOf(options.parts, where), end: options.end, isFixed: false };
  }
  const isExtended = '@?*+!'.includes(character) && text[index + 1] === '(';
  const options = isExtended ? optionsAt(text, index + 1, '|') : undefined;
  if (options === undefined) return undefined;
  const read = (part: Part): Read => ({ part, end: options.end, isFixed: false });
  if (character === '!') return read(exceptionOf(options.parts, where));
  const quantifier = QUANTIFIERS[character];
  if (quantifier === undefined) return read(choiceOf(options.parts, where));
  const { least, most } = quantifier;
  return read(
    repeat(choiceOf(options.parts, { ...where, mayExclude: where.mayExclude && most === 1 }), least, most),
  );
}

function choiceOf(options: readonly Text[], where: Where): Part {
  const depth = where.depth + 1;
  if (depth > GLOB_LIMITS.depth)
    throw new Refused(`nests groups deeper than ${GLOB_LIMITS.depth}; unfold them`);
  return { is: 'choice', parts: options.map((option) => sequenceOf(option, { ...where, depth })) };
}

/** What `!(…)` leaves out is followed from one place of a name only, so that the cost keeps its bound. */
function exceptionOf(options: readonly Text[], where: Where): Part {
  const shown = `!(${options.map((option) => option.join('')).join('|')})`;
  if (!where.mayExclude)
    throw new Refused(`repeats or excludes "${shown}"; use !(…) outside of other groups`);
  if (!where.isFixed)
    throw new Refused(
      `has something of any length before "${shown}"; begin the name with !(…), or use an exclusion`,
    );
  if (options.some((option) => option.includes('/')))
    throw new Refused(`has a slash in "${shown}"; use an exclusion, as in "!legacy/**"`);
  return { is: 'except', part: choiceOf(options, { ...where, mayExclude: false }) };
}

function bracesAt(text: Text, index: number, where: Where): Read | undefined {
  const options = optionsAt(text, index, ',');
  if (options === undefined) return undefined;
  const read = (part: Part): Read => ({ part, end: options.end, isFixed: false });
  if (options.parts.length > 1) return read(choiceOf(options.parts, where));
  const words = rangeOf((options.parts[0] ?? []).join(''));
  return words && read({ is: 'choice', parts: words.map((name) => word(Array.from(name))) });
}

/** The words of `1..9`, `01..20..2` and `a..e`. */
function rangeOf(text: string): readonly string[] | undefined {
  const [, first = '', last = '', steps = '1'] =
    /^(-?\d{1,15}|[a-zA-Z])\.\.(-?\d{1,15}|[a-zA-Z])(?:\.\.(-?\d{1,15}))?$/.exec(text) ?? [];
  const isNumbers = /\d/.test(first);
  if (first === '' || isNumbers !== /\d/.test(last)) return undefined;
  const value = (end: string): number => (isNumbers ? Number(end) : (end.codePointAt(0) ?? 0));
  const step = Math.max(1, Math.abs(Number(steps)));
  const [from, to] = [value(first), value(last)];
  const size = Math.floor(Math.abs(to - from) / step) + 1;
  if (size > GLOB_LIMITS.range)
    throw new Refused(`has the range "{${text}}" of ${size} names; use at most ${GLOB_LIMITS.range}`);
  const isPadded = [first, last].some((end) => /^-?0\d/.test(end));
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  return Array.from({ length: size }, (_, index) => {
    const number = from + index * (from <= to ? step : -step);
    if (!isNumbers) return String.fromCodePoint(number);
    const digits = String(Math.abs(number));
    return number < 0 ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0');
  });
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** What stands between a bracket and its partner, split where there is a choice. */
function optionsAt(text: Text, open: number, separator: string): { parts: Text[]; end: number } | undefined {
  const expected: string[] = [];
  const parts: Text[] = [];
  let start = open + 1;
  for (let index = open; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\') index += 1;
    else if (character === '[') index = (setAt(text, index)?.end ?? index + 1) - 1;
    else if (CLOSING[character] !== undefined) expected.push(CLOSING[character]);
    else if (character === expected.at(-1)) {
      expected.pop();
      if (expected.length === 0) return { parts: [...parts, text.slice(start, index)], end: index + 1 };
    } else if (character === separator && expected.length === 1) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return undefined;
}

const POSIX_SETS: Readonly<Record<string, RegExp>> = {
  alnum: /[a-zA-Z0-9]/,
  alpha: /[a-zA-Z]/,
  blank: /[ \t]/,
  digit: /\d/,
  lower: /[a-z]/,
  punct: /[!-.:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  word: /\w/,
  xdigit: /[0-9a-fA-F]/,
};

/** `[a-z_]`, `[!a]`, `[[:alpha:]]`; none stands for a slash. */
function setAt(text: Text, open: number): { readonly test: Test; readonly end: number } | undefined {
  let index = open + 1;
  const isNegated = text[index] === '!' || text[index] === '^';
  if (isNegated) index += 1;
  const first = index;
  const tests: Test[] = [];
  for (; index < text.length && (text[index] !== ']' || index === first); index += 1) {
    const [, posix] = /^\[:([a-z]{1,10}):\]/.exec(text.slice(index, index + 14).join('')) ?? [];
    if (posix !== undefined) {
      const pattern = POSIX_SETS[posix];
      tests.push((character) => pattern?.test(character) === true);
      index += posix.length + 3;
      continue;
    }
    if (text[index] === '\\' && index + 1 < text.length) index += 1;
    const low = text[index] ?? '';
    const isRange = text[index + 1] === '-' && text[index + 2] !== undefined && text[index + 2] !== ']';
    if (isRange) index += 2;
    const high = text[index] ?? '';
    tests.push((character) => isBetween(low, character, high));
  }
  if (index >= text.length) return undefined;
  const isIn: Test = (character) => tests.some((test) => test(character));
  return { test: (character) => character !== '/' && isIn(character) !== isNegated, end: index + 1 };
}

function isBetween(low: string, character: string, high: string): boolean {
  const [from = 0, code = 0, to = 0] = [low, character, high].map((one) => one.codePointAt(0));
  return from <= code && code <= to;
}

/** True for a character that stands for something else than itself. */
export function isOperator(text: Text, index: number): boolean {
  const character = text[index] ?? '';
  if (character === '*' || character === '?') return true;
  if (character === '[') return setAt(text, index) !== undefined;
  if (character === '{') {
    const options = optionsAt(text, index, ',');
    return (
      options !== undefined &&
      (options.parts.length > 1 || /^[^/]+\.\.[^/]+$/.test((options.parts[0] ?? []).join('')))
    );
  }
  if (character === '(') return (optionsAt(text, index, '|')?.parts.length ?? 0) > 1;
  return (
    '@+!'.includes(character) && text[index + 1] === '(' && optionsAt(text, index + 1, '|') !== undefined
  );
}

/** A plain name that a pattern spells. */
export function unescaped(text: Text): string {
  return text.join('').replace(/\\([^])/gu, '$1');
}
