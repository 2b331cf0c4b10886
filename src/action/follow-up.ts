import { ApiError } from '../github/api-error.ts';
import { findComment, writeComment } from '../github/comment.ts';
import { postStatus } from '../github/status.ts';
import { readCommentKey, renderComment } from '../report/comment.ts';
import { keyOf } from '../report/marker.ts';
import type { FileResult } from '../report/report.ts';
import { clip } from '../report/visible.ts';
import { pendingOf } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import type { Ending, FollowUp } from './ending.ts';
import type { Ports } from './ports.ts';
import { diffOf } from './propose.ts';
import type { Proposal } from './propose.ts';
import { fixCommand, levelOf, pagesOf } from './tell.ts';
import type { Work } from './work.ts';

/** The name of the commit status; a job of the same name and this status satisfy the same required check. */
const STATUS_CONTEXT = 'state-md';
const LONGEST_DESCRIPTION = 140;

interface Facts {
  readonly delivery: Delivery;
  readonly ending: Ending;
  readonly files: readonly FileResult[];
  readonly proposal: Proposal;
}

/** Everything besides the repairs that is written once the verdict is known. */
export async function followUp(ports: Ports, work: Work, facts: Facts): Promise<FollowUp> {
  const remarks: string[] = [];
  try {
    remarks.push(...(await mirrorStatus(ports, work, facts)));
    remarks.push(...(await updateComment(ports, work, facts)));
    return { remarks, failure: undefined };
  } catch (error) {
    if (error instanceof ApiError) return { remarks, failure: error };
    throw error;
  }
}

/** Posts the verdict on the fix commit, for rulesets that wait for it. Returns what could not be done, in words. */
async function mirrorStatus(
  { runUrl }: Ports,
  { inputs, client }: Work,
  { delivery, ending }: Facts,
): Promise<readonly string[]> {
  if (!inputs.mirrorStatus || client === undefined || delivery.kind !== 'committed') return [];
  return told('The status was not posted', () =>
    postStatus(client, {
      sha: delivery.sha,
      state: ending.status === 0 ? 'success' : 'failure',
      context: STATUS_CONTEXT,
      description: clip(ending.reason, LONGEST_DESCRIPTION),
      url: runUrl,
    }),
  );
}

/** Keeps the one comment of this step in the pull request up to date. Returns what could not be done, in words. */
async function updateComment(
  ports: Ports,
  { inputs, target, client }: Work,
  { delivery, ending, files, proposal }: Facts,
): Promise<readonly string[]> {
  if (inputs.comment === 'never' || client === undefined || target === undefined) return [];
  if (!target.conversation.ok) return [`No comment was written: ${target.conversation.reason}.`];
  if (inputs.dryRun || ending.outcome === 'superseded') return [];
  const number = target.conversation.to;
  const key = keyOf('comment', ...inputs.files);
  const find = () => findComment(client, number, (body) => readCommentKey(body) === key);
  return told('No comment was written', async () => {
    const existing = await find();
    const { counts } = ending;
    const hasFindings = counts.errors + counts.warnings + counts.notices > 0;
    if (existing === undefined && inputs.comment === 'on-findings' && !hasFindings) return;
    const body = renderComment({
      key,
      verdict: ending.verdict,
      level: levelOf(ending),
      advice: ending.explanation.split('\n')[0] ?? '',
      files,
      diff: diffOf(pendingOf(proposal, delivery)),
      command: fixCommand(inputs, files),
      blobUrl: pagesOf(ports),
    });
    await writeComment(client, { number, body, existing }, find);
  });
}

/** A token that may not write here is told, not a reason to fail; anything else is. */
async function told(what: string, work: () => Promise<void>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof ApiError && error.isForbidden) return [`${what}: ${error.message}`];
    throw error;
  }
}
