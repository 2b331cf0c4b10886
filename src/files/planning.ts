import fs from 'node:fs';
import path from 'node:path';
import { folderEvidence } from '../evidence/evidence.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import { planningListing } from '../evidence/listing.ts';
import { neededFiles } from '../evidence/needed.ts';
import { readPlanning } from '../evidence/planning.ts';
import { shownPath, statOf } from './paths.ts';
import { readBytes } from './read.ts';
import { isRegular } from './tree.ts';
import type { TreeEntry } from './tree.ts';

/** Bounds of what is read around a STATE.md: real planning folders have up to 2,000 files. */
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 6;
const MOST_TEXTS = 4_000;
const NEVER_ENTERED = new Set(['.git', 'node_modules']);
/** In a commit each text costs a request or a part of one. The same everywhere, so that the same commit says the same. */
const MOST_TREE_TEXTS = 300;
const MOST_TREE_BYTES = 256 * 1024;
/** What makes the folder of a STATE.md a planning folder. */
const SIGNS = ['ROADMAP.md', 'phases', 'milestones'];

/**
 * Reads the planning folder that a STATE.md lies in; `undefined` when it lies in none. Links are not followed, and
 * nothing is known of a file but its path and, for the few that count, its text.
 */
export function readPlanningFolder(cwd: string, absolute: string): FolderEvidence | undefined {
  const folder = path.dirname(absolute);
  if (!SIGNS.some((name) => statOf(path.join(folder, name)) !== undefined)) return undefined;
  const paths = [...walk(folder)];
  const texts = new Map<string, string>();
  for (const name of neededFiles(planningListing(paths), { most: MOST_TEXTS })) {
    const text = readText(cwd, path.join(folder, name));
    if (text !== undefined) texts.set(name, text);
  }
  return folderEvidence(
    readPlanning({ paths, texts }),
    (name) => statOf(path.join(folder, name)) !== undefined,
  );
}

/** The planning folder around a STATE.md of a commit, before any text is read. */
export interface TreeFolder {
  /** What is to be read: path from the root of the repository, and the name of the blob. */
  readonly needed: readonly { readonly path: string; readonly sha: string }[];
  /** The evidence, once the texts are there; blob name → text. Texts that could not be read are left out. */
  readonly evidence: (texts: ReadonlyMap<string, string>) => FolderEvidence;
}

/** The planning folder that a STATE.md of a commit lies in; `undefined` when it lies in none. */
export function planningInTree(entries: readonly TreeEntry[], statePath: string): TreeFolder | undefined {
  const folder = path.posix.dirname(statePath);
  const prefix = folder === '.' ? '' : `${folder}/`;
  const inside = entries.filter(({ path: name }) => name.startsWith(prefix));
  const names = new Set(inside.map(({ path: name }) => name.slice(prefix.length).split('/')[0] ?? ''));
  if (!SIGNS.some((name) => names.has(name))) return undefined;
  const files = new Map(
    inside.filter(isRegular).map((entry) => [entry.path.slice(prefix.length), entry] as const),
  );
  const paths = [...files.keys()];
  const needed = neededFiles(planningListing(paths), { most: MOST_TREE_TEXTS }).flatMap((name) => {
    const entry = files.get(name);
    return entry === undefined || (entry.size ?? 0) > MOST_TREE_BYTES ? [] : [{ name, ...entry }];
  });
  const all = pathsOf(entries);
  const exists = (name: string): boolean => all.has(path.posix.join(folder, name));
  return {
    needed,
    evidence: (texts) => {
      const read = needed.flatMap(({ name, sha }) => {
        const text = texts.get(sha);
        return text === undefined ? [] : [[name, text] as const];
      });
      return folderEvidence(readPlanning({ paths, texts: new Map(read) }), exists);
    },
  };
}

/** Once for a tree, however many files in it have a planning folder. */
function pathsOf(entries: readonly TreeEntry[]): ReadonlySet<string> {
  const known = PATHS.get(entries);
  if (known !== undefined) return known;
  const paths = new Set(entries.map((entry) => entry.path));
  PATHS.set(entries, paths);
  return paths;
}

const PATHS = new WeakMap<readonly TreeEntry[], ReadonlySet<string>>();

/** The text of a file of the planning folder; none when it is too large, no regular file, or not UTF-8. */
function readText(cwd: string, absolute: string): string | undefined {
  const read = readBytes(cwd, absolute);
  return 'reason' in read ? undefined : textOf(read.bytes);
}

/** Bytes as text, or `undefined` when they are not UTF-8, or binary to git: then GitHub's API gives no text either. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** All files below a folder, in the order of their names. */
function* walk(root: string): Generator<string> {
  const folders = [{ folder: root, depth: 0 }];
  let seen = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of list(next.folder)) {
      seen += 1;
      if (seen > MOST_ENTRIES) return;
      const absolute = path.join(next.folder, entry.name);
      if (entry.isFile()) yield shownPath(root, absolute);
      else if (entry.isDirectory() && next.depth < MOST_DEPTH && !NEVER_ENTERED.has(entry.name)) {
        folders.push({ folder: absolute, depth: next.depth + 1 });
      }
    }
  }
}

function list(folder: string): fs.Dirent[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  } catch {
    // What cannot be listed is as good as not there: evidence only ever says what is.
    return [];
  }
}
