// Files in which something is missing: any line, any two lines, any value. Nothing may break, and no repair be refused.
import { describe, expect, test } from '@jest/globals';
import { evidenceOf } from '../scripts/docs/outcome.ts';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { EngineOptions } from '../src/engine.ts';
import type { Evidence } from '../src/evidence/evidence.ts';
import { counts, template } from './build.ts';

const PLAN_ROWS = [
  '',
  '| Plan | Duration | Tasks | Files |',
  '|------|----------|-------|-------|',
  '| Phase 01 P01 | 5 min | 2 tasks | 3 files |',
  '| Phase 01 P02 | 7 min | 2 tasks | 3 files |',
  '| Phase 02 P01 | 240 | 2 tasks | 3 files |',
];
/** Something is wrong about nearly every figure, so that each rule has something to say. */
const WRONG = {
  time: '75 min',
  average: '9 min',
  progress: '[███░░░░░░░] 50% (3/5 plans)',
  trend: '01-02 (5 min), 01-03 (7 min), 02-01 (4 min)',
  rows: ['| 1. Board setup | 3/3 | 18 min | 9 min |', '| 2. Sensor feed | 2/3 | 12 min | 4 min |'],
  stranded: PLAN_ROWS,
  resume: '.planning/phases/02-sensor-feed/02-09-PLAN.md',
} as const;
const PAGES = {
  consistent: `${counts([5, 10], [1, 4], 50)}${template({ stranded: PLAN_ROWS.slice(0, 5) })}`,
  wrong: `${counts([6, 10], [1, 5], 30)}${template(WRONG)}`,
} as const;

const ROADMAP = `# Roadmap

## Milestones

- ✅ v0.9 Bench (shipped 2026-01-10)
- 🚧 v1.0 Field (in progress)

### Phase 1: Board setup
### Phase 2: Sensor feed
### Phase 2.1: Calibration
### Phase 12: Enclosure

## Progress

| Phase | Milestone | Plans Complete | Status |
|-------|-----------|----------------|--------|
| 1. Board setup | v1.0 | 3/3 | Complete |
| 2. Sensor feed | v1.0 | 2/3 | In progress |
`;
const FILES: Readonly<Record<string, string>> = {
  'planning/ROADMAP.md': ROADMAP,
  ...Object.fromEntries(
    ['01-board-setup/01-01', '01-board-setup/01-02', '01-board-setup/01-03', '02-sensor-feed/02-01'].flatMap(
      (stem) => [
        [`planning/phases/${stem}-PLAN.md`, ''],
        [`planning/phases/${stem}-SUMMARY.md`, '---\nduration: 6 min\n---\n'],
      ],
    ),
  ),
  'planning/phases/notes/README.md': '',
};
const around = (base: string): readonly Evidence[] => [
  {},
  evidenceOf(new Map(Object.entries({ ...FILES, 'base.md': base }))),
];
/** Around the whole pages, which are asked for again and again. */
const AROUND_PAGES = new Map(Object.values(PAGES).map((page) => [page, around(page)]));
const OPTIONS: readonly EngineOptions[] = [
  DEFAULT_OPTIONS,
  { tolerance: 'exact', severities: {}, basis: 'plans' },
];

/** Judges and repairs a text in every way; gives what broke. */
function breaks(text: string, base: string, options: readonly EngineOptions[] = OPTIONS): readonly string[] {
  return (AROUND_PAGES.get(base) ?? around(base)).flatMap((evidence) =>
    options.flatMap((one) => {
      try {
        const { refused } = repair(analyse(sourceOf('STATE.md', text), one, evidence), one, 'unsafe');
        return refused === undefined ? [] : [refused];
      } catch (error) {
        return [String(error)];
      }
    }),
  );
}

const without = (lines: readonly string[], ...left: readonly number[]): string =>
  lines.filter((_, index) => !left.includes(index)).join('\n');

describe.each(Object.entries(PAGES))('the %s file', (_, page) => {
  const lines = page.split('\n');
  const places = lines.flatMap((line, index) => (line === '' ? [] : [index]));

  test.each(places.map((index) => [lines[index] ?? '', index] as const))('without %j', (_line, index) => {
    const text = without(lines, index);
    expect(breaks(text, page)).toEqual([]);
    expect(breaks(page, text)).toEqual([]);
  });

  // Neighbours, and of the others every fifth pair: each line is missing beside lines of every section.
  test('without any two lines', () => {
    const problems: unknown[] = [];
    for (const [at, first] of places.entries()) {
      const others = places.slice(at + 1).filter((_, index) => index === 0 || (at + index) % 5 === 0);
      for (const second of others) {
        const broken = breaks(without(lines, first, second), page, [DEFAULT_OPTIONS]);
        if (broken.length > 0) problems.push([lines[first], lines[second], broken]);
      }
    }
    expect(problems).toEqual([]);
  });

  test('with any value that says nothing, or something odd', () => {
    const problems: unknown[] = [];
    // Not every line has a value, or that many cells.
    const tried = new Set([page]);
    for (const value of ['—', '0', '12', '-', 'TBD', '120%', '6 phases', '0 min', '1/0']) {
      for (const index of places) {
        const line = lines[index] ?? '';
        const cells = line.startsWith('|') ? [1, 2, 3, 4] : [0];
        for (const cell of cells) {
          const changed = line.startsWith('|')
            ? line
                .split('|')
                .map((text, at) => (at === cell ? ` ${value} ` : text))
                .join('|')
            : line.replace(/(?<=: ).*$/, value);
          const text = lines.with(index, changed).join('\n');
          if (tried.has(text)) continue;
          tried.add(text);
          const broken = breaks(text, page, [DEFAULT_OPTIONS]);
          if (broken.length > 0) problems.push([changed, broken]);
        }
      }
    }
    expect(problems).toEqual([]);
  });
});
