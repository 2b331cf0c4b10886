/** A figure that could be worked out, or the reason why not, in words for the ledger. */
export type Known<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** A figure that could be worked out. */
export function known<T>(value: T): Known<T> {
  return { ok: true, value };
}

/** Why a figure could not be worked out. */
export function unknown(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
