// Laws that hold for every text: truth is not accused, damage is seen and mended, and nothing else is ever touched.
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { partMilliseconds, partStep, readDuration, writeNumber } from '../src/document/quantity.ts';
import type { Duration } from '../src/document/quantity.ts';
import { rewriteDuration } from '../src/document/rewrite.ts';
import { decode, encode, lineAt, positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import type { Edit } from '../src/finding.ts';
import { exactly, meets, printedAs, sum, times } from '../src/metrics/interval.ts';
import type { Interval } from '../src/metrics/interval.ts';
import { canonicalCells, canonicalPercent, fitsBar, fitsShare } from '../src/metrics/percent.ts';
import { apply } from '../src/update/apply.ts';
import { counts, front, judge, options, template, textAt } from './build.ts';

// The same texts in every run, unless somebody goes hunting: PROPERTY_RUNS=5000 PROPERTY_SEED=7 npm test -- property
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 150);
jest.setTimeout(60_000 + 100 * RUNS);

// ── Documents whose truth is known ──────────────────────────────────────────────────────────────────

interface Truth {
  readonly dialect: 'template' | 'bold' | 'table';
  /** Minutes or seconds of every finished plan, phase by phase up to the current one. */
  readonly phases: readonly (readonly number[])[];
  /** Plans in all, phase by phase, later phases included. */
  readonly planned: readonly number[];
  readonly unit: 'min' | 's';
  readonly spaced: boolean;
  readonly timeInHours: boolean;
  readonly decimals: 0 | 1;
  readonly glyphs: readonly [string, string];
  readonly width: number;
  readonly hasRatio: boolean;
  readonly hasFront: boolean;
  readonly listsPlans: boolean;
  readonly ending: '\n' | '\r\n';
}

const truths: fc.Arbitrary<Truth> = fc
  .record({
    dialect: fc.constantFrom('template', 'bold', 'table' as const),
    finished: fc.array(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }), {
      minLength: 0,
      maxLength: 4,
    }),
    current: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
    open: fc.nat(3),
    later: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    unit: fc.constantFrom('min', 's' as const),
    spaced: fc.boolean(),
    timeInHours: fc.boolean(),
    decimals: fc.constantFrom(0, 1 as const),
    glyphs: fc.constantFrom(
      ['█', '░'] as const,
      ['#', '-'] as const,
      ['▓', '░'] as const,
      ['=', '.'] as const,
    ),
    width: fc.integer({ min: 8, max: 40 }),
    hasRatio: fc.boolean(),
    hasFront: fc.boolean(),
    listsPlans: fc.boolean(),
    ending: fc.constantFrom('\n', '\r\n' as const),
  })
  .map(({ finished, current, open, later, ...rest }) => ({
    ...rest,
    phases: [...finished, current],
    planned: [...finished.map(({ length }) => length), current.length + open, ...later],
  }));

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The derived figures of a truth, canonically rounded, as text. */
interface Figures {
  readonly percent: number;
  readonly filled: number;
  readonly completed: number;
  readonly time: string;
  readonly average: string;
  readonly rowAverages: readonly string[];
  readonly frontPercent: number;
}

function figuresOf(truth: Truth): Figures {
  const completed = total(truth.phases.map(({ length }) => length));
  const spent = total(truth.phases.map(total));
  const percent = canonicalPercent({ done: completed, total: total(truth.planned) });
  const perHour = truth.unit === 'min' ? 60 : 3600;
  return {
    percent,
    filled: canonicalCells(percent, truth.width),
    completed,
    // Less than a hundredth of an hour would be printed as nothing.
    time:
      truth.timeInHours && spent * 100 >= perHour
        ? `${writeNumber(spent / perHour, 2, '0')} hours`
        : said(truth, spent, 0),
    average: said(truth, spent / completed, truth.decimals),
    rowAverages: truth.phases.map((plans) => said(truth, total(plans) / plans.length, truth.decimals)),
    frontPercent: percent,
  };
}

