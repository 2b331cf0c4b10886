// Bytes → located document: where every value stands and what it means.
import { describe, expect, test } from '@jest/globals';
import type { Document } from '../src/document/document.ts';
import { fieldOf, sectionsAt } from '../src/document/document.ts';
import { replace } from '../src/document/edit.ts';
import { DEFAULT_LABELS, indexLabels } from '../src/document/labels.ts';
import { parse } from '../src/document/parse.ts';
import { METRIC_ROW, phaseKey, readPhaseCell, readPhaseValue } from '../src/document/phase.ts';
import { readPlanValue } from '../src/document/plan-value.ts';
import { drawBar } from '../src/document/bar.ts';
import type { Progress } from '../src/document/progress.ts';
import {
  finestPart,
  isUnknownText,
  partMilliseconds,
  partStep,
  readCount,
  readDuration,
  stripMarks,
  writeNumber,
} from '../src/document/quantity.ts';
import type { Duration } from '../src/document/quantity.ts';
import { rewriteCount, rewriteDuration, rewriteNumber } from '../src/document/rewrite.ts';
import { scopeMarkers, versionsIn } from '../src/document/scope.ts';
import {
  decode,
  encode,
  LIMITS,
  lineAt,
  positionAt,
  sourceOf,
  unreadableReason,
} from '../src/document/source.ts';
import { splitRow } from '../src/document/table.ts';
import { apply } from '../src/update/apply.ts';
import { counts, documentOf, front, mended, template, textAt } from './build.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const located = (value: string): { value: string; range: { start: number; end: number } } => ({
  value,
  range: { start: 0, end: value.length },
});

