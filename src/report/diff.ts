import type { Source } from '../document/source.ts';
import { quotePath } from './quote-path.ts';

/** A unified diff, or the empty string when nothing changed. Its bytes are what `git apply` takes. */
export function renderDiff(path: string, before: Source, after: Source): string {
  const hunks = hunksOf(splitLines(before.text), splitLines(after.text));
  if (hunks.length === 0) return '';
  // Without a "diff --git" line git reads the paths from the current folder on, as they are meant.
  return [
    `--- ${headerName(`a/${path}`)}`,
    `+++ ${headerName(`b/${path}`)}`,
    ...hunks.flatMap(renderHunk),
    '',
  ].join('\n');
}

const CONTEXT = 3;

/** The lines `[start, end)` on either side. */
interface Change {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

interface Hunk {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changes: readonly Change[];
}

/** Lines as git counts them: a carriage return belongs to the text of its line. */
function splitLines(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = lines.pop()?.slice(0, -1) ?? '';
  return last === '' ? lines : [...lines, last];
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const groups: Change[][] = [];
  for (const change of changesOf(before, after)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && change.before[0] - last.before[1] <= 2 * CONTEXT) group?.push(change);
    else groups.push([change]);
  }
  return groups.map((changes) => ({ before, after, changes }));
}

/** Repairs never add or remove lines, so equal numbers of lines pair up one to one. */
function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  if (before.length !== after.length) return [changedMiddle(before, after)];
  const changes: Change[] = [];
  for (let line = 0; line < before.length; line += 1) {
    if (before[line] === after[line]) continue;
    const start = line;
    while (line < before.length && before[line] !== after[line]) line += 1;
    changes.push({ before: [start, line], after: [start, line] });
  }
  return changes;
}

/** Everything between what both sides have in common at their beginnings and ends. */
function changedMiddle(before: readonly string[], after: readonly string[]): Change {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { before: [head, before.length - tail], after: [head, after.length - tail] };
}

function renderHunk({ before, after, changes }: Hunk): string[] {
  const first = changes[0]?.before[0] ?? 0;
  const last = changes.at(-1)?.before[1] ?? 0;
  const start = Math.max(0, first - CONTEXT);
  const end = Math.min(before.length, last + CONTEXT);
  const lines: string[] = [];
  let kept = start;
  for (const change of changes) {
    lines.push(...diffLines(' ', before.slice(kept, change.before[0])));
    lines.push(...diffLines('-', before.slice(...change.before)));
    lines.push(...diffLines('+', after.slice(...change.after)));
    kept = change.before[1];
  }
  lines.push(...diffLines(' ', before.slice(kept, end)));
  const growth = (changes.at(-1)?.after[1] ?? 0) - last;
  const newLength = end - start + growth;
  return [`@@ -${position(start, end - start)} +${position(start, newLength)} @@`, ...lines];
}

/** The first line from 1 and the number of lines; before an empty stretch stands the line that it follows. */
function position(start: number, length: number): string {
  return `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`;
}

function diffLines(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n')
      ? [`${mark}${line.slice(0, -1)}`]
      : [`${mark}${line}`, '\\ No newline at end of file'],
  );
}

/** Quotes a path as git does: odd characters as escapes, everything beyond ASCII as octal bytes. */
function headerName(name: string): string {
  const quoted = quotePath(name);
  // A tab ends a name that holds spaces.
  return quoted === name && name.includes(' ') ? `${name}\t` : quoted;
}
