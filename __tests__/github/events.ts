/**
 * What starts a workflow: the payload of an event, and the variables that the runner makes of it.
 *
 * Payloads hold what an Action could look at and no more; their fields are those of the published webhook schemas
 * (webhooks.json), which a test compares. `schedule` has no webhook: its payload was written after the description in
 * the documentation of workflow events.
 */
import type { Json } from './contract.ts';
import type { Repository } from './repository.ts';
import { nodeId, TIME, userId } from './rest.ts';
import type { Pull } from './state.ts';

/** One event. */
export interface Trigger {
  readonly name: string;
  readonly payload: Json;
  /** `GITHUB_*` variables that depend on the event. */
  readonly environment: Readonly<Record<string, string>>;
}

/** No commit: what a push says of a branch that was not there before, or is no more. */
export const ZERO = '0'.repeat(40);

/** The merge commit that GitHub makes to test a pull request. Nothing should ever be read there, so it is nowhere. */
export const MERGE_COMMIT = 'abad1dea'.repeat(5);

export const DEPENDABOT = 'dependabot[bot]';

const WEB = 'https://github.com';

/** A user in a payload. */
function user(login: string): Json {
  return {
    login,
    id: userId(login),
    node_id: nodeId('U', login),
    avatar_url: `${WEB}/avatars/${encodeURIComponent(login)}`,
    html_url: `${WEB}/${encodeURIComponent(login)}`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** A repository in a payload. */
function repositoryOf({ id, fullName, owner, name, parent, defaultBranch }: Repository): Json {
  return {
    id,
    node_id: nodeId('R', id),
    name,
    full_name: fullName,
    private: false,
    owner: user(owner),
    html_url: `${WEB}/${fullName}`,
    description: null,
    fork: parent !== undefined,
    url: `https://api.github.com/repos/${fullName}`,
    clone_url: `${WEB}/${fullName}.git`,
    default_branch: defaultBranch,
    archived: false,
    visibility: 'public',
  };
}

/** How an event about a pull request differs from the plain one. */
export interface PullOptions {
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'closed' | 'labeled' | 'edited';
  readonly event?: 'pull_request' | 'pull_request_target';
  /** Who did it; the author unless given. */
  readonly sender?: string;
  /** The head before a `synchronize`. */
  readonly before?: string;
  readonly label?: string;
  /** The head that the event speaks of, when the branch has moved on since. */
  readonly headSha?: string;
}

/** Something happened to a pull request. */
export function pullRequest(pull: Pull, options: PullOptions = {}): Trigger {
  const { action = 'opened', event = 'pull_request', sender = pull.author, headSha = pull.headSha } = options;
  const { base, number } = pull;
  const target = event === 'pull_request_target';
  return {
    name: event,
    payload: {
      action,
      number,
      pull_request: pullBody(pull, { headSha, closed: action === 'closed' }),
      ...(action === 'synchronize' && { before: options.before ?? ZERO, after: headSha }),
      ...(action === 'labeled' && { label: labelBody(options.label ?? 'planning') }),
      repository: repositoryOf(base),
      sender: user(sender),
    },
    environment: {
      ...common(base, sender),
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: target ? `refs/heads/${base.defaultBranch}` : `refs/pull/${number}/merge`,
      GITHUB_REF_NAME: target ? base.defaultBranch : `${number}/merge`,
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: target ? base.branch(base.defaultBranch)! : MERGE_COMMIT,
      GITHUB_HEAD_REF: pull.head.ref,
      GITHUB_BASE_REF: pull.baseRef,
    },
  };
}

function pullBody(pull: Pull, { headSha, closed }: { headSha: string; closed: boolean }): Json {
  const { base, number, head } = pull;
  const [headOwner = ''] = head.label.split('/');
  const url = `https://api.github.com/repos/${base.fullName}/pulls/${number}`;
  return {
    url,
    id: 900_000 + number,
    node_id: nodeId('PR', `${base.fullName}#${number}`),
    html_url: `${WEB}/${base.fullName}/pull/${number}`,
    number,
    state: closed || pull.state === 'closed' ? 'closed' : 'open',
    locked: false,
    title: `Pull request ${number}`,
    user: user(pull.author),
    body: null,
    created_at: TIME,
    updated_at: TIME,
    closed_at: closed ? TIME : null,
    merged_at: closed && pull.merged ? TIME : null,
    merge_commit_sha: MERGE_COMMIT,
    draft: false,
    merged: closed && pull.merged,
    labels: [],
    head: {
      label: `${headOwner}:${head.ref}`,
      ref: head.ref,
      sha: headSha,
      user: user(headOwner),
      repo: head.repository === null ? null : repositoryOf(head.repository),
    },
    base: {
      label: `${base.owner}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: pull.baseSha,
      user: user(base.owner),
      repo: repositoryOf(base),
    },
    author_association: pull.isFork ? 'NONE' : 'MEMBER',
    commits: 1,
    additions: 1,
    deletions: 1,
    changed_files: 1,
  };
}

function labelBody(name: string): Json {
  return {
    id: 1,
    node_id: nodeId('LA', name),
    url: `https://api.github.com/labels/${name}`,
    name,
    color: 'ededed',
    default: false,
    description: null,
  };
}

/** How a push differs from one commit on a branch. */
export interface PushOptions {
  readonly before?: string;
  readonly after?: string;
  readonly sender?: string;
  readonly forced?: boolean;
}

/** A push to a branch: from where it was to where it is, unless said otherwise. */
export function push(repository: Repository, branch: string, options: PushOptions = {}): Trigger {
  const after = options.after ?? repository.branch(branch) ?? ZERO;
  const before = options.before ?? (after === ZERO ? ZERO : (repository.show(after).parents[0] ?? ZERO));
  return pushed(repository, { ...options, ref: `refs/heads/${branch}`, before, after });
}

/** The first push of a branch. */
export function pushNew(repository: Repository, branch: string): Trigger {
  return push(repository, branch, { before: ZERO });
}

/** The end of a branch. The runner then stands on the default branch. */
export function pushDeleted(repository: Repository, branch: string, before: string): Trigger {
  return pushed(repository, { ref: `refs/heads/${branch}`, before, after: ZERO });
}

/** A new tag. */
export function pushTag(repository: Repository, tag: string, sha: string): Trigger {
  return pushed(repository, { ref: `refs/tags/${tag}`, before: ZERO, after: sha });
}

function pushed(
  repository: Repository,
  {
    ref,
    before,
    after,
    sender = 'ada',
    forced = false,
  }: PushOptions & Record<'ref' | 'before' | 'after', string>,
): Trigger {
  const commit = after === ZERO ? null : commitBody(repository, after);
  const deleted = after === ZERO;
  const here = deleted ? `refs/heads/${repository.defaultBranch}` : ref;
  return {
    name: 'push',
    payload: {
      ref,
      before,
      after,
      created: before === ZERO,
      deleted,
      forced,
      base_ref: null,
      compare: `${WEB}/${repository.fullName}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
      commits: commit === null ? [] : [commit],
      head_commit: commit,
      repository: repositoryOf(repository),
      pusher: { name: sender, email: `${sender}@example.org` },
      sender: user(sender),
    },
    environment: {
      ...common(repository, sender),
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: here,
      GITHUB_REF_NAME: here.replace(/^refs\/(?:heads|tags)\//, ''),
      GITHUB_REF_TYPE: here.startsWith('refs/tags/') ? 'tag' : 'branch',
      GITHUB_SHA: deleted ? repository.branch(repository.defaultBranch)! : after,
    },
  };
}

function commitBody(repository: Repository, sha: string): Json {
  const { tree, message, author, committer } = repository.show(sha);
  return {
    id: sha,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: author.date,
    url: `${WEB}/${repository.fullName}/commit/${sha}`,
    author: { name: author.name, email: author.email, username: author.name },
    committer: { name: committer.name, email: committer.email, username: committer.name },
    added: [],
    removed: [],
    modified: [],
  };
}

/** A merge queue asks for checks of a group: a commit on a branch of the queue's own. */
export function mergeGroup(
  repository: Repository,
  { headSha, pull }: { headSha: string; pull: Pull },
): Trigger {
  const ref = `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${pull.baseSha}`;
  const { tree, message, author, committer } = repository.show(headSha);
  return {
    name: 'merge_group',
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: headSha,
        head_ref: ref,
        base_sha: pull.baseSha,
        base_ref: `refs/heads/${pull.baseRef}`,
        head_commit: {
          id: headSha,
          tree_id: tree,
          message,
          timestamp: author.date,
          author: { name: author.name, email: author.email },
          committer: { name: committer.name, email: committer.email },
        },
      },
      repository: repositoryOf(repository),
      sender: user('github-merge-queue[bot]'),
    },
    environment: {
      ...common(repository, 'github-merge-queue[bot]'),
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.slice('refs/heads/'.length),
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: headSha,
    },
  };
}

/** The clock, which always means the default branch. */
export function schedule(repository: Repository): Trigger {
  return {
    name: 'schedule',
    payload: { schedule: '17 5 * * 1', workflow: WORKFLOW, repository: repositoryOf(repository) },
    environment: onBranch(repository, repository.defaultBranch, 'schedule'),
  };
}

/** Somebody started the workflow by hand, on a branch of their choice. */
export function workflowDispatch(repository: Repository, branch = repository.defaultBranch): Trigger {
  return {
    name: 'workflow_dispatch',
    payload: {
      inputs: {},
      ref: `refs/heads/${branch}`,
      repository: repositoryOf(repository),
      sender: user('ada'),
      workflow: WORKFLOW,
    },
    environment: onBranch(repository, branch, 'workflow_dispatch'),
  };
}

/** A release was published: an event that has nothing to do with planning. */
export function release(repository: Repository, tag: string): Trigger {
  return {
    name: 'release',
    payload: {
      action: 'published',
      release: {
        id: 77,
        node_id: nodeId('RE', 77),
        url: `https://api.github.com/repos/${repository.fullName}/releases/77`,
        html_url: `${WEB}/${repository.fullName}/releases/tag/${tag}`,
        tag_name: tag,
        target_commitish: repository.defaultBranch,
        name: null,
        draft: false,
        prerelease: false,
        author: user('ada'),
        body: null,
        created_at: TIME,
        published_at: TIME,
      },
      repository: repositoryOf(repository),
      sender: user('ada'),
    },
    environment: {
      ...common(repository, 'ada'),
      GITHUB_EVENT_NAME: 'release',
      GITHUB_REF: `refs/tags/${tag}`,
      GITHUB_REF_NAME: tag,
      GITHUB_REF_TYPE: 'tag',
      GITHUB_SHA: repository.branch(repository.defaultBranch)!,
    },
  };
}

const WORKFLOW = '.github/workflows/state-md.yml';

function onBranch(repository: Repository, branch: string, event: string): Trigger['environment'] {
  return {
    ...common(repository, 'ada'),
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: `refs/heads/${branch}`,
    GITHUB_REF_NAME: branch,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_SHA: repository.branch(branch)!,
  };
}

function common(repository: Repository, actor: string): Record<string, string> {
  return {
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_HEAD_REF: '',
    GITHUB_BASE_REF: '',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'state-md',
    GITHUB_JOB: 'check',
    GITHUB_ACTION: 'state-md',
  };
}
