import type { Finding } from '../finding.ts';
import { assign } from './assign.ts';
import { follow } from './follow.ts';
import type { Judged, Judging } from './follow.ts';
import { namesOf } from './names.ts';

/** A file to which the safe fixes were applied: what is left in it, none of it safe to fix. */
export interface Outcome<J extends Judged> {
  readonly judged: J;
  readonly findings: readonly Finding[];
}

/** What the safe fixes of a file come to, worked out before any of them is offered. */
export interface Offer<J extends Judged> {
  /** The findings with the fixes that are offered. Applying all safe ones gives `outcome`. */
  readonly findings: readonly Finding[];
  /** `undefined` when nothing is offered. */
  readonly outcome: Outcome<J> | undefined;
}

/** How many sets of fixes are tried for a file; what was not tried by then is not offered as safe. */
const MOST_TRIALS = 24;

/**
 * Decides which safe fixes of a judgement are offered. Whether a fix is safe depends on what becomes of the file: a figure
 * that a repair wrote is no evidence for the next repair, so a fix after which another one would turn safe is offered as
 * unsafe. What follows from a recorded figure that evidence corrects, or from front matter that could not be read before,
 * is part of that fix and is written together with it.
 */
export function offer<J extends Judged>(first: J, again: Judging<J>): Offer<J> {
  return offerWithin(first, { again, trials: 0 });
}

/** How a text is judged, and how many trials there have been. */
interface Trials<J extends Judged> {
  readonly again: Judging<J>;
  trials: number;
}

function offerWithin<J extends Judged>(first: J, trials: Trials<J>): Offer<J> {
  const safe = first.findings.filter(isSafe);
  if (safe.length === 0) return { findings: first.findings, outcome: undefined };
  const best = largest(safe, (chosen) => tryOut(first, chosen, trials));
  return {
    findings: first.findings.map((finding) =>
      isSafe(finding) ? (best?.offered.get(finding) ?? demoted(finding)) : finding,
    ),
    outcome: best?.outcome,
  };
}

function isSafe({ fix }: Finding): boolean {
  return fix?.applicability === 'safe';
}

function demoted({ fix, ...finding }: Finding): Finding {
  return fix === undefined ? finding : { ...finding, fix: { ...fix, applicability: 'unsafe' } };
}

/** A set of fixes that can be offered together. */
interface Trial<J extends Judged> {
  /** Each chosen finding as it is offered. */
  readonly offered: ReadonlyMap<Finding, Finding>;
  readonly outcome: Outcome<J>;
}

/** All of them if that works; else adds them half by half, in the order of the file, and keeps what works. */
function largest<J extends Judged>(
  all: readonly Finding[],
  attempt: (chosen: readonly Finding[]) => Trial<J> | undefined,
): Trial<J> | undefined {
  let best: Trial<J> | undefined;
  let kept: readonly Finding[] = [];
  const add = (group: readonly Finding[]): void => {
    const trial = attempt([...kept, ...group]);
    if (trial !== undefined) {
      best = trial;
      kept = [...kept, ...group];
    } else if (group.length > 1) {
      const half = Math.ceil(group.length / 2);
      add(group.slice(0, half));
      add(group.slice(half));
    }
  };
  add(all);
  return best;
}

/** What the chosen fixes come to, or `undefined` when they cannot be offered together. */
function tryOut<J extends Judged>(
  first: J,
  chosen: readonly Finding[],
  trials: Trials<J>,
): Trial<J> | undefined {
  trials.trials += 1;
  if (trials.trials > MOST_TRIALS) return undefined;
  const { rounds, last, refused } = follow(first, without(first, chosen), 'safe', trials.again);
  const offered = refused === undefined ? assign(first, chosen, rounds) : undefined;
  if (offered === undefined) return undefined;
  // What was left out now is left out later, too: otherwise the next repair would go on with what this one wrote.
  const { findings } = offerWithin(last, trials);
  if (trials.trials > MOST_TRIALS || findings.some(isSafe)) return undefined;
  return { offered, outcome: { judged: last, findings } };
}

/** Chooses in every round what is chosen, and whatever comes to light, but not what was left out. */
function without<J extends Judged>(first: J, chosen: readonly Finding[]): (judged: J) => readonly Finding[] {
  const wanted = new Set(chosen);
  const names = namesOf(first);
  const leftOut = new Set(
    first.findings.filter((one) => isSafe(one) && !wanted.has(one)).map((one) => names.get(one)),
  );
  return (judged) => {
    if (judged === first) return chosen;
    const all = namesOf(judged);
    return judged.findings.filter((one) => !leftOut.has(all.get(one)));
  };
}
