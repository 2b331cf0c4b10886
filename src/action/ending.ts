import type { FailOn } from '../config.ts';
import { DEFAULT_PATTERNS } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import type { Annotation } from '../report/annotations.ts';
import type { Counts } from '../report/report.ts';
import { shareOf, verdictOf } from '../report/verdict.ts';
import { counted } from '../validate/wording.ts';
import type { ActionInputs } from './inputs.ts';

/** How a run ends: everything that the outputs, the exit status and the head of the summary need. */
export interface Ending {
  readonly outcome: 'clean' | 'findings' | 'skipped' | 'error';
  readonly status: 0 | 1;
  /** What came of it, in a few words. */
  readonly verdict: string;
  /** One line, for people. */
  readonly reason: string;
  /** Why the step passes or fails, and what to do. */
  readonly explanation: string;
  readonly counts: Counts;
  /** Where the JSON report was written; empty when it was not. */
  readonly reportFile: string;
  /** The last annotation: an error when, and only when, the step fails. */
  readonly closing: Annotation | undefined;
}

const NOTHING: Counts = { files: 0, errors: 0, warnings: 0, notices: 0, fixable: 0 };
const MOST_PATTERNS = 5;

/** Files were judged; `fails` says whether what was found fails the step. */
export function judged(
  counts: Counts,
  { failOn, fails, reportFile }: { failOn: FailOn; fails: boolean; reportFile: string },
): Ending {
  const total = counts.errors + counts.warnings + counts.notices;
  const verdict = verdictOf(counts);
  const reason = counts.fixable === 0 ? verdict : `${verdict}; "state-md fix" repairs ${shareOf(counts)}`;
  return {
    outcome: total === 0 ? 'clean' : 'findings',
    status: fails ? 1 : 0,
    verdict,
    reason,
    explanation:
      total === 0
        ? 'No figure contradicts another, as far as they could be checked.'
        : explain(counts, failOn, fails),
    counts,
    reportFile,
    closing: fails ? { level: 'error', title: 'state-md', message: `${reason}.` } : undefined,
  };
}

/** No file was found: said with the level that the user chose. */
export function nothingFound(
  { unmatched }: Found,
  { files, onMissing: level }: Pick<ActionInputs, 'files' | 'onMissing'>,
  workspaceIsEmpty: boolean,
): Ending {
  const patterns = unmatched.map(({ pattern, reason }) => `"${pattern}" (${reason})`);
  const usual = files.length === 0 ? DEFAULT_PATTERNS.join(', ') : 'all that "files" matches is excluded';
  const where = patterns.length > 0 ? shorten(patterns) : usual;
  const reason = `nothing was checked, because no file was found: ${where}`;
  const hint = workspaceIsEmpty
    ? 'The workspace is empty: does the job run actions/checkout before this step?'
    : 'The input "files" says where to look; "on-missing" says how grave this is.';
  return {
    outcome: level === 'error' ? 'error' : 'skipped',
    status: level === 'error' ? 1 : 0,
    verdict: 'nothing was checked',
    reason,
    explanation: `No file was found: ${where}. ${hint}`,
    counts: NOTHING,
    reportFile: '',
    closing: { level, title: 'state-md: no file', message: `N${reason.slice(1)}. ${hint}` },
  };
}

/** The user asked for something that there is not, or that cannot be done. */
export function misconfigured(message: string, counts: Counts = NOTHING): Ending {
  return failed('configuration', message, counts);
}

/** A fault of ours. */
export function broken(error: unknown, counts: Counts = NOTHING): Ending {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const advice = 'Please report it, with the file that was being checked';
  return failed('internal', `state-md failed through a fault of its own (${what}). ${advice}.`, counts);
}

function failed(kind: 'configuration' | 'internal', message: string, counts: Counts): Ending {
  const [reason = message] = message.split('\n');
  return {
    outcome: 'error',
    status: 1,
    verdict: kind === 'internal' ? 'internal error' : 'wrong configuration',
    reason,
    explanation: message,
    counts,
    reportFile: '',
    closing: { level: 'error', title: `state-md: ${kind}`, message },
  };
}

function explain(counts: Counts, failOn: FailOn, fails: boolean): string {
  const setting = `\`fail-on: ${failOn}\``;
  const why = fails
    ? `The step fails because of ${setting}.`
    : `The step passes: with ${setting}, nothing that was found fails it.`;
  return counts.fixable === 0 ? why : `${why} \`state-md fix\` repairs ${shareOf(counts)}, as shown below.`;
}

function shorten(patterns: readonly string[]): string {
  const more = patterns.length - MOST_PATTERNS;
  const shown = patterns.slice(0, MOST_PATTERNS).join(', ');
  return more > 0 ? `${shown} and ${counted(more, 'further pattern')}` : shown;
}
