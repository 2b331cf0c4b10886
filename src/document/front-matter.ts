import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Edit, Located, Range } from '../finding.ts';
import type { Source, SourceLine } from './source.ts';

/** A value of the front matter: what it means and how it stands in the file. */
export interface FrontMatterEntry {
  /** Keys from the top, such as `['progress', 'percent']`. */
  readonly path: readonly string[];
  readonly keyRange: Range;
  /** Range of the scalar, quotes included; of the whole value for maps and lists. */
  readonly range: Range;
  /** The scalar's text without quotes; `undefined` for maps and lists. */
  readonly text: string | undefined;
  /** The value as plain data. */
  readonly value: unknown;
}

/** A fault of the block itself, in words, with a repair when there is a certain one. */
export interface FrontMatterProblem {
  readonly range: Range;
  readonly message: string;
  readonly edits?: readonly Edit[];
}

/** The block at the very start of the file. */
export interface FrontMatter {
  /** From the first fence to the end of the last. */
  readonly range: Range;
  readonly closed: boolean;
  /** Dotted path → entry. Filled as far as the text can be read, even when it is not valid YAML. */
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
  readonly problem: FrontMatterProblem | undefined;
}

/** The block at the start and any further ones, which are never read for values. */
export interface FrontMatterBlocks {
  readonly first: FrontMatter | undefined;
  readonly duplicates: readonly Located<string>[];
  readonly all: readonly { readonly range: Range }[];
}

/** Beyond these the block is not read: YAML libraries take quadratic time on some such input. */
const MOST_CHARACTERS = 64 * 1024;
const MOST_LINES = 1_000;

/** Finds and reads the front matter. Total: no text makes it throw. */
export function readFrontMatter(source: Source): FrontMatterBlocks {
  const first = readFirst(source);
  const duplicates = findDuplicates(source, first);
  const all = duplicates.map(({ range }) => ({ range }));
  return { first, duplicates, all: first ? [{ range: first.range }, ...all] : all };
}

const FENCE = /^---[ \t]*$/;
const KEY = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;

function lineText(source: Source, index: number): string {
  const text = source.lines[index]?.text ?? '';
  return index === 0 && source.hasByteOrderMark ? text.slice(1) : text;
}

function readFirst(source: Source): FrontMatter | undefined {
  if (!FENCE.test(lineText(source, 0))) return undefined;
  const { last, closed } = findEnd(source, 0);
  if (!closed && !KEY.test(lineText(source, 1))) return undefined;
  const start = source.hasByteOrderMark ? 1 : 0;
  const range = { start, end: source.lines[last]?.end ?? source.text.length };
  const contentLines = source.lines.slice(1, closed ? last : last + 1);
  if (!closed) {
    const problem = {
      range: { start, end: start + 3 },
      message: 'The front matter opens with `---` but is never closed. Add a line `---` after its last key.',
    };
    return { range, closed, entries: readLines(contentLines), problem };
  }
  const size = (contentLines.at(-1)?.end ?? 0) - (contentLines[0]?.start ?? 0);
  if (size > MOST_CHARACTERS || contentLines.length > MOST_LINES) {
    const message = `The front matter has ${contentLines.length} lines; up to ${MOST_LINES} lines and 64 KiB are read.`;
    return { range, closed, entries: new Map(), problem: { range: { start, end: start + 3 }, message } };
  }
  return { range, closed, ...readYaml(source, contentLines) };
}

/** The closing fence, or, without one, the last line before a blank line or a heading. */
function findEnd(source: Source, from: number): { last: number; closed: boolean } {
  let unclosedEnd = -1;
  for (let index = from + 1; index < source.lines.length; index += 1) {
    const text = lineText(source, index);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text)) return { last: index, closed: true };
    // A Markdown heading below a blank line is no YAML comment: the block was never closed.
    const isHeading = /^#{1,6} \S/.test(text) && lineText(source, index - 1).trim() === '';
    if (unclosedEnd < 0 && text.trim() === '') unclosedEnd = index - 1;
    if (isHeading) break;
  }
  return { last: Math.max(from, unclosedEnd < 0 ? source.lines.length - 1 : unclosedEnd), closed: false };
}

