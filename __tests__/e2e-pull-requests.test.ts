// The committed bundle against a GitHub that holds it to the contract: every event, and what may and may not be written.
import { afterAll, describe, expect } from '@jest/globals';
import * as events from './github/events.ts';
import type { Trigger } from './github/events.ts';
import {
  before,
  cut,
  graphqlLimit,
  hang,
  lost,
  primaryLimit,
  secondaryLimit,
  status,
} from './github/faults.ts';
import type { Fault } from './github/faults.ts';
import { FILE, ledger, scenario } from './github/scenario.ts';
import type { World } from './github/scenario.ts';
import type { Pull } from './github/state.ts';
import { TOKEN } from './github/step.ts';
import { HOSTILE } from './hostile.ts';
import { CLEAN, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

const COMMIT = 'createCommitOnBranch';
const REVIEW = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}';
const TREE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const HEAD = 'repository.ref';
const THREADS = 'repository.pullRequest.reviewThreads';
const RESOLVE = 'resolveReviewThread';
const MINIMIZE = 'minimizeComment';

afterAll(() => {
  removeSandboxes();
  process.stdout.write(`\n${ledger.toString()}\n\n`);
});

const NEVER = { inputs: { 'fail-on': 'never' } };

describe('reading', () => {
  scenario('a clean head is clean', async (w) => {
    const result = await w.check(w.pull({ 'notes.md': 'x\n' }));
    expect(result).toMatchObject({ status: 0, issues: [] });
    expect(result.outputs).toMatchObject({ outcome: 'clean', files: '1' });
    w.expectNoWriteAsked();
  });

  scenario('findings fail the step, with a patch that applies', async (w) => {
    const pull = w.pull();
    const result = await w.check(pull);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', errors: '1', fixable: '1', fixed: '0' });
    w.expectPatch(result, pull.headSha, CLEAN);
    expect(result.summary).toContain(
      `https://github.com/octo/planner/blob/${pull.headSha}/.planning/STATE.md`,
    );
    w.expectNoWriteAsked();
  });

  scenario('the checkout is not looked at when the commit can be read', async (w) => {
    const pull = w.pull({ 'notes.md': 'x\n' });
    const workspace = sandbox({ [FILE]: WRONG, 'other/STATE.md': WRONG });
    const result = await w.check(pull, { workspace });
    expect(result.outputs).toMatchObject({ outcome: 'clean', files: '1' });
  });

  scenario('without a token the checkout is read, and the log says so', async (w) => {
    const pull = w.pull({ 'notes.md': 'x\n' });
    const result = await w.check(pull, { token: '', workspace: sandbox({ [FILE]: WRONG }) });
    expect(result.outputs).toMatchObject({ outcome: 'findings', errors: '1' });
    expect(result.log.join('\n')).toContain('reading the work tree');
    expect(w.github.requests).toEqual([]);
  });

  scenario('a tree that is cut off is read folder by folder', async (w) => {
    const pull = w.pull({ [FILE]: WRONG, 'a/b.txt': 'b\n', 'z/STATE.md': WRONG });
    w.github.truncateTrees = 1;
    const result = await w.check(pull, { inputs: { files: `${FILE}\nz/*.md` } });
    expect(result.outputs).toMatchObject({ files: '2', errors: '2' });
    expect(w.github.count(TREE)).toBeGreaterThan(2);
  });

  scenario('a link is not followed', async (w) => {
    const pull = w.pull({ [FILE]: { mode: '120000', content: '../README.md' } });
    const result = await w.fix(pull);
    expect(result.issues[0]?.properties['title']).toBe('state-md: unreadable');
    expect(result.status).toBe(1);
    w.expectNoWriteAsked();
  });

  scenario('GitHub Enterprise Server', async (w) => {
    const pull = w.pull();
    const result = await w.fix(pull, { enterprise: true });
    expect(result.outputs['outcome']).toBe('fixed');
    expect(w.github.requests.every(({ path }) => path.startsWith('/api/'))).toBe(true);
  });
});

