// Several comments in one file: which findings they keep silent, and which of the comments are needed.
import { describe, expect, test } from '@jest/globals';
import { positionAt } from '../src/document/source.ts';
import { fails } from '../src/validate/rule.ts';
import { suppress } from '../src/validate/suppress.ts';
import { documentOf, judge, places, template } from './build.ts';
import { ledger } from './told.ts';

const NEXT = (rules = ''): string => `<!-- state-md-disable-next-line ${rules} -->`;
const OFF = (rules = ''): string => `<!-- state-md-disable ${rules} -->`;
const ON = (rules = ''): string => `<!-- state-md-enable ${rules} -->`;
const PLAN = 'plan-range';
const BAR = 'progress-bar';

/**
 * What is still told of a text in which each line that is the name of a rule has a finding of it, and the lines of the
 * comments that are needed, with what they name.
 */
function judged(lines: readonly string[]): { told: readonly string[]; needed: readonly string[] } {
  const document = documentOf(lines.join('\n'));
  const { source } = document;
  const found = document.lines.flatMap(({ text, start, end }) =>
    text === PLAN || text === BAR
      ? [{ rule: text, verdict: fails({ message: 'It is wrong.', range: { start, end } }) }]
      : [],
  );
  const { verdicts, used } = suppress(document, found);
  const told = verdicts.flatMap(({ rule, verdict }) =>
    verdict.status === 'fails' ? [`${rule} on ${positionAt(source, verdict.range.start).line}`] : [],
  );
  return { told, needed: [...used].map(([{ line }, rules]) => `${line}: ${[...rules].join(' ')}`).sort() };
}

describe('a comment inside of another', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the outer one is needed', [OFF(PLAN), NEXT(PLAN), PLAN], [], ['1: plan-range']],
    ['what follows the inner one is silent, too', [OFF(PLAN), NEXT(PLAN), '-', PLAN], [], ['1: plan-range']],
    ['that names no rule', [OFF(PLAN), NEXT(), PLAN], [], ['1: plan-range']],
    ['in one that names no rule', [OFF(), NEXT(PLAN), PLAN], [], ['1: *']],
    ['all rules after one', [OFF(PLAN), OFF(), PLAN, BAR], [], ['1: plan-range', '2: *']],
    ['one rule after all', [OFF(BAR), OFF(), OFF(PLAN), PLAN], [], ['2: *']],
    [
      'of another rule',
      [OFF(BAR), NEXT(PLAN), PLAN, BAR, PLAN],
      ['plan-range on 5'],
      ['1: progress-bar', '2: plan-range'],
    ],
    ['of the same rule', [OFF(PLAN), OFF(PLAN), PLAN], [], ['1: plan-range']],
    ['the same rule twice', [NEXT(`${PLAN} ${PLAN}`), PLAN], [], ['1: plan-range']],
  ])('%s', (_, lines, told, needed) => {
    expect(judged(lines)).toEqual({ told, needed });
  });
});

describe('one stretch after the other', () => {
  const TWO = [PLAN, OFF(PLAN), PLAN, ON(PLAN), PLAN, OFF(PLAN), PLAN, ON(PLAN), PLAN];
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'is silent in both, and nowhere else',
      TWO,
      ['plan-range on 1', 'plan-range on 5', 'plan-range on 9'],
      ['2: plan-range', '4: plan-range', '6: plan-range', '8: plan-range'],
    ],
    [
      'is silent in each of three',
      [...TWO, OFF(PLAN), PLAN],
      ['plan-range on 1', 'plan-range on 5', 'plan-range on 9'],
      ['10: plan-range', '2: plan-range', '4: plan-range', '6: plan-range', '8: plan-range'],
    ],
    [
      'the second is not needed',
      [OFF(PLAN), PLAN, ON(PLAN), OFF(PLAN), '-', ON(PLAN)],
      [],
      ['1: plan-range', '3: plan-range', '6: plan-range'],
    ],
  ])('%s', (_, lines, told, needed) => {
    expect(judged(lines)).toEqual({ told, needed });
  });
});

