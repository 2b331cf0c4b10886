// Totals beside rows and single plans: what is certainly done is a lower bound, whatever else is unknown.
import { describe, expect, test } from '@jest/globals';
import { findingOf, judge, template } from './build.ts';
import type { Parts } from './build.ts';
import { ledger, told } from './told.ts';

const metric = (phase: string, plan: string, time: string): string =>
  `| Phase ${phase} P${plan} | ${time} | 2 tasks | 3 files |`;
const of = (rule: string, parts: Parts | string): readonly string[] =>
  told(typeof parts === 'string' ? parts : template(parts)).findings.filter((one) =>
    one.startsWith(`${rule} `),
  );
const LATER = ['Milestone v1.1 began in spring.'];

describe('total time beside rows and listed plans', () => {
  const ROW = '| 1. Board setup | 3/3 | 18 min | 6 min |';
  const TWO = [metric('02', '01', '12min'), metric('02', '02', '11min')];
  const base: Parts = {
    phase: '3 of 4 (Alarms)',
    rows: [ROW],
    total: '5',
    time: '20 min',
    average: '4 min',
    stranded: TWO,
  };

  test.each<[string, Parts, readonly string[]]>([
    ['of a phase without a row', {}, ['time-lags warning']],
    ['that has room for them', { time: '41 min', average: '8.2 min' }, []],
    [
      'that was cut off',
      { time: '0.6 hours', average: '8 min', stranded: [metric('02', '01', '20.9min')] },
      [],
    ],
    [
      'of a phase whose row has no time',
      { rows: [ROW, '| 2. Sensor feed | 2 | - | - |'] },
      ['time-lags warning'],
    ],
    ['of a phase whose row has a time', { rows: [ROW, '| 2. Sensor feed | 2 | 2 min | 1 min |'] }, []],
    ['without a table', { rows: [], header: [] }, ['time-lags warning']],
    [
      'without a unit, but too long in seconds',
      { stranded: [metric('02', '01', '240')] },
      ['time-lags warning'],
    ],
    ['without a unit, and short in seconds', { stranded: [metric('02', '01', '60')] }, []],
    ['beside a row of several phases', { rows: [ROW, '| 2-3 | 2 | - | - |'] }, []],
    ['that may be part of another phase', { stranded: [metric('01.1', '01', '30min')] }, []],
    ['after a later milestone began', { more: LATER, rows: [ROW] }, ['time-lags warning']],
    [
      'after a later milestone began, with numbers that begin anew',
      { more: LATER, stranded: [...TWO, metric('03', '01', '5min'), metric('01', '01', '6min')] },
      [],
    ],
    ['that took more than a week', { stranded: [metric('02', '01', '525000min')] }, []],
    [
      'of the phase in work',
      { phase: '2 of 4 (Sensor feed)', total: '3', time: '18 min', average: '6 min' },
      ['time-lags notice'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(of('time-lags', { ...base, ...parts })).toEqual(expected);
  });

  test('says what there is, and what follows', () => {
    expect(findingOf(judge(template(base)), 'time-lags').message).toBe(
      'Total execution time says 20 min, but the rows give 18 min, and 2 plans of phase 2, without a time in the rows, took at least 23 min: 41 min in all. Bring the total up to date, and the average of 4 min that follows from it.',
    );
  });

  test('the last plans may be those of an earlier milestone', () => {
    const list = { stranded: [], trend: '02-01 (12 min), 02-02 (11 min)' };
    expect(of('time-lags', { ...base, ...list })).toEqual(['time-lags warning']);
    expect(of('time-lags', { ...base, ...list, more: LATER })).toEqual([]);
  });

  test('zeros are told together', () => {
    const text = template({ ...base, rows: [], total: '0', average: '0 min', time: '0.0 hours' });
    expect(of('time-lags', text)).toEqual([]);
    const { message, related } = findingOf(judge(text), 'metrics-untouched');
    expect(message).toContain(
      'Total execution time says 0.0 hours, but 2 plans of phase 2 are listed with at least 23 min',
    );
    expect(related.map(({ range }) => text.slice(range.start, range.end))).toContain('0.0 hours');
  });

  test('no sum of rows is written that has no room for them', () => {
    const rows = [ROW, '| 2. Sensor feed | 2/2 | 12 min | 6 min |'];
    const parts = { rows, phase: '4 of 4 (Notes)', time: '45 min', average: '9 min' };
    const stranded = [metric('03', '01', '15min')];
    expect(of('velocity-time', { ...base, ...parts, stranded: [] })).toEqual(['velocity-time error safe']);
    expect(of('velocity-time', { ...base, ...parts, stranded })).toEqual([]);
  });
});

describe('totals beside rows that are not all known', () => {
  const KNOWN = '| 1. Board setup | 2/2 | 12 min | 6 min |';
  const UNTIMED = '| 2. Sensor feed | 2 | - | - |';
  const PLANNED = '| 2. Sensor feed | 3 planned | - | - |';
  const parts = { rows: [KNOWN, UNTIMED], total: '4', average: '6 min', time: '24 min' };

  test.each<[string, Parts, string]>([
    ['the total is one of the sums', {}, 'bounds: holds'],
    ['the total is the other', { total: '2' }, 'bounds: holds'],
    ['more than all of them', { total: '9' }, 'bounds: fails'],
    ['fewer than those that are certain', { total: '1' }, 'bounds: fails'],
    ['fewer than the planned ones', { rows: [KNOWN, PLANNED], total: '5' }, 'bounds: holds'],
    ['more than the planned ones', { rows: [KNOWN, PLANNED], total: '6' }, 'bounds: fails'],
  ])('%s', (_, own, expected) => {
    expect(ledger('velocity-plans', template({ ...parts, ...own }))).toEqual([expected]);
  });

  test.each<[string, Parts]>([
    ['a phase has no row', { phase: '4 of 4 (Notes)' }],
    ['a plan is listed of a phase without a row', { stranded: [metric('1.1', '01', '5min')] }],
    ['a later milestone began', { more: LATER }],
    ['a row does not say how many', { rows: [KNOWN, '| 2. Sensor feed | TBD | - | - |'] }],
  ])('more may be right where %s', (_, own) => {
    expect(of('velocity-plans', { ...parts, total: '9', ...own })).toEqual([]);
  });

  test('the time is not less than that of the timed rows', () => {
    expect(of('velocity-time', { ...parts, time: '9 min' })).toEqual(['velocity-time warning']);
    expect(of('velocity-time', { ...parts, time: '0.2 hours' })).toEqual([]);
    const rows = [KNOWN, '| 2. Sensor feed | 3/3 | 18 min | 6 min |'];
    const front = '---\nprogress:\n  completed_plans: 4\n---\n\n';
    expect(of('velocity-time', { ...parts, front, rows, time: '24 min' })).toEqual(['velocity-time warning']);
  });

  test.each<[string, Parts, readonly string[]]>([
    ['fits nothing', { average: '25 min' }, ['velocity-average warning']],
    ['fits the lines', { average: '6 min' }, []],
    ['fits the timed rows', { average: '6 min', time: '3 hours' }, []],
    ['fits the stated time and all plans of the rows', { average: '6 min', total: '3' }, []],
    ['fits the stated time and the timed plans', { average: '12 min' }, []],
    ['is of plans that are named', { average: '25 min', total: '4 (reviewed)' }, []],
  ])('an average that %s', (_, own, expected) => {
    expect(of('velocity-average', { ...parts, ...own })).toEqual(expected);
  });
});

describe('a row beside the plans of its phase', () => {
  const ROW = '| 1. Board setup | 1 | 4 min | 4 min |';
  const TWO = [metric('01', '01', '4min'), metric('01', '02', '9min')];
  const base: Parts = { phase: '2 of 4 (Sensor feed)', rows: [ROW], stranded: TWO };

  test.each<[string, Parts, readonly string[]]>([
    ['counts fewer', {}, ['row-lags warning']],
    ['counts as many', { rows: [ROW.replace('| 1 |', '| 2 |')] }, []],
    ['is of the phase in work', { phase: '1 of 4 (Board setup)' }, ['row-lags notice']],
    ['has a second row', { rows: [ROW, ROW] }, []],
    ['counts a plan that was split', { stranded: [TWO[0] ?? '', metric('01', '01b', '5min')] }, []],
    ['lists last plans', { stranded: [], trend: '01-01 (4 min), 01-02 (9 min)' }, ['row-lags warning']],
    ['may be of a later milestone', { more: LATER }, []],
    ['was never filled in', { total: '0', rows: ['| 1. Board setup | 0 | - | - |'] }, []],
  ])('%s', (_, parts, expected) => {
    expect(of('row-lags', { ...base, ...parts })).toEqual(expected);
  });

  test('the time is told as well', () => {
    expect(findingOf(judge(template(base)), 'row-lags').message).toBe(
      'The row of phase 1. Board setup counts 1 plan, but 2 of its plans are listed (1 and 2), which take at least 13 min and not 4 min. Bring the row up to date.',
    );
  });

  test('rows and plans of other phases are more than the total', () => {
    const stranded = [metric('02', '01', '4min'), metric('02', '02', '9min')];
    const parts: Parts = { phase: '3 of 4 (Alarms)', rows: [ROW], stranded, total: '2', time: '17 min' };
    expect(findingOf(judge(template(parts)), 'velocity-lags')).toMatchObject({
      severity: 'warning',
      expected: 'at least 3',
    });
    expect(of('velocity-lags', { ...parts, total: '3' })).toEqual([]);
  });
});

describe('the last plans', () => {
  const rows = ['01', '02', '03', '04', '05', '06', '07'].map((plan) => metric('01', plan, '5min'));
  const anew = [...rows, metric('04', '01', '5min'), metric('01', '09', '5min')];
  const lists = (trend: string, stranded: readonly string[]): readonly string[] =>
    of('recent-plans', { rows: [], total: '7', time: '35 min', trend, stranded });

  test('of long ago', () => {
    expect(lists('01-01 (5 min)', rows)).toEqual(['recent-plans notice']);
  });

  test.each<[string, string, readonly string[]]>([
    ['five plans later', '01-01 (5 min), 01-02 (5 min)', rows],
    ['without names', '5 min', rows],
    ['with one that has no row', '01-01, 01-08', rows],
    ['in another order', '01-02, 01-01', rows],
    ['beside rows that begin anew', '01-01', anew],
    ['none', '—', rows],
  ])('%s are in order', (_, trend, stranded) => {
    expect(lists(trend, stranded)).toEqual([]);
  });
});

describe('the time of a plan', () => {
  test.each<[string, Parts]>([
    ['in a row of its own', { stranded: [metric('01', '01', '525600min')] }],
    ['among the last ones', { trend: '01-01 (10081 min)' }],
    ['on average', { rows: ['| 1. Board setup | 3/3 | 540 h | 180 h |'] }],
  ])('is more than a week %s', (_, parts) => {
    expect(of('plan-duration', parts)).toEqual(['plan-duration warning']);
  });

  test.each(['9h', '525600', '-', '100 h'])('may be %s', (time) => {
    expect(of('plan-duration', { stranded: [metric('01', '01', time)] })).toEqual([]);
  });
});

describe('blocks of several milestones', () => {
  const lines = (...velocity: readonly string[]): string =>
    template({ rows: [] }).replace(
      /(?<=\*\*Velocity:\*\*\n)(?:- .*\n)+/,
      velocity.map((line) => `- ${line}\n`).join(''),
    );
  const table = (scope: string, ...rows: readonly string[]): string =>
    [
      `\n**By Phase (${scope}):**\n`,
      '| Phase | Plans | Total | Avg/Plan |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  const BOTH = [
    'Total plans completed (v1.1): 5',
    'Total plans completed (v1.2): 12',
    'Average duration (v1.1): 3 min',
    'Average duration (v1.2): 7.6 min',
    'Total execution time (v1.1): 15 min',
    'Total execution time (v1.2): 40 min',
  ];

  test('lines of one scope are one block', () => {
    expect(ledger('velocity-average', lines(...BOTH))).toEqual([
      'v1.1 lines beside it: holds',
      'v1.2 lines beside it: fails',
    ]);
  });

  test('each is held against the table of its scope', () => {
    const text = lines(...BOTH).replace('**By Phase:**', table('v1.1', '| 1 | 6/6 | 20 min | 3.3 min |'));
    expect(of('velocity-plans', text)).toEqual(['velocity-plans warning']);
    expect(of('velocity-time', text)).toEqual(['velocity-time warning']);
    const right = text.replace('6/6 | 20 min | 3.3 min', '5/5 | 15 min | 3 min');
    expect(of('velocity-plans', right)).toEqual([]);
    expect(of('velocity-time', right)).toEqual([]);
  });

  test('a part is not less than the rows of its milestone', () => {
    const text = (part: string): string =>
      lines(`Total plans completed: 13 (v1.0: 6, v1.1: ${part})`).replace(
        '**By Phase:**',
        table('v1.1', '| 1 | 8/8 | 20 min | 2.5 min |'),
      );
    expect(ledger('velocity-plans', text('7'))).toContain('part v1.1: fails');
    expect(ledger('velocity-plans', text('8'))).toContain('part v1.1: holds');
    expect(ledger('velocity-plans', text('9'))).toContain('part v1.1: rows of that milestone may be missing');
  });
});

describe('words beside a total', () => {
  const front = '---\nmilestone: v1.1\n---\n\n';
  const says = (total: string, parts: Parts = {}): readonly string[] =>
    of('velocity-plans', { total, ...parts });
  test.each<[string, Parts]>([
    ['4 (overall)', {}],
    ['4 (v1.0)', {}],
    ['4 (v1.1)', { front }],
    ['4 (all v1.1 phases)', { front }],
    ['4 (01-01, 01-02, 01-03, 02-01)', {}],
  ])('%s is a total', (total, parts) => {
    expect(says(total, parts)).toEqual(['velocity-plans error unsafe']);
  });

  test.each<[string, Parts]>([
    ['4 (reviewed)', {}],
    ['4 (v1.1)', {}],
    ['4 (v1.1)', { front, more: ['v1.0 is done.'] }],
    ['4 (01-01, and others)', {}],
  ])('%s may be a part', (total, parts) => {
    expect(says(total, parts)).toEqual([]);
  });
});
