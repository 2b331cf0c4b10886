import fs from 'node:fs';
import { readRegular } from '../files/read.ts';

/** GitHub sends no event that is larger. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The commit that a run is about, as a web page. */
export interface Revision {
  /** `https://github.com/owner/name`, without a slash at the end. */
  readonly repositoryUrl: string;
  readonly sha: string;
}

/** Something that may be done, or the reason in words why not. */
export type Permit<T> =
  { readonly ok: true; readonly to: T } | { readonly ok: false; readonly reason: string };

/** What a run works on. All reading happens in `repository`, by SHA. */
export interface Target {
  /** The name of the event, as workflows know it. */
  readonly event: string;
  /** `owner/name` of the repository that the workflow belongs to. */
  readonly repository: string;
  /** The commit whose files are judged: the head of a pull request, never the merge that GitHub makes for a test. */
  readonly head: string;
  /** What the head is compared with. `forked`: the head started from an ancestor of it. */
  readonly base: { readonly sha: string; readonly forked: boolean } | undefined;
  /** The branch that a fix commit may go to. */
  readonly commit: Permit<string>;
  /** The pull request that may be written into. */
  readonly conversation: Permit<number>;
  /** True when a stranger's commit is judged with a token that may write. */
  readonly privileged: boolean;
}

/** What the environment of a run says about its work. */
export type Occasion =
  | { readonly kind: 'target'; readonly target: Target }
  /** Nothing is to be done, and why. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** No event of GitHub, or one that cannot be understood, and why: there is only the work tree. */
  | { readonly kind: 'unknown'; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;
type Payload = Readonly<Record<string, unknown>>;

const OWNER_AND_NAME = /^[\w.-]+\/[\w.-]+$/;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const NO_COMMIT = /^0+$/;
const SERVER = /^https?:\/\/[\w.:-]+$/;
const DEPENDABOT = 'dependabot[bot]';

/**
 * The page of the commit that a run is about, for links. `undefined` when something is missing or malformed.
 *
 * Events are read here and not by `@actions/github`, whose `context` ends the process on a malformed event file.
 */
export function revisionOf(environment: Environment): Revision | undefined {
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const payload = payloadOf(environment) ?? {};
  const sha = textOf(at(payload, 'pull_request', 'head', 'sha')) ?? environment['GITHUB_SHA'] ?? '';
  if (!SERVER.test(server) || !OWNER_AND_NAME.test(repository) || !SHA.test(sha)) return undefined;
  return { repositoryUrl: `${server}/${repository}`, sha };
}

/** The page of the run itself. */
export function runUrlOf(environment: Environment): string | undefined {
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const run = environment['GITHUB_RUN_ID'] ?? '';
  if (!SERVER.test(server) || !OWNER_AND_NAME.test(repository) || !/^\d+$/.test(run)) return undefined;
  return `${server}/${repository}/actions/runs/${run}`;
}

/** Reads the event of a run: what to judge, and what may be written. Decided before any request is made. */
export function occasionOf(environment: Environment): Occasion {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  if (event === '') return unknown('this is no run of GitHub Actions');
  if (!OWNER_AND_NAME.test(repository)) return unknown('GITHUB_REPOSITORY does not name a repository');
  const payload = payloadOf(environment);
  if (payload === undefined) return unknown('the event file cannot be read');
  const occasion = READERS.get(event)?.({ event, repository, payload, environment });
  return occasion ?? { kind: 'skipped', reason: `there is nothing to check in a \`${event}\` event` };
}

interface Input {
  readonly event: string;
  readonly repository: string;
  readonly payload: Payload;
  readonly environment: Environment;
}

const READERS: ReadonlyMap<string, (input: Input) => Occasion> = new Map([
  ['pull_request', pullRequest],
  ['pull_request_target', pullRequest],
  ['push', push],
  ['merge_group', mergeGroup],
  ['schedule', onRef],
  ['workflow_dispatch', onRef],
]);

function pullRequest({ event, repository, payload }: Input): Occasion {
  const sha = shaOf(at(payload, 'pull_request', 'head', 'sha'));
  const number = at(payload, 'pull_request', 'number');
  if (typeof number !== 'number' || sha === undefined) return unknown('the event names no pull request');
  if (at(payload, 'pull_request', 'state') === 'closed') {
    return { kind: 'skipped', reason: 'the pull request is closed' };
  }
  const origin = textOf(at(payload, 'pull_request', 'head', 'repo', 'full_name')) ?? 'which is gone';
  const isForeign = origin.toLowerCase() !== repository.toLowerCase();
  const privileged = event === 'pull_request_target';
  const author = at(payload, 'pull_request', 'user', 'login');
  const readOnly = privileged ? undefined : readOnlyReason(isForeign, author);
  const elsewhere = isForeign ? `the head is in another repository, ${origin}` : undefined;
  return target({
    event,
    repository,
    head: sha,
    base: baseOf(at(payload, 'pull_request', 'base', 'sha'), true),
    commit: branchUnless(readOnly ?? elsewhere, textOf(at(payload, 'pull_request', 'head', 'ref'))),
    conversation: readOnly === undefined ? { ok: true, to: number } : { ok: false, reason: readOnly },
    privileged,
  });
}

/** GitHub gives such runs a token that may only read, whatever `permissions` says. */
function readOnlyReason(isForeign: boolean, author: unknown): string | undefined {
  if (isForeign) return 'the pull request comes from a fork, and its runs get a token that may only read';
  return author === DEPENDABOT
    ? 'Dependabot opened the pull request, and its runs get a token that may only read'
    : undefined;
}

function push({ event, repository, payload }: Input): Occasion {
  const ref = textOf(payload['ref']) ?? '';
  const head = shaOf(payload['after']);
  if (payload['deleted'] === true) return { kind: 'skipped', reason: 'the push deletes a branch' };
  if (ref.startsWith('refs/tags/')) return { kind: 'skipped', reason: 'a tag was pushed' };
  const branch = branchOf(ref);
  if (head === undefined || branch === undefined) return unknown('the event names no pushed commit');
  return target({
    event,
    repository,
    head,
    base: baseOf(payload['before'], false),
    commit: branchUnless(pushDenied(payload, branch), branch),
  });
}

function pushDenied(payload: Payload, branch: string): string | undefined {
  const usual = textOf(at(payload, 'repository', 'default_branch'));
  // Other servers leave it out; then any branch may be the one.
  if (usual === undefined) return 'the event does not say which branch is the default one';
  if (usual === branch) {
    return `${branch} is the default branch, where nothing is committed without a pull request`;
  }
  return at(payload, 'sender', 'login') === DEPENDABOT
    ? 'Dependabot pushed, and its runs get a token that may only read'
    : undefined;
}

function mergeGroup({ event, repository, payload }: Input): Occasion {
  const head = shaOf(at(payload, 'merge_group', 'head_sha'));
  if (head === undefined) return unknown('the event names no merge group');
  return target({
    event,
    repository,
    head,
    base: baseOf(at(payload, 'merge_group', 'base_sha'), false),
    commit: { ok: false, reason: 'the branch of a merge group is made and removed by GitHub' },
  });
}

/** Events that are about no change: the head of the ref that the run was started on. */
function onRef({ event, repository, environment }: Input): Occasion {
  const head = shaOf(environment['GITHUB_SHA']);
  if (head === undefined) return unknown('GITHUB_SHA names no commit');
  const denied = event === 'schedule' ? 'a scheduled run only reports' : undefined;
  const commit = branchUnless(denied, branchOf(environment['GITHUB_REF'] ?? ''));
  return target({ event, repository, head, base: undefined, commit });
}

function target(
  known: Omit<Target, 'conversation' | 'privileged'> & Partial<Pick<Target, 'conversation' | 'privileged'>>,
): Occasion {
  const conversation = { ok: false, reason: 'the run belongs to no pull request' } as const;
  return { kind: 'target', target: { conversation, privileged: false, ...known } };
}

function baseOf(value: unknown, forked: boolean): Target['base'] {
  const sha = shaOf(value);
  return sha === undefined ? undefined : { sha, forked };
}

function branchUnless(denied: string | undefined, branch: string | undefined): Permit<string> {
  if (denied !== undefined) return { ok: false, reason: denied };
  return branch === undefined ? { ok: false, reason: 'the run is on no branch' } : { ok: true, to: branch };
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? textOf(ref.slice('refs/heads/'.length)) : undefined;
}

function unknown(reason: string): Occasion {
  return { kind: 'unknown', reason };
}

function payloadOf(environment: Environment): Payload | undefined {
  const file = environment['GITHUB_EVENT_PATH'];
  if (file === undefined || file === '') return undefined;
  try {
    const read = readRegular(fs.realpathSync(file), MOST_BYTES);
    return 'reason' in read ? undefined : recordOf(JSON.parse(Buffer.from(read.bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}

/** What stands at a path of keys; `undefined` when a part of it is missing. */
function at(payload: Payload, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => recordOf(value)?.[key], payload);
}

function recordOf(value: unknown): Payload | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Payload)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function shaOf(value: unknown): string | undefined {
  return typeof value === 'string' && SHA.test(value) && !NO_COMMIT.test(value) ? value : undefined;
}
