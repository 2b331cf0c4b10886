import type { Edit, Range } from '../finding.ts';

/** The edit that turns `range` (now holding `before`) into `after`, or nothing when they are equal. */
export function replace(range: Range, before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [{ start: range.start + head, end: range.end - tail, text: after.slice(head, after.length - tail) }];
}
