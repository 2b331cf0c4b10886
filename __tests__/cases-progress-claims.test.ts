// Progress lines that make more than one claim, and what in a file speaks against writing another percentage.
import { describe, expect, test } from '@jest/globals';
import { saysMilestoneIsOver } from '../src/document/milestone-status.ts';
import { counts, findingOf, front, judge, mended, template, verdict } from './build.ts';
import { ledger, told } from './told.ts';
import type { Told } from './told.ts';

const ALONE = { total: '-', average: '-', time: '-', rows: [] };
const line = (progress: string, parts: Parameters<typeof template>[0] = {}): string =>
  template({ ...ALONE, ...parts, progress });
const SILENT: Told = { findings: [], repaired: [] };

describe('two claims on one line', () => {
  test.each([
    '[████████████████████] 2/2 plans ([███░░░░░░░] 25%)',
    '[██████████] 9/9 plans ([███████░░░] 67% requirements complete by phase)',
    '28/28 plans ([████░░░░░░] 42%)',
    '28 of 28 plans (42% [████░░░░░░])',
    '9/9 plans (67% requirements)',
    '[██████████] 9/9 plans, 67% of phases',
    '[██████████] 100/100 plans (v1.0-v7.0) | v7.1: 0%',
    '[██████████] 100/100 plans; v7.1 0%',
    '[██████████] 12/12 plans | Search: 0%',
    '5/5 plans (███████░░░ 67%)',
  ])('%s: every figure is right', (progress) => {
    expect(told(line(progress))).toEqual(SILENT);
  });

  test('the bar in the parenthesis draws the percentage beside it', () => {
    expect(told(line('[██████████] 2/2 plans ([███████░░░] 25%)', { phase: '2' }))).toEqual({
      findings: ['progress-bar error safe'],
      repaired: ['Progress: [██████████] 2/2 plans ([███░░░░░░░] 25%)'],
    });
  });

  test('the bar outside of it draws the ratio', () => {
    const text = line('[███░░░░░░░] 2/2 plans ([███░░░░░░░] 25%)');
    expect(ledger('progress-bar', text)).toEqual(['holds', 'ratio: fails']);
    expect(findingOf(judge(text), 'progress-bar').message).toBe(
      'The bar fills 3 of 10 cells (30%), but 2/2 of 10 cells is 10. Redraw the bar, or correct the ratio if that is the wrong one.',
    );
    expect(mended(text, 'unsafe')).toContain('Progress: [██████████] 2/2 plans ([███░░░░░░░] 25%)');
  });

  test.each(['[█████░░░░░] 50% (9 of 12 plans)', '9 of 12 plans complete (50%)', '50%, 9/12'])(
    '%s is one claim',
    (progress) => {
      expect(ledger('progress-percent', line(progress))).toEqual(['fails']);
    },
  );
});

describe('figures that are no value', () => {
  test.each([
    '28% (Plan 01 of 124 complete)',
    '28% (plan #3 of 12)',
    '[███░░░░░░░] 28% — Step 2 of 5',
    '28% (task 1 of 9)',
    '28% (Phase 3 of 8)',
    '28% (wave no. 2 of 3)',
    '28% (Plano 2 de 5, etapa 1/9)',
  ])('%s: the number of a plan is no ratio', (progress) => {
    expect(verdict(line(progress), 'progress-percent')).toBe('the progress line has no ratio');
  });

  test.each(['2/3 plans', 'Phase 9: 2/3 plans', 'plans 2/3', 'Completed 2 of 3'])(
    '%s is a ratio all the same',
    (ratio) => {
      expect(verdict(line(`28% (${ratio})`), 'progress-percent')).not.toBe('the progress line has no ratio');
    },
  );

  test.each([
    ...['80%+', '<80%', '> 80%', '≥80%', '≤ 80%', 'up to 80%', 'at least 80%', 'at most 80%', 'over 80%'],
    ...['under 80%', 'almost 80%', 'nearly 80%', 'more than 80%', '70-80%', '80% or more', '80%-ish'],
  ])('%s is a limit', (limit) => {
    const text = `${counts([1, 10])}${line(`[█░░░░░░░░░] ${limit} (1/10 plans)`)}`;
    const reason = 'the percentage on the progress line is a limit, not a value';
    for (const rule of ['progress-percent', 'progress-bar', 'progress-stale'])
      expect(verdict(text, rule)).toBe(reason);
  });

  test.each(['~', '≈', 'about ', 'roughly ', 'ca. '])('"%s60%%" is near a value', (about) => {
    expect(ledger('progress-percent', line(`${about}60% (5/10 plans)`))).toEqual(['holds']);
    const [found] = told(line(`${about}90% (5/10 plans)`)).findings;
    expect(found).toMatch(/^progress-percent warning/);
  });

  test.each(['over 4/8 plans', 'almost 4/8 plans', '≥4/8 plans', '≈ 4/8 plans'])(
    '%s is no exact ratio',
    (ratio) => {
      expect(verdict(line(`80% (${ratio})`), 'progress-percent')).toMatch(/is approximate/);
    },
  );
});

