/** Letters with marks, and letters of other scripts. */
const MARKED = /[^\0-\x7f]/;

/** Labels are compared in this form: without case, emphasis, double blanks and accents. */
export function foldLabel(text: string): string {
  const plain = text.toLowerCase().replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
  return MARKED.test(plain) ? withoutMarks(plain) : plain;
}

/** `Última` and `Ultima` are one word, and so are `d’exécution` and `d'execution`. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’ʼ]/g, "'")
    .normalize('NFC');
}

const WIDE = /[０-９％（），．／＃～＋［］]/;
const EACH_WIDE = /[０-９％（），．／＃～＋［］]/g;

/**
 * The text with digits, parentheses and signs of full width as ASCII has them. Each of them is one code unit in both, so
 * every place stays the same.
 */
export function narrow(text: string): string {
  return WIDE.test(text)
    ? text.replace(EACH_WIDE, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xfee0))
    : text;
}

/** True where a figure is written in full width: nothing is written there, since it would be of another width. */
export function isWide(text: string): boolean {
  return /[０-９％．／]/.test(text);
}

/** Latin with marks, Cyrillic, Kana, Han and Hangul. */
const FOREIGN_LETTERS = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
/** What stands on the position lines of a translated file that was typed without accents. */
const UNMARKED =
  /\b(?:fas[ei]|faz|etap[ae]|aktuell\w*|attual\w*|actual|atual|progreso|progresso|progression|fortschritt)\b/i;

/** The position stands near the beginning. */
const POSITION_WITHIN = 6_000;

/** True when a text has letters that English has none of. */
export function hasForeignLetters(text: string): boolean {
  return FOREIGN_LETTERS.test(text);
}

/** False for files in English, whose labels need not be looked up in other languages. */
export function isForeign(text: string): boolean {
  return hasForeignLetters(text) || UNMARKED.test(text.slice(0, POSITION_WITHIN));
}
