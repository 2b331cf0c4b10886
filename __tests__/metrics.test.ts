// Interval arithmetic, percentages, and what is derived from the leaves of a document.
import { describe, expect, test } from '@jest/globals';
import { readDuration } from '../src/document/quantity.ts';
import type { Duration } from '../src/document/quantity.ts';
import type { Tolerance } from '../src/finding.ts';
import { derive } from '../src/metrics/derive.ts';
import type { Metrics } from '../src/metrics/derive.ts';
import { durationInterval, exactly, meets, printedAs, sum, times } from '../src/metrics/interval.ts';
import type { Interval } from '../src/metrics/interval.ts';
import { known, unknown } from '../src/metrics/known.ts';
import type { Known } from '../src/metrics/known.ts';
import { canonicalCells, canonicalPercent, fitsBar, fitsShare, percentOf } from '../src/metrics/percent.ts';
import { describe as nameOf } from '../src/metrics/progress-figures.ts';
import {
  coversEverything,
  rowName,
  rowUnit,
  sumPlans,
  sumTime,
  theBlock,
  thePair,
  theTable,
} from '../src/metrics/rows.ts';
import { counts, documentOf, front, template, textAt } from './build.ts';
import type { Parts } from './build.ts';

const duration = (text: string): Duration => {
  const value = readDuration(text, 0);
  if (value.kind !== 'duration') throw new Error(`${text} is no duration`);
  return value;
};
const interval = (text: string): Interval => durationInterval(duration(text));
const reason = (figure: Known<unknown>): string => (figure.ok ? 'known' : figure.reason);
const MINUTE = 60_000;

describe('intervals', () => {
  test('a single value', () => {
    expect(exactly(5)).toEqual({ low: 5, high: 5, closed: true });
  });

  test('a printed number is rounded or truncated', () => {
    expect(printedAs(4, 1)).toEqual({ low: 3.5, high: 5, closed: false });
    expect(printedAs(0.5, 0.1)).toEqual({ low: 0.45, high: 0.6, closed: false });
    expect(printedAs(0, 10)).toEqual({ low: 0, high: 10, closed: false });
    expect(printedAs(4, 10)).toEqual({ low: 0, high: 14, closed: false });
  });

  test.each([
    ['4 min', 3.5 * MINUTE, 5 * MINUTE, false],
    ['3.5 min', 207_000, 216_000, false],
    ['0.18 hours', 630_000, 684_000, false],
    ['0.19 hours', 666_000, 720_000, false],
    ['3h 29min', 208.5 * MINUTE, 210 * MINUTE, false],
    ['2.3 hours (137 min)', 136.5 * MINUTE, 138 * MINUTE, false],
    ['137 min (2.3 hours)', 136.5 * MINUTE, 138 * MINUTE, false],
    ['0 min', 0, MINUTE, false],
    // A quarter of the value on both sides, and never less than the printed precision.
    ['~100 min', 75 * MINUTE, 125 * MINUTE, true],
    ['~4 min', 3 * MINUTE, 5 * MINUTE, true],
    ['~2 min', 1.5 * MINUTE, 3 * MINUTE, false],
    ['~1 min', 0.5 * MINUTE, 2 * MINUTE, false],
    ['~8 min', 6 * MINUTE, 10 * MINUTE, true],
  ])('%s', (text, low, high, closed) => {
    expect(interval(text)).toEqual({ low, high, closed });
  });

  test('sums', () => {
    expect(sum([])).toEqual({ low: 0, high: 0, closed: true });
    expect(sum([exactly(1), exactly(2)])).toEqual({ low: 3, high: 3, closed: true });
    expect(sum([exactly(1), printedAs(4, 1)])).toEqual({ low: 4.5, high: 6, closed: false });
    expect(sum([interval('445s'), interval('240s')])).toEqual({ low: 684_000, high: 687_000, closed: false });
  });

  test('multiples', () => {
    expect(times(printedAs(4, 1), 3)).toEqual({ low: 10.5, high: 15, closed: false });
    expect(times(exactly(4), 3)).toEqual({ low: 12, high: 12, closed: true });
  });

  test.each([
    [exactly(5), exactly(5), true],
    [exactly(5), exactly(6), false],
    [printedAs(4, 1), exactly(3.5), true],
    [printedAs(4, 1), exactly(3.4999), false],
    [printedAs(4, 1), exactly(4.9999), true],
    [printedAs(4, 1), exactly(5), false],
    [printedAs(4, 1), printedAs(5, 1), true],
    [printedAs(4, 1), { low: 5, high: 9, closed: true }, false],
    [{ low: 4, high: 5, closed: true }, { low: 5, high: 9, closed: false }, true],
    [{ low: 4, high: 5, closed: false }, { low: 5, high: 9, closed: true }, false],
  ])('%j meets %j: %j', (a, b, met) => {
    expect(meets(a, b)).toBe(met);
    expect(meets(b, a)).toBe(met);
  });

  test('684 s is where 0.18 hours ends and rows of 685 s begin', () => {
    const rows = sum([interval('445s'), interval('240s')]);
    expect(meets(interval('0.18 hours'), rows)).toBe(false);
    expect(meets(interval('0.19 hours'), rows)).toBe(true);
    expect(meets(interval('0.18 hours'), sum([interval('444s'), interval('240s')]))).toBe(true);
  });
});

describe('known figures', () => {
  test('carry a value or a reason', () => {
    expect(known(5)).toEqual({ ok: true, value: 5 });
    expect(unknown('why')).toEqual({ ok: false, reason: 'why' });
  });
});

