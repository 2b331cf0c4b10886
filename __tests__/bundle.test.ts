import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

interface Budgets {
  overBudget: (dist: string, budgets?: Readonly<Record<string, number>>) => string[];
}
// Scripts have no types.
const load = async (file: string): Promise<unknown> => import(file);
const { overBudget } = (await load('../scripts/bundle/budgets.mjs')) as Budgets;
const { stripComments } = (await load('../scripts/bundle/strip-comments.mjs')) as {
  stripComments: (code: string) => string;
};

describe('comments are taken out of a bundle', () => {
  test.each([
    ['a line of its own', 'a();\n  // why\nb();\n', 'a();\nb();\n'],
    ['several lines', 'a();\n/**\n * why\n */\nb();\n', 'a();\nb();\n'],
    ['the end of a line', 'a(); // why\nb();\n', 'a();\nb();\n'],
    ['the end of a file', 'a();\n// why', 'a();\n'],
    ['between two words', 'typeof/* why */a;', 'typeof a;'],
    ['among arguments', 'f(/* first */ a, /* second */ b);', 'f( a, b);'],
    ['a line break that ends a statement', 'a/*\n*/b', 'a\nb'],
    ['two on a line', 'a(); /* x */ // y\nb();\n', 'a(); \nb();\n'],
    ['a map that is not there', 'a();\n//# sourceMappingURL=a.js.map\n', 'a();\n'],
  ])('%s', (_, code, left) => {
    expect(stripComments(code)).toBe(left);
  });

  test.each([
    ['a shebang', '#!/usr/bin/env node\na();\n'],
    ['the marks of the bundler', '/***/ a();\n/******/ \n;// CONCATENATED MODULE: ./src/a.ts\na();\n'],
    ['a licence', '/*! MIT */\n// @license MIT\na();\n'],
    [
      'strings, templates and expressions',
      'const a = ["/* x */", `// ${b} /* y */`, /\\/\\*[/*]*/, 4 / 2];\n',
    ],
  ])('%s stays', (_, code) => {
    expect(stripComments(code)).toBe(code);
  });
});

describe('the budgets of the bundles', () => {
  let dist: string;
  beforeAll(() => {
    dist = mkdtempSync(path.join(os.tmpdir(), 'budgets-'));
    mkdirSync(path.join(dist, 'cli'));
    writeFileSync(path.join(dist, 'index.js'), 'x'.repeat(3_000));
    writeFileSync(path.join(dist, 'cli/index.js'), 'x'.repeat(1_500));
    writeFileSync(path.join(dist, 'cli/12.index.js'), 'x'.repeat(1_000));
    writeFileSync(path.join(dist, 'cli/licenses.txt'), 'x'.repeat(9_000));
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  test('a bundle that keeps to its budget is not mentioned', () => {
    expect(overBudget(dist, { '.': 3_000, cli: 2_500 })).toEqual([]);
  });

  test('a bundle that outgrows it is named, with how far and what to do', () => {
    expect(overBudget(dist, { '.': 3_000, cli: 2_000 })).toEqual([
      'dist/cli has 2.5 kB of code, 0.5 kB more than its budget of 2 kB. ' +
        '"node bench/sizes.mjs" shows what it is made of; budgets are in scripts/bundle/budgets.mjs.',
    ]);
  });
});