describe('fix', () => {
  scenario('one signed commit on top of the analysed head, with nothing else changed', async (w) => {
    const pull = w.pull();
    const head = pull.headSha;
    const result = await w.fix(pull);
    expect(result.status).toBe(0);
    const sha = w.planner.branch('work')!;
    expect(result.outputs).toMatchObject({ outcome: 'fixed', fixed: '1', errors: '0', 'commit-sha': sha });
    expect(w.planner.file(sha, FILE).toString()).toBe(CLEAN);
    expect(w.planner.diff(head, sha)).toMatchObject([{ filename: FILE, additions: 1, deletions: 1 }]);
    expect(w.planner.signed.has(sha)).toBe(true);
    const commit = w.planner.show(sha);
    expect(commit).toMatchObject({ parents: [head], author: { name: 'github-actions[bot]' } });
    expect(commit.message.split('\n')[0]).toBe('docs(state): recompute STATE.md metrics');
    expect(commit.message).toContain(`\nState-md-Head: ${head}\n`);
    expect(commit.message).toMatch(/\nState-md-File: [0-9a-f]{40} \.planning\/STATE\.md$/);
    expect(w.written()).toEqual([COMMIT]);
    expect(result.summary).toContain(sha.slice(0, 7));
  });

  scenario('every other byte stays as it is', async (w) => {
    const bytes = (text: string): Buffer => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n').trimEnd()}`);
    const pull = w.pull({ [FILE]: bytes(WRONG) });
    const result = await w.fix(pull);
    expect(result.outputs['outcome']).toBe('fixed');
    expect(w.planner.file('work', FILE)).toEqual(bytes(CLEAN));
  });

  scenario('the commit is clean when it is checked, and repaired no further', async (w) => {
    const pull = w.pull();
    await w.fix(pull);
    const again = await w.fix(
      events.pullRequest(pull, { action: 'synchronize', sender: 'github-actions[bot]' }),
    );
    expect(again.outputs['outcome']).toBe('clean');
    expect(w.github.writes).toHaveLength(1);
  });

  scenario('what no repair can take away still fails the step, and is named in the commit', async (w) => {
    const broken = UNFIXABLE.replace('0.92 hours', '0.82 hours');
    const pull = w.pull({ [FILE]: broken });
    const result = await w.fix(pull);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'partially-fixed', fixed: '1', errors: '1' });
    expect(w.planner.file('work', FILE).toString()).toBe(UNFIXABLE);
    expect(w.planner.show('work').message).toContain('Left for people to decide:');
  });

  scenario('several files are one commit', async (w) => {
    const other = '.planning/workstreams/api/STATE.md';
    const pull = w.pull({ [FILE]: WRONG, [other]: WRONG });
    const result = await w.fix(pull);
    expect(result.outputs).toMatchObject({ outcome: 'fixed', fixed: '2', files: '2' });
    expect(w.planner.file('work', other).toString()).toBe(CLEAN);
    expect(w.written()).toEqual([COMMIT]);
  });

  scenario('a report that cannot be written does not hide the commit', async (w) => {
    const result = await w.fix(w.pull(), { inputs: { 'report-file': '.' } });
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({
      outcome: 'error',
      fixed: '1',
      'commit-sha': w.planner.branch('work'),
      'report-file': '',
    });
  });

  scenario('the headline can be chosen', async (w) => {
    await w.fix(w.pull(), { inputs: { 'commit-message': 'chore: figures' } });
    expect(w.planner.show('work').message.split('\n')[0]).toBe('chore: figures');
  });

  scenario('a marker that would skip the checks of the commit is refused', async (w) => {
    const result = await w.fix(w.pull(), { inputs: { 'commit-message': 'chore: figures [skip ci]' } });
    expect(result.status).toBe(1);
    expect(result.issues[0]?.properties['title']).toBe('state-md: configuration');
    expect(w.github.requests).toEqual([]);
  });

  scenario('a head that moves before the commit is superseded, and theirs stays', async (w) => {
    const pull = w.pull();
    w.github.next(
      COMMIT,
      before(() => w.planner.commit('work', { 'theirs.md': 'theirs\n' })),
    );
    const result = await w.fix(pull);
    expect(result.status).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'superseded', fixed: '0', 'commit-sha': '' });
    expect(w.planner.show('work').message).toBe('change');
    expect(w.written()).toEqual([]);
  });

  scenario('so is an event whose head is an old one', async (w) => {
    const pull = w.pull();
    const old = pull.headSha;
    w.planner.commit('work', { 'theirs.md': 'theirs\n' });
    const result = await w.fix(events.pullRequest(pull, { headSha: old }));
    expect(result.outputs['outcome']).toBe('superseded');
  });

  for (const [what, fault] of [
    ['the connection ends', () => lost('cut')],
    ['a proxy gives up', () => lost(502)],
    ['a proxy gives up later', () => lost(504)],
    ['nothing ever comes', () => lost('hang')],
  ] as [string, () => Fault][]) {
    scenario(`a lost answer is looked up: ${what}`, async (w) => {
      const pull = w.pull();
      const head = pull.headSha;
      w.github.next(COMMIT, fault());
      const result = await w.fix(pull);
      expect(result.outputs).toMatchObject({ outcome: 'fixed', 'commit-sha': w.planner.branch('work') });
      expect(w.planner.show('work').parents).toEqual([head]);
      expect(w.github.count(COMMIT)).toBe(1);
    });
  }

  for (const [what, fault] of [
    ['the connection ends', () => cut],
    ['a proxy gives up', () => status(502, '<html>')],
  ] as [string, () => Fault][]) {
    scenario(`a commit that was not made is tried once more: ${what}`, async (w) => {
      const pull = w.pull();
      const head = pull.headSha;
      w.github.next(COMMIT, fault());
      const result = await w.fix(pull);
      expect(result.outputs['outcome']).toBe('fixed');
      expect(w.planner.show('work').parents).toEqual([head]);
      expect(w.github.count(COMMIT)).toBe(2);
    });
  }

  scenario(
    'a lost answer that cannot be looked up either is an error, and nothing is committed twice',
    async (w) => {
      const pull = w.pull();
      const head = pull.headSha;
      w.github.next(COMMIT, lost(502));
      w.github.next(HEAD, status(502), 3);
      const result = await w.fix(pull);
      expect(result).toMatchObject({ status: 1, outputs: { outcome: 'error' } });
      expect(w.planner.show('work').parents).toEqual([head]);
      expect(w.github.count(COMMIT)).toBe(1);
    },
  );

  scenario('somebody who pushes while an answer gets lost wins', async (w) => {
    const pull = w.pull();
    w.github.next(COMMIT, { ...cut, before: () => w.planner.commit('work', { 'theirs.md': 'theirs\n' }) });
    const result = await w.fix(pull);
    expect(result.outputs['outcome']).toBe('superseded');
    expect(w.planner.show('work').message).toBe('change');
  });

  scenario('a GitHub that keeps failing fails the step, with what it found', async (w) => {
    const pull = w.pull();
    w.github.next(COMMIT, status(503), 2);
    const result = await w.fix(pull);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'error', 'commit-sha': '', errors: '1' });
    expect(w.planner.branch('work')).toBe(pull.headSha);
    w.expectPatch(result, pull.headSha, CLEAN);
  });

  for (const mode of ['100755', '120000'] as const) {
    scenario(`a file of mode ${mode} is never rewritten`, async (w) => {
      const pull = w.pull({ [FILE]: { mode, content: mode === '100755' ? WRONG : 'elsewhere.md' } });
      const result = await w.fix(pull, NEVER);
      expect(w.planner.branch('work')).toBe(pull.headSha);
      expect(w.written()).toEqual([]);
      if (mode === '100755') w.expectWithheld(result, 'committed', /executable/);
    });
  }

  scenario('a file of another mode does not keep the others from being repaired', async (w) => {
    const other = '.planning/workstreams/api/STATE.md';
    const pull = w.pull({ [FILE]: { mode: '100755', content: WRONG }, [other]: WRONG });
    const result = await w.fix(pull, NEVER);
    expect(result.outputs).toMatchObject({ outcome: 'partially-fixed', fixed: '1', errors: '1' });
    const modes = w.planner.tree('work', true).map(({ path, mode }) => [path, mode]);
    expect(Object.fromEntries(modes)).toMatchObject({ [FILE]: '100755', [other]: '100644' });
    expect(w.planner.file('work', FILE).toString()).toBe(WRONG);
    expect(result.summary).toContain('executable');
  });

  scenario('a repair right after a repair is left to people', async (w) => {
    const pull = w.pull();
    await w.fix(pull);
    const ours = w.planner.show('work');
    // Somebody else's tool undid it in the meantime, and this run is about our commit with other bytes.
    const undone = w.planner.commit('undone', { [FILE]: `${WRONG}\n` }, ours.message, {
      from: ours.parents[0]!,
    });
    const second = w.github.pull({ base: w.planner, head: 'undone' });
    w.github.writes.length = 0;
    const result = await w.fix(second, NEVER);
    w.expectWithheld(result, 'committed', /repair by state-md already/);
    expect(w.planner.branch('undone')).toBe(undone);
  });

  scenario('a dry run writes nothing and says what it would', async (w) => {
    const pull = w.pull();
    const result = await w.fix(pull, {
      inputs: { 'dry-run': 'true', 'mirror-status': 'true', comment: 'always', 'fail-on': 'never' },
    });
    expect(result.outputs).toMatchObject({ outcome: 'findings', fixed: '0' });
    expect(result.outputs['reason']).toContain('would commit');
    w.expectNoWriteAsked();
    w.expectPatch(result, pull.headSha, CLEAN);
  });

  scenario('a token that may only read is told, not red by itself', async (w) => {
    const pull = w.pull();
    w.github.token(TOKEN, { contents: 'read', 'pull-requests': 'read' });
    const result = await w.fix(pull, NEVER);
    expect(result.status).toBe(0);
    w.expectWithheld(result, 'committed', /contents: write/);
    w.expectPatch(result, pull.headSha, CLEAN);
  });

  scenario('an app of its own is the author, and no approval is asked for', async (w) => {
    const pull = w.pull();
    const workflow = await w.fix(pull);
    expect(workflow.summary).toContain('approve');
    w.planner.commit('work', { [FILE]: WRONG }, 'Again');
    w.github.token(TOKEN, { login: 'planner-app[bot]' });
    const app = await w.fix(pull);
    expect(app.outputs['outcome']).toBe('fixed');
    expect(app.summary).not.toContain('approve');
    expect(w.planner.show('work').author.name).toBe('planner-app[bot]');
  });

  scenario('the verdict can be posted as a status of the commit', async (w) => {
    const pull = w.pull();
    const result = await w.fix(pull, { inputs: { 'mirror-status': 'true' } });
    expect(w.github.statuses).toMatchObject([
      { sha: result.outputs['commit-sha'], state: 'success', context: 'state-md' },
    ]);
    w.planner.commit('work', { [FILE]: WRONG }, 'Again');
    w.github.token(TOKEN, { statuses: 'read' });
    const refused = await w.fix(pull, { inputs: { 'mirror-status': 'true' } });
    expect(refused).toMatchObject({ status: 0, outputs: { outcome: 'fixed' } });
    expect(JSON.stringify(refused.issues)).toContain('statuses: write');
    expect(w.github.count(STATUS)).toBe(2);
  });
});

