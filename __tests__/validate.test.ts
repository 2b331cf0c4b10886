// What each rule says, when it keeps silent and why, how grave it is, and what it would write.
import { NO_EVIDENCE, weigh } from '../src/evidence/evidence.ts';
import { describe, expect, test } from '@jest/globals';
import { positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS } from '../src/engine.ts';
import type { Analysis, EngineOptions } from '../src/engine.ts';
import { atLeast } from '../src/finding.ts';
import { RULES } from '../src/validate/rules/index.ts';
import { derive } from '../src/metrics/derive.ts';
import { readStatements } from '../src/statements/read.ts';
import { fails } from '../src/validate/rule.ts';
import type { Rule } from '../src/validate/rule.ts';
import { extractState, pointerKey } from '../src/validate/state.ts';
import { validate } from '../src/validate/validate.ts';
import { code, counted, sumText, time } from '../src/validate/wording.ts';
import {
  changedLines,
  counts,
  documentOf,
  findingOf,
  front,
  judge,
  mended,
  places,
  template,
  textAt,
  verdict,
  verdicts,
} from './build.ts';
import type { Parts } from './build.ts';

const say = (parts: Parts, rule: string): ReturnType<typeof findingOf> & { readonly at: string } => {
  const text = template(parts);
  const finding = findingOf(judge(text), rule);
  return { ...finding, at: textAt(text, finding.range) };
};
const check = (parts: Parts, rule: string): string => verdict(template(parts), rule);

