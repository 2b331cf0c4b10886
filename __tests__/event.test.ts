// What the variables and the event file of a run say: what is judged, and what may be written.
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { occasionOf, runUrlOf } from '../src/github/event.ts';
import type { Occasion, Target } from '../src/github/event.ts';
import * as events from './github/events.ts';
import type { PullOptions, Trigger } from './github/events.ts';
import { Repository } from './github/repository.ts';
import { Pull } from './github/state.ts';
import { removeSandboxes, sandbox } from './sandbox.ts';

afterAll(removeSandboxes);

// ── A repository, a fork, and pull requests ─────────────────────────────────────────────────────────
const folder = sandbox();
const planner = new Repository(folder, 'octo/planner');
const start = planner.commit('main', { 'STATE.md': 'a\n' });
const fork = new Repository(folder, 'mallory/planner', { parent: planner });
fork.commit('patch', { 'STATE.md': 'theirs\n' });
const work = planner.commit('work', { 'STATE.md': 'b\n' });

const own = new Pull(7, { base: planner, head: 'work' });
const foreign = new Pull(8, { base: planner, head: 'patch', from: fork, author: 'mallory' });
const orphan = new Pull(9, { base: planner, head: 'patch', from: fork, author: 'mallory' });
orphan.head.repository = null;
const bot = new Pull(10, { base: planner, head: 'work', author: events.DEPENDABOT });

const EVENT = path.join(folder, 'event.json');
const LONG_SHA = 'ab'.repeat(32);

type Environment = Record<string, string | undefined>;

