// What becomes of repairs, in this process: a GitHub on loopback, and a client that waits for nothing.
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deliver } from '../src/action/deliver.ts';
import type { Delivery, Suggested } from '../src/action/delivery.ts';
import { judged } from '../src/action/ending.ts';
import type { Ending, Judged } from '../src/action/ending.ts';
import { deliverFix } from '../src/action/fix.ts';
import { gatherFromCommit } from '../src/action/gather.ts';
import { readInputs } from '../src/action/inputs.ts';
import { writePatchFile, writeReportFile } from '../src/action/output-files.ts';
import type { Ports } from '../src/action/ports.ts';
import { proposeFix } from '../src/action/propose.ts';
import type { Work } from '../src/action/work.ts';
import { run } from '../src/action.ts';
import { decode } from '../src/document/source.ts';
import { analyse } from '../src/engine.ts';
import { settle } from '../src/config/settings.ts';
import type { TreeEntry } from '../src/files/tree.ts';
import { ApiError } from '../src/github/api-error.ts';
import type { Client } from '../src/github/client.ts';
import { occasionOf, revisionOf, runUrlOf } from '../src/github/event.ts';
import type { Target } from '../src/github/event.ts';
import { blobSha } from '../src/github/tree.ts';
import type { Counts } from '../src/report/report.ts';
import * as events from './github/events.ts';
import type { Trigger } from './github/events.ts';
import { before, status } from './github/faults.ts';
import type { FileContent, Repository } from './github/repository.ts';
import { FakeGitHub } from './github/server.ts';
import type { Pull } from './github/state.ts';
import { TOKEN } from './github/step.ts';
import { inventedClient, quickClient } from './quick-client.ts';
import { readStdout } from './runner.ts';
import type { RunnerView } from './runner.ts';
import { CLEAN, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const FILE = '.planning/STATE.md';
const OTHER = '.planning/workstreams/api/STATE.md';
const COMMIT = 'createCommitOnBranch';
const REVIEW = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const BOT = 'github-actions[bot]';

// ── The verdict ─────────────────────────────────────────────────────────────────────────────────────
const CLEAN_COUNTS: Counts = { files: 1, errors: 0, warnings: 0, notices: 0, fixable: 0 };
const SOME: Counts = { files: 2, errors: 1, warnings: 1, notices: 0, fixable: 1 };
const LEFT = '1 error, 1 warning in 2 files';
const FAILS = 'The step fails because of `fail-on: error`.';
const PASSES = 'The step passes: with `fail-on: error`, nothing that was found fails it.';
const ALL_WELL = 'No figure contradicts another, as far as they could be checked.';
const APPROVAL =
  'The commit was made with the token of the workflow, so GitHub starts no other checks on it by itself: ' +
  'somebody with write access has to approve them in the pull request. A GitHub App token avoids that.';
const SHA = 'abcdef0123'.repeat(4);

function facts(more: Partial<Judged>): Judged {
  return {
    counts: SOME,
    origins: undefined,
    failOn: 'error',
    fails: false,
    delivery: { kind: 'none' },
    followUp: { remarks: [], failure: undefined },
    reportFile: '',
    sarifFile: '',
    patchFile: '',
    ...more,
  };
}

const committed = (more: object = {}): Delivery => ({
  ...{ kind: 'committed', sha: SHA, url: 'u', needsApproval: false, fixed: 2, paths: new Set(), files: [] },
  ...{ remarks: [] },
  ...more,
});
const suggested = (counts: Partial<Suggested>): Delivery => ({
  ...{ kind: 'suggested', posted: 0, kept: 0, closed: 0, withheld: 0 },
  ...counts,
});

const down = new ApiError('GitHub answers 502', 'GitHub did not let state-md do it: x. Run the job again.');

interface Told {
  readonly name: string;
  readonly facts: Partial<Judged>;
  readonly outcome?: Ending['outcome'];
  readonly reason: string;
  readonly explanation: readonly string[];
  readonly closing?: string;
}

const TOLD: readonly Told[] = [
  {
    name: 'nothing to repair, nothing found',
    facts: { counts: CLEAN_COUNTS },
    outcome: 'clean',
    reason: 'no findings in 1 file',
    explanation: [ALL_WELL],
  },
  {
    name: 'nobody asked for repairs',
    facts: { fails: true },
    reason: `${LEFT}; "state-md fix" repairs 1 of them`,
    explanation: [`${FAILS} \`state-md fix\` repairs 1 of them, as shown below.`],
    closing: `error state-md: ${LEFT}; "state-md fix" repairs 1 of them.`,
  },
  {
    name: 'nothing of it can be repaired',
    facts: { counts: { ...SOME, fixable: 0 }, fails: true },
    reason: LEFT,
    explanation: [FAILS],
    closing: `error state-md: ${LEFT}.`,
  },
  {
    name: 'below fail-on',
    facts: {},
    reason: `${LEFT}; "state-md fix" repairs 1 of them`,
    explanation: [`${PASSES} \`state-md fix\` repairs 1 of them, as shown below.`],
  },
  {
    name: 'compared with the base',
    facts: { counts: { ...SOME, fixable: 0 }, origins: { introduced: 0, inherited: 2, mended: 3 } },
    reason: LEFT,
    explanation: [PASSES, 'Against the base: 0 introduced, 2 inherited, 3 mended by this change.'],
  },
  {
    name: 'compared with a base that has nothing either',
    facts: { counts: CLEAN_COUNTS, origins: { introduced: 0, inherited: 0, mended: 0 } },
    outcome: 'clean',
    reason: 'no findings in 1 file',
    explanation: [ALL_WELL],
  },
  {
    name: 'not committed',
    facts: { delivery: { kind: 'withheld', what: 'committed', reason: 'the run is on no branch' } },
    reason: `${LEFT}; not committed: the run is on no branch`,
    explanation: [
      PASSES,
      'Not committed: the run is on no branch. The patch below does the same; `git apply` takes it.',
    ],
    closing: `notice state-md: not committed: ${LEFT}; not committed: the run is on no branch.`,
  },
  {
    name: 'not suggested, and failing',
    facts: {
      fails: true,
      delivery: { kind: 'withheld', what: 'suggested', reason: 'the run belongs to no pull request' },
    },
    reason: `${LEFT}; not suggested: the run belongs to no pull request`,
    explanation: [
      FAILS,
      'Not suggested: the run belongs to no pull request. The patch below does the same; `git apply` takes it.',
    ],
    closing: `error state-md: ${LEFT}; not suggested: the run belongs to no pull request.`,
  },
  {
    name: 'a dry run',
    facts: { delivery: { kind: 'rehearsed', plan: 'would commit 1 repair in 1 file to `work`' } },
    reason: `${LEFT}; dry run, would commit 1 repair in 1 file to \`work\``,
    explanation: [
      PASSES,
      'This is a dry run: it would commit 1 repair in 1 file to `work`, and wrote nothing.',
    ],
  },
  {
    name: 'superseded',
    facts: { fails: true, delivery: { kind: 'superseded' } },
    outcome: 'superseded',
    reason: 'superseded: the branch has moved on or was closed since this run began; nothing was written',
    explanation: [
      'The branch has moved on or was closed since this run began, so nothing was written. A newer commit has a run of its own.',
    ],
    closing:
      'notice state-md: superseded: Superseded: the branch has moved on or was closed since this run began; nothing was written.',
  },
  {
    name: 'committed, nothing left',
    facts: { counts: CLEAN_COUNTS, delivery: committed({ fixed: 1 }) },
    outcome: 'fixed',
    reason: '1 finding repaired in commit abcdef0',
    explanation: ['Nothing is left: no figure contradicts another, as far as they could be checked.'],
    closing: 'notice state-md: repaired: 1 finding repaired in commit abcdef0.',
  },
  {
    name: 'committed by the workflow, with something left and left alone',
    facts: {
      delivery: committed({ needsApproval: true, remarks: ['`a` was left alone: it is executable'] }),
      followUp: { remarks: ['The status was not posted: no.'], failure: undefined },
    },
    outcome: 'partially-fixed',
    reason: `2 findings repaired in commit abcdef0; left: ${LEFT}`,
    explanation: [
      PASSES,
      APPROVAL,
      '`a` was left alone: it is executable.',
      'The status was not posted: no.',
    ],
    closing:
      `notice state-md: repaired: 2 findings repaired in commit abcdef0; left: ${LEFT}.\n` +
      `${APPROVAL}\n\`a\` was left alone: it is executable.\nThe status was not posted: no.`,
  },
  {
    name: 'committed, and failing for what is left',
    facts: { fails: true, delivery: committed() },
    outcome: 'partially-fixed',
    reason: `2 findings repaired in commit abcdef0; left: ${LEFT}`,
    explanation: [FAILS],
    closing: `error state-md: 2 findings repaired in commit abcdef0; left: ${LEFT}.`,
  },
  {
    name: 'suggested',
    facts: { delivery: suggested({ posted: 1 }) },
    reason: `${LEFT}; 1 suggestion made`,
    explanation: [PASSES, 'The suggestions stand in the pull request: one click commits each.'],
  },
  {
    name: 'suggested, with all that can be beside it',
    facts: { delivery: suggested({ posted: 2, kept: 1, closed: 1, withheld: 1 }) },
    reason: `${LEFT}; 2 suggestions made, 1 still stands, 1 outdated one closed, 1 line only in the patch`,
    explanation: [PASSES, 'The suggestions stand in the pull request: one click commits each.'],
  },
  {
    name: 'suggested before',
    facts: { delivery: suggested({ kept: 2, withheld: 2 }) },
    reason: `${LEFT}; 2 still stand, 2 lines only in the patch`,
    explanation: [PASSES, 'The suggestions stand in the pull request: one click commits each.'],
  },
  {
    name: 'nothing to suggest any more',
    facts: { counts: CLEAN_COUNTS, delivery: suggested({ closed: 2 }) },
    outcome: 'clean',
    reason: 'no findings in 1 file; 2 outdated ones closed',
    explanation: [ALL_WELL],
  },
  {
    name: 'nothing that can be suggested',
    facts: { delivery: suggested({}) },
    reason: `${LEFT}; 0 suggestions made`,
    explanation: [PASSES],
  },
  {
    name: 'something could not be told',
    facts: {
      counts: CLEAN_COUNTS,
      followUp: { remarks: ['No comment was written: no.'], failure: undefined },
    },
    outcome: 'clean',
    reason: 'no findings in 1 file',
    explanation: [ALL_WELL, 'No comment was written: no.'],
    closing: 'notice state-md: No comment was written: no.',
  },
  {
    name: 'GitHub fails before anything was written',
    facts: { delivery: { kind: 'failed', error: down } },
    outcome: 'error',
    reason: down.message,
    explanation: [down.message],
    closing: `error state-md: GitHub answers 502: ${down.message}`,
  },
  {
    name: 'GitHub fails after the commit',
    facts: { delivery: committed(), followUp: { remarks: ['x.'], failure: down } },
    outcome: 'error',
    reason: `${down.message} The repairs are in commit ${SHA.slice(0, 7)} all the same.`,
    explanation: [`${down.message} The repairs are in commit ${SHA.slice(0, 7)} all the same.`],
    closing: `error state-md: GitHub answers 502: ${down.message} The repairs are in commit ${SHA.slice(0, 7)} all the same.`,
  },
];

describe('the verdict', () => {
  test.each(TOLD.map((told) => [told.name, told] as const))('%s', (_, told) => {
    const { outcome, status: code, reason, explanation, closing } = judged(facts(told.facts));
    expect(outcome).toBe(told.outcome ?? 'findings');
    expect(reason).toBe(told.reason);
    expect(explanation.split('\n')).toEqual(told.explanation);
    expect(closing && `${closing.level} ${closing.title}: ${closing.message}`).toBe(told.closing);
    expect(code).toBe(outcome === 'error' || (told.facts.fails === true && outcome !== 'superseded') ? 1 : 0);
    expect(closing?.level === 'error').toBe(code === 1);
  });

  test.each(TOLD.map((told) => [told.name, told] as const))('is in good English: %s', (_, told) => {
    const { verdict, reason, explanation, closing } = judged(facts(told.facts));
    const sentences = [...explanation.split('\n'), ...(closing?.message.split('\n') ?? [])];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z0-9`].*[^.\s]\.$/);
    for (const text of [verdict, reason, ...sentences])
      expect(text).not.toMatch(/\.\.|\s\s|[.;,:] [.;,:]|undefined/);
    expect(reason).not.toContain('\n');
    expect(closing?.title ?? 'state-md').toMatch(/^state-md(?:: \S.*[^.])?$/);
  });

  test('keeps what was written, whatever comes after', () => {
    const written = { fixed: 2, commitSha: SHA, reportFile: 'r', patchFile: 'p', counts: SOME };
    for (const failure of [undefined, down]) {
      const followUp = { remarks: [], failure };
      const more = { delivery: committed(), followUp, reportFile: 'r', patchFile: 'p' };
      expect(judged(facts(more))).toMatchObject(written);
    }
    expect(judged(facts({ patchFile: 'p' }))).toMatchObject({ fixed: 0, commitSha: '', patchFile: 'p' });
  });
});

// ── Whole runs ──────────────────────────────────────────────────────────────────────────────────────
let github: FakeGitHub;
let planner: Repository;

beforeEach(async () => {
  github = await FakeGitHub.start();
  planner = github.repository('octo/planner');
  planner.commit('main', { [FILE]: CLEAN, 'README.md': '# Planner\n' }, 'Start');
  github.token(TOKEN);
});

afterEach(async () => {
  const { violations, faultsLeft } = github;
  await github.close();
  expect(faultsLeft).toEqual([]);
  expect(violations).toEqual([]);
});

interface Result extends RunnerView {
  readonly status: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Comparing with the base takes the fake GitHub the most time. */
const USUAL: Readonly<Record<string, string>> = { token: TOKEN, baseline: 'none' };

async function act(
  on: Trigger | Pull,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<Ports> = {},
): Promise<Result> {
  const { payload, environment: variables } = 'payload' in on ? on : events.pullRequest(on);
  const event = put(sandbox(), 'event.json', JSON.stringify(payload));
  const environment = { ...variables, GITHUB_EVENT_PATH: event };
  const outputs: Record<string, string> = {};
  const lines: string[] = [];
  let summary = '';
  const code = await run({
    workspace: sandbox(),
    temporary: sandbox(),
    occasion: occasionOf(environment),
    revision: revisionOf(environment),
    runUrl: runUrlOf(environment),
    debug: false,
    connect: () => quickClient(github),
    input: (name) => inputs[name] ?? USUAL[name] ?? '',
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    print: (line) => lines.push(line),
    writeSummary: (markdown) => {
      summary += markdown;
      return true;
    },
    ...more,
  });
  expect(`${lines.join('\n')}${summary}${JSON.stringify(outputs)}`).not.toContain(TOKEN);
  return { ...readStdout(lines.join('\n')), status: code, outputs, summary };
}

function workPull(files: Readonly<Record<string, FileContent>> = { [FILE]: WRONG }): Pull {
  planner.commit('work', files, 'Work');
  return github.pull({ base: planner, head: 'work' });
}

const fix = { mode: 'fix' };
const suggest = { mode: 'suggest' };
const BASE = { baseline: 'base' };
const written = (): string[] => github.writes.map(({ operation }) => operation);

describe('reading', () => {
  test('a change is judged against its base, and says what it brought', async () => {
    planner.commit('main', { [FILE]: WRONG });
    const pull = workPull({ [FILE]: UNFIXABLE.replace('0.92 hours', '0.82 hours') });
    const { status: code, outputs, summary } = await act(pull, BASE);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ errors: '1', warnings: '1', introduced: '1', files: '1' });
    expect(summary).toContain('Against the base: 1 introduced, 1 inherited, 0 mended by this change.');
  });

  test('a base that is gone is no base, and the log says so', async () => {
    const gone = '1'.repeat(40);
    const me = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    const { outputs, log } = await act(events.push(planner, 'main', { before: gone }), BASE);
    expect(outputs).toMatchObject({ outcome: 'clean', introduced: '' });
    expect(log).toContain(
      `state-md: nothing is compared with the base: commit ${gone} is not there any more`,
    );
    planner.git([
      'update-ref',
      'refs/heads/orphan',
      planner.git([...me, 'commit-tree', '-m', 'x', 'main^{tree}']).trim(),
    ]);
    const orphan = github.pull({ base: planner, head: 'orphan' });
    const more = await act(orphan, BASE);
    expect(more.log.join()).toContain('is not there any more, or has no ancestor in common with the head');
  });

  test('a base that cannot be read for another reason fails the step', async () => {
    const pull = workPull();
    github.next(COMPARE, status(502));
    const { status: code, outputs, issues } = await act(pull, BASE);
    expect([code, outputs['outcome']]).toEqual([1, 'error']);
    expect(issues.at(-1)?.properties['title']).toBe('state-md: GitHub answers 502');
  });

  test('an event that is about no change is skipped, and nothing is asked', async () => {
    const {
      status: code,
      outputs,
      issues,
      log,
    } = await act(events.pullRequest(workPull(), { action: 'closed' }), fix);
    expect([code, outputs['outcome'], issues]).toEqual([0, 'skipped', []]);
    expect(log).toEqual(['state-md: nothing was checked, because the pull request is closed']);
    expect(github.requests).toEqual([]);
  });

  test('that strangers are judged with rights is said', async () => {
    const { log } = await act(events.pullRequest(workPull(), { event: 'pull_request_target' }));
    expect(log.join('\n')).toContain('state-md: warning: this event runs with a token that may write');
  });

  test('waiting is said in the log, harmlessly', async () => {
    const { log } = await act(
      workPull(),
      {},
      {
        connect: ({ log: say }) => {
          say('waiting\n::error::x');
          return quickClient(github);
        },
      },
    );
    expect(log.filter((line) => line.includes('waiting'))).toHaveLength(1);
    expect(log.join('\n')).not.toMatch(/^::/m);
  });

  test('links, before and after, and new files', async () => {
    const link = { mode: '120000', content: 'README.md' } as const;
    planner.commit('main', { [FILE]: link, 'docs/STATE.md': link });
    const pull = workPull({ [FILE]: WRONG, [OTHER]: WRONG });
    const { outputs, summary } = await act(pull, { ...BASE, files: '.' });
    expect(outputs).toMatchObject({ files: '3', errors: '2', warnings: '1', introduced: '2' });
    expect(summary).toContain('it is a symbolic link');
    expect(summary).toContain('Against the base: 2 introduced, 1 inherited, 1 mended by this change.');
  });

  test('without a base its findings are not compared; only what it is judged by is asked for', async () => {
    const { outputs } = await act(workPull(), { baseline: 'none' });
    expect(outputs).toMatchObject({ errors: '1', introduced: '' });
    expect(github.count(COMPARE)).toBe(1);
  });

  test('of more than 500 files the rest is said not to be read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 502 }, (_, index) => [`d${index}/STATE.md`, CLEAN]),
    );
    const { outputs, summary } = await act(workPull(files), { files: 'd*/STATE.md', 'fail-on': 'never' });
    expect(outputs).toMatchObject({ files: '502', errors: '2' });
    expect(summary).toContain('one run reads at most 500 files; narrow the input');
    // They all have the same text.
    expect(github.count('GET /repos/{owner}/{repo}/git/blobs/{file_sha}')).toBe(1);
  });

  test('the planning folder is read only when the whole tree is known', async () => {
    const roadmap = '# Roadmap\n\n- [ ] **Phase 2: Loans** - money\n';
    const pull = workPull({ [FILE]: WRONG, '.planning/ROADMAP.md': roadmap });
    await act(pull);
    expect(github.count('repository.object')).toBe(1);
    github.truncateTrees = 1;
    const { outputs } = await act(pull, { files: FILE });
    expect(outputs['errors']).toBe('1');
    expect(github.count('repository.object')).toBe(1);
  });

  test('of many planning folders only so many are read', async () => {
    const folders = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const blob = (name: string): TreeEntry => ({ path: name, mode: '100644', sha: name, size: 1 });
    const tree = folders.flatMap((folder) => [
      { ...blob(`${folder}/STATE.md`), sha: blobSha(Buffer.from(CLEAN)) },
      ...Array.from({ length: 300 }, (_, index) => blob(`${folder}/phases/01-x/01-${index + 10}-PLAN.md`)),
    ]);
    let texts = 0;
    const client = inventedClient({
      rest: {
        git: {
          getTree: async () => ({ data: { tree, truncated: false } }),
          getBlob: async () => ({
            data: { content: Buffer.from(CLEAN).toString('base64'), encoding: 'base64' },
          }),
        },
      },
      graphql: async (query: string) => {
        texts += query.match(/object\(oid/g)?.length ?? 0;
        return { repository: {} };
      },
    });
    const target = { head: 'head', base: undefined } as Target;
    const { files } = await gatherFromCommit(client, target, {
      files: ['*/STATE.md'],
      baseline: 'base',
      config: '',
    });
    expect(files).toHaveLength(12);
    expect(texts).toBe(3000);
    expect(files.filter(({ evidence }) => evidence.planning !== undefined)).toHaveLength(10);
  });
});

describe('fix', () => {
  test('repairs, and tells what became of it', async () => {
    const pull = workPull({ [FILE]: WRONG, [OTHER]: WRONG });
    const { status: code, outputs, issues, summary } = await act(pull, fix);
    const sha = planner.branch('work')!;
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ outcome: 'fixed', fixed: '2', 'commit-sha': sha, 'patch-file': '' });
    expect(issues.at(-1)).toMatchObject({ level: 'notice', properties: { title: 'state-md: repaired' } });
    expect(issues.at(-1)?.message).toContain(APPROVAL);
    expect(summary).toContain(sha.slice(0, 7));
    expect([FILE, OTHER].map((name) => planner.file(sha, name).toString())).toEqual([CLEAN, CLEAN]);
  });

  test('has nothing to do with a clean file', async () => {
    const { outputs } = await act(workPull({ 'x.md': 'x' }), fix);
    expect([outputs['outcome'], written()]).toEqual(['clean', []]);
  });

  test('leaves alone what a commit through the API would change, and repairs the rest', async () => {
    const pull = workPull({ [FILE]: WRONG, [OTHER]: { mode: '100755', content: WRONG } });
    const { status: code, outputs, summary } = await act(pull, fix);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ outcome: 'partially-fixed', fixed: '1', errors: '1' });
    expect(summary).toContain(
      `\`${OTHER}\` was left alone: it is executable, which a commit through the API would lose; run \`state-md fix\` and commit the file yourself.`,
    );
    // The patch has what the commit has not.
    const patch = readFileSync(outputs['patch-file']!, 'utf8');
    expect(patch).toContain(`+++ b/${OTHER}`);
    expect(patch).not.toContain(`+++ b/${FILE}`);
  });

  test('commits nothing when everything is to be left alone', async () => {
    const { outputs } = await act(workPull({ [FILE]: { mode: '100755', content: WRONG } }), fix);
    expect(outputs['reason']).toContain(`not committed: \`${FILE}\` was left alone: it is executable`);
    expect(written()).toEqual([]);
  });

  test('does not repair what was repaired just before', async () => {
    const pull = workPull();
    await act(pull, fix);
    const repaired = planner.show('work');
    planner.git(['update-ref', 'refs/heads/work', `${repaired.sha}^`]);
    // Somebody undid it in the same commit.
    planner.commit('work', { [FILE]: WRONG.replace('30 min', '30 min ') }, repaired.message);
    const { outputs, status: code } = await act(pull, fix);
    expect(code).toBe(1);
    expect(outputs['reason']).toMatch(
      /; not committed: `[^`]+` was left alone: its last change, commit [0-9a-f]{7}, is a repair by state-md already, and nobody has touched it since\. Two runs with different settings may be undoing each other$/,
    );
    expect(written()).toEqual([COMMIT]);
  });

  describe('believes no commit that only says that it is a repair', () => {
    /** A commit with a wrong file and the message of a repair, whose options are others. */
    async function forged(options: string): Promise<Pull> {
      const pull = workPull();
      await act(pull, fix);
      const { message } = planner.show('work');
      planner.git(['update-ref', 'refs/heads/work', `${planner.branch('work')!}^`]);
      const trailer = /(?<=^State-md-Options: ).*$/m;
      planner.commit(
        'work',
        { [FILE]: WRONG.replace('30 min', '30 min ') },
        message.replace(trailer, options),
      );
      return github.pull({ base: planner, head: 'work' });
    }

    test.each([
      '{"tolerance":"exact","rules":{}}',
      '{"tolerance":"printed","rules":{"velocity-time":"off"}}',
      '{"tolerance":"printed","rules":{},"basis":"phases"}',
      `{"rules":{},"config":{"path":".github/state-md.yml","blob":"${'1'.repeat(40)}"}}`,
      'none',
    ])('with %s', async (options) => {
      const { outputs } = await act(await forged(options), fix);
      expect(outputs['outcome']).toBe('fixed');
      // What this run would write, or what the configuration alone gives, is believed.
      const believed = '{"tolerance":"printed","rules":{}}';
      expect((await act(await forged(believed), fix)).outputs['reason']).toContain(
        'is a repair by state-md already',
      );
    });

    test('but two runs with other settings do not go on for ever', async () => {
      const pull = workPull();
      const undo = (): void => {
        const { message } = planner.show('work');
        planner.commit(
          'work',
          { [FILE]: WRONG },
          message.replace(/(?<=^State-md-Head: ).*$/m, planner.branch('work')!),
        );
      };
      const outcomes: (string | undefined)[] = [];
      for (let round = 0; round < 6; round += 1) {
        const rules = round % 2 === 0 ? 'date: notice' : 'date: warning';
        const { outputs } = await act(pull, { ...fix, rules });
        outcomes.push(outputs['outcome']);
        undo();
      }
      expect(outcomes).toContain('findings');
    });
  });

  test('in a dry run says what it would do', async () => {
    const { outputs, summary } = await act(workPull(), { ...fix, 'dry-run': 'true', 'fail-on': 'never' });
    expect(outputs).toMatchObject({ outcome: 'findings', fixed: '0' });
    expect(outputs['reason']).toContain('dry run, would commit 1 repair in 1 file to `work`');
    expect(summary).toContain('wrote nothing.');
    expect(existsSync(outputs['patch-file']!)).toBe(true);
    expect(written()).toEqual([]);
  });

  test('is withheld where nothing may be written', async () => {
    planner.commit('main', { [FILE]: WRONG });
    const { outputs, issues } = await act(events.push(planner, 'main', { before: events.ZERO }), {
      ...fix,
      'fail-on': 'never',
    });
    expect(outputs['reason']).toContain('; not committed: main is the default branch');
    expect(issues.at(-1)?.properties['title']).toBe('state-md: not committed');
  });

  test('is withheld when the token may not, which is not red by itself', async () => {
    const pull = workPull();
    github.token(TOKEN, { contents: 'read' });
    const { status: code, outputs, summary } = await act(pull, { ...fix, 'fail-on': 'never' });
    expect([code, outputs['outcome']]).toEqual([0, 'findings']);
    expect(summary).toContain('and a GitHub App the same. The patch below does the same');
  });

  test('is superseded by whoever pushes meanwhile, also by who deletes the branch', async () => {
    for (const happens of [
      () => planner.commit('work', { x: 'x' }),
      () => planner.git(['update-ref', '-d', 'refs/heads/work']),
    ]) {
      const pull = workPull();
      github.next(COMMIT, before(happens));
      const { status: code, outputs } = await act(pull, fix);
      expect([code, outputs['outcome'], outputs['commit-sha']]).toEqual([0, 'superseded', '']);
    }
  });

  test('that fails for another reason fails the step, with what was found', async () => {
    github.next(COMMIT, status(502), 2);
    const { status: code, outputs, issues } = await act(workPull(), fix);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ outcome: 'error', errors: '1', fixed: '0' });
    expect(issues.map(({ properties }) => properties['title'])).toEqual([
      'state-md: velocity-time',
      'state-md: GitHub answers 502',
    ]);
  });

  test('needs a commit: of a work tree there is only the patch', async () => {
    const workspace = sandbox({ [FILE]: WRONG });
    const occasion = { kind: 'unknown', reason: 'this is a test' } as const;
    const { outputs } = await act(events.push(planner, 'main'), fix, { workspace, occasion });
    expect(outputs['reason']).toContain('; not committed: this is a test');
    expect(readFileSync(outputs['patch-file']!, 'utf8')).toContain('+- Total execution time: 0.92 hours');
    put(workspace, FILE, CLEAN);
    const clean = await act(events.push(planner, 'main'), suggest, { workspace, occasion });
    expect(clean.outputs).toMatchObject({ outcome: 'clean', reason: 'no findings in 1 file' });
    expect(github.requests).toEqual([]);
  });
});

describe('what no request can name', () => {
  const settings = settle({ severities: {} });
  const wrong = (name: string): ReturnType<typeof proposeFix>['files'] => {
    const analysis = analyse(decode(name, Buffer.from(WRONG)));
    return proposeFix([{ path: name, analysis, findings: analysis.findings }], settings).files;
  };
  const inputs = readInputs((name) => (name === 'token' ? 'x' : ''));
  const target = { commit: { ok: true, to: 'work' }, head: SHA } as Target;
  const nobody = inventedClient({});
  const nothing = {
    found: { files: [], unmatched: [], unlisted: [], remarks: [] },
    files: [],
    configuration: undefined,
    base: undefined,
  };

  test.each<[string, string, TreeEntry[], string]>([
    [
      'a name that is no UTF-8',
      'a\uFFFD.md',
      [],
      'its name is not valid UTF-8, so it cannot be named in a request',
    ],
    ['a file that is not in the commit', 'a.md', [], 'it is not in the commit'],
    [
      'a file of an odd mode',
      'a.md',
      [{ path: 'a.md', mode: '100664', sha: SHA }],
      'it has the mode 100664, which a commit through the API would lose; run `state-md fix` and commit the file yourself',
    ],
  ])('%s is left alone', async (_, name, entries, reason) => {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const order = {
      client: nobody,
      target,
      inputs,
      settings,
      options: { severities: {} },
      files: [],
      repaired: wrong(name),
      entries: byPath,
    };
    expect(await deliverFix(order)).toEqual({
      kind: 'withheld',
      what: 'committed',
      reason: `\`${name}\` was left alone: ${reason}`,
    });
  });

  test('without a reason there still is one', async () => {
    const work: Work = {
      inputs: { ...inputs, mode: 'suggest' },
      target: undefined,
      client: undefined,
      why: undefined,
    };
    const proposal = { files: wrong('a.md'), refused: [] };
    expect(await deliver(work, { gathered: nothing, files: [], proposal, settings })).toEqual({
      kind: 'withheld',
      what: 'suggested',
      reason: 'there is no commit to build on',
    });
  });

  test('a fault of ours is not taken for one of GitHub', async () => {
    const work: Work = {
      inputs: { ...inputs, mode: 'suggest' },
      target: { ...target, conversation: { ok: true, to: 1 } },
      client: inventedClient({ graphql: async () => ({}) }),
      why: undefined,
    };
    const goods = { gathered: nothing, files: [], proposal: { files: [], refused: [] }, settings };
    await expect(deliver(work, goods)).rejects.toThrow(TypeError);
  });
});

