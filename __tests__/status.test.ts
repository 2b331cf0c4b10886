// `state-md status`: what it tells, that it fits, and that nothing in a file acts on a terminal.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseCommand } from '../src/cli/command.ts';
import { helpText } from '../src/cli/help.ts';
import type { Io, Sink } from '../src/cli/io.ts';
import { run } from '../src/cli/run.ts';
import { clipColumns, padColumns, widthOf, wrapColumns } from '../src/report/columns.ts';
import type { StatusReport } from '../src/report/status.ts';
import { CLEAN, FOREIGN, posixTest, put, removeSandboxes, sandbox } from './sandbox.ts';

afterAll(removeSandboxes);

const STATE = `---
gsd_state_version: 1.0
milestone: v1.1
milestone_name: Borrowing
progress:
  total_phases: 5
  completed_phases: 2
  total_plans: 12
  completed_plans: 7
  percent: 40
---

# Project State

## Current Position

Phase: 3 of 5 (Pick-up slots)
Plan: 2 of 4 in current phase
Status: In progress
Last activity: 2026-02-11 — Completed 03-01

Progress: [██░░░░░░░░] 20%

## Performance Metrics

**Velocity:**
- Total plans completed: 7
- Average duration: 12 min
- Total execution time: 1.4 hours

## Session Continuity

Last session: 2026-02-11
Stopped at: Completed 03-01-PLAN.md
Resume file: None

**Next step:** book a slot without an account (03-02)
`;

const ROADMAP = `# Roadmap

## v1.1 Borrowing (in progress)

- [x] **Phase 1: Catalogue**
- [x] **Phase 2: Accounts**
- [ ] **Phase 3: Pick-up slots**
- [ ] **Phase 4: Reminders**
- [ ] **Phase 5: Reports**

### Phase 1: Catalogue
**Plans**: 4 plans
### Phase 2: Accounts
**Plans**: 2 plans
### Phase 3: Pick-up slots
**Plans**: 4 plans
### Phase 4: Reminders
**Plans**: 2 plans
### Phase 5: Reports
**Plans**: TBD
`;

/** PLAN files with and without a SUMMARY. */
const plans = (folder: string, all: number, done: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: all }, (_, index) => `${folder.slice(0, 2)}-0${index + 1}`).flatMap((id, index) => [
      [`.planning/phases/${folder}/${id}-PLAN.md`, ''],
      ...(index < done ? [[`.planning/phases/${folder}/${id}-SUMMARY.md`, 'Done.\n']] : []),
    ]),
  ) as Record<string, string>;

const PROJECT = {
  '.planning/STATE.md': STATE,
  '.planning/ROADMAP.md': ROADMAP,
  ...plans('01-catalogue', 4, 4),
  ...plans('02-accounts', 2, 2),
  '.planning/phases/02-accounts/02-VERIFICATION.md': '---\nstatus: human_needed\n---\n',
  ...plans('03-pick-up-slots', 4, 1),
};

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `state-md status`; `columns` makes standard output a terminal. */
async function status(
  cwd: string,
  argv: readonly string[] = [],
  { columns, input = '' }: { columns?: number; input?: string | Error } = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    isTTY: columns !== undefined,
    columns,
    write: (chunk) => void (written[name] += Buffer.from(chunk).toString('utf8')),
  });
  const io: Io = {
    cwd,
    env: {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    readInput: async () => {
      if (input instanceof Error) throw input;
      return Buffer.from(input);
    },
    now: () => 0,
    settle: async () => undefined,
  };
  return { status: await run(['status', ...argv], io), ...written };
}