describe('percentages', () => {
  test.each([
    [1, 3, 100 / 3],
    [0, 5, 0],
    [5, 5, 100],
    [15, 14, 100],
  ])('%i of %i', (done, total, percent) => {
    expect(percentOf({ done, total })).toBe(percent);
  });

  test.each([
    [1, 3, 0, 33],
    [2, 3, 0, 67],
    [1, 8, 0, 13],
    [1, 8, 1, 12.5],
    [1, 200, 0, 1],
    [1, 201, 0, 0],
    [29, 35, 0, 83],
    [1, 3, 2, 33.33],
    [7, 6, 0, 100],
  ])('%i of %i with %i decimals is %d', (done, total, decimals, percent) => {
    expect(canonicalPercent({ done, total }, decimals)).toBe(percent);
  });

  test('whole numbers are the default', () => {
    expect(canonicalPercent({ done: 1, total: 3 })).toBe(33);
  });

  const fits = (
    value: number,
    done: number,
    total: number,
    tolerance: Tolerance,
    approximate = false,
    decimals = 0,
  ): boolean => fitsShare({ value, decimals, approximate }, { done, total }, tolerance);

  test.each([
    // |100·done − percent·total| < total: one percent to either side, the ends excluded.
    [33, 1, 3, true, true],
    [34, 1, 3, true, false],
    [32, 1, 3, false, false],
    [35, 1, 3, false, false],
    [50, 1, 2, true, true],
    [49, 1, 2, false, false],
    [51, 1, 2, false, false],
    [12, 1, 8, true, false],
    [13, 1, 8, true, true],
    [11, 1, 8, false, false],
    [14, 1, 8, false, false],
    [100, 15, 14, true, true],
    [99, 15, 14, false, false],
    [0, 0, 7, true, true],
    [1, 0, 7, false, false],
    [1, 1, 200, true, true],
    [0, 1, 200, true, false],
    [0, 1, 100, false, false],
  ])('%i%% for %i of %i', (value, done, total, printed, exact) => {
    expect(fits(value, done, total, 'printed')).toBe(printed);
    expect(fits(value, done, total, 'exact')).toBe(exact);
  });

  test('decimals narrow, a tilde widens to a quarter', () => {
    expect(fits(33.3, 1, 3, 'printed', false, 1)).toBe(true);
    expect(fits(33.2, 1, 3, 'printed', false, 1)).toBe(false);
    expect(fits(33.5, 1, 3, 'printed', false, 1)).toBe(false);
    expect(fits(33.4, 1, 3, 'printed', false, 1)).toBe(true);
    expect(fits(40, 1, 2, 'printed', true)).toBe(false);
    expect(fits(41, 1, 2, 'printed', true)).toBe(true);
    expect(fits(66, 1, 2, 'printed', true)).toBe(true);
    expect(fits(67, 1, 2, 'printed', true)).toBe(false);
    expect(fits(2, 5, 200, 'printed', true)).toBe(true);
    expect(fits(41, 1, 2, 'exact', true)).toBe(false);
  });

  test.each([
    [50, 10, 5],
    [75, 10, 8],
    [74, 10, 7],
    [81, 10, 8],
    [100, 10, 10],
    [0, 10, 0],
    [5, 10, 1],
    [4, 10, 0],
    [150, 10, 10],
    [-5, 10, 0],
    [33, 37, 12],
    [2.5, 20, 1],
  ])('%d%% is drawn canonically in %i cells as %i', (percent, width, cells) => {
    expect(canonicalCells(percent, width)).toBe(cells);
  });

  test.each([
    [7, 10, 75, true, false],
    [8, 10, 75, true, true],
    [6, 10, 75, false, false],
    [9, 10, 75, false, false],
    [7.5, 10, 75, true, false],
    [8.5, 10, 75, false, false],
    [9, 10, 81, true, false],
    [8, 10, 81, true, true],
    [10, 10, 100, true, true],
    [9, 10, 100, false, false],
    [10, 10, 150, false, true],
    [0, 10, 0, true, true],
    [1, 10, 0, false, false],
    [1, 10, 1, true, false],
    [0, 10, 1, true, true],
    [5, 10, 50, true, true],
    [4, 10, 50, false, false],
    [6, 10, 50, false, false],
    // 55 × 20 / 100 is 11.000000000000002 in floating point.
    [11, 20, 55, true, true],
    // A fine bar may draw 55.6, of which 12 cells are the ceiling.
    [12, 20, 55, true, false],
    [13, 20, 55, false, false],
    [10, 20, 55, true, false],
    [9, 20, 55, false, false],
    [20, 20, 99, true, true],
    [19, 20, 100, false, false],
    [1, 20, 0, false, false],
    // 7 × 30 / 100 is 2.1.
    [2, 30, 7, true, true],
    [3, 30, 7, true, false],
  ])('%d of %i cells for %i%%', (filled, width, percent, printed, exact) => {
    const value = { value: percent, approximate: false };
    expect(fitsBar({ filled, width }, value, 'printed')).toBe(printed);
    expect(fitsBar({ filled, width }, value, 'exact')).toBe(exact);
  });

  // A quarter of 40 % on both sides: 30 to 50 %.
  test.each([
    [2, false],
    [3, true],
    [5, true],
    [6, false],
  ])('%i of 10 cells for ~40%%: %j', (filled, printed) => {
    const percent = { value: 40, approximate: true };
    expect(fitsBar({ filled, width: 10 }, percent, 'printed')).toBe(printed);
    expect(fitsBar({ filled, width: 10 }, percent, 'exact')).toBe(false);
    expect(fitsBar({ filled: 4, width: 10 }, percent, 'exact')).toBe(true);
  });
});