describe('GitHub fails', () => {
  scenario('a token that is not valid', async (w) => {
    const result = await w.check(w.pull(), { token: 'ghs_unknownTokenThatNobodyKnows012345678' });
    expect(result.status).toBe(1);
    expect(result.outputs['outcome']).toBe('error');
    expect(result.issues).toMatchObject([
      { level: 'error', properties: { title: 'state-md: GitHub answers 401' } },
    ]);
  });

  scenario('a token without any permission', async (w) => {
    w.github.token(TOKEN, { contents: 'none' });
    const result = await w.check(w.pull());
    expect(result.status).toBe(1);
    expect(result.issues[0]?.message).toContain('contents: read');
  });

  for (const [what, fault] of [
    ['used up', () => primaryLimit({ seconds: 1 })],
    ['used up, in the newer way', () => primaryLimit({ seconds: 1, code: 429 })],
    ['too fast', () => secondaryLimit({ seconds: 1 })],
    ['one bad answer', () => status(502)],
    ['half an answer', () => cut],
    ['no answer', () => hang],
  ] as [string, () => Fault][]) {
    scenario(`a read is tried again: ${what}`, async (w) => {
      w.github.next(TREE, fault());
      const result = await w.check(w.pull(), { inputs: { baseline: 'none' } });
      expect(result.outputs).toMatchObject({ outcome: 'findings', errors: '1' });
      // The head twice, and the base, whose configuration the change may have weakened.
      expect(w.github.count(TREE)).toBe(3);
    });
  }

  scenario('nobody waits for an hour', async (w) => {
    w.github.next(TREE, primaryLimit({ seconds: 3000 }));
    const result = await w.check(w.pull());
    expect(result.status).toBe(1);
    expect(result.issues).toMatchObject([{ properties: { title: 'state-md: GitHub limits the requests' } }]);
    expect(w.github.count(TREE)).toBe(1);
  });

  scenario('a commit waits for the limit, too', async (w) => {
    w.github.next(COMMIT, graphqlLimit({ seconds: 1 }));
    const result = await w.fix(w.pull());
    expect(result.outputs['outcome']).toBe('fixed');
    expect(w.github.count(COMMIT)).toBe(2);
  });
});

