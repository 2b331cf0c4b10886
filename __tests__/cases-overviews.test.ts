// Tables of phases with a state for each, bars in fences and on further lines, and counts in words.
import { describe, expect, test } from '@jest/globals';
import { documentOf, judge, textAt } from './build.ts';
import { ledger, told } from './told.ts';

interface Shape {
  readonly counts?: readonly [number, number, number, number];
  readonly milestone?: string;
  readonly position?: readonly string[];
  readonly heading?: string;
  readonly caption?: string;
  readonly head?: string;
  readonly rows?: readonly string[];
  readonly rest?: string;
}

const ROWS = [
  '1 | Base | Complete | 5',
  '2 | Login | Complete | 4',
  '3 | Bills | Done | 1',
  '4 | Export | Not started | 1',
];

/** A file with a table of phases; phases done and in all, plans done and in all stand in its front matter. */
function shaped({
  counts: [phases, allPhases, plans, allPlans] = [3, 4, 10, 11],
  milestone = 'v1.0',
  position = ['Phase: 4 of 4 (Export)', 'Status: Ready to plan'],
  heading = 'Phase Overview',
  caption = '',
  head = 'Phase | Name | Status | Plans',
  rows = ROWS,
  rest = '',
}: Shape = {}): string {
  return [
    ...['---', 'gsd_state_version: 1.0', `milestone: ${milestone}`, 'progress:'],
    ...[`  total_phases: ${allPhases}`, `  completed_phases: ${phases}`],
    ...[`  total_plans: ${allPlans}`, `  completed_plans: ${plans}`, '---', ''],
    ...['# Project State', '', '## Current Position', '', ...position, '', `## ${heading}`, '', caption, ''],
    ...[
      `| ${head} |`,
      `|${head
        .split('|')
        .map(() => '---')
        .join('|')}|`,
    ],
    ...[...rows.map((row) => `| ${row} |`), '', rest, ''],
  ].join('\n');
}

const found = (text: string, rule = 'phase-overview'): readonly string[] =>
  judge(text)
    .findings.filter((one) => one.rule === rule)
    .map(({ severity, range, expected = '' }) => [severity, textAt(text, range), expected].join(' ').trim());

