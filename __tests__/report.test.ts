import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode, sourceOf } from '../src/document/source.ts';
import type { Source } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { unreadable } from '../src/files/read.ts';
import type { Finding, Range } from '../src/finding.ts';
import { renderDiff } from '../src/report/diff.ts';
import { inert, inertPath } from '../src/report/inert.ts';
import { renderJson } from '../src/report/json.ts';
import { plain } from '../src/report/paint.ts';
import type { Paint } from '../src/report/paint.ts';
import { toReport } from '../src/report/report.ts';
import type { FileResult, Report } from '../src/report/report.ts';
import { renderSnippet } from '../src/report/snippet.ts';
import { renderSummary, renderText } from '../src/report/text.ts';
import { HOSTILE } from './hostile.ts';
import { measured } from './linear.ts';
import { readStdout } from './runner.ts';
import { CLEAN, FOREIGN, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

function checked(text: string, name = 'STATE.md'): FileResult {
  const analysis = analyse(sourceOf(name, text));
  return { path: name, analysis, findings: analysis.findings };
}

function fixed(text: string, name = 'STATE.md'): FileResult {
  const { before, after, fixed: done } = repair(analyse(sourceOf(name, text)));
  return {
    path: name,
    analysis: after,
    findings: after.findings,
    repaired: { before: before.source, fixed: done },
  };
}

const UNREAD: FileResult = { path: 'b.md', analysis: undefined, findings: [unreadable('it is a folder')] };

function parsed(files: readonly FileResult[]): Report {
  return JSON.parse(renderJson(toReport(files)));
}

describe('JSON', () => {
  const fixtures = new URL('fixtures/', import.meta.url);
  const documents = readdirSync(fixtures).map(
    (name) => decode(name, readFileSync(new URL(`${name}/STATE.md`, fixtures))).text,
  );

  test('satisfies its schema, for every fixture, checked and fixed', () => {
    for (const text of documents) {
      for (const result of [checked(text), fixed(text)]) {
        validate(parsed([result]));
        expect(validate.errors).toBeNull();
      }
    }
    expect(validate(parsed([]))).toBe(true);
    expect(validate(parsed([UNREAD]))).toBe(true);
  });

  test('the schema names every property and describes it', () => {
    const bare: string[] = [];
    const visit = (node: unknown, where: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) visit(value, `${where}/${key}`);
      const isProperty = /\/(?:properties|\$defs)\/\w+$/.test(where) && !/\/(?:if|then|else)\//.test(where);
      if (isProperty && (!('title' in node) || !('description' in node))) bare.push(where);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });

  test('the schema refuses what the report never says', () => {
    const report = JSON.parse(renderJson(toReport([checked(WRONG)])));
    expect(validate({ ...report, version: 2 })).toBe(false);
    report.files[0].relations[0] = { rule: 'date', status: 'unchecked' };
    expect(validate(report)).toBe(false);
    report.files[0].relations[0] = { rule: 'date', status: 'holds', reason: 'because' };
    expect(validate(report)).toBe(false);
  });

  test('is what the contract says', () => {
    const report = parsed([checked(WRONG), UNREAD]);
    expect(report).toMatchObject({
      version: 1,
      tool: { name: 'state-md', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      summary: { files: 2, errors: 2, warnings: 0, notices: 0, fixable: 1 },
    });
    expect(Object.keys(report.files[0]!)).toEqual(['path', 'dialect', 'state', 'findings', 'relations']);
    const at = WRONG.indexOf('0.82 hours');
    expect(report.files[0]!.findings).toEqual([
      {
        rule: 'velocity-time',
        severity: 'error',
        message: expect.stringContaining('55 min (30 min + 25 min) = 0.92 hours'),
        actual: '0.82 hours',
        expected: '0.92 hours',
        range: {
          start: { line: 13, column: 25, offset: at },
          end: { line: 13, column: 35, offset: at + 10 },
        },
        related: [
          {
            range: expect.objectContaining({ start: expect.objectContaining({ line: 19 }) }),
            note: 'phase 1',
          },
          {
            range: expect.objectContaining({ start: expect.objectContaining({ line: 20 }) }),
            note: 'phase 2',
          },
        ],
        fix: {
          title: 'Replace 0.82 hours by 0.92 hours',
          applicability: 'safe',
          edits: [{ start: at + 2, end: at + 3, text: '9' }],
        },
      },
    ]);
    expect(report.files[1]).toEqual({
      path: 'b.md',
      dialect: null,
      state: null,
      findings: [
        {
          rule: 'unreadable',
          severity: 'error',
          message: 'Not checked: it is a folder.',
          range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
          related: [],
        },
      ],
      relations: [],
    });
  });

  test('after a repair it says what was repaired, where it was, and what remains', () => {
    const [file] = parsed([fixed(UNFIXABLE.replace('0.92 hours', '0.82 hours'))]).files;
    expect(file!.fixed!.map(({ rule, range }) => [rule, range.start.line])).toEqual([['velocity-time', 14]]);
    expect(file!.findings.map(({ rule }) => rule)).toEqual(['date']);
    expect(parsed([fixed(CLEAN)]).files[0]!.fixed).toEqual([]);
  });

  test.each(HOSTILE)('hostile text %j survives unharmed and does no harm', (text) => {
    const status = text.replaceAll(/[\r\n]/g, ' ');
    const result = checked(`${WRONG.replace('In progress', status)}\n${text}\n`, `${text}/STATE.md`);
    const json = renderJson(toReport([result]));
    expect(JSON.parse(json).files[0].path).toBe(`${text}/STATE.md`);
    expect(readStdout(json)).toMatchObject({ issues: [], dropped: [], commands: [] });
    expect(json).not.toMatch(/[^\n\x20-\x7e\u00a0-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('text', () => {
  const options = { paint: plain, width: 100, mode: 'check' } as const;

  test('shows the finding, its lines with the arithmetic, the fix, the ledger and the sum', () => {
    expect(renderText([checked(WRONG)], options)).toBe(
      `STATE.md:13:25  error  Total execution time says 0.82 hours, but the rows add up to 55 min (30 min + 25 min) = 0.92 hours. Bring the total up to date.  velocity-time

  13 │ - Total execution time: 0.82 hours
     │                         ^^^^^^^^^^
     ⋮
  19 │ | 1 | 5 | 30 min | 6 min |
     │           ------ phase 1
  20 │ | 2 | 4 | 25 min | 6.2 min |
     │           ------ phase 2
  fix: Replace 0.82 hours by 0.92 hours

STATE.md  ${ledgerOf(WRONG)}

1 error in 1 file; 1 fixable with \`state-md fix\`
`,
    );
  });

  function ledgerOf(text: string): string {
    const { relations } = analyse(sourceOf('STATE.md', text));
    const of = (status: string): number => relations.filter((relation) => relation.status === status).length;
    return `${relations.length} relations: ${of('holds')} hold, ${of('fails')} fail, ${of('unchecked')} unchecked`;
  }

  test('clean files stand close together', () => {
    const ledger = ledgerOf(CLEAN);
    expect(ledger).toContain('0 fail');
    expect(renderText([checked(CLEAN, 'a.md'), checked(CLEAN, 'b.md')], options)).toBe(
      `a.md  ${ledger}\nb.md  ${ledger}\nNo findings in 2 files\n`,
    );
    expect(renderText([checked(CLEAN, 'a.md'), checked(WRONG, 'b.md')], options)).toContain(
      `${ledger}\n\nb.md:13`,
    );
  });

  test('a file that was not read has neither place nor ledger', () => {
    expect(renderText([UNREAD], options)).toBe(
      'b.md  error  Not checked: it is a folder.  unreadable\n1 error in 1 file\n',
    );
  });

  test('an empty file has nothing to point at', () => {
    expect(renderText([checked('')], options)).toMatch(
      /^STATE\.md:1:1 {2}notice {2}.* {2}unrecognised\n\nSTATE\.md {2}/,
    );
    expect(renderText([checked(FOREIGN)], options)).toContain('  1 │ # Notes\n    │ ^^^^^^^\n');
  });

  test('after a repair it says what was done and what is left', () => {
    const both = UNFIXABLE.replace('0.92 hours', '0.82 hours');
    const text = renderText([fixed(both), fixed(CLEAN, 'b.md')], { ...options, mode: 'fix' });
    expect(text).toMatch(
      /^STATE\.md:14:25 {2}fixed {2}Replace 0\.82 hours by 0\.92 hours {2}velocity-time\n\nSTATE\.md:7:16 {2}error/,
    );
    expect(text).toMatch(/\n1 finding fixed in 1 of 2 files; remaining: 1 error\n$/);
    expect(renderSummary([fixed(WRONG)], { ...options, mode: 'diff' })).toBe(
      '1 finding would be fixed in 1 file; no findings remain',
    );
    expect(renderSummary([fixed(CLEAN)], { ...options, mode: 'fix' })).toBe(
      'Nothing to fix in 1 file; no findings remain',
    );
  });

  test('a repair that has no edits in the text that the user knows is told by its message', () => {
    const { before } = repair(analyse(sourceOf('STATE.md', WRONG)));
    const { fix: _, ...later } = before.findings[0]!;
    const result = { ...fixed(WRONG), repaired: { before: before.source, fixed: [later] } };
    expect(renderText([result], { ...options, mode: 'fix' })).toContain(
      'fixed  Total execution time says 0.82 hours',
    );
  });

  test('the sum names every kind of finding and of repair', () => {
    const of = (severity: Finding['severity'], applicability?: 'safe' | 'unsafe'): Finding => ({
      rule: 'date',
      severity,
      message: 'm',
      range: { start: 0, end: 0 },
      related: [],
      ...(applicability
        ? {
            fix: {
              title: 't',
              field: 'Field',
              formula: '1 + 1',
              applicability,
              edits: [{ start: 0, end: 0, text: 'x' }],
            },
          }
        : {}),
    });
    const sum = (...findings: Finding[]): string =>
      renderSummary([{ path: 'a', analysis: undefined, findings }], options);
    expect(sum(of('error'), of('error'), of('warning'), of('notice'))).toBe(
      '2 errors, 1 warning, 1 notice in 1 file',
    );
    expect(sum(of('error', 'safe'), of('warning', 'unsafe'))).toBe(
      '1 error, 1 warning in 1 file; 1 fixable with `state-md fix`, 1 more with `--unsafe`',
    );
    expect(sum(of('error', 'unsafe'))).toBe(
      '1 error in 1 file; 1 fixable with `state-md fix --unsafe`, to be judged by you',
    );
  });

  test('uncertain repairs are marked as such', () => {
    const result = checked(WRONG);
    const findings = result.findings.map((finding) => ({
      ...finding,
      fix: { ...finding.fix!, applicability: 'unsafe' as const },
    }));
    expect(renderText([{ ...result, findings }], options)).toContain(
      '  possible fix, only with --unsafe: Replace 0.82 hours by 0.92 hours\n',
    );
  });

  test('colours go around the words, never into them', () => {
    const paint: Paint = (text, ...styles) => `<${styles.join(' ')}>${text}</>`;
    const text = renderText([checked(WRONG)], { ...options, paint });
    expect(text).toContain('<bold>STATE.md</>:13:25  <bold red>error</>');
    expect(text).toContain('<red>^^^^^^^^^^</>');
    expect(text).toContain('<cyan>------</> <cyan>phase 1</>');
    expect(text.replaceAll(/<[^>]*>/g, '')).toBe(renderText([checked(WRONG)], options));
  });

  test.each(HOSTILE)('hostile text %j acts on nothing', (hostile) => {
    const inLine = hostile.replaceAll(/[\r\n]/g, ' ');
    const document = `${WRONG.replace('0.82 hours', `0.82 hours ${inLine}`)}\nLast activity: 2026-02-30 ${inLine}\n`;
    for (const result of [checked(document, `${hostile}/STATE.md`), fixed(document, `${hostile}/STATE.md`)]) {
      const text = renderText([result, { ...UNREAD, path: hostile }], { ...options, mode: 'fix' });
      expect(text).not.toMatch(/[^\n\x20-\x7e\u00a0-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069\u2028]|\p{Cs}/u);
      expect(readStdout(text)).toMatchObject({ issues: [], dropped: [], commands: [] });
    }
  });

  test('inert text keeps its words', () => {
    expect(inert('a ##[b] \u001b[31m')).toBe('a ##\\[b] ␛[31m');
    expect(inertPath('::error::/a')).toBe('./::error::/a');
    expect(inertPath('a::b')).toBe('a::b');
  });
});

describe('snippets', () => {
  function snippet(text: string, range: Range, related: Finding['related'] = [], width = 60): string[] {
    const finding: Finding = { rule: 'r', severity: 'error', message: 'm', range, related };
    return renderSnippet(finding, sourceOf('a.md', text), { paint: plain, width });
  }
  function mark(text: string, part: string, width?: number): string[] {
    const start = text.indexOf(part);
    return snippet(text, { start, end: start + part.length }, [], width);
  }
  /** Columns of a text in a terminal, for the characters used here. */
  const columns = (text: string): number =>
    Array.from(text).reduce(
      (sum, character) => sum + (/[\u4e00-\u9fff\u3000-\u30ff\u{1f300}-\u{1faff}]/u.test(character) ? 2 : 1),
      0,
    );

  test('underlines exactly the range', () => {
    expect(mark('one two three', 'two')).toEqual(['  1 │ one two three', '    │     ^^^']);
    expect(mark('a\r\nb two\r\n', 'two')).toEqual(['  2 │ b two', '    │   ^^^']);
  });

  test('wide characters take two columns, combining ones none', () => {
    expect(mark('進捗 two', 'two')).toEqual(['  1 │ 進捗 two', '    │      ^^^']);
    expect(mark('進捗 two', '捗')).toEqual(['  1 │ 進捗 two', '    │   ^^']);
    expect(mark('🟩🟩 two', 'two')).toEqual(['  1 │ 🟩🟩 two', '    │      ^^^']);
    expect(mark('e\u0301 two', 'two')).toEqual(['  1 │ e\u0301 two', '    │   ^^^']);
    expect(mark('🇩🇪 two', 'two')).toEqual(['  1 │ 🇩🇪 two', '    │    ^^^']);
    expect(mark('[███░░] 50%', '50%')).toEqual(['  1 │ [███░░] 50%', '    │         ^^^']);
  });

  test('what could act on the terminal is seen instead, with the underline still in place', () => {
    expect(mark('\u001b[31m two', 'two')).toEqual(['  1 │ ␛[31m two', '    │       ^^^']);
    expect(mark('a\tb two', 'two')).toEqual(['  1 │ a b two', '    │     ^^^']);
    expect(mark('\u202ea two', 'two')).toEqual(['  1 │ ⟨U+202E⟩a two', '    │           ^^^']);
    expect(mark('##[x] two', 'two')).toEqual(['  1 │ ##\\[x] two', '    │        ^^^']);
  });

  test('long lines are cut around the range', () => {
    const text = `${'a'.repeat(500)} two ${'b'.repeat(500)}`;
    const [line, under] = mark(text, 'two') as [string, string];
    expect(line).toMatch(/^ {2}1 │ …a+ two b+…$/);
    expect(line.length).toBeLessThanOrEqual(60);
    expect(under.indexOf('^^^')).toBe(line.indexOf('two'));
    expect(mark(text, 'aaa')[0]).toMatch(/^ {2}1 │ a+…$/);
    expect(mark(`${text}!`, 'b!')[0]).toMatch(/^ {2}1 │ …b+!$/);
  });

  test('long lines of wide characters are cut at whole characters', () => {
    for (const character of ['進', '🟩']) {
      for (let shift = 0; shift < 4; shift += 1) {
        const text = `${'x'.repeat(shift)}${character.repeat(300)}two${character.repeat(300)}`;
        const [line, under] = mark(text, 'two') as [string, string];
        expect(line).not.toMatch(/\p{Cs}/u);
        expect(columns(line)).toBeLessThanOrEqual(60);
        expect(under.indexOf('^^^')).toBe(columns(line.slice(0, line.indexOf('two'))));
      }
    }
  });

  test('a range longer than the terminal is underlined as far as it is seen', () => {
    const [line, under] = mark('x'.repeat(200_000), 'x'.repeat(200_000)) as [string, string];
    expect(line.length).toBeLessThanOrEqual(60);
    expect(under.replace('    │ ', '')).toMatch(/^\^+$/);
  });

  test.each(measured('snippet'))('in linear work: $name', ({ problem }) => {
    expect(problem).toBe('');
  });

  test('an empty range is one mark before its character, or behind the last one', () => {
    expect(snippet('abc', { start: 1, end: 1 })).toEqual(['  1 │ abc', '    │  ^']);
    expect(snippet('abc', { start: 3, end: 3 })).toEqual(['  1 │ abc', '    │    ^']);
    expect(snippet('', { start: 0, end: 0 })).toEqual(['  1 │', '    │ ^']);
  });

  test('a range over several lines shows the first and names the last', () => {
    expect(snippet('one\ntwo\nthree\n', { start: 0, end: 9 })).toEqual(['  1 │ one', '    │ ^^^ to line 3']);
  });

  test('related places on the same line share it; others come in order, at most four', () => {
    const text = 'a b c\nd\ne\nf\ng\nh';
    const at = (offset: number, note: string): Finding['related'][number] => ({
      range: { start: offset, end: offset + 1 },
      note,
    });
    expect(snippet(text, { start: 2, end: 3 }, [at(0, 'first'), at(4, 'second')])).toEqual([
      '  1 │ a b c',
      '    │ - ^ - first; second',
    ]);
    expect(
      snippet(
        text,
        { start: 8, end: 9 },
        [6, 10, 12, 14, 0].map((offset) => at(offset, 'n')),
      ),
    ).toEqual([
      '  2 │ d',
      '    │ - n',
      '  3 │ e',
      '    │ ^',
      '  4 │ f',
      '    │ - n',
      '  5 │ g',
      '    │ - n',
      '  6 │ h',
      '    │ - n',
      '    ⋮ and 1 more like these',
    ]);
  });
});

describe('diff', () => {
  const source = (text: string): Source => sourceOf('a.md', text);
  const diff = (before: string, after: string, name = 'a.md'): string =>
    renderDiff(name, source(before), source(after));

  test('nothing changed, nothing said', () => {
    expect(diff('a\n', 'a\n')).toBe('');
    expect(diff('', '')).toBe('');
  });

  test('three lines of context; near changes share a hunk, far ones do not', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    const text = `${lines.join('\n')}\n`;
    const after = text
      .replace('line 5\n', 'LINE 5\n')
      .replace('line 12\n', 'LINE 12\n')
      .replace('line 20\n', 'LINE 20\n');
    expect(diff(text, after).match(/^@@.*/gm)).toEqual(['@@ -2,14 +2,14 @@', '@@ -17,7 +17,7 @@']);
    const [head] = diff('a\n', 'b\n').split('@@');
    expect(head).toBe('--- a/a.md\n+++ b/a.md\n');
    expect(diff('a\n', 'b\n')).toBe('--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n+b\n');
  });

  const CASES: readonly (readonly [string, string, string])[] = [
    ['one line', 'a\n', 'b\n'],
    ['no final newline, changed last line', 'a\nb', 'a\nc'],
    ['no final newline, unchanged last line', 'a\nb\nc', 'x\nb\nc'],
    ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nX\r\nc\r\n'],
    ['lone carriage returns', 'a\rb\rc', 'a\rX\rc'],
    ['mixed endings', 'a\r\nb\nc\rd\n', 'a\r\nb\nX\rd\n'],
    ['a byte-order mark', '\uFEFFa\nb\n', '\uFEFFX\nb\n'],
    ['trailing spaces and tabs', 'a  \n\tb\t\n', 'a  \n\tc\t\n'],
    ['lines that look like a diff', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n', '--- a/y\n+++ b/x\n@@ -1 +1 @@\n'],
    ['other scripts', '進捗: 40%\n🟩\n', '進捗: 50%\n🟩\n'],
    ['an added line', 'a\nb\n', 'a\nx\nb\n'],
    ['a removed line', 'a\nb\nc\n', 'a\nc\n'],
    ['everything removed', 'a\n', ''],
    ['everything added', '', 'a\nb'],
    ['first and last line', `a\n${'x\n'.repeat(20)}b`, `A\n${'x\n'.repeat(20)}B`],
  ];

  test.each(CASES)('git applies it byte for byte: %s', (_, before, after) => {
    const cwd = sandbox({ 'a.md': before, patch: diff(before, after) });
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', 'patch'], {
      cwd,
      stdio: 'pipe',
    });
    // Of a file that becomes empty a patch of this form says nothing more.
    expect(readdirSync(cwd)).toContain('a.md');
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(after);
  });

  test.each(['a b.md', 'ünï/進.md', "it's.md", '[x](y).md', ' lead.md', 'a/b/STATE.md'])(
    'git finds the path %j',
    (name) => {
      const cwd = sandbox();
      put(cwd, name, 'a\n');
      put(cwd, 'patch', diff('a\n', 'b\n', name));
      execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', 'patch'], { cwd, stdio: 'pipe' });
      expect(readFileSync(path.join(cwd, name), 'utf8')).toBe('b\n');
    },
  );

  const posix = process.platform === 'win32' ? test.skip : test;
  posix.each(['a"b.md', 'a\\b.md', 'a\tb.md', 'a\nb.md', '\u001b[31m.md', '\u0007\b\f\v\r.md'])(
    'git finds the path %j, which is quoted',
    (name) => {
      const cwd = sandbox();
      put(cwd, name, 'a\n');
      const patch = diff('a\n', 'b\n', name);
      expect(patch).toMatch(/^--- "a\/[\x20-\x7e]+"\n\+\+\+ "b\//);
      put(cwd, 'patch', patch);
      execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', 'patch'], { cwd, stdio: 'pipe' });
      expect(readFileSync(path.join(cwd, name), 'utf8')).toBe('b\n');
    },
  );

  test('paths are quoted as git quotes them', () => {
    const cwd = sandbox();
    put(cwd, 'ünï.md', 'a\n');
    execFileSync('git', ['init', '-q'], { cwd });
    execFileSync('git', ['add', '.'], { cwd });
    put(cwd, 'ünï.md', 'b\n');
    const theirs = execFileSync('git', ['diff', '-U3'], { cwd, encoding: 'utf8' });
    const ours = diff('a\n', 'b\n', 'ünï.md');
    expect(theirs.slice(theirs.indexOf('--- '))).toBe(ours);
  });

  test('git applies it from a folder of the repository', () => {
    const cwd = sandbox({ 'sub/a.md': 'a\n' });
    execFileSync('git', ['init', '-q'], { cwd });
    put(cwd, 'sub/patch', diff('a\n', 'b\n'));
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', 'patch'], {
      cwd: path.join(cwd, 'sub'),
      stdio: 'pipe',
    });
    expect(readFileSync(path.join(cwd, 'sub/a.md'), 'utf8')).toBe('b\n');
  });
});
