// Lists of plans beside the figures that count them: how many plans they are, and what their times say.
import { describe, expect, test } from '@jest/globals';
import { findingOf, judge, template } from './build.ts';
import { ledger } from './told.ts';

type Parts = Parameters<typeof template>[0];

const metricRows = (times: readonly string[]): readonly string[] =>
  times.map(
    (time, index) => `| Phase 01 P${String(index + 1).padStart(2, '0')} | ${time} | 2 tasks | 3 files |`,
  );

describe('the total counts at least the listed plans', () => {
  const bare = (total: string, trend: string, parts: Parts = {}): string =>
    template({ rows: [], average: '-', time: '-', total, trend, ...parts });
  const lags = (text: string): readonly string[] => ledger('velocity-lags', text);

  test.each<[string, string, string, string]>([
    ['as many ids', '2', '01-01, 01-02', 'holds'],
    ['one id more', '2', '01-01, 01-02, 02-01', 'fails'],
    ['an id twice', '2', '01-01, 01-02, 01-01', 'holds'],
    ['times that are the same', '2', '5 min, 5 min, 5 min', 'fails'],
    ['hours, then minutes: one plan or two', '2', '1h, 30 min, 20 min', 'holds'],
    ['hours, minutes, seconds: one plan at least', '1', '1h, 30 min, 20 s', 'holds'],
    ['twice hours and minutes: two plans at least', '1', '1h, 30 min, 2h, 10 min', 'fails'],
    ['twice hours and minutes, and two counted', '2', '1h, 30 min, 2h, 10 min', 'holds'],
    ['minutes, then hours: two plans', '1', '30 min, 1h', 'fails'],
    ['an id with hours, then minutes', '1', '01-01: 1h, 30 min', 'holds'],
    ['an id with hours, then another with minutes', '1', '01-01: 1h, 01-02: 30 min', 'fails'],
    ['a number without a unit between two times', '2', '5 min, 7, 9 min', 'fails'],
    ['minutes twice, without a blank', '1', '5 min,6 min', 'fails'],
    ['hours with minutes, then minutes', '1', '1h 10 min, 30 min', 'fails'],
    ['minutes, then minutes with seconds', '1', '5 min, 1 min 30 s', 'fails'],
    ['a comma for a point', '2', '1,5h, 2h', 'holds'],
    ['a comma for thousands', '2', '1,200s, 900s', 'holds'],
    ['numbers, and the unit once', '2', '9, 12, 38 min', 'fails'],
  ])('%s', (_, total, trend, expected) => {
    expect(lags(bare(total, trend))).toEqual([expected]);
  });

  test('the longer list counts', () => {
    const five = '01-01, 01-02, 01-03, 02-01, 02-02';
    expect(lags(bare('4', five, { stranded: metricRows(['5 min', '5 min']) }))).toEqual(['fails']);
    const rows = metricRows(['1 min', '1 min', '1 min', '1 min', '1 min']);
    expect(lags(bare('4', '01-01, 01-02', { stranded: rows }))).toEqual(['fails']);
  });

  const EARLIER = 'the last plans may be those of an earlier milestone';
  const row = (phase: string): string => `| ${phase} | 1/2 | 5 min | 5 min |`;
  test.each<[string, Parts, string]>([
    ['the table begins with phase 1', { rows: [row('1'), row('2')] }, 'fails'],
    ['the table begins with phase 2', { rows: [row('2')] }, EARLIER],
    ['the table has a phase without a number beside phase 2', { rows: [row('Setup'), row('2')] }, EARLIER],
    ['the file names a later milestone', { rows: [row('1')], more: ['', 'Work on v1.1 goes on.'] }, EARLIER],
  ])('last plans reach back: %s', (_, parts, expected) => {
    expect(lags(bare('1', '01-01, 01-02, 01-03', parts))).toEqual([expected]);
  });

  test('rows of plans do not reach back', () => {
    const stranded = metricRows(['5 min', '5 min', '5 min']);
    expect(lags(bare('1', '-', { rows: [row('2')], stranded }))).toEqual(['fails']);
  });
});

