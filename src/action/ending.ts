import type { FailOn } from '../config.ts';
import { DEFAULT_PATTERNS } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import { ApiError } from '../github/api-error.ts';
import type { Annotation } from '../report/annotations.ts';
import type { Counts, countOrigins } from '../report/report.ts';
import { shareOf, verdictOf } from '../report/verdict.ts';
import { counted } from '../validate/wording.ts';
import type { Committed, Delivery, Suggested } from './delivery.ts';
import type { ActionInputs } from './inputs.ts';

/** How a run ends: everything that the outputs, the exit status and the head of the summary need. */
export interface Ending {
  readonly outcome: 'clean' | 'findings' | 'fixed' | 'partially-fixed' | 'superseded' | 'skipped' | 'error';
  readonly status: 0 | 1;
  /** What came of it, in a few words; code marks become code. */
  readonly verdict: string;
  /** One line, for people. */
  readonly reason: string;
  /** Why the step passes or fails, and what to do. */
  readonly explanation: string;
  /** What is left after the run. */
  readonly counts: Counts;
  /** What the change did to the findings; absent when nothing was compared with a base. */
  readonly origins: Origins;
  /** How many findings were repaired in the repository. */
  readonly fixed: number;
  readonly commitSha: string;
  /** Where the JSON report was written; empty when it was not. */
  readonly reportFile: string;
  /** Where the SARIF log was written; empty when it was not. */
  readonly sarifFile: string;
  /** Where the patch was written; empty when it was not. */
  readonly patchFile: string;
  /** What a pull request switches off of what judges it; a notice of its own. */
  readonly switchedOff?: string | undefined;
  /** The last annotation: an error when, and only when, the step fails. */
  readonly closing: Annotation | undefined;
}

/** What came of telling the pull request: what could not be done, one sentence each, and what broke. */
export interface FollowUp {
  readonly remarks: readonly string[];
  readonly failure: ApiError | undefined;
}

/** What the verdict on files that were judged follows from. */
export interface Judged {
  readonly counts: Counts;
  readonly origins: Origins;
  readonly failOn: FailOn;
  /** True when what is left fails the step. */
  readonly fails: boolean;
  readonly delivery: Delivery;
  readonly followUp: FollowUp;
  /** See {@link Ending.switchedOff}. */
  readonly switchedOff?: string | undefined;
  readonly reportFile: string;
  readonly sarifFile: string;
  readonly patchFile: string;
}

/** See {@link countOrigins}. */
type Origins = ReturnType<typeof countOrigins>;

const NOTHING: Counts = { files: 0, errors: 0, warnings: 0, notices: 0, fixable: 0 };
const MOST_PATTERNS = 5;

/** Files were judged, and the repairs were delivered or not. */
export function judged(facts: Judged): Ending {
  const { counts, delivery, followUp, reportFile, sarifFile, patchFile } = facts;
  const committed = delivery.kind === 'committed' ? delivery : undefined;
  const written = {
    fixed: committed?.fixed ?? 0,
    commitSha: committed?.sha ?? '',
    origins: facts.origins,
    reportFile,
    sarifFile,
    patchFile,
  };
  const failure = delivery.kind === 'failed' ? delivery.error : followUp.failure;
  if (failure !== undefined) return { ...apiFailed(afterCommit(failure, committed), counts), ...written };
  if (delivery.kind === 'superseded') return { ...superseded(counts), ...written };
  const verdict = committed === undefined ? verdictOf(counts) : repairedVerdict(committed, counts);
  const reason = [verdict.replaceAll('`', ''), ...deliveryWords(delivery, counts)].join('; ');
  const isClean = counts.errors + counts.warnings + counts.notices === 0;
  return {
    outcome: outcomeOf(committed, isClean),
    status: facts.fails ? 1 : 0,
    verdict,
    reason,
    explanation: [
      explain(facts, isClean),
      ...(facts.switchedOff === undefined ? [] : [facts.switchedOff]),
      ...compared(facts.origins),
      ...advice(delivery),
      ...followUp.remarks,
    ].join('\n'),
    counts,
    ...written,
    switchedOff: facts.switchedOff,
    closing: closingOf(facts, reason),
  };
}

