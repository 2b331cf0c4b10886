// Pipes, sockets, devices, folders and links in every place where a file is expected: answered, never waited for.
import { afterAll, describe, expect, jest } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { occasionOf } from '../src/github/event.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
// Only whoever waits for a pipe gets that far.
const KILLED_AFTER = 120_000;
jest.setTimeout(2 * KILLED_AFTER);

const bundle = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const THINGS: readonly (readonly [string, (file: string) => unknown])[] = [
  ['a pipe', (file) => execFileSync('mkfifo', [file])],
  ['a link to a device', (file) => symlinkSync('/dev/zero', file)],
  [
    'a link to a pipe',
    (file) => {
      execFileSync('mkfifo', [`${file}.pipe`]);
      symlinkSync(`${file}.pipe`, file);
    },
  ],
  ['a folder', (file) => mkdirSync(file)],
  ['a link that leads nowhere', (file) => symlinkSync('nowhere', file)],
  ['a link to itself', (file) => symlinkSync(path.basename(file), file)],
];

function putThing(cwd: string, name: string, make: (file: string) => unknown): void {
  const file = put(cwd, name, '');
  rmSync(file);
  make(file);
}

function start(
  cwd: string,
  argv: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bundle, ...argv], {
    cwd,
    encoding: 'utf8',
    timeout: KILLED_AFTER,
    killSignal: 'SIGKILL',
  });
  expect(signal).toBeNull();
  expect(stdout + stderr).not.toMatch(/^ +at /m);
  return { status, stdout, stderr };
}

const ROADMAP = '# Roadmap\n\n## Phases\n\n- [ ] **Phase 1: Seeds**\n';

describe.each(THINGS)('%s', (_, make) => {
  posixTest('as STATE.md is a finding, whatever is asked', () => {
    const cwd = sandbox();
    putThing(cwd, '.planning/STATE.md', make);
    for (const argv of [['check'], ['check', '.'], ['fix', '.planning/STATE.md'], ['status', '**/*.md']]) {
      const { status, stdout } = start(cwd, argv);
      // A folder of that name is a folder to search, when it is asked for by name.
      if (argv[1] === '.planning/STATE.md' && status === 3) continue;
      expect([argv, status]).toEqual([argv, argv[0] === 'status' ? 0 : 1]);
      expect(stdout).toMatch(/Not checked: it is (?:not a regular file|a symbolic link|a folder)/);
    }
  });
});

// What is not waited for is the same code everywhere; two of each are enough where a process is started.
describe.each(THINGS.slice(0, 2))('%s', (_, make) => {
  posixTest.each(['.github/state-md.yml', 'package.json'])(
    'as the configuration %s is a mistake of it',
    (name) => {
      const cwd = sandbox({ 'STATE.md': CLEAN, '.git/HEAD': '' });
      putThing(cwd, name, make);
      const { status, stderr } = start(cwd, ['check', 'STATE.md']);
      expect(status).toBe(2);
      expect(stderr).toContain(`${name}: the configuration cannot be read: it is `);
    },
  );

  posixTest('as the configuration that is named is one, too', () => {
    const cwd = sandbox({ 'STATE.md': CLEAN });
    putThing(cwd, 'mine.yml', make);
    expect(start(cwd, ['check', 'STATE.md', '--config', 'mine.yml']).status).toBe(2);
  });

  posixTest.each(['ROADMAP.md', 'phases/01-seeds/01-01-SUMMARY.md', 'phases/01-seeds', 'MILESTONES.md'])(
    'as %s of the planning folder tells nothing',
    (name) => {
      const cwd = sandbox({ '.planning/STATE.md': WRONG, '.planning/phases/02-sprouts/02-01-PLAN.md': '' });
      if (name !== 'ROADMAP.md') put(cwd, '.planning/ROADMAP.md', ROADMAP);
      putThing(cwd, `.planning/${name}`, make);
      const { status, stdout } = start(cwd, ['check']);
      expect([status, stdout]).toEqual([1, expect.stringContaining('velocity-time')]);
      expect(start(cwd, ['status']).status).toBe(0);
    },
  );

  posixTest('as a report to be merged is named', () => {
    const cwd = sandbox({ 'reports/x.txt': '' });
    putThing(cwd, 'reports/a.json', make);
    const { status, stderr } = start(cwd, ['report', 'merge', 'reports']);
    expect([2, 3]).toContain(status);
    expect(stderr).toMatch(/not merged, because it is |there is no \.json file in this folder/);
  });

  posixTest('as the event of a workflow run is no event', () => {
    const cwd = sandbox();
    putThing(cwd, 'event.json', make);
    const occasion = occasionOf({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: path.join(cwd, 'event.json'),
    });
    expect(occasion).toMatchObject({ kind: 'unknown' });
  });

  posixTest('where init would write is in the way', () => {
    const cwd = sandbox({ '.git/HEAD': '' });
    putThing(cwd, '.github/workflows/state-md.yml', make);
    expect(start(cwd, ['init'])).toMatchObject({ status: 2, stdout: '' });
  });
});

posixTest('a socket as STATE.md is a finding', async () => {
  const cwd = sandbox();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path.join(cwd, 'STATE.md'), resolve));
  expect(start(cwd, ['check', 'STATE.md'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('it is not a regular file (a pipe, a socket or a device)'),
  });
  await new Promise((resolve) => server.close(resolve));
});
