// The velocity block beside what the file lists plan by plan: totals that lag, zeros that are rounded, plans without a time.
import { describe, expect, test } from '@jest/globals';
import { counts, documentOf, findingOf, judge, template } from './build.ts';
import type { Parts } from './build.ts';
import { ledger, told } from './told.ts';

const metric = (phase: string, plan: string, time = '5min'): string =>
  `| Phase ${phase} ${plan} | ${time} | 2 tasks |`;

describe('a plan by any of its names', () => {
  const plansOf = (...names: readonly string[]): readonly string[] =>
    documentOf(template({ stranded: names.map((name) => `| ${name} | 5min | 2 tasks |`) })).planRows.map(
      ({ phase, plan }) => `${phase}-${plan}`,
    );

  test.each([
    ['Phase 02 P01', '2-1'],
    ['Phase 02 P1', '2-1'],
    ['Phase 02 P02-01', '2-1'],
    ['Phase 2 P02-01', '2-1'],
    ['Phase 02-sensor-feed P02-01', '2-1'],
    ['Phase 02 PP01', '2-1'],
    ['Phase 02 Plan 01', '2-1'],
    ['Phase 02 Plan 02-01', '2-1'],
    ['Phase 02 Plan P01', '2-1'],
    ['02 P02-01', '2-1'],
    ['Phase 02.1 P02.1-03', '2.1-3'],
    ['Phase 02.1 P03B', '2.1-3b'],
    ['Phase 02 P02', '2-2'],
    ['Phase 02 P03-01', '2-3-01'],
  ])('%s is %s', (name, plan) => expect(plansOf(name)).toEqual([plan]));

  test.each(['Phase 02 PPP01', 'Phase 02 P1.5', 'Phase 2 P1234', 'Phase 2 Parser'])('%s is none', (name) =>
    expect(plansOf(name)).toEqual([]),
  );

  test('is counted once', () => {
    const lags = (...plans: readonly string[]): readonly string[] =>
      ledger(
        'velocity-lags',
        template({ rows: [], total: '2', stranded: plans.map((plan) => metric('02', plan)) }),
      );
    expect(lags('P01', 'P02-01', 'PP02', 'P02')).toEqual(['holds']);
    expect(lags('P01', 'P02-02', 'PP03')).toEqual(['fails']);
    expect(lags('P01', 'P03-01', 'P02')).toEqual(['fails']);
    const list = template({ rows: [], total: '2', trend: '02-01 (5 min), P02-01 (5 min), P02-02 (6 min)' });
    expect(ledger('velocity-lags', list)).toEqual(['holds']);
  });
});

describe('rows of plans above the total', () => {
  const rowsOf = (phase: string, plans: number): readonly string[] =>
    Array.from({ length: plans }, (_, index) => metric(phase, `P0${index + 1}`));
  const lags = (parts: Parts): string | undefined =>
    told(template(parts)).findings.find((one) => one.includes('velocity-lags'));
  const ONE = '| 1. Board setup | 3/3 | 18 min | 6 min |';
  const early: Parts = {
    rows: [ONE],
    total: '3',
    time: '18 min',
    stranded: [...rowsOf('01', 3), ...rowsOf('02', 2)],
  };

  test.each<[string, Parts, string | undefined]>([
    ['of the current phase, and the table agrees', {}, 'velocity-lags notice'],
    [
      'of the current phase, which is complete',
      { phase: '2 of 4 (Sensor feed) — COMPLETE' },
      'velocity-lags warning',
    ],
    ['of an earlier phase', { phase: '3 of 4 (Alarms)' }, 'velocity-lags warning'],
    ['of both', { stranded: [...rowsOf('01', 4), ...rowsOf('02', 2)] }, 'velocity-lags warning'],
    ['and the table has another sum', { rows: [ONE.replace('3/3', '2/3')] }, 'velocity-lags warning'],
    ['and there is no table', { rows: [] }, 'velocity-lags warning'],
    ['none', { total: '5' }, undefined],
  ])('%s', (_, parts, expected) => expect(lags({ ...early, ...parts })).toBe(expected));

  test('the notice says why', () => {
    expect(findingOf(judge(template(early)), 'velocity-lags').message).toBe(
      'Total plans completed says 3, but 5 plans have a metric row, 2 of them in the current phase. ' +
        'GSD raises the total when that phase is complete; raise it now if you keep it by hand.',
    );
  });

  const V2 = ['', 'Milestone v2.0 began.'];
  const reset: Parts = {
    phase: '6 of 8 (Alarms)',
    rows: ['| 5. Sirens | 2/2 | 10 min | 5 min |'],
    total: '2',
    stranded: [...rowsOf('01', 3), ...rowsOf('02', 4), ...rowsOf('05', 2)],
    more: V2,
  };
  test.each<[string, Parts, string | undefined]>([
    ['numbers run on', {}, undefined],
    ['the front matter counts the same', { front: counts([2, 6]) }, undefined],
    ['the front matter counts more', { front: counts([3, 6]) }, 'velocity-lags warning'],
    [
      'the new milestone has more rows',
      { stranded: [...reset.stranded!, ...rowsOf('06', 1)] },
      'velocity-lags warning',
    ],
    ['no later milestone is named', { more: [] }, 'velocity-lags warning'],
    [
      'numbers begin anew',
      {
        phase: '1 of 3',
        rows: ['| 1 | 2/2 | 10 min | 5 min |'],
        stranded: [...rowsOf('01', 3), ...rowsOf('02', 4), ...rowsOf('01', 2)],
      },
      undefined,
    ],
    ['there is no table yet', { rows: [] }, undefined],
    [
      'the newest row is in no row of the table',
      { stranded: [...reset.stranded!, ...rowsOf('07', 1)] },
      'velocity-lags warning',
    ],
  ])('of earlier milestones: %s', (_, parts, expected) => {
    expect(lags({ ...reset, ...parts })).toBe(expected);
  });
});

