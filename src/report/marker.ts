declare const checked: unique symbol;

/** What tells one of our comments from another: 16 hexadecimal digits, so that it can never end the marker. */
export type MarkerKey = string & { readonly [checked]: true };

const FNV_PRIME = 0x100000001b3n;
const FNV_OFFSET = 0xcbf29ce484222325n;

/**
 * A key that is the same for the same parts on every machine: FNV-1a, 64 bits. It only recognises what we wrote
 * ourselves and proves nothing; who wrote a comment is for GitHub to say. So it needs no cryptography, which this
 * layer could not import.
 */
export function keyOf(...parts: readonly string[]): MarkerKey {
  // JSON keeps ["a", "b"] and ["ab"] apart.
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(JSON.stringify(parts))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  }
  return hash.toString(16).padStart(16, '0') as MarkerKey;
}

/** What we write into pull requests and look for again. */
export type MarkerKind = 'suggestion' | 'comment';

/** A comment that GitHub does not show, by which we find what we wrote. */
export function marker(kind: MarkerKind, key: MarkerKey): string {
  return `<!-- state-md ${kind} ${key} -->`;
}

/** The key of a marker that is the first line of a text, and nowhere else. */
export function firstMarker(kind: MarkerKind, body: string): MarkerKey | undefined {
  return keyIn(new RegExp(`^<!-- state-md ${kind} ([0-9a-f]{16}) -->(?:\\r?\\n|$)`), body);
}

/** The key of a marker that is the last line of a text, and nowhere else. */
export function lastMarker(kind: MarkerKind, body: string): MarkerKey | undefined {
  return keyIn(new RegExp(`\\n<!-- state-md ${kind} ([0-9a-f]{16}) -->(?:\\r?\\n)?$`), body);
}

function keyIn(pattern: RegExp, body: string): MarkerKey | undefined {
  return pattern.exec(body)?.[1] as MarkerKey | undefined;
}
