import fs from 'node:fs';
import path from 'node:path';

/** A file that was asked for. It need not be readable: `read.ts` finds that out. */
export interface FoundFile {
  /** For people and reports: relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Found only because nothing was asked for: it may turn out to be another tool's STATE.md. */
  readonly isGuess: boolean;
}

/** What Node puts for bytes that are no UTF-8, in a name as in any text. */
export const REPLACEMENT = '\uFFFD';

/** How a path is shown: relative to the working directory, with forward slashes on every system. */
export function shownPath(cwd: string, absolute: string): string {
  return withForwardSlashes(path.relative(cwd, absolute)) || '.';
}

/** Turns the separators of the system into forward slashes; on POSIX a backslash is part of a name and stays. */
export function withForwardSlashes(name: string): string {
  return path.sep === '/' ? name : name.replaceAll(path.sep, '/');
}

/** What is at a path itself, never at what it links to; `undefined` when there is nothing. */
export function statOf(absolute: string): fs.Stats | undefined {
  try {
    // Most of what is asked for is not there: an exception for each would cost more than the question.
    return fs.lstatSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Why it cannot be told whether something is at a path, in words; `undefined` when it can: below a file is nothing. */
export function obstacleAt(absolute: string): string | undefined {
  try {
    fs.lstatSync(absolute, { throwIfNoEntry: false });
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    return describeError(error);
  }
}

/** True when `inner` is `outer` or lies below it, by their names alone. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The folders above a path, nearest first. */
export function* ancestors(absolute: string): Generator<string> {
  for (let folder = path.dirname(absolute); ; folder = path.dirname(folder)) {
    yield folder;
    if (folder === path.dirname(folder)) return;
  }
}

/** Folders above a path that hold a repository, nearest first. */
export function repositoriesAbove(absolute: string): string[] {
  return [...ancestors(absolute)].filter((folder) => statOf(path.join(folder, '.git')) !== undefined);
}

/** A folder as its repository calls it, with forward slashes; empty for the root, and where there is no repository. */
export function folderInRepository(folder: string): string {
  const [root] = repositoriesAbove(path.join(folder, 'any'));
  return root === undefined ? '' : withForwardSlashes(path.relative(root, folder));
}

/** The word for an error of the file system, with the code that a search engine knows. */
export function describeError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? 'an unknown error' : `${WORDS[code] ?? 'the system refused'} (${code})`;
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EBADF: 'it is closed, or leads nowhere',
  EBUSY: 'another program is using it',
  EISDIR: 'it is a folder',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'it is a symbolic link',
};
