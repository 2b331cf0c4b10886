// What the runner of GitHub Actions makes of our annotations, read back with its own rules.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sourceOf } from '../src/document/source.ts';
import { analyse } from '../src/engine.ts';
import type { Finding, Severity } from '../src/finding.ts';
import { logLine, planAnnotations, renderAnnotations, renderCommand } from '../src/report/annotations.ts';
import type { LastError } from '../src/report/annotations.ts';
import type { FileResult } from '../src/report/report.ts';
import { clip, clipStart, visible } from '../src/report/visible.ts';
import { HOSTILE } from './hostile.ts';
import { readStdout } from './runner.ts';
import type { RunnerView } from './runner.ts';

const TEXT = '# Project State\n\nPhase: 1 of 4\nProgress: [█░] 90%\n';

function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'progress-bar',
    severity: 'error',
    message: 'The bar fills 1 of 2 cells.',
    range: { start: 31, end: 44 },
    related: [],
    ...overrides,
  };
}

function file(findings: readonly Finding[], path = '.planning/STATE.md', text = TEXT): FileResult {
  return { path, analysis: analyse(sourceOf(path, text)), findings };
}

function many(count: number, severity: Severity): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    finding({ severity, message: `${severity} ${index + 1}` }),
  );
}

function show(files: readonly FileResult[], lastError: LastError = 'nobody'): RunnerView {
  const plan = planAnnotations(files, lastError, 'all of them are in the job summary');
  return readStdout(renderAnnotations(plan).join('\n'));
}

const firstLines = (view: RunnerView): string[] =>
  view.issues.map(({ message }) => (message.split('\n')[0] ?? '').replace('.planning/STATE.md:4:1 ', ''));

describe('one finding', () => {
  test('carries its place, and says it again for the log', () => {
    const fix = {
      title: 'Redraw the bar as `██`',
      field: 'Field',
      formula: '1 + 1',
      applicability: 'safe',
      edits: [],
    } as const;
    const { issues, log } = show([file([finding({ fix })])]);
    expect(log).toEqual([]);
    expect(issues).toEqual([
      {
        level: 'error',
        message:
          '.planning/STATE.md:4:1 The bar fills 1 of 2 cells.\n' +
          'Fix: Redraw the bar as `██`\n' +
          'progress-bar (docs/rules/progress-bar.md)',
        properties: {
          title: 'state-md: progress-bar',
          file: '.planning/STATE.md',
          line: '4',
          endLine: '4',
          col: '1',
          endColumn: '14',
        },
      },
    ]);
  });

  test('says that a risky fix is for people to judge, and says nothing about a fix that there is not', () => {
    const fix = {
      title: 'Lower the count',
      field: 'Field',
      formula: '1 + 1',
      applicability: 'unsafe',
      edits: [],
    } as const;
    const [risky, none] = show([file([finding({ fix }), finding()])]).issues;
    expect(risky?.message).toContain('\nPossible fix, to be judged by you: Lower the count\n');
    expect(none?.message.split('\n')).toHaveLength(2);
  });

  test('gives no columns over several lines, where the runner would drop them', () => {
    const [issue] = show([file([finding({ range: { start: 17, end: 40 } })])]).issues;
    expect(issue?.properties).toMatchObject({ line: '3', endLine: '4' });
    expect(issue?.properties).not.toHaveProperty('col');
    expect(issue?.properties).not.toHaveProperty('endColumn');
  });

  test('ends on its own line when the range takes the line break along', () => {
    const [issue] = show([file([finding({ range: { start: 17, end: 31 } })])]).issues;
    expect(issue?.properties).toMatchObject({ line: '3', endLine: '3', col: '1', endColumn: '15' });
  });

  test('can be at an empty place', () => {
    const [issue] = show([file([finding({ range: { start: 24, end: 24 } })])]).issues;
    expect(issue?.properties).toMatchObject({ line: '3', endLine: '3', col: '8', endColumn: '8' });
  });

  test('has no line when the file could not be read', () => {
    const message = 'Not checked: the file is not valid UTF-8.';
    const unread = {
      path: 'STATE.md',
      analysis: undefined,
      findings: [finding({ rule: 'unreadable', message })],
    };
    const [issue] = show([unread]).issues;
    expect(issue?.message).toMatch(/^STATE\.md Not checked: the file is not valid UTF-8\.\n/);
    expect(issue?.properties).toEqual({ title: 'state-md: unreadable', file: 'STATE.md' });
  });

  test('is far shorter than what the runner cuts, however long its parts are', () => {
    const fix = {
      title: '😀'.repeat(3000),
      field: 'Bar',
      formula: '1 + 1',
      applicability: 'safe',
      edits: [],
    } as const;
    const long = finding({ message: '😀'.repeat(5000), fix });
    const [issue] = show([file([long], `${'folder/'.repeat(600)}STATE.md`)]).issues;
    expect(issue?.message.length).toBeLessThanOrEqual(500);
    expect(issue?.message).not.toMatch(/\p{Cs}/u);
    expect(issue?.message.split('\n')[2]).toBe('progress-bar (docs/rules/progress-bar.md)');
    expect(issue?.properties['file']).toBe(`${'folder/'.repeat(600)}STATE.md`);
  });
});

