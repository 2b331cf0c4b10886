// The rules that hold the counts and times of STATE.md against the files of the planning folder, and their repairs.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceOf } from '../scripts/docs/outcome.ts';
import { positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Analysis, Repair } from '../src/engine.ts';
import type { Evidence } from '../src/evidence/evidence.ts';
import type { Applicability, Finding } from '../src/finding.ts';
import { apply } from '../src/update/apply.ts';
import { changesLeaf, leafRanges } from '../src/update/leaves.ts';
import { ownedRanges, refusal } from '../src/update/verify.ts';
import { filesText, foldersText } from '../src/validate/proof.ts';
import { changedLines, counts, findingOf, front, options, places, template, verdictOf } from './build.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 100);

// ── Planning folders ────────────────────────────────────────────────────────────────────────────────

type Files = Readonly<Record<string, string>>;

const ROADMAP = [
  '# Roadmap',
  '### Phase 1: Board setup',
  '### Phase 2: Sensor feed',
  '### Phase 3: Enclosure',
  '### Phase 4: Field test',
  '',
].join('\n');

const summary = (duration: string | undefined, more = ''): string =>
  `---\nphase: x\n${duration === undefined ? '' : `duration: ${duration}\n`}${more}---\n`;

/** A phase folder with a PLAN for every item, and a SUMMARY for every item that is not `undefined`. */
function folder(name: string, durations: readonly (string | undefined)[]): Files {
  const nn = name.slice(0, name.indexOf('-'));
  const files: Record<string, string> = {};
  durations.forEach((duration, index) => {
    const stem = `phases/${name}/${nn}-${String(index + 1).padStart(2, '0')}`;
    files[`${stem}-PLAN.md`] = '';
    if (duration !== undefined) files[`${stem}-SUMMARY.md`] = summary(duration === '' ? undefined : duration);
  });
  return files;
}

/** What agrees with `template()`. */
const BOARD = folder('01-board-setup', ['6 min', '5 min', '7 min']);
const SENSOR = folder('02-sensor-feed', ['4 min', '8 min', undefined]);
/** The same with the third plan of phase 2 carried out. */
const SENSOR_DONE = folder('02-sensor-feed', ['4 min', '8 min', '15 min']);

const planningOf = (...parts: readonly Files[]): Evidence =>
  evidenceOf(
    new Map(
      Object.entries(Object.assign({ 'ROADMAP.md': ROADMAP }, ...parts) as Files).map(([path, text]) => [
        `planning/${path}`,
        text,
      ]),
    ),
  );

const judge = (text: string, evidence: Evidence): Analysis =>
  analyse(sourceOf('STATE.md', text), options('printed'), evidence);

const mend = (text: string, evidence: Evidence, allow: Applicability = 'safe'): Repair =>
  repair(judge(text, evidence), options('printed'), allow);

function fixedLines(text: string, evidence: Evidence, allow: Applicability = 'safe'): readonly string[] {
  const { after, refused } = mend(text, evidence, allow);
  expect(refused).toBeUndefined();
  return changedLines(text, after.source.text);
}

/** What became of a relation, by the words that tell it from the others of its rule. */
function relation({ relations }: Analysis, rule: string, subject: string): string | undefined {
  const found = relations.find((one) => one.rule === rule && one.subject === subject);
  return found && verdictOf(found);
}

const ofEvidence = ({ findings }: Analysis): readonly Finding[] =>
  findings.filter(({ rule }) => rule.startsWith('evidence-') && rule !== 'evidence-position');

const ROW = 'row 2. Sensor feed';

// ── evidence-completed ──────────────────────────────────────────────────────────────────────────────

