import { fieldOf } from '../../document/document.ts';
import type { Document } from '../../document/document.ts';
import type { Located } from '../../finding.ts';
import { namesLaterMilestone } from '../later-milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { code } from '../wording.ts';

/** Phase numbers run on from milestone to milestone while Y may count one milestone only, so `7 of 4` can be right. */
export const phaseRange: Rule = {
  id: 'phase-range',
  summary: 'In `Phase: X of Y`, X is not greater than Y.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const { phase } = document.position;
    if (!phase) return [unchecked('the file has no `Phase:` line')];
    const { number, raw } = phase;
    const total = phase.total ?? countIn(fieldOf(document, 'totalPhases', 'position')?.value);
    if (!number) return [unchecked('the `Phase:` line names no number')];
    if (!total) return [unchecked('the `Phase:` line names no number of phases (`X of Y`)')];
    if (Math.floor(number.value) <= total.value) return [holds()];
    const numbering = numberingOf(document);
    if (numbering === 'runs on') return [unchecked('phase numbers may run on from an earlier milestone')];
    return [
      fails({
        severity: numbering === 'may run on' ? 'warning' : 'error',
        message: `Phase says ${code(raw.value)}, but there is no phase ${number.value} among ${total.value}. Correct the number of the phase or the number of phases.`,
        actual: String(number.value),
        expected: `at most ${total.value}`,
        range: number.range,
        related: [{ range: total.range, note: 'the number of phases' }],
      }),
    ];
  },
};

/** The number of phases where a line of its own gives it: `Total Phases: 6`. */
function countIn(value: Located<string> | undefined): Located<number> | undefined {
  return value && /^\d{1,4}$/.test(value.value)
    ? { value: Number(value.value), range: value.range }
    : undefined;
}

/** Whether numbering continues from an earlier milestone: known when a later one than the first is named. */
function numberingOf(document: Document): 'runs on' | 'may run on' | 'starts at one' {
  if (namesLaterMilestone(document)) return 'runs on';
  const { frontMatter, source } = document;
  const body = frontMatter ? source.text.slice(frontMatter.range.end) : source.text;
  return /\bmilestones?\b/i.test(body) ? 'may run on' : 'starts at one';
}
