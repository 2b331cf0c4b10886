import { posix } from 'node:path';
import { encode } from '../document/source.ts';
import { analyse } from '../engine.ts';
import type { Settings } from '../config/settings.ts';
import { MODE } from '../files/tree.ts';
import type { TreeEntry } from '../files/tree.ts';
import type { Client } from '../github/client.ts';
import { createCommit } from '../github/commit.ts';
import type { Target } from '../github/event.ts';
import { lastCommitsOf } from '../github/history.ts';
import { commitBody, fixOptionsOf, optionsTrailer } from '../report/commit-message.ts';
import type { CommitOptions, CommittedFile } from '../report/commit-message.ts';
import type { AnalysedFile } from '../report/report.ts';
import { counted } from '../validate/wording.ts';
import type { Delivery } from './delivery.ts';
import type { ActionInputs } from './inputs.ts';
import type { RepairedFile } from './propose.ts';

/** Who commits with `GITHUB_TOKEN`. */
const WORKFLOW_TOKEN = 'github-actions[bot]';

/** What a fix commit is made from. */
export interface FixOrder {
  readonly client: Client;
  readonly target: Target;
  readonly inputs: ActionInputs;
  readonly settings: Settings;
  /** What the judgement followed besides the commit and the defaults; the trailers say it. */
  readonly options: CommitOptions;
  readonly files: readonly AnalysedFile[];
  readonly repaired: readonly RepairedFile[];
  /** What the analysed commit has at a path. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
}

/**
 * Commits all repairs at once, on top of the very commit that was analysed, or not at all.
 * @throws ApiError when GitHub fails
 */
export async function deliverFix(order: FixOrder): Promise<Delivery> {
  const { client, target, inputs, repaired } = order;
  if (!target.commit.ok) return { kind: 'withheld', what: 'committed', reason: target.commit.reason };
  const remarks: string[] = [];
  const accepted: CommittedFile[] = [];
  const reasons = await Promise.all(repaired.map(({ path }) => reasonAgainst(order, path)));
  for (const [index, file] of repaired.entries()) {
    const entry = order.entries.get(file.path);
    const reason = reasons[index];
    if (reason !== undefined) remarks.push(`\`${file.path}\` was left alone: ${reason}`);
    else accepted.push({ ...file, blob: entry?.sha ?? '' });
  }
  if (accepted.length === 0) return { kind: 'withheld', what: 'committed', reason: remarks.join('; ') };
  const fixed = accepted.reduce((sum, { repair }) => sum + repair.fixed.length, 0);
  const branch = target.commit.to;
  if (inputs.dryRun) {
    const plan = `would commit ${counted(fixed, 'repair')} in ${counted(accepted.length, 'file')} to \`${branch}\``;
    return { kind: 'rehearsed', plan };
  }
  const result = await createCommit(client, {
    branch,
    head: target.head,
    headline: inputs.commitMessage,
    body: commitBody({ head: target.head, options: order.options, files: accepted }),
    files: accepted.flatMap(({ path, repair: { verified } }) =>
      verified === undefined ? [] : [{ path, bytes: encode(verified.source) }],
    ),
  });
  if (result.kind === 'superseded') return result;
  if (result.kind === 'refused') {
    return { kind: 'withheld', what: 'committed', reason: result.reason.replace(/\.$/, '') };
  }
  const { sha, url } = result;
  const needsApproval = result.author === WORKFLOW_TOKEN;
  return {
    kind: 'committed',
    sha,
    url,
    needsApproval,
    fixed,
    paths: new Set(accepted.map(({ path }) => path)),
    files: afterCommit(order.files, accepted, order.settings),
    remarks,
  };
}

async function reasonAgainst(order: FixOrder, path: string): Promise<string | undefined> {
  return notExpressible(path, order.entries.get(path)) ?? (await alreadyFixed(order, path));
}

/** Why GitHub's API cannot express the change without changing something else, or `undefined`. */
function notExpressible(path: string, entry: TreeEntry | undefined): string | undefined {
  if (path.includes('\uFFFD')) return 'its name is not valid UTF-8, so it cannot be named in a request';
  if (entry === undefined) return 'it is not in the commit';
  if (entry.mode === MODE.file) return undefined;
  const what = entry.mode === MODE.executable ? 'it is executable' : `it has the mode ${entry.mode}`;
  return `${what}, which a commit through the API would lose; run \`state-md fix\` and commit the file yourself`;
}

/** Two runs with different settings may follow on each other so often before people have to look. */
const MOST_OF_OURS = 2;

/**
 * A repair right after a repair means that something undoes it, or that two versions disagree: then people have to
 * look, or the two would go on for ever. Where the planning folder is evidence, a change in it is as good a reason for
 * another repair as one of the file. Anybody can write the trailers of a repair into a message: with options that this
 * run would not use, they are not believed.
 */
async function alreadyFixed(order: FixOrder, path: string): Promise<string | undefined> {
  const { client, target, files, options } = order;
  const evidence = files.find((file) => file.path === path)?.analysis?.evidence;
  const place = evidence?.planning !== undefined && path.includes('/') ? posix.dirname(path) : path;
  const commits = await lastCommitsOf(client, target.head, place);
  const claimed = commits.map((commit) => fixOptionsOf(commit, path));
  const end = claimed.indexOf(undefined);
  const known = [options, { severities: {}, config: options.config }].map(optionsTrailer);
  const ours = claimed.slice(0, end < 0 ? undefined : end).map((one) => known.includes(one ?? ''));
  if (ours[0] !== true && ours.filter(Boolean).length < MOST_OF_OURS) return undefined;
  const sha = commits[0]?.sha.slice(0, 7) ?? '';
  return (
    `its last change, commit ${sha}, is a repair by state-md already, and nobody has touched it since. ` +
    'Two runs with different settings may be undoing each other'
  );
}

function afterCommit(
  files: readonly AnalysedFile[],
  committed: readonly CommittedFile[],
  { engineFor }: Settings,
): AnalysedFile[] {
  const byPath = new Map(committed.map((file) => [file.path, file.repair]));
  return files.map((file) => {
    const repair = byPath.get(file.path);
    if (repair === undefined) return file;
    const { before, after, fixed } = repair;
    const repaired = { before: before.source, fixed };
    // The repair knows nothing of the base; what only the base tells is still there.
    const left = analyse(after.source, engineFor(file.path), file.analysis?.evidence);
    return { path: file.path, analysis: left, findings: left.findings, repaired };
  });
}
