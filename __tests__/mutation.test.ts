// The mutation run itself: on a project of three functions whose mutants are known, and its table of survivors.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareTable, readTable, unjudged, VERDICTS, writeTable } from '../scripts/mutate/table.ts';
import type { Judged, Mutant } from '../scripts/mutate/table.ts';

interface Outcome extends Mutant {
  readonly status: string;
  readonly killer?: string;
}

// A loop that counts down never ends, nor does one with a step of 0; the constant is read once, when the module is loaded.
const SOURCE = `
export const PATTERN: RegExp = /^a+$/;
export function counted(upTo: number): number {
  let count = 0;
  for (let at = 0; at < upTo; at += 1) count += 1;
  return count;
}
export function isWord(text: string | undefined): boolean {
  return text !== undefined && PATTERN.test(text);
}
export function spin(upTo: number): number {
  const step = upTo > 0 ? 1 : 0;
  let at = 0;
  while (at < upTo) at = at + step;
  return at;
}
export function never(): boolean {
  return 1 > 2;
}
`;
const TESTS = `
import { expect, test } from '@jest/globals';
import { counted, isWord, spin } from '../src/sample.ts';
test('counts', () => expect(counted(2)).toBe(2));
test.each([['aa', true], ['ab', false]])('%s', (text, is) => expect(isWord(text)).toBe(is));
test('spins', () => expect(spin(3)).toBe(3));
`;
const RUN = `
import { instrument } from '#/instrument.mjs';
import { readGraph } from '#/modules.mjs';
import { runAll } from '#/pool.mjs';
const [root, source] = process.argv.slice(-2);
const { files, mutants } = await instrument(new Map([['src/sample.ts', source]]));
const testFiles = ['__tests__/sample.test.ts'];
const graph = readGraph(root, testFiles, files);
const outcomes = await runAll(
  { root, graph, files: ['src/sample.ts'], testFiles },
  { ids: mutants.map(({ id }) => id), threads: 1, patience: 1000, ready() {}, tell() {} },
);
console.log(JSON.stringify(mutants.map((mutant) => ({ ...mutant, ...outcomes.get(mutant.id) }))));
`.replaceAll('#', new URL('../scripts/mutate', import.meta.url).href);

function run(tests: string): readonly Outcome[] {
  const root = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    for (const [file, text] of [
      ['src/sample.ts', SOURCE],
      ['__tests__/sample.test.ts', tests],
      ['run.mjs', RUN],
    ] as const) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const args = [join(root, 'run.mjs'), root, SOURCE];
    const out = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    return JSON.parse(out) as Outcome[];
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('a run', () => {
  let outcomes: readonly Outcome[] = [];
  const of = (original: string, replacement: string): string | undefined =>
    outcomes.find((one) => one.original === original && one.replacement === replacement)?.status;

  beforeAll(() => {
    outcomes = run(TESTS);
  });

  test('notices what a test reaches and holds', () => {
    expect(of('count += 1', 'count -= 1')).toBe('killed');
    expect(of('at < upTo', 'at <= upTo')).toBe('killed');
  });

  test('notices mutants in code that runs when the module is loaded', () => {
    expect(of('/^a+$/', '/a+$/')).toBe('survived');
    expect(of('/^a+$/', '/^a+/')).toBe('killed');
    expect(of('/^a+$/', '/^a$/')).toBe('killed');
  });

  test('ends loops without end: by counting, and where nothing is counted by processor time', () => {
    expect(of('at += 1', 'at -= 1')).toBe('killed');
    expect(of('upTo > 0', 'false')).toBe('endless');
  });

  test('tells survivors from what no test reaches', () => {
    expect(of('text !== undefined', 'true')).toBe('survived');
    expect(of('1 > 2', 'true')).toBe('not reached');
  });

  test('names every mutant once, by names that lines do not move', () => {
    const keys = outcomes.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toMatch(/^src\/sample\.ts \w+ [0-9a-f]{8} 1$/);
  });
});

test('a run does not begin when a test fails without any mutant', () => {
  expect(() => run(TESTS.replace('toBe(3)', 'toBe(4)'))).toThrow(
    /1 tests fail without any mutant:[^]*sample\.test\.ts › spins/,
  );
});

describe('the table of survivors', () => {
  const mutant = (key: string, original = 'a < b'): Mutant => ({
    ...{ key, original, replacement: 'a <= b', mutator: 'EqualityOperator', line: 3 },
    file: key.split(' ')[0] ?? '',
  });
  const key = (file: string, number = 1): string => `src/${file}.ts EqualityOperator 0123abcd ${number}`;
  const row = (name: string): Judged => ({
    ...unjudged(mutant(name)),
    verdict: 'equivalent',
    why: 'They never meet.',
  });
  const HEAD = 'mutant\toriginal\treplacement\tverdict\twhy';

  test('is read as it was written, in the order of the keys', () => {
    const rows = [row(key('b')), row(key('a'))];
    expect(readTable(writeTable(rows), 't.tsv')).toEqual(rows.toReversed());
  });

  test('shows what was changed on one line, cut', () => {
    const { original, verdict } = unjudged(mutant(key('a'), `a\n\t b ${'c'.repeat(80)}`));
    expect(original).toBe(`a b ${'c'.repeat(55)}…`);
    expect(verdict).toBe('unjudged');
  });

  test.each([
    ['file\twhy', 'the first line has to be "mutant\\toriginal\\treplacement\\tverdict\\twhy".'],
    [
      `${HEAD}\nsrc/a.ts\ta\tb\tspeed\tx`,
      'line 2: "src/a.ts" does not name a mutant: file, mutator, hash, number.',
    ],
    [
      `${HEAD}\n${key('a')}\ta\tb\tgood\tx`,
      `line 2: "good" is no verdict; there are ${Object.keys(VERDICTS).join(', ')}.`,
    ],
    [`${HEAD}\n${key('a')}\ta\tb\tspeed\t`, 'line 2: a verdict needs a reason.'],
    [`${HEAD}\n${key('a')}\ta\tb\tspeed\tx\ty`, 'line 2: expected 5 columns, found 6.'],
    [
      `${HEAD}\n${key('a')}\ta\tb\tspeed\tx\n${key('a')}\ta\tb\tspeed\tx`,
      `line 3: "${key('a')}" is there twice.`,
    ],
  ])('%j is refused', (text, message) => {
    expect(() => readTable(text, 't.tsv')).toThrow(message);
  });

  test('names new survivors, and rows that are stale in the files that were run', () => {
    const rows = [row(key('a')), row(key('a', 2)), row(key('b'))];
    const { unknown, stale, counts } = compareTable(
      [mutant(key('a')), mutant(key('a', 3))],
      rows,
      (file) => file === 'src/a.ts',
    );
    expect(unknown.map((one) => one.key)).toEqual([key('a', 3)]);
    expect(stale.map((one) => one.key)).toEqual([key('a', 2)]);
    expect([...counts]).toEqual([['equivalent', 1]]);
  });

  test('of this project can be read', () => {
    const name = 'docs/quality/mutants.tsv';
    const text = readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
    expect(writeTable(readTable(text, name))).toBe(text);
  });
});