/** Nothing was to be done in this event. */
export function skipped(reason: string): Ending {
  return ending({
    outcome: 'skipped',
    verdict: 'nothing to check',
    reason: `nothing was checked, because ${reason}`,
    explanation: `Nothing was checked, because ${reason}.`,
  });
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
  return ending({
    outcome: level === 'error' ? 'error' : 'skipped',
    status: level === 'error' ? 1 : 0,
    verdict: 'nothing was checked',
    reason,
    explanation: `No file was found: ${where}. ${hint}`,
    closing: { level, title: 'state-md: no file', message: `N${reason.slice(1)}. ${hint}` },
  });
}

/** The user asked for something that there is not, or that cannot be done. */
export function misconfigured(message: string, counts: Counts = NOTHING): Ending {
  return failed({ title: 'configuration', verdict: 'wrong configuration' }, message, counts);
}

/** GitHub did not do what it was asked for. */
export function apiFailed(error: ApiError, counts: Counts = NOTHING): Ending {
  return failed({ title: error.title, verdict: error.title }, error.message, counts);
}

/** A fault of ours. */
export function broken(error: unknown, counts: Counts = NOTHING): Ending {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const report = 'Please report it, with the file that was being checked';
  const message = `state-md failed through a fault of its own (${what}). ${report}.`;
  return failed({ title: 'internal', verdict: 'internal error' }, message, counts);
}

/** What broke once the commit was made must not make people think that there is none. */
function afterCommit(failure: ApiError, committed: Committed | undefined): ApiError {
  if (committed === undefined) return failure;
  const sha = committed.sha.slice(0, 7);
  return new ApiError(failure.title, `${failure.message} The repairs are in commit ${sha} all the same.`);
}

function superseded(counts: Counts): Ending {
  const reason =
    'superseded: the branch has moved on or was closed since this run began; nothing was written';
  return ending({
    outcome: 'superseded',
    verdict: 'superseded by a newer commit',
    reason,
    explanation:
      'The branch has moved on or was closed since this run began, so nothing was written. A newer commit has a run of its own.',
    counts,
    closing: { level: 'notice', title: 'state-md: superseded', message: `S${reason.slice(1)}.` },
  });
}

function failed(
  { title, verdict }: { title: string; verdict: string },
  message: string,
  counts: Counts,
): Ending {
  const [reason = message] = message.split('\n');
  return ending({
    outcome: 'error',
    status: 1,
    verdict,
    reason,
    explanation: message,
    counts,
    closing: { level: 'error', title: `state-md: ${title}`, message },
  });
}

type Known = Pick<Ending, 'outcome' | 'verdict' | 'reason' | 'explanation'> & Partial<Ending>;

function ending(known: Known): Ending {
  const nothing = {
    origins: undefined,
    fixed: 0,
    commitSha: '',
    reportFile: '',
    sarifFile: '',
    patchFile: '',
  };
  return { status: 0, counts: NOTHING, ...nothing, closing: undefined, ...known };
}

function outcomeOf(committed: Committed | undefined, isClean: boolean): Ending['outcome'] {
  if (committed === undefined) return isClean ? 'clean' : 'findings';
  return isClean ? 'fixed' : 'partially-fixed';
}

function repairedVerdict({ fixed, sha }: Committed, counts: Counts): string {
  const repaired = `${counted(fixed, 'finding')} repaired in commit \`${sha.slice(0, 7)}\``;
  const isClean = counts.errors + counts.warnings + counts.notices === 0;
  return isClean ? repaired : `${repaired}; left: ${verdictOf(counts)}`;
}

