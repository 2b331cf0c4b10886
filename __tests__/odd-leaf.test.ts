// Where a recorded figure is the wrong one, what follows from it is right: no safe repair may bring it in line.
import { describe, expect, test } from '@jest/globals';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import type { Finding } from '../src/finding.ts';
import { exactly } from '../src/metrics/interval.ts';
import { outvoted } from '../src/metrics/outvoted.ts';
import type { Witness } from '../src/metrics/outvoted.ts';

const CLEAN = `# Project State

## Current Position

Phase: 3 of 4 (Returns)
Plan: 0 of 2
Status: Ready to plan

## Performance Metrics

**Velocity:**
- Total plans completed: 4
- Average duration: 8 min
- Total execution time: 32 min

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1 | 2/2 | 12 min | 6 min |
| 2 | 2/2 | 20 min | 10 min |
`;

const judge = (text: string): Analysis => analyse(sourceOf('STATE.md', text));
const changed = (from: string, to: string, text = CLEAN): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const of = ({ findings }: Analysis, rule: string): Finding | undefined =>
  findings.find((finding) => finding.rule === rule);
const safely = (text: string): string => {
  const { after, refused } = repair(judge(text), DEFAULT_OPTIONS, 'safe');
  expect(refused).toBeUndefined();
  return after.source.text;
};
const onRequest = (text: string): Analysis => {
  const { after, refused } = repair(judge(text), DEFAULT_OPTIONS, 'unsafe');
  expect(refused).toBeUndefined();
  return after;
};