describe('wording', () => {
  test('values from the file are shown on one line, in code marks, cut', () => {
    expect(code('a `b`\n\u0007c')).toBe("`a 'b' c`");
    expect(code('x'.repeat(80))).toBe(`\`${'x'.repeat(80)}\``);
    expect(code('x'.repeat(81))).toBe(`\`${'x'.repeat(79)}…\``);
    expect(code(' a ')).toBe('`a`');
  });

  test('counts', () => {
    expect(counted(0, 'plan')).toBe('0 plans');
    expect(counted(1, 'plan')).toBe('1 plan');
    expect(counted(2, 'plan')).toBe('2 plans');
  });

  test('sums are cut in the middle', () => {
    expect(sumText(['1', '2'])).toBe('1 + 2');
    expect(sumText(['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('1 + 2 + 3 + 4 + 5 + 6 + 7 + 8');
    expect(sumText(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe('1 + 2 + 3 + 4 + 5 + … + 8 + 9');
  });

  test.each([
    [1000, undefined, '1 s'],
    [119_999, undefined, '120 s'],
    [120_000, undefined, '2 min'],
    [7_199_999, undefined, '120 min'],
    [7_200_000, undefined, '2 h'],
    [360_000, 60_000, '6 min'],
    [350_000, 60_000, '5.83 min'],
    [350_000, 3_600_000, '0.1 h'],
    [350_000, 1_000, '350 s'],
    [350_000, 7, '5.83 min'],
    [0, undefined, '0 s'],
    [-5000, undefined, '-5 s'],
  ])('%i ms in units of %j is %s', (milliseconds, unit, shown) => {
    expect(time(milliseconds, unit)).toBe(shown);
  });

  test('keys of JSON pointers', () => {
    expect(pointerKey('a/b~c')).toBe('a~1b~0c');
  });

  test('severities are ordered', () => {
    expect([
      atLeast('error', 'warning'),
      atLeast('warning', 'warning'),
      atLeast('notice', 'warning'),
    ]).toEqual([true, true, false]);
  });
});

describe('the ledger', () => {
  test('has every rule, for every file, and nothing else', () => {
    for (const text of [template(), '', '# GSD State\n', `${template()}<<<<<<< a\n`]) {
      const { relations } = judge(text);
      expect([...new Set(relations.map(({ rule }) => rule))]).toEqual(RULES.map(({ id }) => id));
    }
  });

  test('rules have kebab-case ids, sorted but for the barrier, and say what must hold', () => {
    for (const { id, summary } of RULES) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(summary).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('a consistent file has no finding in either tolerance', () => {
    expect(places(judge(template()))).toEqual([]);
    expect(places(judge(template(), 'exact'))).toEqual([]);
    expect(places(judge(template({ front: counts([4, 8], [1, 4], 50) }), 'exact'))).toEqual([]);
  });

  test('findings are in the order of the file, those at one place in the order of their rules', () => {
    const analysis = judge(
      template({ total: '4', average: '9 min', progress: '[██░░░░░░░░] 50%', activity: '2026-02-30' }),
    );
    expect(places(analysis)).toEqual([
      'date@12',
      'progress-bar@14',
      'velocity-plans@19',
      'velocity-average@20',
    ]);
    const one = judge(template({ plan: '4 of 3' }));
    expect(places(one)).toEqual(['plan-range@10', 'plan-row@10']);
  });

  test('what fails in the ledger is a finding, and the other way round', () => {
    const analysis = judge(template({ total: '4', average: '9 min' }));
    const failing = analysis.relations.filter(({ status }) => status === 'fails').map(({ rule }) => rule);
    expect(failing).toEqual(analysis.findings.map(({ rule }) => rule).toSorted());
  });

  const withSettings = (text: string, severities: EngineOptions['severities']): Analysis =>
    analyse(sourceOf('x', text), { ...DEFAULT_OPTIONS, severities });

  test('rules can be switched off or given another severity', () => {
    const text = template({ total: '4', average: '9 min', time: '~50 min' });
    const off = withSettings(text, { 'velocity-plans': 'off' });
    expect(verdicts(off, 'velocity-plans')).toEqual(['the rule is switched off']);
    expect(off.findings.some(({ rule }) => rule === 'velocity-plans')).toBe(false);
    const softer = withSettings(text, { 'velocity-plans': 'notice', 'velocity-time': 'error' });
    expect(findingOf(softer, 'velocity-plans').severity).toBe('notice');
    expect(findingOf(softer, 'velocity-time').severity).toBe('error');
    expect(findingOf(judge(text), 'velocity-time').severity).toBe('warning');
  });

  test('what stands at one place is sorted by its end and by its rule', () => {
    const document = documentOf(template());
    const state = extractState(document);
    const evidence = weigh(document, NO_EVIDENCE);
    const metrics = derive(document, 'printed');
    const context = {
      document,
      metrics,
      statements: readStatements(document),
      state,
      evidence,
      tolerance: 'printed' as const,
    };
    const rule = (id: string, ...ranges: readonly (readonly [number, number])[]): Rule => ({
      id,
      summary: '',
      severity: 'error',
      fixable: 'never',
      check: () => ranges.map(([start, end]) => fails({ message: '', range: { start, end } })),
    });
    const rules = [rule('b', [5, 6], [5, 6], [1, 9]), rule('c', [5, 6], [1, 2]), rule('a', [5, 6], [5, 5])];
    const { findings } = validate(context, {}, rules);
    expect(findings.map(({ rule: id, range }) => `${id} ${range.start}-${range.end}`)).toEqual([
      ...['c 1-2', 'b 1-9', 'a 5-5', 'a 5-6', 'b 5-6', 'b 5-6', 'c 5-6'],
    ]);
  });

  test('names from the prototype of objects are no settings', () => {
    expect(
      places(withSettings(template(), Object.create({ date: 'off' }) as EngineOptions['severities'])),
    ).toEqual([]);
    expect(
      verdicts(
        withSettings(template(), Object.create({ date: 'off' }) as EngineOptions['severities']),
        'date',
      ),
    ).toContain('holds');
  });
});

describe('conflict-markers, unrecognised', () => {
  test('markers silence everything else', () => {
    const text = template({ average: '9 min', more: ['<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> x'] });
    const analysis = judge(text);
    expect(analysis.findings).toMatchObject([
      {
        rule: 'conflict-markers',
        severity: 'error',
        message:
          'A merge conflict was committed here. Keep one side and remove the marker lines; nothing else is checked until then.',
        related: [],
      },
    ]);
    expect(analysis.findings[0]).not.toHaveProperty('fix');
    expect(verdicts(analysis, 'velocity-average')).toEqual(['the file has merge-conflict markers']);
    expect(verdict(template(), 'conflict-markers')).toBe('holds');
  });

  test('a file of another format gets one notice', () => {
    const analysis = judge('\uFEFFShopping\n\n<<<<<<< a\n');
    expect(analysis.findings).toMatchObject([
      { rule: 'unrecognised', severity: 'notice', range: { start: 1, end: 9 } },
    ]);
    expect(analysis.findings[0]?.message).toMatch(/^This does not look like a GSD STATE\.md/);
    expect(verdicts(analysis, 'conflict-markers')).toEqual(['the file is not a GSD STATE.md']);
    expect(verdicts(analysis, 'date')).toEqual(['the file is not a GSD STATE.md']);
    expect(judge('# GSD State\n').findings).toMatchObject([
      { rule: 'unrecognised', severity: 'notice', range: { start: 0, end: 11 } },
    ]);
    expect(judge('# GSD State\n').findings[0]?.message).toMatch(/^This file is generated by GSD 2/);
    expect(verdict(template(), 'unrecognised')).toBe('holds');
  });
});

describe('date', () => {
  const dates = (activity: string): string => verdicts(judge(template({ activity })), 'date')[0]!;
  test.each([
    ['2024-02-29 — x', 'holds'],
    ['2000-02-29', 'holds'],
    ['2026-12-31', 'holds'],
    ['2026-01-01', 'holds'],
    ['`2026-04-30`', 'holds'],
    ['(2026-04-30)', 'holds'],
    ['2026-02-29', 'fails'],
    ['1900-02-29', 'fails'],
    ['2026-04-31', 'fails'],
    ['2026-06-31', 'fails'],
    ['2026-09-31', 'fails'],
    ['2026-11-31', 'fails'],
    ['2026-01-32', 'fails'],
    ['2026-13-01', 'fails'],
    ['2026-00-10', 'fails'],
    ['2026-10-00', 'fails'],
    ['2026-3-4', 'there is no date in it'],
    ['2026-03-041', 'there is no date in it'],
    ['yesterday', 'there is no date in it'],
    ['', 'there is no date in it'],
    ['on 2026-02-30', 'there is no date in it'],
  ])('%j: %s', (activity, expected) => {
    expect(dates(activity)).toBe(expected);
  });

  test('names the line and marks the date alone', () => {
    const found = say({ session: '`2026-02-30T10:00:00Z`' }, 'date');
    expect(found).toMatchObject({
      severity: 'error',
      message: 'Last session says `2026-02-30`, which is not a date of the calendar. Write the real date.',
      actual: '2026-02-30',
      at: '2026-02-30',
    });
  });

  test('looks into the front matter and at the footer', () => {
    const text = template({
      front: front('last_updated: "2026-02-30T00:00:00Z"', 'last_activity: 2026-02-31 - x'),
      more: ['', '*x*', 'Last updated: 2026-02-32'],
    });
    expect(places(judge(text)).filter((place) => place.startsWith('date'))).toHaveLength(3);
    expect(textAt(text, judge(text).findings.find(({ rule }) => rule === 'date')!.range)).toBe('2026-02-30');
    expect(verdicts(judge(template()), 'date')).toEqual(['holds', 'holds']);
    const bare = judge('# Project State\n\n## Current Position\n\nPhase: 1\n\n## Session\n\nStopped at: x\n');
    expect(verdicts(bare, 'date')).toEqual(['the file has no dated line']);
  });
});

describe('focus', () => {
  test.each([
    [{ focus: 'Phase 2 - Sensor feed' }, 'holds'],
    [{ focus: 'Phase 02' }, 'holds'],
    [{ focus: 'phases 1-3' }, 'holds'],
    [{ focus: 'phases 1 to 2' }, 'holds'],
    [{ focus: 'Phase 1, then phase 2' }, 'holds'],
    [{ focus: 'Phase 1' }, 'fails'],
    [{ focus: 'Phase 3' }, 'fails'],
    [{ focus: 'phases 3-5' }, 'fails'],
    [{ focus: 'Phase 3', status: 'Ready to plan' }, 'holds'],
    [{ focus: 'Phase 1', status: 'Planning' }, 'holds'],
    [{ focus: 'Phase 4', status: 'Ready to plan' }, 'fails'],
    [{ focus: 'Phase 3', plan: 'Not started' }, 'holds'],
    [{ focus: 'Phase 3', phase: '2 of 4 (Sensor feed) — COMPLETE' }, 'holds'],
    [{ focus: 'Ship it' }, 'the focus names no phase'],
    [{ focus: '' }, 'the file has no `Current focus:` line'],
    [{ phase: 'Not started' }, 'the current phase is not known'],
    [{ focus: 'Phase 2.1', phase: '2.1 of 4' }, 'holds'],
    [{ focus: 'Phase 3A', phase: '3A of 4' }, 'holds'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'focus')).toBe(expected);
  });

  test('is a notice with the current phase beside it', () => {
    expect(say({ focus: 'Now Phase 7 - Radio' }, 'focus')).toMatchObject({
      severity: 'notice',
      message: 'Current focus names `Phase 7`, but the current phase is 2. Bring the focus up to date.',
      actual: 'Phase 7',
      expected: 'Phase 2',
      at: 'Phase 7',
      related: [{ note: 'the current phase' }],
    });
  });
});

describe('front matter', () => {
  test('counts: completed may not pass the total', () => {
    expect(verdicts(judge(template({ front: counts([8, 8], [4, 4]) })), 'front-matter-counts')).toEqual([
      'holds',
      'holds',
    ]);
    expect(verdicts(judge(template()), 'front-matter-counts')).toEqual([
      'the front matter has no counts of plans',
      'the front matter has no counts of phases',
    ]);
    const text = template({ front: counts([9, 8], [5, 4]) });
    const found = judge(text).findings.filter(({ rule }) => rule === 'front-matter-counts');
    expect(
      found.map(({ severity, message, actual, expected }) => [severity, message, actual, expected]),
    ).toEqual([
      [
        'warning',
        'The front matter counts 5 completed phases of 4. Correct `total_phases` or `completed_phases`.',
        '5',
        'at most 4',
      ],
      [
        'error',
        'The front matter counts 9 completed plans of 8. Correct `total_plans` or `completed_plans`.',
        '9',
        'at most 8',
      ],
    ]);
    expect(
      found.map(({ range, related }) => [
        textAt(text, range),
        textAt(text, related[0]!.range),
        related[0]!.note,
      ]),
    ).toEqual([
      ['5', '4', 'phases in all'],
      ['9', '8', 'plans in all'],
    ]);
    expect(verdicts(judge(template({ front: counts([1, 0]) })), 'front-matter-counts')[0]).toBe('fails');
    expect(verdicts(judge(template({ front: counts([0, 0]) })), 'front-matter-counts')[0]).toBe('holds');
  });

  test('duplicates', () => {
    const second = front('gsd_state_version: 1.0');
    const text = `${front('gsd_state_version: 1.0')}${second}${template()}`;
    expect(findingOf(judge(text), 'front-matter-duplicate')).toMatchObject({
      severity: 'error',
      range: { start: 32, end: 35 },
      related: [{ range: { start: 0, end: 3 }, note: 'the first block' }],
    });
    expect(verdict(template(), 'front-matter-duplicate')).toBe('the file has no front matter');
    expect(verdict(template({ front: counts([1, 2]) }), 'front-matter-duplicate')).toBe('holds');
    const late = template({ more: ['', '---', 'gsd_state_version: 1.0', '---'] });
    expect(findingOf(judge(late), 'front-matter-duplicate').related).toEqual([]);
  });

  test('syntax', () => {
    expect(verdict(template(), 'front-matter-syntax')).toBe('the file has no front matter');
    expect(verdict(template({ front: counts([1, 2]) }), 'front-matter-syntax')).toBe('holds');
    const text = template({ front: front('gsd_state_version: 1.0', 'status: a: b') });
    expect(findingOf(judge(text), 'front-matter-syntax')).toMatchObject({
      severity: 'warning',
      message: 'The front matter is not valid YAML: a value that contains `: ` has to stand in quotes.',
      fix: {
        title: 'Quote the value',
        field: 'front matter',
        formula: 'the same value, quoted',
        applicability: 'safe',
      },
    });
    expect(changedLines(text, mended(text))).toEqual(['status: "a: b"']);
    const open = findingOf(judge(`---\ngsd_state_version: 1.0\n\n${template()}`), 'front-matter-syntax');
    expect(open.severity).toBe('error');
    expect(open).not.toHaveProperty('fix');
  });

  const percent = (parts: Parts): string =>
    check({ rows: [], progress: '—', ...parts }, 'front-matter-percent');

  test.each([
    [{}, 'the file has no front matter'],
    [{ front: counts([4, 8]) }, 'the front matter has no `percent`'],
    [{ front: counts([4, 8], undefined, '"50"') }, '`percent` in the front matter is not a plain number'],
    [{ front: counts([4, 8], undefined, 50) }, 'holds'],
    [{ front: counts([4, 8], undefined, 51) }, 'fails'],
    [{ front: counts([4, 8], undefined, 49) }, 'fails'],
    [{ front: counts([5, 8], undefined, 62) }, 'holds'],
    [{ front: counts([5, 8], undefined, 63) }, 'holds'],
    [{ front: counts([5, 8], [1, 4], 25) }, 'holds'],
    [{ front: counts([5, 8], [1, 4], 26) }, 'fails'],
    [{ front: counts([15, 14], undefined, 100) }, 'holds'],
    [{ front: counts([0, 0], undefined, 0) }, 'the front matter has no counts that give a percentage'],
    [{ front: counts([4, 8], undefined, 150) }, 'the percentage is above 100'],
    // A copy of the body percentage follows that one.
    [{ front: counts([4, 8], undefined, 20), progress: '20% (1/5)' }, 'holds'],
    [
      { front: counts([4, 8], undefined, 20), progress: '20% of phase 3' },
      'it repeats the body percentage, and the progress line says more than a percentage',
    ],
    [{ front: counts([4, 8], undefined, 21), progress: '20% (1/5)' }, 'fails'],
    [{ front: counts([4, 8], undefined, 20), progress: '20%' }, 'fails'],
  ])('the percentage with %j: %s', (parts, expected) => {
    expect(percent(parts)).toBe(expected);
  });

  test('a wrong percentage is repaired safely when all counts agree', () => {
    const text = template({ rows: [], total: '2', progress: '—', front: counts([2, 8], [1, 4], 60) });
    expect(findingOf(judge(text), 'front-matter-percent')).toMatchObject({
      severity: 'error',
      message:
        '`percent` says 60, but the counts beside it give 2 of 8 plans = 25%, 1 of 4 phases = 25%. Correct the percentage, or the counts if those were left behind.',
      actual: '60',
      expected: '25',
      related: [{ note: 'completed plans' }, { note: 'completed phases' }],
      fix: {
        title: 'Replace 60 by 25',
        field: 'progress.percent',
        formula: '2 of 8 plans',
        applicability: 'safe',
      },
    });
    expect(changedLines(text, mended(text))).toEqual(['  percent: 25']);
  });

  test.each([
    ['counts that differ', { front: counts([4, 8], [1, 4], 90) }, 'unsafe', '25'],
    [
      'counts that differ, one of them in the body',
      { front: counts([4, 8], [1, 4], 90), progress: '25%' },
      'unsafe',
      '25',
    ],
    ['impossible phases', { front: counts([4, 8], [1, 0], 90) }, 'unsafe', '50'],
    [
      'a body that says the same as the counts',
      { front: counts([4, 8], undefined, 90), progress: '50%', total: '4' },
      'safe',
      '50',
    ],
    [
      'a body that disagrees and stays',
      { front: counts([4, 8], undefined, 90), progress: '70% of phase 3' },
      'unsafe',
      '50',
    ],
    [
      'a body that is repaired to the same',
      { front: counts([4, 8], undefined, 90), progress: '70%', total: '4' },
      'safe',
      '50',
    ],
    [
      'a body that is repaired to something else',
      { front: counts([4, 8], undefined, 90), progress: '70% (1/5)' },
      'unsafe',
      '50',
    ],
    ['decimals', { front: counts([1, 3], undefined, '50.5') }, 'safe', '33.3'],
  ])('%s', (_, parts, applicability, expected) => {
    expect(say({ rows: [], progress: '—', ...parts }, 'front-matter-percent')).toMatchObject({
      expected,
      fix: { applicability },
    });
  });

  test('exact tolerance wants the canonical rounding', () => {
    const text = template({ rows: [], progress: '—', front: counts([5, 8], undefined, 62) });
    expect(verdict(text, 'front-matter-percent')).toBe('holds');
    expect(verdict(text, 'front-matter-percent', 'exact')).toBe('fails');
  });
});

describe('leaked-placeholder', () => {
  test.each([
    [{ phase: '--phase (01.1) — EXECUTING' }, '--phase', 'flag'],
    [{ phase: '2 of --name' }, '--name', 'flag'],
    [{ plan: '1 of --plans' }, '--plans', 'flag'],
    [{ stopped: '--stopped-at' }, '--stopped-at', 'flag'],
    [{ resume: '--resume-file' }, '--resume-file', 'flag'],
    [{ session: '--stopped-at' }, '--stopped-at', 'flag'],
    [{ status: '--status --name' }, '--status', 'flag'],
    [{ phase: '[X] of [Y] (Radio)' }, '[X]', 'text'],
    [{ plan: '[A] of [B]' }, '[A]', 'text'],
    [{ total: '[N]' }, '[N]', 'text'],
    [{ average: '[X] min' }, '[X]', 'text'],
    [{ time: '[X] hours' }, '[X]', 'text'],
    [{ activity: '[YYYY-MM-DD] — [What happened]' }, '[YYYY-MM-DD]', 'text'],
    [{ activity: 'YYYY-MM-DD' }, 'YYYY-MM-DD', 'text'],
    [{ session: '[YYYY-MM-DD HH:MM]' }, '[YYYY-MM-DD HH:MM]', 'text'],
    [{ session: '[date]' }, '[date]', 'text'],
    [{ status: '[Ready to plan / Planning]' }, '[Ready to plan / Planning]', 'text'],
    [{ stopped: '[Description of last completed action]' }, '[Description of last completed action]', 'text'],
    [{ front: front('current_phase: --phase') }, '--phase', 'flag'],
    [{ front: front('stopped_at: "--stopped-at"') }, '--stopped-at', 'flag'],
    [{ focus: 'Phase --phase - Radio' }, '--phase', 'flag'],
    [{ status: 'Executing Phase --name' }, '--name', 'flag'],
    [{ activity: '2026-03-04 - Phase --phase begun' }, '--phase', 'flag'],
  ])('%j', (parts, leak, kind) => {
    const found = say(parts, 'leaked-placeholder');
    const what =
      kind === 'flag'
        ? 'a command-line flag that leaked into the file'
        : 'template text that was never filled in';
    expect(found).toMatchObject({
      severity: 'error',
      message: `\`${leak}\` is ${what}. Write the value itself.`,
      actual: leak,
      at: leak,
    });
  });

  test.each([
    { stopped: 'Added --name to the command line' },
    { stopped: '--name was added to the command line' },
    { status: 'Tests [X] done' },
    { stopped: 'Wrote the YYYY-MM-DD rule' },
    { phase: '2 of 4 (--phases)' },
    { resume: '' },
    { phase: '2 of 4 (x--phase)' },
  ])('%j is no leak', (parts) => {
    expect(check(parts, 'leaked-placeholder')).toBe('holds');
  });

  test('a file without values', () => {
    const text = '# Project State\n\n## Current Position\n\nx\n\n## Session\n\nx\n\n## Accumulated Context\n';
    expect(verdict(text, 'leaked-placeholder')).toBe('the file has no labelled values');
  });
});

describe('metrics-untouched', () => {
  const zero = { total: '0', average: '—', time: '0.0 hours', rows: ['| - | - | - | - |'], plan: '1 of 3' };
  test.each([
    [{}, 'holds'],
    [zero, 'holds'],
    [{ ...zero, front: counts([0, 4]) }, 'holds'],
    [{ ...zero, front: counts([1, 4]) }, 'fails'],
    [{ ...zero, rows: ['| 1 | 0/3 | - | - |'] }, 'holds'],
    [{ ...zero, rows: ['| 1 | 1/3 | - | - |'] }, 'fails'],
    [{ ...zero, rows: ['| 1 | 3 | - | - |'] }, 'holds'],
    [{ ...zero, rows: ['| 1 | 3 | 5 min | - |'] }, 'fails'],
    [{ ...zero, stranded: ['| Phase 1 P01 | 5min | 2 tasks | 5 files |'] }, 'fails'],
    [{ ...zero, plan: '2 of 3' }, 'fails'],
    [{ time: '0.0 hours' }, 'fails'],
    [{ time: '0.0 hours', rows: ['| 1 | 5/5 | 0 min | - |'] }, 'holds'],
    [{ time: '0.0 hours', rows: ['| - | - | - | - |'] }, 'holds'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'metrics-untouched')).toBe(expected);
  });

  test('needs one unscoped block', () => {
    expect(verdict('# State\n\nPhase: 1\nStopped at: x\n', 'metrics-untouched')).toBe(
      'the file has no velocity figures',
    );
    const scoped = template(zero).replace('**Velocity:**', '**Velocity (v1.0):**');
    expect(verdict(scoped, 'metrics-untouched')).toBe('the velocity block covers "v1.0" only');
  });

  test('names the proof', () => {
    expect(say({ ...zero, front: counts([3, 4]) }, 'metrics-untouched')).toMatchObject({
      severity: 'notice',
      message:
        'The velocity figures still say Total plans completed: 0, but the front matter counts 3 completed. Fill them in, or remove the block if you do not track them.',
      actual: '0',
      at: '0',
    });
    expect(say({ time: '0.0 hours' }, 'metrics-untouched')).toMatchObject({
      actual: '0.0 hours',
      related: [{ note: 'the row of phase 1. Board setup has 18 min' }],
    });
    expect(say({ ...zero, rows: ['| 1 | 1/3 | - | - |'] }, 'metrics-untouched').related[0]?.note).toBe(
      'the row of phase 1 has completed plans',
    );
    expect(say({ ...zero, plan: '2 of 3' }, 'metrics-untouched').related[0]?.note).toBe(
      'the project is at plan 2 of its phase',
    );
    expect(
      say({ ...zero, stranded: ['| Phase 1 P01 | 5min | 2 |'] }, 'metrics-untouched').related[0]?.note,
    ).toBe('there are metric rows of completed plans');
  });
});

describe('milestones', () => {
  const summary = (...lines: readonly string[]): string =>
    template({ more: ['', '## Milestone v1.0', '', ...lines] });
  test.each([
    ['Phases: 6 phases (7-12)', 'holds'],
    ['Phases: 1 phase (7-7)', 'holds'],
    ['Phases: 5 phases (7-12)', 'fails'],
    ['Phases: 5 phases (12-7)', 'the range runs backwards'],
    ['Phases: five', 'nothing in the file counts a range of phases'],
    ['Done: 6 phases (7-12), 14 plans', 'holds'],
    ['- v1.0 closed: 3 phases (Phase 1-3) and 9 plans', 'holds'],
    ['- v1.0 closed: 4 phases (1-3)', 'fails'],
    [
      '- v1.0 closed: 4 phases (1-3), since Phase 2.1 came in',
      'inserted phases may be counted with the range',
    ],
    ['- v1.0 closed: 4 phases (1-3), since Phase 4.1 came in', 'fails'],
    ['- 2 of 4 phases (1-4) are done', 'nothing in the file counts a range of phases'],
    ['- 3 phases (2-5 days each)', 'nothing in the file counts a range of phases'],
    ['- 3.5 phases (1-4)', 'nothing in the file counts a range of phases'],
  ])('%j: %s', (line, expected) => {
    expect(verdict(summary(line), 'milestone-phases')).toBe(expected);
  });

  test('a wrong count is marked', () => {
    const text = summary('Phases: 1 phase (7-12)');
    const found = findingOf(judge(text), 'milestone-phases');
    expect(found).toMatchObject({
      severity: 'error',
      message: 'The milestone counts 1 phase, but 7 to 12 are 6. Correct the count or the range.',
      actual: '1',
      expected: '6',
    });
    expect(textAt(text, found.range)).toBe('1');
  });

  test('a count in passing is a warning', () => {
    const text = summary('- Milestone v1.1 planned: 3 phases (8-11)');
    const found = findingOf(judge(text), 'milestone-phases');
    expect(found).toMatchObject({
      severity: 'warning',
      message: 'The line counts 3 phases, but 8 to 11 are 4. Correct the count or the range.',
    });
    expect(textAt(text, found.range)).toBe('3');
  });

  test.each([
    [['Requirements: 28/29'], 'holds'],
    [['Requirements: 29/29 complete'], 'holds'],
    [['Requirements: 30/29'], 'fails'],
    [['Requirements: 19 total', '- A (7 requirements)', '- B (12 requirements)'], 'holds'],
    [['Requirements: 18 total', '- A (7 requirements)', '- B (12 requirements)'], 'fails'],
    [
      ['Requirements: 19 total', '- A (7 requirements)', '- B'],
      'the list below the total does not give a count for every item',
    ],
    [['Requirements: 19 total'], 'the list below the total does not give a count for every item'],
    [['Requirements: many'], 'no milestone summary counts requirements'],
  ])('%j: %s', (lines, expected) => {
    expect(verdict(summary(...lines), 'milestone-requirements')).toBe(expected);
  });

  test('the arithmetic is shown', () => {
    const list = findingOf(
      judge(summary('Requirements: 18 total', '- A (7 requirements)', '- B (12 requirements)')),
      'milestone-requirements',
    );
    expect(list).toMatchObject({
      severity: 'error',
      message:
        'The milestone counts 18 requirements, but the list below adds up to 19 (7 + 12). Correct the total or the list.',
      actual: '18',
      expected: '19',
    });
    expect(list.related.map(({ note }) => note)).toEqual([
      'an item of the list',
      'an item of the list',
      'the total',
    ]);
    expect(findingOf(judge(summary('Requirements: 2/1')), 'milestone-requirements')).toMatchObject({
      message: '2 of 1 requirement cannot be done. Correct one of the two numbers.',
      actual: '2',
      expected: 'at most 1',
    });
  });
});

describe('phase-average', () => {
  const row = (...rows: readonly string[]): string => check({ rows }, 'phase-average');
  test.each([
    ['| 1 | 3/4 | 18 min | 6 min |', 'holds'],
    // 18 min stands for 17.5 up to 19, three times the average for 15 up to 18 or 19.5 up to 24.
    ['| 1 | 3 | 18 min | 5 min |', 'holds'],
    ['| 1 | 3 | 18 min | 4 min |', 'fails'],
    ['| 1 | 3 | 18 min | 7 min |', 'fails'],
    ['| 1 | 3 | 18 min | 6.3 min |', 'holds'],
    ['| 1 | 3 | 18 min | 6.4 min |', 'fails'],
    ['| 1 | 4 | 7 min | 2.3 min |', 'fails'],
    ['| 1 | 4 | 7 min | 1.8 min |', 'holds'],
    ['| 1 | 4 | 7 min | 1.7 min |', 'holds'],
    ['| 1 | 3 | ~18 min | 7 min |', 'holds'],
    ['| 1 | 7/7 | ~5 hrs | 25 min |', 'fails'],
    ['| 1 | 3/4 | 0.3 hours | 360s |', 'holds'],
    ['| 1 | 0/4 | 18 min | 6 min |', 'no completed plans are counted'],
    ['| 1 | TBD | 18 min | 6 min |', 'no completed plans are counted'],
    ['| 1 | 3 | 18 | 6 min |', 'the total is not a time with a unit'],
    ['| 1 | 3 | - | 6 min |', 'the total is not a time with a unit'],
    ['| 1 | 3', 'the total is not a time with a unit'],
    ['| 1 | 3 | 18 min | - |', 'the average is not a time with a unit'],
    ['| 1 | 3 | 18 min |', 'the average is not a time with a unit'],
    ['| 1 | 3 | 18 min (code) | 7 min |', 'a time is qualified'],
    ['| 1 | 3 | 18 min | 7 min (code) |', 'a time is qualified'],
  ])('%j: %s', (line, expected) => {
    expect(row(line)).toBe(expected);
  });

  test('no rows', () => {
    expect(row('| - | - | - | - |')).toBe('the file has no By Phase rows');
  });

  test('says the division and repairs it safely', () => {
    const text = template({ rows: ['| 1 | 3/4 | 18 min | 5.0 min |'] });
    const found = findingOf(judge(text), 'phase-average');
    expect(found).toMatchObject({
      severity: 'error',
      message: 'Avg/Plan says 5.0 min, but 18 min ÷ 3 plans = 6 min. Correct the average.',
      actual: '5.0 min',
      expected: '6.0 min',
      fix: {
        title: 'Replace 5.0 min by 6.0 min',
        field: 'Avg/Plan of row 1',
        formula: '18 min ÷ 3 plans',
        applicability: 'safe',
      },
    });
    expect(textAt(text, found.range)).toBe('5.0 min');
    expect(found.related.map(({ range, note }) => [textAt(text, range), note])).toEqual([
      ['3/4', 'completed plans'],
      ['18 min', 'total'],
    ]);
    expect(changedLines(text, mended(text))).toContain('| 1 | 3/4 | 18 min | 6.0 min |');
    expect(judge(text).relations.find(({ rule }) => rule === 'phase-average')?.subject).toBe('row 1');
  });

  test.each([
    ['| 1 | 3 | ~18 min | 2 min |', 'unsafe'],
    ['| 1 | 3 | ~18 min | ~2 min |', 'safe'],
    ['| 1 | 3 | 18 min | ~2 min |', 'safe'],
    ['| 1 | 3 | 18 min | 2 min |', 'safe'],
  ])('from %j no exact average follows: %s', (line, applicability) => {
    expect(say({ total: '3', rows: [line] }, 'phase-average').fix?.applicability).toBe(applicability);
  });

  test('a qualified average duration may qualify the rows as well', () => {
    const found = say(
      { average: '6 min (code only)', rows: ['| 1 | 3 | 18 min | 9 min |'] },
      'phase-average',
    );
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        'Avg/Plan says 9 min, but 18 min ÷ 3 plans = 6 min. Correct the average, unless it leaves plans out as well ("code only").',
      fix: { applicability: 'unsafe' },
    });
  });

  test.each([['| 1 | 3 | ~18 min | 2 min |'], ['| 1 | 3 | 18 min | ~2 min |']])(
    '%j is only a warning',
    (line) => {
      expect(say({ rows: [line] }, 'phase-average').severity).toBe('warning');
    },
  );

  test('the message uses the unit of the average', () => {
    expect(say({ rows: ['| 1 | 1 plan | 2 h | 30 min |'] }, 'phase-average').message).toContain(
      '2 h ÷ 1 plan = 120 min',
    );
    expect(say({ rows: ['| 1 | 3 | 18 min | 5.0h |'] }, 'phase-average').message).toContain(
      '18 min ÷ 3 plans = 0.1 h',
    );
  });

  test('exact tolerance', () => {
    const text = template({
      rows: ['| 1 | 3 | 18 min | 5 min |', '| 2 | 4 | 7 min | 1.7 min |', '| 3 | 4 | 7 min | 1.8 min |'],
    });
    expect(verdicts(judge(text, 'exact'), 'phase-average')).toEqual(['fails', 'fails', 'holds']);
  });

  test('aligned columns stay aligned, to the left and to the right', () => {
    const aligned = (delimiter: string, cell: string): string =>
      mended(
        template({
          total: '7',
          average: '46 min',
          time: '5.4 hours',
          header: ['| Phase | Plans | Total   | Avg/Plan |', `|-------|-------|---------|${delimiter}|`],
          rows: [
            `| 1     | 3/3   | 300 min |${cell}|`,
            '| 2     | 2/3   | 12 min  |  6 min   |',
            '| 3     | 2/3   | 12 min  |  6 min   |',
          ],
        }),
      )
        .split('\n')
        .find((line) => line.startsWith('| 1 '))!;
    expect(aligned('----------', ' 9 min    ')).toBe('| 1     | 3/3   | 300 min | 100 min  |');
    expect(aligned('---------:', '    9 min ')).toBe('| 1     | 3/3   | 300 min |  100 min |');
    expect(aligned('----------', ' 9000 min ')).toBe('| 1     | 3/3   | 300 min | 100 min  |');
    // Not aligned before: nothing is padded.
    expect(aligned('---', ' 9 min ')).toBe('| 1     | 3/3   | 300 min | 100 min |');
  });
});

describe('phase-duplicate, phase-missing', () => {
  test.each([
    [['| 1 | 1/1 | - | - |', '| 2 | 1/1 | - | - |'], ['holds']],
    [['| 05 | 1/1 | - | - |', '| 5 | 1/1 | - | - |'], ['fails']],
    [
      ['| 5 | 1/1 | - | - |', '| 05-radio | 1/1 | - | - |', '| Phase 5 | 1/1 | - | - |'],
      ['fails', 'fails'],
    ],
    [['| 5-radio | 1/1 | - | - |', '| 5-link | 1/1 | - | - |'], ['fails']],
    [['| 5-radio | 1/1 | - | - |', '| 5. Radio | 1/1 | - | - |'], ['fails']],
    [['| Radio | 1/1 | - | - |'], ['no row names a phase by its number']],
    [['| - | - | - | - |'], ['no row names a phase by its number']],
  ])('%j: %j', (rows, expected) => {
    expect(verdicts(judge(template({ rows })), 'phase-duplicate')).toEqual(expected);
  });

  test('both rows are named', () => {
    expect(say({ rows: ['| 05 | 1/1 | - | - |', '| 5 | 1/1 | - | - |'] }, 'phase-duplicate')).toMatchObject({
      severity: 'warning',
      message: 'Phase 5 has two rows: `05` in line 27 and `5` here. Keep the one with the right figures.',
      actual: '5',
      related: [{ note: 'the first row' }],
    });
    expect(verdict('# State\n\nPhase: 1\nStopped at: x\n', 'phase-duplicate')).toBe(
      'the file has no By Phase table',
    );
  });

  const rows = ['| 1 | 3/3 | 18 min | 6 min |', '| 2 | 2/3 | 12 min | 6 min |'];
  test.each([
    [{ phase: '2 of 4' }, 'holds'],
    [{ phase: '1 of 4' }, 'holds'],
    [{ phase: '2.1 of 4', plan: '1 of 2' }, 'the current phase may not have a finished plan yet'],
    [{ phase: '3 of 4', plan: '1 of 2' }, 'the current phase may not have a finished plan yet'],
    [{ phase: '3 of 4', plan: 'Not started' }, 'the current phase may not have a finished plan yet'],
    [{ phase: '3 of 4', plan: '2 of 2' }, 'fails'],
    [{ phase: '3 of 4 — complete', plan: '—' }, 'fails'],
    [{ phase: '4 of 4', plan: '1 of 2' }, 'fails'],
    [{ phase: 'Not started' }, 'the current phase is not known'],
    [
      { phase: '4 of 4', rows: [...rows, '| Radio | 1 | 1 min | 1 min |'] },
      'not every row names a phase by its number',
    ],
    [{ phase: '4 of 4', rows: ['| - | - | - | - |'] }, 'the By Phase table has no rows'],
    [
      { phase: '4 of 4', stranded: ['| Phase 4 P01 | 5min | 2 |'] },
      'per-plan rows of the current phase stand in for its row',
    ],
    [{ phase: '4 of 4', stranded: ['| Phase 3 P01 | 5min | 2 |'] }, 'fails'],
  ])('%j: %s', (parts, expected) => {
    expect(check({ rows, ...parts }, 'phase-missing')).toBe(expected);
  });

  test('a table of a part is not expected to reach the current phase', () => {
    const text = template({ rows, phase: '4 of 4' }).replace('**By Phase:**', '**By Phase (v1.0):**');
    expect(verdict(text, 'phase-missing')).toBe('the table covers "v1.0" only');
  });

  test('the last row is marked', () => {
    expect(say({ rows, phase: '4 of 4' }, 'phase-missing')).toMatchObject({
      severity: 'notice',
      message: 'The By Phase table ends with phase 2, but the current phase is 4. Add the missing rows.',
      actual: 'phase 2',
      expected: 'phase 4',
      at: '2',
      related: [{ note: 'the current phase' }],
    });
  });
});

describe('ranges of phases and plans', () => {
  test.each([
    [{ phase: '4 of 4' }, 'holds'],
    [{ phase: '4.1 of 4' }, 'holds'],
    [{ phase: '5 of 4' }, 'fails'],
    [{ phase: '5' }, 'the `Phase:` line names no number of phases (`X of Y`)'],
    [{ phase: '—' }, 'the `Phase:` line names no number'],
    [{ phase: '3\nTotal Phases: 4' }, 'holds'],
    [{ phase: '5\n**Total Phases:** 4' }, 'fails'],
    [{ phase: '5\nTotal Phases: many' }, 'the `Phase:` line names no number of phases (`X of Y`)'],
    [{ phase: '5 of 4', stopped: 'v1.1 begun' }, 'phase numbers may run on from an earlier milestone'],
    [{ phase: '5 of 4', stopped: 'Milestone 2 begun' }, 'phase numbers may run on from an earlier milestone'],
    [
      { phase: '5 of 4', stopped: 'Milestone III begun' },
      'phase numbers may run on from an earlier milestone',
    ],
    [{ phase: '5 of 4', stopped: 'v1.0 and v0.9' }, 'fails'],
    [
      { phase: '5 of 4', front: front('milestone: v2') },
      'phase numbers may run on from an earlier milestone',
    ],
    [{ phase: '5 of 4', front: front('milestone: v1.0', 'milestone_name: milestone') }, 'fails'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'phase-range')).toBe(expected);
  });

  test('an error, or a warning where the numbering could run on', () => {
    const found = say({ phase: '5 of 4 (Radio)' }, 'phase-range');
    expect(found).toMatchObject({
      severity: 'error',
      message:
        'Phase says `5 of 4 (Radio)`, but there is no phase 5 among 4. Correct the number of the phase or the number of phases.',
      actual: '5',
      expected: 'at most 4',
      at: '5',
      related: [{ note: 'the number of phases' }],
    });
    expect(say({ phase: '5 of 4', stopped: 'Milestone audit' }, 'phase-range').severity).toBe('warning');
    expect(say({ phase: '5 of 4', front: front('milestone_name: milestone') }, 'phase-range').severity).toBe(
      'error',
    );
    expect(verdict('# State\n\nProgress: 5%\nStopped at: x\n', 'phase-range')).toBe(
      'the file has no `Phase:` line',
    );
  });

  test.each([
    [{ plan: '3 of 3' }, 'holds'],
    [{ plan: '0 of 3' }, 'holds'],
    [{ plan: '4 of 3' }, 'fails'],
    [{ plan: '4 of ?' }, 'the number of plans in the phase is not given (`A of B`)'],
    [{ plan: '—' }, 'the `Plan:` line names no plan by its number'],
    [{ plan: '3\nTotal Plans in Phase: 3' }, 'holds'],
    [{ plan: '4\n**Total Plans in Phase:** 3' }, 'fails'],
    [{ plan: '2 of 3\nTotal Plans in Phase: 1' }, 'holds'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'plan-range')).toBe(expected);
  });

  test('a plan beyond its phase', () => {
    expect(say({ plan: '4 of 3 in current phase' }, 'plan-range')).toMatchObject({
      severity: 'error',
      message:
        'Plan says `4 of 3 in current phase`, but a phase of 3 plans has no plan 4. Correct the plan or the number of plans.',
      actual: '4',
      expected: 'at most 3',
      at: '4',
      related: [{ note: 'the number of plans' }],
    });
    expect(verdict('# State\n\nPhase: 1\nStopped at: x\n', 'plan-range')).toBe(
      'the file has no `Plan:` line',
    );
  });

  test.each([
    [{ plan: '2 of 3' }, 'holds'],
    [{ plan: '3 of 3' }, 'holds'],
    [{ plan: '1 of 3' }, 'fails'],
    [{ plan: '2 of 4' }, 'fails'],
    [{ phase: '3 of 4' }, 'the table has no row for the current phase (3)'],
    [
      { rows: ['| 2 | 2/3 | - | - |', '| 02 | 2/3 | - | - |'] },
      'the table has 2 rows for the current phase (2)',
    ],
    [
      { rows: ['| 2 | 2 | - | - |'] },
      'the row of phase 2 has a count without a time, which may be of planned plans',
    ],
    [{ rows: ['| 2 | TBD | - | - |'] }, 'the row of phase 2 has no count of completed plans'],
    [{ rows: ['| 2 | 2 | 9 min | - |'] }, 'holds'],
    [{ rows: ['| 2 | 1 | - | 9 min |'] }, 'holds'],
    [{ rows: ['| 2 | 2 completed | - | - |'] }, 'holds'],
    [{ rows: ['| 2 | 3 | 9 min | 3 min |'] }, 'fails'],
    [{ rows: ['| 2 | 4 | 9 min | 3 min |'] }, 'fails'],
    [{ rows: ['| 2 | 0 | 0 min | - |'], plan: '3 of 3' }, 'fails'],
    [{ rows: ['| 2 | 1 | 9 min | - |'], plan: '4 of 3' }, 'the `Plan:` line contradicts itself'],
    // A table of an earlier milestone: later phases are finished, or the phase has another name.
    [
      { rows: ['| 2 | 4 | 9 min | - |', '| 3 | 1 | 9 min | - |'] },
      'the row of phase 2 may be that of an earlier milestone',
    ],
    [{ rows: ['| 2. Antenna | 4 | 9 min | - |'] }, 'the row of phase 2 may be that of an earlier milestone'],
    [{ rows: ['| 2 | 4 | 9 min | - |', '| 3 | 0 | - | - |'] }, 'fails'],
    [{ phase: '—' }, 'the current phase is not known'],
    [{ plan: '—' }, 'the `Plan:` line is not of the form `A of B`'],
    [{ rows: ['| - | - | - | - |'] }, 'the By Phase table has no rows'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'plan-row')).toBe(expected);
  });

  test('the side that differs is marked', () => {
    expect(say({ plan: '2 of 4' }, 'plan-row')).toMatchObject({
      severity: 'warning',
      message:
        'Plan says `2 of 4`, but the row of phase 2 says `2/3`. Bring the one that was left behind up to date.',
      actual: '4',
      expected: '3',
      at: '4',
      related: [{ note: 'the row of phase 2' }],
    });
    expect(say({ plan: '1 of 3' }, 'plan-row')).toMatchObject({ actual: '1', expected: '2 or 3', at: '1' });
    expect(say({ plan: '1 of 4' }, 'plan-row')).toMatchObject({ actual: '4', expected: '3', at: '4' });
    const timed = (count: string): readonly string[] => [`| 2 | ${count} | 9 min | - |`];
    expect(say({ plan: '1 of 3', rows: timed('3') }, 'plan-row')).toMatchObject({ expected: '3 or 4' });
    expect(say({ plan: '2 of 3', rows: timed('5') }, 'plan-row')).toMatchObject({
      actual: '3',
      expected: 'at least 5',
      at: '3',
    });
  });
});

