// What stands in two places: fields of the front matter and the body, counts beside the position, totals, ratios.
import { describe, expect, test } from '@jest/globals';
import { counts, front, judge, template, textAt } from './build.ts';
import type { Parts } from './build.ts';
import { ledger, told } from './told.ts';

/** Findings of one rule, as `severity text`. */
function found(rule: string, text: string): readonly string[] {
  return judge(text)
    .findings.filter((one) => one.rule === rule)
    .map(({ severity, range }) => `${severity} ${textAt(text, range)}`);
}

describe('the same field twice', () => {
  const said = (lines: readonly string[], parts: Parts = {}): readonly string[] =>
    found('same-field', `${front('gsd_state_version: 1.0', ...lines)}${template(parts)}`);

  test.each<[string, readonly string[], Parts, readonly string[]]>([
    ['another phase', ['current_phase: 1.5'], {}, ['warning 1.5']],
    ['the same phase in another form', ['current_phase: "02"'], {}, []],
    ['another plan', ['current_plan: 4'], {}, ['warning 4']],
    ['an older day', ['last_activity: 2026-03-01'], {}, ['warning 2026-03-01']],
    ['a newer day', ['last_activity: 2026-03-09'], {}, ['warning 2026-03-04 — Finished 02-02']],
    ['the same day alone', ['last_activity: 2026-03-04'], {}, []],
    [
      'another activity of the day',
      ['last_activity: 2026-03-04 — Roadmap written anew'],
      {},
      ['notice 2026-03-04 — Roadmap written anew'],
    ],
    ['the same in other words', ['last_activity: 2026-03-04 — plan 02-02 is finished'], {}, []],
    [
      'another plan where it stopped',
      ['stopped_at: Completed 02-01-PLAN.md'],
      {},
      ['warning Completed 02-01-PLAN.md'],
    ],
    ['another phase where it stopped', ['stopped_at: Phase 3 planned'], {}, ['warning Phase 3 planned']],
    [
      'an earlier stage of the phase',
      ['stopped_at: Phase 2 context gathered'],
      {},
      ['notice Phase 2 context gathered'],
    ],
    ['a longer text', ['stopped_at: Completed 02-02-PLAN.md, tests are green'], {}, []],
    ['the plan in other words', ['stopped_at: Phase 2 Plan 02 done'], {}, []],
    [
      'a date that looks like a plan',
      ['stopped_at: Review of 2026-05'],
      { stopped: 'Review of 2026-06, part two' },
      [],
    ],
  ])('%s', (_, lines, parts, expected) => {
    expect(said(lines, parts)).toEqual(expected);
  });

  test('two lines of the body that say when something was done last', () => {
    const more = ['', '## Log', '', 'Last activity: 2026-03-07 — Finished 02-03'];
    expect(found('same-field', template({ more }))).toEqual(['warning 2026-03-04 — Finished 02-02']);
  });

  test('a second block of session notes is another rule’s finding', () => {
    const more = ['', '## Session Continuity', '', 'Stopped at: Completed 02-01-PLAN.md'];
    expect(told(template({ more })).findings).toEqual(['section-duplicate warning']);
  });

  test('nothing stands twice', () => {
    expect(ledger('same-field', template())).toEqual(['no field stands in two places']);
  });
});

