import { posix } from 'node:path';
import { ConfigError } from '../config.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Source } from '../document/source.ts';
import type { Evidence, FolderEvidence } from '../evidence/evidence.ts';
import { evidenceOf } from '../files/base.ts';
import type { BaseFile } from '../files/base.ts';
import { findFiles } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import type { FoundFile } from '../files/paths.ts';
import { planningInTree, readPlanningFolder } from '../files/planning.ts';
import type { TreeFolder } from '../files/planning.ts';
import { readSource, unreadable } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { findInTree, partsOf } from '../files/tree.ts';
import type { TreeEntry, TreePart } from '../files/tree.ts';
import { ApiError } from '../github/api-error.ts';
import type { Client } from '../github/client.ts';
import type { Target } from '../github/event.ts';
import { mergeBase } from '../github/history.ts';
import { readTexts } from '../github/texts.ts';
import { configurationOfCommit, configurationOfWorkTree, configurationParts } from './configuration.ts';
import type { ReadConfiguration } from './configuration.ts';
import { blobsOf, openRevision } from './revision.ts';
import type { Blobs, RevisionReader } from './revision.ts';

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
  readonly configuration: ReadConfiguration | undefined;
  /** The commit that the findings are compared with. */
  readonly base: string | undefined;
  /** Why there is none although the event names one. */
  readonly baseGone?: string | undefined;
  /** What a pull request started from; absent for what is no pull request, and where it is gone. */
  readonly origin?: PullOrigin | undefined;
}

/** What a pull request started from, as far as it says how files are judged. */
export interface PullOrigin {
  readonly configuration: Configuration | undefined;
  /** Why the configuration cannot be read. */
  readonly problem: string | undefined;
  /** Path → the text there. */
  readonly texts: ReadonlyMap<string, Source>;
}

/** More files than this in one run are a slip in a pattern, and would use up the limit of requests. */
const MOST_FILES = 500;
/** The most texts of planning folders in one run: whoever opens a pull request must not keep the job busy with them. */
const MOST_TEXTS = 3000;
const TOO_MANY = `one run reads at most ${MOST_FILES} files; narrow the input "files"`;

/** What of the inputs decides what is read. */
export interface Wanted {
  /** Patterns; empty for the usual places. */
  readonly files: readonly string[];
  readonly baseline: 'base' | 'none';
  /** The configuration that is named; empty for the usual places. */
  readonly config: string;
}

/**
 * Reads the files of the checkout.
 * @throws ConfigError when the configuration is wrong
 */
export async function gatherFromWorkTree(workspace: string, wanted: Wanted): Promise<Gathered> {
  const configuration = await configurationOfWorkTree(workspace, wanted.config);
  const found = findFiles(workspace, wanted.files);
  const files = found.files.map((file) => ({
    file,
    read: readSource(workspace, file),
    evidence: evidenceOf(readPlanningFolder(workspace, file.absolute), undefined),
    base: undefined,
    entry: undefined,
  }));
  return { found, files, configuration, base: undefined };
}

/**
 * Reads the files of a commit, as they are committed, with the planning folders around them, and the same of the
 * commit that they are compared with. No checkout is looked at: it may hold another commit, or the work of whoever
 * opened the pull request.
 * @throws ApiError when GitHub does not give them
 * @throws ConfigError when the configuration is wrong
 */
export async function gatherFromCommit(client: Client, target: Target, wanted: Wanted): Promise<Gathered> {
  const { files: patterns, baseline, config } = wanted;
  const blobs = blobsOf(client);
  const configParts = configurationParts(config);
  const parts = [...partsOf(patterns), ...configParts];
  const head = await openRevision(client, { commit: target.head, parts, blobs });
  const trusted = await trustedRevision(client, target, { head, parts: configParts, blobs });
  const configuration = trusted && (await configurationOfCommit(trusted, config));
  const found = findInTree(head.entries, patterns);
  const paths = found.files.map(({ path }) => path);
  const isPull = target.base?.forked === true;
  const opened =
    (baseline === 'base' || isPull) && paths.length > 0
      ? await openBase(client, target, {
          paths,
          configParts: [...configParts, ...configurationParts('')],
          blobs,
        })
      : undefined;
  const start = opened !== undefined && 'gone' in opened ? undefined : opened;
  const base = baseline === 'base' ? start : undefined;
  const folders = await readFolders(client, [head, ...(base ? [base] : [])], paths);
  // The client lets ten requests through at a time.
  const files = await Promise.all(
    found.files.map(async (file, index): Promise<GatheredFile> => {
      const isTooMuch = index >= MOST_FILES;
      const read = isTooMuch ? { finding: unreadable(TOO_MANY) } : await head.read(file.path);
      const before =
        base === undefined || isTooMuch
          ? undefined
          : { read: await base.read(file.path), planning: folders(base, file.path) };
      return {
        file,
        read: read ?? { finding: unreadable('the commit has no such file') },
        evidence: evidenceOf(folders(head, file.path), before, configuration?.configuration.labels),
        base: before,
        entry: head.byPath.get(file.path),
      };
    }),
  );
  const baseGone = baseline === 'base' && opened !== undefined && 'gone' in opened ? opened.gone : undefined;
  const origin =
    isPull && start !== undefined
      ? await originOf(start, paths.slice(0, MOST_FILES), () =>
          target.privileged ? Promise.resolve(configuration) : configurationBefore(start, config),
        )
      : undefined;
  return { found, files, configuration, base: base?.commit, baseGone, origin };
}

