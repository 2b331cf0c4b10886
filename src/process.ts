import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a call of git came to. */
export type Answer =
  | { readonly output: Buffer }
  /** `reason` in git's own words, or why it could not be asked. */
  | { readonly failed: 'refused' | 'too-much' | 'too-slow'; readonly reason: string };

/** What else there is to say about a question. */
export interface Asking {
  /** What git reads from its standard input; nothing when it is left out. */
  readonly input?: string;
  /** In bytes. */
  readonly mostOutput?: number;
  /** In milliseconds. */
  readonly patience?: number;
}

const MOST_OUTPUT = 64 * 1024 * 1024;
const MOST_WORDS = 64 * 1024;
/** A repository of a million files answers in seconds; one that holds a pipe in the place of a file never does. */
const PATIENCE = 60_000;

/**
 * The repository is someone else's, and its configuration names programs. Those that git could start on its own are
 * switched off, whether a question needs them or not; its questions ask for no filter, no diff driver and no signature.
 */
const PROTECTIONS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.askPass=',
  'credential.helper=',
  'protocol.allow=never',
];

/**
 * What tells git which repository it is in, as `git rev-parse --local-env-vars` has it. A hook gives them to its
 * children; the folder that was asked for may be another one. Settings of the environment (GIT_CONFIG_…) stay, such
 * as the safe.directory of a container: whoever sets them is trusted, and the protections win over them.
 */
const REPOSITORY_VARIABLES = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

/** Programs that the environment names; they would win over the configuration. */
const PROGRAM_VARIABLES = new Set([
  'GIT_ASKPASS',
  'GIT_EXTERNAL_DIFF',
  'GIT_PAGER',
  'GIT_PROXY_COMMAND',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'SSH_ASKPASS',
]);

/**
 * Asks git about the repository of a folder. The only place that starts another program. The same question has the same
 * answer everywhere: no network (a clone without some of its objects would fetch them), no replaced objects, no words
 * in another language.
 */
export function askGit(
  folder: string,
  question: readonly string[],
  { input, mostOutput = MOST_OUTPUT, patience = PATIENCE }: Asking = {},
): Answer {
  const settings = PROTECTIONS.flatMap((setting) => ['-c', setting]);
  const args = ['--no-pager', '--no-replace-objects', '-C', folder, ...settings, ...question];
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    // Windows must not take a `git.exe` that lies in the repository, which it would if we went there ourselves.
    cwd: path.dirname(process.execPath),
    env: environment(),
    ...(input === undefined ? {} : { input }),
    // Also for what git says when it refuses.
    maxBuffer: Math.max(mostOutput, MOST_WORDS),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
    windowsHide: true,
  }) as Ended;
  if (error?.code === 'ETIMEDOUT') {
    return { failed: 'too-slow', reason: `git did not answer within ${patience / 1000} seconds` };
  }
  // Git may end before it has read all that it is given; what it says by itself counts.
  if (error !== undefined && error.code !== 'ENOBUFS' && error.code !== 'EPIPE') {
    return { failed: 'refused', reason: notStarted(error) };
  }
  if (error?.code === 'ENOBUFS' || stdout.length > mostOutput) {
    return { failed: 'too-much', reason: `it has more than ${mostOutput} bytes` };
  }
  return status === 0 ? { output: stdout } : { failed: 'refused', reason: ownWords(stderr, status) };
}

interface Ended {
  readonly error?: NodeJS.ErrnoException;
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

function notStarted({ code = 'an unknown error' }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' ? 'git is not installed' : `git cannot be started (${code})`;
}

function ownWords(stderr: Buffer, status: number | null): string {
  const lines = stderr.toString('utf8').split('\n');
  const said = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? '';
  return said.replace(/^fatal: /, '').trim() || `git ended with ${status ?? 'a signal'}`;
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !REPOSITORY_VARIABLES.has(name) && !PROGRAM_VARIABLES.has(name),
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    // The one is for clones of today; git before 2.45 knows only the other, a list of allowed protocols.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    // Questions write nothing, not even an index that is only refreshed.
    GIT_OPTIONAL_LOCKS: '0',
  };
}
