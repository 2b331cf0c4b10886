// Documents that tell mutants from the original which no other test noticed (docs/quality/mutants.tsv).
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_OPTIONS } from '../src/engine.ts';
import { counts, front, template } from './build.ts';
import { told } from './told.ts';
import type { Told } from './told.ts';

/** Two finished phases before the third. */
const finished = (parts: Parameters<typeof template>[0]): string =>
  template({
    phase: '3 of 4 (Returns)',
    focus: 'Phase 3 - Returns',
    plan: '0 of 2',
    progress: '[█████░░░░░] 50%',
    total: '4',
    average: '8 min',
    time: '32 min',
    rows: ['| 1 | 2/2 | 12 min | 6 min |', '| 2 | 2/2 | 20 min | 10 min |'],
    ...parts,
  });
const rows = (first: string, second = '| 2 | 2/2 | 20 min | 10 min |'): readonly string[] => [first, second];
const PLANS = [
  '',
  '| Plan | Duration |',
  '|---|---|',
  '| Phase 01 P01 | 5 min |',
  '| Phase 01 P02 | 7 min |',
];

describe('who is the odd one', () => {
  test.each<[string, string, Told]>([
    ['nobody', finished({}), { findings: [], repaired: [] }],
    [
      'a total that the list of last plans contradicts as well',
      finished({ rows: rows('| 1 | 2/2 | 70 min | 6 min |'), trend: '01-01 (5 min), 01-02 (7 min)' }),
      {
        findings: ['velocity-time error unsafe', 'trend-sum warning', 'phase-average error unsafe'],
        repaired: [],
      },
    ],
    [
      'a total that the plan rows contradict as well',
      finished({ rows: rows('| 1 | 2/2 | 70 min | 6 min |'), stranded: PLANS }),
      {
        findings: ['velocity-time error unsafe', 'trend-sum warning', 'phase-average error unsafe'],
        repaired: [],
      },
    ],
    [
      'a count that the list of last plans contradicts as well',
      finished({ rows: rows('| 1 | 3/3 | 12 min | 4 min |'), trend: '01-01 (5 min), 01-02 (7 min)' }),
      { findings: ['velocity-plans error unsafe'], repaired: [] },
    ],
    [
      'a total against two averages',
      finished({ average: '15 min', time: '60 min', rows: rows('| 1 | 2/2 | 20 min | 20 min |') }),
      { findings: ['velocity-time error unsafe', 'phase-average error unsafe'], repaired: [] },
    ],
    [
      'nobody: a row without an average is no witness',
      template({
        total: '2',
        average: '10 min',
        time: '20 min',
        rows: ['| 1 | 1 | 20 min | 20 min |', '| 2 | 1 | 10 min | - |'],
      }),
      {
        findings: ['velocity-average error safe', 'velocity-time error safe'],
        repaired: ['- Average duration: 15 min', '- Total execution time: 30 min'],
      },
    ],
    [
      'nobody: a row that has not begun',
      finished({
        rows: [...rows('| 1 | 2/2 | 12 min | 6 min |'), '| 3 | 0/2 | 0 min | - |'],
        time: '75 min',
      }),
      { findings: ['velocity-time error safe'], repaired: ['- Total execution time: 32 min'] },
    ],
    [
      'counts that disagree',
      template({ total: '6', time: '36 min', average: '9 min' }),
      { findings: ['velocity-plans warning', 'velocity-average error unsafe'], repaired: [] },
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('percentages and bars', () => {
  test.each<[string, string, Told]>([
    [
      'a bar of the ratio, not of its rounding',
      template({ progress: '[███████░░░] 80% (39/49)' }),
      { findings: [], repaired: [] },
    ],
    [
      'a hundred percent of three fifths',
      template({ progress: '[███░░░░░░░] 100% (3/5)' }),
      { findings: ['progress-bar error unsafe', 'progress-percent error unsafe'], repaired: [] },
    ],
    [
      'more than a hundred',
      template({ progress: '[██████████] 120% (3/5)' }),
      { findings: ['progress-percent error unsafe', 'schema error'], repaired: [] },
    ],
    [
      'a percentage that somebody wrote',
      `${counts([5, 10], [1, 5], 50)}${template({ progress: '30%' })}`,
      { findings: ['progress-stale warning unsafe'], repaired: [] },
    ],
    [
      'all plans, and less than all',
      `${counts([12, 12], [4, 4], 92).replace('executing', 'verifying')}${template({ progress: '100%', phase: '4 of 4', focus: 'Phase 4', plan: '3 of 3', status: 'Phase complete', total: '12', time: '72 min', rows: [] })}`,
      { findings: ['front-matter-percent error safe'], repaired: ['  percent: 100'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('by the basis that is asked for', () => {
    const text = `${counts([12, 12], undefined, 90).replace('executing', 'verifying')}${template({ progress: '100%', phase: '4 of 4', focus: 'Phase 4', plan: '3 of 3', status: 'Phase complete', total: '12', time: '72 min', rows: [] })}`;
    expect(told(text, {}, { ...DEFAULT_OPTIONS, basis: 'plans' })).toEqual({
      findings: ['front-matter-percent error safe'],
      repaired: ['  percent: 100'],
    });
  });
});

const SUMMARY = (time: string): string => `---\nduration: ${time}\n---\n`;
const plans = (folder: string, times: readonly string[], planned = times.length): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: planned }, (_, index): [string, string][] => {
      const stem = `planning/phases/${folder}/${folder.slice(0, 2)}-${String(index + 1).padStart(2, '0')}`;
      const time = times[index];
      return [
        [`${stem}-PLAN.md`, ''],
        ...(time === undefined ? [] : [[`${stem}-SUMMARY.md`, SUMMARY(time)] as [string, string]]),
      ];
    }).flat(),
  );
const ROADMAP = {
  'planning/ROADMAP.md':
    '# Roadmap\n\n### Phase 1: Board setup\n### Phase 2: Sensor feed\n### Phase 3: Enclosure\n### Phase 4: Field test\n',
};

describe('beside the folder', () => {
  test.each<[string, string, Readonly<Record<string, string>>, Told]>([
    [
      'a plan whose time is in the total already',
      template({
        rows: ['| 1. Board setup | 3/3 | 18 min | 6 min |', '| 2. Sensor feed | 2/3 | 20 min | 10 min |'],
        time: '38 min',
        average: '7.6 min',
      }),
      {
        ...ROADMAP,
        ...plans('01-board-setup', ['6 min', '5 min', '7 min']),
        ...plans('02-sensor-feed', ['9 min', '9 min', '2 min']),
      },
      {
        findings: ['evidence-position notice', 'evidence-completed error safe'],
        repaired: [
          '- Total plans completed: 6',
          '- Average duration: 6.3 min',
          '| 2. Sensor feed | 3/3 | 20 min | 7 min |',
        ],
      },
    ],
    [
      'front matter that counts none',
      `${counts([0, 5])}${template({ progress: '—', rows: [], total: '0', average: '-', time: '-' })}`,
      { ...ROADMAP, ...plans('01-board-setup', ['6 min', '5 min']) },
      {
        findings: ['evidence-completed error safe', 'metrics-untouched notice'],
        repaired: ['  completed_plans: 2'],
      },
    ],
    [
      'front matter with two digits',
      `${counts([12, 20])}${template({ progress: '[███░░░░░░░] 30%', rows: [], total: '12', average: '-', time: '-' })}`,
      {
        ...ROADMAP,
        ...plans(
          '01-board-setup',
          Array.from({ length: 13 }, () => '6 min'),
        ),
      },
      {
        findings: ['evidence-completed error safe', 'progress-stale warning safe'],
        repaired: ['  completed_plans: 13', 'Progress: [███████░░░] 65%'],
      },
    ],
    [
      'as many as there are',
      `${counts([4, 5])}${template({ progress: '—', rows: [], total: '4', average: '-', time: '-' })}`,
      {
        ...ROADMAP,
        ...plans(
          '01-board-setup',
          Array.from({ length: 5 }, () => '6 min'),
        ),
      },
      {
        findings: ['evidence-completed error safe'],
        repaired: ['  completed_plans: 5'],
      },
    ],
    [
      'more plans than the row has',
      template({
        rows: ['| 1. Board setup | 8/10 | 48 min | 6 min |'],
        total: '8',
        average: '6 min',
        time: '48 min',
      }),
      {
        ...ROADMAP,
        ...plans(
          '01-board-setup',
          Array.from({ length: 8 }, () => '6 min'),
          11,
        ),
      },
      { findings: ['phase-missing notice', 'evidence-plans warning unsafe'], repaired: [] },
    ],
    [
      'a roadmap of two milestones',
      `${front('gsd_state_version: 1.0', 'milestone: v1.1', 'progress:', '  total_plans: 2', '  completed_plans: 1')}${template({ progress: '—', rows: [], total: '-', average: '-', time: '-' })}`,
      {
        'planning/ROADMAP.md':
          '# Roadmap\n\n<details>\n<summary>v1.0 Bench (shipped)</summary>\n\n### Phase 1: Bench\n\n</details>\n\n## v1.1 Feed (in progress)\n\n### Phase 2: Sensor feed\n',
        ...plans('02-sensor-feed', ['4 min', '8 min']),
      },
      {
        findings: ['evidence-completed error safe'],
        repaired: ['  completed_plans: 2'],
      },
    ],
    [
      'a phase that the roadmap does not have',
      template({ phase: '7 of 9 (Later)', focus: 'Phase 7 - Later' }),
      { ...ROADMAP, ...plans('01-board-setup', ['6 min']) },
      { findings: ['roadmap-phase warning', 'roadmap-total warning', 'phase-missing notice'], repaired: [] },
    ],
    [
      'twelve phases of four',
      `${front('gsd_state_version: 1.0', 'progress:', '  total_phases: 12')}${template({ phase: '2 (Sensor feed)' })}`,
      ROADMAP,
      { findings: ['roadmap-total warning'], repaired: [] },
    ],
    [
      'a file to resume from that is gone',
      template({ resume: '.planning/phases/05-cli/05-CONTEXT.md' }),
      { ...ROADMAP, 'planning/phases/05-cli-tools/05-01-PLAN.md': '' },
      { findings: ['resume-file notice'], repaired: [] },
    ],
  ])('%s', (_, text, files, expected) => {
    expect(told(text, files)).toEqual(expected);
  });
});

describe('against the base', () => {
  const base = (text: string): Readonly<Record<string, string>> => ({ 'base.md': text });

  test.each<[string, string, string, Told]>([
    [
      'a row more',
      finished({}),
      finished({ rows: ['| 1 | 2/2 | 12 min | 6 min |'], total: '2', average: '6 min', time: '12 min' }),
      { findings: [], repaired: [] },
    ],
    [
      'a plan fewer',
      template({
        rows: ['| 1. Board setup | 2/3 | 12 min | 6 min |', '| 2. Sensor feed | 2/3 | 12 min | 6 min |'],
        total: '4',
        time: '24 min',
      }),
      template(),
      { findings: ['went-backwards warning'], repaired: [] },
    ],
    ['a session without a date', template({ session: '—' }), template(), { findings: [], repaired: [] }],
    [
      'a base that tells no basis',
      template({ progress: '[██████░░░░] 60%' }),
      template({ progress: '[██████░░░░] 58% (7/12 plans)' }),
      { findings: [], repaired: [] },
    ],
  ])('%s', (_, text, before, expected) => {
    expect(told(text, base(before))).toEqual(expected);
  });
});
