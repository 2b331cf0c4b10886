import type { Edit } from '../finding.ts';
import { assertDisjoint } from './plan.ts';

/**
 * The text with all edits made. Offsets are into the text before any of them.
 * @throws OverlappingEditsError unless the edits are disjoint and in order; RangeError when one lies outside.
 */
export function apply(text: string, edits: readonly Edit[]): string {
  assertDisjoint(edits);
  let result = '';
  let from = 0;
  for (const { start, end, text: inserted } of edits) {
    if (start < 0 || end < start || end > text.length)
      throw new RangeError(`edit ${start}-${end} lies outside of the text`);
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}
