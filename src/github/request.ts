import { explain, isAnswerLost } from './api-error.ts';
import type { Purpose } from './api-error.ts';

/**
 * Runs a request.
 * @throws ApiError that says what was to be done and why it was not
 */
export async function request<T>(purpose: Purpose, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw explain(error, purpose);
  }
}

/**
 * Writes something that must not be there twice. When the answer gets lost, nobody knows whether it was done, so it is
 * looked for before it is tried once more. `send` must not try again by itself.
 * @throws ApiError when it was not done
 */
export async function writeOnce<T>(
  purpose: Purpose,
  send: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let isLastTry = false; ; isLastTry = true) {
    try {
      return await send();
    } catch (error) {
      if (!isAnswerLost(error)) throw explain(error, purpose);
      const found = await request(purpose, find);
      if (found !== undefined) return found;
      if (isLastTry) throw explain(error, purpose);
    }
  }
}

/** For requests that {@link writeOnce} repeats. */
export const NO_RETRIES = { retries: 0 } as const;
