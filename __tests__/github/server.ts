/**
 * A GitHub on loopback that holds clients to the contract: every request and every answer is checked against GitHub's
 * own descriptions, the repositories are real ones, and writes have the effects that they have there.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Contract, type Json } from './contract.ts';
import { type Fault, FaultQueue } from './faults.ts';
import { executeGraphQL, GRAPHQL_OPERATIONS, may, readGraphQL } from './graphql.ts';
import { Repository } from './repository.ts';
import { type Answer, nodeId, type OffDiffWording, refusal, REST } from './rest.ts';
import {
  type IssueComment,
  type Permissions,
  Pull,
  type PullPlan,
  type Status,
  type Thread,
  type Token,
} from './state.ts';

/** One request, as it came and as it was answered. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** Such as `GET /repos/{owner}/{repo}/commits` or `createCommitOnBranch`; `unknown` outside of the contract. */
  readonly operation: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** The status, or how there was none. */
  answered: number | 'hang' | 'cut' | 'open';
}

/** Something that was changed by a request. */
export interface Write {
  readonly operation: string;
  readonly login: string;
  /** The body, or the variables of a mutation. */
  readonly input: unknown;
  /** What was answered, or would have been. */
  readonly result: unknown;
}

/** A request that was understood. */
interface Plan {
  readonly operations: readonly string[];
  readonly isWrite: boolean;
  readonly input: unknown;
  readonly run: (token: Token) => Answer | Promise<Answer>;
}

interface Received {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  /** The base that was used: with `/api/v3` or without. */
  readonly api: string;
  /** The path without that base. */
  readonly pathname: string;
}

const contract = new Contract();
const ENTERPRISE = '/api/v3';

export class FakeGitHub {
  /** At most so many items on a page, whatever is asked for. */
  pageSize = 100;
  /** A recursive tree gives only so many entries and says that it is truncated. */
  truncateTrees: number | undefined;
  /** Longer patches are left out. */
  patchLimit = Number.POSITIVE_INFINITY;
  /** GitHub has two wordings for a comment outside of the diff: of the review and of the single comment. */
  offDiff: OffDiffWording = 'resolved';
  /** Resolving a thread takes `contents: write` besides `pull-requests: write`, as several projects have met. */
  resolvingNeedsContents = true;
  /** Where people look at repositories. */
  readonly web = 'https://github.com';

  readonly requests: RequestRecord[] = [];
  readonly writes: Write[] = [];
  /** What was outside of the contract: mistakes of the client, or of this fake. */
  readonly violations: string[] = [];
  readonly statuses: Status[] = [];

