import type { CurrentPosition } from '../../document/document.ts';
import { phaseKey } from '../../document/phase.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

const PHASES =
  /\bphases?\s+#?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?:\s*(?:-|–|—|to|through|and|&|\/|,)\s*#?(\d{1,4}(?:\.\d{1,3})*))?/gi;

const AT_EDGE = /complete|verif|ready|transition|planning|not started/i;

/** The focus line is what agents read first; it is rewritten by hand and easily left at the last phase. */
export const focus: Rule = {
  id: 'focus',
  summary: 'Current focus, when it names phases, names the current one.',
  severity: 'notice',
  fixable: 'never',
  check: (context) => [check(context)],
};

function check({ document }: RuleContext): Verdict {
  const { focus: field, phase } = document.position;
  if (!field || field.value.value === '') return unchecked('the file has no `Current focus:` line');
  if (phase?.key === undefined || !phase.number) return unchecked('the current phase is not known');
  const named = [...field.value.value.matchAll(PHASES)];
  const [first] = named;
  if (!first) return unchecked('the focus names no phase');
  if (named.some((match) => namesOneOf(match, phase.key, currentPhases(document.position)))) return holds();
  const [text] = first;
  const start = field.value.range.start + first.index;
  return fails({
    message: `Current focus names ${code(text)}, but the current phase is ${phase.key}. Bring the focus up to date.`,
    actual: text,
    expected: `Phase ${phase.key}`,
    range: { start, end: start + text.length },
    related: [{ range: phase.number.range, note: 'the current phase' }],
  });
}

/** Between two phases the line may name the one that ends or the one that begins. */
function currentPhases({ phase, status, plan }: CurrentPosition): readonly number[] {
  const current = phase?.number?.value ?? Number.NaN;
  const isAtEdge =
    phase?.complete === true || AT_EDGE.test(`${status?.value.value ?? ''} ${plan?.raw.value ?? ''}`);
  return isAtEdge ? [current, Math.floor(current) - 1, Math.floor(current) + 1] : [current];
}

function namesOneOf(
  [, from = '', to = from]: RegExpExecArray,
  key: string | undefined,
  phases: readonly number[],
): boolean {
  const [low, high] = [Number.parseFloat(from), Number.parseFloat(to)];
  return (
    phaseKey(from) === key || phases.some((phase) => phase >= low && phase <= high) || phases.includes(high)
  );
}
