import { findFiles } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import type { FoundFile } from '../files/paths.ts';
import { decodeSource, readSource, unreadable } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { findInTree, partsOf, unreadableEntry } from '../files/tree.ts';
import type { TreeEntry } from '../files/tree.ts';
import type { Client } from '../github/client.ts';
import { listTree, readBlob } from '../github/tree.ts';

/** A file with its text, or with the finding that says why there is none. */
export interface GatheredFile {
  readonly file: FoundFile;
  readonly read: ReadResult;
  /** What the commit has there; absent for files of the work tree. */
  readonly entry: TreeEntry | undefined;
}

/** Everything that was asked for, read from one place. */
export interface Gathered {
  readonly found: Found;
  readonly files: readonly GatheredFile[];
}

/** More files than this in one run are a slip in a pattern, and would use up the limit of requests. */
const MOST_FILES = 500;

/** Reads the files of the checkout. */
export function gatherFromWorkTree(workspace: string, patterns: readonly string[]): Gathered {
  const found = findFiles(workspace, patterns);
  const files = found.files.map((file) => ({ file, read: readSource(workspace, file), entry: undefined }));
  return { found, files };
}

/**
 * Reads the files of a commit, as they are committed. No checkout is looked at: it may hold another commit, or the
 * work of whoever opened the pull request.
 * @throws ApiError when GitHub does not give them
 */
export async function gatherFromCommit(
  client: Client,
  commit: string,
  patterns: readonly string[],
): Promise<Gathered> {
  const entries = await listTree(client, commit, partsOf(patterns));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const found = findInTree(entries, patterns);
  const files: GatheredFile[] = [];
  for (const [index, file] of found.files.entries()) {
    const entry = byPath.get(file.path);
    const read =
      index < MOST_FILES
        ? await readEntry(client, file, entry)
        : { finding: unreadable(`one run reads at most ${MOST_FILES} files; narrow the input "files"`) };
    files.push({ file, read, entry });
  }
  return { found, files };
}

async function readEntry(client: Client, file: FoundFile, entry: TreeEntry | undefined): Promise<ReadResult> {
  if (entry === undefined) return { finding: unreadable('the commit has no such file') };
  const reason = unreadableEntry(entry);
  if (reason !== undefined) return { finding: unreadable(reason) };
  return decodeSource(file.path, await readBlob(client, entry.sha));
}
