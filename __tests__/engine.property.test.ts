// Laws that hold for every text: truth is not accused, damage is seen and mended, and nothing else is ever touched.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partMilliseconds, partStep, readDuration } from '../src/document/quantity.ts';
import type { Duration } from '../src/document/quantity.ts';
import { rewriteDuration } from '../src/document/rewrite.ts';
import { decode, encode, lineAt, positionAt, sourceOf, unreadableReason } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import type { Edit } from '../src/finding.ts';
import { exactly, meets, printedAs, sum, times } from '../src/metrics/interval.ts';
import type { Interval } from '../src/metrics/interval.ts';
import { apply } from '../src/update/apply.ts';
import { anyText } from './any-text.ts';
import { front, judge, options, template, textAt } from './build.ts';
import { DAMAGES, dialectOf, figuresOf, truthsOf, write } from './truth.ts';
import type { Layout, Truth } from './truth.ts';

// The same texts in every run, unless somebody goes hunting: PROPERTY_RUNS=5000 PROPERTY_SEED=7 npm test -- property
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 75);

// ── Documents whose truth is known ──────────────────────────────────────────────────────────────────

const LAYOUTS: readonly Layout[] = ['labels', 'prose', 'front matter'];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const grave = (analysis: Analysis): readonly string[] =>
  analysis.findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ rule, range }) => `${rule} in ${JSON.stringify(lineAt(analysis.source, range.start).text)}`);

