import type { Document } from '../../document/document.ts';
import type { PhaseRow, VelocityBlock } from '../../document/metrics-section.ts';
import type { Duration } from '../../document/quantity.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import { vanishes } from '../../document/rewrite.ts';
import { durationInterval, sum } from '../../metrics/interval.ts';
import { oddCount, oddTime } from '../../metrics/odd-leaf.ts';
import type { OddLeaf } from '../../metrics/odd-leaf.ts';
import { statedAverage } from '../../metrics/stated-average.ts';
import type { StatedAverage } from '../../metrics/stated-average.ts';
import { isOfAllTimedPlans } from '../../metrics/timed-plans.ts';
import { fitsDivision } from '../../metrics/velocity.ts';
import type { AverageJudgement, Division } from '../../metrics/velocity.ts';
import { oddLeafPlaces, oddLeafWords } from '../odd-leaf-words.ts';
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
  check: (context) => (context.document.velocity.length > 1 ? blocks(context) : [check(context)]),
};

function check(context: RuleContext): Verdict {
  const { average, averageDuration, stated, byRows } = context.metrics.velocity;
  if (!average.ok) return alone(average.reason, context);
  if (average.value.fits || !averageDuration.ok || !byRows.ok) return holds();
  const beside = stated.ok ? stated.value : byRows.value;
  const unit = finestPart(averageDuration.value).terms[0]?.unit;
  const explanation = explain(beside, byRows.value, average.value.followsStated, unit);
  const isRough = [averageDuration.value, beside, byRows.value].some(({ approximate }) => approximate);
  // The average is rewritten from the leaves.
  const formula = `${time(byRows.value.printed, unit)} ÷ ${counted(byRows.value.plans, 'plan')}`;
  const odd = oddTime(context.metrics.velocity.around) ?? oddCount(context.metrics.velocity.around);
  return broken(averageDuration.value, { explanation, formula, odd }, average.value, isRough);
}

/** Several blocks cannot be tied to rows, but the three lines of each speak of the same plans. */
function blocks({ document, tolerance }: RuleContext): readonly Verdict[] {
  return document.velocity.map((block) => {
    const subject = block.scope === '' ? LINES : `${block.scope.slice(0, 60)} ${LINES}`;
    const lines = statedAverage(block, document, tolerance);
    if (!lines.ok) return unchecked(lines.reason, subject);
    if (lines.value.fits || isOfTimed(lines.value, block, document)) return holds(subject);
    const { qualifier } = lines.value;
    return qualifier === undefined
      ? brokenAlone(lines.value, subject)
      : unchecked(`\`Total plans completed\` is qualified: "${qualifier}"`, subject);
  });
}

const LINES = 'lines beside it';

/** Without rows to go by, the three lines of the block are held against each other. */
function alone(reason: string, { document, tolerance }: RuleContext): Verdict {
  const [block] = document.velocity;
  const lines = block && statedAverage(block, document, tolerance);
  if (block === undefined || lines?.ok !== true) return unchecked(reason);
  // A total that was left behind is told by itself, and gives another average.
  if (countOf(document.phaseTables.flatMap(({ rows }) => rows)) > lines.value.division.plans)
    return unchecked('the rows count more plans than the total');
  // A qualified count is one of its own.
  if (lines.value.fits || isOfTimed(lines.value, block, document)) return holds(LINES);
  if (lines.value.qualifier !== undefined) return unchecked(reason);
  if (document.phaseTables.every(({ rows }) => rows.length === 0)) return brokenAlone(lines.value, LINES);
  return isOfSomeRows(lines.value, document) ? unchecked(reason) : brokenBesideRows(lines.value, document);
}

/**
 * Rows that cannot all be added up may be what the average was worked out from: their time or the stated one, divided among
 * the plans that have a time, those that all rows count, or those that are stated; in one table or in all of them.
 */
