// Documents that decide how single lines are read: spans of phases, the focus, a status that ends it all, a file to resume.
import { describe, expect, test } from '@jest/globals';
import { readNamedPath } from '../src/validate/planning-path.ts';
import { counts, front, template, textAt } from './build.ts';
import type { Parts } from './build.ts';
import { analysed, ledger } from './told.ts';

describe('a count of phases beside their range', () => {
  const told = (words: string, parts: Parts = {}): readonly string[] =>
    ledger('milestone-phases', template({ ...parts, more: ['', `- ${words}`, ...(parts.more ?? [])] }));
  const PLAN = 'the range may be the id of a plan';
  const INSERTED = 'inserted phases may be counted with the range';

  test.each([
    ['Split into 2 phases (03-05)', PLAN],
    ['Split into 2 phases (3-05)', PLAN],
    ['Split into 2 phases (08-10)', PLAN],
    ['Split into 2 phases (10-12), see 10-12-PLAN.md', PLAN],
    ['Split into 2 phases (10-12), see plan 10-12', PLAN],
    ['Split into 2 phases (10-12)', 'fails'],
    ['Split into 2 phases (10-12), see plans 10-12-03 and 10-120', 'fails'],
    ['Split into 2 phases (10-12), see 110-12-PLAN.md', 'fails'],
    ['Split into 2 phases (Phase 03-05)', 'fails'],
    ['Split into 2 phases (03 to 05)', 'fails'],
    ['Split into 3 phases (03-05)', 'holds'],
    ['Split into 4 phases (1899-1901)', 'fails'],
    ['Split into 4 phases (1900-1901)', 'the range may be one of years'],
  ])('%s: %s', (words, expected) => {
    expect(told(words)).toEqual([expected]);
  });

  test('a plan may be named in a metric row, or among the last plans', () => {
    const words = 'Split into 2 phases (10-12)';
    expect(told(words, { stranded: ['', '| Phase 10 P12 | 5 min | 2 tasks |'] })).toEqual([PLAN]);
    expect(told(words, { trend: '10-11 (5 min), 10-12 (5 min)' })).toEqual([PLAN]);
    expect(told(words, { stranded: ['', '| Phase 10 P11 | 5 min | 2 tasks |'] })).toEqual(['fails']);
    expect(told(words, { trend: '10-11 (5 min), 11-12 (5 min)' })).toEqual(['fails']);
  });

  test.each([
    ['7 phases (7-12), with phase 7.1', INSERTED],
    ['7 phases (7-12), with phase 07.1', INSERTED],
    ['7 phases (7-12), with phases 12.1', INSERTED],
    ['7 phases (7-12), with 12.1-01 done', INSERTED],
    ['7 phases (7-12), with 8.10-02 done', INSERTED],
    ['7 phases (7-12), with 09.1 done', INSERTED],
    ['7 phases (7-12), with phase 6.1', 'fails'],
    ['7 phases (7-12), with phase 13.1', 'fails'],
    ['7 phases (7-12), for v08.1', 'fails'],
    ['7 phases (7-12), in 8.1 min', 'fails'],
    ['5 phases (7-12), with phase 7.1', 'fails'],
  ])('%s: %s', (words, expected) => {
    expect(told(words)).toEqual([expected]);
  });

  test('an inserted phase may be the current one, or have a row', () => {
    expect(told('5 phases (1-4)', { phase: '2.1 of 4 (Hot fix)' })).toEqual([INSERTED]);
    expect(told('5 phases (1-4)', { rows: ['| 2.1 Hot fix | 1/1 | 6 min | 6 min |'] })).toEqual([INSERTED]);
    expect(
      told('5 phases (1-4)', { phase: 'Not started', rows: ['| Setup | 1/1 | 6 min | 6 min |'] }),
    ).toEqual(['fails']);
    const bare = template({ more: ['', '- 5 phases (1-4)'] }).replace(/^Phase:.*\n/m, '');
    expect(ledger('milestone-phases', bare)).toEqual(['fails']);
  });

  test('the summary of a milestone counts its own phases, whatever else is named', () => {
    const more = ['', '## Milestone v1.0', '', 'Phases: 5 phases (03-06)', '', '- phase 3.1, plan 03-06'];
    const { findings, source } = analysed(template({ more }));
    const [finding] = findings.filter(({ rule }) => rule === 'milestone-phases');
    expect(finding?.severity).toBe('error');
    expect(finding?.related.map(({ range, note }) => [textAt(source.text, range), note])).toEqual([
      ['5 phases (03-06)', '3 to 6'],
    ]);
  });
});

