// The problem matcher over what state-md really prints, matched the way the runner of GitHub Actions does it:
// IssueMatcher.cs and OutputManager.cs of actions/runner.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Report } from '../src/report/report.ts';
import { stateMd } from './doors.ts';
import { HOSTILE } from './hostile.ts';
import { CLEAN, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message: number;
  readonly code?: number;
}

interface Matcher {
  readonly owner: string;
  readonly pattern: readonly [Pattern];
}

const { problemMatcher } = JSON.parse(read('problem-matcher.json')) as { problemMatcher: readonly Matcher[] };
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m?`, 'g');

interface Issue {
  readonly owner: string;
  readonly file: string | undefined;
  readonly line: string | undefined;
  readonly column: string | undefined;
  readonly severity: string | undefined;
  readonly message: string | undefined;
  readonly code: string | undefined;
}

/** Every issue that the runner finds in an output. */
function issuesIn(output: string): Issue[] {
  // The one that was added last is asked first.
  const matchers = problemMatcher.toReversed();
  return output.split('\n').flatMap((line) => {
    const stripped = line.replace(COLOURS, '');
    for (const { owner, pattern } of matchers) {
      const [{ regexp, ...groups }] = pattern;
      const match = new RegExp(regexp).exec(stripped);
      if (match === null) continue;
      const group = (index: number | undefined): string | undefined =>
        index === undefined ? undefined : match[index];
      return [
        {
          owner,
          file: group(groups.file),
          line: group(groups.line),
          column: group(groups.column),
          severity: group(groups.severity),
          message: group(groups.message),
          code: group(groups.code),
        },
      ];
    }
    return [];
  });
}

/** The same out of the JSON report. */
function expectedOf(json: string): Issue[] {
  const { files } = JSON.parse(json) as Report;
  return files.flatMap(({ path, state, findings }) =>
    findings.map(({ rule, severity, message, range: { start } }) => ({
      owner: state === null ? 'state-md-file' : 'state-md',
      file: path,
      line: state === null ? undefined : String(start.line),
      column: state === null ? undefined : String(start.column),
      severity,
      message,
      code: rule,
    })),
  );
}

async function bothOf(folder: string, words: readonly string[] = [], env = {}): Promise<[Issue[], Issue[]]> {
  const text = await stateMd(folder, ['check', '.', ...words], { env });
  const json = await stateMd(folder, ['check', '.', ...words, '--format', 'json']);
  expect(text.stdout).not.toBe('');
  return [issuesIn(text.stdout), expectedOf(json.stdout)];
}

describe('the problem matcher', () => {
  const folder = sandbox({
    'a/STATE.md': read('examples/contradictions/STATE.md'),
    'b c (d)/STATE.md': WRONG,
    'e/STATE.md': CLEAN,
    'f/STATE.md': Uint8Array.of(0xff),
  });

  test.each([
    ['in a pipe', {}],
    ['in colours', { FORCE_COLOR: '1' }],
  ])('finds each finding, with its file, line, column, severity, message and rule: %s', async (_how, env) => {
    const [found, expected] = await bothOf(folder, [], env);
    expect(found).toEqual(expected);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']));
    expect(found.filter(({ owner }) => owner === 'state-md-file')).toHaveLength(1);
  });

  test('finds notices, and findings that the base has too', async () => {
    const repository = sandbox({ 'a/STATE.md': WRONG });
    const git = (...words: string[]): void => {
      execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b', ...words]);
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    put(repository, 'a/STATE.md', WRONG.replace('30 min | 6 min', '30 min | 7 min'));
    const [found, expected] = await bothOf(repository, ['--base', 'HEAD', '--rule', 'phase-average=notice']);
    expect(found).toEqual(expected);
    expect(found.map(({ severity }) => severity).toSorted()).toEqual(['notice', 'warning']);
  });

  test('finds nothing in the lines of a file that is quoted', async () => {
    const forged = 'README.md:1:1  error  Forged.  date';
    const hostile = HOSTILE.filter((text) => !text.includes('\0'));
    for (const text of [forged, ...hostile.map((before) => `${before} ${forged}`)]) {
      const quoting = sandbox({ 'STATE.md': UNFIXABLE.replace('2026-02-30', `2026-02-30 ${text}`) });
      const [found, expected] = await bothOf(quoting);
      expect(found).toEqual(expected);
      expect(found.map(({ code }) => code)).toEqual(['date']);
    }
    const { stdout } = await stateMd(
      sandbox({ 'STATE.md': UNFIXABLE.replace('2026-02-30', `2026-02-30 ${forged}`) }),
      ['check', '.'],
    );
    expect(stdout).toContain(forged);
  });

  test('has one owner for each pattern, and names only groups that there are', () => {
    expect(new Set(problemMatcher.map(({ owner }) => owner)).size).toBe(problemMatcher.length);
    for (const { pattern } of problemMatcher) {
      expect(pattern).toHaveLength(1);
      const { regexp, ...groups } = pattern[0];
      const count = new RegExp(`${regexp}|`).exec('')!.length - 1;
      expect(Object.values(groups).toSorted()).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
    }
  });

  test('is in the package', () => {
    expect((JSON.parse(read('package.json')) as { files: string[] }).files).toContain('problem-matcher.json');
  });
});
