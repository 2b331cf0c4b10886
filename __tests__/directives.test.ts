// Comments in a file that keep rules silent.
import { describe, expect, test } from '@jest/globals';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import { decode } from '../src/document/source.ts';
import type { EngineOptions } from '../src/engine.ts';

const HEAD = '# Project State\n\n## Current Position\n\nPhase: 2 of 4 (Order form)\nStatus: In progress\n';
const WRONG_PLAN = 'Plan: 5 of 3 in current phase';
const WRONG_BAR = 'Progress: [████████░░] 50%';

const analysisOf = (text: string, options: EngineOptions = DEFAULT_OPTIONS): ReturnType<typeof analyse> =>
  analyse(decode('STATE.md', Buffer.from(text)), options);

const findingsOf = (lines: readonly string[], options?: EngineOptions): string[] =>
  analysisOf(`${HEAD}${lines.join('\n')}\n`, options).findings.map(({ rule, message }) =>
    rule === 'directive' ? message : rule,
  );

const needless = (who: string, where: string): string =>
  `${who} ${where}, so this comment only hides what comes later. Remove it.`;

describe('a comment', () => {
  test.each<[string, string[], string[]]>([
    [
      'keeps a rule silent on the next line',
      ['<!-- state-md-disable-next-line plan-range -->', WRONG_PLAN],
      [],
    ],
    [
      'may give its reason',
      ['<!-- state-md-disable-next-line plan-range -- two were added -->', WRONG_PLAN],
      [],
    ],
    [
      'may name several rules',
      ['<!-- state-md-disable plan-range, progress-bar -->', WRONG_PLAN, WRONG_BAR],
      [],
    ],
    [
      'is not begun twice, and one end ends it',
      [
        '<!-- state-md-disable plan-range -->',
        '<!-- state-md-disable plan-range -->',
        WRONG_PLAN,
        '<!-- state-md-enable plan-range -->',
        WRONG_BAR,
      ],
      [needless('plan-range finds nothing', 'from here on'), 'progress-bar'],
    ],
    ['may name none', ['<!-- state-md-disable -->', WRONG_PLAN, WRONG_BAR], []],
    ['sees through blank lines', ['<!-- state-md-disable-next-line plan-range -->', '', WRONG_PLAN], []],
    ['is for one line', ['<!-- state-md-disable-next-line -->', WRONG_PLAN, WRONG_BAR], ['progress-bar']],
    [
      'is for the rule that it names',
      ['<!-- state-md-disable plan-range -->', WRONG_PLAN, WRONG_BAR],
      ['progress-bar'],
    ],
    [
      'holds from its line on',
      [WRONG_PLAN, '<!-- state-md-disable progress-bar -->', WRONG_BAR],
      ['plan-range'],
    ],
    [
      'ends where another enables the rule',
      [
        '<!-- state-md-disable plan-range -->',
        WRONG_PLAN,
        '<!-- state-md-enable plan-range -->',
        '',
        WRONG_BAR,
      ],
      ['progress-bar'],
    ],
    [
      'ends where another enables all',
      ['<!-- state-md-disable -->', WRONG_PLAN, '<!-- state-md-enable -->', WRONG_BAR],
      ['progress-bar'],
    ],
    [
      'that is not needed is found',
      ['<!-- state-md-disable-next-line plan-range -->', 'Plan: 2 of 3 in current phase'],
      [needless('plan-range finds nothing', 'on the next line')],
    ],
    [
      'is found by the rule that it does not need',
      ['<!-- state-md-disable plan-range progress-bar -->', WRONG_PLAN],
      [needless('progress-bar finds nothing', 'from here on')],
    ],
    [
      'that enables what is not disabled is found',
      ['<!-- state-md-enable plan-range -->', '<!-- state-md-enable -->'],
      [
        'No comment above switches off plan-range, so this one does nothing. Remove it.',
        'No comment above switches off a rule, so this one does nothing. Remove it.',
      ],
    ],
    [
      'with a slip in a rule is found',
      ['<!-- state-md-disable-next-line plan-rnage -->', WRONG_PLAN],
      [
        'There is no rule "plan-rnage", so this comment does nothing about it. Did you mean "plan-range"?',
        'plan-range',
      ],
    ],
    [
      'with a slip in its name is found',
      ['<!-- state-md-disable-next plan-range -->', WRONG_PLAN],
      [
        'There is no comment "state-md-disable-next", so it does nothing. Did you mean "state-md-disable-next-line" or "state-md-disable"?',
        'plan-range',
      ],
    ],
    [
      'of another kind is told what there is',
      ['<!-- state-md-x -->'],
      [
        'There is no comment "state-md-x", so it does nothing. There are state-md-disable-next-line, state-md-disable and state-md-enable.',
      ],
    ],
    ['in code asks for nothing', ['```', '<!-- state-md-disable -->', '```', WRONG_PLAN], ['plan-range']],
    [
      'that is quoted asks for nothing',
      ['Use `<!-- state-md-disable -->` here.', '', WRONG_PLAN],
      ['plan-range'],
    ],
    [
      'beside other text asks for nothing',
      [`${WRONG_PLAN} <!-- state-md-disable plan-range -->`],
      ['plan-range'],
    ],
    ['of somebody else is nobody’s business', ['<!-- markdownlint-disable MD001 -->'], []],
  ])('%s', (_, lines, expected) => {
    expect(findingsOf(lines)).toEqual(expected);
  });

  test('leaves a reason in the ledger', () => {
    const { relations } = analysisOf(
      `${HEAD}<!-- state-md-disable-next-line plan-range -->\n${WRONG_PLAN}\n`,
    );
    expect(relations.filter(({ rule }) => rule === 'plan-range')).toEqual([
      { rule: 'plan-range', status: 'unchecked', reason: 'it is switched off by the comment on line 7' },
    ]);
    expect(relations.filter(({ rule }) => rule === 'directive')).toEqual([
      { rule: 'directive', subject: 'line 7, plan-range', status: 'holds' },
    ]);
  });

  test('is not called needless where a run cannot know', () => {
    const comments = ['<!-- state-md-disable evidence-time -->', '<!-- state-md-disable shrank -->'];
    expect(findingsOf(comments)).toEqual([]);
    expect(findingsOf(['<!-- state-md-disable -->'])).toEqual([]);
    const off = { ...DEFAULT_OPTIONS, severities: { 'plan-range': 'off' } } as const;
    expect(findingsOf(['<!-- state-md-disable plan-range -->'], off)).toEqual([]);
  });

  test('is not called anything when the rule about comments is switched off', () => {
    const off = { ...DEFAULT_OPTIONS, severities: { directive: 'off' } } as const;
    expect(findingsOf(['<!-- state-md-x -->'], off)).toEqual([]);
  });

  test('keeps a figure from being repaired', () => {
    const text = `${HEAD}<!-- state-md-disable-next-line progress-bar -->\n${WRONG_BAR}\n`;
    expect(repair(analysisOf(text)).after.source.text).toBe(text);
    const without = text.replace(/<!--.*-->\n/, '');
    expect(repair(analysisOf(without)).after.source.text).toContain('[█████░░░░░] 50%');
  });

  test('holds with CRLF and a byte-order mark as well', () => {
    const text = `\uFEFF${HEAD}<!-- state-md-disable-next-line plan-range -->\n${WRONG_PLAN}\n`;
    expect(analysisOf(text.replaceAll('\n', '\r\n')).findings).toEqual([]);
  });
});