describe('source', () => {
  test.each([
    [
      'lf',
      'a\nb\n',
      [
        [0, 1],
        [2, 3],
        [4, 4],
      ],
    ],
    [
      'crlf',
      'a\r\nb\r\n',
      [
        [0, 1],
        [3, 4],
        [6, 6],
      ],
    ],
    [
      'cr',
      'a\rb\r',
      [
        [0, 1],
        [2, 3],
        [4, 4],
      ],
    ],
    [
      'mixed',
      'a\r\nb\nc\rd',
      [
        [0, 1],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    ['none', 'a', [[0, 1]]],
    ['none', '', [[0, 0]]],
    [
      'mixed',
      '\n\r',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
  ])('splits a %s text at its terminators', (ending, text, spans) => {
    const source = sourceOf('x', text);
    expect(source.lineEnding).toBe(ending);
    expect(source.lines.map(({ start, end }) => [start, end])).toEqual(spans);
    expect(source.lines.map(({ number }) => number)).toEqual(spans.map((_, index) => index + 1));
    for (const { start, end, text: line } of source.lines) expect(line).toBe(text.slice(start, end));
  });

  test('counts columns in UTF-16 units and keeps offsets inside of the text', () => {
    const source = sourceOf('x', '\uFEFF日本\r\n😀b');
    expect(source.hasByteOrderMark).toBe(true);
    expect(positionAt(source, 0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(positionAt(source, 2)).toEqual({ line: 1, column: 3, offset: 2 });
    // Inside of the terminator: still the line that it ends.
    expect(positionAt(source, 4)).toEqual({ line: 1, column: 5, offset: 4 });
    expect(positionAt(source, 5)).toEqual({ line: 2, column: 1, offset: 5 });
    expect(positionAt(source, 7)).toEqual({ line: 2, column: 3, offset: 7 });
    expect(positionAt(source, 999)).toEqual({ line: 2, column: 4, offset: 8 });
    expect(positionAt(source, -5)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(lineAt(source, 8).number).toBe(2);
  });

  test('decoding is lossless, byte-order mark included', () => {
    const original = bytes('\uFEFFa\r\n😀é\u0000');
    expect([...encode(decode('x', original))]).toEqual([...original]);
    expect(sourceOf('x', 'a').hasByteOrderMark).toBe(false);
  });

  test.each([
    ['a lone continuation byte', [0x61, 0x80], 1],
    ['a cut sequence', [0x61, 0x62, 0xe2, 0x82], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['an overlong form', [0x61, 0xc0, 0xaf, 0x61], 1],
    ['a late fault', [...bytes('é'.repeat(500)), 0xff, 0x61], 1000],
  ])('names the first byte of %s', (_, raw, offset) => {
    const reason = unreadableReason(Uint8Array.from(raw));
    // The decoder complains at the byte that makes the sequence impossible, at most three bytes further.
    const found = Number(/offset (\d+)/.exec(reason ?? '')?.[1]);
    expect(reason).toBe(`the file is not valid UTF-8 (first bad byte at offset ${found}); save it as UTF-8`);
    expect(found).toBeGreaterThanOrEqual(offset);
    expect(found).toBeLessThanOrEqual(offset + 3);
    expect(() => decode('x', Uint8Array.from(raw))).toThrow(/not valid/);
  });

  test('names a NUL byte', () => {
    expect(unreadableReason(bytes('ab\u0000c'))).toBe(
      'the file has a NUL byte at offset 2, so it is not text',
    );
    expect(unreadableReason(bytes('\u0000'))).toBe('the file has a NUL byte at offset 0, so it is not text');
  });

  test('reads files of exactly 1 MiB and no more', () => {
    expect(unreadableReason(new Uint8Array(LIMITS.bytes).fill(0x61))).toBeUndefined();
    expect(unreadableReason(new Uint8Array(LIMITS.bytes + 1).fill(0x61))).toBe(
      'the file has 1.0 MiB; state-md reads files of up to 1 MiB',
    );
    expect(unreadableReason(new Uint8Array(LIMITS.bytes * 5).fill(0x61))).toMatch(/^the file has 5\.0 MiB;/);
  });

  test.each(['\n', '\r', '\r\n'])('reads exactly 20,000 lines and no more, ended by %j', (end) => {
    const reason = 'the file has more than 20000 lines; move old entries to an archive file';
    expect(unreadableReason(bytes(end.repeat(LIMITS.lines - 1)))).toBeUndefined();
    expect(unreadableReason(bytes(end.repeat(LIMITS.lines)))).toBe(reason);
  });

  test('an empty file can be read', () => {
    expect(unreadableReason(new Uint8Array())).toBeUndefined();
  });
});

describe('replace', () => {
  test.each([
    ['same', 'abc', 'abc', []],
    ['a changed middle', '0.18', '0.19', [{ start: 13, end: 14, text: '9' }]],
    ['an insertion', 'ac', 'abc', [{ start: 11, end: 11, text: 'b' }]],
    ['a deletion', 'abc', 'ac', [{ start: 11, end: 12, text: '' }]],
    ['a run that could be cut at two places', 'aa', 'aaa', [{ start: 12, end: 12, text: 'a' }]],
    ['everything', '5', '7', [{ start: 10, end: 11, text: '7' }]],
  ])('edits only what differs: %s', (_, before, after, edits) => {
    expect(replace({ start: 10, end: 10 + before.length }, before, after)).toEqual(edits);
  });
});

const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['mixed endings', (text) => text.replaceAll('\n\n', '\r\n\r').replace(/\n(?=Plan)/, '\r\n')],
  ['a byte-order mark', (text) => `\uFEFF${text}`],
  ['a byte-order mark and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['no final newline', (text) => text.trimEnd()],
  [
    'CJK and emoji',
    (text) => text.replace('Sensor feed)', '传感器 😀 フィード)').replace('None yet.', '決定 🎉 なし'),
  ],
  ['tabs', (text) => text.replaceAll(': ', ':\t').replaceAll('| ', '|\t')],
];

/** Every located thing of a document that stands for a piece of its text. */
function pieces(document: Document): readonly (readonly [string, { start: number; end: number }])[] {
  const { fields, position, progressLines, phaseTables, planRows, trend } = document;
  return [
    ...fields.flatMap(({ label, value }) => [
      [label.value, label.range] as const,
      [value.value, value.range] as const,
    ]),
    ...[position.phase?.number, position.phase?.total, position.plan?.current, position.plan?.total].flatMap(
      (number) => (number ? [[String(number.value), number.range] as const] : []),
    ),
    ...progressLines.flatMap(({ bars, percents, ratios }) => [
      ...bars.map(({ text, range }) => [text, range] as const),
      ...percents.map(({ text, range }) => [`${text}%`, range] as const),
      ...ratios.map(({ text, range }) => [text, range] as const),
    ]),
    ...phaseTables.flatMap(({ rows }) =>
      rows.flatMap(({ phase, plans, total, average }) => [
        [phase.text, phase.range] as const,
        [plans.text, plans.range] as const,
        ...(total ? [[total.value.text, total.range] as const] : []),
        ...(average ? [[average.value.text, average.range] as const] : []),
      ]),
    ),
    ...planRows.map(({ duration }) => [duration.text, duration.range] as const),
    ...trend.map(({ duration }) => [duration.text, duration.range] as const),
  ];
}

describe('offsets', () => {
  const whole = template({
    front: front('gsd_state_version: 1.0', 'progress:', '  percent: 50'),
    progress: '[█████░░░░░] 50% (1 of 2 plans)',
    trend: '02-01 (6min), 02-02 (6min)',
    stranded: ['| Phase 02 P01 | 6min | 2 tasks | 4 files |'],
  });

  test.each(VARIANTS)('are exact with %s', (_, vary) => {
    const text = vary(whole);
    const document = documentOf(text);
    const found = pieces(document);
    expect(found.length).toBeGreaterThan(45);
    for (const [value, range] of found) expect(textAt(text, range)).toBe(value);
    expect(document.dialect).toBe('template');
    expect(textAt(text, document.frontMatter!.entries.get('progress.percent')!.range)).toBe('50');
    expect(document.sections.map(({ heading }) => heading.title)).toEqual([
      'Project State',
      'Project Reference',
      'Current Position',
      'Performance Metrics',
      'Accumulated Context',
      'Decisions',
      'Session Continuity',
    ]);
    for (const { heading } of document.sections) {
      expect(textAt(text, heading)).toBe(`${'#'.repeat(heading.depth)} ${heading.title}`);
      expect(positionAt(document.source, heading.start).line).toBe(heading.line);
    }
  });
});

/** The fields of a few lines that stand under `## Current Position`. */
function fieldsOf(...lines: readonly string[]): readonly string[] {
  const text = ['# Project State', '', '## Current Position', '', ...lines, ''].join('\n');
  return documentOf(text).fields.map(
    ({ key, labelScope, value, form }) =>
      `${key}${labelScope === undefined ? '' : `<${labelScope}>`} ${form} "${value.value}"`,
  );
}

describe('labels', () => {
  test.each([
    ['Phase: 2 of 4', ['phase plain "2 of 4"']],
    ['PHASE: 2', ['phase plain "2"']],
    ['Phase : 2', ['phase plain "2"']],
    ['Phase:\t2  ', ['phase plain "2"']],
    ['Phase:', ['phase plain ""']],
    ['Phase:2', []],
    ['   Phase: 2', ['phase plain "2"']],
    ['    Phase: 2', []],
    ['**Phase:** 2', ['phase bold "2"']],
    ['**Phase**: 2', ['phase bold "2"']],
    ['**Phase** : 2', ['phase bold "2"']],
    ['__Phase:__ 2', ['phase bold "2"']],
    ['- Phase: 2', ['phase plain "2"']],
    ['* **Phase:** 2', ['phase bold "2"']],
    ['+ **Phase**: 2', ['phase bold "2"']],
    ['- **Active Phase:** 2', ['phase bold "2"']],
    ['**Current Phase:** 03', ['phase bold "03"']],
    ['**Current Phase Name:** Radio', ['phaseName bold "Radio"']],
    ['**Phase: 2', []],
    ['Phase:** 2', []],
    ['> Phase: 2', []],
    ['# Phase: 2', []],
    ['`Phase: 2`', []],
    ['<b>Phase:</b> 2', []],
    ['The Phase: 2', []],
    ['Phase 3: [██████████] 100%', []],
    ['Status: a: b: c', ['status plain "a: b: c"']],
    ['Status: done <!-- not yet -->', ['status plain "done"']],
    ['Status: <!-- empty -->', ['status plain ""']],
    ['Total plans completed (v1.1): 5', ['totalPlans<v1.1> plain "5"']],
    ['v1.2 Velocity:', ['velocity<v1.2> plain ""']],
    ['**By Phase (v1.0 Shared Library):**', ['byPhase<v1.0 Shared Library> bold ""']],
    ['Progress v1.0+v1.1: [█████] 100%', ['progress<v1.0+v1.1> plain "[█████] 100%"']],
    ['Progress (Milestone 3): 5%', ['progress<Milestone 3> plain "5%"']],
    ['Phases left (Milestone 3): 5', []],
    ['v1.2 Something: 5', []],
    [`${'x'.repeat(81)}: 5`, []],
  ])('%j', (line, fields) => {
    expect(fieldsOf(line)).toEqual(fields);
  });

  test('two-cell table rows are labels, wider ones are not', () => {
    const fields = fieldsOf(
      '| Field | Value |',
      '|---|---|',
      '| **Phase** | 3 of 4 |',
      '| Plan: | 1 of 2 |',
      '| Status | a | b |',
    );
    expect(fields).toEqual(['phase table "3 of 4"', 'plan table "1 of 2"']);
  });

  test('an empty value stands behind its label', () => {
    const text = '# Project State\n\nStatus:\nPlan:   \n';
    const [status, plan] = documentOf(text).fields;
    expect(status?.value).toEqual({ value: '', range: { start: 24, end: 24 } });
    expect(plan?.value.value).toBe('');
    expect(plan?.value.range.start).toBe(plan?.value.range.end);
  });

  test('a table of words can be extended, for instance by a translation', () => {
    const labels = indexLabels({
      ...DEFAULT_LABELS,
      fields: { ...DEFAULT_LABELS.fields, phase: [...DEFAULT_LABELS.fields.phase, 'Krok'] },
      sections: { ...DEFAULT_LABELS.sections, position: ['Kde jsme'] },
    });
    const document = parse(sourceOf('x', '# State\n\n## Kde jsme\n\nKrok: 2 of 3\n'), labels);
    expect(document.position.phase?.key).toBe('2');
    expect(document.position.phase?.total?.value).toBe(3);
    expect(documentOf('# State\n\n## Kde jsme\n\nKrok: 2 of 3\n').position.phase).toBeUndefined();
  });

  test('fieldOf and sectionsAt look into sections', () => {
    const document = documentOf(template());
    expect(fieldOf(document, 'status')?.value.value).toBe('In progress');
    expect(fieldOf(document, 'status', 'position')?.value.value).toBe('In progress');
    expect(fieldOf(document, 'status', 'session')).toBeUndefined();
    expect(fieldOf(document, 'lastUpdated')).toBeUndefined();
    const at = (needle: string): readonly string[] =>
      sectionsAt(document, document.source.text.indexOf(needle));
    expect(at('Phase: 2')).toEqual(['position']);
    expect(at('None yet.')).toEqual(['context']);
    expect(at('# Project State')).toEqual([]);
    expect(at('| 2. Sensor')).toEqual(['metrics']);
  });
});

/** The progress line of a file whose line says `value`. */
function progressOf(value: string): Progress {
  const [line] = documentOf(`# Project State\n\n## Current Position\n\nProgress: ${value}\n`).progressLines;
  if (!line) throw new Error('no progress line');
  return line;
}

const barsOf = (value: string): readonly string[] =>
  progressOf(value).bars.map(
    ({ text, filled, width, widthKnown }) => `${text}|${filled}/${width}${widthKnown ? '' : '?'}`,
  );

describe('bars', () => {
  const pairs = [
    '█░',
    '▓░',
    '▒░',
    '█▒',
    '■□',
    '▰▱',
    '●○',
    '⬛⬜',
    '◼◻',
    '▮▯',
    '#-',
    '#.',
    '=.',
    '#_',
    '# ',
    '= ',
    '*.',
    '#·',
    '#░',
    '🟩⬜',
    '🟦⬜',
  ];
  test.each(pairs)('reads the glyphs %j in brackets', (pair) => {
    const [f = '', e = ''] = Array.from(pair);
    const bar = progressOf(`[${f.repeat(3)}${e.repeat(7)}] 30%`).bars[0];
    expect(bar).toMatchObject({
      filled: 3,
      width: 10,
      widthKnown: true,
      fullGlyph: f,
      emptyGlyph: e,
      hasPartial: false,
    });
    expect(bar?.text).toBe(f.repeat(3) + e.repeat(7));
  });

  test.each([5, 6, 9, 10, 13, 20, 37, 40])('reads a width of %i', (width) => {
    expect(barsOf(`[${'█'.repeat(2)}${'░'.repeat(width - 2)}] 9%`)).toEqual([
      `${'█'.repeat(2)}${'░'.repeat(width - 2)}|2/${width}`,
    ]);
  });

  test.each([4, 41])('does not read a width of %i', (width) => {
    expect(barsOf(`[${'█'.repeat(2)}${'░'.repeat(width - 2)}] 9%`)).toEqual([]);
  });

  test.each([
    ['[██████████] 100%', ['██████████|10/10']],
    [`[${'█'.repeat(20)}]`, [`${'█'.repeat(20)}|20/20`]],
    ['[█████████████] 52%', ['█████████████|13/13?']],
    ['[░░░░░░░] 0%', ['░░░░░░░|0/7']],
    ['[..........] 0%', ['..........|0/10']],
    ['[##########] 1%', ['##########|10/10']],
    ['[          ] 0%', []],
    ['[█████████▌] 95%', ['█████████▌|9.5/10']],
    ['[███████▌░░] 75%', ['███████▌░░|7.5/10']],
    ['[███████▌▌░] 75%', []],
    ['[███████▊] 33 of 36', ['███████▊|7.5/8?']],
    ['[░░░░░█████] 50%', []],
    ['[██░░██░░██] 50%', []],
    ['[███##░░░░░] 50%', []],
    ['[█████░░--.] 50%', []],
    ['[not a bar at all] 50%', []],
    ['██████░░░░ 60%', ['██████░░░░|6/10']],
    ['`██████░░░░` 60%', ['██████░░░░|6/10']],
    ['`[██████░░░░] 60%`', ['██████░░░░|6/10']],
    ['x██████░░░░ 60%', []],
    ['██████░░░░x 60%', []],
    ['#####..... 50%', ['#####.....|5/10']],
    ['░░░░░░░░░░ [██████████] 100%', ['░░░░░░░░░░|0/10', '██████████|10/10']],
    ['v1.0 ██████████ | v2.0 █████░░░░░', ['██████████|10/10', '█████░░░░░|5/10']],
    ['[██████████] 100% | Phase 4: [█████░░░░░] 50%', ['██████████|10/10', '█████░░░░░|5/10']],
    ['[▒▒▒▒▒▒▒▒▒▒] 0%', ['▒▒▒▒▒▒▒▒▒▒|0/10']],
    ['[█████░░░░░] 50% ██████████', ['█████░░░░░|5/10', '██████████|10/10']],
  ])('%j', (value, bars) => {
    expect(barsOf(value)).toEqual(bars);
  });

  test.each([
    ['[███░░░░░░░]', 5, '█████░░░░░', true],
    ['[███░░░░░░░]', 0, '░░░░░░░░░░', true],
    ['[███░░░░░░░]', 10, '██████████', true],
    ['[░░░░░░░░░░]', 4, '████░░░░░░', true],
    ['[□□□□□□□□□□]', 4, '■■■■□□□□□□', true],
    ['[----------]', 4, '####------', true],
    ['[..........]', 4, '####......', false],
    ['[..........]', 0, '..........', true],
    ['[██████████]', 4, '████░░░░░░', false],
    ['[==========]', 4, '====......', false],
    ['[==========]', 10, '==========', true],
    ['[▒▒▒░░░░░░░]', 5, '▒▒▒▒▒░░░░░', true],
    ['[███▌░░░░░░]', 4, '████░░░░░░', true],
  ])('draws %j anew with %i cells', (value, filled, drawn, certain) => {
    const [bar] = progressOf(value).bars;
    expect(drawBar(bar!, filled)).toEqual({ value: drawn, certain });
  });
});

test('a bar that would not be read back as it was meant is not drawn', () => {
  const [bar] = progressOf('[▒▒▒░░░░░░░]').bars;
  expect(drawBar(bar!, 10)).toBeUndefined();
  expect(drawBar(bar!, 9)?.value).toBe('▒▒▒▒▒▒▒▒▒░');
  const [blank] = progressOf('[###       ]').bars;
  expect(drawBar(blank!, 0)).toBeUndefined();
});

describe('percentages and ratios', () => {
  const percents = (value: string): readonly string[] =>
    progressOf(value).percents.map(
      (percent) => `${percent.approximate ? '~' : ''}${percent.value}:${percent.text}:${percent.decimals}`,
    );
  const ratios = (value: string): readonly string[] =>
    progressOf(value).ratios.map(
      ({ done, total, text, exact }) => `${text}=${done}/${total}${exact ? '' : '?'}`,
    );

  test.each([
    ['[█████░░░░░] 50%', ['50:50:0']],
    ['50% [█████░░░░░]', ['50:50:0']],
    ['[█████░░░░░] (50%)', ['50:50:0']],
    ['[█████░░░░░] 50 %', ['50:50:0']],
    ['[█████░░░░░] ~50%', ['~50:50:0']],
    ['[█████░░░░░] ~ 50%', ['~50:50:0']],
    ['[███░░░░░░░] 33.3%', ['33.3:33.3:1']],
    ['[███░░░░░░░] 33.25%', ['33.25:33.25:2']],
    ['5% and 10%', ['5:5:0', '10:10:0']],
    ['007%', ['7:007:0']],
    ['1.2.3%', []],
    ['150%', ['150:150:0']],
    ['12345%', []],
    ['none', []],
  ])('percentages of %j', (value, found) => {
    expect(percents(value)).toEqual(found);
  });

  test('a tilde is no part of the range of a percentage', () => {
    const text = '# Project State\n\n## Current Position\n\nProgress: ~ 50 %\n';
    const [percent] = documentOf(text).progressLines[0]!.percents;
    expect(textAt(text, percent!.range)).toBe('50 %');
  });

  test.each([
    ['50% (3/7)', ['3/7=3/7']],
    ['50% (13 of 15 plans)', ['13 of 15=13/15']],
    ['50% (3 / 7 plans)', ['3 / 7=3/7']],
    ['1 of 4 plans [█████░░░░░] 50%', ['1 of 4=1/4']],
    ['96% (14.2 of 15 phases)', ['14.2 of 15=14.2/15?']],
    ['50% (7 of ~9 plans)', ['7 of ~9=7/9?']],
    ['50% (~7 of 9 plans)', ['~7 of 9=7/9?']],
    ['50% (17 of 17+ plans)', ['17 of 17+=17/17?']],
    ['50% (2/5.5)', ['2/5.5=2/5.5?']],
    ['0% (0/? plans)', ['0/?=0/NaN?']],
    ['0% (0 of TBD plans)', ['0 of TBD=0/NaN?']],
    ['(v1.0: 6/6 plans; v2.0: 0/8 plans)', ['6/6=6/6', '0/8=0/8']],
    ['2026/03/04', []],
    ['v1.2/3', []],
    ['3-4/5', []],
    ['4/50%', []],
    ['1/2/3', []],
  ])('ratios of %j', (value, found) => {
    expect(ratios(value)).toEqual(found);
  });

  test.each([
    ['[█████░░░░░] 50%', [], false, false],
    ['[█████░░░░░] 50% (1/2)', [], false, false],
    ['[█████░░░░░] 50% (1/2 plans)', [], true, false],
    ['[█████░░░░░] 50% (0/? plans)', [], true, true],
    ['[█████░░░░░] 50% of TBD', [], true, true],
    ['[█████░░░░░] 50% (v2.0 phases 11-15)', ['v2.0', 'phases 11'], true, false],
    ['[█████░░░░░] 50% in current phase', ['in current phase', 'current phase'], true, false],
    ['v1.0 [█████░░░░░] 50%', ['v1.0'], true, false],
    ['[█████░░░░░] 50% (Milestone II)', ['milestone ii'], true, false],
    ['[█████░░░░░] 50% — 全体', [], true, false],
  ])('the words of %j', (value, scopes, hasWords, hasUnknown) => {
    expect(progressOf(value)).toMatchObject({ scopes, hasWords, hasUnknown });
  });

  test('a scope in the label counts as words', () => {
    const [line] = documentOf(
      '# Project State\n\n## Current Position\n\nProgress (v1.1): 50%\n',
    ).progressLines;
    expect(line).toMatchObject({ scopes: ['v1.1'], hasWords: true });
  });
});

/** `kind`, milliseconds and step of each way of saying it, `~`, and the qualifier. */
function durationSummary(text: string): string {
  const value = readDuration(text, 0);
  if (value.kind !== 'duration') return value.kind;
  const parts = value.parts.map((part) => `${partMilliseconds(part)}±${partStep(part)}`).join(' = ');
  return `${value.approximate ? '~' : ''}${parts}${value.qualifier === undefined ? '' : ` [${value.qualifier}]`}`;
}

describe('durations', () => {
  test.each([
    ['445s', '445000±1000'],
    ['100 sec', '100000±1000'],
    ['100 secs', '100000±1000'],
    ['1 second', '1000±1000'],
    ['220 seconds', '220000±1000'],
    ['90 segundos', '90000±1000'],
    ['8m', '480000±60000'],
    ['8 min', '480000±60000'],
    ['8min', '480000±60000'],
    ['8 mins', '480000±60000'],
    ['1 minute', '60000±60000'],
    ['8 minutes', '480000±60000'],
    ['8 minutos', '480000±60000'],
    ['3.7 min', '222000±6000'],
    ['2.75min', '165000±600'],
    ['5 h', '18000000±3600000'],
    ['5hr', '18000000±3600000'],
    ['5 hrs', '18000000±3600000'],
    ['1 hour', '3600000±3600000'],
    ['0.18 hours', '648000±36000'],
    ['2 horas', '7200000±3600000'],
    ['2.5H', '9000000±360000'],
    ['3h 29min', '12540000±60000'],
    ['3h29min', '12540000±60000'],
    ['1 hour 5 min', '3900000±60000'],
    ['1 hour and 5 min', '3900000±60000'],
    ['14m 20s', '860000±1000'],
    ['4min 12s', '252000±1000'],
    ['1h 2m 3s', '3723000±1000'],
    ['5h 28.4min', '19704000±6000'],
    ['1,345s', '1345000±1000'],
    ['1,234,567 s', '1234567000±1000'],
    ['1,345.5 s', '1345500±100'],
    ['~8 min', '~480000±60000'],
    ['~ 8 min', '~480000±60000'],
    ['≈8 min', '~480000±60000'],
    ['approx. 8 min', '~480000±60000'],
    ['about 8 min', '~480000±60000'],
    ['circa 8 min', '~480000±60000'],
    ['ca. 8 min', '~480000±60000'],
    ['2.3 hours (137 min)', '8280000±360000 = 8220000±60000'],
    ['137 min (2.3 hours)', '8220000±60000 = 8280000±360000'],
    ['2.3 hours (~137 min)', '~8280000±360000 = 8220000±60000'],
    ['~2.3 hours (137 min)', '~8280000±360000 = 8220000±60000'],
    ['3.5 min (code plans only)', '210000±6000 [code plans only]'],
    ['25 min (2 plans: 15 + 8 min)', '1500000±60000 [2 plans: 15 + 8 min]'],
    ['62 min (excluding review)', '3720000±60000 [excluding review]'],
    ['6 min avg', '360000±60000'],
    ['6 min average', '360000±60000'],
    ['6 min total', '360000±60000'],
    ['6 min each', '360000±60000'],
    ['3 min/plan', '180000±60000'],
    ['3 min / plan', '180000±60000'],
    ['3 min per plan', '180000±60000'],
    ['**8 min**', '480000±60000'],
    ['`8 min`', '480000±60000'],
    ['_8 min_', '480000±60000'],
    ['  8 min  ', '480000±60000'],
    ['8', 'bare'],
    ['~8', 'bare'],
    ['8.5', 'bare'],
    ['1,345', 'bare'],
    ['-', 'unknown'],
    ['--', 'unknown'],
    ['—', 'unknown'],
    ['–', 'unknown'],
    ['', 'unknown'],
    ['N/A', 'unknown'],
    ['n/a', 'unknown'],
    ['TBD', 'unknown'],
    ['TBA', 'unknown'],
    ['?', 'unknown'],
    ['???', 'unknown'],
    ['none', 'unknown'],
    ['Unknown', 'unknown'],
    ['pending', 'unknown'],
    ['not tracked', 'unknown'],
    ['not yet measured', 'unknown'],
    ['— min', 'unknown'],
    ['- hours', 'unknown'],
    ['**—**', 'unknown'],
    ['2 days', 'unread'],
    ['~6 days', 'unread'],
    ['16 sessions', 'unread'],
    ['8 min and counting', 'unread'],
    ['8 min 2h', 'unread'],
    ['8 min 3 min', 'unread'],
    ['✓ Complete', 'unread'],
    ['see the retrospective', 'unread'],
    ['1:30', 'unread'],
    ['8 toString', 'unread'],
    ['-8 min', 'unread'],
    ['12,34 min', '740400±600'],
    ['0,123 h', 'unread'],
  ])('%j', (text, summary) => {
    expect(durationSummary(text)).toBe(summary);
  });

  test('every number of a duration has its own place', () => {
    const text = 'Time: ~1,002.5 h (60,150 min)';
    const duration = readDuration(text.slice(6), 6) as Duration;
    expect(textAt(text, duration.range)).toBe('~1,002.5 h (60,150 min)');
    expect(duration.parts.map(({ terms }) => terms.map(({ range }) => textAt(text, range)))).toEqual([
      ['1,002.5'],
      ['60,150'],
    ]);
    expect(duration.parts.map(({ terms }) => terms.map(({ decimals, unit }) => [decimals, unit]))).toEqual([
      [[1, 3_600_000]],
      [[0, 60_000]],
    ]);
    const mixed = readDuration('  **3h and 29min**', 100) as Duration;
    expect(mixed.range).toEqual({ start: 104, end: 116 });
    expect(mixed.parts[0].terms.map(({ range }) => range)).toEqual([
      { start: 104, end: 105 },
      { start: 111, end: 113 },
    ]);
  });

  test('the range of a qualified figure ends before its qualifier', () => {
    expect(readDuration('8 min (code only)', 0)).toMatchObject({
      range: { start: 0, end: 5 },
      text: '8 min (code only)',
    });
  });

  test('the finest way of saying it counts', () => {
    const finest = (text: string): number => partMilliseconds(finestPart(readDuration(text, 0) as Duration));
    expect(finest('2.3 hours (137 min)')).toBe(137 * 60_000);
    expect(finest('137 min (2.3 hours)')).toBe(137 * 60_000);
    expect(finest('137 min (138 min)')).toBe(137 * 60_000);
  });

  test.each(['-', '—', 'N/A', 'TBD', '?', '', '`-`', 'None', '-- min'])(
    '%j says that there is no figure',
    (text) => {
      expect(isUnknownText(text)).toBe(true);
    },
  );

  test.each(['0', '-1', 'no', 'N/A yet', 'x', '- -'])('%j says something', (text) => {
    expect(isUnknownText(text)).toBe(false);
  });

  test.each([
    ['**a**', 'a', 2],
    [' `a` ', 'a', 2],
    ['**`a`**', 'a', 3],
    ['_a_', 'a', 1],
    ['__a__', 'a', 2],
    ['*a', '*a', 0],
    ['**', '**', 0],
    ['* a *', '* a *', 0],
    ['', '', 0],
  ])('stripMarks(%j)', (text, inner, lead) => {
    expect(stripMarks(text)).toEqual({ text: inner, lead });
  });
});

describe('counts', () => {
  test.each([
    ['12', { kind: 'count', value: 12, text: '12', approximate: false, qualifier: undefined }],
    ['~9', { kind: 'count', value: 9, text: '9', approximate: true }],
    ['1,234', { kind: 'count', value: 1234, text: '1,234' }],
    ['7 plans', { kind: 'count', value: 7, text: '7' }],
    ['37 (v1.1)', { kind: 'count', value: 37, text: '37', qualifier: 'v1.1' }],
    [
      '11 (3 in Phase 1, 2 in Phase 2)',
      { kind: 'count', value: 11, qualifier: '3 in Phase 1, 2 in Phase 2' },
    ],
    ['**12**', { kind: 'count', value: 12, range: { start: 7, end: 9 } }],
    ['—', { kind: 'unknown', text: '—' }],
    ['', { kind: 'unknown', text: '' }],
    ['12 of 14', { kind: 'unread', text: '12 of 14' }],
    ['twelve', { kind: 'unread' }],
    ['-3', { kind: 'unread' }],
    ['1234567890', { kind: 'unread' }],
    ['12.5', { kind: 'unread' }],
  ])('%j', (text, expected) => {
    expect(readCount(text, 5)).toMatchObject(expected);
  });

  test('the range of a count is its digits alone', () => {
    expect(readCount('~ 12 (v1.1)', 10)).toMatchObject({ range: { start: 12, end: 14 } });
  });
});

describe('writing figures in their own style', () => {
  test.each([
    ['8 min', 540_000, '9 min'],
    ['~8min', 540_000, '~9min'],
    ['3.5 min', 222_000, '3.7 min'],
    ['0.18 hours', 684_000, '0.19 hours'],
    ['0.18 hours', 685_000, '0.19 hours'],
    ['2.3 hours (137 min)', 9_000_000, '2.5 hours (150 min)'],
    ['3h 29min', 12_600_000, '3h 30min'],
    ['3h 29min', 10_800_000, '3h 0min'],
    ['3h 29min', 3_570_000, '1h 0min'],
    ['1h 05min', 3_900_000 + 60_000, '1h 06min'],
    ['03h 29min', 3_600_000, '01h 0min'],
    ['1,345s', 999_000, '999s'],
    ['1,345s', 1_234_567_000, '1,234,567s'],
    ['999s', 1_234_000, '1234s'],
    ['5h 28.4min', 5 * 3_600_000 + 30 * 60_000, '5h 30.0min'],
    ['1h 2m 3s', 7_384_000, '2h 3m 4s'],
    ['6 min avg', 420_000, '7 min avg'],
    ['4 min', 210_000, '4 min'],
    ['4 min', 209_999, '3 min'],
    ['4 min', 0, '0 min'],
  ])('%j as %i ms', (text, milliseconds, written) => {
    const duration = readDuration(text, 50) as Duration;
    const rewritten = rewriteDuration(duration, milliseconds);
    expect(rewritten.text).toBe(written);
    expect(apply(' '.repeat(50) + text, rewritten.edits).slice(50)).toBe(written);
  });

  test('only the characters that differ are edited', () => {
    const duration = readDuration('0.18 hours', 20) as Duration;
    expect(rewriteDuration(duration, 684_000).edits).toEqual([{ start: 23, end: 24, text: '9' }]);
    expect(rewriteDuration(duration, 648_000).edits).toEqual([]);
  });

  test('counts and percentages', () => {
    const count = (text: string, value: number): string => {
      const read = readCount(text, 0);
      if (read.kind !== 'count') throw new Error('no count');
      return apply(text, rewriteCount(read, value).edits);
    };
    expect(count('~9 (v1.1)', 12)).toBe('~12 (v1.1)');
    expect(count('1,234', 12_345)).toBe('12,345');
    expect(count('07', 9)).toBe('09');
    expect(rewriteNumber('33.3', { start: 4, end: 9 }, 66.7)).toEqual({
      text: '66.7',
      edits: [{ start: 4, end: 8, text: '66.7' }],
    });
    expect(rewriteNumber('33.3', { start: 4, end: 8 }, 50).text).toBe('50.0');
    expect(rewriteNumber('5', { start: 4, end: 5 }, 5).edits).toEqual([]);
  });

  test.each([
    [2.5, 0, '9', '3'],
    [2.4999, 0, '9', '2'],
    [0.05, 1, '0.0', '0.1'],
    [0.04, 1, '0.0', '0.0'],
    [1.005, 2, '9.99', '1.01'],
    [1234.5, 1, '1,000.0', '1,234.5'],
    [1234567, 0, '1,000', '1,234,567'],
    [7, 0, '012', '007'],
    [1234, 0, '012', '1234'],
    [7, 0, '0', '7'],
    [0.5, 1, '0.5', '0.5'],
    [0, 2, '0.25', '0.00'],
  ])('writeNumber(%d, %i, %j)', (value, decimals, like, written) => {
    expect(writeNumber(value, decimals, like)).toBe(written);
  });
});

describe('phases', () => {
  test.each([
    ['05', '5'],
    ['5', '5'],
    ['0', '0'],
    ['00', '0'],
    ['02.1', '2.1'],
    ['2.01', '2.1'],
    ['10', '10'],
    ['3A', '3a'],
    ['03.02.1', '3.2.1'],
  ])('phaseKey(%j)', (id, key) => {
    expect(phaseKey(id)).toBe(key);
  });

  const phaseSummary = (text: string): string => {
    const { key, number, total, name, complete } = readPhaseValue(located(text));
    const numbers = number && textAt(text, number.range);
    const totals = total && textAt(text, total.range);
    return [key, numbers, totals, name, complete ? 'complete' : 'open']
      .map((part) => part ?? '∅')
      .join(' | ');
  };

  test.each([
    ['14 of 15 (Documentation)', '14 | 14 | 15 | Documentation | open'],
    ['2 of 4 (Radio) -- COMPLETE', '2 | 2 | 4 | Radio | complete'],
    ['2 of 4 (Radio) — ✅', '2 | 2 | 4 | Radio | complete'],
    ['2 of 4 (Radio) ✅ COMPLETE', '2 | 2 | 4 | Radio | complete'],
    ['2 of 4 (Radio) - SHIPPED', '2 | 2 | 4 | Radio | complete'],
    ['2 of 4 (Radio) -- IN PROGRESS', '2 | 2 | 4 | Radio | open'],
    ['2 of 4 (Radio) — not complete', '2 | 2 | 4 | Radio | open'],
    ['2 of 4 (Radio) — incomplete', '2 | 2 | 4 | Radio | open'],
    ['2 of 4 (Radio) — 50% done', '2 | 2 | 4 | Radio | open'],
    ['2 of 4 (Radio) — 1 of 3 plans complete', '2 | 2 | 4 | Radio | open'],
    ['03 (radio-link) — EXECUTING', '3 | 03 | ∅ | radio-link | open'],
    ['4', '4 | 4 | ∅ | ∅ | open'],
    ['8 -- Foundation, fixes', '8 | 8 | ∅ | Foundation, fixes | open'],
    ['8 - Foundation', '8 | 8 | ∅ | Foundation | open'],
    ['Phase 10 — Async relay', '10 | 10 | ∅ | Async relay | open'],
    ['Phase Phase 10', '10 | 10 | ∅ | ∅ | open'],
    ['**2 of 4** (Radio)', '2 | 2 | 4 | Radio | open'],
    ['10.1 of 12 (Relay) - IN PROGRESS', '10.1 | 10.1 | 12 | Relay | open'],
    ['1 de 3 (Fundação)', '1 | 1 | 3 | Fundação | open'],
    ['1/3', '1 | 1 | 3 | ∅ | open'],
    ['1 OF 3', '1 | 1 | 3 | ∅ | open'],
    ['3A of 4', '3a | 3A | 4 | ∅ | open'],
    ['32 of 32 — v3.9', '32 | 32 | 32 | v3.9 | open'],
    ['Not started (defining requirements)', '∅ | ∅ | ∅ | ∅ | open'],
    ['None', '∅ | ∅ | ∅ | ∅ | open'],
    ['--phase (01.1) — EXECUTING', '∅ | ∅ | ∅ | ∅ | open'],
    ['2026-03-04', '∅ | ∅ | ∅ | ∅ | open'],
    ['5-01', '∅ | ∅ | ∅ | ∅ | open'],
    ['12345', '∅ | ∅ | ∅ | ∅ | open'],
    ['v1.0 complete', '∅ | ∅ | ∅ | ∅ | open'],
    ['2x of 4', '2x | 2x | 4 | ∅ | open'],
    ['2xx of 4', '∅ | ∅ | ∅ | ∅ | open'],
  ])('Phase: %j', (text, summary) => {
    expect(phaseSummary(text)).toBe(summary);
  });

  test.each([
    ['2 of 3 in current phase', 2, 3],
    ['02 of 03 (Hint)', 2, 3],
    ['4/4 complete', 4, 4],
    ['2 de 3', 2, 3],
    ['**2 of 3**', 2, 3],
    ['0 of ? in current phase', 0, undefined],
    ['1 of TBD in current phase', 1, undefined],
    ['3', 3, undefined],
    ['3 (Hint)', 3, undefined],
    ['3 — hint', 3, undefined],
    ['3 in current phase', 3, undefined],
    ['3 things', undefined, undefined],
    ['04-01 completed', undefined, undefined],
    ['2-02 Complete', undefined, undefined],
    ['1 of --name', 1, undefined],
    ['3 of 4.5', 3, undefined],
    ['Not started', undefined, undefined],
    ['—', undefined, undefined],
  ])('Plan: %j', (text, current, total) => {
    const plan = readPlanValue(located(text));
    expect([plan.current?.value, plan.total?.value]).toEqual([current, total]);
    for (const part of [plan.current, plan.total]) {
      if (part) expect(Number(textAt(text, part.range))).toBe(part.value);
    }
  });

  const ratios = (text: string, context?: Parameters<typeof readPlanValue>[1]): string => {
    const { current, total, elsewhere } = readPlanValue(located(text), context);
    for (const part of [current, total, elsewhere?.current, elsewhere?.total])
      if (part) expect(Number(textAt(text, part.range))).toBe(part.value);
    const said = (a = current, b = total): string => (a && b ? `${a.value}/${b.value}` : '∅');
    return [said(), ...(elsewhere ? [said(elsewhere.current, elsewhere.total)] : [])].join(' | ');
  };

  test.each([
    ...['total', 'overall', 'total plans', 'plans total', 'in total', 'in all', 'plans in all', 'altogether'],
    ...['in milestone', 'in this milestone', 'milestone plans', 'plans of the current milestone', 'for v1.0'],
    ...[
      'across all phases',
      'plans across 3 phases',
      'across phases 1-3',
      'of the project',
      'of the whole project',
    ],
    ...[
      'v1.0 plans',
      'in v1.0',
      'in milestone v1.0',
      '(v1.0)',
      '(v1.0 milestone)',
      '(overall)',
      '(total)',
      '(M002)',
    ],
    ...['— overall', '- across all phases', ', total', 'complete (across all phases)', 'complete overall'],
    ...['plans complete in milestone', '(milestone plans complete)', 'TOTAL', 'in wave 2', '(all phases)'],
  ])('Plan: 3 of 5 %s is not of the phase', (words) => {
    expect(ratios(`3 of 5 ${words}`)).toBe('∅ | 3/5');
    expect(ratios(`**3/5** ${words}`)).toBe('∅ | 3/5');
  });

  test.each([
    ...['(1 of 2 in current phase)', '(1/2 in phase)', '(1 of 2 in this phase)', '(1 of 2 plans in phase 4)'],
    ...['(Phase 4: 1 of 2)', '(phase 04 plan 1/2)', '(phase: 1 of 2)', '— 1 of 2 in the current phase'],
    ...['(1/2 current phase)', '(1 of 2 complete in current phase)', 'total (1 of 2 in current phase)'],
    ...[
      'total, 1 of 2 in current phase',
      'in milestone (7 of 9 in v1.0; 1 of 2 in phase 4)',
      '(phase plan 1 of 2)',
    ],
  ])('Plan: 3 of 5 %s has the ratio of the phase behind it', (words) => {
    expect(ratios(`3 of 5 ${words}`, { phase: '4' })).toBe('1/2 | 3/5');
  });

  test.each([
    ...[
      '',
      'in current phase',
      'in phase 4',
      'plans',
      'complete',
      '(COMPLETE)',
      '— all complete',
      '(Project setup)',
    ],
    ...[
      '(next)',
      '(milestone complete)',
      '— v1.0 complete',
      '(all phases complete)',
      'in current phase (overall 7)',
    ],
    ...['(Room Migration v1->v2)', '(Phase 4 of 7)', '(3 of 20 overall)', '(7 total)', '(Total rewrite)'],
    ...['in current phase (14 of 20 in milestone)', 'in phase (all phases)', '(4 of 7 phases)'],
  ])('Plan: 3 of 5 %s is of the phase', (words) => {
    expect(ratios(`3 of 5 ${words}`, { phase: '4' })).toBe('3/5');
  });

  test('what the label and the current phase say', () => {
    expect(ratios('3 of 5', { labelScope: 'overall' })).toBe('∅ | 3/5');
    expect(ratios('3 of 5', { labelScope: 'v1.0' })).toBe('∅ | 3/5');
    expect(ratios('3 of 5', { labelScope: 'in current phase' })).toBe('3/5');
    expect(ratios('3 of 5', { labelScope: 'next' })).toBe('3/5');
    expect(ratios('3 of 5 in phase 3', { phase: '4' })).toBe('∅ | 3/5');
    expect(ratios('3 of 5 in phase 03', { phase: '3' })).toBe('3/5');
    expect(ratios('3 of 5 in phase 3')).toBe('3/5');
    expect(ratios('3 of 5 total (1 of 2 in phase 3)', { phase: '4' })).toBe('∅ | 3/5');
  });

  test.each([
    ['1', 'phase 1 1 ""'],
    ['06', 'phase 6 6 ""'],
    ['01-foundation', 'phase 1 1 "foundation"'],
    ['1. Foundation & Data', 'phase 1 1 "foundation data"'],
    ['Phase 6 (Wizard)', 'phase 6 6 "wizard"'],
    ['**Phase 6**', 'phase 6 6 ""'],
    ['~~6~~', 'phase 6 6 ""'],
    ['`06-radio`', 'phase 6 6 "radio"'],
    ['#6', 'phase 6 6 ""'],
    ['14.1', 'phase 14.1 14.1 ""'],
    ['02.5-name', 'phase 2.5 2.5 "name"'],
    ['3.2.1', 'phase 3.2.1 3.2 ""'],
    ['07 (bookmarks)', 'phase 7 7 "bookmarks"'],
    ['0 - Repo Cleanup', 'phase 0 0 "repo cleanup"'],
    ['3A: Radio', 'phase 3a 3 "radio"'],
    ['2-HTML Parser', 'phase 2 2 "html parser"'],
    ['5-01', 'plan'],
    ['5-8', 'range'],
    ['1-5 (v1.0)', 'range'],
    ['Phases 1-5', 'range'],
    ['1 to 4', 'range'],
    ['v1.0 P1', 'other 1 1 ""'],
    ['Radio', 'other ∅ ∅ "radio"'],
    ['-', 'placeholder'],
    ['—', 'placeholder'],
    ['...', 'placeholder'],
    ['?', 'placeholder'],
    ['', 'placeholder'],
    ['[Phase]', 'placeholder'],
    ['Total', 'sum'],
    ['**Totals**', 'sum'],
    ['Grand total', 'sum'],
    ['All phases', 'sum'],
    ['Phase 06 P02', 'plan'],
    ['06 P02', 'plan'],
    ['12345', 'other ∅ ∅ "12345"'],
  ])('a first cell of %j', (text, summary) => {
    const { kind, key, number, name } = readPhaseCell(text);
    const full = `${kind} ${key ?? '∅'} ${number ?? '∅'} "${name}"`;
    expect(summary.includes('"') ? full : kind).toBe(summary);
  });

  test.each([
    ['Phase 06 P02', '06', '02'],
    ['phase 7.1 P02B', '7.1', '02B'],
    ['Phase 01-radio-link P01', '01', '01'],
    ['06 P2', '06', '2'],
    ['Phase 3 P02-00', '3', '02-00'],
    ['Phase 3 Plan 4', '3', '4'],
    ['Phase 3 P1: radio', '3', '1'],
  ])('%j is a metric row', (text, phase, plan) => {
    expect(METRIC_ROW.exec(text)?.slice(1, 3)).toEqual([phase, plan]);
  });

  test.each(['2-HTML Parser', 'Phase 2 Parser', 'Phase 2 P', 'Phase 2 Px', 'Plan 2', 'Phase 2 P1234'])(
    '%j is none',
    (text) => {
      expect(METRIC_ROW.exec(text)).toBeNull();
    },
  );
});

describe('forms that were misread once', () => {
  test.each([
    ['v1.0 Phases 1-5', 'range'],
    ['01–04.6 (v1.0)', 'range'],
    ['01–04', 'range'],
  ])('a first cell of %j', (text, kind) => {
    expect(readPhaseCell(text).kind).toBe(kind);
  });

  test('a milestone before the word phase', () => {
    expect(readPhaseCell('v1.0 Phase 2: Radio')).toMatchObject({ kind: 'other', key: '2', name: 'radio' });
  });

  test.each([
    ['8 min.', '480000±60000'],
    ['~25 min (exec) + ~60 min (gap closure)', 'unread'],
  ])('the duration %j', (text, summary) => {
    expect(durationSummary(text)).toBe(summary);
  });

  test('any parenthesis in a heading is a scope', () => {
    const text = template().replace('## Performance Metrics', '## Performance Metrics (Code Plans)');
    expect(documentOf(text).velocity.map(({ scope }) => scope)).toEqual(['code plans']);
  });
});

describe('tables', () => {
  const cells = (text: string): readonly (readonly [string, number, number, number, number])[] =>
    splitRow({ text, start: 100 }).map(({ value, range, room }) => [
      value,
      range.start,
      range.end,
      room.start,
      room.end,
    ]);

  test('cells have a place and a room', () => {
    expect(cells('| a |  bc |')).toEqual([
      ['a', 102, 103, 101, 104],
      ['bc', 107, 109, 105, 110],
    ]);
    expect(cells('a|b')).toEqual([
      ['a', 100, 101, 100, 101],
      ['b', 102, 103, 102, 103],
    ]);
    expect(cells('  | a || ')).toEqual([
      ['a', 104, 105, 103, 106],
      ['', 107, 107, 107, 107],
    ]);
    expect(cells('| a | — gap closure')).toEqual([
      ['a', 102, 103, 101, 104],
      ['— gap closure', 106, 119, 105, 119],
    ]);
    expect(cells('|')).toEqual([['', 101, 101, 101, 101]]);
  });

  test('escaped pipes split nothing', () => {
    expect(cells('| a\\|b | c |').map(([value]) => value)).toEqual(['a\\|b', 'c']);
  });

  test('no more than 64 cells are read', () => {
    expect(splitRow({ text: '|a'.repeat(100), start: 0 })).toHaveLength(64);
  });

  const rowsOf = (...lines: readonly string[]): readonly string[] =>
    documentOf(template({ header: [], rows: lines })).phaseTables.flatMap(({ rows }) =>
      rows.map(({ phase, plans, total, average }) =>
        [phase.value.key, plans.kind, plans.completed, plans.planned, total?.value.text, average?.value.text]
          .map((part) => part ?? '∅')
          .join(' '),
      ),
    );
  const HEADER = ['| Phase | Plans | Total | Avg/Plan |', '|---|---|---|---|'];

  test.each([
    ['| 1 | 3 | 9 min | 3 min |', '1 count 3 ∅ 9 min 3 min'],
    ['| 1 | 2/3 | 9 min | 3 min |', '1 count 2 3 9 min 3 min'],
    ['| 1 | 2 / 3 | 9 min | 3 min |', '1 count 2 3 9 min 3 min'],
    ['| 1 | 2/TBD | 9 min | 3 min |', '1 count 2 ∅ 9 min 3 min'],
    ['| 1 | 2/? | 9 min | 3 min |', '1 count 2 ∅ 9 min 3 min'],
    ['| 1 | **2/3** | 9 min | 3 min |', '1 count 2 3 9 min 3 min'],
    ['| 1 | 3 plans | 9 min | 3 min |', '1 count 3 ∅ 9 min 3 min'],
    ['| 1 | 3 completed (DONE) | - | - |', '1 count 3 ∅ - -'],
    ['| 1 | 3/3 ✓ | - | - |', '1 count 3 3 - -'],
    ['| 1 | 4/4 plans (11/11 total) | - | - |', '1 count 4 4 - -'],
    ['| 1 | 4/4 planned | - | - |', '1 planned ∅ ∅ - -'],
    ['| 1 | 1 planned / 10 tasks | - | - |', '1 planned ∅ ∅ - -'],
    ['| 1 | TBD | - | - |', '1 unknown ∅ ∅ - -'],
    ['| 1 |  | - | - |', '1 unknown ∅ ∅ - -'],
    ['| 1 | some | - | - |', '1 unread ∅ ∅ - -'],
    ['| 1 | 3 | 9 min', '1 count 3 ∅ 9 min ∅'],
    ['| 1', '1 unknown ∅ ∅ ∅ ∅'],
    ['| 1 | 3 | 9 min | 3 min | more | and more |', '1 count 3 ∅ 9 min 3 min'],
    ['  | 1 | 3 | 9 min | 3 min |', '1 count 3 ∅ 9 min 3 min'],
  ])('the row %j', (line, summary) => {
    expect(rowsOf(...HEADER, line)).toEqual([summary]);
  });

  test('placeholders, sums and plan rows are no phase rows', () => {
    const text = template({
      header: HEADER,
      rows: [
        '| - | - | - | - |',
        '| Total | 9 | 1 h | - |',
        '| Phase 1 P01 | 5min | 2 tasks | 5 files |',
        '| 5-01 | 1 | 5 min | 5 min |',
      ],
    });
    const [table] = documentOf(text).phaseTables;
    expect(table?.rows).toEqual([]);
    expect(table?.foreignRows).toBe(1);
  });

  test.each([
    ['| Phase | Plans | Total | Avg/Plan |', { phase: 0, plans: 1, total: 2, average: 3 }],
    ['| Phase | Plans | Avg/Plan |', { phase: 0, plans: 1, average: 2 }],
    ['| **Phase** | `Plans` | total TIME | Average |', { phase: 0, plans: 1, total: 2, average: 3 }],
    [
      '| Phase | Plans Complete | Total | Avg/Plan | Status |',
      { phase: 0, completed: 1, total: 2, average: 3, status: 4 },
    ],
    ['| Phase | Plans | Status |', { phase: 0, plans: 1, status: 2 }],
  ])('the header %j', (header, columns) => {
    const [table] = documentOf(template({ header: [header, '|---|---|---|'], rows: [] })).phaseTables;
    expect(table?.columns).toEqual(columns);
  });

  test.each([
    '| Milestone | Phases | Plans |',
    '| Phase | Plan | Duration |',
    '| # | Phase | Plans |',
    '| Phase | Name | Status |',
  ])('%j is no By Phase table', (header) => {
    expect(documentOf(template({ header: [header, '|---|---|---|'], rows: [] })).phaseTables).toEqual([]);
  });

  test('beside a column of finished plans, plans are the planned ones and the total is no time', () => {
    const text = template({
      header: ['| Phase | Plans | Complete | Total | Avg/Plan |', '|---|---|---|---|---|'],
      rows: ['| 1 | 4 | 3/4 | 7 | 3 min |'],
    });
    const [row] = documentOf(text).phaseTables[0]!.rows;
    expect(row).toMatchObject({ plans: { completed: 3, planned: 4 }, total: undefined });
    expect(row?.average?.value.text).toBe('3 min');
  });

  test.each([
    ['|:--|--:|:-:|---|', 1],
    ['| - | - | - | - |', 1],
    ['---|---|---|---', 1],
    ['| = | = | = | = |', 0],
    ['|---|---|', 1],
    ['| --- | --- | --- | --- | x', 0],
  ])('with the delimiter row %j', (delimiter, tables) => {
    const text = template({
      header: ['| Phase | Plans | Total | Avg/Plan |', delimiter],
      rows: ['| 1 | 3 | 9 min | 3 min |'],
    });
    expect(documentOf(text).phaseTables).toHaveLength(tables);
  });

  test('two tables that touch are two tables', () => {
    const text = template({
      header: HEADER,
      rows: ['| 1 | 3 | 9 min | 3 min |', '| Plan | Duration |', '|-|-|', '| 01-01 | 3 min |'],
    });
    const document = documentOf(text);
    expect(document.phaseTables[0]?.rows.map(({ phase }) => phase.text)).toEqual(['1']);
    expect(document.planRows.map(({ phase, plan }) => [phase, plan])).toEqual([['1', '1']]);
  });

  test('a caption brings a table in from outside of the metrics, with its scope', () => {
    const text = `# Project State\n\n## Notes\n\n**By Phase (v1.0):**\n\n${HEADER.join('\n')}\n| 1 | 3 | 9 min | 3 min |\n`;
    expect(documentOf(text).phaseTables.map(({ scope }) => scope)).toEqual(['v1.0']);
    expect(documentOf(text.replace(':**\n', ':**\n\nWords.\n')).phaseTables).toEqual([]);
  });
});

describe('per-plan rows', () => {
  const rows = (text: string): readonly string[] =>
    documentOf(text).planRows.map(
      ({ phase, plan, duration }) => `${phase}-${plan} ${duration.kind} ${duration.text}`,
    );

  test('stranded rows, without a header', () => {
    const stranded = [
      '| Phase 06 P02 | 5min | 2 tasks | 5 files |',
      '| Phase 7.1 P02B | 14m 20s | 1 task | 1 file |',
      '| Phase 01-radio-link P01 | 1345 | 1 task | 1 file | — gap closure',
      '| Phase 2 Parser | 3 min | 1 | 1 |',
      '| 2-HTML Parser | 3 min | 1 | 1 |',
    ];
    expect(rows(template({ stranded }))).toEqual([
      '6-2 duration 5min',
      '7.1-2b duration 14m 20s',
      '1-1 bare 1345',
    ]);
  });

  test('rows under their own header, by column', () => {
    const stranded = [
      '',
      '| Plan | Tasks | Duration |',
      '|------|-------|----------|',
      '| Phase 06 P02 | 2 | 5min |',
      '| 06-03 | 2 | 6min |',
      '| 6-4 Radio link | 2 | — |',
      '| Radio link | 2 | 7min |',
    ];
    expect(rows(template({ stranded }))).toEqual(['6-2 duration 5min', '6-3 duration 6min', '6-4 unknown —']);
  });

  test('rows inside the By Phase table', () => {
    const text = template({
      rows: ['| 1 | 3/3 | 18 min | 6 min |', '| Phase 1 P01 | 5min | 2 tasks | 5 files |'],
    });
    expect(rows(text)).toEqual(['1-1 duration 5min']);
    expect(documentOf(text).phaseTables[0]?.rows).toHaveLength(1);
  });

  test('the trend list, in both ways of writing', () => {
    const trend = (value: string): readonly string[] =>
      documentOf(template({ trend: value })).trend.map(
        ({ phase, plan, duration }) => `${phase}-${plan} ${duration.text}`,
      );
    expect(trend('01-03 (25min), 02-02 (3min)')).toEqual(['1-3 25min', '2-2 3min']);
    expect(trend('1-3: 25 min, 2-2: 3 min')).toEqual(['1-3 25 min', '2-2 3 min']);
    expect(trend('7.1-2b (25min)')).toEqual(['7.1-2b 25min']);
    expect(trend('7 min, 26 min')).toEqual([]);
    expect(trend('01-03, 02-02')).toEqual([]);
    expect(trend('2026-03-04 (x)')).toEqual([]);
    expect(trend('—')).toEqual([]);
  });

  test('the whole line of last plans', () => {
    const text = (value: string): string => template({ trend: value });
    const list = (value: string): readonly string[] =>
      documentOf(text(value)).planLists.flatMap(({ plans }) =>
        plans.map(({ id, duration, range }) => {
          const time =
            duration.kind === 'duration' ? partMilliseconds(duration.parts[0]) / 1000 : duration.kind;
          return `${id ?? ''} ${time} ${textAt(text(value), range)}`;
        }),
      );
    expect(list('01-03 (25min), 02-02')).toEqual(['1-3 1500 01-03 (25min)', '2-2 unknown 02-02']);
    expect(list('1-3: 25 min; 2-2: -')).toEqual(['1-3 1500 1-3: 25 min', '2-2 unknown 2-2: -']);
    expect(list('7 min, ~26 s')).toEqual([' 420 7 min', ' 26 ~26 s']);
    // A number takes the unit of what stands beside it, where that is needed.
    expect(list('9, ~12, 5.5 min')).toEqual([' bare 9', ' bare ~12', ' 330 5.5 min']);
    expect(list('9, 12')).toEqual([' bare 9', ' bare 12']);
    expect(list('9, 12 min, 5 min')).toEqual([' bare 9', ' 720 12 min', ' 300 5 min']);
    expect(list('9, 1h 5min')).toEqual([' bare 9', ' 3900 1h 5min']);
    expect(list('none yet, (None), [], —')).toEqual([]);
  });
});

describe('headings that give a unit', () => {
  const durations = (head: string, cell: string): string => {
    const rows = [`| 1 | 3/3 | ${cell} | 6 |`];
    const text = template({ header: [`| Phase | Plans | ${head} | Avg/Plan |`, '|---|---|---|---|'], rows });
    const value = documentOf(text).phaseTables[0]?.rows[0]?.total?.value;
    return value?.kind === 'duration' ? `${partMilliseconds(value.parts[0]) / 1000} s` : `${value?.kind}`;
  };
  test.each([
    ['Total (min)', '18', '1080 s'],
    ['**Total (s)**', '~18', '18 s'],
    ['*Total* (s)', '18', '18 s'],
    ['Duration', '18 min', '1080 s'],
    ['Time', '18 min', '1080 s'],
    ['Time (hours)', '0.5', '1800 s'],
    // A cell with a unit of its own knows better.
    ['Total (min)', '18 s', '18 s'],
    ['Total (min)', '—', 'unknown'],
    ['Total (plans)', '18', 'undefined'],
    ['Total', '18', 'bare'],
  ])('%s: %s is %s', (head, cell, expected) => {
    expect(durations(head, cell)).toBe(expected);
  });

  test('a repair writes the number alone', () => {
    const header = ['| Phase | Plans | Total (min) | Avg/Plan (min) |', '|---|---|---|---|'];
    const text = template({ header, rows: ['| 1 | 2/2 | 12 | 7.5 |', '| 2 | 3/3 | 18 | 6.0 |'] });
    expect(mended(text)).toBe(text.replace('| 7.5 |', '| 6.0 |'));
  });

  test('of per-plan rows too', () => {
    const stranded = ['', '| Plan | Duration (s) | Tasks |', '|---|---|---|', '| Phase 1 P01 | 161 | 2 |'];
    expect(documentOf(template({ stranded })).planRows[0]?.duration.kind).toBe('duration');
  });
});

describe('a sentence below its heading', () => {
  const position = (text: string): string => {
    const { phase } = documentOf(`# Project State\n\n${text}`).position;
    return phase
      ? `${phase.key} ${phase.total?.value ?? '-'} ${phase.name ?? '-'} ${phase.complete}`
      : 'none';
  };
  test.each([
    ['## Current Phase\n\nPhase 4 — Executing\n', '4 - - false'],
    ['## Current Phase\nPhase 2 of 5 (Radio) — complete\n', '2 5 - true'],
    ['## Current Phase\n\nAfter Phase 4.\n', 'none'],
    ['## Current Phase\n\n- Phase 4\n', 'none'],
    ['## Current Phase\n\n```\nPhase 4\n```\n', 'none'],
    ['## Current Phase\n\n## Notes\n\nPhase 4 was good.\n', 'none'],
    ['## Current Position\n\nPhase 4 is under way.\n', 'none'],
    ['## Current Phase\n\nPhase 4 — Executing\n\nPhase: 5 of 6\n', '5 6 - false'],
  ])('%j: %s', (text, expected) => {
    expect(position(text)).toBe(expected);
  });
});

describe('velocity blocks', () => {
  const blocks = (...lines: readonly string[]): readonly string[] =>
    documentOf(['# Project State', '', '## Performance Metrics', '', ...lines, ''].join('\n')).velocity.map(
      ({ scope, totalPlans, averageDuration, totalTime }) =>
        `${scope}|${totalPlans?.value.text ?? ''}|${averageDuration?.value.text ?? ''}|${totalTime?.value.text ?? ''}`,
    );

  test.each([
    [
      [
        '**Velocity:**',
        '- Total plans completed: 5',
        '- Average duration: 6 min',
        '- Total execution time: 0.5 hours',
      ],
      ['|5|6 min|0.5 hours'],
    ],
    [['- Total plans completed: 5', '- Average duration: 6 min'], ['|5|6 min|']],
    [
      [
        '**Velocity (v1.0):**',
        '- Total plans completed: 5',
        '',
        '**v1.1 Velocity:**',
        '- Total plans completed: 6',
      ],
      ['v1.0|5||', 'v1.1|6||'],
    ],
    [
      ['- Total plans completed: 5', '- Total plans completed: 6'],
      ['|5||', '|6||'],
    ],
    [
      ['**Velocity:**', '- Total plans completed (v1.1): 5', '- Average duration (v1.1): 6 min'],
      ['v1.1|5|6 min|'],
    ],
    [['**Velocity:**', '', 'Nothing yet.'], []],
  ])('%j', (lines, expected) => {
    expect(blocks(...lines)).toEqual(expected);
  });

  test('a heading gives its scope to the block and to the table', () => {
    const text = template().replace('## Performance Metrics', '## Performance Metrics (v1.1)');
    const { velocity, phaseTables } = documentOf(text);
    expect(velocity.map(({ scope }) => scope)).toEqual(['v1.1']);
    expect(phaseTables.map(({ scope }) => scope)).toEqual(['v1.1']);
  });

  test('outside of the metrics the lines are not read', () => {
    expect(documentOf('# Project State\n\n## Notes\n\n- Total plans completed: 5\n').velocity).toEqual([]);
  });
});

describe('front matter', () => {
  const entries = (...lines: readonly string[]): Record<string, unknown> => {
    const found = documentOf(template({ front: front(...lines) })).frontMatter;
    return Object.fromEntries([...(found?.entries ?? [])].map(([key, { value }]) => [key, value]));
  };
  const problem = (...lines: readonly string[]): string | undefined =>
    documentOf(template({ front: front(...lines) })).frontMatter?.problem?.message;

  test('values are read as YAML, and stand where they are written', () => {
    const lines = [
      'gsd_state_version: 1.0',
      "milestone: 'v1.0'",
      'name: "a \\u00e9 b"',
      'last_activity: 2026-03-04 - text # comment',
      'empty:',
      'flow: {a: 1, b: [x, 2]}',
      'progress:',
      '  percent:   50',
      '  # a comment',
      '  total_plans: 0x10',
      'list:',
      '  - a',
      '  - b',
    ];
    const text = template({ front: front(...lines) });
    const { frontMatter } = documentOf(text);
    const shown = (path: string): readonly [string, unknown, string | undefined] => {
      const entry = frontMatter!.entries.get(path)!;
      return [textAt(text, entry.range), entry.value, entry.text];
    };
    expect(frontMatter?.closed).toBe(true);
    expect(frontMatter?.problem).toBeUndefined();
    expect(textAt(text, frontMatter!.range)).toBe(['---', ...lines, '---'].join('\n'));
    expect(shown('gsd_state_version')).toEqual(['1.0', 1, '1.0']);
    expect(shown('milestone')).toEqual(["'v1.0'", 'v1.0', 'v1.0']);
    expect(shown('name')).toEqual(['"a \\u00e9 b"', 'a é b', 'a é b']);
    expect(shown('last_activity')).toEqual(['2026-03-04 - text', '2026-03-04 - text', '2026-03-04 - text']);
    expect(shown('empty')[1]).toBeNull();
    expect(shown('flow')).toEqual(['{a: 1, b: [x, 2]}', { a: 1, b: ['x', 2] }, undefined]);
    expect(shown('flow.a')).toEqual(['1', 1, '1']);
    expect(shown('progress.percent')).toEqual(['50', 50, '50']);
    expect(shown('progress.total_plans')).toEqual(['0x10', 16, '0x10']);
    expect(shown('list')[1]).toEqual(['a', 'b']);
    expect(textAt(text, frontMatter!.entries.get('progress.percent')!.keyRange)).toBe('percent');
  });

  test('aliases stay unresolved, so no bomb unfolds', () => {
    expect(entries('a: &a [x, x]', 'b: &b [*a, *a]', 'c: *b')).toMatchObject({
      a: ['x', 'x'],
      b: [null, null],
      c: null,
    });
  });

  test('odd keys do no harm', () => {
    expect(entries('__proto__: 5', 'constructor: x')).toMatchObject({ constructor: 'x' });
    expect(entries('? [a, b]', ': c', 'd: e')).toEqual({ d: 'e' });
  });

  test('numbers beyond the safe range lose digits, not the file', () => {
    expect(entries('big: 123456789012345678901234567890')).toEqual({ big: 1.2345678901234568e29 });
  });

  test.each([
    [
      ['a: 1', 'b: 2', 'a: 3'],
      'The key `a` occurs twice in the front matter; YAML allows it once. Remove one of the two.',
    ],
    [
      ['p:', '  x: 1', '  x: 2'],
      'The key `x` occurs twice in the front matter; YAML allows it once. Remove one of the two.',
    ],
    [['- 1', '- 2'], 'The front matter is not a list of `key: value` lines.'],
    [['just text'], 'The front matter is not a list of `key: value` lines.'],
    [['a: b: c'], 'The front matter is not valid YAML: a value that contains `: ` has to stand in quotes.'],
    [[], undefined],
    [['# only a comment'], undefined],
  ])('the problem of %j', (lines, message) => {
    expect(problem(...lines)).toBe(message);
  });

  test('another fault is told in the words of the YAML library, on its line', () => {
    const text = template({ front: front('a: 1', 'b: @x', 'c: 3') });
    const { frontMatter } = documentOf(text);
    expect(frontMatter?.problem?.message).toMatch(/^The front matter is not valid YAML: .+\.$/);
    expect(textAt(text, frontMatter!.problem!.range)).toBe('b: @x');
    expect(frontMatter?.problem?.edits).toBeUndefined();
    expect(frontMatter?.entries.get('c')?.value).toBe(3);
  });

  test('the second of two equal keys is where the finding stands', () => {
    const text = template({ front: front('status: x', 'other: y', 'status: z') });
    const { problem: found, entries: read } = documentOf(text).frontMatter!;
    expect(found?.range).toEqual({
      start: text.lastIndexOf('status: z'),
      end: text.lastIndexOf('status: z') + 6,
    });
    expect(read.get('status')?.value).toBe('x');
  });

  test.each([
    ['status: a: b', 'a: b'],
    ['last_activity: 2026-03-04 - Completed task 12: neon', '2026-03-04 - Completed task 12: neon'],
    ['status: it\'s "x: y"', 'it\'s "x: y"'],
    ['status: C:\\x: y', 'C:\\x: y'],
    ["status: it's: y", "it's: y"],
    ['status: a: b   ', 'a: b'],
    ['status: a:', 'a:'],
    ['status: a: b # c', 'a: b # c'],
    ['status: 日本: 語 😀', '日本: 語 😀'],
  ])('quoting repairs %j and keeps its text', (line, value) => {
    const text = template({ front: front('milestone: v1.0', line, 'x: 1') });
    const { frontMatter } = documentOf(text);
    const edits = frontMatter?.problem?.edits;
    expect(edits?.length).toBeGreaterThan(0);
    expect(textAt(text, frontMatter!.problem!.range)).toBe(value);
    const fixed = documentOf(apply(text, edits!)).frontMatter;
    expect(fixed?.problem).toBeUndefined();
    expect(fixed?.entries.get('status')?.value ?? fixed?.entries.get('last_activity')?.value).toBe(value);
    expect([...fixed!.entries.keys()]).toHaveLength(3);
  });

  test('several values are quoted at once, and nothing when that does not help', () => {
    const two = documentOf(template({ front: front('a: b: c', 'd: e: f') })).frontMatter?.problem?.edits;
    expect(two).toHaveLength(4);
    expect(
      documentOf(template({ front: front('a: b: c', 'd: @x') })).frontMatter?.problem?.edits,
    ).toBeUndefined();
    expect(documentOf(template({ front: front('a: [b: c') })).frontMatter?.problem?.edits).toBeUndefined();
  });

  test('invalid YAML is read line by line', () => {
    const lines = [
      'status: a: b',
      'progress:',
      '  percent: 50',
      '  name: "x y"',
      'last: x',
      '  stray: 1',
      'last: again',
      'e:',
      'neg: -1.5',
    ];
    expect(entries(...lines)).toEqual({
      status: 'a: b',
      progress: null,
      'progress.percent': 50,
      'progress.name': 'x y',
      last: 'x',
      e: null,
      neg: -1.5,
    });
  });

  test.each([
    ['---\na: 1\n...\n\n# Project State\n', true],
    ['--- \na: 1\n---\t\n', true],
    ['\uFEFF---\na: 1\n---\n', true],
    ['---\n\n---\n', true],
    ['---\na: 1\n\n# Project State\n', false],
    ['---\na: 1\nb: 2\n', false],
  ])('%j opens with front matter that is closed: %j', (text, closed) => {
    const { frontMatter } = documentOf(text);
    expect(frontMatter?.closed).toBe(closed);
    expect(frontMatter?.range.start).toBe(text.startsWith('\uFEFF') ? 1 : 0);
  });

  test.each([
    '',
    '\n---\na: 1\n---\n',
    '----\na: 1\n---\n',
    '---\n\nwords\n',
    '---',
    '# State\n\n---\na: 1\n---\n',
  ])('%j has none', (text) => {
    expect(documentOf(text).frontMatter).toBeUndefined();
  });

  test('an unclosed block ends at the first blank line and is read', () => {
    const text = '---\nstatus: x\nphase: 2\n\n# Project State\n';
    const { frontMatter } = documentOf(text);
    expect(textAt(text, frontMatter!.range)).toBe('---\nstatus: x\nphase: 2');
    expect(frontMatter?.entries.get('phase')?.value).toBe(2);
    expect(frontMatter?.problem).toEqual({
      range: { start: 0, end: 3 },
      message: 'The front matter opens with `---` but is never closed. Add a line `---` after its last key.',
    });
  });

  test('very long blocks are not read', () => {
    const many = template({ front: front(...Array.from({ length: 1001 }, (_, index) => `k${index}: 1`)) });
    expect(documentOf(many).frontMatter?.problem?.message).toBe(
      'The front matter has 1001 lines; up to 1000 lines and 64 KiB are read.',
    );
    expect(
      documentOf(template({ front: front(...Array.from({ length: 1000 }, (_, index) => `k${index}: 1`)) }))
        .frontMatter?.problem,
    ).toBeUndefined();
    expect(documentOf(template({ front: front(`a: ${'x'.repeat(70_000)}`) })).frontMatter?.entries.size).toBe(
      0,
    );
  });

  test('deep nesting is told, not thrown', () => {
    expect(problem(`a: ${'['.repeat(5000)}${']'.repeat(5000)}`)).toMatch(/^The front matter is /);
  });

  test('stacked blocks are found, and none of their values is read', () => {
    const second = '---\ngsd_state_version: 1.0\nprogress:\n  percent: 9\n---';
    const text = `${front('gsd_state_version: 1.0')}${second}\n\n${template()}`;
    const { duplicateFrontMatter, frontMatter, fields } = documentOf(text);
    expect(duplicateFrontMatter.map(({ value }) => value)).toEqual([second]);
    expect(frontMatter?.entries.has('progress.percent')).toBe(false);
    expect(fields.some(({ line }) => line < 10)).toBe(false);
  });

  test('any block directly below the first is a second one, further down only one of GSD', () => {
    const duplicates = (text: string): number => documentOf(text).duplicateFrontMatter.length;
    expect(duplicates(`${front('a: 1')}${front('b: 2')}# State\n`)).toBe(1);
    expect(duplicates(`${front('a: 1')}${front('b: 2')}${front('c: 3')}# State\n`)).toBe(2);
    expect(duplicates(`${front('a: 1')}# State\n\n${front('b: 2')}`)).toBe(0);
    expect(duplicates(`${front('a: 1')}# State\n\n${front('gsd_state_version: 1.0')}`)).toBe(1);
  });

  test('keys without a value, and values deeper than anybody looks', () => {
    expect(entries('? a', 'b: 1')).toEqual({ a: null, b: 1 });
    const deep = entries('a:', '  b:', '    c:', '      d:', '        e:', '          f: 1');
    expect(Object.keys(deep)).toEqual(['a', 'a.b', 'a.b.c', 'a.b.c.d']);
    expect(deep['a']).toEqual({ b: { c: { d: { e: { f: null } } } } });
  });

  test('a rule between sections is no second block', () => {
    expect(documentOf(`${front('a: 1')}# State\n\n---\n\nstatus: x\n\n---\n`).duplicateFrontMatter).toEqual(
      [],
    );
    expect(documentOf(`${front('a: 1')}# State\n\n---\nstatus: x\n---\n`).duplicateFrontMatter).toEqual([]);
    expect(documentOf(`# State\n\n---\ngsd_state_version: 1.0\n---\n`).duplicateFrontMatter).toHaveLength(1);
    expect(documentOf(`# State\n\n---\ngsd_state_version: 1.0\n`).duplicateFrontMatter).toEqual([]);
  });
});

describe('blocks', () => {
  const kinds = (text: string): readonly string[] => documentOf(text).lines.map(({ kind }) => kind);
  const titles = (text: string): readonly string[] =>
    documentOf(text).sections.map(({ heading }) => `${heading.depth} ${heading.title}`);

  test.each([
    ['# A\n## B ##\n###### C', ['1 A', '2 B', '6 C']],
    ['   # A', ['1 A']],
    ['    # A', []],
    ['#A', []],
    ['####### A', []],
    ['#', ['1 ']],
    ['## **Bold title:**', ['2 Bold title']],
    ['## `Code`', ['2 Code']],
    ['## Title:', ['2 Title']],
    ['## C#', ['2 C#']],
    ['A\n===', ['1 A']],
    ['A\n---', ['2 A']],
    ['A\n   ---  ', ['2 A']],
    ['A\n    ---', []],
    ['A\nB\n---', []],
    ['\n---', []],
    ['- A\n---', []],
    ['> A\n---', []],
    ['| A\n---', []],
    ['```\n# A\n```', []],
    ['~~~\n# A\n~~~', []],
    ['```\n# A\n', []],
    ['```\n# A\n~~~\n# B\n```\n# C', ['1 C']],
    ['````\n```\n# A\n````\n# B', ['1 B']],
    ['  ```\n  # A\n  ```\n# B', ['1 B']],
    ['<!--\n# A\n-->\n# B', ['1 B']],
    ['<!-- # A -->\n# B', ['1 B']],
    ['<details>\n\n# A\n\n</details>\n\n# B', ['1 B']],
    ['<details><details>\n\n# A\n\n</details>\n\n# B\n\n</details>\n\n# C', ['1 C']],
    ['<!-- <details> -->\n\n# A', ['1 A']],
    ['</details>\n\n# A', ['1 A']],
  ])('headings of %j', (text, found) => {
    expect(titles(text)).toEqual(found);
  });

  test('the kinds of lines', () => {
    expect(
      kinds(
        '---\na: 1\n---\n\n# A\n\ntext\n\n```\ncode\n```\n\n<div>\nx\n</div>\n\n<details>\n\nold\n\n</details>\n\n|a|b|\n|-|-|\n|c|d|\nend',
      ),
    ).toEqual([
      ...['front-matter', 'front-matter', 'front-matter', 'blank', 'heading', 'blank', 'text', 'blank'],
      ...['code', 'code', 'code', 'blank', 'html', 'html', 'html', 'blank'],
      ...['html', 'blank', 'archived', 'blank', 'html', 'blank', 'table', 'table', 'table', 'text'],
    ]);
  });

  test('a comment inside of a paragraph hides the lines that it spans', () => {
    expect(kinds('a <!-- b\nStatus: x\nc --> d\ne')).toEqual(['text', 'html', 'html', 'text']);
    expect(kinds('a <!-- b\nStatus: x\n\nc --> d')).toEqual(['text', 'text', 'blank', 'text']);
    expect(kinds('a <!-- b --> c\nStatus: x')).toEqual(['text', 'text']);
  });

  test('values in code, comments and archives are not read', () => {
    const hidden = (lines: string): number =>
      documentOf(`# Project State\n\n## Current Position\n\n${lines}\n`).fields.length;
    expect(hidden('Status: x')).toBe(1);
    expect(hidden('```\nStatus: x\n```')).toBe(0);
    expect(hidden('~~~text\nStatus: x\n~~~')).toBe(0);
    expect(hidden('```\nStatus: x')).toBe(0);
    expect(hidden('<!--\nStatus: x\n-->')).toBe(0);
    expect(hidden('<details>\n<summary>Old</summary>\n\nStatus: x\n\n</details>')).toBe(0);
  });

  test('setext sections work like the others', () => {
    const text =
      'Project State\n=============\n\nCurrent Position\n----------------\n\nPhase: 2 of 4\nProgress: [█████░░░░░] 50%\n';
    const document = documentOf(text);
    expect(document.position.phase?.key).toBe('2');
    expect(textAt(text, document.sections[1]!.heading)).toBe('Current Position\n----------------');
    expect(document.dialect).toBe('template');
  });
});

describe('conflict markers', () => {
  const conflicts = (...lines: readonly string[]): readonly string[] => {
    const document = documentOf(lines.join('\n'));
    return document.conflicts.map(
      ({ start, end }) =>
        `${positionAt(document.source, start).line}-${positionAt(document.source, end).line}`,
    );
  };
  const BLOCK = ['<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> theirs'];

  test.each([
    [BLOCK, ['1-5']],
    [
      ['x', ...BLOCK, ...BLOCK],
      ['2-6', '7-11'],
    ],
    [['<<<<<<<', 'a', '=======', '>>>>>>>'], ['1-4']],
    [['<<<<<<< HEAD', 'a', '||||||| base', 'c', '=======', 'b', '>>>>>>> theirs'], ['1-7']],
    [['<<<<<<< HEAD', 'a'], ['1-1']],
    [
      ['<<<<<<< HEAD', 'a', '<<<<<<< HEAD', 'b', '>>>>>>> x'],
      ['1-1', '3-5'],
    ],
    [['=======', '>>>>>>> x'], []],
    [['Title', '======='], []],
    [['<<<<<<<< HEAD'], []],
    [['<<<<<<<HEAD'], []],
    [[' <<<<<<< HEAD'], []],
    [['```', ...BLOCK, '```'], []],
    [['---', 'a: 1', ...BLOCK, '---'], ['3-7']],
  ])('%j', (lines, found) => {
    expect(conflicts(...lines)).toEqual(found);
  });
});

describe('scopes and versions', () => {
  test.each([
    ['v1.0 and V1.0', ['v1.0']],
    ['Milestone 3', ['milestone 3']],
    ['milestones v1.2', ['milestones v1.2', 'v1.2']],
    ['Phase  #3 and phases 7-9', ['phase #3', 'phases 7']],
    ['Fase 3', ['fase 3']],
    ['in the current phase', ['in the current phase', 'current phase']],
    ['in phase', ['in phase']],
    ['this milestone', ['this milestone']],
    ['in current   wave', ['in current wave', 'current wave']],
    ['phaseless v', []],
    ['plans', []],
  ])('scopeMarkers(%j)', (text, markers) => {
    expect(scopeMarkers(text)).toEqual(markers);
  });

  test('versions are named once, and need a dot', () => {
    expect(versionsIn('v1.0, V1.0, v1.2.3 v2 xv3.0 v4.x')).toEqual(['v1.0', 'v1.2.3']);
  });
});

describe('milestone summaries', () => {
  const milestone = (...lines: readonly string[]): Document['milestones'] =>
    documentOf(['# Project State', '', '## Milestone v1.0 Summary', '', ...lines, ''].join('\n')).milestones;

  test.each([
    ['6 phases (7-12)', [6, 7, 12]],
    ['6 phases (7 – 12)', [6, 7, 12]],
    ['6 phases (phases 7 to 12)', [6, 7, 12]],
    ['1 phase (7-7)', [1, 7, 7]],
    ['6 phases', undefined],
    ['6 phases (7-12), all done', [6, 7, 12]],
    ['six phases (7-12)', undefined],
  ])('Phases: %j', (value, expected) => {
    const [span] = milestone(`Phases: ${value}`).phases;
    expect(span && [span.count.value, span.first, span.last]).toEqual(expected);
  });

  test('requirements with a list, a ratio, or neither', () => {
    const [list] = milestone(
      '- Requirements: 19 total',
      '  - Radio (7 requirements)',
      '  * Sensors (12 reqs)',
      '',
      'More (5 requirements)',
    ).requirements;
    expect(list).toMatchObject({ total: { value: 19 }, complete: true, ratio: undefined });
    expect(list?.items.map(({ value }) => value)).toEqual([7, 12]);
    const [cut] = milestone('Requirements: 19 total', '- Radio (7 requirements)', '- Sensors').requirements;
    expect(cut).toMatchObject({ complete: false });
    const [alone] = milestone('Requirements: 19 total').requirements;
    expect(alone).toMatchObject({ complete: false, items: [] });
    const [ratio] = milestone('Requirements: 28/29 (all but one)').requirements;
    expect(ratio).toMatchObject({ total: undefined, ratio: { done: 28, total: 29 } });
    expect(milestone('Requirements: many').requirements).toEqual([]);
    expect(documentOf('# Project State\n\nRequirements: 28/29\n').milestones.requirements).toEqual([]);
  });

  test('numbers stand where they are written', () => {
    const text =
      '# Project State\n\n## Milestone v1.0\n\nPhases: 6 phases (7-12)\nRequirements: 19 total\n- Radio (19 requirements)\n';
    const { phases, requirements } = documentOf(text).milestones;
    expect(textAt(text, phases[0]!.count.range)).toBe('6');
    expect(textAt(text, requirements[0]!.total!.range)).toBe('19');
    expect(text.slice(requirements[0]!.items[0]!.range.start)).toMatch(/^19 requirements/);
  });
});

describe('dialects', () => {
  const bold =
    '# Project State\n\n## Current Position\n\n**Phase:** 2 of 4\n**Status:** x\n**Progress:** [█████░░░░░] 50%\n';
  const table =
    '# Project State\n\n## Current Position\n\n| Field | Value |\n|---|---|\n| Phase | 2 of 4 |\n| Progress | 50% |\n';
  test.each([
    ['template', template()],
    ['bold', bold],
    ['table', table],
    [
      'prose',
      '# Project State\n\n## Current Phase\n\nPhase 1 — Complete (all plans executed)\n\n## Session Continuity\n\nStopped at: x\n',
    ],
    [
      'front-matter',
      `${front('gsd_state_version: 1.0', 'status: x')}# Project State\n\n## Accumulated Context\n\nWords.\n`,
    ],
    ['gsd-2', '# GSD State\n\n## Current Position\n\nPhase: 1 of 2\n'],
    ['unrecognised', '# Notes\n\nPhase: 1 of 2\n'],
    ['unrecognised', ''],
    ['prose', '# Project State\n\n## Accumulated Context\n\nx\n\n## Session Continuity\n\nx\n'],
    ['bold', '# Project State\n\n## Session\n\nx\n\n## Current Position\n\n**Status:** x\n'],
    ['template', '# State: Relay\n\nPhase: 1 of 2\nProgress: 50%\n'],
  ])('%s', (dialect, text) => {
    expect(documentOf(text).dialect).toBe(dialect);
  });

  test('counts nine signals', () => {
    expect(documentOf(template({ front: front('gsd_state_version: 1.0') })).signals).toBe(8);
    expect(documentOf(template()).signals).toBe(7);
    expect(documentOf(template({ front: counts([1, 2]) })).signals).toBe(9);
    expect(documentOf(template({ front: front('progress:', '  total_phases: 4') })).signals).toBe(8);
    expect(documentOf('').signals).toBe(0);
    expect(documentOf('# State\n\nPhase: 1\n').signals).toBe(2);
    expect(documentOf('# State\n\nPhase: 1\nStopped at: x\n').signals).toBe(3);
  });

  test('values count only where the position is', () => {
    const text =
      '# Project State\n\nStatus: top\n\n## Current Position\n\nPhase: 2 of 4\n\n### Current Status\n\nStatus: inner\n\n## Session\n\nStatus: late\n';
    expect(documentOf(text).position.status?.value.value).toBe('inner');
    expect(
      documentOf('# Project State\n\nStatus: top\n\n## Notes\n\nStatus: late\n').position.status?.value.value,
    ).toBe('top');
    expect(documentOf('# Project State\n\n## Notes\n\nStatus: late\n').position.status).toBeUndefined();
    expect(documentOf('Status: no heading\n').position.status?.value.value).toBe('no heading');
  });

  test('sections know their kind, their parents and their scope', () => {
    const text =
      '# Project State\n\n## Performance Metrics (v1.1)\n\n### Velocity\n\n#### Current Position — late\n\n## Milestone v2 Summary\n\n## Metrics - old\n\n## Odd\n';
    expect(documentOf(text).sections.map(({ kind, kinds, scope }) => [kind, kinds, scope])).toEqual([
      [undefined, [], ''],
      ['metrics', ['metrics'], 'v1.1'],
      ['metrics', ['metrics', 'metrics'], 'v1.1'],
      ['position', ['position', 'metrics', 'metrics'], 'v1.1'],
      ['milestone', ['milestone'], 'milestone v2 v2'],
      ['metrics', ['metrics'], ''],
      [undefined, [], ''],
    ]);
  });
});