/** Bytes as they can be compared at once. */
const inHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('documents that are right', () => {
  test.each([
    ['labels', ['template', 'bold', 'table']],
    ['prose', ['prose']],
    ['front matter', ['front-matter']],
  ] as const)(
    '%s: read as the dialect that they are, without an error or a warning, in either tolerance',
    (layout, dialects) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(truthsOf(layout), (truth) => {
          const text = write(truth, figuresOf(truth));
          expect(grave(judge(text))).toEqual([]);
          expect(grave(judge(text, 'exact'))).toEqual([]);
          expect(judge(text).document.dialect).toBe(dialectOf(truth));
          seen.add(dialectOf(truth));
        }),
        { numRuns: RUNS },
      );
      expect([...seen].toSorted()).toEqual([...dialects].toSorted());
    },
  );

  test.each(
    LAYOUTS.flatMap((layout) =>
      Object.entries(DAMAGES).map(([name, damage]) => ({ layout, name, ...damage })),
    ).filter(({ layout, name }) => layout === 'labels' || !['bar', 'percent'].includes(name)),
  )(
    '$layout: a damaged $name is the one finding, on its line, and its repair gives the bytes back',
    ({ layout, rule, line, damaged }) => {
      let seen = 0;
      const numRuns = layout === 'labels' ? RUNS : Math.ceil(RUNS / 2);
      fc.assert(
        fc.property(truthsOf(layout), fc.nat(1000), (truth, by) => {
          const right = figuresOf(truth);
          const wrong = damaged(truth, right, by);
          fc.pre(wrong !== undefined);
          const before = analyse(decode('STATE.md', bytesOf(write(truth, wrong))), options('printed'));
          const found = before.findings.filter(({ severity }) => severity !== 'notice');
          expect(found.map((finding) => finding.rule)).toEqual([rule]);
          expect(found[0]?.severity).toBe('error');
          expect(lineAt(before.source, found[0]!.range.start).text).toMatch(line);
          const allow = found[0]!.fix!.applicability;
          const { after, refused } = repair(before, options('printed'), allow);
          expect(refused).toBeUndefined();
          // A percentage takes along only a bar that followed it, so a bar that was right stays as it was.
          expect(inHex(encode(after.source))).toBe(inHex(bytesOf(write(truth, right))));
          seen += 1;
        }),
        { numRuns },
      );
      expect(seen).toBeGreaterThanOrEqual(numRuns);
    },
  );

  test('all safe where nothing argues against the repair', () => {
    fc.assert(
      fc.property(truthsOf(...LAYOUTS), fc.nat(1000), (truth, by) => {
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
  // All at once: of a short text, an expectation takes as long as its analysis.
  const broken: unknown[] = [];
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
    broken.push(...overlaps(before));
    for (const allow of ['safe', 'unsafe'] as const) {
      const once = repair(before, options(tolerance), allow);
      if (once.refused !== undefined) broken.push(once.refused);
      // What changed nothing is asked nothing new.
      if (once.after === before) continue;
      const twice = repair(once.after, options(tolerance), allow);
      if (twice.after.source.text !== once.after.source.text)
        broken.push({ once: once.after.source.text, twice: twice.after.source.text });
      broken.push(...touchedBeside(before, once.after, once.fixed));
    }
  }
  expect(broken).toEqual([]);
}

/** Edits of any fixes that touch the same characters: all of them may be allowed together. */
function overlaps({ findings }: Analysis): readonly string[] {
  const edits = findings
    .flatMap(({ rule, fix }) => (fix?.edits ?? []).map((edit) => ({ rule, ...edit })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  return edits.flatMap((edit, index) => {
    const before = edits[index - 1];
    const isApart =
      before === undefined ||
      (edit.start >= before.end && !(edit.start === before.start && edit.end === before.end));
    return isApart ? [] : [`${before.rule} and ${edit.rule} at ${edit.start}`];
  });
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
  test('prefixes of a document, also in the middle of its words', () => {
    for (let end = 0; end <= WHOLE.length; end += 7) obey(WHOLE.slice(0, end));
  });

  test('suffixes of a document, also in the middle of its words', () => {
    for (let start = 1; start <= WHOLE.length; start += 11) obey(WHOLE.slice(start));
  });

  test('invented documents that are cut off, in the middle of a character too', () => {
    const damage = fc.constantFrom(...Object.values(DAMAGES));
    let readable = 0;
    fc.assert(
      fc.property(truthsOf(...LAYOUTS), damage, fc.nat(1000), fc.nat(), (truth, { damaged }, by, cut) => {
        const right = figuresOf(truth);
        const bytes = bytesOf(write(truth, damaged(truth, right, by) ?? right));
        const [head, tail] = [bytes.slice(0, cut % bytes.length), bytes.slice(cut % bytes.length)];
        for (const part of [head, tail]) {
          if (unreadableReason(part) !== undefined) continue;
          readable += 1;
          obey(decode('STATE.md', part).text);
        }
      }),
      { numRuns: RUNS },
    );
    expect(readable).toBeGreaterThan(RUNS);
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
      fc.property(anyText({ maxLength: 200 }), (text) => {
        obey(text);
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(anyText({ maxLength: 40 }), (text) => {
        obey(template({ progress: text, time: text, phase: text }));
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
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
      fc.property(anyText(), (text) => {
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

describe('bytes', () => {
  const endings = fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r'));
  const damage = fc.constantFrom(...Object.values(DAMAGES));
  // A line feed after a carriage return would end the same line once more.
  const withEndings = (text: string, next: Iterator<string>): string =>
    text.split('\n').reduce((all, line) => {
      const ending = next.next().value as string;
      return all + (all.endsWith('\r') && ending === '\n' ? '\r' : ending) + line;
    });
  const terminators = (bytes: Uint8Array): readonly string[] =>
    new TextDecoder().decode(bytes).match(/\r\n|\n|\r/g) ?? [];
  const mark = [0xef, 0xbb, 0xbf];

  test('parse, edit, encode: byte-order mark and every line ending stay, also where they are mixed', () => {
    let edited = 0;
    fc.assert(
      fc.property(
        truthsOf(...LAYOUTS),
        damage,
        fc.nat(1000),
        endings,
        fc.boolean(),
        (truth, { damaged }, by, stream, hasMark) => {
          const plain: Truth = { ...truth, ending: '\n', hasByteOrderMark: false };
          const right = figuresOf(plain);
          const wrong = damaged(plain, right, by);
          fc.pre(wrong !== undefined);
          const text = withEndings(write(plain, wrong), stream[Symbol.iterator]());
          const bytes = Uint8Array.from([...(hasMark ? mark : []), ...bytesOf(text)]);
          const before = analyse(decode('STATE.md', bytes), options('printed'));
          expect([...encode(before.source)]).toEqual([...bytes]);
          const allow = before.findings.find(({ fix }) => fix)!.fix!.applicability;
          const after = encode(repair(before, options('printed'), allow).after.source);
          expect(terminators(after)).toEqual(terminators(bytes));
          expect([...after.slice(0, 3)]).toEqual([...bytes.slice(0, 3)]);
          // But for its line endings it is the text of the truth.
          const lf = new TextDecoder().decode(after).replace(/\r\n|\r/g, '\n');
          expect(lf).toBe(write(plain, right));
          edited += 1;
        },
      ),
      { numRuns: RUNS },
    );
    expect(edited).toBe(RUNS);
  });

  test('every fix alone: what it says it changes is what changes', () => {
    fc.assert(
      fc.property(truthsOf(...LAYOUTS), damage, fc.nat(1000), (truth, { damaged }, by) => {
        const wrong = damaged(truth, figuresOf(truth), by);
        fc.pre(wrong !== undefined);
        const text = write(truth, wrong);
        for (const { fix } of judge(text).findings) {
          if (fix === undefined) continue;
          const after = apply(text, fix.edits);
          const grown = fix.edits.reduce((all, edit) => all + edit.text.length - (edit.end - edit.start), 0);
          expect(after).toHaveLength(text.length + grown);
          expect(encode(decode('x', bytesOf(after)))).toEqual(bytesOf(after));
          const ends = fix.edits.map(({ start, end }) => [start, end]).flat();
          const [first, last] = [Math.min(...ends), Math.max(...ends)];
          expect(after.slice(0, first)).toBe(text.slice(0, first));
          expect(after.slice(last + grown)).toBe(text.slice(last));
        }
      }),
      { numRuns: RUNS },
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
