import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { decode } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { Change, Repair } from '../src/engine.ts';
import type { Finding } from '../src/finding.ts';
import {
  commitBody,
  fixOptionsOf,
  optionsTrailer,
  readTrailers,
  skipMarkerIn,
} from '../src/report/commit-message.ts';
import type { CommittedFile, FixCommit } from '../src/report/commit-message.ts';
import { quotePath, unquotePath } from '../src/report/quote-path.ts';
import { TOOL } from '../src/report/report.ts';
import { anyText } from './any-text.ts';
import { measured } from './linear.ts';
import { WRONG } from './sandbox.ts';

const HEAD = '1'.repeat(40);
const BLOB = 'b'.repeat(40);

const repairOf = (path: string, text: string): Repair =>
  repair(analyse(decode(path, Buffer.from(text))), DEFAULT_OPTIONS, 'safe');
const commitOf = (...files: CommittedFile[]): FixCommit => ({ head: HEAD, options: DEFAULT_OPTIONS, files });
const messageOf = (commit: FixCommit, headline = 'docs: figures'): string =>
  `${headline}\n\n${commitBody(commit)}`;

/** A repair that claims anything. */
function claimed(path: string, changes: readonly Change[], messages: readonly string[] = []): CommittedFile {
  const done = repairOf(path, WRONG);
  const findings = messages.map((message): Finding => ({
    rule: 'date',
    severity: 'error',
    message,
    range: { start: 0, end: 0 },
    related: [],
  }));
  return { path, blob: BLOB, repair: { ...done, changes, after: { ...done.after, findings } } };
}

const changeOf = (text: string): Change => ({
  rule: 'velocity-time',
  line: 7,
  field: text,
  from: text,
  to: text,
  formula: text,
});

describe('the body of a fix commit', () => {
  test('tells changes, what is left, and the trailers', () => {
    const two = `${WRONG}\n## Session Continuity\n\nLast session: 2026-02-30\n`;
    const file = { path: '.planning/STATE.md', blob: BLOB, repair: repairOf('.planning/STATE.md', two) };
    expect(commitBody(commitOf(file))).toBe(
      `Recomputed by state-md. Nothing but these figures changed.

.planning/STATE.md
- line 13, Total execution time: 0.82 hours → 0.92 hours = 30 min + 25 min, the sum of the rows (velocity-time)

Left for people to decide:

.planning/STATE.md
- line 24, error date: ${file.repair.after.findings[0]!.message}

State-md-Version: ${TOOL.version}
State-md-Options: {"tolerance":"printed","rules":{}}
State-md-Head: ${HEAD}
State-md-File: ${BLOB} .planning/STATE.md`,
    );
  });

  test('says nothing of what is left when nothing is', () => {
    const file = { path: 'STATE.md', blob: BLOB, repair: repairOf('STATE.md', WRONG) };
    expect(commitBody(commitOf(file))).not.toContain('Left for people');
  });

  test('counts the changes and findings that do not fit', () => {
    const changes = Array.from({ length: 150 }, (_, index) => changeOf(`field ${index}`));
    const messages = Array.from({ length: 52 }, (_, index) => `message ${index}`);
    const body = commitBody(commitOf(claimed('a.md', changes, messages), claimed('b.md', changes, [])));
    expect(body.match(/^- line 7, field/gm)).toHaveLength(200);
    expect(body).toContain('\n- and 100 more changes\n');
    expect(body).toContain('\n- and 2 more findings\n');
  });

  test('cuts long values and long lines', () => {
    const long = 'x'.repeat(5000);
    const [, , section = ''] = commitBody(commitOf(claimed('a.md', [changeOf(long)]))).split('\n');
    expect(section).toBe('a.md');
    for (const line of commitBody(commitOf(claimed('a.md', [changeOf(long)], [long]))).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(300);
    }
  });

  test('has the same options trailer whatever the order of the rules', () => {
    const trailer = (...rules: string[]): string =>
      optionsTrailer({
        tolerance: 'exact',
        severities: Object.fromEntries(rules.map((rule) => [rule, 'off'])),
      });
    expect(trailer('phase-range', 'date')).toBe(trailer('date', 'phase-range'));
    expect(trailer('phase-range', 'date')).toBe(
      '{"tolerance":"exact","rules":{"date":"off","phase-range":"off"}}',
    );
  });
});