async function originOf(
  start: RevisionReader,
  paths: readonly string[],
  readConfiguration: () => Promise<ReadConfiguration | undefined>,
): Promise<PullOrigin> {
  const texts = new Map<string, Source>();
  await Promise.all(
    paths.map(async (path) => {
      const read = await start.read(path);
      if (read !== undefined && 'source' in read) texts.set(path, read.source);
    }),
  );
  try {
    const read = await readConfiguration();
    return { configuration: read?.configuration, problem: undefined, texts };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { configuration: undefined, problem: error.message.split('\n')[0], texts };
  }
}

/** The configuration that is named need not have been there: then the one in the usual places counts, or none. */
function configurationBefore(start: RevisionReader, named: string): Promise<ReadConfiguration | undefined> {
  const isThere = start.byPath.has(posix.normalize(named));
  return configurationOfCommit(start, isThere ? named : '');
}

/** Where the configuration is read: what a stranger brings does not decide what a token that may write is used for. */
async function trustedRevision(
  client: Client,
  { privileged, base }: Target,
  { head, parts, blobs }: { head: RevisionReader; parts: readonly TreePart[]; blobs: Blobs },
): Promise<RevisionReader | undefined> {
  if (!privileged) return head;
  return base && openRevision(client, { commit: base.sha, parts, blobs });
}

/** A base that is not there any more, as after a forced push, is no base. */
async function openBase(
  client: Client,
  { base, head }: Target,
  { paths, configParts, blobs }: { paths: readonly string[]; configParts: readonly TreePart[]; blobs: Blobs },
): Promise<RevisionReader | { readonly gone: string } | undefined> {
  if (base === undefined) return undefined;
  // Of names that were found, no part is a pattern.
  const folders = new Set(paths.map((path) => (path.includes('/') ? posix.dirname(path) : '')));
  const parts = [...[...folders].map((folder) => ({ folder, deep: false })), ...configParts];
  try {
    const commit = base.forked ? await mergeBase(client, base.sha, head) : base.sha;
    return await openRevision(client, { commit, parts, blobs });
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'missing')) throw error;
    const strange = base.forked ? ', or has no ancestor in common with the head' : '';
    return { gone: `commit ${base.sha} is not there any more${strange}` };
  }
}

type Folders = (revision: RevisionReader, path: string) => FolderEvidence | undefined;

/**
 * The planning folders around the files, of all revisions at once: most of their texts are the same. A folder is read
 * at all revisions or at none, or what only one of them was judged with would look like the work of the change.
 */
async function readFolders(
  client: Client,
  revisions: readonly RevisionReader[],
  paths: readonly string[],
): Promise<Folders> {
  const folders = new Map<string, ReadonlyMap<RevisionReader, TreeFolder | undefined>>();
  const needed = new Set<string>();
  // What was not listed is not absent: with a part of a tree nothing can be proved.
  const known = revisions.every(({ isComplete }) => isComplete) ? paths.slice(0, MOST_FILES) : [];
  for (const path of known) {
    const here = new Map(revisions.map((revision) => [revision, planningInTree(revision.entries, path)]));
    const names = [...here.values()].flatMap((folder) => folder?.needed.map(({ sha }) => sha) ?? []);
    const more = new Set(names.filter((sha) => !needed.has(sha)));
    if (needed.size + more.size > MOST_TEXTS) continue;
    for (const sha of more) needed.add(sha);
    folders.set(path, here);
  }
  const texts = await readTexts(client, [...needed]);
  return (revision, path) => folders.get(path)?.get(revision)?.evidence(texts);
}