function said({ unit, spaced }: Truth, value: number, decimals: number): string {
  return `${writeNumber(value, decimals, '0')}${spaced ? ' ' : ''}${unit}`;
}

/** The document that says `figures` about a truth. */
function write(truth: Truth, figures: Figures): string {
  const { phases, planned, glyphs, width } = truth;
  const done = total(phases.map(({ length }) => length));
  const current = phases.length;
  const inCurrent = phases.at(-1)?.length ?? 0;
  const bar = `[${glyphs[0].repeat(figures.filled)}${glyphs[1].repeat(width - figures.filled)}]`;
  const ratio = truth.hasRatio ? ` (${done}/${total(planned)} plans)` : '';
  const position: readonly (readonly [string, string])[] = [
    ['Phase', `${current} of ${planned.length} (Step ${current})`],
    ['Plan', `${inCurrent} of ${planned[current - 1] ?? 0}`],
    ['Status', 'In progress'],
    ['Last activity', '2026-05-06 - Another plan'],
    ['Progress', `${bar} ${figures.percent}%${ratio}`],
  ];
  const said_ = {
    template: position.map(([label, value]) => `${label}: ${value}`),
    bold: position.map(([label, value]) => `- **${label}:** ${value}`),
    table: [
      '| Field | Value |',
      '|-------|-------|',
      ...position.map(([label, value]) => `| ${label} | ${value} |`),
    ],
  };
  const complete = phases.filter(({ length }, index) => length === planned[index]).length;
  const block = truth.hasFront
    ? counts([done, total(planned)], [complete, planned.length], figures.frontPercent)
    : '';
  const text = [
    '# Project State',
    '',
    '## Current Position',
    '',
    ...said_[truth.dialect],
    '',
    '## Performance Metrics',
    '',
    '**Velocity:**',
    `- Total plans completed: ${figures.completed}`,
    `- Average duration: ${figures.average}`,
    `- Total execution time: ${figures.time}`,
    '',
    '| Phase | Plans | Total | Avg/Plan |',
    '|---|---|---|---|',
    ...phases.map(
      (plans, index) =>
        `| ${index + 1}. Step | ${plans.length}/${planned[index] ?? 0} | ${said(truth, total(plans), 0)} | ${figures.rowAverages[index] ?? ''} |`,
    ),
    '',
    ...(truth.listsPlans
      ? phases.flatMap((plans, phase) =>
          plans.map((time, plan) => `| Phase ${phase + 1} P${plan + 1} | ${said(truth, time, 0)} | 2 | 3 |`),
        )
      : []),
    '',
    '## Session Continuity',
    '',
    'Last session: 2026-05-06',
    'Stopped at: a good place',
    'Resume file: None',
    '',
  ];
  return (block + text.join('\n')).replaceAll('\n', truth.ending);
}

const grave = (analysis: Analysis): readonly string[] =>
  analysis.findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ rule, range }) => `${rule} in ${JSON.stringify(lineAt(analysis.source, range.start).text)}`);

/** One way of damaging one figure: what the document says then, and which rule has to see it on which line. */
interface Damage {
  readonly rule: string;
  readonly line: RegExp;
  readonly damaged: (truth: Truth, right: Figures, by: number) => Figures | undefined;
}

const spoilt = (truth: Truth, value: number, by: number, decimals: number): string =>
  said(truth, value * 2 + 5 + by, decimals);
const numberIn = (text: string): number => Number.parseFloat(text);

