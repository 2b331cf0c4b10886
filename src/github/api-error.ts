/** A request that GitHub did not do, told to people: what failed, why, and what to do about it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** Short: `GitHub answers 403`. */
  readonly title: string;
  /** `missing`: it is not there, or the token may not see it; `forbidden`: the token may not do this. */
  readonly kind: 'missing' | 'forbidden' | 'other';

  constructor(title: string, message: string, kind: ApiError['kind'] = 'other') {
    super(message);
    this.title = title;
    this.kind = kind;
  }

  get isForbidden(): boolean {
    return this.kind === 'forbidden';
  }
}

/** What a request was for: the words for people, and the permission that it takes. */
export interface Purpose {
  /** Completes "GitHub did not let state-md …": `read the files of the commit`. */
  readonly doing: string;
  /** As it stands in a workflow: `contents: read`. */
  readonly permission: string;
}

/** The parts of an error of Octokit that say what happened. */
interface Failure {
  readonly status?: unknown;
  readonly message?: unknown;
  readonly errors?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>>; readonly data?: unknown };
}

interface GraphqlError {
  readonly type: unknown;
  readonly message: unknown;
}

const NO_REASON = 'no reason was given';
const LONGEST_DETAIL = 200;
/** Whoever answers may say any amount; of each part no more than this is looked at. */
const LONGEST_LOOK = 2000;
const MOST_DETAILS = 20;

/** Turns whatever Octokit threw into an {@link ApiError}. The message never holds the request, and so no token. */
export function explain(error: unknown, purpose: Purpose): ApiError {
  if (error instanceof ApiError) return error;
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const types = errorTypes(failure);
  const status = typeof failure.status === 'number' && !isNetwork(failure) ? failure.status : undefined;
  const said = detail(failure);
  if (isRateLimit(failure, types)) return rateLimited(purpose, said);
  if (status === 401) {
    const advice = 'The input "token" holds no valid token, or one that has expired.';
    return new ApiError('GitHub answers 401', `${failed(purpose, said)} ${advice}`);
  }
  if (status === 403 || types.includes('FORBIDDEN')) {
    const advice = `The token may not do that: the job needs "permissions: ${purpose.permission}", and a GitHub App the same.`;
    return new ApiError('GitHub answers 403', `${failed(purpose, said)} ${advice}`, 'forbidden');
  }
  if (status === 404 || types.includes('NOT_FOUND')) {
    const advice = `It is not there, or the token may not see it: the job needs "permissions: ${purpose.permission}".`;
    return new ApiError('GitHub answers 404', `${failed(purpose, said)} ${advice}`, 'missing');
  }
  if (status !== undefined && status < 500) {
    return new ApiError(`GitHub answers ${status}`, failed(purpose, said));
  }
  if (types.length > 0) return new ApiError('GitHub refuses', failed(purpose, said));
  const advice = 'Run the job again; https://www.githubstatus.com says whether something is wrong.';
  return new ApiError(
    status === undefined ? 'GitHub cannot be reached' : `GitHub answers ${status}`,
    `${failed(purpose, said)} ${advice}`,
  );
}

/** The types of the errors of a GraphQL answer, such as `STALE_DATA`; none for other errors. */
export function errorTypes(error: unknown): readonly string[] {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  return errorsOf(failure).map((one) => (typeof one?.type === 'string' ? one.type : 'UNKNOWN'));
}

/** The errors of a GraphQL answer. GitHub promises their form, but whatever stands in between need not keep it. */
function errorsOf({ errors }: Failure): readonly (GraphqlError | null | undefined)[] {
  return Array.isArray(errors) ? (errors as readonly (GraphqlError | null | undefined)[]) : [];
}

/** True when nobody knows whether the request was done: no answer came, or one that says nothing. */
export function isAnswerLost(error: unknown): boolean {
  // Who could tell it to people knew what came.
  if (error instanceof ApiError) return false;
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  if (errorTypes(error).length > 0) return false;
  return typeof failure.status !== 'number' || failure.status >= 500;
}

/** Octokit reports a connection that failed as a 500 without an answer. */
function isNetwork({ response }: Failure): boolean {
  return response === undefined;
}

function isRateLimit({ status, message, response }: Failure, types: readonly string[]): boolean {
  if (types.includes('RATE_LIMITED') || status === 429) return true;
  if (status !== 403) return false;
  const isSecondary = typeof message === 'string' && /secondary rate/i.test(message.slice(0, LONGEST_LOOK));
  return response?.headers?.['x-ratelimit-remaining'] === '0' || isSecondary;
}

function rateLimited(purpose: Purpose, said: string): ApiError {
  const advice =
    'The limit of requests is used up for now. Run the job again later, or give it a token of its own.';
  return new ApiError('GitHub limits the requests', `${failed(purpose, said)} ${advice}`);
}

function failed({ doing }: Purpose, said: string): string {
  return `GitHub did not let state-md ${doing}: ${said}.`;
}

/** GitHub's own words, on one line and without the address of a page. */
function detail(failure: Failure): string {
  const data = failure.response?.data as { message?: unknown; errors?: unknown } | null | undefined;
  const own = errorsOf(failure)[0]?.message ?? data?.message ?? failure.message;
  const more = Array.isArray(data?.errors) ? data.errors.filter((item) => typeof item === 'string') : [];
  const text = [wordsOf(own), more.slice(0, MOST_DETAILS).map(beginning).join(', ')]
    .filter((part) => part !== '')
    .join(': ');
  // The look-behind keeps a long run of dots from being tried from each of them.
  const line = text.replace(/\s+/g, ' ').replace(/(?<![\s.])[\s.]+$/, '') || NO_REASON;
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}

/** What Octokit calls the message is the whole answer when that is no JSON: nothing, or the page of a proxy. */
function wordsOf(message: unknown): string {
  const words = typeof message === 'string' ? beginning(message).trim() : '';
  return words.startsWith('<') ? '' : words;
}

function beginning(text: string): string {
  return text.slice(0, LONGEST_LOOK);
}
