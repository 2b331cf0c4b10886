// Which tables are By Phase tables, which of their columns counts plans, and what rows with one number are.
import { describe, expect, test } from '@jest/globals';
import { documentOf, findingOf, judge, template } from './build.ts';
import type { Parts } from './build.ts';
import { ledger, told } from './told.ts';

const headed = (head: string): readonly string[] => [
  `| ${head} |`,
  `|${head
    .split('|')
    .map(() => '---')
    .join('|')}|`,
];
const inTable = (head: string, rows: readonly string[], parts: Parts = {}): string =>
  template({ ...parts, header: headed(head), rows: rows.map((row) => `| ${row} |`) });
const countsOf = (text: string): readonly string[] =>
  documentOf(text).phaseTables.flatMap(({ rows }) =>
    rows.map(({ plans }) => `${plans.completed ?? '∅'}/${plans.planned ?? '∅'}`),
  );

describe('a table of single plans is no By Phase table', () => {
  const ROWS = ['1 | 01-01 | 5 min | 2', '1 | 01-02 | 7 min | 3', '2 | 02-01 | 6 min | 2'];
  test.each([
    ['Phase | Plan | Duration | Completed', ROWS.map((row) => row.replace(/\d$/, '2026-03-0$&'))],
    ['Phase | Plan | Duration | Done', ROWS],
    ['Phase | **Plan** | Duration | Complete', ROWS],
    ['Phase | Plan | Time | Tasks | Plans Complete', ROWS.map((row) => `${row} | 1`)],
    ['Phase | Plan | Duration | Tasks', ROWS],
  ])('%s', (head, rows) => {
    const text = inTable(head, rows);
    expect(documentOf(text).phaseTables).toEqual([]);
    expect(ledger('phase-duplicate', text)).toEqual(['the file has no By Phase table']);
    expect(told(text).findings).toEqual([]);
  });

  test('but a By Phase table beside it is one', () => {
    const perPlan = ['', ...headed('Phase | Plan | Duration | Done'), ...ROWS.map((row) => `| ${row} |`)];
    const rows = ['| 1 | 3/3 | 18 min | 6 min |', '| 01 | 2/3 | 12 min | 6 min |'];
    expect(ledger('phase-duplicate', template({ rows, stranded: perPlan }))).toEqual(['row 01: fails']);
  });

  test.each([
    ['|---|---|---|---|', ['3/3', '2/3']],
    ['| --- | --- | --- | --- |', ['3/3', '2/3']],
    ['| :--- | :---: | ---: | --- |', ['3/3', '2/3']],
  ])('directly below another table, above %s', (delimiter, expected) => {
    const rows = [
      '| 1 | 3/3 | 18 min | 6 min |',
      '| 2 | 2/3 | 12 min | 6 min |',
      '| Phase | Plan | Duration | Tasks |',
      delimiter,
      '| 1 | 01 | 6 min | 2 |',
      '| 1 | 02 | 6 min | 3 |',
    ];
    expect(countsOf(template({ rows }))).toEqual(expected);
    expect(told(template({ rows })).findings).toEqual([]);
  });

  test('a row of dashes begins no table', () => {
    const rows = [
      '| 1 | 3/3 | 18 min | 6 min |',
      '| --- | --- | --- | --- |',
      '| 2 | 2/3 | 12 min | 6 min |',
    ];
    expect(countsOf(template({ rows }))).toEqual(['3/3', '2/3']);
  });
});

