// Documents beside a planning folder that has more finished plans than they count.
import { describe, expect, test } from '@jest/globals';
import { front, template, textAt } from './build.ts';
import type { Parts } from './build.ts';
import { analysed, ledger, told } from './told.ts';

type Files = Readonly<Record<string, string>>;

const ROADMAP = '# Roadmap\n\n### Phase 1: Board setup\n\n### Phase 2: Sensor feed\n';
const FOLDERS = ['01-board-setup', '02-sensor-feed'];
const BOARD = ['6 min', '5 min', '7 min'];
const SENSOR = ['4 min', '8 min', '15 min'];

/** The planning folder, with a finished plan for each duration; an empty list stands for no folder. */
function planning(...folders: readonly (readonly string[])[]): Files {
  const files = folders.flatMap((durations, at) =>
    durations.flatMap((duration, index): [string, string][] => {
      const stem = `planning/phases/${FOLDERS[at]}/0${at + 1}-${String(index + 1).padStart(2, '0')}`;
      return [
        [`${stem}-PLAN.md`, ''],
        [`${stem}-SUMMARY.md`, `---\nphase: x\nduration: ${duration}\n---\n`],
      ];
    }),
  );
  return { 'planning/ROADMAP.md': ROADMAP, ...Object.fromEntries(files) };
}

const completed = (text: string, files: Files): readonly string[] =>
  told(text, files).findings.flatMap((line) => /^evidence-completed (.*)/.exec(line)?.[1] ?? []);

const METRICS = /(?<=\*\*Velocity:\*\*\n)(?:- .*\n)+/;
/** A file whose By Phase table has the rows, cell by cell, and these velocity figures. */
function table(columns: string, rows: readonly string[], velocity: readonly string[] = []): string {
  const names = ['1. Board setup', '2. Sensor feed'];
  const header = [`| Phase | ${columns} |`, '|---'.repeat(columns.split('|').length + 1).concat('|')];
  const text = template({
    header,
    rows: rows.map((cells, at) => `| ${names[at]} | ${cells} |`),
    plan: '3 of 3 in current phase',
  });
  const figures = velocity.map((line) => `- ${line}\n`).join('');
  return velocity.length === 0
    ? text.replace(/\*\*Velocity:\*\*\n(?:- .*\n)+\n/, '')
    : text.replace(METRICS, figures);
}

describe('rows of the By Phase table', () => {
  const ahead = planning(BOARD, SENSOR);
  const ALL = 'Plans | Total | Avg/Plan';
  const TOTAL = ['Total plans completed: 5'];
  const TIMES = ['Average duration: 6 min', 'Total execution time: 0.5 hours'];

  test.each<[string, string, readonly string[]]>([
    ['timed', table(ALL, ['3 | 18 min | 6 min', '2 | 12 min | 6 min']), ['error safe']],
    [
      'timed, with the y of x/y',
      table(ALL, ['3/3 | 18 min | 6 min', '2/3 | 12 min | 6 min']),
      ['error safe'],
    ],
    ['untimed', table(ALL, ['3 | - | -', '2 | - | -']), ['warning unsafe']],
    ['untimed, with the y of x/y', table(ALL, ['3/3 | - | -', '1/3 | - | -']), ['error safe']],
    [
      'untimed, that says what it counts',
      table('Plans | Status', ['3 done | -', '2 done | -']),
      ['error safe'],
    ],
    ['untimed among timed ones', table(ALL, ['3/3 | 18 min | 6 min', '1/3 | - | -']), ['error unsafe']],
    ['of a table without averages', table('Plans | Total', ['3 | 18 min', '2 | 12 min']), ['error safe']],
    [
      'untimed in a table without averages',
      table('Plans | Total', ['3/3 | 18 min', '2/3 | -']),
      ['error unsafe'],
    ],
    ['of a table without totals', table('Plans | Avg/Plan', ['3 | 6 min', '2 | 6 min']), ['error unsafe']],
    [
      'untimed in a table without totals',
      table('Plans | Avg/Plan', ['3/3 | 6 min', '2/3 | -']),
      ['error unsafe'],
    ],
    [
      'below figures that do not say how many plans there are',
      table(ALL, ['3/3 | 18 min | 6 min', '2/3 | 12 min | 6 min'], TIMES),
      ['error safe'],
    ],
  ])('%s', (_, text, expected) => {
    expect(completed(text, ahead)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'alone mean that nobody counts',
      table(ALL, ['0 | - | -', '0 | - | -']),
      ['notice unsafe', 'notice unsafe'],
    ],
    ['and rows without a count, too', table(ALL, ['0 | - | -', '- | - | -']), ['notice unsafe']],
    [
      'in a table without times, too',
      table('Plans | Status', ['0 | Open', '0 | Open']),
      ['notice unsafe', 'notice unsafe'],
    ],
    [
      'that have a time of zero, too',
      table(ALL, ['0 | 0 min | 0 min', '0 | 0 min | 0 min']),
      ['notice unsafe', 'notice unsafe'],
    ],
    [
      'below figures of times alone, too',
      table(ALL, ['0 | - | -', '0 | - | -'], TIMES),
      ['notice unsafe', 'notice unsafe'],
    ],
    [
      'below figures that are not known, too',
      table(ALL, ['0 | - | -', '0 | - | -'], ['Total plans completed: —']),
      ['notice unsafe', 'notice unsafe'],
    ],
    [
      'of how many there are are counted',
      table(ALL, ['0/3 | - | -', '0/3 | - | -']),
      ['error safe', 'error safe'],
    ],
    [
      'below a total are counted',
      table(ALL, ['0 | - | -', '0 | - | -'], TOTAL),
      ['error safe', 'error safe'],
    ],
    [
      'that took their time are counted',
      table(ALL, ['3 | 18 min | 6 min', '0 | 12 min | -']),
      ['error unsafe'],
    ],
    [
      'that all took their time are counted',
      table(ALL, ['0 | 18 min | -', '0 | 12 min | -']),
      ['error safe', 'error unsafe'],
    ],
    [
      'beside a row that is counted are counted',
      table(ALL, ['0 | - | -', '2 | 12 min | 6 min']),
      ['error unsafe', 'error safe'],
    ],
  ])('zeros %s', (_, text, expected) => {
    expect(completed(text, ahead)).toEqual(expected);
  });
});

