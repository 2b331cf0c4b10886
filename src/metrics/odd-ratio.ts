import type { Document } from '../document/document.ts';
import type { Percent, Ratio } from '../document/progress.ts';
import { nounOf } from './file-counts.ts';
import { exactly } from './interval.ts';
import { outvoted } from './outvoted.ts';
import type { Claim, Witness } from './outvoted.ts';
import { fitsShare } from './percent.ts';
import { sumPlans, theBlock, theTable } from './rows.ts';

/** One side of the ratio on the progress line that the percentage and other figures contradict. */
export interface OddRatio {
  readonly side: 'done' | 'total';
  readonly written: number;
  readonly claims: readonly Claim[];
}

/**
 * The side of the ratio that is outvoted: with another one, the percentage would be right and so would more of the counts
 * that the file has of the same thing. The bar says nothing of its own, since it is drawn from the percentage.
 */
export function oddRatio(document: Document, percent: Percent, ratio: Ratio): OddRatio | undefined {
  const { done, total } = ratio;
  const judged = {
    done: shareWitness(
      percent,
      (value) => ({ done: value, total }),
      Math.round((percent.value * total) / 100),
    ),
    total: shareWitness(
      percent,
      (value) => ({ done, total: value }),
      Math.round((100 * done) / percent.value),
    ),
  };
  for (const side of ['done', 'total'] as const) {
    const written = side === 'done' ? done : total;
    const heard = [judged[side], ...counts(document, side, nounOf(document, ratio))];
    const claims = outvoted(heard, exactly(written), exactly, judged[side]);
    if (claims) return { side, written, claims };
  }
  return undefined;
}

function shareWitness(
  percent: Percent,
  share: (value: number) => { readonly done: number; readonly total: number },
  value: number,
): Witness {
  return {
    formula: `${percent.text}%`,
    value: Number.isFinite(value) ? value : undefined,
    allows: ({ low }) => low > 0 && fitsShare(percent, share(low), 'printed'),
  };
}

function counts(
  document: Document,
  side: OddRatio['side'],
  noun: ReturnType<typeof nounOf>,
): readonly Witness[] {
  if (side === 'done' ? noun !== 'plans' && noun !== '' : noun !== 'phases') return [];
  if (side === 'total') return exact(document.position.phase?.total?.value, 'the number of phases');
  const block = theBlock(document);
  const stated = block.ok ? block.value.totalPlans?.value : undefined;
  const table = theTable(document);
  const rows = table.ok ? sumPlans(table.value) : table;
  return [
    ...exact(stated?.kind === 'count' ? stated.value : undefined, 'Total plans completed'),
    ...exact(rows.ok ? rows.value.value : undefined, 'the sum of the rows'),
  ];
}

function exact(count: number | undefined, formula: string): readonly Witness[] {
  return count === undefined ? [] : [{ formula, value: count, allows: ({ low }) => low === count }];
}
