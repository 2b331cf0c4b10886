import { ConfigError } from '../config.ts';
import { decode, encode, LIMITS, unreadableReason } from '../document/source.ts';
import { analyse, repair } from '../engine.ts';
import type { EngineOptions } from '../engine.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import { evidenceOf } from '../files/base.ts';
import { planningInTree } from '../files/planning.ts';
import { MODE } from '../files/tree.ts';
import { changesBetween, listTree, openClone, readBlob, resolveCommit } from '../git/clone.ts';
import type { Clone, TreeChange } from '../git/clone.ts';
import { commitBody } from '../report/commit-message.ts';
import type { CommittedFile, FixTrailers } from '../report/commit-message.ts';
import { inert, inertPath } from '../report/inert.ts';
import type { Paint } from '../report/paint.ts';
import { TOOL } from '../report/report.ts';
import { clip } from '../report/visible.ts';
import { counted } from '../validate/wording.ts';
import { textsOf } from './base.ts';
import { ofAnotherVersion, readClaim } from './claim.ts';
import type { Claim, Problem } from './claim.ts';
import { claimedSettings, otherOptions, strangeConfiguration } from './claimed-options.ts';

/** What became of a proof. */
export interface Verdict {
  readonly isProved: boolean;
  /** One sentence. */
  readonly summary: string;
  /** A line for each file, and what else there is to say. */
  readonly details: readonly string[];
}

/**
 * Proves that a fix commit is exactly what the engine makes of its parent, with the options that the parent's
 * configuration gives: its bytes, its message, and nothing besides. With `allowOptions`, other options are told, but
 * are no reason against a proof. Reads the clone alone.
 * @throws ConfigError when there is no clone, or no such commit in it
 */
export function verifyCommit(folder: string, revision: string, allowOptions = false): Verdict {
  const clone = openClone(folder);
  if ('reason' in clone) {
    throw new ConfigError(
      `verify reads a clone of the repository, and git finds none here: ${clone.reason}.`,
    );
  }
  const sha = resolveCommit(clone, revision);
  if (sha === undefined) throw new ConfigError(unknown(clone, revision));
  const claim = readClaim(clone, sha);
  if ('problem' in claim) return notProved(sha, claim.problem);
  const changes = changesBetween(clone, claim.trailers.head, sha);
  if ('reason' in changes) return notProved(sha, `its changes cannot be read: ${changes.reason}`);
  const strays = beyondTrailers(claim.trailers, changes);
  if (strays.length > 0) return notProved(sha, 'its changes are not those that its trailers name', strays);
  return compare(clone, { sha, claim, changes, allowOptions });
}

/** The verdict as text. */
export function renderVerdict({ isProved, summary, details }: Verdict, paint: Paint): string {
  const word = isProved ? paint('Proved', 'green') : paint('Not proved', 'red');
  return `${[`${word}: ${inert(summary)}.`, ...details.map((line) => `  ${inertPath(line)}`)].join('\n')}\n`;
}

function unknown({ isShallow }: Clone, revision: string): string {
  const cut = isShallow
    ? ' It is shallow; fetch the commit and its parent: git fetch --depth=2 origin SHA'
    : '';
  return `there is no commit "${revision}" in this clone.${cut}`;
}

function notProved(sha: string, problem: string, details: readonly string[] = []): Verdict {
  return { isProved: false, summary: `${sha}: ${problem}`, details };
}

/** Everything that is changed otherwise than the trailers say, a line each. */
function beyondTrailers({ files }: FixTrailers, changes: readonly TreeChange[]): string[] {
  const named = new Map(files.map(({ path, blob }) => [path, blob]));
  const changed = new Set(changes.map(({ path }) => path));
  return [
    ...(named.size < files.length ? ['a file is named by more than one trailer'] : []),
    ...files.filter(({ path }) => !changed.has(path)).map(({ path }) => `${path}: named, but not changed`),
    ...changes.flatMap((change) => {
      const problem = strayChange(change, change.isExact ? named.get(change.path) : undefined);
      return problem === undefined ? [] : [`${change.path}: ${problem}`];
    }),
  ];
}

function strayChange({ status, before, after }: TreeChange, blob: string | undefined): string | undefined {
  if (blob === undefined) return `${status}, but not named`;
  if (status !== 'changed') return `${status}, but a fix commit only changes files`;
  if (before.mode !== MODE.file || after.mode !== MODE.file) {
    return `its mode is ${after.mode} and was ${before.mode}, but a fix commit only changes files of mode ${MODE.file}`;
  }
  if (before.sha === blob) return undefined;
  return `the parent has blob ${before.sha}, but the trailer says ${blob}`;
}

/** A commit of ours that changes what it says, as far as that can be told without repairing anything. */
interface Candidate {
  readonly sha: string;
  readonly claim: Claim;
  readonly changes: readonly TreeChange[];
  readonly allowOptions: boolean;
}

