import type { Document } from '../../document/document.ts';
import type { Located, Range } from '../../finding.ts';
import type { Known } from '../../metrics/known.ts';
import type { Formula } from '../../metrics/progress-readings.ts';
import { phaseState } from '../../statements/progress-state.ts';
import type { PhaseState } from '../../statements/progress-state.ts';
import { isOfOneMilestone } from '../later-milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Fails, Rule, RuleContext, Verdict } from '../rule.ts';
import { code, counted } from '../wording.ts';

/**
 * GSD counts plans and phases in the planning folder and writes the position as it goes; the counts include the phase that
 * the position is in. One of the two was left behind where the counts have no room for what the position says is open.
 */
export const frontMatterPosition: Rule = {
  id: 'front-matter-position',
  summary: 'The counts of the front matter leave room for what the current position says is open.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => {
    const { plans, phases } = context.metrics.progress.counts;
    const [ofPhases, ofPlans] = [phasesOf(context, phases), plansOf(context, plans)];
    // That all is done is one mistake, whichever of the two says so.
    const isOne =
      ofPhases.status === 'fails' && ofPlans.status === 'fails' && saysAll(phases) && saysAll(plans);
    return isOne
      ? [
          {
            ...ofPhases,
            related: [...(ofPhases.related ?? []), { range: ofPlans.range, note: 'completed plans' }],
          },
        ]
      : [ofPlans, ofPhases];
  },
};

function saysAll(counts: Known<Formula>): boolean {
  return counts.ok && counts.value.done === counts.value.total;
}

/** The plans that the front matter counts, and where the position is among those of its phase. */
interface PlanFacts {
  readonly counts: Formula;
  /** A of `Plan: A of B`, with its place, and B. */
  readonly own: Located<number>;
  readonly all: number;
  readonly state: PhaseState;
}

function plansOf(context: RuleContext, counts: Known<Formula>): Verdict {
  const { document } = context;
  const { current: own, total: all } = document.position.plan ?? {};
  if (!counts.ok) return unchecked(counts.reason, 'plans');
  if (own === undefined || all === undefined || all.value < own.value)
    return unchecked('the position does not say which plan of how many is the current one', 'plans');
  // Plans of a phase that is still to be planned have no files, so nothing counts them yet.
  if (own.value === 0 || counts.value.total === 0)
    return unchecked('no plan of the current phase was begun', 'plans');
  if (counts.value.done > counts.value.total)
    return unchecked('the front matter counts more plans as completed than there are', 'plans');
  const facts = { counts: counts.value, own, all: all.value, state: phaseState(document) };
  if (facts.state.kind === 'done') return holds('plans');
  return tooFewDone(facts, context) ?? tooFewInAll(facts, document) ?? holds('plans');
}

/** With plan A as the current one, A − 1 are done. Where the summaries are known, they say how many are. */
function tooFewDone(
  { counts, own, all }: PlanFacts,
  { document, evidence }: RuleContext,
): Verdict | undefined {
  const { done, from } = counts;
  if (evidence.slice.ok || done >= own.value - 1 || !isOfOneMilestone(document)) return undefined;
  const { phase } = document.position;
  const of = phase?.key === undefined ? '' : ` of phase ${phase.key}`;
  return fails({
    subject: 'plans',
    message: `The front matter counts ${counted(done, 'completed plan')}, but the position is at plan ${own.value} of ${all}${of}, so at least ${own.value - 1} are done. ${ADVICE}`,
    actual: String(done),
    expected: `at least ${own.value - 1}`,
    range: from[0] ?? own.range,
    related: [{ range: own.range, note: 'the current plan' }],
  });
}

/** Of D plans done, at most A are those of the current phase, which has B: there are at least D − A + B. */
function tooFewInAll({ counts, own, all, state }: PlanFacts, document: Document): Verdict | undefined {
  const { done, total, from } = counts;
  const least = done - own.value + all;
  if (own.value === all || total >= least || done < own.value) return undefined;
  const open = all - own.value;
  const isCertain = (state.kind === 'open' && state.isInWork) || open > 1 || saysComplete(document);
  const isAll = done === total;
  return fails({
    subject: 'plans',
    severity: isCertain ? 'warning' : 'notice',
    message: isAll
      ? `The front matter counts all ${total} plans as completed, but the position is at plan ${own.value} of ${all}, so ${counted(open, 'plan')} ${open === 1 ? 'is' : 'are'} open. ${ADVICE}`
      : `The front matter counts ${total} plans, but ${done} are completed, at most ${own.value} of them in the current phase, which has ${all}: that makes at least ${least}. Correct \`total_plans\`, \`completed_plans\` or the position.`,
    actual: isAll ? `${done} of ${total}` : String(total),
    expected: `at least ${least} in all`,
    range: (isAll ? from[0] : from[1]) ?? own.range,
    related: [{ range: own.range, note: 'the current plan' }],
  });
}