describe('bars with blanks inside', () => {
  test.each([
    '[==== ........... ] 25%',
    '[███ ░░░░░░░] 30%',
    '[█ █ █ ░ ░ ░ ░ ░ ░ ░] 30%',
    '=== ....... 30%',
    '[██████████ ] 100%',
  ])('%s', (progress) => {
    const parts = { phase: '4 of 4' };
    expect(ledger('progress-bar', line(progress, parts))).toEqual(['holds']);
    const wrong = progress.replace(/\d+%/, '70%');
    expect(ledger('progress-bar', line(wrong, parts))).toEqual(['fails']);
    expect(told(line(wrong, parts)).repaired).toEqual([]);
  });
});

test('a bar between blanks is redrawn between them', () => {
  expect(told(line('[ ===------- ] 70%', { phase: '2' })).repaired).toEqual(['Progress: [ =======--- ] 70%']);
});

describe('what speaks against another percentage', () => {
  const ONE_PHASE = counts([2, 2], [1, 1]);
  test.each<[string, string, Told]>([
    ['one of six phases', `${ONE_PHASE}${line('17%', { phase: '1 of 6 -- COMPLETE' })}`, SILENT],
    [
      'one of six phases, in the front matter too',
      `${counts([2, 2], [1, 1], 17)}${line('17%', { phase: '1 of 6 -- COMPLETE' })}`,
      SILENT,
    ],
    [
      'counts that nobody kept',
      `${counts([0, 9], [0, 4])}${line('75%', { phase: '3 of 4 -- COMPLETE' })}`,
      SILENT,
    ],
    [
      'a plan that is pending',
      line('95% (10/10 plans -- 133-01 done, 133-02 pending)', { phase: '4 of 4', plan: '2 of 2' }),
      { findings: ['progress-percent error'], repaired: [] },
    ],
    [
      'a row that is open',
      line('90% (8/8 plans)', {
        phase: '2 of 2',
        plan: '2 of 2',
        status: 'Done',
        rows: ['| 1 | 3/5 | - | - |'],
      }),
      { findings: ['phase-missing notice', 'progress-percent error'], repaired: [] },
    ],
    [
      'a filled bar against nothing done',
      `${counts([0, 4])}${line('[███░░░░░░░] 30%', { phase: '1', plan: '-' })}`,
      { findings: ['progress-stale warning'], repaired: [] },
    ],
    [
      'a front matter that counts more plans than the ratio',
      `${counts([14, 19], undefined, 88)}${line('74% (14/16)')}`,
      {
        findings: ['front-matter-percent error unsafe', 'progress-percent error unsafe'],
        repaired: [],
      },
    ],
    [
      'rows that explain it',
      line('48% (11 of 21 plans)', { rows: ['| 1 | 6/12 | - | - |', '| 2 | 5/11 | - | - |'] }),
      { findings: ['progress-percent error unsafe'], repaired: [] },
    ],
    [
      'a position that explains it',
      line('50% (1 of 4 phases)', { phase: '3 of 4' }),
      { findings: ['progress-percent error unsafe'], repaired: [] },
    ],
    [
      'a total of plans that explains it',
      `${counts([9, 27], [3, 9], 37)}${line('—', { total: '10', phase: '4 of 9' })}`,
      { findings: ['front-matter-percent error unsafe', 'metrics-untouched notice'], repaired: [] },
    ],
    [
      'a number of phases left behind',
      `${counts([9, 12], [4, 7], 50)}${line('—', { phase: '5 of 8' })}`,
      SILENT,
    ],
    [
      'a bar that the position draws',
      line('[███░░░░░░░] 13%', { phase: '3 of 8' }),
      { findings: ['progress-bar error unsafe'], repaired: [] },
    ],
  ])('%s', (_, text, expected) => {
    const { findings, repaired } = told(text);
    const ours = findings.filter((one) => /progress|percent/.test(one));
    expect({ findings: ours, repaired }).toEqual({
      findings: expected.findings.filter((one) => /progress|percent/.test(one)),
      repaired: expected.repaired,
    });
  });

  test('a phase that the roadmap has open', () => {
    const over = { phase: '4 of 4', plan: '2 of 2', status: 'Phase complete' };
    const roadmap = (box: string): Readonly<Record<string, string>> => ({
      'planning/ROADMAP.md': `# Roadmap\n\n- [x] **Phase 1: Bench**\n- [${box}] **Phase 4: Sensor feed**\n`,
    });
    const text = line('90% (8/8 plans)', over);
    expect(told(text, roadmap('x')).repaired).toEqual(['Progress: 100% (8/8 plans)']);
    expect(told(text, roadmap(' '))).toEqual({
      findings: expect.arrayContaining(['progress-percent error']),
      repaired: [],
    });
  });

  test('whoever asks for it gets the smaller of plans and phases', () => {
    const text = `${counts([19, 21], [10, 12], 83)}${line('100%', { phase: '11 of 12' })}`;
    expect(mended(text, 'unsafe')).toContain('Progress: 83%');
    const own = `${counts([19, 21], [10, 12], 40)}${line('—', { phase: '11 of 12' })}`;
    expect(mended(own, 'unsafe')).toContain('  percent: 83');
  });

  test('the reason stands in the message', () => {
    const open = line('90% (8/8 plans)', { phase: '1 of 6' });
    expect(findingOf(judge(open), 'progress-percent').message).toBe(
      'Progress says 90%, but 8 ÷ 8 = 100%; 100% is not offered, since the current phase is 1 of 6. Correct the percentage, or the ratio if that was left behind.',
    );
    const explained = `${counts([9, 27], [3, 9])}${line('37%', { total: '10', phase: '4 of 9' })}`;
    expect(findingOf(judge(explained), 'progress-stale').message).toBe(
      'Progress says 37%, but the counts give 9 of 27 plans = 33%, 3 of 9 phases = 33%; 37% would be 10 of 27 plans. Correct the counts, or bring the progress line up to date.',
    );
  });

  test('more done than there is, is no percentage', () => {
    const only = template({ ...ALONE, progress: '—', front: counts([11, 9], undefined, 80) });
    expect(verdict(only, 'front-matter-percent')).toBe('11 of 9 plans, which is more than there are');
    const both = template({ ...ALONE, progress: '—', front: counts([11, 9], [2, 5], 80) });
    expect(findingOf(judge(both), 'front-matter-percent').message).toContain(
      'give 2 of 5 phases = 40%, 11 of 9 plans, which is more than there are',
    );
  });
});