describe('evidence-completed: rows', () => {
  const agreeing = planningOf(BOARD, SENSOR);
  const ahead = planningOf(BOARD, SENSOR_DONE);

  test('what the folder has is counted', () => {
    const analysis = judge(template(), agreeing);
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', ROW)).toBe('holds');
  });

  test('a plan with a summary that the row does not count', () => {
    const finding = findingOf(judge(template(), ahead), 'evidence-completed');
    expect(finding).toMatchObject({ severity: 'error', actual: '2/3 in 12 min', expected: '3/3 in 27 min' });
    expect(finding.message).toBe(
      'The row `2. Sensor feed` counts 2 completed plans, but 3 plans have a summary: `phases/02-sensor-feed/02-01-SUMMARY.md`, `02-02-SUMMARY.md` and `02-03-SUMMARY.md`. Bring the row up to date.',
    );
  });

  test('no evidence, no word', () => {
    const analysis = judge(template(), {});
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', 'rows')).toBe('no planning folder was read');
  });

  test.each<[string, Evidence, string]>([
    ['no folder', planningOf(BOARD), 'there is no folder of phase 2'],
    [
      'another phase by name',
      planningOf(BOARD, folder('02-billing', ['1 min', '1 min', '1 min'])),
      'phases/02-billing does not look like phase 2, "Sensor feed"',
    ],
    [
      'two folders',
      planningOf(BOARD, SENSOR_DONE, folder('02-sensor-old', ['1 min'])),
      'phases/02-sensor-feed and phases/02-sensor-old have the same number',
    ],
    [
      'an archived twin',
      planningOf(BOARD, SENSOR_DONE, { 'milestones/v0-phases/02-sensor-feed/02-01-PLAN.md': '' }),
      'phases/02-sensor-feed is archived as milestones/v0-phases/02-sensor-feed too',
    ],
    [
      'a retired phase',
      planningOf(BOARD, SENSOR_DONE, {
        'ROADMAP.md': '# Roadmap\n### Phase 1: Board setup\n### ~~Phase 2: Sensor feed~~\n',
      }),
      'ROADMAP.md has struck out phase 2',
    ],
    [
      'a phase that the roadmap does not have',
      planningOf(BOARD, SENSOR_DONE, { 'ROADMAP.md': '# Roadmap\n### Phase 1: Board setup\n' }),
      'ROADMAP.md has no phase 2',
    ],
  ])('%s', (_, evidence, reason) => {
    const analysis = judge(template(), evidence);
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', ROW)).toBe(reason);
  });

  test.each<[string, Files]>([
    ['summaries without plans', { 'phases/02-sensor-feed/02-09-SUMMARY.md': summary('3 min') }],
    [
      'a blocked summary',
      {
        'phases/02-sensor-feed/02-03-PLAN.md': '',
        'phases/02-sensor-feed/02-03-SUMMARY.md': summary('3 min', 'status: blocked\n'),
      },
    ],
    [
      'a review of a plan',
      {
        'phases/02-sensor-feed/02-02-PLAN-REVIEW.md': '',
        'phases/02-sensor-feed/02-02-PLAN-REVIEW-SUMMARY.md': summary('3 min'),
      },
    ],
  ])('%s prove nothing', (_, files) => {
    const analysis = judge(template(), planningOf(BOARD, SENSOR, files));
    expect(relation(analysis, 'evidence-completed', ROW)).toBe('holds');
  });

  const THIRD = 'phases/02-sensor-feed/02-03-SUMMARY.md';
  const withThird = (text: string, ...more: readonly Files[]): Evidence =>
    planningOf(BOARD, SENSOR_DONE, { [THIRD]: text }, ...more);

  test.each([
    'status: partial',
    'status: in-progress',
    'status: incomplete',
    'status: failed',
    'status: aborted',
    'status: Blocked - waiting',
  ])('a summary with `%s` is not counted', (status) => {
    const analysis = judge(template(), withThird(`---\nduration: 15 min\n${status}\n---\n`));
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', ROW)).toBe('holds');
    expect(relation(analysis, 'evidence-time', ROW)).toContain(`${THIRD} says that its plan is not done`);
    expect(fixedLines(template(), withThird(`---\n${status}\n---\n`))).toEqual([]);
  });

  test.each([
    ['', 'is empty'],
    ['# Summary\n', 'has nothing but headings'],
    ['**Status:** on ice\n', 'does not say for certain that its plan is done ("on ice")'],
    ['---\nstatus: complete\n---\n**Status:** BLOCKED\n', 'says both "complete" and "BLOCKED"'],
    ['---\nphase: 02\nplan: 05\n---\nText.\n', 'is about phase 02, plan 05'],
    ['Status: superseded\n', 'says that its plan was given up ("superseded")'],
  ])('%j is not checked, and the reason names the file', (text, reason) => {
    const analysis = judge(template(), withThird(text));
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', ROW)).toBe(`${THIRD} ${reason}`);
  });

  test('a superseded plan with a summary is not checked', () => {
    const plan = 'phases/02-sensor-feed/02-03-PLAN.md';
    const analysis = judge(
      template(),
      planningOf(BOARD, SENSOR_DONE, { [plan]: '---\nstatus: superseded\n---\n' }),
    );
    expect(relation(analysis, 'evidence-completed', ROW)).toBe(`${plan} was given up, and has a summary`);
  });

  test('what is certain is an error, and nothing is written while a summary is not', () => {
    const more = folder('02-sensor-feed', ['4 min', '8 min', '15 min', '5 min']);
    const doubtful = { 'phases/02-sensor-feed/02-04-SUMMARY.md': 'Status: on ice\n' };
    const evidence = planningOf(BOARD, more, doubtful);
    const text = template({ front: counts([4, 12], [1, 4]), plan: '3 of 3' });
    const found = ofEvidence(judge(text, evidence)).filter(({ rule }) => rule === 'evidence-completed');
    expect(found.map(({ severity, expected, fix }) => [severity, expected, fix])).toEqual([
      ['error', 'at least 6', undefined],
      ['error', 'at least 3', undefined],
    ]);
    expect(found[1]?.message).toMatch(
      /Bring the row up to date, and look whether `phases\/02-sensor-feed\/02-04-SUMMARY.md` counts too\.$/,
    );
    expect(fixedLines(text, evidence)).toEqual([]);
  });

  test('the front matter is not held against a summary that is not certain', () => {
    const text = template({ front: counts([5, 12], [1, 4]), plan: '3 of 3' });
    expect(relation(judge(text, withThird('')), 'evidence-completed', 'front matter')).toBe(
      `${THIRD} is empty`,
    );
  });

  test('a summary that was not read proves nothing: it may be blocked', () => {
    const evidence = planningOf(BOARD, SENSOR_DONE);
    const phases = evidence.planning!.planning.phases.map((phase) => {
      const plans = phase.plans.map((plan) => ({ ...plan, head: undefined }));
      return { ...phase, plans, done: plans.filter(({ done }) => done) };
    });
    const unread = {
      planning: { ...evidence.planning!, planning: { ...evidence.planning!.planning, phases } },
    };
    expect(ofEvidence(judge(template(), unread))).toEqual([]);
  });

  test.each<[string, readonly string[], string]>([
    ['a second row', ['| 2. Sensor feed | 2/3 | 12 min | 6 min |'], 'the table has 2 rows for phase 2'],
    ['planned plans', [], 'the row counts planned plans'],
    ['no count', [], 'the row has no count'],
  ])('%s', (name, more, reason) => {
    const cell = name === 'planned plans' ? '3 planned' : name === 'no count' ? '-' : '2/3';
    const rows = [
      '| 1. Board setup | 3/3 | 18 min | 6 min |',
      `| 2. Sensor feed | ${cell} | 12 min | 6 min |`,
      ...more,
    ];
    expect(relation(judge(template({ rows }), ahead), 'evidence-completed', ROW)).toBe(reason);
  });

  test('a range of phases, and a row of an earlier milestone with the same number', () => {
    const rows = ['| 1-2 | 3/3 | 18 min | 6 min |', '| 2. Billing | 2/3 | 12 min | 6 min |'];
    const analysis = judge(template({ rows }), ahead);
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', 'row 1-2')).toBe('the row names no phase by its number');
    expect(relation(analysis, 'evidence-completed', 'row 2. Billing')).toBe(
      'the row does not look like phase 2 of ROADMAP.md, "Sensor feed"',
    );
  });

  test('a table of another milestone says nothing, one of this milestone does', () => {
    const roadmap = {
      'ROADMAP.md': `# Roadmap\n\n## v1.1 Board\n\n${ROADMAP.slice(ROADMAP.indexOf('###'))}`,
    };
    const evidence = planningOf(BOARD, SENSOR_DONE, roadmap);
    const of = (scope: string): Analysis =>
      judge(template().replace('**By Phase:**', `## By Phase (${scope})`), evidence);
    expect(relation(of('v0.9'), 'evidence-completed', 'rows')).toBe('the By Phase table covers "v0.9" only');
    expect(relation(of('v1.1'), 'evidence-completed', ROW)).toBe('fails');
  });

  test('a count without a time may be one of planned plans: a warning, repaired on request', () => {
    const rows = ['| 1. Board setup | 3 | 18 min | 6 min |', '| 2. Sensor feed | 2 | - | - |'];
    const finding = findingOf(judge(template({ rows }), ahead), 'evidence-completed');
    expect([finding.severity, finding.fix?.applicability]).toEqual(['warning', 'unsafe']);
  });

  test('a table of zeros is not kept: a notice', () => {
    const rows = ['| 1. Board setup | 0 | - | - |', '| 2. Sensor feed | 0 | - | - |'];
    const analysis = judge(template({ rows, total: '0', average: '-', time: '0 min' }), ahead);
    const found = ofEvidence(analysis);
    expect(found.map(({ severity, fix }) => [severity, fix?.applicability])).toEqual([
      ['notice', 'unsafe'],
      ['notice', 'unsafe'],
    ]);
  });
});

