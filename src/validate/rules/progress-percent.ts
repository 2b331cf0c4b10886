import type { Progress } from '../../document/progress.ts';
import type { Tolerance } from '../../finding.ts';
import { nounOf } from '../../metrics/file-counts.ts';
import { fitsShare } from '../../metrics/percent.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import type { Correction } from '../../metrics/progress-figures.ts';
import { correctionIn, objectionWords } from '../percent-correction.ts';
import { linesAlone, nameOfLine } from '../lines-alone.ts';
import { percentFix } from '../percent-fix.ts';
import { listed } from '../wording.ts';

/** A line that prints its own division can be checked without knowing anything else. */
export const progressPercent: Rule = {
  id: 'progress-percent',
  summary: 'The percentage of the progress line fits the ratio on that line.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [
    check(context),
    ...linesAlone(context.document).map((line) => checkAlone(line, context.tolerance)),
  ],
};

function check(context: RuleContext): Verdict {
  const { line, percent, ratio } = context.metrics.progress;
  if (!line.ok) return unchecked(line.reason);
  if (!percent.ok) return unchecked(percent.reason);
  if (!ratio.ok) return ofPartOfPlan(context) ?? unchecked(ratio.reason);
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

/** `2.5/3 plans`: half of a plan is counted. In `14.2 of 15 phases` it is the number of an inserted phase. */
function ofPartOfPlan({ document, metrics: { progress } }: RuleContext): Verdict | undefined {
  const { line, percent } = progress;
  if (!line.ok || !percent.ok || line.value.scopes.length > 0 || line.value.ownPart) return undefined;
  const [ratio, ...more] = line.value.ratios;
  const sides = /^(\d{1,4}\.\d)\s*(?:\/|of)\s*(\d{1,4})$/.exec(ratio?.text ?? '');
  if (ratio === undefined || sides === null || more.length > 0 || nounOf(document, ratio) !== 'plans')
    return undefined;
  const [done, total] = [Number(sides[1]), Number(sides[2])];
  if (total === 0 || done > total) return undefined;
  const value = percent.value.value;
  const own = [Math.floor((100 * done) / total), Math.ceil((100 * done) / total)];
  if (own.includes(value) || percent.value.approximate) return holds();
  return fails({
    severity: 'warning',
    message: `Progress says ${percent.value.text}%, but ${ratio.text} plans are ${Math.round((1000 * done) / total) / 10}%. Correct the percentage, or the ratio if that was left behind.`,
    actual: `${percent.value.text}%`,
    range: percent.value.range,
    related: [{ range: ratio.range, note: `the ratio ${ratio.text}` }],
  });
}

/** A line of which nothing else in the file is known to speak. */
function checkAlone(line: Progress, tolerance: Tolerance): Verdict {
  const subject = nameOfLine(line);
  const [percent, ...percents] = line.percents;
  const [ratio, ...ratios] = line.ratios;
  const isPlain = percents.length === 0 && ratios.length === 0 && line.ownPart === undefined;
  if (percent === undefined || ratio === undefined || !isPlain || percent.isLimit)
    return unchecked('the line has no single percentage beside a single ratio', subject);
  if (!ratio.exact || ratio.total <= 0 || line.hasUnknown || line.scopes.length > 0)
    return unchecked('the ratio on the line is approximate or limited to a part', subject);
  if (fitsShare(percent, ratio, tolerance)) return holds(subject);
  const { done, total, text, range } = ratio;
  const exact = Math.round((1000 * done) / total) / 10;
  return fails({
    subject,
    severity: 'warning',
    message: `Progress says ${percent.text}%, but ${done} ÷ ${total} = ${exact}%. Correct the percentage, or the ratio if that was left behind.`,
    actual: `${percent.text}%`,
    range: percent.range,
    related: [{ range, note: `the ratio ${text}` }],
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