describe('the column that counts finished plans', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'Phase | Plans | Status | Completed',
      ['1 | 3/3 | done | 2026-03-01', '2 | 2/3 | open | -'],
      ['3/3', '2/3'],
    ],
    ['Phase | Plans | Completed', ['1 | 3/3 | Mar 1', '2 | 2/3 | —'], ['3/3', '2/3']],
    ['Phase | Plans | Completed', ['1 | 3/3 | 3/14', '2 | 2/3 | -'], ['3/3', '2/3']],
    ['Phase | Plans | Complete', ['1 | 3/3 | ✓', '2 | 2/3 | ✗'], ['3/3', '2/3']],
    ['Phase | Plans | Complete', ['1 | 3/3 | 100%', '2 | 2/3 | 67%'], ['3/3', '2/3']],
    ['Phase | Plans | Done', ['1 | 3/3 | yes', '2 | 2/3 | no'], ['3/3', '2/3']],
    ['Phase | Plans | Completed', ['1 | 3/3 | -', '2 | 2/3 | -'], ['3/3', '2/3']],
    ['Phase | Plans | Completed', ['1 | 3 | 3', '2 | 3 | 2'], ['3/∅', '2/∅']],
    ['Phase | Plans | Completed', ['1 | 3 | 3', '2 | 3 | -'], ['3/∅', '∅/∅']],
    ['Phase | Plans | Completed', ['1 | 3 | -', '2 | 3 | -'], ['∅/∅', '∅/∅']],
    ['Phase | Completed | Plans Complete', ['1 | 2026-03-01 | 3/3', '2 | - | 2/3'], ['3/3', '2/3']],
    ['Phase | Plans Complete | Completed', ['1 | 3/3 | 2026-03-01', '2 | 2/3 | -'], ['3/3', '2/3']],
    ['Phase | Status | Completed', ['1 | done | 2026-03-01', '2 | open | -'], []],
  ])('%s: %j', (head, rows, expected) => {
    expect(countsOf(inTable(head, rows))).toEqual(expected);
  });

  test('dates beside the counts hide no contradiction', () => {
    const head = 'Phase | Plans | Total | Avg/Plan | Completed';
    const rows = ['1 | 3/3 | 18 min | 6 min | 2026-03-01', '2 | 2/3 | 12 min | 6 min | -'];
    expect(told(inTable(head, rows)).findings).toEqual([]);
    expect(told(inTable(head, rows, { total: '4' })).findings).toEqual(['velocity-plans error safe']);
    const noTime = inTable('Phase | Plans | Status | Completed', [
      '1 | 3/3 | done | 2026-03-01',
      '2 | 2/2 | done | 2026-03-02',
    ]);
    expect(ledger('velocity-plans', noTime.replace('completed: 5', 'completed: 4'))).toEqual(['fails']);
  });
});

describe('rows with one number', () => {
  const duplicates = (head: string, rows: readonly string[], parts: Parts = {}): readonly string[] =>
    ledger('phase-duplicate', inTable(head, rows, parts));
  const HEAD = 'Phase | Plans | Total | Avg/Plan';
  const NAMED = 'Phase | Name | Plans | Total';

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['the same name', HEAD, ['5-radio | 1/1 | - | -', '5. Radio | 1/1 | - | -'], ['row 5. Radio: fails']],
    ['no name', HEAD, ['5-radio | 1/1 | - | -', '5 | 1/1 | - | -'], ['row 5: fails']],
    ['the same name in a column', NAMED, ['5 | Radio | 1/1 | -', '05 | radio | 1/1 | -'], ['row 05: fails']],
    ['no name in the column', NAMED, ['5 | Radio | 1/1 | -', '05 | - | 1/1 | -'], ['row 05: fails']],
    [
      'milestones in a column',
      'Phase | Milestone | Plans',
      ['1 | v1.0 | 1/1', '1 | v1.1 | 1/1', '1 | v1.1 | 2/2'],
      ['row 1: the rows with this number belong to different milestones', 'row 1: fails'],
    ],
  ])('%s', (_, head, rows, expected) => {
    expect(duplicates(head, rows)).toEqual(expected);
  });

  test.each([
    [HEAD, ['5-radio | 1/1 | - | -', '5-link | 1/1 | - | -'], '5-radio', '5-link'],
    [HEAD, ['5. Radio | 1/1 | - | -', '05. Auth API | 1/1 | - | -'], '5. Radio', '05. Auth API'],
    [NAMED, ['5 | Radio | 1/1 | -', '05 | Link | 1/1 | -'], '5 Radio', '05 Link'],
    ['Phase | Plans | Phase Name', ['5 | 1/1 | Radio', '5 | 1/1 | Radio link'], '5 Radio', '5 Radio link'],
  ])('two phases: %s %j', (head, rows, first, second) => {
    const finding = findingOf(judge(inTable(head, rows)), 'phase-duplicate');
    expect(finding.severity).toBe('notice');
    expect(finding.message).toBe(
      `Two phases have the number 5: \`${first}\` in line 27 and \`${second}\` here. ` +
        'Give one of them another number, or both rows the same name if they are one phase.',
    );
  });

  test('of two roadmaps each may have one', () => {
    const ROADMAPS = 'two phases of this number have different names; two roadmaps may share the table';
    const rows = ['1-radio | 1/1 | - | -', '1-link | 1/1 | - | -'];
    for (const line of ['Work on v1.1 goes on.', 'Shipped v0.9 before v1.0.', 'Milestone 2 began.'])
      expect(duplicates(HEAD, rows, { more: ['', line] })).toEqual([`row 1-link: ${ROADMAPS}`]);
    expect(
      duplicates(HEAD, ['1-radio | 1/1 | - | -', '1 | 1/1 | - | -'], { more: ['', 'On v1.1.'] }),
    ).toEqual(['row 1: fails']);
  });
});