describe('more findings than the runner keeps', () => {
  test('ten of a level are all shown while nobody else needs an error', () => {
    const { issues, dropped } = show([file(many(10, 'error'))]);
    expect(issues).toHaveLength(10);
    expect(dropped).toEqual([]);
  });

  test('the last place of a level says how many there are', () => {
    const view = show([file(many(14, 'warning'))]);
    expect(view.dropped).toEqual([]);
    expect(view.issues).toHaveLength(10);
    expect(view.issues[9]).toEqual({
      level: 'warning',
      message: '9 of 14 warnings shown; all of them are in the job summary',
      properties: { title: 'state-md: more warnings' },
    });
    expect(view.log).toEqual(
      [10, 11, 12, 13, 14].map((number) => `warning: .planning/STATE.md:4:1 warning ${number}`),
    );
  });

  test('one error is left to our verdict, which then says it', () => {
    const files = [file(many(14, 'error'))];
    const plan = planAnnotations(files, 'verdict', 'all of them are in the job summary');
    expect(plan.annotations).toHaveLength(9);
    expect(plan.omitted).toHaveLength(5);
    expect(plan.verdictNote).toBe('9 of 14 errors shown; all of them are in the job summary');
    const exact = planAnnotations([file(many(9, 'error'))], 'verdict', '');
    expect(exact.annotations).toHaveLength(9);
    expect(exact.verdictNote).toBeUndefined();
  });

  test('one error is left to the runner, which says nothing of ours', () => {
    const { issues } = show([file(many(14, 'error'))], 'runner');
    expect(issues).toHaveLength(9);
    expect(issues[8]?.message).toBe('8 of 14 errors shown; all of them are in the job summary');
    expect(show([file(many(9, 'error'))], 'runner').issues).toHaveLength(9);
  });

  test('the gravest come first, then the order of the files', () => {
    const first = file([finding({ severity: 'notice', message: 'n' }), finding({ message: 'e1' })]);
    const second = file([finding({ severity: 'warning', message: 'w' }), finding({ message: 'e2' })]);
    expect(firstLines(show([first, second]))).toEqual(['e1', 'e2', 'w', 'n']);
  });

  test('each level has its own budget', () => {
    const files = [file([...many(20, 'notice'), ...many(20, 'warning'), ...many(20, 'error')])];
    const view = show(files, 'runner');
    const of = (level: Severity): number => view.issues.filter((issue) => issue.level === level).length;
    expect([of('error'), of('warning'), of('notice')]).toEqual([9, 10, 10]);
    expect(view.dropped).toEqual([]);
  });

  test('no number of findings makes the runner drop anything', () => {
    const levels = fc.array(fc.constantFrom<Severity>('error', 'warning', 'notice'), { maxLength: 60 });
    const lastError = fc.constantFrom<LastError>('nobody', 'verdict', 'runner');
    fc.assert(
      fc.property(levels, lastError, (severities, last) => {
        const files = [file(severities.map((severity) => finding({ severity })))];
        const plan = planAnnotations(files, last, 'elsewhere');
        const view = readStdout(renderAnnotations(plan).join('\n'));
        const errors = view.issues.filter(({ level }) => level === 'error').length;
        expect(view.dropped).toEqual([]);
        expect(errors).toBeLessThanOrEqual(last === 'nobody' ? 10 : 9);
        const told = plan.annotations.filter(({ place }) => place !== undefined).length;
        expect(told + plan.omitted.length).toBe(severities.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile text', () => {
  const everywhere = (text: string): FileResult => {
    const fix = { title: text, field: 'Field', formula: '1 + 1', applicability: 'safe', edits: [] } as const;
    const bad = finding({ message: text, actual: text, expected: text, fix });
    return file(
      Array.from({ length: 12 }, () => bad),
      text,
    );
  };

  test.each(HOSTILE)('%j stays text', (text) => {
    const plan = planAnnotations([everywhere(text)], 'verdict', 'elsewhere');
    const lines = renderAnnotations(plan);
    const view = readStdout(lines.join('\n'));
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(view.commands).toEqual([]);
    expect(view.issues).toHaveLength(9);
    expect(view.log).toHaveLength(3);
    for (const { level, properties } of view.issues) {
      expect(level).toBe('error');
      expect(properties['file']).toBe(visible(text));
      expect(properties['line']).toBe('4');
    }
  });

  test('any text stays text', () => {
    const part = fc.constantFrom(
      ...HOSTILE,
      '::',
      '##[',
      ']',
      '\n',
      '\r',
      '%',
      '%0A',
      ',',
      '=',
      ' ',
      'error',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const view = readStdout(
          renderAnnotations(planAnnotations([everywhere(parts.join(''))], 'verdict', '')).join('\n'),
        );
        expect(view.commands).toEqual([]);
        expect(view.issues).toHaveLength(9);
        expect(view.log).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
  });

  test('escapes as the toolkit does', () => {
    const place = { file: 'a,b:c%\r\n.md' };
    expect(renderCommand({ level: 'notice', title: '', message: '100%, a:b\r\n', place })).toBe(
      '::notice file=a%2Cb%3Ac%25%0D%0A.md::100%25, a:b%0D%0A',
    );
  });

  test('a line of the log is never a command', () => {
    for (const text of HOSTILE) {
      const view = readStdout(logLine('state-md', text));
      expect(view.commands).toEqual([]);
      expect(view.issues).toEqual([]);
      expect(view.log).toHaveLength(1);
    }
  });
});

describe('visible text', () => {
  test('shows what would act', () => {
    expect(visible('a\tb\u001b[31m\u007f\u0085\u202e\ufeff\n')).toBe('a b␛[31m␡⟨U+0085⟩⟨U+202E⟩⟨U+FEFF⟩␊');
    expect(visible('日本語 👩‍👩‍👧 █░')).toBe('日本語 👩‍👩‍👧 █░');
  });

  test('is cut between characters', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('abcd', 3)).toBe('ab…');
    expect(clip('a😀b', 3)).toBe('a…');
    expect(clipStart('abcd', 3)).toBe('…cd');
    expect(clipStart('a😀bc', 4)).toBe('…bc');
    expect(clipStart('abc', 3)).toBe('abc');
  });
});
