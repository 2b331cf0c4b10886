import { describe, expect, test } from '@jest/globals';
import { closest, didYouMean, enumerate } from '../src/validate/closest.ts';
import {
  ConfigError,
  FAIL_ON,
  parseChoice,
  parseFailOn,
  parseRuleSetting,
  parseRuleSettings,
  parseTolerance,
  reaches,
} from '../src/config.ts';
import { RULES } from '../src/validate/rules/index.ts';

const ids = RULES.map(({ id }) => id);

describe('closest', () => {
  test.each([
    ['velocity-tme', ['velocity-time']],
    ['Velocity-Time', ['velocity-time']],
    ['velocitytime', ['velocity-time']],
    ['missing-section', ['section-missing']],
    ['dat', ['date']],
    ['average', ['phase-average', 'velocity-average']],
    ['milestone', ['milestone-phases', 'milestone-requirements']],
    ['front-matter', ['front-matter-counts', 'front-matter-duplicate', 'front-matter-percent']],
    ['zzzzzzzz', []],
    ['', []],
    ['x', []],
  ])('of the rules, "%s" is near %j', (word, expected) => {
    expect(closest(word, ids)).toEqual(expected);
  });

  test('asks with all that come equally near', () => {
    expect(didYouMean('average', ids)).toBe(' Did you mean "phase-average" or "velocity-average"?');
    expect(didYouMean('zzzzzzzz', ids)).toBe('');
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('enumerates %j', (words, expected) => {
    expect(enumerate(words)).toBe(expected);
  });
});

describe('choices', () => {
  test.each(FAIL_ON)('fail-on may be %s', (level) => {
    expect(parseFailOn(` ${level} `)).toBe(level);
  });

  test('a misspelt value names the option, the values and the likely one', () => {
    const message =
      'fail-on: expected error, warning, notice or never, but got "errors". Did you mean "error"?';
    expect(() => parseFailOn('errors')).toThrow(new ConfigError(message));
    expect(() => parseFailOn('Error', '--fail-on')).toThrow('Did you mean "error"?');
    expect(() => parseTolerance('loose')).toThrow('tolerance: expected printed or exact, but got "loose".');
    expect(() => parseChoice('mode', 'warn', ['off', 'warning'])).toThrow('Did you mean "warning"?');
  });

  test('tolerances', () => {
    expect(parseTolerance('exact')).toBe('exact');
    expect(parseTolerance('printed', '--tolerance')).toBe('printed');
  });
});

describe('rule settings', () => {
  test('one a line, with comments and empty lines, whatever the line endings', () => {
    const text = '# ours\r\nphase-missing: off   # noise\r\n\n  velocity-time : warning\rdate:notice\n';
    expect(parseRuleSettings(text)).toEqual({
      'phase-missing': 'off',
      'velocity-time': 'warning',
      date: 'notice',
    });
    expect(parseRuleSettings('')).toEqual({});
  });

  test('on the command line with an equals sign', () => {
    expect(parseRuleSetting('date=off', '=', '--rule')).toEqual(['date', 'off']);
  });

  test('every wrong line is named, each on a line of its own', () => {
    const text = 'velocity-tme: off\ndate: on\ndate: off\nfocus\ndate: error\nphase-range:';
    expect(() => parseRuleSettings(text)).toThrow(
      new ConfigError(
        [
          'rules, line 1: there is no rule "velocity-tme". Did you mean "velocity-time"?',
          'rules, line 2 date: expected off, notice, warning or error, but got "on".',
          'rules, line 4 "focus": say what to do with the rule, as in "velocity-time: warning".',
          'rules, line 5: "date" is set twice; keep one of the lines.',
          'rules, line 6 "phase-range:": say what to do with the rule, as in "velocity-time: warning".',
        ].join('\n'),
      ),
    );
  });

  test('a name of an object property is no rule', () => {
    expect(() => parseRuleSettings('__proto__: off')).toThrow('there is no rule "__proto__"');
    expect(() => parseRuleSettings('constructor: off')).toThrow('there is no rule "constructor"');
  });

  test('unreadable files cannot be passed over', () => {
    const message = '--rule: "unreadable" is always an error; leave the file out of the run instead.';
    expect(() => parseRuleSetting('unreadable=off', '=', '--rule')).toThrow(new ConfigError(message));
  });
});

describe('reaches', () => {
  test.each([
    ['error', ['error'], true],
    ['error', ['warning', 'notice'], false],
    ['warning', ['notice', 'warning'], true],
    ['notice', ['notice'], true],
    ['never', ['error'], false],
    ['notice', [], false],
  ] as const)('fail-on %s with %j: %s', (failOn, severities, expected) => {
    expect(reaches(failOn, severities)).toBe(expected);
  });
});
