// What progress is counted by: named by the user, or told by the base revision.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readInputs } from '../src/action/inputs.ts';
import { parseCommand } from '../src/cli/command.ts';
import { DEFAULT_LABEL_INDEX } from '../src/document/labels.ts';
import { parse } from '../src/document/parse.ts';
import type { Document } from '../src/document/document.ts';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { EngineOptions } from '../src/engine.ts';
import type { Evidence } from '../src/evidence/evidence.ts';
import { BASES, establishedBasis } from '../src/metrics/basis.ts';
import type { BasisSetting } from '../src/metrics/basis.ts';
import { optionsTrailer } from '../src/report/commit-message.ts';

type Pair = readonly [done: number, total: number];

interface Parts {
  readonly plans?: Pair;
  readonly phases?: Pair;
  readonly percent?: number;
  readonly line?: string;
  readonly rows?: readonly string[];
  readonly status?: string;
  readonly phase?: string;
}

const stateMd = ({
  plans,
  phases,
  percent,
  line,
  rows = [],
  status = 'In progress',
  phase = '3 of 5 (Loans)',
}: Parts): string =>
  [
    ...['---', 'gsd_state_version: 1.0', 'progress:'],
    ...(phases ? [`  total_phases: ${phases[1]}`, `  completed_phases: ${phases[0]}`] : []),
    ...(plans ? [`  total_plans: ${plans[1]}`, `  completed_plans: ${plans[0]}`] : []),
    ...(percent === undefined ? [] : [`  percent: ${percent}`]),
    ...['---', '', '# Project State', '', '## Current Position', '', `Phase: ${phase}`],
    `Status: ${status}`,
    ...(line === undefined ? [] : [`Progress: ${line}`]),
    ...(rows.length === 0
      ? []
      : ['', '## Performance Metrics', '', '**By Phase:**', '', '| Phase | Plans | Total | Avg/Plan |']),
    ...(rows.length === 0 ? [] : ['|---|---|---|---|', ...rows]),
    '',
  ].join('\n');

const documentOf = (parts: Parts): Document =>
  parse(sourceOf('STATE.md', stateMd(parts)), DEFAULT_LABEL_INDEX);

const optionsOf = (basis: BasisSetting): EngineOptions => ({ ...DEFAULT_OPTIONS, basis });

/** Findings of the two rules, as `rule severity applicability: from → to`. */
const judge = (
  parts: Parts,
  evidence: Evidence = {},
  options: EngineOptions = DEFAULT_OPTIONS,
): readonly string[] =>
  analyse(sourceOf('STATE.md', stateMd(parts)), options, evidence)
    .findings.filter(({ rule }) => rule === 'progress-stale' || rule === 'front-matter-percent')
    .map(
      ({ rule, severity, actual, expected, fix }) =>
        `${rule} ${severity} ${fix?.applicability ?? 'no fix'}: ${actual ?? ''} → ${expected ?? ''}`,
    );

const messageOf = (parts: Parts, evidence: Evidence, options: EngineOptions = DEFAULT_OPTIONS): string =>
  analyse(sourceOf('STATE.md', stateMd(parts)), options, evidence).findings[0]?.message ?? '';

const reasonOf = (rule: string, parts: Parts, options: EngineOptions): string | undefined => {
  const { relations } = analyse(sourceOf('STATE.md', stateMd(parts)), options);
  const relation = relations.find((one) => one.rule === rule);
  return relation?.status === 'unchecked' ? relation.reason : relation?.status;
};

/** 7 of 12 plans are 58 %, 2 of 5 phases are 40 %. */
const APART = { plans: [7, 12], phases: [2, 5] } as const;

