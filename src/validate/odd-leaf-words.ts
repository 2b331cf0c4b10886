import { finestPart } from '../document/quantity.ts';
import type { Related } from '../finding.ts';
import type { OddLeaf } from '../metrics/odd-leaf.ts';
import { rowName } from '../metrics/rows.ts';
import { code, counted, listed, time } from './wording.ts';

/**
 * Where the recorded figure is the wrong one, and not what follows from it: `90 min in row 1 is the odd one: 6 min × 2 plans
 * and 32 min in all − 20 min both give 12 min.`
 */
export function oddLeafWords(odd: OddLeaf): string {
  const { row, claims, isTied } = odd;
  if (isTied) return 'One of them was left behind, and the file does not tell which. Correct that one first.';
  const values = claims.map(({ value }) => valueText(odd, value));
  const [first = '', ...more] = values;
  const isOne = more.every((value) => value === first);
  const gives = claims.length === 1 ? 'gives' : claims.length === 2 ? 'both give' : 'all give';
  const formulas = claims.map(({ formula }, index) =>
    isOne ? formula : `${formula} = ${values[index] ?? ''}`,
  );
  const words = isOne ? `${listed(formulas)} ${gives} ${first}` : `compare ${listed(formulas)}`;
  return `${leafText(odd)} in ${code(rowName(row))} is the odd one: ${words}. Correct that one first.`;
}

/** Where it stands; nowhere when nobody can be blamed. */
export function oddLeafPlaces({ row, leaf, isTied }: OddLeaf): readonly Related[] {
  if (isTied) return [];
  const range = leaf === 'plans' ? row.plans.range : (row.total?.range ?? row.range);
  return [{ range, note: 'the odd one' }];
}

function leafText({ row, leaf }: OddLeaf): string {
  return leaf === 'total' ? (row.total?.value.text ?? '') : counted(row.plans.completed ?? 0, 'plan');
}

function valueText({ row, leaf }: OddLeaf, value: number): string {
  if (leaf === 'plans') return counted(value, 'plan');
  const total = row.total?.value;
  return time(value, total?.kind === 'duration' ? finestPart(total).terms[0]?.unit : undefined);
}
