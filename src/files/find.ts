import { compileGlob, isExclusion, splitGlob } from '../glob.ts';
import { describeError } from './paths.ts';
import type { FoundFile } from './paths.ts';
import { workTree } from './place.ts';
import type { Place, PlaceEntry } from './place.ts';

/** Where a project keeps its state; looked at when nothing is asked for. */
export const DEFAULT_PATTERNS = [
  'STATE.md',
  '.planning/STATE.md',
  '.planning/workstreams/*/STATE.md',
] as const;

const FILE_NAME = 'STATE.md';
const NEVER_ENTERED = new Set(['.git', 'node_modules']);

/** What was found, and what was not. */
export interface Found {
  /** In the order of the patterns, then by path; no file twice. */
  readonly files: readonly FoundFile[];
  /** Patterns that led to no file, or are refused, with the reason in words. */
  readonly unmatched: readonly { readonly pattern: string; readonly reason: string }[];
  /** Folders that could not be listed, so that nothing is known of what they hold. */
  readonly unlisted: readonly { readonly path: string; readonly reason: string }[];
  /** What git could not be asked about the files, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Finds the files that patterns speak of: a file, a folder (every STATE.md below it that git does not ignore), a
 * glob, or `!` and a glob to leave files out. Without a pattern (or with exclusions only) the usual places.
 */
export function findFiles(cwd: string, patterns: readonly string[]): Found {
  return findIn(workTree(cwd), patterns);
}

/** The same in any place, such as the tree of a commit. */
export function findIn(place: Place, patterns: readonly string[]): Found {
  const wanted = patterns.filter((pattern) => !isExclusion(pattern));
  const search = new Search(place);
  if (wanted.length === 0) search.addDefaults();
  for (const pattern of wanted) search.add(pattern);
  const unwanted = patterns.filter(isExclusion);
  for (const pattern of unwanted) search.assess(pattern);
  const isExcluded = exclusion(place, unwanted);
  return {
    files: [...search.files.values()].filter(({ absolute }) => !isExcluded(absolute)),
    unmatched: search.unmatched,
    unlisted: search.unlisted,
    remarks: search.remarks,
  };
}

/** One search, collecting as it goes. */
class Search {
  readonly files = new Map<string, FoundFile>();
  readonly unmatched: Found['unmatched'][number][] = [];
  readonly unlisted: Found['unlisted'][number][] = [];
  readonly remarks: string[] = [];
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  addDefaults(): void {
    for (const pattern of DEFAULT_PATTERNS) {
      if (this.#isGlob(pattern)) this.#keep(this.#matches(pattern));
      else if (this.#place.has(this.#place.resolve(pattern))) {
        this.#keep([this.#file(this.#place.resolve(pattern), pattern === FILE_NAME)]);
      }
    }
  }

  add(pattern: string): void {
    const absolute = this.#place.resolve(pattern);
    if (this.#place.has(absolute)) {
      if (this.#place.isFolder(absolute)) this.#addFolder(pattern, absolute);
      else this.#keep([this.#file(absolute)]);
      return;
    }
    const problem = problemOf(this.#place, pattern);
    const files = this.#isGlob(pattern) && problem === undefined ? this.#matches(pattern) : [];
    if (files.length > 0) this.#keep(files);
    else {
      const reason = this.#isGlob(pattern) ? 'no file matches it' : 'there is no such file or folder';
      this.unmatched.push({ pattern, reason: problem ?? reason });
    }
  }

  /** An exclusion that is refused must not pass for one that had nothing to leave out. */
  assess(exclusion: string): void {
    const reason = problemOf(this.#place, exclusion.slice(1));
    if (reason !== undefined) this.unmatched.push({ pattern: exclusion, reason });
  }

  #addFolder(pattern: string, folder: string): void {
    const all = [...this.#walk(folder, Infinity)].filter((file) => this.#place.basename(file) === FILE_NAME);
    const sorted = all.sort(byCodeUnits).map((absolute) => this.#file(absolute));
    const { files, remarks } = this.#place.withoutIgnored(sorted);
    this.remarks.push(...remarks);
    this.#keep(files);
    if (files.length > 0) return;
    const ignored = `git ignores every ${FILE_NAME} below it; name the file itself to have it read`;
    this.unmatched.push({ pattern, reason: all.length > 0 ? ignored : `there is no ${FILE_NAME} below it` });
  }

  #matches(pattern: string): FoundFile[] {
    const { base, glob } = splitGlob(this.#place.withForwardSlashes(pattern));
    const root = this.#place.resolve(base);
    const compiled = compileGlob(glob);
    if (!this.#place.has(root) || 'problem' in compiled) return [];
    const depth = /\*\*|[{(]/.test(glob) ? Infinity : glob.split('/').length;
    const found = [...this.#walk(root, depth)].filter((file) =>
      compiled.matches(this.#place.relative(root, file)),
    );
    return found.sort(byCodeUnits).map((absolute) => this.#file(absolute));
  }

  /** Every entry below a folder that is not a folder itself, and folders that are called STATE.md by mistake. */
  *#walk(root: string, depth: number): Generator<string> {
    const folders = [{ folder: root, level: 1 }];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      for (const entry of this.#list(next.folder)) {
        const absolute = this.#place.join(next.folder, entry.name);
        if (!entry.isFolder || entry.name === FILE_NAME) yield absolute;
        else if (next.level < depth && !NEVER_ENTERED.has(entry.name)) {
          folders.push({ folder: absolute, level: next.level + 1 });
        }
      }
    }
  }

  #list(folder: string): readonly PlaceEntry[] {
    try {
      return this.#place.list(folder);
    } catch (error) {
      if (this.#place.has(folder)) {
        this.unlisted.push({ path: this.#shown(folder), reason: describeError(error) });
      }
      return [];
    }
  }

  #file(absolute: string, isGuess = false): FoundFile {
    return { path: this.#shown(absolute), absolute, isGuess };
  }

  #shown(absolute: string): string {
    return this.#place.relative(this.#place.resolve('.'), absolute);
  }

  #isGlob(pattern: string): boolean {
    return splitGlob(this.#place.withForwardSlashes(pattern)).glob !== '';
  }

  #keep(files: readonly FoundFile[]): void {
    for (const file of files) {
      const known = this.files.get(file.absolute);
      if (known === undefined || known.isGuess) this.files.set(file.absolute, file);
    }
  }
}

/** Why a glob is not searched for: it asks for too much. */
function problemOf(place: Place, pattern: string): string | undefined {
  const { glob } = splitGlob(place.withForwardSlashes(pattern));
  const compiled = glob === '' ? undefined : compileGlob(glob);
  return compiled !== undefined && 'problem' in compiled ? `it ${compiled.problem}` : undefined;
}

/** An exclusion takes out what it matches and, when that is a folder, everything below it. */
function exclusion(place: Place, patterns: readonly string[]): (absolute: string) => boolean {
  const covers = patterns.map((pattern) => {
    const { base, glob } = splitGlob(place.withForwardSlashes(pattern.slice(1)));
    const root = place.resolve(base);
    const compiled = glob === '' ? undefined : compileGlob(glob);
    return (absolute: string): boolean => {
      const relative = place.relative(root, absolute);
      if (relative === '..' || relative.startsWith('../') || place.resolve(relative) === relative)
        return false;
      return compiled === undefined || (!('problem' in compiled) && compiled.covers(relative));
    };
  });
  return (absolute) => covers.some((takesOut) => takesOut(absolute));
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