describe('what a revision tells', () => {
  test.each<readonly [string, Parts, readonly string[], readonly string[]]>([
    ['plans', { ...APART, line: '58%', percent: 58 }, ['plans'], ['plans']],
    ['the smaller share, which is that of phases', { ...APART, percent: 40 }, [], ['phases', 'min']],
    [
      'the smaller share, which is that of plans',
      { plans: [3, 12], phases: [2, 5], line: '25%' },
      ['plans', 'min'],
      [],
    ],
    ['phases, more than plans', { plans: [3, 12], phases: [2, 5], line: '40%' }, ['phases'], []],
    ['each on its own', { ...APART, line: '58%', percent: 40 }, ['plans'], ['phases', 'min']],
    ['no plans to count', { plans: [0, 0], phases: [2, 5], percent: 40 }, [], ['phases', 'min']],
    ['rounded down', { plans: [13, 16], phases: [1, 4], line: '81%' }, ['plans'], []],
    ['rounded up', { plans: [13, 16], phases: [1, 4], line: '82%' }, ['plans'], []],
    ['nothing: both are the same', { plans: [6, 12], phases: [2, 4], line: '50%', percent: 50 }, [], []],
    ['nothing: both are close', { plans: [49, 120], phases: [2, 5], line: '40%' }, [], []],
    ['nothing: neither fits', { ...APART, line: '20%', percent: 30 }, [], []],
    ['nothing: it was never touched', { plans: [1, 12], phases: [0, 5], line: '0%', percent: 0 }, [], []],
    ['nothing: it is approximate', { ...APART, line: '~58%' }, [], []],
    ['nothing: no counts', { line: '58%', percent: 58 }, [], []],
    [
      'nothing: the counts are not possible',
      { plans: [14, 12], phases: [2, 5], line: '100%', percent: 100 },
      [],
      [],
    ],
    ['nothing: the line says more', { ...APART, line: '58% of phase 3' }, [], []],
    ['nothing: the milestone is over', { ...APART, line: '58%', status: 'Milestone v1.0 complete' }, [], []],
    ['plans, by its ratio', { ...APART, line: '58% (7/12 plans)' }, ['plans'], []],
    ['phases, by its ratio, even at 0', { plans: [1, 12], phases: [0, 5], line: '0% (0/5)' }, ['phases'], []],
    ['nothing: a ratio of something else', { ...APART, line: '50% (1/2)' }, [], []],
    ['nothing: a ratio of both', { plans: [2, 5], phases: [2, 5], line: '40% (2/5)' }, [], []],
    ['nothing: a ratio that the percentage does not fit', { ...APART, line: '58% (2/5)' }, [], []],
    [
      'plans, which the rows give too',
      { ...APART, line: '58%', rows: ['| 1 | 7/12 | - | - |'] },
      ['plans'],
      [],
    ],
    ['nothing: only rows give it', { ...APART, line: '70%', rows: ['| 1 | 7/10 | - | - |'] }, [], []],
    ['nothing: other rows give it too', { ...APART, line: '40%', rows: ['| 1 | 4/10 | - | - |'] }, [], []],
  ])('%s', (_, parts, line, frontMatter) => {
    expect(establishedBasis(documentOf(parts))).toEqual({ line, frontMatter });
  });
});

