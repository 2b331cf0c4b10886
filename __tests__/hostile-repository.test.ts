// Repositories whose own configuration names programs, or that would keep git waiting: whatever asks git about them
// starts nothing and comes to an end. No test here looks at a clock: what would never end is ended, and that is told.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { findFiles } from '../src/files/find.ts';
import { openClone } from '../src/git/clone.ts';
import { askGit } from '../src/process.ts';
import { stateMd, step } from './doors.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const AUTHOR = ['-c', 'user.name=n', '-c', 'user.email=e@example.com'];
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', [...AUTHOR, ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8');

/** A program that leaves a trace, wherever git starts it. */
const canary = path.join(sandbox(), 'canary');
const trace = `${canary}.started`;
beforeAll(() => {
  put(path.dirname(canary), 'canary', `#!/bin/sh\necho "$0 $*" >> '${trace}'\nexit 1\n`);
  chmodSync(canary, 0o755);
});

/** What has been started since the last look. */
function started(): string {
  const text = existsSync(trace) ? readFileSync(trace, 'utf8') : '';
  rmSync(trace, { force: true });
  return text;
}

/** Two commits, the last of which broke a figure; `sub` is a folder of its own, the rest is ignored. */
const TEMPLATE = sandbox({
  '.planning/STATE.md': CLEAN,
  'sub/STATE.md': CLEAN,
  'ignored/STATE.md': WRONG,
  '.gitignore': 'ignored/\n',
});
git(TEMPLATE, 'init', '--quiet', '--initial-branch=main');
git(TEMPLATE, 'add', '.');
git(TEMPLATE, 'commit', '--quiet', '--message', 'one');
put(TEMPLATE, '.planning/STATE.md', WRONG);
git(TEMPLATE, 'commit', '--quiet', '--all', '--message', 'two');
const FIRST_STATE = git(TEMPLATE, 'rev-parse', 'HEAD~1:.planning/STATE.md').trim();

function repository(folder = sandbox()): string {
  cpSync(TEMPLATE, folder, { recursive: true });
  return folder;
}

type Settings = Readonly<Record<string, string>>;

/** `section.sub.section.key` as a configuration file has it. */
function configure(folder: string, settings: Settings): void {
  const lines = Object.entries(settings).map(([name, value]) => {
    const [first, last] = [name.indexOf('.'), name.lastIndexOf('.')];
    const section =
      first === last ? name.slice(0, first) : `${name.slice(0, first)} "${name.slice(first + 1, last)}"`;
    return `[${section}]\n\t${name.slice(last + 1)} = "${value}"\n`;
  });
  appendFileSync(path.join(folder, '.git/config'), lines.join(''));
}

const BUILT_IN = ['check-ignore', 'config', 'rev-parse', 'cat-file', 'ls-tree', 'diff-tree', 'merge-base'];
const each = (prefix: string, words: readonly string[], value: string): Settings =>
  Object.fromEntries(words.map((word) => [`${prefix}.${word}`, value]));

/** Every setting that names a program, as far as git knows them. */
const PROGRAMS: Settings = {
  ...each('core', ['fsmonitor', 'pager', 'editor', 'sshCommand', 'askPass', 'gitProxy'], canary),
  'core.alternateRefsCommand': canary,
  ...each('diff', ['external', 'planning.textconv', 'planning.command'], canary),
  ...each('filter.planning', ['clean', 'smudge', 'process'], canary),
  'filter.planning.required': 'true',
  'merge.planning.driver': canary,
  ...each('gpg', ['program', 'ssh.program', 'x509.program'], canary),
  'log.showSignature': 'true',
  'credential.helper': `!${canary}`,
  'uploadpack.packObjectsHook': canary,
  ...each('pager', BUILT_IN, canary),
  ...each('alias', BUILT_IN, `!${canary}`),
  'submodule.nested.update': `!${canary}`,
  'status.submoduleSummary': 'true',
};