function occasion({ payload, environment }: Omit<Trigger, 'name'>, more: Environment = {}): Occasion {
  writeFileSync(EVENT, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return occasionOf({ ...environment, GITHUB_EVENT_PATH: EVENT, ...more });
}

function targetOf(trigger: Omit<Trigger, 'name'>, more: Environment = {}): Target {
  const found = occasion(trigger, more);
  if (found.kind !== 'target') throw new Error(`${found.kind}: ${found.reason}`);
  return found.target;
}

/** The same trigger with another payload. */
function altered(trigger: Trigger, change: (payload: Loose) => unknown): Trigger {
  const payload = structuredClone(trigger.payload) as Loose;
  change(payload);
  return { ...trigger, payload: payload as Trigger['payload'] };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- payloads are read by path
type Loose = any;

const FORK = 'the pull request comes from a fork, and its runs get a token that may only read';
const DEPENDABOT = 'Dependabot opened the pull request, and its runs get a token that may only read';
const NO_PULL = { ok: false, reason: 'the run belongs to no pull request' };

describe('a pull request', () => {
  test('of a branch of the repository itself: its head is judged, and everything may be written', () => {
    expect(occasion(events.pullRequest(own))).toEqual({
      kind: 'target',
      target: {
        event: 'pull_request',
        repository: 'octo/planner',
        head: work,
        base: { sha: start, forked: true },
        commit: { ok: true, to: 'work' },
        conversation: { ok: true, to: 7 },
        privileged: false,
      },
    });
  });

  test.each<[string, Pull, string]>([
    ['a fork', foreign, FORK],
    ['a fork that is gone', orphan, FORK],
    ['Dependabot', bot, DEPENDABOT],
  ])('of %s: nothing may be written', (_, pull, reason) => {
    expect(targetOf(events.pullRequest(pull))).toMatchObject({
      head: pull.headSha,
      commit: { ok: false, reason },
      conversation: { ok: false, reason },
      privileged: false,
    });
  });

  test('whoever opened it counts, not who touched it last', () => {
    const touched = events.pullRequest(own, { action: 'labeled', sender: events.DEPENDABOT });
    expect(targetOf(touched).commit).toEqual({ ok: true, to: 'work' });
    const labeled = events.pullRequest(bot, { action: 'labeled', sender: 'ada' });
    expect(targetOf(labeled).conversation).toEqual({ ok: false, reason: DEPENDABOT });
  });

  test('with rights of the base: a fork may be talked with, never committed to', () => {
    const privileged = { event: 'pull_request_target' } as const;
    const inFork = 'the head is in another repository, mallory/planner';
    const gone = 'the head is in another repository, which is gone';
    for (const [pull, commit] of [
      [own, { ok: true, to: 'work' }],
      [foreign, { ok: false, reason: inFork }],
      [orphan, { ok: false, reason: gone }],
      [bot, { ok: true, to: 'work' }],
    ] as const) {
      const target = targetOf(events.pullRequest(pull, privileged));
      const { number } = pull;
      expect(target).toMatchObject({ commit, conversation: { ok: true, to: number }, privileged: true });
      // The runner stands on the default branch; the head is the stranger's commit all the same.
      expect(target.head).toBe(pull.headSha);
    }
  });

  test('GitHub does not tell cases of owners and names apart', () => {
    const trigger = altered(events.pullRequest(own), (payload) => {
      payload.pull_request.head.repo.full_name = 'Octo/PLANNER';
    });
    expect(targetOf(trigger).commit).toEqual({ ok: true, to: 'work' });
  });

  test('a name that only begins like that of the repository is another one', () => {
    for (const name of ['octo/planner2', 'octo/planne', 'x-octo/planner', 'octo/planner ', '']) {
      const trigger = altered(events.pullRequest(own), (payload) => {
        payload.pull_request.head.repo.full_name = name;
      });
      expect(targetOf(trigger).commit).toEqual({ ok: false, reason: FORK });
    }
  });

  test.each<PullOptions>([{ action: 'closed' }, { action: 'closed', event: 'pull_request_target' }])(
    'that is closed is skipped: %j',
    (options) => {
      const reason = 'the pull request is closed';
      expect(occasion(events.pullRequest(own, options))).toEqual({ kind: 'skipped', reason });
    },
  );

  test.each<[string, (pull: Loose) => unknown]>([
    ['no number', (pull) => delete pull.number],
    ['a number in words', (pull) => (pull.number = '7')],
    ['no head', (pull) => delete pull.head],
    ['a head that is a list', (pull) => (pull.head = [pull.head])],
    ['no commit', (pull) => (pull.head.sha = null)],
    ['a branch for a commit', (pull) => (pull.head.sha = 'main')],
    ['half a commit', (pull) => (pull.head.sha = work.slice(0, 20))],
    ['a commit with a line more', (pull) => (pull.head.sha = `${work}\n`)],
    ['a commit in capitals', (pull) => (pull.head.sha = 'AB'.repeat(20))],
    ['a path for a commit', (pull) => (pull.head.sha = `../../${work}`)],
    ['the commit that is none', (pull) => (pull.head.sha = events.ZERO)],
  ])('with %s cannot be understood', (_, change) => {
    const trigger = altered(events.pullRequest(own), ({ pull_request: pull }) => change(pull));
    expect(occasion(trigger)).toEqual({ kind: 'unknown', reason: 'the event names no pull request' });
  });

  test('without a usable base has none, and without a branch nothing is committed', () => {
    const trigger = altered(events.pullRequest(own), ({ pull_request: pull }) => {
      pull.base.sha = 'main';
      delete pull.head.ref;
    });
    const commit = { ok: false, reason: 'the run is on no branch' };
    expect(targetOf(trigger)).toMatchObject({ base: undefined, commit });
  });

  test('of a repository with SHA-256', () => {
    const trigger = events.pullRequest(own, { headSha: LONG_SHA });
    expect(targetOf(trigger).head).toBe(LONG_SHA);
  });
});

describe('a push', () => {
  test('to a branch: what was there before is the base, and it may be committed to', () => {
    expect(targetOf(events.push(planner, 'work'))).toEqual({
      event: 'push',
      repository: 'octo/planner',
      head: work,
      base: { sha: start, forked: false },
      commit: { ok: true, to: 'work' },
      conversation: NO_PULL,
      privileged: false,
    });
  });

  test('of a new branch has no base', () => {
    expect(targetOf(events.pushNew(planner, 'work'))).toMatchObject({ head: work, base: undefined });
  });

  test('to a branch with slashes in its name', () => {
    planner.commit('a/b/refs/heads/c', { x: 'x' });
    const { commit } = targetOf(events.push(planner, 'a/b/refs/heads/c'));
    expect(commit).toEqual({ ok: true, to: 'a/b/refs/heads/c' });
  });

  test('to the default branch, whatever it is called, is never committed to', () => {
    const because = (name: string): object => ({
      ok: false,
      reason: `${name} is the default branch, where nothing is committed without a pull request`,
    });
    expect(targetOf(events.push(planner, 'main')).commit).toEqual(because('main'));
    const trunk = altered(events.push(planner, 'work'), ({ repository }) => {
      repository.default_branch = 'work';
    });
    expect(targetOf(trunk).commit).toEqual(because('work'));
  });

  test('that does not say which branch is the default one is not committed to', () => {
    const reason = 'the event does not say which branch is the default one';
    for (const change of [
      (payload: Loose) => delete payload.repository,
      (payload: Loose) => delete payload.repository.default_branch,
      (payload: Loose) => (payload.repository.default_branch = ''),
    ]) {
      const { head, commit } = targetOf(altered(events.push(planner, 'work'), change));
      expect({ head, commit }).toEqual({ head: work, commit: { ok: false, reason } });
    }
  });

  test('by Dependabot is not committed to', () => {
    expect(targetOf(events.push(planner, 'work', { sender: events.DEPENDABOT })).commit).toEqual({
      ok: false,
      reason: 'Dependabot pushed, and its runs get a token that may only read',
    });
  });

  test('that deletes a branch, or is one of a tag, is skipped', () => {
    expect(occasion(events.pushDeleted(planner, 'old', work))).toEqual({
      kind: 'skipped',
      reason: 'the push deletes a branch',
    });
    expect(occasion(events.pushTag(planner, 'v1', work))).toEqual({
      kind: 'skipped',
      reason: 'a tag was pushed',
    });
  });

  test.each<[string, (payload: Loose) => unknown]>([
    ['no ref', (payload) => delete payload.ref],
    ['a ref that is no branch', (payload) => (payload.ref = 'refs/notes/x')],
    ['a branch without a name', (payload) => (payload.ref = 'refs/heads/')],
    ['a short name', (payload) => (payload.ref = 'work')],
    ['no commit', (payload) => delete payload.after],
    ['a number for a commit', (payload) => (payload.after = 1)],
    ['the commit that is none', (payload) => (payload.after = events.ZERO)],
  ])('with %s cannot be understood', (_, change) => {
    const trigger = altered(events.push(planner, 'work'), change);
    expect(occasion(trigger)).toEqual({ kind: 'unknown', reason: 'the event names no pushed commit' });
  });
});

describe('other events', () => {
  test('a merge group is checked against what it starts from, never committed to', () => {
    expect(targetOf(events.mergeGroup(planner, { headSha: work, pull: own }))).toMatchObject({
      head: work,
      base: { sha: start, forked: false },
      commit: { ok: false, reason: 'the branch of a merge group is made and removed by GitHub' },
      conversation: NO_PULL,
    });
    expect(occasion({ ...events.mergeGroup(planner, { headSha: work, pull: own }), payload: {} })).toEqual({
      kind: 'unknown',
      reason: 'the event names no merge group',
    });
  });

  test('a scheduled run only reports', () => {
    expect(targetOf(events.schedule(planner))).toMatchObject({
      head: planner.branch('main'),
      base: undefined,
      commit: { ok: false, reason: 'a scheduled run only reports' },
    });
  });

  test('a run that was started by hand may write to the branch it was started on', () => {
    for (const branch of ['work', 'main']) {
      expect(targetOf(events.workflowDispatch(planner, branch))).toMatchObject({
        head: planner.branch(branch),
        base: undefined,
        commit: { ok: true, to: branch },
        conversation: NO_PULL,
      });
    }
  });

  test.each(['refs/tags/v1', 'refs/heads/', 'main', undefined])(
    'started by hand on %j it is on no branch',
    (ref) => {
      const { commit } = targetOf(events.workflowDispatch(planner, 'work'), { GITHUB_REF: ref });
      expect(commit).toEqual({ ok: false, reason: 'the run is on no branch' });
    },
  );

  test('without a commit there is nothing to read', () => {
    for (const sha of [undefined, '', 'main', events.ZERO]) {
      const found = occasion(events.schedule(planner), { GITHUB_SHA: sha });
      expect(found).toEqual({ kind: 'unknown', reason: 'GITHUB_SHA names no commit' });
    }
  });

  test.each(['release', 'issues', 'constructor', '__proto__'])('%s is skipped', (name) => {
    const found = occasion(events.release(planner, 'v1'), { GITHUB_EVENT_NAME: name });
    expect(found).toEqual({
      kind: 'skipped',
      reason: `there is nothing to check in a \`${name}\` event`,
    });
  });
});

describe('what is no event of GitHub', () => {
  const { payload, environment } = events.push(planner, 'work');

  test.each<[string, Environment, string]>([
    ['no event', { GITHUB_EVENT_NAME: undefined }, 'this is no run of GitHub Actions'],
    ['an empty event', { GITHUB_EVENT_NAME: '' }, 'this is no run of GitHub Actions'],
    ['no repository', { GITHUB_REPOSITORY: undefined }, 'GITHUB_REPOSITORY does not name a repository'],
    ['half a repository', { GITHUB_REPOSITORY: 'octo' }, 'GITHUB_REPOSITORY does not name a repository'],
    ['a path', { GITHUB_REPOSITORY: 'octo/planner/x' }, 'GITHUB_REPOSITORY does not name a repository'],
    ['a query', { GITHUB_REPOSITORY: 'octo/planner?x' }, 'GITHUB_REPOSITORY does not name a repository'],
    ['no event file', { GITHUB_EVENT_PATH: undefined }, 'the event file cannot be read'],
    ['an empty path', { GITHUB_EVENT_PATH: '' }, 'the event file cannot be read'],
    ['a missing file', { GITHUB_EVENT_PATH: path.join(folder, 'none') }, 'the event file cannot be read'],
    ['a folder', { GITHUB_EVENT_PATH: folder }, 'the event file cannot be read'],
  ])('%s', (_, more, reason) => {
    expect(occasion({ payload, environment }, more)).toEqual({ kind: 'unknown', reason });
  });

  test.each(['', '{', 'null', '[]', '7', '"text"'])('the event file %j', (text) => {
    const found = occasion({ payload: text as Loose, environment });
    expect(found).toEqual({ kind: 'unknown', reason: 'the event file cannot be read' });
  });

  test('a payload cannot hide what it says behind the prototype', () => {
    const hidden = `{"__proto__": ${JSON.stringify(payload)}}`;
    const found = occasion({ payload: hidden as Loose, environment });
    expect(found).toEqual({ kind: 'unknown', reason: 'the event names no pushed commit' });
  });
});

test('whatever the payload is, it is understood or not, and nothing is made up', () => {
  const KEYS = [
    ...['pull_request', 'merge_group', 'repository', 'sender', 'head', 'base', 'repo', 'user', 'ref', 'sha'],
    ...['head_sha', 'base_sha', 'before', 'after', 'deleted', 'state', 'number', 'login', 'full_name'],
    ...['default_branch', '__proto__', 'constructor'],
  ];
  const sha = fc.constantFrom<unknown>(work, start, LONG_SHA, events.ZERO, 'main', null);
  const ref = fc.constantFrom<unknown>(
    'refs/heads/main',
    'refs/heads/',
    'refs/heads/work',
    'refs/tags/v1',
    7,
  );
  const name = fc.constantFrom<unknown>('octo/planner', 'Octo/Planner', 'mallory/planner', 'main', '', null);
  const leaf = fc.oneof(
    ...[sha, ref, name, fc.string()],
    fc.constantFrom(events.DEPENDABOT, true, false, 'closed', 0, 7, -1, 1e300),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 8 }),
      fc.array(tie('value'), { maxLength: 2 }),
    ),
  }));
  const login = fc.record({ login: fc.constantFrom<unknown>('ada', events.DEPENDABOT, null) });
  const repo = fc.oneof(value, fc.record({ full_name: name }));
  const pull = {
    number: fc.constantFrom<unknown>(7, '7'),
    state: fc.constantFrom('open', 'closed'),
    user: fc.oneof(value, login),
    head: fc.record({ sha, ref: name, repo }),
    base: fc.oneof(value, fc.record({ sha })),
  };
  const pushed = {
    ...{ ref, after: sha, before: sha, sender: fc.oneof(value, login) },
    repository: fc.oneof(value, fc.record({ default_branch: name })),
  };
  const anything = ['schedule', 'workflow_dispatch', 'push', 'pull_request', 'merge_group'];
  const event = fc.oneof(
    fc.tuple(fc.constantFrom(...anything), value),
    fc.tuple(
      fc.constantFrom('pull_request', 'pull_request_target'),
      fc.record({ pull_request: fc.record(pull, { requiredKeys: ['number'] }) }),
    ),
    fc.tuple(fc.constant('push'), fc.record(pushed, { requiredKeys: ['ref', 'after'] })),
    fc.tuple(
      fc.constant('merge_group'),
      fc.record({ merge_group: fc.record({ head_sha: sha, base_sha: sha }) }),
    ),
  );
  let understood = 0;
  fc.assert(
    fc.property(
      event,
      fc.constantFrom('refs/heads/work', 'refs/heads/', ''),
      ([kind, payload], GITHUB_REF) => {
        const found = occasion({
          payload: payload as Loose,
          environment: {
            GITHUB_EVENT_NAME: kind,
            GITHUB_REPOSITORY: 'octo/planner',
            GITHUB_SHA: work,
            GITHUB_REF,
          },
        });
        if (found.kind !== 'target') {
          // It completes a sentence.
          expect(found.reason).toMatch(/^[^A-Z].*[^.]$|^GITHUB_/);
          return;
        }
        understood += 1;
        const { head, base, commit, conversation } = found.target;
        for (const sha of [head, base?.sha ?? head]) expect([work, start, LONG_SHA]).toContain(sha);
        if (commit.ok) expect(commit.to).not.toBe('');
        else expect(commit.reason).toMatch(/[^.]$/);
        if (conversation.ok) expect(conversation.to).toBe(7);
      },
    ),
    { numRuns: 1000 },
  );
  expect(understood).toBeGreaterThan(100);
});

describe('the page of the run', () => {
  const environment = { GITHUB_REPOSITORY: 'octo/planner', GITHUB_RUN_ID: '4711' };
  const page = '/octo/planner/actions/runs/4711';

  test('is on github.com, or wherever the server is', () => {
    expect(runUrlOf(environment)).toBe(`https://github.com${page}`);
    const server = 'http://git.example.org:8443';
    expect(runUrlOf({ ...environment, GITHUB_SERVER_URL: server })).toBe(`${server}${page}`);
  });

  test.each<Environment>([
    { GITHUB_RUN_ID: undefined },
    { GITHUB_RUN_ID: '' },
    { GITHUB_RUN_ID: '4711/attempts/2' },
    { GITHUB_RUN_ID: '4711)' },
    { GITHUB_REPOSITORY: undefined },
    { GITHUB_REPOSITORY: 'planner' },
    { GITHUB_SERVER_URL: 'javascript:alert(1)' },
    { GITHUB_SERVER_URL: 'https://example.org/x' },
    { GITHUB_SERVER_URL: '' },
  ])('is unknown with %j', (more) => {
    expect(runUrlOf({ ...environment, ...more })).toBeUndefined();
  });
});
