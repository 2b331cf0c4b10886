import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { ApiError } from './api-error.ts';
import { apiUrlOf } from './api-url.ts';

/*
 * Octokit and the HTTP client below it are more than half of the Action's code. Only this file imports them, and only
 * `action/ports.ts` imports this file, when there is a token: a run without one never loads them.
 */

/** How GitHub is talked to. */
export interface Connection {
  readonly token: string;
  /** `owner/name` of the repository that is read. */
  readonly repository: string;
  readonly userAgent: string;
  /** Told when a request has to wait, in words. */
  readonly log: (message: string) => void;
}

/** A client for one repository. Reads are tried again by themselves; writes are the business of whoever makes them. */
export interface Client {
  readonly api: Api;
  /** For queries of GraphQL, which write nothing: without the second that `api` leaves between two requests that may. */
  readonly queries: Pick<Api, 'graphql'>;
  readonly owner: string;
  readonly repo: string;
  readonly repository: string;
}

/** Octokit with all REST methods and `graphql`. */
export type Api = InstanceType<typeof Octokit>;

/** GitHub itself gives up on a request after ten seconds. */
const REQUEST_MILLISECONDS = 15_000;
const RETRIES = 2;
/** A job that waits for longer costs more than one that is run again. */
const LONGEST_WAIT_SECONDS = 60;

const Octokit = GitHub.plugin(retry, throttling);

/**
 * Connects to the API of the server that the environment names, through the proxy that the usual variables name.
 * Nothing is sent yet.
 * @throws ApiError when the API is not that of the server
 */
export function connect(
  { token, repository, userAgent, log }: Connection,
  environment: NodeJS.ProcessEnv = process.env,
): Client {
  const [owner = '', repo = ''] = repository.split('/');
  const baseUrl = apiUrlOf(environment);
  const mayWait = (seconds: number, _: unknown, __: unknown, tries: number): boolean => {
    if (seconds > LONGEST_WAIT_SECONDS || tries >= RETRIES) return false;
    log(`GitHub limits the requests; trying again in ${seconds} seconds`);
    return true;
  };
  const silent = (): void => undefined;
  const open = (limits: object): Api =>
    new Octokit(
      getOctokitOptions(token, {
        userAgent,
        baseUrl,
        // Octokit would print on its own, past everything that makes a line harmless.
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: {
          ...defaults.request,
          fetch: wholeAnswer(sameHost(defaults.request?.fetch as Fetch, new URL(baseUrl).origin)),
        },
        retry: { retries: RETRIES },
        throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, ...limits },
      }),
    );
  return { api: open({}), queries: open({ write: NO_SPACE }), owner, repo, repository };
}

/** Stands in for the limiter of writes, as far as the plugin uses it. */
const NO_SPACE = { key: () => ({ schedule: (_: unknown, go: () => Promise<void>) => go() }) };

/** `fetch`, as Octokit calls it. */
type Fetch = (url: string, options?: RequestInit) => Promise<Response>;

/** Of an answer that reports a failure, no more than this is read: some sentences are told of it. */
const LONGEST_FAILURE = 64 * 1024;
const MOST_REDIRECTS = 5;
/** Those that ask for the same request once more. */
const REPEATING = [307, 308];
const REDIRECTS = [301, 302, 303, ...REPEATING];

/**
 * Lets nothing go to another host, be it that an answer redirects there or that it names the next page there: the
 * token would go along, or what is written.
 */
function sameHost(fetch: Fetch, origin: string): Fetch {
  return async (target, options) => {
    let url = new URL(target);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (url.origin !== origin) throw misled(`on to another host, "${url.origin}"`);
      const response = await fetch(url.href, { ...options, redirect: 'manual' });
      const place = response.headers.get('location');
      if (place === null || !REDIRECTS.includes(response.status)) return response;
      await response.body?.cancel();
      const isRead = (options?.method ?? 'GET') === 'GET';
      if (!isRead && !REPEATING.includes(response.status)) throw misled('to another address, but writes');
      if (!URL.canParse(place, url.href)) throw misled('to an address that cannot be read');
      url = new URL(place, url);
    }
    throw misled('from one address to the next without end');
  };
}

/** An error that Octokit hands on as it is, without another try: it does so with every one of this name. */
function misled(where: string): Error {
  const message = `GitHub sends this request ${where}. It was not followed, for the token must not go to another host.`;
  return Object.assign(new ApiError('GitHub sends requests elsewhere', message), { name: 'AbortError' });
}

/** Waits for the whole body within the time limit: Octokit takes what came of a broken answer for all of it. */
function wholeAnswer(fetch: Fetch): Fetch {
  return async (url, options) => {
    const signal = AbortSignal.timeout(REQUEST_MILLISECONDS);
    const response = await fetch(url, { ...options, signal });
    const { status, statusText, headers } = response;
    const hasBody = ![204, 205, 304].includes(status);
    return new Response(hasBody ? await bodyOf(response) : null, {
      status,
      statusText,
      headers: [...headers],
    });
  };
}

async function bodyOf(response: Response): Promise<ArrayBuffer | Uint8Array<ArrayBuffer> | null> {
  if (response.status < 400) return response.arrayBuffer();
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= LONGEST_FAILURE) break;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_FAILURE);
}
