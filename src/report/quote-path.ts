const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};
const BY_LETTER: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NAMED_ESCAPES).map(([character, escape]) => [escape.slice(1), character]),
);

/** What git itself quotes: quotes, backslashes, controls, everything beyond ASCII. */
const ODD = /["\\]|[^\x20-\x7e]/gu;

/** Quotes a path as git does when it holds odd characters: named escapes, and octal bytes for all others. */
export function quotePath(path: string, odd = ODD): string {
  const quoted = path.replace(odd, (character) => NAMED_ESCAPES[character] ?? octal(character));
  return quoted === path ? path : `"${quoted}"`;
}

/** Reads what {@link quotePath} wrote; `undefined` when it is no such text. */
export function unquotePath(text: string): string | undefined {
  if (!text.startsWith('"')) return text;
  const inner = /^"((?:[^"\\]|\\(?:[abtnvfr"\\]|[0-3][0-7]{2}))*)"$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const bytes = inner.split(/(\\(?:[0-7]{3}|.))/).flatMap((part) => [...bytesOf(part)]);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

function bytesOf(part: string): Uint8Array {
  if (/^\\[0-7]{3}$/.test(part)) return Uint8Array.of(parseInt(part.slice(1), 8));
  const isEscape = part.length === 2 && part.startsWith('\\');
  return new TextEncoder().encode(isEscape ? (BY_LETTER[part.slice(1)] ?? part) : part);
}

function octal(character: string): string {
  const bytes = Array.from(new TextEncoder().encode(character));
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
