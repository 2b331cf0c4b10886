/** The REST operations, answered from the state. */
import { type FileDiff, shownLines } from './diff.ts';
import type { Json } from './contract.ts';
import type { CommitObject, Repository } from './repository.ts';
import type { FakeGitHub } from './server.ts';
import type {
  Access,
  IssueComment,
  Permissions,
  Pull,
  Review,
  ReviewComment,
  Thread,
  Token,
} from './state.ts';

/** One request as an operation sees it. */
export interface RestCall {
  readonly github: FakeGitHub;
  readonly repository: Repository;
  readonly token: Token;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json;
  /** As it was asked for, without the prefix of the API. */
  readonly pathname: string;
  /** Base of the API, such as `http://127.0.0.1:1234/api/v3`. */
  readonly api: string;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface RestOperation {
  /** One of these is enough. */
  readonly needs: readonly (readonly [keyof Permissions, Access])[];
  readonly answer: (call: RestCall) => Answer;
}

const DOCUMENTATION = 'https://docs.github.com/rest';
export const TIME = '2026-01-02T03:04:05Z';
const BODY_LIMIT = 65_536;

/** A refusal in the general form. */
export function refusal(status: number, message: string, more: Json = {}): Answer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status), ...more } };
}

const notFound = (): Answer => refusal(404, 'Not Found');

export const REST: Readonly<Record<string, RestOperation>> = {
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': { needs: [['contents', 'read']], answer: getTree },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': { needs: [['contents', 'read']], answer: getBlob },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { needs: [['contents', 'read']], answer: compare },
  'GET /repos/{owner}/{repo}/commits': { needs: [['contents', 'read']], answer: listCommits },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    needs: [['pull-requests', 'read']],
    answer: listFiles,
  },
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
    needs: [['pull-requests', 'write']],
    answer: createReview,
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: [
      ['issues', 'write'],
      ['pull-requests', 'write'],
    ],
    answer: createComment,
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: [
      ['issues', 'write'],
      ['pull-requests', 'write'],
    ],
    answer: updateComment,
  },
  'POST /repos/{owner}/{repo}/statuses/{sha}': { needs: [['statuses', 'write']], answer: createStatus },
};

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────

function getTree({ github, repository, path, query, api }: RestCall): Answer {
  if (repository.heads().size === 0) return refusal(409, 'Git Repository is empty.');
  const given = path['tree_sha']!;
  const tree = repository.resolve(given, 'tree');
  if (tree === undefined) return notFound();
  // Any value means yes, as GitHub's documentation says.
  const recursive = query['recursive'] !== undefined;
  const entries = repository.tree(tree, recursive);
  const kept = recursive && github.truncateTrees !== undefined ? github.truncateTrees : entries.length;
  const base = `${api}/repos/${repository.fullName}/git`;
  return {
    status: 200,
    body: {
      // A commit is not replaced by its tree here.
      sha: repository.resolve(given) ?? tree,
      url: `${base}/trees/${given}`,
      tree: entries
        .slice(0, kept)
        .map((entry) =>
          entry.type === 'commit' ? entry : { ...entry, url: `${base}/${entry.type}s/${entry.sha}` },
        ),
      truncated: kept < entries.length,
    },
  };
}

function getBlob({ repository, path, api }: RestCall): Answer {
  const sha = path['file_sha']!;
  const bytes = repository.blob(sha);
  if (bytes === undefined) return notFound();
  return {
    status: 200,
    body: {
      sha,
      node_id: nodeId('B', sha),
      size: bytes.length,
      url: `${api}/repos/${repository.fullName}/git/blobs/${sha}`,
      // Broken into lines, with one at the end.
      content: bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n'),
      encoding: 'base64',
    },
  };
}

