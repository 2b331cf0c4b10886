import { theTable } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/** Rows are added by hand when a phase ends; a table that stopped early makes every sum over it too small. */
export const phaseMissing: Rule = {
  id: 'phase-missing',
  summary: 'The By Phase table reaches the current phase.',
  severity: 'notice',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document }: RuleContext): Verdict {
  const table = theTable(document);
  if (!table.ok) return unchecked(table.reason);
  const { phase, plan } = document.position;
  if (!phase?.number) return unchecked('the current phase is not known');
  const numbers = table.value.rows.flatMap(({ phase: { value } }) =>
    value.kind === 'phase' && value.number !== undefined ? [value.number] : [],
  );
  if (numbers.length < table.value.rows.length) return unchecked('not every row names a phase by its number');
  if (table.value.scope !== '') return unchecked(`the table covers "${table.value.scope}" only`);
  const current = phase.number.value;
  const last = Math.max(...numbers);
  if (last >= current) return holds();
  // A phase gets its row with its first finished plan, so the table may end one phase early until then.
  const hasFinished = phase.complete || (plan?.current?.value ?? 0) > 1;
  if (Math.floor(current) - last <= 1 && !hasFinished)
    return unchecked('the current phase may not have a finished plan yet');
  if (document.planRows.some((row) => Number.parseFloat(row.phase) >= current)) {
    return unchecked('per-plan rows of the current phase stand in for its row');
  }
  const lastRow = table.value.rows.at(-1);
  return fails({
    message: `The By Phase table ends with phase ${last}, but the current phase is ${phase.number.value}. Add the missing rows.`,
    actual: `phase ${last}`,
    expected: `phase ${phase.number.value}`,
    range: lastRow?.phase.range ?? table.value.table.header.line,
    related: [{ range: phase.number.range, note: 'the current phase' }],
  });
}
