import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../wording.ts';

/** The count and the range of a milestone summary are typed one beside the other. */
export const milestonePhases: Rule = {
  id: 'milestone-phases',
  summary: 'In `6 phases (7-12)`, the count is the size of the range.',
  severity: 'error',
  fixable: 'never',
  check: ({ document: { milestones } }) => {
    if (milestones.phases.length === 0) return [unchecked('no milestone summary counts a range of phases')];
    return milestones.phases.map(({ count, first, last, range }) => {
      const size = last - first + 1;
      // Inserted phases (7.1) add to the count; a range that runs backwards says nothing.
      if (size < 1) return unchecked('the range runs backwards');
      if (count.value === size) return holds();
      return fails({
        message: `The milestone counts ${counted(count.value, 'phase')}, but ${first} to ${last} are ${size}. Correct the count or the range.`,
        actual: String(count.value),
        expected: String(size),
        range: count.range,
        related: [{ range, note: `${first} to ${last}` }],
      });
    });
  },
};
