import { errorTypes, explain, isAnswerLost } from './api-error.ts';
import type { ApiError } from './api-error.ts';
import type { Client } from './client.ts';

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
  | { readonly kind: 'made'; readonly sha: string; readonly url: string }
  /** The branch points somewhere else by now; nothing was written. */
  | { readonly kind: 'superseded' }
  /** The token may not write there, or the branch takes no such commit; nothing was written. */
  | { readonly kind: 'refused'; readonly reason: string };

const WRITE = { doing: 'commit the repairs', permission: 'contents: write' } as const;

const CREATE = `
  mutation ($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) { commit { oid url } }
  }`;

const HEAD = `
  query ($owner: String!, $repo: String!, $ref: String!) {
    repository(owner: $owner, name: $repo) {
      ref(qualifiedName: $ref) {
        target { oid ... on Commit { url message parents(first: 2) { nodes { oid } } } }
      }
    }
  }`;

/**
 * Makes one commit with all files, signed by GitHub, if the branch still points to `head`: a compare-and-swap that
 * GitHub does. There is no other way and no force: what this cannot do is not done.
 * @throws ApiError when GitHub fails, in a way that is neither a moved branch nor a missing permission
 */
export async function createCommit(client: Client, wanted: CommitRequest): Promise<CommitResult> {
  const first = await attempt(client, wanted);
  if (first.kind !== 'lost') return first;
  // Nobody knows whether it was done. Looking comes before trying again.
  const found = await findCommit(client, wanted);
  if (found.kind !== 'unchanged') return found;
  const second = await attempt(client, wanted);
  if (second.kind !== 'lost') return second;
  const late = await findCommit(client, wanted);
  if (late.kind !== 'unchanged') return late;
  throw second.error;
}

type Attempt = CommitResult | { readonly kind: 'lost'; readonly error: ApiError };

async function attempt({ api, repository }: Client, wanted: CommitRequest): Promise<Attempt> {
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
      createCommitOnBranch: { commit: { oid: string; url: string } };
    }>(CREATE, { input, request: { retries: 0 } });
    const { oid, url } = createCommitOnBranch.commit;
    return { kind: 'made', sha: oid, url };
  } catch (error) {
    const types = errorTypes(error);
    if (types.includes('STALE_DATA')) return { kind: 'superseded' };
    const told = explain(error, WRITE);
    if (isAnswerLost(error)) return { kind: 'lost', error: told };
    // A protected branch is no fault of the job either: what it keeps out is told, and the patch is there.
    if (told.isForbidden || types.includes('UNPROCESSABLE')) return { kind: 'refused', reason: told.message };
    throw told;
  }
}

interface HeadAnswer {
  readonly repository: {
    readonly ref: {
      readonly target: {
        readonly oid: string;
        readonly url?: string;
        readonly message?: string;
        readonly parents?: { readonly nodes: readonly { readonly oid: string }[] };
      };
    } | null;
  } | null;
}

/** Whether the branch holds the commit already, has moved, or is as it was. */
async function findCommit(
  { api, owner, repo }: Client,
  { branch, head, headline, body }: CommitRequest,
): Promise<CommitResult | { readonly kind: 'unchanged' }> {
  let answer: HeadAnswer;
  try {
    answer = await api.graphql<HeadAnswer>(HEAD, { owner, repo, ref: `refs/heads/${branch}` });
  } catch (error) {
    throw explain(error, WRITE);
  }
  const found = answer.repository?.ref?.target;
  if (found?.oid === head) return { kind: 'unchanged' };
  const parents = found?.parents?.nodes ?? [];
  const isOurs =
    parents.length === 1 &&
    parents[0]?.oid === head &&
    found?.message?.trim() === `${headline}\n\n${body}`.trim();
  return isOurs ? { kind: 'made', sha: found.oid, url: found.url ?? '' } : { kind: 'superseded' };
}
