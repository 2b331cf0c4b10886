import type { Document } from '../../document/document.ts';
import type { PhaseSpan } from '../../document/milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/** The count and the range are typed one beside the other, in summaries and in the history of the roadmap. */
export const milestonePhases: Rule = {
  id: 'milestone-phases',
  summary: 'In `6 phases (7-12)`, the count is the size of the range.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const { phases } = document.milestones;
    if (phases.length === 0) return [unchecked('nothing in the file counts a range of phases')];
    return phases.map((span) => judge(span, document));
  },
};

function judge({ count, first, last, range, inPassing }: PhaseSpan, document: Document): Verdict {
  const size = last - first + 1;
  if (size < 1) return unchecked('the range runs backwards');
  if (count.value === size) return holds();
  if (inPassing && count.value > size && hasInserted(document, first, last))
    return unchecked('inserted phases may be counted with the range');
  return fails({
    // What is told in passing may leave out a phase that was dropped.
    ...(inPassing ? { severity: 'warning' as const } : {}),
    message: `${inPassing ? 'The line' : 'The milestone'} counts ${counted(count.value, 'phase')}, but ${first} to ${last} are ${size}. Correct the count or the range.`,
    actual: String(count.value),
    expected: String(size),
    range: count.range,
    related: [{ range, note: `${first} to ${last}` }],
  });
}

/** A phase such as 7.1 is named anywhere. */
function hasInserted({ source }: Document, first: number, last: number): boolean {
  return [...source.text.matchAll(/\bphases?\s+0*(\d{1,4})\.\d/gi)].some(
    ([, phase]) => Number(phase) >= first && Number(phase) <= last,
  );
}