describe('progress-bar', () => {
  const bar = (progress: string, parts: Parts = {}): string =>
    check({ rows: [], progress, ...parts }, 'progress-bar');
  test.each([
    ['[█████░░░░░] 50%', 'holds'],
    ['[████████░░] 75%', 'holds'],
    ['[███████░░░] 75%', 'holds'],
    ['[██████░░░░] 75%', 'fails'],
    ['[█████████░] 81%', 'holds'],
    ['[███████▌░░] 75%', 'holds'],
    ['[█████░░░░░] 41%', 'holds'],
    ['[█████░░░░░] 40%', 'fails'],
    ['[█████░░░░░] ~41%', 'holds'],
    ['[█████░░░░░] ~90%', 'fails'],
    ['[█████████████] 100%', 'holds'],
    ['[█████████████] 52%', 'the bar has no empty cell and an unusual width, so its full width is not known'],
    ['[██████████] 52%', 'fails'],
    ['█████░░░░░ 80%', 'fails'],
    ['[█████░░░░░]', 'the progress line has no percentage'],
    ['50%', 'the progress line has no bar'],
    ['[█████░░░░░] [█████░░░░░] 10%', 'the progress line has several bars'],
    ['[█████░░░░░] 10% 20%', 'the progress line has several percentages'],
    ['[██████████] 150%', 'the percentage is above 100'],
    // 29 of 35 is 82.86 %: rounded to 83, while the bar of 7 rounds 5.8 up to 6.
    ['[██████░] 83% (29 of 35)', 'holds'],
    ['[██████████] 25% phases (1/4) — Phase 1 complete', 'the bar may show the phase that the line names'],
    ['[██████░░░░] 25% in phase 1', 'fails'],
    ['[██████████] 25% of v1.0', 'fails'],
    ['[██░░░░░░░░] 50% (1 of 5)', 'the percentage itself is wrong; the bar fits 20%'],
  ])('%j: %s', (progress, expected) => {
    expect(bar(progress)).toBe(expected);
  });

  test('two lines, no line', () => {
    const two = template({ progress: '[█████░░░░░] 50%\nProgress: [█████░░░░░] 50%' });
    expect(verdicts(judge(two), 'progress-bar')).toEqual([
      'the current position has 2 `Progress:` lines',
      'holds',
      'holds',
    ]);
    expect(verdict('# State\n\nPhase: 1\nStopped at: x\n', 'progress-bar')).toBe(
      'the file has no `Progress:` line in its current position',
    );
  });

  test('is redrawn in its own style', () => {
    const found = say({ rows: [], phase: '2', progress: '`[##------]` 62.5%' }, 'progress-bar');
    expect(found).toMatchObject({
      severity: 'error',
      message:
        'The bar fills 2 of 8 cells (25%), but 62.5% of 8 cells is 5. Redraw the bar, or correct the percentage if that is the wrong one.',
      actual: '##------',
      expected: '#####---',
      at: '##------',
      related: [{ note: 'says 62.5%' }],
      fix: {
        title: 'Redraw the bar as `#####---`',
        field: 'Progress bar',
        formula: '62.5% of 8 cells',
        applicability: 'safe',
      },
    });
    const rough = say({ rows: [], progress: '[##------] ~62%' }, 'progress-bar');
    expect(rough.severity).toBe('warning');
    expect(rough.message).toContain('but ~62% of 8 cells is 4.96.');
  });

  test.each([
    ['nothing else', '[██░░░░░░░░] 50%', {}, 'safe'],
    ['no empty cell', '[██████████] 50%', {}, 'unsafe'],
    ['glyphs that are not certain', '[..........] 50%', {}, 'unsafe'],
    ['a ratio that agrees', '[██░░░░░░░░] 50% (1/2)', {}, 'safe'],
    ['a scoped ratio that does not fit', '[██░░░░░░░░] 50% (3/4 in phase 2)', {}, 'unsafe'],
    ['an approximate ratio', '[██░░░░░░░░] 50% (1 of ~2)', {}, 'unsafe'],
    ['counts that side with the bar', '[██░░░░░░░░] 50% left', { front: counts([2, 10]) }, 'unsafe'],
    [
      'counts that side with the percentage too',
      '[██░░░░░░░░] 50% left',
      { front: counts([2, 10], [1, 2]) },
      'safe',
    ],
    [
      'a front matter percentage on the side of the bar',
      '[██░░░░░░░░] 50% left',
      { front: counts([5, 9], undefined, 20) },
      'unsafe',
    ],
    ['counts that side with neither', '[██░░░░░░░░] 50% left', { front: counts([9, 10]) }, 'unsafe'],
    [
      'a front matter that repeats the percentage',
      '[██░░░░░░░░] 50% left',
      { front: counts([9, 10], undefined, 50) },
      'safe',
    ],
    [
      'counts on one side and the front matter percentage on the other',
      '[██░░░░░░░░] 50% left',
      { front: counts([1, 2], undefined, 20) },
      'unsafe',
    ],
    ['rows on the side of the bar', '[██░░░░░░░░] 50% left', { rows: ['| 1 | 2/10 | - | - |'] }, 'safe'],
  ])('with %s it is redrawn: %s', (_, progress, parts, applicability) => {
    expect(say({ rows: [], progress, ...parts }, 'progress-bar').fix?.applicability).toBe(applicability);
  });

  test('a percentage that is repaired as well decides what is drawn', () => {
    const text = template({ rows: [], progress: '[█░░░░░░░░░] 40% (1/2)' });
    expect(places(judge(text))).toEqual(['progress-bar@14', 'progress-percent@14']);
    expect(changedLines(text, mended(text))).toEqual(['Progress: [█████░░░░░] 50% (1/2)']);
    const unsafe = template({
      rows: [],
      progress: '[█░░░░░░░░░] 40% (1/2)',
      front: counts([3, 4], undefined, 40),
    });
    expect(findingOf(judge(unsafe), 'progress-bar').fix?.applicability).toBe('unsafe');
  });

  test('exact tolerance takes the canonical drawing alone', () => {
    const text = template({ rows: [], progress: '[███████░░░] 75%' });
    expect(verdict(text, 'progress-bar')).toBe('holds');
    expect(verdict(text, 'progress-bar', 'exact')).toBe('fails');
    expect(changedLines(text, mended(text, 'safe', 'exact'))).toEqual(['Progress: [████████░░] 75%']);
  });
});

