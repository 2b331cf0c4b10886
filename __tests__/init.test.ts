// Setting a repository up: what is written, what is never written over, and that the baseline holds.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { configurationText } from '../src/cli/init-configuration.ts';
import { workflowText } from '../src/cli/init-workflow.ts';
import { INIT_MODES } from '../src/cli/jobs.ts';
import { readConfiguration } from '../src/config/read.ts';
import { decode } from '../src/document/source.ts';
import { analyse } from '../src/engine.ts';
import type { Finding } from '../src/finding.ts';
import { stateMd } from './doors.ts';
import { CLEAN, FOREIGN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';
import { workflowProblems } from './workflows/lint.ts';

afterAll(removeSandboxes);

const FILE = '.planning/STATE.md';
const WORKFLOW = '.github/workflows/state-md.yml';
const CONFIG = '.github/state-md.yml';
/** Four findings, one of which can be repaired. */
const DIRTY = WRONG.replace('In progress', 'In progress\nLast activity: 2026-02-30').replace(
  'Phase: 2 of 4',
  'Phase: 5 of 4',
);

const schema: object = JSON.parse(
  readFileSync(new URL('../schema/config.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv({ strict: false }).compile(schema);

function git(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', folder, ...args], { env, stdio: 'pipe' })
    .toString('utf8')
    .trim();
}

function repository(files: Readonly<Record<string, string>>, branch = 'main'): string {
  const root = sandbox(files);
  git(root, 'init', '--quiet', `--initial-branch=${branch}`);
  return root;
}

const text = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8');
const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}.git${path.sep}`))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !name.startsWith('.git/'))
    .toSorted();

describe('the workflow', () => {
  const PERMISSIONS = {
    check: { contents: 'read' },
    suggest: { contents: 'read', 'pull-requests': 'write' },
    fix: { contents: 'write' },
  };

  test.each(INIT_MODES)('of mode %s has no problem, and the least permissions', async (mode) => {
    const written = workflowText(mode, 'main');
    // Whoever pins it puts a commit there.
    const pinned = written.replace('@COMMIT', `@${'0'.repeat(40)}`);
    expect(pinned).not.toBe(written);
    expect(await workflowProblems(pinned, { whole: true, pinned: true })).toEqual([]);
    const workflow = parseYaml(written);
    expect(workflow).toMatchObject({
      on: { pull_request: null, push: { branches: ['main'] }, merge_group: null },
      permissions: {},
    });
    const { permissions, steps } = workflow.jobs['state-md'];
    expect(permissions).toEqual(PERMISSIONS[mode]);
    expect(steps).toHaveLength(1);
    expect(steps[0].with?.mode ?? 'check').toBe(mode);
  });

  test.each([
    ['release/1.x', 'release/1.x'],
    ["it's-c++!", "it's-c\\+\\+\\!"],
    ['123', '123'],
    ['true', 'true'],
  ])('takes the branch %s as itself', async (branch, pattern) => {
    const written = workflowText('check', branch);
    expect(await workflowProblems(written, { whole: true, pinned: false })).toEqual([]);
    expect(parseYaml(written).on.push.branches.map(String)).toEqual([pattern]);
  });

  test('is written for the branch of the remote, from any folder of the repository', async () => {
    const origin = repository({ [FILE]: CLEAN }, 'trunk');
    git(origin, 'add', '.');
    git(origin, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'x');
    const root = path.join(sandbox(), 'clone');
    git(origin, 'clone', '--quiet', origin, root);
    git(root, 'checkout', '--quiet', '-b', 'work');
    const { status, stdout, stderr } = await stateMd(path.join(root, '.planning'), ['init']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      `Wrote ${WORKFLOW}: mode check, for pull requests, merge groups and pushes to trunk.`,
    );
    expect(stdout.match(/^ {2}\d\. /gm)).toHaveLength(3);
    expect(filesOf(root)).toEqual([WORKFLOW, FILE]);
    expect(text(root, WORKFLOW)).toBe(workflowText('check', 'trunk'));
  });

  test.each([
    [['main', 'work'], 'main'],
    [['master', 'work'], 'master'],
    [['work'], 'work'],
  ])('of a repository without a remote that has %j is for %s', async ([first = '', ...others], expected) => {
    const root = repository({ [FILE]: CLEAN }, first);
    git(root, 'add', '.');
    git(root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'x');
    for (const other of others) git(root, 'checkout', '--quiet', '-b', other);
    expect((await stateMd(root, ['init', '--dry-run'])).stdout).toContain(`branches: [${expected}]`);
  });
});

describe('nothing is written', () => {
  test('over a file, and then nothing else either', async () => {
    const root = repository({ [FILE]: DIRTY, [WORKFLOW]: 'mine\n' });
    const { status, stdout, stderr } = await stateMd(root, ['init', '--baseline']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`state-md: init: ${WORKFLOW} is there already. Move it away to have a new one.`);
    expect(stderr).toContain(
      'state-md: init: nothing was written. "--dry-run" prints what would be, to compare.',
    );
    expect(text(root, WORKFLOW)).toBe('mine\n');
    expect(filesOf(root)).toEqual([WORKFLOW, FILE]);
  });

  test.each([
    [CONFIG, 'fail-on: never\n', `init: ${CONFIG} is there already. Leave out --baseline and --config`],
    ['.github/state-md.yaml', '', 'init: there is a configuration already, in .github/state-md.yaml'],
    ['package.json', '{ "state-md": {} }', 'init: there is a configuration already, in package.json'],
  ])('beside the configuration %s', async (name, content, message) => {
    const root = repository({ [FILE]: DIRTY, [name]: content });
    for (const option of ['--baseline', '--config']) {
      const { status, stderr } = await stateMd(root, ['init', option]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect(existsSync(path.join(root, WORKFLOW))).toBe(false);
    // The workflow alone is in nobody's way.
    expect((await stateMd(root, ['init'])).status).toBe(0);
  });

  test('outside of a repository', async () => {
    const root = sandbox({ [FILE]: DIRTY });
    for (const options of [[], ['--dry-run']]) {
      const { status, stdout, stderr } = await stateMd(root, ['init', ...options]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('init: there is no git repository here.');
    }
    expect(filesOf(root)).toEqual([FILE]);
  });

  test('with --dry-run, which prints all of it, also beside what is there', async () => {
    const root = repository({ [FILE]: DIRTY, [WORKFLOW]: 'mine\n' });
    const { status, stdout, stderr } = await stateMd(root, [
      'init',
      '--baseline',
      '--dry-run',
      '--mode',
      'fix',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const [workflow = '', configuration = ''] = stdout.split(`\n# ${CONFIG}\n`);
    expect(workflow).toBe(`# ${WORKFLOW}\n${workflowText('fix', 'main')}`);
    expect(readConfiguration(CONFIG, configuration).baseline).toHaveLength(4);
    expect(filesOf(root)).toEqual([WORKFLOW, FILE]);
  });

  posixTest('through a link, or past a file', async () => {
    const elsewhere = sandbox();
    const root = repository({ [FILE]: DIRTY });
    symlinkSync(elsewhere, path.join(root, '.github'));
    expect((await stateMd(root, ['init'])).stderr).toContain(`init: .github is no folder, so ${WORKFLOW}`);
    expect(readdirSync(elsewhere)).toEqual([]);
    const other = repository({ [FILE]: DIRTY, '.github/workflows': 'a file\n' });
    expect((await stateMd(other, ['init', '--config'])).status).toBe(2);
    expect(filesOf(other)).toEqual(['.github/workflows', FILE]);
  });

  test.each([
    [['init', '.'], 'init takes no PATH, but got ".": it sets up the repository that it is started in.'],
    [['init', '--config=a.yml'], '--config takes no value, but got "a.yml".'],
    [['init', '--mode', 'fxi'], '--mode: expected check, suggest or fix, but got "fxi". Did you mean "fix"?'],
    [['init', '--rule', 'date=off'], '--rule does not belong to "state-md init"'],
    [['check', '--baseline'], '--baseline does not belong to "state-md check"; "state-md init" knows it.'],
  ])('for %j', async (argv, message) => {
    const root = repository({ [FILE]: DIRTY });
    expect(await stateMd(root, argv)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    expect(filesOf(root)).toEqual([FILE]);
  });
});

