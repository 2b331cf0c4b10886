import type { ApiError } from '../github/api-error.ts';
import type { AnalysedFile } from '../report/report.ts';
import type { Proposal, RepairedFile } from './propose.ts';

/** What became of the repairs. */
export type Delivery =
  /** Nobody asked for them, or there is nothing to repair. */
  | { readonly kind: 'none' }
  /** They were asked for but not written; why, in words that complete "not committed: …". */
  | { readonly kind: 'withheld'; readonly what: 'committed' | 'suggested'; readonly reason: string }
  /** A dry run: what would have been written. */
  | { readonly kind: 'rehearsed'; readonly plan: string }
  /** The branch moved on while we were at work. Nothing was written. */
  | { readonly kind: 'superseded' }
  | Committed
  | Suggested
  /** GitHub failed while we wrote. */
  | { readonly kind: 'failed'; readonly error: ApiError };

/** One commit holds the repairs. */
export interface Committed {
  readonly kind: 'committed';
  readonly sha: string;
  readonly url: string;
  /** True when the commit was made with the token of the workflow, for which GitHub starts no other checks. */
  readonly needsApproval: boolean;
  /** How many findings were repaired. */
  readonly fixed: number;
  readonly paths: ReadonlySet<string>;
  /** All files as they are after the commit, with what is left. */
  readonly files: readonly AnalysedFile[];
  /** What was left out and why, one sentence each. */
  readonly remarks: readonly string[];
}

/** Suggestions stand in the pull request. */
export interface Suggested {
  readonly kind: 'suggested';
  readonly posted: number;
  /** Suggestions of earlier runs that still stand. */
  readonly kept: number;
  /** Threads of earlier runs that were closed. */
  readonly closed: number;
  /** Changed lines that could not be suggested. */
  readonly withheld: number;
}

/** The repairs that no commit holds yet. */
export function pendingOf({ files }: Proposal, delivery: Delivery): readonly RepairedFile[] {
  return delivery.kind === 'committed' ? files.filter(({ path }) => !delivery.paths.has(path)) : files;
}