describe('suggest', () => {
  test('makes suggestions once, and closes them when nobody needs them', async () => {
    const pull = workPull();
    const first = await act(pull, suggest);
    expect(first.outputs['reason']).toMatch(/; 1 suggestion made$/);
    const again = await act(pull, suggest);
    expect(again.outputs['reason']).toMatch(/; 1 still stands$/);
    expect(pull.reviews).toHaveLength(1);
    planner.commit('work', { [FILE]: CLEAN });
    const clean = await act(pull, suggest);
    expect(clean.outputs).toMatchObject({
      outcome: 'clean',
      reason: 'no findings in 1 file; 1 outdated one closed',
    });
    expect(pull.threads.map(({ resolved }) => resolved)).toEqual([true]);
    const none = await act(pull, suggest);
    expect(none.outputs['reason']).toBe('no findings in 1 file');
  });

  test('leaves a line to the patch that the pull request does not show', async () => {
    planner.commit('main', { [FILE]: WRONG });
    const pull = workPull({ 'x.md': 'x' });
    const { outputs } = await act(pull, suggest);
    expect(outputs['reason']).toMatch(/; 1 line only in the patch$/);
    expect(pull.reviews).toEqual([]);
  });

  test('in a dry run says what it would do', async () => {
    const { outputs } = await act(workPull(), { ...suggest, 'dry-run': 'true' });
    expect(outputs['reason']).toMatch(/; dry run, would make 1 suggestion$/);
    expect(written()).toEqual([]);
  });

  test('is superseded when the head moved on, or the pull request was closed', async () => {
    const pull = workPull();
    const old = pull.headSha;
    planner.commit('work', { x: 'x' });
    expect((await act(events.pullRequest(pull, { headSha: old }), suggest)).outputs['outcome']).toBe(
      'superseded',
    );
    const event = events.pullRequest(pull);
    pull.state = 'closed';
    expect((await act(event, suggest)).outputs['outcome']).toBe('superseded');
  });

  test('makes no second review when an answer was lost', async () => {
    const pull = workPull();
    github.next(REVIEW, { done: true, ...status(502) });
    const { outputs } = await act(pull, suggest);
    expect(outputs['reason']).toMatch(/; 1 suggestion made$/);
    expect([pull.reviews.length, github.count(REVIEW)]).toEqual([1, 1]);
  });

  test('without a pull request there is nothing to suggest in', async () => {
    const push = (): Trigger => events.push(planner, 'main', { before: events.ZERO });
    expect((await act(push(), suggest)).outputs['reason']).toBe('no findings in 1 file');
    planner.commit('main', { [FILE]: WRONG });
    const { outputs, summary } = await act(push(), suggest);
    expect(outputs['reason']).toMatch(/; not suggested: the run belongs to no pull request$/);
    expect(summary).toContain('```diff');
  });

  test('is withheld when the token may not', async () => {
    const pull = workPull();
    github.token(TOKEN, { 'pull-requests': 'read' });
    const { outputs } = await act(pull, { ...suggest, 'fail-on': 'never' });
    expect(outputs['reason']).toContain('; not suggested: GitHub did not let state-md suggest the repairs: ');
  });
});

