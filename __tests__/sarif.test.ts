// SARIF: valid by its schema, within GitHub's limits, the same through both doors, and known again after an edit.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { compare } from '../src/baseline.ts';
import { decode } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Finding } from '../src/finding.ts';
import type { FileResult } from '../src/report/report.ts';
import { MOST_OF_A_KIND } from '../src/report/listing.ts';
import { renderSarif, SARIF_LIMITS } from '../src/report/sarif.ts';
import { descriptorsOf } from '../src/report/sarif-rules.ts';
import { RULES } from '../src/validate/rules/index.ts';
import { template } from './build.ts';
import { stateMd, step } from './doors.ts';
import { HOSTILE } from './hostile.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Place];
  readonly relatedLocations?: readonly (Place & { readonly id: number })[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly properties?: { readonly actual?: string; readonly proof?: readonly string[] };
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly automationDetails: { readonly id: string };
  readonly columnKind: string;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly {
        readonly level: string;
        readonly message: { readonly text: string };
      }[];
    },
  ];
  readonly results: readonly Result[];
}

const schema = JSON.parse(
  readFileSync(new URL('sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
) as object;
const isUri = (text: string): boolean => URL.canParse(text);
const isReference = (text: string): boolean =>
  /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/.test(text) && URL.canParse(text, 'file:///');
const validator = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': true, uuid: true },
}).compile(schema);

/** Reads a log that has to be valid. */
function readLog(text: string): Run {
  const log = JSON.parse(text) as { readonly runs: readonly [Run] };
  validator(log);
  expect(validator.errors ?? []).toEqual([]);
  return log.runs[0];
}

function fileOf(name: string, text: string | Uint8Array): FileResult {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const analysis = analyse(decode(name, bytes));
  return { path: name, analysis, findings: analysis.findings };
}

const runOf = (...files: readonly FileResult[]): Run => readLog(renderSarif(files));
const resultsOf = (text: string): readonly Result[] => runOf(fileOf('STATE.md', text)).results;
const fingerprintOf = ({ partialFingerprints }: Result): string => partialFingerprints['stateMdFigure/v1']!;
const uriOf = ({ locations: [{ physicalLocation }] }: Result): string =>
  physicalLocation.artifactLocation.uri;

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const examples = readdirSync(new URL('../examples', import.meta.url)).map(
  (name) => `examples/${name}/STATE.md`,
);
const contradictions = read('examples/contradictions/STATE.md');

/** The text of a region; lines and columns from 1, as an editor counts them. */
function textIn(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = text.replace(/^\uFEFF/, '').split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).join('').length + column - 1;
  return lines.join('').slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

describe('the log is valid', () => {
  test.each(examples)('for %s, with a result for each finding', (example) => {
    const file = fileOf(example, read(example));
    const { results, columnKind } = runOf(file);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results.map(({ ruleId, message }) => [ruleId, message.text])).toEqual(
      file.findings.map(({ rule, message }) => [rule, message.replaceAll('](', '] (')]),
    );
  });

  test.each(HOSTILE)('for %j in a path, a message and a fix, and it makes no link and no command', (text) => {
    const file = fileOf('STATE.md', template({ phase: `${text} of 4`, status: text, more: [text] }));
    const wrong = fileOf('STATE.md', WRONG);
    const [finding] = wrong.findings;
    const quoting: Finding = {
      ...finding!,
      message: `It says \`${text}\`.`,
      actual: text,
      related: [{ range: finding!.range, note: text }],
      fix: { ...finding!.fix!, title: text },
    };
    const log = renderSarif([
      { ...file, path: `a ${text}/STATE.md` },
      { ...wrong, findings: [quoting] },
    ]);
    const result = readLog(log).results.find(({ properties }) => properties?.actual === text);
    expect(result?.message.text).not.toContain('](');
    expect(log).not.toMatch(/##\[|[\u007f-\u009f\u2028\u2029\u202e\ufeff]|^\s*::/m);
  });

  test('and one that is not would be reported', () => {
    const log = JSON.parse(renderSarif([fileOf('STATE.md', contradictions)])) as {
      runs: { results: object[] }[];
    };
    expect(validator(log)).toBe(true);
    log.runs[0]!.results[0] = { ...log.runs[0]!.results[0], level: 'notice' };
    expect(validator(log)).toBe(false);
    log.runs[0]!.results[0] = {
      level: 'note',
      message: {},
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' } } }],
    };
    expect(validator(log)).toBe(false);
  });
});

