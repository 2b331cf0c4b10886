import type { Severity } from '../../finding.ts';
import { likeness, readEvent } from '../../statements/event.ts';
import { statementsOf } from '../../statements/read.ts';
import type { Attribute, Statement } from '../../statements/statement.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/**
 * GSD fills the front matter from the body (`buildStateFrontmatter`: current phase and plan, last activity, where the session
 * stopped), so the two can only differ when somebody edited one of them.
 */
export const sameField: Rule = {
  id: 'same-field',
  summary: 'A field that stands in two places says the same in both.',
  severity: 'warning',
  fixable: 'never',
  check: ({ statements }) => {
    const verdicts = FIELDS.flatMap(({ attribute, compare }): readonly Verdict[] => {
      const all = statementsOf(statements, attribute);
      const [first, ...others] = all;
      if (first === undefined) return [];
      // A second block of session notes is told as such; what counts is whether the copy is that of the first one.
      const more =
        attribute === 'lastPlan' ? others.filter((one) => one.role !== first.role).slice(0, 1) : others;
      const verdict = more.map((other) => compare(first, other)).find((one) => one.status === 'fails');
      return verdict ? [withOthers(verdict, all)] : more.length > 0 ? [holds(NAMES[attribute])] : [];
    });
    return verdicts.length > 0 ? verdicts : [unchecked('no field stands in two places')];
  },
};

const NAMES: Readonly<Partial<Record<Attribute, string>>> = {
  currentPhase: 'current phase',
  currentPlan: 'current plan',
  activity: 'last activity',
  lastPlan: 'stopped at',
};

const FIELDS: readonly {
  readonly attribute: Attribute;
  readonly compare: (a: Statement, b: Statement) => Verdict;
}[] = [
  { attribute: 'currentPhase', compare: compareIds },
  { attribute: 'currentPlan', compare: compareIds },
  { attribute: 'activity', compare: compareDays },
  { attribute: 'lastPlan', compare: compareEvents },
];

function compareIds(a: Statement, b: Statement): Verdict {
  return textOf(a) === textOf(b) ? holds() : differ(a, b, 'warning');
}

/** The one with the older day was left behind; of one day, two different activities are at least worth a look. */
function compareDays(a: Statement, b: Statement): Verdict {
  const [older, newer] = textOf(a) <= textOf(b) ? [a, b] : [b, a];
  if (textOf(older) !== textOf(newer)) return differ(older, newer, 'warning');
  const isCopy = a.role === 'copy' || b.role === 'copy';
  return !isCopy || likeness(readEvent(activityOf(a)), readEvent(activityOf(b))) === 'same'
    ? holds()
    : differ(older, newer, 'notice');
}

/** What was done, without the day. */
function activityOf({ text }: Statement): string {
  return text.replace(/^[\s`*"'(]*\d{4}-\d\d-\d\d\S*\s*[-—–:]*\s*/, '');
}

function compareEvents(a: Statement, b: Statement): Verdict {
  const found = likeness(readEvent(a.text), readEvent(b.text));
  return found === 'same' ? holds() : differ(a, b, found === 'apart' ? 'warning' : 'notice');
}

function textOf({ value }: Statement): string {
  return value.kind === 'id' ? value.id : value.kind === 'day' ? value.day : '';
}

function differ(stale: Statement, other: Statement, severity: Severity): Verdict {
  const subject = NAMES[stale.quantity.attribute];
  return fails({
    ...(subject === undefined ? {} : { subject }),
    severity,
    message: `${capital(stale.name)} says ${code(stale.text)}, but ${nameBeside(other, stale)} says ${code(other.text)}. Write the same in both places.`,
    actual: stale.text,
    range: stale.range,
    related: [{ range: other.range, note: nameBeside(other, stale) }],
  });
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Two lines of one label are told apart as one and another. */
function nameBeside({ name }: Statement, beside: Statement): string {
  return name === beside.name ? `another ${name} line` : name;
}

/** Further places of the same field are pointed at, too: they may have to be corrected as well. */
function withOthers(verdict: Verdict, all: readonly Statement[]): Verdict {
  if (verdict.status !== 'fails') return verdict;
  const { related = [] } = verdict;
  const named = new Set([verdict.range, ...related.map(({ range }) => range)].map(({ start }) => start));
  const others = all.filter(({ range }) => !named.has(range.start)).slice(0, MOST_RELATED);
  return {
    ...verdict,
    related: [...related, ...others.map(({ range, name }) => ({ range, note: `${name} as well` }))],
  };
}

const MOST_RELATED = 10;
