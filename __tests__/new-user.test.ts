// A stranger with nothing but the README: from a project without state-md to the first annotated pull request.
import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as events from './github/events.ts';
import { FakeGitHub } from './github/server.ts';
import { runAction, TOKEN } from './github/step.ts';
import { CLEAN, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
const FILE = '.planning/STATE.md';
const WORKFLOW = '.github/workflows/state-md.yml';

/** The fenced blocks of the README in a language, in their order. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>>;
}

/** Opens the pull request that adds the workflow and a wrong figure, and runs the step as GitHub would. */
async function firstPullRequest(text: string): Promise<Awaited<ReturnType<typeof runAction>>> {
  const workflow = parse(text) as Workflow;
  expect(JSON.stringify(workflow.on)).toContain('pull_request');
  const [job] = Object.values(workflow.jobs);
  expect(job?.permissions).toEqual({ contents: 'read' });
  const step = job?.steps.find(({ uses }) => uses?.startsWith('OWNER/state-md-action@'));
  if (step === undefined) throw new Error('no step uses the Action');
  const github = await FakeGitHub.start();
  try {
    const planner = github.repository('octo/planner');
    planner.commit('main', { [FILE]: CLEAN }, 'Plan');
    planner.commit('adopt', { [WORKFLOW]: text, [FILE]: WRONG }, 'Check the planning file');
    github.token(TOKEN);
    const pull = github.pull({ base: planner, head: 'adopt', author: 'ada' });
    const result = await runAction({ github, trigger: events.pullRequest(pull), inputs: step.with ?? {} });
    expect([github.violations, github.writes]).toEqual([[], []]);
    return result;
  } finally {
    await github.close();
  }
}

function expectAnnotated({ status, issues, summary }: Awaited<ReturnType<typeof runAction>>): void {
  expect(status).toBe(1);
  const line = WRONG.split('\n').findIndex((text) => text.includes('Total execution time')) + 1;
  expect(issues[0]).toMatchObject({
    level: 'error',
    properties: { file: FILE, line: String(line), title: 'state-md: velocity-time' },
    message: expect.stringContaining('Total execution time says 0.82 hours'),
  });
  expect(summary).toContain('velocity-time');
}

test('with the workflow of the README', async () => {
  // "Try it": nothing is installed.
  const [tryIt = ''] = blocks('console');
  expect(tryIt.split('\n')[0]).toMatch(/^npm start\b/);
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const start = (scripts['start'] ?? '').split(' ');
  const demo = spawnSync(process.execPath, start.slice(1), { cwd: root, encoding: 'utf8' });
  expect(demo.status).toBe(0);
  expect(demo.stdout).toContain('velocity-time');
  // "In a workflow": copied as it stands.
  const [workflow = ''] = blocks('yaml');
  expectAnnotated(await firstPullRequest(workflow));
});

test('with `state-md init`', async () => {
  expect(readme).toContain('`state-md init`');
  const folder = sandbox({ [FILE]: CLEAN });
  spawnSync('git', ['init', '-q'], { cwd: folder });
  const command = path.join(root, 'dist/cli/index.js');
  const call = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  expect(call('check').status).toBe(0);
  const init = call('init');
  expect([init.status, init.stderr]).toEqual([0, '']);
  expect(existsSync(path.join(folder, WORKFLOW))).toBe(true);
  expectAnnotated(await firstPullRequest(readFileSync(path.join(folder, WORKFLOW), 'utf8')));
  put(folder, FILE, WRONG);
  expect(call('check').status).toBe(1);
  expect(call('fix').status).toBe(0);
  expect(readFileSync(path.join(folder, FILE), 'utf8')).toBe(CLEAN);
});