describe('counts beside the position', () => {
  const said = (
    plans: [number, number],
    phases: [number, number] | undefined,
    parts: Parts = {},
  ): readonly string[] =>
    found('front-matter-position', `${counts(plans, phases)}${template({ total: '—', rows: [], ...parts })}`);

  test.each<[string, [number, number], [number, number] | undefined, Parts, readonly string[]]>([
    ['all done, and a plan is open', [6, 6], [2, 2], {}, ['warning 2']],
    [
      'all done, and the last plan is executed until it is verified',
      [6, 6],
      [2, 2],
      { phase: '2 of 2', plan: '3 of 3' },
      [],
    ],
    ['all plans done, phases not', [5, 5], [1, 4], {}, ['warning 5']],
    [
      'all plans done, and nothing says that the last one is open',
      [5, 5],
      [1, 4],
      { status: 'Wave 2' },
      ['notice 5'],
    ],
    [
      'all plans done, and two are open',
      [5, 5],
      [1, 4],
      { plan: '1 of 3', status: 'Executing' },
      ['warning 5'],
    ],
    [
      'three of six complete',
      [12, 12],
      undefined,
      { plan: '3 of 6 complete', status: 'Plan 3 complete' },
      ['warning 12'],
    ],
    [
      'all done, and the last phase is to be planned',
      [6, 6],
      [4, 4],
      { phase: '4 of 4', plan: '0 of ?', status: 'Ready to plan' },
      ['warning 4'],
    ],
    [
      'all done, and the phase is complete',
      [6, 6],
      [2, 2],
      { phase: '2 of 2', plan: '2 of 3', status: 'Phase 2 complete' },
      [],
    ],
    ['room for the current phase', [5, 6], [1, 4], {}, []],
    ['no room for the current phase', [4, 5], [1, 4], { plan: '1 of 4' }, ['warning 5']],
    ['plans that have no files yet', [3, 3], [1, 4], { plan: '0 of 2', status: 'Ready to plan' }, []],
    ['fewer than the position has', [1, 9], [0, 4], { plan: '4 of 5' }, ['warning 1']],
    ['a phase beyond the last', [5, 9], [3, 4], { phase: '5 of 5' }, ['warning 4']],
    ['a last phase that is not counted', [5, 9], [1, 3], {}, ['notice 3']],
    ['more phases than are numbered', [5, 9], [1, 5], {}, []],
  ])('%s', (_, plans, phases, parts, expected) => {
    expect(said(plans, phases, parts)).toEqual(expected);
  });

  test('one mistake is one finding, which points at both counts', () => {
    const text = `${counts([6, 6], [2, 2])}${template({ total: '—', rows: [] })}`;
    const [finding, ...more] = judge(text).findings.filter(({ rule }) => rule === 'front-matter-position');
    expect(more).toEqual([]);
    expect(finding?.related.map(({ range }) => textAt(text, range))).toEqual(['In progress', '6']);
  });

  test('numbers of phases run on over milestones', () => {
    const text = `${front('milestone: v1.1', 'progress:', '  total_phases: 2', '  completed_phases: 1')}${template({ phase: '7 of 8' })}`;
    expect(found('front-matter-position', text)).toEqual([]);
  });
});

describe('the total beside the front matter', () => {
  const said = (done: number, parts: Parts, milestone = 'v1.0'): readonly string[] =>
    found(
      'velocity-counts',
      `${front(`milestone: ${milestone}`, 'progress:', '  total_plans: 30', `  completed_plans: ${done}`)}${template({ rows: [], ...parts })}`,
    );

  test.each<[string, number, Parts, readonly string[]]>([
    ['plans that were missed', 9, { total: '5' }, ['warning 5']],
    ['plans of the current phase', 7, { total: '5' }, ['notice 5']],
    ['plans of a complete phase', 7, { total: '5', status: 'Phase 2 complete' }, ['warning 5']],
    [
      'plans of a phase that waits for its verification',
      7,
      { total: '5', status: 'Phase complete — ready for verification' },
      ['notice 5'],
    ],
    ['as many', 5, { total: '5' }, []],
    ['more, of the whole project', 5, { total: '12' }, []],
    ['a total that was never filled in', 5, { total: '0' }, []],
    ['a total of part of the plans', 9, { total: '5 (code plans only)' }, []],
    ['a total of another milestone', 9, { total: '5 (v0.9)' }, []],
    ['rows that prove it', 9, { total: '5', rows: ['| 1 | 6/6 | 36 min | 6 min |'] }, []],
  ])('%s', (_, done, parts, expected) => {
    expect(said(done, parts)).toEqual(expected);
  });

  test('plans of one wave, before the position is moved', () => {
    const wave = (done: number): string =>
      `${counts([done, 8], [1, 4])}${template({ rows: [], total: '5', plan: '1 of 3', status: 'Executing' })}`;
    expect(found('velocity-counts', wave(8))).toEqual(['notice 5']);
    expect(found('velocity-counts', wave(7))).toEqual(['warning 5']);
  });

  test('of the milestone that the block names', () => {
    const more = ['', '## Performance Metrics (v1.1)', '', '**Velocity:**', '- Total plans completed: 3'];
    expect(said(9, { total: '9', more }, 'v1.1')).toEqual(['warning 3']);
    expect(said(9, { total: '9', more }, 'v1.2')).toEqual([]);
  });
});

