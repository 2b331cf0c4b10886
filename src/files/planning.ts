import fs from 'node:fs';
import path from 'node:path';
import { folderEvidence } from '../evidence/evidence.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import { planningListing } from '../evidence/listing.ts';
import { neededFiles } from '../evidence/needed.ts';
import { readPlanning } from '../evidence/planning.ts';
import { shownPath, statOf } from './paths.ts';
import { readBytes } from './read.ts';

/** Bounds of what is read around a STATE.md: real planning folders have up to 2,000 files. */
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 6;
const MOST_TEXTS = 4_000;
const NEVER_ENTERED = new Set(['.git', 'node_modules']);
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
  const root = path.dirname(folder);
  return folderEvidence(
    readPlanning({ paths, texts }),
    (name) => statOf(path.join(root, name)) !== undefined,
  );
}

/** The text of a file of the planning folder; none when it is too large, no regular file, or not UTF-8. */
function readText(cwd: string, absolute: string): string | undefined {
  const read = readBytes(cwd, absolute);
  return 'reason' in read ? undefined : textOf(read.bytes);
}

/** Bytes as text, or `undefined` when they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
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
