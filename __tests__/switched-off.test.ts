// Whoever is judged must not switch the judge off: what a pull request does to its configuration, and with comments.
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../src/action.ts';
import { addedComments, withoutComments } from '../src/config/comments.ts';
import { parse } from '../src/document/parse.ts';
import { sourceOf } from '../src/document/source.ts';
import { occasionOf, revisionOf, runUrlOf } from '../src/github/event.ts';
import { stateMd } from './doors.ts';
import type { CliOutcome } from './doors.ts';
import { repository } from './git.ts';
import * as events from './github/events.ts';
import type { Trigger } from './github/events.ts';
import type { FileContent, Repository } from './github/repository.ts';
import { FakeGitHub } from './github/server.ts';
import { TOKEN } from './github/step.ts';
import { quickClient } from './quick-client.ts';
import { readStdout } from './runner.ts';
import type { RunnerView } from './runner.ts';
import { CLEAN, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);
// Git is run a lot, and not always by itself.
jest.setTimeout(120_000);

const FILE = '.planning/STATE.md';
const CONFIG = '.github/state-md.yml';
const OFF = 'rules: { velocity-time: off }\n';
const TOTAL = '- Total execution time: 0.82 hours';
const comment = (words: string): string => `<!-- state-md-${words} -->`;
const above = (words: string, text = WRONG): string => text.replace(TOTAL, `${comment(words)}\n${TOTAL}`);

let github: FakeGitHub;
let planner: Repository;

beforeEach(async () => {
  github = await FakeGitHub.start();
  planner = github.repository('octo/planner');
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

async function act({ payload, environment: variables }: Trigger, inputs = {}): Promise<Result> {
  const event = put(sandbox(), 'event.json', JSON.stringify(payload));
  const environment = { ...variables, GITHUB_EVENT_PATH: event };
  const values: Readonly<Record<string, string>> = { token: TOKEN, ...inputs };
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
    input: (name) => values[name] ?? '',
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    print: (line) => lines.push(line),
    writeSummary: (markdown) => {
      summary += markdown;
      return true;
    },
  });
  return { ...readStdout(lines.join('\n')), status, outputs, summary };
}

type Files = Readonly<Record<string, FileContent>>;

/** The step of a pull request that changes these files. */
async function change(
  before: Files,
  after: Files,
  {
    event = 'pull_request',
    ...inputs
  }: { event?: 'pull_request' | 'pull_request_target' } & Record<string, string> = {},
): Promise<Result> {
  planner.commit('main', { 'README.md': '# Planner\n', ...before }, 'Start');
  planner.commit('work', after, 'Work');
  return act(events.pullRequest(github.pull({ base: planner, head: 'work' }), { event }), inputs);
}

const noticesOf = ({ issues }: Result): string[] =>
  issues
    .filter(({ properties: { title } }) => title === 'state-md: checks switched off')
    .map(({ level, message }) => `${level}: ${message}`);
/** What the summary says above its first table. */
const headOf = ({ summary }: Result): string => summary.split('\n|')[0]!;

const velocityOff = 'rule velocity-time (error → off)';

/** What it is, the base, the change, and how it is told. */
const SWITCHES: readonly [string, Files, Files, string][] = [
  ['a rule', { [FILE]: CLEAN, [CONFIG]: '# nothing\n' }, { [FILE]: WRONG, [CONFIG]: OFF }, velocityOff],
  ['a rule, by the first configuration', { [FILE]: CLEAN }, { [FILE]: WRONG, [CONFIG]: OFF }, velocityOff],
  [
    'a rule, in a package.json',
    { [FILE]: CLEAN, 'package.json': '{}' },
    { [FILE]: WRONG, 'package.json': '{ "state-md": { "rules": { "velocity-time": "off" } } }' },
    velocityOff,
  ],
  [
    'a rule, lowered',
    { [FILE]: CLEAN },
    { [FILE]: WRONG, [CONFIG]: 'rules: { velocity-time: notice }\n' },
    'rule velocity-time (error → notice)',
  ],
  [
    'a rule, for one file',
    { [FILE]: CLEAN },
    { [FILE]: WRONG, [CONFIG]: `overrides: [{ files: .planning, ${OFF.trim()} }]\n` },
    velocityOff,
  ],
  [
    'a stricter rule, by leaving its override',
    { [FILE]: CLEAN, [CONFIG]: 'overrides: [{ files: "**/STATE.md", rules: { velocity-time: error } }]\n' },
    { [FILE]: WRONG, [CONFIG]: 'rules: { velocity-time: warning }\n' },
    'rule velocity-time (error → warning)',
  ],
  [
    'a finding, as a known one',
    { [FILE]: CLEAN },
    {
      [FILE]: WRONG,
      [CONFIG]: `baseline: [{ file: ${FILE}, rule: velocity-time, value: 0.82 hours }]\n`,
    },
    `known finding of velocity-time in ${FILE}`,
  ],
  [
    'a line, by a comment',
    { [FILE]: CLEAN },
    { [FILE]: above('disable-next-line velocity-time') },
    `comment on line 13 of ${FILE} (velocity-time)`,
  ],
  [
    'all rules, by a comment',
    { [FILE]: CLEAN },
    { [FILE]: above('disable') },
    `comment on line 13 of ${FILE} (all rules)`,
  ],
];