const DAMAGES: Readonly<Record<string, Damage>> = {
  bar: {
    rule: 'progress-bar',
    line: /Progress/,
    damaged: ({ width, hasRatio, planned }, right, by) => {
      const filled = 1 + (by % (width - 1));
      // With a ratio on the line the bar may be drawn from that.
      const exact = (100 * right.completed) / total(planned);
      const values = hasRatio ? [right.percent, exact] : [right.percent];
      const fits = values.some((value) =>
        fitsBar({ filled, width }, { value, approximate: false }, 'printed'),
      );
      return fits ? undefined : { ...right, filled };
    },
  },
  percent: {
    rule: 'progress-percent',
    line: /Progress/,
    damaged: ({ hasRatio }, right, by) => {
      const percent = by % 101;
      return hasRatio && Math.abs(percent - right.percent) > 1 ? { ...right, percent } : undefined;
    },
  },
  'row average': {
    rule: 'phase-average',
    line: /^\| 1\. Step/,
    damaged: (truth, right, by) => ({
      ...right,
      rowAverages: right.rowAverages.map((average, index) =>
        index === 0 ? spoilt(truth, numberIn(average), by, truth.decimals) : average,
      ),
    }),
  },
  'total plans': {
    rule: 'velocity-plans',
    line: /Total plans/,
    damaged: ({ listsPlans }, right, by) => {
      const completed = 1 + (by % right.completed);
      return completed < right.completed && !listsPlans ? { ...right, completed } : undefined;
    },
  },
  'total time': {
    rule: 'velocity-time',
    line: /Total execution/,
    damaged: (truth, right, by) => ({
      ...right,
      time: right.time.endsWith('hours')
        ? `${writeNumber(numberIn(right.time) * 2 + 1 + by, 2, '0')} hours`
        : spoilt(truth, numberIn(right.time), by, 0),
    }),
  },
  'average duration': {
    rule: 'velocity-average',
    line: /Average/,
    damaged: (truth, right, by) => ({
      ...right,
      average: spoilt(truth, numberIn(right.average), by, truth.decimals),
    }),
  },
  'front matter percentage': {
    rule: 'front-matter-percent',
    line: /^ {2}percent/,
    damaged: (truth, right, by) => {
      const frontPercent = by % 101;
      const complete = truth.phases.filter(({ length }, index) => length === truth.planned[index]).length;
      const shown = { value: frontPercent, decimals: 0, approximate: false };
      const isFine =
        Math.abs(frontPercent - right.percent) <= 1 ||
        fitsShare(shown, { done: complete, total: truth.planned.length }, 'printed');
      return !truth.hasFront || isFine ? undefined : { ...right, frontPercent };
    },
  },
};