describe('a table of phases with their state', () => {
  test('is read wherever it stands', () => {
    const [overview] = documentOf(shaped()).phaseOverviews;
    expect(
      overview?.rows.map(({ key, status, plans }) => `${key} ${status.kind} ${plans?.completed}`),
    ).toEqual(['1 complete 5', '2 complete 4', '3 complete 1', '4 unbegun 1']);
    expect(documentOf(shaped()).phaseTables).toEqual([]);
  });

  test.each([
    ['Complete', 'complete'],
    ['✅ Complete', 'complete'],
    ['✅', 'complete'],
    ['**Done** (2026-03-04)', 'complete'],
    ['Shipped v1.0', 'complete'],
    ['concluída', 'complete'],
    ['已完成', 'complete'],
    ['Complete (1/2 verified)', 'unknown'],
    ['Not complete', 'unknown'],
    ['未完成', 'open'],
    ['nicht abgeschlossen', 'unknown'],
    ['Almost done', 'unknown'],
    ['80% done', 'unknown'],
    ['In progress', 'open'],
    ['🔄 Executing', 'open'],
    ['Not started', 'unbegun'],
    ['⬜', 'unbegun'],
    ['Pending', 'unbegun'],
    ['Deferred', 'unknown'],
    ['—', 'unknown'],
  ])('%j is %s', (status, kind) => {
    const [overview] = documentOf(shaped({ rows: [`1 | Base | ${status} | 2`] })).phaseOverviews;
    expect(overview?.rows[0]?.status.kind).toBe(kind);
  });

  test.each<[string, Shape, readonly string[]]>([
    ['the same counts', {}, []],
    ['a phase less', { counts: [2, 4, 10, 11] }, ['warning 2 at least 3']],
    ['plans less', { counts: [3, 4, 6, 11] }, ['warning 6 at least 10']],
    ['plans and their number less', { counts: [3, 4, 6, 6] }, ['warning 6 at least 10']],
    ['both', { counts: [2, 4, 6, 6] }, ['warning 2 at least 3', 'warning 6 at least 10']],
    ['all done beside one not started', { counts: [4, 4, 11, 11] }, ['warning 4 at most 3']],
    ['more plans than rows have', { counts: [3, 4, 12, 14] }, []],
    ['folders come one by one', { counts: [3, 3, 10, 10] }, []],
    [
      'numbers in a column of their own',
      { head: '# | Phase | Status | Plans', counts: [1, 4, 10, 11] },
      ['warning 1 at least 3'],
    ],
    ['no plans in a phase', { rows: ['0 | Setup | Complete | 0', ...ROWS], counts: [3, 4, 10, 11] }, []],
    [
      'x of y, in progress',
      { rows: [...ROWS.slice(0, 2), '3 | Bills | In Progress | 5/5', ROWS[3] ?? ''], counts: [2, 4, 14, 15] },
      [],
    ],
    [
      'x of y counts whatever the word',
      { rows: [...ROWS.slice(0, 2), '3 | Bills | In Progress | 2/5', ROWS[3] ?? ''], counts: [2, 4, 9, 15] },
      ['warning 9 at least 11'],
    ],
    ['another milestone in the heading', { heading: 'v0.9 Phases', counts: [1, 4, 2, 11] }, []],
    [
      'its own milestone in the heading',
      { heading: 'v1.0 Phases', counts: [2, 4, 10, 11] },
      ['warning 2 at least 3'],
    ],
    ['another milestone above the table', { caption: '**v0.9 Base:**', counts: [1, 4, 2, 11] }, []],
    ['what is over', { heading: 'Previous Phases', counts: [1, 4, 2, 11] }, []],
    ['a milestone column', { head: 'Phase | Milestone | Status | Plans', counts: [1, 4, 2, 11] }, []],
    ['no row for the current phase', { position: ['Phase: 7 of 8 (Later)'], counts: [1, 2, 2, 3] }, []],
    [
      'several milestones, and other rows than phases',
      { rest: 'v2.0 comes next.', counts: [1, 2, 2, 3], position: ['Phase: 4'] },
      [],
    ],
    [
      'several milestones, and the first one is counted',
      { rest: 'v2.0 comes next.', counts: [1, 2, 10, 11] },
      ['warning 1 at least 3'],
    ],
    ['no counts yet', { counts: [0, 0, 0, 0] }, []],
  ])('%s', (_, shape, findings) => {
    expect(found(shaped(shape))).toEqual(findings);
  });

  test('rows of single plans among the phases are none of them', () => {
    const rows = [
      '8. PDF | TBD | Not started',
      '9. Word | TBD | Not started',
      'Phase 08 P01 | 3min | 1 tasks | 2 files',
    ];
    const shape = {
      head: 'Phase | Plans | Status',
      heading: 'Performance Metrics',
      position: ['Phase: 9 of 9'],
    };
    expect(found(shaped({ ...shape, rows, counts: [2, 2, 3, 3] }))).toEqual(['warning 2 at most 0']);
  });

  test('a column of dates hides no counts of plans', () => {
    const rows = ['1. Base | 3/3 | Done | 2026-03-01', '2. Login | 2/2 | Done | 2026-03-02'];
    const rest = '**Velocity:**\n- Total plans completed: 9\n';
    const text = shaped({
      head: 'Phase | Plans | Status | Completed',
      heading: 'Performance Metrics',
      rows,
      rest,
      position: ['Phase: 2 of 2'],
      counts: [2, 2, 5, 5],
    });
    expect(found(text, 'velocity-plans')).toEqual(['warning 9 5']);
  });
});

const POSITION = (...lines: readonly string[]): string =>
  [
    '# Project State',
    '',
    '## Current Position',
    '',
    'Phase: 2 of 4 (Login)',
    'Status: In progress',
    '',
    ...lines,
    '',
  ].join('\n');
const FENCE = '```';

