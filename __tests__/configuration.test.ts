// The configuration file: how it is read, what it says about mistakes, and which setting wins.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { acknowledge } from '../src/baseline.ts';
import { run } from '../src/cli/run.ts';
import type { Io } from '../src/cli/io.ts';
import { ConfigError } from '../src/config.ts';
import { chooseConfiguration } from '../src/config/choose.ts';
import { readConfiguration, readPackage } from '../src/config/read.ts';
import { settle } from '../src/config/settings.ts';
import { analyse } from '../src/engine.ts';
import { decode } from '../src/document/source.ts';
import type { Finding } from '../src/finding.ts';
import { CLEAN, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const PATH = '.github/state-md.yml';
const schema: object = JSON.parse(
  readFileSync(new URL('../schema/config.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv({ strict: false }).compile(schema);

function problems(text: string): string[] {
  try {
    readConfiguration(PATH, text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n');
  }
}

const FULL = `# Everything at once
fail-on: warning
tolerance: exact
progress-basis: phases
rules:
  phase-missing: off
  date: warning
labels:
  lines:
    phase: [Étape, 'Phase actuelle:']
    last-activity: Dernière activité
  headings:
    position: Position actuelle
  columns:
    average: Moyenne
overrides:
  - files: legacy/**
    tolerance: printed
    rules: { date: off }
  - files: [ 'legacy/new', '!legacy/new/old' ]
    progress-basis: auto
baseline:
  - file: .planning/STATE.md
    rule: phase-average
    value: 2.3 min
  - { file: STATE.md, rule: section-missing, message: 'There is no section.' }
`;

describe('what it says', () => {
  const configuration = readConfiguration(PATH, FULL);

  test('is read', () => {
    expect(configuration).toMatchObject({
      path: PATH,
      failOn: 'warning',
      tolerance: 'exact',
      basis: 'phases',
      severities: { 'phase-missing': 'off', date: 'warning' },
      overrides: [
        { files: ['legacy/**'], tolerance: 'printed', severities: { date: 'off' } },
        { files: ['legacy/new', '!legacy/new/old'], basis: 'auto', severities: {} },
      ],
      baseline: [
        { file: '.planning/STATE.md', rule: 'phase-average', value: '2.3 min', line: 23 },
        { file: 'STATE.md', rule: 'section-missing', message: 'There is no section.', line: 26 },
      ],
    });
    expect(configuration.labels?.field('étape')).toBe('phase');
    expect(configuration.labels?.field('Phase actuelle')).toBe('phase');
    expect(configuration.labels?.field('Phase')).toBe('phase');
    expect(configuration.labels?.field('dernière  activité')).toBe('lastActivity');
    expect(configuration.labels?.section('Position actuelle')).toBe('position');
    expect(configuration.labels?.column('moyenne')).toBe('average');
  });

  test.each(['', '# nothing but this\n', '---\n', '\uFEFF# marked\n', '{}'])('%j changes nothing', (text) => {
    expect(settle({ severities: {} }, readConfiguration(PATH, text)).engineFor('STATE.md')).toEqual({
      tolerance: 'printed',
      severities: {},
    });
  });

  test('may stand in package.json', () => {
    const text = JSON.stringify({ name: 'x', 'state-md': { 'fail-on': 'never' } }, null, 2);
    expect(readPackage('package.json', text)).toMatchObject({ failOn: 'never' });
    expect(readPackage('package.json', '{"bin": {"state-md": "x"}}')).toBeUndefined();
    expect(readPackage('package.json', '{ broken')).toBeUndefined();
    expect(() => readPackage('package.json', '{\n  "state-md": { "fail_on": "never" }\n}')).toThrow(
      'package.json:2:17: configuration: there is no "fail_on" here. Did you mean "fail-on"?',
    );
  });

  test('stands in one place', () => {
    const candidates = [
      { path: PATH, text: 'fail-on: never' },
      { path: 'package.json', text: '{"state-md": {}}' },
    ];
    expect(chooseConfiguration(candidates.slice(0, 1))).toMatchObject({ failOn: 'never' });
    expect(chooseConfiguration([{ path: 'package.json', text: '{}' }])).toBeUndefined();
    expect(() => chooseConfiguration(candidates)).toThrow(
      'there are two configurations, .github/state-md.yml and package.json; keep one of them.',
    );
  });
});

describe('a mistake', () => {
  test.each([
    ['trusthead: true', ['1:1: configuration: there is no "trusthead" here. Did you mean "trust-head"?']],
    ['trust-head: yes', ['1:13: trust-head: expected true or false, but got "yes".']],
    ['trust-head: [true]', ['1:13: trust-head: expected a value, but got a list.']],
    ['fial-on: error', ['1:1: configuration: there is no "fial-on" here. Did you mean "fail-on"?']],
    ['failOn: error', ['1:1: configuration: there is no "failOn" here. Did you mean "fail-on"?']],
    [
      'zzzzzz: 1',
      [
        '1:1: configuration: there is no "zzzzzz" here. There are fail-on, tolerance, progress-basis, rules, labels, overrides, baseline and trust-head.',
      ],
    ],
    [
      'fail-on: errors\ntolerance: none',
      [
        '1:10: fail-on: expected error, warning, notice or never, but got "errors". Did you mean "error"?',
        '2:12: tolerance: expected printed or exact, but got "none".',
      ],
    ],
    [
      'rules:\n  phase-misssing: off',
      ['2:3: rules: there is no "phase-misssing" here. Did you mean "phase-missing"?'],
    ],
    ['rules:\n  date: false', ['2:9: rules date: expected off, notice, warning or error, but got "false".']],
    ['rules:\n  date: off\n  date: error', ['3:3: rules: "date" stands here twice; keep one of them.']],
    ['rules: [date]', ['1:8: rules: expected "key: value" lines, but got a list.']],
    ['- a', ['1:1: configuration: expected "key: value" lines, but got a list.']],
    ['just words', ['1:1: configuration: expected "key: value" lines, but got "just words".']],
    ['fail-on:', ['1:9: fail-on: expected a value, but got nothing.']],
    ['fail-on: [error]', ['1:10: fail-on: expected a value, but got a list.']],
    ['a: &x error\nfail-on: *x', ['2:10: aliases ("*name") are not read here; write the value out.']],
    [
      'overrides:\n  - rules: { date: off }',
      ['2:5: overrides: say which files it is for, as in "files: legacy/**".'],
    ],
    [
      'overrides:\n  - files: "!a"',
      ['2:5: overrides: only exclusions; name the files that it is for first, as in "**/STATE.md".'],
    ],
    ['overrides:\n  - files: {}', ['2:12: overrides files: expected a list, but got a mapping.']],
    [
      'baseline:\n  - file: a',
      ['2:5: baseline: each finding needs "file", "rule", and "value" or "message".'],
    ],
    [
      'baseline:\n  - { file: a, rule: unreadable, value: x }',
      ['2:22: baseline rule: "unreadable" is always an error; leave the file out of the run instead.'],
    ],
    [
      'labels:\n  lines:\n    phase: Status',
      ['3:12: labels lines phase: "Status" stands for status already.'],
    ],
    [
      'labels:\n  lines:\n    phase: "a: b"',
      ['3:12: labels lines phase: "a: b" is no label; give the words before the colon, up to 60 characters.'],
    ],
    ['labels:\n  colums: {}', ['2:3: labels: there is no "colums" here. Did you mean "columns"?']],
    ['fail-on: "error', ['1:10: it is not valid YAML: Missing closing "quote.']],
    ['['.repeat(20_000), ['1:1: it is nested too deeply to be read.']],
  ])('%j is named with its place', (text, expected) => {
    const all = problems(text).map((line) => line.replace(`${PATH}:`, ''));
    if (text.startsWith('a: &x')) expect(all[1]).toBe(expected[0]);
    else if (text.startsWith('fail-on: "')) expect(all[0]).toMatch(/^1:\d+: it is not valid YAML: /);
    else if (text.startsWith('[[[')) expect(all[0]).toMatch(/^1:\d+: it is /);
    else expect(all).toEqual(expected);
  });

  test('is told up to two hundred times', () => {
    const wrong = Array.from({ length: 300 }, (_, index) => `strange${index}: 1\n`).join('');
    expect(() => readConfiguration('c.yml', wrong)).toThrow(/c\.yml:200:1: .*\nc\.yml: and 100 more\.$/);
  });

  test.each([
    ['a'.repeat(401), 'has 401 characters; use at most 400'],
    ['{1..1000000}/STATE.md', 'has the range "{1..1000000}" of 1000000 names; use at most 100'],
    ['@('.repeat(11) + 'a' + ')'.repeat(11), 'nests groups deeper than 10; unfold them'],
    ['*!(a)', 'has something of any length before "!(a)"; begin the name with !(…), or use an exclusion'],
    ['+(!(a))', 'repeats or excludes "!(a)"; use !(…) outside of other groups'],
  ])('is a glob whose cost has no bound: %s', (glob, problem) => {
    expect(() => readConfiguration('c.yml', `overrides:\n- files: ["b", "${glob}"]\n`)).toThrow(
      `c.yml:2:3: overrides files: "${glob.slice(0, 60)}" ${problem}.`,
    );
    expect(() => readConfiguration('c.yml', `overrides:\n- files: ["b", "!${glob}"]\n`)).toThrow(problem);
  });

  test('is too many patterns in all overrides together', () => {
    const override = `- files: "${'a'.repeat(400)}"\n`;
    expect(readConfiguration('c.yml', `overrides:\n${override.repeat(25)}`).overrides).toHaveLength(25);
    expect(() => readConfiguration('c.yml', `overrides:\n${override.repeat(26)}`)).toThrow(
      'c.yml:2:1: overrides files: the patterns of all overrides have 10400 characters; use at most 10000.',
    );
  });

  test('never ends in anything but a sentence, and the schema knows it too', () => {
    const scalar = fc.oneof(
      fc.constantFrom('error', 'off', 'exact', 'plans', 'never', 'STATE.md', 'date', 'x', ''),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const rules = fc.dictionary(fc.constantFrom('date', 'focus', 'dates'), scalar, { maxKeys: 2 });
    const judging = {
      tolerance: scalar,
      'progress-basis': scalar,
      rules: fc.oneof(rules, scalar),
    };
    const list = <T>(items: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
      fc.oneof(items, fc.array(items, { maxLength: 2 }));
    const override = fc.record({ files: list(scalar), ...judging }, { requiredKeys: [] });
    const known = fc.record(
      { file: scalar, rule: scalar, value: scalar, message: scalar },
      { requiredKeys: [] },
    );
    const configuration = fc.record(
      { 'fail-on': scalar, ...judging, overrides: list(override), baseline: list(known), strange: scalar },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(configuration, (value) => {
        const text = JSON.stringify(value);
        const isRead = problems(text).length === 0;
        // What is read is what the schema allows; the schema cannot say that exclusions alone are no files.
        expect([text, isRead]).toEqual([text, isValid(parseYaml(text))]);
      }),
      { numRuns: 400 },
    );
  });
});

test('the schema takes the full example, and knows every rule and label', () => {
  expect(isValid(parseYaml(FULL))).toBe(true);
  expect(problems(FULL)).toEqual([]);
});

describe('of two settings', () => {
  const settings = (flags: Parameters<typeof settle>[0]): ReturnType<typeof settle> =>
    settle(flags, readConfiguration(PATH, FULL));

  test.each([
    [
      'STATE.md',
      { tolerance: 'exact', basis: 'phases', severities: { 'phase-missing': 'off', date: 'warning' } },
    ],
    [
      'legacy/a/STATE.md',
      { tolerance: 'printed', basis: 'phases', severities: { 'phase-missing': 'off', date: 'off' } },
    ],
    ['legacy/new/STATE.md', { tolerance: 'printed', severities: { 'phase-missing': 'off', date: 'off' } }],
    [
      'legacy/new/old/STATE.md',
      { tolerance: 'printed', basis: 'phases', severities: { 'phase-missing': 'off', date: 'off' } },
    ],
    ['../elsewhere/legacy/STATE.md', { tolerance: 'exact' }],
  ])('the last one that fits %s wins', (path, expected) => {
    const { labels: _, ...engine } = settings({ severities: {} }).engineFor(path);
    expect(engine).toMatchObject(expected);
    if (!('basis' in expected) && path === 'legacy/new/STATE.md') expect(engine).not.toHaveProperty('basis');
  });

  test('that of the call wins', () => {
    const { failOn, engineFor } = settings({
      failOn: 'never',
      tolerance: 'printed',
      basis: 'min',
      severities: { date: 'error' },
    });
    expect(failOn).toBe('never');
    expect(engineFor('legacy/new/STATE.md')).toMatchObject({
      tolerance: 'printed',
      basis: 'min',
      severities: { date: 'error', 'phase-missing': 'off' },
    });
    expect(settings({ severities: {} }).failOn).toBe('warning');
    expect(settle({ severities: {} }).failOn).toBe('error');
  });
});

describe('a baseline', () => {
  const finding = (rule: string, actual: string | undefined, message = 'm'): Finding => ({
    rule,
    severity: 'error',
    message,
    ...(actual === undefined ? {} : { actual }),
    range: { start: 0, end: 0 },
    related: [],
  });

  test('knows a finding by its rule and its wrong value, each entry one of them', () => {
    const known = [
      { rule: 'date', value: 'x' },
      { rule: 'focus', message: 'm' },
      { rule: 'date', value: 'gone' },
    ];
    const all = [
      finding('date', 'x'),
      finding('date', 'x'),
      finding('focus', undefined),
      finding('focus', 'y', 'n'),
    ];
    const { findings, unused } = acknowledge(all, known);
    expect(findings.map(({ severity, origin }) => `${severity} ${origin}`)).toEqual([
      'warning inherited',
      'error introduced',
      'warning inherited',
      'error introduced',
    ]);
    expect(unused).toEqual([known[2]]);
  });
});

interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function stateMd(cwd: string, ...argv: string[]): Promise<Called> {
  const written = { out: '', err: '' };
  const sink = (key: 'out' | 'err'): Io['stdout'] => ({
    isTTY: false,
    columns: undefined,
    write: (text: string | Uint8Array) => {
      written[key] += String(text);
    },
  });
  const readInput: Io['readInput'] = () => Promise.resolve(new Uint8Array());
  const io: Io = {
    cwd,
    env: {},
    stdout: sink('out'),
    stderr: sink('err'),
    readInput,
    now: () => 0,
    settle: async () => undefined,
  };
  return { status: await run(argv, io), ...written };
}

describe('on the command line', () => {
  test('the configuration at the root of the repository holds in every folder of it', async () => {
    const root = sandbox({
      '.github/state-md.yml': 'rules:\n  velocity-time: warning\n',
      'a/STATE.md': WRONG,
    });
    expect((await stateMd(root, 'check', 'a')).status).toBe(0);
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect((await stateMd(`${root}/a`, 'check', 'STATE.md')).status).toBe(0);
    expect((await stateMd(`${root}/a`, 'check', 'STATE.md', '--fail-on', 'warning')).status).toBe(1);
    put(root, '.github/state-md.yml', 'overrides:\n  - files: a\n    rules: { velocity-time: off }\n');
    expect((await stateMd(`${root}/a`, 'check', 'STATE.md')).out).toContain('No findings');
  });

  test('one that is named replaces the usual one', async () => {
    const root = sandbox({
      '.github/state-md.yml': 'rules: { velocity-time: off }',
      'other.yml': 'fail-on: never',
      'STATE.md': WRONG,
    });
    const named = await stateMd(root, 'check', '--config', 'other.yml');
    expect(named.status).toBe(0);
    expect(named.out).toContain('velocity-time');
    expect((await stateMd(root, 'check', '--config', 'none.yml')).err).toContain(
      '--config: there is no file "none.yml".',
    );
    put(root, 'package.json', '{"name": "x"}');
    expect((await stateMd(root, 'check', '--config', 'package.json')).err).toContain(
      '--config: "package.json" has no key "state-md".',
    );
  });

  test('a wrong one ends in status 2, with every mistake and its place', async () => {
    const root = sandbox({ '.github/state-md.yml': 'fail-on: errors\nrule: {}\n', 'STATE.md': CLEAN });
    const { status, out, err } = await stateMd(root, 'check');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('.github/state-md.yml:1:10: fail-on: expected');
    expect(err).toContain('.github/state-md.yml:2:1: configuration: there is no "rule" here.');
    put(root, '.github/state-md.yml', new Uint8Array([0xff, 0xfe, 0x00]));
    expect((await stateMd(root, 'check')).err).toContain(
      '.github/state-md.yml: the configuration cannot be read: ',
    );
  });

  test('a baseline keeps old findings from failing the run, and says which entries are stale', async () => {
    const { findings } = analyse(decode('x', Buffer.from(WRONG)));
    const value = findings.find(({ rule }) => rule === 'velocity-time')?.actual;
    const entry = `- { file: STATE.md, rule: velocity-time, value: ${value} }`;
    const root = sandbox({ '.github/state-md.yml': `baseline:\n  ${entry}\n`, 'STATE.md': WRONG });
    const known = await stateMd(root, 'check');
    expect([known.status, known.err]).toEqual([0, '']);
    expect(known.out).toMatch(/warning inherited {2}Total execution time/);
    put(root, 'STATE.md', CLEAN);
    const mended = await stateMd(root, 'check');
    expect(mended.status).toBe(0);
    expect(mended.err).toContain(
      `.github/state-md.yml:2: baseline: STATE.md has no finding of velocity-time with the value "${value}" any more; delete the entry.`,
    );
  });

  test('translated labels make a translated file readable', async () => {
    const translated = WRONG.replace('## Performance Metrics', '## Mesures').replace(
      'Total execution time:',
      'Temps total:',
    );
    const root = sandbox({ 'STATE.md': translated });
    expect((await stateMd(root, 'check')).status).toBe(0);
    put(
      root,
      '.github/state-md.yml',
      'labels:\n  lines: { total-time: Temps total }\n  headings: { metrics: Mesures }\n',
    );
    const { status, out } = await stateMd(root, 'check');
    expect([status, out.includes('velocity-time')]).toEqual([1, true]);
    expect((await stateMd(root, 'fix')).status).toBe(0);
    expect(readFileSync(`${root}/STATE.md`, 'utf8')).toContain('Temps total: 0.92 hours');
  });
});
