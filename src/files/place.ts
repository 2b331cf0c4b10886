import fs from 'node:fs';
import path from 'node:path';
import { withoutIgnored } from './ignored.ts';
import type { Kept } from './ignored.ts';
import { obstacleAt, REPLACEMENT, shownPath, statOf, withForwardSlashes } from './paths.ts';
import type { FoundFile } from './paths.ts';

/** What lies in a folder. A link is no folder, wherever it leads. */
export interface PlaceEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** The bytes of its name with escapes, where they are no UTF-8: nothing can be asked about it by its name then. */
  readonly escaped?: string;
}

/** Folders to search: those of a disk, or those of a commit. Paths are absolute within the place. */
export interface Place {
  readonly resolve: (pattern: string) => string;
  readonly relative: (from: string, to: string) => string;
  readonly join: (folder: string, name: string) => string;
  readonly dirname: (absolute: string) => string;
  readonly basename: (absolute: string) => string;
  readonly withForwardSlashes: (pattern: string) => string;
  /** True when something is there, be it a link that leads nowhere. */
  readonly has: (absolute: string) => boolean;
  /** Why that cannot be told, in words; `undefined` when it can. */
  readonly obstacle: (absolute: string) => string | undefined;
  readonly isFolder: (absolute: string) => boolean;
  /** Throws an error of the file system when the folder cannot be listed. */
  readonly list: (folder: string) => readonly PlaceEntry[];
  readonly withoutIgnored: (files: readonly FoundFile[]) => Kept;
}

/** The folders of the disk, seen from a working directory. */
export function workTree(cwd: string): Place {
  return {
    resolve: (pattern) => path.resolve(cwd, pattern),
    relative: shownPath,
    join: (folder, name) => path.join(folder, name),
    dirname: (absolute) => path.dirname(absolute),
    basename: (absolute) => path.basename(absolute),
    withForwardSlashes,
    has: (absolute) => statOf(absolute) !== undefined,
    obstacle: obstacleAt,
    isFolder,
    list,
    withoutIgnored,
  };
}

function list(folder: string): PlaceEntry[] {
  const entries = fs
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  if (!entries.some(({ name }) => name.includes(REPLACEMENT))) return entries;
  return fs.readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => {
    const name = entry.name.toString('utf8');
    const isFaithful = entry.name.equals(Buffer.from(name));
    return { name, isFolder: entry.isDirectory(), ...(isFaithful ? {} : { escaped: escape(entry.name) }) };
  });
}

/** `caf\xe9` for a name in Latin-1. */
function escape(name: Buffer): string {
  return name
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`);
}

function isFolder(absolute: string): boolean {
  try {
    return fs.statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}
