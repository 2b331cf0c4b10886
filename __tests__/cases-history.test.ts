// Documents that decide what went-backwards says of a file beside its own past.
import { describe, expect, test } from '@jest/globals';
import { dayIn } from '../src/validate/calendar.ts';
import { front, template } from './build.ts';
import type { Parts } from './build.ts';
import { ledger, told } from './told.ts';

type Files = Readonly<Record<string, string>>;
type Progress = Readonly<Partial<Record<string, number>>>;

/** A file with the counters of `progress`, and nothing else that can go back. */
function counted(progress: Progress): string {
  const lines = Object.entries(progress).map(([key, count]) => `  ${key}: ${count}`);
  return template({ front: front('gsd_state_version: 1.0', 'status: executing', 'progress:', ...lines) });
}
const plans = (completed_plans: number, total_plans = 12): Progress => ({ total_plans, completed_plans });
const phases = (completed_phases: number, total_phases = 5): Progress => ({ total_phases, completed_phases });

/** ROADMAP.md with the given headings, and a folder of phase 1 or 2 for each list of plans that are done or not. */
function planning(headings: readonly string[], ...folders: readonly (readonly boolean[])[]): Files {
  const names = ['01-board-setup', '02-sensor-feed'];
  const files = folders.flatMap((done, at) =>
    done.flatMap((isDone, index): [string, string][] => {
      const stem = `planning/phases/${names[at]}/0${at + 1}-0${index + 1}`;
      return [
        [`${stem}-PLAN.md`, ''],
        ...(isDone ? [[`${stem}-SUMMARY.md`, 'Done.\n'] as [string, string]] : []),
      ];
    }),
  );
  const roadmap = ['# Roadmap', ...headings.map((heading) => `### ${heading}`), ''].join('\n\n');
  return { 'planning/ROADMAP.md': roadmap, ...Object.fromEntries(files) };
}
const BOARD = 'Phase 1: Board setup';
const SENSOR = 'Phase 2: Sensor feed';
const ALARMS = 'Phase 3: Alarms';

const backwards = (base: string, head: string, files: Files = {}): readonly string[] =>
  ledger('went-backwards', head, { ...files, 'base.md': base });
/** What is said about one subject; nothing where it is not compared. */
const about = (subject: string, base: string, head: string, files: Files = {}): readonly string[] =>
  backwards(base, head, files).filter((line) => line.startsWith(`${subject}: `));

describe('counters of the front matter', () => {
  test.each<[string, Progress, Progress, string | undefined]>([
    ['one plan reopened after all were done', plans(8, 8), plans(7, 8), 'completed_plans: fails'],
    ['one phase reopened after all were done', phases(3, 3), phases(2, 3), 'completed_phases: fails'],
    ['phases in a file that counts no plans', phases(3), phases(2), 'completed_phases: fails'],
    [
      'phases where the plans are counted from now on',
      phases(3),
      { ...phases(2), ...plans(5) },
      'completed_phases: the number of plans changed, so a finished phase may have got another plan',
    ],
    [
      'phases where the plans are counted no more',
      { ...phases(3), ...plans(5) },
      phases(2),
      'completed_phases: the number of plans changed, so a finished phase may have got another plan',
    ],
    ['completed plans that are not given any more', plans(7), { total_plans: 12 }, undefined],
    ['completed plans without their total', plans(7), { completed_plans: 5 }, undefined],
  ])('%s', (_, before, after, verdict) => {
    const [base, head] = [counted(before), counted(after)];
    const said = about('completed_phases', base, head).concat(about('completed_plans', base, head));
    expect(said.filter((line) => !line.endsWith('holds'))).toEqual(verdict === undefined ? [] : [verdict]);
    const findings = verdict?.endsWith('fails') === true ? ['went-backwards warning'] : [];
    expect(
      told(head, { 'base.md': base }).findings.filter((line) => line.startsWith('went-backwards')),
    ).toEqual(findings);
  });
});

describe('counters beside the planning folder', () => {
  const FIVE = [true, true, true, true, true];
  test.each<[string, Progress, Progress, Files, string]>([
    [
      'a phase without a folder has no finished plans',
      plans(7),
      plans(5),
      planning([BOARD, SENSOR], FIVE),
      'completed_plans: the planning folder has no more than 5 finished plans either',
    ],
    [
      'a phase without a folder is not finished',
      phases(2),
      phases(1),
      planning([BOARD, SENSOR], [true]),
      'completed_phases: the planning folder has no more than 1 finished phases either',
    ],
    [
      'a folder with an open plan is not finished',
      phases(2),
      phases(1),
      planning([BOARD, SENSOR], [true, true], [true, false]),
      'completed_phases: the planning folder has no more than 1 finished phases either',
    ],
    [
      'two finished folders are more than one finished phase',
      phases(2),
      phases(1),
      planning([BOARD, SENSOR], [true], [true, true]),
      'completed_phases: fails',
    ],
    [
      'a phase that was struck out has nothing to say',
      plans(7),
      plans(5),
      planning([BOARD, '~~Phase 3: Alarms~~'], FIVE),
      'completed_plans: the planning folder has no more than 5 finished plans either',
    ],
    [
      'a folder that may be that of another phase makes all of them uncertain',
      plans(7),
      plans(5),
      { ...planning([BOARD, SENSOR], FIVE), 'planning/phases/02-billing/02-01-PLAN.md': '' },
      'completed_plans: fails',
    ],
  ])('%s', (_, before, after, files, verdict) => {
    const [subject = ''] = verdict.split(': ');
    expect(about(subject, counted(before), counted(after), files)).toEqual([verdict]);
  });
});

