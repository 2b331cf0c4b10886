import { phaseKey } from '../../document/phase.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

const PHASES = /\bphases?\s+#?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?:\s*(?:-|–|—|to|through|and|&|\/|,)\s*#?(\d{1,4}(?:\.\d{1,3})*))?/gi;

/** The focus line is what agents read first; it is rewritten by hand and easily left at the last phase. */
export const focus: Rule = {
  id: 'focus',
  summary: 'Current focus, when it names phases, names the current one.',
  severity: 'notice',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document }: RuleContext): Verdict {
  const { focus: field, phase, plan, status } = document.position;
  if (!field || field.value.value === '') return unchecked('the file has no `Current focus:` line');
  if (phase?.key === undefined || !phase.number) return unchecked('the current phase is not known');
  const named = [...field.value.value.matchAll(PHASES)];
  if (named.length === 0) return unchecked('the focus names no phase');
  const current = phase.number.value;
  const near = [current];
  // Between two phases the line may name the one that ends or the one that begins.
  const isAtEdge = phase.complete || /complete|verif|ready|transition|planning|not started/i.test(`${status?.value.value ?? ''} ${plan?.raw.value ?? ''}`);
  if (isAtEdge) near.push(Math.floor(current) - 1, Math.floor(current) + 1);
  const fits = named.some(([, from = '', to]) => {
    const low = Number.parseFloat(from);
    const high = to === undefined ? low : Number.parseFloat(to);
    return phaseKey(from) === phase.key || near.some((number) => number >= low && number <= high) || near.includes(high);
  });
  if (fits) return holds();
  const [first] = named;
  const start = field.value.range.start + (first?.index ?? 0);
  return fails({
    message: `Current focus names ${code(first?.[0] ?? '')}, but the current phase is ${phase.key}. Bring the focus up to date.`,
    actual: first?.[0] ?? '',
    expected: `Phase ${phase.key}`,
    range: { start, end: start + (first?.[0].length ?? 0) },
    related: [{ range: phase.number.range, note: 'the current phase' }],
  });
}