describe('bars', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'in a fence',
      [FENCE, 'Progress: [██░░░░░░░░] 90% (1/4 phases)', FENCE],
      ['progress-bar error', 'progress-percent warning'],
    ],
    ['in a fence, true', [FENCE, 'Progress: [██░░░░░░░░] 25% (1/4 phases)', FENCE], []],
    ['in a fence of a language', ['```text', 'Phase 2: ████████░░ 30%', FENCE], ['progress-bar error']],
    [
      'behind Overall',
      ['Progress: [███░░░░░░░] 25%', 'Overall: [████████░░] 67% (4 of 6)'],
      ['progress-bar error'],
    ],
    ['behind Overall, true', ['Progress: [███░░░░░░░] 25%', 'Overall: [███████░░░] 67% (4 of 6)'], []],
    ['behind Progress bar alone', ['Progress bar: [████████░░] 25%'], ['progress-bar error safe']],
    ['without a label', ['[████████░░] 25% of the screens'], ['progress-bar error']],
    [
      'on two progress lines, one wrong',
      ['Progress: [███░░░░░░░] 25%', 'Progress: [████████░░] 50%'],
      ['progress-bar error'],
    ],
    ['on two progress lines', ['Progress: [███░░░░░░░] 25%', 'Progress: [█████░░░░░] 50%'], []],
    ['below another heading', ['## Notes', '', FENCE, 'Progress: [██░░░░░░░░] 90%', FENCE], []],
    ['that are a box', ['- [ ] 50% of it', '- [x] 20%'], []],
  ])('%s', (_, lines, findings) => {
    expect(told(POSITION(...lines)).findings).toEqual(findings);
  });

  test.each<[string, string]>([
    ['[░░░░░░░░░░░░░░░░░░░░] 7/7 plans', 'fails'],
    ['[████████████████████] 7/7 plans', 'holds'],
    ['[####......] 2/4', 'holds'],
    ['[#####.....] 2/4', 'holds'],
    ['[########..] 2/4', 'fails'],
    ['[#.........] 2/4', 'fails'],
    ['[██████░░░░] ~2/4', 'the ratio on the progress line is approximate (`~2/4`)'],
    ['[██████░░░░] 2/4 plans, 1/3 phases', 'the progress line has no ratio, or several'],
    ['[██████████] 1/4 (Phase 1 complete)', 'the bar may show the phase that the line names'],
  ])('a bar against a ratio: %s', (progress, verdict) => {
    expect(ledger('progress-bar', POSITION(`Progress: ${progress}`))).toEqual([verdict]);
  });

  test('a further plan line is one as well', () => {
    const lines = ['Plan: 1 of 2', '', 'Phase: 3 of 4 (Bills)', 'Plan: 5 of 3'];
    expect(ledger('plan-range', POSITION(...lines))).toEqual(['holds', 'fails']);
  });
});

describe('counts in words', () => {
  const said = (line: string, counts: Shape['counts'] = [9, 18, 30, 40]): readonly string[] =>
    found(
      shaped({ counts, position: ['Phase: 4', line], head: 'Phase | Name', rows: ['1 | x'] }),
      'status-complete',
    );

  test.each<[string, readonly string[]]>([
    ['Status: All 18 phases complete.', ['warning All 18 phases complete']],
    ['Progress: 50% (all phases complete)', ['warning all phases complete']],
    ['Status: All plans complete', ['warning All plans complete']],
    ['Progress: 50% (phases 1-12 complete)', ['warning phases 1-12 complete']],
    ['Progress: 50% (phases 1-9 complete)', []],
    ['Status: All 9 phases complete', []],
    ['Status: Not all phases complete', []],
    ['Status: Release once all phases complete', []],
    ['Status: All plans complete in phase 4', []],
    [
      'Status: v1.0 milestone complete. All phases delivered.',
      ['warning v1.0 milestone complete. All phases delivered.'],
    ],
    ['Status: v1.0 milestone complete. Ready to plan v1.1.', []],
  ])('%j', (line, findings) => {
    expect(said(line)).toEqual(findings);
  });

  test('are right beside counts that say the same', () => {
    expect(said('Status: All 18 phases complete.', [18, 18, 40, 40])).toEqual([]);
  });
});

describe('lines and rows that count what is done', () => {
  const said = (lines: readonly string[], shape: Shape = {}): readonly string[] =>
    found(
      shaped({
        head: 'Phase | Name',
        rows: ['1 | x'],
        ...shape,
        rest: ['## Metrics', '', ...lines].join('\n'),
      }),
      'progress-ratio',
    );

  test.each<[string, readonly string[], Shape, readonly string[]]>([
    ['phases, other', ['**Phases Complete:** 1/5'], {}, ['warning 1/5 3 of 4']],
    ['phases, the same', ['**Phases Complete:** 3/4'], {}, []],
    [
      'plans in a row',
      ['| Metric | Value |', '|---|---|', '| Plans executed | 2/6 |'],
      {},
      ['warning 2/6 10 of 11'],
    ],
    ['a lone count', ['- Phases complete: 1'], {}, ['warning 1 3']],
    ['a lone count, the same', ['- Phases complete: 3'], {}, []],
    ['a lone count of several milestones', ['- Phases complete: 9', '', 'Then v2.0.'], {}, []],
    ['twice is once', ['Phases complete: 1/5', 'Completed phases: 2/5'], {}, ['warning 1/5 3 of 4']],
    ['another heading', ['Phases left: 1/5'], {}, []],
    ['another milestone', ['### v0.9', '', 'Phases complete: 1/5'], {}, []],
  ])('%s', (_, lines, shape, findings) => {
    expect(said(lines, shape)).toEqual(findings);
  });
});
