/** East Asian wide and fullwidth characters take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;
const NARROW_EMOJI_LETTERS = /[\u{1F1E6}-\u{1F1FF}]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a terminal that one character takes. */
export function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) && !NARROW_EMOJI_LETTERS.test(character) ? 2 : 1;
}

/** Columns that a line takes. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += columnsOf(character);
  return width;
}

/** A line with spaces behind it up to `width` columns. */
export function padColumns(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - widthOf(line)));
}

/** The beginning of a line in at most `width` columns, with an ellipsis when something is left out. */
export function clipColumns(line: string, width: number): string {
  // No line that fits has more than this, and one of a million characters costs nothing.
  const head = line.slice(0, 4 * width);
  if (head === line && widthOf(line) <= width) return line;
  return `${take(head, width - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** A line as several of at most `width` columns, broken between words; the last of `most` is clipped. */
export function wrapColumns(line: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (lines.length < most - 1 && (rest.length > 4 * width || widthOf(rest) > width)) {
    const head = take(rest, width);
    const space = rest.charAt(head.length) === ' ' ? head.length : head.lastIndexOf(' ');
    // A word longer than a line is broken wherever the line ends.
    const at = space > width / 3 ? space : head.length;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...lines, clipColumns(rest, width)];
}

function take(line: string, width: number): string {
  let left = width;
  let taken = '';
  for (const character of line) {
    left -= columnsOf(character);
    if (left < 0) break;
    taken += character;
  }
  return taken;
}