function compare(clone: Clone, { sha, claim, changes, allowOptions }: Candidate): Verdict {
  const { version, head, files } = claim.trailers;
  const derived: CommittedFile[] = [];
  const problems: Problem[] = [];
  const details: string[] = [];
  const settings = claimedSettings(clone, claim.options);
  if ('problem' in settings) return notProved(sha, settings.problem);
  const strange = strangeConfiguration(clone, claim);
  if (strange !== undefined) details.push(strange);
  const others = otherOptions(clone, claim, settings);
  const surroundings = planningAt(clone, head);
  for (const file of files) {
    const own = derive(clone, file, {
      options: settings.engineFor(file.path),
      planning: surroundings(file.path),
    });
    if (!('problem' in own)) derived.push(own);
    const outcome = 'problem' in own ? own : compareFile(clone, own, changes);
    if (typeof outcome !== 'string') problems.push(outcome);
    details.push(`${file.path}: ${typeof outcome === 'string' ? outcome : outcome.problem}`);
  }
  const message = derived.length < files.length ? undefined : compareBody(claim, derived);
  if (message !== undefined) details.push(message.problem);
  details.push(...others);
  if (problems.length > 0 || message !== undefined) {
    const problem = `it is not what state-md ${TOOL.version} makes of its parent ${head}`;
    return notProved(sha, `${problem}${ofAnotherVersion(version)}`, details);
  }
  if (others.length > 0 && !allowOptions) return notProved(sha, OTHER_OPTIONS, details);
  const byOther =
    version === TOOL.version ? '' : ` (state-md ${version} made it, and this version makes the same)`;
  const summary = `${sha} is exactly what state-md ${TOOL.version} makes of its parent ${head}${byOther}`;
  const withOthers =
    others.length > 0 ? ', with options that the configuration of the parent does not give' : '';
  return { isProved: true, summary: `${summary}${withOthers}`, details };
}

const OTHER_OPTIONS =
  'its options are not those that the configuration of its parent gives; if the workflow sets them, allow them with --allow-options';

/** The planning folders of the parent, which can prove that counts lag behind. */
function planningAt(clone: Clone, commit: string): (path: string) => FolderEvidence | undefined {
  const entries = listTree(clone, commit);
  return (path) => {
    const folder = 'reason' in entries ? undefined : planningInTree(entries, path);
    return folder?.evidence(textsOf(clone, folder));
  };
}

/** Repairs the parent's file anew. */
function derive(
  clone: Clone,
  { blob, path, basis }: FixTrailers['files'][number],
  { options, planning }: { options: EngineOptions; planning: FolderEvidence | undefined },
): CommittedFile | Problem {
  const read = readBlob(clone, blob, LIMITS.bytes);
  if ('reason' in read) return { problem: `the parent's blob ${blob} cannot be read: ${read.reason}` };
  const reason = unreadableReason(read.bytes);
  if (reason !== undefined) return { problem: `the parent's file is none that state-md reads: ${reason}` };
  const done = repair(
    analyse(decode(path, read.bytes), options, {
      ...evidenceOf(planning, undefined),
      ...(basis === undefined ? {} : { basis }),
    }),
    options,
    'safe',
  );
  if (done.refused !== undefined)
    return { problem: `state-md does not repair the parent's file: ${done.refused}` };
  if (done.verified === undefined)
    return { problem: "with these options state-md changes nothing in the parent's file" };
  return { path, blob, repair: done, basis };
}

function compareFile(
  clone: Clone,
  { path, repair: { changes: figures, after } }: CommittedFile,
  changes: readonly TreeChange[],
): string | Problem {
  const sha = changes.find((change) => change.path === path)?.after.sha ?? '';
  // A repair may make a file longer than what is read.
  const read = readBlob(clone, sha, 2 * LIMITS.bytes);
  if ('reason' in read) return { problem: `the committed blob ${sha} cannot be read: ${read.reason}` };
  const difference = firstDifference(read.bytes, encode(after.source));
  if (difference !== undefined) return { problem: difference };
  const left = after.findings.length > 0 ? `, ${counted(after.findings.length, 'finding')} left` : '';
  return `${counted(figures.length, 'figure')} recomputed${left}`;
}

function compareBody(
  { trailers, options, body }: Claim,
  files: readonly CommittedFile[],
): Problem | undefined {
  const expected = commitBody({ head: trailers.head, options, files }, trailers.version);
  const [is, shouldBe] = [body.trimEnd(), expected].map((text) => new TextEncoder().encode(text));
  const difference = is && shouldBe && firstDifference(is, shouldBe);
  return difference === undefined ? undefined : { problem: `message below the headline: ${difference}` };
}

const SHOWN = { before: 20, most: 60 } as const;

const NEWLINE = 0x0a;

/** The first line in which the bytes differ, on either side. */
function firstDifference(is: Uint8Array, shouldBe: Uint8Array): string | undefined {
  const [left, right] = [Buffer.from(is), Buffer.from(shouldBe)];
  if (left.equals(right)) return undefined;
  let at = 0;
  while (left[at] === right[at]) at += 1;
  // Where one side ends and the other goes on with further lines, the first of those tells more than a line end.
  const longer = left.length > right.length ? left : right;
  if (at === Math.min(left.length, right.length) && longer[at] === NEWLINE && longer.length > at + 1) at += 1;
  const start = longer.subarray(0, at).lastIndexOf(NEWLINE) + 1;
  const line = longer.subarray(0, start).filter((byte) => byte === NEWLINE).length + 1;
  return `line ${line} has ${excerpt(left, start, at)}, but state-md writes ${excerpt(right, start, at)}`;
}

/** What stands around a place of a line, with the line end if that is the difference; it is made visible later on. */
function excerpt(bytes: Buffer, start: number, at: number): string {
  if (start >= bytes.length) return 'nothing';
  const end = bytes.indexOf(NEWLINE, at);
  const from = Math.max(start, at - SHOWN.before);
  const text = bytes.subarray(from, end < 0 ? bytes.length : Math.max(end, at + 1)).toString('utf8');
  return `"${from > start ? '…' : ''}${clip(text.replace(/^\uFFFD+/, ''), SHOWN.most)}"`;
}
