import type { Document } from '../document/document.ts';
import type { Figure, VelocityBlock } from '../document/metrics-section.ts';
import type { Count, Duration, DurationValue } from '../document/quantity.ts';
import { scopeMarkers } from '../document/scope.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';
import type { Pair, PlanSum, TimeSum } from './rows.ts';
import { coversEverything, sumPlans, sumTime, theBlock, thePair } from './rows.ts';

/** What the velocity block says and what the rows make of it. */
export interface VelocityFigures {
  readonly block: Known<VelocityBlock>;
  readonly pair: Known<Pair>;
  /** `Total plans completed` as a plain number. */
  readonly totalPlans: Known<Count>;
  readonly totalTime: Known<Duration>;
  readonly averageDuration: Known<Duration>;
  readonly rowPlans: Known<PlanSum>;
  readonly rowTime: Known<TimeSum>;
  /** The rows cover every phase up to the current one. */
  readonly covers: Known<true>;
  /** Nothing in the file argues against raising the total to the sum of the rows. */
  readonly mayRaiseTotal: boolean;
  /** Block and rows count the same plans, as they stand or once the total has been raised safely. */
  readonly plansAgree: Known<true>;
}

/** Works out the velocity figures of a document. */
export function deriveVelocity(document: Document): VelocityFigures {
  const block = theBlock(document);
  const pair = thePair(document);
  const totalPlans = block.ok ? countOf(block.value.totalPlans) : block;
  const rowPlans = pair.ok ? sumPlans(pair.value.table) : pair;
  const mayRaiseTotal = rowPlans.ok && totalPlans.ok && mayRaise(document, totalPlans.value.value, rowPlans.value.value);
  return {
    block,
    pair,
    totalPlans,
    totalTime: block.ok ? durationOf('Total execution time', block.value.totalTime) : block,
    averageDuration: block.ok ? durationOf('Average duration', block.value.averageDuration) : block,
    rowPlans,
    rowTime: pair.ok ? sumTime(pair.value.table) : pair,
    covers: pair.ok ? coversEverything(document, pair.value.table) : pair,
    mayRaiseTotal,
    plansAgree: agreement(totalPlans, rowPlans, mayRaiseTotal),
  };
}

function countOf(figure: VelocityBlock['totalPlans']): Known<Count> {
  if (figure === undefined) return unknown('the velocity block has no `Total plans completed`');
  const { value } = figure;
  if (value.kind !== 'count') return unknown(`\`Total plans completed\` is not a number (\`${value.text.slice(0, 40)}\`)`);
  if (value.qualifier !== undefined) return unknown(`\`Total plans completed\` is qualified: "${value.qualifier}"`);
  if (value.approximate) return unknown('`Total plans completed` is approximate');
  return known(value);
}

function durationOf(label: string, figure: Figure<DurationValue> | undefined): Known<Duration> {
  if (figure === undefined) return unknown(`the velocity block has no \`${label}\``);
  const { value } = figure;
  if (value.kind === 'bare') return unknown(`\`${label}\` has no unit (\`${value.text}\`)`);
  if (value.kind === 'unknown') return unknown(`\`${label}\` is not given`);
  if (value.kind === 'unread') return unknown(`\`${label}\` is not a plain duration (\`${value.text.slice(0, 40)}\`)`);
  if (value.qualifier !== undefined) return unknown(`\`${label}\` is qualified: "${value.qualifier}"`);
  return known(value);
}

/** GSD's front matter counts the plans of the milestone; when it has another number, the total may be right. */
function mayRaise(document: Document, total: number, rows: number): boolean {
  const completed = document.frontMatter?.entries.get('progress.completed_plans');
  return rows > total && (document.frontMatter === undefined || completed?.value === rows);
}

function agreement(total: Known<Count>, rows: Known<PlanSum>, mayRaiseTotal: boolean): Known<true> {
  if (!total.ok) return total;
  if (!rows.ok) return rows;
  if (total.value.value === rows.value.value || mayRaiseTotal) return known(true);
  return unknown(`the plan counts disagree: ${total.value.value} in the velocity block, ${rows.value.value} in the rows`);
}

/** True for figures that a heading or a label ties to one milestone or phase. */
export function isScoped(scope: string): boolean {
  return scope !== '' && scopeMarkers(scope).length > 0;
}
