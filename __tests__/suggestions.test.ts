// Suggestions of a review: on which lines, with which bytes, what nobody can smuggle in, and which threads they need.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Change, Repair } from '../src/engine.ts';
import { renderDiff } from '../src/report/diff.ts';
import { keyOf } from '../src/report/marker.ts';
import { commentableLines } from '../src/report/patch-lines.ts';
import {
  MOST_SUGGESTIONS,
  planSuggestions,
  readSuggestionKey,
  reconcile,
  renderReviewBody,
} from '../src/report/suggestions.ts';
import type { Suggestion, Thread } from '../src/report/suggestions.ts';
import { HOSTILE } from './hostile.ts';
import { expectOnlyOurs } from './markdown-page.ts';

const PATH = '.planning/STATE.md';
const TEXT = `# Project State

## Current Position

Phase: 2 of 4 (Parser)
Plan: 1 of 3
Status: In progress
Last activity: 2026-01-01 — Wrote the parser

Progress: [█████░░░░░] 75%

## Performance Metrics

**Velocity:**
- Total plans completed: 3
- Average duration: 10 min
- Total execution time: 0.9 hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1     | 2/2   | 20min | 30min    |
| 2     | 1/3   | 10min | 10min    |
`;
const MARKER = /^<!-- state-md suggestion [0-9a-f]{16} -->$/;
const CHANGE: Change = { rule: 'rule', line: 1, field: 'Field', from: '1', to: '2', formula: '1 + 1' };

function everyLine(text: string): ReadonlySet<number> {
  return new Set(sourceOf(PATH, text).lines.map(({ number }) => number));
}

/** A repair of our choice, as if it had been verified. */
function repairOf(before: string, after: string, changes: readonly Change[] = []): Repair {
  const [from, to] = [sourceOf(PATH, before), sourceOf(PATH, after)];
  const fixed = changes.map(() => ({}));
  return {
    before: { source: from },
    after: { source: to },
    fixed,
    changes,
    verified: { source: to, original: from },
  } as unknown as Repair;
}

function plan(before: string, after: string, overrides: Partial<Parameters<typeof planSuggestions>[0]> = {}) {
  return planSuggestions({
    path: PATH,
    repair: repairOf(before, after),
    commentable: everyLine(before),
    ...overrides,
  });
}

/** The bytes that GitHub would put in the place of the line. */
function suggested(body: string): unknown {
  const nodes = expectOnlyOurs(body, 'https://github.com', MARKER);
  const blocks = nodes.filter(({ type }) => type === 'code');
  expect(blocks).toMatchObject([{ lang: 'suggestion' }]);
  const markers = nodes.filter(({ type }) => type === 'html');
  expect(markers).toHaveLength(1);
  expect(body.endsWith(` -->\n`)).toBe(true);
  return 'value' in blocks[0]! ? blocks[0].value : undefined;
}

