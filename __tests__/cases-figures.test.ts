// Documents that decide which recorded figure of a table by phase is doubted, and what then may be repaired safely.
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_OPTIONS } from '../src/engine.ts';
import { counts, front, template } from './build.ts';
import { analysed, ledger, told } from './told.ts';

type Parts = Parameters<typeof template>[0];

/** Two finished phases before the third. */
const finished = (parts: Parts = {}): string =>
  template({
    phase: '3 of 4 (Returns)',
    focus: 'Phase 3 - Returns',
    plan: '0 of 2',
    total: '4',
    average: '8 min',
    time: '32 min',
    rows: [ROW_1, ROW_2],
    ...parts,
  });
const ROW_1 = '| 1 | 2/2 | 12 min | 6 min |';
const ROW_2 = '| 2 | 2/2 | 20 min | 10 min |';
/** No figure beside the rows has a say. */
const ALONE = { total: '-', average: '-', time: '-' };
const without = (line: string, text: string): string => text.replace(new RegExp(`^${line}.*\\n`, 'm'), '');
const planRows = (...times: readonly string[]): readonly string[] => [
  '',
  '| Plan | Duration |',
  '|---|---|',
  ...times.map((time, index) => `| Phase 01 P${String(index + 1).padStart(2, '0')} | ${time} |`),
];
const OTHER_MILESTONE = [
  '',
  '## Performance Metrics (v1.0)',
  '',
  '**Recent Trend:**',
  '- Last 5 plans: 01-01 (40 min), 01-02 (50 min)',
];

describe('an average of a row that is wrong is repaired, whatever else the file lacks', () => {
  const wrong = { rows: ['| 1 | 2/2 | 12 min | 60 min |', ROW_2] };
  test.each<[string, string]>([
    ['nothing', finished(wrong)],
    ['the lines of the velocity block', finished({ ...wrong, ...ALONE })],
    ['how many plans are completed', finished({ ...wrong, total: '-' })],
    ['the average duration', finished({ ...wrong, average: '-' })],
    ['the number of plans of the phase', finished({ ...wrong, phase: '1 of 4 (Loans)', plan: '2' })],
    ['the phase', without('Phase:', finished({ ...wrong, plan: '1 of 2' }))],
    ['a count in the front matter', `${front('milestone: v1.0')}${finished(wrong)}`],
    ['the times of the listed plans', finished({ ...wrong, trend: '01-01, 01-02' })],
  ])('%s', (_, text) => {
    const { findings, repaired } = told(text);
    expect(findings).toContain('phase-average error safe');
    expect(repaired).toContain('| 1 | 2/2 | 12 min | 6 min |');
  });
});

describe('a count of a row is doubted with its average', () => {
  const EARLY = { ...ALONE, phase: '1 of 4 (Loans)', plan: '1 of 5' };
  const FIVE = '| 1 | 5/5 | 20 min | 20 min |';
  const THREE = { ...ALONE, rows: ['| 1 | 3/3 | 12 min | 12 min |', ROW_2] };
  test.each<[string, 'safe' | 'unsafe', string]>([
    ['the Plan line of its phase', 'unsafe', finished({ ...EARLY, rows: [FIVE] })],
    [
      'not the Plan line of a phase of fewer plans',
      'safe',
      finished({ ...EARLY, plan: '1 of 2', rows: [FIVE] }),
    ],
    [
      'not the Plan line where a later phase is finished',
      'safe',
      finished({ ...EARLY, rows: [FIVE, ROW_2] }),
    ],
    [
      'the Plan line where a later phase is only planned',
      'unsafe',
      finished({ ...EARLY, rows: [FIVE, '| 2 | 0/2 | - | - |'] }),
    ],
    [
      'the Plan line where other rows count nothing yet',
      'unsafe',
      finished({ ...EARLY, rows: [FIVE, '| 2 | TBD | - | - |'] }),
    ],
    ['nobody', 'safe', finished(THREE)],
    [
      'not the average duration where that fits the total beside it',
      'safe',
      finished({ ...THREE, average: '8.4 min', time: '42 min' }),
    ],
    ['the ratio on the progress line', 'unsafe', finished({ ...THREE, progress: '3/12 plans' })],
    ['none of several ratios', 'safe', finished({ ...THREE, progress: '3/12 plans, 1/4 phases' })],
    [
      'the average duration',
      'unsafe',
      finished({ total: '-', rows: ['| 1 | 1/2 | 12 min | 6 min |', ROW_2] }),
    ],
    [
      'a list of more plans',
      'unsafe',
      finished({
        ...ALONE,
        rows: ['| 1 | 3/3 | 24 min | 6 min |', ROW_2],
        trend: '01-01, 01-02, 01-03, 01-04',
      }),
    ],
  ])('%s', (_, applicability, text) => {
    expect(told(text).findings).toContain(`phase-average error ${applicability}`);
  });
});