const silent = above('disable-next-line velocity-time -- measured by hand');

/** Of what nothing is told: the base, and the change. */
const SILENT: readonly [string, Files, Files][] = [
  ['of what was off before', { [FILE]: CLEAN, [CONFIG]: OFF }, { [FILE]: WRONG }],
  [
    'of a configuration in another file',
    { [CONFIG]: OFF, [FILE]: CLEAN },
    { [CONFIG]: null, '.github/state-md.yaml': OFF, [FILE]: WRONG },
  ],
  ['of a comment that was there before', { [FILE]: silent }, { [FILE]: silent.replace('0.82', '0.72') }],
  [
    'of a configuration that is stricter',
    { [FILE]: CLEAN, [CONFIG]: OFF },
    { [FILE]: CLEAN, [CONFIG]: 'fail-on: notice\n' },
  ],
];

describe('a pull request that switches off what judges it', () => {
  test.each(SWITCHES)('%s: it is told, and the findings stay', async (_, before, after, what) => {
    const result = await change(before, after);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', errors: '1' });
    const told = `This change switches off 1 check of its base: ${what}. 1 finding of the base's configuration stays`;
    expect(noticesOf(result)).toEqual([expect.stringContaining(`notice: ${told}`)]);
    expect(headOf(result)).toContain('This change switches off 1 check of its base');
    expect(result.outputs['reason']).toContain('1 error');
  });

  test('the base may allow it, and the change may not allow itself', async () => {
    const trust = 'trust-head: true\n';
    const allowed = await change({ [FILE]: CLEAN, [CONFIG]: trust }, { [FILE]: WRONG, [CONFIG]: OFF });
    expect([allowed.status, allowed.outputs['errors']]).toEqual([0, '0']);
    expect(noticesOf(allowed)).toEqual([
      expect.stringContaining("1 finding of the base's configuration is silent or lowered"),
    ]);
    expect(headOf(allowed)).toContain('This change switches off 1 check');
    planner.commit('main', { [CONFIG]: '# nothing\n', [FILE]: CLEAN });
    planner.commit('work2', { [FILE]: WRONG, [CONFIG]: `${trust}${OFF}` }, 'Work');
    const own = await act(events.pullRequest(github.pull({ base: planner, head: 'work2' })));
    expect([own.status, own.outputs['errors']]).toEqual([1, '1']);
  });

  test('is told also where nothing is silent because of it', async () => {
    const result = await change(
      { [FILE]: CLEAN },
      { [CONFIG]: 'rules: { date: off, phase-range: notice }\n' },
    );
    expect([result.status, result.outputs['outcome']]).toEqual([0, 'clean']);
    expect(noticesOf(result)).toEqual([
      'notice: This change switches off 2 checks of its base: rule date (error → off); rule phase-range (error → notice). No finding is silent because of it, and fail-on of the base holds.',
    ]);
  });

  test('the severity from which a run fails is that of the base', async () => {
    const result = await change({ [FILE]: CLEAN }, { [FILE]: WRONG, [CONFIG]: 'fail-on: never\n' });
    expect([result.status, result.outputs['errors']]).toEqual([1, '1']);
    expect(noticesOf(result)).toEqual([
      'notice: This change switches off 1 check of its base: fail-on (error → never). No finding is silent because of it, and fail-on of the base holds.',
    ]);
    expect(headOf(result)).toContain('fails because of `fail-on: error`');
  });

  test('is told without a comparison of the findings, too', async () => {
    const result = await change({ [FILE]: WRONG }, { [CONFIG]: OFF }, { baseline: 'none' });
    expect([result.status, result.outputs['errors']]).toEqual([1, '1']);
    expect(noticesOf(result)).toHaveLength(1);
  });

  test('what the base has as well fails nobody', async () => {
    const result = await change({ [FILE]: WRONG }, { [FILE]: `${WRONG}\nMore.\n`, [CONFIG]: OFF });
    expect([result.status, result.outputs['errors']]).toEqual([0, '0']);
    expect(noticesOf(result)).toHaveLength(1);
  });

  test('what a workflow sets is no work of the change', async () => {
    const inputs = { rules: 'velocity-time: off', 'fail-on': 'never' };
    const result = await change({ [FILE]: CLEAN }, { [FILE]: WRONG, [CONFIG]: 'fail-on: never\n' }, inputs);
    expect([result.status, noticesOf(result)]).toEqual([0, []]);
  });

  test('under pull_request_target it is the comments alone', async () => {
    const after = { [FILE]: above('disable velocity-time'), [CONFIG]: 'fail-on: never\n' };
    const result = await change({ [FILE]: CLEAN }, after, { event: 'pull_request_target' });
    expect(result.status).toBe(1);
    expect(noticesOf(result)).toEqual([expect.stringContaining('1 check of its base: comment on line 13')]);
  });

  test('what is switched off is not committed to either', async () => {
    const result = await change({ [FILE]: CLEAN }, { [FILE]: WRONG, [CONFIG]: OFF }, { mode: 'fix' });
    expect([result.status, result.outputs['commit-sha']]).toEqual([1, '']);
    expect(github.writes).toEqual([]);
  });
});