describe('the lines of a patch', () => {
  test.each<[string, string | undefined, number[]]>([
    ['no patch', undefined, []],
    ['an empty patch', '', []],
    ['a change with context', '@@ -2,3 +2,3 @@ heading\n a\n-b\n+c\n d', [2, 3, 4]],
    ['sides of one line', '@@ -1 +1 @@\n-a\n+b', [1]],
    [
      'no final newline',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file',
      [1],
    ],
    ['a new file', '@@ -0,0 +1,2 @@\n+a\n+b', [1, 2]],
    ['a deleted file', '@@ -1,2 +0,0 @@\n-a\n-b', []],
    ['two hunks', '@@ -1,2 +1,1 @@\n-a\n b\n@@ -9,1 +8,2 @@ @@ -1 +1 @@ x\n c\n+d\n', [1, 8, 9]],
    ['lines that look like headers', '@@ -1 +1,2 @@\n---- a\n+@@ -9 +9 @@\n+++ b', [1, 2]],
    ['carriage returns', '@@ -1,2 +1,2 @@\r\n-a\r\n+b\r\n c\r', [1, 2]],
    ['a file header', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b', []],
    ['a hunk that is cut off', '@@ -1 +1 @@\n-a\n+b\n@@ -5,3 +5,3 @@\n a\n+b', [1]],
    ['more lines than announced', '@@ -1 +1 @@\n-a\n+b\n+c\n@@ -5 +5 @@\n-a\n+b', [1]],
    ['a line before the first', '@@ -1 +0 @@\n-a\n+b', []],
    ['a line without a mark', '@@ -1,2 +1,2 @@\n-a\n+b\n\n', []],
    ['a side that is full', '@@ -1,1 +1,2 @@\n a\n b\n', []],
    ['a combined diff', '@@@ -1 -1 +1 @@@\n--a\n++b', []],
  ])('%s', (_, patch, lines) => expect([...commentableLines(patch)]).toEqual(lines));

  test('are the changed ones and three around them', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('', '@@ -1 +1 @@', '-', '\\', 'x'), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lines, (all) => {
        const before = all.map(([text]) => `${text}\n`).join('');
        const after = all.map(([text, isChanged]) => `${text}${isChanged ? '+' : ''}\n`).join('');
        const patch = renderDiff(PATH, sourceOf(PATH, before), sourceOf(PATH, after));
        const near = all
          .map((_, index) => index + 1)
          .filter((line) => {
            return all.slice(Math.max(0, line - 4), line + 3).some(([, isChanged]) => isChanged);
          });
        const hunks = patch.split('\n').slice(2).join('\n');
        expect([...commentableLines(hunks)]).toEqual(near);
        // Wherever an answer is cut, what was read is right.
        const cut = commentableLines(hunks.slice(0, hunks.length / 2));
        for (const line of cut) expect(near).toContain(line);
      }),
    );
  });

  test('any text has some or none', () => {
    const text = fc.string({ unit: fc.constantFrom('@@ -1,2 +1,2 @@', '\n', ' ', '+', '-', '\\', 'a', '0') });
    fc.assert(fc.property(text, (patch) => expect(commentableLines(patch).size).toBeLessThan(3)));
  });
});