describe('a total time of zero', () => {
  const untouched = (time: string, ...times: readonly string[]): readonly string[] =>
    ledger(
      'metrics-untouched',
      template({
        time,
        total: String(times.length),
        rows: times.map((one, index) => `| ${index + 1} | 1/1 | ${one} | ${one} |`),
      }),
    );
  test.each([
    ['0.0 hours', ['2 min']],
    ['0.0 hours', ['5 min']],
    ['0.0h', ['2 min', '2 min']],
    ['0.0 hours', ['150 s']],
    ['0 hours', ['20 min']],
    ['0 min', ['20 s']],
    ['0.0 hours', ['-']],
  ])('%s is what %j round to', (time, times) => expect(untouched(time, ...times)).toEqual(['holds']));

  test.each([
    ['0.0 hours', ['7 min']],
    ['0.0 hours', ['2 min', '3 min', '4 min']],
    ['0 min', ['2 min']],
    ['0.00 hours', ['2 min']],
    ['0 hours', ['2 hours']],
  ])('%s is not what %j round to', (time, times) => expect(untouched(time, ...times)).toEqual(['fails']));

  test('the proof is one row, or all of them', () => {
    const rows = [
      '| 1 | 1/1 | 2 min | 2 min |',
      '| 2 | 1/1 | 3 min | 3 min |',
      '| 3 | 1/1 | 4 min | 4 min |',
    ];
    const say = (more: readonly string[]): string =>
      findingOf(
        judge(template({ time: '0.0 hours', total: '3', rows: [...rows, ...more] })),
        'metrics-untouched',
      ).message;
    expect(say([])).toContain('0.0 hours, but the rows have 2 min + 3 min + 4 min.');
    expect(say(['| 4 | 1/1 | 9 min | 9 min |'])).toContain('0.0 hours, but the row of phase 4 has 9 min.');
  });

  test('no plans are no plans, however short the first one was', () => {
    const text = template({
      total: '0',
      time: '0.0 hours',
      plan: '1 of 3',
      rows: ['| 1 | 1 | 2 min | 2 min |'],
    });
    expect(ledger('metrics-untouched', text)).toEqual(['fails']);
  });
});

describe('plans without a time', () => {
  const SEVEN: Parts = { total: '7', average: '18 min', time: '1.2 hours', rows: [], phase: '2 of 4' };
  const FOUR = '01-01 (12 min), 01-03 (15 min), 02-01 (20 min), 02-03 (25 min)';
  const average = (parts: Parts): readonly string[] =>
    ledger('velocity-average', template({ ...SEVEN, ...parts }));

  test.each<[string, Parts, string]>([
    ['the others are listed', { trend: FOUR }, 'holds'],
    ['the others are listed with those', { trend: `${FOUR}, 02-04 (-), 02-05, 02-06 (n/a)` }, 'holds'],
    ['without ids', { trend: '12 min, 15 min, 20 min, 25 min' }, 'holds'],
    ['with the unit once', { trend: '12, 15, 20, 25 min' }, 'holds'],
    [
      'in rows of their own',
      { stranded: ['12', '15', '20', '25', '—'].map((time, index) => metric('01', `P0${index + 1}`, time)) },
      'holds',
    ],
    ['nothing is listed', {}, 'fails'],
    ['three are listed', { trend: FOUR.replace(/,[^,]*$/, '') }, 'fails'],
    ['they are listed with other times', { trend: FOUR.replace('25', '45') }, 'fails'],
    ['they have another average', { trend: FOUR, average: '14 min' }, 'fails'],
    ['one stands twice', { trend: FOUR.replace('02-03', '02-01') }, 'fails'],
    ['all are timed', { trend: FOUR, total: '4' }, 'holds'],
    ['fewer are counted than listed', { trend: FOUR, total: '3' }, 'fails'],
  ])('of the file: %s', (_, parts, expected) => {
    expect(average(parts)).toEqual([`lines beside it: ${expected}`]);
  });

  test('beside rows', () => {
    const rows = ['| 1 | 3 | 27 min | 13.5 min |', '| 2 | 4 | 45 min | 22.5 min |'];
    expect(average({ rows, trend: FOUR })).toEqual(['holds']);
    expect(average({ rows })).toEqual(['fails']);
    expect(average({ rows, trend: FOUR, average: '14 min' })).toEqual(['fails']);
  });

  test('of a row', () => {
    const row = (average: string, trend: string): readonly string[] =>
      ledger('phase-average', template({ rows: [`| 1 | 3 | 27 min | ${average} |`], trend }));
    const TWO = '01-01 (12 min), 01-02 (-), 01-03 (15 min)';
    expect(row('13.5 min', TWO)).toEqual(['row 1: holds']);
    expect(row('9 min', TWO)).toEqual(['row 1: holds']);
    expect(row('12 min', TWO)).toEqual(['row 1: fails']);
    expect(row('13.5 min', TWO.replace('15 min', '25 min'))).toEqual(['row 1: fails']);
    expect(row('13.5 min', TWO.replace('(-)', '(9 min)'))).toEqual(['row 1: fails']);
    expect(row('13.5 min', '02-01 (12 min), 02-03 (15 min)')).toEqual(['row 1: fails']);
    expect(row('13.5 min', '-')).toEqual(['row 1: fails']);
  });
});