describe('places', () => {
  const variants: readonly [string, string][] = [
    ['as it is', contradictions],
    ['with CRLF', contradictions.replaceAll('\n', '\r\n')],
    ['with CR', contradictions.replaceAll('\n', '\r')],
    ['with a byte-order mark', `\uFEFF${contradictions}`],
    ['with characters of two units before the figures', contradictions.replace('Phase:', '🌍 Phase:')],
  ];
  test.each(variants)('are the wrong values, in the example %s', (_name, text) => {
    const named = resultsOf(text).filter(({ properties }) => properties?.actual !== undefined);
    expect(named.length).toBeGreaterThan(3);
    for (const { locations, properties } of named) {
      expect(textIn(text, locations[0].physicalLocation.region)).toBe(properties?.actual);
    }
  });

  test('on the first line do not count a byte-order mark', () => {
    const places = ['', '\uFEFF'].map((mark) => {
      const [first] = resultsOf(`${mark}<<<<<<< HEAD\n# Project State\n=======\n>>>>>>> other\n`);
      return first?.locations[0].physicalLocation.region;
    });
    expect(places[0]).toMatchObject({ startLine: 1, startColumn: 1 });
    expect(places[1]).toEqual(places[0]);
  });

  test.each(variants)('of fixes give what `state-md fix` gives, in the example %s', (_name, text) => {
    const replacements = resultsOf(text)
      .flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges))
      .flatMap((change) => change.replacements);
    expect(replacements.length).toBeGreaterThan(2);
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const lines = text.slice(mark.length).split(/(?<=\r\n|\n|\r(?!\n))/);
    const edits = replacements.map(
      ({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
        start: lines.slice(0, startLine - 1).join('').length + startColumn - 1,
        end: lines.slice(0, endLine - 1).join('').length + endColumn - 1,
        text: insertedContent.text,
      }),
    );
    const repaired = edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), lines.join(''));
    const source = decode('STATE.md', new TextEncoder().encode(text));
    expect(mark + repaired).toBe(repair(analyse(source)).after.source.text);
  });

  test('of unsafe repairs are not told, for nobody could see that they are unsafe', () => {
    const file = fileOf('STATE.md', WRONG);
    const [finding] = file.findings;
    const unsafe = { ...finding!, fix: { ...finding!.fix!, applicability: 'unsafe' as const } };
    expect(runOf(file).results[0]?.fixes).toHaveLength(1);
    expect(runOf({ ...file, findings: [unsafe] }).results[0]?.fixes).toBeUndefined();
  });

  test('are relative to the repository and percent-encoded, from wherever state-md was started', async () => {
    const name = 'a b/#1 100%/ä?/STATE.md';
    const folder = sandbox({ [`services/api/${name}`]: WRONG });
    execFileSync('git', ['init', '-q', folder]);
    const encoded = 'services/api/a%20b/%231%20100%25/%C3%A4%3F/STATE.md';
    for (const [cwd, file] of [
      ['.', `services/api/${name}`],
      ['services', `api/${name}`],
      ['services/api/a b', '#1 100%/ä?/STATE.md'],
    ] as const) {
      const { stdout } = await stateMd(path.join(folder, cwd), ['check', file, '--format', 'sarif']);
      expect(readLog(stdout).results.map(uriOf)).toEqual([encoded]);
    }
    const up = await stateMd(path.join(folder, 'services/api/a b'), ['check', '..', '--format', 'sarif']);
    expect(readLog(up.stdout).results.map(uriOf)).toEqual([encoded]);
  });

  test('name the files that prove a finding', () => {
    const file = fileOf('a/STATE.md', WRONG);
    const proved: Finding = { ...file.findings[0]!, proof: ['phases/01 x/01-01-SUMMARY.md'] };
    expect(runOf({ ...file, findings: [proved] }).results[0]?.properties?.proof).toEqual([
      'a/phases/01%20x/01-01-SUMMARY.md',
    ]);
  });
});

