// The comment that is updated in place: what it tells, what nobody can smuggle into it, and how large it gets.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Finding } from '../src/finding.ts';
import { readCommentKey, renderComment } from '../src/report/comment.ts';
import type { CommentContent } from '../src/report/comment.ts';
import { renderDiff } from '../src/report/diff.ts';
import { keyOf } from '../src/report/marker.ts';
import type { AnalysedFile } from '../src/report/report.ts';
import { HOSTILE } from './hostile.ts';
import { expectOnlyOurs } from './markdown-page.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const BLOB = `https://github.com/octo/planner/blob/${SHA}`;
const KEY = keyOf('check', 'STATE.md');
const OURS = [/^<!-- state-md comment [0-9a-f]{16} -->$/, /^<details><summary>The patch<\/summary>$/];
const TEXT = `# Project State

## Current Position

Phase: 2 of 4 (Parser)
Plan: 1 of 3
Status: In progress

## Performance Metrics

**Velocity:**
- Total plans completed: 3
- Average duration: 10 min
- Total execution time: 0.9 hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1     | 2/2   | 20min | 10min    |
| 2     | 1/3   | 10min | 10min    |
`;

function content(overrides: Partial<CommentContent> = {}): CommentContent {
  return {
    key: KEY,
    verdict: 'no findings in 1 file',
    level: 'clean',
    advice: '',
    files: [],
    diff: '',
    command: 'state-md fix',
    blobUrl: BLOB,
    ...overrides,
  };
}

function finding(overrides: Partial<Finding> = {}): Finding {
  const range = { start: 0, end: 3 };
  return { rule: 'velocity-time', severity: 'error', message: 'Wrong.', range, related: [], ...overrides };
}

function file(overrides: Partial<AnalysedFile> = {}): AnalysedFile {
  const path = overrides.path ?? '.planning/STATE.md';
  const analysis = analyse(sourceOf(path, TEXT));
  return { path, analysis, findings: analysis.findings, ...overrides };
}

function example(): CommentContent {
  const judged = file();
  const { after } = repair(judged.analysis!);
  return content({
    verdict: '1 error in 1 file',
    level: 'error',
    advice: 'Commit the suggestion, or run `state-md fix`.',
    files: [judged],
    diff: renderDiff(judged.path, judged.analysis!.source, after.source),
  });
}

describe('a comment', () => {
  test('tells marker, verdict, advice, findings and the patch', () => {
    const lines = renderComment(example()).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      `<!-- state-md comment ${KEY} -->`,
      '',
      '## ❌ state-md: 1 error in 1 file',
      '',
      'Commit the suggestion, or run `state-md fix`.',
    ]);
    expect(lines[8]).toContain(
      `| [\`.planning/STATE.md:14\`](${BLOB}/.planning/STATE.md?plain=1#L14) | Total execution`,
    );
    const patch = lines.slice(lines.indexOf('<details><summary>The patch</summary>'));
    expect(patch.slice(0, 5)).toEqual([
      '<details><summary>The patch</summary>',
      '',
      '```diff',
      '--- a/.planning/STATE.md',
      '+++ b/.planning/STATE.md',
    ]);
    expect(patch).toContain('+- Total execution time: 0.5 hours');
    expect(patch.slice(-4)).toEqual(['```', '', '</details>', '']);
  });

  test('of a clean run is a line', () => {
    expect(renderComment(content())).toBe(
      `<!-- state-md comment ${KEY} -->\n\n✅ state-md: no findings in 1 file.\n`,
    );
    expect(renderComment(content({ advice: 'Nothing to do.' }))).toMatch(/ 1 file\.\n\nNothing to do\.\n$/);
  });

  test('has no patch when nothing can be repaired', () => {
    const markdown = renderComment(content({ files: [file({ findings: [finding()] })] }));
    expect(markdown).toContain('| Wrong.<br>`velocity-time` |');
    expect(markdown).not.toContain('<details>');
  });

  test('changes from commit to commit in its links alone', () => {
    const other = 'f'.repeat(40);
    const later = renderComment({ ...example(), blobUrl: BLOB.replace(SHA, other) });
    expect(later).not.toBe(renderComment(example()));
    expect(later.replaceAll(other, SHA)).toBe(renderComment(example()));
  });

  test('is found by the key on its first line, however GitHub ends it', () => {
    const markdown = renderComment(example());
    expect(readCommentKey(markdown)).toBe(KEY);
    expect(readCommentKey(markdown.replaceAll('\n', '\r\n'))).toBe(KEY);
    expect(readCommentKey(`<!-- state-md comment ${KEY} -->`)).toBe(KEY);
  });

  test('is found nowhere else', () => {
    const markdown = renderComment(example());
    const suggestion = markdown.replace('state-md comment', 'state-md suggestion');
    for (const text of ['', `> ${markdown}`, `Look:\n\n${markdown}`, ` ${markdown}`, suggestion]) {
      expect(readCommentKey(text)).toBeUndefined();
    }
    expect(readCommentKey(`<!-- state-md comment ${KEY} --> and more`)).toBeUndefined();
  });
});