describe('documents that are right', () => {
  test('have no error and no warning, in either tolerance', () => {
    fc.assert(
      fc.property(truths, (truth) => {
        const text = write(truth, figuresOf(truth));
        expect(grave(judge(text))).toEqual([]);
        expect(grave(judge(text, 'exact'))).toEqual([]);
        expect(judge(text).document.dialect).toBe(truth.dialect);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(Object.entries(DAMAGES))(
    'a damaged %s is reported on its line, and restored',
    (_, { rule, line, damaged }) => {
      let seen = 0;
      fc.assert(
        fc.property(truths, fc.nat(1000), (truth, by) => {
          const right = figuresOf(truth);
          const wrong = damaged(truth, right, by);
          fc.pre(wrong !== undefined);
          const original = write(truth, right);
          const text = write(truth, wrong);
          const before = judge(text);
          const found = before.findings.filter(({ severity }) => severity !== 'notice');
          expect(found.map((finding) => finding.rule)).toEqual([rule]);
          expect(found[0]?.severity).toBe('error');
          expect(lineAt(before.source, found[0]!.range.start).text).toMatch(line);
          const allow = found[0]!.fix!.applicability;
          const { after, refused } = repair(before, options('printed'), allow);
          expect(refused).toBeUndefined();
          // A percentage takes along only a bar that followed it, so a bar that was right stays as it was.
          expect(after.source.text).toBe(original);
          seen += 1;
        }),
        { numRuns: RUNS },
      );
      expect(seen).toBeGreaterThan(50);
    },
  );

  test('all safe where nothing argues against the repair', () => {
    fc.assert(
      fc.property(truths, fc.nat(1000), (truth, by) => {
        for (const [name, { damaged }] of Object.entries(DAMAGES)) {
          const wrong = damaged(truth, figuresOf(truth), by);
          if (wrong === undefined || name === 'front matter percentage') continue;
          // Full or empty bars do not tell all glyphs.
          if (name === 'bar' || name === 'percent') continue;
          expect(judge(write(truth, wrong)).findings.find(({ fix }) => fix)?.fix?.applicability).toBe('safe');
        }
      }),
      { numRuns: 50 },
    );
  });
});

// ── Any text at all ─────────────────────────────────────────────────────────────────────────────────

/** The laws of every text: no exception, places inside of it, repair settles what it changes and nothing else. */
function obey(text: string): void {
  for (const tolerance of ['printed', 'exact'] as const) {
    const before = analyse(sourceOf('STATE.md', text), options(tolerance));
    const ranges = before.findings.flatMap(({ range, related, fix }) => [
      range,
      ...related.map((one) => one.range),
      ...(fix?.edits ?? []),
    ]);
    for (const { start, end } of ranges) {
      if (!(start >= 0 && start <= end && end <= text.length))
        throw new Error(`${start}-${end} of ${text.length}`);
    }
    for (const allow of ['safe', 'unsafe'] as const) {
      const once = repair(before, options(tolerance), allow);
      expect(once.refused).toBeUndefined();
      const twice = repair(once.after, options(tolerance), allow);
      expect(twice.after.source.text).toBe(once.after.source.text);
      expect(touchedBeside(before, once.after, once.fixed)).toEqual([]);
    }
  }
}

/** Lines that a repair changed although no finding that it fixed has an edit in them. */
function touchedBeside(before: Analysis, after: Analysis, fixed: Analysis['findings']): readonly number[] {
  const owned = new Set(
    [...fixed, ...before.findings.filter(({ fix }) => fix)].flatMap(({ range, fix }) =>
      [range, ...(fix?.edits ?? [])].map(({ start }) => positionAt(before.source, start).line),
    ),
  );
  const changed = before.source.lines.filter(
    ({ text, number }) => after.source.lines[number - 1]?.text !== text,
  );
  return changed.map(({ number }) => number).filter((number) => !owned.has(number));
}

const WHOLE = template({
  front: front(
    'gsd_state_version: 1.0',
    'status: a: b',
    'progress:',
    '  total_plans: 8',
    '  completed_plans: 5',
    '  percent: 20',
  ),
  progress: '[██░░░░░░░░] 40% (5/8 plans)',
  total: '4',
  average: '~9.5 min',
  time: '1h 12min (72 min)',
  rows: [
    '| 1. Board setup | 3/3 | 18 min | 7 min |',
    '| 2. Sensor feed | 2/3 | 12 min | 6 min |',
    '| Phase 2 P01 | 5min | 2 | 5 |',
  ],
  trend: '02-01 (5min), 02-02 (9min)',
  stranded: ['| Phase 2 P02 | 5min | 2 tasks | 5 files |'],
  more: [
    '',
    '## Milestone v1.0',
    '',
    'Phases: 5 phases (7-12)',
    '',
    '```',
    'Status: x',
    '```',
    '<!-- a',
    '-->',
    '<details>',
    '',
    'x',
    '',
    '</details>',
  ],
});

describe('any text', () => {
  test('every prefix of a document', () => {
    for (let end = 0; end <= WHOLE.length; end += 3) obey(WHOLE.slice(0, end));
  });

  test('every suffix of a document', () => {
    for (let start = 1; start <= WHOLE.length; start += 11) obey(WHOLE.slice(start));
  });

  const lines = WHOLE.split('\n');
  const index = fc.nat(lines.length - 1);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), a: index, b: index }),
    fc.record({ kind: fc.constant('swap' as const), a: index, b: index }),
    fc.record({ kind: fc.constant('copy' as const), a: index, b: index }),
  );

  test('lines that were dropped, swapped and copied', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (changes, ending, mark) => {
          const shuffled = [...lines];
          for (const { kind, a, b } of changes) {
            const line = shuffled[a] ?? '';
            if (kind === 'drop') shuffled.splice(a, 1);
            else if (kind === 'copy') shuffled.splice(b, 0, line);
            else {
              shuffled[a] = shuffled[b] ?? '';
              shuffled[b] = line;
            }
          }
          obey((mark ? '\uFEFF' : '') + shuffled.join(ending));
        },
      ),
      { numRuns: 2 * RUNS },
    );
  });

  const SNIPPETS = [
    ...[
      '# State',
      '## Current Position',
      '## Performance Metrics',
      '### v1.1',
      '---',
      '===',
      '```',
      '<!--',
      '-->',
      '<details>',
      '</details>',
    ],
    ...[
      'Phase: ',
      'Progress: ',
      '**Status:** ',
      '- Total plans completed: ',
      '- Average duration: ',
      '- Total execution time: ',
    ],
    ...[
      'gsd_state_version: 1.0',
      'progress:',
      '  percent: ',
      '  total_plans: ',
      '  completed_plans: ',
      'status: a: b',
      '{',
      '[',
    ],
    ...[
      '| Phase | Plans | Total | Avg/Plan |',
      '|---|---|---|---|',
      '| 1 | 2/3 | 5 min | 3 min |',
      '| Phase 1 P1 | 5min |',
      '|',
      '\\|',
    ],
    ...[
      '[█████░░░░░]',
      '[##########]',
      '50%',
      '~',
      '3/7',
      '2 of 4',
      '5',
      '0',
      '—',
      'TBD',
      '?',
      '5 min',
      '2h 3m',
      '1,234s',
      '(9 min)',
      '(v1.1)',
    ],
    ...[
      ' ',
      '\t',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\u2028',
      '\uFEFF',
      '日本',
      '😀',
      '**',
      '`',
      '\\',
      "'",
      '"',
      '#',
      '<<<<<<< a',
      '=======',
      '>>>>>>> b',
    ],
  ];

  test('words of the format in any order', () => {
    const soup = fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (text) => {
        obey(text);
      }),
      { numRuns: 3 * RUNS },
    );
  });

  test('words of the format in the places of values', () => {
    const value = fc
      .array(fc.constantFrom(...SNIPPETS.filter((snippet) => !/[\r\n]/.test(snippet))), { maxLength: 5 })
      .map((parts) => parts.join(' '));
    const parts = fc.record({
      phase: value,
      plan: value,
      status: value,
      progress: value,
      total: value,
      average: value,
      time: value,
      trend: value,
    });
    fc.assert(
      fc.property(parts, (values) => {
        obey(template(values));
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test('any Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        obey(text);
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        obey(template({ progress: text, time: text, phase: text }));
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        obey(template({ front: front(`status: ${text}`, 'x: a: b') }));
      }),
      { numRuns: RUNS },
    );
  });
});

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────────