describe('progress-percent', () => {
  const percent = (progress: string): string => check({ rows: [], progress }, 'progress-percent');
  test.each([
    ['[███████░░░] 67% (2/3)', 'holds'],
    ['[███████░░░] 66% (2/3)', 'holds'],
    ['[███████░░░] 65% (2/3)', 'fails'],
    ['[███████░░░] 68% (2/3)', 'fails'],
    ['[███████░░░] 67%', 'the progress line has no ratio'],
    ['[███████░░░] (2/3)', 'the progress line has no percentage'],
    ['[███████░░░] 10% (2/3 in v1.0)', 'the progress line is limited to a part of the project ("v1.0")'],
  ])('%j: %s', (progress, expected) => {
    expect(percent(progress)).toBe(expected);
  });

  test('says the division, and takes the bar along', () => {
    const found = say({ rows: [], progress: '[████░░░░░░] 40% (2 of 3 plans)' }, 'progress-percent');
    expect(found).toMatchObject({
      severity: 'error',
      message:
        'Progress says 40%, but 2 ÷ 3 = 66.7%. Correct the percentage, or the ratio if that was left behind.',
      actual: '40%',
      expected: '67%',
      at: '40%',
      related: [{ note: 'the ratio 2 of 3' }],
      fix: { title: 'Replace 40% by 67%', field: 'Progress', formula: '2 ÷ 3', applicability: 'safe' },
    });
    const line = (progress: string): readonly string[] => {
      const text = template({ rows: [], progress });
      return changedLines(text, mended(text));
    };
    expect(line('[████░░░░░░] 40% (2 of 3 plans)')).toEqual(['Progress: [███████░░░] 67% (2 of 3 plans)']);
    expect(line('40% (2 of 3 plans)')).toEqual(['Progress: 67% (2 of 3 plans)']);
    expect(line('[██████░░░░] 64% (2 of 3 plans)')).toEqual(['Progress: [██████░░░░] 67% (2 of 3 plans)']);
    expect(line('[████░░░░░░] 40.5 % (2 of 3 plans)')).toEqual([
      'Progress: [███████░░░] 66.7 % (2 of 3 plans)',
    ]);
    expect(line('(2 of 3 plans) ~40% [████░░░░░░]')).toEqual(['Progress: (2 of 3 plans) ~67% [███████░░░]']);
  });

  test('without a bar that can be drawn there is no repair', () => {
    const OVER = { rows: [], phase: '4 of 4', plan: '3 of 3', status: 'Phase complete' } as const;
    const found = say({ ...OVER, progress: '[▒▒▒▒▒░░░░░] 50% (3/3)' }, 'progress-percent');
    expect(found.expected).toBe('100%');
    expect(found).not.toHaveProperty('fix');
    const stale = say(
      {
        ...OVER,
        progress: '[▒▒▒▒▒░░░░░] 50%',
        total: '3',
        front: counts([3, 3]).replace('executing', 'verifying'),
      },
      'progress-stale',
    );
    expect(stale.expected).toBe('100%');
    expect(stale).not.toHaveProperty('fix');
    const bar = say({ ...OVER, progress: '[▒▒▒▒▒░░░░░] 100%' }, 'progress-bar');
    expect(bar).not.toHaveProperty('fix');
    expect(bar).not.toHaveProperty('expected');
  });

  test('a tilde makes it a warning, uncertain glyphs make it unsafe', () => {
    expect(say({ rows: [], progress: '~40% (2/3)' }, 'progress-percent').severity).toBe('warning');
    expect(say({ rows: [], progress: '[..........] 0% (2/3)' }, 'progress-percent').fix?.applicability).toBe(
      'unsafe',
    );
    expect(say({ rows: [], progress: '[#.........] 10% (2/3)' }, 'progress-percent').fix?.applicability).toBe(
      'safe',
    );
    const impossible = say({ rows: [], progress: '10% (4/3)' }, 'progress-percent');
    expect(impossible.message).toBe(
      'Progress says 10%, but 4 ÷ 3 = 133.3%; more is done than there is. Correct the ratio.',
    );
    expect(impossible).not.toHaveProperty('fix');
  });
});

