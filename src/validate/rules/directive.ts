import { DIRECTIVE_LIMITS, DIRECTIVES } from '../../document/directives.ts';
import type { Directive } from '../../document/directives.ts';
import { didYouMean, enumerate } from '../closest.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Review, Rule, Verdict } from '../rule.ts';
import { ALL_RULES } from '../suppress.ts';
import { brief, counted } from '../wording.ts';

/** So many slips in a file are guessed at; whoever has more did not slip. */
const MOST_GUESSES = 50;

/**
 * A comment that switches off a rule outlives its reason: it then hides the next mistake on that line. A comment with
 * a slip in it hides nothing, and looks as if it did.
 */
export const directive: Rule = {
  id: 'directive',
  summary: 'Each state-md comment is one that there is, names rules that there are, and is needed.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document: { comments } }, review) => {
    const { directives, unread } = comments;
    if (directives.length === 0) return [unchecked('the file has no state-md comment')];
    const meant = guesses();
    const verdicts = directives.flatMap((comment) => judge(comment, review, meant));
    if (unread === undefined) return verdicts;
    const { comments: most } = DIRECTIVE_LIMITS;
    const message = `The file has ${most + unread.value} state-md comments, and the first ${most} of them count: ${counted(unread.value, 'comment')} from here on ${unread.value === 1 ? 'does' : 'do'} nothing. Set the rule in the configuration instead.`;
    return [...verdicts, fails({ subject: 'further comments', message, range: unread.range })];
  },
};

/** What is meant by a word, as a question to append; after {@link MOST_GUESSES} words nothing any more. */
type Guess = (word: string, known: readonly string[]) => string;

function guesses(): Guess {
  let left = MOST_GUESSES;
  return (word, known) => {
    left -= 1;
    return left < 0 ? '' : didYouMean(word, known);
  };
}

function judge(comment: Directive, review: Review | undefined, meantBy: Guess): readonly Verdict[] {
  const { name, kind, rules, unread, line } = comment;
  const subject = `line ${line}`;
  if (kind === undefined) {
    const known = DIRECTIVES.map((candidate) => `state-md-${candidate}`);
    const meant =
      meantBy(`state-md-${name.value}`, known) || ` There are ${enumerate(known).replace(' or ', ' and ')}.`;
    const message = `There is no comment "state-md-${brief(name.value)}", so it does nothing.${meant}`;
    return [fails({ subject, message, actual: brief(name.value), range: name.range })];
  }
  if (rules.length === 0)
    return [judgeOne(comment, { value: ALL_RULES, range: name.range }, review, meantBy)];
  const verdicts = rules.map((rule) => judgeOne(comment, rule, review, meantBy));
  if (unread === undefined) return verdicts;
  const { names: most } = DIRECTIVE_LIMITS;
  const message = `This comment names ${most + unread.value} rules, and the first ${most} of them count: ${counted(unread.value, 'name')} from here on ${unread.value === 1 ? 'does' : 'do'} nothing. Remove ${unread.value === 1 ? 'it' : 'them'}.`;
  return [...verdicts, fails({ subject: `${subject}, further names`, message, range: unread.range })];
}

function judgeOne(
  comment: Directive,
  { value: rule, range }: Directive['rules'][number],
  review: Review | undefined,
  meantBy: Guess,
): Verdict {
  const { kind, line } = comment;
  const subject = rule === ALL_RULES ? `line ${line}` : `line ${line}, ${brief(rule)}`;
  if (review === undefined) return unchecked('the other rules have not been asked', subject);
  if (rule !== ALL_RULES && !review.rules.includes(rule)) {
    const message = `There is no rule "${brief(rule)}", so this comment does nothing about it.${meantBy(rule, review.rules)}`;
    return fails({ subject, message, actual: brief(rule), range });
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
