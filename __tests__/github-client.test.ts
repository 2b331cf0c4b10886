// Talking to GitHub, in this process: what is asked, what is made of the answers, and what is said when there is none.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TreeEntry } from '../src/files/tree.ts';
import { findInTree, partsOf } from '../src/files/tree.ts';
import { ApiError, errorTypes, explain, isAnswerLost } from '../src/github/api-error.ts';
import type { Client, Connection } from '../src/github/client.ts';
import type { CommitRequest } from '../src/github/commit.ts';
import { before, cut, lost, primaryLimit, secondaryLimit, status } from './github/faults.ts';
import type { Fault } from './github/faults.ts';
import type { Repository } from './github/repository.ts';
import { FakeGitHub } from './github/server.ts';
import type { Pull } from './github/state.ts';
import { TOKEN } from './github/step.ts';

const TREES = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const COMMENTS = 'repository.pullRequest.comments';
const POST_COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const REVIEWS = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
const COMMIT = 'createCommitOnBranch';

// As on a runner: the client is told by the environment, which is read when its package is loaded.
const runner = await FakeGitHub.start();
process.env['GITHUB_API_URL'] = runner.url;
const { inventedClient, quickClient } = await import('./quick-client.ts');
const { connect } = await import('../src/github/client.ts');
const { request, writeOnce } = await import('../src/github/request.ts');
const { findComment, writeComment } = await import('../src/github/comment.ts');
const { createCommit } = await import('../src/github/commit.ts');
const { lastCommitsOf, mergeBase } = await import('../src/github/history.ts');
const { closeThread, patchesOf, postReview, readConversation } = await import('../src/github/review.ts');
const { postStatus } = await import('../src/github/status.ts');
const { readTexts } = await import('../src/github/texts.ts');
const { blobSha, listTree, readBlob } = await import('../src/github/tree.ts');

let github: FakeGitHub;
let planner: Repository;
let start: string;
let client: Client;

function open(world: FakeGitHub): void {
  github = world;
  planner = github.repository('octo/planner');
  start = planner.commit('main', { 'STATE.md': 'a\nb\nc\n', 'README.md': 'x\n' }, 'Start');
  github.token(TOKEN);
  client = quickClient(github);
}

beforeEach(async () => {
  open(await FakeGitHub.start());
});

afterEach(async () => {
  jest.restoreAllMocks();
  const { violations, faultsLeft } = github;
  if (github !== runner) await github.close();
  expect({ violations, faultsLeft }).toEqual({ violations: [], faultsLeft: [] });
});

afterAll(() => runner.close());

