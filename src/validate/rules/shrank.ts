import type { Document } from '../../document/document.ts';
import { sameMilestone } from '../../evidence/transitions.ts';
import type { Range } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { countLines, lostKeys, lostSections } from '../shrinking.ts';
import { code, listed } from '../wording.ts';

/** A file that is written anew by an agent may come out without what the agent did not have before its eyes. */
export const shrank: Rule = {
  id: 'shrank',
  summary:
    'No section of the template, no front matter key and not half of the lines is gone since the base revision.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => check(context),
};

/** Below this, half of the lines are a few words. */
const FEWEST_LINES = 20;

function check({ document, evidence }: RuleContext): readonly Verdict[] {
  if (!evidence.base.ok) return [unchecked(evidence.base.reason)];
  const base = evidence.base.value;
  const same = sameMilestone(base, document);
  if (!same.ok) return [unchecked(same.reason)];
  const sections = checkSections(base, document);
  return [sections, checkKeys(base, document), checkLines(base, document, sections.status === 'fails')];
}

function checkSections(base: Document, head: Document): Verdict {
  const lost = lostSections(base, head);
  if (lost.length === 0) return holds('sections');
  const [what, verb, them] = lost.length === 1 ? ['section', 'is', 'it'] : ['sections', 'are', 'them'];
  return fails({
    subject: 'sections',
    message: `The ${what} ${listed(lost.map(code))} of the base revision ${verb} gone, and so is what ${verb === 'is' ? 'it' : 'they'} said. Restore ${them} from there.`,
    range: titleOf(head),
  });
}

function checkKeys(base: Document, head: Document): Verdict {
  const subject = 'front matter';
  const [before, after] = [base.frontMatter, head.frontMatter];
  if (before === undefined) return unchecked('the base revision has no front matter', subject);
  const lost = lostKeys(before, after);
  if (after === undefined) {
    if (lost.length === 0)
      return unchecked('the front matter of the base revision is not that of GSD', subject);
    return fails({
      subject,
      message:
        'The front matter of the base revision is gone, from which the commands of GSD read status and progress. Restore it, or let a command of GSD write it anew.',
      range: titleOf(head),
    });
  }
  // What cannot be read is no proof that a key is missing.
  if (after.problem !== undefined) return unchecked('the front matter has a fault', subject);
  if (lost.length === 0) return holds(subject);
  return fails({
    subject,
    message: `The front matter has lost ${listed(lost.map(code))}, which the base revision has and every version of GSD writes. Restore ${lost.length === 1 ? 'it' : 'them'}.`,
    range: { start: after.range.start, end: after.range.start + 3 },
  });
}

function checkLines(base: Document, head: Document, isKnown: boolean): Verdict {
  const [before, after] = [countLines(base), countLines(head)];
  if (before.all < FEWEST_LINES) return unchecked('the base revision is too short', 'lines');
  if (after.all * 2 >= before.all) return holds('lines');
  if (isKnown) return unchecked('whole sections are gone, which is told already', 'lines');
  if (after.lasting * 2 >= before.lasting) {
    return unchecked('what is gone are rows, decisions, or sections that are not of the template', 'lines');
  }
  return fails({
    subject: 'lines',
    message: `The file had ${before.all} lines of text at the base revision and has ${after.all} now; its sections of the template alone went from ${before.lasting} to ${after.lasting}. Compare it with the base revision and restore what is missing.`,
    actual: String(after.all),
    expected: `about ${before.all}`,
    range: titleOf(head),
  });
}

/** What is gone has no place: its finding stands at the title. */
function titleOf({ sections, source }: Document): Range {
  const title = sections[0]?.heading;
  return title ? { start: title.start, end: title.end } : { start: 0, end: source.lines[0]?.end ?? 0 };
}
