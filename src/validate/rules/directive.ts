import { DIRECTIVES } from '../../document/directives.ts';
import type { Directive } from '../../document/directives.ts';
import { didYouMean, enumerate } from '../closest.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Review, Rule, Verdict } from '../rule.ts';
import { ALL_RULES } from '../suppress.ts';

/**
 * A comment that switches off a rule outlives its reason: it then hides the next mistake on that line. A comment with
 * a slip in it hides nothing, and looks as if it did.
 */
export const directive: Rule = {
  id: 'directive',
  summary: 'Each state-md comment is one that there is, names rules that there are, and is needed.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document: { directives } }, review) =>
    directives.length === 0
      ? [unchecked('the file has no state-md comment')]
      : directives.flatMap((comment) => judge(comment, review)),
};

function judge(comment: Directive, review: Review | undefined): readonly Verdict[] {
  const { name, kind, rules, line } = comment;
  const subject = `line ${line}`;
  if (kind === undefined) {
    const known = DIRECTIVES.map((candidate) => `state-md-${candidate}`);
    const meant =
      didYouMean(`state-md-${name.value}`, known) ||
      ` There are ${enumerate(known).replace(' or ', ' and ')}.`;
    const message = `There is no comment "state-md-${name.value}", so it does nothing.${meant}`;
    return [fails({ subject, message, actual: name.value, range: name.range })];
  }
  if (rules.length === 0) return [judgeOne(comment, { value: ALL_RULES, range: name.range }, review)];
  return rules.map((rule) => judgeOne(comment, rule, review));
}

function judgeOne(
  comment: Directive,
  { value: rule, range }: Directive['rules'][number],
  review: Review | undefined,
): Verdict {
  const { kind, line } = comment;
  const subject = rule === ALL_RULES ? `line ${line}` : `line ${line}, ${rule}`;
  if (review === undefined) return unchecked('the other rules have not been asked', subject);
  if (rule !== ALL_RULES && !review.rules.includes(rule)) {
    const message = `There is no rule "${rule}", so this comment does nothing about it.${didYouMean(rule, review.rules)}`;
    return fails({ subject, message, actual: rule, range });
  }
  if (review.used.get(comment)?.has(rule) === true) return holds(subject);
  const reason = review.undecided(rule);
  if (reason !== undefined && kind !== 'enable') return unchecked(reason, subject);
  return fails({
    subject,
    message: needless(kind, rule),
    ...(rule === ALL_RULES ? {} : { actual: rule }),
    range,
  });
}

function needless(kind: Directive['kind'], rule: string): string {
  const isAll = rule === ALL_RULES;
  if (kind === 'enable')
    return `No comment above switches off ${isAll ? 'a rule' : rule}, so this one does nothing. Remove it.`;
  const who = isAll ? 'No rule finds anything' : `${rule} finds nothing`;
  const where = kind === 'disable' ? 'from here on' : 'on the next line';
  return `${who} ${where}, so this comment only hides what comes later. Remove it.`;
}
