/** Ways in which GitHub can fail, to be asked for one operation and a number of times. */

/** One fault. With nothing but `before`, the request is answered as usual. */
export interface Fault {
  /** Runs first: the world may change between a client's read and its write. */
  readonly before?: () => unknown;
  /** The operation is carried out all the same, and only its answer is lost. */
  readonly done?: boolean;
  /** Never answers. */
  readonly hang?: boolean;
  /** Ends the connection in the middle of the answer. */
  readonly cut?: boolean;
  /** Answers this instead. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const LIMITED = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** Answers with a status, such as 502. */
export function status(code: number, body: unknown = { message: `Status ${code}` }): Fault {
  return { status: code, body };
}

/** Never answers. */
export const hang: Fault = { hang: true };

/** Ends the connection in the middle of the answer. A write is not carried out. */
export const cut: Fault = { cut: true };

/** Carries the operation out, but its answer never arrives. */
export function lost(how: 'cut' | 'hang' | 502 | 504 = 'cut'): Fault {
  if (how === 'cut') return { done: true, cut: true };
  return how === 'hang' ? { done: true, hang: true } : { done: true, ...status(how) };
}

/** Changes the world first, then answers as usual. */
export function before(action: () => unknown): Fault {
  return { before: action };
}

/** The hourly limit is used up until some seconds from now. */
export function primaryLimit({
  seconds = 1,
  code = 403,
}: { seconds?: number; code?: 403 | 429 } = {}): Fault {
  return {
    status: code,
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
      'x-ratelimit-resource': 'core',
    },
    body: { message: 'API rate limit exceeded for installation ID 4711.', documentation_url: LIMITED },
  };
}

/** The hourly limit of GraphQL, which is told with status 200. */
export function graphqlLimit({ seconds = 1 }: { seconds?: number } = {}): Fault {
  const { headers } = primaryLimit({ seconds });
  return {
    status: 200,
    headers: { ...headers, 'x-ratelimit-resource': 'graphql' },
    body: {
      errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 4711.' }],
    },
  };
}

/** Too much at once. */
export function secondaryLimit({
  seconds = 1,
  code = 403,
}: { seconds?: number; code?: 403 | 429 } = {}): Fault {
  return {
    status: code,
    headers: { 'retry-after': String(seconds) },
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url: LIMITED,
    },
  };
}

/** Faults that wait for their operation. */
export class FaultQueue {
  readonly #waiting: { readonly operation: string; readonly fault: Fault; times: number }[] = [];

  add(operation: string, fault: Fault, times: number): void {
    this.#waiting.push({ operation, fault, times });
  }

  /** The fault that the next request for one of the operations meets. */
  take(operations: readonly string[]): Fault | undefined {
    const entry = this.#waiting.find(({ operation, times }) => times > 0 && operations.includes(operation));
    if (entry !== undefined) entry.times -= 1;
    return entry?.fault;
  }

  /** Operations whose faults nobody has met. */
  get left(): string[] {
    return this.#waiting.filter(({ times }) => times > 0).map(({ operation }) => operation);
  }
}