describe('a comment that enables', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['another rule ends nothing', [OFF(BAR), BAR, ON(PLAN), BAR], [], ['1: progress-bar']],
    [
      'one of two rules leaves the other silent',
      [OFF(`${PLAN} ${BAR}`), PLAN, BAR, ON(BAR), PLAN, BAR],
      ['progress-bar on 6'],
      ['1: plan-range progress-bar', '4: progress-bar'],
    ],
    [
      'all ends what was named one by one',
      [OFF(PLAN), OFF(BAR), PLAN, BAR, ON(), PLAN, BAR],
      ['plan-range on 6', 'progress-bar on 7'],
      ['1: plan-range', '2: progress-bar', '5: *'],
    ],
    [
      'one rule where all are silent lets that one speak',
      [OFF(), PLAN, BAR, ON(PLAN), PLAN, BAR],
      ['plan-range on 5'],
      ['1: *', '4: plan-range'],
    ],
    [
      'two rules where all are silent, one after the other',
      [OFF(), PLAN, ON(PLAN), ON(BAR), PLAN, BAR],
      ['plan-range on 5', 'progress-bar on 6'],
      ['1: *', '3: plan-range', '4: progress-bar'],
    ],
    [
      'one rule where all and the rule are silent',
      [OFF(), OFF(PLAN), PLAN, ON(PLAN), PLAN],
      ['plan-range on 5'],
      ['1: *', '4: plan-range'],
    ],
    [
      'one rule for the second time does nothing',
      [OFF(), PLAN, ON(PLAN), ON(PLAN), PLAN],
      ['plan-range on 5'],
      ['1: *', '3: plan-range'],
    ],
    [
      'one rule, which is then disabled again',
      [OFF(), ON(PLAN), PLAN, OFF(PLAN), PLAN, ON(PLAN), PLAN],
      ['plan-range on 3', 'plan-range on 7'],
      ['2: plan-range', '4: plan-range', '6: plan-range'],
    ],
    [
      'one rule, and then all are disabled again',
      [OFF(), PLAN, ON(PLAN), PLAN, OFF(), PLAN, BAR],
      ['plan-range on 4'],
      ['1: *', '3: plan-range', '5: *'],
    ],
    [
      'all where one was enabled before',
      [OFF(), BAR, ON(PLAN), ON(), PLAN, BAR],
      ['plan-range on 5', 'progress-bar on 6'],
      ['1: *', '3: plan-range', '4: *'],
    ],
  ])('%s', (_, lines, told, needed) => {
    expect(judged(lines)).toEqual({ told, needed });
  });
});

describe('at the edges of a file', () => {
  test('a finding about the whole file is silent by a comment in its first line', () => {
    const document = documentOf(`${OFF(PLAN)}\nPhase: 2 of 4`);
    const found = { rule: PLAN, verdict: fails({ message: 'It is wrong.', range: { start: 0, end: 3 } }) };
    expect(suppress(document, [found]).verdicts).toEqual([
      { rule: PLAN, verdict: { status: 'unchecked', reason: 'it is switched off by the comment on line 1' } },
    ]);
  });

  test.each([
    ['in the last line', ''],
    ['in the last line, which ends', '\n'],
    ['above blank lines', '\n\n  \n'],
  ])('a comment for the next line %s is not needed', (_, end) => {
    const text = `${template()}${NEXT(PLAN)}${end}`;
    expect(places(judge(text))).toEqual([`directive@${template().split('\n').length}`]);
  });
});

test('the ledger says which rows are silent', () => {
  const header = [OFF('phase-average'), '', '| Phase | Plans | Total | Avg/Plan |', '|---|---|---|---|'];
  const rows = ['| 04 Board | 3/3 | 18 min | 6 min |', '| 05 Sensors | 2/3 | 12 min | 9 min |'];
  const [first, second, ...more] = ledger('phase-average', template({ header, rows }));
  expect(more).toEqual([]);
  expect(first).toBe('row 04 Board: holds');
  expect(second).toBe('row 05 Sensors: it is switched off by the comment on line 25');
});
