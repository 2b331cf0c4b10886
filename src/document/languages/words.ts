import { LANGUAGES } from './all.ts';
import { hasForeignLetters, withoutMarks } from './fold.ts';
import type { Language, Vocable } from './language.ts';

/** Scripts that put no blanks between words. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

const patterns = new Map<Vocable, string>();
const expressions = new Map<string, RegExp>();

/** The words of one meaning in all languages, as a part of a pattern with the flags `iu`. */
function wordPattern(vocable: Vocable): string {
  const known = patterns.get(vocable);
  if (known !== undefined) return known;
  const words = [...new Set(LANGUAGES.flatMap((language) => wordsOf(language, vocable)))];
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const [unspaced, spaced] = [true, false].map((is) =>
    longestFirst.filter((word) => UNSPACED.test(word) === is).map(sourceOf),
  );
  const alone = String.raw`(?<!\p{L})(?:${(spaced ?? []).join('|')})(?!\p{L})`;
  const pattern = `(?:${[alone, ...(unspaced ?? [])].join('|')})`;
  patterns.set(vocable, pattern);
  return pattern;
}

/** Words of other languages that, without their accents, are English ones: the rules for English judge them. */
const ENGLISH: ReadonlySet<string> = new Set(['complete', 'completes', 'incomplete']);

/** With each ending, with accents and as people write it without. */
function wordsOf({ words, endings }: Language, vocable: Vocable): readonly string[] {
  return words[vocable].flatMap((word) => {
    const forms = word.includes('*') ? endings.map((ending) => word.replaceAll('*', ending)) : [word];
    return forms
      .flatMap((form) => (UNSPACED.test(form) ? [form] : [form, withoutMarks(form)]))
      .filter((form) => !ENGLISH.has(form));
  });
}

function sourceOf(word: string): string {
  return word.replace(/[.()/]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`);
}

let keys: ReadonlySet<string> | undefined;

/**
 * False for nearly all that is plain English: without a letter that English has not, and without the longest word of any
 * phrase. It keeps the words of ten languages from being compiled for files that have none of them.
 */
export function mayBeForeign(text: string): boolean {
  if (hasForeignLetters(text)) return true;
  const known = (keys ??= new Set(allWords().map(keyOf)));
  return (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).some((word) => known.has(word));
}

function allWords(): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    (Object.keys(language.words) as Vocable[]).flatMap((vocable) => wordsOf(language, vocable)),
  );
}

/** Words of a phrase that English files have in every line. */
const COMMON: ReadonlySet<string> = new Set(['phase', 'plan', 'in', 'no']);

function keyOf(phrase: string): string {
  const words = phrase.toLowerCase().split(/[^a-z]+/);
  const own = words.filter((word) => !COMMON.has(word));
  return own.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** True when a text has a word of this meaning in any language but English. */
export function says(vocable: Vocable, text: string): boolean {
  return mayBeForeign(text) && expressionOf(`{${vocable}}`).test(text);
}

/** True when a text says in another language that something is complete, and does not deny it. */
export function saysComplete(text: string): boolean {
  return says('complete', text) && !says('incomplete', text) && !/\d\s*%/.test(text);
}

/** A pattern in which `{phase}` stands for all words for a phase, compiled once. */
export function expressionOf(source: string, flags: 'iu' | 'giu' = 'iu'): RegExp {
  const known = expressions.get(flags + source);
  if (known) return known;
  const made = new RegExp(
    source.replace(/(?<!\\p)\{([a-zA-Z]+)\}/g, (_, vocable: Vocable) => wordPattern(vocable)),
    flags,
  );
  expressions.set(flags + source, made);
  return made;
}