describe('a basis that the base tells', () => {
  const before = documentOf({ plans: [6, 12], phases: [2, 5], line: '50%', percent: 50 });
  const behind = { ...APART, line: '[█████░░░░░] 50%', percent: 50 };

  test('without it the repair is unsafe', () => {
    expect(judge(behind)).toEqual([
      'front-matter-percent error unsafe: 50 → 40',
      'progress-stale warning unsafe: 50% → 40%',
    ]);
  });

  test('with it the repair is safe, and the message says why', () => {
    expect(judge(behind, { base: before })).toEqual([
      'front-matter-percent error safe: 50 → 58',
      'progress-stale warning safe: 50% → 58%',
    ]);
    expect(messageOf(behind, { base: before })).toBe(
      "`percent` says 50, but the counts beside it give 7 of 12 plans = 58%, 2 of 5 phases = 40%; the base revision's percentage followed the plans. Correct the percentage, or the counts if those were left behind.",
    );
    const analysis = analyse(sourceOf('STATE.md', stateMd(behind)), DEFAULT_OPTIONS, { base: before });
    const { after, changes, refused } = repair(analysis);
    expect(refused).toBeUndefined();
    expect(after.source.text).toBe(stateMd({ ...APART, line: '[█████░░░░░] 58%', percent: 58 }));
    expect(changes.map(({ formula }) => formula)).toEqual(['7 of 12 plans', '7 of 12 plans']);
  });

  test('what was kept of the base does the same', () => {
    const kept = JSON.parse(JSON.stringify(establishedBasis(before))) as ReturnType<typeof establishedBasis>;
    expect(judge(behind, { basis: kept })).toEqual(judge(behind, { base: before }));
    // And it goes before another base.
    expect(judge(behind, { basis: { line: [], frontMatter: [] }, base: before })).toEqual(judge(behind));
  });

  test('line and front matter each follow their own', () => {
    const base = documentOf({ plans: [6, 12], phases: [1, 5], line: '50%', percent: 20 });
    expect(judge({ ...APART, line: '50%', percent: 20 }, { base })).toEqual([
      'front-matter-percent error safe: 20 → 40',
      'progress-stale warning safe: 50% → 58%',
    ]);
  });

  test('what fits another basis is not wrong: a new version of GSD may have come', () => {
    expect(judge({ ...APART, line: '40%', percent: 40 }, { base: before })).toEqual([]);
  });

  test('two bases that lead apart decide nothing', () => {
    const base = documentOf({ ...APART, line: '40%', percent: 40 });
    const head = { plans: [8, 12], phases: [4, 5], line: '40%', percent: 40, phase: '5 of 5' } as const;
    expect(judge(head, { base })).toEqual([
      'front-matter-percent error unsafe: 40 → 67',
      'progress-stale warning unsafe: 40% → 67%',
    ]);
    expect(messageOf(head, { base })).not.toContain('base revision');
  });

  test('a front matter that no count explains holds the line back', () => {
    const base = documentOf({ plans: [6, 12], phases: [2, 5], line: '50%', percent: 0 });
    expect(judge({ ...APART, line: '50%', percent: 30 }, { base })).toEqual([
      'front-matter-percent error unsafe: 30 → 40',
      'progress-stale warning unsafe: 50% → 40%',
    ]);
  });

  test('a line that says something else holds the front matter back', () => {
    const base = documentOf({ plans: [6, 12], phases: [2, 5], percent: 50 });
    const says = (line: string): readonly string[] => judge({ ...APART, line, percent: 50 }, { base });
    expect(says('90% of phase 3')).toEqual(['front-matter-percent error unsafe: 50 → 58']);
    expect(says('58%')).toEqual(['front-matter-percent error safe: 50 → 58']);
    expect(says('40%')).toEqual(['front-matter-percent error unsafe: 50 → 58']);
  });

  test('counts that are not possible are not written anywhere', () => {
    expect(judge({ plans: [7, 12], phases: [6, 5], percent: 50 }, { base: before })).toEqual([
      'front-matter-percent error unsafe: 50 → 58',
    ]);
  });

  test('a base that tells nothing, such as one without counts', () => {
    expect(judge(behind, { base: documentOf({ line: '50%' }) })).toEqual(judge(behind));
  });
});