describe('the total of a row that counts one plan more', () => {
  const HEADER = ['| Phase | Plans | Total | Avg/Plan |', '|---|---|---|---|'];
  const raised = (
    total: string,
    average: string,
    durations: readonly string[],
    parts: Parts = {},
  ): unknown => {
    const rows = [
      '| 1. Board setup | 3/3 | 18 min | 6 min |',
      `| 2. Sensor feed | 2/3 | ${total} | ${average} |`,
    ];
    const figures = { total: '-', average: '-', time: '-' };
    const text = template({ header: HEADER, rows, plan: '3 of 3 in current phase', ...figures, ...parts });
    const files = planning(BOARD, durations);
    const { repaired } = told(text, files);
    return [completed(text, files), repaired.filter((line) => line.includes('Sensor feed |'))];
  };

  test.each<[string, string, string, readonly string[], unknown]>([
    [
      'rises by its time',
      '12 min',
      '6 min',
      SENSOR,
      [['error safe'], ['| 2. Sensor feed | 3/3 | 27 min | 9 min |']],
    ],
    [
      'stays when its time is too short to be seen',
      '12 min',
      '6 min',
      ['4 min', '8 min', '20 s'],
      [['error safe'], ['| 2. Sensor feed | 3/3 | 12 min | 4 min |']],
    ],
    [
      'is left to people when it is not that of the plans before',
      '90 min',
      '45 min',
      SENSOR,
      [['error unsafe'], []],
    ],
    [
      'is left to people also when the time is too short to be seen',
      '90 min',
      '45 min',
      ['4 min', '8 min', '20 s'],
      [['error unsafe'], []],
    ],
    [
      'is left to people when it is so rough that all summaries together say more',
      '0.3 hours',
      '-',
      ['12.4 min', '11.4 min', '20 min'],
      [['error unsafe'], []],
    ],
  ])('%s', (_, total, average, durations, expected) => {
    expect(raised(total, average, durations)).toEqual(expected);
  });

  test('keeps the width of its column', () => {
    const header = ['| Phase | Plans | Total  | Avg/Plan |', '|-------|-------|--------|----------|'];
    const rows = [
      '| 1. Board setup | 3/3   | 18 min | 6 min |',
      '| 2. Sensor feed | 2/3   | 9 min  | 4.5 min |',
    ];
    const text = template({
      header,
      rows,
      plan: '3 of 3 in current phase',
      total: '-',
      average: '-',
      time: '-',
    });
    expect(told(text, planning(BOARD, ['4 min', '5 min', '3 min'])).repaired).toEqual([
      '| 2. Sensor feed | 3/3   | 12 min | 4.0 min |',
    ]);
  });
});

