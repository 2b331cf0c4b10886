// Many reports as one: the sum is right, the order is the same every time, and nothing that is no report is passed over.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpText } from '../src/cli/help.ts';
import type { MergedReport } from '../src/report/merge.ts';
import type { Report } from '../src/report/report.ts';
import { stateMd } from './doors.ts';
import type { CliOutcome } from './doors.ts';
import { HOSTILE } from './hostile.ts';
import { measured } from './linear.ts';
import { expectOnlyOurs } from './markdown-page.ts';
import { readStdout } from './runner.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const schema = JSON.parse(read('schema/merged.schema.json')) as object;
const validator = new Ajv2020({ allErrors: true }).compile(schema);
const bad = read('examples/contradictions/STATE.md');

/** The JSON report of a folder with the given files. */
async function reportOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...words: string[]
): Promise<string> {
  return (await stateMd(sandbox(files), ['check', '.', '--format', 'json', ...words])).stdout;
}

const merging = (folder: string, ...words: string[]): Promise<CliOutcome> =>
  stateMd(folder, ['report', 'merge', ...words]);

async function mergedOf(folder: string, ...words: string[]): Promise<MergedReport> {
  const { stdout } = await merging(folder, ...words, '--format', 'json');
  const merged = JSON.parse(stdout) as MergedReport;
  validator(merged);
  expect(validator.errors ?? []).toEqual([]);
  return merged;
}

const clean = await reportOf({ '.planning/STATE.md': CLEAN });
const wrong = await reportOf({ '.planning/STATE.md': WRONG });
const worse = await reportOf({ 'a/STATE.md': bad, 'b/STATE.md': CLEAN, 'c/STATE.md': WRONG });
const notice = await reportOf({ '.planning/STATE.md': WRONG }, '--rule', 'velocity-time=notice');

const three = { 'r/octo/clean.json': clean, 'r/octo/wrong.json': wrong, 'r/acme/worse/report.json': worse };