describe('numbers run on from milestone to milestone', () => {
  const told = (parts: Parts, more = ''): readonly string[] =>
    ledger('phase-range', template({ phase: '6 of 4 (Shop)', more: ['', more], ...parts }));
  const RUNS_ON = 'phase numbers may run on from an earlier milestone';
  const milestone = (version: string): Parts => ({
    front: front('gsd_state_version: 1.0', `milestone: ${version}`),
  });

  test.each(['v1.1', 'v1.0.1', 'v2', '1.1', 'v10'])('%s is a later one', (version) => {
    expect(told(milestone(version))).toEqual([RUNS_ON]);
  });
  test.each(['v1.0', 'v1', '"1.0"', 'v0', 'v0.9', 'v0.10', 'v1.0.0'])('%s is the first one', (version) => {
    expect(told(milestone(version))).toEqual(['fails']);
  });
  test.each(['Milestone 2 began', 'milestone 10 began', 'Milestone III', 'Milestones 1 and 2; milestone 2'])(
    '%s',
    (words) => expect(told({}, words)).toEqual([RUNS_ON]),
  );
  test.each(['Milestone 1 began', 'Milestone I', 'Milestone soon', 'Milestone 1a'])('%s', (words) =>
    expect(told({}, words)).toEqual(['fails']),
  );
});

describe('a bare count beside the times of its row', () => {
  const told = (plan: string, row: string, phase = '2 of 4 (Sensor feed)'): readonly string[] =>
    ['phase-average', 'plan-row'].flatMap((rule) =>
      ledger(rule, template({ plan, phase, rows: ['| 1. Board setup | 2 | 10 min | 5 min |', row] })).at(-1)!,
    );
  const AVERAGE = 'row 2: the count may be one of planned plans';
  const ROW = 'the row of phase 2 may count planned plans';

  test.each([
    ['2 of 3', '| 2 | 3 | 8 min | 4 min |', [AVERAGE, ROW]],
    ['2 of 3', '| 2 | 3 | 4 min | 4 min |', [AVERAGE, ROW]],
    ['1 of 3', '| 2 | 3 | 0 min | 4 min |', ['row 2: the total was never filled in', ROW]],
    ['1 of 3', '| 2 | 3 | 0 min | - |', ['row 2: the average is not a time with a unit', ROW]],
    ['0 of 3', '| 2 | 3 | 0 min | - |', ['row 2: the average is not a time with a unit', ROW]],
  ])('Plan: %s above %s may be one of planned plans', (plan, row, expected) => {
    expect(told(plan, row)).toEqual(expected);
  });

  test.each([
    ['2 of 3', '| 2 | 3 | 12 min | 4 min |', ['row 2: holds', 'fails']],
    ['1 of 3', '| 2 | 3 | 12 min | 4 min |', ['row 2: holds', 'fails']],
    ['2 of 3', '| 2 | 3 | 20 min | 4 min |', ['row 2: fails', 'fails']],
    ['2 of 3', '| 2 | 3/3 | 8 min | 4 min |', ['row 2: fails', 'fails']],
    ['2 of 4', '| 2 | 3 | 8 min | 4 min |', ['row 2: fails', 'fails']],
    ['1 of 3', '| 2 | 3 | 4 min | - |', ['row 2: the average is not a time with a unit', 'fails']],
    ['1 of 3', '| 2 | 3 | - | 4 min |', ['row 2: the total is not a time with a unit', 'fails']],
    ['3 of 2', '| 2 | 2 | 12 min | 4 min |', ['row 2: fails', 'holds']],
    ['5 of 3', '| 2 | 3 | 20 min | 4 min |', ['row 2: fails', 'the `Plan:` line contradicts itself']],
  ])('Plan: %s above %s is one of finished plans', (plan, row, expected) => {
    expect(told(plan, row)).toEqual(expected);
  });

  test('of the current phase only, and only where the plan is known', () => {
    const row = '| 2 | 3 | 8 min | 4 min |';
    expect(told('2 of 3', row, '3 of 4 (Alarms)')[0]).toBe('row 2: fails');
    expect(told('2 of 3', row, 'Not started')[0]).toBe('row 2: fails');
    expect(told('Not started', row)[0]).toBe('row 2: fails');
    expect(told('2', row)[0]).toBe('row 2: fails');
    const bare = template({ plan: '2 of 3', rows: [row] }).replace(/^Phase:.*\n/m, '');
    expect(ledger('phase-average', bare)).toEqual(['row 2: fails']);
  });

  test.each([
    ['| Phase | Plans | Total |', '| 2 | 3 | 12 min |'],
    ['| Phase | Plans | Avg/Plan |', '| 2 | 3 | 4 min |'],
  ])('in a table of one time as well: %s', (header, row) => {
    const text = template({ plan: '1 of 3', header: [header, '|---|---|---|'], rows: [row] });
    expect(ledger('plan-row', text)).toEqual(['fails']);
  });
});

