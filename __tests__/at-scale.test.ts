// docs/at-scale.md, as it is written: the globs of the monorepo, the reusable workflow, the scripts of the recipe.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Report } from '../src/report/report.ts';
import { stateMd } from './doors.ts';
import { runStep } from './runner.ts';
import { CLEAN, FOREIGN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';
import { blocksOf } from './workflows/snippets.ts';

afterAll(removeSandboxes);

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const PAGES = ['docs/at-scale.md', 'docs/sarif.md', 'docs/problem-matcher.md'];
const page = read('docs/at-scale.md');
const blocks = blocksOf('docs/at-scale.md', page);

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Record<string, unknown> & {
    readonly workflow_call?: {
      readonly inputs: Record<
        string,
        { description: string; type: string; required: boolean; default: string }
      >;
      readonly outputs: Record<string, { description: string; value: string }>;
      readonly secrets: Record<string, { required: boolean }>;
    };
  };
  readonly permissions: object;
  readonly jobs: Record<
    string,
    { permissions?: object; outputs?: Record<string, string>; steps: readonly Step[] }
  >;
}

describe('the reusable workflow', () => {
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { description: string; default: string }>;
    outputs: Record<string, { description: string }>;
  };
  const { on, permissions, jobs } = parse(read('.github/workflows/state-md.yml')) as Workflow;
  const call = on.workflow_call!;
  const job = jobs['state-md']!;
  const own = Object.keys(action.inputs).filter((name) => name !== 'token');

  test('has the inputs of action.yml, in its order and with its words, and one of its own', () => {
    expect(Object.keys(call.inputs)).toEqual([...own, 'artifact']);
    for (const name of own) {
      const { description, default: value } = action.inputs[name]!;
      expect(call.inputs[name]).toEqual({ description, type: 'string', required: false, default: value });
    }
  });

  test('hands all of them over, and the token as a secret', () => {
    const { with: given } = job.steps.find(({ id }) => id === 'state-md')!;
    expect(given).toEqual({
      token: '${{ secrets.token || github.token }}',
      ...Object.fromEntries(own.map((name) => [name, `\${{ inputs.${name} }}`])),
    });
    expect(Object.keys(call.secrets)).toEqual(['token']);
    expect(call.secrets['token']?.required).toBe(false);
  });

  test('has the outputs of action.yml', () => {
    expect(Object.keys(call.outputs)).toEqual(Object.keys(action.outputs));
    for (const [name, { description }] of Object.entries(action.outputs)) {
      expect(call.outputs[name]).toEqual({ description, value: `\${{ jobs.state-md.outputs.${name} }}` });
      expect(job.outputs?.[name]).toBe(`\${{ steps.state-md.outputs.${name} }}`);
    }
  });

  test('may read and nothing else', () => {
    expect(permissions).toEqual({});
    expect(Object.keys(jobs)).toEqual(['state-md']);
    expect(job.permissions).toEqual({ contents: 'read' });
  });

  test('runs the Action of the commit that it is called at', () => {
    expect(job.steps[0]).toMatchObject({
      with: {
        repository: '${{ job.workflow_repository }}',
        ref: '${{ job.workflow_sha }}',
        path: '.state-md-action',
      },
    });
    expect(job.steps[1]?.uses).toBe('./.state-md-action');
  });
});