describe('the total of the velocity block', () => {
  const SUBJECT = 'Total plans completed';
  const block = (total: string): string => template({ total });
  const without = template().replace(/^- Total plans completed.*\n/m, '');

  test.each<[string, string, string]>([
    ['not given before', block('—'), block('5')],
    ['not given any more', block('7'), block('—')],
    ['never given', block('—'), block('—')],
    ['without its line before', without, block('5')],
    ['without its line now', block('7'), without],
    ['in a block that is new', template().replace(/## Performance[\s\S]*(?=## Acc)/, ''), block('5')],
  ])('%s, it is not compared', (_, base, head) => {
    expect(about(SUBJECT, base, head)).toEqual([]);
    expect(told(head, { 'base.md': base }).findings).not.toContain('went-backwards warning');
  });
});

describe('rows of the By Phase table', () => {
  const rows = (...cells: readonly string[]): string =>
    template({
      rows: cells.map((cell, at) => `| ${at + 1}. ${['Board setup', 'Sensor feed'][at]} | ${cell} | - | - |`),
    });
  const twice = (...cells: readonly string[]): string =>
    template({ rows: cells.map((cell) => `| 1. Board setup | ${cell} | - | - |`) });
  const ofRows = (base: string, head: string, files: Files = {}): readonly string[] =>
    backwards(base, head, files).filter((line) => !/^(?:Total|Last)/.test(line));

  test.each<[string, string, string, readonly string[]]>([
    [
      'that stay or rise are in the ledger',
      rows('3/3', '1/3'),
      rows('3/3', '2/3'),
      ['row 1: holds', 'row 2: holds'],
    ],
    ['that are new have nothing to be held against', rows('3/3'), rows('3/3', '1/3'), ['row 1: holds']],
    ['that are gone say nothing', rows('3/3', '1/3'), rows('3/3'), ['row 1: holds']],
    ['with a bare count may count planned plans', rows('3/3', '2'), rows('3/3', '1'), ['row 1: holds']],
    ['that got a y', rows('3/3', '2'), rows('3/3', '1/3'), ['row 1: holds']],
    ['that stand twice now are not told apart', rows('2/3'), twice('1/3', '2/3'), []],
    ['that stood twice are not told apart', twice('2/3', '1/3'), rows('1/3'), []],
    ['that stood twice and still do', twice('2/3', '3/3'), twice('1/3', '3/3'), []],
  ])('%s', (_, base, head, expected) => {
    expect(ofRows(base, head)).toEqual(expected);
  });

  const back = [rows('3/3', '2/3'), rows('3/3', '1/3')] as const;
  test.each<[string, Files, readonly string[]]>([
    [
      'a folder with as many finished plans excuses the row',
      planning([BOARD, SENSOR], [], [true, false, false]),
      ['row 1: holds', 'row 2: its folder has no more than 1 finished plans either'],
    ],
    [
      'a folder with more finished plans does not',
      planning([BOARD, SENSOR], [], [true, true, true]),
      ['row 1: holds', 'row 2: fails'],
    ],
    [
      'a phase without a folder does not',
      planning([BOARD, SENSOR], [true]),
      ['row 1: holds', 'row 2: fails'],
    ],
    [
      'a phase that is not in the roadmap does not',
      planning([BOARD, ALARMS]),
      ['row 1: holds', 'row 2: fails'],
    ],
  ])('%s', (_, files, expected) => {
    expect(ofRows(...back, files)).toEqual(expected);
  });
});

describe('dates', () => {
  const dated = (activity: string, session: string, more: Parts = {}): string =>
    template({ activity, session, ...more });
  const updated = (date: string): Parts => ({
    front: front('gsd_state_version: 1.0', `last_updated: ${date}`),
  });

  test.each<[string, string, string, readonly string[]]>([
    [
      'that the base has not are not compared',
      dated('2026-03-10', '—'),
      dated('2026-03-10', '2026-03-01'),
      ['Last activity: holds'],
    ],
    ['that neither has', dated('soon', '—'), dated('soon', '—'), []],
    [
      'a date whose neighbour in the base is a day earlier is no slip',
      dated('2026-03-10', '2026-03-09'),
      dated('2026-03-04', '2026-03-09'),
      ['Last session: holds', 'Last activity: fails'],
    ],
    [
      'a date that is two days after every other one may be a slip',
      dated('2026-03-10', '2026-03-08'),
      dated('2026-03-04', '2026-03-08'),
      [
        'Last activity: nothing else in the base revision is as late as its 2026-03-10',
        'Last session: holds',
      ],
    ],
    [
      'several that went back are one relation',
      dated('2026-03-10', '2026-03-10', updated('2026-03-10')),
      dated('2026-03-04', '2026-03-03', updated('2026-03-02')),
      ['last_updated: fails'],
    ],
    [
      'from the 29th of February to the 26th',
      dated('2028-02-29', '2028-02-29', updated('2028-02-29')),
      dated('2028-03-01', '2028-03-01', updated('2028-02-26')),
      ['Last activity: holds', 'Last session: holds', 'last_updated: fails'],
    ],
  ])('%s', (_, base, head, expected) => {
    expect(backwards(base, head).filter((line) => !/^(?:Total|row)/.test(line))).toEqual(expected);
    const findings = expected.some((line) => line.endsWith('fails')) ? ['went-backwards warning'] : [];
    expect(told(head, { 'base.md': base }).findings).toEqual(findings);
  });

  test.each([
    ['2024-02-29', true],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
  ])('%s is a day of the calendar: %s', (text, isDay) => {
    expect(dayIn(text) !== undefined).toBe(isDay);
  });
});