describe('a status that ends a milestone', () => {
  test.each([
    ...['Shipped', '**Archived**', 'archived and tagged', 'milestone_complete', 'awaiting_new_milestone'],
    ...['between milestones', 'v1.4 milestone archived and tagged.', 'Milestone: complete', 'Shipped v1.0'],
    ...['v1.2 archived; waiting for `/gsd-new-milestone`', 'Phase complete - v2.1 MILESTONE COMPLETE'],
    ...['All 3 milestones shipped (v1.0, v1.1, v2.0)', 'Project complete', 'v3.1.0 SHIPPED — live on npm'],
    ...['Awaiting next milestone', 'Milestone v1.0 (Launch) shipped', 'Completed milestone 2'],
  ])('%s', (status) => {
    expect(saysMilestoneIsOver(status)).toBe(true);
  });

  test.each([
    ...['detail/edit/archive views', 'Phase 03 shipped', 'Awaiting verification of plan 02-01', 'Completed'],
    ...['Awaiting execution', 'awaiting-verification', 'Plan 02-01 shipped', 'Archived old views'],
    ...['Phase 3 of v1.0 shipped', 'v1.0 shipped, v1.1 in progress', 'Milestone almost complete'],
    ...['Ready to ship v1.0', 'Milestone audit done', 'Project setup complete', 'Shipping feature X'],
    ...['Milestone v1.4 created. Ready to plan Phase 29.', 'v1.0 milestone 80% complete'],
  ])('%s: not yet', (status) => {
    expect(saysMilestoneIsOver(status)).toBe(false);
    expect(ledger('progress-stale', `${counts([4, 8])}${line('90%', { status })}`)).toEqual(['fails']);
  });
});

test('stacked front matter decides nothing', () => {
  const block = front(
    'gsd_state_version: 1.0',
    'progress:',
    '  total_plans: 8',
    '  completed_plans: 4',
  ).trimEnd();
  const text = `${block}\n\n${block.replace('4', '6')}\n\n${line('90%', { phase: '2' })}`;
  expect(told(text).repaired).toEqual([]);
});
