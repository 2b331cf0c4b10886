/**
 * Characters that act on whoever shows them instead of being shown: controls (with line breaks and escape
 * sequences), line separators, marks that turn the direction of text, invisible characters, lone surrogates.
 */
const ACTING = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2028\u2029\u2060-\u2064\uFEFF]/gu;
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';

/** Text of a file or a user on one line in which every character can be seen: `␛[31m` instead of red. */
export function visible(text: string): string {
  return text.replace(ACTING, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') return ' ';
    if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
    if (code === DELETE) return DELETE_PICTURE;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** The first `most` UTF-16 units, with an ellipsis as the last one when something is left out. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${wholeCharacters(text.slice(0, Math.max(0, most - 1)))}…`;
}

/** The last `most` UTF-16 units, with an ellipsis as the first one when something is left out. */
export function clipStart(text: string, most: number): string {
  if (text.length <= most) return text;
  return `…${text.slice(text.length - Math.max(0, most - 1)).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** Without the half of a surrogate pair that a cut leaves at the end. */
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
