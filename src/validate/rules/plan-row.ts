import { theTable } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/** The current phase is counted twice, in its line and in its row, and the two are written by different hands. */
export const planRow: Rule = {
  id: 'plan-row',
  summary: 'The `Plan:` line agrees with the `x/y` of the current phase in the By Phase table.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document }: RuleContext): Verdict {
  const { phase, plan } = document.position;
  const table = theTable(document);
  if (!table.ok) return unchecked(table.reason);
  if (phase?.key === undefined) return unchecked('the current phase is not known');
  if (!plan?.current || !plan.total) return unchecked('the `Plan:` line is not of the form `A of B`');
  const { key } = phase;
  const { current, total, raw } = plan;
  const rows = table.value.rows.filter((row) => row.phase.value.key === key);
  const [row] = rows;
  if (!row) return unchecked(`the table has no row for the current phase (${key})`);
  if (rows.length > 1) return unchecked(`the table has ${rows.length} rows for the current phase (${key})`);
  const { completed, planned, text, range } = row.plans;
  if (completed === undefined || planned === undefined)
    return unchecked(`the row of phase ${key} is not of the form \`x/y\``);
  // A is the plan just finished (x) or the one in work (x + 1); both are legal.
  const fits = total.value === planned && (current.value === completed || current.value === completed + 1);
  if (fits) return holds();
  const wrong = total.value === planned ? current : total;
  const expected = total.value === planned ? `${completed} or ${completed + 1}` : String(planned);
  return fails({
    message: `Plan says ${code(raw.value)}, but the row of phase ${key} says ${code(text)}. Bring the one that was left behind up to date.`,
    actual: String(wrong.value),
    expected,
    range: wrong.range,
    related: [{ range, note: `the row of phase ${key}` }],
  });
}
