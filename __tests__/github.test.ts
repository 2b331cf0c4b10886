// The fake GitHub itself: what it lets through, what it refuses, and that it notices what is outside of the contract.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Description } from './github/contract.ts';
import * as events from './github/events.ts';
import { before, cut, hang, lost, primaryLimit, secondaryLimit, status } from './github/faults.ts';
import type { FileContent, Repository } from './github/repository.ts';
import { FakeGitHub } from './github/server.ts';
import type { Pull } from './github/state.ts';
import { runAction } from './github/step.ts';
import type { ActionResult } from './github/step.ts';
import { put, removeSandboxes, sandbox } from './sandbox.ts';

const REVIEWS = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const TREES = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const NUMBERS = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
const FILE = '.planning/STATE.md';

let github: FakeGitHub;
let planner: Repository;

beforeEach(async () => {
  github = await FakeGitHub.start();
  planner = github.repository('octo/planner');
  planner.commit('main', { [FILE]: text(NUMBERS), 'README.md': 'read\n' }, 'first');
  github.token('good');
});

let expectedViolations: number;

beforeEach(() => {
  expectedViolations = 0;
});

afterEach(async () => {
  await github.close();
  removeSandboxes();
  expect(github.violations).toHaveLength(expectedViolations);
});

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** The file with one line replaced. */
function withLine(line: number, words: string): string {
  return text(NUMBERS.with(line - 1, words));
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answers have many shapes, and every one is checked
type Loose = any;

interface Reply {
  readonly status: number;
  readonly body: Loose;
  readonly headers: Headers;
}

async function ask(
  method: string,
  path: string,
  { body, token = 'good', base = github.url }: Ask = {},
): Promise<Reply> {
  const response = await fetch(path.startsWith('http') ? path : `${base}${path}`, {
    method,
    headers: { authorization: `token ${token}`, 'user-agent': 'test' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

interface Ask {
  readonly body?: unknown;
  readonly token?: string;
  readonly base?: string;
}

const inPlanner = (path: string): string => `/repos/octo/planner/${path}`;

async function graphql(query: string, variables: object = {}, token = 'good'): Promise<Loose> {
  const { body, status: code } = await ask('POST', '/graphql', { body: { query, variables }, token });
  return { ...body, code };
}

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;

function commitInput(expectedHeadOid: string, files: Record<string, string>, branchName = 'main'): object {
  const additions = Object.entries(files).map(([path, content]) => ({
    path,
    contents: Buffer.from(content).toString('base64'),
  }));
  const branch = { repositoryNameWithOwner: 'octo/planner', branchName };
  const message = { headline: 'docs: fix', body: 'Body.\n\nTrailer: x' };
  return { input: { branch, message, expectedHeadOid, fileChanges: { additions } } };
}

function opened(files: Record<string, string> = { [FILE]: withLine(20, 'changed') }): Pull {
  planner.commit('work', files, 'work');
  return github.pull({ base: planner, head: 'work' });
}

describe('reading', () => {
  test('trees and blobs, by the SHA of a commit', async () => {
    const head = planner.commit('main', {
      'bin/run': { mode: '100755', content: '#!/bin/sh\n' },
      link: { mode: '120000', content: 'README.md' },
      module: { mode: '160000', content: 'a'.repeat(40) },
      bytes: Uint8Array.of(0, 0xff, 0x0d, 0x0a),
    });
    const { status: code, body } = await ask('GET', inPlanner(`git/trees/${head}?recursive=1`));
    expect(code).toBe(200);
    expect(body).toMatchObject({ sha: head, truncated: false });
    expect(Object.fromEntries(body.tree.map((entry: Loose) => [entry.path, entry.mode]))).toEqual({
      '.planning': '040000',
      [FILE]: '100644',
      'README.md': '100644',
      bin: '040000',
      'bin/run': '100755',
      link: '120000',
      module: '160000',
      bytes: '100644',
    });
    const { sha } = body.tree.find((entry: Loose) => entry.path === 'bytes');
    const blob = await ask('GET', inPlanner(`git/blobs/${sha}`));
    expect(Buffer.from(blob.body.content, 'base64')).toEqual(Buffer.of(0, 0xff, 0x0d, 0x0a));
  });

  test('a truncated tree is read folder by folder', async () => {
    github.truncateTrees = 1;
    const head = planner.branch('main')!;
    const { body } = await ask('GET', inPlanner(`git/trees/${head}?recursive=1`));
    expect(body).toMatchObject({ truncated: true, tree: [{ path: '.planning', type: 'tree' }] });
    const flat = await ask('GET', inPlanner(`git/trees/${head}`));
    expect(flat.body.truncated).toBe(false);
    expect(flat.body.tree).toHaveLength(2);
    const folder = await ask('GET', inPlanner(`git/trees/${flat.body.tree[0].sha}`));
    expect(folder.body.tree).toMatchObject([{ path: 'STATE.md', type: 'blob' }]);
  });

  test('a comparison gives the merge base', async () => {
    const base = planner.branch('main')!;
    planner.commit('work', { [FILE]: withLine(2, 'two') });
    const main = planner.commit('main', { 'README.md': 'more\n' });
    const { body } = await ask('GET', inPlanner(`compare/${main}...work?per_page=1`));
    expect(body.merge_base_commit.sha).toBe(base);
    expect(body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
    expect(body.files.map((file: Loose) => file.filename)).toEqual([FILE]);
  });

  test('the last commit that touched a file', async () => {
    const touched = planner.commit('main', { [FILE]: withLine(1, 'one') });
    planner.commit('main', { 'README.md': 'more\n' });
    const { body } = await ask(
      'GET',
      inPlanner(`commits?sha=main&path=${encodeURIComponent(FILE)}&per_page=1`),
    );
    expect(body.map((commit: Loose) => commit.sha)).toEqual([touched]);
  });

  test('the files of a pull request come in pages', async () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, `${name}\n`]));
    const pull = opened(files);
    github.pageSize = 2;
    const names: string[] = [];
    let next: string | undefined = inPlanner(`pulls/${pull.number}/files?per_page=100`);
    while (next !== undefined) {
      const { body, headers }: Reply = await ask('GET', next);
      names.push(...body.map((file: Loose) => file.filename));
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(github.requests).toHaveLength(3);
  });

  test('patches, renamed and removed files, bytes, links', async () => {
    planner.commit('main', {
      gone: 'gone\n',
      old: text(NUMBERS),
      binary: Uint8Array.of(0, 1),
      flip: 'README.md',
    });
    const pull = opened({});
    planner.commit('work', {
      gone: null,
      old: null,
      new: withLine(40, 'last'),
      binary: Uint8Array.of(0, 2),
      flip: { mode: '120000', content: 'README.md' },
      'with space é': 'x\n',
    } as Loose);
    const { body } = await ask('GET', inPlanner(`pulls/${pull.number}/files`));
    const brief = body.map((file: Loose) => [file.filename, file.status, file.patch?.split('\n')[0]]);
    expect(brief).toEqual([
      ['binary', 'modified', undefined],
      ['flip', 'changed', expect.stringMatching(/^@@ /)],
      ['gone', 'removed', '@@ -1 +0,0 @@'],
      ['new', 'renamed', '@@ -37,4 +37,4 @@ line 36'],
      ['with space é', 'added', '@@ -0,0 +1 @@'],
    ]);
    expect(body[3]).toMatchObject({ previous_filename: 'old', additions: 1, deletions: 1 });
  });

  test('what is not there', async () => {
    for (const path of [
      inPlanner(`git/trees/${'b'.repeat(40)}`),
      inPlanner(`git/blobs/${'b'.repeat(40)}`),
      inPlanner(`compare/${'b'.repeat(40)}...main`),
      inPlanner('pulls/7/files'),
      `/repos/octo/nothing/commits`,
    ]) {
      expect(await ask('GET', path)).toMatchObject({ status: 404, body: { message: 'Not Found' } });
    }
    const empty = github.repository('octo/empty');
    github.token('good');
    expect((await ask('GET', `/repos/${empty.fullName}/commits`)).status).toBe(409);
  });

  test('both bases of the API', async () => {
    const head = planner.branch('main')!;
    const { body } = await ask('GET', inPlanner(`git/trees/${head}`), { base: github.enterpriseUrl });
    expect(body.url.startsWith(github.enterpriseUrl)).toBe(true);
    const query =
      '{ repository(owner: "octo", name: "planner") { ref(qualifiedName: "main") { target { oid } } } }';
    const answer = await ask('POST', '/api/graphql', { body: { query } });
    expect(answer.body).toEqual({ data: { repository: { ref: { target: { oid: head } } } } });
  });
});

describe('createCommitOnBranch', () => {
  test('makes a signed commit by the owner of the token, and keeps every byte', async () => {
    const head = planner.branch('main')!;
    const content = 'a\r\nb\u0000é';
    const { data } = await graphql(COMMIT, commitInput(head, { [FILE]: content }));
    const { oid, signature } = data.createCommitOnBranch.commit;
    expect(planner.branch('main')).toBe(oid);
    expect(signature).toEqual({ isValid: true });
    expect(planner.file(oid, FILE).toString()).toBe(content);
    expect(planner.file(oid, 'README.md').toString()).toBe('read\n');
    expect(planner.show(oid)).toMatchObject({
      parents: [head],
      message: 'docs: fix\n\nBody.\n\nTrailer: x',
      author: { name: 'github-actions[bot]' },
      committer: { name: 'GitHub' },
    });
    expect(github.writes).toMatchObject([
      { operation: 'createCommitOnBranch', login: 'github-actions[bot]' },
    ]);
  });

  test('a stale head changes nothing', async () => {
    const stale = planner.branch('main')!;
    const head = planner.commit('main', { 'README.md': 'other\n' });
    const { code, data, errors } = await graphql(COMMIT, commitInput(stale, { [FILE]: 'x' }));
    expect({ code, data }).toEqual({ code: 200, data: { createCommitOnBranch: null } });
    expect(errors).toMatchObject([
      {
        type: 'STALE_DATA',
        path: ['createCommitOnBranch'],
        message: `Expected branch to point to "${stale}" but it did not.  Pull and try again.`,
      },
    ]);
    expect(planner.branch('main')).toBe(head);
    expect(planner.git(['for-each-ref', '--format=%(refname)'])).toBe('refs/heads/main\n');
    expect(github.writes).toEqual([]);
  });

  test('what is written without git is what git would have written', () => {
    const files: Record<string, FileContent> = {
      ...{ 'a.b': 'dot\n', 'a/b': 'folder\n', a0: 'digit\n', 'ä/ö ü': 'é\n', 'x/y/z': 'deep\n', empty: '' },
      ...{ run: { mode: '100755', content: 'x\n' }, link: { mode: '120000', content: 'run' } },
      ...{ sub: { mode: '160000', content: '1'.repeat(40) }, bytes: Buffer.from([0, 255]) },
    };
    const first = planner.commit('main', files, 'words\n\nand more');
    const changed = planner.commit('main', {
      a: 'no folder\n',
      'x/y': null,
      'run/it': 'no file\n',
      empty: null,
    });
    const merged = planner.commit('side', { 'other.md': 'x\n' }, 'merge', { from: first, merge: changed });
    expect(planner.git(['fsck', '--full', '--strict'])).toBe('');
    for (const sha of [first, changed, merged]) {
      const index = { GIT_INDEX_FILE: path.join(sandbox(), 'index') };
      const git = (args: string[], input = ''): string =>
        execFileSync('git', args, {
          cwd: planner.folder,
          input,
          env: { ...process.env, ...index },
        }).toString();
      git(['update-index', '-z', '--index-info'], git(['ls-tree', '-r', '-z', sha]));
      expect(git(['write-tree', '--missing-ok']).trim()).toBe(planner.show(sha).tree);
    }
    const paths = (sha: string): string[] =>
      planner.git(['ls-tree', '-r', '--name-only', '-z', sha]).split('\0').slice(0, -1);
    expect(paths(first)).toEqual(expect.arrayContaining([...Object.keys(files), FILE, 'README.md']));
    expect(paths(changed)).toEqual([
      FILE,
      'README.md',
      'a',
      'a.b',
      'a0',
      'bytes',
      'link',
      'run/it',
      'sub',
      'ä/ö ü',
    ]);
    expect(planner.git(['log', '--format=%P%n%B', '--max-count=1', merged])).toBe(
      `${first} ${changed}\nmerge\n`,
    );
    expect(planner.log(['main'], { count: 2 })).toEqual([planner.show(changed), planner.show(first)]);
  });

  test('every file becomes a plain one', async () => {
    const head = planner.commit('main', {
      run: { mode: '100755', content: 'x\n' },
      link: { mode: '120000', content: 'run' },
    });
    const { data } = await graphql(COMMIT, commitInput(head, { run: 'y\n', link: 'z\n' }));
    const tree = planner.tree(data.createCommitOnBranch.commit.oid, true);
    const modes = Object.fromEntries(tree.map(({ path, mode }) => [path, mode]));
    expect(modes).toMatchObject({ run: '100644', link: '100644' });
  });

  test('a branch, a repository or a permission that is not there', async () => {
    const head = planner.branch('main')!;
    const types = async (variables: object, token?: string): Promise<string[]> =>
      (await graphql(COMMIT, variables, token)).errors.map((error: Loose) => error.type);
    expect(await types(commitInput(head, {}, 'nowhere'))).toEqual(['NOT_FOUND']);
    github.token('reader', { contents: 'read' });
    expect(await types(commitInput(head, {}), 'reader')).toEqual(['FORBIDDEN']);
    github.token('elsewhere', { repositories: ['octo/other'] });
    expect(await types(commitInput(head, {}), 'elsewhere')).toEqual(['FORBIDDEN']);
    const { code } = await graphql(COMMIT, commitInput(head, {}), 'unknown');
    expect(code).toBe(401);
    expect(planner.branch('main')).toBe(head);
  });

  test('the head and its parents can be looked up afterwards', async () => {
    const head = planner.branch('main')!;
    await graphql(COMMIT, commitInput(head, { [FILE]: 'x' }));
    const { data } = await graphql(`
      {
        repository(owner: "octo", name: "planner") {
          ref(qualifiedName: "refs/heads/main") {
            target {
              oid
              ... on Commit {
                message
                parents(first: 2) {
                  nodes {
                    oid
                  }
                }
              }
            }
          }
          gone: ref(qualifiedName: "refs/heads/gone") {
            target {
              oid
            }
          }
        }
      }
    `);
    expect(data.repository.gone).toBeNull();
    expect(data.repository.ref.target).toMatchObject({
      oid: planner.branch('main'),
      parents: { nodes: [{ oid: head }] },
    });
  });
});

describe('reviews', () => {
  const THREADS = `query ($number: Int!, $after: String) { repository(owner: "octo", name: "planner") {
    pullRequest(number: $number) { state headRefOid reviewThreads(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id isResolved isOutdated viewerCanResolve path line
        comments(first: 20) { totalCount nodes { id body viewerDidAuthor isMinimized } } } } } } }`;

  function review(pull: Pull, comments: object[], more: object = {}): Promise<Reply> {
    const body = { commit_id: pull.headSha, event: 'COMMENT', body: '', comments, ...more };
    return ask('POST', inPlanner(`pulls/${pull.number}/reviews`), { body });
  }

  const on = (line: number, more: object = {}): object => ({
    ...{ path: FILE, line, side: 'RIGHT', body: 'suggestion' },
    ...more,
  });

  async function threadsOf(pull: Pull, token?: string): Promise<Loose[]> {
    const { data } = await graphql(THREADS, { number: pull.number }, token);
    return data.repository.pullRequest.reviewThreads.nodes;
  }

  test('a comment may stand on any line that the diff shows, and nowhere else', async () => {
    const pull = opened();
    for (const line of [17, 20, 23]) expect((await review(pull, [on(line)])).status).toBe(200);
    for (const line of [16, 24]) {
      const { status: code, body } = await review(pull, [on(20), on(line), on(line, { path: 'README.md' })]);
      expect(code).toBe(422);
      expect(body.errors).toEqual(['Line could not be resolved and Path could not be resolved']);
    }
    github.offDiff = 'thread';
    expect((await review(pull, [on(1)])).body.errors).toEqual([
      'pull_request_review_thread.line must be part of the diff',
    ]);
    // Nothing of a refused review is kept.
    expect(pull.threads).toHaveLength(3);
  });

  test('a range stays inside of one hunk', async () => {
    const pull = opened({ [FILE]: text(NUMBERS.with(1, 'two').with(29, 'thirty')) });
    expect((await review(pull, [on(30, { start_line: 28, start_side: 'RIGHT' })])).status).toBe(200);
    expect((await review(pull, [on(30, { start_line: 2, start_side: 'RIGHT' })])).status).toBe(422);
    expect((await review(pull, [on(2, { start_line: 2, start_side: 'RIGHT' })])).status).toBe(422);
  });

  test('needs something to say, and a commit of the pull request', async () => {
    const pull = opened();
    expect((await review(pull, [])).status).toBe(422);
    expect((await review(pull, [on(20)], { commit_id: planner.branch('main') })).status).toBe(422);
    expect((await review(pull, [on(20, { body: 'x'.repeat(65_537) })])).status).toBe(422);
  });

  test('threads follow their line and are outdated when it changes', async () => {
    const pull = opened();
    await review(pull, [on(20), on(22)]);
    expect(await threadsOf(pull)).toMatchObject([
      {
        path: FILE,
        line: 20,
        isOutdated: false,
        comments: { totalCount: 1, nodes: [{ viewerDidAuthor: true }] },
      },
      { line: 22, isOutdated: false },
    ]);
    const changed = withLine(20, 'changed again');
    planner.commit('work', { [FILE]: `new\n${changed}` });
    expect(await threadsOf(pull)).toMatchObject([
      { line: null, isOutdated: true },
      { line: 23, isOutdated: false },
    ]);
    github.token('other', { login: 'other[bot]' });
    expect(await threadsOf(pull, 'other')).toMatchObject([
      { comments: { nodes: [{ viewerDidAuthor: false }] } },
      {},
    ]);
  });

  test('threads come in pages', async () => {
    const pull = opened();
    await review(pull, [on(19), on(20), on(21)]);
    github.pageSize = 2;
    const lines: number[] = [];
    let after: string | null = null;
    do {
      const { data } = await graphql(THREADS, { number: pull.number, after });
      const { nodes, pageInfo } = data.repository.pullRequest.reviewThreads;
      lines.push(...nodes.map((node: Loose) => node.line));
      after = pageInfo.hasNextPage === true ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(lines).toEqual([19, 20, 21]);
  });

  test('threads are resolved and comments minimized, with the permission for it', async () => {
    const pull = opened();
    await review(pull, [on(20)]);
    const [thread] = await threadsOf(pull);
    const resolve =
      'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
    const minimize = `mutation ($id: ID!) {
      minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } }
    }`;
    github.token('commenter', { contents: 'read' });
    expect((await threadsOf(pull, 'commenter'))[0].viewerCanResolve).toBe(false);
    expect((await graphql(resolve, { id: thread.id }, 'commenter')).errors[0].type).toBe('FORBIDDEN');
    const comment = thread.comments.nodes[0];
    expect((await graphql(minimize, { id: comment.id }, 'commenter')).errors).toBeUndefined();
    expect(thread.viewerCanResolve).toBe(true);
    expect((await graphql(resolve, { id: thread.id })).data.resolveReviewThread.thread.isResolved).toBe(true);
    expect((await graphql(resolve, { id: 'nobody' })).errors[0].type).toBe('NOT_FOUND');
    expect(await threadsOf(pull)).toMatchObject([
      { isResolved: true, viewerCanResolve: false, comments: { nodes: [{ isMinimized: true }] } },
    ]);
  });
});

describe('other writes', () => {
  test('a comment is made, found with its author, and changed', async () => {
    const pull = opened();
    github.comment(pull, { author: 'somebody', body: 'hello' });
    const made = await ask('POST', inPlanner(`issues/${pull.number}/comments`), { body: { body: 'mine' } });
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect((await ask('PATCH', inPlanner(`issues/comments/${id}`), { body: { body: 'new' } })).status).toBe(
      200,
    );
    const { data } = await graphql(`
      {
        repository(owner: "octo", name: "planner") {
          pullRequest(number: 1) {
            comments(first: 100) {
              pageInfo {
                hasNextPage
              }
              nodes {
                databaseId
                fullDatabaseId
                body
                viewerDidAuthor
                isMinimized
              }
            }
          }
        }
      }
    `);
    expect(data.repository.pullRequest.comments.nodes).toMatchObject([
      { body: 'hello', viewerDidAuthor: false },
      { databaseId: id, fullDatabaseId: String(id), body: 'new', viewerDidAuthor: true },
    ]);
    const long = { body: { body: 'x'.repeat(65_537) } };
    expect((await ask('POST', inPlanner(`issues/${pull.number}/comments`), long)).status).toBe(422);
    expect((await ask('PATCH', inPlanner('issues/comments/1'), { body: { body: 'x' } })).status).toBe(404);
  });

  test('a status', async () => {
    const sha = planner.branch('main')!;
    const post = (place: string, more: object = {}): Promise<Reply> =>
      ask('POST', inPlanner(`statuses/${place}`), {
        body: { state: 'success', context: 'state-md', ...more },
      });
    expect((await post(sha)).status).toBe(201);
    expect((await post('c'.repeat(40))).status).toBe(422);
    expect((await post(sha, { description: 'x'.repeat(141) })).status).toBe(422);
    expect(github.statuses).toMatchObject([{ sha, state: 'success', context: 'state-md' }]);
  });

  test('are refused to a token that may only read', async () => {
    const pull = opened();
    github.token('reader', { contents: 'read', 'pull-requests': 'read', statuses: 'read' });
    const answer = await ask('POST', inPlanner(`issues/${pull.number}/comments`), {
      body: { body: 'x' },
      token: 'reader',
    });
    expect(answer).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration', documentation_url: expect.any(String) },
    });
    expect((await ask('GET', inPlanner('commits'), { token: 'reader' })).status).toBe(200);
    expect(await ask('GET', inPlanner('commits'), { token: 'bad' })).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });
});

describe('forks', () => {
  test('the head of a pull request is known in the base repository by its SHA, and only there', async () => {
    const fork = github.fork(planner, 'mallory/planner');
    const head = fork.commit('main', { [FILE]: withLine(1, 'forked') });
    expect((await ask('GET', inPlanner(`git/trees/${head}`))).status).toBe(404);
    const pull = github.pull({ base: planner, head: 'main', from: fork, author: 'mallory' });
    expect((await ask('GET', inPlanner(`git/trees/${head}`))).body.sha).toBe(head);
    expect((await ask('GET', inPlanner(`compare/main...${head}`))).body.ahead_by).toBe(1);
    expect((await ask('GET', '/repos/mallory/planner/commits')).status).toBe(403);
    const later = fork.commit('main', { [FILE]: withLine(1, 'again') });
    expect(pull.headSha).toBe(later);
    pull.head.repository = null;
    expect(pull.headSha).toBe(later);
  });
});

describe('outside of the contract', () => {
  const refused = async (method: string, path: string, more: Ask = {}): Promise<void> => {
    expect((await ask(method, path, more)).status).toBe(501);
    expectedViolations += 1;
    expect(github.violations).toHaveLength(expectedViolations);
  };

  test('operations, parameters and bodies are noticed', async () => {
    await refused('GET', inPlanner('contents/README.md'));
    await refused('PUT', inPlanner('contents/README.md'), { body: {} });
    await refused('POST', inPlanner('commits'), { body: {} });
    await refused('GET', inPlanner('commits?perpage=1'));
    await refused('GET', inPlanner('commits?per_page=few'));
    await refused('POST', inPlanner('issues/1/comments'), { body: {} });
    await refused('POST', inPlanner('issues/1/comments'), { body: { body: 'x', extra: 1 } });
    await refused('POST', inPlanner('issues/1/comments'), { body: { body: 1 } });
    await refused('POST', inPlanner('issues/1/comments'));
    await refused('POST', inPlanner(`statuses/${'a'.repeat(40)}`), { body: { state: 'great' } });
    await refused('POST', '/api/v3/graphql', { body: { query: '{ viewer { login } }' } });
    expect(github.requests.every(({ operation }) => operation === 'unknown')).toBe(true);
  });

  test('so are queries', async () => {
    const inPull = (selection: string): string =>
      `{ repository(owner: "octo", name: "planner") { pullRequest(number: 1) { ${selection} } } }`;
    for (const query of [
      '{ viewer { login } }',
      '{ nonsense',
      inPull('titel'),
      inPull('title'),
      inPull('comments { nodes { body } }'),
      inPull('comments(first: 101) { nodes { body } }'),
      'mutation { addStar(input: { starrableId: "x" }) { clientMutationId } }',
    ]) {
      const before_ = github.violations.length;
      expect((await ask('POST', '/graphql', { body: { query } })).status).toBe(501);
      expect(github.violations.length).toBeGreaterThan(before_);
    }
    expectedViolations = github.violations.length;
  });

  test('so are variables that do not fit', async () => {
    const head = planner.branch('main')!;
    const { input } = commitInput(head, { [FILE]: 'x' }) as { input: Loose };
    for (const wrong of [
      { ...input, expectedHeadOid: 'main' },
      { ...input, expected: head },
      { ...input, fileChanges: { additions: [{ path: 'a', contents: 'no base64!' }] } },
    ]) {
      const { errors } = await graphql(COMMIT, { input: wrong });
      expect(errors).toHaveLength(1);
      expectedViolations += 1;
    }
    expect(planner.branch('main')).toBe(head);
  });
});

describe('faults', () => {
  const commits = inPlanner('commits');
  const LIST = 'GET /repos/{owner}/{repo}/commits';

  test('happen as often as asked for', async () => {
    github.next(LIST, status(502), 2);
    expect([(await ask('GET', commits)).status, (await ask('GET', commits)).status]).toEqual([502, 502]);
    expect((await ask('GET', commits)).status).toBe(200);
    expect(github.faultsLeft).toEqual([]);
    github.next(TREES, status(502));
    expect(github.faultsLeft).toEqual([TREES]);
    expect(() => github.next('GET /nothing', hang)).toThrow('no operation');
  });

  test('rate limits tell when to come back', async () => {
    github.next(LIST, primaryLimit({ seconds: 2 }));
    const primary = await ask('GET', commits);
    expect(primary.status).toBe(403);
    expect(primary.headers.get('x-ratelimit-remaining')).toBe('0');
    github.next(LIST, secondaryLimit({ seconds: 3, code: 429 }));
    const secondary = await ask('GET', commits);
    expect(secondary.status).toBe(429);
    expect(secondary.headers.get('retry-after')).toBe('3');
    expect(secondary.body.message).toContain('secondary rate limit');
  });

  test('an answer that never comes, or ends in the middle', async () => {
    github.next(LIST, hang);
    const waiting = new AbortController();
    const asked = fetch(`${github.url}${commits}`, {
      headers: { 'user-agent': 'x' },
      signal: waiting.signal,
    });
    const given = expect(asked).rejects.toThrow();
    while (github.requests[0]?.answered !== 'hang') await new Promise((resolve) => setImmediate(resolve));
    waiting.abort();
    await given;
    github.next(LIST, cut);
    await expect(ask('GET', commits)).rejects.toThrow();
    expect(github.requests.map(({ answered }) => answered)).toEqual(['hang', 'cut']);
  });

  test('a write whose answer is lost is done, one that is cut is not', async () => {
    const head = planner.branch('main')!;
    github.next('createCommitOnBranch', cut);
    await expect(graphql(COMMIT, commitInput(head, { [FILE]: 'x' }))).rejects.toThrow();
    expect(planner.branch('main')).toBe(head);
    github.next('createCommitOnBranch', lost('cut'));
    await expect(graphql(COMMIT, commitInput(head, { [FILE]: 'x' }))).rejects.toThrow();
    const made = planner.branch('main')!;
    expect(planner.show(made).parents).toEqual([head]);
    github.next('createCommitOnBranch', lost(502));
    expect((await graphql(COMMIT, commitInput(made, { [FILE]: 'y' }))).code).toBe(502);
    expect(planner.show('main').parents).toEqual([made]);
    expect(github.writes).toHaveLength(2);
  });

  test('the world can change between a read and a write', async () => {
    const head = planner.branch('main')!;
    github.next(
      'createCommitOnBranch',
      before(() => planner.commit('main', { 'README.md': 'theirs\n' })),
    );
    const { errors } = await graphql(COMMIT, commitInput(head, { [FILE]: 'mine\n' }));
    expect(errors[0].type).toBe('STALE_DATA');
    github.next(
      REVIEWS,
      before(() => {}),
    );
    expect(github.count('createCommitOnBranch')).toBe(1);
  });
});

describe('events', () => {
  const schemas = new Description('./webhooks.json', { partial: true });

  function triggers(): Record<string, events.Trigger[]> {
    const fork = github.fork(planner, 'mallory/planner');
    fork.commit('patch', { [FILE]: 'x\n' });
    const own = opened();
    const foreign = github.pull({ base: planner, head: 'patch', from: fork, author: 'mallory' });
    const gone = github.pull({ base: planner, head: 'patch', from: fork, author: 'mallory' });
    gone.head.repository = null;
    const bot = github.pull({ base: planner, head: 'work', author: events.DEPENDABOT });
    const head = own.headSha;
    return {
      'pull-request-opened': [own, foreign, gone, bot].map((pull) => events.pullRequest(pull)),
      'pull-request-synchronize': [
        events.pullRequest(own, { action: 'synchronize', before: planner.branch('main')! }),
      ],
      'pull-request-closed': [events.pullRequest(own, { action: 'closed', event: 'pull_request_target' })],
      'pull-request-labeled': [events.pullRequest(own, { action: 'labeled' })],
      push: [
        events.push(planner, 'work'),
        events.pushNew(planner, 'work'),
        events.pushDeleted(planner, 'old', head),
        events.pushTag(planner, 'v1', head),
      ],
      'merge-group-checks-requested': [events.mergeGroup(planner, { headSha: head, pull: own })],
      'release-published': [events.release(planner, 'v1')],
      'workflow-dispatch': [events.workflowDispatch(planner, 'work')],
    };
  }

  test('every field of a payload is one that GitHub describes', () => {
    for (const [webhook, made] of Object.entries(triggers())) {
      for (const { payload } of made) {
        // The description does not say so, but the fork of a pull request can be gone.
        const gone = JSON.stringify(payload).includes('"repo":null');
        const known = gone ? ['/pull_request/head/repo must be object'] : [];
        expect(schemas.problems(`/webhooks/${webhook}`, payload)).toEqual(known);
        const surprise = { ...payload, surprise: 1 };
        expect(schemas.problems(`/webhooks/${webhook}`, surprise)).toHaveLength(known.length + 1);
      }
    }
  });

  test('the fork is another repository, and may be gone', () => {
    const [own, foreign, gone] = triggers()['pull-request-opened']!.map(({ payload }) => payload as Loose);
    expect(own.pull_request.head.repo.full_name).toBe('octo/planner');
    expect(foreign.pull_request.head.repo).toMatchObject({ full_name: 'mallory/planner', fork: true });
    expect(gone.pull_request.head).toMatchObject({ repo: null, label: 'mallory:patch' });
  });

  test('a pull request is checked out as a merge commit, its target as the default branch', () => {
    const pull = opened();
    expect(events.pullRequest(pull).environment).toMatchObject({
      GITHUB_SHA: events.MERGE_COMMIT,
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_HEAD_REF: 'work',
    });
    expect(events.pullRequest(pull, { event: 'pull_request_target' }).environment).toMatchObject({
      GITHUB_SHA: planner.branch('main'),
      GITHUB_REF: 'refs/heads/main',
    });
  });
});

describe('a step', () => {
  /** Runs a program in place of the bundle. */
  function program(source: string): Promise<ActionResult> {
    const bundle = put(
      sandbox(),
      'program.mjs',
      `import fs from 'node:fs';\nconst { env } = process;\n${source}`,
    );
    return runAction({ github, trigger: events.push(planner, 'main'), bundle, inputs: { mode: 'fix' } });
  }

  test('sees what the runner gives it', async () => {
    const result = await program(`
      const event = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH));
      const { status } = await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/commits', {
        headers: { authorization: 'token ' + env.INPUT_TOKEN, 'user-agent': 'x' },
      });
      fs.appendFileSync(env.GITHUB_OUTPUT, 'seen=' + [event.after, status, env.INPUT_MODE, env['INPUT_ON-MISSING']] + '\\n');
      fs.writeFileSync('new.txt', 'new');
      fs.writeFileSync(env.RUNNER_TEMP + '/kept.txt', 'kept');
      process.exitCode = 3;`);
    expect(result.status).toBe(3);
    // The token is not known to the fake, and inputs that are not given have the defaults of action.yml.
    expect(result.outputs).toEqual({ seen: `${planner.branch('main')!},401,fix,notice` });
    expect([...result.files.values()]).toEqual(['new', 'kept']);
  });

  test.each([
    ['standard output', 'console.log(env.INPUT_TOKEN)'],
    ['standard error', 'console.error(encodeURIComponent(env.INPUT_TOKEN))'],
    ['the summary', 'fs.appendFileSync(env.GITHUB_STEP_SUMMARY, env.INPUT_TOKEN)'],
    ['an output', "fs.appendFileSync(env.GITHUB_OUTPUT, 'a=' + env.INPUT_TOKEN)"],
    ['a file in the checkout', "fs.writeFileSync('a', env.INPUT_TOKEN)"],
    ['a temporary file', "fs.writeFileSync(env.RUNNER_TEMP + '/a', env.INPUT_TOKEN)"],
    ['a header', "console.log(Buffer.from('x-access-token:' + env.INPUT_TOKEN).toString('base64'))"],
  ])('must not leave the token in %s', async (_, source) => {
    await expect(program(source)).rejects.toThrow('the token is in what the step left behind');
  });
});

test('the slices name their source and hold only what is agreed on', () => {
  const read = (name: string): Loose =>
    JSON.parse(readFileSync(new URL(`./github/${name}`, import.meta.url), 'utf8'));
  const slice = read('openapi.json');
  expect(slice.info).toMatchObject({
    'x-source': expect.stringContaining('@octokit/openapi '),
    license: { name: 'MIT' },
  });
  expect(Object.keys(slice.paths)).toHaveLength(9);
  expect(JSON.stringify([slice, read('webhooks.json')])).not.toContain('"description":"');
});