describe('the ratio of the progress line', () => {
  const said = (progress: string, parts: Parts = {}, lead = counts([5, 12], [1, 4])): readonly string[] =>
    found('progress-ratio', `${lead}${template({ progress, ...parts })}`);

  test.each<[string, string, readonly string[]]>([
    ['other plans', '64% (9/14 plans)', ['warning 9/14']],
    ['the same plans', '42% (5/12 plans)', []],
    ['other phases, with the noun ahead', '100% phases (4/4)', ['warning 4/4']],
    ['other phases', '2 of 4 phases', ['warning 2 of 4']],
    ['plans that are not written yet', '21% (5/24 plans)', []],
    ['without a noun', '64% (9/14)', []],
    ['about so many', '~9/14 plans', []],
    ['of the phase', '2/3 plans in current phase', []],
  ])('%s', (_, progress, expected) => {
    expect(said(progress)).toEqual(expected);
  });

  test('against the rows, where they are all phases', () => {
    expect(said('[████░░░░░░] 4/10 plans', {}, '')).toEqual(['warning 4/10']);
    expect(said('[██████░░░░] 6/10 plans', {}, '')).toEqual(['warning 6/10']);
    expect(said('[██████░░░░] 6/10 plans', { phase: '3 of 4' }, '')).toEqual([]);
    expect(said('[█████░░░░░] 5/10 plans', {}, '')).toEqual([]);
  });

  test('a project counts at least what its milestone does', () => {
    const lead = front('milestone: v1.1', 'progress:', '  total_plans: 12', '  completed_plans: 5');
    expect(said('60% (15/25 plans)', {}, lead)).toEqual([]);
    expect(said('16% (4/25 plans)', {}, lead)).toEqual(['warning 4/25']);
  });
});

describe('percentages that repeat each other', () => {
  const lead = (milestone: string): string =>
    front(
      `milestone: ${milestone}`,
      'progress:',
      '  total_phases: 5',
      '  completed_phases: 4',
      '  total_plans: 11',
      '  completed_plans: 10',
      '  percent: 98',
    );

  test.each<[string, string, string, readonly string[]]>([
    ['of the milestone of the front matter', 'v2.0', '98% (v2.0 phases 1-5)', ['warning 98']],
    ['of another milestone', 'v2.1', '98% (v2.0 phases 1-5)', []],
    ['of one phase', 'v2.0', '98% (v2.0 phase 4)', []],
  ])('%s', (_, milestone, progress, expected) => {
    expect(found('front-matter-percent', `${lead(milestone)}${template({ progress })}`)).toEqual(expected);
  });
});

