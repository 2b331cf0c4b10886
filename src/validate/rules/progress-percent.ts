import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { percentOf } from '../../metrics/percent.ts';
import type { Correction } from '../../metrics/progress-figures.ts';
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

function check({ metrics: { progress }, tolerance }: RuleContext): Verdict {
  const { line, percent, ratio, correction } = progress;
  if (!line.ok) return unchecked(line.reason);
  if (!percent.ok) return unchecked(percent.reason);
  if (!ratio.ok) return unchecked(ratio.reason);
  if (correction?.by !== 'ratio') return holds();
  const { done, total, text, range } = ratio.value;
  const exact = Math.round(percentOf({ done, total }) * 10) / 10;
  const fix = percentFix(line.value, percent.value, correction.to, tolerance);
  return fails({
    ...(percent.value.approximate ? { severity: 'warning' as const } : {}),
    message: `Progress says ${percent.value.text}%, but ${done} ÷ ${total} = ${exact}%. ${advice(correction.to)}`,
    actual: `${percent.value.text}%`,
    expected: fix.expected,
    range: percent.value.range,
    related: [{ range, note: `the ratio ${text}` }],
    ...(fix.fix ? { fix: fix.fix } : {}),
  });
}

function advice({ odd }: Correction): string {
  if (odd === undefined) return 'Correct the percentage, or the ratio if that was left behind.';
  const [value] = odd.claims.map((claim) => claim.value);
  const formulas = listed(odd.claims.map(({ formula }) => formula));
  return `${odd.written} is the odd one: ${formulas} ${odd.claims.length === 2 ? 'both' : 'all'} give ${value ?? ''}. Correct the ratio.`;
}