describe('a basis that the user names', () => {
  const by = (basis: BasisSetting, parts: Parts): readonly string[] => judge(parts, {}, optionsOf(basis));

  test('makes every other percentage an error, with a safe repair', () => {
    const parts = { ...APART, line: '58%', percent: 40 };
    expect(by('plans', parts)).toEqual(['front-matter-percent error safe: 40 → 58']);
    expect(by('phases', parts)).toEqual(['progress-stale error safe: 58% → 40%']);
    expect(by('min', parts)).toEqual(['progress-stale error safe: 58% → 40%']);
    expect(by('auto', parts)).toEqual([]);
  });

  test('says which', () => {
    expect(messageOf({ ...APART, line: '58%' }, {}, optionsOf('phases'))).toBe(
      'Progress says 58%, but the progress basis is phases, and 2 of 5 phases = 40%. Bring the progress line up to date.',
    );
    expect(messageOf({ ...APART, percent: 58 }, {}, optionsOf('min'))).toBe(
      '`percent` says 58, but the progress basis is min, and 2 of 5 phases, the smaller of plans and phases, is 40%. Correct the percentage, or the counts if those were left behind.',
    );
  });

  test('goes before what the base tells', () => {
    const base = documentOf({ plans: [6, 12], phases: [2, 5], line: '50%' });
    const parts = { ...APART, line: '50%' };
    expect(judge(parts, { base }, optionsOf('phases'))).toEqual(['progress-stale error safe: 50% → 40%']);
  });

  test('can be switched off and down like any other', () => {
    const options = { ...optionsOf('phases'), severities: { 'progress-stale': 'notice' } } as const;
    expect(judge({ ...APART, line: '58%' }, {}, options)).toEqual(['progress-stale notice safe: 58% → 40%']);
  });

  test('takes the smaller side, and leaves out one with nothing to count', () => {
    expect(by('min', { plans: [3, 12], phases: [2, 5], line: '40%' })).toEqual([
      'progress-stale error safe: 40% → 25%',
    ]);
    expect(by('min', { phases: [2, 5], line: '30%' })).toEqual(['progress-stale error safe: 30% → 40%']);
    expect(by('min', { plans: [3, 12], phases: [0, 0], line: '30%' })).toEqual([
      'progress-stale error safe: 30% → 25%',
    ]);
  });

  test.each<readonly [BasisSetting, Parts, string]>([
    ['plans', { phases: [2, 5] }, 'the progress basis is plans, and the front matter has no counts of plans'],
    [
      'phases',
      { plans: [7, 12] },
      'the progress basis is phases, and the front matter has no counts of phases',
    ],
    [
      'plans',
      { plans: [0, 0], phases: [2, 5] },
      'the progress basis is plans, and the front matter counts no plans',
    ],
    [
      'min',
      { plans: [14, 12], phases: [2, 5] },
      'the progress basis is min, and the front matter counts 14 of 12 plans',
    ],
    [
      'min',
      { plans: [7, 12], phases: [6, 5] },
      'the progress basis is min, and the front matter counts 6 of 5 phases',
    ],
  ])('%s without its counts is not checked: %j', (basis, parts, reason) => {
    const full = { ...parts, line: '30%', percent: 30 };
    expect(reasonOf('progress-stale', full, optionsOf(basis))).toBe(reason);
    expect(reasonOf('front-matter-percent', full, optionsOf(basis))).toBe(reason);
  });

  test('rows count plans too', () => {
    const rows = ['| 1 | 7/10 | - | - |'];
    expect(by('plans', { ...APART, line: '70%', rows })).toEqual([]);
    expect(by('plans', { ...APART, line: '20%', rows })).toEqual(['progress-stale error unsafe: 20% → 58%']);
    expect(by('phases', { ...APART, line: '70%', rows })).toEqual(['progress-stale error safe: 70% → 40%']);
  });

  test('does not concern a line with a ratio of its own, a part of the project, or a milestone that is over', () => {
    expect(by('phases', { ...APART, line: '58% (7/12 plans)' })).toEqual([]);
    expect(by('phases', { ...APART, line: '58% of phase 3' })).toEqual([]);
    expect(by('phases', { ...APART, line: '100%', status: 'Milestone v1.0 complete' })).toEqual([]);
  });

  test('a front matter that copies such a line is wrong all the same', () => {
    const parts = { ...APART, line: '90% of phase 3', percent: 90 };
    expect(by('auto', parts)).toEqual([]);
    expect(by('phases', parts)).toEqual(['front-matter-percent error safe: 90 → 40']);
  });

  test('impossible counts beside it make the repair unsafe', () => {
    expect(by('plans', { plans: [7, 12], phases: [6, 5], percent: 30 })).toEqual([
      'front-matter-percent error unsafe: 30 → 58',
    ]);
  });

  test('whatever the figures are, fixing ends, and twice is once', () => {
    const count = fc.tuple(fc.nat(30), fc.nat(30));
    const anything = fc.record({
      plans: count,
      phases: count,
      percent: fc.nat(120),
      line: fc.nat(110).map((percent) => `[████░░░░░░] ${percent}%`),
    });
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(...BASES), (parts, base, basis) => {
        const options = optionsOf(basis);
        const evidence = { base: documentOf(base) };
        const once = repair(analyse(sourceOf('STATE.md', stateMd(parts)), options, evidence), options);
        expect(once.refused).toBeUndefined();
        expect(repair(once.after, options).after.source.text).toBe(once.after.source.text);
        expect(once.after.findings.some(({ fix }) => fix?.applicability === 'safe')).toBe(false);
        // A base never makes or takes away a finding of its own.
        const alone = analyse(sourceOf('STATE.md', stateMd(parts)), options);
        const ids = (findings: typeof alone.findings): readonly string[] =>
          findings
            .filter(({ rule }) => rule === 'progress-stale' || rule === 'front-matter-percent')
            .map(({ rule, severity }) => `${rule} ${severity}`);
        expect(ids(once.before.findings)).toEqual(ids(alone.findings));
      }),
      { numRuns: 300 },
    );
  });
});