/** What a request failed with; the test fails when it did not. */
async function failure(work: () => Promise<unknown>): Promise<ApiError> {
  const error = await work().then(
    (value) => new Error(`it was done: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw error;
}

function workPull(files: Readonly<Record<string, string>> = { 'STATE.md': 'a\nB\nc\n' }): Pull {
  planner.commit('work', files, 'Work');
  return github.pull({ base: planner, head: 'work' });
}

describe('an error of GitHub is told to people', () => {
  const purpose = { doing: 'read the plans', permission: 'contents: read' };
  const said = (words: string): string => `GitHub did not let state-md read the plans: ${words}.`;
  const again = 'Run the job again; https://www.githubstatus.com says whether something is wrong.';
  const later =
    'The limit of requests is used up for now. Run the job again later, or give it a token of its own.';
  const notAllowed =
    'The token may not do that: the job needs "permissions: contents: read", and a GitHub App the same.';
  const notThere =
    'It is not there, or the token may not see it: the job needs "permissions: contents: read".';
  const answer = (code: number, data: unknown = {}, headers: object = {}): object => ({
    status: code,
    message: 'Octokit says',
    response: { headers, data },
  });
  const graphql = (type: unknown, message = 'GraphQL says'): object => ({
    message: 'Request failed due to following response errors',
    errors: [{ type, message }],
    headers: {},
    response: { data: null },
  });

  test.each<[string, unknown, string, string, ApiError['kind']]>([
    [
      'an invalid token',
      answer(401, { message: 'Bad credentials' }),
      'GitHub answers 401',
      `${said('Bad credentials')} The input "token" holds no valid token, or one that has expired.`,
      'other',
    ],
    [
      'a missing permission',
      answer(403, { message: 'Resource not accessible by integration' }),
      'GitHub answers 403',
      `${said('Resource not accessible by integration')} ${notAllowed}`,
      'forbidden',
    ],
    [
      'a missing permission, as GraphQL says it',
      graphql('FORBIDDEN'),
      'GitHub answers 403',
      `${said('GraphQL says')} ${notAllowed}`,
      'forbidden',
    ],
    [
      'something that is not there',
      answer(404, { message: 'Not Found' }),
      'GitHub answers 404',
      `${said('Not Found')} ${notThere}`,
      'missing',
    ],
    [
      'something that is not there, as GraphQL says it',
      graphql('NOT_FOUND'),
      'GitHub answers 404',
      `${said('GraphQL says')} ${notThere}`,
      'missing',
    ],
    ['a conflict', answer(409), 'GitHub answers 409', said('Octokit says'), 'other'],
    [
      'what cannot be processed, with the reasons in words',
      answer(422, { message: 'Unprocessable Entity', errors: ['Line could not be resolved', 'x'] }),
      'GitHub answers 422',
      said('Unprocessable Entity: Line could not be resolved, x'),
      'other',
    ],
    [
      'what cannot be processed, with the reasons as data',
      answer(422, { message: 'Validation Failed', errors: [{ code: 'custom' }] }),
      'GitHub answers 422',
      said('Validation Failed'),
      'other',
    ],
    ['another type of GraphQL', graphql('STALE_DATA'), 'GitHub refuses', said('GraphQL says'), 'other'],
    ['no type of GraphQL', graphql(undefined), 'GitHub refuses', said('GraphQL says'), 'other'],
    [
      'the limit of requests',
      answer(403, { message: 'API rate limit exceeded.' }, { 'x-ratelimit-remaining': '0' }),
      'GitHub limits the requests',
      `${said('API rate limit exceeded')} ${later}`,
      'other',
    ],
    [
      'the limit of requests, with its own status',
      answer(429),
      'GitHub limits the requests',
      `${said('Octokit says')} ${later}`,
      'other',
    ],
    [
      'too much at once',
      { ...answer(403), message: 'You have exceeded a secondary rate limit.' },
      'GitHub limits the requests',
      `${said('You have exceeded a secondary rate limit')} ${later}`,
      'other',
    ],
    [
      'the limit of GraphQL',
      graphql('RATE_LIMITED'),
      'GitHub limits the requests',
      `${said('GraphQL says')} ${later}`,
      'other',
    ],
    [
      'a failure of the server',
      answer(502),
      'GitHub answers 502',
      `${said('Octokit says')} ${again}`,
      'other',
    ],
    ...['<html>Bad\ngateway</html>', ' \n', '...'].map(
      (page): [string, unknown, string, string, ApiError['kind']] => [
        `a failure of the server, with a page instead of words: ${JSON.stringify(page)}`,
        { ...answer(502, page), message: page },
        'GitHub answers 502',
        `${said('no reason was given')} ${again}`,
        'other',
      ],
    ),
    [
      'no connection, which Octokit calls 500',
      { status: 500, message: 'connect ECONNREFUSED' },
      'GitHub cannot be reached',
      `${said('connect ECONNREFUSED')} ${again}`,
      'other',
    ],
    ...[undefined, null, 7, 'words', {}, { message: 7 }].map(
      (thrown): [string, unknown, string, string, ApiError['kind']] => [
        `whatever is thrown: ${JSON.stringify(thrown)}`,
        thrown,
        'GitHub cannot be reached',
        `${said('no reason was given')} ${again}`,
        'other',
      ],
    ),
  ])('%s', (_, thrown, title, message, kind) => {
    const told = explain(thrown, purpose);
    expect(told).toMatchObject({ name: 'ApiError', title, message, kind });
    expect(told.isForbidden).toBe(kind === 'forbidden');
  });

  test('what is told already is not told again', () => {
    const told = new ApiError('x', 'y.');
    expect(explain(told, purpose)).toBe(told);
  });

  test('long words are cut, and stay on one line', () => {
    const { message } = explain(answer(409, { message: `a\n\n::error::b\r\t${'c'.repeat(500)}.` }), purpose);
    expect(message).toMatch(/: a ::error::b c+….$/);
    expect(message.length).toBeLessThan(260);
  });

  test.each<[string, (long: string) => unknown]>([
    ['a body that is no JSON', (long) => ({ ...answer(502, long), message: long })],
    ['a message', (long) => answer(422, { message: long })],
    [
      'a list of errors',
      (long) => answer(422, { message: 'x', errors: [long, ...Array<string>(999).fill(long)] }),
    ],
    ['an error of GraphQL', (long) => graphql('FORBIDDEN', long)],
    ['a limit', (long) => ({ ...answer(403, { message: long }), message: long })],
  ])('however long, it is cut before any pattern sees it: %s', (_, thrown) => {
    const methodOf = (prototype: object, name: string): ((...args: unknown[]) => unknown) =>
      Object.getOwnPropertyDescriptor(prototype, name)?.value as (...args: unknown[]) => unknown;
    const long = `${'. '.repeat(50_000)}x`;
    const seen: number[] = [];
    for (const name of ['replace', 'match', 'search', 'split'] as const) {
      const original = methodOf(String.prototype, name);
      jest.spyOn(String.prototype, name).mockImplementation(function (this: string, ...args: unknown[]) {
        seen.push(this.length);
        return original.apply(this, args) as never;
      });
    }
    const original = methodOf(RegExp.prototype, 'test');
    jest.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, text: string) {
      seen.push(text.length);
      return original.call(this, text) as boolean;
    });
    const { message } = explain(thrown(long), purpose);
    jest.restoreAllMocks();
    expect(message.length).toBeLessThan(500);
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThan(50_000);
  });

  test('neither the token nor anything else of the request is told', () => {
    const secret = {
      headers: { authorization: `token ${TOKEN}` },
      body: TOKEN,
      url: `https://x/?t=${TOKEN}`,
    };
    for (const thrown of [
      { ...answer(403, { message: 'No' }), request: secret },
      { ...graphql('FORBIDDEN'), request: secret },
      { status: 500, message: 'fetch failed', request: secret, cause: new Error(TOKEN) },
    ]) {
      const told = explain(thrown, purpose);
      expect(`${told.title} ${told.message} ${JSON.stringify(told)}`).not.toContain(TOKEN);
      expect(told.cause).toBeUndefined();
    }
  });

  test('no answer is too odd to be told', () => {
    const odd = fc.record(
      {
        status: fc.oneof(fc.integer(), fc.anything()),
        message: fc.anything(),
        errors: fc.oneof(fc.anything(), fc.array(fc.anything())),
        response: fc.oneof(
          fc.anything(),
          fc.record({
            headers: fc.anything(),
            data: fc.oneof(fc.anything(), fc.record({ errors: fc.anything() })),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), odd), (thrown) => {
        const told = explain(thrown, purpose);
        expect(told.title).toMatch(/^GitHub /);
        expect(told.message).toMatch(/^GitHub did not let state-md read the plans: [^\n]*\.$/);
        expect(typeof isAnswerLost(thrown)).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  test('the types of a GraphQL answer', () => {
    const errors = [{ type: 'STALE_DATA' }, { type: 7 }, {}, null, 'words'];
    expect(errorTypes({ errors })).toEqual(['STALE_DATA', ...Array<string>(4).fill('UNKNOWN')]);
    for (const none of [undefined, null, 'x', {}, { errors: 'x' }, { errors: { length: 1 } }]) {
      expect(errorTypes(none)).toEqual([]);
    }
  });

  test.each<[string, unknown, boolean]>([
    ['no connection', { status: 500, message: 'x' }, true],
    ['no status', new Error('x'), true],
    ['nothing at all', undefined, true],
    ['a proxy that gave up', answer(504), true],
    ['a refusal', answer(422), false],
    ['a limit', answer(429), false],
    ['an error of GraphQL', graphql('STALE_DATA'), false],
    ['what is told already', new ApiError('x', 'y.'), false],
    ['an error of GraphQL without a type', { ...graphql(undefined), status: 500 }, false],
  ])('whether the request was done is not known: %s → %#', (_, thrown, isLost) => {
    expect(isAnswerLost(thrown)).toBe(isLost);
  });
});

describe('the client', () => {
  const log: string[] = [];
  const connected = (more: Partial<Connection> = {}): Client =>
    connect({
      token: TOKEN,
      repository: 'octo/planner',
      userAgent: 'state-md/test',
      log: (message) => log.push(message),
      ...more,
    });

  beforeEach(async () => {
    await github.close();
    open(runner);
    runner.requests.splice(0);
    log.splice(0);
  });

  test('asks the API that the environment names, with the token, and prints nothing of its own', async () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    );
    const { api, owner, repo, repository } = connected();
    expect({ owner, repo, repository }).toEqual({
      owner: 'octo',
      repo: 'planner',
      repository: 'octo/planner',
    });
    await api.rest.git.getTree({ owner, repo, tree_sha: start });
    expect(github.requests).toMatchObject([{ operation: TREES, authorization: `token ${TOKEN}` }]);
    await failure(() => listTree(connected({ token: 'ghs_unknown' }), start, []));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  test('a repository that has no name gives an answer, not a crash', async () => {
    const { owner, repo } = connected({ repository: 'octo' });
    expect({ owner, repo }).toEqual({ owner: 'octo', repo: '' });
  });

  test('waits when the limit is over soon, and says so', async () => {
    github.next(TREES, primaryLimit({ seconds: 0 }));
    expect((await listTree(connected(), start, [])).isComplete).toBe(true);
    expect(log).toEqual([
      expect.stringMatching(/^GitHub limits the requests; trying again in [12] seconds$/),
    ]);
  });

  test('does not wait for an hour', async () => {
    github.next(TREES, secondaryLimit({ seconds: 3600 }));
    const { title } = await failure(() => listTree(connected(), start, []));
    expect(title).toBe('GitHub limits the requests');
    expect(log).toEqual([]);
    expect(github.count(TREES)).toBe(1);
  });

  test('reads again what was cut off or failed', async () => {
    github.next(TREES, cut);
    expect((await listTree(connected(), start, [])).entries).toHaveLength(2);
    github.next(TREES, status(502));
    expect((await listTree(connected(), start, [])).entries).toHaveLength(2);
    expect(github.count(TREES)).toBe(4);
  });

  test('does not read again what is not there', async () => {
    const { kind, title } = await failure(() => listTree(connected(), '1'.repeat(40), []));
    expect({ kind, title, asked: github.count(TREES) }).toEqual({
      kind: 'missing',
      title: 'GitHub answers 404',
      asked: 1,
    });
  });

  test('leaves a second between writes, and none between queries', async () => {
    const { number } = workPull();
    const asking = connected();
    // The clock stands still, and the queue of Octokit is not waited for, so that what it asks for is exact.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const { setTimeout: later } = globalThis;
    const delays: number[] = [];
    jest.spyOn(globalThis, 'setTimeout').mockImplementation((then, delay = 0, ...more) => {
      const isQueue = new Error().stack?.includes('bottleneck') === true;
      if (isQueue && delay > 0) delays.push(delay);
      return later(then, isQueue ? 0 : delay, ...more);
    });
    for (let count = 0; count < 4; count += 1) await findComment(asking, number, () => false);
    expect(delays).toEqual([]);
    for (let count = 0; count < 3; count += 1) {
      await asking.api
        .graphql('mutation { resolveReviewThread(input: { threadId: "x" }) { clientMutationId } }')
        .catch(() => undefined);
    }
    expect(delays).toEqual([1000, 2000]);
  });

  test('gives up on an answer that never comes', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    timeout.mockImplementation(() => AbortSignal.abort(new Error('too slow')));
    const { title, message } = await failure(() =>
      request({ doing: 'wait', permission: 'contents: read' }, () =>
        connected().api.rest.git.getTree({
          owner: 'octo',
          repo: 'planner',
          tree_sha: start,
          request: { retries: 0 },
        }),
      ),
    );
    expect(title).toBe('GitHub cannot be reached');
    expect(message).toContain('GitHub did not let state-md wait: ');
    expect(timeout).toHaveBeenCalledWith(15_000);
  });

  describe('sends the token to no other host', () => {
    const visits: string[] = [];
    const other = createServer(({ url = '' }, response) => {
      visits.push(url);
      response.end('{}');
    });
    let elsewhere = '';

    beforeAll(async () => {
      await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
      elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    });
    beforeEach(() => void visits.splice(0));
    afterEach(() => expect(visits).toEqual([]));
    afterAll(() => void other.close());

    const redirect = (code: number, location: string): Fault => ({
      status: code,
      headers: { location },
      body: {},
    });
    const TITLE = 'GitHub sends requests elsewhere';

    test.each([301, 302, 303, 307, 308])('that an answer redirects to: %d', async (code) => {
      github.next(TREES, redirect(code, `${elsewhere}/trees`));
      const { title, message } = await failure(() => listTree(connected(), start, []));
      expect(title).toBe(TITLE);
      expect(message).toContain(`on to another host, "${elsewhere}"`);
      expect(github.count(TREES)).toBe(1);
    });

    test('that names the next page', async () => {
      const { number } = workPull();
      github.next(FILES, { status: 200, headers: { link: `<${elsewhere}/files>; rel="next"` }, body: [] });
      const { title } = await failure(() => patchesOf(connected(), number, new Set(['STATE.md'])));
      expect(title).toBe(TITLE);
    });

    test.each([301, 302, 303])('nor a write to another address of the same host: %d', async (code) => {
      const { number } = workPull();
      github.next(POST_COMMENT, redirect(code, `${runner.url}/repositories/1/comments`));
      const write = { number, body: 'x', existing: undefined };
      const { title } = await failure(() => writeComment(connected(), write, async () => undefined));
      expect([title, github.writes.length]).toEqual([TITLE, 0]);
    });

    test('and what is not an address is not followed', async () => {
      github.next(TREES, redirect(302, 'http://['));
      expect((await failure(() => listTree(connected(), start, []))).title).toBe(TITLE);
    });

    test('but a repository with a new name is found', async () => {
      const moved = `${runner.url}/repos/octo/planner/git/trees/${start}?recursive=1`;
      github.next(TREES, redirect(301, moved));
      expect((await listTree(connected(), start, [])).entries).toHaveLength(2);
      expect(github.requests.map(({ authorization }) => authorization)).toEqual(
        Array<string>(2).fill(`token ${TOKEN}`),
      );
      github.next(TREES, redirect(301, moved), 9);
      expect((await failure(() => listTree(connected(), start, []))).message).toContain('without end');
      expect(github.count(TREES)).toBe(2 + 6);
      for (let left = 3; left > 0; left -= 1)
        await connected()
          .api.request(`GET ${moved}`)
          .catch(() => undefined);
    });
  });

  test('reads only the beginning of an answer that reports a failure', async () => {
    const body = `${'.'.repeat(1024 * 1024)}x`;
    github.next(TREES, status(422, body));
    const error: unknown = await connected()
      .api.rest.git.getTree({ owner: 'octo', repo: 'planner', tree_sha: start })
      .catch((thrown: unknown) => thrown);
    expect((error as { message: string }).message).toHaveLength(64 * 1024);
  });

  test('an answer without a body is an answer', async () => {
    const { api } = connected();
    for (const code of [204, 304]) {
      github.next(TREES, { status: code, body: '' });
      const answer = api.rest.git
        .getTree({ owner: 'octo', repo: 'planner', tree_sha: start })
        .then(({ status: got }) => got)
        .catch((error: unknown) => (error as { status: number }).status);
      expect(await answer).toBe(code);
    }
  });
});

describe('what must not be there twice', () => {
  const purpose = { doing: 'write', permission: 'contents: write' };
  const gone = Object.assign(new Error('socket hang up'), { status: 500 });
  const no = Object.assign(new Error('no'), { status: 422, response: { headers: {}, data: {} } });

  /** Plays the outcomes one after the other, and counts. */
  function play(outcomes: readonly unknown[]): { work: () => Promise<never>; times: () => number } {
    let times = 0;
    return {
      times: () => times,
      work: async () => {
        const outcome = outcomes[times];
        times += 1;
        if (outcome instanceof Error) throw outcome;
        return outcome as never;
      },
    };
  }

  test.each<[string, unknown[], unknown[], string, number, number]>([
    ['done at once', ['done'], [], 'done', 1, 0],
    ['lost and found', [gone], ['found'], 'found', 1, 1],
    ['lost, not found, done', [gone, 'done'], [undefined], 'done', 2, 1],
    ['lost, not found, lost, found', [gone, gone], [undefined, 'found'], 'found', 2, 2],
    ['lost for good', [gone, gone], [undefined, undefined], 'GitHub cannot be reached', 2, 2],
    ['refused', [no], [], 'GitHub answers 422', 1, 0],
    ['lost, then refused', [gone, no], [undefined], 'GitHub answers 422', 2, 1],
    ['lost, and cannot be looked for', [gone], [no], 'GitHub answers 422', 1, 1],
  ])('%s', async (_, sent, found, expected, sends, finds) => {
    const [send, find] = [play(sent), play(found)];
    const outcome = await writeOnce<unknown>(purpose, send.work, find.work).catch(
      (error: unknown) => (error as ApiError).title,
    );
    expect([outcome, send.times(), find.times()]).toEqual([expected, sends, finds]);
  });
});

describe('trees and blobs', () => {
  test('a tree comes whole in one request', async () => {
    const sha = planner.commit('main', {
      'a/b.txt': 'b',
      'run.sh': { mode: '100755', content: 'x' },
      link: { mode: '120000', content: 'a' },
      sub: { mode: '160000', content: '1'.repeat(40) },
    });
    const { entries, isComplete } = await listTree(client, sha, partsOf(['nothing']));
    expect(entries.map(({ path, mode, size }) => [path, mode, size])).toEqual([
      ['README.md', '100644', 2],
      ['STATE.md', '100644', 6],
      ['a', '040000', undefined],
      ['a/b.txt', '100644', 1],
      ['link', '120000', 1],
      ['run.sh', '100755', 1],
      ['sub', '160000', undefined],
    ]);
    expect([isComplete, github.count(TREES)]).toEqual([true, 1]);
  });

  test('a tree that is cut off is walked where the patterns lead', async () => {
    const names = [
      'a/x/STATE.md',
      'a/y/notes.md',
      'b/STATE.md',
      'c/d/e/STATE.md',
      'my_node_modules/STATE.md',
    ];
    const sha = planner.commit('main', {
      ...Object.fromEntries(names.map((name) => [name, name])),
      'node_modules/x/STATE.md': 'x',
    });
    github.truncateTrees = 1;
    const found = async (...patterns: string[]): Promise<string[]> => {
      const { entries, isComplete } = await listTree(client, sha, partsOf(patterns));
      expect(isComplete).toBe(false);
      return findInTree(entries, patterns).files.map(({ path }) => path);
    };
    expect(await found('c/d/e/STATE.md')).toEqual(['c/d/e/STATE.md']);
    expect(github.count(TREES)).toBeLessThan(8);
    expect(await found('a/*/STATE.md')).toEqual(['a/x/STATE.md']);
    expect(await found('a', 'none/at/all.md')).toEqual(['a/x/STATE.md']);
    expect(await found()).toEqual(['STATE.md']);
    const all = ['STATE.md', 'a/x/STATE.md', 'b/STATE.md', 'c/d/e/STATE.md', 'my_node_modules/STATE.md'];
    expect(await found('**/STATE.md')).toEqual(all);
    expect(await found('.', '!a')).toEqual(all.filter((name) => name !== 'a/x/STATE.md'));
    expect(await found('node_modules/x/STATE.md')).toEqual(['node_modules/x/STATE.md']);
  });

  test('a blob is the bytes that were committed', async () => {
    for (const content of ['', '\uFEFFa\r\nb', Buffer.from([0, 255, 10, 13]), 'x'.repeat(300_000)]) {
      planner.commit('main', { blob: content });
      const bytes = planner.file('main', 'blob');
      const sha = planner.git(['rev-parse', 'main:blob']).trim();
      expect(Buffer.from(await readBlob(client, sha))).toEqual(bytes);
      expect(blobSha(bytes)).toBe(sha);
    }
  });

  test.each<[string, { content: string; encoding: string; name?: string }]>([
    ['other bytes', { content: Buffer.from('other').toString('base64'), encoding: 'base64' }],
    ['bytes that are cut off', { content: Buffer.from('b').toString('base64'), encoding: 'base64' }],
    ['text instead of base64', { content: 'bytes', encoding: 'utf-8' }],
    ['base64 that says it is text', { content: Buffer.from('bytes').toString('base64'), encoding: 'utf-8' }],
    ['nothing, as for a blob that is too large', { content: '', encoding: 'none' }],
  ])('a blob that is not what its name says is refused: %s', async (_, data) => {
    const sha = blobSha(Buffer.from('bytes'));
    const odd = inventedClient({ rest: { git: { getBlob: async () => ({ data }) } } });
    const { title, message } = await failure(() => readBlob(odd, sha));
    expect(title).toBe('GitHub answers with other bytes');
    expect(message).toBe(`The content of blob ${sha} does not have that name.`);
  });

  test('names of SHA-256 are checked with SHA-256', async () => {
    const sha = createHash('sha256').update('blob 5\0bytes').digest('hex');
    const data = { content: Buffer.from('bytes').toString('base64'), encoding: 'base64' };
    const api = inventedClient({ rest: { git: { getBlob: async () => ({ data }) } } });
    expect(Buffer.from(await readBlob(api, sha)).toString()).toBe('bytes');
    await failure(() =>
      readBlob(
        api,
        sha.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
    );
  });

  test('a commit without a file is no failure, one that is not there is', async () => {
    expect(await failure(() => readBlob(client, '1'.repeat(40)))).toMatchObject({ kind: 'missing' });
    expect(await failure(() => listTree(client, '1'.repeat(40), []))).toMatchObject({ kind: 'missing' });
  });
});

describe('a large tree', () => {
  const { folder, file } = { folder: '040000', file: '100644' };

  /** A GitHub with these files, which gives at most `most` entries of a recursive listing. */
  function largeTree(files: readonly string[], most: number): { client: Client; asked: string[] } {
    const all = new Map<string, TreeEntry>();
    for (const name of files) {
      const parts = name.split('/');
      for (let depth = 1; depth < parts.length; depth += 1) {
        const path = parts.slice(0, depth).join('/');
        all.set(path, { path, mode: folder, sha: `tree ${path}` });
      }
      all.set(name, { path: name, mode: file, sha: `blob ${name}`, size: 1 });
    }
    const asked: string[] = [];
    const getTree = async ({ tree_sha: sha, recursive }: Record<string, string>): Promise<unknown> => {
      asked.push(`${sha}${recursive === undefined ? '' : ' and below'}`);
      const prefix = sha === 'commit' ? '' : `${sha!.slice('tree '.length)}/`;
      const inside = [...all.values()]
        .filter(({ path }) => path.startsWith(prefix))
        .map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
      const tree = inside.filter(({ path }) => recursive !== undefined || !path.includes('/'));
      const truncated = recursive !== undefined && tree.length > most;
      return { data: { tree: truncated ? tree.slice(0, most) : tree, truncated } };
    };
    return { client: inventedClient({ rest: { git: { getTree } } }), asked };
  }

  test('is searched with the same result as a small one', async () => {
    const name = fc.constantFrom('a', 'b', '.planning', 'workstreams', 'node_modules', 'x_node_modules');
    const files = fc
      .array(fc.tuple(fc.array(name, { maxLength: 4 }), fc.constantFrom('STATE.md', 'x.md')), {
        maxLength: 12,
      })
      .map((all) => [...new Set(all.map(([folders, last]) => [...folders, last].join('/')))]);
    const patterns = fc.array(
      fc.constantFrom(
        ...['.', 'a', 'a/', './a/b', 'STATE.md', './STATE.md', 'a/b/STATE.md', 'a/x.md', '**/STATE.md'],
        ...[
          '*/STATE.md',
          'a/*/*.md',
          '{a,b}/**',
          '.planning/**/STATE.md',
          'a/../b',
          '../a',
          '/a',
          'node_modules',
        ],
        ...[
          '.planning/STATE.md',
          '.planning/workstreams/*/STATE.md',
          '!a',
          '!**/b',
          '!(a)/STATE.md',
          'none/x',
        ],
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(files, patterns, fc.nat(6), async (names, wanted, most) => {
        const small = await listTree(largeTree(names, Infinity).client, 'commit', partsOf(wanted));
        const large = await listTree(largeTree(names, most).client, 'commit', partsOf(wanted));
        expect(findInTree(large.entries, wanted)).toEqual(findInTree(small.entries, wanted));
        expect(small.entries).toEqual(expect.arrayContaining([...large.entries]));
      }),
      { numRuns: 500 },
    );
  });

  test('is asked for no folder twice, and for none that no pattern leads into', async () => {
    const { client: large, asked } = largeTree(['a/b/STATE.md', 'a/c/STATE.md', 'd/e/STATE.md'], 0);
    await listTree(large, 'commit', partsOf(['a/b/*.md', 'a/c/*.md', 'a/b/STATE.md']));
    expect(asked).toEqual([
      ...['commit and below', 'commit', 'tree a', 'tree a/b and below', 'tree a/b'],
      ...['tree a/c and below', 'tree a/c'],
    ]);
  });

  test('does not keep a job busy', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `f${index}/x/STATE.md`);
    const { client: large, asked } = largeTree(names, 0);
    const error = await failure(() => listTree(large, 'commit', partsOf(['**'])));
    expect([error.title, error.message]).toEqual([
      'The repository is too large',
      'Listing the files takes more than 100 requests. Name folders in "files" instead of "**".',
    ]);
    expect(asked).toHaveLength(101);
    // Whoever names a folder is not kept out by the others.
    const { entries } = await listTree(largeTree(names, 0).client, 'commit', partsOf(['f7/x/STATE.md']));
    expect(entries.map(({ path }) => path)).toContain('f7/x/STATE.md');
  });
});

describe('texts', () => {
  const shaOf = (name: string): string => planner.git(['rev-parse', `main:${name}`]).trim();

  test('many come in few requests, each once', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`f${index}`, `text ${index}\n`]),
    );
    planner.commit('main', files);
    const names = Object.keys(files);
    const blobs = names.map((name) => blobSha(Buffer.from(files[name]!)));
    const texts = await readTexts(client, [...blobs, ...blobs]);
    expect([...texts]).toEqual(names.map((name, index) => [blobs[index], files[name]]));
    expect(github.count('repository.object')).toBe(2);
  });

  test('none are asked for when none are wanted', async () => {
    expect((await readTexts(client, [])).size).toBe(0);
    expect(github.requests).toEqual([]);
  });

  test('a byte-order mark is no part of a text; what is no text or not there is left out', async () => {
    planner.commit('main', { marked: '\uFEFFa\n', binary: Buffer.from([0, 1]), empty: '' });
    const texts = await readTexts(client, ['marked', 'binary', 'empty'].map(shaOf).concat('1'.repeat(40)));
    expect([...texts]).toEqual([
      [shaOf('marked'), 'a\n'],
      [shaOf('empty'), ''],
    ]);
  });

  test('half a text is none, nor is one that holds a NUL byte', async () => {
    const b0 = { text: 'half', isTruncated: true };
    const repository = { b0, b1: { text: 'whole' }, b2: {}, b3: null, b4: { text: 'a\0b' } };
    const odd = inventedClient({ graphql: async () => ({ repository }) });
    expect([...(await readTexts(odd, ['0', '1', '2', '3', '4']))]).toEqual([['1', 'whole']]);
  });

  test('a failure says what it was about', async () => {
    github.token(TOKEN, { contents: 'none' });
    const { message, isForbidden } = await failure(() => readTexts(client, [shaOf('STATE.md')]));
    expect(isForbidden).toBe(true);
    expect(message).toContain('GitHub did not let state-md read the planning folder: ');
  });
});