describe('a finding is known again', () => {
  const before = resultsOf(contradictions);

  test('by both names, GitHub’s and ours', () => {
    for (const { partialFingerprints } of before) {
      expect(Object.keys(partialFingerprints)).toEqual(['primaryLocationLineHash', 'stateMdFigure/v1']);
      expect(new Set(Object.values(partialFingerprints)).size).toBe(1);
    }
  });

  test('by nothing that another finding has', () => {
    expect(new Set(before.map(fingerprintOf)).size).toBe(before.length);
  });

  test('when lines come before it', () => {
    const moved = contradictions.replace(
      '## Current Position',
      'A line.\n\nAnother one.\n\n## Current Position',
    );
    const after = resultsOf(moved);
    expect(after.map(fingerprintOf)).toEqual(before.map(fingerprintOf));
    expect(after.map(({ locations }) => locations)).not.toEqual(before.map(({ locations }) => locations));
  });

  test('when its value is another wrong one', () => {
    const other = resultsOf(WRONG.replace('0.82 hours', '0.72 hours'));
    expect(other.map(fingerprintOf)).toEqual(resultsOf(WRONG).map(fingerprintOf));
  });

  test('but not in another file, in another row, or under another label', () => {
    const one = fingerprintOf(resultsOf(WRONG)[0]!);
    expect(fingerprintOf(runOf(fileOf('b/STATE.md', WRONG)).results[0]!)).not.toBe(one);
    const rows = [1, 2].map((wrong) =>
      template({
        rows: [
          `| 1. Board | 3/3 | 18 min | ${wrong === 1 ? 9 : 6} min |`,
          `| 2. Feed | 2/3 | 12 min | ${wrong === 2 ? 9 : 6} min |`,
        ],
      }),
    );
    const [first, second] = rows.map((text) =>
      resultsOf(text).find(({ ruleId }) => ruleId === 'phase-average'),
    );
    expect(first).toBeDefined();
    expect(fingerprintOf(first!)).not.toBe(fingerprintOf(second!));
    const renamed = resultsOf(rows[0]!.replace('1. Board', '1. Boards'));
    expect(renamed.map(({ ruleId }) => ruleId)).toContain('phase-average');
    expect(renamed.map(fingerprintOf)).not.toContain(fingerprintOf(first!));
  });

  test('two equal ones are told apart, and the first stays what it was', () => {
    const conflict = '<<<<<<< HEAD\nPhase: 1 of 2\n=======\nPhase: 2 of 2\n>>>>>>> other\n';
    const file = fileOf('STATE.md', `# Project State\n\n${conflict}`);
    const [finding] = file.findings;
    const twice = runOf({ ...file, findings: [finding!, { ...finding! }] }).results.map(fingerprintOf);
    expect(twice[0]).toBe(fingerprintOf(runOf(file).results[0]!));
    expect(twice[1]).toBe(twice[0]!.replace(/:1$/, ':2'));
  });

  test('as new or unchanged, when there is a base', () => {
    const file = fileOf('STATE.md', contradictions);
    const base = analyse(
      decode('STATE.md', new TextEncoder().encode(contradictions.replace('2026-02-30', '2026-02-28'))),
    );
    const { findings } = compare({ source: file.analysis?.source, findings: file.findings }, base);
    const { results } = runOf({ ...file, findings });
    expect(before.some(({ baselineState }) => baselineState !== undefined)).toBe(false);
    for (const { ruleId, baselineState } of results)
      expect(baselineState).toBe(ruleId === 'date' ? 'new' : 'unchanged');
    expect(results.map(fingerprintOf)).toEqual(before.map(fingerprintOf));
  });
});

