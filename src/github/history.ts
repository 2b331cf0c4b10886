import type { Client } from './client.ts';
import { request } from './request.ts';

/** A commit as far as its message and its place in history go. */
export interface CommitHead {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
}

const MOST_COMMITS = 10;
const READ = { doing: 'read the history', permission: 'contents: read' } as const;

/**
 * The last commits up to `head` that touched a file or a folder, the newest first.
 * @throws ApiError when the history cannot be read
 */
export async function lastCommitsOf(
  { api, owner, repo }: Client,
  head: string,
  path: string,
): Promise<readonly CommitHead[]> {
  const { data } = await request(READ, () =>
    api.rest.repos.listCommits({ owner, repo, sha: head, path, per_page: MOST_COMMITS }),
  );
  return data.map(({ sha, commit: { message }, parents }) => ({
    sha,
    message,
    parents: parents.map((parent) => parent.sha),
  }));
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
