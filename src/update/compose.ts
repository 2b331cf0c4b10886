import type { Edit, Range } from '../finding.ts';

/**
 * Where an offset into the text after some edits lies in the text before them: `undefined` inside of what they wrote,
 * since nothing stood there.
 * @param edits disjoint and in order, with offsets into the text before.
 */
export function offsetBefore(edits: readonly Edit[], offset: number): number | undefined {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const [from, to] = [start + shift, start + shift + text.length];
    if (offset <= from) break;
    if (offset < to) return undefined;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

/** A range of the text after some edits in the text before them; `undefined` where they wrote a part of it. */
export function rangeBefore(edits: readonly Edit[], { start, end }: Range): Range | undefined {
  const [from, to] = [offsetBefore(edits, start), offsetBefore(edits, end)];
  if (from === undefined || to === undefined || to < from) return undefined;
  return edits.some((edit) => edit.start > from && edit.end < to) ? undefined : { start: from, end: to };
}

/**
 * Edits of the text after other edits as edits of the text before those. `undefined` when they change what the others
 * wrote: no figure is written twice.
 */
export function editsBefore(earlier: readonly Edit[], later: readonly Edit[]): readonly Edit[] | undefined {
  const moved: Edit[] = [];
  for (const edit of later) {
    const range = rangeBefore(earlier, edit);
    if (range === undefined) return undefined;
    moved.push({ ...range, text: edit.text });
  }
  return moved;
}

/** Edits in the order of the file. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
