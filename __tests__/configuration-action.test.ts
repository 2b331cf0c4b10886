// The configuration file in the Action: which one is read, what a mistake in it does, and what follows from it.
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import type { Ports } from '../src/action/ports.ts';
import { run } from '../src/action.ts';
import { verifyCommit } from '../src/cli/verify.ts';
import { occasionOf, revisionOf, runUrlOf } from '../src/github/event.ts';
import * as events from './github/events.ts';
import type { Trigger } from './github/events.ts';
import type { FileContent, Repository } from './github/repository.ts';
import { FakeGitHub } from './github/server.ts';
import type { Pull } from './github/state.ts';
import { TOKEN } from './github/step.ts';
import { quickClient } from './quick-client.ts';
import { readStdout } from './runner.ts';
import type { RunnerView } from './runner.ts';
import { CLEAN, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const FILE = '.planning/STATE.md';
const API = '.planning/workstreams/api/STATE.md';
const CONFIG = '.github/state-md.yml';
const OFF = 'rules: { velocity-time: off }\n';
const WARNING = 'rules:\n  velocity-time: warning\n';
/** Right in every digit, and with a total that is only cut off. */
const EXACT = CLEAN.replace('6.2 min |', '6.3 min |');
const FLOORED = EXACT.replace('0.92 hours', '0.91 hours');

let github: FakeGitHub;
let planner: Repository;

beforeEach(async () => {
  github = await FakeGitHub.start();
  planner = github.repository('octo/planner');
  planner.commit('main', { [FILE]: CLEAN, 'README.md': '# Planner\n' }, 'Start');
  github.token(TOKEN);
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

interface Result extends RunnerView {
  readonly status: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the Action in this process on an event, or on a pull request that was just opened. */
async function act(
  on: Trigger | Pull,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<Ports> = {},
): Promise<Result> {
  const { payload, environment: variables } = 'payload' in on ? on : events.pullRequest(on);
  const event = put(sandbox(), 'event.json', JSON.stringify(payload));
  const environment = { ...variables, GITHUB_EVENT_PATH: event };
  const usual: Readonly<Record<string, string>> = { token: TOKEN, baseline: 'none' };
  const outputs: Record<string, string> = {};
  const lines: string[] = [];
  let summary = '';
  const status = await run({
    workspace: sandbox(),
    temporary: sandbox(),
    occasion: occasionOf(environment),
    revision: revisionOf(environment),
    runUrl: runUrlOf(environment),
    debug: false,
    connect: () => quickClient(github),
    input: (name) => inputs[name] ?? usual[name] ?? '',
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    print: (line) => lines.push(line),
    writeSummary: (markdown) => {
      summary += markdown;
      return true;
    },
    ...more,
  });
  return { ...readStdout(lines.join('\n')), status, outputs, summary };
}

/** The configuration of the base lets a change bring its own one; see switched-off.test.ts for what happens else. */
function trustHead(): void {
  planner.commit('main', { [CONFIG]: 'trust-head: true\n' });
}

function workPull(files: Readonly<Record<string, FileContent>>): Pull {
  planner.commit('work', files, 'Work');
  return github.pull({ base: planner, head: 'work' });
}

const target = (pull: Pull): Trigger => events.pullRequest(pull, { event: 'pull_request_target' });

describe('the configuration is read', () => {
  test('at the head for pull_request: the change is judged by what it brings', async () => {
    planner.commit('main', { [CONFIG]: OFF });
    const { status, outputs } = await act(workPull({ [FILE]: WRONG, [CONFIG]: WARNING }));
    expect([status, outputs['errors'], outputs['warnings']]).toEqual([0, '0', '1']);
  });

  test('at the base for pull_request_target: a stranger configures nothing', async () => {
    planner.commit('main', { [CONFIG]: WARNING });
    const pull = workPull({ [FILE]: WRONG, [CONFIG]: OFF });
    const { outputs } = await act(target(pull));
    expect([outputs['errors'], outputs['warnings']]).toEqual(['0', '1']);
    // Where the base has none, that of the head is not a substitute.
    planner.git(['update-ref', 'refs/heads/main', `${planner.branch('main')!}~1`]);
    planner.commit('main', { 'notes.md': 'x\n' });
    const bare = await act(target(github.pull({ base: planner, head: 'work' })));
    expect(bare.outputs['errors']).toBe('1');
  });

  test('from the work tree without a token', async () => {
    const pull = workPull({ [FILE]: WRONG });
    const workspace = sandbox({ [FILE]: WRONG, [CONFIG]: WARNING });
    const { status, outputs } = await act(pull, { token: '' }, { workspace });
    expect([status, outputs['warnings']]).toEqual([0, '1']);
    rmSync(`${workspace}/.github`, { recursive: true });
    put(workspace, 'package.json', '{ "state-md": { "fail-on": "never" } }');
    expect(await act(pull, { token: '' }, { workspace })).toMatchObject({
      status: 0,
      outputs: { errors: '1' },
    });
    expect(github.requests).toEqual([]);
  });

  test('where the input "config" says, with the usual one left out', async () => {
    trustHead();
    const pull = workPull({ [FILE]: WRONG, [CONFIG]: 'fail-on: nonsense\n', 'ci/planning.yaml': WARNING });
    const { status, outputs, summary } = await act(pull, { config: './ci/planning.yaml' });
    expect([status, outputs['warnings']]).toEqual([0, '1']);
    expect(summary).toContain('state-md fix --config ./ci/planning.yaml');
    const missing = await act(pull, { config: 'ci/none.yml' });
    expect(missing).toMatchObject({ status: 1, outputs: { outcome: 'error' } });
    expect(missing.outputs['reason']).toBe('config: there is no file "ci/none.yml".');
  });

  test('also from a tree that is cut off', async () => {
    trustHead();
    const pull = workPull({ [FILE]: WRONG, [CONFIG]: WARNING, 'a/b.md': 'x\n', 'ci/planning.yml': OFF });
    github.truncateTrees = 1;
    expect((await act(pull)).outputs['warnings']).toBe('1');
    expect((await act(pull, { config: 'ci/planning.yml' })).outputs['outcome']).toBe('clean');
    planner.commit('main', { [CONFIG]: OFF });
    expect((await act(target(pull))).outputs['outcome']).toBe('clean');
  });

  test('and what the step asks for wins over it', async () => {
    trustHead();
    const both = 'fail-on: never\ntolerance: exact\nrules: { velocity-time: warning }\n';
    const pull = workPull({ [FILE]: FLOORED, [CONFIG]: both });
    expect(await act(pull)).toMatchObject({ status: 0, outputs: { warnings: '1' } });
    const asked = await act(pull, { rules: 'velocity-time: notice', 'fail-on': 'notice' });
    expect(asked).toMatchObject({ status: 1, outputs: { notices: '1', warnings: '0' } });
    expect((await act(pull, { tolerance: 'printed' })).outputs['outcome']).toBe('clean');
  });
});

describe('a wrong configuration', () => {
  const places = ({ issues }: Result): string[] =>
    issues.map(({ level, properties: { title, file, line, col } }) =>
      [level, title, file, line, col].filter((word) => word !== undefined).join(' '),
    );

  test('fails the step, and each mistake is annotated where it is', async () => {
    const wrong = 'fail-on: errors\nrules:\n  dates: off\n';
    const result = await act(workPull({ [FILE]: WRONG, [CONFIG]: wrong }), { mode: 'fix' });
    expect(result).toMatchObject({ status: 1, outputs: { outcome: 'error', files: '0' } });
    expect(places(result)).toEqual([
      `error state-md: configuration ${CONFIG} 1 10`,
      `error state-md: configuration ${CONFIG} 3 3`,
      'error state-md: configuration',
    ]);
    const [first, second, verdict] = result.issues.map(({ message }) => message);
    expect(first).toMatch(/^\.github\/state-md\.yml:1:10: fail-on: expected .* Did you mean "error"\?$/);
    expect(second).toMatch(/^\.github\/state-md\.yml:3:3: rules: there is no "dates" here\./);
    expect(verdict).toBe(`${first}\n${second}`);
    expect(result.outputs['reason']).toBe(first);
    for (const message of [first, second]) expect(result.summary).toContain(message);
    expect(github.writes).toEqual([]);
  });

  test('with more mistakes than the runner shows loses none', async () => {
    const wrong = Array.from({ length: 14 }, (_, index) => `strange${index}: 1\n`).join('');
    const result = await act(workPull({ [FILE]: CLEAN, [CONFIG]: wrong }));
    expect([result.issues.length, result.dropped.length]).toEqual([10, 0]);
    expect(places(result).at(-2)).toBe(`error state-md: configuration ${CONFIG} 9 1`);
    const told = [...result.issues.map(({ message }) => message), ...result.log].join('\n');
    for (let line = 1; line <= 14; line += 1) expect(told).toContain(`${CONFIG}:${line}:1: `);
  });

  test('cannot give a command to the runner', async () => {
    const wrong = '"##[error]a\\n::error::b": 1\n';
    const result = await act(workPull({ [FILE]: CLEAN, [CONFIG]: wrong }));
    expect(result.issues).toHaveLength(2);
    expect(result.commands).toEqual([]);
    for (const { message } of result.issues) expect(message).not.toMatch(/##\[|^::/m);
  });

  test('stands beside another', async () => {
    const pull = workPull({ [FILE]: CLEAN, [CONFIG]: OFF, 'package.json': '{ "state-md": {} }' });
    const { status, outputs, issues } = await act(pull);
    expect([status, outputs['outcome']]).toEqual([1, 'error']);
    expect(issues.map(({ message, properties: { title } }) => [title, message])).toEqual([
      [
        'state-md: configuration',
        `there are two configurations, ${CONFIG} and package.json; keep one of them.`,
      ],
    ]);
    expect((await act(pull, { config: CONFIG })).outputs['outcome']).toBe('clean');
  });

  test.each(['/etc/passwd', '../secrets.yml', 'a/../../secrets.yml'])(
    'is never %s, which is outside of the repository',
    async (config) => {
      const { status, outputs } = await act(workPull({ [FILE]: CLEAN }), { config });
      expect(status).toBe(1);
      expect(outputs['reason']).toBe(
        `config: "${config}" is outside of the repository; name a file in it, from its root.`,
      );
    },
  );

  test('may be one that cannot be read at all', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    const { status, outputs } = await act(workPull({ [FILE]: CLEAN, [CONFIG]: bytes }));
    expect(status).toBe(1);
    expect(outputs['reason']).toMatch(/^\.github\/state-md\.yml: the configuration cannot be read: /);
  });
});

// ── Repairs ─────────────────────────────────────────────────────────────────────────────────────────
const OVERRIDES = 'overrides:\n  - files: .planning/workstreams/**\n    tolerance: exact\n';
const fix = { mode: 'fix' };

describe('a fix', () => {
  test('follows the override of each file, and verify proves it', async () => {
    const pull = workPull({ [FILE]: FLOORED, [API]: FLOORED, [CONFIG]: OVERRIDES });
    const { outputs } = await act(pull, fix);
    const sha = planner.branch('work')!;
    expect(outputs).toMatchObject({ outcome: 'fixed', fixed: '1', 'commit-sha': sha });
    expect(planner.file(sha, FILE).toString()).toBe(FLOORED);
    expect(planner.file(sha, API).toString()).toBe(EXACT);
    const blob = planner.git(['rev-parse', `${sha}:${CONFIG}`]).trim();
    expect(planner.show(sha).message).toContain(`"config":{"path":"${CONFIG}","blob":"${blob}"}`);
    const proof = verifyCommit(planner.folder, sha);
    expect(proof).toMatchObject({ isProved: true });
    expect(proof.details).toEqual([`${API}: 1 figure recomputed`]);
  });

  test('leaves what is switched off for one of two files', async () => {
    trustHead();
    const off = 'overrides:\n  - { files: .planning/workstreams, rules: { velocity-time: off } }\n';
    const { outputs } = await act(workPull({ [FILE]: WRONG, [API]: WRONG, [CONFIG]: off }), fix);
    expect(outputs).toMatchObject({ outcome: 'fixed', fixed: '1' });
    expect(planner.file('work', API).toString()).toBe(WRONG);
    expect(verifyCommit(planner.folder, 'work')).toMatchObject({ isProved: true });
  });

  test("that was judged by the base's configuration is proved where other options are allowed", async () => {
    planner.commit('main', { [CONFIG]: OVERRIDES });
    const pull = workPull({ [FILE]: CLEAN, [API]: FLOORED, [CONFIG]: '# nothing\n' });
    const { outputs } = await act(target(pull), fix);
    expect(outputs['outcome']).toBe('fixed');
    const blob = planner.git(['rev-parse', `main:${CONFIG}`]).trim();
    expect(verifyCommit(planner.folder, 'work').isProved).toBe(false);
    const { isProved, details } = verifyCommit(planner.folder, 'work', true);
    expect(isProved).toBe(true);
    expect(details).toContain('option tolerance: exact, but the configuration of the parent gives printed');
    expect(details).toContain(
      `note: made with ${CONFIG} of blob ${blob}, which is not the parent's; look at it with "git show ${blob}"`,
    );
  });

  test('is not proved in a clone that has not the configuration', async () => {
    planner.commit('work', { [API]: FLOORED }, 'Work');
    // The branch began before main had it, so nothing leads from the branch to it.
    planner.commit('main', { [CONFIG]: OVERRIDES });
    await act(target(github.pull({ base: planner, head: 'work' })), fix);
    const blob = planner.git(['rev-parse', `main:${CONFIG}`]).trim();
    const folder = `${sandbox()}/clone.git`;
    const one = ['--bare', '--single-branch', '--branch=work'];
    planner.git(['clone', '--quiet', ...one, `file://${planner.folder}`, folder]);
    const { isProved, summary } = verifyCommit(folder, 'work');
    expect(isProved).toBe(false);
    expect(summary).toContain(`the configuration ${CONFIG}, blob ${blob}, cannot be read: `);
  });

  test('is not proved by a configuration that cannot be read', async () => {
    planner.commit('main', { [CONFIG]: OVERRIDES });
    await act(target(workPull({ [API]: FLOORED })), fix);
    const { message } = planner.show('work');
    planner.commit('main', { 'picture.png': Buffer.from([0x89, 0x50, 0, 1]) });
    const blobOf = (place: string): string => planner.git(['rev-parse', `main:${place}`]).trim();
    const claim = message.replace(blobOf(CONFIG), blobOf('picture.png'));
    expect(claim).not.toBe(message);
    const tree = ['work^{tree}', '-p', 'work^'];
    const forged = planner
      .git([
        ...['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'],
        'commit-tree',
        ...tree,
        '-m',
        claim,
      ])
      .trim();
    const { isProved, summary } = verifyCommit(planner.folder, forged);
    expect(isProved).toBe(false);
    expect(summary).toContain(`${CONFIG}: the configuration cannot be read: `);
  });

  test('names a configuration with an odd path in a way that nobody else reads', async () => {
    const odd = 'ci/[skip ci] @octo #1.yml';
    const pull = workPull({ [FILE]: WRONG, [odd]: '# nothing\n' });
    const { outputs } = await act(pull, { ...fix, config: odd });
    expect(outputs['outcome']).toBe('fixed');
    expect(planner.show('work').message).not.toMatch(/\[skip ci\]|@octo|#1/);
    expect(verifyCommit(planner.folder, 'work')).toMatchObject({ isProved: true });
  });
});

describe('a baseline in the configuration', () => {
  const entry = (file: string, value: string): string =>
    `  - file: ${file}\n    rule: velocity-time\n    value: ${value}\n`;

  test('makes findings inherited, and a new one fails', async () => {
    trustHead();
    const known = `baseline:\n${entry(FILE, '0.82 hours')}`;
    const first = await act(workPull({ [FILE]: WRONG, [CONFIG]: known }));
    expect(first).toMatchObject({ status: 0, outputs: { errors: '0', warnings: '1' } });
    expect(first.log.join('\n')).not.toContain('baseline:');
    const both = WRONG.replace('Status: In progress', 'Status: In progress\nLast activity: 2026-02-30');
    const second = await act(workPull({ [FILE]: both, [CONFIG]: known }));
    expect(second).toMatchObject({ status: 1, outputs: { errors: '1', warnings: '1' } });
  });

  test('is told in the log where it is stale', async () => {
    trustHead();
    const known = `baseline:\n${entry(FILE, '0.82 hours')}${entry(FILE, '0.11 hours')}`;
    const { status, log } = await act(workPull({ [FILE]: WRONG, [CONFIG]: known }));
    expect(status).toBe(0);
    expect(log.filter((line) => line.includes('baseline:'))).toEqual([
      `state-md: ${CONFIG}:5: baseline: ${FILE} has no finding of velocity-time with the value "0.11 hours" any more; delete the entry.`,
    ]);
  });

  test('goes together with the base revision', async () => {
    planner.commit('main', { [FILE]: UNFIXABLE, [CONFIG]: 'trust-head: true\n' });
    const known = `baseline:\n${entry(FILE, '0.82 hours')}`;
    const both = UNFIXABLE.replace('0.92 hours', '0.82 hours');
    const { status, outputs, log } = await act(workPull({ [FILE]: both, [CONFIG]: known }), {
      baseline: 'base',
    });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ errors: '0', warnings: '2', introduced: '0' });
    expect(log.join('\n')).not.toContain('any more');
  });
});

test('translated labels are read in the base, too', async () => {
  const translate = (text: string): string =>
    text.replace('## Performance Metrics', '## Mesures').replace('Total execution time:', 'Temps total:');
  const labels = 'labels:\n  lines: { total-time: Temps total }\n  headings: { metrics: Mesures }\n';
  planner.commit('main', { [FILE]: translate(WRONG) });
  const pull = workPull({ [FILE]: `${translate(WRONG)}\nA note.\n`, [CONFIG]: labels });
  const { status, outputs, summary } = await act(pull, { baseline: 'base' });
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ errors: '0', warnings: '1', introduced: '0' });
  expect(summary).toContain('0 introduced, 1 inherited, 0 mended');
  const worse = translate(WRONG).replace('0.82 hours', '0.72 hours');
  planner.commit('work', { [FILE]: worse });
  const again = await act(github.pull({ base: planner, head: 'work' }), { baseline: 'base' });
  expect(again).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '1' } });
});