describe('what follows', () => {
  const comment = { comment: 'always' };

  test('one comment is kept up to date', async () => {
    const pull = workPull();
    await act(pull, comment);
    expect(pull.comments).toMatchObject([{ author: BOT, edits: 0 }]);
    expect(pull.comments[0]?.body).toContain('1 error in 1 file');
    planner.commit('work', { [FILE]: CLEAN });
    await act(pull, comment);
    await act(pull, comment);
    expect(pull.comments).toMatchObject([{ edits: 1 }]);
    expect(pull.comments[0]?.body).toContain('no findings in 1 file');
  });

  test('on-findings begins with findings', async () => {
    const pull = workPull({ 'x.md': 'x' });
    await act(pull, { comment: 'on-findings' });
    expect(pull.comments).toEqual([]);
    planner.commit('work', { [FILE]: WRONG });
    await act(pull, { comment: 'on-findings' });
    planner.commit('work', { [FILE]: CLEAN });
    await act(pull, { comment: 'on-findings' });
    expect(pull.comments).toMatchObject([{ edits: 1 }]);
  });

  test('nothing is commented in a dry run, nor by a run that was superseded', async () => {
    const pull = workPull();
    await act(pull, { ...comment, 'dry-run': 'true' });
    github.next(
      COMMIT,
      before(() => planner.commit('work', { x: 'x' })),
    );
    const { outputs } = await act(pull, { ...comment, ...fix });
    expect(outputs['outcome']).toBe('superseded');
    expect(pull.comments).toEqual([]);
  });

  test('where there is no conversation, that is said', async () => {
    const { outputs, issues } = await act(events.push(planner, 'main', { before: events.ZERO }), comment);
    expect(outputs['outcome']).toBe('clean');
    expect(issues).toMatchObject([
      { level: 'notice', message: 'No comment was written: the run belongs to no pull request.' },
    ]);
  });

  test('a token that may not comment is told, anything else is red', async () => {
    const pull = workPull({ 'x.md': 'x' });
    github.token(TOKEN, { 'pull-requests': 'read' });
    const forbidden = await act(pull, comment);
    expect(forbidden.status).toBe(0);
    expect(forbidden.issues[0]?.message).toMatch(
      /^No comment was written: GitHub did not let state-md comment on the pull request: .*the same\.$/,
    );
    github.token(TOKEN);
    github.next(COMMENT, status(422, { message: 'Validation Failed' }));
    const failed = await act(pull, comment);
    expect([failed.status, failed.outputs['outcome']]).toEqual([1, 'error']);
    expect(failed.issues.at(-1)?.properties['title']).toBe('state-md: GitHub answers 422');
  });

  test('a fault of ours is no failure of GitHub', async () => {
    const odd = (): Client => {
      const client = quickClient(github);
      return { ...client, queries: { graphql: (async () => ({})) as unknown as Client['api']['graphql'] } };
    };
    const { status: code, outputs } = await act(workPull({ 'x.md': 'x' }), comment, { connect: odd });
    expect(code).toBe(1);
    expect(outputs['reason']).toContain('state-md failed through a fault of its own (TypeError: ');
  });

  test('the verdict is a status of the fix commit, and of no other', async () => {
    const mirror = { ...fix, 'mirror-status': 'true' };
    await act(workPull({ 'x.md': 'x' }), mirror);
    expect(github.statuses).toEqual([]);
    const { outputs } = await act(workPull(), mirror);
    planner.commit('work', { [FILE]: UNFIXABLE.replace('0.92 hours', '0.82 hours') });
    await act(github.pulls(planner).at(-1)!, mirror);
    expect(github.statuses).toMatchObject([
      {
        sha: outputs['commit-sha'],
        state: 'success',
        context: 'state-md',
        description: outputs['reason'],
        targetUrl: 'https://github.com/octo/planner/actions/runs/4711',
      },
      { state: 'failure', sha: planner.branch('work') },
    ]);
  });

  test('a status that may not be posted is told, one that fails is red; the commit stays', async () => {
    const mirror = { ...fix, 'mirror-status': 'true' };
    github.token(TOKEN, { statuses: 'none' });
    const forbidden = await act(workPull(), mirror);
    expect(forbidden.status).toBe(0);
    expect(forbidden.issues.at(-1)?.message).toMatch(/\nThe status was not posted: GitHub did not let .*\.$/);
    github.token(TOKEN);
    github.next(STATUS, status(422, { message: 'No' }));
    const failed = await act(workPull({ [FILE]: WRONG, y: 'y' }), mirror);
    expect(failed.status).toBe(1);
    expect(failed.outputs).toMatchObject({
      outcome: 'error',
      fixed: '1',
      'commit-sha': planner.branch('work'),
    });
  });
});

