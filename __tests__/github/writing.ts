/**
 * Commits that are written without git, as objects in files of their own: byte for byte those that `git fast-import`
 * makes, without a process for each.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Objects } from './objects.ts';

/** A file as a commit is to have it; the content of a submodule is the SHA of its commit. */
export interface NewFile {
  readonly mode: string;
  readonly content: string | Uint8Array;
}

/** A commit to be written. */
export interface NewCommit {
  /** The files that are not as in the first parent, by path; `null` for none. */
  readonly files: Readonly<Record<string, NewFile | null>>;
  readonly parents: readonly string[];
  /** Each as `name <email> seconds +0000`. */
  readonly author: string;
  readonly committer: string;
  readonly message: string | Uint8Array;
}

/** More than these are better packed, which git does. */
const MOST_FILES = 100;
const MODES = ['100644', '100755', '120000', '160000'];

interface Leaf {
  readonly mode: string;
  readonly sha: string;
}

/** Writes a commit and gives its SHA; `undefined` for one that git has to write. */
export function writeCommit(objects: Objects, commit: NewCommit): string | undefined {
  const { files, parents, author, committer, message } = commit;
  const changes = Object.entries(files);
  const isUsual = changes.every(([, file]) => file === null || MODES.includes(file.mode));
  const leaves = leavesOf(objects, parents[0]);
  if (!isUsual || changes.length > MOST_FILES || leaves === undefined) return undefined;
  for (const [name, file] of changes) {
    remove(leaves, name);
    if (file !== null) leaves.set(name, leafOf(objects, file));
  }
  const head = [
    `tree ${writeTree(objects, leaves)}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${author}`,
    `committer ${committer}`,
  ].join('\n');
  return objects.write('commit', Buffer.concat([Buffer.from(`${head}\n\n`), Buffer.from(message)]));
}

/** Lets a branch, or whatever else begins with `refs/`, be there. */
export function writeRef(folder: string, ref: string, sha: string): void {
  const file = path.join(folder, ref);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${sha}\n`);
}

/** The files of a commit by their paths; `undefined` when not all of its trees can be read without git. */
function leavesOf(objects: Objects, sha: string | undefined): Map<string, Leaf> | undefined {
  if (sha === undefined) return new Map();
  const tree = objects.commit(sha)?.tree;
  const entries = tree === undefined ? undefined : objects.tree(tree, true);
  if (entries === undefined) return undefined;
  return new Map(
    entries
      .filter(({ type }) => type !== 'tree')
      .map(({ path: name, mode, sha: leaf }) => [name, { mode, sha: leaf }]),
  );
}

function leafOf(objects: Objects, { mode, content }: NewFile): Leaf {
  const sha =
    mode === '160000' ? Buffer.from(content).toString() : objects.write('blob', Buffer.from(content));
  return { mode, sha };
}

/** A file makes room for a folder of its name, and a folder for a file. */
function remove(leaves: Map<string, Leaf>, name: string): void {
  for (const one of leaves.keys()) {
    if (one === name || one.startsWith(`${name}/`) || name.startsWith(`${one}/`)) leaves.delete(one);
  }
}

function writeTree(objects: Objects, leaves: ReadonlyMap<string, Leaf>): string {
  const folders = new Map<string, Map<string, Leaf>>();
  const entries: { readonly name: string; readonly leaf: Leaf }[] = [];
  for (const [name, leaf] of leaves) {
    const [folder = '', ...rest] = name.split('/');
    if (rest.length === 0) entries.push({ name, leaf });
    else folders.set(folder, (folders.get(folder) ?? new Map<string, Leaf>()).set(rest.join('/'), leaf));
  }
  for (const [name, below] of folders)
    entries.push({ name, leaf: { mode: '40000', sha: writeTree(objects, below) } });
  // Folders stand as if their names ended in a slash.
  const keyOf = ({ name, leaf }: (typeof entries)[number]): Buffer =>
    Buffer.from(leaf.mode === '40000' ? `${name}/` : name);
  const sorted = entries.toSorted((a, b) => Buffer.compare(keyOf(a), keyOf(b)));
  const parts = sorted.flatMap(({ name, leaf }) => [
    Buffer.from(`${leaf.mode} ${name}\0`),
    Buffer.from(leaf.sha, 'hex'),
  ]);
  return objects.write('tree', Buffer.concat(parts));
}
