// SECURITY.md names a test for each of its claims. Here: that those tests exist, and the proofs that no other file has.
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pullRequest } from './github/events.ts';
import { FakeGitHub } from './github/server.ts';
import { runAction, TOKEN } from './github/step.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';
import { hasTest, testsIn } from './titles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = path.join(root, 'dist/cli/index.js');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');

afterAll(removeSandboxes);
// Processes are started, and not always by themselves.
jest.setTimeout(120_000);

/** `file › group › test` in code, as SECURITY.md writes it. */
const PROOF = /`(?<file>[\w.-]+) › (?<titles>[^`]+)`/g;

interface Proof {
  readonly file: string;
  readonly titles: readonly string[];
}

function proofsIn(markdown: string): Proof[] {
  return [...markdown.matchAll(PROOF)].map(({ groups }) => ({
    file: `__tests__/${groups!['file']!}.test.ts`,
    titles: groups!['titles']!.split(' › '),
  }));
}

describe('SECURITY.md', () => {
  const model = read('SECURITY.md').split(/^## Threat model$/m)[1] ?? '';
  const claims = model
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:claim|-+) /.test(line))
    .map((line) => line.split('|').slice(1, -1));

  test('has claims about every threat', () => {
    const parts = [...model.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
    expect(parts.length).toBeGreaterThanOrEqual(8);
    expect(claims.length).toBeGreaterThan(parts.length * 2);
  });

  test.each(claims.map(([claim = '', proofs = '']) => [claim.trim(), proofs] as const))(
    'proves: %s',
    (_, proofs) => {
      const named = proofsIn(proofs);
      expect(named.length).toBeGreaterThan(0);
      // Every word of the cell belongs to a proof, so that none is passed over for a slip of the pen.
      expect(proofs.replaceAll(PROOF, '').replaceAll(/<br>|[\s,]/g, '')).toBe('');
      expect(
        named.filter(
          ({ file, titles }) => !existsSync(path.join(root, file)) || !hasTest(testsIn(read(file)), titles),
        ),
      ).toEqual([]);
    },
  );
});

describe('a test that is named', () => {
  const source = `
    describe('group', () => {
      test('plain', () => {});
      test.each([['first', 1], ['second', 2]])('case %s', (a, b) => {});
      posixTest('by a helper', async () => {});
      test('in one line', CHECK);
      for (const what of ['a fork']) scenario(\`\${what}: nothing\`, async () => {});
      test.skip('skipped', () => {});
      describe.skip('left out', () => { test('inside', () => {}); });
      log('not a test', () => {});
    });
    test('100 % literal', () => {});`;
  const tests = testsIn(source);

  test.each(['plain', 'case first', 'case second', 'by a helper', 'in one line', 'a fork: nothing'])(
    'exists: %s',
    (title) => expect(hasTest(tests, ['group', title])).toBe(true),
  );

  test.each(['plainly', 'case third', 'skipped', 'not a test', 'nobody: nothing'])(
    'does not exist: %s',
    (title) => expect(hasTest(tests, ['group', title])).toBe(false),
  );

  test('is named with all of its groups', () => {
    expect(hasTest(tests, ['plain'])).toBe(false);
    expect(hasTest(tests, ['group', 'left out', 'inside'])).toBe(false);
    expect(hasTest(tests, ['100 % literal'])).toBe(true);
    expect(hasTest(tests, ['100 %s literal'])).toBe(false);
    expect(hasTest(tests, ['group', 'case %s'])).toBe(true);
    expect(hasTest(tests, ['group', '%s'])).toBe(false);
  });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function node(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  return spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    timeout: 10 * 60_000,
    env: { ...process.env, ...env },
  });
}

const AUTHOR = ['-c', 'user.name=n', '-c', 'user.email=e@example.com'];
const git = (cwd: string, ...args: string[]): void =>
  void execFileSync('git', [...AUTHOR, ...args], { cwd, stdio: 'ignore' });

/** A repository with two commits, the last of which broke a figure. */
function repository(): string {
  const folder = sandbox({
    '.planning/STATE.md': CLEAN,
    'ignored/STATE.md': CLEAN,
    '.gitignore': 'ignored/\n',
  });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'one');
  put(folder, '.planning/STATE.md', WRONG);
  git(folder, 'commit', '--quiet', '--all', '--message', 'two');
  return folder;
}