/** Later blocks that open with `---` and a GSD key, or any block directly below the first one. */
function findDuplicates(source: Source, first: FrontMatter | undefined): Located<string>[] {
  const found: Located<string>[] = [];
  let isTop = first !== undefined;
  let index = first ? source.lines.findIndex((line) => line.start > first.range.end) : 0;
  for (; index >= 0 && index < source.lines.length; index += 1) {
    const text = lineText(source, index);
    if (text.trim() === '') continue;
    const next = lineText(source, index + 1);
    const opens =
      FENCE.test(text) && index > 0 && (/^gsd_state_version[ \t]*:/.test(next) || (isTop && KEY.test(next)));
    if (!opens) {
      isTop = false;
      continue;
    }
    const { last, closed } = findEnd(source, index);
    if (!closed) continue;
    const range = {
      start: source.lines[index]?.start ?? 0,
      end: source.lines[last]?.end ?? source.text.length,
    };
    found.push({ value: source.text.slice(range.start, range.end), range });
    index = last;
  }
  return found;
}

function readYaml(
  source: Source,
  lines: readonly SourceLine[],
): { entries: ReadonlyMap<string, FrontMatterEntry>; problem: FrontMatterProblem | undefined } {
  const start = lines[0]?.start ?? 0;
  // The YAML library does not take a lone CR for a line break; an LF in its place keeps every offset.
  const text = source.text.slice(start, lines.at(-1)?.end ?? start).replace(/\r(?!\n)/g, '\n');
  const parsed = parseSafely(text);
  if (typeof parsed === 'string') {
    const edits = quotingEdits(lines, start, text);
    const at = edits?.[0] ? lines.find((line) => line.end >= (edits[0]?.start ?? 0)) : undefined;
    const range = at ? valueRange(at) : faultyRange(lines, start, text);
    return { entries: readLines(lines), problem: { range, message: parsed, ...(edits ? { edits } : {}) } };
  }
  const entries = new Map<string, FrontMatterEntry>();
  const duplicate = collect(parsed, [], start, entries);
  const problem = duplicate && {
    range: duplicate.range,
    message: `The key \`${duplicate.value}\` occurs twice in the front matter; YAML allows it once. Remove one of the two.`,
  };
  return { entries, problem };
}

/** The root node of valid YAML, or what is wrong with it in words. */
function parseSafely(text: string): ParsedNode | null | string {
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
    const [error] = document.errors;
    if (error) return messageOf(error.code, error.message);
    const root = document.contents;
    if (root !== null && !isMap(root)) return 'The front matter is not a list of `key: value` lines.';
    return root;
  } catch {
    return 'The front matter is nested too deeply to be read.';
  }
}

function messageOf(code: string, message: string): string {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return 'The front matter is not valid YAML: a value that contains `: ` has to stand in quotes.';
  }
  return `The front matter is not valid YAML: ${message.replace(/[\s.]+$/, '').replace(/\s+/g, ' ')}.`;
}

/** Fills `entries` from a YAML map; gives the first key that occurs twice. */
function collect(
  node: ParsedNode | null,
  path: readonly string[],
  base: number,
  entries: Map<string, FrontMatterEntry>,
): Located<string> | undefined {
  if (!isMap(node)) return undefined;
  let duplicate: Located<string> | undefined;
  for (const { key, value } of node.items as { key: ParsedNode | null; value: ParsedNode | null }[]) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const keyRange = shifted(key.range, base);
    const here = [...path, name];
    if (entries.has(here.join('.'))) {
      duplicate ??= { value: name, range: keyRange };
      continue;
    }
    const range = value ? shifted(value.range, base) : { start: keyRange.end, end: keyRange.end };
    const text = isScalar(value) ? value.source : value === null ? '' : undefined;
    entries.set(here.join('.'), { path: here, keyRange, range, text, value: plainValue(value) });
    if (here.length < 4) {
      const nested = collect(value, here, base, entries);
      duplicate ??= nested;
    }
  }
  return duplicate;
}

function shifted(range: readonly [number, number, number], base: number): Range {
  return { start: range[0] + base, end: range[1] + base };
}

