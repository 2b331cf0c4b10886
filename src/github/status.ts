import type { Client } from './client.ts';
import { request } from './request.ts';

/** A commit status, which a required check can be satisfied with. */
export interface StatusRequest {
  readonly sha: string;
  readonly state: 'success' | 'failure';
  /** The name that a ruleset asks for. */
  readonly context: string;
  /** At most 140 characters. */
  readonly description: string;
  /** The page of the run; none outside of GitHub Actions. */
  readonly url: string | undefined;
}

const WRITE = { doing: 'post the commit status', permission: 'statuses: write' } as const;

/**
 * Posts a status. The last one of a name counts, so posting it twice is no harm.
 * @throws ApiError when it was not posted
 */
export async function postStatus({ api, owner, repo }: Client, status: StatusRequest): Promise<void> {
  const { sha, state, context, description, url } = status;
  await request(WRITE, () =>
    api.rest.repos.createCommitStatus({
      owner,
      repo,
      sha,
      state,
      context,
      description,
      ...(url === undefined ? {} : { target_url: url }),
    }),
  );
}
