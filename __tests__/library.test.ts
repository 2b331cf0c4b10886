// The library: what it returns, that it never throws for a text, and that it works where it is installed.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, fix, version } from '../src/index.ts';
import { TOOL } from '../src/report/report.ts';
import type * as Own from '../src/index.ts';
import type * as Public from '../src/index/public.d.ts';
import { npm, pack } from '../scripts/release/pack.ts';
import { anyText } from './any-text.ts';
import { nodesOf, parse } from './markdown-page.ts';
import { CLEAN, put, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const root = fileURLToPath(new URL('..', import.meta.url));
const reportSchema: { $defs: object } = JSON.parse(
  readFileSync(path.join(root, 'schema/report.schema.json'), 'utf8'),
);
const isFile = new Ajv2020({ strict: false }).compile({ $ref: '#/$defs/file', $defs: reportSchema.$defs });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('check', () => {
  test('returns a file of the report', () => {
    const checked = check(WRONG);
    expect(isFile(checked)).toBe(true);
    expect(checked).toMatchObject({ path: 'STATE.md', dialect: 'template', state: { dialect: 'template' } });
    expect(checked.findings).toEqual([
      expect.objectContaining({
        rule: 'velocity-time',
        severity: 'error',
        actual: '0.82 hours',
        expected: '0.92 hours',
        range: expect.objectContaining({ start: { line: 13, column: 25, offset: WRONG.indexOf('0.82') } }),
      }),
    ]);
    expect(check(bytes(WRONG), { path: 'a.md' })).toEqual({ ...checked, path: 'a.md' });
    expect(version).toBe(TOOL.version);
  });

  test('goes by its options', () => {
    const off = check(WRONG, { rules: { 'velocity-time': 'off' } });
    expect(off.findings).toEqual([]);
    expect(
      check(WRONG, { rules: { 'velocity-time': 'notice', date: undefined } }).findings[0]?.severity,
    ).toBe('notice');
    expect(check(CLEAN, { tolerance: 'exact' }).findings).not.toEqual([]);
    const counting = `---\nprogress:\n  total_phases: 4\n  completed_phases: 1\n  total_plans: 20\n  completed_plans: 10\n  percent: 50\n---\n\n${CLEAN}`;
    const rulesOf = (basis: 'plans' | 'phases'): string[] =>
      check(counting, { progressBasis: basis }).findings.map(({ rule }) => rule);
    expect(rulesOf('plans')).not.toContain('front-matter-percent');
    expect(rulesOf('phases')).toContain('front-matter-percent');
    const translated = WRONG.replace('Total execution time:', 'Temps total:');
    expect(check(translated).findings).toEqual([]);
    const labels = { lines: { totalTime: ['Temps total'] } };
    expect(check(translated, { labels }).findings[0]?.rule).toBe('velocity-time');
    expect(check(translated, { labels: { lines: { 'total-time': 'Temps total' } } }).findings).toHaveLength(
      1,
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle['rules'] = cycle;

  test.each<[unknown, string]>([
    [null, 'check: the options are no object.'],
    [['exact'], 'check: the options are no object.'],
    [{ tolerence: 'exact' }, 'check: there is no option "tolerence". Did you mean "tolerance"?'],
    [
      { failOn: 'never' },
      'check: there is no option "failOn". There are path, tolerance, progressBasis, rules and labels.',
    ],
    [{ unsafe: true }, 'check: there is no option "unsafe".'],
    [
      { tolerance: 'exakt' },
      'check: tolerance: expected printed or exact, but got "exakt". Did you mean "exact"?',
    ],
    [{ progressBasis: 'plan' }, 'check: progressBasis: expected auto, plans, phases or min, but got "plan".'],
    [{ rules: { dates: 'off' } }, 'check: rules: there is no "dates" here. Did you mean "date"?'],
    [
      { rules: { date: 'no' }, tolerance: 1 },
      'check: tolerance: expected printed or exact, but got "1". rules date: expected',
    ],
    [{ rules: { date: () => 'off' } }, 'check: the options have a function, which is no setting.'],
    [{ rules: { date: Number.NaN } }, 'check: the options have a number, which is no setting.'],
    [cycle, 'check: the options are nested too deeply.'],
    [
      { labels: { lines: { phase: 'Status' } } },
      'check: labels lines phase: "Status" stands for status already.',
    ],
    [{ path: '' }, 'check: path is not a name.'],
  ])('refuses the options %j', (options, message) => {
    expect(() => check(CLEAN, options as object)).toThrow(TypeError);
    expect(() => check(CLEAN, options as object)).toThrow(message);
  });

  test.each([undefined, 5, null, {}, [1], new Uint16Array(2)])('refuses the input %p', (input) => {
    expect(() => check(input as string)).toThrow(
      new TypeError('check: give the text as a string, or its bytes as a Uint8Array.'),
    );
  });
});

describe('fix', () => {
  test('repairs a text as a text, and bytes as bytes', () => {
    const repaired = fix(WRONG);
    expect(repaired).toMatchObject({ output: CLEAN, changed: true, findings: [] });
    expect(repaired.fixed.map(({ rule }) => rule)).toEqual(['velocity-time']);
    const marked = bytes(`\uFEFF${WRONG.replaceAll('\n', '\r\n')}`);
    const inBytes = fix(marked);
    expect(inBytes.changed).toBe(true);
    expect(Buffer.from(inBytes.output).equals(Buffer.from(`\uFEFF${CLEAN.replaceAll('\n', '\r\n')}`))).toBe(
      true,
    );
  });

  test('returns what it was given when there is nothing to repair', () => {
    for (const text of [CLEAN, UNFIXABLE]) {
      expect(fix(text)).toMatchObject({ output: text, changed: false, fixed: [] });
      const given = bytes(text);
      expect(fix(given).output).toBe(given);
    }
    expect(fix(UNFIXABLE).findings).toEqual(check(UNFIXABLE).findings);
    expect(fix(WRONG, { rules: { 'velocity-time': 'off' } }).changed).toBe(false);
  });

  test('makes unsafe repairs only when it is asked to', () => {
    const text = readFileSync(
      path.join(root, '__tests__/fixtures', 'velocity-counts-disagree/STATE.md'),
      'utf8',
    );
    const [safe, unsafe] = [fix(text), fix(text, { unsafe: true })];
    expect(safe.findings.some((finding) => finding.fix?.applicability === 'unsafe')).toBe(true);
    expect(unsafe.fixed.length).toBeGreaterThan(safe.fixed.length);
    expect(() => fix(text, { unsafe: 1 as unknown as boolean })).toThrow(
      'fix: unsafe is neither true nor false.',
    );
  });

  test('gives one finding for what cannot be read', () => {
    const broken: (string | Uint8Array)[] = [
      new Uint8Array([0xff, 0xfe]),
      'a\0b',
      'x'.repeat(1024 * 1024 + 1),
      '\n'.repeat(20_001),
    ];
    for (const input of broken) {
      const fixed = fix(input);
      expect(fixed.findings.map(({ rule }) => rule)).toEqual(['unreadable']);
      expect([fixed.output, fixed.changed, fixed.dialect, fixed.state]).toEqual([input, false, null, null]);
      expect(isFile(check(input))).toBe(true);
    }
  });

  test('never throws for a text, nor for bytes', () => {
    const pieces = fc.constantFrom(
      ...WRONG.split(/(?<=[\n:|])/),
      '\uD83D',
      '\uDE00',
      '\r',
      '\0',
      '---\n',
      '<!-- ',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      anyText({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (input) => {
        const fixed = fix(input, { unsafe: true });
        expect(typeof fixed.output).toBe(typeof input);
        expect(fixed.findings.map(({ rule }) => rule)).not.toContain('internal');
      }),
      { numRuns: 300 },
    );
  });
});

/** The published types and the source stand for each other, in both directions. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Source = typeof Own;
const SAME: {
  readonly check: Same<Source['check'], typeof Public.check>;
  readonly fix: Same<Source['fix'], typeof Public.fix>;
  readonly checkOptions: Same<Parameters<Source['check']>, Parameters<typeof Public.check>>;
  readonly fixOptions: Same<Parameters<Source['fix']>, Parameters<typeof Public.fix>>;
  readonly result: Same<ReturnType<Source['check']>, Public.Checked>;
  readonly exports: Same<keyof Source, keyof typeof Public>;
} = { check: true, fix: true, checkOptions: true, fixOptions: true, result: true, exports: true };

test('the published types are those of the source', () => {
  // The type checker proves it; this keeps the proof from being removed as unused.
  expect(Object.values(SAME)).not.toContain(false);
});

// ── Installed ───────────────────────────────────────────────────────────────────────────────────────
const page = nodesOf(
  parse(readFileSync(path.join(root, 'docs/library.md'), 'utf8').replaceAll('\r\n', '\n')),
);

/** The text of the one block of a language on the page. */
function blockOf(language: string): string {
  const found = page.flatMap((node) => (node.type === 'code' && node.lang === language ? [node.value] : []));
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** This Node, and another one when the PATH has it: the package is for Node 20, too. */
function nodes(): { major: string; command: string }[] {
  const names = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'));
  const found = [process.execPath, ...names.filter((name) => existsSync(name))].map((command) => ({
    command,
    major: execFileSync(command, ['--version'], { encoding: 'utf8' }).replace(/^v(\d+).*\s*$/, '$1'),
  }));
  return found.filter(({ major }, index) => found.findIndex((other) => other.major === major) === index);
}

describe('a project that installs the package', () => {
  const project = sandbox({ 'package.json': '{ "name": "consumer", "type": "module", "private": true }\n' });
  const example = blockOf('ts');

  test('needs nothing but the package', () => {
    const quiet = ['--silent', '--ignore-scripts'];
    const tarball = pack(root, project);
    npm(
      ['install', `./${path.basename(tarball)}`, '--offline', '--no-audit', '--no-fund', ...quiet],
      project,
    );
    expect(readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'state-md-action',
    ]);
  });

  test.each(nodes())('runs the example of the page on Node $major', ({ command }) => {
    const script = put(project, 'example.mjs', example);
    const printed = execFileSync(command, [script], { cwd: project, encoding: 'utf8' });
    expect(printed.trim()).toBe(blockOf('text'));
  });

  test('is given types that hold under the strictest settings, and errors for wrong options', () => {
    put(project, 'example.ts', `${example}\nexport {};\n`);
    put(
      project,
      'wrong.ts',
      [
        "import { check, fix } from 'state-md-action';",
        "import schema from 'state-md-action/schema/report.schema.json' with { type: 'json' };",
        'export const title: string = schema.title;',
        "const text: string = fix('').output;",
        'const bytes: Uint8Array = fix(new Uint8Array()).output;',
        '// @ts-expect-error',
        "check(text, { tolerence: 'exact' });",
        '// @ts-expect-error',
        "check(text, { tolerance: 'exakt' });",
        '// @ts-expect-error',
        'check(text, { unsafe: true });',
        '// @ts-expect-error',
        'fix(5);',
        'export const all = [bytes, check(text, { tolerance: undefined }).findings[0]?.range.start.line];',
      ].join('\n'),
    );
    const compilerOptions = {
      ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], types: [], skipLibCheck: false },
      resolveJsonModule: true,
    };
    put(project, 'tsconfig.json', JSON.stringify({ compilerOptions, files: ['example.ts', 'wrong.ts'] }));
    const args = [path.join(root, 'node_modules/typescript/bin/tsc'), '--project', project];
    expect(run(args, project)).toBe('');
  });

  test('gets a library that reads no files, with types that need none', () => {
    const folder = path.join(project, 'node_modules/state-md-action/dist/lib');
    const bundle = readFileSync(path.join(folder, 'index.js'), 'utf8');
    expect(bundle).not.toMatch(/["'](?:node:)?(?:fs|child_process|net|https?|os)(?:\/promises)?["']\)/);
    expect(readFileSync(path.join(folder, 'index.d.ts'), 'utf8')).not.toMatch(/\b(?:import|from)\b[ (]['"]/);
  });
});

function run(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}
