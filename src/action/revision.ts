import { decodeSource, unreadable } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { unreadableEntry } from '../files/tree.ts';
import type { TreeEntry, TreePart } from '../files/tree.ts';
import type { Client } from '../github/client.ts';
import { listTree, readBlob } from '../github/tree.ts';

/** Gives the bytes of a blob. */
export type Blobs = (sha: string) => Promise<Uint8Array>;

/** A commit that is read from. */
export interface RevisionReader {
  readonly commit: string;
  readonly entries: readonly TreeEntry[];
  readonly byPath: ReadonlyMap<string, TreeEntry>;
  readonly isComplete: boolean;
  /** The text of a path; `undefined` when the commit has none there. */
  readonly read: (path: string) => Promise<ReadResult | undefined>;
}

/** Head and base mostly have the same blobs; each is read once. */
export function blobsOf(client: Client): Blobs {
  const known = new Map<string, Promise<Uint8Array>>();
  return (sha) => {
    const blob = known.get(sha) ?? readBlob(client, sha);
    known.set(sha, blob);
    return blob;
  };
}

/**
 * Lists a commit, at least in the parts that are named.
 * @throws ApiError when GitHub does not give it
 */
export async function openRevision(
  client: Client,
  { commit, parts, blobs }: { commit: string; parts: readonly TreePart[]; blobs: Blobs },
): Promise<RevisionReader> {
  const { entries, isComplete } = await listTree(client, commit, parts);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const read = async (path: string): Promise<ReadResult | undefined> => {
    const entry = byPath.get(path);
    if (entry === undefined) return undefined;
    const reason = unreadableEntry(entry);
    if (reason !== undefined) return { finding: unreadable(reason) };
    return decodeSource(path, await blobs(entry.sha));
  };
  return { commit, entries, byPath, isComplete, read };
}