function isOfSomeRows({ average, division }: StatedAverage, { phaseTables }: Document): boolean {
  const all = phaseTables.flatMap(({ rows }) => rows);
  return [...phaseTables.map(({ rows }) => rows), all].some((rows) => {
    const timed = rows.flatMap((row) => timedRow(row) ?? []);
    const times = timed.length === 0 ? [division] : [addedUp(timed), division];
    const counts = [countOf(rows), addedUp(timed).plans, division.plans];
    return times.some((one) =>
      counts.some((plans) => plans > 0 && fitsDivision(average, { ...one, plans }, 'printed')),
    );
  });
}

function countOf(rows: readonly PhaseRow[]): number {
  return rows.reduce((all, { plans }) => all + (plans.completed ?? 0), 0);
}

/** The time of a row that has one, and its plans. */
function timedRow({ plans, total }: PhaseRow): Division | undefined {
  if (total?.value.kind !== 'duration' || plans.completed === undefined) return undefined;
  const { approximate } = total.value;
  const printed = partMilliseconds(finestPart(total.value));
  return { interval: durationInterval(total.value), printed, plans: plans.completed, approximate };
}

function addedUp(all: readonly Division[]): Division {
  return {
    interval: sum(all.map(({ interval }) => interval)),
    printed: all.reduce((total, { printed }) => total + printed, 0),
    plans: all.reduce((total, { plans }) => total + plans, 0),
    approximate: all.some(({ approximate }) => approximate),
  };
}

/** Any of the three lines, and the rows, may have been left behind. */
function brokenBesideRows({ average, division }: StatedAverage, { phaseTables }: Document): Verdict {
  const unit = finestPart(average).terms[0]?.unit;
  const exact = time(division.printed / division.plans, unit);
  return fails({
    subject: LINES,
    severity: 'warning',
    message: `Average duration says ${average.text}, but the lines beside it give ${time(division.printed, unit)} ÷ ${counted(division.plans, 'plan')} = ${exact}, and the rows that have a time do not give it either. Correct the average, or the total that was left behind.`,
    actual: average.text,
    expected: exact,
    range: average.range,
    related: phaseTables
      .flatMap(({ rows }) => rows)
      .slice(0, 20)
      .map(({ phase, plans }) => ({ range: plans.range, note: `phase ${phase.text}` })),
  });
}

function isOfTimed(
  { average, division }: StatedAverage,
  { scope }: VelocityBlock,
  document: Document,
): boolean {
  const { interval: whole, plans } = division;
  return isOfAllTimedPlans(document, scope, { average, whole, plans });
}

function brokenAlone({ average, division, rewritten }: StatedAverage, subject: string): Verdict {
  const unit = finestPart(average).terms[0]?.unit;
  const exact = division.printed / division.plans;
  const formula = `${time(division.printed, unit)} ÷ ${counted(division.plans, 'plan')}`;
  return fails({
    subject,
    ...(average.approximate || division.approximate ? { severity: 'warning' as const } : {}),
    message: `Average duration says ${average.text}, but the lines beside it give ${formula} = ${time(exact, unit)}. Correct the average, or the total that was left behind.`,
    actual: average.text,
    expected: rewritten.text,
    range: average.range,
    fix: {
      title: `Replace ${average.text} by ${rewritten.text}`,
      field: 'Average duration',
      formula,
      // Any of the three may be the one that was left behind.
      applicability: 'unsafe',
      edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
    },
  });
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
  { explanation, formula, odd }: { explanation: string; formula: string; odd: OddLeaf | undefined },
  { rewritten, agrees, exact }: AverageJudgement,
  isRough: boolean,
): Verdict {
  return fails({
    ...(isRough ? { severity: 'warning' as const } : {}),
    message: `Average duration says ${average.text}, ${explanation}. ${odd ? oddLeafWords(odd) : 'Bring the average up to date.'}`,
    actual: average.text,
    expected: rewritten.text,
    range: average.range,
    ...(odd ? { related: oddLeafPlaces(odd) } : {}),
    fix: {
      title: `Replace ${average.text} by ${rewritten.text}`,
      field: 'Average duration',
      formula,
      // Where rows and block disagree, one of them is incomplete, and the average may be the newest figure.
      applicability: agrees && odd === undefined && average.qualifier === undefined ? 'safe' : 'unsafe',
      edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
    },
  });
}
