import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import type { Correction } from '../../metrics/progress-figures.ts';
import { correctionIn, objectionWords } from '../percent-correction.ts';
import { percentFix } from '../percent-fix.ts';
import { listed } from '../wording.ts';

/** A line that prints its own division can be checked without knowing anything else. */
export const progressPercent: Rule = {
  id: 'progress-percent',
  summary: 'The percentage of the progress line fits the ratio on that line.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

function check(context: RuleContext): Verdict {
  const { line, percent, ratio } = context.metrics.progress;
  if (!line.ok) return unchecked(line.reason);
  if (!percent.ok) return unchecked(percent.reason);
  if (!ratio.ok) return unchecked(ratio.reason);
  const correction = correctionIn(context);
  if (correction?.by !== 'ratio') return holds();
  const { done, total, text, range } = ratio.value;
  const exact = Math.round((1000 * done) / total) / 10;
  const { fix, expected } = percentFix(line.value, percent.value, correction.to, context.tolerance);
  return fails({
    ...(percent.value.approximate ? { severity: 'warning' as const } : {}),
    message: `Progress says ${percent.value.text}%, but ${done} ÷ ${total} = ${exact}%${advice(correction.to, done > total)}`,
    actual: `${percent.value.text}%`,
    ...(expected === undefined ? {} : { expected }),
    range: percent.value.range,
    related: [{ range, note: `the ratio ${text}` }],
    ...(fix ? { fix } : {}),
  });
}

function advice({ odd, objection }: Correction, isImpossible: boolean): string {
  if (isImpossible) return `${objectionWords(objection)}. Correct the ratio.`;
  if (odd === undefined) {
    return `${objectionWords(objection)}. Correct the percentage, or the ratio if that was left behind.`;
  }
  const [value] = odd.claims.map((claim) => claim.value);
  const formulas = listed(odd.claims.map(({ formula }) => formula));
  return `. ${odd.written} is the odd one: ${formulas} ${odd.claims.length === 2 ? 'both' : 'all'} give ${value ?? ''}. Correct the ratio.`;
}