function compare(call: RestCall): Answer {
  const { repository, path, api } = call;
  const [from = '', to = ''] = path['basehead']!.split('...');
  const [base, head] = [repository.resolve(from), repository.resolve(to)];
  if (base === undefined || head === undefined) return notFound();
  const mergeBase = repository.mergeBase(base, head);
  if (mergeBase === undefined) return refusal(404, `No common ancestor between ${from} and ${to}.`);
  const [ahead, behind] = [repository.count(base, head), repository.count(head, base)];
  const { items, headers } = page(call, repository.log([`${base}..${head}`, '--reverse']));
  const url = `${api}/repos/${repository.fullName}/compare/${base}...${head}`;
  const web = `${call.github.web}/${repository.fullName}/compare/${base}...${head}`;
  return {
    status: 200,
    headers,
    body: {
      url,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: commitBody(call, repository.show(base)),
      merge_base_commit: commitBody(call, repository.show(mergeBase)),
      status: ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: items.map((commit) => commitBody(call, commit)),
      files: repository.diff(mergeBase, head).map((file) => fileBody(call, file, head)),
    },
  };
}

function listCommits(call: RestCall): Answer {
  const { repository, query } = call;
  if (repository.heads().size === 0) return refusal(409, 'Git Repository is empty.');
  const start = repository.resolve(query['sha'] ?? repository.defaultBranch);
  if (start === undefined) return notFound();
  const file = query['path'];
  const { items, headers } = page(call, repository.log([start], file === undefined ? {} : { file }));
  return { status: 200, headers, body: items.map((commit) => commitBody(call, commit)) };
}

function listFiles(call: RestCall): Answer {
  const pull = pullOf(call, 'pull_number');
  if (pull === undefined) return notFound();
  const { items, headers } = page(call, pull.files());
  return { status: 200, headers, body: items.map((file) => fileBody(call, file, pull.headSha)) };
}

// ── Writing ─────────────────────────────────────────────────────────────────────────────────────────

interface NewComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly start_side?: 'LEFT' | 'RIGHT';
}

function createReview(call: RestCall): Answer {
  const { github, token, body } = call;
  const pull = pullOf(call, 'pull_number');
  if (pull === undefined) return notFound();
  const {
    commit_id: commit = pull.headSha,
    event = 'PENDING',
    body: text = '',
  } = body as Record<string, string>;
  const comments = (body['comments'] ?? []) as NewComment[];
  if (event !== 'APPROVE' && text === '' && comments.length === 0) {
    return unprocessable(['Body can not be blank']);
  }
  if (!pull.has(commit)) return unprocessable(['Commit could not be resolved']);
  const files = pull.files(commit);
  const problems = comments.flatMap((comment) => placeProblem(comment, files, github.offDiff) ?? []);
  if ([text, ...comments.map((one) => one.body)].some((one) => one.length > BODY_LIMIT)) {
    problems.push(`Body is too long (maximum is ${BODY_LIMIT} characters)`);
  }
  // One comment in the wrong place, and none is made.
  if (problems.length > 0) return unprocessable([joined(problems)]);
  const review: Review = {
    id: github.nextId(),
    author: token.login,
    body: text,
    state: STATES[event] ?? 'PENDING',
    commit,
    threads: comments.map((comment) => newThread(call, pull, { comment, commit })),
  };
  pull.threads.push(...review.threads);
  pull.reviews.push(review);
  return { status: 200, body: reviewBody(call, pull, review) };
}

const STATES: Readonly<Record<string, string>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

/** GitHub's two ways to say that a line is not in the diff. */
const WORDING = {
  resolved: {
    path: 'Path could not be resolved',
    line: 'Line could not be resolved',
    start: 'Start line could not be resolved',
  },
  thread: {
    path: 'pull_request_review_thread.path is not part of the diff',
    line: 'pull_request_review_thread.line must be part of the diff',
    start: 'pull_request_review_thread.start_line must be part of the same hunk as the line.',
  },
} as const;

export type OffDiffWording = keyof typeof WORDING;

function placeProblem(
  { path, line, side = 'RIGHT', start_line: start, start_side: startSide = side }: NewComment,
  files: readonly FileDiff[],
  wording: OffDiffWording,
): string | undefined {
  const words = WORDING[wording];
  const file = files.find(({ filename }) => filename === path);
  if (file === undefined) return words.path;
  const hunk = shownLines(file.patch ?? '', side).get(line ?? 0);
  if (hunk === undefined) return words.line;
  if (start === undefined) return undefined;
  if (shownLines(file.patch ?? '', startSide).get(start) !== hunk) return words.start;
  return side === startSide && start >= line! ? words.start : undefined;
}

