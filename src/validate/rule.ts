import type { Document } from '../document/document.ts';
import type { EvidenceFigures } from '../evidence/evidence.ts';
import type { Fix, Range, Related, Severity, Tolerance } from '../finding.ts';
import type { Metrics } from '../metrics/derive.ts';
import type { Statement } from '../statements/statement.ts';
import type { ExtractedState } from './state.ts';
import type { Suppression } from './suppress.ts';

/** Everything that a rule may look at. */
export interface RuleContext {
  readonly document: Document;
  readonly metrics: Metrics;
  /** Every figure with what it says and of what: what is said of one quantity in two places has to agree. */
  readonly statements: readonly Statement[];
  readonly state: ExtractedState;
  readonly evidence: EvidenceFigures;
  readonly tolerance: Tolerance;
}

/** What a rule says about one relation: it holds, it cannot be checked and why, or it fails. */
export type Verdict = Holds | Unchecked | Fails;

/** The relation is true. `subject` tells relations of one rule apart, such as `row 05`. */
export interface Holds {
  readonly status: 'holds';
  readonly subject?: string;
}

/** The relation cannot be decided from this file; `reason` says why, in words that fit after "unchecked:". */
export interface Unchecked {
  readonly status: 'unchecked';
  readonly subject?: string;
  readonly reason: string;
}

/** No reading of the file makes the relation true. */
export interface Fails {
  readonly status: 'fails';
  readonly subject?: string;
  /** Less than the rule's own severity where the figures themselves are less certain. */
  readonly severity?: Severity;
  /** Actual value, expected value, arithmetic, then what to do. One or two sentences. */
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  /** The wrong value alone. */
  readonly range: Range;
  /** The inputs of the arithmetic. */
  readonly related?: readonly Related[];
  /** Files and folders of the planning folder that prove it, relative to that folder. */
  readonly proof?: readonly string[];
  readonly fix?: Fix;
}

/** What came of all other rules, for a rule that judges last. */
export interface Review {
  /** All rules that there are. */
  readonly rules: readonly string[];
  /** What each comment kept silent. */
  readonly used: Suppression['used'];
  /** Why it is not known whether a rule (`*`: any) would have spoken; `undefined` when it is. */
  readonly undecided: (rule: string) => string | undefined;
}

/** One rule: what must be true, how grave it is when it is not, and how to find out. */
export interface Rule {
  /** Kebab-case; also the name of its page under `docs/rules/` and its key in the configuration. */
  readonly id: string;
  /** The truth that must hold, in one line, present tense. */
  readonly summary: string;
  /** The gravest severity it reports. */
  readonly severity: Severity;
  readonly fixable: 'always' | 'sometimes' | 'never';
  /** At least one verdict for every document: a rule that finds nothing to check says so. */
  readonly check: (context: RuleContext, review?: Review) => readonly Verdict[];
}

/** The relation is true. */
export function holds(subject?: string): Holds {
  return subject === undefined ? { status: 'holds' } : { status: 'holds', subject };
}

/** The relation cannot be decided, and why. */
export function unchecked(reason: string, subject?: string): Unchecked {
  return subject === undefined ? { status: 'unchecked', reason } : { status: 'unchecked', reason, subject };
}

/** The relation is false. */
export function fails(verdict: Omit<Fails, 'status'>): Fails {
  return { status: 'fails', ...verdict };
}
