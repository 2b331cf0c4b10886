import type { BytesResult } from '../files/read.ts';
import type { TreeEntry } from '../files/tree.ts';
import { ask } from './ask.ts';

/** A repository on this machine; it may be bare, shallow, or without some of its objects. */
export interface Clone {
  /** Any folder inside of it. */
  readonly folder: string;
  /** Its history is cut off: parents of its oldest commits are not there. */
  readonly isShallow: boolean;
}

/** A commit as it is stored, not as replacements or grafts would show it. */
export interface Commit {
  readonly sha: string;
  /** Also those that a shallow clone does not have. */
  readonly parents: readonly string[];
  /** As it is stored: nothing says that it is UTF-8. */
  readonly message: Uint8Array;
}

/** A file that is not the same in two commits. */
export interface TreeChange {
  readonly status: 'added' | 'deleted' | 'changed';
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** False when the path is no UTF-8, so that `path` only resembles it. */
  readonly isExact: boolean;
  readonly before: TreeSide;
  readonly after: TreeSide;
}

/** What one of the two commits has there: git's mode and object, or nothing but zeros. */
export interface TreeSide {
  readonly mode: string;
  readonly sha: string;
}

/** Why git has no answer, in words for the user. */
export interface Unanswered {
  readonly reason: string;
}

/** A commit and its message can be large by accident or on purpose; ours have some kilobytes. */
const MOST_COMMIT = 4 * 1024 * 1024;
const MOST_LISTING = 256 * 1024 * 1024;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The clone that a folder lies in, found as git finds it. */
export function openClone(folder: string): Clone | Unanswered {
  const answer = ask(folder, ['rev-parse', '--is-shallow-repository']);
  if ('failed' in answer) return { reason: answer.reason };
  return { folder, isShallow: answer.output.toString('latin1').trim() === 'true' };
}

/**
 * The SHA of the commit that a revision means (a branch, a tag, `HEAD~2`, an abbreviated SHA), or `undefined` when it
 * means none that is here.
 */
export function resolveCommit(clone: Clone, revision: string): string | undefined {
  // In two steps: behind `:/some words` the ending that asks for a commit would be taken for more words.
  const found = resolve(clone, revision);
  return found === undefined ? undefined : resolve(clone, `${found}^{commit}`);
}

function resolve({ folder }: Clone, revision: string): string | undefined {
  const answer = ask(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
  const sha = 'failed' in answer ? '' : answer.output.toString('latin1').trim();
  return SHA.test(sha) ? sha : undefined;
}

/** Reads the commit of a SHA. */
export function readCommit({ folder }: Clone, sha: string): Commit | Unanswered {
  const answer = ask(folder, ['cat-file', 'commit', sha], MOST_COMMIT);
  if ('failed' in answer) return { reason: answer.reason };
  const { output } = answer;
  const end = output.includes('\n\n') ? output.indexOf('\n\n') : output.length;
  // Continued lines of other headers begin with a space, so nothing in them passes for a parent.
  const header = output.subarray(0, end).toString('latin1').split('\n');
  const parents = header.flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
  return { sha, parents, message: output.subarray(end + 2) };
}

/** The files that differ between two commits, submodules and their settings notwithstanding. Nothing is a rename. */
export function changesBetween(
  { folder }: Clone,
  before: string,
  after: string,
): readonly TreeChange[] | Unanswered {
  const form = ['-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const answer = ask(folder, [
    'diff-tree',
    ...form,
    '--ignore-submodules=none',
    '--end-of-options',
    before,
    after,
    '--',
  ]);
  if ('failed' in answer) return { reason: answer.reason };
  // Bytes that are no UTF-8 survive in Latin-1, and a path has no NUL.
  const words = answer.output.toString('latin1').split('\0');
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    changes.push(changeOf(words[index] ?? '', Buffer.from(words[index + 1] ?? '', 'latin1')));
  }
  return changes;
}

/** `:100644 100755 <sha> <sha> M`, and the path of its own. */
function changeOf(raw: string, path: Buffer): TreeChange {
  const [modeBefore = '', modeAfter = '', before = '', after = '', letter = ''] = raw.slice(1).split(' ');
  const text = path.toString('utf8');
  return {
    status: letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'changed',
    path: text,
    isExact: Buffer.from(text, 'utf8').equals(path),
    before: { mode: modeBefore, sha: before },
    after: { mode: modeAfter, sha: after },
  };
}

/** Reads the bytes of a blob, unless there are more than `limit`. */
export function readBlob({ folder }: Clone, sha: string, limit: number): BytesResult {
  const answer = ask(folder, ['cat-file', 'blob', sha], limit);
  return 'failed' in answer ? { reason: answer.reason } : { bytes: answer.output };
}

/** All entries of a commit. Those whose path is no UTF-8 are left out. */
export function listTree({ folder }: Clone, commit: string): readonly TreeEntry[] | Unanswered {
  const answer = ask(folder, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit], MOST_LISTING);
  if ('failed' in answer) return { reason: answer.reason };
  return answer.output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, sha, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
      if (mode === undefined || sha === undefined || path === undefined || path.includes('\uFFFD')) return [];
      return [{ mode, sha, path, ...(size === '-' ? {} : { size: Number(size) }) }];
    });
}

/** The commit that two revisions started from; `undefined` when they have none in common here. */
export function mergeBase({ folder }: Clone, one: string, other: string): string | undefined {
  const answer = ask(folder, ['merge-base', one, other]);
  const sha = 'failed' in answer ? '' : answer.output.toString('latin1').trim();
  return SHA.test(sha) ? sha : undefined;
}

/** The folder that everything of the clone lies in; `undefined` for a bare one. */
export function topLevel({ folder }: Clone): string | undefined {
  const answer = ask(folder, ['rev-parse', '--show-toplevel']);
  const path = 'failed' in answer ? '' : answer.output.toString('utf8').replace(/\n$/, '');
  return path === '' ? undefined : path;
}