const tableOf = (...rows: readonly string[]): NonNullable<ReturnType<typeof documentOf>['phaseTables'][0]> =>
  documentOf(template({ rows })).phaseTables[0]!;

describe('rows', () => {
  test('the block, the table and the pair', () => {
    const plain = documentOf(template());
    expect(theBlock(plain).ok && theTable(plain).ok && thePair(plain).ok).toBe(true);
    const empty = documentOf('# Project State\n');
    expect(reason(theBlock(empty))).toBe('the file has no velocity figures');
    expect(reason(theTable(empty))).toBe('the file has no By Phase table');
    expect(reason(thePair(empty))).toBe('the file has no velocity figures');
    expect(reason(theTable(documentOf(template({ rows: ['| - | - | - | - |'] }))))).toBe(
      'the By Phase table has no rows',
    );
    expect(reason(thePair(documentOf(template({ rows: [] }))))).toBe('the By Phase table has no rows');
  });

  test('two blocks or tables are not chosen between', () => {
    const twice = template().replace(
      '## Accumulated Context',
      '**Velocity:**\n- Total plans completed: 9\n\n## Accumulated Context',
    );
    expect(reason(theBlock(documentOf(twice)))).toBe('the file has 2 velocity blocks');
    const tables = template().replace(
      '**Recent Trend:**',
      '| Phase | Plans |\n|---|---|\n| 3 | 4 |\n\n**Recent Trend:**',
    );
    expect(reason(theTable(documentOf(tables)))).toBe('the file has 2 By Phase tables');
  });

  test('scopes have to agree', () => {
    const block = template().replace('**Velocity:**', '**Velocity (v1.0):**');
    expect(reason(thePair(documentOf(block)))).toBe(
      'the velocity block covers "v1.0", the By Phase table everything',
    );
    const table = template().replace('**By Phase:**', '**By Phase (v1.1):**');
    expect(reason(thePair(documentOf(table)))).toBe(
      'the velocity block covers everything, the By Phase table "v1.1"',
    );
    expect(thePair(documentOf(block.replace('**By Phase:**', '**By Phase (v1.0):**'))).ok).toBe(true);
  });

  test.each([
    [['| 1 | 3/3 | 18 min | 6 min |', '| 2 | 2/3 | 12 min | 6 min |'], 5],
    [['| 1 | 3 | 18 min | 6 min |', '| 2 | 0 | - | - |'], 3],
    [['| 1 | 3 completed (DONE) | - | - |'], 3],
    [['| 1 | 3 | - | 6 min |'], 3],
    [['| Radio | 3/3 | - | - |', '| Sensors | 2/2 | - | - |'], 5],
    [['| 1 | 0/3 | - | - |'], 0],
  ])('the plans of %j', (rows, value) => {
    const plans = sumPlans(tableOf(...rows));
    expect(plans).toMatchObject({ ok: true, value: { value } });
    expect(plans.ok && plans.value.from).toHaveLength(rows.length);
  });

  test.each([
    [['| 1 | 4/4 planned | - | - |'], 'row 1 counts planned plans (`4/4 planned`)'],
    [['| 1 | 3/3 | 9 min | 3 min |', '| 2 | TBD | - | - |'], 'row 2 has no count of plans'],
    [['| 1 | many | - | - |'], 'row 1 has no count of plans'],
    [['| v1.0 P1 | 3/3 | - | - |'], 'row v1.0 P1 belongs to a milestone of its own'],
    [['| 1 (Milestone 2) | 3/3 | - | - |'], 'row 1 (Milestone 2) belongs to a milestone of its own'],
    [['| 05 | 3/3 | - | - |', '| 5 | 3/3 | - | - |'], 'phase 5 has two rows'],
    [['| 1 | 3 | - | - |'], 'row 1 has a count without a time, which may be planned or finished plans'],
    [['| 1 | 3 | 9 | 3 |'], 'row 1 has a count without a time, which may be planned or finished plans'],
    [['| 5-01 | 3/3 | - | - |', '| 1 | 3/3 | - | - |'], 'the By Phase table has rows that are no phases'],
  ])('the plans of %j cannot be added up', (rows, why) => {
    expect(reason(sumPlans(tableOf(...rows)))).toBe(why);
  });

  test('the times of rows', () => {
    const added = sumTime(
      tableOf('| 1 | 3/3 | 18 min | 6 min |', '| 2 | 0 | - | - |', '| 3 | 1 | 0.5 hours (31 min) | - |'),
    );
    expect(added).toMatchObject({ ok: true, value: { printed: 49 * MINUTE, approximate: false } });
    expect(added.ok && added.value.interval).toEqual({ low: 48 * MINUTE, high: 51 * MINUTE, closed: false });
    expect(sumTime(tableOf('| 1 | 3 | ~18 min | - |', '| 2 | 1 | 2 min | - |'))).toMatchObject({
      value: { approximate: true },
    });
    // The time counts even where no plans are finished.
    expect(sumTime(tableOf('| 1 | 0/3 | 18 min | - |'))).toMatchObject({ value: { printed: 18 * MINUTE } });
  });

  test.each([
    [['| 1 | 3 | 18 min (code only) | - |'], 'the time of row 1 is limited: "code only"'],
    [['| 1 | 3 | 18 | - |'], 'the time of row 1 has no unit'],
    [['| 1 | 3 | - | - |'], 'row 1 has no time'],
    [['| 1 | TBD | - | - |'], 'row 1 has no time'],
    [['| 1 | 3'], 'row 1 has no time'],
    [['| 1 | 0 | - | - |'], 'no row has a time'],
  ])('the times of %j cannot be added up', (rows, why) => {
    expect(reason(sumTime(tableOf(...rows)))).toBe(why);
  });

  const covers = (phase: string, ...rows: readonly string[]): string => {
    const document = documentOf(template({ phase, rows }));
    return reason(coversEverything(document, document.phaseTables[0]!));
  };

  test.each([
    ['2 of 4', ['1', '2'], 'known'],
    ['2 of 4', ['01-radio', '02-link', '3'], 'known'],
    ['2 of 4', ['2'], 'the By Phase table has no row for phase 1'],
    ['3 of 4', ['1', '2'], 'the By Phase table has no row for phase 3'],
    ['2.1 of 4', ['1', '2', '2.1'], 'known'],
    ['2.1 of 4', ['1', '2'], 'the By Phase table has no row for phase 2.1'],
    ['9 of 9', ['9'], 'the By Phase table has no row for phase 1, 2, 3, 4, 5 …'],
    ['6 of 9', ['6'], 'the By Phase table has no row for phase 1, 2, 3, 4, 5'],
    ['Not started', ['1'], 'the current phase is not known'],
    ['0 of 4', ['0'], 'known'],
    ['0 of 4', ['1'], 'the By Phase table has no row for phase 0'],
  ])('phase %s with rows %j', (phase, names, expected) => {
    expect(covers(phase, ...names.map((name) => `| ${name} | 1/1 | 5 min | 5 min |`))).toBe(expected);
  });

  test('rows are named in messages, long names cut', () => {
    expect(rowName(tableOf('| 1. Radio | 1/1 | 5 min | 5 min |').rows[0]!)).toBe('row 1. Radio');
    expect(rowName(tableOf(`| 1. ${'x'.repeat(90)} | 1/1 | 5 min | 5 min |`).rows[0]!)).toHaveLength(64);
  });

  test('the unit of the rows, when they agree', () => {
    const unit = (...rows: readonly string[]): number | undefined => {
      const time = sumTime(tableOf(...rows));
      return time.ok ? rowUnit(time.value) : undefined;
    };
    expect(unit('| 1 | 1 | 5 min | 5 min |', '| 2 | 1 | 6 min | 5 min |')).toBe(MINUTE);
    expect(unit('| 1 | 1 | 5 min | 5 min |', '| 2 | 1 | 6s | 6s |')).toBeUndefined();
    expect(unit('| 1 | 1 | 5m 3s | 5 min |')).toBeUndefined();
    expect(unit('| 1 | 1 | 5s | 5s |')).toBe(1000);
    expect(unit('| 1 | 1 | 5h | 5h |')).toBe(3_600_000);
  });
});