describe('a status that ends the milestone', () => {
  const told = (status: string, before = counts([3, 5])): readonly string[] =>
    ledger('status-complete', `${before}${template({ status, progress: '60%' })}`);
  const OTHER = 'the status does not say that the milestone or project is complete';

  test.each([
    'Milestone complete',
    'Milestone completed',
    'Milestone 2 complete',
    'Milestone 1.0 complete',
    'Milestone v1.0 complete',
    'v1.0 milestone shipped',
    'v1.0 Milestone is done!',
    'project_complete',
    '**Project completed** ✅',
  ])('"%s"', (status) => expect(told(status)).toEqual(['fails']));

  test.each(['Awaiting milestone complete', 'Not yet project done', 'Milestone complete: no', 'Completed'])(
    '"%s" does not',
    (status) => expect(told(status)).toEqual([OTHER]),
  );

  test('counts or a percentage are held against it, and shown', () => {
    const plans = counts([5, 5]);
    const bare = (progress: string, before = ''): string =>
      `${before}${template({ status: 'Milestone complete', progress })}`.replace(/^Progress: \n/m, '');
    expect(ledger('status-complete', bare('', plans))).toEqual(['holds']);
    expect(ledger('status-complete', bare(''))).toEqual(['the file has no counts and no percentage']);
    const { findings, source } = analysed(bare('50%'));
    const [finding] = findings.filter(({ rule }) => rule === 'status-complete');
    expect(finding?.related.map(({ range, note }) => [textAt(source.text, range), note])).toEqual([
      ['50%', 'progress is at 50%'],
    ]);
  });
});

describe('the focus names the current phase', () => {
  test.each([
    ['Phases 8-9', '7 of 9 (Import) — complete', 'holds'],
    ['Phase 8', '7 of 9 (Import) — complete', 'holds'],
    ['Phases 9-10', '7 of 10 (Import) — complete', 'fails'],
    ['Phase 7 - 3 plans left', '7 of 9 (Import)', 'holds'],
    ['Phases 2 and 2.1', '2.1 of 4 (Hot fix)', 'holds'],
    ['Phases 2 and 3', '2.1 of 4 (Hot fix)', 'holds'],
    ['Phase 7', '8 of 9 (Import)', 'fails'],
  ])('focus "%s" in phase %s: %s', (focus, phase, expected) => {
    expect(ledger('focus', template({ focus, phase }))).toEqual([expected]);
  });
});

describe('the path to resume from', () => {
  const read = (value: string): string => {
    const named = readNamedPath(value, '.planning');
    return named.kind === 'path' ? named.inFolder : named.kind;
  };

  test.each([
    ['`.planning/a.md` on `main`', 'a.md'],
    ['see **.planning/a.md**', 'a.md'],
    ['(see .planning/a.md).', 'a.md'],
    ['.planning/a.md — task 3', 'a.md'],
    ['.planning/a.md [step 2]', 'a.md'],
    ['.planning/a.md:12', 'a.md'],
    ['.planning/a.md:12-20', 'a.md'],
    ['.planning/a.md:12:5', 'a.md'],
    ['No file yet, see .planning/ROADMAP.md', 'none'],
    ['No file, next .planning/ROADMAP.md', 'none'],
    ['Not yet (.planning/ROADMAP.md)', 'none'],
    ['[path of the file] .planning/a.md', 'none'],
    ['[a](.planning/a.md)', 'a.md'],
  ])('%s: %s', (value, expected) => expect(read(value)).toBe(expected));
});

describe('a file to resume from that is gone', () => {
  /** Where it is now, or how grave it is that nobody knows. */
  const told = (resume: string, ...files: readonly string[]): string | undefined => {
    const folder = Object.fromEntries(files.map((file) => [`planning/${file}`, '']));
    const { findings } = analysed(template({ resume }), folder);
    const finding = findings.find(({ rule }) => rule === 'resume-file');
    return finding?.expected ?? finding?.severity;
  };
  const GONE = '.planning/phases/02-sensor-feed/02-01-PLAN.md';

  test.each([
    ['is where its folder was archived', GONE, ['milestones/v1.0-phases/02-sensor-feed/02-01-PLAN.md']],
    ['is where its folder was renamed', GONE, ['phases/02-sensors/02-01-PLAN.md']],
  ])('%s', (_, resume, files) => {
    expect(told(resume, ...files)).toBe(`.planning/${files[0]!}`);
  });

  test.each([
    ['an archived folder of another name', GONE, ['milestones/v1.0-phases/02-billing/02-01-PLAN.md']],
    ['a folder of another number', GONE, ['phases/03-sensor-feed/02-01-PLAN.md']],
    ['a folder without a number', GONE, ['phases/sensor-feed/02-01-PLAN.md']],
    [
      'any, where it had no number',
      '.planning/phases/ideas/a.md',
      ['phases/ideas-2/a.md', 'phases/02-ideas/a.md'],
    ],
    ['one of two', GONE, ['phases/02-sensors/02-01-PLAN.md', 'milestones/v1.0/02-sensor-feed/02-01-PLAN.md']],
  ])('may not be that of %s', (_, resume, files) => {
    expect(told(resume, ...files)).toBe('notice');
  });
});

