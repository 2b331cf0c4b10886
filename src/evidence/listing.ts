import { pairFiles } from './pairing.ts';
import type { PlanFiles } from './pairing.ts';
import { readFileName } from './phase-file.ts';
import type { PhaseFile } from './phase-file.ts';
import { compareIds, readFolderName } from './phase-id.ts';
import type { PhaseId } from './phase-id.ts';

/** A folder that holds the files of one phase. */
export interface PhaseFolder {
  /** Relative to the planning folder: `phases/07-setup`. */
  readonly path: string;
  readonly name: string;
  /** `undefined` for a folder without a number, such as `create-mode`. */
  readonly id: PhaseId | undefined;
  /** The name without its number: `setup`. */
  readonly slug: string;
  readonly plans: readonly PlanFiles[];
  /** The phase's own VERIFICATION file. */
  readonly verification: string | undefined;
  /** Files that have the word in their name and are no plans: outlines, reviews, drafts, overviews. */
  readonly aside: readonly string[];
}

/** What the paths of a planning folder say, before any file is read. */
export interface PlanningListing {
  readonly roadmap: string | undefined;
  /** Folders directly below `phases/`, in the order of their numbers. */
  readonly folders: readonly PhaseFolder[];
  /** Folders of earlier milestones, below `milestones/` or an archive. Counts never include them. */
  readonly archived: readonly PhaseFolder[];
  /** Names of `workstreams/<name>`, each with its own state, roadmap and phases. */
  readonly workstreams: readonly string[];
  /** More paths than are read: every count is a lower bound. */
  readonly truncated: boolean;
}

/** No real planning folder comes near; the largest seen has 170 files. */
const MOST_PATHS = 50_000;
const ARCHIVE = /^(?:milestones|[._]?archived?|archives)$/i;

/**
 * Reads the paths of a planning folder, relative to it and with forward slashes. Total, and in linear time: a folder on
 * a disk and the tree of a commit are the same to it.
 */
export function planningListing(paths: Iterable<string>): PlanningListing {
  const live = new Map<string, string[]>();
  const archived = new Map<string, string[]>();
  const workstreams = new Set<string>();
  let roadmap: string | undefined;
  let count = 0;
  for (const path of paths) {
    count += 1;
    if (count > MOST_PATHS) break;
    const parts = path.split('/');
    if (path === 'ROADMAP.md') roadmap = path;
    else if (parts[0] === 'workstreams' && parts.length > 2) workstreams.add(parts[1] ?? '');
    else place(path, parts, live, archived);
  }
  return {
    roadmap,
    folders: foldersOf(live),
    archived: foldersOf(archived),
    workstreams: [...workstreams].sort(),
    truncated: count > MOST_PATHS,
  };
}

/** The paths of one workstream, relative to its own folder, to be listed by {@link planningListing} in their turn. */
export function workstreamPaths(paths: readonly string[], name: string): readonly string[] {
  const prefix = `workstreams/${name}/`;
  return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

function place(
  path: string,
  parts: readonly string[],
  live: Map<string, string[]>,
  archived: Map<string, string[]>,
): void {
  const [top = '', second = ''] = parts;
  const isArchive = ARCHIVE.test(top) || (top === 'phases' && ARCHIVE.test(second));
  if (isArchive) {
    // `milestones/v1.0-phases/01-setup/01-01-PLAN.md`, `archive/phases/01-setup/…`: the first numbered folder.
    const at = parts.findIndex(
      (part, index) => index > 0 && index < parts.length - 1 && readFolderName(part) !== undefined,
    );
    if (at > 0) add(archived, parts.slice(0, at + 1).join('/'), path);
  } else if (top === 'phases' && parts.length > 2) {
    add(live, `phases/${second}`, path);
  }
}

function add(groups: Map<string, string[]>, folder: string, path: string): void {
  const group = groups.get(folder);
  if (group) group.push(path);
  else groups.set(folder, [path]);
}

function foldersOf(groups: ReadonlyMap<string, readonly string[]>): readonly PhaseFolder[] {
  return [...groups]
    .map(([path, files]) => readFolder(path, files))
    .sort((a, b) => compareIds(a.id?.key ?? '~', b.id?.key ?? '~') || (a.path < b.path ? -1 : 1));
}

function readFolder(path: string, paths: readonly string[]): PhaseFolder {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const read = readFolderName(name);
  const folder = { name, id: read?.id };
  const files = paths.flatMap((file) => {
    const inner = file.slice(path.length + 1);
    const nested = inner.startsWith('plans/');
    // Deeper folders hold evidence, transcripts, screenshots.
    return inner.slice(nested ? 6 : 0).includes('/') ? [] : [readFileName(file, folder, nested)];
  });
  const sorted = files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    path,
    ...folder,
    slug: read?.slug ?? name,
    ...pairFiles(sorted),
    verification: ownVerification(sorted, folder.id),
  };
}

/** The phase's own report: `07-VERIFICATION.md` before `VERIFICATION.md`; one for a single plan is none (gsd-core 1.14). */
function ownVerification(files: readonly PhaseFile[], id: PhaseId | undefined): string | undefined {
  const reports = files.filter(({ role }) => role === 'verification').map(({ path }) => path);
  const stemOf = (path: string): string =>
    path.slice(path.lastIndexOf('/') + 1, -'.md'.length).replace(/-?verification$/i, '');
  return (
    reports.find(
      (path) => stemOf(path) !== '' && readFolderName(stemOf(path))?.id.key === id?.key && isPhase(path),
    ) ?? reports.find((path) => stemOf(path) === '')
  );

  function isPhase(path: string): boolean {
    return !/^[^/]*?\d-\d/.test(path.slice(path.lastIndexOf('/') + 1));
  }
}