describe('completed plans in the front matter', () => {
  const counting = (...progress: readonly string[]): string =>
    template({
      front: front(
        'gsd_state_version: 1.0',
        'status: executing',
        'progress:',
        ...progress.map((line) => `  ${line}`),
      ),
      rows: [],
    });
  const ONE = planning([], ['4 min', '8 min']);
  const TWO = planning(['6 min'], ['4 min', '8 min']);
  const SUMMARIES = ['01', '02'].map((plan) => `phases/02-sensor-feed/02-${plan}-SUMMARY.md`);
  const REASON = 'front matter: the front matter has no count of completed plans';

  test.each<[string, Files, readonly string[]]>([
    ['the summaries of one folder', ONE, SUMMARIES],
    ['two folders', TWO, ['phases/01-board-setup', 'phases/02-sensor-feed']],
  ])('%s prove more', (_, files, proof) => {
    const { findings } = analysed(counting('total_plans: 6', 'completed_plans: 1'), files);
    expect(findings.filter(({ rule }) => rule === 'evidence-completed').map((one) => one.proof)).toEqual([
      proof,
    ]);
  });

  test('rise where no total of plans is given', () => {
    const text = counting('completed_plans: 1');
    const [finding] = analysed(text, ONE).findings;
    expect(finding?.message).toMatch(/Bring the count up to date\.$/);
    expect(completed(text, ONE)).toEqual(['error safe']);
    expect(told(text, ONE).repaired).toEqual(['  completed_plans: 2']);
  });

  test.each([
    ['in quotes', 'completed_plans: "1"'],
    ['not given', 'total_phases: 2'],
    ['with a fraction', 'completed_plans: 1.5'],
    ['below zero', 'completed_plans: -1'],
    ['of seven digits', 'completed_plans: 0000001'],
  ])('%s are not compared', (_, line) => {
    const text = counting('total_plans: 6', line);
    expect(ledger('evidence-completed', text, ONE)).toContain(REASON);
    expect(completed(text, ONE)).toEqual([]);
  });
});

describe('the `Plan:` line', () => {
  const durations = (count: number): readonly string[] => Array.from({ length: count }, () => '5 min');
  const NOT_COUNTED = 'the `Plan:` line does not count completed plans';
  const said = (plan: string, count: number, more: Parts = {}): string | undefined =>
    ledger('evidence-completed', template({ plan, rows: [], ...more }), planning(BOARD, durations(count)))
      .find((line) => line.startsWith('plan line'))
      ?.replace('plan line: ', '');

  test.each<[string, number, string]>([
    ['1 of 3 complete', 2, 'fails'],
    ['1 of 3 completed', 2, 'fails'],
    ['1/3 done', 2, 'fails'],
    ['1 / 3 plans executed', 2, 'fails'],
    ['1 de 3 done', 2, 'fails'],
    ['03 of 06 complete', 4, 'fails'],
    ['3 of 12 complete', 4, 'fails'],
    ['10 of 12 complete', 11, 'fails'],
    ['0 of 1 plan complete', 1, 'fails'],
    ['**1 of 3 complete**', 2, 'fails'],
    ['2 of 3 complete', 2, 'holds'],
    ['3 of 3 complete', 2, 'holds'],
    ['1 of 3', 2, NOT_COUNTED],
    ['1 of 3 (complete)', 2, NOT_COUNTED],
    ['2 of 4 in current phase (1/4 complete)', 3, NOT_COUNTED],
    ['02-01 of 3 complete', 2, NOT_COUNTED],
    ['Not started', 2, NOT_COUNTED],
  ])('%s, with %d summaries', (plan, count, verdict) => {
    expect(said(plan, count)).toBe(verdict);
  });

  test('a finding shows the phase that it means', () => {
    const text = template({ plan: '1 of 3 complete', rows: [] });
    const finding = analysed(text, planning(BOARD, durations(2))).findings.find(
      ({ rule }) => rule === 'evidence-completed',
    );
    expect(finding?.related.map(({ range, note }) => [textAt(text, range), note])).toEqual([
      ['2 of 4 (Sensor feed)', 'the current phase'],
    ]);
  });

  test('without a `Phase:` line nothing can be counted', () => {
    const text = template({ plan: '1 of 3 complete', rows: [] }).replace(/^Phase: .*\n/m, '');
    expect(ledger('evidence-completed', text, planning(BOARD, durations(2)))).toContain(
      'plan line: the current phase is not known',
    );
  });
});
