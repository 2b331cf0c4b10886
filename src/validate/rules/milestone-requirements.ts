import type { Requirements } from '../../document/milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/** A total over a list can be added up; a done part cannot pass its whole. */
export const milestoneRequirements: Rule = {
  id: 'milestone-requirements',
  summary: 'The requirements of a milestone add up to their total, and no more are done than there are.',
  severity: 'error',
  fixable: 'never',
  check: ({ document: { milestones } }) => {
    if (milestones.requirements.length === 0) return [unchecked('no milestone summary counts requirements')];
    return milestones.requirements.map(judge);
  },
};

function judge({ total, items, complete, ratio, range }: Requirements): Verdict {
  if (ratio) {
    if (ratio.done <= ratio.total) return holds();
    return fails({
      message: `${ratio.done} of ${counted(ratio.total, 'requirement')} cannot be done. Correct one of the two numbers.`,
      actual: String(ratio.done),
      expected: `at most ${ratio.total}`,
      range: ratio.range,
    });
  }
  if (!total || !complete) return unchecked('the list below the total does not give a count for every item');
  const sum = items.reduce((all, { value }) => all + value, 0);
  if (sum === total.value) return holds();
  return fails({
    message: `The milestone counts ${counted(total.value, 'requirement')}, but the list below adds up to ${sum} (${items.map(({ value }) => value).join(' + ')}). Correct the total or the list.`,
    actual: String(total.value),
    expected: String(sum),
    range: total.range,
    related: items
      .map((item) => ({ range: item.range, note: 'an item of the list' }))
      .concat({ range, note: 'the total' }),
  });
}