describe('the configuration', () => {
  test('to start from changes nothing, and each of its settings can be switched on', async () => {
    const root = repository({ [FILE]: WRONG });
    expect((await stateMd(root, ['init', '--config'])).stdout).toContain(
      `Wrote ${CONFIG}: settings to start from.`,
    );
    const written = text(root, CONFIG);
    expect(written).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/unpkg\.com\/state-md-action@[\d.]+\/schema\/config\.schema\.json\n/,
    );
    expect(parseYaml(written)).toBeNull();
    expect(isValid(null)).toBe(true);
    expect((await stateMd(root, ['check'])).status).toBe(1);
    const settings = written
      .split('\n')
      .filter((line) => /^# {1,7}[\w-]+:(?: |$)|^# {3}- /.test(line) && !line.includes('$schema'));
    const on = settings.map((line) => line.slice(2)).join('\n');
    expect(Object.keys(parseYaml(on))).toEqual([
      'fail-on',
      'tolerance',
      'progress-basis',
      'rules',
      'overrides',
      'labels',
    ]);
    expect(isValid(parseYaml(on))).toBe(true);
    expect(readConfiguration(CONFIG, on)).toMatchObject({
      failOn: 'error',
      severities: { 'phase-missing': 'off' },
    });
  });

  test('names the schema of the installed package where there is one', async () => {
    const schemaFile = 'node_modules/state-md-action/schema/config.schema.json';
    const root = repository({ [FILE]: CLEAN, [schemaFile]: '{}' });
    await stateMd(root, ['init', '--config']);
    const [, place = ''] = /\$schema=(\S+)/.exec(text(root, CONFIG)) ?? [];
    expect(path.resolve(root, '.github', place)).toBe(path.join(root, schemaFile));
  });
});

