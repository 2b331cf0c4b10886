import type { Client } from './client.ts';
import { NO_RETRIES, request, writeOnce } from './request.ts';

/** A comment in the conversation of a pull request. */
export interface IssueComment {
  readonly id: number;
  readonly body: string;
}

const WRITE = { doing: 'comment on the pull request', permission: 'pull-requests: write' } as const;

const COMMENTS = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId body viewerDidAuthor }
        }
      }
    }
  }`;

interface CommentsAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly {
          readonly databaseId: number | null;
          readonly body: string;
          readonly viewerDidAuthor: boolean;
        }[];
      };
    };
  };
}

/**
 * The first comment that whoever holds the token wrote and that `isWanted` knows; nobody else's is ever returned.
 * @throws ApiError when the comments cannot be read
 */
export async function findComment(
  { queries, owner, repo }: Client,
  number: number,
  isWanted: (body: string) => boolean,
): Promise<IssueComment | undefined> {
  let after: string | null = null;
  for (;;) {
    const variables: Record<string, unknown> = { owner, repo, number, after };
    const answer: CommentsAnswer = await request(WRITE, () =>
      queries.graphql<CommentsAnswer>(COMMENTS, variables),
    );
    const { nodes, pageInfo } = answer.repository.pullRequest.comments;
    const found = nodes.find(({ body, viewerDidAuthor }) => viewerDidAuthor && isWanted(body));
    if (found?.databaseId !== null && found !== undefined) return { id: found.databaseId, body: found.body };
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return undefined;
    after = pageInfo.endCursor;
  }
}

/**
 * Writes a comment that there is one of: changes the one that is there, or adds it. Nothing is sent when it says the
 * same already.
 * @throws ApiError when it was not written
 */
export async function writeComment(
  client: Client,
  { number, body, existing }: { number: number; body: string; existing: IssueComment | undefined },
  find: () => Promise<IssueComment | undefined>,
): Promise<void> {
  const { api, owner, repo } = client;
  if (existing?.body.trim() === body.trim()) return;
  if (existing !== undefined) {
    // Changing a comment twice is no harm, so it is tried again like a read.
    await request(WRITE, () => api.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body }));
    return;
  }
  const send = async (): Promise<IssueComment> => {
    const { data } = await api.rest.issues.createComment({
      owner,
      repo,
      issue_number: number,
      body,
      request: NO_RETRIES,
    });
    return { id: data.id, body };
  };
  await writeOnce(WRITE, send, find);
}