describe('the table', () => {
  test('has the worst first, whoever comes first in the alphabet', async () => {
    const merged = await mergedOf(sandbox(three), 'r');
    expect(merged.repositories.map(({ name }) => name)).toEqual(['acme/worse', 'octo/wrong', 'octo/clean']);
    expect(merged.repositories[0]?.files.map((file) => file.path)).toEqual([
      'a/STATE.md',
      'c/STATE.md',
      'b/STATE.md',
    ]);
    expect(merged.repositories.map(({ report }) => report)).toEqual([
      'r/acme/worse/report.json',
      'r/octo/wrong.json',
      'r/octo/clean.json',
    ]);
  });

  test('adds up: every number is the one of the reports', async () => {
    const reports = [clean, wrong, worse].map((text) => JSON.parse(text) as Report);
    const { summary, repositories, rules } = await mergedOf(sandbox(three), 'r');
    for (const name of ['files', 'errors', 'warnings', 'notices', 'fixable'] as const) {
      const sum = reports.reduce((total, report) => total + report.summary[name], 0);
      expect(summary[name]).toBe(sum);
      if (name === 'files') continue;
      const ofFiles = repositories
        .flatMap(({ files }) => files)
        .reduce((total, file) => total + file[name], 0);
      expect(ofFiles).toBe(sum);
    }
    expect(summary).toMatchObject({ repositories: 3, files: 5, unread: 0 });
    const findings = reports.flatMap(({ files }) => files.flatMap((file) => file.findings));
    expect(rules.reduce((total, rule) => total + rule.findings, 0)).toBe(findings.length);
    expect(rules[0]).toEqual({ rule: 'velocity-time', findings: 3, repositories: 2 });
    const unchecked = reports.flatMap(({ files }) => files.flatMap(({ relations }) => relations));
    expect(
      repositories.flatMap(({ files }) => files).reduce((total, file) => total + file.unchecked, 0),
    ).toBe(unchecked.filter(({ status }) => status === 'unchecked').length);
  });

  test('as text', async () => {
    const { stdout, status } = await merging(sandbox({ ...three, 'r/octo/n.json': notice }), 'r');
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Repository +File +Errors +Warnings +Notices +Fixable +Unchecked$/);
    expect(lines[1]).toMatch(/^acme\/worse +a\/STATE\.md +\d+ +\d+ +\d+ +\d+ +\d+$/);
    expect(lines.slice(0, 7).map((line) => line.length)).toEqual(
      Array.from({ length: 7 }, () => lines[0]!.length),
    );
    expect(lines.some((line) => /^velocity-time +4 +3$/.test(line))).toBe(true);
    expect(lines.at(-2)).toMatch(
      /^\d+ errors?, \d+ warnings?, \d+ notices? in 6 files of 4 repositories; \d+ fixable with `state-md fix`$/,
    );
  });

  test('as a page', async () => {
    const { stdout } = await merging(sandbox(three), 'r', '--format', 'markdown');
    expect(stdout).toMatch(/^## ❌ state-md: \d+ errors/);
    expect(stdout).toContain('| `acme/worse` | `a/STATE.md` |');
    expect(stdout).toContain('| `velocity-time` | 3 | 2 |');
    const fine = await merging(sandbox({ 'r/a.json': clean }), 'r', '--format', 'markdown');
    expect(fine.stdout).toMatch(/^## ✅ state-md: no findings in 1 file of 1 repository\n/);
  });

  test.each(['text', 'markdown', 'json'])(
    'is the same as %s, in whatever order the reports come',
    async (format) => {
      const folder = sandbox(three);
      const files = ['r/octo/clean.json', 'r/octo/wrong.json', 'r/acme/worse/report.json'];
      const [one, other] = await Promise.all(
        [files, files.toReversed()].map((list) => merging(folder, ...list, '--format', format)),
      );
      expect(one).toEqual(other);
    },
  );

  test('can be acted on by nothing that a report says', async () => {
    const report = JSON.parse(wrong) as { files: [{ path: string; findings: [{ rule: string }] }] };
    const files: Record<string, string> = {};
    for (const [index, text] of HOSTILE.entries()) {
      report.files[0].path = `${text}/STATE.md`;
      report.files[0].findings[0].rule = text;
      files[`r/${index}.json`] = JSON.stringify(report);
    }
    const folder = sandbox(files);
    const text = await merging(folder, 'r');
    expect(readStdout(text.stdout)).toMatchObject({ issues: [], dropped: [], commands: [] });
    expect(text.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expectOnlyOurs((await merging(folder, 'r', '--format', 'markdown')).stdout, 'nowhere');
    await mergedOf(folder, 'r');
  });
});

describe('the name of a repository', () => {
  test.each([
    ['r/octo/planner.json', ['r'], 'octo/planner'],
    ['r/octo/planner/report.json', ['r'], 'octo/planner'],
    ['r/octo/planner/state-md.json', ['r'], 'octo/planner'],
    ['r/octo/planner/state-md-report.json', ['r/'], 'octo/planner'],
    ['r/octo/planner/other.JSON', ['r'], 'octo/planner/other'],
    ['r/planner/report.json', ['r/planner'], 'planner'],
    ['r/planner.json', ['r/planner.json'], 'r/planner'],
    ['r/planner.json', ['./r/../r/planner.json'], 'r/planner'],
    ['octo/planner/report.json', ['octo/planner/report.json'], 'octo/planner'],
  ])('of %s, given as %j, is %s', async (file, words, name) => {
    const { repositories } = await mergedOf(sandbox({ [file]: wrong }), ...words);
    expect(repositories.map((one) => one.name)).toEqual([name]);
  });

  test('of a report that is given twice is told once', async () => {
    const folder = sandbox({ 'r/a.json': wrong });
    expect((await mergedOf(folder, 'r', 'r/a.json', './r')).summary).toMatchObject({
      repositories: 1,
      unread: 0,
    });
  });

  test('belongs to one report', async () => {
    const { stderr, status } = await merging(sandbox({ 'r/a.json': wrong, 'r/a/report.json': clean }), 'r');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'state-md: r/a/report.json: not merged, because it has the name "a", and so has r/a.json; keep one report of each repository.\n',
    );
  });
});

const edited = (
  change: (report: { summary: Record<string, unknown>; files: unknown[] } & Record<string, unknown>) => void,
): string => {
  const report = JSON.parse(wrong) as Parameters<typeof change>[0];
  change(report);
  return JSON.stringify(report);
};

describe('what is no report', () => {
  test.each<[what: string, text: string | Uint8Array, reason: string]>([
    ['an empty file', '', 'it is empty; make it with "state-md check --format json"'],
    ['no JSON', '{"version": 1,', 'it is not JSON; make it with'],
    ['text in another encoding', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), 'it is not JSON'],
    ['JSON of something else', '[1]', 'it is not a report of state-md; make it with'],
    ['a report of another tool', '{"version":1,"files":[]}', '"tool" does not name it'],
    ['another version', edited((report) => (report['version'] = 2)), 'its version is 2, and state-md'],
    ['no version', edited((report) => delete report['version']), 'its version is missing, and'],
    [
      'no files',
      edited((report) => delete (report as Record<string, unknown>)['files']),
      'it has no list of "files"',
    ],
    [
      'a status',
      edited((report) => delete (report as Record<string, unknown>)['summary']),
      'none of "state-md check"',
    ],
    [
      'a summary of words',
      edited(({ summary }) => (summary['errors'] = 'one')),
      'no number of errors: "one"',
    ],
    ['a negative number', edited(({ summary }) => (summary['fixable'] = -1)), 'no number of fixable: -1'],
    [
      'a wrong number',
      edited(({ summary }) => (summary['errors'] = 0)),
      'its summary says 0 errors, but it lists 1',
    ],
    ['too few files', edited(({ files }) => files.pop()), 'its summary says 1 files, but it lists 0'],
    ['a file of words', edited(({ files }) => (files[0] = 'STATE.md')), 'files[0] is not a file'],
    [
      'a strange finding',
      edited(
        ({ files }) =>
          ((files[0] as { findings: unknown[] }).findings = [{ rule: 'date', severity: 'fatal' }]),
      ),
      'files[0] is not a file',
    ],
    [
      'a strange relation',
      edited(({ files }) => ((files[0] as { relations: unknown[] }).relations = [{ status: 'unsure' }])),
      'files[0] is not a file',
    ],
  ])('is told and not passed over: %s', async (_what, text, reason) => {
    const folder = sandbox({ 'r/good.json': wrong, 'r/odd.json': text });
    const { status, stderr, stdout } = await merging(folder, 'r', '--fail-on', 'never');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^state-md: r\/odd\.json: not merged, because [^\n]*\.\n$/);
    expect(stderr).toContain(reason);
    expect(stdout).toMatch(/\ngood |^good /m);
    expect(stdout).toContain(`Not read:\n  r/odd.json: `);
    expect(stdout).toContain('; 1 report could not be read\n');
    const page = await merging(folder, 'r', '--format', 'markdown');
    expect(page.stdout).toMatch(/^## ❌ .*1 report could not be read/);
    expect(page.stdout).toContain('| `r/odd.json` |');
    expect((await mergedOf(folder, 'r')).unread).toMatchObject([{ report: 'r/odd.json' }]);
  });

  test('but something else of state-md is called by its name', async () => {
    const folder = sandbox({ 'STATE.md': WRONG, 'r/a.json': wrong });
    const sarif = await stateMd(folder, ['check', '--format', 'sarif']);
    const status = await stateMd(folder, ['status', '--format', 'json']);
    const merged = await merging(folder, 'r', '--format', 'json');
    for (const [text, reason] of [
      [sarif.stdout, 'it is a SARIF log'],
      [status.stdout, 'none of "state-md check"'],
      [merged.stdout, 'it is a merged report already'],
    ] as const) {
      put(folder, 'x.json', text);
      expect((await merging(folder, 'x.json')).stderr).toContain(reason);
    }
  });

  test('leads to nothing when it is not there', async () => {
    const folder = sandbox({ 'r/a.json': wrong, 'empty/readme.txt': '' });
    expect(await merging(folder, 'r', 'none.json', 'empty')).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'state-md: "none.json": there is no such file or folder.\n' +
        'state-md: "empty": there is no .json file in this folder.\n',
    });
  });

  posixTest('is not reached through a link, and no pipe is waited for', async () => {
    const folder = sandbox({ 'secret.json': wrong, 'r/a.json': wrong });
    symlinkSync('../secret.json', path.join(folder, 'r/link.json'));
    symlinkSync('..', path.join(folder, 'r/up.json'));
    execFileSync('mkfifo', [path.join(folder, 'r/pipe.json')]);
    const { unread, repositories } = await mergedOf(folder, 'r');
    expect(repositories.map(({ name }) => name)).toEqual(['a']);
    expect(unread.map(({ report, reason }) => [report, reason])).toEqual([
      ['r/link.json', 'it is a symbolic link, and links are not followed'],
      ['r/pipe.json', 'it is not a regular file'],
      ['r/up.json', 'it is a symbolic link, and links are not followed'],
    ]);
  });
});