describe('a baseline', () => {
  test('lets today pass, a new mistake fail, and says which entry is stale', async () => {
    const root = repository({ [FILE]: DIRTY });
    expect((await stateMd(root, ['check'])).status).toBe(1);
    const init = await stateMd(root, ['init', '--baseline']);
    expect(init.stdout).toContain(`Wrote ${CONFIG}: a baseline of 4 findings.`);
    expect(init.stdout).toContain('"state-md fix" repairs 1 of what the baseline names');
    expect(isValid(parseYaml(text(root, CONFIG)))).toBe(true);
    expect(text(root, CONFIG)).toContain(`# ${FILE}: 4 findings; "state-md fix" repairs 1.`);

    const report = async (): Promise<[number, string[], string]> => {
      const { status, stdout, stderr } = await stateMd(root, ['check', '--format', 'json']);
      const found: Finding[] = JSON.parse(stdout).files[0].findings;
      return [status, found.map(({ rule, origin }) => `${rule} ${origin}`), stderr];
    };
    const rules = ['phase-range', 'date', 'velocity-time', 'phase-missing'];
    const inherited = rules.map((rule) => `${rule} inherited`);
    expect(await report()).toEqual([0, inherited, '']);

    put(root, FILE, DIRTY.replace('Phase: 5 of 4', 'Phase: 6 of 4'));
    const [status, found, stale] = await report();
    expect([status, found[0]]).toEqual([1, 'phase-range introduced']);
    expect(stale).toContain('baseline: .planning/STATE.md has no finding of phase-range');

    put(root, FILE, DIRTY.replace('2026-02-30', '2026-02-28'));
    const [mended, , told] = await report();
    expect(mended).toBe(0);
    const line =
      text(root, CONFIG)
        .split('\n')
        .findIndex((one, index, all) => one.startsWith('  - file:') && all[index + 1] === '    rule: date') +
      1;
    expect(told).toBe(
      `state-md: ${CONFIG}:${line}: baseline: ${FILE} has no finding of date with the value "2026-02-30" any more; delete the entry.\n`,
    );
  });

  test('covers every usual file, and passes over what is not ours', async () => {
    const api = '.planning/workstreams/api/STATE.md';
    const root = repository({ [FILE]: WRONG, [api]: DIRTY, 'STATE.md': FOREIGN });
    await stateMd(root, ['init', '--baseline']);
    const { baseline } = readConfiguration(CONFIG, text(root, CONFIG));
    expect(baseline.map(({ file }) => file)).toEqual([FILE, api, api, api, api]);
    expect((await stateMd(root, ['check'])).status).toBe(0);
  });

  test('is not written where nothing is wrong, or nothing is there', async () => {
    const clean = repository({ [FILE]: CLEAN });
    expect((await stateMd(clean, ['init', '--baseline'])).stdout).toContain(
      'No baseline is needed: nothing is wrong.',
    );
    expect(filesOf(clean)).toEqual([WORKFLOW, FILE]);
    const empty = repository({});
    mkdirSync(path.join(empty, 'src'));
    expect((await stateMd(empty, ['init', '--baseline'])).stdout).toContain(
      'there is no planning file here yet.',
    );
  });

  test('cannot know a file that cannot be read, and says so', async () => {
    const root = repository({ [FILE]: DIRTY });
    put(root, FILE, new Uint8Array([0xff, 0xfe, 0x00]));
    const { status, stdout } = await stateMd(root, ['init', '--baseline']);
    expect(status).toBe(0);
    expect(stdout).toContain(`${FILE} cannot be read, and no baseline changes that; see "state-md check".`);
    expect(existsSync(path.join(root, CONFIG))).toBe(false);
  });

  test('holds values of every kind', () => {
    const values = [
      ...[
        'plain 1',
        '80%',
        '0.10',
        'null',
        'yes',
        '~',
        '# a',
        'a # b',
        'a: b',
        "it's",
        '"q"',
        '\\n',
        '- x',
        '[a]',
      ],
      ...[
        'a\nb',
        'tab\t.',
        '✓ 🎉 é',
        '\u2028x',
        '\u0085',
        'x\uFEFF',
        '&a *b',
        '!t',
        '|',
        '',
        ' outer ',
        '  ',
      ],
    ];
    const analysis = analyse(decode(FILE, Buffer.from(CLEAN)));
    const findings = values.map((actual): Finding => ({
      rule: 'date',
      severity: 'error',
      message: `It says "${actual}".`,
      actual,
      range: { start: 0, end: 0 },
      related: [],
    }));
    const odd = '.planning/workstreams/a: #"b"/STATE.md';
    const written = configurationText({
      starter: true,
      isInstalled: false,
      known: [{ path: odd, analysis, findings }],
    });
    const { baseline } = readConfiguration(CONFIG, written);
    expect(baseline.map(({ file }) => file)).toEqual(values.map(() => odd));
    expect(baseline.map(({ value, message }) => value ?? /^It says "([^]*)"\.$/.exec(message!)?.[1])).toEqual(
      values,
    );
    expect(isValid(parseYaml(written))).toBe(true);
  });
});