/** Several faults come as one text. */
function joined(problems: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(problems);
}

function unprocessable(errors: readonly string[]): Answer {
  return refusal(422, 'Unprocessable Entity', { errors });
}

function newThread(
  { github, token }: RestCall,
  pull: Pull,
  { comment, commit }: { comment: NewComment; commit: string },
): Thread {
  const id = github.nextId();
  const first: ReviewComment = {
    id,
    nodeId: nodeId('PRRC', id),
    author: token.login,
    body: comment.body,
    minimizedReason: null,
  };
  return {
    nodeId: nodeId('PRRT', id),
    pull,
    path: comment.path,
    side: comment.side ?? 'RIGHT',
    line: comment.line!,
    startLine: comment.start_line,
    commit,
    comments: [first],
    resolved: false,
  };
}

function createComment(call: RestCall): Answer {
  const pull = pullOf(call, 'issue_number');
  if (pull === undefined) return notFound();
  const body = String(call.body['body']);
  const problem = bodyProblem(body);
  if (problem !== undefined) return problem;
  const comment = call.github.comment(pull, { author: call.token.login, body });
  const answer = commentBody(call, comment);
  return { status: 201, body: answer, headers: { location: answer.url } };
}

function updateComment(call: RestCall): Answer {
  const comment = call.github
    .pulls(call.repository)
    .flatMap(({ comments }) => comments)
    .find(({ id }) => id === Number(call.path['comment_id']));
  if (comment === undefined) return notFound();
  const body = String(call.body['body']);
  const problem = bodyProblem(body);
  if (problem !== undefined) return problem;
  comment.body = body;
  comment.edits += 1;
  return { status: 200, body: commentBody(call, comment) };
}

function bodyProblem(body: string): Answer | undefined {
  if (body.trim() === '') return validationFailed('IssueComment', 'body', 'missing_field');
  if (body.length <= BODY_LIMIT) return undefined;
  return validationFailed('IssueComment', 'body', `body is too long (maximum is ${BODY_LIMIT} characters)`);
}

function validationFailed(resource: string, field: string, message: string): Answer {
  const code = message === 'missing_field' ? message : 'custom';
  return refusal(422, 'Validation Failed', { errors: [{ resource, field, code, message }] });
}

function createStatus(call: RestCall): Answer {
  const { github, repository, path, body, token, api } = call;
  const sha = path['sha']!;
  if (repository.resolve(sha) === undefined) return refusal(422, `No commit found for SHA: ${sha}`);
  const {
    state,
    context = 'default',
    description = null,
    target_url: targetUrl = null,
  } = body as Record<string, string | null>;
  if ((description ?? '').length > 140) {
    return validationFailed('Status', 'description', 'description is too long (maximum is 140 characters)');
  }
  const status = {
    id: github.nextId(),
    repository: repository.fullName,
    sha,
    author: token.login,
    state: state!,
    context: context!,
    description: description ?? null,
    targetUrl: targetUrl ?? null,
  };
  github.statuses.push(status);
  const url = `${api}/repos/${repository.fullName}/statuses/${sha}`;
  return {
    status: 201,
    headers: { location: url },
    body: {
      url,
      avatar_url: null,
      id: status.id,
      node_id: nodeId('SC', status.id),
      state: status.state,
      description: status.description,
      target_url: status.targetUrl,
      context: status.context,
      created_at: TIME,
      updated_at: TIME,
      creator: userBody(call, token.login),
    },
  };
}

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────

