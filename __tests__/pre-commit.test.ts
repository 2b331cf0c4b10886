// The hooks for pre-commit: what they say by themselves, and what the real pre-commit makes of them where it is installed.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { parseCommand } from '../src/cli/command.ts';
import { CLEAN, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const root = fileURLToPath(new URL('..', import.meta.url));
const MANIFEST = '.pre-commit-hooks.yaml';
const manifest: { id: string; entry: string; files: string; language: string }[] = parseYaml(
  readFileSync(path.join(root, MANIFEST), 'utf8'),
);

describe('each hook', () => {
  test.each(manifest)('$id is a command of ours', ({ entry, language }) => {
    const [command, ...argv] = entry.split(' ');
    const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(Object.keys(bin)).toContain(command);
    expect(parseCommand([...argv, '.planning/STATE.md'])).toMatchObject({ paths: ['.planning/STATE.md'] });
    expect(language).toBe('node');
  });

  test.each(manifest)('$id runs for planning files and for no others', ({ files }) => {
    const pattern = new RegExp(files);
    const ours = ['STATE.md', '.planning/STATE.md', '.planning/workstreams/api/STATE.md'];
    const others = ['MYSTATE.md', 'STATE.md.bak', 'STATExmd', 'docs/state.md', 'STATE.md/notes.txt'];
    expect([...ours, ...others].filter((name) => pattern.test(name))).toEqual(ours);
  });

  test('is named on the page', () => {
    const page = readFileSync(path.join(root, 'docs/pre-commit.md'), 'utf8');
    for (const { id } of manifest) expect(page).toContain(`| \`${id}\``);
  });
});

/** Where pre-commit is: in the variable, or on the PATH. */
const PROGRAM = process.env['STATE_MD_PRE_COMMIT'] ?? 'pre-commit';
const isThere = spawnSync(PROGRAM, ['--version']).status === 0;
const withPreCommit = isThere ? describe : describe.skip;

// It installs the hook with npm, which asks for the dependencies that package.json names.
withPreCommit(`the real pre-commit${isThere ? '' : ' (skipped: it is not installed)'}`, () => {
  const home = sandbox();
  const me = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...me, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

  /** A repository with what the hook needs, as a clone of ours would have it. */
  function hooks(): { folder: string; commit: string } {
    const folder = sandbox();
    for (const name of [MANIFEST, 'package.json', 'dist', 'LICENSE']) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'x');
    return { folder, commit: git(folder, 'rev-parse', 'HEAD') };
  }

  function preCommit(cwd: string, ...args: readonly string[]): { status: number | null; output: string } {
    const env = { ...process.env, PRE_COMMIT_HOME: home, npm_config_prefer_offline: 'true' };
    const { status, stdout, stderr } = spawnSync(PROGRAM, args, { cwd, env, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  }

  test('takes the manifest', () => {
    expect(preCommit(root, 'validate-manifest', MANIFEST)).toEqual({ status: 0, output: '' });
  });

  test('checks and repairs what is committed', () => {
    const { folder, commit } = hooks();
    const project = sandbox({ '.planning/STATE.md': WRONG, 'docs/state.md': WRONG });
    git(project, 'init', '--quiet', '--initial-branch=main');
    const configure = (id: string): void => {
      const repo = { repo: folder, rev: commit, hooks: [{ id }] };
      put(project, '.pre-commit-config.yaml', JSON.stringify({ repos: [repo] }));
      git(project, 'add', '--all');
    };

    configure('state-md');
    const checked = preCommit(project, 'run');
    expect(checked).toMatchObject({ status: 1, output: expect.stringContaining('.planning/STATE.md:13:25') });
    expect(checked.output).not.toContain('docs/state.md');

    configure('state-md-fix');
    expect(preCommit(project, 'run')).toMatchObject({
      status: 1,
      output: expect.stringContaining('files were modified by this hook'),
    });
    expect(readFileSync(path.join(project, '.planning/STATE.md'), 'utf8')).toBe(CLEAN);
    git(project, 'add', '--all');
    expect(preCommit(project, 'run').status).toBe(0);

    put(project, '.planning/STATE.md', UNFIXABLE);
    git(project, 'add', '--all');
    expect(preCommit(project, 'run')).toMatchObject({
      status: 1,
      output: expect.stringContaining('2026-02-30'),
    });
  });
});
