import { describe } from '../../metrics/progress-figures.ts';
import type { Correction } from '../../metrics/progress-figures.ts';
import { canonicalPercent } from '../../metrics/percent.ts';
import type { Formula } from '../../metrics/progress-readings.ts';
import { basisWords, nothingElse } from '../basis-words.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { correctionIn, objectionWords } from '../percent-correction.ts';
import { percentFix } from '../percent-fix.ts';

/**
 * GSD has computed percentages by several formulas; a body figure that fits none of them was left behind. Once the user
 * names one of them, nothing else is right, and a figure that fits another is an error.
 */
export const progressStale: Rule = {
  id: 'progress-stale',
  summary: 'The percentage of the progress line fits at least one formula over the counts of the file.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

function check(context: RuleContext): Verdict {
  const { comparable, line, formulas, basis, frontMatter } = context.metrics.progress;
  if (!comparable.ok) return unchecked(comparable.reason);
  if (!line.ok) return unchecked(line.reason);
  if (basis.setting !== 'auto' && !basis.line.ok) return unchecked(basis.line.reason);
  const correction = correctionIn(context);
  if (correction?.by !== 'formulas') return holds();
  const { text, range } = comparable.value;
  const { fix, expected } = percentFix(line.value, comparable.value, correction.to, context.tolerance);
  return fails({
    ...(basis.setting === 'auto' ? { severity: 'warning' } : {}),
    message: `Progress says ${text}%, but ${why(correction.to, formulas)}${objectionWords(correction.to.objection)}. ${advice(correction.to)}`,
    actual: `${text}%`,
    ...(expected === undefined ? {} : { expected }),
    range,
    related: [
      ...formulas
        .filter(({ name }) => name === 'plans' || name === 'phases')
        .flatMap(({ from, name }) =>
          from.slice(0, 1).map((at) => ({ range: at, note: `completed ${name}` })),
        ),
      ...(frontMatter.ok && frontMatter.value.value !== comparable.value.value
        ? [{ range: frontMatter.value.range, note: '`percent` says something else' }]
        : []),
    ],
    ...(fix ? { fix } : {}),
  });
}

function why({ yardstick, objection }: Correction, formulas: readonly Formula[]): string {
  if (yardstick?.by === 'setting') return nothingElse(yardstick);
  const named = formulas
    .filter(({ name }) => name !== 'smaller of plans and phases')
    .map((formula) => `${describe(formula)} = ${canonicalPercent(formula)}%`)
    .join(', ');
  const lead = objection?.kind === 'explanation' ? 'the counts give' : 'no count of the file gives that:';
  return `${lead} ${named}${basisWords(yardstick)}`;
}

function advice({ objection }: Correction): string {
  return objection?.kind === 'explanation'
    ? 'Correct the counts, or bring the progress line up to date.'
    : 'Bring the progress line up to date.';
}