describe('evidence-completed: front matter', () => {
  const FRONT = 'front matter';
  const ahead = planningOf(BOARD, SENSOR_DONE);

  test('the folders of the milestone have more', () => {
    const analysis = judge(
      template({ front: counts([4, 12], [1, 4]), plan: '3 of 3' }),
      planningOf(BOARD, SENSOR),
    );
    const finding = findingOf(analysis, 'evidence-completed');
    expect(finding).toMatchObject({ severity: 'error', actual: '4', expected: '5' });
    expect(finding.fix?.applicability).toBe('safe');
    expect(finding.message).toBe(
      '`completed_plans` says 4, but 5 plans have a summary: 3 in `phases/01-board-setup` and 2 in `phases/02-sensor-feed`. Bring the count up to date.',
    );
  });

  test('more than git has is fine', () => {
    const analysis = judge(template({ front: counts([9, 12], [2, 4]) }), planningOf(BOARD, SENSOR));
    expect(relation(analysis, 'evidence-completed', FRONT)).toBe('holds');
  });

  test('files of one folder are named', () => {
    const finding = findingOf(
      judge(template({ front: counts([1, 9]), rows: [] }), planningOf(SENSOR)),
      'evidence-completed',
    );
    expect(finding.message).toContain(
      'but 2 plans have a summary: `phases/02-sensor-feed/02-01-SUMMARY.md` and `02-02-SUMMARY.md`.',
    );
  });

  test('a count that would pass the total is not written', () => {
    const analysis = judge(template({ front: counts([4, 4], [1, 4]) }), planningOf(BOARD, SENSOR));
    const finding = findingOf(analysis, 'evidence-completed');
    expect(finding.fix).toBeUndefined();
    expect(finding.message).toContain('Bring the count up to date, and `total_plans` with it.');
  });

  test.each<[string, string, Evidence, string]>([
    ['nothing counted yet', counts([0, 0], [0, 4]), ahead, 'the front matter counts no plans yet'],
    ['no counts', front('status: executing'), ahead, 'the front matter has no count of completed plans'],
    [
      'a word',
      counts([0, 0])
        .replace('plans: 0', 'plans: none')
        .replace('completed_plans: 0', 'completed_plans: some'),
      ahead,
      'the front matter has no count of completed plans',
    ],
    [
      'several milestones, none named',
      counts([1, 12], [1, 4]),
      planningOf(BOARD, SENSOR_DONE, {
        'ROADMAP.md': `# Roadmap\n\n- ✅ **v0.9 Idea** - Phase 0 (shipped)\n- 🚧 **v1.1 Board** - Phases 1-4\n\n## 🚧 v1.1 Board\n\n${ROADMAP.slice(ROADMAP.indexOf('###'))}`,
      }),
      'the front matter does not name its milestone, and ROADMAP.md has several of them',
    ],
    [
      'another milestone',
      counts([1, 12]).replace('v1.0', 'v3.0\nmilestone_name: Casing'),
      planningOf(BOARD, SENSOR_DONE, {
        'ROADMAP.md': `# Roadmap\n\n## v1.1 Board\n\n${ROADMAP.slice(ROADMAP.indexOf('###'))}`,
      }),
      'STATE.md names the milestone v3.0, and ROADMAP.md has v1.1',
    ],
  ])('%s', (_, block, evidence, reason) => {
    const analysis = judge(template({ front: block, rows: [] }), evidence);
    expect(ofEvidence(analysis)).toEqual([]);
    expect(relation(analysis, 'evidence-completed', FRONT)).toBe(reason);
  });

  test('phases that GSD finds no heading of are left out, unless no phase has one', () => {
    const block = template({ front: counts([3, 12], [1, 4]), rows: [] });
    const some = {
      'ROADMAP.md':
        '# Roadmap\n- [ ] **Phase 1: Board setup**\n- [ ] **Phase 2: Sensor feed**\n\n### Phase 1: Board setup\n',
    };
    expect(ofEvidence(judge(block, planningOf(BOARD, SENSOR, some)))).toEqual([]);
    const none = {
      'ROADMAP.md': '# Roadmap\n- [ ] **Phase 1: Board setup**\n- [ ] **Phase 2: Sensor feed**\n',
    };
    expect(ofEvidence(judge(block, planningOf(BOARD, SENSOR, none)))).toHaveLength(1);
  });
});

