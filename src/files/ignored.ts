import fs from 'node:fs';
import path from 'node:path';
import { askGit } from '../process.ts';
import { ancestors, isWithin, repositoriesAbove, withForwardSlashes } from './paths.ts';
import type { FoundFile } from './paths.ts';

/** What is left of files, and what could not be found out about them. */
export interface Kept {
  readonly files: readonly FoundFile[];
  /** Sentences for people; empty when git answered, or had nothing to say. */
  readonly remarks: readonly string[];
}

/**
 * Takes out the files that git ignores. Tracked files stay, whatever the ignore patterns say. Outside of a
 * repository, without git, or when git would be waited for, every file stays.
 */
export function withoutIgnored(files: readonly FoundFile[]): Kept {
  const byRepository = new Map<string, FoundFile[]>();
  for (const file of files) {
    const [repository] = repositoriesAbove(file.absolute);
    if (repository === undefined) continue;
    const members = byRepository.get(repository) ?? [];
    byRepository.set(repository, members);
    members.push(file);
  }
  const ignored = new Set<FoundFile>();
  const remarks: string[] = [];
  for (const [repository, members] of byRepository) {
    const answer = ignoredIn(repository, members);
    if ('files' in answer) for (const file of answer.files) ignored.add(file);
    else remarks.push(`${answer.reason}, so files that it ignores below ${repository} are not left out.`);
    // Whoever keeps git waiting in one repository can do so in a thousand.
    if ('isTooSlow' in answer && answer.isTooSlow) break;
  }
  return { files: files.filter((file) => !ignored.has(file)), remarks };
}

type Ignored =
  { readonly files: readonly FoundFile[] } | { readonly reason: string; readonly isTooSlow: boolean };

function ignoredIn(repository: string, files: readonly FoundFile[]): Ignored {
  const pipe = pipeIn(repository, files);
  if (pipe !== undefined) return { reason: `${pipe} is a pipe, which git would wait for`, isTooSlow: false };
  const names = new Map(
    files.map((file) => [withForwardSlashes(path.relative(repository, file.absolute)), file]),
  );
  const answer = askGit(repository, ['check-ignore', '--stdin', '-z'], {
    input: [...names.keys()].join('\0'),
  });
  if ('output' in answer) {
    const ignored = answer.output.toString('utf8').split('\0');
    return { files: ignored.flatMap((name) => names.get(name) ?? []) };
  }
  if (answer.failed === 'too-slow') return { reason: answer.reason, isTooSlow: true };
  // None is ignored, git is missing, or it refuses to work here.
  return { files: [] };
}

/** A pipe in the place of one of the files that git reads to find out what it ignores. */
function pipeIn(repository: string, files: readonly FoundFile[]): string | undefined {
  const folders = new Set<string>();
  for (const { absolute } of files) {
    for (const folder of ancestors(absolute)) {
      if (folders.has(folder) || !isWithin(repository, folder)) break;
      folders.add(folder);
    }
  }
  const places = [...folders].map((folder) => path.join(folder, '.gitignore'));
  places.push(path.join(repository, '.git/info/exclude'));
  return places.find(isPipe) ?? [excludesFile(repository)].find(isPipe);
}

/** The file of patterns that the configuration of a repository names; empty when it names none. */
function excludesFile(repository: string): string {
  if (!mayNameFiles(path.join(repository, '.git/config'))) return '';
  const answer = askGit(repository, ['config', '--type=path', '--get', 'core.excludesFile']);
  const name = 'output' in answer ? answer.output.toString('utf8').replace(/\n$/, '') : '';
  return name === '' ? '' : path.resolve(repository, name);
}

/** Most configurations name none, which is found out without git. */
function mayNameFiles(config: string): boolean {
  try {
    return !fs.lstatSync(config).isFile() || /excludes|include/i.test(fs.readFileSync(config, 'utf8'));
  } catch {
    return true;
  }
}

function isPipe(absolute: string): boolean {
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false })?.isFIFO() === true;
  } catch {
    return false;
  }
}
