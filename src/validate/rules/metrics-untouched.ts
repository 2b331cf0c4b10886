import type { Document } from '../../document/document.ts';
import type { Figure } from '../../document/metrics-section.ts';
import { finestPart, partMilliseconds } from '../../document/quantity.ts';
import type { DurationValue } from '../../document/quantity.ts';
import type { Range } from '../../finding.ts';
import { durationInterval, exactly, notAbove, sum } from '../../metrics/interval.ts';
import type { Interval } from '../../metrics/interval.ts';
import { theBlock, theTable } from '../../metrics/rows.ts';
import { isWithin, leastInWords, leastWork } from '../least-work.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { sumText } from '../wording.ts';

/** A block that still has the zeros of the template means "not tracked"; saying so keeps it from being read as zero. */
export const metricsUntouched: Rule = {
  id: 'metrics-untouched',
  summary: 'The velocity figures are filled in once plans are completed.',
  severity: 'notice',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document }: RuleContext): Verdict {
  const block = theBlock(document);
  if (!block.ok) return unchecked(block.reason);
  if (block.value.scope !== '') return unchecked(`the velocity block covers "${block.value.scope}" only`);
  const { totalPlans, totalTime } = block.value;
  const zeroPlans = totalPlans?.value.kind === 'count' && totalPlans.value.value === 0;
  const zeroTime =
    totalTime?.value.kind === 'duration' && partMilliseconds(finestPart(totalTime.value)) === 0;
  const untouched = zeroPlans ? totalPlans : zeroTime ? totalTime : undefined;
  if (!untouched) return holds();
  const proof = zeroPlans ? proofOfPlans(document) : proofOfTime(document, totalTime?.value);
  if (!proof) return holds();
  const told = zeroPlans && totalTime && zeroTime ? [timeAsWell(document, totalTime)] : [];
  return fails({
    message: `The velocity figures still say ${untouched.field.label.value}: ${untouched.value.text}, but ${proof.note}${told.map(({ words }) => words).join('')}. Fill them in, or remove the block if you do not track them.`,
    actual: untouched.value.text,
    range: untouched.value.range,
    related: [proof, ...told.map(({ range, note }) => ({ range, note })), ...emptyTrend(document)],
  });
}

/** Zeros of plans and time are told together, with the times of plans where they disprove the second one by themselves. */
function timeAsWell(
  document: Document,
  { field, value }: Figure<DurationValue>,
): Proof & { readonly words: string } {
  const proof = proofOfTime(document, value);
  const own = `${field.label.value} says ${value.text}`;
  return proof
    ? { range: value.range, note: `${own}, but ${proof.note}`, words: `, and ${own}, but ${proof.note}` }
    : { range: value.range, note: `${own} as well`, words: '' };
}

/** `Last 5 plans: None yet` and `No completed plans yet` were never filled in either. */
function emptyTrend({ planLists }: Document): readonly Proof[] {
  return planLists
    .filter(({ plans, field }) => plans.length === 0 && /^(?:none|no\b)/i.test(field.value.value))
    .map(({ field }) => ({ range: field.value.range, note: 'the last plans' }));
}

interface Proof {
  readonly range: Range;
  readonly note: string;
}

function proofOfPlans(document: Document): Proof | undefined {
  const entry = document.frontMatter?.entries.get('progress.completed_plans');
  if (entry && typeof entry.value === 'number' && entry.value > 0) {
    return { range: entry.range, note: `the front matter counts ${entry.value} completed` };
  }
  const table = theTable(document);
  const row = table.ok
    ? table.value.rows.find(({ plans }) => (plans.completed ?? 0) > 0 && plans.planned !== undefined)
    : undefined;
  if (row) return { range: row.plans.range, note: `the row of phase ${row.phase.text} has completed plans` };
  // A is the plan in work or the one just finished, so from 2 on at least one is finished.
  const { current, elsewhere } = document.position.plan ?? {};
  if (current && current.value > 1)
    return { range: current.range, note: `the project is at plan ${current.value} of its phase` };
  if (elsewhere && elsewhere.current.value > 1)
    return { range: elsewhere.current.range, note: `the project is at plan ${elsewhere.current.value}` };
  const [first] = document.planRows;
  if (first) return { range: first.range, note: 'there are metric rows of completed plans' };
  return proofOfTime(document);
}

/** `zero`: a total time of zero, which the times of the rows disprove only where they cannot be rounded to it. */
function proofOfTime(document: Document, zero?: DurationValue): Proof | undefined {
  const table = theTable(document);
  const totals = (table.ok ? table.value.rows : []).flatMap(({ phase, total }) =>
    total?.value.kind === 'duration' && partMilliseconds(finestPart(total.value)) > 0
      ? [{ phase, range: total.range, duration: total.value }]
      : [],
  );
  const written = zero?.kind === 'duration' ? durationInterval(zero) : exactly(0);
  const isMore = (from: typeof totals): boolean =>
    !notAbove(sum(from.map(({ duration }) => durationInterval(duration))), written);
  const row = totals.find((one) => isMore([one]));
  if (row) return { range: row.range, note: `the row of phase ${row.phase.text} has ${row.duration.text}` };
  const [first] = totals;
  if (first === undefined || !isMore(totals)) return proofOfPlanTimes(document, written);
  return {
    range: first.range,
    note: `the rows have ${sumText(totals.map(({ duration }) => duration.text))}`,
  };
}

/** The times of single plans, as far as they are more in every unit that their numbers may have. */
function proofOfPlanTimes(document: Document, written: Interval): Proof | undefined {
  const work = leastWork(document);
  if (!work.ok || isWithin(work.value, written)) return undefined;
  const [first] = work.value.beyond.flatMap(({ plans }) => plans);
  return first && { range: first.range, note: leastInWords(work.value).words };
}