describe('progress-stale', () => {
  const stale = (parts: Parts): string => check({ rows: [], ...parts }, 'progress-stale');
  test.each([
    [{ front: counts([4, 8]), progress: '50%' }, 'holds'],
    [{ front: counts([4, 8], [1, 4]), progress: '25%' }, 'holds'],
    [{ front: counts([4, 8]), progress: '49%' }, 'fails'],
    [{ front: counts([4, 8]), progress: '51%' }, 'fails'],
    [{ front: counts([4, 8], undefined, 70), progress: '70%' }, 'fails'],
    [{ front: counts([4, 8]), progress: '60% (1/2)' }, 'the progress line has a ratio of its own'],
    [
      { front: counts([4, 8]), progress: '60%', status: 'Archived' },
      'the status says that the milestone is over',
    ],
    [{ progress: '60%' }, 'the front matter has no counts that give a percentage'],
    [{ front: counts([4, 8]), progress: '60%', rows: ['| 1 | 3/5 | - | - |'] }, 'holds'],
  ])('%j: %s', (parts, expected) => {
    expect(stale(parts)).toBe(expected);
  });

  test('a warning that names all counts', () => {
    expect(
      say(
        {
          rows: [],
          total: '2',
          phase: '2 of 3',
          front: counts([2, 8], [1, 3]),
          progress: '[████████░░] 80%',
        },
        'progress-stale',
      ),
    ).toMatchObject({
      severity: 'warning',
      message:
        'Progress says 80%, but no count of the file gives that: 2 of 8 plans = 25%, 1 of 3 phases = 33%. Bring the progress line up to date.',
      actual: '80%',
      expected: '25%',
      at: '80%',
      related: [{ note: 'completed plans' }, { note: 'completed phases' }],
      fix: { applicability: 'unsafe' },
    });
  });

  test('repairs', () => {
    const line = (parts: Parts): readonly string[] => {
      const text = template({ rows: [], ...parts });
      return changedLines(text, mended(text));
    };
    expect(line({ total: '2', front: counts([2, 8], [1, 4]), progress: '[████████░░] 80%' })).toEqual([
      'Progress: [███░░░░░░░] 25%',
    ]);
    expect(line({ front: counts([2, 8], [1, 3]), progress: '[████████░░] 80%' })).toEqual([]);
    expect(line({ phase: '2 of 2', front: counts([3, 4], [1, 2], 50), progress: '[░░░░░░░░░░] 0%' })).toEqual(
      ['Progress: [█████░░░░░] 50%'],
    );
  });
});

