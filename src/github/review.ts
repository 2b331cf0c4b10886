import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import { NO_RETRIES, request, writeOnce } from './request.ts';

/** A review thread, as far as the one who reads it may know. */
export interface Thread {
  readonly id: string;
  readonly isResolved: boolean;
  /** The line was changed after the thread was started. */
  readonly isOutdated: boolean;
  readonly comments: readonly {
    readonly id: string;
    readonly body: string;
    /** True when whoever holds the token wrote it. */
    readonly viewerDidAuthor: boolean;
    /** Why it is hidden, such as `outdated`; `null` when it is not. */
    readonly minimizedReason: string | null;
  }[];
}

/** A pull request as it is now. */
export interface Conversation {
  readonly isOpen: boolean;
  readonly head: string;
  readonly threads: readonly Thread[];
}

/** A review that is to be written. */
export interface ReviewRequest {
  readonly number: number;
  readonly head: string;
  readonly body: string;
  readonly comments: readonly { readonly path: string; readonly line: number; readonly body: string }[];
}

const READ = { doing: 'read the pull request', permission: 'pull-requests: read' } as const;
const WRITE = { doing: 'suggest the repairs', permission: 'pull-requests: write' } as const;
/** GitHub lists no more files of a pull request than this. */
const MOST_FILES = 3000;
const PAGE = 100;

const THREADS = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        state
        headRefOid
        reviewThreads(first: ${PAGE}, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            id isResolved isOutdated
            comments(first: 20) { nodes { id body viewerDidAuthor minimizedReason } }
          }
        }
      }
    }
  }`;
const RESOLVE = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }';
const MINIMIZE =
  'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }';

/**
 * The patches of a pull request for some of its files; a file without one is not in the map.
 * @throws ApiError when the files cannot be listed
 */
export async function patchesOf(
  { api, owner, repo }: Client,
  number: number,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const patches = new Map<string, string>();
  const parameters = { owner, repo, pull_number: number, per_page: PAGE };
  await request(READ, async () => {
    let seen = 0;
    let open = paths.size;
    for await (const { data } of api.paginate.iterator(api.rest.pulls.listFiles, parameters)) {
      for (const { filename, patch } of data) {
        if (!paths.has(filename)) continue;
        open -= 1;
        if (patch !== undefined) patches.set(filename, patch);
      }
      seen += data.length;
      if (open === 0 || seen >= MOST_FILES) break;
    }
  });
  return patches;
}

interface ThreadsAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly state: string;
      readonly headRefOid: string;
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly (Omit<Thread, 'comments'> & {
          readonly comments: { readonly nodes: Thread['comments'] };
        })[];
      };
    };
  };
}

/**
 * Reads where a pull request stands and all its review threads.
 * @throws ApiError when it cannot be read
 */
export async function readConversation(
  { queries, owner, repo }: Client,
  number: number,
): Promise<Conversation> {
  const threads: Thread[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: Record<string, unknown> = { owner, repo, number, after };
    const answer: ThreadsAnswer = await request(READ, () =>
      queries.graphql<ThreadsAnswer>(THREADS, variables),
    );
    const { state, headRefOid, reviewThreads } = answer.repository.pullRequest;
    threads.push(...reviewThreads.nodes.map((node) => ({ ...node, comments: node.comments.nodes })));
    const { hasNextPage, endCursor } = reviewThreads.pageInfo;
    if (!hasNextPage || endCursor === null) return { isOpen: state === 'OPEN', head: headRefOid, threads };
    after = endCursor;
  }
}

/**
 * Posts one review with all its comments. `find` says whether it is there already, when an answer got lost.
 * @throws ApiError when it was not posted
 */
export async function postReview(
  { api, owner, repo }: Client,
  { number, head, body, comments }: ReviewRequest,
  find: () => Promise<boolean>,
): Promise<void> {
  const send = async (): Promise<true> => {
    await api.rest.pulls.createReview({
      owner,
      repo,
      pull_number: number,
      commit_id: head,
      event: 'COMMENT',
      body,
      comments: comments.map((comment) => ({ ...comment, side: 'RIGHT' })),
      request: NO_RETRIES,
    });
    return true;
  };
  await writeOnce<true>(WRITE, send, async () => ((await find()) ? true : undefined));
}

/**
 * Hides a thread of ours as outdated, and resolves it where the token may, which takes `contents: write`: a ruleset can
 * keep a pull request with open threads from being merged.
 * @throws ApiError when it cannot be hidden
 */
export async function closeThread({ api }: Client, { id, comments }: Thread): Promise<void> {
  const [first] = comments;
  if (first === undefined) return;
  try {
    await request(WRITE, () => api.graphql(RESOLVE, { id }));
  } catch (error) {
    if (!(error instanceof ApiError && error.isForbidden)) throw error;
  }
  // Last, because a later run takes what is hidden as closed.
  await request(WRITE, () => api.graphql(MINIMIZE, { id: first.id }));
}
