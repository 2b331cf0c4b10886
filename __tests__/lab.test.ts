// The laboratory itself: a gate that cannot fail, or that fails without saying what to do, is none.
import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect } from '../scripts/lab/collect.ts';
import { changesOf } from '../scripts/lab/changes.ts';
import { compareReports } from '../scripts/lab/diff.ts';
import { belowFloor, readFloor, writeFloor } from '../scripts/lab/floor.ts';
import type { FloorRow } from '../scripts/lab/floor.ts';
import { complaints, judge, readVerdicts, wilson } from '../scripts/lab/judge.ts';
import { ledgerOf } from '../scripts/lab/ledger.ts';
import { readReport } from '../scripts/lab/report.ts';
import type { Report, ReportedFile, ReportedFinding } from '../scripts/lab/report.ts';
import { damageAll, isClean } from '../scripts/lab/restoration.ts';
import { counts, judge as analysed, template } from './build.ts';
import { put as putIn, removeSandboxes, sandbox } from './sandbox.ts';

const LAB = fileURLToPath(new URL('../scripts/lab.mjs', import.meta.url));
const folder = sandbox();
const put = (name: string, content: string | Uint8Array): string => putIn(folder, name, content);
afterAll(removeSandboxes);

function lab(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAB, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

// ── Which files ─────────────────────────────────────────────────────────────────────────────────────

describe('collect', () => {
  const names = (name: string): readonly string[] =>
    collect([path.join(folder, name)]).files.map((one) => one.name);

  test('a repository: its STATE.md files, and nothing else', () => {
    put('repository/.planning/STATE.md', template());
    put('repository/.planning/ROADMAP.md', '# Roadmap\n');
    put('repository/.planning/workstreams/api/STATE.md', template({ total: '5 ' }));
    put('repository/README.md', '# Readme\n');
    put('repository/node_modules/x/.planning/STATE.md', template({ focus: 'x' }));
    expect(names('repository')).toEqual(['.planning/STATE.md', '.planning/workstreams/api/STATE.md']);
    const { trees } = collect([path.join(folder, 'repository')]);
    expect(trees.map(({ name, evidence }) => [name, evidence.planning !== undefined])).toEqual([
      ['.planning/STATE.md', true],
    ]);
    expect(names('repository/.planning')).toEqual(['STATE.md', 'workstreams/api/STATE.md']);
  });

  test('loose files: every .md and .txt; copies count once, under the name that says most', () => {
    put('loose/a/01.md', template({ focus: 'a' }));
    put('loose/a/02.txt', template({ focus: 'b' }));
    put('loose/a/notes.json', '{}');
    put('loose/a/tree/.planning/STATE.md', template({ focus: 'b' }));
    put('loose/a/tree/.planning/ROADMAP.md', '# Roadmap\n');
    const found = collect([path.join(folder, 'loose')]);
    expect(found.files.map(({ name, project }) => [name, project])).toEqual([
      ['a/01.md', 'a'],
      ['a/02.txt', 'a'],
    ]);
    expect(found.copies).toBe(1);
    expect(found.trees.map(({ id }) => id)).toEqual([found.files[1]!.id]);
  });

  test('one file', () => {
    const file = put('single.md', template({ focus: 'single' }));
    expect(collect([file]).files).toHaveLength(1);
  });

  test('what cannot be read is named with its reason, and the rest is read', () => {
    put('broken/fine.md', template());
    put('broken/zero.md', 'a\0b');
    put('broken/latin.md', Uint8Array.of(0x63, 0xe9));
    const { files, unread } = collect([path.join(folder, 'broken'), path.join(folder, 'nowhere')]);
    expect(files.map(({ name }) => name)).toEqual(['fine.md']);
    expect(unread.map(({ name }) => name)).toEqual(['latin.md', 'zero.md', 'nowhere']);
    expect(unread.map(({ reason }) => reason).join('\n')).toMatch(/UTF-8[\s\S]*NUL[\s\S]*no such file/);
  });

  test('nothing to read is an error that says what is looked for', () => {
    mkdirSync(path.join(folder, 'empty'));
    expect(() => collect([path.join(folder, 'empty')])).toThrow(/no STATE\.md file.*\.planning\/STATE\.md/);
  });
});

// ── Verdicts ────────────────────────────────────────────────────────────────────────────────────────

const ID = '0123456789abcdef';
const finding = (change: Partial<ReportedFinding> = {}): ReportedFinding => ({
  ...{ rule: 'velocity-time', line: 7, severity: 'error', fix: 'safe', message: 'Wrong.', byEvidence: false },
  ...change,
});
const reported = (...findings: readonly ReportedFinding[]): ReportedFile => ({
  ...{ id: ID, name: 'a/01.md', project: 'a', dialect: 'template' },
  findings,
});
const HEAD = 'file\trule\tline\tverdict\twhy';
const verdicts = (...rows: readonly string[]) => readVerdicts([HEAD, ...rows, ''].join('\n'), 'v.tsv');
const row = (verdict: string, rule = 'velocity-time'): string => `${ID}\t${rule}\t7\t${verdict}\tRead it.`;

describe('judge', () => {
  const told = (files: readonly ReportedFile[], ...rows: readonly string[]): readonly string[] =>
    complaints(judge(files, verdicts(...rows)), 'v.tsv');

  test('an error that is judged true passes', () => {
    expect(told([reported(finding())], row('true'))).toEqual([]);
  });

  test.each([
    ['an error that is judged false', [reported(finding())], [row('false')], /judged false.*false alarm/],
    ['an error that nobody judged', [reported(finding())], [], /not judged yet.*v\.tsv/],
    ['a true finding that is not reported', [reported()], [row('true')], /line 7: velocity-time.*got lost/],
    [
      'a warning of the planning folder that nobody judged',
      [reported(finding({ severity: 'warning', byEvidence: true }))],
      [],
      /not judged yet/,
    ],
  ] as const)('%s fails', (_, files, rows, message) => {
    expect(told(files, ...rows)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['a true finding that is a warning now', [reported(finding({ severity: 'warning' }))], [row('true')]],
    ['a false alarm that stays away', [reported()], [row('false')]],
    ['a false error that is told as a warning', [reported(finding({ severity: 'warning' }))], [row('false')]],
    ['a true finding that is missed for a reason', [reported()], [row('missed')]],
    ['a missed one that is reported again', [reported(finding())], [row('missed')]],
    ['a verdict on another file', [], [row('true')]],
    ['a warning that nobody judged', [reported(finding({ severity: 'warning' }))], []],
  ] as const)('%s passes', (_, files, rows) => {
    expect(told(files, ...rows)).toEqual([]);
  });

  test('precision, rule by rule and in all', () => {
    const files = [reported(finding(), finding({ rule: 'date' })), { ...reported(), id: 'f'.repeat(16) }];
    const { errors, unjudged } = judge(files, verdicts(row('true'), row('false', 'date')));
    expect(errors.map(({ rule, isTrue, isFalse, projects }) => [rule, isTrue, isFalse, projects])).toEqual([
      ['date', 0, 1, 1],
      ['velocity-time', 1, 0, 1],
      ['all', 1, 1, 1],
    ]);
    expect(unjudged).toEqual([]);
  });

  test('the interval is the one of Wilson', () => {
    // Textbook values: 9 of 10, and all of 85.
    expect(wilson(9, 10).map((end) => end.toFixed(3))).toEqual(['0.596', '0.982']);
    expect(wilson(85, 85).map((end) => end.toFixed(3))).toEqual(['0.957', '1.000']);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test.each([
    ['file\trule\n', /first line/],
    [`${HEAD}\nxyz\tdate\t1\ttrue\tx`, /line 2: expected a file hash/],
    [`${HEAD}\n${ID}\tdate\t0\ttrue\tx`, /line 2/],
    [`${HEAD}\n${ID}\tdate\t1\tyes\tx`, /"yes"; it has to be true, false or missed/],
    [`${HEAD}\n${ID}\tdate\t1\ttrue\t`, /no reason/],
    [`${HEAD}\n${row('true')}\n${row('false')}`, /line 3: .* judged twice/],
  ])('a table that is not right is told: %j', (text, message) => {
    expect(() => readVerdicts(text, 'v.tsv')).toThrow(message);
  });

  test("the project's own tables can be read", () => {
    const read = (name: string): string =>
      readFileSync(new URL(`../docs/quality/${name}`, import.meta.url), 'utf8');
    expect(readVerdicts(read('verdicts.tsv'), 'verdicts.tsv').length).toBeGreaterThan(90);
    for (const name of ['restoration.tsv', 'restoration-own.tsv'])
      expect(readFloor(read(name), name).map(({ figure }) => figure)).toContain('all');
  });
});

// ── Floor, difference, ledger ───────────────────────────────────────────────────────────────────────

describe('floor', () => {
  const was: FloorRow = { figure: 'all', damaged: 100, reported: 100, canonical: 90, safe: 80, unsafe: 5 };

  test('what is written is read again', () => {
    expect(readFloor(writeFloor([was]), 'f.tsv')).toEqual([was]);
  });

  test.each([
    ['fewer figures can be checked', { damaged: 99, reported: 99 }, /can be checked: 99, was 100/],
    ['one is not reported', { reported: 99 }, /reported of damaged: 99 of 100, was 100 of 100/],
    ['a safe repair became unsafe', { safe: 79, unsafe: 6 }, /safe repair: 79, was 80/],
    ['one does not come back', { unsafe: 4 }, /repair at all: 84 of 90, was 85 of 90/],
  ])('%s: below', (_, change, message) => {
    expect(belowFloor([{ ...was, ...change }], [was])).toEqual([expect.stringMatching(message)]);
  });

  test('more documents with the same shares, or better ones: not below', () => {
    const twice = { figure: 'all', damaged: 200, reported: 200, canonical: 180, safe: 160, unsafe: 10 };
    expect(belowFloor([twice], [was])).toEqual([]);
    expect(belowFloor([{ ...was, safe: 85, unsafe: 0 }], [was])).toEqual([]);
    const onRequest = { ...was, damaged: 103, reported: 103, canonical: 93, unsafe: 8 };
    expect(belowFloor([onRequest], [was])).toEqual([]);
  });

  test('a figure that is no longer measured is below', () => {
    expect(belowFloor([], [was])).toEqual(['all: no longer measured']);
  });

  test.each([
    ['figure\tdamaged\n', /first line has to be/],
    [writeFloor([was]).replace('\t80\t', '\t-1\t'), /line 2: expected a figure and 5 counts/],
  ])('a table that is not right is told: %j', (text, message) => {
    expect(() => readFloor(text, 'f.tsv')).toThrow(message);
  });
});

describe('difference of two runs', () => {
  const run = (file: ReportedFile, holds = 3): Report => ({
    lab: 1,
    files: [file],
    ledger: [{ rule: 'date', holds, fails: 0, unchecked: 1, files: 1, reasons: [] }],
    restoration: [],
  });

  test('findings that appeared, went and changed', () => {
    const before = run(reported(finding(), finding({ line: 9 })));
    const after = run(reported(finding({ fix: 'unsafe' }), finding({ line: 12 })), 2);
    const { differences, moved } = compareReports(before, after);
    expect(differences.map(({ kind, finding: { line } }) => [kind, line])).toEqual([
      ['changed', 7],
      ['went', 9],
      ['appeared', 12],
    ]);
    expect(moved.map((one) => [one.rule, one.before.checked, one.after.checked])).toEqual([['date', 3, 2]]);
  });

  test('other files are not compared, and said to be', () => {
    const other = run({ ...reported(finding()), id: 'f'.repeat(16) });
    const { differences, moved, onlyBefore, onlyAfter } = compareReports(run(reported(finding())), other);
    expect([differences, moved, onlyBefore, onlyAfter]).toEqual([[], [], 1, 1]);
  });

  test.each([
    ['no JSON', /is not JSON; write one with --out/],
    ['{"lab": 2}', /no report of the lab/],
    ['null', /no report of the lab/],
  ])('a report that is none: %s', (text, message) => {
    expect(() => readReport(text, 'old.json')).toThrow(message);
  });
});

test('the ledger adds up, and counts reasons without their figures', () => {
  const unchecked = (reason: string) => ({ rule: 'date', status: 'unchecked', reason }) as const;
  const ledger = ledgerOf([
    [{ rule: 'date', status: 'holds' }, unchecked('row 5 has no date'), unchecked('row 6 has no date')],
    [unchecked('row 7 has no date'), { rule: 'bar', status: 'fails' }],
  ]);
  expect(ledger).toEqual([
    { rule: 'bar', holds: 0, fails: 1, unchecked: 0, files: 1, reasons: [] },
    {
      ...{ rule: 'date', holds: 1, fails: 0, unchecked: 3, files: 1 },
      reasons: [{ reason: 'row N has no date', count: 3, files: 2 }],
    },
  ]);
});

test('changed characters: a repair of one figure is counted to the character', () => {
  const analysis = analysed(template({ time: '0.9 hours' }));
  expect(changesOf([{ name: 'a', analysis }], 'safe')).toEqual({
    ...{ files: 1, edits: 1, characters: 2, strays: [] },
    of: analysis.source.text.length,
  });
});

test('two legal values of a percentage are told as such, and the base revision tells them apart', () => {
  // 3 of 4 plans is 75, 1 of 2 phases is 50: both may stand there.
  const clean = analysed(counts([3, 4], [1, 2], 75) + template({ phase: '2 of 2', progress: 'none yet' }));
  expect(isClean(clean)).toBe(true);
  const [percent] = damageAll(clean).filter(({ kind }) => kind === 'front-matter-percent');
  expect(percent).toEqual({
    ...{ kind: 'front-matter-percent', line: 10, outcome: 'ambiguous', byBase: 'safe' },
    why: 'two legal values: "percent: 75" as before, or "percent: 50" = 1 of 2 phases; the file agrees with both',
  });
});

// ── The command ─────────────────────────────────────────────────────────────────────────────────────

describe('npm run lab', () => {
  const wrong = template({ time: '0.9 hours' });

  test('one file: every table, and exit 0', () => {
    const file = put('command/01.md', template());
    const { status, stdout, stderr } = lab(file);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const title of ['files by dialect', 'relations', 'why relations are unchecked', 'damaged figures'])
      expect(stdout).toContain(title);
    for (const title of ['changed characters', 'laws', 'slowest of 1 files']) expect(stdout).toContain(title);
  });

  test('a gate that fails says which and what to do; a report can be held against a later run', () => {
    const one = path.dirname(put('gates/01.md', wrong));
    const [out, floor] = [path.join(folder, 'old.json'), path.join(folder, 'floor.tsv')];
    const table = put('verdicts.tsv', `${HEAD}\n`);
    const first = lab(one, '--judge', table, '--out', out, '--floor', floor, '--update');
    expect(first.status).toBe(1);
    const [, id, line] =
      /([0-9a-f]{16}) \(01\.md\) line (\d+): the velocity-time error is not judged yet/.exec(first.stderr)!;
    writeFileSync(table, `${HEAD}\n${id}\tvelocity-time\t${line}\tfalse\tOnly a test.\n`);
    writeFileSync(floor, readFileSync(floor, 'utf8').replace(/^all\t0\t0/m, 'all\t1\t1'));
    const second = lab(one, '--judge', table, '--floor', floor, '--diff', out);
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/is judged false/);
    expect(second.stderr).toMatch(/below the floor .*all: .*--update --lower/);
    expect(second.stdout).toMatch(/0 findings differ/);
    writeFileSync(table, `${HEAD}\n${id}\tvelocity-time\t${line}\ttrue\tOnly a test.\n`);
    expect(lab(one, '--judge', table, '--floor', floor, '--update', '--lower').status).toBe(0);
  });

  test.each([
    [[], /no folder given/],
    [['nowhere-at-all'], /no STATE\.md file can be read in nowhere-at-all/],
    [['.', '--top', 'x'], /--top x: give a whole number/],
    [['.', '--judge', 'none.tsv'], /none\.tsv/],
    [['transitions', '.github'], /no versions in \.github/],
  ])('what cannot run exits with 2 and says why: %j', (args, message) => {
    const { status, stderr } = lab(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(status).toBe(2);
  });
});
