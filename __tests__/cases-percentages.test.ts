// Documents that decide what the percentage, the bar and the ratio of a progress line say to each other.
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_OPTIONS } from '../src/engine.ts';
import type { BasisSetting } from '../src/metrics/basis.ts';
import { establishedBasis } from '../src/metrics/basis.ts';
import { counts, documentOf, front, mended, template } from './build.ts';
import { ledger, told } from './told.ts';
import type { Told } from './told.ts';

const ROWS = (done: number, of: number): readonly string[] => [`| 1 | ${done}/${of} | 12 min | - |`];
const ALONE = { total: '-', average: '-', time: '-', rows: [] };
const FOUR = {
  phase: '3 of 4 (Returns)',
  focus: 'Phase 3 - Returns',
  plan: '0 of 2',
  total: '4',
  average: '8 min',
  time: '32 min',
  rows: ['| 1 | 2/2 | 12 min | 6 min |', '| 2 | 2/2 | 20 min | 10 min |'],
};
const line = (progress: string, parts: Parameters<typeof template>[0] = ALONE): string =>
  template({ ...parts, progress });

describe('a bar beside a percentage and a ratio', () => {
  const BAR = { findings: ['progress-bar error unsafe'], repaired: [] };
  test.each<[string, Told]>([
    ['[███████░░░] 80% (39/49 plans)', { findings: [], repaired: [] }],
    ['[███████░░░] 80% (~39/49 plans)', BAR],
    ['[███████░░░] 80% (39/49 plans, 1/4 phases)', BAR],
    [
      '[█████████░] 80% (39/49 plans)',
      { findings: ['progress-bar error safe'], repaired: ['Progress: [████████░░] 80% (39/49 plans)'] },
    ],
    ['[░░░░░░░░░░] 40% (2/5 in this phase)', { findings: [], repaired: [] }],
    [
      '[█░░░░░░░░░] 80% (4/8 plans)',
      {
        findings: ['progress-bar error safe', 'progress-percent error safe'],
        repaired: ['Progress: [█████░░░░░] 50% (4/8 plans)'],
      },
    ],
    [
      '[███████] 40% (6/10 plans)',
      { findings: ['progress-percent error safe'], repaired: ['Progress: [███████] 60% (6/10 plans)'] },
    ],
    ['[███████] 100% (6/10 plans)', { findings: ['progress-percent error unsafe'], repaired: [] }],
    [
      '[███████] 95% (6/10 plans)',
      { findings: ['progress-percent error safe'], repaired: ['Progress: [███████] 60% (6/10 plans)'] },
    ],
    [
      '[████░░░░░░] [██░░░░░░░░] 40% (6/10 plans)',
      {
        findings: ['progress-percent error safe'],
        repaired: ['Progress: [████░░░░░░] [██░░░░░░░░] 60% (6/10 plans)'],
      },
    ],
    // Phase 2 of 4 is the current one.
    ['90% (8/8 plans)', { findings: ['progress-percent error'], repaired: [] }],
  ])('%s', (progress, expected) => {
    expect(told(line(progress))).toEqual(expected);
  });

  test('a bar of three fifths that says all is redrawn once, by who asks for it', () => {
    expect(mended(line('[███░░░░░░░] 100% (3/5)'), 'unsafe')).toContain('Progress: [██████░░░░] 60% (3/5)');
  });

  test('a bar is not redrawn to a percentage that may follow from a wrong ratio', () => {
    expect(told(line('[█░░░░░░░░░] 50% (6/8 plans)', FOUR))).toEqual({
      findings: ['progress-bar error unsafe', 'progress-percent error unsafe'],
      repaired: [],
    });
  });
});

describe('a bar against the front matter', () => {
  test('a percentage there that the bar does not draw does not side with it', () => {
    expect(told(`${counts([4, 10], undefined, 72)}${line('[█████████░] 40%')}`)).toEqual({
      findings: ['front-matter-percent error safe', 'progress-bar error safe'],
      repaired: ['  percent: 40', 'Progress: [████░░░░░░] 40%'],
    });
  });
  test('a percentage there that the bar draws does', () => {
    const { findings } = told(`${counts([4, 5], undefined, 81)}${line('[█████████░] 80%')}`);
    expect(findings).toContain('progress-bar error unsafe');
  });
});