describe('a wrong leaf', () => {
  test('everything agrees to begin with', () => {
    expect(judge(CLEAN).findings).toEqual([]);
  });

  test.each([
    ['total of a row, too high', '| 12 min |', '| 90 min |', ['phase-average', 'velocity-time']],
    ['total of a row, too low', '| 12 min |', '| 2 min |', ['phase-average', 'velocity-time']],
    ['count of a row, too low', '| 1 | 2/2', '| 1 | 1/2', ['phase-average']],
    ['count of a row, too high', '| 1 | 2/2', '| 1 | 3/3', ['phase-average', 'velocity-plans']],
  ])('%s: told, and nothing is brought in line with it safely', (_, from, to, rules) => {
    const text = changed(from, to);
    const analysis = judge(text);
    for (const rule of rules) {
      expect(of(analysis, rule)?.severity).toBe('error');
      expect(of(analysis, rule)?.fix?.applicability).toBe('unsafe');
      expect(of(analysis, rule)?.message).toContain('in `row 1` is the odd one: ');
    }
    expect(safely(text)).toBe(text);
  });

  test('messages give the arithmetic of all that contradict it', () => {
    expect(of(judge(changed('| 12 min |', '| 90 min |')), 'velocity-time')?.message).toBe(
      'Total execution time says 32 min, but the rows add up to 110 min (90 min + 20 min). 90 min in `row 1` is the odd one: 6 min × 2 plans, 32 min in all − 20 min and 8 min × 4 plans − 20 min all give 12 min. Correct that one first.',
    );
    expect(of(judge(changed('| 1 | 2/2', '| 1 | 1/2')), 'phase-average')?.message).toBe(
      'Avg/Plan says 6 min, but 12 min ÷ 1 plan = 12 min. 1 plan in `row 1` is the odd one: 12 min ÷ 6 min, 4 plans in all − 2 and the average of 8 min − 2 all give 2 plans. Correct that one first.',
    );
  });

  test('who asks for it gets everything in line with the leaf', () => {
    const after = onRequest(changed('| 12 min |', '| 90 min |'));
    expect(after.findings).toEqual([]);
    expect(after.source.text).toContain('| 1 | 2/2 | 90 min | 45 min |');
    expect(after.source.text).toContain('Average duration: 28 min');
  });

  test('the front matter has a say as well', () => {
    const front = `---\nprogress:\n  completed_plans: 4\n---\n\n${CLEAN.replace(/- (?:Average|Total exec).*\n/g, '')}`;
    expect(judge(front).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = changed('| 1 | 2/2', '| 1 | 1/2', front);
    expect(of(judge(text), 'phase-average')?.message).toContain('4 `completed_plans` − 2');
    expect(safely(text)).toBe(text);
  });
});

describe('a wrong derived figure comes back', () => {
  test.each([
    ['total time', 'time: 32 min', 'time: 75 min'],
    ['average duration', 'duration: 8 min', 'duration: 19 min'],
    ['total plans', 'completed: 4', 'completed: 3'],
    ['row average', '| 6 min |', '| 17 min |'],
    [
      'total time, and the average after it',
      'duration: 8 min\n- Total execution time: 32',
      'duration: 19 min\n- Total execution time: 75',
    ],
  ])('%s', (_, from, to) => {
    expect(safely(changed(from, to))).toBe(CLEAN);
  });

  test('two that agree do not outvote a total that the average beside it bears out', () => {
    const text = changed('| 1 | 2/2 | 12 min | 6 min |', '| 1 | 2/2 | 22 min | 11 min |');
    expect(safely(text)).toContain('- Average duration: 11 min\n- Total execution time: 42 min');
  });

  test('but they do where nothing bears it out', () => {
    const text = changed('| 12 min | 6 min |', '| 90 min | - |');
    expect(of(judge(text), 'velocity-time')?.message).toContain('90 min in `row 1` is the odd one');
    expect(safely(text)).toBe(text);
  });
});

describe('the times of the plans of a row', () => {
  const listed = (times: readonly string[]): string =>
    `${CLEAN}\n**Per-plan:**\n\n${times.map((time, index) => `| Phase 01 P0${index + 1} | ${time} | 2 tasks | 3 files |`).join('\n')}\n`;

  test('alone are enough against its total', () => {
    const text = changed('time: 32 min', 'time: 75 min', listed(['5 min', '2 min']));
    expect(of(judge(text), 'trend-sum')).toBeDefined();
    expect(of(judge(text), 'velocity-time')?.message).toContain(
      '12 min in `row 1` is the odd one: the listed 5 min + 2 min gives 7 min. Correct that one first.',
    );
    expect(safely(text)).toBe(text);
  });

  test('leave the average in the same row alone with its own total', () => {
    const text = listed(['5 min', '2 min']);
    expect(safely(changed('| 6 min |', '| 17 min |', text))).toBe(text);
  });

  test('bear its total out against all others', () => {
    const text = changed('| 12 min |', '| 90 min |', listed(['40 min', '50 min']));
    expect(of(judge(text), 'phase-average')?.fix?.applicability).toBe('safe');
    expect(safely(text)).toContain('| 90 min | 45 min |');
  });

  test('show that a count is too low', () => {
    const text = changed(
      '| 1 | 2/2 | 12 min | 6 min |',
      '| 1 | 1/2 | 12 min | 6 min |',
      listed(['7 min', '5 min']),
    );
    expect(of(judge(text), 'phase-average')?.message).toContain('the list of its plans');
    expect(safely(text)).toBe(text);
  });
});

describe('votes', () => {
  const says = (value: number, isLeaves = false): Witness => ({
    formula: String(value),
    value,
    allows: ({ low }) => low === value,
    isLeaves,
  });
  const vote = (...witnesses: Witness[]): readonly number[] | undefined =>
    outvoted(witnesses, exactly(5))?.map(({ value }) => value);

  test.each([
    ['nobody', [], undefined],
    ['one', [says(7)], undefined],
    ['two that agree', [says(7), says(7)], [7, 7]],
    ['two that do not agree', [says(7), says(8)], undefined],
    ['two against one', [says(7), says(7), says(5)], undefined],
    ['three against one', [says(7), says(7), says(7), says(5)], [7, 7, 7]],
    ['a list alone', [says(7, true)], undefined],
    ['a list and another against one', [says(7, true), says(7), says(5)], [7, 7]],
    ['a list and another against two', [says(7, true), says(7), says(5), says(5)], undefined],
  ])('%s', (_, witnesses, expected) => {
    expect(vote(...witnesses)).toEqual(expected);
  });

  test('a witness that would be right with either is silent', () => {
    const either: Witness = { formula: '', value: undefined, allows: () => true };
    expect(vote(says(7), says(7), either, either, either)).toEqual([7, 7]);
  });

  test('what is to be repaired has to be right with the other value', () => {
    expect(outvoted([says(7), says(7), says(9)], exactly(5), exactly, says(9))).toBeUndefined();
  });
});

describe('two percentages against the only counts', () => {
  const file = (done: number, rows = ''): string =>
    `---\nprogress:\n  total_phases: 4\n  completed_phases: ${done}\n  percent: 50\n---\n\n# Project State\n\n## Current Position\n\nPhase: 3\nStatus: In progress\nProgress: [█████░░░░░] 50%\n${rows}`;

  test('are told and left alone', () => {
    expect(judge(file(2)).findings).toEqual([]);
    const text = file(3);
    expect(of(judge(text), 'front-matter-percent')?.fix?.applicability).toBe('unsafe');
    expect(of(judge(text), 'progress-stale')?.fix?.applicability).toBe('unsafe');
    expect(safely(text)).toBe(text);
  });

  test('a single one is repaired', () => {
    expect(safely(changed('percent: 50', 'percent: 60', file(2)))).toBe(file(2));
    expect(safely(changed('] 50%', '] 80%', file(2)))).toContain('] 50%');
  });
});

describe('the ratio on the progress line', () => {
  const file = (line: string): string => changed('Status:', `Progress: ${line}\nStatus:`);

  test.each([
    [
      '[█████░░░░░] 50% (6/8 plans)',
      '6 is the odd one: 50%, Total plans completed and the sum of the rows all give 4.',
    ],
    ['[█████░░░░░] 50% (2/8 phases)', '8 is the odd one: 50% and the number of phases both give 4.'],
  ])('%s: is the odd one, and the percentage stays', (line, words) => {
    const text = file(line);
    expect(of(judge(text), 'progress-percent')?.message).toContain(`${words} Correct the ratio.`);
    expect(of(judge(text), 'progress-percent')?.fix?.applicability).toBe('unsafe');
    expect(safely(text)).toBe(text);
  });

  test.each([
    '[████████░░] 80% (4/8 plans)',
    '[█████░░░░░] 80% (4/8 plans)',
    '[████░░░░░░] 40% (5/10 tasks)',
  ])('%s: the percentage follows', (line) => {
    expect(safely(file(line))).toContain('[█████░░░░░] 50%');
  });
});

describe('a total above what the open phase can still add', () => {
  test('is a warning, and is never lowered', () => {
    const text = changed('completed: 4', 'completed: 7');
    const finding = of(judge(text), 'velocity-plans');
    expect([finding?.severity, finding?.fix]).toEqual(['warning', undefined]);
    expect(finding?.message).toContain(
      'Total plans completed says 7, but the rows of the By Phase table add up to 4 (2 + 2)',
    );
  });

  test.each([
    ['the open phase has as many plans', 'completed: 4', 'completed: 6', ''],
    ['a row of an earlier phase is missing', '| 1 | 2/2 | 12 min | 6 min |\n', '', 'completed: 4'],
    ['the plans of the open phase are not known', 'Plan: 0 of 2', 'Plan: not started', 'completed: 4'],
    [
      'a milestone was finished before',
      'Status: Ready to plan',
      'Status: Ready to plan v1.1 after v1.0',
      'completed: 4',
    ],
    [
      'a ratio counts as many',
      'Status: Ready to plan',
      'Status: Ready to plan\nProgress: 7/12 plans',
      'completed: 4',
    ],
  ])('silent: %s', (_, from, to, total) => {
    const text = changed(from, to, total === '' ? CLEAN : changed(total, 'completed: 7'));
    expect(of(judge(text), 'velocity-plans')).toBeUndefined();
  });
});

describe('what the fuzzer found', () => {
  test('a row of the By Phase table that is named like a field is a row', () => {
    const text = `${CLEAN}| Progress | 12% 7/12 |\n`;
    expect(judge(text).document.progressLines).toEqual([]);
    expect(repair(judge(text), DEFAULT_OPTIONS, 'unsafe').refused).toBeUndefined();
    const bare = '**By Phase:**\nPhase|Plans\n-|\nProgress|12%7/12';
    for (const allow of ['safe', 'unsafe'] as const)
      expect(repair(judge(bare), DEFAULT_OPTIONS, allow).refused).toBeUndefined();
  });

  test.each(['##########', '==========', '`##########`'])(
    'a bar without brackets is read back: %s',
    (bar) => {
      const text = changed('Status:', `Progress: ${bar} 60%\nStatus:`);
      const after = onRequest(text);
      expect(after.document.progressLines[0]?.bars[0]?.filled).toBe(6);
      expect(after.findings).toEqual([]);
    },
  );
});
