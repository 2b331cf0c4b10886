/**
 * The vocabulary of state-md. Every other module speaks in these words and no other module adds to them.
 *
 * Offsets are 0-based UTF-16 code units into the decoded text (a byte-order mark counts as one);
 * ranges are half-open. Lines and columns exist only where something is shown to people.
 */

/** A half-open stretch of text, in UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where it was read. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** GitHub's own three annotation levels, so no mapping table is needed anywhere. */
export type Severity = 'error' | 'warning' | 'notice';

/** All severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** `safe` edits are applied by default; `unsafe` ones only when the user asks for them. */
export type Applicability = 'safe' | 'unsafe';

/** Replace `[start, end)` by `text`. An empty range inserts, an empty text deletes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A proposed repair: data, never applied by the rule that proposes it. */
export interface Fix {
  readonly title: string;
  /** What is changed, as the file calls it: `Average duration`. */
  readonly field: string;
  /** Where the new value comes from: `37 min ÷ 20 plans`. With `actual` and `expected` it makes `old → new = formula`. */
  readonly formula: string;
  readonly applicability: Applicability;
  /** All of them together, those of the consequences too. */
  readonly edits: readonly Edit[];
  /** Figures that follow from the corrected one, and are written together with it. */
  readonly consequences?: readonly Consequence[];
}

/** A derived figure that is right only until the figure that it follows from is corrected. */
export interface Consequence {
  /** The rule that says what it has to be. */
  readonly rule: string;
  readonly field: string;
  readonly formula: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly range: Range;
  readonly edits: readonly Edit[];
}

/** Whether a change brought a finding, or the base had it already. */
export type Origin = 'introduced' | 'inherited';

/** A second place that explains a finding, such as an input of the arithmetic. */
export interface Related {
  readonly range: Range;
  readonly note: string;
}

/** One thing that is wrong, at one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What the file says, in its own style. */
  readonly actual?: string;
  /** What it would have to say, in the same style. */
  readonly expected?: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  /** Files and folders of the planning folder that prove it, relative to that folder. */
  readonly proof?: readonly string[];
  /** Only when the file was compared with its base: see `baseline.ts`. */
  readonly origin?: Origin;
}

/** A relation that the tool knows, with what became of it in this file. */
export type Relation =
  | { readonly rule: string; readonly subject?: string; readonly status: 'holds' | 'fails' }
  | {
      readonly rule: string;
      readonly subject?: string;
      readonly status: 'unchecked';
      readonly reason: string;
    };

/** How strictly derived numbers are held: see `metrics/interval.ts`. */
export type Tolerance = 'printed' | 'exact';

/** True when `severity` is at least as grave as `level`. */
export function atLeast(severity: Severity, level: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}