describe('rules', () => {
  const { tool } = runOf(fileOf('STATE.md', contradictions));

  test('are all described, whether they have results or not', () => {
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { ruleId, ruleIndex } of resultsOf(contradictions)) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  test('have the level that they have by themselves; a result has the one of the run', () => {
    const levels = new Map(
      descriptorsOf([]).map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level]),
    );
    for (const { id, severity } of RULES)
      expect(levels.get(id)).toBe(severity === 'notice' ? 'note' : severity);
    const bytes = new TextEncoder().encode(WRONG);
    const options = { tolerance: 'printed', severities: { 'velocity-time': 'notice' } } as const;
    const analysis = analyse(decode('STATE.md', bytes), options);
    expect(runOf({ path: 'STATE.md', analysis, findings: analysis.findings }).results[0]?.level).toBe('note');
  });

  test.each([
    [
      'https://github.com/octo/state-md#readme',
      'https://github.com/octo/state-md/blob/main/docs/rules/date.md',
    ],
    ['https://state-md.example/', 'https://state-md.example/docs/rules/date.md'],
  ])('of a project at %s have their pages', (home, page) => {
    expect(descriptorsOf([], home).find(({ id }) => id === 'date')?.helpUri).toBe(page);
  });

  test('have no address as long as the project has none', () => {
    const { homepage } = JSON.parse(read('package.json')) as { homepage?: string };
    for (const { helpUri } of descriptorsOf(['unreadable'])) {
      expect(helpUri === undefined).toBe(homepage === undefined);
    }
  });
});

describe('what is not judged', () => {
  const unreadable: FileResult = {
    path: 'b/STATE.md',
    analysis: undefined,
    findings: [
      {
        rule: 'unreadable',
        severity: 'error',
        message: 'Not checked: a reason.',
        range: { start: 0, end: 0 },
        related: [],
      },
    ],
  };

  test('is a result and a notification, and its rule is described', () => {
    const run = runOf(fileOf('a/STATE.md', CLEAN), unreadable);
    expect(run.results).toMatchObject([{ ruleId: 'unreadable', level: 'error', ruleIndex: RULES.length }]);
    expect(run.tool.driver.rules.at(-1)?.id).toBe('unreadable');
    const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
    expect(executionSuccessful).toBe(true);
    expect(toolExecutionNotifications).toMatchObject([
      { level: 'error', message: { text: 'Not checked: a reason.' } },
    ]);
  });

  test('through a fault of state-md makes the run one that failed', () => {
    const fault = { ...unreadable, findings: [{ ...unreadable.findings[0]!, rule: 'internal' }] };
    expect(runOf(fault).invocations[0].executionSuccessful).toBe(false);
  });
});