describe('suggest', () => {
  const lineOf = (text: string): number => text.split('\n').findIndex((line) => line.includes('hours')) + 1;

  scenario('one review, on the line that is wrong', async (w) => {
    const pull = w.pull();
    const result = await w.suggest(pull, NEVER);
    expect(result.outputs).toMatchObject({ outcome: 'findings', fixed: '0', errors: '1' });
    expect(pull.reviews).toMatchObject([{ state: 'COMMENTED', commit: pull.headSha }]);
    expect(pull.threads).toMatchObject([{ path: FILE, side: 'RIGHT', line: lineOf(WRONG) }]);
    expect(pull.threads[0]?.comments[0]?.body).toContain(
      '```suggestion\n- Total execution time: 0.92 hours\n```',
    );
    expect(w.written()).toEqual([REVIEW]);
    expect(w.planner.branch('work')).toBe(pull.headSha);
  });

  scenario('a suggestion that still stands is not made again', async (w) => {
    const pull = w.pull();
    await w.suggest(pull);
    w.planner.commit('work', { 'notes.md': 'x\n' }, 'More');
    const again = await w.suggest(pull);
    expect(again.outputs['reason']).toContain('still stands');
    expect(pull.threads).toHaveLength(1);
    expect(w.written()).toEqual([REVIEW]);
  });

  scenario('one that nobody needs any more is closed', async (w) => {
    const pull = w.pull();
    await w.suggest(pull);
    w.planner.commit('work', { [FILE]: CLEAN, 'notes.md': 'x\n' }, 'Mended by hand');
    const again = await w.suggest(pull);
    expect(again.outputs['outcome']).toBe('clean');
    expect(pull.threads).toMatchObject([{ resolved: true, comments: [{ minimizedReason: 'outdated' }] }]);
    expect(w.written().toSorted()).toEqual([REVIEW, MINIMIZE, RESOLVE].toSorted());
  });

  scenario('without contents: write it is hidden, and that is no failure', async (w) => {
    w.github.token(TOKEN, { contents: 'read' });
    const pull = w.pull();
    await w.suggest(pull);
    w.planner.commit('work', { [FILE]: CLEAN, 'notes.md': 'x\n' }, 'Mended by hand');
    const again = await w.suggest(pull);
    expect(again).toMatchObject({ status: 0, outputs: { outcome: 'clean' } });
    expect(pull.threads).toMatchObject([{ resolved: false, comments: [{ minimizedReason: 'outdated' }] }]);
    // And not hidden again every time.
    w.github.writes.length = 0;
    await w.suggest(pull);
    expect(w.written()).toEqual([]);
  });

  scenario('threads of others are not touched, whatever they say', async (w) => {
    const pull = w.pull();
    await w.suggest(pull);
    const { body } = pull.threads[0]!.comments[0]!;
    const forged = w.github.thread(pull, { author: 'mallory', body, file: FILE, line: lineOf(WRONG) });
    pull.threads.splice(0, 1);
    w.planner.commit('work', { 'notes.md': 'x\n' }, 'More');
    await w.suggest(pull);
    expect(pull.threads).toHaveLength(2);
    w.planner.commit('work', { [FILE]: CLEAN }, 'Mended by hand');
    await w.suggest(pull);
    expect(forged).toMatchObject({ resolved: false, comments: [{ minimizedReason: null }] });
  });

  scenario('threads beyond the first page are known', async (w) => {
    const pull = w.pull();
    for (let count = 0; count < 3; count += 1) {
      w.github.thread(pull, { author: 'ada', body: 'Why?', file: FILE, line: lineOf(WRONG) });
    }
    w.github.pageSize = 1;
    await w.suggest(pull);
    await w.suggest(pull);
    expect(pull.reviews).toHaveLength(1);
    expect(w.github.count(THREADS)).toBe(7);
  });

  scenario('a line that the pull request does not show is only in the patch', async (w) => {
    w.planner.commit('main', { [FILE]: WRONG }, 'Wrong before');
    const pull = w.pull({ [FILE]: WRONG.replace('# Project State', '# Project state') });
    const result = await w.suggest(pull, NEVER);
    expect(result.outputs['reason']).toContain('only in the patch');
    expect(w.written()).toEqual([]);
    w.expectPatch(result, pull.headSha, CLEAN.replace('# Project State', '# Project state'));
  });

  scenario('nor is one whose patch GitHub leaves out', async (w) => {
    w.github.patchLimit = 10;
    const result = await w.suggest(w.pull(), NEVER);
    expect(result.outputs['reason']).toContain('only in the patch');
    expect(w.written()).toEqual([]);
  });

  scenario('a file on the second page of the changes is found', async (w) => {
    w.github.pageSize = 1;
    const pull = w.pull({ '.a': 'a\n', '.b': 'b\n', [FILE]: WRONG });
    await w.suggest(pull);
    expect(pull.threads).toHaveLength(1);
  });

  scenario('a lost answer makes no second review', async (w) => {
    const pull = w.pull();
    w.github.next(REVIEW, lost(502));
    const result = await w.suggest(pull, NEVER);
    expect(result).toMatchObject({ status: 0, outputs: { outcome: 'findings' } });
    expect(pull.reviews).toHaveLength(1);
  });

  scenario('a head that has moved on is superseded', async (w) => {
    const pull = w.pull();
    const old = pull.headSha;
    w.planner.commit('work', { [FILE]: CLEAN }, 'Mended by hand');
    const result = await w.suggest(events.pullRequest(pull, { headSha: old }));
    expect(result).toMatchObject({ status: 0, outputs: { outcome: 'superseded' } });
    expect(w.written()).toEqual([]);
  });

  scenario('a token that may only read is told, not red by itself', async (w) => {
    w.github.token(TOKEN, { 'pull-requests': 'read' });
    const result = await w.suggest(w.pull(), NEVER);
    expect(result.status).toBe(0);
    w.expectWithheld(result, 'suggested', /pull-requests: write/);
  });

  scenario('a review that GitHub refuses fails the step, with its words', async (w) => {
    w.github.next(
      REVIEW,
      status(422, { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] }),
    );
    const result = await w.suggest(w.pull());
    expect(result).toMatchObject({ status: 1, outputs: { outcome: 'error' } });
    expect(JSON.stringify(result.issues)).toContain('Line could not be resolved');
  });
});