const schema = JSON.parse(
  readFileSync(new URL('../schema/status.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

async function report(cwd: string, argv: readonly string[] = []): Promise<StatusReport> {
  const { stdout } = await status(cwd, [...argv, '--format', 'json']);
  const parsed = JSON.parse(stdout) as StatusReport;
  expect(validate(parsed) ? [] : validate.errors).toEqual([]);
  return parsed;
}

// eslint-disable-next-line no-control-regex
const uncoloured = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

describe('one screen', () => {
  test('tells where a project stands', async () => {
    const { stdout, ...rest } = await status(sandbox(PROJECT));
    expect(rest).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`.planning/STATE.md

  Milestone v1.1 Borrowing
  Phase     3 of 5  Pick-up slots
  Plan      2 of 4 in current phase
  Status    In progress
  Activity  2026-02-11 — Completed 03-01

  Progress  [██░░░░░░░░] 20%
            40%  in the front matter
    plans   ██████░░░░  58%  7 of 12 plans
    phases  ████░░░░░░  40%  2 of 5 phases  ← front matter
    min     ████░░░░░░  40%  2 of 5 phases

  Velocity  7 plans, 12 min each, 1.4 hours in all

  Roadmap   v1.1: 2 of 5 phases complete, 7 of 10 plans done
            ✓ 1  Catalogue      4/4
            ✓ 2  Accounts       2/2  needs a person
            ▸ 3  Pick-up slots  1/4
            · 4  Reminders      2 planned
            · 5  Reports

  Next      book a slot without an account (03-02)
  Stopped   Completed 03-01-PLAN.md

  1 warning
  line 22   Progress says 20%, but no count of the file gives that: 7 of 12 plans = 58%, 2 of 5
            phases = 40%. Bring the progress line up to date.

  state-md check shows it in place; state-md fix --unsafe would repair 1.
`);
  });

  test('changes nothing', async () => {
    const folder = sandbox(PROJECT);
    await status(folder);
    expect(readFileSync(path.join(folder, '.planning/STATE.md'), 'utf8')).toBe(STATE);
  });

  test.each([60, 72, 100, 160])('fits into %i columns, in colours on a terminal', async (columns) => {
    const long = STATE.replace('In progress', `In progress ${'and on with it '.repeat(20)}`)
      .replace('Pick-up slots', '図書館の予約'.repeat(6))
      .replace('Resume file: None', `Resume file: .planning/${'phases/03-pick-up-slots/'.repeat(6)}x.md`);
    const roadmap = ROADMAP.replaceAll('Reports', 'Reports for everybody who ever asked for one of them');
    const folder = sandbox({ ...PROJECT, '.planning/STATE.md': long, '.planning/ROADMAP.md': roadmap });
    const { stdout } = await status(folder, [], { columns });
    expect(stdout).toContain('\u001b[1m.planning/STATE.md\u001b[22m');
    for (const line of uncoloured(stdout).split('\n')) {
      expect(widthOf(line)).toBeLessThanOrEqual(Math.min(columns, 100));
      expect(line).toBe(line.trimEnd());
    }
    expect(stdout).toMatch(/Resume .*…\/.*x\.md/s);
  });

  test('says so when nothing disagrees', async () => {
    const { stdout } = await status(sandbox({ 'STATE.md': CLEAN }));
    expect(stdout).toBe(`STATE.md

  Phase     2 of 4  Loans
  Status    In progress

  Progress  The front matter has no counts of plans or phases.

  Velocity  9 plans, 6.1 min each, 0.92 hours in all

  Nothing disagrees.
`);
  });

  test('a block for each file, and all go well whatever they say', async () => {
    const folder = sandbox({ 'a/STATE.md': STATE, 'b/STATE.md': CLEAN, 'c/STATE.md': FOREIGN });
    const { status: code, stdout } = await status(folder, ['.']);
    expect(code).toBe(0);
    expect(stdout.match(/^\S.*/gm)).toEqual(['a/STATE.md', 'b/STATE.md', 'c/STATE.md']);
    expect(stdout).toContain('This does not look like a GSD STATE.md');
  });

  test('the arrow shows what is followed', async () => {
    const of = async (line: string, percent: number, ...argv: string[]): Promise<readonly string[]> => {
      const text = STATE.replace('[██░░░░░░░░] 20%', line).replace('percent: 40', `percent: ${percent}`);
      const { stdout } = await status(sandbox({ 'STATE.md': text }), argv);
      return [...stdout.matchAll(/^ {4}(\w+) .*← (.*)$/gm)].map(
        ([, basis = '', what = '']) => `${basis}: ${what}`,
      );
    };
    expect(await of('58%', 40)).toEqual(['plans: the line', 'phases: front matter']);
    expect(await of('58%', 58)).toEqual(['plans: both']);
    expect(await of('10%', 10)).toEqual([]);
    // A line that speaks of a part of the project fits by chance.
    expect(await of('58% of phase 3', 40)).toEqual(['phases: front matter']);
    expect(await of('58%', 40, '--progress-basis', 'min')).toEqual(['min: the basis']);
    expect(await of('58%', 40, '--progress-basis', 'plans')).toEqual(['plans: the basis']);
  });

  test('one share where the front matter counts one thing', async () => {
    const text = STATE.replace(/ {2}(?:total|completed)_plans: \d+\n/g, '');
    const { stdout } = await status(sandbox({ 'STATE.md': text }));
    expect(stdout).toContain('\n    phases  ████░░░░░░  40%  2 of 5 phases  ← front matter\n\n');
    const silent = STATE.replace(/^Progress.*\n/m, '').replace(/ {2}percent.*\n/, '');
    expect((await status(sandbox({ 'STATE.md': silent }))).stdout).toContain(
      '  Progress  The file gives no percentage.\n    plans ',
    );
  });

  test('long roadmaps are told around the current phase', async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    const roadmap = [
      '# Roadmap',
      '',
      ...numbers.map((number) => `- [${number < 20 ? 'x' : ' '}] **Phase ${number}: Part ${number}**`),
    ].join('\n');
    const rows = async (phase: number): Promise<readonly string[]> => {
      const text = STATE.replace('Phase: 3 of 5 (Pick-up slots)', `Phase: ${phase} of 30`).replace(
        /milestone.*\n/g,
        '',
      );
      const { stdout } = await status(sandbox({ 'STATE.md': text, 'ROADMAP.md': roadmap }));
      return [...stdout.matchAll(/^ {12}([✓▸·⋮] .*)$/gm)].map(([, row = '']) => row);
    };
    expect(await rows(20)).toEqual([
      '⋮ 17 more before, all complete',
      '✓ 18  Part 18',
      '✓ 19  Part 19',
      '▸ 20  Part 20',
      ...[21, 22, 23, 24, 25, 26].map((number) => `· ${number}  Part ${number}`),
      '⋮ 4 more after',
    ]);
    expect((await rows(1))[0]).toBe('✓ 1  Part 1');
    expect((await rows(30)).at(-1)).toBe('▸ 30  Part 30');
    // The current phase is none of them: the first that is open.
    expect((await rows(77))[3]).toBe('· 20  Part 20');
    expect((await rows(77))[0]).toBe('⋮ 17 more before, all complete');
  });

  test('a roadmap that does not tell which phases are of this milestone', async () => {
    const roadmap =
      '# Roadmap\n\n## v1.0 Start\n\n### Phase 1: Catalogue\n\n## v2.0 More\n\n### Phase 2: Accounts\n';
    const { stdout } = await status(sandbox({ ...PROJECT, '.planning/ROADMAP.md': roadmap }));
    expect(stdout).toContain(`  Folder    3 phase folders, 10 plans, 7 done.
            Not clear which are of this milestone: STATE.md names the milestone v1.1, and ROADMAP.md
            has v1.0, v2.0.
`);
    const { files } = await report(sandbox({ ...PROJECT, '.planning/ROADMAP.md': roadmap }));
    expect(files[0]?.planning).toEqual({
      verdict: 'unscoped',
      reason: 'STATE.md names the milestone v1.1, and ROADMAP.md has v1.0, v2.0',
      milestone: null,
      phases: [],
      folders: { phases: 3, plans: 10, done: 7 },
    });
    const two = STATE.replace('Status: In progress', 'Status: In progress\nMilestone: v2.0 More');
    const unsure = await report(sandbox({ ...PROJECT, '.planning/STATE.md': two }));
    expect(unsure.files[0]?.planning?.reason).toBe(
      'STATE.md names the milestone v1.1 in its front matter and v2.0 in its text',
    );
  });

  test('what verification left to do', async () => {
    const of = async (word: string): Promise<string | undefined> => {
      const file = { '.planning/phases/02-accounts/02-VERIFICATION.md': `---\nstatus: ${word}\n---\n` };
      const { stdout } = await status(sandbox({ ...PROJECT, ...file }));
      return /2 {2}Accounts +2\/2(.*)$/m.exec(stdout)?.[1]?.trim();
    };
    expect(await of('passed')).toBe('');
    expect(await of('gaps_found')).toBe('gaps found');
    expect(await of('failed')).toBe('failed');
  });

  test('velocity as the file gives it; nothing where it gives none', async () => {
    const of = async (...lines: readonly string[]): Promise<readonly string[]> => {
      const text = STATE.replace(/- Total plans completed[^]*?hours\n/, `${lines.join('\n')}\n`);
      const { stdout } = await status(sandbox({ 'STATE.md': text }));
      return /^ {2}Velocity {2}([^]*?)\n\n/m.exec(stdout)?.[1]?.split(/\n\s*/) ?? [];
    };
    expect(
      await of(
        '- Total plans completed: 0',
        '- Average duration: - min',
        '- Total execution time: 0.0 hours',
      ),
    ).toEqual([]);
    expect(await of('- Total plans completed: 1', '- Average duration: N/A')).toEqual(['1 plan']);
    expect(await of('- Total plans completed: 12 (v1.0)', '- Total execution time: ~3 h')).toEqual([
      '12 (v1.0), ~3 h in all',
    ]);
    expect(await of('- Total plans completed (v1.0): 12', '- Total plans completed (v1.1): 3')).toEqual([
      'v1.0: 12 plans',
      'v1.1: 3 plans',
    ]);
  });

  test('the gravest findings first, and not all of them', async () => {
    const wrong = CLEAN.replace('Phase: 2 of 4', 'Phase: 6 of 4').replace(
      '| 1 | 5 | 30 min | 6 min |',
      Array.from({ length: 9 }, (_, row) => `| ${row} | 5 | 30 min | 9 min |`).join('\n'),
    );
    const { stdout } = await status(sandbox({ 'STATE.md': wrong }));
    expect(stdout).toMatch(/\n {12}and \d+ more\n/);
    expect(stdout).toMatch(/state-md check shows them in place; state-md fix repairs \d+/);
  });
});

describe('where it looks', () => {
  test('in the usual places, in files and folders that are named, and on standard input', async () => {
    const folder = sandbox({ ...PROJECT, 'docs/STATE.md': CLEAN, 'STATE.md': FOREIGN });
    // A file of another tool in a usual place is passed over.
    expect((await status(folder)).stdout.match(/^\S.*/gm)).toEqual(['.planning/STATE.md']);
    expect((await status(folder, ['docs'])).stdout.match(/^\S.*/gm)).toEqual(['docs/STATE.md']);
    const { stdout } = await status(folder, ['-'], { input: STATE });
    expect(stdout.match(/^\S.*/gm)).toEqual(['<stdin>']);
    expect(stdout).not.toContain('Roadmap');
    const broken = await status(folder, ['-'], { input: new Error('gone') });
    expect(broken.stdout).toContain('standard input cannot be read: an unknown error');
  });

  test('nothing there: exit status 3', async () => {
    expect(await status(sandbox())).toMatchObject({ status: 3, stdout: '' });
    expect(await status(sandbox(), ['nowhere'])).toEqual({
      status: 3,
      stdout: '',
      stderr: 'state-md: "nowhere": there is no such file or folder.\n',
    });
  });

  test.each([
    [
      ['--format', 'github'],
      '--format: status knows text and json; annotations of a workflow run come from "state-md check".',
    ],
    [['--format', 'sarif'], '--format: expected text or json, but got "sarif".'],
    [
      ['--fail-on', 'never'],
      '--fail-on does not belong to "state-md status"; "state-md check", "state-md fix" or "state-md report" knows it.',
    ],
    [['--diff'], '--diff does not belong to "state-md status"; "state-md fix" knows it.'],
    [
      ['-', 'STATE.md'],
      '"-" (standard input) stands alone: leave out the other paths, or name the file instead.',
    ],
  ])('wrong usage: exit status 2, %j', async (argv, message) => {
    expect(await status(sandbox(), argv)).toEqual({
      status: 2,
      stdout: '',
      stderr: `state-md: ${message}\n"state-md status --help" shows what there is.\n`,
    });
  });

  posixTest('what is not read is said', async () => {
    const folder = sandbox({ 'other.md': STATE });
    symlinkSync('other.md', path.join(folder, 'STATE.md'));
    const { status: code, stdout } = await status(folder, ['STATE.md']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^STATE\.md\n\n {2}1 error\n {12}Not checked: it is a symbolic link/);
    expect((await report(folder, ['STATE.md'])).files[0]).toMatchObject({ dialect: null, phase: null });
  });

  test('has a page', () => {
    expect(parseCommand(['status', '--help'])).toEqual({ kind: 'help', topic: 'status' });
    expect(helpText('status')).toContain('schema/status.schema.json');
    expect(helpText(undefined)).toContain('state-md status [PATH...]');
    for (const line of helpText('status').split('\n')) expect(line.length).toBeLessThanOrEqual(125);
  });
});

describe('as JSON', () => {
  test('everything that the screen shows', async () => {
    const { version, tool, files } = await report(sandbox(PROJECT));
    expect([version, tool.name, files.length]).toEqual([1, 'state-md', 1]);
    expect(files[0]).toMatchObject({
      path: '.planning/STATE.md',
      dialect: 'template',
      milestone: { version: 'v1.1', name: 'Borrowing', from: 'STATE.md' },
      phase: { text: '3 of 5 (Pick-up slots)', number: '3', total: 5, name: 'Pick-up slots' },
      plan: { text: '2 of 4 in current phase', number: '2', total: 4 },
      status: 'In progress',
      lastActivity: '2026-02-11 — Completed 03-01',
      progress: {
        line: { text: '[██░░░░░░░░] 20%', percent: 20 },
        frontMatter: 40,
        basis: 'auto',
        counts: [
          { basis: 'plans', done: 7, total: 12, percent: 58, fits: [] },
          { basis: 'phases', done: 2, total: 5, percent: 40, fits: ['frontMatter'] },
          { basis: 'min', done: 2, total: 5, percent: 40, fits: ['frontMatter'] },
        ],
      },
      velocity: [{ scope: null, plans: '7', average: '12 min', total: '1.4 hours' }],
      next: {
        step: 'book a slot without an account (03-02)',
        stoppedAt: 'Completed 03-01-PLAN.md',
        resumeFile: null,
      },
      planning: { verdict: 'certain', milestone: 'v1.1', folders: { phases: 3, plans: 10, done: 7 } },
      summary: { errors: 0, warnings: 1, notices: 0, fixable: 0 },
      findings: [{ rule: 'progress-stale', severity: 'warning', line: 22, fix: 'unsafe' }],
    });
    expect(files[0]?.planning?.phases.slice(1, 4)).toEqual([
      {
        ...{ phase: '2', name: 'Accounts', complete: true, current: false, plans: 2, done: 2, declared: 2 },
        verification: 'human_needed',
      },
      {
        ...{
          phase: '3',
          name: 'Pick-up slots',
          complete: false,
          current: true,
          plans: 4,
          done: 1,
          declared: 4,
        },
        verification: null,
      },
      {
        ...{
          phase: '4',
          name: 'Reminders',
          complete: false,
          current: false,
          plans: null,
          done: null,
          declared: 2,
        },
        verification: null,
      },
    ]);
  });

  test('the milestone: GSD writes a placeholder where it knows none, and then the roadmap may', async () => {
    const placeholder = STATE.replace('v1.1', 'v1.0').replace('Borrowing', 'milestone');
    const of = async (files: Readonly<Record<string, string>>): Promise<unknown> =>
      (await report(sandbox(files))).files[0]?.milestone;
    expect(await of({ 'STATE.md': placeholder })).toBeNull();
    expect(await of({ 'STATE.md': placeholder, 'ROADMAP.md': ROADMAP })).toEqual({
      version: 'v1.1',
      name: null,
      from: 'ROADMAP.md',
    });
    expect(await of({ 'STATE.md': STATE.replace('Borrowing', 'milestone') })).toEqual({
      version: 'v1.1',
      name: null,
      from: 'STATE.md',
    });
  });

  test('what the front matter says where the text says nothing', async () => {
    const text = STATE.replace(/^(?:Status|Last activity|Stopped at|\*\*Next step).*\n/gm, '').replace(
      'milestone: v1.1',
      'milestone: v1.1\nstatus: executing\nlast_activity: 2026-02-11\nstopped_at: Completed 03-01\nnext_action: None',
    );
    const { files } = await report(sandbox({ 'STATE.md': text }));
    expect(files[0]).toMatchObject({
      status: 'executing',
      lastActivity: '2026-02-11',
      next: { step: null, stoppedAt: 'Completed 03-01' },
    });
  });

  test('the phase has the name of the roadmap where STATE.md gives none', async () => {
    const text = STATE.replace('3 of 5 (Pick-up slots)', '3 of 5');
    const { files } = await report(sandbox({ ...PROJECT, '.planning/STATE.md': text }));
    expect(files[0]?.phase).toEqual({ text: '3 of 5', number: '3', total: 5, name: 'Pick-up slots' });
    const words = STATE.replace('3 of 5 (Pick-up slots)', 'between milestones');
    const other = await report(sandbox({ 'STATE.md': words }));
    expect(other.files[0]?.phase).toMatchObject({ text: 'between milestones', number: null, name: null });
    expect((await status(sandbox({ 'STATE.md': words }))).stdout).toContain(
      '  Phase     between milestones\n',
    );
  });
});

describe('hostile text', () => {
  const evil = '\u001b[31mred\u001b[0m \u202eback ##[error]oops';

  test('is shown, and does nothing', async () => {
    const text = STATE.replaceAll(
      /(?<=: )(?:Borrowing|In progress|Completed 03-01-PLAN\.md)|Pick-up slots/g,
      evil,
    );
    const roadmap = ROADMAP.replaceAll('Reminders', evil);
    const folder = sandbox({ ...PROJECT, '.planning/STATE.md': text, '.planning/ROADMAP.md': roadmap });
    const { stdout } = await status(folder);
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[/);
    expect(stdout).toContain('␛[31mred␛[0m ⟨U+202E⟩back');
    const json = (await status(folder, ['--format', 'json'])).stdout;
    // eslint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[/);
    await report(folder);
  });

  test('a path that looks like a command is none', async () => {
    const folder = sandbox();
    put(folder, '::error::x.md', CLEAN);
    expect((await status(folder, ['::error::x.md'])).stdout).toMatch(/^\.\/::error::x\.md\n/);
  });
});

describe('columns of a terminal', () => {
  test('of wide, combining and plain characters', () => {
    expect(['abc', '図書', 'e\u0301', '', '🇩🇪', '█░'].map(widthOf)).toEqual([3, 4, 1, 0, 2, 2]);
    expect(padColumns('図', 4)).toBe('図  ');
    expect(padColumns('long', 2)).toBe('long');
  });

  test('clip', () => {
    expect(clipColumns('abc', 3)).toBe('abc');
    expect(clipColumns('abcd', 3)).toBe('ab…');
    expect(clipColumns('a bcd', 3)).toBe('a…');
    expect(clipColumns('図書館', 5)).toBe('図書…');
    expect(clipColumns('図書館', 4)).toBe('図…');
    expect(widthOf(clipColumns('x'.repeat(1_000_000), 10))).toBe(10);
    expect(clipColumns(`${'\u0301'.repeat(11)}🟩🟩`, 3)).not.toMatch(/[\uD800-\uDBFF]…/);
  });

  test('wrap', () => {
    expect(wrapColumns('one two three', 7, 3)).toEqual(['one two', 'three']);
    expect(wrapColumns('one two three four', 7, 2)).toEqual(['one two', 'three…']);
    expect(wrapColumns('abcdefghij', 4, 3)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapColumns('a bcdefghijkl', 6, 3)).toEqual(['a bcde', 'fghijk', 'l']);
    expect(wrapColumns('', 6, 3)).toEqual(['']);
  });
});