describe('history', () => {
  test('the last commit that touched a file, up to a head', async () => {
    const second = planner.commit('main', { 'STATE.md': 'b\n' }, 'Second\n\nWith a body');
    const third = planner.commit('main', { 'README.md': 'y\n' }, 'Third');
    const last = { sha: second, message: 'Second\n\nWith a body', parents: [start] };
    const first = { sha: start, message: 'Start', parents: [] };
    expect(await lastCommitsOf(client, third, 'STATE.md')).toEqual([last, first]);
    expect(await lastCommitsOf(client, start, 'STATE.md')).toEqual([first]);
    expect(await lastCommitsOf(client, third, 'none.md')).toEqual([]);
  });

  test('the commit that a branch started from, wherever its base is by now', async () => {
    const work = planner.commit('work', { 'STATE.md': 'b\n' });
    const main = planner.commit('main', { 'README.md': 'y\n' });
    expect(await mergeBase(client, main, work)).toBe(start);
    expect(await mergeBase(client, start, work)).toBe(start);
    const missing = await failure(() => mergeBase(client, '1'.repeat(40), work));
    expect(missing).toMatchObject({ kind: 'missing' });
  });
});

describe('commits', () => {
  const wanted = (more: Partial<CommitRequest> = {}): CommitRequest => ({
    branch: 'main',
    head: start,
    headline: 'docs: repair',
    body: 'Because.\n\nState-md-Head: x',
    files: [{ path: 'STATE.md', bytes: Buffer.from('\uFEFFb\r\n') }],
    ...more,
  });

  test('one is made on top of the head, with these bytes', async () => {
    const made = await createCommit(client, wanted());
    const sha = planner.branch('main')!;
    const url = `https://github.com/octo/planner/commit/${sha}`;
    expect(made).toEqual({ kind: 'made', sha, url, author: 'github-actions[bot]' });
    expect(planner.show(sha)).toMatchObject({
      parents: [start],
      message: 'docs: repair\n\nBecause.\n\nState-md-Head: x',
    });
    expect(planner.file(sha, 'STATE.md')).toEqual(Buffer.from('\uFEFFb\r\n'));
  });

  test('none is made when the branch has moved', async () => {
    const theirs = planner.commit('main', { 'x.md': 'x' });
    expect(await createCommit(client, wanted())).toEqual({ kind: 'superseded' });
    expect(planner.branch('main')).toBe(theirs);
  });

  test('a missing permission and a protected branch are refusals, not failures', async () => {
    github.token(TOKEN, { contents: 'read' });
    expect(await createCommit(client, wanted())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('the job needs "permissions: contents: write"'),
    });
    const message = 'Changes must be made through a pull request.';
    github.next(COMMIT, { status: 200, body: { errors: [{ type: 'UNPROCESSABLE', message }] } });
    expect(await createCommit(client, wanted())).toEqual({
      kind: 'refused',
      reason: `GitHub did not let state-md commit the repairs: ${message}`,
    });
  });

  test('a branch that is gone has moved on as well', async () => {
    expect(await createCommit(client, wanted({ branch: 'none' }))).toEqual({ kind: 'superseded' });
    expect(github.requests.map(({ operation }) => operation)).toEqual([COMMIT, 'repository.ref']);
  });

  test('what GitHub does not find although the branch is as it was is a failure', async () => {
    const message = 'Could not resolve to a Repository.';
    github.next(COMMIT, { status: 200, body: { errors: [{ type: 'NOT_FOUND', message }] } });
    expect(await failure(() => createCommit(client, wanted()))).toMatchObject({ kind: 'missing' });
    expect(github.count(COMMIT)).toBe(1);
  });

  test.each<[string, Fault]>([
    ['GitHub answers 401', status(401, { message: 'Bad credentials' })],
    ['GitHub answers 422', status(422, { message: 'No' })],
    ['GitHub limits the requests', secondaryLimit({ seconds: 3600 })],
    ['GitHub refuses', { status: 200, body: { errors: [{ type: 'SERVICE_UNAVAILABLE', message: 'No' }] } }],
  ])('any other refusal is a failure, and nothing is sent again: %s', async (title, fault) => {
    github.next(COMMIT, fault);
    expect((await failure(() => createCommit(client, wanted()))).title).toBe(title);
    expect(github.requests.map(({ operation }) => operation)).toEqual([COMMIT]);
  });

  test('a lost answer is looked up', async () => {
    github.next(COMMIT, lost('cut'));
    const made = await createCommit(client, wanted());
    const sha = planner.branch('main')!;
    expect(made).toMatchObject({ kind: 'made', sha, author: 'github-actions[bot]' });
    expect([github.count(COMMIT), planner.show(sha).parents]).toEqual([1, [start]]);
  });

  test('when it was not made, it is made', async () => {
    github.next(COMMIT, status(502));
    expect(await createCommit(client, wanted())).toMatchObject({ kind: 'made', sha: planner.branch('main') });
    expect(github.count(COMMIT)).toBe(2);
  });

  test.each<[string, () => unknown]>([
    ['somebody has pushed', () => planner.commit('main', { x: 'x' })],
    ['somebody has pushed the same words', () => planner.commit('main', { x: 'x' }, 'docs: repair')],
    [
      'somebody has pushed the same words on top of something else',
      () => {
        planner.commit('main', { y: 'y' });
        planner.commit('main', { x: 'x' }, 'docs: repair\n\nBecause.\n\nState-md-Head: x');
      },
    ],
    [
      'the branch is a merge by now',
      () => {
        const other = planner.commit('other', { y: 'y' });
        planner.commit('main', { x: 'x' }, 'docs: repair\n\nBecause.\n\nState-md-Head: x', { merge: other });
      },
    ],
    ['the branch is gone', () => planner.git(['update-ref', '-d', 'refs/heads/main'])],
  ])('with a lost answer, theirs is not taken for ours: %s', async (_, happens) => {
    planner.commit('keep', {});
    github.next(COMMIT, { ...status(502), ...before(happens) });
    expect(await createCommit(client, wanted())).toEqual({ kind: 'superseded' });
    expect(github.writes).toEqual([]);
  });

  test('an author without a name is somebody else', async () => {
    const commit = { oid: 'f'.repeat(40), url: 'u' };
    const asked = async (author: unknown): Promise<unknown> =>
      createCommit(
        inventedClient({
          graphql: async () => ({ createCommitOnBranch: { commit: { ...commit, author } } }),
        }),
        wanted(),
      );
    const made = { kind: 'made', sha: commit.oid, url: 'u', author: '' };
    expect([await asked(null), await asked({ name: null })]).toEqual([made, made]);
  });

  test('what was found again may say less', async () => {
    const target = {
      oid: 'f'.repeat(40),
      message: 'docs: repair\n\nBecause.\n\nState-md-Head: x\n',
      parents: { nodes: [{ oid: start }] },
    };
    const answers = [new Error('gone'), { repository: { ref: { target } } }];
    const graphql = async (): Promise<unknown> => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    };
    expect(await createCommit(inventedClient({ graphql }), wanted())).toEqual({
      kind: 'made',
      sha: target.oid,
      url: '',
      author: '',
    });
  });
});