describe('schema', () => {
  test.each([
    [front('gsd_state_version: [1]'), 'frontMatter.gsd_state_version', '[1]', 'text or a number'],
    [front('progress: 5'), 'frontMatter.progress', '5', 'a map'],
    [front('progress:', '  total_plans: many'), 'frontMatter.progress.total_plans', 'many', 'a whole number'],
    [front('progress:', '  total_plans: 1.5'), 'frontMatter.progress.total_plans', '1.5', 'a whole number'],
    [front('last_updated: 5'), 'frontMatter.last_updated', '5', 'text'],
  ])('%j', (block, name, shown, type) => {
    const text = template({ front: block });
    const found = findingOf(judge(text), 'schema');
    expect(found).toMatchObject({
      severity: 'error',
      message: `\`${name}\` says \`${shown}\`, but it has to be ${type}.`,
    });
    expect(textAt(text, found.range)).toBe(shown);
  });

  test('ranges and patterns', () => {
    expect(say({ front: front('progress:', '  percent: -1') }, 'schema')).toMatchObject({
      message: '`frontMatter.progress.percent` says `-1`, but it cannot be less than 0.',
      actual: '-1',
      at: '-1',
    });
    expect(say({ front: front('progress:', '  percent: 101') }, 'schema').message).toBe(
      '`frontMatter.progress.percent` says `101`, but it cannot be more than 100.',
    );
    expect(say({ front: front('last_updated: March') }, 'schema').message).toBe(
      '`frontMatter.last_updated` says `March`, which is not of the form that GSD writes.',
    );
    expect(say({ progress: '101%' }, 'schema')).toMatchObject({
      message: '`position.progress.percent` says `101`, but it cannot be more than 100.',
      at: '101%',
    });
  });

  test('a file of front matter alone needs its keys', () => {
    const text = `${front('gsd_state_version: 1.0')}# Project State\n\n## Accumulated Context\n\nWords.\n`;
    expect(findingOf(judge(text), 'schema')).toMatchObject({
      message: '`frontMatter` has no `status`, which this kind of file needs.',
      range: { start: 0, end: 3 },
    });
    expect(verdict(text.replace('1.0\n', '1.0\nstatus: x\n'), 'schema')).toBe('holds');
  });

  test('one finding for each value, unknown keys pass, long values are cut', () => {
    expect(check({ front: front('my_key: {a: [1]}', 'progress:', '  mine: x') }, 'schema')).toBe('holds');
    const text = template({ front: front('progress:', '  total_plans: -1.5', '  percent: x') });
    expect(verdicts(judge(text), 'schema')).toEqual(['fails', 'fails']);
    const long = say({ front: front(`progress: "${'x'.repeat(61)}"`) }, 'schema').message;
    expect(long).toBe(`\`frontMatter.progress\` says \`${'x'.repeat(57)}…\`, but it has to be a map.`);
    expect(say({ front: front(`progress: "${'x'.repeat(60)}"`) }, 'schema').message).toContain(
      `\`${'x'.repeat(60)}\``,
    );
    expect(say({ front: front('progress: "a`b  c"') }, 'schema').message).toContain("`a'b c`");
  });

  test('the subject is a JSON pointer', () => {
    const { relations } = judge(template({ front: front('progress:', '  percent: 101') }));
    expect(relations.find(({ rule }) => rule === 'schema')).toEqual({
      rule: 'schema',
      subject: '/frontMatter/progress/percent',
      status: 'fails',
    });
  });
});

describe('the extracted state', () => {
  test('of a whole file', () => {
    const text = template({
      front: counts([4, 8], [1, 4], 50),
      progress: '[█████░░░░░] 50% (1/? plans)',
      trend: '02-01 (6min)',
      stranded: ['| Phase 02 P01 | ~6min | 2 tasks | 4 files |'],
      average: '—',
      rows: ['| 1 | 3/3 | 18 min | ? |', '| 2 | TBD | 12 | 6 min |'],
    });
    expect(judge(text).state).toEqual({
      dialect: 'template',
      frontMatter: {
        gsd_state_version: 1,
        milestone: 'v1.0',
        status: 'executing',
        progress: { total_phases: 4, completed_phases: 1, total_plans: 8, completed_plans: 4, percent: 50 },
      },
      position: {
        phase: { text: '2 of 4 (Sensor feed)', current: '2', total: 4, name: 'Sensor feed' },
        plan: { text: '2 of 3 in current phase', current: 2, total: 3 },
        status: 'In progress',
        lastActivity: '2026-03-04 — Finished 02-02',
        progress: {
          text: '[█████░░░░░] 50% (1/? plans)',
          percent: 50,
          bar: { filled: 5, width: 10 },
          ratio: { done: 1, total: null },
        },
        focus: 'Phase 2 - Sensor feed',
      },
      session: { lastSession: '2026-03-04 10:15', stoppedAt: 'Completed 02-02-PLAN.md', resumeFile: 'None' },
      velocity: [
        { totalPlans: 5, averageDuration: null, totalTime: { text: '0.5 hours', milliseconds: 1_800_000 } },
      ],
      phases: [
        {
          phase: '1',
          completed: 3,
          planned: 3,
          total: { text: '18 min', milliseconds: 1_080_000 },
          average: null,
        },
        { phase: '2', total: { text: '12' }, average: { text: '6 min', milliseconds: 360_000 } },
      ],
      plans: [
        { phase: '2', plan: '1', duration: { text: '~6min', milliseconds: 360_000, approximate: true } },
      ],
      recent: [{ phase: '2', plan: '1', duration: { text: '6min', milliseconds: 360_000 } }],
    });
  });

  test('of nothing', () => {
    expect(judge('').state).toEqual({ dialect: 'unrecognised' });
  });

  test('keeps the scope of a block, and reads invalid front matter line by line', () => {
    const scoped = judge(template().replace('**Velocity:**', '**Velocity (v1.0):**')).state;
    expect(scoped['velocity']).toMatchObject([{ scope: 'v1.0' }]);
    const broken = judge(
      template({ front: front('status: a: b', 'progress:', '  percent: 50', 'empty:') }),
    ).state;
    expect(broken['frontMatter']).toEqual({ status: 'a: b', progress: { percent: 50 }, empty: null });
  });
});

describe('sections', () => {
  test('duplicates are told from blocks of two milestones', () => {
    const twice = template({ more: ['', '## current position', '', 'Phase: 3'] });
    const found = findingOf(judge(twice), 'section-duplicate');
    expect(found).toMatchObject({
      severity: 'warning',
      message: 'The section `current position` occurs a second time; line 7 has the first. Merge the two.',
      related: [{ note: 'the first one' }],
    });
    expect(textAt(twice, found.range)).toBe('## current position');
    expect(verdicts(judge(template()), 'section-duplicate')).toEqual(['holds', 'holds', 'holds']);
    const two = template({ more: ['', '## Performance Metrics (v1.1)', '', 'Words.'] });
    expect(verdicts(judge(two), 'section-duplicate')).toEqual(['holds', 'holds', 'holds', 'holds']);
    const thrice = template({ more: ['## Session Continuity', '## Session Continuity'] });
    expect(verdicts(judge(thrice), 'section-duplicate')).toEqual(['holds', 'holds', 'fails']);
    expect(verdict('# State\n\nPhase: 1\nStopped at: x\n', 'section-duplicate')).toBe(
      'the file has none of these sections',
    );
  });

  test.each([
    [template(), 'holds'],
    ['# State\n\nPhase: 1\nStopped at: x\n', 'the file states its position without a section'],
    ['# State\n\n## Session\n\nx\n\n## Decisions\n\nStopped at: x\n', 'the file is not a GSD STATE.md'],
    [
      `${front('gsd_state_version: 1.0')}# State\n\n## Session\n`,
      'the file does not follow the GSD template',
    ],
    ['# State\n\n## Session\n\nx\n\n## Accumulated Context\n', 'fails'],
    [
      '# State\n\n## Project Reference\n\nx\n\n## Metrics\n\nAverage duration: 5 min\n\nStopped at: x\n',
      'fails',
    ],
  ])('%j: %s', (text, expected) => {
    expect(verdict(text, 'section-missing')).toBe(expected);
  });

  test('a missing position is told at the title', () => {
    const text = '# State\n\n## Session\n\nx\n\n## Accumulated Context\n';
    const found = findingOf(judge(text), 'section-missing');
    expect(found).toMatchObject({ severity: 'warning', range: { start: 0, end: 7 } });
    expect(found.message).toMatch(/^The file has no `## Current Position` section,/);
  });
});

describe('status-complete', () => {
  const done = { status: 'Milestone complete', rows: [] as readonly string[] };
  test.each([
    [{ ...done, progress: '100%' }, 'holds'],
    [{ ...done, progress: '99%' }, 'fails'],
    [{ ...done, progress: '—', front: counts([8, 8], [4, 4]) }, 'holds'],
    [{ ...done, progress: '—', front: counts([7, 8], [4, 4]) }, 'fails'],
    [{ ...done, progress: '—', front: counts([8, 8], [3, 4]) }, 'fails'],
    [{ ...done, progress: '—' }, 'the file has no counts and no percentage'],
    [{ ...done, progress: '50% of v1.1' }, 'holds'],
    [
      { status: 'Phase 2 complete', progress: '50%' },
      'the status does not say that the milestone or project is complete',
    ],
    [
      { status: 'completed', progress: '50%' },
      'the status does not say that the milestone or project is complete',
    ],
    [
      { status: 'Milestone almost complete' },
      'the status does not say that the milestone or project is complete',
    ],
    [{ status: 'v1.0 milestone complete' }, 'fails'],
    [{ status: 'milestone_complete' }, 'fails'],
    [{ status: '**Project shipped!**' }, 'fails'],
    [{ status: 'Milestone v1.0 is done ✅' }, 'fails'],
    [
      { status: 'Milestone complete, ready to archive' },
      'the status does not say that the milestone or project is complete',
    ],
    [{ front: counts([4, 8]).replace('executing', 'milestone_complete') }, 'fails'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'status-complete')).toBe(expected);
  });

  test('names what is open', () => {
    expect(say({ ...done, progress: '—', front: counts([7, 8]) }, 'status-complete')).toMatchObject({
      severity: 'warning',
      message:
        'The status says `Milestone complete`, but 7 of 8 plans are completed. Finish what is open, or correct the status or the counts.',
      actual: 'Milestone complete',
      at: 'Milestone complete',
      related: [{ note: '7 of 8 plans are completed' }],
    });
    expect(say({ ...done, progress: '~70%' }, 'status-complete').related[0]?.note).toBe('progress is at 70%');
  });
});

