// What the command line can be asked for. Only types and lists: whoever carries a job out is loaded when it comes to that.
import type { FailOn } from '../config.ts';
import type { Flags } from '../config/settings.ts';

/** How findings are told. */
export type Format = 'text' | 'json' | 'github' | 'sarif';

/** A judging or repairing run. */
export interface Job {
  readonly kind: 'check' | 'fix';
  readonly paths: readonly string[];
  readonly format: Format;
  /** What the call asks for; a configuration may ask for more. */
  readonly flags: Flags;
  /** The configuration that it names. */
  readonly config: string | undefined;
  /** `check` only: the revision that findings are compared with. */
  readonly base: string | undefined;
  /** `fix` only: print a diff and write nothing. */
  readonly diff: boolean;
  /** `fix` only: make the repairs that somebody should look at, too. */
  readonly unsafe: boolean;
}

/** A look at the state of projects. */
export interface StatusJob {
  readonly kind: 'status';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly flags: Flags;
  readonly config: string | undefined;
}

/** How a merged report is told, the default first. */
export const MERGE_FORMATS = ['text', 'markdown', 'json'] as const;

/** Many reports to be made one. */
export interface MergeJob {
  readonly kind: 'merge';
  /** Files, and folders of them. */
  readonly paths: readonly string[];
  readonly format: (typeof MERGE_FORMATS)[number];
  readonly failOn: FailOn;
}

/** What the workflow that `init` writes does about what can be recomputed. */
export type InitMode = 'check' | 'suggest' | 'fix';

/** All modes, the default first. */
export const INIT_MODES: readonly InitMode[] = ['check', 'suggest', 'fix'];

/** A repository to be set up. */
export interface InitJob {
  readonly kind: 'init';
  readonly mode: InitMode;
  /** With a configuration that knows what is wrong today. */
  readonly baseline: boolean;
  /** With a configuration to start from. */
  readonly config: boolean;
  /** Print it all and write nothing. */
  readonly dryRun: boolean;
}

/** A fix commit to be proved. */
export interface VerifyJob {
  readonly kind: 'verify';
  readonly revision: string;
  /** Options that the configuration of its parent does not give are told, and are no reason against a proof. */
  readonly allowOptions: boolean;
}

/** Commands that have a help page of their own. */
export type CommandName = 'check' | 'fix' | 'status' | 'init' | 'verify' | 'explain' | 'report';

/** What the command line asks for. */
export type Command =
  | Job
  | StatusJob
  | MergeJob
  | InitJob
  | VerifyJob
  | { readonly kind: 'explain'; readonly rules: readonly string[] }
  | { readonly kind: 'help'; readonly topic: CommandName | undefined }
  | { readonly kind: 'usage' }
  | { readonly kind: 'version' };