describe('statuses', () => {
  test('one is posted on a commit, with or without the page of the run', async () => {
    const plain = { sha: start, state: 'success', context: 'state-md', description: 'clean' } as const;
    await postStatus(client, { ...plain, url: undefined });
    await postStatus(client, {
      ...plain,
      state: 'failure',
      url: 'https://github.com/octo/planner/actions/runs/1',
    });
    expect(github.statuses).toMatchObject([
      { sha: start, state: 'success', context: 'state-md', description: 'clean', targetUrl: null },
      { state: 'failure', targetUrl: 'https://github.com/octo/planner/actions/runs/1' },
    ]);
    github.token(TOKEN, { statuses: 'none' });
    const { message } = await failure(() => postStatus(client, { ...plain, url: undefined }));
    expect(message).toContain('the job needs "permissions: statuses: write"');
  });
});

describe('comments', () => {
  const BOT = 'github-actions[bot]';
  const isOurs = (body: string): boolean => body.startsWith('ours');

  test('ours is found on any page, those of others never', async () => {
    github.pageSize = 2;
    const pull = workPull();
    const { number } = pull;
    expect(await findComment(client, number, isOurs)).toBeUndefined();
    for (let index = 0; index < 4; index += 1) github.comment(pull, { author: 'mallory', body: 'ours, too' });
    expect(await findComment(client, number, isOurs)).toBeUndefined();
    github.comment(pull, { author: BOT, body: 'another one' });
    const { id } = github.comment(pull, { author: BOT, body: 'ours' });
    github.comment(pull, { author: BOT, body: 'ours, later' });
    github.requests.splice(0);
    expect(await findComment(client, number, isOurs)).toEqual({ id, body: 'ours' });
    expect(github.count(COMMENTS)).toBe(3);
  });

  test('a comment without a number, and a page without an end, lead nowhere', async () => {
    const nodes = [{ databaseId: null, body: 'ours', viewerDidAuthor: true }];
    const comments = { nodes, pageInfo: { hasNextPage: true, endCursor: null } };
    const odd = inventedClient({ graphql: async () => ({ repository: { pullRequest: { comments } } }) });
    expect(await findComment(odd, 1, isOurs)).toBeUndefined();
  });

  test('there is one: it is added, changed, and left alone when it says the same', async () => {
    const pull = workPull();
    const { number } = pull;
    const find = (): ReturnType<typeof findComment> => findComment(client, number, isOurs);
    await writeComment(client, { number, body: 'ours 1\n', existing: undefined }, find);
    await writeComment(client, { number, body: 'ours 2', existing: await find() }, find);
    await writeComment(client, { number, body: 'ours 2\n', existing: await find() }, find);
    expect(pull.comments).toMatchObject([{ author: BOT, body: 'ours 2', edits: 1 }]);
    expect(github.writes).toHaveLength(2);
  });

  test('a lost answer makes no second one', async () => {
    const pull = workPull();
    const { number } = pull;
    github.next(POST_COMMENT, lost('cut'));
    const find = (): ReturnType<typeof findComment> => findComment(client, number, isOurs);
    await writeComment(client, { number, body: 'ours', existing: undefined }, find);
    expect(pull.comments).toHaveLength(1);
    github.token(TOKEN, { 'pull-requests': 'read' });
    const { message } = await failure(() =>
      writeComment(client, { number, body: 'ours 2', existing: pull.comments[0] }, find),
    );
    expect(message).toContain('comment on the pull request');
  });
});

