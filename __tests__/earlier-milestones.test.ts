// What an earlier milestone, or a phase that was inserted, may have left behind in a file: figures that look wrong are none.
import { expect, test } from '@jest/globals';
import { sourceOf } from '../src/document/source.ts';
import { analyse } from '../src/engine.ts';

const FIRST = { phase: '3 of 5 (Orders)', plans: '5', time: '25 min', last: '—', remark: 'none' };
const ROWS = ['| 1. Base | 2 | 10 min | 5 min |', '| 2. Core | 3 | 15 min | 5 min |'];

function rulesOf(told: Partial<typeof FIRST>, rows: readonly string[] = ROWS): string[] {
  const { phase, plans, time, last, remark } = { ...FIRST, ...told };
  const text = `# Project State

## Current Position

Phase: ${phase}
Plan: 1 of 3 in current phase
Status: In progress

## Performance Metrics

**Velocity:**
- Total plans completed: ${plans}
- Average duration: 5 min
- Total execution time: ${time}

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
${rows.join('\n')}

**Recent Trend:**
- Last 5 plans: ${last}

## Accumulated Context

- ${remark}
`;
  return analyse(sourceOf('STATE.md', text)).findings.map(({ rule }) => rule);
}

const MORE = { plans: '12', time: '60 min' };
const SIX = ['| 6. Shop | 1 | 5 min | 5 min |'];
const RESET = { phase: '6 of 9 (Shop)', plans: '1', time: '5 min' };
const ONE = { phase: '1 of 3 (Base)', plans: '1', time: '5 min' };
const LAST = '4 min, 6 min, 5 min';

test.each<[string, Partial<typeof FIRST>, string[] | undefined, string[]]>([
  ['more plans than the rows can have', MORE, undefined, ['velocity-plans']],
  ['of which an earlier milestone may have some', { ...MORE, remark: 'v1.1 began' }, undefined, []],
  ['told in words', { ...MORE, remark: 'Milestone 2 began' }, undefined, []],
  [
    'more last plans than plans',
    { ...ONE, last: LAST },
    ['| 1. Base | 1 | 5 min | 5 min |'],
    ['velocity-lags'],
  ],
  ['where the rows begin late', { ...RESET, last: LAST }, SIX, []],
  ['parts that are more than the total', { plans: '12 (v1.0: 9, v1.1: 5)' }, undefined, ['velocity-plans']],
  ['parts that may not be all', { plans: '12 (v1.0: 5, v1.1: 3)' }, undefined, []],
  ['a total that is one of them', { plans: '4 (v1.1: 4, v1.0: 18)' }, undefined, []],
  ['a phase too many', { remark: 'Planned 7 phases (1-6)' }, undefined, ['milestone-phases']],
  ['that was inserted', { remark: 'Planned 7 phases (1-6); 02.1 came later' }, undefined, []],
  ['with a plan', { remark: 'Planned 7 phases (1-6); see 2.1-01' }, undefined, []],
  [
    'with a row',
    { phase: '2 of 5 (Core)', remark: 'Planned 3 phases (1-2)' },
    ['| 1 | 2 | 10 min | 5 min |', '| 1.1 | 3 | 15 min | 5 min |'],
    [],
  ],
  [
    'beside a version',
    { remark: 'Planned 7 phases (1-6) for v2.1 in 3.5 min' },
    undefined,
    ['milestone-phases'],
  ],
  ['years', { remark: 'Planned 4 phases (2025-2026)' }, undefined, []],
])('%s', (_, told, rows, rules) => {
  expect(rulesOf(told, rows)).toEqual(rules);
});
