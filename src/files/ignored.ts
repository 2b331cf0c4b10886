import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { FoundFile } from './paths.ts';
import { repositoriesAbove, withForwardSlashes } from './paths.ts';

const MOST_OUTPUT = 64 * 1024 * 1024;
const REPOSITORY_VARIABLES = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);

/**
 * Takes out the files that git ignores. Tracked files stay, whatever the ignore patterns say. Outside of a
 * repository, or without git, every file stays.
 */
export function withoutIgnored(files: readonly FoundFile[]): FoundFile[] {
  const byRepository = new Map<string, FoundFile[]>();
  for (const file of files) {
    const [repository] = repositoriesAbove(file.absolute);
    if (repository === undefined) continue;
    const members = byRepository.get(repository) ?? [];
    byRepository.set(repository, members);
    members.push(file);
  }
  const ignored = new Set<FoundFile>();
  for (const [repository, members] of byRepository) {
    for (const file of ignoredIn(repository, members)) ignored.add(file);
  }
  return files.filter((file) => !ignored.has(file));
}

function ignoredIn(repository: string, files: readonly FoundFile[]): FoundFile[] {
  const names = new Map(
    files.map((file) => [withForwardSlashes(path.relative(repository, file.absolute)), file]),
  );
  // The repository is someone else's: git must not start the program that its configuration names, and Windows must
  // not take a `git.exe` that lies in it, which it would if we went there ourselves.
  const args = ['-C', repository, '-c', 'core.fsmonitor=false', 'check-ignore', '--stdin', '-z'];
  const { stdout, status } = spawnSync('git', args, {
    cwd: path.dirname(process.execPath),
    env: environment(),
    input: [...names.keys()].join('\0'),
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // 0: some are ignored; 1: none is; anything else: git is missing or refuses to work here.
  if (status !== 0) return [];
  return stdout.split('\0').flatMap((name) => names.get(name) ?? []);
}

/** In a hook git tells its children which repository they are in; ours may be another one. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.has(name)));
}