describe('reviews', () => {
  const BOT = 'github-actions[bot]';
  const thread = (pull: Pull, body: string): void =>
    void github.thread(pull, { author: BOT, body, file: 'STATE.md', line: 2 });

  test('where a pull request stands, with the threads of all pages', async () => {
    github.pageSize = 2;
    const pull = workPull();
    for (const body of ['1', '2', '3', '4', '5']) thread(pull, body);
    github.reply(pull.threads[0]!, { author: 'ada', body: 'No.' });
    pull.threads[1]!.resolved = true;
    pull.threads[2]!.comments[0]!.minimizedReason = 'outdated';
    const { isOpen, head, threads } = await readConversation(client, pull.number);
    expect({ isOpen, head }).toEqual({ isOpen: true, head: pull.headSha });
    expect(threads.map(({ comments: [first] }) => first?.body)).toEqual(['1', '2', '3', '4', '5']);
    expect(threads.map(({ isResolved }) => isResolved)).toEqual([false, true, false, false, false]);
    expect(threads[2]!.comments[0]).toMatchObject({ minimizedReason: 'outdated', viewerDidAuthor: true });
    expect(threads[0]!.comments[1]).toMatchObject({ body: 'No.', viewerDidAuthor: false });
    expect(github.count('repository.pullRequest.reviewThreads')).toBe(3);
    pull.state = 'closed';
    expect((await readConversation(client, pull.number)).isOpen).toBe(false);
  });

  test('a page without an end is the last one', async () => {
    const reviewThreads = { pageInfo: { hasNextPage: true, endCursor: null }, nodes: [] };
    const pullRequest = { state: 'MERGED', headRefOid: start, reviewThreads };
    const odd = inventedClient({ graphql: async () => ({ repository: { pullRequest } }) });
    expect(await readConversation(odd, 1)).toEqual({ isOpen: false, head: start, threads: [] });
  });

  test('the patches of the files that are asked for, and no more pages than that takes', async () => {
    github.pageSize = 2;
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => [name, `${name}\n`]),
    );
    const { number } = workPull({ ...files, 'STATE.md': 'a\nB\nc\n' });
    const patches = await patchesOf(client, number, new Set(['c', 'none']));
    expect([...patches]).toEqual([['c', expect.stringContaining('+c')]]);
    expect(github.count(FILES)).toBe(5);
    github.requests.splice(0);
    expect([...(await patchesOf(client, number, new Set(['b', 'c']))).keys()]).toEqual(['b', 'c']);
    expect(github.count(FILES)).toBe(2);
  });

  test('a patch that GitHub leaves out is not in the map, and the file is not looked for again', async () => {
    github.patchLimit = 0;
    const { number } = workPull();
    expect((await patchesOf(client, number, new Set(['STATE.md']))).size).toBe(0);
    expect(github.count(FILES)).toBe(1);
  });

  test('a list that goes on and on is left where GitHub ends it', async () => {
    let pages = 0;
    const iterator = async function* (): AsyncGenerator {
      while (pages < 100) {
        pages += 1;
        yield { data: Array.from({ length: 100 }, () => ({ filename: 'x', patch: 'x' })) };
      }
    };
    const odd = inventedClient({ paginate: { iterator }, rest: { pulls: {} } });
    expect((await patchesOf(odd, 1, new Set(['y']))).size).toBe(0);
    expect(pages).toBe(30);
  });

  test('one review has all comments, each on its line of the head', async () => {
    const pull = workPull();
    const comments = [{ path: 'STATE.md', line: 2, body: 'one' }];
    const review = { number: pull.number, head: pull.headSha, body: 'all', comments };
    await postReview(client, review, async () => false);
    expect(pull.reviews).toMatchObject([
      { author: BOT, body: 'all', state: 'COMMENTED', commit: pull.headSha },
    ]);
    expect(pull.threads).toMatchObject([{ path: 'STATE.md', line: 2, side: 'RIGHT' }]);
  });

  test('a lost answer makes no second review, and one that was not made is made', async () => {
    const pull = workPull();
    const review = { number: pull.number, head: pull.headSha, body: 'all', comments: [] };
    github.next(REVIEWS, lost('cut'));
    await postReview(client, review, async () => pull.reviews.length > 0);
    expect([pull.reviews.length, github.count(REVIEWS)]).toEqual([1, 1]);
    github.next(REVIEWS, status(502));
    await postReview(client, review, async () => pull.reviews.length > 1);
    expect([pull.reviews.length, github.count(REVIEWS)]).toEqual([2, 3]);
  });

  describe('a thread is closed', () => {
    async function close(): Promise<Pull> {
      const pull = workPull();
      thread(pull, 'old');
      const { threads } = await readConversation(client, pull.number);
      await closeThread(client, threads[0]!);
      return pull;
    }
    const isClosed = ({ threads: [first] }: Pull): unknown[] => [
      first!.resolved,
      first!.comments[0]!.minimizedReason,
    ];

    test('by resolving and hiding it', async () => {
      expect(isClosed(await close())).toEqual([true, 'outdated']);
    });

    test('by hiding it alone, where the token may not resolve', async () => {
      github.token(TOKEN, { contents: 'read' });
      expect(isClosed(await close())).toEqual([false, 'outdated']);
    });

    test('not at all, when resolving fails otherwise: the next run closes it', async () => {
      github.next('resolveReviewThread', status(502));
      expect((await failure(close)).title).toBe('GitHub answers 502');
      expect(github.count('minimizeComment')).toBe(0);
    });

    test('without a comment there is nothing to close', async () => {
      const empty = { id: 'x', isResolved: false, isOutdated: false, comments: [] };
      await closeThread(client, empty);
      expect(github.requests).toEqual([]);
    });
  });
});
