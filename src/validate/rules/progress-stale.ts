import { describe } from '../../metrics/progress-figures.ts';
import { canonicalPercent } from '../../metrics/percent.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { percentFix } from '../percent-fix.ts';

/** GSD has computed percentages by several formulas; a body figure that fits none of them was left behind. */
export const progressStale: Rule = {
  id: 'progress-stale',
  summary: 'The percentage of the progress line fits at least one formula over the counts of the file.',
  severity: 'warning',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

function check({ metrics: { progress }, tolerance }: RuleContext): Verdict {
  const { comparable, line, correction, formulas } = progress;
  if (!comparable.ok) return unchecked(comparable.reason);
  if (!line.ok) return unchecked(line.reason);
  if (correction?.by !== 'formulas') return holds();
  const named = formulas
    .filter(({ name }) => name !== 'smaller of plans and phases')
    .map((formula) => `${describe(formula)} = ${canonicalPercent(formula)}%`);
  const { fix, expected } = percentFix(line.value, comparable.value, correction.to, tolerance);
  return fails({
    message: `Progress says ${comparable.value.text}%, but no count of the file gives that: ${named.join(', ')}. Bring the progress line up to date.`,
    actual: `${comparable.value.text}%`,
    expected,
    range: comparable.value.range,
    related: formulas
      .filter(({ name }) => name === 'plans' || name === 'phases')
      .flatMap(({ from, name }) => from.slice(0, 1).map((range) => ({ range, note: `completed ${name}` }))),
    ...(fix ? { fix } : {}),
  });
}