describe('a monorepo of 40 files', () => {
  const { text } = blocks.find(({ kind }) => kind === 'steps')!;
  const [{ with: inputs }] = parse(text) as [Step];
  const folder = sandbox();
  const number = (index: number): string => String(index).padStart(2, '0');
  for (let index = 0; index < 30; index += 1) {
    put(folder, `services/s-${number(index)}/.planning/STATE.md`, index % 3 === 0 ? WRONG : CLEAN);
  }
  for (let index = 0; index < 10; index += 1) {
    put(folder, `services/s-07/.planning/workstreams/w-${number(index)}/STATE.md`, index < 2 ? WRONG : CLEAN);
  }
  put(folder, 'services/legacy-crm/.planning/STATE.md', WRONG);
  put(folder, 'services/s-07/notes/STATE.md', FOREIGN);
  put(folder, 'STATE.md', WRONG);

  test('is checked in one step by the bundle, with the globs of the page', () => {
    const { status, outputs, summary } = runStep(path.join(root, 'dist/index.js'), {
      workspace: folder,
      inputs: { ...inputs, 'report-file': 'report.json', token: '' },
    });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({
      outcome: 'findings',
      files: '40',
      errors: '12',
      warnings: '0',
      fixable: '12',
    });
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
    const wrong = report.files.filter(({ findings }) => findings.length > 0).map((file) => file.path);
    expect(wrong).toHaveLength(12);
    expect(wrong).toContain('services/s-07/.planning/workstreams/w-01/STATE.md');
    expect(report.files.map((file) => file.path).filter((file) => /legacy|notes|^STATE/.test(file))).toEqual(
      [],
    );
    expect(summary).toContain('services/s-27/.planning/STATE.md');
  });

  test('and the command line finds the same', async () => {
    const patterns = inputs!['files']!.trim().split('\n');
    const { stdout, status } = await stateMd(folder, ['check', ...patterns, '--format', 'json']);
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as Report).summary).toMatchObject({ files: 40, errors: 12 });
  });
});

