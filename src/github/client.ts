import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

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
 * Connects to the API that `GITHUB_API_URL` names, through the proxy that the usual variables name. Nothing is sent
 * yet.
 */
export function connect({ token, repository, userAgent, log }: Connection): Client {
  const [owner = '', repo = ''] = repository.split('/');
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
        // Octokit would print on its own, past everything that makes a line harmless.
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { ...defaults.request, fetch: wholeAnswer(defaults.request?.fetch as Fetch) },
        retry: { retries: RETRIES },
        throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, ...limits },
      }),
    );
  return { api: open({}), queries: open({ write: NO_SPACE }), owner, repo, repository };
}

/** Stands in for the limiter of writes, as far as the plugin uses it. */
const NO_SPACE = { key: () => ({ schedule: (_: unknown, go: () => Promise<void>) => go() }) };

type Fetch = typeof globalThis.fetch;

/** Waits for the whole body within the time limit: Octokit takes what came of a broken answer for all of it. */
function wholeAnswer(fetch: Fetch): Fetch {
  return async (url, options) => {
    const signal = AbortSignal.timeout(REQUEST_MILLISECONDS);
    const response = await fetch(url, { ...options, signal });
    const { status, statusText, headers } = response;
    const hasBody = ![204, 205, 304].includes(status);
    return new Response(hasBody ? await response.arrayBuffer() : null, {
      status,
      statusText,
      headers: [...headers],
    });
  };
}