describe('the patch file', () => {
  test('is below the folder for temporary files, each run in a folder of its own', () => {
    const temporary = sandbox();
    const [one, two] = [writePatchFile(temporary, 'diff 1\n'), writePatchFile(temporary, 'diff 2\n')];
    expect([one, two].map((file) => path.relative(temporary, file))).toEqual([
      expect.stringMatching(/^state-md-\w+[/\\]state-md\.patch$/),
      expect.stringMatching(/^state-md-\w+[/\\]state-md\.patch$/),
    ]);
    expect([one, two].map((file) => readFileSync(file, 'utf8'))).toEqual(['diff 1\n', 'diff 2\n']);
  });

  test('is not there when there is nothing or nowhere to write', () => {
    const temporary = sandbox({ file: 'x' });
    expect(writePatchFile(temporary, '')).toBe('');
    expect(writePatchFile(undefined, 'diff')).toBe('');
    expect(writePatchFile(path.join(temporary, 'none'), 'diff')).toBe('');
    expect(writePatchFile(path.join(temporary, 'file'), 'diff')).toBe('');
  });

  test('that cannot be written is missed by nobody: the summary has it', async () => {
    const pull = workPull();
    const {
      status: code,
      outputs,
      summary,
    } = await act(pull, {}, { temporary: path.join(sandbox(), 'none') });
    expect([code, outputs['patch-file']]).toEqual([1, '']);
    expect(summary).toContain('```diff');
  });
});

test('a report in a checkout that is not there is not written', () => {
  const workspace = path.join(sandbox(), 'none');
  expect(writeReportFile(workspace, 'report.json', '{}')).toBe('it is not there (ENOENT)');
});

describe('the token', () => {
  test.each(['ghs_secret\nghs_more', 'ghs_sécret', 'ghs_\u0000', 'ghs_\u200Bx'])(
    'that no header can hold is a wrong input, and is not shown: %j',
    async (token) => {
      const { status: code, outputs, issues, summary } = await act(workPull(), { token });
      expect([code, outputs['outcome']]).toEqual([1, 'error']);
      expect(issues).toMatchObject([
        {
          properties: { title: 'state-md: configuration' },
          message: 'token: it holds a line break or another character that no token has.',
        },
      ]);
      expect(JSON.stringify([outputs, issues, summary])).not.toMatch(/ghs/);
      expect(github.requests).toEqual([]);
    },
  );
});