describe('evidence-completed: the plan line', () => {
  const LINE = 'plan line';

  test.each(['1 of 3 complete', '1/3 plans complete', '1 of 3 executed'])('%s counts', (plan) => {
    const analysis = judge(template({ plan, rows: [] }), planningOf(BOARD, SENSOR));
    const finding = findingOf(analysis, 'evidence-completed');
    expect([finding.severity, finding.actual, finding.expected, finding.fix]).toEqual([
      'warning',
      '1',
      'at least 2',
      undefined,
    ]);
    expect(finding.message).toContain(`Plan says \`${plan}\`, but 2 plans have a summary: `);
  });

  test('enough is enough', () => {
    const analysis = judge(template({ plan: '2 of 3 complete' }), planningOf(BOARD, SENSOR));
    expect(relation(analysis, 'evidence-completed', LINE)).toBe('holds');
  });

  test.each<[string, Parameters<typeof template>[0], Evidence, string]>([
    [
      'the plan in work',
      { plan: '1 of 3 in current phase (COMPLETE)' },
      planningOf(BOARD, SENSOR),
      'the `Plan:` line does not count completed plans',
    ],
    [
      'no phase',
      { plan: '1 of 3 complete', phase: 'Sensor feed' },
      planningOf(BOARD, SENSOR),
      'the current phase is not known',
    ],
    ['no folder', { plan: '1 of 3 complete' }, planningOf(BOARD), 'there is no folder of phase 2'],
    ['no evidence', { plan: '1 of 3 complete' }, {}, 'no planning folder was read'],
  ])('%s', (_, parts, evidence, reason) => {
    expect(relation(judge(template(parts), evidence), 'evidence-completed', LINE)).toBe(reason);
  });
});

// ── Repairs ─────────────────────────────────────────────────────────────────────────────────────────

