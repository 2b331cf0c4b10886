import type { Range } from '../finding.ts';

/** Line ending convention of a file: `none` when it has a single line. */
export type LineEnding = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';

/** One physical line, without its terminator. `number` is 1-based. */
export interface SourceLine extends Range {
  readonly number: number;
  readonly text: string;
}

/** Decoded text with everything needed to point into it and to write it back byte for byte. */
export interface Source {
  readonly path: string;
  /** The whole text; a byte-order mark, if any, is its first code unit. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  readonly lineEnding: LineEnding;
  readonly lines: readonly SourceLine[];
}

/** 1-based line and column (UTF-16 units), with the 0-based offset they came from. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** What keeps a file from being read as text; `undefined` from {@link unreadableReason} means it can be. */
export const LIMITS = {
  /** Largest file, in bytes. The largest STATE.md seen in the wild has 86 KB. */
  bytes: 1024 * 1024,
  /** Most lines. The longest STATE.md seen in the wild has 1,283. */
  lines: 20_000,
} as const;

const BYTE_ORDER_MARK = '\uFEFF';
const TERMINATOR = /\r\n|\n|\r/g;

/**
 * Says why bytes cannot be read as a STATE.md, in words for the user, or `undefined` when they can.
 * Checked before {@link decode}, which throws on such bytes.
 */
export function unreadableReason(bytes: Uint8Array): string | undefined {
  if (bytes.length > LIMITS.bytes) {
    const size = (bytes.length / LIMITS.bytes).toFixed(1);
    return `the file has ${size} MiB; state-md reads files of up to 1 MiB`;
  }
  const invalidAt = invalidUtf8Offset(bytes);
  if (invalidAt !== undefined) {
    return `the file is not valid UTF-8 (first bad byte at offset ${invalidAt}); save it as UTF-8`;
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return `the file has a NUL byte at offset ${nul}, so it is not text`;
  if (countLines(bytes) > LIMITS.lines) {
    return `the file has more than ${LIMITS.lines} lines; move old entries to an archive file`;
  }
  return undefined;
}

/**
 * Decodes UTF-8 bytes into a source. Lossless: {@link encode} gives the same bytes back.
 * @throws TypeError when the bytes are not UTF-8; ask {@link unreadableReason} first.
 */
export function decode(path: string, bytes: Uint8Array): Source {
  return sourceOf(path, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
}

/** Builds a source from text that is already decoded. */
export function sourceOf(path: string, text: string): Source {
  const { lines, endings } = splitLines(text);
  const [only] = endings;
  const lineEnding = endings.size > 1 ? 'mixed' : (only ?? 'none');
  return { path, text, hasByteOrderMark: text.startsWith(BYTE_ORDER_MARK), lineEnding, lines };
}

/** The bytes of a source, byte-order mark included. */
export function encode(source: Source): Uint8Array {
  return new TextEncoder().encode(source.text);
}

/** Position of an offset; offsets outside of the text are clamped to it. */
export function positionAt(source: Source, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  const line = lineAt(source, clamped);
  return { line: line.number, column: clamped - line.start + 1, offset: clamped };
}

/** The line that holds an offset (an offset inside a terminator belongs to the line it ends). */
export function lineAt(source: Source, offset: number): SourceLine {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return source.lines[low] ?? { number: 1, start: 0, end: 0, text: '' };
}

function splitLines(text: string): {
  lines: SourceLine[];
  endings: Set<Exclude<LineEnding, 'mixed' | 'none'>>;
} {
  const lines: SourceLine[] = [];
  const endings = new Set<'lf' | 'crlf' | 'cr'>();
  let start = 0;
  const push = (end: number): void => {
    lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end) });
  };
  for (const match of text.matchAll(TERMINATOR)) {
    push(match.index);
    endings.add(match[0] === '\r\n' ? 'crlf' : match[0] === '\n' ? 'lf' : 'cr');
    start = match.index + match[0].length;
  }
  push(text.length);
  return { lines, endings };
}

function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) count += 1;
  }
  return count;
}

/** Offset of the first byte that no valid UTF-8 text could have there, found by halving. */
function invalidUtf8Offset(bytes: Uint8Array): number | undefined {
  if (isUtf8Prefix(bytes, bytes.length, false)) return undefined;
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8Prefix(bytes, middle, true)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isUtf8Prefix(bytes: Uint8Array, length: number, mayBeCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}