describe('comment', () => {
  const always = { inputs: { comment: 'always', 'fail-on': 'never' } };

  scenario('there is one, which is kept up to date', async (w) => {
    const pull = w.pull();
    await w.check(pull, always);
    expect(pull.comments).toMatchObject([{ author: 'github-actions[bot]', edits: 0 }]);
    expect(pull.comments[0]?.body).toContain('0.92');
    await w.check(pull, always);
    expect(pull.comments).toMatchObject([{ edits: 0 }]);
    w.planner.commit('work', { [FILE]: CLEAN, 'notes.md': 'x\n' }, 'Mended by hand');
    await w.check(pull, always);
    expect(pull.comments).toMatchObject([{ edits: 1 }]);
    expect(pull.comments[0]?.body).not.toContain('0.92');
    expect(w.written()).toEqual([COMMENT, UPDATE]);
  });

  scenario('on-findings starts with findings and goes on until they are gone', async (w) => {
    const onFindings = { inputs: { comment: 'on-findings', 'fail-on': 'never' } };
    const pull = w.pull({ 'notes.md': 'x\n' });
    await w.check(pull, onFindings);
    expect(pull.comments).toEqual([]);
    w.planner.commit('work', { [FILE]: WRONG }, 'Wrong');
    await w.check(pull, onFindings);
    w.planner.commit('work', { [FILE]: CLEAN }, 'Mended');
    await w.check(pull, onFindings);
    expect(pull.comments).toMatchObject([{ edits: 1 }]);
  });

  scenario('comments of others are not touched, whatever they say and wherever ours is', async (w) => {
    const pull = w.pull();
    await w.check(pull, always);
    const [ours] = pull.comments.splice(0, 1);
    const forged = w.github.comment(pull, { author: 'mallory', body: ours!.body });
    w.github.comment(pull, { author: 'ada', body: 'Fine.' });
    w.github.pageSize = 1;
    w.planner.commit('work', { [FILE]: UNFIXABLE }, 'Other');
    await w.check(pull, always);
    await w.check(pull, always);
    expect(forged.edits).toBe(0);
    expect(pull.comments.filter(({ author }) => author === 'github-actions[bot]')).toHaveLength(1);
  });

  scenario('two steps for two sets of files have two', async (w) => {
    const pull = w.pull({ [FILE]: WRONG, 'b/STATE.md': WRONG });
    for (const files of ['b/STATE.md', FILE, 'b/STATE.md']) {
      await w.check(pull, { inputs: { ...always.inputs, files } });
    }
    expect(pull.comments).toHaveLength(2);
  });

  scenario('a token that may not is told, not red by itself', async (w) => {
    w.github.token(TOKEN, { 'pull-requests': 'read' });
    const result = await w.check(w.pull(), always);
    expect(result.status).toBe(0);
    expect(JSON.stringify(result.issues)).toContain('No comment was written');
  });

  scenario('a lost answer makes no second comment', async (w) => {
    const pull = w.pull();
    w.github.next(COMMENT, lost('cut'));
    await w.check(pull, always);
    expect(pull.comments).toHaveLength(1);
  });
});

