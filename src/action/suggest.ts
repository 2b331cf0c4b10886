import { closeThread, patchesOf, postReview, readConversation } from '../github/review.ts';
import type { Conversation } from '../github/review.ts';
import type { Client } from '../github/client.ts';
import type { Target } from '../github/event.ts';
import { commentableLines } from '../report/patch-lines.ts';
import {
  MOST_SUGGESTIONS,
  planSuggestions,
  readSuggestionKey,
  reconcile,
  renderReviewBody,
} from '../report/suggestions.ts';
import type { Reconciliation, Suggestion, Withheld } from '../report/suggestions.ts';
import { counted } from '../validate/wording.ts';
import type { Delivery } from './delivery.ts';
import type { RepairedFile } from './propose.ts';

/** What suggestions are made from. */
export interface SuggestOrder {
  readonly client: Client;
  readonly target: Target;
  readonly dryRun: boolean;
  readonly repaired: readonly RepairedFile[];
}

/**
 * Suggests the repairs in one review, on the lines that the pull request changes. Suggestions that still stand are not
 * made again; those that nobody needs any more are closed, also when nothing is left to repair.
 * @throws ApiError when GitHub fails
 */
export async function deliverSuggestions(order: SuggestOrder): Promise<Delivery> {
  const { client, target, dryRun, repaired } = order;
  if (!target.conversation.ok) {
    const { reason } = target.conversation;
    return repaired.length === 0 ? { kind: 'none' } : { kind: 'withheld', what: 'suggested', reason };
  }
  const number = target.conversation.to;
  const before = await readConversation(client, number);
  if (before.head !== target.head || !before.isOpen) return { kind: 'superseded' };
  const { suggestions, withheld } = await plan(order, number);
  const todo = compare(before, suggestions);
  const { post, keep, close } = todo;
  if (post.length + close.length + keep.length + withheld.length === 0) return { kind: 'none' };
  if (dryRun) {
    const closing = close.length === 0 ? '' : ` and close ${close.length}`;
    return { kind: 'rehearsed', plan: `would make ${counted(post.length, 'suggestion')}${closing}` };
  }
  for (const thread of before.threads) if (close.includes(thread.id)) await closeThread(client, thread);
  if (post.length > 0) {
    const isThere = async (): Promise<boolean> =>
      compare(await readConversation(client, number), suggestions).post.length === 0;
    const comments = post.map(({ path, line, body }) => ({ path, line, body }));
    const review = { number, head: target.head, body: renderReviewBody(post, withheld), comments };
    await postReview(client, review, isThere);
  }
  return {
    kind: 'suggested',
    posted: post.length,
    kept: keep.length,
    closed: close.length,
    withheld: withheld.length,
  };
}

async function plan(
  { client, repaired }: SuggestOrder,
  number: number,
): Promise<{ suggestions: readonly Suggestion[]; withheld: readonly Withheld[] }> {
  if (repaired.length === 0) return { suggestions: [], withheld: [] };
  const patches = await patchesOf(client, number, new Set(repaired.map(({ path }) => path)));
  const suggestions: Suggestion[] = [];
  const withheld: Withheld[] = [];
  for (const { path, repair } of repaired) {
    const commentable = commentableLines(patches.get(path));
    const planned = planSuggestions({
      path,
      repair,
      commentable,
      room: MOST_SUGGESTIONS - suggestions.length,
    });
    suggestions.push(...planned.suggestions);
    withheld.push(...planned.withheld);
  }
  return { suggestions, withheld };
}

function compare({ threads }: Conversation, suggestions: readonly Suggestion[]): Reconciliation {
  const known = threads.map(({ id, isResolved, isOutdated, comments: [first] }) => ({
    id,
    isResolved,
    isOutdated,
    isOurs: first?.viewerDidAuthor === true,
    key: first === undefined ? undefined : readSuggestionKey(first.body),
    hiddenAs: first?.minimizedReason ?? undefined,
  }));
  return reconcile(known, suggestions);
}
