import type { CurrentPosition, Document } from '../../document/document.ts';
import { expressionOf, mayBeForeign, says } from '../../document/languages/words.ts';
import { phaseKey } from '../../document/phase.ts';
import type { Located } from '../../finding.ts';
import { phaseState } from '../../statements/progress-state.ts';
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
  const named = [...field.value.value.matchAll(phasesIn(field.value.value))];
  const [first] = named;
  if (!first) return unchecked('the focus names no phase');
  if (named.some((match) => namesOneOf(match, phase.key, currentPhases(document.position))))
    return staleState(document, field.value, phase.number) ?? holds();
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

/** The same in the words of other languages, also with the number first: `第 3 阶段`. */
function phasesIn(text: string): RegExp {
  if (!mayBeForeign(text)) return PHASES;
  const number = String.raw`\s*#?(?:第\s*)?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?:\s*(?:-|–|—|to|through|and|&|/|,)\s*#?(\d{1,4}(?:\.\d{1,3})*))?`;
  const words = String.raw`(?:(?<!\p{L})phases?(?!\p{L})|{phase})`;
  const before = String.raw`(?:${words}|第(?=\s*\d{1,4}\s*${words}))`;
  return expressionOf(`${before}${number}`, 'giu');
}

/** Between two phases the line may name the one that ends or the one that begins. */
function currentPhases({ phase, status, plan }: CurrentPosition): readonly number[] {
  const current = phase?.number?.value ?? Number.NaN;
  // Beside an inserted phase (2.1), the phases around it are 2 and 3.
  const around = Number.isInteger(current)
    ? [current - 1, current + 1]
    : [Math.floor(current), Math.floor(current) + 1];
  const words = `${status?.value.value ?? ''} ${plan?.raw.value ?? ''}`;
  const isAtEdge =
    phase?.complete === true || AT_EDGE.test(words) || says('edge', words) || says('complete', words);
  return isAtEdge ? [current, ...around] : [current];
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

const NUMBER = String.raw`(\d{1,4}(?:\.\d{1,3})?)`;
/** What a focus says of a phase, as words directly beside its number, and what they would mean. */
const SAID: readonly { readonly pattern: RegExp; readonly state: 'ahead' | 'in work' | 'done' }[] = [
  {
    pattern: new RegExp(
      String.raw`\bready (?:for|to \w{1,12}) phase\s+${NUMBER}|\bphase\s+${NUMBER}\s*\(?next\b`,
      'i',
    ),
    state: 'ahead',
  },
  {
    pattern: new RegExp(
      String.raw`\bphase\s+${NUMBER}\s*[-–—:(]*\s*(?:is\s+)?(?:in progress|executing)\b`,
      'i',
    ),
    state: 'in work',
  },
];

/** The focus speaks of the right phase, and says of it what the position has left behind. */
function staleState(
  document: Document,
  { value, range }: Located<string>,
  current: Located<number>,
): Verdict | undefined {
  const state = phaseState(document);
  const isWorked = state.kind === 'done' || (state.kind === 'open' && state.isInWork);
  for (const { pattern, state: said } of SAID) {
    const match = pattern.exec(value.slice(0, LONGEST));
    const phase = Number(match?.[1] ?? match?.[2]);
    if (!match || Number.isNaN(phase)) continue;
    const isPast = current.value > phase;
    const isStale =
      isPast || (current.value === phase && (said === 'ahead' ? isWorked : state.kind === 'done'));
    if (!isStale) continue;
    const start = range.start + match.index;
    const now =
      state.kind === 'done'
        ? 'complete'
        : state.kind === 'open' && state.isInWork
          ? 'in work'
          : 'the current one';
    return fails({
      message: `Current focus says ${code(match[0])}, but phase ${current.value} is ${now}. Bring the focus up to date.`,
      actual: match[0],
      range: { start, end: start + match[0].length },
      related: [{ range: current.range, note: 'the current phase' }],
    });
  }
  return undefined;
}

/** A focus is a short line; what stands further behind is prose. */
const LONGEST = 300;
