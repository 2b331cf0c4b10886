// Globs: what they stand for, and that no pattern costs more than its states times the characters of a path.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { compileGlob, splitGlob } from '../src/glob.ts';
import { GLOB_LIMITS } from '../src/glob/parts.ts';
import type { Glob } from '../src/glob.ts';

function glob(pattern: string): Glob {
  const compiled = compileGlob(pattern);
  if ('problem' in compiled) throw new Error(`${pattern} ${compiled.problem}`);
  return compiled;
}

const PATHS = [
  ...[
    'a',
    'b',
    'c',
    'ab',
    'abc',
    'aab',
    'a.md',
    '.a',
    'A',
    '1',
    'a b',
    'x-1',
    'x-12',
    '[a]',
    '{a}',
    '(a)',
    '10',
  ],
  ...[
    'STATE.md',
    'a/STATE.md',
    'b/STATE.md',
    '.planning/STATE.md',
    'a/b/STATE.md',
    'a/b/c',
    'b/a',
    'a/b',
    'é/a',
  ],
];

describe('a glob stands for', () => {
  test.each<[string, readonly string[]]>([
    [
      '*',
      [
        'a',
        'b',
        'c',
        'ab',
        'abc',
        'aab',
        'a.md',
        '.a',
        'A',
        '1',
        'a b',
        'x-1',
        'x-12',
        '[a]',
        '{a}',
        '(a)',
        '10',
        'STATE.md',
      ],
    ],
    ['?', ['a', 'b', 'c', 'A', '1']],
    ['?/a', ['b/a', 'é/a']],
    ['**/STATE.md', ['STATE.md', 'a/STATE.md', 'b/STATE.md', '.planning/STATE.md', 'a/b/STATE.md']],
    ['a/**', ['a', 'a/STATE.md', 'a/b/STATE.md', 'a/b/c', 'a/b']],
    ['a/**/c', ['a/b/c']],
    ['a**', ['a', 'ab', 'abc', 'aab', 'a.md', 'a b']],
    ['{a,b}/STATE.md', ['a/STATE.md', 'b/STATE.md']],
    ['{a,{b,.planning}}/STATE.md', ['a/STATE.md', 'b/STATE.md', '.planning/STATE.md']],
    ['x-{1..12}', ['x-1', 'x-12']],
    ['{01..10..9}', ['10']],
    ['{a..c}', ['a', 'b', 'c']],
    ['{a}', ['{a}']],
    ['(a)', ['(a)']],
    ['(a|b)', ['a', 'b']],
    ['@(a|b)/STATE.md', ['a/STATE.md', 'b/STATE.md']],
    ['?(a)b', ['b', 'ab']],
    ['*(a)b', ['b', 'ab', 'aab']],
    ['+(a)b', ['ab', 'aab']],
    ['+(a*)b', ['ab', 'aab', 'a b']],
    ['!(a|b)/STATE.md', ['.planning/STATE.md']],
    ['!(*.md)/c', []],
    ['a!(b*)', ['a', 'aab', 'a.md', 'a b']],
    ['[ab]', ['a', 'b']],
    ['[!a-z]', ['A', '1']],
    ['[[:upper:]]', ['A']],
    ['[]a]', ['a']],
    ['[a', []],
    ['\\[a]', ['[a]']],
    ['x-[0-9]', ['x-1']],
  ])('%s', (pattern, expected) => {
    const { matches } = glob(pattern);
    expect(PATHS.filter(matches)).toEqual(expected);
  });

  test('all below a folder, when it stands for the folder', () => {
    const { matches, covers } = glob('a/*');
    expect(PATHS.filter(matches)).toEqual(['a/STATE.md', 'a/b']);
    expect(PATHS.filter(covers)).toEqual(['a/STATE.md', 'a/b/STATE.md', 'a/b/c', 'a/b']);
    expect(glob('a').covers('ab/c')).toBe(false);
  });

  test.each([
    ['a/b', 'a/b', ''],
    ['a/b*', 'a', 'b*'],
    ['/*', '/', '*'],
    ['*', '', '*'],
    ['a(b)/c', 'a(b)/c', ''],
    ['a{b}/c', 'a{b}/c', ''],
    ['a\\*/b*', 'a*', 'b*'],
    ['a/@(b|c)', 'a', '@(b|c)'],
    ['a/x-{1..3}', 'a', 'x-{1..3}'],
  ])('splits: %s', (pattern, base, rest) => {
    expect(splitGlob(pattern)).toEqual({ base, glob: rest });
  });
});