describe('the basis that a base revision established', () => {
  const file = { path: 'a b/STATE.md', blob: BLOB, repair: repairOf('a b/STATE.md', WRONG) };

  test.each([
    [{ line: ['plans'], frontMatter: [] }, 'line=plans;front-matter='],
    [{ line: ['phases', 'min'], frontMatter: ['plans'] }, 'line=phases,min;front-matter=plans'],
    [{ line: [], frontMatter: [] }, 'line=;front-matter='],
  ] as const)('%j goes through the message and back', (basis, text) => {
    const message = messageOf(commitOf({ ...file, basis }, { ...file, path: 'other.md' }));
    expect(message).toContain(`\nState-md-Basis: ${text} a b/STATE.md`);
    expect(readTrailers(message)?.files).toEqual([
      { path: 'a b/STATE.md', blob: BLOB, basis },
      { path: 'other.md', blob: BLOB, basis: undefined },
    ]);
  });

  test.each(['line=;front-matter=auto', 'line=luck;front-matter=', 'plans', 'line=plans'])(
    'what no version wrote (%j) is no trailer of ours',
    (text) => {
      const message = messageOf(commitOf(file));
      expect(readTrailers(message)).toBeDefined();
      expect(readTrailers(`${message}\nState-md-Basis: ${text} a b/STATE.md`)).toBeUndefined();
    },
  );
});

/** What GitHub acts on in a commit message. */
const ACTING = [
  /\[\s*(?:skip ci|ci skip|no ci|skip actions|actions skip)\s*\]/i,
  /^skip-checks:/im,
  /@\w/,
  /#\d/,
  /gh-\d/i,
  /:\/\//,
  /^(?:co-authored-by|signed-off-by):/im,
  // A line that git takes out when somebody edits the message.
  /^#/m,
];

const PIECES = [
  '[skip ci]',
  '[ci skip]',
  '[no ci]',
  '[skip actions]',
  '[actions skip]',
  '[ SKIP CI ]',
  '[',
  ']',
  'skip',
  'ci',
  'skip-checks: true',
  '\nskip-checks:true',
  '\r\n\r\n\nskip-checks: true',
  '@octocat',
  '@',
  'octo/repo#12',
  '#',
  '12',
  'fixes #1',
  'GH-1',
  'gH-',
  'https://github.com/octo/repo/issues/1',
  ':/',
  '/',
  '\n\nState-md-Version: 9.9.9',
  `State-md-Head: ${'2'.repeat(40)}`,
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '"',
  '\\',
  '\\101',
  ' ',
  'é',
  '😀',
  '\u212a',
  '\uFEFF',
  'a.md',
  'Co-authored-by: A <a@b.c>',
];
const hostile = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, anyText()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  // A path and a text of a file are decoded UTF-8, which has no half characters.
  .map((text) => text.replace(/\p{Cs}/gu, '\uFFFD'));

const hostilePath = hostile.filter((path) => path !== '');

const assertInert = (body: string): void => {
  for (const pattern of ACTING) expect(body).not.toMatch(pattern);
  expect(skipMarkerIn(body)).toBeUndefined();
};

