// Nobody runs the workflows and snippets of this repository before they are pushed or copied, so they are linted here.
import { error as logError } from '@actions/languageservice/log';
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { ACTION_YML, OURS } from './workflows/actions.ts';
import { blockProblems, metadataProblems, type Problem, workflowProblems } from './workflows/lint.ts';
import {
  type Block,
  blocksOf,
  complete,
  fencesOf,
  isLinted,
  type Kind,
  kindOf,
} from './workflows/snippets.ts';

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8').replaceAll('\r\n', '\n');
const shown = (place: string, problems: readonly Problem[]): string[] =>
  problems.map(({ line, message }) => `${place}:${line} ${message}`);
const messages = (problems: readonly Problem[]): string => shown('', problems).join('\n');

const HERE = { whole: true, pinned: true };

const workflows = readdirSync(at('.github/workflows')).map((name) => `.github/workflows/${name}`);
const pages = [
  ...readdirSync(at('.')).filter((name) => name.endsWith('.md')),
  ...readdirSync(at('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];
const blocks = pages.flatMap((page) => blocksOf(page, read(page)));
const linted = blocks.filter(isLinted);
const place = ({ page, line }: Block): string => `${page}:${line}`;
const kinds = blocks.map(({ kind }) => kind);
const counts = [...new Set(kinds)].map((kind) => `${kinds.filter((other) => other === kind).length} ${kind}`);

describe('what is in the repository', () => {
  test('action.yml has no problem', async () => {
    expect(shown('action.yml', await metadataProblems(ACTION_YML))).toEqual([]);
  });

  test.each(workflows)('%s has no problem', async (file) => {
    expect(shown(file, await workflowProblems(read(file), HERE))).toEqual([]);
  });

  test.each(linted.map((block) => [place(block), block.kind, block] as const))(
    '%s (%s) has no problem',
    async (_place, _kind, block) => {
      expect(shown(block.page, await blockProblems(block))).toEqual([]);
    },
  );
});

describe(`YAML in the documentation: ${counts.join(', ')}`, () => {
  test('it is known of every block what it is', () => {
    expect(blocks.filter(({ kind }) => kind === 'unclassified').map(place)).toEqual([]);
  });

  test('no fence is missed', () => {
    const fences = pages.map((page) => fencesOf(read(page)));
    expect(blocks).toHaveLength(fences.reduce((sum, count) => sum + count, 0));
    expect(linted.map(({ page }) => page)).toContain('README.md');
  });
});

const GOOD = `name: STATE.md
on: pull_request
permissions: {}
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
jobs:
  state-md:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${'0'.repeat(40)} # v6.0.0
        with:
          persist-credentials: false
      - id: check
        uses: ./
        with:
          mode: check
          files: \${{ vars.FILES }}
      - run: echo "$OUTCOME"
        env:
          OUTCOME: \${{ steps.check.outputs.outcome }}
`;

describe('a workflow is reported for', () => {
  test('nothing when it is good', async () => {
    expect(shown('', await workflowProblems(GOOD, HERE))).toEqual([]);
  });

  test.each<[what: string, from: string, to: string, line: number, message: RegExp]>([
    ['broken YAML', 'permissions: {}', 'permissions: {', 4, /flow map/i],
    ['a repeated key', 'on: pull_request', 'on: pull_request\non: push', 3, /unique/],
    ['an unknown trigger', 'pull_request', 'pull_requests', 2, /Unexpected value 'pull_requests'/],
    ['an unknown key of a job', 'runs-on', 'run-on', 8, /Unexpected value 'run-on'/],
    ['an unknown permission', 'contents: read', 'content: read', 10, /Unexpected value 'content'/],
    ['an unknown level of permission', 'contents: read', 'contents: all', 10, /Unexpected value 'all'/],
    ['an unknown runner', 'ubuntu-latest', 'ubuntu-lates', 8, /label "ubuntu-lates" is unknown/],
    ['an unknown input of ours', 'mode:', 'mood:', 18, /Invalid action input 'mood'/],
    ['an unknown input of others', 'persist-', 'persists-', 14, /Invalid action input 'persists-cred/],
    ['an unknown output of ours', 'outputs.outcome', 'outputs.result', 22, /access might be invalid: result/],
    ['an unknown step', 'steps.check', 'steps.chek', 22, /access might be invalid: chek/],
    ['an unknown context', 'vars.FILES', 'var.FILES', 19, /Unrecognized named-value: 'var'/],
    ['an unknown action', 'actions/checkout', 'actions/chekout', 12, /Unable to resolve action/],
    ['an expression that is none', '{{ vars.FILES }}', '{{ vars.FILES == }}', 19, /expression/i],
    [
      'a title of a pull request in a script',
      'echo "$OUTCOME"',
      'echo "${{ github.event.pull_request.title }}"',
      20,
      /potentially untrusted/,
    ],
    ['any expression in a script', 'echo "$OUTCOME"', 'echo "${{ github.sha }}"', 20, /becomes code/],
    ['permissions for all jobs', 'permissions: {}', 'permissions: read-all', 3, /at the top is not `\{\}`/],
    ['a job without permissions', '    permissions:\n      contents: read\n', '', 7, /the job state-md does/],
    ['a right to write without reason', 'contents: read', 'contents: write', 10, /what contents is written/],
    ['no permissions at the top', 'permissions: {}\n', '', 1, /no `permissions:` at the top/],
    ['no concurrency', 'concurrency:\n  group:', 'env:\n  GROUP:', 1, /neither `concurrency:`/],
    [
      'no reason for no concurrency',
      'concurrency:\n  group:',
      '# no concurrency:\nenv:\n  GROUP:',
      1,
      /neither/,
    ],
    ['a tag instead of a commit', `@${'0'.repeat(40)}`, '@v6', 12, /not pinned to a commit/],
    ['a short commit', '0'.repeat(40), '0'.repeat(39), 12, /not pinned to a commit/],
    ['a commit without version', ' # v6.0.0', '', 12, /no comment says which version/],
    [
      'a local action that is not ours',
      'uses: ./',
      'uses: ./.github/actions/x',
      16,
      /nobody lints the use of/,
    ],
    ['checkout with credentials', 'persist-credentials: false', 'fetch-depth: 1', 12, /leaves the token/],
    [
      'checkout with credentials, said so',
      'persist-credentials: false',
      'persist-credentials: true',
      12,
      /leaves the token/,
    ],
  ])('%s', async (_what, from, to, line, message) => {
    const bad = GOOD.replace(from, () => to);
    expect(bad).not.toBe(GOOD);
    const problems = await workflowProblems(bad, HERE);
    expect(messages(problems.filter((problem) => problem.line === line))).toMatch(message);
  });

  test('no concurrency only when it gives no reason', async () => {
    const text = GOOD.replace(/concurrency:\n.*\n/, '# No concurrency: it only reads.\n');
    expect(messages(await workflowProblems(text, HERE))).toBe('');
  });

  test('a call of a workflow of others that is not pinned', async () => {
    const text = GOOD.replace(/ {4}runs-on[\s\S]*/, '    uses: octo/repo/.github/workflows/x.yml@v1\n');
    expect(messages(await workflowProblems(text, HERE))).toMatch(/not pinned to a commit/);
  });

  test('not for a variable or a dimension of a matrix that is called uses', async () => {
    const text = GOOD.replace('OUTCOME: ', 'uses: any\n          OUTCOME: ').replace(
      '    steps:',
      '    strategy:\n      matrix:\n        include:\n          - uses: any\n    steps:',
    );
    expect(messages(await workflowProblems(text, HERE))).toBe('');
  });

  test('a fault of the linter itself, which it logs and then finds nothing', async () => {
    logError('Unhandled error while validating');
    await expect(workflowProblems(GOOD, HERE)).rejects.toThrow('Unhandled error');
  });
});

describe('action.yml is reported for', () => {
  test.each([
    ['an unknown runtime', 'using: node24', 'using: node25', /Unexpected value 'node25'/],
    ['an unknown key', '\nruns:', '\nrun: {}\nruns:', /Unexpected value 'run'/],
    ['an unknown key of an input', 'required: false', 'require: false', /unknown key require/],
    ['an unknown colour', 'color: green', 'color: pink', /pink/],
    ['broken YAML', '\nruns:', '\nruns: [', /\]/],
  ])('%s', async (_what, from, to, message) => {
    const bad = ACTION_YML.replace(from, to);
    expect(bad).not.toBe(ACTION_YML);
    expect(messages(await metadataProblems(bad))).toMatch(message);
  });
});

/** For every kind of fragment one with a wrong input, and the line of the block that it is in. */
const FRAGMENTS: readonly [kind: Kind, text: string, line: number][] = [
  ['workflow', GOOD.replace('./', OURS).replace('mode:', 'wrong:'), 18],
  [
    'part of a workflow',
    `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${OURS}\n        with:\n          wrong: 1\n`,
    7,
  ],
  ['jobs', `a:\n  runs-on: ubuntu-latest\n  steps:\n    - uses: ${OURS}\n      with:\n        wrong: 1\n`, 6],
  ['job', `permissions: {}\nsteps:\n  - uses: ${OURS}\n    with:\n      wrong: 1\n`, 5],
  ['steps', `# A comment first.\n- run: 'true'\n\n- uses: ${OURS}\n  with:\n    wrong: 1\n`, 6],
  ['step', `# A comment first.\nuses: ${OURS}\nwith:\n  wrong: 1\n`, 4],
  ['inputs', `with:\n  files: |\n    a\n\n    b\n  wrong: 1\n`, 6],
];

describe('a fragment', () => {
  test.each(FRAGMENTS)('of the kind %s is told from its shape', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each(FRAGMENTS)(
    'of the kind %s is linted, and nothing around it is wrong',
    async (kind, text, line) => {
      const block = { page: 'page.md', line: 100, kind, text };
      expect(shown('page.md', await blockProblems(block))).toEqual([
        `page.md:${100 + line} Invalid action input 'wrong'`,
      ]);
    },
  );

  test.each([
    ['a list of triggers', 'on:\n  pull_request:\n    branches: [main]\n'],
    ['permissions', 'permissions:\n  contents: write\n'],
    ['a call of another workflow', 'uses: octo/repo/.github/workflows/x.yml@v1\nwith:\n  a: b\n'],
    ['a job without steps', 'runs-on: ubuntu-latest\nconcurrency: state-md\n'],
  ])('with only %s is completed without a problem', async (_what, text) => {
    const block = { page: 'page.md', line: 1, kind: kindOf(text), text };
    expect(shown('page.md', await blockProblems(block))).toEqual([]);
  });

  test('with a checkout that keeps the credentials is reported, also in documentation', async () => {
    const block = { page: 'page.md', line: 1, kind: 'steps', text: '- uses: actions/checkout@v6\n' } as const;
    expect(messages(await blockProblems(block))).toMatch(/leaves the token behind/);
  });
});

describe('a block', () => {
  test.each<[kind: Kind, what: string, text: string]>([
    ['front matter', 'between dashes', '---\nstatus: executing\n---\n'],
    ['another file', 'below its name', '# .github/state-md.yml\nrules:\n  date: off\n'],
    ['workflow', 'below the name of another file', `# .github/state-md.yml\n${GOOD}`],
    ['unclassified', 'without a name', 'rules:\n  date: off\n'],
    ['unclassified', 'named as a workflow without being one', '# .github/workflows/a.yml\njob: {}\n'],
    ['unclassified', 'with a mistyped key', 'permissions: {}\njob: {}\n'],
    ['unclassified', 'of steps and something else', '- run: a\n- ran: b\n'],
    ['unclassified', 'of a scalar', 'words\n'],
    ['unclassified', 'of nothing', '# only a comment\n'],
    ['unclassified', 'that is not YAML', 'a: [\n'],
  ])('is %s: %s', (kind, _what, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each<[where: string, markdown: string, line: number]>([
    ['at the margin', '```yaml\n- run: a\n```\n', 1],
    ['in a list, with tildes', '- text\n\n  ~~~yml title\n  - run: a\n  ~~~\n', 3],
    ['in a quotation', '> ```YAML\n> - run: a\n> ```\n', 1],
  ])('is found %s', (_where, markdown, line) => {
    const block = { page: 'page.md', line, text: '- run: a\n', kind: 'steps' };
    expect(blocksOf('page.md', markdown)).toEqual([block]);
    expect(fencesOf(markdown)).toBe(1);
  });

  test('that is a workflow without saying YAML is unclassified', () => {
    expect(blocksOf('page.md', '```text\n- uses: a/b@v1\n```\n')).toMatchObject([{ kind: 'unclassified' }]);
  });

  test('in HTML is a fence that is missed', () => {
    const markdown = '<details>\n```yaml\n- run: a\n```\n</details>\n';
    expect([blocksOf('page.md', markdown).length, fencesOf(markdown)]).toEqual([0, 1]);
  });

  test('that is no workflow is never completed to one', () => {
    expect(() => complete({ kind: 'another file', text: 'a: b\n' })).toThrow('no workflow');
  });
});
