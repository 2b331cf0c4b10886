import { errorTypes, explain, isAnswerLost } from './api-error.ts';
import type { Client } from './client.ts';
import { NO_RETRIES, request, writeOnce } from './request.ts';

/** A commit that is to be made on a branch. */
export interface CommitRequest {
  readonly branch: string;
  /** What the branch must point to; the new commit's parent. */
  readonly head: string;
  readonly headline: string;
  readonly body: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** What became of a commit. */
export type CommitResult =
  | { readonly kind: 'made'; readonly sha: string; readonly url: string; readonly author: string }
  /** The branch points somewhere else by now; nothing was written. */
  | { readonly kind: 'superseded' }
  /** The token may not write there, or the branch takes no such commit; nothing was written. */
  | { readonly kind: 'refused'; readonly reason: string };

const WRITE = { doing: 'commit the repairs', permission: 'contents: write' } as const;

const CREATE = `
  mutation ($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) { commit { oid url author { name } } }
  }`;

const HEAD = `
  query ($owner: String!, $repo: String!, $ref: String!) {
    repository(owner: $owner, name: $repo) {
      ref(qualifiedName: $ref) {
        target { oid ... on Commit { url author { name } message parents(first: 2) { nodes { oid } } } }
      }
    }
  }`;

/**
 * Makes one commit with all files, signed by GitHub, if the branch still points to `head`: a compare-and-swap that
 * GitHub does. There is no other way and no force: what this cannot do is not done.
 * @throws ApiError when GitHub fails, in a way that is neither a moved branch nor a missing permission
 */
export async function createCommit(client: Client, wanted: CommitRequest): Promise<CommitResult> {
  return writeOnce(
    WRITE,
    () => send(client, wanted),
    () => findCommit(client, wanted),
  );
}

async function send(client: Client, wanted: CommitRequest): Promise<CommitResult> {
  const { api, repository } = client;
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: wanted.branch },
    expectedHeadOid: wanted.head,
    message: { headline: wanted.headline, body: wanted.body },
    fileChanges: {
      additions: wanted.files.map(({ path, bytes }) => ({
        path,
        contents: Buffer.from(bytes).toString('base64'),
      })),
    },
  };
  try {
    const { createCommitOnBranch } = await api.graphql<{
      createCommitOnBranch: { commit: { oid: string; url: string; author: Author } };
    }>(CREATE, { input, request: NO_RETRIES });
    const { oid, url, author } = createCommitOnBranch.commit;
    return { kind: 'made', sha: oid, url, author: author?.name ?? '' };
  } catch (error) {
    if (isAnswerLost(error)) throw error;
    const types = errorTypes(error);
    if (types.includes('STALE_DATA')) return { kind: 'superseded' };
    const told = explain(error, WRITE);
    // A protected branch is no fault of the job either: what it keeps out is told, and the patch is there.
    if (told.isForbidden || types.includes('UNPROCESSABLE')) return { kind: 'refused', reason: told.message };
    // A branch that is gone, as after a merge, has moved on as well.
    if (told.kind !== 'missing') throw told;
    const instead = await request(WRITE, () => findCommit(client, wanted));
    if (instead === undefined) throw told;
    return instead;
  }
}

type Author = { readonly name: string | null } | null;

interface HeadAnswer {
  readonly repository: {
    readonly ref: {
      readonly target: {
        readonly oid: string;
        readonly url?: string;
        readonly author?: Author;
        readonly message?: string;
        readonly parents?: { readonly nodes: readonly { readonly oid: string }[] };
      };
    } | null;
  } | null;
}

/** What the branch says of a commit whose answer got lost; `undefined` when it is as it was. */
async function findCommit(
  { queries, owner, repo }: Client,
  { branch, head, headline, body }: CommitRequest,
): Promise<CommitResult | undefined> {
  const { repository } = await queries.graphql<HeadAnswer>(HEAD, {
    owner,
    repo,
    ref: `refs/heads/${branch}`,
  });
  const found = repository?.ref?.target;
  if (found?.oid === head) return undefined;
  const parents = found?.parents?.nodes ?? [];
  const message = `${headline}\n\n${body}`;
  const isOurs =
    parents.length === 1 && parents[0]?.oid === head && found?.message?.trim() === message.trim();
  return isOurs
    ? { kind: 'made', sha: found.oid, url: found.url ?? '', author: found.author?.name ?? '' }
    : { kind: 'superseded' };
}