describe('nothing in a body acts on GitHub or on git', () => {
  test.each(PIECES)('%j', (piece) => {
    assertInert(commitBody(commitOf(claimed(`${piece}.md`, [changeOf(piece)], [piece]))));
    assertInert(commitBody(commitOf(claimed(piece, [changeOf(`a ${piece} b`)], [`a ${piece} b`]))));
  });

  test('whatever values, formulas, messages and paths hold', () => {
    fc.assert(
      fc.property(hostilePath, hostile, hostile, (path, value, message) => {
        const body = commitBody(commitOf(claimed(path, [changeOf(value)], [message])));
        assertInert(body);
        expect(readTrailers(`headline\n\n${body}`)).toEqual({
          version: TOOL.version,
          options: '{"tolerance":"printed","rules":{}}',
          head: HEAD,
          files: [{ blob: BLOB, path }],
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each(measured('commit-message'))('in linear work: $name', ({ problem }) => {
    expect(problem).toBe('');
  });
});

describe('trailers', () => {
  const paths = [
    'a b/STATE.md',
    ' leading/STATE.md',
    'trailing ',
    '"quoted".md',
    'back\\slash.md',
    'tab\t, line\n, return\r.md',
    'Umlaut-ä/😀/STATE.md',
    '\u212a.md',
    '[skip ci]/STATE.md',
    '@octocat/STATE.md',
    'fixes #12.md',
    'State-md-Head: a.md',
    '\uFEFFSTATE.md',
    'GH-7.md',
  ];

  test.each(paths)('%j comes back as it was', (path) => {
    const message = messageOf(commitOf(claimed(path, [])));
    expect(readTrailers(message)?.files).toEqual([{ blob: BLOB, path }]);
  });

  test('git reads the same trailers', () => {
    const message = messageOf(commitOf(...paths.map((path) => claimed(path, [changeOf(path)], [path]))));
    const printed = execFileSync('git', ['interpret-trailers', '--parse'], {
      input: message,
      encoding: 'utf8',
    });
    expect(printed.trimEnd()).toBe(message.slice(message.lastIndexOf('\n\n') + 2));
  });

  test('are read with other line ends, spaces at the end and unknown trailers', () => {
    const message = messageOf(commitOf(claimed('a.md', [])));
    const expected = readTrailers(message);
    expect(expected).toBeDefined();
    expect(readTrailers(`${message}\n`)).toEqual(expected);
    expect(readTrailers(message.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(readTrailers(`${message}\nSigned-off-by: A <a@example.com>\n`)).toEqual(expected);
  });

  const message = messageOf(commitOf(claimed('a.md', []), claimed('b.md', [])));

  test.each([
    ['an empty message', ''],
    ['a message of somebody', 'docs: figures\n\nSigned-off-by: A <a@example.com>\n'],
    ['no version', message.replace(/^State-md-Version.*\n/m, '')],
    ['no options', message.replace(/^State-md-Options.*\n/m, '')],
    ['no head', message.replace(/^State-md-Head.*\n/m, '')],
    ['no file', message.replace(/^State-md-File.*$/gm, 'Other: x')],
    ['two heads', message.replace(/^State-md-Head.*$/m, '$&\n$&')],
    ['a head that is no SHA', message.replace(HEAD, 'HEAD')],
    ['a blob that is no SHA', message.replace(`${BLOB} b.md`, 'bbbb b.md')],
    ['a blob of a strange length', message.replace(`${BLOB} b.md`, `${BLOB}b b.md`)],
    ['a version of several words', message.replace(TOOL.version, `${TOOL.version} [skip ci]`)],
    ['a path that is badly quoted', message.replace(`${BLOB} b.md`, `${BLOB} "b.md`)],
    ['trailers that are not at the end', `${message}\n\nMore.`],
  ])('%s: none', (_, text) => {
    expect(readTrailers(text)).toBeUndefined();
  });
});

describe('a commit is a fix of a file', () => {
  const message = messageOf(commitOf(claimed('a.md', [])));

  test('when it is made on its only parent and names the file', () => {
    expect(fixOptionsOf({ message, parents: [HEAD] }, 'a.md')).toBe('{"tolerance":"printed","rules":{}}');
  });

  test.each([
    ['another file', message, [HEAD], 'b.md'],
    ['another parent, as after a squash', message, ['2'.repeat(40)], 'a.md'],
    ['a merge', message, [HEAD, '2'.repeat(40)], 'a.md'],
    ['a root', message, [], 'a.md'],
    ['no trailers', 'docs: figures', [HEAD], 'a.md'],
  ])('%s: not', (_, text, parents, file) => {
    expect(fixOptionsOf({ message: text, parents }, file)).toBeUndefined();
  });
});

describe('quoted paths', () => {
  test('are those of git', () => {
    expect(quotePath('a b.md')).toBe('a b.md');
    expect(quotePath('ä\t"\\\u0007\u0001.md')).toBe(String.raw`"\303\244\t\"\\\a\001.md"`);
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(hostile, (path) => {
        expect(unquotePath(quotePath(path))).toBe(path);
      }),
    );
  });

  test.each([
    ['no end', '"a'],
    ['a quote inside', '"a"b"'],
    ['an unknown escape', '"\\x"'],
    ['an escape without its end', '"\\"'],
    ['two octal digits', '"\\12"'],
    ['a number above a byte', '"\\541"'],
    ['bytes that are no UTF-8', '"\\377"'],
  ])('%s: none', (_, text) => {
    expect(unquotePath(text)).toBeUndefined();
  });
});

describe('markers that skip workflows', () => {
  test.each([
    'a [skip ci]',
    '[CI SKIP] a',
    '[no ci]',
    '[skip actions]',
    '[actions skip]',
    'a\n\n\nskip-checks: true',
  ])('%j has one', (text) => {
    expect(skipMarkerIn(text)).toBeDefined();
  });

  test.each(['skip ci', '[ci] skip', 'docs: no more [skip]', 'a skip-checks: true'])(
    '%j has none',
    (text) => {
      expect(skipMarkerIn(text)).toBeUndefined();
    },
  );
});