describe('hostile text', () => {
  function hostileComment(text: string): string {
    const bad = finding({ message: `Says \`${text}\` and ${text}.`, actual: text, expected: text });
    const judged = file({ path: text, findings: [bad] });
    return renderComment(
      content({
        verdict: text || 'none',
        advice: text,
        files: [judged, judged],
        diff: `+${text}\n ${text}\n`,
        command: text,
      }),
    );
  }

  function inspect(text: string): void {
    const markdown = hostileComment(text);
    const nodes = expectOnlyOurs(markdown, BLOB, ...OURS);
    expect(nodes.filter(({ type }) => type === 'heading')).toMatchObject([{ depth: 2 }]);
    expect(nodes.filter(({ type }) => type === 'code')).toMatchObject([{ lang: 'diff' }]);
    expect(nodes.filter(({ type }) => type === 'tableRow')).toHaveLength(3);
    expect(readCommentKey(markdown)).toBe(KEY);
  }

  test.each(HOSTILE)('%j stays text', inspect);

  test('any text stays text', () => {
    const part = fc.constantFrom(...HOSTILE, '`', '|', '\\', '\n', ' ', '-->', '<!--', '</details>', '](');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => inspect(`x${parts.join('')}`)),
      { numRuns: 100 },
    );
  });
});

describe('size', () => {
  test('forty findings are shown, and how many there are', () => {
    const findings = Array.from({ length: 72 }, () => finding());
    const markdown = renderComment(content({ blobUrl: undefined, files: [file({ findings })] }));
    expect(markdown).toContain('\n40 of 72 findings shown; the job summary has more.\n');
    expect(markdown.match(/velocity-time/g)).toHaveLength(40);
  });

  test.each(['█', '|', '@ ', '\u202E', '😀', '`a` @b '])('stays below the limit with much of %j', (text) => {
    const long = text.repeat(3000);
    const related = Array.from({ length: 9 }, (_, index) => ({
      range: { start: 20 * index, end: 20 * index },
      note: long,
    }));
    const bad = finding({ message: long, actual: long, expected: long, related });
    const path = 'ä'.repeat(130);
    const markdown = renderComment(
      content({
        verdict: long,
        advice: long,
        command: long,
        files: [file({ path, findings: Array.from({ length: 100 }, () => bad) })],
        diff: `+${long}\n`.repeat(1000),
      }),
    );
    expect(markdown.length).toBeLessThan(60_000);
    expect(new TextEncoder().encode(markdown).length).toBeLessThan(60_000);
    expect(markdown).toMatch(/\n\d+ of 100 findings shown; /);
    expect(markdown).toMatch(/\n\d+ of 1000 lines of the patch shown; /);
  });
});