describe('the times of the listed plans', () => {
  const sums = (parts: Parts): readonly string[] =>
    ledger('trend-sum', template({ total: '2', average: '6 min', time: '12 min', ...parts }));
  const TWELVE = ['| 1 | 2/2 | 12 min | 6 min |'];

  test('nothing is listed', () => {
    expect(sums({ rows: TWELVE })).toEqual(['row 1: none of its plans is listed with a time']);
  });

  test.each<[string, readonly string[], string, string]>([
    [
      'a complete list adds up, another does not',
      ['2 min', '3 min'],
      '01-01 (5 min), 01-02 (7 min)',
      'holds',
    ],
    ['a short list fits, a complete one does not', ['4 min'], '01-01 (40 min), 01-02 (50 min)', 'fails'],
    ['a short list fits, another takes too long', ['4 min'], '01-02 (40 min)', 'fails'],
    ['no times, and a plan twice', ['-', '-'], '01-01 (5 min), 01-01 (7 min)', 'a plan is listed twice'],
    [
      'two units, and one with its unit',
      [],
      '01-01 (240), 01-02 (3), 01-03 (5 min)',
      'nothing tells whether the listed times are seconds or minutes',
    ],
  ])('%s', (_, rows, trend, expected) => {
    const three = trend.includes('01-03') ? ['| 1 | 3/3 | 12 min | 4 min |'] : TWELVE;
    expect(sums({ rows: three, trend, stranded: metricRows(rows) })[0]).toBe(`row 1: ${expected}`);
  });

  test('a list of another milestone is not asked', () => {
    const more = ['', '## Performance Metrics (v1.0)', '', '- Last 5 plans: 01-01 (40 min), 01-02 (50 min)'];
    expect(sums({ rows: TWELVE, more })).toEqual(['row 1: none of its plans is listed with a time']);
  });

  test.each<[number, string, string, string]>([
    [11, '5 min', '90 min', 'fails'],
    [10, '7', '180 min', 'fails'],
    [11, '7', '180 min', 'nothing tells whether the listed times are seconds or minutes'],
  ])('%i plans of %s in %s', (count, time, whole, expected) => {
    const rows = [`| 1 | ${count}/${count} | ${whole} | - |`];
    const stranded = metricRows(Array.from({ length: count }, () => time));
    expect(sums({ rows, stranded, total: String(count), average: '-', time: '-' })[0]).toBe(
      `row 1: ${expected}`,
    );
  });

  const COMMA = 'nothing tells whether a comma stands between two plans or inside of a time';
  test.each<[string, string, string]>([
    ['1h, 30 min', '4 hours', COMMA],
    ['1h, 30 min', '1.5 hours', 'holds'],
    ['1h, 31 min, 1h, 30 min', '4 hours', 'more plans are listed than counted'],
    ['30 min, 1h', '4 hours', 'fails'],
  ])('without ids: %s of %s', (trend, time, expected) => {
    const rows = [`| 1 | 2/2 | ${time} | - |`];
    expect(sums({ rows, time, average: '-', trend }).at(-1)).toBe(`total time: ${expected}`);
  });

  test('an id with hours, then minutes, is the time of one plan as well', () => {
    const rows = ['| 1 | 2/2 | 130 min | 65 min |'];
    const trend = '01-01: 1.0h, 50 min, 01-02: 20 min';
    expect(sums({ rows, trend, time: '130 min', average: '65 min' })[0]).toBe('row 1: holds');
  });
});