describe('the limits of code scanning', () => {
  test('hold for more findings than it takes: the gravest stay, and the log says that some are missing', () => {
    const file = fileOf('STATE.md', WRONG);
    const error = file.findings[0]!;
    const notice: Finding = { ...error, severity: 'notice' };
    // So many of one kind are results of one file.
    const many = Array.from({ length: SARIF_LIMITS.results / MOST_OF_A_KIND }, () => ({
      ...file,
      findings: Array.from({ length: MOST_OF_A_KIND }, () => notice),
    }));
    const files = [...many, { ...file, findings: [error, error] }];
    const run = JSON.parse(renderSarif(files)) as { runs: [Run] };
    const [{ results, invocations }] = run.runs;
    expect(results).toHaveLength(SARIF_LIMITS.results);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(2);
    expect(invocations[0].toolExecutionNotifications.at(-1)?.message.text).toMatch(
      /^2 further findings are left out/,
    );
  });

  test('hold for related places, rules and tags', () => {
    const file = fileOf('STATE.md', WRONG);
    const related = Array.from({ length: 300 }, () => ({ range: { start: 0, end: 1 }, note: 'a row' }));
    const [result] = runOf({ ...file, findings: [{ ...file.findings[0]!, related }] }).results;
    expect(result?.relatedLocations?.map(({ id }) => id)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    const descriptors = descriptorsOf([]);
    expect(descriptors.length).toBeLessThan(25_000);
    for (const { properties } of descriptors) expect(properties['tags']?.length).toBeLessThanOrEqual(10);
  });
});

describe('both doors', () => {
  test('write the same bytes', async () => {
    const folder = sandbox({ 'a/STATE.md': contradictions, 'b c/STATE.md': WRONG, 'd/STATE.md': CLEAN });
    symlinkSync('a', path.join(folder, 'link'));
    const files = ['a/STATE.md', 'b c/STATE.md', 'd/STATE.md'];
    const { stdout } = await stateMd(folder, ['check', ...files, '--format', 'sarif']);
    const { status, outputs } = await step(folder, {
      files: files.join('\n'),
      'sarif-file': 'out/state.sarif',
    });
    expect(status).toBe(1);
    expect(outputs['sarif-file']).toBe('out/state.sarif');
    expect(readFileSync(path.join(folder, 'out/state.sarif'), 'utf8')).toBe(stdout);
    expect(readLog(stdout).results.length).toBeGreaterThan(3);
  });

  test('read standard input', async () => {
    const { stdout, status } = await stateMd(sandbox(), ['check', '-', '--format', 'sarif'], {
      input: WRONG,
    });
    expect(status).toBe(1);
    expect(readLog(stdout).results.map(uriOf)).toEqual(['%3Cstdin%3E']);
  });

  test('of a clean file make a log without results', async () => {
    const { stdout, status } = await stateMd(sandbox({ 'STATE.md': CLEAN }), ['check', '--format=sarif']);
    expect(status).toBe(0);
    expect(readLog(stdout).results).toEqual([]);
  });
});

describe('sarif-file', () => {
  test('is not the file of report-file, too', async () => {
    const both = { 'report-file': 'a.json', 'sarif-file': 'a.json' };
    const { status, outputs } = await step(sandbox({ 'STATE.md': CLEAN }), both);
    expect(status).toBe(1);
    expect(outputs['reason']).toBe('sarif-file: "a.json" is the file of report-file, too; name another one.');
  });

  test('that cannot be written fails the step, and what else was written is told', async () => {
    const folder = sandbox({ 'STATE.md': CLEAN });
    mkdirSync(path.join(folder, 'folder'));
    const { status, outputs } = await step(folder, { 'report-file': 'a.json', 'sarif-file': 'folder' });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({
      outcome: 'error',
      reason: 'sarif-file "folder": the report cannot be written: it is a folder.',
      'report-file': 'a.json',
      'sarif-file': '',
    });
  });

  posixTest('never follows a link of the checkout', async () => {
    const outside = sandbox({ victim: 'untouched' });
    const folder = sandbox({ 'STATE.md': CLEAN });
    symlinkSync(path.join(outside, 'victim'), path.join(folder, 'state.sarif'));
    symlinkSync(outside, path.join(folder, 'out'));
    for (const file of ['state.sarif', 'out/new.sarif']) {
      const { status, outputs } = await step(folder, { 'sarif-file': file });
      expect([status, outputs['sarif-file']]).toEqual([1, '']);
      expect(outputs['reason']).toContain('symbolic link');
    }
    expect(readFileSync(path.join(outside, 'victim'), 'utf8')).toBe('untouched');
    expect(readdirSync(outside)).toEqual(['victim']);
    put(folder, 'unused', '');
  });
});
