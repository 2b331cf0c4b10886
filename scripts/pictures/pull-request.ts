// What the Action makes of the pull request of docs/walk.md: what it changes, and what GitHub was told.
import { FakeGitHub, type Write } from '../../__tests__/github/server.ts';
import * as events from '../../__tests__/github/events.ts';
import { type ActionResult, runAction } from '../../__tests__/github/step.ts';
import { openPullRequest } from '../walk/pull-request.ts';

/** An annotation as the runner reads it from the output. */
export type Issue = ActionResult['issues'][number];

/** What GitHub knows after the run. */
export interface CheckedPull {
  /** As `git diff` prints it. */
  readonly change: string;
  readonly annotations: readonly Issue[];
  /** The job summary, in Markdown. */
  readonly summary: string;
}

/** A suggestion as GitHub was asked to show it. */
export interface Suggestion {
  readonly author: string;
  readonly path: string;
  readonly line: number;
  /** In Markdown. */
  readonly body: string;
}

/** Runs the bundle of the Action with `mode: check`. */
export async function checkPullRequest(bundle: string): Promise<CheckedPull> {
  const { change, result } = await run(bundle, 'check');
  return { change, annotations: result.issues, summary: result.summary };
}

/**
 * Runs it with `mode: suggest`.
 * @throws Error unless it makes one suggestion
 */
export async function suggestFor(bundle: string): Promise<Suggestion> {
  const { writes } = await run(bundle, 'suggest');
  const [review] = writes;
  const { comments = [] } = (review?.input ?? {}) as { comments?: readonly Omit<Suggestion, 'author'>[] };
  const [comment] = comments;
  if (review === undefined || comment === undefined || writes.length + comments.length > 2) {
    throw new Error(`one suggestion was expected, not ${JSON.stringify(writes)}`);
  }
  return { author: review.login, path: comment.path, line: comment.line, body: comment.body };
}

/** One run on a GitHub of its own. */
async function run(
  bundle: string,
  mode: string,
): Promise<{ change: string; result: ActionResult; writes: readonly Write[] }> {
  const github = await FakeGitHub.start();
  try {
    const { pull, change } = openPullRequest(github);
    const result = await runAction({ github, trigger: events.pullRequest(pull), bundle, inputs: { mode } });
    if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
    return { change, result, writes: github.writes };
  } finally {
    await github.close();
  }
}
