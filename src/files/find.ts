import { compileGlob, isExclusion, splitGlob } from '../glob.ts';
import { describeError, REPLACEMENT } from './paths.ts';
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
const NOT_UTF8 = 'the folder cannot be listed: its name is not UTF-8; rename it, or exclude it with "!"';
const NEVER_ENTERED = new Set(['.git', 'node_modules']);

/** What was found, and what was not. */
export interface Found {
  /** In the order of the patterns, then by path; no file twice. */
  readonly files: readonly FoundFile[];
  /** Patterns that led to no file, or are refused, with the reason in words. */
  readonly unmatched: readonly { readonly pattern: string; readonly reason: string }[];
  /** What could not be looked into, so that nothing is known of what it holds; each with the reason in words. */
  readonly unlisted: readonly Unlisted[];
  /** What git could not be asked about the files, in sentences. */
  readonly remarks: readonly string[];
}

/** A folder that could not be listed, or a place that could not be looked at. */
export interface Unlisted {
  readonly path: string;
  readonly reason: string;
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
    unlisted: [...search.unlisted]
      .filter(([absolute]) => !isExcluded(absolute))
      .map(([, unlisted]) => unlisted),
    remarks: search.remarks,
  };
}

/** One search, collecting as it goes. */
class Search {
  readonly files = new Map<string, FoundFile>();
  readonly unmatched: Found['unmatched'][number][] = [];
  /** By absolute path. */
  readonly unlisted = new Map<string, Unlisted>();
  /** Those of the pattern that is being looked for. */
  readonly #missed = new Map<string, Unlisted>();
  readonly remarks: string[] = [];
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  addDefaults(): void {
    for (const pattern of DEFAULT_PATTERNS) {
      const absolute = this.#place.resolve(pattern);
      if (this.#isGlob(pattern)) this.#keep(this.#matches(pattern));
      else if (this.#place.has(absolute)) this.#keep([this.#file(absolute, pattern === FILE_NAME)]);
      else this.#missBehindObstacle(absolute);
    }
    this.#keepMissed();
  }

  add(pattern: string): void {
    const absolute = this.#place.resolve(pattern);
    if (!this.#place.has(absolute)) this.#addMatches(pattern, absolute);
    else if (this.#place.isFolder(absolute)) this.#addFolder(pattern, absolute);
    else this.#keep([this.#file(absolute)]);
    this.#keepMissed();
  }

  #addMatches(pattern: string, absolute: string): void {
    const problem = problemOf(this.#place, pattern);
    if (problem !== undefined) {
      this.unmatched.push({ pattern, reason: problem });
      return;
    }
    const files = this.#isGlob(pattern) ? this.#matches(pattern) : [];
    this.#keep(files);
    if (files.length === 0) this.#missing(pattern, this.#absence(pattern, absolute));
  }

  /** What could not be looked into may hold what was meant: then that is what there is to say. */
  #missing(pattern: string, reason: string): void {
    if (this.#missed.size === 0) this.unmatched.push({ pattern, reason });
  }

  #absence(pattern: string, absolute: string): string {
    if (this.#isGlob(pattern)) return 'no file matches it';
    const obstacle = this.#place.obstacle(absolute);
    if (obstacle !== undefined) return `it cannot be looked at: ${obstacle}`;
    const advice = pattern.includes(REPLACEMENT) ? '; a name that is not UTF-8 cannot be given here' : '';
    return `there is no such file or folder${advice}`;
  }

  /** An exclusion that is refused must not pass for one that had nothing to leave out. */
  assess(exclusion: string): void {
    const reason = problemOf(this.#place, exclusion.slice(1));
    if (reason !== undefined) this.unmatched.push({ pattern: exclusion, reason });
  }

  #addFolder(pattern: string, folder: string): void {
    const all = [...this.#walk(folder, () => true)].filter(
      (file) => this.#place.basename(file) === FILE_NAME,
    );
    const files = this.#withoutIgnored(all.sort(byCodeUnits));
    this.#keep(files);
    if (this.#missed.size > 0) {
      // Nothing of what such a folder holds would have been taken where git ignores it.
      const kept = new Set(this.#withoutIgnored([...this.#missed.keys()]).map(({ absolute }) => absolute));
      for (const absolute of this.#missed.keys()) if (!kept.has(absolute)) this.#missed.delete(absolute);
    }
    if (files.length > 0) return;
    const ignored = `git ignores every ${FILE_NAME} below it; name the file itself to have it read`;
    this.#missing(pattern, all.length > 0 ? ignored : `there is no ${FILE_NAME} below it`);
  }

  #withoutIgnored(names: readonly string[]): readonly FoundFile[] {
    const { files, remarks } = this.#place.withoutIgnored(names.map((absolute) => this.#file(absolute)));
    for (const remark of remarks) if (!this.remarks.includes(remark)) this.remarks.push(remark);
    return files;
  }

  #matches(pattern: string): FoundFile[] {
    const { base, glob } = splitGlob(this.#place.withForwardSlashes(pattern));
    const root = this.#place.resolve(base);
    if (!this.#place.has(root)) {
      this.#missBehindObstacle(root);
      return [];
    }
    const compiled = compileGlob(glob);
    if ('problem' in compiled) return [];
    const mayLeadOn = foldersOf(glob);
    const found = [
      ...this.#walk(root, (folder, level) => mayLeadOn(this.#place.relative(root, folder), level)),
    ].filter((file) => compiled.matches(this.#place.relative(root, file)));
    return found.sort(byCodeUnits).map((absolute) => this.#file(absolute));
  }

  /** Every entry below a folder that is not a folder itself, and folders that are called STATE.md by mistake. */
  *#walk(root: string, enters: (folder: string, level: number) => boolean): Generator<string> {
    const folders = [{ folder: root, level: 1 }];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      for (const entry of this.#list(next.folder)) {
        const absolute = this.#place.join(next.folder, entry.name);
        if (!entry.isFolder || entry.name === FILE_NAME) yield absolute;
        else if (NEVER_ENTERED.has(entry.name) || !enters(absolute, next.level)) continue;
        else if (entry.escaped === undefined) folders.push({ folder: absolute, level: next.level + 1 });
        else this.#miss(this.#place.join(next.folder, entry.escaped), NOT_UTF8);
      }
    }
  }

  #list(folder: string): readonly PlaceEntry[] {
    try {
      return this.#place.list(folder);
    } catch (error) {
      // A folder that is gone holds nothing.
      if (this.#place.has(folder) || this.#place.obstacle(folder) !== undefined) {
        this.#miss(folder, `the folder cannot be listed: ${describeError(error)}`);
      }
      return [];
    }
  }

  #miss(absolute: string, reason: string): void {
    this.#missed.set(absolute, { path: this.#shown(absolute), reason });
  }

  #missBehindObstacle(absolute: string): void {
    const obstacle = this.#place.obstacle(absolute);
    if (obstacle !== undefined) this.#miss(absolute, `it cannot be looked at: ${obstacle}`);
  }

  #keepMissed(): void {
    for (const [absolute, unlisted] of this.#missed) this.unlisted.set(absolute, unlisted);
    this.#missed.clear();
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

/** Tells of a folder, by its relative path and how deep it lies, whether anything below it can match a glob. */
function foldersOf(glob: string): (relative: string, level: number) => boolean {
  const parts = glob.split('/');
  // From here on a part may stand for several folders, or for a part of one.
  const open = parts.findIndex((part) => /\*\*|[{(]|\[[^\]]*$/.test(part));
  const fixed = (open < 0 ? parts.slice(0, -1) : parts.slice(0, open)).map((_, index) =>
    compileGlob(parts.slice(0, index + 1).join('/')),
  );
  return (relative, level) => {
    const beginning = fixed[level - 1];
    if (beginning === undefined) return open >= 0;
    return 'problem' in beginning || beginning.matches(relative);
  };
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
