// No numeral of a section that is read is unaccounted for: it belongs to a statement, is part of a name, or is reported.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sectionsAt } from '../src/document/document.ts';
import { reportFile } from '../src/report/report.ts';
import { statusOf } from '../src/report/status.ts';
import { renderStatus } from '../src/report/status-text.ts';
import { readStatements } from '../src/statements/read.ts';
import { isIdentifier, unreadIn } from '../src/statements/unread.ts';
import { documentOf, judge, template } from './build.ts';
import type { Parts } from './build.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 75);

/** `text: reason` of what is not read of a document. */
function unread(text: string): readonly string[] {
  const document = documentOf(text);
  return unreadIn(document, readStatements(document)).map(
    ({ text: digits, reason }) => `${digits}: ${reason}`,
  );
}

describe('figures that are not understood', () => {
  test.each<[string, Parts, readonly string[]]>([
    ['nothing in a plain file', {}, []],
    [
      'a sentence',
      { more: ['', '## Performance Metrics (all)', '', 'We finished 14 plans so far.'] },
      ['14: a sentence is not read'],
    ],
    [
      'words beside a figure',
      { status: 'In progress, 4 things left' },
      ['4: words beside the figure of the line are not read'],
    ],
    [
      'a column without a meaning',
      {
        header: ['| Phase | Plans | Total | Avg/Plan | Bugs |', '|---|---|---|---|---|'],
        rows: ['| 1 | 3/3 | 18 min | 6 min | 7 |'],
      },
      ['7: the column or the table is not read'],
    ],
    ['tasks and files of a plan', { stranded: ['', '| Phase 02 P02 | 6 min | 2 tasks | 11 files |'] }, []],
    ['parts of a total', { total: '5 (2 v1.0 + 3 v1.1)' }, []],
    [
      'names, dates and versions',
      { status: 'Phase 2, plan 02-03 of 2026-03-04 at 10:15, v1.2, see 02-03-PLAN.md and a3f9' },
      [],
    ],
  ])('%s', (_, parts, expected) => {
    expect(unread(template(parts))).toEqual(expected);
  });

  test('a file of another format has none, since nothing of it is read', () => {
    expect(unread('# Notes\n\n## Current Position\n\n12 eggs\n')).toEqual([]);
  });

  test('every numeral of a read section is accounted for', () => {
    const line = fc.stringMatching(/^[ -~]{0,40}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = template({ status: lines[0] ?? '', more: ['', '## Metrics', '', ...lines] });
        const document = documentOf(text);
        const statements = readStatements(document);
        const told = unreadIn(document, statements);
        const ranges = [...statements, ...told].map(({ range }) => range);
        for (const { start, text: own } of document.lines) {
          const kinds = sectionsAt(document, start);
          if (!kinds.includes('metrics')) continue;
          for (const match of own.matchAll(/\d+(?:[.,]\d+)*/g)) {
            const at = start + match.index;
            const isSaid = ranges.some((range) => range.start <= at && at < range.end);
            const isLabel = document.fields.some(
              ({ label: { range } }) => range.start <= at && at < range.end,
            );
            const isName =
              document.phaseTables.some(({ rows }) =>
                rows.some(({ phase: { range } }) => range.start <= at && at < range.end),
              ) ||
              document.planRows.some(({ range, duration }) => range.start <= at && at < duration.range.start);
            const isRead = ['text', 'table', 'code'].includes(
              document.lines.find((one) => one.start === start)?.kind ?? '',
            );
            expect(
              isSaid || isLabel || isName || !isRead || isIdentifier(own, match.index, match[0].length),
            ).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('where they are told', () => {
  const text = template({ status: 'In progress, 4 things left' });
  const file = { path: 'STATE.md', analysis: judge(text), findings: [] };

  test('in the report', () => {
    expect(reportFile(file).unread).toEqual([
      { line: 11, text: '4', reason: 'words beside the figure of the line are not read' },
    ]);
    expect(reportFile({ ...file, analysis: judge(template()) })).not.toHaveProperty('unread');
  });

  test('in the status, which says of nothing else that it agrees', () => {
    const screen = (analysis: typeof file.analysis): string =>
      renderStatus(statusOf({ ...file, analysis }, 'auto'), { paint: (one) => one, width: 80 });
    expect(screen(file.analysis)).toMatch(
      /Nothing that was compared disagrees\.\n {2}Figures in line 11 were not understood/,
    );
    expect(screen(judge(template()))).toMatch(/Nothing disagrees\.\n$/);
  });
});