const metrics = (parts: Parts, tolerance: Tolerance = 'printed'): Metrics =>
  derive(documentOf(template(parts)), tolerance);

describe('velocity figures', () => {
  test('of a consistent file', () => {
    const { velocity } = metrics({});
    expect(velocity).toMatchObject({
      totalPlans: { ok: true, value: { value: 5 } },
      totalTime: { ok: true, value: { text: '0.5 hours' } },
      averageDuration: { ok: true, value: { text: '6 min' } },
      rowPlans: { ok: true, value: { value: 5 } },
      rowTime: { ok: true, value: { printed: 30 * MINUTE } },
      covers: { ok: true },
      mayRaiseTotal: false,
      plansAgree: { ok: true },
      stated: { ok: true, value: { printed: 30 * MINUTE, plans: 5, approximate: false } },
      byRows: { ok: true, value: { printed: 30 * MINUTE, plans: 5, approximate: false } },
      average: { ok: true, value: { fits: true, followsStated: true } },
    });
    expect(velocity.timeCorrection).toBeUndefined();
  });

  test.each([
    [{ total: '~5' }, '`Total plans completed` is approximate'],
    [{ total: '5 (v1.1)' }, '`Total plans completed` is qualified: "v1.1"'],
    [{ total: '—' }, '`Total plans completed` is not a plain number'],
    [{ total: 'five' }, '`Total plans completed` is not a plain number'],
  ])('the total of %j is not known', (parts, why) => {
    expect(reason(metrics(parts).velocity.totalPlans)).toBe(why);
    expect(reason(metrics(parts).velocity.plansAgree)).toBe(why);
    expect(reason(metrics(parts).velocity.stated)).toBe(why);
    expect(reason(metrics(parts).velocity.average)).toBe(why);
  });

  test.each([
    ['30', 'has no unit'],
    ['—', 'is not given'],
    ['2 days', 'is not a plain duration'],
    ['30 min (code only)', 'is qualified: "code only"'],
  ])('a time of %j', (text, why) => {
    expect(reason(metrics({ time: text }).velocity.totalTime)).toBe(`\`Total execution time\` ${why}`);
    expect(reason(metrics({ time: text }).velocity.stated)).toBe(`\`Total execution time\` ${why}`);
    expect(reason(metrics({ average: text }).velocity.averageDuration)).toBe(`\`Average duration\` ${why}`);
    expect(reason(metrics({ average: text }).velocity.average)).toBe(`\`Average duration\` ${why}`);
  });

  test('missing lines are named', () => {
    const without = (label: string): Metrics['velocity'] =>
      derive(documentOf(template().replace(new RegExp(`- ${label}.*\n`), '')), 'printed').velocity;
    expect(reason(without('Total plans completed').totalPlans)).toBe(
      'the velocity block has no `Total plans completed`',
    );
    expect(reason(without('Average duration').averageDuration)).toBe(
      'the velocity block has no `Average duration`',
    );
    expect(reason(without('Total execution time').totalTime)).toBe(
      'the velocity block has no `Total execution time`',
    );
    const { velocity } = derive(documentOf('# Project State\n'), 'printed');
    for (const figure of [
      velocity.totalPlans,
      velocity.totalTime,
      velocity.rowPlans,
      velocity.rowTime,
      velocity.covers,
    ]) {
      expect(reason(figure)).toBe('the file has no velocity figures');
    }
  });

  test('the total may be raised when nothing argues against it', () => {
    expect(metrics({ total: '4' }).velocity).toMatchObject({ mayRaiseTotal: true, plansAgree: { ok: true } });
    expect(metrics({ total: '6' }).velocity).toMatchObject({ mayRaiseTotal: false });
    expect(metrics({ total: '4', front: counts([5, 9]) }).velocity.mayRaiseTotal).toBe(true);
    expect(metrics({ total: '4', front: counts([4, 9]) }).velocity.mayRaiseTotal).toBe(false);
    expect(metrics({ total: '4', front: front('status: x') }).velocity.mayRaiseTotal).toBe(false);
    expect(metrics({ total: '5', front: counts([5, 9]) }).velocity.mayRaiseTotal).toBe(false);
    expect(reason(metrics({ total: '4', front: counts([4, 9]) }).velocity.plansAgree)).toBe(
      'the plan counts disagree: 4 in the velocity block, 5 in the rows',
    );
    expect(reason(metrics({ total: '6' }).velocity.plansAgree)).toBe(
      'the plan counts disagree: 6 in the velocity block, 5 in the rows',
    );
  });

  test('a ratio that has the old total, or plans that the table does not know, argue against raising it', () => {
    const mayRaise = (parts: Parts): boolean => metrics({ total: '4', ...parts }).velocity.mayRaiseTotal;
    expect(mayRaise({ progress: '50% (4/8 plans)' })).toBe(false);
    expect(mayRaise({ progress: '63% (5/8 plans)' })).toBe(true);
    const plan = (phase: number, one: number): string => `| Phase ${phase} P0${one} | 5min | 2 tasks |`;
    expect(mayRaise({ stranded: [plan(1, 1), plan(2, 1)] })).toBe(true);
    expect(mayRaise({ stranded: [plan(3, 1)] })).toBe(false);
    const five = [plan(1, 1), plan(1, 2), plan(1, 3), plan(2, 1), plan(2, 2)];
    expect(mayRaise({ stranded: five })).toBe(true);
    // Its row counts three.
    expect(mayRaise({ stranded: [1, 2, 3, 4, 5].map((one) => plan(1, one)) })).toBe(false);
    expect(mayRaise({ stranded: [1, 2, 3, 4, 5, 6].map((one) => plan(1, one)) })).toBe(false);
    expect(mayRaise({ stranded: [1, 2, 3, 4, 5, 5].map((one) => plan(1, one)) })).toBe(true);
    expect(metrics({ stranded: [plan(1, 1)] }).velocity.knowsAll).toBe(true);
    expect(metrics({ stranded: [plan(3, 1)] }).velocity.knowsAll).toBe(true);
    expect(metrics({ stranded: [1, 2, 3, 4, 5, 6].map((one) => plan(1, one)) }).velocity.knowsAll).toBe(
      false,
    );
    expect(metrics({ rows: ['| 1 | TBD | - | - |'] }).velocity.knowsAll).toBe(false);
  });

  test('zeros mean that nothing was filled in', () => {
    expect(reason(metrics({ time: '0.0 hours' }).velocity.stated)).toBe('the total time was never filled in');
    expect(reason(metrics({ rows: ['| 1 | 0 | 5 min | - |'] }).velocity.byRows)).toBe(
      'the rows count no completed plans',
    );
    expect(metrics({ time: '0.0 hours' }).velocity.timeCorrection).toBeUndefined();
  });

  test.each([
    ['0.5 hours', undefined],
    ['0.4 hours', undefined],
    ['0.3 hours', '0.5 hours'],
    // One minute per row on either side: 29 to 32 minutes.
    ['28 min', '30 min'],
    ['29 min', undefined],
    ['32 min', undefined],
    ['33 min', '30 min'],
    ['28 min (0.5 hours)', '30 min (0.5 hours)'],
  ])('the total time %j is corrected to %j', (time, text) => {
    expect(metrics({ time }).velocity.timeCorrection?.text).toBe(text);
  });

  test('exact tolerance takes the canonical rounding alone', () => {
    expect(metrics({ time: '31 min' }).velocity.timeCorrection).toBeUndefined();
    expect(metrics({ time: '31 min' }, 'exact').velocity.timeCorrection?.text).toBe('30 min');
    expect(metrics({ time: '30 min' }, 'exact').velocity.timeCorrection).toBeUndefined();
    expect(metrics({ time: '31 min', total: '6' }, 'exact').velocity.timeCorrection).toBeUndefined();
    expect(
      metrics({ time: '31 min', rows: ['| 1 | 5/5 | - | - |'] }, 'exact').velocity.timeCorrection,
    ).toBeUndefined();
  });

  const average = (parts: Parts, tolerance: Tolerance = 'printed'): readonly [boolean, boolean] => {
    const { velocity } = metrics(parts, tolerance);
    if (!velocity.average.ok) throw new Error(velocity.average.reason);
    return [velocity.average.value.fits, velocity.average.value.followsStated];
  };

  test('the average fits the rows, or the block after repair', () => {
    expect(average({})).toEqual([true, true]);
    expect(average({ average: '9 min' })).toEqual([false, false]);
    expect(average({ average: '5 min' })).toEqual([true, true]);
    expect(average({ average: '7.9 min' })).toEqual([false, false]);
    // It was worked out from a total time that the rows refute.
    expect(average({ average: '12 min', time: '1.0 hours' })).toEqual([false, true]);
    // The stated time cannot be refuted (other plan counts), so the average may follow it.
    expect(average({ average: '10 min', time: '60 min', total: '6' })).toEqual([true, true]);
    expect(average({ average: '6 min', time: '60 min', total: '6' })).toEqual([true, false]);
    expect(average({ average: '20 min', time: '60 min', total: '6' })).toEqual([false, false]);
    // With the total raised from 4 to 5, the stated 30 minutes give 6 each.
    expect(average({ average: '6 min', total: '4' })).toEqual([true, true]);
    expect(average({ average: '8.0 min', total: '4' })).toEqual([false, true]);
  });

  test('exact averages', () => {
    expect(average({}, 'exact')).toEqual([true, true]);
    expect(average({ average: '5 min' }, 'exact')).toEqual([false, false]);
    expect(average({ average: '6.0 min' }, 'exact')).toEqual([true, true]);
    // Rows that agree with the total decide alone; otherwise what the block states counts as well.
    expect(average({ average: '12 min', time: '1.0 hours' }, 'exact')).toEqual([false, true]);
    expect(average({ average: '10 min', time: '60 min', total: '6' }, 'exact')).toEqual([true, true]);
    expect(average({ average: '11 min', time: '60 min', total: '6' }, 'exact')).toEqual([false, false]);
  });
});