/** What became of the repairs, as the end of the reason. */
function deliveryWords(delivery: Delivery, counts: Counts): string[] {
  switch (delivery.kind) {
    case 'withheld':
      return [`not ${delivery.what}: ${delivery.reason}`];
    case 'rehearsed':
      return [`dry run, ${delivery.plan}`];
    case 'suggested':
      return [suggestedWords(delivery)];
    case 'none':
      return counts.fixable === 0 ? [] : [`"state-md fix" repairs ${shareOf(counts)}`];
    default:
      return [];
  }
}

function suggestedWords({ posted, kept, closed, withheld }: Suggested): string {
  const parts = [
    ...(posted > 0 || kept + closed + withheld === 0 ? [`${counted(posted, 'suggestion')} made`] : []),
    ...(kept > 0 ? [`${kept} still ${kept === 1 ? 'stands' : 'stand'}`] : []),
    ...(closed > 0 ? [`${closed} outdated ${closed === 1 ? 'one' : 'ones'} closed`] : []),
    ...(withheld > 0 ? [`${counted(withheld, 'line')} only in the patch`] : []),
  ];
  return parts.join(', ');
}

function explain({ counts, failOn, fails, delivery }: Judged, isClean: boolean): string {
  if (isClean && delivery.kind !== 'committed') {
    return 'No figure contradicts another, as far as they could be checked.';
  }
  if (isClean) return 'Nothing is left: no figure contradicts another, as far as they could be checked.';
  const setting = `\`fail-on: ${failOn}\``;
  const why = fails
    ? `The step fails because of ${setting}.`
    : `The step passes: with ${setting}, nothing that was found fails it.`;
  return counts.fixable === 0 || delivery.kind !== 'none'
    ? why
    : `${why} \`state-md fix\` repairs ${shareOf(counts)}, as shown below.`;
}

function compared(origins: Origins): string[] {
  if (origins === undefined) return [];
  const { introduced, inherited, mended } = origins;
  if (introduced + inherited + mended === 0) return [];
  return [
    `Against the base: ${introduced} introduced, ${inherited} inherited, ${mended} mended by this change.`,
  ];
}

/** What to do about repairs that were not delivered, or that were. */
function advice(delivery: Delivery): string[] {
  switch (delivery.kind) {
    case 'withheld':
      return [
        `Not ${delivery.what}: ${delivery.reason}. The patch below does the same; \`git apply\` takes it.`,
      ];
    case 'rehearsed':
      return [`This is a dry run: it ${delivery.plan}, and wrote nothing.`];
    case 'committed':
      return [
        ...(delivery.needsApproval ? [NEEDS_APPROVAL] : []),
        ...delivery.remarks.map((remark) => `${remark}.`),
      ];
    case 'suggested':
      return delivery.posted + delivery.kept > 0
        ? ['The suggestions stand in the pull request: one click commits each.']
        : [];
    default:
      return [];
  }
}

const NEEDS_APPROVAL =
  'The commit was made with the token of the workflow, so GitHub starts no other checks on it by itself: ' +
  'somebody with write access has to approve them in the pull request. A GitHub App token avoids that.';

function closingOf(
  { fails, delivery, followUp: { remarks } }: Judged,
  reason: string,
): Annotation | undefined {
  if (fails) return { level: 'error', title: 'state-md', message: `${reason}.` };
  if (delivery.kind === 'committed') {
    const message = [`${capital(reason)}.`, ...advice(delivery), ...remarks].join('\n');
    return { level: 'notice', title: 'state-md: repaired', message };
  }
  if (delivery.kind === 'withheld') {
    return { level: 'notice', title: `state-md: not ${delivery.what}`, message: `${capital(reason)}.` };
  }
  return remarks.length > 0 ? { level: 'notice', title: 'state-md', message: remarks.join('\n') } : undefined;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function shorten(patterns: readonly string[]): string {
  const more = patterns.length - MOST_PATTERNS;
  const shown = patterns.slice(0, MOST_PATTERNS).join(', ');
  return more > 0 ? `${shown} and ${counted(more, 'further pattern')}` : shown;
}
