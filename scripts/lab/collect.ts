// Which files a folder holds for the lab: any layout, a corpus of loose files as well as repositories.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode, unreadableReason } from '../../src/document/source.ts';
import type { Source } from '../../src/document/source.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readPlanningFolder } from '../../src/files/planning.ts';

/** One text to look at. Copies of a text are looked at once. */
export interface LabFile {
  /** The first 16 digits of the SHA-256 of its bytes: what tables of verdicts and other reports call it. */
  readonly id: string;
  /** Path from the folder that was given. */
  readonly name: string;
  /** What it belongs to: the first folder of its path, for versions of one file repeat each other's findings. */
  readonly project: string;
  readonly source: Source;
}

/** A text together with the planning folder that it lies in. */
export interface Tree extends LabFile {
  readonly evidence: Evidence;
}

/** Everything that was found. */
export interface Collection {
  readonly files: readonly LabFile[];
  readonly trees: readonly Tree[];
  /** Texts that are the same as another one. */
  readonly copies: number;
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
}

const NEVER_ENTERED = new Set(['node_modules', '.git']);
const STATE_FILE = 'STATE.md';

type Unread = (file: string, reason: string) => void;

/**
 * Reads the STATE.md files of folders and files. In a repository (a folder with `.git` or `.planning`) these are the files
 * called STATE.md; elsewhere every .md and .txt file is taken for one, as in a collection of versions.
 * @throws Error when nothing can be read, saying what was looked for.
 */
export function collect(given: readonly string[]): Collection {
  const unread: { name: string; reason: string }[] = [];
  const files = new Map<string, LabFile>();
  const trees = new Map<string, Tree>();
  let copies = 0;
  for (const one of given) {
    // A relative path would lead out of the working directory, where nothing is read of a planning folder.
    const root = path.resolve(one);
    const nameOf = (file: string): string =>
      path.relative(root, file).split(path.sep).join('/') || path.basename(one);
    const note: Unread = (file, reason) => unread.push({ name: nameOf(file), reason });
    for (const file of found(root, note)) {
      const read = readFile(file, nameOf(file), note);
      if (read === undefined) continue;
      if (files.has(read.id)) copies += 1;
      // The name outside of a planning folder says more: it tells which version of the file it is.
      if (!files.has(read.id) || !isInPlanningFolder(file)) files.set(read.id, read);
      const planning = isInPlanningFolder(file) ? readPlanningFolder(root, file) : undefined;
      if (planning !== undefined) trees.set(read.id, { ...read, evidence: { planning } });
    }
  }
  if (files.size === 0) throw new Error(nothingIn(given, unread));
  return { files: [...files.values()], trees: [...trees.values()], copies, unread };
}

function nothingIn(given: readonly string[], unread: Collection['unread']): string {
  const [first] = unread;
  const why = first ? ` ${unread.length} could not be read; the first: ${first.name}: ${first.reason}.` : '';
  return (
    `no STATE.md file can be read in ${given.join(', ')}.${why} ` +
    'Give a repository with .planning/STATE.md, or a folder of .md or .txt files.'
  );
}

const isInPlanningFolder = (file: string): boolean => path.basename(path.dirname(file)) === '.planning';

function found(given: string, unread: Unread): readonly string[] {
  const stat = statSync(given, { throwIfNoEntry: false });
  if (stat === undefined) {
    unread(given, 'there is no such file or folder');
    return [];
  }
  if (stat.isFile()) return [given];
  return filesBelow(given, path.basename(given) === '.planning', unread);
}

function filesBelow(folder: string, isInside: boolean, unread: Unread): readonly string[] {
  const isRepository = isInside || ['.git', '.planning'].some((name) => existsSync(path.join(folder, name)));
  return entriesOf(folder, unread).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return NEVER_ENTERED.has(entry.name) ? [] : filesBelow(full, isRepository, unread);
    }
    const isWanted = isRepository ? entry.name === STATE_FILE : /\.(?:md|txt)$/.test(entry.name);
    return isWanted && entry.isFile() ? [full] : [];
  });
}

function entriesOf(folder: string, unread: Unread): ReturnType<typeof listed> {
  try {
    return listed(folder);
  } catch (error) {
    unread(folder, reasonOf(error));
    return [];
  }
}

function listed(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFile(file: string, name: string, unread: Unread): LabFile | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    unread(file, reasonOf(error));
    return undefined;
  }
  const reason = unreadableReason(bytes);
  if (reason !== undefined) {
    unread(file, reason);
    return undefined;
  }
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const project = name.includes('/') ? (name.split('/')[0] ?? name) : name;
  return { id, name, project, source: decode(name, bytes) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^(\w+): ([^,]*),.*$/, '$1: $2') : String(error);
}
