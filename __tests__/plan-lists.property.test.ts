// Lists of plans held against rows and totals: invented documents that are right, and the same with one leaf changed.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineAt } from '../src/document/source.ts';
import { judge, mended } from './build.ts';
import './property-seed.ts';
import { figuresOf, truthsOf, write } from './truth.ts';
import type { Truth } from './truth.ts';

/** `rule in line` of what is told about one rule. */
function told(text: string, rule: string): readonly string[] {
  const { findings, source } = judge(text);
  return findings.filter((one) => one.rule === rule).map(({ range }) => lineAt(source, range.start).text);
}

const withLists = truthsOf('labels').filter(
  ({ lastPlans, ending }) => lastPlans !== 'none' && ending === '\n',
);

/** The line of last plans, rewritten. */
function withList(truth: Truth, change: (value: string) => string): string {
  return write(truth, figuresOf(truth)).replace(
    /^(- Last 5 plans: )(.*)$/m,
    (_, label: string, value: string) => `${label}${change(value)}`,
  );
}

describe('lists of plans', () => {
  test('a plan that takes longer than its phase is told and left alone', () => {
    fc.assert(
      fc.property(withLists, fc.integer({ min: 2, max: 50 }), (truth, times) => {
        fc.pre(truth.lastPlans === 'ids' && !truth.listsPlans);
        const all = truth.phases.at(-1) ?? [];
        const longer = (all.reduce((sum, one) => sum + one, 0) + all.length * 2) * times;
        const text = withList(truth, (value) => value.replace(/\(\d+(?=[^()]*\)$)/, `(${longer}`));
        const row = new RegExp(`^\\| ${truth.phases.length}\\. Step`);
        expect(told(text, 'trend-sum')).toEqual([expect.stringMatching(row)]);
        expect(told(mended(text, 'unsafe'), 'trend-sum')).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('more last plans than completed ones are told, unless the rows say so', () => {
    fc.assert(
      fc.property(withLists, (truth) => {
        const done = truth.phases.flat().length;
        const ids = Array.from({ length: done + 1 }, (_, index) => `01-${index + 1}`).join(', ');
        expect(
          told(
            withList(truth, () => ids),
            'velocity-lags',
          ),
        ).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('a plan line that its timed row leaves behind is told', () => {
    fc.assert(
      fc.property(truthsOf('labels'), fc.integer({ min: 2, max: 9 }), (truth, by) => {
        fc.pre(truth.ending === '\n' && truth.hasMetrics);
        const current = truth.phases.length;
        const done = truth.phases.at(-1)?.length ?? 0;
        // A count like that of the planned plans may be theirs.
        fc.pre(done + by !== truth.planned.at(current - 1));
        // The row counts finished plans alone, and more of them than the position knows.
        const text = write(truth, figuresOf(truth)).replace(
          new RegExp(`^(\\| ${current}\\. Step \\| )${done}/\\d+`, 'm'),
          (_, head: string) => `${head}${done + by}`,
        );
        expect(told(text, 'plan-row')).toHaveLength(1);
        expect(told(write(truth, figuresOf(truth)), 'plan-row')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