describe('raising counts', () => {
  const ahead = planningOf(BOARD, SENSOR_DONE);

  test('everything that is worked out from a count follows in the same repair', () => {
    const text = template({
      front: counts([5, 12], [1, 4], 42),
      progress: '[████░░░░░░] 42%',
      plan: '3 of 3 in current phase',
    });
    expect(fixedLines(text, ahead)).toEqual([
      '  completed_plans: 6',
      '  percent: 50',
      'Progress: [█████░░░░░] 50%',
      '- Total plans completed: 6',
      '- Average duration: 8 min',
      '- Total execution time: 0.8 hours',
      '| 2. Sensor feed | 3/3 | 27 min | 9 min |',
    ]);
    const { changes, fixed, after } = mend(text, ahead);
    expect(changes.filter(({ rule }) => rule === 'evidence-completed')).toEqual([
      {
        rule: 'evidence-completed',
        line: 9,
        field: 'progress.completed_plans',
        from: '5',
        to: '6',
        formula: '6 plans with a summary',
      },
      {
        rule: 'evidence-completed',
        line: 40,
        field: 'Plans and Total of row 2. Sensor feed',
        from: '2/3 in 12 min',
        to: '3/3 in 27 min',
        formula: '3 plans with a summary, and 12 min + 15 min',
      },
    ]);
    expect(fixed[0]?.fix?.title).toMatch(
      /^Replace 5 by 6; Total plans completed 5 → 6, Average duration .*, 2 more follow$/,
    );
    // What follows belongs to the findings that brought it to light.
    expect(fixed.map(({ rule }) => rule)).toEqual(['evidence-completed', 'evidence-completed']);
    expect(fixed.flatMap(({ fix }) => fix?.consequences ?? [])).toHaveLength(changes.length - 2);
    expect(after.evidence.raisedFrom).toBeUndefined();
    expect(after.findings).toEqual([]);
  });

  test('a percentage follows the basis that it had, and no other', () => {
    // 25 was one of four phases; the plans make 33 and then 50.
    const byPhases = template({ front: counts([4, 12], [1, 4], 25), progress: '—', rows: [] });
    expect(fixedLines(byPhases, planningOf(BOARD, SENSOR_DONE))).toEqual(['  completed_plans: 6']);
    const byPlans = template({ front: counts([4, 12], [1, 4], 33), progress: '—', rows: [] });
    expect(fixedLines(byPlans, planningOf(BOARD, SENSOR_DONE))).toEqual([
      '  completed_plans: 6',
      '  percent: 50',
    ]);
  });

  test('the total of a table that the front matter does not agree with follows the rows that it agreed with', () => {
    const text = template({ front: counts([40, 60], [9, 12]), plan: '3 of 3 in current phase' });
    expect(fixedLines(text, ahead)).toContain('- Total plans completed: 6');
    // The front matter argues against a total that never agreed.
    const apart = template({ front: counts([40, 60], [9, 12]), plan: '3 of 3 in current phase', total: '4' });
    expect(fixedLines(apart, ahead)).not.toContain('- Total plans completed: 6');
  });

  test('the time of the missing plans was added already', () => {
    const rows = ['| 1. Board setup | 3/3 | 18 min | 6 min |', '| 2. Sensor feed | 2/3 | 27 min | 9 min |'];
    const text = template({
      rows,
      plan: '3 of 3 in current phase',
      total: '6',
      average: '8 min',
      time: '45 min',
    });
    expect(fixedLines(text, ahead)).toEqual(['| 2. Sensor feed | 3/3 | 27 min | 9 min |']);
  });

  test('no row has a time', () => {
    const header = ['| Phase | Plans | Status |', '|---|---|---|'];
    const rows = ['| 1. Board setup | 3/3 | Done |', '| 2. Sensor feed | 0/3 | Open |'];
    const text = template({ header, rows, plan: '3 of 3 in current phase', total: '3' });
    expect(fixedLines(text, ahead)).toEqual([
      '- Total plans completed: 6',
      '| 2. Sensor feed | 3/3 | Open |',
    ]);
  });

  test.each<[string, Files, string]>([
    ['a time that is not stated', folder('02-sensor-feed', ['4 min', '8 min', '']), '12 min'],
    ['a time without a unit', folder('02-sensor-feed', ['4 min', '8 min', '9']), '12 min'],
    ['a limited time', folder('02-sensor-feed', ['4 min', '8 min', '9 min (without tests)']), '12 min'],
    ['a total of something else', folder('02-sensor-feed', ['40 min', '8 min', '']), '12 min'],
    ['a qualified total', SENSOR_DONE, '12 min (code only)'],
    ['a rough total that may be either', folder('02-sensor-feed', ['~4 min', '~8 min', '~2 min']), '13 min'],
    ['no total beside those of others', SENSOR_DONE, '-'],
  ])('%s: only on request', (_, files, total) => {
    const rows = ['| 1. Board setup | 3/3 | 18 min | 6 min |', `| 2. Sensor feed | 2/3 | ${total} | - |`];
    const text = template({ rows, plan: '3 of 3 in current phase', total: '-', average: '-', time: '-' });
    const evidence = planningOf(BOARD, files);
    expect(findingOf(judge(text, evidence), 'evidence-completed').fix?.applicability).toBe('unsafe');
    expect(fixedLines(text, evidence)).toEqual([]);
    expect(fixedLines(text, evidence, 'unsafe').at(-1)).toBe(`| 2. Sensor feed | 3/3 | ${total} | - |`);
  });

  test('more plans than the row has: both numbers rise, on request', () => {
    const rows = ['| 1. Board setup | 3/3 | 18 min | 6 min |', '| 2. Sensor feed | 2/2 | 12 min | 6 min |'];
    const text = template({ rows, plan: '2 of 2 in current phase' });
    expect(fixedLines(text, ahead)).toEqual([]);
    expect(fixedLines(text, ahead, 'unsafe')).toContain('| 2. Sensor feed | 3/3 | 27 min | 9 min |');
  });

  test('columns stay aligned', () => {
    const many = [...Array.from({ length: 10 }, () => '2 min')];
    const header = [
      '| Phase          | Plans | Total  | Avg/Plan |',
      '|----------------|-------|--------|----------|',
    ];
    const rows = [
      '| 1. Board setup | 3     | 18 min | 6.0 min  |',
      '| 2. Sensor feed | 9     | 18 min | 2.0 min  |',
    ];
    const text = template({ header, rows, plan: '10 of 10', total: '12', average: '3 min', time: '36 min' });
    expect(fixedLines(text, planningOf(BOARD, folder('02-sensor-feed', many)))).toContain(
      '| 2. Sensor feed | 10    | 20 min | 2.0 min  |',
    );
  });

  test('what contradicts the raised count is left to people, and told', () => {
    // The plan line is as old as the row was.
    const { after, refused } = mend(template({ plan: '2 of 3 in current phase' }), ahead);
    expect(refused).toBeUndefined();
    expect(places(after)).toEqual(['plan-row@10']);
  });

  test('front matter that was no YAML is mended first, and its counts are raised then', () => {
    const block = counts([4, 12]).replace('status: executing', 'status: phase 2: executing');
    const text = template({ front: block, rows: [], progress: '—' });
    expect(fixedLines(text, planningOf(BOARD, SENSOR))).toEqual([
      'status: "phase 2: executing"',
      '  completed_plans: 5',
    ]);
  });
});