describe('strangers', () => {
  const everything = { inputs: { comment: 'always', 'fail-on': 'never', 'mirror-status': 'true' } };

  for (const [what, make, reason] of [
    ['a fork', (w: World) => w.forkedPull(), /fork/],
    [
      'a fork that is gone',
      (w: World) => {
        const pull = w.forkedPull();
        pull.head.repository = null;
        return pull;
      },
      /fork/,
    ],
    [
      'Dependabot',
      (w: World) => {
        w.planner.commit('work', { [FILE]: WRONG }, 'Bump');
        return w.github.pull({ base: w.planner, head: 'work', author: events.DEPENDABOT });
      },
      /Dependabot/,
    ],
  ] as [string, (w: World) => Pull, RegExp][]) {
    scenario(`${what}: nothing is written, nor asked for, and the patch is there`, async (w) => {
      const pull = make(w);
      // What such runs get, were it not for the Action's own caution, would be less than this.
      for (const [mode, what] of [
        ['fix', 'committed'],
        ['suggest', 'suggested'],
      ] as const) {
        const result = await w.check(pull, { inputs: { ...everything.inputs, mode } });
        expect(result.status).toBe(0);
        w.expectWithheld(result, what, reason);
        w.expectPatch(result, pull.headSha, CLEAN);
      }
      w.expectNoWriteAsked();
    });
  }

  scenario('names and words of strangers are only data', async (w) => {
    const names = HOSTILE.map((text) => text.replaceAll(/[/\0]|\p{Cs}/gu, '_')).filter(
      (name) => name.length < 200,
    );
    const files = Object.fromEntries(
      names.map((name, index) => [
        `x/${name}/STATE.md`,
        WRONG.replace('Loans', HOSTILE[index]!.replaceAll(/[\r\n\0]/g, ' ')),
      ]),
    );
    const everywhere = { inputs: { files: 'x', 'fail-on': 'never' } };
    const forked = await w.fix(w.forkedPull(files), everywhere);
    expect(forked.outputs).toMatchObject({ outcome: 'findings', files: String(names.length) });
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(forked.stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    // In a branch of the repository itself they are repaired, each under its own name.
    const own = await w.fix(w.pull(files), everywhere);
    expect(own.outputs).toMatchObject({ fixed: String(names.length) });
    for (const [file, content] of Object.entries(files)) {
      expect(w.planner.file('work', file)).toEqual(Buffer.from(content.replace('0.82 hours', '0.92 hours')));
    }
  });

  scenario('a branch of the same name in the base repository is not written either', async (w) => {
    const here = w.planner.commit('work', { 'mine.md': 'mine\n' }, 'Mine');
    await w.fix(w.forkedPull(), NEVER);
    expect(w.planner.branch('work')).toBe(here);
    w.expectNoWriteAsked();
  });

  scenario('pull_request_target: data of a fork may be talked about, never committed', async (w) => {
    const pull = w.forkedPull();
    const trigger = events.pullRequest(pull, { event: 'pull_request_target' });
    const fixed = await w.fix(trigger, NEVER);
    w.expectWithheld(fixed, 'committed', /another repository/);
    expect(fixed.log.join('\n')).toContain('warning: this event runs with a token that may write');
    await w.suggest(trigger, { inputs: { comment: 'always', 'fail-on': 'never' } });
    expect(pull.threads).toHaveLength(1);
    expect(pull.comments).toHaveLength(1);
  });

  scenario('pull_request_target: a head of the repository itself is repaired', async (w) => {
    const pull = w.pull();
    const result = await w.fix(events.pullRequest(pull, { event: 'pull_request_target' }));
    expect(result.outputs['outcome']).toBe('fixed');
    expect(w.planner.branch('main')).toBe(w.start);
  });

  scenario('a push by Dependabot is not repaired', async (w) => {
    w.planner.commit('work', { [FILE]: WRONG }, 'Bump');
    const result = await w.fix(events.push(w.planner, 'work', { sender: events.DEPENDABOT }), NEVER);
    w.expectWithheld(result, 'committed', /Dependabot/);
    w.expectNoWriteAsked();
  });
});

describe('other events', () => {
  for (const [what, make] of [
    ['a push', (w: World) => events.push(w.planner, 'work')],
    ['the first push of a branch', (w: World) => events.pushNew(w.planner, 'work')],
    ['a start by hand', (w: World) => events.workflowDispatch(w.planner, 'work')],
  ] as [string, (w: World) => Trigger][]) {
    scenario(`${what} on a branch is repaired there`, async (w) => {
      const head = w.planner.commit('work', { [FILE]: WRONG }, 'Work');
      const result = await w.fix(make(w));
      expect(result.outputs).toMatchObject({ outcome: 'fixed', 'commit-sha': w.planner.branch('work') });
      expect(w.planner.show('work').parents).toEqual([head]);
      expect(w.planner.branch('main')).toBe(w.start);
    });
  }

  scenario('a push that is no longer the newest is superseded', async (w) => {
    const old = w.planner.commit('work', { [FILE]: WRONG }, 'Work');
    w.planner.commit('work', { 'notes.md': 'x\n' }, 'More');
    const result = await w.fix(events.push(w.planner, 'work', { after: old, before: w.start }));
    expect(result.outputs['outcome']).toBe('superseded');
  });

  for (const [what, make, reason] of [
    ['a push to the default branch', (w: World) => events.push(w.planner, 'main'), /default branch/],
    ['the clock', (w: World) => events.schedule(w.planner), /scheduled/],
    [
      'a merge queue',
      (w: World) => {
        const headSha = w.planner.branch('main')!;
        return events.mergeGroup(w.planner, { headSha, pull: w.pull() });
      },
      /merge group/,
    ],
  ] as [string, (w: World) => Trigger, RegExp][]) {
    scenario(`${what} is checked, never repaired`, async (w) => {
      const head = w.planner.commit('main', { [FILE]: WRONG }, 'Wrong');
      const result = await w.fix(make(w), NEVER);
      w.expectWithheld(result, 'committed', reason);
      w.expectPatch(result, head, CLEAN);
      expect(w.planner.branch('main')).toBe(head);
      w.expectNoWriteAsked();
    });
  }

  scenario('without a pull request there is nothing to suggest in, and a patch instead', async (w) => {
    const head = w.planner.commit('work', { [FILE]: WRONG }, 'Work');
    const result = await w.suggest(events.push(w.planner, 'work'), {
      inputs: { comment: 'always', 'fail-on': 'never' },
    });
    w.expectWithheld(result, 'suggested', /no pull request/);
    w.expectPatch(result, head, CLEAN);
    w.expectNoWriteAsked();
  });

  for (const [what, make] of [
    ['a tag', (w: World) => events.pushTag(w.planner, 'v1', w.start)],
    ['the end of a branch', (w: World) => events.pushDeleted(w.planner, 'gone', w.start)],
    ['a closed pull request', (w: World) => events.pullRequest(w.pull(), { action: 'closed' })],
    ['a release', (w: World) => events.release(w.planner, 'v1')],
  ] as [string, (w: World) => Trigger][]) {
    scenario(`${what} is skipped, and nothing is asked`, async (w) => {
      const result = await w.fix(make(w));
      expect(result).toMatchObject({ status: 0, outputs: { outcome: 'skipped' } });
      expect(w.github.requests).toEqual([]);
    });
  }

  scenario('a label is as good a reason as a push', async (w) => {
    const result = await w.fix(events.pullRequest(w.pull(), { action: 'labeled' }));
    expect(result.outputs['outcome']).toBe('fixed');
  });
});
