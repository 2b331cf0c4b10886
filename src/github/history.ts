import type { Client } from './client.ts';
import { request } from './request.ts';

/** A commit as far as its message and its place in history go. */
export interface CommitHead {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
}

const READ = { doing: 'read the history', permission: 'contents: read' } as const;

/**
 * The last commit up to `head` that touched a file; `undefined` when there is none.
 * @throws ApiError when the history cannot be read
 */
export async function lastCommitOf(
  { api, owner, repo }: Client,
  head: string,
  path: string,
): Promise<CommitHead | undefined> {
  const { data } = await request(READ, () =>
    api.rest.repos.listCommits({ owner, repo, sha: head, path, per_page: 1 }),
  );
  const [commit] = data;
  return (
    commit && {
      sha: commit.sha,
      message: commit.commit.message,
      parents: commit.parents.map(({ sha }) => sha),
    }
  );
}

/**
 * The commit that `head` started from: the base branch may have moved on since, which this change has no part in.
 * @throws ApiError when the two cannot be compared
 */
export async function mergeBase({ api, owner, repo }: Client, base: string, head: string): Promise<string> {
  const { data } = await request(READ, () =>
    api.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 }),
  );
  return data.merge_base_commit.sha;
}
