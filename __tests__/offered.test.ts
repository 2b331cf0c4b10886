// What is offered as safe is what is written: one set of edits for check, fix, diff, patch, suggestions and commit.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import { check, fix } from '../src/index.ts';
import { apply } from '../src/update/apply.ts';
import { editsBefore, offsetBefore, rangeBefore } from '../src/update/compose.ts';
import { plan } from '../src/update/plan.ts';
import { counts, findingOf, front, judge, mended, template } from './build.ts';

/** The text with the safe edits that `check` offers. */
function taken(analysis: Analysis): string {
  return apply(analysis.source.text, plan(analysis.findings, 'safe').edits);
}

function isTheSame(text: string): void {
  const analysis = judge(text);
  const done = repair(analysis);
  expect(done.refused).toBeUndefined();
  expect(taken(analysis)).toBe(done.after.source.text);
  // Nothing is left that would be safe only now.
  expect(plan(judge(done.after.source.text).findings, 'safe').edits).toEqual([]);
}

const HEAD = ['| Phase | Plans | Total | Avg/Plan |', '|-------|-------|-------|----------|'];
const BEHIND = template({
  phase: '2 of 7 (Sensor feed)',
  plan: '3 of 5 in current phase',
  header: HEAD,
  rows: ['| 1 | 4/4 | 36 min | 9 min |', '| 2 | 3/5 | 13 min | 6 min |'],
  ...{ total: '7', average: '9 min', time: '66 min' },
});

describe('a figure that the run wrote is no evidence', () => {
  test('an average that would bring down the totals stays', () => {
    // The total of the second row was not updated: 66 min in all and 9 min a plan still say so.
    expect(mended(BEHIND)).toBe(BEHIND);
    expect(findingOf(judge(BEHIND), 'phase-average').fix?.applicability).toBe('unsafe');
    isTheSame(BEHIND);
  });

  test.each([
    [
      'two rows',
      ['| 1 | 4/4 | 36 min | 9 min |', '| 2 | 3/5 | 13 min | 6 min |', '| 3 | 1/2 | 5 min | 5 min |'],
      '8',
      '71 min',
    ],
    ['seconds', ['| 1 | 4/4 | 36m 0s | 9m 0s |', '| 2 | 3/5 | 13m 0s | 6m 0s |'], '7', '66 min'],
    ['a first row', ['| 1 | 3/3 | 13 min | 6 min |', '| 2 | 4/5 | 36 min | 9 min |'], '7', '66 min'],
  ])('%s', (_, rows, total, time) => {
    const text = template({
      plan: '3 of 5 in current phase',
      header: HEAD,
      rows,
      total,
      average: '9 min',
      time,
    });
    expect(mended(text)).toBe(text);
    isTheSame(text);
  });

  test('what has nothing to do with it is repaired all the same', () => {
    const text = BEHIND.replace(/^Progress: .*$/m, 'Progress: [███████░░░] 20%');
    expect(mended(text)).toBe(text.replace('[███████░░░]', '[██░░░░░░░░]'));
    isTheSame(text);
  });
});

describe('an average that fits one plan more or less', () => {
  test.each([
    ['more', '| 1. Board setup | 3/3 | 20 min | 5 min |'],
    ['less', '| 1. Board setup | 3/3 | 20 min | 10 min |'],
  ])('is not rewritten safely: %s', (_, row) => {
    const text = template({
      rows: [row, '| 2. Sensor feed | 2/3 | 12 min | 6 min |'],
      average: '-',
      time: '-',
    });
    expect(findingOf(judge(text), 'phase-average').fix?.applicability).toBe('unsafe');
  });

  test('any other one is', () => {
    const row = '| 1. Board setup | 3/3 | 20 min | 2 min |';
    const text = template({
      rows: [row, '| 2. Sensor feed | 2/3 | 12 min | 6 min |'],
      average: '-',
      time: '-',
    });
    expect(findingOf(judge(text), 'phase-average').fix?.applicability).toBe('safe');
  });
});