describe('a suggestion', () => {
  const real = repair(analyse(sourceOf(PATH, TEXT)));

  test('says what changes and why, and replaces the whole line', () => {
    const { suggestions, withheld } = planSuggestions({
      path: PATH,
      repair: real,
      commentable: everyLine(TEXT),
    });
    expect(withheld).toEqual([]);
    expect(suggestions.map(({ path, line }) => [path, line])).toEqual([
      [PATH, 10],
      [PATH, 17],
      [PATH, 23],
    ]);
    expect(suggestions[1]!.body).toBe(
      [
        '`Total execution time`: `0.9 hours` → `0.5 hours` = `20min + 10min, the sum of the rows` (`velocity-time`)',
        '',
        '```suggestion',
        '- Total execution time: 0.5 hours',
        '```',
        '',
        `<!-- state-md suggestion ${suggestions[1]!.key} -->`,
        '',
      ].join('\n'),
    );
  });

  test('of every line together makes the repaired file', () => {
    const { suggestions } = planSuggestions({ path: PATH, repair: real, commentable: everyLine(TEXT) });
    const lines: unknown[] = TEXT.split('\n');
    for (const { line, body } of suggestions) lines[line - 1] = suggested(body);
    expect(lines.join('\n')).toBe(real.after.source.text);
  });

  test('tells all changes of its line, three of them at length', () => {
    const changes = ['a', 'b', 'c', 'd', 'e'].map((field) => ({ ...CHANGE, field }));
    const at = (count: number): string =>
      plan('1\n', '2\n', { repair: repairOf('1\n', '2\n', changes.slice(0, count)) }).suggestions[0]!.body;
    expect(at(2)).toMatch(/^`a`: `1` → `2` = `1 \+ 1` \(`rule`\)\n\n`b`: .*\n\n```suggestion\n2\n```\n/);
    expect(at(4)).toMatch(/\n\n`c`: .*\n\nAnd 1 more change in this line\.\n\n```/);
    expect(at(5)).toContain('\n\nAnd 2 more changes in this line.\n\n```');
  });

  test('without values tells the formula', () => {
    const changes = [{ ...CHANGE, from: undefined }];
    const { suggestions } = plan('1\n', '2\n', { repair: repairOf('1\n', '2\n', changes) });
    expect(suggestions[0]!.body).toMatch(/^`Field`: `1 \+ 1` \(`rule`\)\n/);
  });

  test('on a line beside the finding tells the same change', () => {
    const base = repairOf('1\n1\n', '2\n2\n', [CHANGE]);
    const edits = [0, 2].map((start) => ({ start, end: start + 1, text: '2' }));
    const fixed = [{ fix: { edits } }] as unknown as Repair['fixed'];
    const both = planSuggestions({ path: PATH, repair: { ...base, fixed }, commentable: everyLine('\n\n') });
    for (const { body } of both.suggestions) expect(body).toMatch(/^`Field`: `1` → `2` = /);
    const alone = planSuggestions({ path: PATH, repair: base, commentable: everyLine('\n\n') });
    expect(alone.suggestions[1]!.body).toMatch(/^Part of the same repair as the other suggestions\.\n/);
  });

  test('needs a repair that was verified', () => {
    const unproved = { ...real, verified: undefined };
    const planned = planSuggestions({ path: PATH, repair: unproved, commentable: everyLine(TEXT) });
    expect(planned).toEqual({ suggestions: [], withheld: [] });
  });

  test.each<[string, string, string, RegExp]>([
    ['CRLF', 'a\r\n', 'b\r\n', /end all its lines with LF/],
    ['CR', 'a\r', 'b\r', /end all its lines with LF/],
    ['mixed endings', 'a\nb\r\n', 'b\nb\r\n', /end all its lines with LF/],
    ['a byte-order mark', '\uFEFFa\n', '\uFEFFb\n', /byte-order mark/],
    ['no final newline', 'a', 'b', /without a newline/],
    ['a control character', 'a\u0007\n', 'b\u0007\n', /control characters/],
    ['half of a pair', 'a\ud800\n', 'b\ud800\n', /control characters/],
    ['a line separator', 'a\u2028\n', 'b\u2028\n', /control characters/],
    ['nothing left', 'a\n', ' \n', /deletion/],
    ['a very long line', 'a\n', `${'b'.repeat(10_001)}\n`, /too long/],
  ])('is withheld because of %s', (_, before, after, reason) => {
    const { suggestions, withheld } = plan(before, after);
    expect(suggestions).toEqual([]);
    expect(withheld).toEqual([{ path: PATH, line: 1, reason: expect.stringMatching(reason) }]);
  });

  test('is withheld only for the line that is concerned', () => {
    const { suggestions, withheld } = plan('\uFEFFa\n\ta|\u202E\nc', '\uFEFFb\n\tb|\u202E\nd');
    expect(withheld.map(({ line }) => line)).toEqual([1, 3]);
    expect(suggestions.map(({ line }) => line)).toEqual([2]);
  });

  test('stands on lines of the diff only', () => {
    const { suggestions, withheld } = plan('a\na\n', 'b\nb\n', { commentable: new Set([2]) });
    expect(suggestions.map(({ line }) => line)).toEqual([2]);
    expect(withheld).toMatchObject([{ line: 1, reason: expect.stringContaining('the diff shows') }]);
  });

  test('has its place among thirty of a review, or fewer when others came first', () => {
    const [before, after] = ['a\n'.repeat(40), 'b\n'.repeat(40)];
    const { suggestions, withheld } = plan(before, after);
    expect([suggestions.length, withheld.length]).toEqual([MOST_SUGGESTIONS, 10]);
    expect(withheld[0]).toMatchObject({ line: 31, reason: expect.stringContaining('30 suggestions') });
    expect(plan(before, after, { room: 0 }).suggestions).toEqual([]);
  });
});

describe('the key of a suggestion', () => {
  const keys = (...args: Parameters<typeof plan>): string[] =>
    plan(...args).suggestions.map(({ key }) => key);

  test('is that of a well-known hash', () => {
    // FNV-1a of the bytes `["a"]`, computed elsewhere.
    expect(keyOf('a')).toBe('2b288c997252f102');
  });

  test('stays when the line moves', () => {
    expect(keys('x\na\n', 'x\nb\n')).toEqual(keys('a\n', 'b\n'));
  });

  test('depends on the path, the line, and what it should be', () => {
    const all = [
      ...keys('a\n', 'b\n'),
      ...keys('a\n', 'c\n'),
      ...keys('c\n', 'b\n'),
      ...keys('a\n', 'b\n', { path: 'STATE.md' }),
    ];
    expect(new Set(all).size).toBe(4);
  });

  test('is another one for each of several equal lines', () => {
    const [first, second, third] = keys('a\na\na\n', 'b\nb\nb\n');
    expect([first]).toEqual(keys('a\n', 'b\n'));
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test('is read back from the last line, however GitHub ends it', () => {
    const [{ body, key }] = plan('a\n', 'b\n').suggestions as [Suggestion];
    const crlf = body.replaceAll('\n', '\r\n');
    for (const text of [body, body.trimEnd(), crlf, crlf.trimEnd()])
      expect(readSuggestionKey(text)).toBe(key);
  });

  test('is read nowhere else', () => {
    const [{ body }] = plan('a\n', 'b\n').suggestions as [Suggestion];
    const marker = `<!-- state-md suggestion ${'0'.repeat(16)} -->`;
    for (const text of [
      '',
      marker,
      `> ${marker}`,
      `${body}\nThanks!`,
      `a\n${marker} b`,
      `a\n${marker}\n\nb`,
    ]) {
      expect(readSuggestionKey(text)).toBeUndefined();
    }
    const [own] = plan('a\n', `${marker}\n`).suggestions as [Suggestion];
    expect(readSuggestionKey(own.body)).toBe(own.key);
  });
});

describe('hostile text', () => {
  function inspect(text: string): void {
    const line = text.replace(/[\r\n]/g, ' ');
    const changes = [{ ...CHANGE, field: text, from: text, to: text, formula: text }];
    const mended = repairOf('before\nend\n', `${line}\nend\n`, changes);
    const { suggestions, withheld } = plan('', '', { path: text, repair: mended, commentable: new Set([1]) });
    for (const { body, key } of suggestions) {
      expect(suggested(body)).toBe(line);
      expect(readSuggestionKey(body)).toBe(key);
    }
    for (const { reason } of withheld) expect(reason).toMatch(/control characters|deletion/);
    expect(suggestions.length + withheld.length).toBe(1);
    const review = renderReviewBody(suggestions, [{ path: text, line: 1, reason: 'why' }]);
    const nodes = reviewNodes(review);
    expect(nodes.filter(({ type }) => type === 'listItem')).toHaveLength(1);
  }

  test.each(HOSTILE)('%j stays text', inspect);

  test('any text stays text', () => {
    const marks = ['`', '```', '~~~', '-->', '<!--', '(GH-1', '(www.a.b', '@a', '#1', ' ', '\t', '\n', '\\'];
    const part = fc.constantFrom(...HOSTILE, ...marks);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => inspect(parts.join('') || 'x')),
      { numRuns: 300 },
    );
  });
});

/** The nodes of a review, whose lists the page reader does not know. */
function reviewNodes(markdown: string) {
  const flat = markdown.replace(/^- /gm, '');
  expectOnlyOurs(flat, 'https://github.com', /^<!-- state-md review -->$/);
  return markdown.split('\n').flatMap((line) => (line.startsWith('- ') ? [{ type: 'listItem' }] : []));
}

describe('the text of a review', () => {
  const of = (count: number) => Array.from({ length: count }, () => ({ path: PATH }));

  test('counts what is suggested', () => {
    expect(renderReviewBody(of(1), [])).toBe(
      'state-md suggests new figures for 1 line.\n\n<!-- state-md review -->\n',
    );
    expect(renderReviewBody(of(3), [])).toMatch(
      /^state-md suggests new figures for 3 lines\. Each can be committed by itself, or all of them as one batch\.\n/,
    );
  });

  test('groups what is not by its reason', () => {
    const far = [4, 9].map((line) => ({ path: PATH, line, reason: 'too far' }));
    const review = renderReviewBody(of(1), [...far, { path: 'b.md', line: 7, reason: 'odd' }]);
    expect(review).toContain(
      [
        '3 more lines are only in the patch of the job summary:',
        '',
        '- `.planning/STATE.md`, lines 4, 9: too far.',
        '- `b.md`, line 7: odd.',
        '',
        '<!-- state-md review -->',
      ].join('\n'),
    );
    expect(renderReviewBody(of(1), far.slice(1))).toContain('\n1 more line is only in the patch');
  });

  test('stays short, and counts what it leaves out', () => {
    const lines = Array.from({ length: 15 }, (_, line) => ({ path: PATH, line, reason: 'too far' }));
    expect(renderReviewBody(of(1), lines)).toMatch(/ 10, 11 and 3 more: too far\.\n/);
    const paths = lines.map((item, index) => ({ ...item, path: String(index).repeat(500) }));
    const review = renderReviewBody(of(1), paths);
    expect(review).toMatch(/\n- and 5 more such groups\n/);
    expect(review.length).toBeLessThan(3000);
  });
});

describe('threads', () => {
  const suggestion = (name: string): Suggestion => {
    return { path: PATH, line: 1, key: keyOf(name), body: name };
  };
  const [a, b] = [suggestion('a'), suggestion('b')];
  const thread = (id: string, overrides: Partial<Thread> = {}): Thread => ({
    id,
    isOurs: true,
    key: keyOf('a'),
    isResolved: false,
    isOutdated: false,
    hiddenAs: undefined,
    ...overrides,
  });

  test.each<[string, Thread[], Suggestion[], ReturnType<typeof reconcile>]>([
    ['none yet: posted', [], [a], { post: [a], close: [], keep: [] }],
    ['open: not posted again', [thread('1')], [a, b], { post: [b], close: [], keep: ['1'] }],
    [
      'resolved by a person: respected',
      [thread('1', { isResolved: true })],
      [a],
      { post: [], close: [], keep: ['1'] },
    ],
    [
      'hidden by a person: respected',
      [thread('1', { hiddenAs: 'off-topic' })],
      [a],
      { post: [], close: [], keep: ['1'] },
    ],
    [
      'outdated: closed and posted anew',
      [thread('1', { isOutdated: true })],
      [a],
      { post: [a], close: ['1'], keep: [] },
    ],
    [
      'resolved and outdated: posted anew',
      [thread('1', { isOutdated: true, isResolved: true })],
      [a],
      { post: [a], close: [], keep: [] },
    ],
    [
      'closed by us before: posted anew',
      [thread('1', { hiddenAs: 'OUTDATED', isResolved: true })],
      [a],
      { post: [a], close: [], keep: [] },
    ],
    ['not planned any more: closed', [thread('1')], [b], { post: [b], close: ['1'], keep: [] }],
    [
      'not planned any more, settled already: left',
      [thread('1', { isResolved: true }), thread('2', { hiddenAs: 'outdated' })],
      [],
      { post: [], close: [], keep: [] },
    ],
    [
      'twice: the first one stays',
      [thread('1'), thread('2'), thread('3')],
      [a],
      { post: [], close: ['2', '3'], keep: ['1'] },
    ],
    [
      'resolved and open: the open one stays',
      [thread('1', { isResolved: true }), thread('2')],
      [a],
      { post: [], close: [], keep: ['2'] },
    ],
    [
      'of others: never touched',
      [thread('1', { isOurs: false }), thread('2', { key: undefined, isOutdated: true })],
      [a],
      { post: [a], close: [], keep: [] },
    ],
  ])('%s', (_, threads, planned, expected) => expect(reconcile(threads, planned)).toEqual(expected));

  test('are at rest once it is done', () => {
    const names = ['a', 'b', 'c'];
    const anyThread = fc.record({
      isOurs: fc.boolean(),
      key: fc.constantFrom(undefined, ...names.map((name) => keyOf(name))),
      isResolved: fc.boolean(),
      isOutdated: fc.boolean(),
      hiddenAs: fc.constantFrom(undefined, 'outdated', 'off-topic'),
    });
    fc.assert(
      fc.property(fc.array(anyThread), fc.subarray(names), (made, wanted) => {
        const threads = made.map((each, index) => ({ ...each, id: String(index) }));
        const planned = wanted.map(suggestion);
        const { post, close, keep } = reconcile(threads, planned);
        expect(post.length + keep.length).toBe(planned.length);
        for (const id of close)
          expect(threads[Number(id)]).toMatchObject({ isOurs: true, isResolved: false });
        const later = threads.map((each) =>
          close.includes(each.id) ? { ...each, isResolved: true, hiddenAs: 'outdated' } : each,
        );
        const posted = post.map(({ key }, index) => thread(`new ${index}`, { key }));
        const again = reconcile([...later, ...posted], planned);
        expect(again).toMatchObject({ post: [], close: [] });
        expect(again.keep).toHaveLength(planned.length);
      }),
    );
  });
});
