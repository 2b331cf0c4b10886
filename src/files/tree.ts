import { posix } from 'node:path';
import { isExclusion, splitGlob } from '../glob.ts';
import { DEFAULT_PATTERNS, findIn } from './find.ts';
import type { Found } from './find.ts';
import type { Place, PlaceEntry } from './place.ts';
import { IS_FOLDER, IS_LINK, tooLarge } from './read.ts';

/** An entry of a commit's tree, as git has it. */
export interface TreeEntry {
  /** From the root of the repository, with forward slashes on every system. */
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
  /** In bytes; only for files. */
  readonly size?: number | undefined;
}

/** Git's modes. Anything else that is committed is a file that somebody may execute. */
export const MODE = {
  file: '100644',
  executable: '100755',
  link: '120000',
  submodule: '160000',
  folder: '040000',
} as const;

/** True for what has a content of its own: no link, no submodule, no folder. */
export function isRegular({ mode }: TreeEntry): boolean {
  return mode === MODE.file || mode === MODE.executable;
}

/** A stretch of a tree that patterns can lead into: the folder alone, or with everything below it. */
export interface TreePart {
  readonly folder: string;
  readonly deep: boolean;
}

/**
 * Finds files in a commit as {@link findIn} finds them on a disk. Nothing is ignored there: what is committed is
 * tracked.
 */
export function findInTree(entries: readonly TreeEntry[], patterns: readonly string[]): Found {
  return findIn(treePlace(entries), patterns);
}

/** The parts of a tree that the patterns can lead into, for trees that are too large to be listed at once. */
export function partsOf(patterns: readonly string[]): TreePart[] {
  const wanted = patterns.filter((pattern) => !isExclusion(pattern));
  const all = (wanted.length > 0 ? wanted : DEFAULT_PATTERNS).flatMap((pattern): TreePart[] => {
    const { base, glob } = splitGlob(pattern);
    const isGlob = glob !== '';
    const folder = cleaned(isGlob ? base : posix.dirname(pattern));
    if (isGlob) return [{ folder, deep: true }];
    // A name may be that of a folder, which stands for every STATE.md below it.
    return DEFAULT_PATTERNS.some((name) => name === pattern)
      ? [{ folder, deep: false }]
      : [
          { folder, deep: false },
          { folder: cleaned(pattern), deep: true },
        ];
  });
  return [...new Map(all.map((part) => [JSON.stringify(part), part])).values()];
}

/** Why an entry is not read, in words, or `undefined` when it is a file that can be. */
export function unreadableEntry({ mode, size }: TreeEntry): string | undefined {
  if (mode === MODE.link) return IS_LINK;
  if (mode === MODE.submodule) return 'it is a submodule, which is another repository';
  if (mode === MODE.folder) return IS_FOLDER;
  return tooLarge(size ?? 0);
}

/** No tree reaches above its root, so a pattern that does finds nothing. */
const ROOT = '/repository';

function treePlace(entries: readonly TreeEntry[]): Place {
  const kinds = new Map<string, 'file' | 'folder'>([[ROOT, 'folder']]);
  const folders = new Map<string, Map<string, PlaceEntry>>();
  const add = (absolute: string, isFolder: boolean): void => {
    if (isFolder && kinds.get(absolute) === 'folder') return;
    kinds.set(absolute, isFolder ? 'folder' : 'file');
    const parent = posix.dirname(absolute);
    if (parent !== ROOT) add(parent, true);
    const members = folders.get(parent) ?? new Map<string, PlaceEntry>();
    folders.set(parent, members);
    const name = posix.basename(absolute);
    members.set(name, { name, isFolder });
  };
  for (const entry of entries) add(posix.join(ROOT, entry.path), entry.mode === MODE.folder);
  return {
    resolve: (pattern) => posix.resolve(ROOT, pattern),
    relative: (from, to) => posix.relative(from, to) || '.',
    join: (folder, name) => posix.join(folder, name),
    dirname: (absolute) => posix.dirname(absolute),
    basename: (absolute) => posix.basename(absolute),
    withForwardSlashes: (pattern) => pattern,
    has: (absolute) => kinds.has(absolute),
    obstacle: () => undefined,
    isFolder: (absolute) => kinds.get(absolute) === 'folder',
    list: (folder) => [...(folders.get(folder)?.values() ?? [])],
    withoutIgnored: (files) => ({ files, remarks: [] }),
  };
}

function cleaned(folder: string): string {
  const normal = posix.normalize(folder).replace(/\/$/, '');
  return normal === '.' ? '' : normal;
}