describe('progress figures', () => {
  test('of a plain line', () => {
    const { progress } = metrics({});
    expect(progress.line.ok && progress.percent.ok).toBe(true);
    expect(reason(progress.ratio)).toBe('the progress line has no ratio');
    expect(progress.formulas.map(({ name }) => name)).toEqual(['rows']);
    expect(progress.correction).toBeUndefined();
    expect(reason(progress.frontMatter)).toBe('the file has no front matter');
    expect(reason(progress.counts.plans)).toBe('the front matter has no counts of plans');
    expect(reason(progress.counts.phases)).toBe('the front matter has no counts of phases');
    expect(reason(progress.comparable)).toBe('the front matter has no counts that give a percentage');
  });

  test('no line, two lines, no percentage, two percentages', () => {
    const none = derive(documentOf('# Project State\n'), 'printed').progress;
    for (const figure of [none.line, none.percent, none.ratio, none.comparable]) {
      expect(reason(figure)).toBe('the file has no `Progress:` line in its current position');
    }
    const twice = metrics({ progress: '50%\nProgress: 60%' }).progress;
    expect(reason(twice.line)).toBe('the current position has 2 `Progress:` lines');
    expect(reason(metrics({ progress: '[█████░░░░░]' }).progress.percent)).toBe(
      'the progress line has no percentage',
    );
    expect(reason(metrics({ progress: '[█████░░░░░]' }).progress.comparable)).toBe(
      'the progress line has no percentage',
    );
    expect(reason(metrics({ progress: '50% or 60%' }).progress.percent)).toBe(
      'the progress line has several percentages',
    );
  });

  test.each([
    ['50% (1/2)', 'known'],
    ['50% (1/2 plans)', 'known'],
    ['50% (1/2 of 3/4)', 'the progress line has several ratios'],
    ['50% (1/? plans)', 'the ratio on the progress line has an unknown side'],
    ['50% (1/2, next TBD)', 'the ratio on the progress line has an unknown side'],
    ['50% (1/~2 plans)', 'the ratio on the progress line is approximate (`1/~2`)'],
    ['50% (2.5/8 plans)', 'the ratio on the progress line is approximate (`2.5/8`)'],
    ['50% (0/0 plans)', 'the ratio on the progress line has nothing to count (`0/0`)'],
    ['50% (1/2 plans, phase 3)', 'the progress line is limited to a part of the project ("phase 3")'],
    [
      '50% (1/2 in v1.1, milestone 3)',
      'the progress line is limited to a part of the project ("v1.1", "milestone 3")',
    ],
  ])('the ratio of %j', (progress, why) => {
    expect(reason(metrics({ progress }).progress.ratio)).toBe(why);
  });

  test('counts of the front matter', () => {
    const text = template({ front: counts([3, 8], [1, 4]) });
    const { progress } = derive(documentOf(text), 'printed');
    expect(progress.counts).toMatchObject({
      plans: { ok: true, value: { name: 'plans', done: 3, total: 8 } },
      phases: { ok: true, value: { name: 'phases', done: 1, total: 4 } },
    });
    expect(
      progress.counts.plans.ok && progress.counts.plans.value.from.map((range) => textAt(text, range)),
    ).toEqual(['3', '8']);
    const plans = (...lines: readonly string[]): string =>
      reason(metrics({ front: front('progress:', ...lines) }).progress.counts.plans);
    expect(plans('  total_plans: 8', '  completed_plans: 3')).toBe('known');
    expect(plans('  total_plans: 8')).toBe('the front matter has no counts of plans');
    expect(plans('  completed_plans: 8')).toBe('the front matter has no counts of plans');
    expect(plans('  total_plans: "8"', '  completed_plans: 3')).toBe(
      'the front matter has no counts of plans',
    );
    expect(plans('  total_plans: 8', '  completed_plans: 3.5')).toBe(
      'the front matter has no counts of plans',
    );
    expect(plans('  total_plans: 8', '  completed_plans: -3')).toBe(
      'the front matter has no counts of plans',
    );
    expect(plans('  total_plans: 0', '  completed_plans: 3')).toBe('known');
    // Nothing to count gives no percentage, whatever is said to be done.
    expect(metrics({ front: counts([3, 0], [1, 4]) }).progress.counts.shares.map(({ name }) => name)).toEqual(
      ['phases'],
    );
  });

  const formulas = (parts: Parts): readonly string[] =>
    metrics(parts).progress.formulas.map((formula) => `${formula.name}: ${formula.done}/${formula.total}`);

  test('formulas', () => {
    const rows = ['| 1 | 3 | 18 min | 6 min |'];
    expect(formulas({ rows, front: counts([3, 8], [1, 4]) })).toEqual([
      'plans: 3/8',
      'phases: 1/4',
      'smaller of plans and phases: 1/4',
    ]);
    expect(formulas({ rows, front: counts([1, 8], [1, 4]) }).at(-1)).toBe('smaller of plans and phases: 1/8');
    expect(formulas({ rows, front: counts([2, 8], [1, 4]) }).at(-1)).toBe('smaller of plans and phases: 2/8');
    expect(formulas({ rows, front: counts([3, 8]) })).toEqual(['plans: 3/8']);
    // Counts that are not possible give no percentage.
    expect(formulas({ rows, front: counts([9, 8], [1, 4]) })).toEqual(['phases: 1/4']);
    expect(formulas({ rows, front: counts([8, 8], [5, 4]) })).toEqual(['plans: 8/8']);
    expect(formulas({ front: counts([3, 8]) })).toEqual(['plans: 3/8', 'rows: 5/6']);
  });

  test('rows give a formula when every one has x/y', () => {
    expect(formulas({ rows: ['| 1 | 2/3 | - | - |', '| 2 | 3 completed | - | - |'] })).toEqual([]);
    expect(formulas({ rows: ['| 1 | 3/2 | - | - |'] })).toEqual([]);
    expect(formulas({ rows: ['| 1 | 0/0 | - | - |'] })).toEqual([]);
    expect(formulas({ rows: ['| 1 | 2/2 | - | - |'] })).toEqual(['rows: 2/2']);
    expect(formulas({ rows: ['| 1 | 2/2 planned | - | - |'] })).toEqual([]);
  });

  test.each([
    ['50', 'known'],
    ['50.5', 'known'],
    ['"50"', '`percent` in the front matter is not a plain number'],
    ['50%', '`percent` in the front matter is not a plain number'],
    ['5e1', '`percent` in the front matter is not a plain number'],
    ['0x10', '`percent` in the front matter is not a plain number'],
    ['-5', '`percent` in the front matter is not a plain number'],
    ['~', '`percent` in the front matter is not a plain number'],
  ])('a front matter percentage of %s', (percent, why) => {
    expect(reason(metrics({ front: counts([3, 8], [1, 4], percent) }).progress.frontMatter)).toBe(why);
  });

  test('a front matter without percentage', () => {
    expect(reason(metrics({ front: counts([3, 8]) }).progress.frontMatter)).toBe(
      'the front matter has no `percent`',
    );
    expect(metrics({ front: counts([3, 8], undefined, '37.5') }).progress.frontMatter).toMatchObject({
      value: { value: 37.5, text: '37.5', decimals: 1, approximate: false },
    });
  });

  test.each([
    [{ progress: '50% (1/2)' }, 'the progress line has a ratio of its own'],
    [{ progress: '50% done' }, 'the progress line says more than a percentage'],
    [{ progress: '50%' }, 'known'],
    [{ progress: '50%', status: 'Archived' }, 'the status says that the milestone is over'],
    [
      { progress: '50%', status: 'Awaiting the next milestone' },
      'the status says that the milestone is over',
    ],
    [{ progress: '50%', status: 'Shipped' }, 'the status says that the milestone is over'],
    [{ progress: '50%', status: 'Milestone v1.0 complete' }, 'the status says that the milestone is over'],
    [{ progress: '50%', status: 'milestone complete' }, 'the status says that the milestone is over'],
    [{ progress: '50%', status: 'between milestones' }, 'the status says that the milestone is over'],
    [{ progress: '50%', status: 'Phase complete' }, 'known'],
  ])('%j can be compared: %s', (parts, why) => {
    expect(reason(metrics({ front: counts([4, 8]), ...parts }).progress.comparable)).toBe(why);
  });

  test('the status of the front matter counts as well', () => {
    const block = counts([4, 8]).replace('status: executing', 'status: milestone_complete');
    expect(reason(metrics({ front: block }).progress.comparable)).toBe(
      'the status says that the milestone is over',
    );
  });

  test('a file without status', () => {
    const text = template({ front: front('progress:', '  total_plans: 8', '  completed_plans: 4') });
    expect(
      reason(derive(documentOf(text.replace('Status: In progress\n', '')), 'printed').progress.comparable),
    ).toBe('known');
  });

  test('formulas have names', () => {
    const named = { done: 3, total: 8, from: [] };
    expect(nameOf({ ...named, name: 'plans' })).toBe('3 of 8 plans');
    expect(nameOf({ ...named, name: 'phases' })).toBe('3 of 8 phases');
    expect(nameOf({ ...named, name: 'smaller of plans and phases' })).toBe('3 of 8 counted');
    expect(nameOf({ ...named, name: 'rows' })).toBe('3 of 8 plans in the rows');
  });
});