describe('the total of plans rises to the sum of the rows', () => {
  test.each<[string, string]>([
    [
      'where a row has no total, and its plans are listed',
      finished({
        total: '3',
        rows: ['| 1 | 2/2 | - | 6 min |', ROW_2],
        trend: '01-01 (5 min), 01-02 (7 min)',
      }),
    ],
    [
      'where only some plans of a row are listed',
      finished({
        total: '3',
        average: '8 min',
        rows: ['| 1 | 2/2 | 12 min | - |', ROW_2],
        trend: '01-01 (5 min)',
      }),
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual({
      findings: ['velocity-plans error safe'],
      repaired: ['- Total plans completed: 4'],
    });
  });

  test('where a list has the first plans of a row, which do not take all of its time', () => {
    const text = finished({
      total: '4',
      average: '6.4 min',
      rows: ['| 1 | 3/3 | 12 min | - |', ROW_2],
      trend: '01-01 (3 min), 01-02 (4 min)',
    });
    expect(told(text)).toEqual({
      findings: ['velocity-plans error safe'],
      repaired: ['- Total plans completed: 5'],
    });
  });

  test('and no row is said to have less than no plans', () => {
    const text = `${counts([1, 8])}${finished({
      ...ALONE,
      total: '1',
      rows: ['| 1 | 2/2 | 12 min | - |', '| 2 | 2/2 | 20 min | - |'],
    })}`;
    const found = analysed(text).findings.find(({ rule }) => rule === 'velocity-plans');
    expect(found?.message).toContain('add up to 4 (2 + 2). Bring the total up to date.');
  });
});

describe('the total time is brought in line with the rows', () => {
  const time = '75 min';
  const SAFE = { findings: ['velocity-time error safe'], repaired: ['- Total execution time: 32 min'] };
  test('safely', () => expect(told(finished({ time }))).toEqual(SAFE));

  test('safely beside a list of another milestone', () => {
    expect(told(finished({ time, more: OTHER_MILESTONE }))).toEqual(SAFE);
  });

  test('safely where one complete list adds up to the row and another does not', () => {
    const text = finished({
      time,
      trend: '01-01 (5 min), 01-02 (7 min)',
      stranded: planRows('2 min', '3 min'),
    });
    expect(told(text)).toEqual(SAFE);
  });

  test('not where all plans of a row are listed with another time, and a short list fits', () => {
    const text = finished({ time, trend: '01-01 (5 min)', stranded: planRows('40 min', '50 min') });
    expect(told(text)).toEqual({
      findings: ['velocity-time error unsafe', 'trend-sum warning'],
      repaired: [],
    });
  });

  test('not where the others outvote the total of a row whose average fits nothing', () => {
    const text = finished({ rows: ['| 1 | 2/2 | 90 min | 50 min |', ROW_2] });
    expect(told(text).findings).toContain('velocity-time error unsafe');
  });

  test('and no number without a unit is taken for a time', () => {
    const text = finished({ time, stranded: planRows('240', '300') });
    for (const { message } of analysed(text).findings) expect(message).not.toContain('gives 0 min');
  });
});

describe('a total of a row', () => {
  const rows = ['| 1 | 2/2 | 90 min | 6 min |', ROW_2];
  test.each([
    ['is not doubted with a total time that was never filled in', '0 hours', 'safe'],
    ['is doubted with a total time that was', '0.5 hours', 'unsafe'],
  ])('%s', (_, time, applicability) => {
    expect(told(finished({ ...ALONE, time, rows })).findings).toContain(
      `phase-average error ${applicability}`,
    );
  });
});

describe('the place of the odd one', () => {
  const placeOf = (text: string, rule: string): readonly string[] => {
    const found = analysed(text).findings.find((finding) => finding.rule === rule);
    return (found?.related ?? []).map(({ range, note }) => `${note}: ${text.slice(range.start, range.end)}`);
  };
  test('is the total of a row', () => {
    const text = finished({ rows: ['| 1 | 2/2 | 90 min | 6 min |', ROW_2] });
    expect(placeOf(text, 'velocity-time')).toEqual(['the odd one: 90 min']);
  });
  test('is the count of a row', () => {
    const text = finished({ rows: ['| 1 | 3/3 | 12 min | 6 min |', ROW_2] });
    expect(placeOf(text, 'velocity-plans')).toEqual(['the odd one: 3/3']);
  });
});

describe('the average duration', () => {
  const NO_ROWS = { rows: [], stranded: [] };
  test.each<[string, string, readonly string[]]>([
    [
      'wrong beside plans whose times deny a row',
      finished({ average: '20 min', stranded: planRows('40 min', '50 min') }),
      ['velocity-average error unsafe', 'trend-sum warning'],
    ],
    [
      'wrong beside a row of fewer plans than are listed',
      finished({ average: '20 min', trend: '01-01, 01-02, 01-03' }),
      ['velocity-average error unsafe', 'row-lags warning'],
    ],
    [
      'wrong, and no table',
      finished({ average: '20 min', header: [], rows: [] }),
      ['velocity-average error unsafe'],
    ],
    [
      'wrong, and the right one would print as nothing',
      finished({ ...NO_ROWS, total: '8', average: '5 min', time: '2 min' }),
      ['velocity-average error'],
    ],
    ['without a number of plans', without('- Total plans', finished(NO_ROWS)), []],
  ])('%s', (_, text, findings) => {
    expect(told(text).findings.filter((one) => !one.includes('notice'))).toEqual(findings);
  });

  test.each<[string, string]>([
    ['no plans, no rows', finished({ ...NO_ROWS, total: '0' })],
    ['no plans, by a ratio as well', finished({ total: '0', average: '20 min', progress: '0% (0/8 plans)' })],
  ])('is not held against nothing: %s', (_, text) => {
    expect(ledger('velocity-average', text)).toEqual(['no plans are completed yet']);
  });

  const exact = { ...DEFAULT_OPTIONS, tolerance: 'exact' as const };
  test('exactly, from rows that are finer than the total', () => {
    const rows = ['| 1 | 2/2 | 17 min | 8.5 min |', '| 2 | 4/4 | 20 min | 5 min |'];
    expect(told(finished({ rows, total: '6', time: '0.6 hours', average: '6.0 min' }), {}, exact)).toEqual({
      findings: ['velocity-average error safe'],
      repaired: ['- Average duration: 6.2 min'],
    });
  });
  test.each([
    ['3 min', ['velocity-average error unsafe']],
    ['4 min', []],
  ])('exactly, without rows: %s of 35 min ÷ 10 plans', (average, findings) => {
    expect(told(finished({ ...NO_ROWS, total: '10', time: '35 min', average }), {}, exact).findings).toEqual(
      findings,
    );
  });
});

describe('a total of plans above the rows', () => {
  const above = (parts: Parts = {}): string => finished({ ...ALONE, total: '20', ...parts });
  const WARNING = ['velocity-plans warning'];
  test.each<[string, string, readonly string[]]>([
    ['told: the open phase cannot add as many', above(), WARNING],
    ['told: a ratio counts fewer', above({ progress: '4/12 plans' }), WARNING],
    ['told: the front matter counts no plans', `${front('milestone: v1.0')}${above()}`, WARNING],
    ['silent: no phase is named', without('Phase:', above()), []],
    ['silent: no plan is named', without('Plan:', above()), []],
    ['silent: a phase between has no row', above({ rows: [ROW_1, '| 3 | 0/2 | - | - |'] }), []],
    ['silent: two milestones are named', above({ more: ['', 'Shipped v0.9 before v1.0.'] }), []],
  ])('%s', (_, text, findings) => {
    expect(told(text).findings.filter((one) => !one.includes('notice'))).toEqual(findings);
  });

  test.each<[string, readonly string[]]>([
    ['10 (5 v1.0 + 5 v1.1)', ['parts: holds']],
    ['9 (5 v1.0 + 5 v1.1)', ['parts: fails']],
    ['5 (5 v1.0 + 5 v1.1)', ['parts: the total may be one of the parts beside it']],
    ['12 (5 v1.0 + 5 v1.1)', ['parts: the parts beside the total may not be all of them']],
  ])('parts: %s', (total, expected) => {
    expect(ledger('velocity-plans', finished({ total })).slice(1)).toEqual(expected);
  });

  test.each([
    ['5', 'the row of the current phase may count planned plans'],
    ['2', 'fails'],
  ])('a bare count of planned plans explains one plan more: %s', (total, expected) => {
    const rows = ['| 1 | 3 | 18 min | 6 min |', '| 2 | 3 | 8 min | 4 min |'];
    expect(ledger('velocity-plans', template({ total, rows }))).toEqual([expected]);
  });
});