const ADVICE = 'Bring the one that was left behind up to date.';

/** `Plan: 3 of 6 complete` says how many are done; without the word it may be the plan that is worked on. */
function saysComplete({ position: { plan } }: Document): boolean {
  return /\b(?:complete[d]?|done)\b/i.test(plan?.raw.value ?? '');
}

function phasesOf({ document, evidence }: RuleContext, phases: Known<Formula>): Verdict {
  if (!phases.ok) return unchecked(phases.reason, 'phases');
  const { done, total, from } = phases.value;
  const { phase } = document.position;
  const [doneAt, totalAt] = from;
  if (phase?.number === undefined || total === 0 || doneAt === undefined || totalAt === undefined)
    return unchecked('the current phase is not known', 'phases');
  const state = phaseState(document);
  if (
    done === total &&
    state.kind === 'open' &&
    isOpen(document, state.isInWork) &&
    (state.isInWork || isCounted(document, total))
  )
    return allDone(document, { done, total, at: doneAt }, state.said);
  const { plan } = document.position;
  const isNotStarted = plan !== undefined && /^\W{0,3}not started\b/i.test(plan.raw.value);
  if (done === total && isNotStarted && isCounted(document, total))
    return { ...allDone(document, { done, total, at: doneAt }, plan.raw), severity: 'notice' };
  if (evidence.slice.ok) return unchecked('the phases of ROADMAP.md decide', 'phases');
  return isOfOneMilestone(document) ? totalAgainstPosition(document, total, totalAt) : holds('phases');
}

/** With its last plan done, a phase is counted as complete, and executed by its words, until it was verified. */
function isOpen({ position: { plan } }: Document, isInWork: boolean): boolean {
  const [own, all] = [plan?.current?.value, plan?.total?.value];
  return !isInWork || own === undefined || all === undefined || own < all;
}

/** The number of the current phase is one of those that are counted. */
function isCounted(document: Document, total: number): boolean {
  const { phase } = document.position;
  return isOfOneMilestone(document) && (phase?.number?.value ?? Infinity) <= total;
}

function allDone(
  { position: { phase } }: Document,
  { done, total, at }: { readonly done: number; readonly total: number; readonly at: Range },
  said: { readonly value: string; readonly range: Range },
): Fails {
  return fails({
    subject: 'phases',
    message: `The front matter counts ${done} of ${total} phases as completed, but the position says ${code(said.value)}${phase?.key === undefined || said.value.includes(phase.key) ? '' : ` in phase ${phase.key}`}. Bring the one that was left behind up to date.`,
    actual: `${done} of ${total}`,
    expected: `at most ${total - 1}`,
    range: at,
    related: [{ range: said.range, note: 'open, by the position' }],
  });
}

/** `Phase: 5 of 5` beside four phases; GSD before 1.42 counts the folders, which come one by one. */
function totalAgainstPosition(document: Document, total: number, at: Range): Verdict {
  const { number, total: last } = document.position.phase ?? {};
  if (number === undefined || !Number.isInteger(number.value)) return holds('phases');
  if (number.value <= total && (last === undefined || last.value <= total)) return holds('phases');
  const isPast = number.value > total;
  const place = isPast || last === undefined ? number : last;
  const what = last === undefined ? `phase ${number.value}` : `phase ${number.value} of ${last.value}`;
  return fails({
    subject: 'phases',
    severity: isPast ? 'warning' : 'notice',
    message: `The front matter counts ${counted(total, 'phase')} in all, but the position is at ${what}. Correct \`total_phases\`, or the position.`,
    actual: String(total),
    expected: `at least ${last?.value ?? number.value}`,
    range: at,
    related: [{ range: place.range, note: 'the current position' }],
  });
}