describe('a plan line that counts more than the phase', () => {
  const rows = ['| 1. Board setup | 2/2 | 12 min | 6 min |', '| 2. Sensor feed | 1/2 | 6 min | 6 min |'];
  const told = (plan: string, before = ''): readonly string[] =>
    ['plan-row', 'plan-range'].flatMap((rule) => ledger(rule, `${before}${template({ plan, rows })}`));
  const OTHER = 'the `Plan:` line counts other plans than those of the phase';
  const MORE = 'the `Plan:` line may count more than the plans of the phase';

  test.each([
    ['3 of 5 total (1 of 2 in current phase)', ['holds', 'holds']],
    ['3 of 5 total (2 of 2 in current phase)', ['holds', 'holds']],
    ['3 of 5 total (0 of 2 in current phase)', ['fails', 'holds']],
    ['3 of 5 total (1 of 3 in current phase)', ['fails', 'holds']],
    ['3 of 5 total (3 of 2 in current phase)', ['fails', 'fails']],
    ['1 of 2 in current phase (3 of 5 total)', ['holds', 'holds']],
    ['1 of 3 in current phase (3 of 5 total)', ['fails', 'holds']],
    ['14 of 14 in milestone', [OTHER, 'holds']],
    ['15 of 14 in milestone', [OTHER, 'fails']],
    ['3 of 5 across all phases', [OTHER, 'holds']],
    ['3 of 5 (milestone complete)', [MORE, 'holds']],
    ['2 of 2 (milestone complete)', ['holds', 'holds']],
    ['0 of 2 (milestone open)', ['fails', 'holds']],
    ['3 of 5', ['fails', 'holds']],
    ['3 of 5 in current phase', ['fails', 'holds']],
  ])('Plan: %s', (plan, expected) => expect(told(plan)).toEqual(expected));

  test('with the numbers of the front matter', () => {
    expect(told('3 of 5', counts([3, 5]))).toEqual([MORE, 'holds']);
    expect(told('3 of 5', counts([3, 6]))).toEqual(['fails', 'holds']);
    expect(told('3 of 5', counts([4, 5]))).toEqual(['fails', 'holds']);
    expect(told('3 of 5 in current phase', counts([3, 5]))).toEqual(['fails', 'holds']);
  });

  test('is no plan of the phase for other rules either', () => {
    const text = template({ plan: '3 of 5 total', rows: [rows[0]!] });
    expect(ledger('phase-missing', text)).toEqual(['the current phase may not have a finished plan yet']);
    const zero = template({ plan: '3 of 5 total', total: '0', rows: [] });
    expect(ledger('metrics-untouched', zero)).toEqual(['fails']);
  });

  test('says what is wrong', () => {
    const [finding] = analysed(template({ plan: '15 of 14 in milestone', rows: [] })).findings.filter(
      ({ rule }) => rule === 'plan-range',
    );
    expect(finding?.message).toBe(
      'Plan says `15 of 14 in milestone`, but plan 15 cannot be one of 14 plans. Correct the plan or the number of plans.',
    );
  });
});

describe('documents that are stacked in one file', () => {
  const findings = (text: string, rule: string): readonly string[] =>
    analysed(text)
      .findings.filter((finding) => finding.rule === rule)
      .map(({ message }) => message);

  test.each([2, 3, 33])('%i times are one finding of each kind', (times) => {
    const text = Array.from({ length: times }, (_, index) => `${counts([1 + index, 50])}${template()}`).join(
      '\n',
    );
    for (const rule of ['front-matter-duplicate', 'section-duplicate']) {
      const messages = findings(text, rule);
      expect(messages).toHaveLength(rule === 'section-duplicate' ? 3 : 1);
      const count =
        rule === 'section-duplicate' ? `occurs ${times} times` : `second of ${times} front matter blocks`;
      const first =
        rule === 'section-duplicate' ? 'occurs a second time' : 'This is a second front matter block';
      for (const message of messages) expect(message).toContain(times === 2 ? first : count);
    }
  });
});