/** Maps become objects without a prototype surprise; aliases stay unresolved, so no YAML bomb unfolds. */
function plainValue(node: ParsedNode | null, depth = 0): unknown {
  if (node === null || isAlias(node) || depth > 4) return null;
  if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth + 1));
  if (!isMap(node)) return null;
  const pairs = (node.items as { key: ParsedNode; value: ParsedNode | null }[])
    .filter(({ key }) => isScalar(key))
    .map(
      ({ key, value }) => [String((key as { value?: unknown }).value), plainValue(value, depth + 1)] as const,
    );
  return Object.fromEntries(pairs);
}

const ENTRY_LINE = /^([ \t]*)([A-Za-z_][\w-]*)([ \t]*:)(?:([ \t]+)(.*))?$/;

/** Reads `key: value` lines and maps one level deep when the YAML itself cannot be parsed. */
function readLines(lines: readonly SourceLine[]): ReadonlyMap<string, FrontMatterEntry> {
  const entries = new Map<string, FrontMatterEntry>();
  let parent: string | undefined;
  for (const line of lines.slice(0, MOST_LINES)) {
    const match = ENTRY_LINE.exec(line.text.trimEnd());
    if (!match) continue;
    const [, indent = '', key = '', colon = '', gap = '', raw = ''] = match;
    const isTop = indent === '';
    if (isTop) parent = raw === '' ? key : undefined;
    const path = isTop ? [key] : parent === undefined ? undefined : [parent, key];
    if (path === undefined || entries.has(path.join('.'))) continue;
    const keyStart = line.start + indent.length;
    const start = keyStart + key.length + colon.length + gap.length;
    const text = raw.replace(/^(["'])(.*)\1$/, '$2');
    const isNumber = text === raw && /^-?\d+(?:\.\d+)?$/.test(text);
    entries.set(path.join('.'), {
      path,
      keyRange: { start: keyStart, end: keyStart + key.length },
      range: { start, end: start + raw.length },
      text,
      value: raw === '' ? null : isNumber ? Number(text) : text,
    });
  }
  return entries;
}

const PLAIN_VALUE = /^([ \t]*[A-Za-z_][\w-]*[ \t]*:[ \t]+)([^\s"'[\]{}>|&*!%@`#,?-][^\r\n]*)$/;

/**
 * Quotes around every unquoted value that contains `: `, provided that this alone makes the block valid.
 * Offsets are into the whole text.
 */
function quotingEdits(lines: readonly SourceLine[], base: number, text: string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const line of lines) {
    const match = PLAIN_VALUE.exec(line.text.trimEnd());
    const value = match?.[2];
    if (match === null || value === undefined || !/:(?:[ \t]|$)/.test(value)) continue;
    const start = line.start + (match[1]?.length ?? 0);
    edits.push(...quoted(value, start));
  }
  if (edits.length === 0) return undefined;
  const repaired = edits.reduceRight(
    (whole, edit) => whole.slice(0, edit.start - base) + edit.text + whole.slice(edit.end - base),
    text,
  );
  const root = parseSafely(repaired);
  // A key that occurs twice would be the next fault, and nobody but the user can mend that one.
  return typeof root === 'string' || collect(root, [], base, new Map()) ? undefined : edits;
}

function quoted(value: string, start: number): Edit[] {
  const end = start + value.length;
  if (!/["\\]/.test(value))
    return [
      { start, end: start, text: '"' },
      { start: end, end, text: '"' },
    ];
  return [
    { start, end: start, text: "'" },
    ...[...value.matchAll(/'/g)].map(({ index }) => ({
      start: start + index,
      end: start + index,
      text: "'",
    })),
    { start: end, end, text: "'" },
  ];
}

function valueRange(line: SourceLine): Range {
  const match = ENTRY_LINE.exec(line.text.trimEnd());
  if (!match) return { start: line.start, end: line.end };
  const start =
    line.start + [match[1], match[2], match[3], match[4]].reduce((sum, part) => sum + (part?.length ?? 0), 0);
  return { start, end: start + (match[5]?.length ?? 0) };
}

/** The line that the YAML parser complains about first. */
function faultyRange(lines: readonly SourceLine[], base: number, text: string): Range {
  let offset = base;
  try {
    offset +=
      parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false }).errors[0]?.pos[0] ??
      0;
  } catch {
    // Nested too deeply: the first line stands for the block.
  }
  const line = lines.find(({ end }) => end >= offset) ?? lines[0];
  return line
    ? { start: line.start, end: Math.max(line.end, line.start + 1) }
    : { start: base, end: base + 1 };
}