describe('trend-sum', () => {
  const rows = ['| 1 | 2/2 | 12 min | 6 min |'];
  test.each([
    [{ rows, trend: '01-01 (5min), 01-02 (7min)' }, 'holds'],
    [{ rows, trend: '01-01 (5min), 01-02 (5min)' }, 'holds'],
    [{ rows, trend: '01-01 (4min), 01-02 (5min)' }, 'fails'],
    // 6.5 up to 8 minutes twice is 13 up to 16; the row stands for 11.5 up to 13.
    [{ rows, trend: '01-01 (7min), 01-02 (7min)' }, 'fails'],
    [{ rows, trend: '01-01 (6min), 01-02 (7min)' }, 'holds'],
    // Where a plan is missing, the others cannot take longer than all.
    [{ rows, trend: '01-01 (5min)' }, 'holds'],
    [{ rows, trend: '01-01 (14min)' }, 'fails'],
    [{ rows, trend: '01-01 (5min), 01-02 (-)' }, 'holds'],
    [{ rows, trend: '01-01, 01-02' }, 'none of its plans is listed with a time'],
    [{ rows, trend: '01-01 (5min), 01-01 (9min)' }, 'a plan is listed twice'],
    [{ rows, trend: '01-01 (5min), 01-02 (1min), 01-03 (1min)' }, 'more plans are listed than counted'],
    [{ rows, trend: '02-01 (5min), 02-02 (5min)' }, 'none of its plans is listed with a time'],
    [{ rows, trend: '5min, 7min' }, 'none of its plans is listed with a time'],
    [{ rows, stranded: ['| Phase 1 P01 | 5min | 2 |', '| Phase 1 P02 | 3min | 2 |'] }, 'fails'],
    // The complete list is judged, the other one is not.
    [
      { rows, trend: '01-01 (1min)', stranded: ['| Phase 1 P01 | 5min | 2 |', '| Phase 1 P02 | 7min | 2 |'] },
      'holds',
    ],
    // Numbers without a unit are seconds in some files, minutes in others.
    [{ rows, stranded: ['| Phase 1 P01 | 5 | 2 |', '| Phase 1 P02 | 7 | 2 |'] }, 'holds'],
    [{ rows, stranded: ['| Phase 1 P01 | 400 | 2 |', '| Phase 1 P02 | 320 | 2 |'] }, 'holds'],
    [{ rows, stranded: ['| Phase 1 P01 | 400 | 2 |', '| Phase 1 P02 | 700 | 2 |'] }, 'fails'],
    [
      { rows, stranded: ['| Phase 1 P01 | 240 | 2 |', '| Phase 1 P02 | 8 | 2 |'] },
      'nothing tells whether the listed times are seconds or minutes',
    ],
    [{ rows, stranded: ['| Phase 1 P01 | 7 | 2 |'] }, 'holds'],
    [
      { rows, stranded: ['| Phase 1 P01 | 240 | 2 |'] },
      'nothing tells whether the listed times are seconds or minutes',
    ],
    [{ rows, stranded: ['| Phase 1 P01 | 1200 | 2 |'] }, 'fails'],
    // Unless their heading gives one.
    [
      {
        rows,
        stranded: [
          '',
          '| Plan | Duration (min) |',
          '|---|---|',
          '| Phase 1 P01 | 4 |',
          '| Phase 1 P02 | 240 |',
        ],
      },
      'fails',
    ],
    [{ rows, stranded: ['', '| Plan | Duration (s) |', '|---|---|', '| Phase 1 P01 | 400 |'] }, 'holds'],
    [{ rows: ['| Radio | 2/2 | 12 min | 6 min |'] }, 'the row names no phase by its number'],
    [{ rows: ['| 1 | 2/2 | 12 | 6 min |'] }, 'the total is not a plain time with a unit'],
    [{ rows: ['| 1 | 2/2 | 12 min (code) | 6 min |'] }, 'the total is not a plain time with a unit'],
    [{ rows: ['| 1 | 0/2 | 12 min | 6 min |'] }, 'no completed plans are counted'],
    [{ rows: ['| 1 | TBD | 12 min | 6 min |'] }, 'no completed plans are counted'],
    [{ rows: [] }, 'the By Phase table has no rows'],
  ])('%j: %s', (parts, expected) => {
    expect(check({ ...parts, time: '—' }, 'trend-sum')).toBe(expected);
  });

  const pair = { rows: [...rows, '| 2 | 1/3 | 8 min | 8 min |'], total: '3', time: '20 min' };
  test.each([
    [{ trend: '01-01 (5min), 01-02 (7min), 02-01 (8min)' }, 'holds'],
    [{ trend: '5min, 7min, 8min' }, 'holds'],
    [{ trend: '5, 7, 8 min' }, 'holds'],
    [{ trend: '5, 7, 80 min' }, 'fails'],
    [{ trend: '9min, 12min, 8min' }, 'fails'],
    [{ trend: '9min, 12min' }, 'holds'],
    [{ trend: '19min, 12min' }, 'fails'],
    [{ trend: '1min, 5min, 7min, 8min' }, 'more plans are listed than counted'],
    [{ trend: '02-01 (8min), 03-01 (3min)' }, 'plans are listed that perhaps no row counts'],
    [{ trend: '9min', total: '4' }, 'the plan counts disagree: 4 in the velocity block, 3 in the rows'],
    [{ trend: '9min', rows: ['| 1 | TBD | - | - |'] }, 'row 1 has no count of plans'],
    [
      { trend: '19min, 12min', time: '30 min' },
      'the rows of the By Phase table already show that the total is wrong',
    ],
  ])('the time of all plans: %j: %s', (parts, expected) => {
    expect(verdicts(judge(template({ ...pair, ...parts })), 'trend-sum').at(-1)).toBe(expected);
  });

  test('the time of all plans is marked', () => {
    expect(say({ ...pair, trend: '9min, 12min, 8min' }, 'trend-sum')).toMatchObject({
      message:
        'Total execution time says 20 min, but its plans are listed with 9min + 12min + 8min = 29 min. Correct the total or the list.',
      at: '20 min',
      related: [{ note: 'a plan' }, { note: 'a plan' }, { note: 'a plan' }],
    });
  });

  test('the total is marked, the plans are named', () => {
    expect(say({ rows, trend: '01-01 (4min), 01-02 (5min)' }, 'trend-sum')).toMatchObject({
      severity: 'warning',
      message:
        'The total of phase 1 says 12 min, but its plans are listed with 4min + 5min = 9 min. Correct the total or the list.',
      actual: '12 min',
      at: '12 min',
      related: [{ note: 'plan 1-1' }, { note: 'plan 1-2' }],
    });
  });
});

describe('velocity-lags', () => {
  const stranded = ['| Phase 1 P01 | 5min | 2 |', '| Phase 1 P02 | 7min | 2 |', '| Phase 01 P2 | 7min | 2 |'];
  test.each([
    [{ total: '2', stranded }, 'holds'],
    [{ total: '1', stranded, rows: [] }, 'fails'],
    [{ total: '1', stranded, rows: ['| 1 | 1/1 | 5 min | 5 min |'] }, 'fails'],
    [{ total: '1', stranded }, 'the rows of the By Phase table already show that the total was left behind'],
    [
      { total: '1', stranded, rows: ['| 1 | 2/2 | 12 min | 6 min |'] },
      'the rows of the By Phase table already show that the total was left behind',
    ],
    [{ total: '0', stranded }, 'the total was never filled in'],
    [{ total: '—', stranded }, '`Total plans completed` is not a plain number'],
    [{ total: '1' }, 'the file lists no plans one by one'],
    [{ total: '2', trend: '02-01 (6min), 02-02 (6min)' }, 'holds'],
    [{ total: '2', trend: '02-01, 02-02, 02-01', rows: [] }, 'holds'],
    [{ total: '2', trend: '01-03, 02-01, 02-02', rows: [] }, 'fails'],
    [{ total: '2', trend: '6min, 6min, 6min', rows: [] }, 'fails'],
    [{ total: '1', trend: '6min', stranded, rows: [] }, 'fails'],
    [{ total: '2', trend: 'none so far, see below' }, 'the file lists no plans one by one'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'velocity-lags')).toBe(expected);
  });

  test('counts each plan once', () => {
    expect(say({ total: '1', stranded, rows: [] }, 'velocity-lags')).toMatchObject({
      severity: 'warning',
      message: 'Total plans completed says 1, but 2 plans have a metric row. Bring the total up to date.',
      actual: '1',
      expected: 'at least 2',
      at: '1',
      related: [{ note: 'the last of them' }],
    });
    expect(say({ total: '2', trend: '01-03, 02-01, 02-02', rows: [] }, 'velocity-lags').message).toBe(
      'Total plans completed says 2, but 3 plans are listed as the last ones. Bring the total up to date.',
    );
    const scoped = template({ total: '1', stranded }).replace('**Velocity:**', '**Velocity (v1.0):**');
    expect(verdict(scoped, 'velocity-lags')).toBe('the velocity block covers "v1.0" only');
  });
});

describe('velocity-plans', () => {
  test.each([
    [{}, 'holds'],
    [{ total: '4' }, 'fails'],
    [{ total: '6' }, 'fails'],
    [
      { total: '6', phase: '3 of 4' },
      'the By Phase table has no row for phase 3, so the sum of the rows is only a lower bound',
    ],
    [
      { total: '6', phase: '—' },
      'the current phase is not known, so the sum of the rows is only a lower bound',
    ],
    [{ total: '4', phase: '3 of 4' }, 'fails'],
    [{ total: '—' }, '`Total plans completed` is not a plain number'],
    [{ rows: ['| 1 | TBD | - | - |'] }, 'row 1 has no count of plans'],
    [{ rows: [] }, 'the By Phase table has no rows'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'velocity-plans')).toBe(expected);
  });

  test('raises a total', () => {
    expect(say({ total: '4' }, 'velocity-plans')).toMatchObject({
      severity: 'error',
      message:
        'Total plans completed says 4, but the rows of the By Phase table add up to 5 (3 + 2). Bring the total up to date.',
      actual: '4',
      expected: '5',
      at: '4',
      related: [{ note: 'phase 1. Board setup' }, { note: 'phase 2. Sensor feed' }],
      fix: {
        title: 'Replace 4 by 5',
        field: 'Total plans completed',
        formula: '3 + 2, the sum of the rows',
        applicability: 'safe',
        edits: [{ text: '5' }],
      },
    });
    expect(say({ total: '4', front: counts([4, 9]) }, 'velocity-plans').fix?.applicability).toBe('unsafe');
    expect(say({ total: '4', front: counts([5, 9]) }, 'velocity-plans').fix?.applicability).toBe('safe');
  });

  test('never lowers one', () => {
    const found = say({ total: '6' }, 'velocity-plans');
    expect(found).toMatchObject({ severity: 'warning', expected: '5' });
    expect(found.message).toMatch(/\(3 \+ 2\)\. A row or the total was left behind\.$/);
    expect(found).not.toHaveProperty('fix');
    const text = template({ total: '6' });
    expect(mended(text, 'unsafe')).toBe(text);
  });

  test('a table of a part is no proof', () => {
    const scoped = template({ total: '6' })
      .replace('**Velocity:**', '**Velocity (v1.0):**')
      .replace('**By Phase:**', '**By Phase (v1.0):**');
    expect(verdict(scoped, 'velocity-plans')).toBe('the table covers "v1.0" only');
    expect(verdict(scoped.replace('completed: 6', 'completed: 4'), 'velocity-plans')).toBe('fails');
  });

  test('no more than twenty rows are named', () => {
    const rows = Array.from({ length: 25 }, (_, index) => `| ${index + 1} | 1/1 | 1 min | 1 min |`);
    expect(say({ total: '4', rows }, 'velocity-plans').related).toHaveLength(20);
    expect(
      say({ total: '25', time: '99 min', average: '1 min', rows }, 'velocity-time').related,
    ).toHaveLength(20);
  });
});

