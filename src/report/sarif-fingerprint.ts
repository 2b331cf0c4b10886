import { lineAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding } from '../finding.ts';

/**
 * What a finding is known by from run to run, one for each: its file, its rule and what the file calls the figure.
 * Lines may move and the wrong value may become another wrong value; it stays the same finding. Whoever renames the
 * label, the row or the file makes it another one. Equal ones are numbered in the order of the file.
 */
export function fingerprintsOf(
  file: string,
  findings: readonly Finding[],
  source: Source | undefined,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([file, finding.rule, subjectOf(finding, source)]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${hash(key)}:${occurrence}`;
  });
}

/** What the figure is called: the words before it, or the row and the column that it stands in. */
function subjectOf({ range }: Finding, source: Source | undefined): string {
  if (source === undefined) return '';
  const line = lineAt(source, range.start);
  const before = line.text.slice(0, Math.max(0, range.start - line.start));
  if (/^\s*\|/.test(line.text)) return cellOf(line.text, before);
  return wordsOf(before) || wordsOf(line.text);
}

/** A row is known by its first cell, number included. */
function cellOf(row: string, before: string): string {
  const first = row.split('|')[1] ?? '';
  const name = first.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim();
  return `${name.toLowerCase()} | ${before.split('|').length - 1}`;
}

/** Letters alone: figures, bars and marks around them change without making it another figure. */
function wordsOf(text: string): string {
  return text
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits. It tells a few thousand findings apart; nothing is kept secret by it. */
function hash(text: string): string {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  }
  return value.toString(16).padStart(16, '0');
}