describe('check --base', () => {
  /** What the change makes of the base, and then the command line of it. */
  async function checked(before: Files, after: Files, ...words: string[]): Promise<CliOutcome> {
    const cwd = repository({ 'README.md': '# Planner\n', ...(before as Record<string, string>) });
    for (const [name, text] of Object.entries(after)) {
      if (text === null) rmSync(path.join(cwd, name));
      else put(cwd, name, text as string);
    }
    return stateMd(cwd, ['check', '--base', 'main', '--format', 'json', ...words]);
  }
  const errorsIn = ({ stdout }: CliOutcome): number =>
    (JSON.parse(stdout) as { summary: { errors: number } }).summary.errors;
  const told = (what: string): string => `state-md: This change switches off 1 check of its base: ${what}.`;

  test.each(SWITCHES)('%s: it is told, and the findings stay', async (_, before, after, what) => {
    const outcome = await checked(before, after);
    expect([outcome.status, errorsIn(outcome)]).toEqual([1, 1]);
    expect(outcome.stderr).toContain(`${told(what)} 1 finding of the base's configuration stays`);
    expect(outcome.stderr.split('\n')).toHaveLength(2);
  });

  test('the finding stands in the text, and what is told beside it', async () => {
    const { status, stdout, stderr } = await checked(
      { [FILE]: CLEAN },
      { [FILE]: WRONG, [CONFIG]: OFF },
      '--format=text',
    );
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/ {2}error {2}Total execution time .* velocity-time\n/),
    ]);
    expect(stderr).toContain(told(velocityOff));
  });

  test('the base may allow it, and the change may not allow itself', async () => {
    const trust = 'trust-head: true\n';
    const allowed = await checked({ [FILE]: CLEAN, [CONFIG]: trust }, { [FILE]: WRONG, [CONFIG]: OFF });
    expect([allowed.status, errorsIn(allowed)]).toEqual([0, 0]);
    expect(allowed.stderr).toContain("1 finding of the base's configuration is silent or lowered");
    const own = await checked({ [FILE]: CLEAN }, { [FILE]: WRONG, [CONFIG]: `${trust}${OFF}` });
    expect([own.status, errorsIn(own)]).toEqual([1, 1]);
  });

  test('the severity from which a run fails is that of the base', async () => {
    const outcome = await checked({ [FILE]: CLEAN }, { [FILE]: WRONG, [CONFIG]: 'fail-on: never\n' });
    expect([outcome.status, outcome.stderr]).toEqual([
      1,
      `${told('fail-on (error → never)')} No finding is silent because of it, and fail-on of the base holds.\n`,
    ]);
  });

  test('what the call asks for is no work of the change', async () => {
    const words = ['--rule', 'velocity-time=off', '--fail-on', 'never'];
    const { status, stderr } = await checked(
      { [FILE]: CLEAN },
      { [FILE]: WRONG, [CONFIG]: 'fail-on: never\n' },
      ...words,
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  test.each(SILENT)('nothing is told %s', async (_, before, after) => {
    const { status, stderr } = await checked(before, after);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('a configuration of the base that is not valid says nothing, and that is told', async () => {
    const { status, stderr } = await checked(
      { [FILE]: CLEAN, [CONFIG]: 'fail-on: x\n' },
      { [FILE]: WRONG, [CONFIG]: OFF },
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^state-md: what this change switches off is not known, for the base has no configuration to read: \.github\/state-md\.yml:1:10: [^\n]+\n$/,
    );
  });

  test('a configuration that is named is held against the one of that name', async () => {
    const named = ['--config', 'own.yml'];
    const files = { [FILE]: CLEAN, 'own.yml': '# nothing\n' };
    const changed = await checked(files, { [FILE]: WRONG, 'own.yml': OFF }, ...named);
    expect([changed.status, changed.stderr]).toEqual([1, expect.stringContaining(told(velocityOff))]);
    const added = await checked(
      { [FILE]: CLEAN, [CONFIG]: OFF },
      { [FILE]: WRONG, 'own.yml': OFF },
      ...named,
    );
    expect([added.status, added.stderr]).toEqual([0, '']);
    const outside = put(sandbox(), 'own.yml', OFF);
    const elsewhere = await checked({ [FILE]: CLEAN }, { [FILE]: WRONG }, '--config', outside);
    expect([elsewhere.status, elsewhere.stderr]).toEqual([0, '']);
  });

  test('a file of another tool that nobody asked for has nothing to tell', async () => {
    const after = { 'STATE.md': `# Notes\n\n${comment('disable')}\n` };
    const { stderr } = await checked({ [FILE]: CLEAN }, after);
    expect(stderr).toBe('');
  });
});

describe('nothing is told', () => {
  test.each<[string, Files, Files]>([
    ...SILENT,
    [
      'where the configuration of the base is not valid',
      { [FILE]: CLEAN, [CONFIG]: 'fail-on: x\n' },
      { [FILE]: WRONG, [CONFIG]: OFF },
    ],
  ])('%s', async (_, before, after) => {
    const result = await change(before, after);
    expect([noticesOf(result), result.status]).toEqual([[], 0]);
  });

  test('of a push or a run by hand', async () => {
    const start = planner.commit('main', { [FILE]: CLEAN });
    planner.commit('work', { [FILE]: WRONG, [CONFIG]: OFF });
    const pushed = await act(events.push(planner, 'work', { before: start }));
    const started = await act(events.workflowDispatch(planner, 'work'));
    for (const result of [pushed, started]) expect([result.status, noticesOf(result)]).toEqual([0, []]);
  });
});

describe('a comment is the same', () => {
  const document = (text: string) => parse(sourceOf('STATE.md', text));
  const added = (before: string, after: string): string[] =>
    addedComments(document(after), document(before)).map(({ directive, rules }) =>
      [directive.line, ...rules.map(({ value }) => value)].join(' '),
    );
  const page = (...lines: string[]): string =>
    `# State\n\n## Metrics\n\n${lines.join('\n\n')}\n\n## Notes\n\nx\n`;
  const next = comment('disable-next-line date, progress-bar');

  test.each<[string, string, string, string[]]>([
    ['with another figure below it', page(next, 'Progress: 10%'), page(next, 'Progress: 20%'), []],
    ['on another line', page(next, 'Progress: 10%'), page('More.', next, 'Progress: 10%'), []],
    ['with another reason', page(next, 'A: 1'), page(next.replace(' -->', ' -- why -->'), 'A: 1'), []],
    ['with fewer rules', page(next, 'A: 1'), page(comment('disable-next-line date'), 'A: 1'), []],
    ['but not with all', page(next, 'A: 1'), page(comment('disable-next-line'), 'A: 1'), ['5']],
    ['with a rule after all', page(comment('disable'), 'A: 1'), page(comment('disable date'), 'A: 1'), []],
    [
      'but for the rule that is new',
      page(next, 'A: 1'),
      page(comment('disable-next-line date, focus'), 'A: 1'),
      ['5 focus'],
    ],
    [
      'but not above another line',
      page(next, 'A: 1', 'B: 2'),
      page('A: 1', next, 'B: 2'),
      ['7 date progress-bar'],
    ],
    ['but not above another row', page(next, '| 1 | 2 |'), page(next, '| 2 | 2 |'), ['5 date progress-bar']],
    [
      'but not in another section',
      `${next}\n\nA: 1\n\n## B\n`,
      `## B\n\n${next}\n\nA: 1\n`,
      ['3 date progress-bar'],
    ],
    [
      'but not without its end',
      page(comment('disable date'), comment('enable')),
      page(comment('disable date')),
      ['5 date'],
    ],
    [
      'nor with a later end',
      page(comment('disable date'), comment('enable')),
      `${page(comment('disable date'))}\n${comment('enable date')}\n`,
      ['5 date'],
    ],
    ['and an end is no comment of that kind', page('x'), page(comment('enable')), []],
  ])('%s', (_, before, after, expected) => {
    expect(added(before, after)).toEqual(expected);
  });

  test('and a file that is new has new ones only', () => {
    expect(addedComments(document(page(next, 'A: 1')), undefined)).toHaveLength(1);
  });

  test('what is taken out leaves every other character where it is', () => {
    const text = `\uFEFF${page(next, 'A: 1')}`.replaceAll('\n', '\r\n');
    const { source } = document(text);
    const before = document(page(comment('disable-next-line date'), 'A: 1'));
    const left = withoutComments(source, addedComments(document(text), before));
    expect(left.text).toBe(text.replace('progress-bar', '            '));
    expect(withoutComments(source, addedComments(document(text), undefined)).text).toBe(
      text.replace(next, ' '.repeat(next.length)),
    );
  });
});
