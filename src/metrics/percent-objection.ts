import type { Document } from '../document/document.ts';
import type { Percent } from '../document/progress.ts';
import { explanationOf, fileCounts, finishedPhases, nounOf } from './file-counts.ts';
import type { FileCounts } from './file-counts.ts';
import { filledBar, finishedWork, openWork } from './open-work.ts';
import type { ProgressReadings } from './progress-readings.ts';

/** What in a file speaks against writing another percentage. */
export interface Objection {
  /** `limit`: all or nothing would be done; `explanation`: counts give the percentage as it stands; `doubt`: of the counts. */
  readonly kind: 'limit' | 'explanation' | 'doubt';
  /** In words that end the sentence that says what is wrong: `the current phase is 1 of 6`. */
  readonly reason: string;
  /** It is not written even on request: it would say that all is done, or that nothing is. */
  readonly isFinal: boolean;
}

/** What a new percentage is worked out from. */
export type PercentSource = 'ratio' | 'counts';

/**
 * The one place that decides whether the rest of a file speaks against a new percentage, for the progress line, its bar
 * and the front matter alike: work that is open against 100, work that is done against 0, counts that explain the
 * percentage as it stands, and counts that contradict those that the new one comes from.
 * @param stated the percentage as it stands.
 * @param value the new one.
 * @param source what the new one is worked out from.
 */
export function objectionTo(
  stated: Percent,
  value: number,
  source: PercentSource,
  facts: { readonly document: Document; readonly readings: ProgressReadings },
): Objection | undefined {
  const { document, readings } = facts;
  if (source === 'ratio' && readings.ratio.ok && readings.ratio.value.done > readings.ratio.value.total) {
    return { kind: 'limit', reason: 'more is done than there is', isFinal: true };
  }
  const drawn = value <= 0 ? filledBar(document) : undefined;
  const limit = drawn === undefined ? limitTo(value, document) : notOffered(value, drawn);
  if (limit !== undefined) return limit;
  const counts = fileCounts(document, readings.ratio.ok ? readings.ratio.value : undefined);
  const share = explanationOf(stated, source === 'ratio' ? ofRatio(counts, document, readings) : counts);
  // In exact tolerance the percentage may be another rounding of the same share.
  if (share !== undefined && Math.abs((100 * share.done) / share.total - value) >= 1) {
    const reason = `${stated.text}% would be ${share.done} of ${share.total} ${share.noun}`;
    return { kind: 'explanation', reason, isFinal: false };
  }
  const doubt = source === 'ratio' ? ratioDoubt(document, readings, counts) : countsDoubt(document, counts);
  return doubt === undefined ? undefined : { kind: 'doubt', reason: doubt, isFinal: false };
}

/** What speaks against calling everything done while something is open, or nothing done while something is. */
export function limitTo(value: number, document: Document): Objection | undefined {
  if (value >= 100) {
    const open = openWork(document);
    return open === undefined ? undefined : notOffered(100, open);
  }
  // Numbers of phases run on across milestones, so this is a doubt only.
  const finished = value <= 0 ? finishedWork(document) : undefined;
  return finished === undefined
    ? undefined
    : { kind: 'doubt', reason: `0% does not fit, since ${finished}`, isFinal: false };
}

/** A percentage that is not reached: `100% is not offered, since the current phase is 1 of 6`. */
export function notOffered(value: number, since: string): Objection {
  return { kind: 'limit', reason: `${value}% is not offered, since ${since}`, isFinal: true };
}

/** An objection that whoever asks for unsafe repairs may overrule. */
export function softened(objection: Objection | undefined): Objection | undefined {
  return objection && { ...objection, isFinal: false };
}

/** The counts of what the ratio counts, if it says what that is: phases do not explain a share of plans. */
function ofRatio(counts: FileCounts, document: Document, { ratio }: ProgressReadings): FileCounts {
  const noun = ratio.ok ? nounOf(document, ratio.value) : undefined;
  const none = { done: [], total: [] };
  if (noun === 'plans') return { plans: counts.plans, phases: none };
  return noun === 'phases' ? { plans: none, phases: counts.phases } : counts;
}

/** Other counts of the same thing that are not those of the ratio. */
function ratioDoubt(
  document: Document,
  { ratio, counts }: ProgressReadings,
  all: FileCounts,
): string | undefined {
  if (!ratio.ok) return undefined;
  const { done, total } = ratio.value;
  const noun = nounOf(document, ratio.value);
  if (noun === undefined) return undefined;
  const shares = counts.shares.filter(({ name }) => noun === '' || name === noun);
  const [first] = shares;
  if (first && !shares.some((share) => share.done === done && share.total === total)) {
    return `the front matter counts ${first.done} of ${first.total} ${first.name}`;
  }
  if (noun === 'phases') return positionDoubt(document, { done, total });
  const more = noun === 'plans' ? all.plans.done.find((one) => one > done && one <= total) : undefined;
  return more === undefined ? undefined : `another count of plans is ${more}`;
}

/** What contradicts the counts of the front matter: they were left behind, or know a part of the project. */
function countsDoubt(document: Document, { plans }: FileCounts): string | undefined {
  if (document.duplicateFrontMatter.length > 0) return 'the file has several front matter blocks';
  const entry = (key: string): number =>
    Number(document.frontMatter?.entries.get(`progress.${key}`)?.value ?? Number.NaN);
  const phases = { done: entry('completed_phases'), total: entry('total_phases') };
  const more = plans.done.find((one) => one > entry('completed_plans') && one <= entry('total_plans'));
  return (
    (phases.total > 0 ? positionDoubt(document, phases) : undefined) ??
    (more === undefined ? undefined : `another count of plans is ${more}`)
  );
}

/** Why a count of phases is not that of the position: another number in all, or of those that are done. */
export function positionDoubt(
  document: Document,
  { done, total }: { readonly done: number; readonly total: number },
): string | undefined {
  const { phase } = document.position;
  const [current, last] = [phase?.number?.value, phase?.total?.value];
  if (current === undefined || last === undefined) return undefined;
  const fits = last === total && finishedPhases(document).includes(done);
  return fits
    ? undefined
    : `the current phase is ${current} of ${last}, not of the ${done} of ${total} counted`;
}
