import { finestPart, partMilliseconds } from '../document/quantity.ts';
import type { Duration } from '../document/quantity.ts';
import type { PhaseEvidence, PlanEvidence } from '../evidence/planning.ts';
import { statedDuration } from '../evidence/summary.ts';
import { durationInterval, sum } from '../metrics/interval.ts';
import type { Interval } from '../metrics/interval.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { time } from './wording.ts';

/** The time that the summaries of plans state, added up. */
export interface SummedTime {
  readonly interval: Interval;
  /** The sum of the printed figures, in milliseconds. */
  readonly printed: number;
  readonly durations: readonly Duration[];
}

/** Adds up what the summaries of plans state; refuses when one of them does not say how long its plan took. */
export function summedTime(plans: readonly PlanEvidence[]): Known<SummedTime> {
  const durations: Duration[] = [];
  for (const { head, summary, plan } of plans) {
    if (head === undefined) return unknown(`${summary ?? plan ?? 'a summary'} was not read`);
    const stated = statedDuration(head);
    if (!stated.ok) return stated;
    if (stated.value.qualifier !== undefined)
      return unknown(`${head.path} limits its duration: "${stated.value.qualifier}"`);
    durations.push(stated.value);
  }
  return known({
    interval: sum(durations.map(durationInterval)),
    printed: durations.reduce((total, duration) => total + partMilliseconds(finestPart(duration)), 0),
    durations,
  });
}

/** The time of all summaries in the folder of a phase, when its row counts exactly those and all of their plans are done. */
export function phaseTime({ plans }: PhaseEvidence, count: number | undefined): Known<SummedTime> {
  const finished = plans.filter(({ summary }) => summary !== undefined);
  const unfinished = finished.flatMap((plan) => whyUnfinished(plan) ?? [])[0];
  if (unfinished !== undefined) return unknown(unfinished);
  if (finished.length === 0 || count !== finished.length) {
    return unknown(
      `the row counts ${count ?? 'no'} plans, and its folder has ${finished.length === 1 ? '1 summary' : `${finished.length} summaries`}`,
    );
  }
  return summedTime(finished);
}

/** Why a plan may not be in the total, although its summary states a time: it is not done, or may not be. */
function whyUnfinished({ head, doubt }: PlanEvidence): string | undefined {
  if (doubt !== undefined || head === undefined || head.completion.status === 'done') return doubt;
  return `${head.path} ${head.completion.reason}`;
}

/** A duration as its summary states it; `duration_seconds: 83` has its unit in the key. */
export function durationText(duration: Duration): string {
  const isNamed = /\p{L}/u.test(duration.text);
  return isNamed
    ? duration.text
    : time(partMilliseconds(finestPart(duration)), finestPart(duration).terms[0]?.unit);
}