describe('sources', () => {
  test('bytes → text → bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect([...encode(decode('x', bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test('positions can be turned back into offsets', () => {
    const texts = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀', '\uFEFF', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const source = sourceOf('x', text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const { line, column } = positionAt(source, offset);
          expect((source.lines[line - 1]?.start ?? -1) + column - 1).toBe(offset);
        }
        expect(source.lines.map(({ text: line }) => line)).toEqual(text.split(/\r\n|\n|\r/));
      }),
    );
  });
});

describe('edits', () => {
  test('disjoint edits are independent of each other', () => {
    const cuts = fc
      .uniqueArray(fc.nat(60), { maxLength: 12 })
      .map((offsets) => offsets.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        cuts,
        fc.array(fc.string({ maxLength: 3 }), { minLength: 6, maxLength: 6 }),
        (offsets, inserted) => {
          const text = Array.from({ length: 61 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
          const edits: Edit[] = [];
          for (let pair = 0; pair + 1 < offsets.length; pair += 2) {
            edits.push({ start: offsets[pair]!, end: offsets[pair + 1]!, text: inserted[pair / 2] ?? '' });
          }
          // From the back, one by one, offsets never move.
          const one = edits.reduceRight(
            (whole, { start, end, text: insert }) => whole.slice(0, start) + insert + whole.slice(end),
            text,
          );
          expect(apply(text, edits)).toBe(one);
        },
      ),
    );
  });
});

describe('intervals', () => {
  const intervals: fc.Arbitrary<Interval> = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 200 }), fc.boolean())
    .map(([low, width, closed]) => ({ low, high: low + width, closed }));

  test('meeting is mutual, and everything meets itself', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a));
        expect(meets(a, a)).toBe(true);
      }),
    );
  });

  test('a sum holds the sums of its members, in any order', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        expect(sum([a, b])).toEqual(sum([b, a]));
        expect(meets(sum([a, b]), exactly(a.low + b.low))).toBe(true);
        expect(meets(sum([a, b]), exactly(a.high + b.high))).toBe(a.closed && b.closed);
        expect(meets(sum([a, b]), exactly(a.high + b.high - 1))).toBe(true);
      }),
    );
  });

  test('multiplying is adding again and again', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 9 }), (one, factor) => {
        expect(times(one, factor)).toEqual(sum(Array.from({ length: factor }, () => one)));
      }),
    );
  });

  test('a printed number holds what rounds or truncates to it, and nothing beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(10, 60, 100), (value, step) => {
        const truncated = Math.floor(value / step) * step;
        const rounded = Math.round(value / step) * step;
        expect(meets(printedAs(truncated, step), exactly(value))).toBe(true);
        expect(meets(printedAs(rounded, step), exactly(value))).toBe(true);
        expect(meets(printedAs(truncated + 2 * step, step), exactly(value))).toBe(false);
        expect(meets(printedAs(Math.max(0, truncated - step), step), exactly(value + step))).toBe(false);
      }),
    );
  });
});

