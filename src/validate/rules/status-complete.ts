import { saysOnlyComplete, statusesOf } from '../../document/milestone-status.ts';
import { readProseCounts } from '../../document/prose-counts.ts';
import type { ProseCount } from '../../document/prose-counts.ts';
import { isOfOneMilestone } from '../later-milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/** A milestone that is called complete is archived next; open plans would be archived with it. */
export const statusComplete: Rule = {
  id: 'status-complete',
  summary: 'A completed milestone or project has no open plans or phases.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => {
    const whole = check(context);
    const counted = readProseCounts(context.document).map((count) => checkCount(count, context));
    // One mistake is told once.
    const others = counted.filter(({ status }, index) => status !== 'fails' || index === firstOf(counted));
    return whole.status === 'fails' ? [whole] : [whole, ...others];
  },
};

function firstOf(verdicts: readonly Verdict[]): number {
  return verdicts.findIndex(({ status }) => status === 'fails');
}

/** `All 18 phases complete.`, `phases 1-7 complete`: what is said in words, beside the counts of the front matter. */
function checkCount(said: ProseCount, { document, metrics: { progress } }: RuleContext): Verdict {
  const { noun, text, range } = said;
  const counts = progress.counts[noun];
  if (!counts.ok) return unchecked(counts.reason, noun);
  const { done, total, from } = counts.value;
  if (total === 0) return unchecked(`the front matter counts no ${noun} yet`, noun);
  if (said.total !== undefined && said.total !== total)
    return unchecked(`the words are of ${said.total} ${noun}, the front matter of ${total}`, noun);
  if (said.total === undefined && !isOfOneMilestone(document))
    return unchecked('the file names several milestones', noun);
  const least = said.done === 'all' ? total : said.done;
  if (least > total || done >= least) return holds(noun);
  const [doneAt] = from;
  return fails({
    subject: noun,
    message: `The position says ${code(text)}, but the front matter counts ${done} of ${total} completed ${noun}. Bring the one that was left behind up to date.`,
    actual: text,
    range,
    related: doneAt ? [{ range: doneAt, note: `completed ${noun}` }] : [],
  });
}

function check({ document, metrics: { progress } }: RuleContext): Verdict {
  const status = statusesOf(document).find(({ value }) => saysOnlyComplete(value));
  if (!status) return unchecked('the status does not say that the milestone or project is complete');
  const { counts, percent, line, correction } = progress;
  // A percentage that is wrong by itself is judged by what it should be.
  const stated = percent.ok ? (correction?.to.value ?? percent.value.value) : undefined;
  const open = [counts.plans, counts.phases].flatMap((count) =>
    count.ok && count.value.done < count.value.total ? [count.value] : [],
  );
  const [first] = open;
  const isBelow = stated !== undefined && line.ok && line.value.scopes.length === 0 && stated < 100;
  if (!first && !isBelow) {
    return counts.plans.ok || counts.phases.ok || percent.ok
      ? holds()
      : unchecked('the file has no counts and no percentage');
  }
  const what = first
    ? `${first.done} of ${first.total} ${first.name} are completed`
    : `progress is at ${stated ?? 0}%`;
  const range = first?.from[0] ?? (percent.ok ? percent.value.range : status.range);
  return fails({
    message: `The status says ${code(status.value)}, but ${what}. Finish what is open, or correct the status or the counts.`,
    actual: status.value,
    range: status.range,
    related: [{ range, note: what }],
  });
}