describe('a glob that is refused says why', () => {
  test.each([
    ['a'.repeat(401), 'has 401 characters; use at most 400'],
    ['{1..1000000}', 'has the range "{1..1000000}" of 1000000 names; use at most 100'],
    ['{1..99}'.repeat(40), 'stands for too many names; write fewer of them'],
    [`${'{a,'.repeat(11)}b${'}'.repeat(11)}`, 'nests groups deeper than 10; unfold them'],
    ['!(!(a))', 'repeats or excludes "!(a)"; use !(…) outside of other groups'],
    [
      '{a,bb}!(c)',
      'has something of any length before "!(c)"; begin the name with !(…), or use an exclusion',
    ],
    ['!(a/b)', 'has a slash in "!(a/b)"; use an exclusion, as in "!legacy/**"'],
  ])('%s', (pattern, problem) => {
    expect(compileGlob(pattern)).toEqual({ problem });
  });
});

/** Each character of a path asks each state at most twice: on entering it, and on leaving it. */
function mostWork({ size }: Glob, path: string): number {
  return 2 * size * (path.length + 1);
}

/** Patterns that a matcher which tries again never ends on, or nearly so. */
const COSTLY = [
  '+(a*)b/STATE.md',
  '@(+(a))+b/STATE.md',
  '+(+(+(a)))b',
  '+(a|aa|a*)b',
  '*(a|*a)b',
  '+(a?|aa|a)b',
  '+([[:alpha:]]|a)b',
  `${'*a'.repeat(60)}b`,
  `${'?*'.repeat(60)}b`,
  `${'**/'.repeat(60)}b`,
  `${'?(a)'.repeat(60)}${'a'.repeat(60)}b`,
  `${'{a,aa}'.repeat(40)}b`,
  `+(${'@('.repeat(8)}a*${')'.repeat(8)})b`,
  `!(${'*a'.repeat(40)})b`,
  '!(+(a|aa)c)b',
];
const LONG = ['a'.repeat(4000), `${'a'.repeat(2000)}/b`, 'a/'.repeat(2000), `${'a/'.repeat(1000)}STATE.md`];

describe('the cost has a bound', () => {
  test.each(COSTLY)('%s', (pattern) => {
    for (const path of LONG) {
      const compiled = glob(pattern);
      compiled.covers(path);
      expect(compiled.work()).toBeLessThanOrEqual(mostWork(compiled, path));
      expect(compiled.size).toBeLessThanOrEqual(3 * pattern.length + 2);
    }
  });

  const leaf = fc.constantFrom(
    'a',
    'b',
    '?',
    '*',
    '**',
    '/',
    '[ab]',
    '[!a]',
    '[[:alpha:]]',
    '{1..3}',
    '\\*',
    '.',
  );
  const { pattern } = fc.letrec<{ pattern: string; group: string }>((tie) => ({
    pattern: fc
      .array(fc.oneof({ maxDepth: 4 }, leaf, tie('group')), { maxLength: 8 })
      .map((parts) => parts.join('')),
    group: fc
      .tuple(
        fc.constantFrom('@', '?', '*', '+', '!', '{'),
        fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }),
      )
      .map(([sign, parts]) => (sign === '{' ? `{${parts.join(',')}}` : `${sign}(${parts.join('|')})`)),
  }));
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '*'), maxLength: 300 });

  test('of any pattern that is not refused', () => {
    fc.assert(
      fc.property(pattern, path, (text, name) => {
        const compiled = compileGlob(text);
        if ('problem' in compiled) {
          expect(compiled.problem).toMatch(/^(?:has|nests|repeats|stands)/);
          return;
        }
        compiled.covers(name);
        expect(compiled.work()).toBeLessThanOrEqual(mostWork(compiled, name));
        expect(compiled.size).toBeLessThanOrEqual(GLOB_LIMITS.states);
      }),
      { numRuns: 500 },
    );
  });

  test('and what plain patterns stand for is what picomatch says', () => {
    const plain = fc
      .array(
        fc.constantFrom('a', 'b', 'ab', '?', '*', '[ab]', '/', '{a,b}', '@(a|ab)', '+(a|b)', '?(a)', '.md'),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((parts) => parts.join(''))
      .filter((text) => !/^\/|\/$|\/\/|\*\*|[\])}*?][+?*]/.test(text));
    const names = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', 'a.md', 'b.md'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(plain, names, (text, name) => {
        expect([text, name, glob(text).matches(name)]).toEqual([
          text,
          name,
          picomatch(text, { dot: true, windows: false })(name),
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