describe('corrections of the percentage', () => {
  const correction = (parts: Parts, tolerance: Tolerance = 'printed'): string | undefined => {
    const found = metrics({ rows: [], total: '-', ...parts }, tolerance).progress.correction;
    return found && `${found.by}: ${found.to.value} ${found.to.applicability} (${found.to.formula})`;
  };

  test.each([
    ['62% (5/8 plans)', undefined],
    ['63% (5/8 plans)', undefined],
    ['61% (5/8 plans)', 'ratio: 63 safe (5 ÷ 8)'],
    ['64% (5/8 plans)', 'ratio: 63 safe (5 ÷ 8)'],
    ['61.5% (5/8 plans)', 'ratio: 62.5 safe (5 ÷ 8)'],
    ['100% (9/8 plans)', undefined],
    ['90% (9/8 plans)', 'ratio: 100 unsafe (9 ÷ 8)'],
    ['50% (2.5/8 plans)', undefined],
    ['~55% (5/8 plans)', undefined],
    ['~40% (5/8 plans)', 'ratio: 63 safe (5 ÷ 8)'],
  ])('by the ratio of %j', (progress, expected) => {
    expect(correction({ progress })).toBe(expected);
  });

  test('exact tolerance wants the canonical rounding', () => {
    expect(correction({ progress: '62% (5/8 plans)' }, 'exact')).toBe('ratio: 63 safe (5 ÷ 8)');
    expect(correction({ progress: '63% (5/8 plans)' }, 'exact')).toBeUndefined();
  });

  test('front matter that contradicts the ratio, or repeats the percentage, makes it unsafe', () => {
    const progress = '50% (5/8 plans)';
    expect(correction({ progress, front: counts([5, 8]) })).toBe('ratio: 63 safe (5 ÷ 8)');
    expect(correction({ progress, front: counts([4, 8]) })).toBe('ratio: 63 unsafe (5 ÷ 8)');
    expect(correction({ progress, front: counts([4, 9]) })).toBe('ratio: 63 unsafe (5 ÷ 8)');
    expect(correction({ progress, front: counts([4, 9], [5, 8]) })).toBe('ratio: 63 unsafe (5 ÷ 8)');
    expect(correction({ progress, front: counts([4, 8], [5, 8]) })).toBe('ratio: 63 unsafe (5 ÷ 8)');
    expect(correction({ progress, front: counts([5, 8], undefined, 50) })).toBe('ratio: 63 unsafe (5 ÷ 8)');
    expect(correction({ progress, front: counts([5, 8], undefined, 63) })).toBe('ratio: 63 safe (5 ÷ 8)');
  });

  test('by formulas that agree', () => {
    expect(correction({ front: counts([2, 8], [1, 4]), progress: '60%' })).toBe(
      'formulas: 25 safe (2 of 8 plans)',
    );
    expect(correction({ front: counts([2, 8]), progress: '25%' })).toBeUndefined();
    expect(correction({ front: counts([2, 8]), progress: '24%' })).toBe('formulas: 25 safe (2 of 8 plans)');
    expect(correction({ front: counts([2, 8], undefined, 25), progress: '60%' })).toBe(
      'formulas: 25 safe (2 of 8 plans)',
    );
  });

  test('a front matter percentage that fits nothing and cannot be repaired argues against it', () => {
    expect(correction({ front: counts([9, 8], [1, 4], 90), progress: '60%' })).toBe(
      'formulas: 25 unsafe (1 of 4 phases)',
    );
    expect(correction({ front: counts([9, 8], [1, 4], 25), progress: '60%' })).toBe(
      'formulas: 25 safe (1 of 4 phases)',
    );
  });

  test('by formulas that disagree it is unsafe', () => {
    expect(correction({ front: counts([3, 8], [1, 4]), progress: '80%' })).toBe(
      'formulas: 25 unsafe (1 of 4 phases)',
    );
    expect(correction({ front: counts([3, 8], [1, 4]), progress: '25%' })).toBeUndefined();
    expect(correction({ front: counts([3, 8], [1, 4]), progress: '38%' })).toBeUndefined();
  });

  test('an untouched line follows a front matter that fits its own counts', () => {
    const untouched = { progress: '[░░░░░░░░░░] 0%' };
    expect(correction({ ...untouched, front: counts([3, 8], [1, 4], 25) })).toBe(
      'formulas: 25 safe (1 of 4 phases)',
    );
    expect(correction({ ...untouched, front: counts([3, 8], [1, 4], 38) })).toBe(
      'formulas: 38 safe (3 of 8 plans)',
    );
    expect(correction({ ...untouched, front: counts([3, 8], [1, 4], 90) })).toBe(
      'formulas: 25 unsafe (1 of 4 phases)',
    );
    expect(correction({ ...untouched, front: counts([3, 8], [1, 4]) })).toBe(
      'formulas: 25 unsafe (1 of 4 phases)',
    );
    // Nothing is called complete while one of the formulas says that it is not.
    expect(correction({ ...untouched, front: counts([8, 8], [3, 4], 100) })).toBe(
      'formulas: 75 unsafe (3 of 4 phases)',
    );
    expect(correction({ ...untouched, front: counts([8, 8], [3, 4], 75) })).toBe(
      'formulas: 75 unsafe (3 of 4 phases)',
    );
    expect(correction({ progress: '[█░░░░░░░░░] 0%', front: counts([3, 8], [1, 4], 25) })).toBe(
      'formulas: 25 unsafe (1 of 4 phases)',
    );
  });
});
