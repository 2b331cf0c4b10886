import type { Document } from '../document/document.ts';
import { says } from '../document/languages/words.ts';
import { saysMilestoneIsOver } from '../document/milestone-status.ts';
import { phaseKey } from '../document/phase.ts';
import type { PhaseKey } from '../document/phase.ts';
import type { Located } from '../finding.ts';

/** What the position says of the current phase, with the words that say so. */
export type PhaseState =
  | {
      readonly kind: 'open';
      readonly said: Located<string>;
      /** Its plans are there and being worked on. */ readonly isInWork: boolean;
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'unclear' };

const IN_WORK = /\b(?:executing|in[ _-]progress|underway|ongoing)\b/i;
const NOT_BEGUN =
  /\b(?:not started|ready (?:to (?:plan|execute|start)|for phase)|planning|planned|not begun)\b/i;
/** `Phase 3 complete`, `Phase complete — ready for verification`, `Phase 02 execution complete`; not `Phase 3, plan 2 complete`. */
const PHASE_DONE =
  /\bphase(?:\s+(\d{1,4}(?:\.\d{1,3})*[a-z]?))?(?:\s+(?:is|execution|now|fully|all))*\s+(?:complete[d]?|done|finished)\b/i;
const DONE =
  /\b(?:(?<!not |in|un|almost |partially )(?:complete[d]?|done|finished)|shipped|verif\w*|verified|await\w*|uat|closed|archived|delivered)\b|✅|✓/i;

/** Longer values are prose. */
const LONGEST = 200;

/**
 * Reads whether the current phase is open. Words of its end count more than those of work: a status is often
 * `Executing phase 3 - plan 2 complete`. The line of the phase itself is asked first.
 */
export function phaseState(document: Document): PhaseState {
  const { phase, plan, status } = document.position;
  const told = [phase?.raw, status?.value].flatMap((one) => (one ? [one] : []));
  const isOver = status !== undefined && saysMilestoneIsOver(status.value.value);
  if (isOver || phase?.complete === true) return { kind: 'done' };
  for (const said of told) {
    const text = withoutNames(said.value.slice(0, LONGEST));
    const done = PHASE_DONE.exec(text);
    if (done) return stateBehind(done[1], said, phase?.key);
    const state = stateOf(text);
    if (state === 'done') return { kind: 'unclear' };
    if (state !== undefined) return { kind: 'open', said, isInWork: state === 'in work' };
  }
  const isNotBegun = plan !== undefined && /^\W*not started/i.test(plan.raw.value);
  return isNotBegun ? { kind: 'open', said: plan.raw, isInWork: false } : { kind: 'unclear' };
}

/** What words say of a phase, those of its end after those of work. */
function stateOf(text: string): 'in work' | 'done' | 'not begun' | undefined {
  if (IN_WORK.test(text)) return 'in work';
  if (DONE.test(text) || says('complete', text) || says('shipped', text)) return 'done';
  if (says('working', text)) return 'in work';
  return NOT_BEGUN.test(text) || says('open', text) || says('edge', text) ? 'not begun' : undefined;
}

/** `Phase 3 complete` with phase 3 as the current one; in phase 4, that one is still to be begun. */
function stateBehind(
  named: string | undefined,
  said: Located<string>,
  key: PhaseKey | undefined,
): PhaseState {
  if (named === undefined || key === undefined || phaseKey(named) === key) return { kind: 'done' };
  return NOT_BEGUN.test(said.value) ? { kind: 'open', said, isInWork: false } : { kind: 'unclear' };
}

/** Names of phases stand in parentheses, and may have any words. */
function withoutNames(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ');
}