describe('the exit status', () => {
  test.each([
    ['error', 1],
    ['never', 0],
  ])('with --fail-on %s is %i when there are errors', async (level, status) => {
    expect((await merging(sandbox(three), 'r', '--fail-on', level)).status).toBe(status);
  });

  test('is 0 as long as nothing is as grave as --fail-on', async () => {
    const folder = sandbox({ 'r/a.json': notice });
    expect((await merging(folder, 'r')).status).toBe(0);
    expect((await merging(folder, 'r', '--fail-on', 'notice')).status).toBe(1);
  });

  test('is 0 for findings that the base has too', async () => {
    const folder = sandbox({ 'STATE.md': UNFIXABLE });
    const git = (...words: string[]): void => {
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...words]);
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    const { stdout } = await stateMd(folder, ['check', '--base', 'HEAD', '--format', 'json']);
    put(folder, 'r/a.json', stdout);
    const { status, stdout: table } = await merging(folder, 'r', '--fail-on', 'notice');
    expect(status).toBe(0);
    expect(table).toContain('1 warning in 1 file of 1 repository');
  });

  test.each([
    [['report'], 'report: say "state-md report merge" and the files or folders to merge.'],
    [['report', 'marge'], 'There is no "report marge".'],
    [['report', 'merge'], 'report merge: name the reports or the folder that they are in, as in "reports".'],
    [['report', 'merge', ''], 'a PATH is empty; is a variable not set?'],
    [
      ['report', 'merge', 'r', '--format', 'github'],
      '--format: expected text, markdown or json, but got "github".',
    ],
    [
      ['report', 'merge', 'r', '--base', 'main'],
      '--base does not belong to "state-md report"; "state-md check" knows it.',
    ],
  ])('of %j is 2', async (words, message) => {
    const { status, stderr } = await stateMd(sandbox(three), words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('and the rest is on its help page', async () => {
    const { stdout } = await stateMd(sandbox(), ['report', '--help']);
    expect(stdout).toBe(helpText('report'));
    expect(stdout).toContain('schema/merged.schema.json');
  });
});

describe('in linear work', () => {
  test.each(measured('merge'))('$name', ({ problem }) => {
    expect(problem).toBe('');
  });
});

describe('500 reports', () => {
  /** Reports of all kinds, with known sums. */
  function five(): { files: Record<string, string>; errors: number; findings: number } {
    const kinds = [clean, wrong, worse, notice, clean].map((text) => ({
      text,
      report: JSON.parse(text) as Report,
    }));
    const files: Record<string, string> = {};
    let errors = 0;
    let findings = 0;
    for (let index = 0; index < 500; index += 1) {
      const { text, report } = kinds[index % kinds.length]!;
      files[`r/org-${index % 7}/repository-${index}.json`] = text;
      errors += report.summary.errors;
      findings += report.summary.errors + report.summary.warnings + report.summary.notices;
    }
    return { files, errors, findings };
  }

  test('give one table that adds up, and the same every time', async () => {
    const { files, errors, findings } = five();
    const folder = sandbox(files);
    const merged = await mergedOf(folder, 'r');
    expect(merged.summary).toMatchObject({ repositories: 500, files: 700, errors, unread: 0 });
    expect(merged.rules.reduce((sum, rule) => sum + rule.findings, 0)).toBe(findings);
    expect(merged.repositories.slice(0, 100).every(({ summary }) => summary.files === 3)).toBe(true);
    const page = await merging(folder, 'r', '--format', 'markdown');
    expect(page.stdout.match(/^\| `org-/gm)).toHaveLength(700);
    expect(Buffer.byteLength(page.stdout)).toBeLessThan(1024 * 1024);
    expect(await merging(folder, 'r', '--format', 'markdown')).toEqual(page);
  });

  test('of which one is broken: the others are told', async () => {
    const { files } = five();
    files['r/org-1/repository-1.json'] = '{';
    const { status, stdout, stderr } = await merging(sandbox(files), 'r', '--format', 'markdown');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^state-md: r\/org-1\/repository-1\.json: not merged, because it is not JSON/);
    expect(stdout).toContain('499 repositories');
  });
});
