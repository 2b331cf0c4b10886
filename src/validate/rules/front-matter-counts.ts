import type { Formula } from '../../metrics/progress-readings.ts';
import type { Known } from '../../metrics/known.ts';
import type { Severity } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';

/** Counts come from the planning folder; more finished than planned means that plan files are missing there. */
export const frontMatterCounts: Rule = {
  id: 'front-matter-counts',
  summary: 'The front matter counts no more completed plans or phases than there are.',
  severity: 'error',
  fixable: 'never',
  check: ({ metrics: { progress } }) => [
    check('plans', progress.counts.plans, 'error'),
    // Phases that were finished and then removed from the roadmap stay counted in some GSD releases.
    check('phases', progress.counts.phases, 'warning'),
  ],
};

function check(noun: 'plans' | 'phases', count: Known<Formula>, severity: Severity): Verdict {
  if (!count.ok) return unchecked(count.reason, noun);
  const { done, total, from } = count.value;
  if (done <= total) return holds(noun);
  const [doneRange, totalRange] = from;
  return fails({
    subject: noun,
    severity,
    message: `The front matter counts ${done} completed ${noun} of ${total}. Correct \`total_${noun}\` or \`completed_${noun}\`.`,
    actual: String(done),
    expected: `at most ${total}`,
    range: doneRange ?? { start: 0, end: 0 },
    related: totalRange ? [{ range: totalRange, note: `${noun} in all` }] : [],
  });
}