/** One page of a list, with the addresses of the others. GitHub names the repository by number there. */
function page<T>({ github, repository, query, pathname, api }: RestCall, all: readonly T[]): Page<T> {
  const size = Math.min(Number(query['per_page'] ?? 30) || 30, 100, github.pageSize);
  const current = Math.max(Number(query['page'] ?? 1), 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const rest = pathname.replace(/^\/repos\/[^/]+\/[^/]+|^\/repositories\/\d+/, '');
  const link = (number: number, relation: string): string => {
    const parameters = new URLSearchParams({ ...query, page: String(number) });
    return `<${api}/repositories/${repository.id}${rest}?${parameters.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(current > 1 ? [link(current - 1, 'prev'), link(1, 'first')] : []),
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers = links.length === 0 ? {} : { link: links.join(', ') };
  return { items: all.slice((current - 1) * size, current * size), headers };
}

interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Record<string, string>;
}

function pullOf({ github, repository, path }: RestCall, name: string): Pull | undefined {
  return github.pulls(repository).find(({ number }) => number === Number(path[name]));
}

/** An opaque identifier. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** A user as the REST API shows one. */
function userBody({ api, github }: Pick<RestCall, 'api' | 'github'>, login: string): Json {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  const bot = login.endsWith('[bot]');
  return {
    login,
    id: userId(login),
    node_id: nodeId(bot ? 'BOT' : 'U', login),
    avatar_url: `${github.web}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url,
    html_url: bot ? `${github.web}/apps/${login.slice(0, -5)}` : `${github.web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** A number for a login; the one that everybody knows is the real one. */
export function userId(login: string): number {
  if (login === 'github-actions[bot]') return 41_898_282;
  return Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 90_000_000, 7);
}

function commitBody({ github, repository, api }: RestCall, commit: CommitObject): Json {
  const base = `${api}/repos/${repository.fullName}`;
  const web = `${github.web}/${repository.fullName}/commit`;
  const signed = repository.signed.has(commit.sha);
  return {
    url: `${base}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    html_url: `${web}/${commit.sha}`,
    comments_url: `${base}/commits/${commit.sha}/comments`,
    commit: {
      url: `${base}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${base}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: {
        verified: signed,
        reason: signed ? 'valid' : 'unsigned',
        signature: signed ? 'signature' : null,
        payload: signed ? 'payload' : null,
        verified_at: signed ? TIME : null,
      },
    },
    // Nobody's address is known to belong to an account.
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${base}/commits/${sha}`,
      html_url: `${web}/${sha}`,
    })),
  };
}

function fileBody({ github, repository, api }: RestCall, file: FileDiff, head: string): Json {
  const place = file.filename.split('/').map(encodeURIComponent).join('/');
  const tooLong = (file.patch?.length ?? 0) > github.patchLimit;
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${github.web}/${repository.fullName}/blob/${head}/${place}`,
    raw_url: `${github.web}/${repository.fullName}/raw/${head}/${place}`,
    contents_url: `${api}/repos/${repository.fullName}/contents/${place}?ref=${head}`,
    ...(file.patch !== undefined && !tooLong && { patch: file.patch }),
    ...(file.previous !== undefined && { previous_filename: file.previous }),
  };
}

function reviewBody(call: RestCall, pull: Pull, review: Review): Json {
  const url = `${call.api}/repos/${call.repository.fullName}/pulls/${pull.number}`;
  const web = `${call.github.web}/${call.repository.fullName}/pull/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userBody(call, review.author),
    body: review.body,
    state: review.state,
    html_url: `${web}#pullrequestreview-${review.id}`,
    pull_request_url: url,
    author_association: 'CONTRIBUTOR',
    _links: { html: { href: `${web}#pullrequestreview-${review.id}` }, pull_request: { href: url } },
    submitted_at: TIME,
    commit_id: review.commit,
  };
}

function commentBody(call: RestCall, comment: IssueComment): Json & { url: string } {
  const base = `${call.api}/repos/${call.repository.fullName}/issues`;
  const url = `${base}/comments/${comment.id}`;
  const { number } = comment.pull;
  return {
    url,
    html_url: `${call.github.web}/${call.repository.fullName}/pull/${number}#issuecomment-${comment.id}`,
    issue_url: `${base}/${number}`,
    id: comment.id,
    node_id: comment.nodeId,
    user: userBody(call, comment.author),
    created_at: TIME,
    updated_at: TIME,
    author_association: 'CONTRIBUTOR',
    body: comment.body,
    performed_via_github_app: null,
  };
}
