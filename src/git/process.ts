import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describeError } from '../files/paths.ts';

/** What a call of git came to. */
export type Answer =
  | { readonly output: Buffer }
  /** `reason` in git's own words, or why it could not be asked. */
  | { readonly failed: 'refused' | 'too-much'; readonly reason: string };

const MOST_OUTPUT = 64 * 1024 * 1024;
const MOST_WORDS = 64 * 1024;

/** In a hook git tells its children which repository they are in; the folder that was asked for may be another one. */
const REPOSITORY_VARIABLES = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);

/**
 * Asks git about the repository of a folder. The same question has the same answer everywhere: no network (a clone
 * without some of its objects would fetch them), no replaced objects, no words in another language.
 */
export function askGit(folder: string, question: readonly string[], mostOutput = MOST_OUTPUT): Answer {
  // The repository is someone else's: git must not start the program that its configuration names, and Windows must
  // not take a `git.exe` that lies in it, which it would if we went there ourselves.
  const args = ['--no-replace-objects', '-C', folder, '-c', 'core.fsmonitor=false', ...question];
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: path.dirname(process.execPath),
    env: environment(),
    // Also for what git says when it refuses.
    maxBuffer: Math.max(mostOutput, MOST_WORDS),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (error !== undefined && !isTooMuch(error)) return { failed: 'refused', reason: notStarted(error) };
  if (error !== undefined || stdout.length > mostOutput) {
    return { failed: 'too-much', reason: `it has more than ${mostOutput} bytes` };
  }
  return status === 0 ? { output: stdout } : { failed: 'refused', reason: ownWords(stderr, status) };
}

function isTooMuch({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOBUFS';
}

function notStarted(error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT' ? 'git is not installed' : `git cannot be started: ${describeError(error)}`;
}

function ownWords(stderr: Buffer, status: number | null): string {
  const lines = stderr.toString('utf8').split('\n');
  const said = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? '';
  return said.replace(/^fatal: /, '').trim() || `git ended with ${status ?? 'a signal'}`;
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.has(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    // The one is for clones of today; git before 2.45 knows only the other, a list of allowed protocols.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  };
}