describe('what is no value', () => {
  test.each<[string, Parts, readonly string[]]>([
    ['a phase', { phase: 'null — READY TO EXECUTE' }, ['error null']],
    ['a plan', { plan: 'NaN of 3' }, ['error NaN']],
    ['the number of plans', { plan: '1 of undefined in current phase' }, ['error undefined']],
    ['a time', { time: 'undefined hours' }, ['error undefined']],
    ['a date', { session: 'Invalid Date' }, ['error Invalid Date']],
    ['an object', { stopped: '[object Object]' }, ['error [object Object]']],
    ['a phase in a sentence', { status: 'Executing Phase undefined' }, ['error undefined']],
    ['a name with such a word', { phase: '2 of 4 (undefined behaviour)' }, []],
    ['a sentence with such a word', { stopped: 'Checks for null are in' }, []],
    [
      'decisions without their phase',
      { more: ['', '- [Phase ?]: hash', '- [Phase undefined]: retry', '- [Phase 2]: feed'] },
      ['notice [Phase ?]'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found('leaked-placeholder', template(parts))).toEqual(expected);
  });

  test('the state of a phase in the place of its name', () => {
    const lead = (name: string): string =>
      `${front('gsd_state_version: 1.0', `current_phase_name: ${name}`)}${template()}`;
    expect(found('leaked-placeholder', lead('READY TO EXECUTE'))).toEqual(['warning READY TO EXECUTE']);
    expect(found('leaked-placeholder', lead('Planning'))).toEqual([]);
  });

  test('null without quotes is no text', () => {
    expect(
      found('leaked-placeholder', `${front('current_phase: null', 'stopped_at: null')}${template()}`),
    ).toEqual([]);
    expect(found('leaked-placeholder', `${front('current_phase: "null"')}${template()}`)).toEqual([
      'error null',
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['2026-03-04 25:61', ['error 25:61']],
    ['2026-03-04T09:75:00Z', ['error 09:75:00']],
    ['2026-03-04 24:00', []],
    ['2026-03-04 23:59:59', []],
    ['2026-03-04 (16:9 screens)', []],
  ])('a time of the day: %s', (session, expected) => {
    expect(found('date', template({ session }))).toEqual(expected);
  });
});

describe('the focus and the state of the phase', () => {
  test.each<[string, Parts, readonly string[]]>([
    [
      'ready for a phase that is worked on',
      { focus: 'Phase 1 complete — ready for Phase 2' },
      ['notice ready for Phase 2'],
    ],
    [
      'ready for the phase that comes',
      { focus: 'Phase 1 complete — ready for Phase 2', status: 'Ready to plan' },
      [],
    ],
    [
      'in progress, and it is complete',
      { focus: 'Phase 2 in progress', status: 'Phase 2 complete' },
      ['notice Phase 2 in progress'],
    ],
    ['in progress', { focus: 'Phase 2 in progress' }, []],
    [
      'beside an inserted phase',
      { focus: 'Phase 1 complete', phase: '2.5 of 4', status: 'Phase 2.5 complete' },
      ['notice Phase 1'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found('focus', template(parts))).toEqual(expected);
  });
});

test('a second front matter block: what it says otherwise is pointed at', () => {
  const text = `${front('milestone: v1.0', 'progress:', '  completed_phases: 2')}${front('milestone: v1.0', 'progress:', '  completed_phases: 1')}${template()}`;
  const [finding] = judge(text).findings.filter(({ rule }) => rule === 'front-matter-duplicate');
  expect(finding?.related.map(({ range, note }) => `${textAt(text, range)} ${note}`)).toContain(
    '1 the first block has 2',
  );
});

describe('the position beside the planning folder', () => {
  const ROADMAP = {
    'planning/ROADMAP.md': '# Roadmap\n\n### Phase 1: Board setup\n### Phase 2: Sensor feed\n',
  };
  const BOARD = {
    'planning/phases/01-board-setup/01-01-PLAN.md': '',
    'planning/phases/01-board-setup/01-01-SUMMARY.md': '---\nphase: 1\n---\n\n# Summary\n',
  };
  /** PLAN files of phase 2, the first `done` of them with a summary. */
  const folder = (planned: number, done: number): Readonly<Record<string, string>> => {
    const files: Record<string, string> = { ...ROADMAP };
    for (let plan = 1; plan <= planned; plan += 1) {
      const stem = `planning/phases/02-sensor-feed/02-0${plan}`;
      files[`${stem}-PLAN.md`] = '';
      if (plan <= done) files[`${stem}-SUMMARY.md`] = '---\nphase: 2\n---\n\n# Summary\n';
    }
    return files;
  };
  const said = (parts: Parts, files: Readonly<Record<string, string>>, lead = ''): readonly string[] =>
    told(`${lead}${template({ phase: '2 of 2', progress: '—', rows: [], ...parts })}`, files).findings.filter(
      (one) => one.startsWith('evidence-position'),
    );

  test.each<[string, Parts, Readonly<Record<string, string>>, readonly string[]]>([
    ['more PLAN files than plans', {}, folder(5, 1), ['evidence-position warning']],
    ['as many', {}, folder(3, 2), []],
    ['fewer', {}, folder(1, 1), []],
    ['more summaries than the current plan', { plan: '1 of 3' }, folder(3, 3), ['evidence-position notice']],
    ['the summary of the current plan', { plan: '1 of 3' }, folder(3, 1), []],
    [
      '0% beside finished plans',
      { plan: 'Wave 1', progress: '[░░░░░░░░░░] 0%' },
      { ...folder(3, 1), ...BOARD },
      ['evidence-position warning'],
    ],
    ['0% while no phase is done', { plan: 'Wave 1', progress: '0%' }, folder(3, 1), []],
    ['0% of a phase', { plan: 'Wave 1', progress: '0% of phase 2' }, folder(3, 1), []],
    ['0% with nothing done', { plan: 'Wave 1', progress: '0%' }, folder(3, 0), []],
    [
      'a row that says it already',
      { plan: '1 of 3', rows: ['| 2. Sensor feed | 3/3 | 12 min | 4 min |'] },
      folder(3, 3),
      [],
    ],
  ])('%s', (_, parts, files, expected) => {
    expect(said(parts, files)).toEqual(expected);
  });

  test('0% where the front matter counts the plans is told of the count', () => {
    expect(said({ plan: 'Wave 1', progress: '0%' }, folder(3, 1), counts([0, 3]))).toEqual([]);
  });
});

describe('a position of sentences', () => {
  const text = (...lines: readonly string[]): string =>
    [
      '# Project State',
      '',
      '## Current Position',
      '',
      ...lines,
      '',
      '## Session Continuity',
      '',
      'Stopped at: Phase 3',
      'Resume file: None',
      '',
    ].join('\n');

  test.each<[string, readonly string[], readonly string[]]>([
    ['sentences', ['We are now on the third plan of phase 3.'], ['notice ## Current Position']],
    ['one line that can be read', ['We are on the third plan.', '', 'Status: In progress'], []],
    ['nothing at all', [''], []],
  ])('%s', (_, lines, expected) => {
    expect(found('section-missing', text(...lines))).toEqual(expected);
  });
});

describe('what is counted in parts, twice, or in a fence', () => {
  test.each<[string, readonly string[]]>([
    ['89% (2.5/3 plans complete)', ['warning 89%']],
    ['83% (2.5/3 plans complete)', []],
    ['94% (14.2 of 15 phases)', []],
    ['80% (2.5/3)', []],
  ])('part of a plan: %s', (progress, expected) => {
    const text = template({ progress, rows: [], total: '—' });
    expect(found('progress-percent', text)).toEqual(expected);
  });

  test('a percentage beside a ratio in a fence', () => {
    const fenced = (line: string): string =>
      template({ rows: [], total: '—' }).replace(
        'Progress: [█████░░░░░] 50%',
        ['```', line, '```'].join('\n'),
      );
    expect(found('progress-percent', fenced('Progress: [██░░] 90% (1/4 phases)'))).toHaveLength(1);
    expect(found('progress-percent', fenced('Progress: [█░░░] 25% (1/4 phases)'))).toEqual([]);
    expect(found('progress-percent', fenced('Coverage: 90% (1/4 files)'))).toEqual([]);
  });

  test('a total that counts more than the front matter and the rows, which agree', () => {
    const lead = (done: number): string => counts([done, 6], [1, 3]);
    const parts = {
      rows: ['| 1. Setup | 2/2 | 21 min | 10.5 min |'],
      total: '4',
      average: '10.5 min',
      time: '0.35 hours',
    };
    expect(found('velocity-counts', `${lead(2)}${template(parts)}`)).toEqual(['warning 4']);
    expect(found('velocity-counts', `${lead(3)}${template(parts)}`)).toEqual([]);
    expect(
      found('velocity-counts', `${lead(2)}${template({ ...parts, more: ['', 'Since v1.1:'] })}`),
    ).toEqual([]);
  });

  test('rows of all earlier phases, one of them without times, leave no room for the total', () => {
    const rows = ['| 1 | 2/2 | 12 min | 6 min |', '| 2 | 2 | - | - |'];
    const text = (total: string): string =>
      template({ rows, total, average: '—', time: '—', phase: '3 of 4', plan: '0 of 2', progress: '—' });
    expect(found('velocity-plans', text('9'))).toEqual(['warning 9']);
    expect(found('velocity-plans', text('4'))).toEqual([]);
  });
});

describe('figures that are not comparable', () => {
  const lead = counts([5, 12], [1, 4]);

  test.each<[string, string, string]>([
    ['velocity-counts', `${lead}${template({ rows: [], total: '~4' })}`, 'the total is approximate'],
    [
      'velocity-counts',
      `${lead}${template({ rows: [], total: '—' })}`,
      'the file has no total of completed plans',
    ],
    ['velocity-counts', template(), 'the front matter has no count of completed plans'],
    [
      'velocity-counts',
      `${front('milestone: v1.2', 'progress:', '  completed_plans: 5')}${template({ total: '5 (v1.1)' })}`,
      'no total covers the milestone of the front matter',
    ],
    ['velocity-counts', `${lead}${template({ rows: [], total: '0' })}`, 'the total was never filled in'],
    ['progress-ratio', template({ progress: '50%' }), 'the progress line has no ratio of plans or phases'],
    [
      'front-matter-position',
      `${front('progress:', '  total_plans: 12', '  completed_plans: 5')}${template({ plan: 'Not started' })}`,
      'the position does not say which plan of how many is the current one',
    ],
  ])('%s', (rule, text, reason) => {
    expect(ledger(rule, text).join('|')).toContain(reason);
  });

  test.each<[string, Parts, string]>([
    [
      'more done than there are',
      { plan: '2 of 3' },
      'plans: the front matter counts more plans as completed than there are',
    ],
    ['no number of a phase', { phase: 'Not started' }, 'phases: the current phase is not known'],
  ])('counts beside the position: %s', (_, parts, reason) => {
    const impossible = counts([7, 6], [1, 4]);
    expect(ledger('front-matter-position', `${impossible}${template(parts)}`)).toContain(reason);
  });
});

describe('the last plans beside the rows of plans', () => {
  const ROWS = ['', ...[1, 2, 3, 4, 5, 6, 7, 8].map((plan) => `| Phase 01 P0${plan} | 5 min | 2 tasks |`)];

  test.each<[string, string, string]>([
    ['long past', '01-01, 01-02', 'fails'],
    ['among the last ones', '01-07, 01-08', 'holds'],
    ['without ids', '5 min, 6 min', 'not all of the last plans are named'],
    ['unknown to the rows', '02-01, 02-02', 'none of the last plans has a row of its own'],
    ['in another order', '01-02, 01-01', 'the last plans are in another order than the rows'],
    ['the last one without a row', '01-01, 02-01', 'the last one of the last plans has no row'],
  ])('%s', (_, trend, expected) => {
    expect(ledger('recent-plans', template({ trend, stranded: ROWS })).join('|')).toContain(expected);
  });
});

describe('tables of phases with a state', () => {
  const overview = (
    rows: readonly string[],
    header = '| Phase | Name | Status | Plans |',
  ): readonly string[] => [...['', '## Phase Overview', '', header, '|---|---|---|---|', ...rows]];
  const said = (done: number, rows: readonly string[], header?: string): readonly string[] =>
    found(
      'phase-overview',
      `${front('milestone: v1.0', 'progress:', '  total_phases: 3', `  completed_phases: ${done}`)}${template({ phase: '2 of 3', rows: [], total: '—', progress: '—', more: overview(rows, header) })}`,
    );

  test.each<[string, number, readonly string[], readonly string[]]>([
    [
      'fewer than are complete',
      1,
      ['| 1 | A | Complete | 2/2 |', '| 2 | B | ✅ | 1/1 |', '| 3 | C | Not started | 0/2 |'],
      ['warning 1'],
    ],
    [
      'more than can be',
      3,
      ['| 1 | A | Complete | 2/2 |', '| 2 | B | In Progress | 0/1 |', '| 3 | C | Not started | 0/2 |'],
      ['warning 3'],
    ],
    [
      'as many',
      1,
      ['| 1 | A | Complete | 2/2 |', '| 2 | B | In Progress | 0/1 |', '| 3 | C | Not started | 0/2 |'],
      [],
    ],
    [
      'states that are not known',
      1,
      ['| 1 | A | ? | 2/2 |', '| 2 | B | odd | 0/1 |', '| 3 | C | — | 0/2 |'],
      [],
    ],
  ])('%s', (_, done, rows, expected) => {
    expect(said(done, rows)).toEqual(expected);
  });
});

test.each<[string, readonly string[]]>([
  ['**Phases Complete:** 1/5', ['warning 1/5']],
  ['**Phases Complete:** 1/4', []],
  ['| Phases complete | 2/4 |', ['warning 2/4']],
])('a line that counts: %s', (line, expected) => {
  const text = `${counts([5, 12], [1, 4])}${template({ rows: [], total: '—', progress: '—' })}`.replace(
    'Status: In progress',
    `Status: In progress\n\n${line}\n`,
  );
  expect(found('progress-ratio', text)).toEqual(expected);
});

test('the placeholder of a milestone in the place of the name that the base has', () => {
  const named = (name: string): string =>
    `${front('milestone: v1.0', `milestone_name: ${name}`)}${template()}`;
  const against = (base: string): readonly string[] =>
    told(named('milestone'), { 'base.md': named(base) }).findings;
  expect(against('Harbour')).toEqual(['leaked-placeholder warning']);
  expect(against('milestone')).toEqual([]);
  expect(told(named('milestone')).findings).toEqual([]);
});