describe('the times of plans that are listed in other ways', () => {
  interface Listed {
    readonly count: number;
    readonly total: string;
    readonly trend?: string;
    readonly stranded?: readonly string[];
  }
  const textOf = ({ count, total, trend = '-', stranded = [] }: Listed): string =>
    template({
      total: String(count),
      average: '-',
      time: '-',
      rows: [`| 1 | ${count}/${count} | ${total} | - |`],
      trend,
      stranded,
    });
  const sums = (listed: Listed): string | undefined =>
    ledger('trend-sum', textOf(listed))[0]?.replace('row 1: ', '');
  const OTHERS = 'the listed plans may be others than those that the row counts';
  const OPEN = 'nothing tells whether the listed times are seconds or minutes';

  test.each<[string, number, string, string, string]>([
    ['the one plan', 1, '12 min', '01-01 (12 min)', 'holds'],
    ['the one plan, wrong', 1, '12 min', '01-01 (30 min)', 'fails'],
    ['another plan', 1, '12 min', '01-02 (30 min)', OTHERS],
    ['two of three, one of them not counted', 2, '12 min', '01-01 (5 min), 01-03 (30 min)', OTHERS],
    ['a plan of those counted', 3, '12 min', '01-02 (30 min)', 'fails'],
    ['the last plan of those counted', 3, '12 min', '01-03 (3 min)', 'holds'],
    ['plans from zero on', 2, '12 min', '01-00 (5 min), 01-01 (7 min)', 'holds'],
    ['plans from zero on, wrong', 2, '12 min', '01-00 (5 min), 01-01 (9 min)', 'fails'],
    ['plans from zero on, one left out', 2, '12 min', '01-00 (5 min), 01-02 (30 min)', OTHERS],
    [
      'an inserted plan with all others',
      3,
      '12 min',
      '01-01 (5 min), 01-02 (5 min), 01-02a (9 min)',
      'fails',
    ],
    ['an inserted plan without its number', 2, '12 min', '01-01 (5 min), 01-02a (30 min)', OTHERS],
    ['an inserted plan alone', 3, '12 min', '01-02a (30 min)', OTHERS],
  ])('%s', (_, count, total, trend, expected) => expect(sums({ count, total, trend })).toBe(expected));

  test('of all rows as well', () => {
    const total = (trend: string): string | undefined =>
      ledger(
        'trend-sum',
        template({
          total: '2',
          average: '6 min',
          time: '12 min',
          rows: ['| 1 | 1/1 | 6 min | 6 min |', '| 2 | 1/2 | 6 min | 6 min |'],
          trend,
        }),
      ).at(-1);
    expect(total('01-01 (6 min), 02-01 (6 min)')).toBe('total time: holds');
    expect(total('02-02 (50 min)')).toBe('total time: plans are listed that perhaps no row counts');
  });

  const SECONDS = ['187s', '125s', '650s'];
  test.each<[string, readonly string[], string]>([
    ['15 min', SECONDS, 'holds'],
    ['16 min', SECONDS, 'holds'],
    ['18 min', SECONDS, 'holds'],
    ['14 min', SECONDS, 'fails'],
    ['19 min', SECONDS, 'fails'],
    ['0.25 hours', SECONDS, 'holds'],
    ['900s', SECONDS, 'fails'],
    ['962s', SECONDS, 'holds'],
    ['15 min', ['187', '125', '650'], 'holds'],
    ['16 min', ['5.9 min', '5.9 min', '5.9 min'], 'fails'],
    ['15 min', ['5.9 min', '5.9 min', '5.9 min'], 'holds'],
    ['15.0 min', ['5.9 min', '5.9 min', '5.9 min'], 'fails'],
  ])('%s for %j, each brought to minutes first or not', (total, times, expected) => {
    expect(sums({ count: 3, total, stranded: metricRows(times) })).toBe(expected);
  });

  test('a part of them, each truncated', () => {
    expect(sums({ count: 4, total: '15 min', stranded: metricRows(SECONDS) })).toBe('holds');
    expect(sums({ count: 4, total: '14 min', stranded: metricRows(SECONDS) })).toBe('fails');
  });

  const headed = (heading: string, times: readonly string[]): readonly string[] => [
    '',
    `| Plan | ${heading} | Tasks |`,
    '|------|------|------|',
    ...metricRows(times),
  ];
  test.each<[string, string, readonly string[], string]>([
    ['17 min', 'Duration (min)', ['5', '187', '540'], OPEN],
    ['17 min', 'Duration (min)', ['5', '30', '40'], 'fails'],
    ['17 min', 'Duration (min)', ['5', '5', '7'], 'holds'],
    ['17 min', 'Duration (s)', ['5', '187', '540'], OPEN],
    ['40 min', 'Duration (s)', ['5', '187', '540'], 'fails'],
    ['17 min', 'Duration (s)', ['305', '187', '540'], 'holds'],
    ['40 min', 'Duration (s)', ['305', '187', '540'], 'fails'],
  ])('%s under %s: %j', (total, heading, times, expected) => {
    expect(sums({ count: 3, total, stranded: headed(heading, times) })).toBe(expected);
  });

  const all = (trend: string, time: string): string | undefined =>
    ledger(
      'trend-sum',
      template({ total: '3', average: '-', time, rows: [`| 1 | 3/3 | ${time} | - |`], trend }),
    ).at(-1);
  test.each<[string, string, string]>([
    ['9, 12, 38 min', '59 min', 'holds'],
    ['9, 12, 38 min', '90 min', 'fails'],
    ['187, 125, 11 min', '16 min', 'holds'],
    ['187, 125, 11 min', '323 min', 'holds'],
    ['187, 125, 11 min', '40 min', 'fails'],
    ['187, 4, 11 min', '18 min', OPEN],
  ])('without ids: %s of %s', (trend, time, expected) => {
    expect(all(trend, time)).toBe(`total time: ${expected}`);
  });

  const say = (listed: Listed): string =>
    findingOf(judge(textOf(listed)), 'trend-sum').message.replace('The total of phase 1 says ', '');
  test.each<[Listed, string]>([
    [
      { count: 3, total: '40 min', stranded: metricRows(['187', '125', '650']) },
      '40 min, but its plans are listed with 187 + 125 + 650, 16.03 min as seconds or 962 min as minutes. Correct the total or the list.',
    ],
    [
      { count: 3, total: '2 min', stranded: metricRows(['187']) },
      '2 min, but 1 plan alone is listed with 187, 3.12 min as seconds or 187 min as minutes. Correct the total or the list.',
    ],
    [
      { count: 2, total: '40 min', stranded: metricRows(['187', '5 min']) },
      '40 min, but its plans are listed with 187 + 5 min, 8.12 min as seconds or 192 min as minutes. Correct the total or the list.',
    ],
    [
      { count: 3, total: '40 min', stranded: metricRows(SECONDS) },
      '40 min, but its plans are listed with 187s + 125s + 650s = 16.03 min. Correct the total or the list.',
    ],
  ])('%j', (listed, message) => expect(say(listed)).toBe(message));

  test('a unit that stands once is that of the sum', () => {
    const text = template({
      total: '3',
      average: '-',
      time: '90 min',
      rows: ['| 1 | 3/3 | 90 min | - |'],
      trend: '9, 12, 38 min',
    });
    expect(findingOf(judge(text), 'trend-sum').message).toContain(
      'listed with 9 min + 12 min + 38 min = 59 min.',
    );
  });
});
