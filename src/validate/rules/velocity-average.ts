import type { Duration } from '../../document/quantity.ts';
import { finestPart } from '../../document/quantity.ts';
import { vanishes } from '../../document/rewrite.ts';
import type { AverageJudgement, Division } from '../../metrics/velocity.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { counted, time } from '../wording.ts';

/** The average is the figure that people quote; no GSD command recomputes it. */
export const velocityAverage: Rule = {
  id: 'velocity-average',
  summary:
    'Average duration is the total time divided by the total plans, as stated or as the rows have them.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

function check({ metrics: { velocity } }: RuleContext): Verdict {
  const { average, averageDuration, stated, byRows } = velocity;
  if (!average.ok) return unchecked(average.reason);
  if (average.value.fits || !averageDuration.ok || !byRows.ok) return holds();
  const beside = stated.ok ? stated.value : byRows.value;
  const unit = finestPart(averageDuration.value).terms[0]?.unit;
  const explanation = explain(beside, byRows.value, average.value.followsStated, unit);
  const isRough = [averageDuration.value, beside, byRows.value].some(({ approximate }) => approximate);
  // The average is rewritten from the leaves.
  const formula = `${time(byRows.value.printed, unit)} ÷ ${counted(byRows.value.plans, 'plan')}`;
  return broken(averageDuration.value, { explanation, formula }, average.value, isRough);
}

function explain(stated: Division, rows: Division, followsStated: boolean, unit: number | undefined): string {
  const divided = ({ printed, plans }: Division): string =>
    `${time(printed, unit)} ÷ ${counted(plans, 'plan')} = ${time(printed / plans, unit)}`;
  if (followsStated) return `which follows from the wrong total; the rows give ${divided(rows)}`;
  const isSame = stated.plans === rows.plans && stated.printed === rows.printed;
  return `but the rows give ${divided(rows)}${isSame ? '' : `, the lines beside it ${divided(stated)}`}`;
}

function broken(
  average: Duration,
  { explanation, formula }: { explanation: string; formula: string },
  { rewritten, agrees, exact }: AverageJudgement,
  isRough: boolean,
): Verdict {
  return fails({
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Average duration says ${average.text}, ${explanation}. Bring the average up to date.`,
    actual: average.text,
    expected: rewritten.text,
    range: average.range,
    fix: {
      title: `Replace ${average.text} by ${rewritten.text}`,
      field: 'Average duration',
      formula,
      // Where rows and block disagree, one of them is incomplete, and the average may be the newest figure.
      applicability: agrees ? 'safe' : 'unsafe',
      edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
    },
  });
}