describe('durations', () => {
  const number = fc.integer({ min: 0, max: 99_999 }).map(String);
  const decimal = fc
    .tuple(fc.nat(999), fc.nat(99))
    .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
  const small = fc.nat(59).map(String);
  const texts = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', '~'),
        fc.oneof(number, decimal),
        fc.constantFrom('', ' '),
        fc.constantFrom('s', 'min', 'h', 'hours', 'minutes'),
      )
      .map((parts) => parts.join('')),
    fc.tuple(number, small).map(([hours, minutes]) => `${hours}h ${minutes}min`),
    fc.tuple(small, small, small).map(([hours, minutes, seconds]) => `${hours}h ${minutes}m ${seconds}s`),
    fc
      .tuple(fc.nat(99), fc.nat(999))
      .map(([thousands, rest]) => `${thousands + 1},${String(rest).padStart(3, '0')} min`),
  );
  const read = (text: string): Duration => {
    const value = readDuration(text, 0);
    if (value.kind !== 'duration') throw new Error(`${text} is no duration`);
    return value;
  };

  test('what is read is written again unchanged', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const duration = read(text);
        expect(textAt(text, duration.range)).toBe(text);
        expect(rewriteDuration(duration, partMilliseconds(duration.parts[0]))).toEqual({ text, edits: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('what is written says the time to the last printed digit, and stays', () => {
    fc.assert(
      fc.property(texts, fc.nat(500_000_000), (text, milliseconds) => {
        const duration = read(text);
        const { text: written, edits } = rewriteDuration(duration, milliseconds);
        expect(apply(text, edits)).toBe(written);
        const again = read(written);
        const step = partStep(again.parts[0]);
        expect(step).toBe(partStep(duration.parts[0]));
        expect(Math.abs(partMilliseconds(again.parts[0]) - milliseconds)).toBeLessThanOrEqual(
          step / 2 + 1e-6,
        );
        expect(again.approximate).toBe(duration.approximate);
        expect(rewriteDuration(again, milliseconds).edits).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