/** Every way to ask about a repository without changing it. */
const QUESTIONS = [
  ['check', '.'],
  ['check', '.', '--base', 'HEAD~1', '--format', 'json'],
  ['fix', '--diff', '.'],
  ['status'],
  ['verify', 'HEAD'],
];

describe('a repository that is not to be trusted', () => {
  posixTest('names programs in its git configuration, and none of them is started', () => {
    const folder = repository();
    const marker = path.join(sandbox(), 'started');
    const program = put(sandbox(), 'program', `#!/bin/sh\necho "$0" >> '${marker}'\ncat\n`);
    chmodSync(program, 0o755);
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction', 'pre-commit']) {
      const file = put(folder, `.git/hooks/${hook}`, `#!/bin/sh\nexec '${program}'\n`);
      chmodSync(file, 0o755);
    }
    for (const key of [
      ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.askPass', 'core.gitProxy'],
      ...['diff.external', 'diff.planning.textconv', 'diff.planning.command', 'gpg.program'],
      ...[
        'filter.planning.clean',
        'filter.planning.smudge',
        'filter.planning.process',
        'core.alternateRefsCommand',
      ],
    ]) {
      git(folder, 'config', key, program);
    }
    git(folder, 'config', 'credential.helper', `!${program}`);
    git(folder, 'config', 'filter.planning.required', 'true');
    put(folder, '.git/info/attributes', '*.md diff=planning filter=planning\n');
    for (const question of QUESTIONS) {
      const { stdout, stderr } = node(folder, [cli, ...question]);
      expect(stdout + stderr).not.toBe('');
    }
    expect(existsSync(marker)).toBe(false);
    // The configuration works: git itself does start the program.
    spawnSync('git', ['status'], { cwd: folder, timeout: 10 * 60_000 });
    expect(existsSync(marker)).toBe(true);
  });

  test.each(['--output=stolen', '-Ostolen', '--help', '--upload-pack=touch stolen', 'HEAD --output=stolen'])(
    'cannot be asked with a revision that is an option: %s',
    (revision) => {
      const folder = repository();
      for (const args of [
        ['check', `--base=${revision}`, '.'],
        ['verify', '--', revision],
      ]) {
        const { status, stdout } = node(folder, [cli, ...args]);
        expect([status, stdout]).toEqual([2, '']);
      }
      expect(existsSync(path.join(folder, 'stolen'))).toBe(false);
      expect(existsSync(path.join(path.dirname(process.execPath), 'stolen'))).toBe(false);
    },
  );
});

describe('what does not write', () => {
  // Node itself refuses every write.
  const sealed = ['--permission', '--allow-fs-read=*', '--allow-child-process', cli];

  test('runs where Node refuses every write: check, status, verify, fix --diff', () => {
    const folder = repository();
    for (const question of QUESTIONS) {
      const { stdout, status } = node(folder, [cli, ...question]);
      const again = node(folder, [...sealed, ...question]);
      expect([question, again.status, again.stdout]).toEqual([question, status, stdout]);
    }
  });

  test('is not fix, which the same seal stops', () => {
    const folder = repository();
    expect(node(folder, [...sealed, 'fix', '.']).status).not.toBe(0);
    expect(readFileSync(path.join(folder, '.planning/STATE.md'), 'utf8')).toBe(WRONG);
    expect(node(folder, [cli, 'fix', '.']).status).toBe(0);
  });
});

/** Notes every connection and every look-up of a name in a file. */
const WATCH = `import { appendFileSync } from 'node:fs';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
const note = (text) => appendFileSync(process.env.WATCH_LOG, text + '\\n');
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const options = [args].flat(2).find((one) => typeof one === 'object' && one !== null) ?? {};
  note('connect ' + (options.host ?? options.path ?? args[1] ?? '') + ':' + (options.port ?? args[0] ?? ''));
  return connect.apply(this, args);
};
const { lookup } = dns;
dns.lookup = (name, ...rest) => (note('lookup ' + name), lookup(name, ...rest));
syncBuiltinESMExports();
`;

