/** Repositories with a work tree. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { put, sandbox } from './sandbox.ts';

/** Asks git in a folder, with nothing of the machine's configuration. */
export function git(cwd: string, ...args: string[]): string {
  const own = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'core.autocrlf=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...own, ...args], { cwd, env, stdio: 'pipe' })
    .toString('utf8')
    .trim();
}

/** Commits what is in a folder, after these files are put there. Gives the SHA. */
export function commit(cwd: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  for (const [name, content] of Object.entries(files)) put(cwd, name, content);
  git(cwd, 'add', '-A', '-f', '.');
  git(cwd, 'commit', '--quiet', '--allow-empty', '-m', 'x');
  return git(cwd, 'rev-parse', 'HEAD');
}

/** A repository with one commit on main. */
export function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = emptyRepository();
  commit(cwd, files);
  return cwd;
}

let template: string | undefined;

/** A repository without anything, on main. */
export function emptyRepository(): string {
  const cwd = sandbox();
  initialise(cwd);
  return cwd;
}

/** Makes a folder a repository, on main. Git makes one of them, and the others are copies. */
export function initialise(cwd: string): void {
  if (template === undefined || !existsSync(template)) {
    template = sandbox();
    git(template, 'init', '--quiet', '--initial-branch=main', '--template=');
  }
  cpSync(template, cwd, { recursive: true });
}