describe('the row of the phase in work', () => {
  const position =
    '# Project State\n\n## Current Position\n\nPhase: 2 of 3 (Loans)\nPlan: 2 of 3 in current phase\n\n';
  const page = (row: string): string =>
    `${position}## Performance Metrics\n\n**Velocity:**\n- Total plans completed: 4\n- Average duration: 4.5 min\n- Total execution time: 18 min\n\n**By Phase:**\n\n| Phase | Plans | Total | Avg/Plan |\n|-|-|-|-|\n| 1 | 2 | 10 min | 5 min |\n${row}\n`;
  const rulesOf = (row: string): string[] => judge(page(row)).findings.map(({ rule }) => rule);

  test('may count planned plans where its own times say so', () => {
    expect(rulesOf('| 2 | 3 | 8 min | 4 min |')).toEqual([]);
    // Three plans of 4 min each are three finished plans.
    expect(rulesOf('| 2 | 3 | 12 min | 4 min |')).not.toEqual([]);
    expect(rulesOf('| 2 | 4 | 8 min | 4 min |')).toContain('phase-average');
  });
});

describe('the parts of a total', () => {
  test.each([
    ['5 (2 v1.0 + 3 v1.1)', 'holds'],
    ['5 (v1.0: 2, v1.1: 3)', 'holds'],
    ['5 (2 in Phase 1, 3 in phase 2)', 'holds'],
    ['5 (2 v1.0 + 4 v1.1)', 'fails'],
    ['5 (v1.0: 2, v1.1: 2)', 'the parts beside the total may not be all of them'],
  ])('%s: %s', (total, expected) => {
    expect(verdicts(judge(template({ total })), 'velocity-plans').at(-1)).toBe(expected);
  });

  test.each(['5 (v1.1)', '5 (2 v1.0 + 4 later)', '5 (2 v1.0 + 4 v1.0)', '5 (4 v1.0)', '5'])(
    '%s names none',
    (total) => {
      expect(verdicts(judge(template({ total })), 'velocity-plans')).toHaveLength(1);
    },
  );

  test('the total is marked', () => {
    expect(say({ total: '5 (2 v1.0 + 4 v1.1)' }, 'velocity-plans')).toMatchObject({
      severity: 'error',
      message:
        'Total plans completed says 5, but its parts (2 v1.0 + 4 v1.1) are 2 + 4 = 6. Correct the total or the part that was left behind.',
      expected: '6',
      at: '5',
    });
    expect(say({ total: '~5 (2 v1.0 + 4 v1.1)' }, 'velocity-plans').severity).toBe('warning');
  });
});

describe('velocity-time', () => {
  test.each([
    [{}, 'holds'],
    [{ time: '29 min' }, 'holds'],
    [{ time: '28 min' }, 'fails'],
    [{ time: '33 min' }, 'fails'],
    [{ time: '32 min' }, 'holds'],
    [{ time: '40 min', total: '4' }, 'fails'],
    // The rows of 5 plans are not all of the 6, and not more than them either.
    [{ time: '40 min', total: '6' }, 'holds'],
    [{ time: '28 min', total: '6' }, 'fails'],
    [{ time: '29 min', total: '6' }, 'holds'],
    [
      { time: '40 min', total: '6', rows: ['| 1 | 5/5 | - | - |'] },
      'the plan counts disagree: 6 in the velocity block, 5 in the rows',
    ],
    [{ time: '0 hours' }, 'the total time was never filled in'],
    [{ time: '—' }, '`Total execution time` is not given'],
    [{ time: '40 min (code only)' }, '`Total execution time` is qualified: "code only"'],
    [{ time: '40 min', rows: ['| 1 | 5/5 | - | - |'] }, 'row 1 has no time'],
    [{ time: '~25 min' }, 'holds'],
    [{ time: '~20 min' }, 'fails'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'velocity-time')).toBe(expected);
  });

  test('less than the rows alone', () => {
    expect(say({ time: '25 min', total: '6' }, 'velocity-time')).toMatchObject({
      severity: 'warning',
      message:
        'Total execution time says 25 min for 6 plans, but the rows give 30 min for 5 of them alone. Bring the total up to date.',
      expected: 'at least 30 min',
      at: '25 min',
    });
  });

  test('685 seconds are no 0.18 hours', () => {
    const rows = ['| 1 | 3 | 445s | 148s |', '| 2 | 2 | 240s | 120s |'];
    const found = say({ time: '0.18 hours', average: '137s', rows }, 'velocity-time');
    expect(found).toMatchObject({
      severity: 'error',
      message:
        'Total execution time says 0.18 hours, but the rows add up to 685 s (445s + 240s) = 0.19 hours. Bring the total up to date.',
      actual: '0.18 hours',
      expected: '0.19 hours',
      at: '0.18 hours',
      related: [{ note: 'phase 1' }, { note: 'phase 2' }],
      fix: {
        title: 'Replace 0.18 hours by 0.19 hours',
        field: 'Total execution time',
        formula: '445s + 240s, the sum of the rows',
        applicability: 'safe',
        edits: [{ text: '9' }],
      },
    });
    expect(
      check(
        { time: '0.18 hours', average: '137s', rows: ['| 1 | 3 | 444s | 148s |', '| 2 | 2 | 240s | 120s |'] },
        'velocity-time',
      ),
    ).toBe('holds');
  });

  test('plans that the table does not know make it unsafe', () => {
    const stranded = [1, 2, 3, 4, 5, 6].map((plan) => `| Phase 1 P0${plan} | 5min | 2 |`);
    expect(say({ time: '90 min', stranded }, 'velocity-time').fix?.applicability).toBe('unsafe');
    expect(say({ average: '30 min', stranded }, 'velocity-average').fix?.applicability).toBe('unsafe');
  });

  test('a tilde on either side makes it a warning', () => {
    expect(say({ time: '~90 min' }, 'velocity-time').severity).toBe('warning');
    expect(say({ time: '90 min', rows: ['| 1 | 5 | ~30 min | 6 min |'] }, 'velocity-time').severity).toBe(
      'warning',
    );
    expect(say({ time: '90 min' }, 'velocity-time').severity).toBe('error');
  });

  test('one row needs no sum, equal figures are said once', () => {
    expect(say({ time: '90 min', rows: ['| 1 | 5 | 0.5 h | 6 min |'] }, 'velocity-time').message).toBe(
      'Total execution time says 90 min, but the rows add up to 0.5 h = 30 min. Bring the total up to date.',
    );
    expect(say({ time: '90 min' }, 'velocity-time').message).toBe(
      'Total execution time says 90 min, but the rows add up to 30 min (18 min + 12 min). Bring the total up to date.',
    );
  });
});

describe('velocity-average', () => {
  test.each([
    [{}, 'holds'],
    [{ average: '9 min' }, 'fails'],
    [{ average: '—' }, '`Average duration` is not given'],
    [{ average: '9 min', time: '0 hours' }, 'the total time was never filled in'],
    [{ average: '9 min', rows: ['| 1 | 5/5 | - | - |'] }, 'fails'],
    [{ average: '9 min (code only)' }, '`Average duration` is qualified: "code only"'],
  ])('%j: %s', (parts, expected) => {
    expect(check(parts, 'velocity-average')).toBe(expected);
  });

  test.each([
    // Without rows to go by, the three lines of the block speak for themselves.
    [{ rows: [] }, 'holds'],
    [{ rows: [], average: '9 min' }, 'fails'],
    [{ rows: [], total: '5 (v1.1)' }, 'holds'],
    [{ rows: [], average: '9 min', total: '5 (v1.1)' }, '`Total plans completed` is qualified: "v1.1"'],
    // Rows that cannot be added up may be where another average comes from.
    [{ rows: ['| 1 | 3/3 | - | - |', '| 2 | 2/3 | 18 min | 9 min |'] }, 'holds'],
    [
      { rows: ['| 1 | 3/3 | - | - |', '| 2 | 2/3 | 18 min | 9 min |'], average: '9 min' },
      'row 1 has no time',
    ],
  ])('the lines beside it: %j: %s', (parts, expected) => {
    expect(check(parts, 'velocity-average')).toBe(expected);
  });

  test('the lines beside it are told', () => {
    expect(say({ rows: [], average: '9 min' }, 'velocity-average')).toMatchObject({
      severity: 'error',
      message:
        'Average duration says 9 min, but the lines beside it give 30 min ÷ 5 plans = 6 min. Correct the average, or the total that was left behind.',
      at: '9 min',
      fix: { applicability: 'unsafe', edits: [{ text: '6' }] },
    });
    expect(say({ rows: [], average: '~12 min' }, 'velocity-average').severity).toBe('warning');
    // Hours are too coarse to make an exact average of.
    const coarse = template({ rows: [], total: '7', average: '5 min', time: '0.5 hours' });
    expect(verdict(coarse, 'velocity-average', 'exact')).toBe('holds');
    const fine = template({ rows: [], total: '7', average: '5 min', time: '30 min' });
    expect(verdict(fine, 'velocity-average', 'exact')).toBe('fails');
  });

  test('each of several blocks is held against itself', () => {
    const lines = (total: string, average: string, time: string): readonly string[] => [
      `- Total plans completed: ${total}`,
      `- Average duration: ${average}`,
      `- Total execution time: ${time}`,
    ];
    const text = template({ rows: [] }).replace(
      '**By Phase:**',
      [
        ...['**Velocity (v1.1):**', ...lines('4', '9 min', '20 min'), ''],
        ...['**Velocity (v1.2):**', ...lines('4 (v1.1)', '9 min', '20 min'), ''],
        ...['**Velocity (v1.3):**', ...lines('—', '9 min', '20 min'), '', '**By Phase:**'],
      ].join('\n'),
    );
    expect(verdicts(judge(text), 'velocity-average')).toEqual([
      'holds',
      'fails',
      '`Total plans completed` is qualified: "v1.1"',
      '`Total plans completed` is not a plain number',
    ]);
  });

  test('explains itself', () => {
    expect(say({ average: '9 min' }, 'velocity-average')).toMatchObject({
      severity: 'error',
      message:
        'Average duration says 9 min, but the rows give 30 min ÷ 5 plans = 6 min. Bring the average up to date.',
      actual: '9 min',
      expected: '6 min',
      at: '9 min',
      fix: {
        title: 'Replace 9 min by 6 min',
        field: 'Average duration',
        formula: '30 min ÷ 5 plans',
        applicability: 'safe',
      },
    });
    expect(say({ average: '12 min', time: '1.0 hours' }, 'velocity-average').message).toBe(
      'Average duration says 12 min, which follows from the wrong total; the rows give 30 min ÷ 5 plans = 6 min. Bring the average up to date.',
    );
    expect(say({ average: '20 min', time: '60 min', total: '6' }, 'velocity-average')).toMatchObject({
      message:
        'Average duration says 20 min, but the rows give 30 min ÷ 5 plans = 6 min, the lines beside it 60 min ÷ 6 plans = 10 min. Bring the average up to date.',
      fix: { applicability: 'unsafe' },
    });
  });

  test('a tilde anywhere makes it a warning', () => {
    expect(say({ average: '~12 min' }, 'velocity-average').severity).toBe('warning');
    expect(say({ average: '12 min', time: '~30 min' }, 'velocity-average').severity).toBe('warning');
    expect(
      say({ average: '12 min', rows: ['| 1 | 5 | ~30 min | 6 min |'] }, 'velocity-average').severity,
    ).toBe('warning');
  });

  test('positions are those of the value', () => {
    const analysis = judge(template({ average: '~12 min' }));
    expect(positionAt(analysis.source, findingOf(analysis, 'velocity-average').range.start)).toMatchObject({
      line: 20,
      column: 21,
    });
  });
});

test('an empty value in the front matter is told as one without a value', () => {
  const text = '---\ngsd_state_version:\n---\n\n# Project State\n\n## Current Position\n\nPhase: 1 of 4\n';
  expect(judge(text).findings.find(({ rule }) => rule === 'schema')?.message).toBe(
    '`frontMatter.gsd_state_version` has no value, but it has to be text or a number.',
  );
});
