import type { Evidence, FolderEvidence } from '../evidence/evidence.ts';
import { evidenceOf } from '../files/base.ts';
import type { BaseFile } from '../files/base.ts';
import { findFiles } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import type { FoundFile } from '../files/paths.ts';
import { planningInTree, readPlanningFolder } from '../files/planning.ts';
import { decodeSource, readSource, unreadable } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { findInTree, partsOf, unreadableEntry } from '../files/tree.ts';
import type { TreeEntry } from '../files/tree.ts';
import { ApiError } from '../github/api-error.ts';
import type { Client } from '../github/client.ts';
import type { Target } from '../github/event.ts';
import { mergeBase } from '../github/history.ts';
import { readTexts } from '../github/texts.ts';
import { listTree, readBlob } from '../github/tree.ts';

/** A file with its text and all that is known around it. */
export interface GatheredFile {
  readonly file: FoundFile;
  /** The text, or the finding that says why there is none. */
  readonly read: ReadResult;
  readonly evidence: Evidence;
  /** The same file at the base revision; absent when there is none. */
  readonly base: BaseFile | undefined;
  /** What the commit has there; absent for files of the work tree. */
  readonly entry: TreeEntry | undefined;
}

/** Everything that was asked for, read from one place. */
export interface Gathered {
  readonly found: Found;
  readonly files: readonly GatheredFile[];
  /** The commit that the findings are compared with. */
  readonly base: string | undefined;
}

/** More files than this in one run are a slip in a pattern, and would use up the limit of requests. */
const MOST_FILES = 500;

/** Reads the files of the checkout. */
export function gatherFromWorkTree(workspace: string, patterns: readonly string[]): Gathered {
  const found = findFiles(workspace, patterns);
  const files = found.files.map((file) => ({
    file,
    read: readSource(workspace, file),
    evidence: evidenceOf(readPlanningFolder(workspace, file.absolute), undefined),
    base: undefined,
    entry: undefined,
  }));
  return { found, files, base: undefined };
}

/**
 * Reads the files of a commit, as they are committed, with the planning folders around them, and the same of the
 * commit that they are compared with. No checkout is looked at: it may hold another commit, or the work of whoever
 * opened the pull request.
 * @throws ApiError when GitHub does not give them
 */
export async function gatherFromCommit(
  client: Client,
  target: Target,
  { files: patterns, baseline }: { files: readonly string[]; baseline: 'base' | 'none' },
): Promise<Gathered> {
  const head = await openRevision(client, target.head, patterns);
  const found = findInTree(head.entries, patterns);
  const paths = found.files.map(({ path }) => path);
  const base = baseline === 'base' && paths.length > 0 ? await openBase(client, target, paths) : undefined;
  const folders = await readFolders(client, [head, ...(base ? [base] : [])], paths);
  const files: GatheredFile[] = [];
  for (const [index, file] of found.files.entries()) {
    const read =
      index < MOST_FILES
        ? await head.read(file.path)
        : { finding: unreadable(`one run reads at most ${MOST_FILES} files; narrow the input "files"`) };
    const before =
      base === undefined || index >= MOST_FILES
        ? undefined
        : { read: await base.read(file.path), planning: folders(base, file.path) };
    files.push({
      file,
      read: read ?? { finding: unreadable('the commit has no such file') },
      evidence: evidenceOf(folders(head, file.path), before),
      base: before,
      entry: head.byPath.get(file.path),
    });
  }
  return { found, files, base: base?.commit };
}

/** A commit that is read from. */
interface RevisionReader {
  readonly commit: string;
  readonly entries: readonly TreeEntry[];
  readonly byPath: ReadonlyMap<string, TreeEntry>;
  readonly isComplete: boolean;
  /** The text of a path; `undefined` when the commit has none there. */
  readonly read: (path: string) => Promise<ReadResult | undefined>;
}

async function openRevision(
  client: Client,
  commit: string,
  patterns: readonly string[],
): Promise<RevisionReader> {
  const { entries, isComplete } = await listTree(client, commit, partsOf(patterns));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const read = async (path: string): Promise<ReadResult | undefined> => {
    const entry = byPath.get(path);
    if (entry === undefined) return undefined;
    const reason = unreadableEntry(entry);
    if (reason !== undefined) return { finding: unreadable(reason) };
    return decodeSource(path, await readBlob(client, entry.sha));
  };
  return { commit, entries, byPath, isComplete, read };
}

/** A base that is not there any more, as after a forced push, is no base. */
async function openBase(
  client: Client,
  { base, head }: Target,
  paths: readonly string[],
): Promise<RevisionReader | undefined> {
  if (base === undefined) return undefined;
  try {
    const commit = base.forked ? await mergeBase(client, base.sha, head) : base.sha;
    return await openRevision(client, commit, paths);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'missing') return undefined;
    throw error;
  }
}

type Folders = (revision: RevisionReader, path: string) => FolderEvidence | undefined;

/** The planning folders around the files, of all revisions at once: most of their texts are the same. */
async function readFolders(
  client: Client,
  revisions: readonly RevisionReader[],
  paths: readonly string[],
): Promise<Folders> {
  const folders = new Map(
    revisions.map((revision) => {
      // What was not listed is not absent: with a part of a tree nothing can be proved.
      const known = revision.isComplete ? paths.slice(0, MOST_FILES) : [];
      return [
        revision,
        new Map(known.map((path) => [path, planningInTree(revision.entries, path)])),
      ] as const;
    }),
  );
  const needed = [...folders.values()].flatMap((byPath) =>
    [...byPath.values()].flatMap((folder) => folder?.needed.map(({ sha }) => sha) ?? []),
  );
  const texts = await readTexts(client, needed);
  return (revision, path) => folders.get(revision)?.get(path)?.evidence(texts);
}