describe('a ratio that its percentage contradicts', () => {
  const SAFE = 'progress-percent error safe';
  const UNSAFE = 'progress-percent error unsafe';
  const noLine = (start: string, text: string): string => text.replace(new RegExp(`^${start}.*\\n`, 'm'), '');
  test.each<[string, string, string]>([
    ['nothing was counted yet', line('0% (4/8 plans)', { ...ALONE, total: '0' }), SAFE],
    ['other counts side with the percentage', line('50% (6/8 total plans)', FOUR), UNSAFE],
    ['the number of phases is not known', line('50% (3/8 phases)', { ...ALONE, phase: '3' }), SAFE],
    ['no phase is named', noLine('Phase:', line('50% (3/8 phases)')), SAFE],
    ['no total of plans is named', noLine('- Total plans', line('50% (6/8 plans)')), SAFE],
    [
      'counts of as many plans have another done',
      `${counts([5, 8], [4, 6])}${line('80% (4/8 plans)')}`,
      UNSAFE,
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).findings.filter((one) => one.startsWith('progress-percent'))).toEqual([expected]);
  });
});

describe('what progress is counted by', () => {
  test.each<[string, string]>([
    ['a ratio of fewer done', `${counts([8, 12], [2, 5])}${line('58% (7/12)')}`],
    ['a ratio of another total', `${counts([7, 13], [2, 5])}${line('58% (7/12)')}`],
    ['rows of as many done', `${counts([8, 20], [2, 4])}${line('50%', { ...ALONE, rows: ROWS(8, 16) })}`],
    ['rows of the same total', `${counts([13, 20], [3, 5])}${line('60%', { ...ALONE, rows: ROWS(12, 20) })}`],
  ])('is not told by %s', (_, text) => {
    expect(establishedBasis(documentOf(text)).line).toEqual([]);
  });

  const by = (basis: BasisSetting, text: string): Told => told(text, {}, { ...DEFAULT_OPTIONS, basis });
  test('the smaller of two equal shares may be that of the plans in the rows', () => {
    const text = `${counts([6, 12], [2, 4])}${line('58%', { ...ALONE, rows: ROWS(7, 12) })}`;
    expect(by('min', text).findings.join()).not.toContain('progress-stale');
    expect(by('phases', text).findings.join()).toContain('progress-stale');
  });
  test('rows that give the same as the plans do not argue against them', () => {
    const text = `${counts([4, 8])}${line('90%', { ...ALONE, rows: ROWS(4, 8) })}`;
    expect(by('plans', text).repaired).toEqual(['Progress: 50%']);
  });
  test('a basis that has no counts leaves percentage and bar to each other', () => {
    expect(by('phases', `${counts([4, 8])}${line('[█████░░░░░] 90%')}`).findings).toEqual([
      'progress-bar error unsafe',
    ]);
  });
  test('a base that counted plans says nothing about a file that has none', () => {
    const base = `${counts([6, 12], [2, 5], 50)}${line('50%')}`;
    const head = `${front('progress:', '  total_phases: 5', '  completed_phases: 2')}${line('90%', { ...ALONE, rows: ROWS(7, 10) })}`;
    expect(told(head, { 'base.md': base }).findings).toContain('progress-stale warning unsafe');
  });
});

describe('a percentage against the counts', () => {
  test('rows back the counts against two percentages', () => {
    const text = `${counts([4, 8], undefined, 60)}${line('60%', { ...ALONE, rows: ROWS(4, 8) })}`;
    expect(told(text).repaired).toEqual(['  percent: 50', 'Progress: 50%']);
  });
  test('a zero without a bar was never touched', () => {
    expect(
      told(`${counts([7, 12], [2, 5], 58)}${line('0%', { ...ALONE, phase: '3 of 5' })}`).repaired,
    ).toEqual(['Progress: 58%']);
  });
  test('two decimals are a plain number', () => {
    expect(ledger('front-matter-percent', `${counts([2, 3], undefined, '66.67')}${line('66%')}`)).toEqual([
      'holds',
    ]);
  });
  test('a milestone that is over is left alone, with and without a v', () => {
    for (const status of ['Milestone v1.2 complete', 'Milestone 1.2 complete', 'Milestone complete'])
      expect(ledger('progress-stale', `${counts([4, 8])}${line('90%', { ...ALONE, status })}`)).toEqual([
        'the status says that the milestone is over',
      ]);
  });
});
