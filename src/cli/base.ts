import fs from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../config.ts';
import { candidateOf, chooseConfiguration, readCandidate, USUAL_PLACES } from '../config/choose.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Settings } from '../config/settings.ts';
import type { BaseFile } from '../files/base.ts';
import { withForwardSlashes } from '../files/paths.ts';
import type { FoundFile } from '../files/paths.ts';
import { planningInTree, textOf } from '../files/planning.ts';
import type { TreeFolder } from '../files/planning.ts';
import { decodeSource, unreadable } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { unreadableEntry } from '../files/tree.ts';
import type { TreeEntry } from '../files/tree.ts';
import { listTree, mergeBase, openClone, readBlob, resolveCommit, topLevel } from '../git/clone.ts';
import type { Clone } from '../git/clone.ts';
import { LIMITS } from '../document/source.ts';

/** Gives the files of the base revision. */
export type BaseReader = (file: FoundFile) => BaseFile;

/** The commit that a change is compared with. */
export interface Base {
  readonly read: BaseReader;
  /**
   * How it has its files judged. A file that is named need not have been there: then the one in the usual places
   * counts. One outside of the repository is not part of any change, so it counts as it is.
   * @throws ConfigError when it is wrong or cannot be read
   */
  readonly configuration: (named: string | undefined, now: Settings) => Configuration | undefined;
}

/**
 * Opens the commit that the work tree and a revision started from, as a pull request is compared with its base.
 * @throws ConfigError when there is no clone, or no such commit in it
 */
export function openBase(cwd: string, revision: string): Base {
  const clone = openClone(cwd);
  if ('reason' in clone) throw new ConfigError(`--base: git finds no repository here: ${clone.reason}.`);
  const commit = startOf(clone, revision);
  const root = topLevel(clone);
  const entries = listTree(clone, commit);
  if (root === undefined || 'reason' in entries) {
    const reason = 'reason' in entries ? entries.reason : 'the repository has no work tree';
    throw new ConfigError(`--base ${revision}: it cannot be read: ${reason}.`);
  }
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    read: ({ absolute }) => {
      const name = nameIn(root, absolute);
      const entry = byPath.get(name);
      if (entry === undefined) return { read: undefined, planning: undefined };
      const folder = planningInTree(entries, name);
      const planning = folder?.evidence(textsOf(clone, folder));
      return { read: readEntry(clone, entry), planning };
    },
    configuration: (named, { configuration: now }) => {
      if (named === undefined) return configurationIn(clone, entries);
      const name = nameIn(root, path.resolve(cwd, named));
      if (name === '..' || name.startsWith('../') || path.isAbsolute(name)) return now;
      const entry = byPath.get(name);
      const there = entry && readCandidate(candidateOf(entry.path, readEntry(clone, entry)));
      return there ?? configurationIn(clone, entries);
    },
  };
}

/**
 * The configuration in the usual places of a commit of a clone.
 * @throws ConfigError when it is wrong or cannot be read
 */
export function configurationIn(clone: Clone, entries: readonly TreeEntry[]): Configuration | undefined {
  const there = entries.filter(({ path: place }) => USUAL_PLACES.includes(place));
  return chooseConfiguration(there.map((entry) => candidateOf(entry.path, readEntry(clone, entry))));
}

function readEntry(clone: Clone, entry: TreeEntry): ReadResult {
  const reason = unreadableEntry(entry);
  if (reason !== undefined) return { finding: unreadable(reason) };
  const blob = readBlob(clone, entry.sha, LIMITS.bytes);
  return 'reason' in blob ? { finding: unreadable(blob.reason) } : decodeSource(entry.path, blob.bytes);
}

/** The texts of a planning folder at a commit of a clone, by the names of their blobs. */
export function textsOf(clone: Clone, { needed }: TreeFolder): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { sha } of needed) {
    const blob = readBlob(clone, sha, LIMITS.bytes);
    const text = 'reason' in blob ? undefined : textOf(blob.bytes);
    if (text !== undefined) texts.set(sha, text);
  }
  return texts;
}

function startOf(clone: Clone, revision: string): string {
  const sha = resolveCommit(clone, revision);
  if (sha === undefined) {
    const hint = clone.isShallow ? ' The clone is shallow; fetch more of its history.' : '';
    throw new ConfigError(`--base: there is no commit "${revision}" in this clone.${hint}`);
  }
  const head = resolveCommit(clone, 'HEAD');
  return (head === undefined ? undefined : mergeBase(clone, sha, head)) ?? sha;
}

/** Git says where things really are; the working directory may have been reached through a link. */
function nameIn(root: string, absolute: string): string {
  try {
    const folder = fs.realpathSync(path.dirname(absolute));
    const real = path.join(folder, path.basename(absolute));
    return withForwardSlashes(path.relative(fs.realpathSync(root), real));
  } catch {
    return '';
  }
}
