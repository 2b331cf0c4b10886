import { saysOnlyComplete, statusesOf } from '../../document/milestone-status.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/** A milestone that is called complete is archived next; open plans would be archived with it. */
export const statusComplete: Rule = {
  id: 'status-complete',
  summary: 'A completed milestone or project has no open plans or phases.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

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