describe('how it is named', () => {
  test('on the command line', () => {
    const engineOf = (...argv: string[]): unknown => parseCommand(argv);
    expect(engineOf('check', '--progress-basis', 'min')).toMatchObject({ flags: { basis: 'min' } });
    expect(engineOf('fix', '--progress-basis=plans')).toMatchObject({ flags: { basis: 'plans' } });
    expect(engineOf('status', '--progress-basis', 'phases')).toMatchObject({ flags: { basis: 'phases' } });
    expect(engineOf('check', '--progress-basis', 'auto')).toMatchObject({ flags: { basis: 'auto' } });
    expect(engineOf('check')).toMatchObject({ flags: { basis: undefined } });
    expect(() => parseCommand(['check', '--progress-basis', 'plan'])).toThrow(
      '--progress-basis: expected auto, plans, phases or min, but got "plan". Did you mean "plans"?',
    );
    expect(() => parseCommand(['verify', '--progress-basis', 'plans'])).toThrow(
      '--progress-basis does not belong to "state-md verify"',
    );
  });

  test('in a workflow', () => {
    const read = (basis: string): unknown =>
      readInputs((name) => (name === 'progress-basis' ? basis : name === 'token' ? 'x' : '')).flags.basis;
    expect(read('phases')).toBe('phases');
    expect(read('')).toBeUndefined();
    expect(read('auto')).toBe('auto');
    expect(() => read('both')).toThrow(
      'progress-basis: expected auto, plans, phases or min, but got "both".',
    );
  });

  test('in the trailers of a fix commit, when it decides something', () => {
    const { tolerance, severities } = DEFAULT_OPTIONS;
    expect(optionsTrailer({ tolerance, severities })).toBe('{"tolerance":"printed","rules":{}}');
    expect(optionsTrailer({ tolerance, severities, basis: 'auto' })).toBe(
      '{"tolerance":"printed","rules":{}}',
    );
    expect(optionsTrailer({ tolerance, severities, basis: 'min' })).toBe(
      '{"tolerance":"printed","rules":{},"basis":"min"}',
    );
  });
});