describe('what a repair may do to recorded figures', () => {
  const ahead = planningOf(BOARD, SENSOR_DONE);
  const text = template({ front: counts([5, 12], [1, 4]), plan: '3 of 3 in current phase' });
  const before = judge(text, ahead);

  const refusalOf = (from: string, to: string, evidence: Evidence = ahead): string | undefined => {
    const start = text.indexOf(from);
    const edit = { start, end: start + from.length, text: to };
    const side = judge(text, evidence);
    return refusal(side, judge(apply(text, [edit]), evidence), [edit]);
  };

  test('raise them where evidence says so', () => {
    expect(refusalOf('2/3', '3/3')).toBeUndefined();
    expect(refusalOf('plans: 5', 'plans: 6')).toBe('an edit in line 9 lies outside of the derived figures');
  });

  test.each([
    ['2/3', '1/3', 'a recorded count went down in line 39'],
    ['2/3', '3/2', 'a recorded count went down in line 39'],
    ['2/3', '3 of', undefined],
    ['2/3', '3', 'more than the digits of a recorded figure changed in line 39'],
    ['2/3', '3/3 done', 'more than the digits of a recorded figure changed in line 39'],
    ['12 min', '21 m', 'more than the digits of a recorded figure changed in line 39'],
  ])('%s → %s', (from, to, reason) => {
    const told = refusalOf(from, to);
    if (reason === undefined) expect(told).toBeDefined();
    else expect(told).toBe(reason);
  });

  test('nothing without evidence', () => {
    expect(refusalOf('2/3', '3/3', {})).toBe('an edit in line 39 lies outside of the derived figures');
    expect(refusalOf('3/3', '4/4')).toBe('an edit in line 38 lies outside of the derived figures');
  });

  test('even where the edits are not those that were made', () => {
    const other = (from: string, to: string): string | undefined =>
      refusal(before, judge(text.replace(from, to), ahead), []);
    expect(other('3/3', '4/4')).toBe('a recorded figure changed without evidence in line 38');
    expect(other('18 min', '19 min')).toBe('a recorded figure changed without evidence in line 38');
    const behind = judge(text.replace('completed_plans: 5', 'completed_plans: 4'), ahead);
    expect(refusal(behind, judge(text.replace('completed_plans: 5', 'completed_plans: 3'), ahead), [])).toBe(
      'a recorded count went down in line 9',
    );
    const fine = judge(text, planningOf(BOARD, SENSOR));
    expect(refusal(fine, judge(text.replace('plans: 5', 'plans: 6'), planningOf(BOARD, SENSOR)), [])).toBe(
      'a recorded figure changed without evidence in line 9',
    );
  });

  test('leaves are owned only in the lines of findings', () => {
    expect(leafRanges(judge(text, {}))).toEqual([]);
    const owned = leafRanges(before).map(({ start, end }) => text.slice(start, end).trim());
    expect(owned).toEqual(['5', '2/3', '12 min']);
  });
});

// ── evidence-plans, evidence-time ───────────────────────────────────────────────────────────────────

describe('evidence-plans', () => {
  const gaps = folder('01-board-setup', ['6 min', '5 min', '7 min', undefined]);

  test('plans that were added', () => {
    const analysis = judge(template(), planningOf(gaps, SENSOR));
    const finding = findingOf(analysis, 'evidence-plans');
    expect(finding).toMatchObject({ severity: 'warning', actual: '3/3', expected: '3/4' });
    expect(finding.fix?.applicability).toBe('unsafe');
    expect(finding.message).toContain('says 3/3, but its folder has 4 PLAN files: ');
    expect(fixedLines(template(), planningOf(gaps, SENSOR), 'unsafe')).toEqual([
      '| 1. Board setup | 3/4 | 18 min | 6 min |',
    ]);
  });

  test('a cell with a word in it is left to people', () => {
    const rows = ['| 1. Board setup | 3/3 done | 18 min | 6 min |'];
    const finding = findingOf(judge(template({ rows }), planningOf(gaps)), 'evidence-plans');
    expect(finding.fix).toBeUndefined();
  });

  test.each<[string, Evidence, string]>([
    ['fewer files', planningOf(folder('01-board-setup', ['6 min'])), 'holds'],
    [
      'a superseded plan',
      planningOf(BOARD, { 'phases/01-board-setup/01-04-PLAN.md': '---\nstatus: superseded\n---\n' }),
      'holds',
    ],
    ['no folder', planningOf(SENSOR), 'there is no folder of phase 1'],
  ])('%s', (_, evidence, expected) => {
    expect(relation(judge(template(), evidence), 'evidence-plans', 'row 1. Board setup')).toBe(expected);
  });

  test('a plan that was not read may be superseded', () => {
    const evidence = planningOf(gaps);
    const phases = evidence.planning!.planning.phases.map((phase) => ({
      ...phase,
      planned: phase.planned.map((plan) => (plan.done ? plan : { ...plan, superseded: undefined })),
    }));
    const unread = {
      planning: { ...evidence.planning!, planning: { ...evidence.planning!.planning, phases } },
    };
    expect(relation(judge(template(), unread), 'evidence-plans', 'row 1. Board setup')).toBe('holds');
  });

  test.each<[string, string, string]>([
    [
      'the roadmap counts as many as the row',
      ROADMAP.replace('### Phase 2', '**Plans**: 3 plans\n### Phase 2'),
      'ROADMAP.md counts 3 plans of phase 1 as well',
    ],
    [
      'the roadmap calls plans historical',
      ROADMAP.replace('### Phase 2', 'Plan 01-04 is locked as historical.\n### Phase 2'),
      'ROADMAP.md speaks of a plan of phase 1 that may not be counted',
    ],
    [
      'the roadmap has struck out a plan',
      ROADMAP.replace('### Phase 2', '- [ ] ~~01-04-PLAN.md — more~~\n### Phase 2'),
      'ROADMAP.md speaks of a plan of phase 1 that may not be counted',
    ],
    ['the roadmap counts more', ROADMAP.replace('### Phase 2', '**Plans**: 4 plans\n### Phase 2'), 'fails'],
    [
      'the roadmap calls a plan of another phase historical',
      `${ROADMAP}Plan 04-01 is historical.\n`,
      'fails',
    ],
  ])('%s', (_, road, expected) => {
    const analysis = judge(template(), planningOf(gaps, SENSOR, { 'ROADMAP.md': road }));
    expect(relation(analysis, 'evidence-plans', 'row 1. Board setup')).toBe(expected);
  });

  test('plans that were carried out count, whatever the roadmap says', () => {
    const done = folder('01-board-setup', ['6 min', '5 min', '7 min', '2 min']);
    const road = ROADMAP.replace('### Phase 2', '**Plans**: 3 plans\n### Phase 2');
    const analysis = judge(template(), planningOf(done, SENSOR, { 'ROADMAP.md': road }));
    expect(relation(analysis, 'evidence-plans', 'row 1. Board setup')).toBe('fails');
  });

  test('only `x/y` says how many there are', () => {
    const rows = ['| 1. Board setup | 3 | 18 min | 6 min |'];
    expect(
      relation(judge(template({ rows }), planningOf(gaps)), 'evidence-plans', 'row 1. Board setup'),
    ).toBe('the row is not of the form `x/y`');
  });
});

