import { phaseKey } from '../document/phase.ts';

/** What a session note says that happened last: `Completed 02-03-PLAN.md`, `Phase 4 context gathered`. */
export interface SessionEvent {
  /** Plans that it names, as `2-3`. */
  readonly plans: readonly string[];
  /** Phases that it names, those of its plans included. */
  readonly phases: readonly string[];
  /** Work that comes before the first plan of a phase is done, work that is done, or neither for certain. */
  readonly stage: 'before' | 'after' | undefined;
  /** The words without signs and case, for comparing two texts. */
  readonly words: string;
}

const ID = String.raw`\d{1,3}(?:\.\d{1,2})*[a-z]?`;
const PLAN_FILE = new RegExp(
  String.raw`(?<![\w.-])(${ID})-(\d{1,3})(?=-(?:PLAN|SUMMARY)\b|(?![\w.-]*\d{4})(?:$|[\s,;.:)—–]))`,
  'gi',
);
const PHASE_AND_PLAN = new RegExp(
  String.raw`\bphase\s+(${ID})[\s,:—–-]*(?:plan\s+|P(?=\d))(\d{1,3})\b`,
  'gi',
);
const PHASE = new RegExp(String.raw`\bphases?\s+(${ID})(?![\w.-]*\d{4})\b`, 'gi');
const BEFORE =
  /\b(?:context gathered|ui-spec|planned|ready to (?:plan|execute)|planning|research(?:ed)?|roadmap created|not started|started|initiali[sz]ed)\b/i;
const AFTER = /\b(?:completed?|executed|finished|done|shipped|verified)\b/i;

/** Longer notes are prose; what happened last stands at their front. */
const LONGEST = 160;

/** Reads what happened last from the first sentence of a session note. */
export function readEvent(text: string): SessionEvent {
  const [first = ''] = text.slice(0, LONGEST).split(/;|\.\s|\s—\s|\(/u);
  const found = [...first.matchAll(PHASE_AND_PLAN), ...first.matchAll(PLAN_FILE)];
  const plans = found.map(([, phase = '', plan = '']) => `${phaseKey(phase)}-${phaseKey(plan)}`);
  const named = [...first.matchAll(PHASE)].map(([, phase = '']) => phaseKey(phase));
  const ofPlans = found.map(([, phase = '']) => phaseKey(phase));
  return {
    plans: [...new Set(plans)],
    phases: [...new Set([...named, ...ofPlans])],
    stage: AFTER.test(first) ? 'after' : BEFORE.test(first) ? 'before' : undefined,
    words: text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  };
}

/** `apart`: both name plans or phases, and none that the other names; `unlike`: other words, and nothing in common. */
export type Likeness = 'same' | 'unlike' | 'apart';

/** How two notes of the last event go together. */
export function likeness(a: SessionEvent, b: SessionEvent): Likeness {
  if (a.words.startsWith(b.words) || b.words.startsWith(a.words)) return 'same';
  const shares = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((name) => other.includes(name));
  const bothName = (what: 'plans' | 'phases'): boolean => a[what].length > 0 && b[what].length > 0;
  if (bothName('phases') && !shares(a.phases, b.phases)) return 'apart';
  if (bothName('plans')) return shares(a.plans, b.plans) ? 'same' : 'apart';
  if (bothName('phases')) {
    const isOther = a.stage !== undefined && b.stage !== undefined && a.stage !== b.stage;
    return isOther ? 'unlike' : 'same';
  }
  return haveWordInCommon(a, b) ? 'same' : 'unlike';
}

/** Two words of some length in common: two notes of one event are seldom worded alike. */
function haveWordInCommon(a: SessionEvent, b: SessionEvent): boolean {
  const words = new Set(b.words.split(' ').filter((word) => word.length > 3 || /\d/.test(word)));
  return a.words.split(' ').filter((word) => words.has(word)).length >= 2;
}
