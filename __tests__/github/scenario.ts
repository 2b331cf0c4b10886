/**
 * A test with a world of its own: a repository that begins clean, and the Action at work in it. Scenarios run side by
 * side, because most of their time is spent waiting: Octokit leaves a second between two writes.
 */
import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLEAN, put, sandbox, WRONG } from '../sandbox.ts';
import { Hosts } from '../starter/hosts.ts';
import { MERGE_COMMIT, pullRequest, type Trigger } from './events.ts';
import { kindOf, Ledger } from './ledger.ts';
import type { FileContent, Repository } from './repository.ts';
import { FakeGitHub } from './server.ts';
import type { Pull } from './state.ts';
import { type ActionResult, type ActionStep, runAction, TOKEN } from './step.ts';

/** The file that everything is about. */
export const FILE = '.planning/STATE.md';

const OUTPUTS = [
  ...['outcome', 'reason', 'errors', 'warnings', 'notices', 'fixable', 'fixed', 'introduced', 'files'],
  ...['commit-sha', 'report-file', 'sarif-file', 'patch-file'],
];

type Options = Partial<ActionStep>;

const hosts = new Hosts(fileURLToPath(new URL('../../dist', import.meta.url)));
const kinds = new Set<string>();

afterAll(() => hosts.close());

/**
 * Where a step runs: the first of each kind (the ones of the table, each with what it finds out of order) in a process of
 * its own, as the runner starts it, and so does every step with variables of its own. The others share some.
 */
function placeOf({ trigger, inputs, env, enterprise, github }: ActionStep): Pick<ActionStep, 'hosts'> {
  const kind = [...Object.values(kindOf(trigger, inputs)), enterprise, ...github.faultsLeft].join();
  const isFirst = !kinds.has(kind);
  kinds.add(kind);
  return env !== undefined || isFirst ? {} : { hosts };
}

/** All runs of the scenarios of this test file. */
export const ledger = new Ledger();

/** What a scenario works with. */
export class World {
  readonly github: FakeGitHub;
  readonly planner: Repository;
  /** What main has when everything begins. */
  readonly start: string;

  constructor(github: FakeGitHub) {
    this.github = github;
    this.planner = github.repository('octo/planner');
    this.start = this.planner.commit('main', { [FILE]: CLEAN, 'README.md': '# Planner\n' }, 'Start');
    github.token(TOKEN);
  }

  /** A pull request of a branch in the repository itself. */
  pull(files: Readonly<Record<string, FileContent>> = { [FILE]: WRONG }): Pull {
    this.planner.commit('work', files, 'Work');
    return this.github.pull({ base: this.planner, head: 'work' });
  }

  /** A pull request of a fork. */
  forkedPull(files: Readonly<Record<string, FileContent>> = { [FILE]: WRONG }): Pull {
    const fork = this.github.fork(this.planner, 'mallory/planner');
    fork.commit('work', files, 'Work');
    return this.github.pull({ base: this.planner, from: fork, head: 'work', author: 'mallory' });
  }

  /** Runs the Action in its default mode, on an event or on a pull request that was just opened. */
  async check(on: Trigger | Pull, options: Options = {}): Promise<ActionResult> {
    const trigger = 'payload' in on ? on : pullRequest(on);
    const step = { github: this.github, trigger, ...options };
    const before = this.github.writes.length;
    const result = await runAction({ ...step, ...placeOf(step) });
    const { written, isReading } = ledger.enter(step, result, before);
    if (isReading) expect(written).toEqual([]);
    expect(result.stderr).toBe('');
    expect(result.dropped).toEqual([]);
    expect(result.commands).toEqual([]);
    expect(Object.keys(result.outputs).toSorted()).toEqual(OUTPUTS.toSorted());
    expect(result.summary).toMatch(/^## \S+ state-md: /);
    return result;
  }

  fix(on: Trigger | Pull, options: Options = {}): Promise<ActionResult> {
    return this.check(on, { ...options, inputs: { mode: 'fix', ...options.inputs } });
  }

  suggest(on: Trigger | Pull, options: Options = {}): Promise<ActionResult> {
    return this.check(on, { ...options, inputs: { mode: 'suggest', ...options.inputs } });
  }

  /** The operations that changed something, in their order. */
  written(): string[] {
    return this.github.writes.map(({ operation }) => operation);
  }

  /** Nothing was written, and not for want of a permission: nothing was asked for. */
  expectNoWriteAsked(): void {
    const asked = this.github.requests.filter(
      ({ method, operation }) => method !== 'GET' && !operation.startsWith('repository.'),
    );
    expect(asked).toEqual([]);
  }

  /** The patch that the step left, applied to the commit that it was made for, gives this text. */
  expectPatch(result: ActionResult, head: string, expected: string): void {
    const file = result.outputs['patch-file']!;
    const patch = result.files.get(file);
    if (patch === undefined) throw new Error(`no patch "${file}" among ${[...result.files.keys()].join()}`);
    const folder = sandbox();
    put(folder, FILE, this.planner.file(head, FILE));
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '-'], { cwd: folder, input: patch });
    expect(readFileSync(path.join(folder, FILE), 'utf8')).toBe(expected);
  }

  /** Not written; the reason is said in a notice, unless the step is red anyway, and there is a patch in the summary. */
  expectWithheld(result: ActionResult, what: 'committed' | 'suggested', reason: RegExp): void {
    expect(result.outputs['reason']).toMatch(reason);
    expect(result.outputs).toMatchObject({ outcome: 'findings', fixed: '0', 'commit-sha': '' });
    if (result.status === 0) {
      const title = `state-md: not ${what}`;
      const notice = result.issues.find(({ properties }) => properties['title'] === title);
      expect(notice).toMatchObject({ level: 'notice', message: expect.stringMatching(reason) });
    }
    expect(result.summary).toContain('```diff');
    expect(this.written()).toEqual([]);
  }

  /** What holds at the end of every scenario. */
  expectContractKept(): void {
    const { violations, faultsLeft, requests } = this.github;
    expect(violations).toEqual([]);
    expect(faultsLeft).toEqual([]);
    for (const request of requests) {
      // Nobody wrote the merge commit, and the base repository knows the commits of forks by their SHA.
      expect(request.path).not.toContain(MERGE_COMMIT);
      expect(request.path).toMatch(
        /^(?:\/api\/v3)?\/repos\/octo\/planner\/|^\/repositories\/\d+\/|^(?:\/api)?\/graphql$/,
      );
    }
  }
}

/** Tells one story, beside others. */
export function scenario(name: string, story: (world: World) => Promise<void>): void {
  test.concurrent(name, () => tell(story));
}

/** Tells one story with nothing beside it. */
export function alone(name: string, story: (world: World) => Promise<void>): void {
  test(name, () => tell(story));
}

async function tell(story: (world: World) => Promise<void>): Promise<void> {
  const github = await FakeGitHub.start();
  try {
    const world = new World(github);
    await story(world);
    world.expectContractKept();
  } finally {
    ledger.close(github);
    await github.close();
  }
}