describe('the network', () => {
  const folder = sandbox();
  const watch = pathToFileURL(put(folder, 'watch.mjs', WATCH)).href;

  /** The environment that has a process watched, and what it noted. */
  function watched(): { env: NodeJS.ProcessEnv; noted: () => string[] } {
    const log = put(sandbox(), 'log', '');
    return {
      env: { NODE_OPTIONS: `--import=${watch}`, WATCH_LOG: log },
      noted: () =>
        readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
    };
  }

  test('is never touched by the command line', () => {
    const { env, noted } = watched();
    const cwd = repository();
    for (const question of [...QUESTIONS, ['explain', 'velocity-time'], ['fix', '.']])
      node(cwd, [cli, ...question], env);
    expect(noted()).toEqual([]);
    // The watch works.
    node(cwd, ['--eval', "fetch('http://127.0.0.1:59999/').catch(() => {})"], env);
    expect(noted()).toEqual(['connect 127.0.0.1:59999']);
  });

  test('is for the API of GitHub alone: the Action speaks to no other host', async () => {
    const { env, noted } = watched();
    await withGitHub(async ({ github, planner }) => {
      planner.commit('work', { '.planning/STATE.md': WRONG });
      const pull = github.pull({ base: planner, head: 'work' });
      const inputs = { mode: 'fix', comment: 'always', 'mirror-status': 'true' };
      const result = await runAction({ github, trigger: pullRequest(pull), inputs, env });
      expect(result.outputs['outcome']).toBe('fixed');
      const { host } = new URL(github.url);
      expect(noted().length).toBeGreaterThan(0);
      expect(noted().filter((line) => line !== `connect ${host}` && line !== 'lookup 127.0.0.1')).toEqual([]);
      expect(github.violations).toEqual([]);
    });
  });
});

describe('a server that is not github.com', () => {
  const proxy = {
    https_proxy: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    no_proxy: '',
    NO_PROXY: '',
  };

  test.each([
    ['and names no API: nothing is asked of github.com', '', 'GitHub cannot be reached'],
    [
      'and an API of github.com: nothing is sent',
      'https://api.github.com',
      'The API is not that of this server',
    ],
  ])('%s', async (_, api, title) => {
    const log = put(sandbox(), 'log', '');
    const watch = pathToFileURL(put(sandbox(), 'watch.mjs', WATCH)).href;
    await withGitHub(async ({ github, planner }) => {
      planner.commit('work', { '.planning/STATE.md': WRONG });
      const result = await runAction({
        github,
        trigger: pullRequest(github.pull({ base: planner, head: 'work' })),
        env: {
          ...proxy,
          GITHUB_SERVER_URL: 'https://git.invalid',
          GITHUB_API_URL: api,
          GITHUB_GRAPHQL_URL: '',
          NODE_OPTIONS: `--import=${watch}`,
          WATCH_LOG: log,
        },
      });
      expect([result.status, result.outputs['outcome']]).toEqual([1, 'error']);
      expect(result.issues.at(-1)?.properties['title']).toBe(`state-md: ${title}`);
      expect(github.requests).toEqual([]);
      expect(readFileSync(log, 'utf8')).not.toContain('github.com');
    });
  });
});

/** A GitHub with a repository whose main branch is clean. */
async function withGitHub(
  use: (world: { github: FakeGitHub; planner: ReturnType<FakeGitHub['repository']> }) => Promise<void>,
): Promise<void> {
  const github = await FakeGitHub.start();
  try {
    const planner = github.repository('octo/planner');
    planner.commit('main', { '.planning/STATE.md': CLEAN });
    github.token(TOKEN);
    await use({ github, planner });
  } finally {
    await github.close();
  }
}

describe('a fork that brings a configuration', () => {
  test('decides nothing where the token may write; elsewhere what the base would report stays', async () => {
    await withGitHub(async ({ github, planner }) => {
      const fork = github.fork(planner, 'mallory/planner');
      const files = { '.planning/STATE.md': WRONG, '.github/state-md.yml': 'rules:\n  velocity-time: off\n' };
      fork.commit('work', files);
      const pull = github.pull({ base: planner, from: fork, head: 'work', author: 'mallory' });
      const outcome = async (event: 'pull_request' | 'pull_request_target'): Promise<unknown> => {
        const result = await runAction({ github, trigger: pullRequest(pull, { event }) });
        return [result.status, result.outputs['outcome'], result.outputs['errors']];
      };
      expect(await outcome('pull_request_target')).toEqual([1, 'findings', '1']);
      expect(await outcome('pull_request')).toEqual([1, 'findings', '1']);
    });
  });
});