const HOOKS = [
  'post-index-change',
  'post-checkout',
  'reference-transaction',
  'pre-commit',
  'fsmonitor-watchman',
];

/** Leaves out of a clone what a remote would have to send, and names the remote. */
function partial(settings: Settings): (folder: string) => void {
  return (folder) => {
    git(folder, 'update-index', '--skip-worktree', '.gitignore');
    rmSync(path.join(folder, '.gitignore'));
    const objects = path.join(folder, '.git/objects');
    for (const line of git(folder, 'cat-file', '--batch-all-objects', '--batch-check').split('\n')) {
      const [sha = '', kind] = line.split(' ');
      if (kind === 'blob') rmSync(path.join(objects, sha.slice(0, 2), sha.slice(2)));
    }
    configure(folder, {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.partialCloneFilter': 'blob:none',
      ...settings,
    });
  };
}

/** What makes git start the program, unless it is kept from it. */
const ASKS_FOR_MISSING = ['cat-file', '--batch-check'];

interface Trap {
  readonly set: (folder: string) => void;
  /** A question that does start the program: without it the trap would prove nothing. */
  readonly springs: readonly string[];
}

const elsewhere = sandbox();
const TRAPS: Readonly<Record<string, Trap>> = {
  'programs in the configuration, in what it includes, in attributes and in hooks': {
    set: (folder) => {
      configure(folder, PROGRAMS);
      put(folder, 'more', `[core]\n\tfsmonitor = ${canary}\n`);
      put(folder, 'attributes', '* filter=planning\n');
      put(folder, '.git/info/attributes', '* diff=planning filter=planning merge=planning\n');
      configure(folder, {
        'include.path': '../more',
        'core.attributesFile': path.join(folder, 'attributes'),
      });
      for (const hook of HOOKS)
        chmodSync(put(folder, `.git/hooks/${hook}`, `#!/bin/sh\nexec '${canary}'\n`), 0o755);
    },
    springs: ['status'],
  },
  'hooks in another folder': {
    set: (folder) => {
      for (const hook of HOOKS)
        chmodSync(put(folder, `tools/${hook}`, `#!/bin/sh\nexec '${canary}'\n`), 0o755);
      configure(folder, { 'core.hooksPath': 'tools' });
    },
    springs: ['update-ref', 'refs/heads/other', 'HEAD'],
  },
  'a remote that brings its own upload-pack': {
    set: partial({ 'remote.origin.url': elsewhere, 'remote.origin.uploadpack': canary }),
    springs: ASKS_FOR_MISSING,
  },
  'a remote behind a program for ssh': {
    set: partial({ 'remote.origin.url': 'ssh://host/x', 'core.sshCommand': canary, 'ssh.variant': 'simple' }),
    springs: ASKS_FOR_MISSING,
  },
  'a remote that is a program': {
    set: partial({
      'remote.origin.url': `ext::${canary}`,
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
    }),
    springs: ASKS_FOR_MISSING,
  },
  'a remote that becomes a program': {
    set: partial({
      'remote.origin.url': 'https://host.invalid/x',
      [`url.ext::${canary} .insteadOf`]: 'https://host.invalid/',
      'protocol.ext.allow': 'always',
    }),
    springs: ASKS_FOR_MISSING,
  },
};

