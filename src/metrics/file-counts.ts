import type { Document } from '../document/document.ts';
import { expressionOf, mayBeForeign } from '../document/languages/words.ts';
import type { Percent, Ratio } from '../document/progress.ts';
import { fitsShare } from './percent.ts';
import type { Share } from './percent.ts';
import { sumPlans, theBlock, theTable } from './rows.ts';

/** How many of something are done, and how many there are, each as one or more places of a file have it. */
interface Tally {
  readonly done: readonly number[];
  readonly total: readonly number[];
}

/** All that a file says of the numbers of plans and phases, whatever of it agrees. */
export interface FileCounts {
  readonly plans: Tally;
  readonly phases: Tally;
}

/** A share of plans or phases, put together from the counts of a file. */
export interface CountedShare extends Share {
  readonly noun: 'plans' | 'phases';
}

/** Collects the counts of a file: front matter, position, total of the metrics, rows, and the ratio of the progress line. */
export function fileCounts(document: Document, ratio: Ratio | undefined): FileCounts {
  const noun = ratio && nounOf(document, ratio);
  const entry = (key: string): unknown => document.frontMatter?.entries.get(`progress.${key}`)?.value;
  const ofPlans = noun === 'plans' || noun === '' ? ratio : undefined;
  const ofPhases = noun === 'phases' || noun === '' ? ratio : undefined;
  const { done, total } = countedRows(document);
  return {
    plans: {
      done: counts([entry('completed_plans'), statedTotal(document), done, ofPlans?.done]),
      total: counts([entry('total_plans'), total, ofPlans?.total]),
    },
    phases: {
      done: counts([entry('completed_phases'), ...finishedPhases(document), ofPhases?.done]),
      total: counts([entry('total_phases'), document.position.phase?.total?.value, ofPhases?.total]),
    },
  };
}

/** `Total plans completed`, unless it is limited to a part of the project. */
function statedTotal(document: Document): number | undefined {
  const block = theBlock(document);
  const count = block.ok && block.value.scope === '' ? block.value.totalPlans?.value : undefined;
  return count?.kind === 'count' ? count.value : undefined;
}

/** The plans of all rows; those in all only where every row says how many it has. */
function countedRows(document: Document): Partial<Share> {
  const table = theTable(document);
  if (!table.ok) return {};
  const rows = sumPlans(table.value);
  const planned = table.value.rows.map(({ plans }) => plans.planned ?? Number.NaN);
  return {
    ...(rows.ok ? { done: rows.value.value } : {}),
    total: planned.reduce((all, one) => all + one, 0),
  };
}

function counts(values: readonly unknown[]): readonly number[] {
  return [
    ...new Set(values.filter((value): value is number => Number.isInteger(value) && Number(value) > 0)),
  ];
}

/** `Phase: 3 of 4`: two phases are done, or three when the third is. */
export function finishedPhases({ position: { phase } }: Pick<Document, 'position'>): readonly number[] {
  const current = phase?.number?.value;
  return current === undefined ? [] : [Math.floor(current) - 1, Math.floor(current)];
}

/** What a ratio counts: the word behind it, or ahead of its parenthesis (`phases (4/4)`), if that is one of the two that files count; empty without a word. */
export function nounOf({ source }: Document, { range }: Ratio): 'plans' | 'phases' | '' | undefined {
  const after = source.text.slice(range.end, range.end + 40);
  const word = /^[ \t]*(?:total[ \t]+)?(\p{L}*)/iu.exec(after)?.[1]?.toLowerCase() ?? '';
  if (PLANS.test(word)) return 'plans';
  if (PHASES.test(word)) return 'phases';
  const isUnnamed = /^(?:|completed?|done|finished)$/.test(word);
  const foreign = isUnnamed ? '' : foreignNoun(after);
  if (foreign !== '') return foreign;
  const before = source.text.slice(Math.max(0, range.start - 40), range.start);
  const ahead = /(\p{L}+)[ \t]*[(（]$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (PLANS.test(ahead)) return 'plans';
  return PHASES.test(ahead) ? 'phases' : foreignNounAhead(before);
}

function foreignNoun(after: string): 'plans' | 'phases' | '' | undefined {
  if (!mayBeForeign(after)) return undefined;
  const begins = (pattern: string): boolean =>
    expressionOf(String.raw`^[ \t]*(?:个|個|개|件)?(?:の)?[ \t]*${pattern}`).test(after);
  if (begins('{plan}')) return 'plans';
  if (begins('{phase}')) return 'phases';
  return begins('{complete}') ? '' : undefined;
}

function foreignNounAhead(before: string): 'plans' | 'phases' | '' {
  if (!mayBeForeign(before)) return '';
  if (expressionOf(String.raw`{plan}[ \t]*[(（]$`).test(before)) return 'plans';
  return expressionOf(String.raw`{phase}[ \t]*[(（]$`).test(before) ? 'phases' : '';
}

const PLANS = /^(?:plans?|planos?)$/;
const PHASES = /^(?:phases?|fases?)$/;

/**
 * A share of which a percentage is the printed form, from counts that stand in different places. 0 and 100 are never
 * explained in that way: the one is what a percentage says that nobody touched, the other what any equal counts give.
 */
export function explanationOf(
  percent: Pick<Percent, 'value' | 'decimals' | 'approximate'>,
  { plans, phases }: FileCounts,
): CountedShare | undefined {
  if (percent.value <= 0 || percent.value >= 100) return undefined;
  for (const [noun, tally] of [['plans', plans] as const, ['phases', phases] as const]) {
    for (const total of tally.total) {
      const done = tally.done.find(
        (one) => one < total && fitsShare(percent, { done: one, total }, 'printed'),
      );
      if (done !== undefined) return { noun, done, total };
    }
  }
  return undefined;
}