describe('an average beside a total that the summaries contradict', () => {
  const rows = ['| 1. Board setup | 3/3 | 18 min | 6 min |', '| 2. Sensor feed | 2/3 | 14 min | 13.0 min |'];
  const text = template({ rows });

  test('is not rewritten to fit the total', () => {
    const finding = findingOf(
      judge(text, planningOf(BOARD, folder('02-sensor-feed', ['11 min', '15 min', undefined]))),
      'phase-average',
    );
    expect(finding.fix?.applicability).toBe('unsafe');
    expect(finding.message).toContain('The summaries of the phase state 26 min, so correct the total first.');
  });

  test('is judged by its row alone where the summaries fit the total, or are not certain', () => {
    for (const times of [
      ['6 min', '8 min', undefined],
      ['11 min', '', undefined],
    ]) {
      const finding = findingOf(
        judge(text, planningOf(BOARD, folder('02-sensor-feed', times))),
        'phase-average',
      );
      expect(finding.message).not.toContain('summaries');
    }
  });
});

describe('evidence-time', () => {
  const BOARD_ROW = 'row 1. Board setup';

  test('a total that is no sum of its plans', () => {
    const evidence = planningOf(folder('01-board-setup', ['2 min', '3m 30s', '1 min']), SENSOR);
    const finding = findingOf(judge(template(), evidence), 'evidence-time');
    expect(finding).toMatchObject({ severity: 'warning', actual: '18 min', expected: '7 min' });
    expect(finding.message).toBe(
      'The total of row `1. Board setup` says 18 min, but the summaries of its 3 plans state 2 min + 3m 30s + 1 min = 6.5 min (`phases/01-board-setup/01-01-SUMMARY.md`, `01-02-SUMMARY.md` and `01-03-SUMMARY.md`). Correct the total, or the durations.',
    );
    expect(fixedLines(template(), evidence)).toEqual([]);
    expect(fixedLines(template(), evidence, 'unsafe')).toContain('| 1. Board setup | 3/3 | 7 min | 2 min |');
  });

  test('a number whose unit is in its key is told with the unit', () => {
    const evidence = planningOf(folder('01-board-setup', ['2 min']), {
      'phases/01-board-setup/01-01-SUMMARY.md': '---\nduration_seconds: 430\n---\n',
    });
    const rows = ['| 1. Board setup | 1/1 | 18 min | 18 min |'];
    expect(findingOf(judge(template({ rows }), evidence), 'evidence-time').message).toContain(
      'states 430 s (',
    );
  });

  test('one plan', () => {
    const rows = ['| 1. Board setup | 1/1 | 18 min | 18 min |'];
    const evidence = planningOf(folder('01-board-setup', ['2 min']));
    expect(findingOf(judge(template({ rows }), evidence), 'evidence-time').message).toContain(
      'but the summary of its plan states 2 min (`phases/01-board-setup/01-01-SUMMARY.md`)',
    );
  });

  test.each<[string, readonly string[], Files, string]>([
    ['equal', [], BOARD, 'holds'],
    [
      'seconds in the key',
      [],
      { ...BOARD, 'phases/01-board-setup/01-03-SUMMARY.md': '---\nduration_seconds: 430\n---\n' },
      'holds',
    ],
    [
      'not stated',
      [],
      folder('01-board-setup', ['6 min', '', '7 min']),
      'phases/01-board-setup/01-02-SUMMARY.md states no duration',
    ],
    [
      'another number of plans',
      [],
      folder('01-board-setup', ['6 min', '5 min']),
      'the row counts 3 plans, and its folder has 2 summaries',
    ],
    [
      'one summary',
      [],
      folder('01-board-setup', ['6 min']),
      'the row counts 3 plans, and its folder has 1 summary',
    ],
    [
      'blocked',
      [],
      { ...BOARD, 'phases/01-board-setup/01-03-SUMMARY.md': summary('9 min', 'status: blocked\n') },
      'phases/01-board-setup/01-03-SUMMARY.md says that its plan is not done ("blocked")',
    ],
    [
      'a total without a unit',
      ['| 1. Board setup | 3/3 | 18 | 6 min |'],
      BOARD,
      'the total is not a plain time with a unit',
    ],
    [
      'a qualified total',
      ['| 1. Board setup | 3/3 | 18 min (code) | 6 min |'],
      BOARD,
      'the total is not a plain time with a unit',
    ],
    ['no folder', [], SENSOR, 'there is no folder of phase 1'],
  ])('%s', (_, rows, files, expected) => {
    const text = template(rows.length > 0 ? { rows } : {});
    expect(relation(judge(text, planningOf(files)), 'evidence-time', BOARD_ROW)).toBe(expected);
  });
});

test('files and folders as proof', () => {
  expect(filesText(['a/1.md'])).toBe('`a/1.md`');
  expect(filesText(['a/1.md', 'b/2.md', 'b/3.md', 'b/4.md'])).toBe('`a/1.md`, `b/2.md`, `3.md` and 1 more');
  expect(filesText([`a/${'x'.repeat(300)}.md`])).toMatch(/^`…x{157}\.md`$/);
  expect(filesText(['a/`\n\u001b[31m.md'])).toBe("`a/' [31m.md`");
  const folders = ['a', 'b', 'c', 'd', 'e'].map((path, count) => ({ path, count }));
  expect(foldersText(folders)).toBe('0 in `a`, 1 in `b`, 2 in `c` and 7 in 2 more');
});

