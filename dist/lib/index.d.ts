// The types of the library, as they are published: in one file and without any other. A test holds them against the source.

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'notice';

/** Words that stand for a label, by its name: `{ lastActivity: ['Dernière activité'] }`. */
export type Words = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What decides how a text is judged: the keys of the configuration file, in camel case. */
export interface CheckOptions {
  /** How the file is called in the result; `STATE.md` when it is left out. Nothing is read from there. */
  readonly path?: string | undefined;
  /** `printed` (default): a number is wrong only when nothing that rounds or truncates to it fits. */
  readonly tolerance?: 'printed' | 'exact' | undefined;
  /** What progress is counted by; `auto` (default): each of them is right. */
  readonly progressBasis?: 'auto' | 'plans' | 'phases' | 'min' | undefined;
  /** Rule → the severity to report it with, or `off`. */
  readonly rules?: Readonly<Record<string, Severity | 'off' | undefined>> | undefined;
  /** Further words for labels, such as those of another language. */
  readonly labels?:
    | {
        readonly lines?: Words | undefined;
        readonly headings?: Words | undefined;
        readonly columns?: Words | undefined;
      }
    | undefined;
}

/** What decides how a text is repaired. */
export interface FixOptions extends CheckOptions {
  /** Also make the repairs where the figures do not say for certain which of them is wrong. */
  readonly unsafe?: boolean | undefined;
}

/** Line and column from 1, in UTF-16 units; the offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of the text; the end is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** Replace `[start, end)` by `text`; offsets of the text that was given. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that is wrong, at one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The value as it is written. */
  readonly actual?: string;
  /** The right value, in the same style. */
  readonly expected?: string;
  readonly range: Span;
  readonly related: readonly { readonly range: Span; readonly note: string }[];
  /** Absent when it cannot be repaired. */
  readonly fix?: {
    readonly title: string;
    readonly applicability: 'safe' | 'unsafe';
    readonly edits: readonly Edit[];
  };
  readonly proof?: readonly string[];
  readonly origin?: 'introduced' | 'inherited';
}

/** A relation that state-md knows, with what became of it in this text. */
export type Relation =
  | { readonly rule: string; readonly subject?: string; readonly status: 'holds' | 'fails' }
  | {
      readonly rule: string;
      readonly subject?: string;
      readonly status: 'unchecked';
      readonly reason: string;
    };

/** Plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What there is to say about a text: a file of the JSON report (`schema/report.schema.json`). */
export interface Checked {
  readonly path: string;
  /** How the file writes down its position; `null` when it cannot be read. */
  readonly dialect:
    'template' | 'bold' | 'table' | 'prose' | 'front-matter' | 'gsd-2' | 'unrecognised' | null;
  /** What the file says, as `schema/state.schema.json` describes it; `null` when it cannot be read. */
  readonly state: Readonly<Record<string, Json>> | null;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  readonly fixed?: readonly Finding[];
  readonly relations: readonly Relation[];
  /** Only when there are any: figures that were not understood, so that nothing was compared with them. */
  readonly unread?: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
}

/** The same after a repair: `findings` are those that remain. */
export interface Fixed<Text extends string | Uint8Array> extends Checked {
  /** The repaired text, as it was given: a string or bytes. The same one when nothing was repaired. */
  readonly output: Text;
  readonly changed: boolean;
  /** What was repaired, with places in the text that was given. */
  readonly fixed: readonly Finding[];
}

/** The version of state-md. */
export const version: string;

/**
 * Checks the text of a STATE.md, alone: what its planning folder or another revision would prove is not looked at.
 * @param input the text, or its bytes; a byte-order mark belongs to it.
 * @throws TypeError for wrong options; never for a text
 */
export function check(input: string | Uint8Array, options?: CheckOptions): Checked;

/**
 * Repairs the derived figures of a STATE.md, and nothing else.
 * @param input the text, or its bytes; a byte-order mark belongs to it.
 * @throws TypeError for wrong options; never for a text
 */
export function fix(input: string, options?: FixOptions): Fixed<string>;
export function fix(input: Uint8Array, options?: FixOptions): Fixed<Uint8Array>;
export function fix(input: string | Uint8Array, options?: FixOptions): Fixed<string | Uint8Array>;