/** Everything that asks git, in both doors. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', '.'],
  ['check', 'sub'],
  ['check', '--base', 'HEAD~1', '.'],
  ['status', '.'],
  ['verify', 'HEAD'],
  ['init', '--baseline', '--dry-run'],
  ['fix', '--diff', '.'],
  ['fix', '.'],
];

describe.each(Object.entries(TRAPS))('%s', (_, { set, springs }) => {
  /** The repository itself, and one that lies in it as a submodule does. */
  let folder = '';
  beforeAll(() => {
    git(elsewhere, 'init', '--quiet', '--bare');
    folder = repository();
    const nested = path.join(folder, 'nested');
    mkdirSync(nested);
    set(repository(nested));
    const submodule = `[submodule "nested"]\n\tpath = nested\n\turl = ${elsewhere}\n\tupdate = !${canary}\n`;
    put(folder, '.gitmodules', submodule);
    set(folder);
    started();
  });

  for (const command of COMMANDS) {
    posixTest(`starts nothing: state-md ${command.join(' ')}`, async () => {
      const { stdout, stderr } = await stateMd(folder, command);
      expect(stdout + stderr).not.toBe('');
      expect(started()).toBe('');
    });
  }

  posixTest('starts nothing: the Action on the work tree', async () => {
    const { outputs } = await step(folder, { files: '.' });
    expect(Object.keys(outputs)).toContain('outcome');
    expect(started()).toBe('');
  });

  posixTest('would start a program, were git asked without protections', () => {
    spawnSync('git', springs, { cwd: folder, input: `${FIRST_STATE}\n` });
    expect(started()).toContain('canary');
  });
});

describe('what would keep git waiting', () => {
  const pipe = (folder: string, name: string): string => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    rmSync(path.join(folder, name), { force: true });
    execFileSync('mkfifo', [path.join(folder, name)]);
    return path.join(folder, name);
  };
  const PLACES: Readonly<Record<string, (folder: string) => string>> = {
    'the ignore file of the repository': (folder) => pipe(folder, '.gitignore'),
    'the ignore file of a folder': (folder) => pipe(folder, 'sub/.gitignore'),
    'the ignore file of the clone': (folder) => pipe(folder, '.git/info/exclude'),
    'an ignore file that the configuration names': (folder) => {
      configure(folder, { 'core.excludesFile': 'odd' });
      return pipe(folder, 'odd');
    },
  };

  for (const [what, place] of Object.entries(PLACES)) {
    posixTest(`${what} is a pipe: git is not asked, and every file is looked at`, () => {
      const folder = repository();
      const name = place(folder);
      const { files, remarks } = findFiles(folder, ['.']);
      expect(files.map(({ path: file }) => file)).toEqual([
        '.planning/STATE.md',
        'ignored/STATE.md',
        'sub/STATE.md',
      ]);
      expect(remarks).toEqual([
        `${name} is a pipe, which git would wait for, so files that it ignores below ${folder} are not left out.`,
      ]);
    });
  }

  posixTest('both doors tell so', async () => {
    const folder = repository();
    const name = pipe(folder, '.gitignore');
    const { status, stderr } = await stateMd(folder, ['check', '.']);
    expect(status).toBe(1);
    expect(stderr).toContain(`state-md: ${name} is a pipe, which git would wait for`);
    expect((await step(folder, { files: '.' })).outputs['errors']).toBe('2');
  });

  test('a question has a time limit, and its answer says so', () => {
    // git itself waits here for input that never ends.
    const folder = repository();
    const sleepy = { patience: 1, input: `${'x'.repeat(100)}\0`.repeat(100_000) };
    expect(askGit(folder, ['check-ignore', '--stdin', '-z'], sleepy)).toEqual({
      failed: 'too-slow',
      reason: 'git did not answer within 0.001 seconds',
    });
  });

  test('an answer has a limit of bytes', () => {
    const folder = repository();
    expect(askGit(folder, ['ls-tree', '-r', 'HEAD'], { mostOutput: 10 })).toEqual({
      failed: 'too-much',
      reason: 'it has more than 10 bytes',
    });
    expect(openClone(folder)).toEqual({ folder, isShallow: false });
  });
});

test('one file starts other programs', () => {
  const root = new URL('../src/', import.meta.url);
  const starters = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /child_process|node:cluster|worker_threads/.test(readFileSync(new URL(name, root), 'utf8')),
    );
  expect(starters).toEqual(['process.ts']);
});