describe('a tie between suspects', () => {
  test('names nobody', () => {
    const text = template({
      phase: '3 of 4 (Alerts)',
      plan: '-',
      progress: '[███████░░░] 67% (6 of 9 plans)',
      rows: ['| 1 | 3 | 30 min | 10 min |', '| 2 | 2 | 25 min | 12.5 min |', '| 3 | 2 | 40 min | 20 min |'],
      ...{ total: '6', average: '15.8 min', time: '95 min' },
    });
    const { message, related } = findingOf(judge(text), 'velocity-plans');
    expect(message).toContain('One of them was left behind, and the file does not tell which.');
    expect(message).not.toMatch(/`row|odd one/);
    expect(related).toHaveLength(3);
  });
});

describe('front matter that becomes readable', () => {
  test('is quoted, and its figures are repaired at once', () => {
    const text = template({
      front: front('status: a: b', 'progress:', '  total_plans: 10', '  completed_plans: 5', '  percent: 20'),
      progress: '[█████░░░░░] 50%',
    });
    expect(mended(text)).toContain('  percent: 50');
    isTheSame(text);
  });
});

describe('the library', () => {
  test('offers and writes the same', () => {
    for (const text of [BEHIND, template({ total: '4', average: '9 min', time: '1.5 hours' })]) {
      const edits = check(text)
        .findings.flatMap((one) => (one.fix?.applicability === 'safe' ? one.fix.edits : []))
        .toSorted((a, b) => a.start - b.start);
      expect(fix(text).output).toBe(apply(text, edits));
    }
  });
});

describe('laws', () => {
  const minutes = fc.integer({ min: 1, max: 40 }).map((n) => `${n} min`);
  const row = fc
    .tuple(fc.integer({ min: 1, max: 6 }), minutes, minutes)
    .map(([plans, total, average]) => `${plans}/6 | ${total} | ${average} |`);
  test('any rows beside any block: what is offered is written, and then nothing is left', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.record({ total: fc.integer({ min: 1, max: 24 }).map(String), average: minutes, time: minutes }),
        fc.integer({ min: 0, max: 100 }),
        (rows, block, percent) => {
          isTheSame(
            template({
              ...block,
              front: counts([5, 10], [1, 4], percent),
              progress: `[█████░░░░░] ${percent}%`,
              header: HEAD,
              rows: rows.map((one, index) => `| ${index + 1} | ${one}`),
            }),
          );
        },
      ),
    );
  });

  test('edits of a later text are edits of the first one', () => {
    const text = fc.string({ minLength: 12, maxLength: 30 });
    const at = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        text,
        fc.tuple(at, at, fc.string({ maxLength: 4 })),
        fc.tuple(at, at, fc.string({ maxLength: 4 })),
        (before, a, b) => {
          const earlier = [{ start: Math.min(a[0], a[1]), end: Math.max(a[0], a[1]), text: a[2] }];
          const middle = apply(before, earlier);
          const [start, end] = [
            Math.min(b[0], b[1], middle.length),
            Math.min(Math.max(b[0], b[1]), middle.length),
          ];
          const moved = editsBefore(earlier, [{ start, end, text: b[2] }]);
          const touching =
            moved?.some((one) => one.start <= earlier[0]!.end && earlier[0]!.start <= one.end) ?? true;
          fc.pre(!touching);
          const both = [...earlier, ...moved!].toSorted((x, y) => x.start - y.start);
          expect(apply(before, both)).toBe(apply(middle, [{ start, end, text: b[2] }]));
        },
      ),
    );
  });

  test('what an edit wrote was nowhere before', () => {
    const edits = [{ start: 2, end: 4, text: 'abc' }];
    expect([0, 2, 3, 4, 5, 6].map((at) => offsetBefore(edits, at))).toEqual([
      0,
      2,
      undefined,
      undefined,
      4,
      5,
    ]);
    expect(rangeBefore(edits, { start: 1, end: 6 })).toBeUndefined();
    expect(rangeBefore(edits, { start: 3, end: 4 })).toBeUndefined();
    expect(rangeBefore(edits, { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(analyse(sourceOf('x', '')).outcome).toBeUndefined();
  });
});