describe('the table of the organisation', () => {
  const { jobs } = parse(blocks.filter(({ kind }) => kind === 'workflow').at(-1)!.text) as Workflow;
  const script = (job: string): string => jobs[job]!.steps.find(({ run }) => run !== undefined)!.run!;

  /** What GitHub's runner has: bash with its flags, `gh`, and the files of the job. */
  function start(names: readonly string[], projects: Readonly<Record<string, string | undefined>>) {
    const workspace = sandbox({ 'names.txt': `${names.join('\n')}\n` });
    for (const [name, text] of Object.entries(projects)) {
      put(workspace, `remote/${name}/README.md`, '');
      if (text !== undefined) put(workspace, `remote/${name}/.planning/STATE.md`, text);
    }
    const gh = put(
      workspace,
      'bin/gh',
      `#!/bin/bash
if [ "$1 $2" = "api --paginate" ]; then cat "$GITHUB_WORKSPACE/names.txt"; exit; fi
if [ "$1 $2" != "repo clone" ] || [ "$GH_TOKEN" != secret ]; then exit 9; fi
[ -d "$GITHUB_WORKSPACE/remote/$3" ] || exit 1
mkdir -p "$4" && cp -R "$GITHUB_WORKSPACE/remote/$3/." "$4" && git init -q "$4"
`,
    );
    execFileSync('chmod', ['+x', gh]);
    // The command line of this working tree in the place of the checked out bundle.
    put(
      workspace,
      'state-md/dist/cli/index.js',
      `await import(${JSON.stringify(pathToFileURL(path.join(root, 'src/cli.ts')).href)});\n`,
    );
    put(workspace, 'state-md/package.json', '{"type":"module"}');
    for (const name of ['output', 'summary']) put(workspace, name, '');
    const run = (text: string, env: Record<string, string> = {}) =>
      spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
        cwd: workspace,
        encoding: 'utf8',
        env: {
          PATH: [path.join(workspace, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(
            path.delimiter,
          ),
          GITHUB_WORKSPACE: workspace,
          GITHUB_OUTPUT: path.join(workspace, 'output'),
          GITHUB_STEP_SUMMARY: path.join(workspace, 'summary'),
          GH_TOKEN: 'secret',
          ...env,
        },
      });
    return { workspace, run, file: (name: string) => readFileSync(path.join(workspace, name), 'utf8') };
  }

  posixTest('lists 500 repositories in 20 batches, each of them once', () => {
    const names = Array.from({ length: 500 }, (_, index) => `octo/repository.${index}`);
    const { run, file } = start(names, {});
    expect(run(script('list'))).toMatchObject({ status: 0, stderr: '' });
    const batches = JSON.parse(file('output').replace(/^batches=/, '')) as string[];
    expect(batches).toHaveLength(20);
    expect(batches.flatMap((batch) => batch.split(' ')).toSorted()).toEqual(names.toSorted());
  });

  posixTest('asks the repositories of a batch, and merges what they say', () => {
    const projects = {
      'octo/wrong': WRONG,
      'octo/.github': CLEAN,
      'octo/bare': undefined,
      'acme/odd': WRONG,
    };
    const { workspace, run, file } = start([], projects);
    put(workspace, 'remote/acme/odd/.github/state-md.yml', 'nonsense: true\n');
    const checked = run(script('check'), { BATCH: 'octo/wrong octo/.github octo/bare octo/gone acme/odd' });
    expect(checked.status).toBe(0);
    expect(readdirSync(path.join(workspace, 'reports/octo')).toSorted()).toEqual([
      '.github.json',
      'gone.json',
      'wrong.json',
    ]);
    const merged = run(script('merge'));
    const table = file('summary');
    expect(table).toMatch(
      /^## ❌ state-md: 1 error in 2 files of 2 repositories; 1 fixable with `state-md fix`; 2 reports could not be read\n/,
    );
    expect(table).toContain('| `octo/wrong` | `.planning/STATE.md` | 1 | 0 | 0 | 1 |');
    expect(table).toContain('| `octo/.github` | `.planning/STATE.md` | 0 | 0 | 0 | 0 |');
    expect(table).toContain('| `reports/octo/gone.json` | it is empty;');
    expect(table).toContain('| `reports/acme/odd.json` | it is empty;');
    expect(merged.status).toBe(2);
  });

  posixTest('passes when every repository could be asked, whatever was found', () => {
    const { run, file } = start([], { 'octo/wrong': WRONG });
    expect(run(script('check'), { BATCH: 'octo/wrong' }).status).toBe(0);
    expect(run(script('merge')).status).toBe(0);
    expect(file('summary')).toMatch(/^## ❌ state-md: 1 error in 1 file of 1 repository/);
  });
});

describe('the pages', () => {
  test('pin uploads of SARIF to the commit that our own workflows have', () => {
    const pin = /github\/codeql-action\/upload-sarif@(\S+ # \S+)/;
    const ours = pin.exec(read('.github/workflows/scorecard.yml'))?.[1];
    expect(ours).toBeDefined();
    expect(pin.exec(read('docs/sarif.md'))?.[1]).toBe(ours);
  });

  test.each(PAGES)('%s links to files and headings that exist', (file) => {
    for (const [, target = ''] of read(file).matchAll(/\]\(((?!https?:)[^)]*)\)/g)) {
      const [name = '', heading] = target.split('#');
      const linked = name === '' ? path.join(root, file) : path.join(root, path.dirname(file), name);
      expect([target, existsSync(linked)]).toEqual([target, true]);
      if (heading === undefined) continue;
      const anchors = [...readFileSync(linked, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors).toContain(heading);
    }
  });

  const commands = PAGES.flatMap((file) =>
    [...read(file).matchAll(/^```console\n([^]*?)^```/gm)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    ),
  );

  test('have commands', () => {
    expect(commands.length).toBeGreaterThan(3);
  });

  test.each(commands)('%s runs', async (command) => {
    const folder = sandbox({ '.planning/STATE.md': CLEAN });
    mkdirSync(path.join(folder, 'reports'));
    put(folder, 'reports/a.json', (await stateMd(folder, ['check', '--format', 'json'])).stdout);
    const [, words = ''] = /^state-md (.*?)(?: >>? \S+)?$/.exec(command) ?? [];
    const { status, stdout, stderr } = await stateMd(folder, words.split(' '));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});