  readonly #folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'state-md-github-')));
  readonly #server: Server;
  readonly #repositories = new Map<string, Repository>();
  readonly #pulls: Pull[] = [];
  readonly #tokens = new Map<string, Token>();
  readonly #faults = new FaultQueue();
  #ids = 5_000_000_000;
  #url = '';

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Listens on a free port of loopback. */
  static async start(): Promise<FakeGitHub> {
    const github = new FakeGitHub();
    await new Promise<void>((resolve) => github.#server.listen(0, '127.0.0.1', resolve));
    github.#url = `http://127.0.0.1:${(github.#server.address() as AddressInfo).port}`;
    return github;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The base of the API as on github.com. */
  get url(): string {
    return this.#url;
  }

  /** The base of the API as on GitHub Enterprise Server. */
  get enterpriseUrl(): string {
    return `${this.#url}${ENTERPRISE}`;
  }

  // ── The world ─────────────────────────────────────────────────────────────────────────────────────

  repository(fullName: string, options: { defaultBranch?: string } = {}): Repository {
    return this.#add(new Repository(this.#folder, fullName, options));
  }

  /** A fork with the branches that the repository has now. */
  fork(parent: Repository, fullName: string): Repository {
    return this.#add(new Repository(this.#folder, fullName, { parent }));
  }

  #add(repository: Repository): Repository {
    this.#repositories.set(repository.fullName.toLowerCase(), repository);
    return repository;
  }

  find(fullName: string): Repository | undefined {
    return this.#repositories.get(fullName.toLowerCase());
  }

  /** A token. Unless said otherwise it is the one of a workflow with all write permissions, good outside of forks. */
  token(
    value: string,
    {
      login = 'github-actions[bot]',
      repositories,
      ...permissions
    }: Partial<Permissions> & { login?: string; repositories?: readonly string[] } = {},
  ): Token {
    const own = [...this.#repositories.values()].filter(({ parent }) => parent === undefined);
    const token: Token = {
      value,
      login,
      permissions: {
        contents: 'write',
        issues: 'none',
        'pull-requests': 'write',
        statuses: 'write',
        ...permissions,
      },
      repositories: repositories ?? own.map(({ fullName }) => fullName),
    };
    this.#tokens.set(value, token);
    return token;
  }

  pull(plan: PullPlan): Pull {
    const pull = new Pull(this.pulls(plan.base).length + 1, plan);
    this.#pulls.push(pull);
    return pull;
  }

  pulls(repository: Repository): readonly Pull[] {
    return this.#pulls.filter(({ base }) => base === repository);
  }

  threads(): readonly Thread[] {
    return this.#pulls.flatMap(({ threads }) => threads);
  }

  comments(): readonly IssueComment[] {
    return this.#pulls.flatMap(({ comments }) => comments);
  }

  /** A comment below a pull request, as anybody might have written it. */
  comment(pull: Pull, { author, body }: { author: string; body: string }): IssueComment {
    const id = this.nextId();
    const comment = { id, nodeId: nodeId('IC', id), pull, author, body, edits: 0, minimizedReason: null };
    pull.comments.push(comment);
    return comment;
  }

  /** A review comment on a line of the pull request's head, as anybody might have written it. */
  thread(
    pull: Pull,
    { author, body, file, line }: { author: string; body: string; file: string; line: number },
  ): Thread {
    const id = this.nextId();
    const thread: Thread = {
      nodeId: nodeId('PRRT', id),
      pull,
      path: file,
      side: 'RIGHT',
      line,
      startLine: undefined,
      commit: pull.headSha,
      comments: [{ id, nodeId: nodeId('PRRC', id), author, body, minimizedReason: null }],
      resolved: false,
    };
    pull.threads.push(thread);
    return thread;
  }

  /** Somebody answers in a thread. */
  reply(thread: Thread, { author, body }: { author: string; body: string }): void {
    const id = this.nextId();
    thread.comments.push({ id, nodeId: nodeId('PRRC', id), author, body, minimizedReason: null });
  }

  nextId(): number {
    return (this.#ids += 1);
  }

  /** What the next requests for an operation meet instead of the usual answer. */
  next(operation: string, fault: Fault, times = 1): void {
    const known = [...contract.operations.map(({ name }) => name), ...GRAPHQL_OPERATIONS];
    if (!known.includes(operation))
      throw new Error(`no operation ${operation}; there are ${known.join(', ')}`);
    this.#faults.add(operation, fault, times);
  }

  /** Operations whose faults nobody has met. */
  get faultsLeft(): readonly string[] {
    return this.#faults.left;
  }

  /** How often an operation was asked for. */
  count(operation: string): number {
    return this.requests.filter((request) => request.operation === operation).length;
  }

  // ── Requests ──────────────────────────────────────────────────────────────────────────────────────

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#meet(request, response);
    } catch (error) {
      this.violations.push(
        `the fake failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
      );
      response.writeHead(500).end();
    }
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await this.#receive(request);
    const { method, url, body } = received;
    const { authorization } = request.headers;
    const plan = this.#plan(received, request);
    const record: RequestRecord = {
      ...{ method, path: url.pathname, query: Object.fromEntries(url.searchParams), body, authorization },
      operation: 'operations' in plan ? plan.operations.join(' + ') : 'unknown',
      answered: 'open',
    };
    this.requests.push(record);
    if ('operations' in plan) await this.#answer(plan, record, response);
    else {
      const told = plan.map((problem) => `${method} ${url.pathname}: ${problem}`);
      this.violations.push(...told);
      send(response, record, refusal(501, told.join('\n')));
    }
  }

  async #receive(request: IncomingMessage): Promise<Received> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', this.#url);
    const enterprise = url.pathname.startsWith(`${ENTERPRISE}/`);
    let body: unknown;
    try {
      body = text === '' ? undefined : JSON.parse(text);
    } catch {
      body = text;
    }
    return {
      method: request.method ?? '',
      url,
      body,
      api: enterprise ? this.enterpriseUrl : this.#url,
      pathname: enterprise ? url.pathname.slice(ENTERPRISE.length) : url.pathname,
    };
  }

  /** What a request means, or what is wrong with it. */
  #plan(received: Received, { headers }: IncomingMessage): Plan | readonly string[] {
    const { method, url, body } = received;
    if ((headers['user-agent'] ?? '') === '') return ['a request needs a User-Agent'];
    if (method === 'POST' && ['/graphql', '/api/graphql'].includes(url.pathname)) {
      const call = readGraphQL(body);
      if (!('operations' in call)) return call;
      const run = async (token: Token): Promise<Answer> => {
        const answer = await executeGraphQL(this, token, call);
        this.violations.push(
          ...answer.problems.map((problem) => `${call.operations.join(' + ')}: ${problem}`),
        );
        return { status: 200, body: answer.body };
      };
      return { ...call, input: call.variables, run };
    }
    return this.#restPlan(received);
  }

  #restPlan({ method, url, body, api, pathname }: Received): Plan | readonly string[] {
    // Addresses of further pages name the repository by its number.
    const named = pathname.replace(/^\/repositories\/(\d+)(?=\/)/, (all, id: string) => {
      const repository = [...this.#repositories.values()].find((one) => one.id === Number(id));
      return repository === undefined ? all : `/repos/${repository.fullName}`;
    });
    const match = contract.match(method, named);
    if (match === undefined) return ['not one of the operations that are agreed on'];
    const { operation, path: values } = match;
    const query = Object.fromEntries(url.searchParams);
    const problems = contract.request(operation, { path: values, query, body });
    if (problems.length > 0) return problems;
    const run = (token: Token): Answer => {
      const { needs, answer } = REST[operation.name]!;
      const repository = this.find(`${values['owner']!}/${values['repo']!}`);
      if (repository === undefined) return refusal(404, 'Not Found');
      if (!may(token, repository, needs)) return refusal(403, 'Resource not accessible by integration');
      const call = { github: this, repository, token, path: values, query, body: (body ?? {}) as Json };
      return answer({ ...call, pathname, api });
    };
    const checked = (token: Token): Answer => {
      const answer = run(token);
      for (const problem of contract.answer(operation, answer.status, answer.body)) {
        this.violations.push(`the fake's own answer to ${operation.name}: ${answer.status} ${problem}`);
      }
      return answer;
    };
    return { operations: [operation.name], isWrite: method !== 'GET', input: body, run: checked };
  }

  async #answer(plan: Plan, record: RequestRecord, response: ServerResponse): Promise<void> {
    const fault = this.#faults.take(plan.operations) ?? {};
    await fault.before?.();
    for (const pull of this.#pulls) pull.sync();
    const spoiled = fault.hang === true || fault.cut === true || fault.status !== undefined;
    const usual = !spoiled || fault.done === true || (fault.cut === true && !plan.isWrite);
    const answer = usual ? await this.#carryOut(plan, record) : undefined;
    if (fault.hang === true) record.answered = 'hang';
    else if (fault.cut === true) cutOff(response, record, answer ?? refusal(200, 'x'.repeat(200)));
    else if (fault.status === undefined) send(response, record, answer!);
    else send(response, record, { status: fault.status, body: fault.body, headers: fault.headers ?? {} });
  }

  async #carryOut({ operations, isWrite, input, run }: Plan, record: RequestRecord): Promise<Answer> {
    const value = /^(?:token|bearer) (.+)$/i.exec(record.authorization ?? '')?.[1];
    if (value === undefined) return refusal(401, 'Requires authentication');
    const token = this.#tokens.get(value);
    if (token === undefined) return refusal(401, 'Bad credentials');
    const answer = await run(token);
    const failed = answer.status >= 400 || (answer.body as { errors?: unknown } | null)?.errors !== undefined;
    if (isWrite && !failed) {
      this.writes.push({ operation: operations.join(' + '), login: token.login, input, result: answer.body });
    }
    return answer;
  }
}

function headersOf({ body, headers = {} }: Answer): { head: Record<string, string>; text: string } {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  const head = {
    'content-type': typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': 'FAKE:0001',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
    ...headers,
  };
  return { head, text };
}

function send(response: ServerResponse, record: RequestRecord, answer: Answer): void {
  const { head, text } = headersOf(answer);
  record.answered = answer.status;
  response.writeHead(answer.status, head).end(text);
}

function cutOff(response: ServerResponse, record: RequestRecord, answer: Answer): void {
  const { head, text } = headersOf(answer);
  record.answered = 'cut';
  response.writeHead(200, head);
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}