// ── Laws ────────────────────────────────────────────────────────────────────────────────────────────

describe('laws', () => {
  const minutes = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 2, maxLength: 6 });
  const truth = fc.record({
    first: minutes,
    second: minutes,
    hasFront: fc.boolean(),
    behind: fc.nat(4),
    ratio: fc.boolean(),
  });

  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const round = (value: number): number => Math.floor(value + 0.5);

  /** A file that counts the plans of `second` up to one of them, with all that follows. */
  const write = (
    first: readonly number[],
    second: readonly number[],
    of: number,
    kind: { hasFront: boolean; ratio: boolean },
  ): string => {
    const all = [...first, ...second];
    const row = (name: string, plans: readonly number[], planned: number): string =>
      `| ${name} | ${plans.length}${kind.ratio ? `/${planned}` : ''} | ${sum(plans)} min | ${round(sum(plans) / plans.length)} min |`;
    return template({
      ...(kind.hasFront ? { front: counts([all.length, 20], [1, 4]) } : {}),
      plan: '—',
      progress: '—',
      total: String(all.length),
      average: `${round(sum(all) / all.length)} min`,
      time: `${sum(all)} min`,
      rows: [row('1. Board setup', first, first.length), row('2. Sensor feed', second, of)],
    });
  };

  const filesOf = (first: readonly number[], second: readonly number[]): Evidence =>
    planningOf(
      folder(
        '01-board-setup',
        first.map((time) => `${time} min`),
      ),
      folder(
        '02-sensor-feed',
        second.map((time) => `${time} min`),
      ),
    );

  test('the last plans of a phase come back, with everything that follows from them', () => {
    fc.assert(
      fc.property(truth, ({ first, second, behind, ...kind }) => {
        const left = second.slice(0, Math.max(1, second.length - 1 - behind));
        const evidence = filesOf(first, second);
        const full = write(first, second, second.length, kind);
        expect(ofEvidence(judge(full, evidence))).toEqual([]);
        const lagging = write(first, left, second.length, kind);
        const { after, refused } = mend(lagging, evidence);
        expect(refused).toBeUndefined();
        // An average that rounding or truncating makes right may stay as it is.
        const plain = (text: string): string =>
          text.replace(/(Average duration: |\| )\d+ min( \|)?$/gm, '$1…');
        expect(plain(after.source.text)).toBe(plain(full));
        expect(after.findings).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  const anything = fc.record({
    rows: fc.array(
      fc.record({
        done: fc.nat(7),
        of: fc.option(fc.nat(7)),
        time: fc.constantFrom('-', '8min', '5 min', '~12 min', '0.3 hours', '9'),
      }),
      { maxLength: 3 },
    ),
    counted: fc.tuple(fc.nat(12), fc.nat(12)),
    phases: fc.tuple(fc.nat(4), fc.constant(4)),
    percent: fc.option(fc.nat(100)),
    total: fc.nat(12),
    plans: fc.array(
      fc.array(fc.constantFrom(undefined, '', '3 min', '~7 min', '90s', '0.1 hours', '4'), { maxLength: 7 }),
      { maxLength: 3 },
    ),
  });

  test('whatever the file and the folder say: no count goes down, and only figures change', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom<Applicability>('safe', 'unsafe'), (one, allow) => {
        const names = ['1. Board setup', '2. Sensor feed', '3. Enclosure'];
        const folders = ['01-board-setup', '02-sensor-feed', '03-enclosure'];
        const { percent } = one;
        const text = template({
          front: counts(one.counted, one.phases, percent ?? undefined),
          progress: percent === null ? '—' : `[█████░░░░░] ${percent}%`,
          total: String(one.total),
          rows: one.rows.map(
            ({ done, of, time }, index) =>
              `| ${names[index] ?? ''} | ${done}${of === null ? '' : `/${of}`} | ${time} | 3 min |`,
          ),
        });
        const evidence = planningOf(...one.plans.map((plans, index) => folder(folders[index] ?? '', plans)));
        const before = judge(text, evidence);
        const { after, refused, changes } = repair(before, options('printed'), allow);
        expect(refused).toBeUndefined();
        expect(repair(after, options('printed'), allow).after.source.text).toBe(after.source.text);
        expect(ofEvidence(after).filter(({ fix }) => fix?.applicability === 'safe')).toEqual([]);
        const rowsOf = ({ document }: Analysis): readonly (readonly number[])[] =>
          document.phaseTables.flatMap(({ rows }) =>
            rows.map(({ plans }) => [plans.completed ?? 0, plans.planned ?? 0]),
          );
        const [was, is] = [rowsOf(before), rowsOf(after)];
        was.forEach((row, index) =>
          row.forEach((count, at) => expect(is[index]![at]).toBeGreaterThanOrEqual(count)),
        );
        const counted = ({ document }: Analysis): unknown =>
          document.frontMatter?.entries.get('progress.completed_plans')?.value;
        expect(Number(counted(after))).toBeGreaterThanOrEqual(one.counted[0]);
        // Every line that changed is one that a change names; before it, nothing but figures stood there.
        const lines = new Set(changes.map(({ line }) => line));
        before.source.lines.forEach(({ text: old }, index) => {
          if (after.source.lines[index]?.text !== old) expect(lines).toContain(index + 1);
        });
        const own = [...ownedRanges(before.document), ...leafRanges(before)];
        for (const { fix } of before.findings.filter(changesLeaf))
          for (const { start, end } of fix!.edits)
            expect(own.some((range) => range.start <= start && end <= range.end)).toBe(true);
        expect(positionAt(after.source, 0).line).toBe(1);
      }),
      { numRuns: RUNS * 3 },
    );
  });
});
