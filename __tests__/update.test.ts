// Plan, apply, verify: which edits are made, and why a whole repair may be refused.
import { describe, expect, test } from '@jest/globals';
import { sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import type { Applicability, Edit, Finding } from '../src/finding.ts';
import { apply } from '../src/update/apply.ts';
import { assertDisjoint, OverlappingEditsError, plan } from '../src/update/plan.ts';
import { ownedRanges, refusal, verify } from '../src/update/verify.ts';
import {
  changedLines,
  counts,
  documentOf,
  front,
  judge,
  mend,
  mended,
  options,
  places,
  template,
  textAt,
} from './build.ts';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('apply', () => {
  test.each([
    ['nothing', [], '0123456789'],
    ['a replacement', [edit(2, 4, 'ab')], '01ab456789'],
    ['an insertion at either end', [edit(0, 0, '<'), edit(10, 10, '>')], '<0123456789>'],
    ['a deletion', [edit(0, 9, '')], '9'],
    ['neighbours', [edit(2, 4, 'x'), edit(4, 5, 'y')], '01xy56789'],
    ['an insertion before a replacement', [edit(2, 2, 'x'), edit(2, 4, 'y')], '01xy456789'],
    ['an insertion behind a replacement', [edit(2, 4, 'y'), edit(4, 4, 'x')], '01yx456789'],
  ])('%s', (_, edits, result) => {
    expect(apply('0123456789', edits)).toBe(result);
  });

  test.each([
    ['overlap', [edit(2, 5, ''), edit(4, 6, '')], 'edits at 2-5 and 4-6 overlap'],
    ['wrong order', [edit(4, 6, ''), edit(2, 3, '')], 'edits at 4-6 and 2-3 overlap'],
    ['the same insertion twice', [edit(2, 2, 'a'), edit(2, 2, 'b')], 'edits at 2-2 and 2-2 overlap'],
    ['the same replacement twice', [edit(2, 3, 'a'), edit(2, 3, 'b')], 'edits at 2-3 and 2-3 overlap'],
  ])('%s is refused', (_, edits, message) => {
    expect(() => apply('0123456789', edits)).toThrow(OverlappingEditsError);
    expect(() => apply('0123456789', edits)).toThrow(message);
    expect(() => {
      assertDisjoint(edits);
    }).toThrow(expect.objectContaining({ name: 'OverlappingEditsError' }));
  });

  test.each([[edit(-1, 2, '')], [edit(5, 4, '')], [edit(9, 11, '')], [edit(11, 11, '')]])(
    '%j lies outside of the text',
    (one) => {
      expect(() => apply('0123456789', [one])).toThrow(
        `edit ${one.start}-${one.end} lies outside of the text`,
      );
    },
  );
});

describe('plan', () => {
  const finding = (applicability: Applicability | undefined, ...edits: readonly Edit[]): Finding => ({
    rule: 'x',
    severity: 'error',
    message: '',
    range: { start: 0, end: 0 },
    related: [],
    ...(applicability === undefined
      ? {}
      : { fix: { title: '', field: 'Field', formula: '1 + 1', applicability, edits } }),
  });
  const safe = finding('safe', edit(8, 9, 'b'), edit(4, 4, 'a'));
  const unsafe = finding('unsafe', edit(2, 3, 'c'));
  const none = finding(undefined);

  test('takes the fixes that are allowed, in the order of the file', () => {
    expect(plan([safe, unsafe, none], 'safe')).toEqual({
      edits: [edit(4, 4, 'a'), edit(8, 9, 'b')],
      applied: [safe],
    });
    expect(plan([safe, unsafe, none], 'unsafe')).toEqual({
      edits: [edit(2, 3, 'c'), edit(4, 4, 'a'), edit(8, 9, 'b')],
      applied: [safe, unsafe],
    });
    expect(plan([], 'safe')).toEqual({ edits: [], applied: [] });
  });

  test('an insertion goes before a replacement at the same place', () => {
    expect(plan([finding('safe', edit(4, 6, 'b')), finding('safe', edit(4, 4, 'a'))], 'safe').edits).toEqual([
      edit(4, 4, 'a'),
      edit(4, 6, 'b'),
    ]);
  });

  test('two fixes of the same characters are a fault', () => {
    expect(() => plan([finding('safe', edit(4, 6, 'a')), finding('safe', edit(5, 7, 'b'))], 'safe')).toThrow(
      OverlappingEditsError,
    );
    expect(() =>
      plan([finding('safe', edit(4, 6, 'a')), finding('unsafe', edit(5, 7, 'b'))], 'safe'),
    ).not.toThrow();
  });
});

describe('what may be changed at all', () => {
  test('derived figures, and nothing else', () => {
    const text = template({ front: counts([4, 8], [1, 4], 50), progress: '[█████░░░░░] 50% (1/2)' });
    const owned = ownedRanges(documentOf(text)).map((range) => textAt(text, range));
    expect(owned).toEqual(['50', '█████░░░░░', '50%', '5', '6 min', '0.5 hours', ' 6 min ', ' 6 min ']);
    expect(ownedRanges(documentOf('# Project State\n'))).toEqual([]);
  });

  test('places where a quotation mark is wanted', () => {
    const text = template({ front: front('status: a: b') });
    const at = text.indexOf('a: b');
    expect(ownedRanges(documentOf(text)).slice(0, 2)).toEqual([
      { start: at, end: at },
      { start: at + 4, end: at + 4 },
    ]);
  });
});

describe('refusals', () => {
  const before = judge(template({ total: '4' }));
  const text = before.source.text;
  const after = (changed: string): Analysis => judge(changed);
  const [right] = plan(before.findings, 'safe').edits;

  test('the right repair stands', () => {
    const next = after(apply(text, [right!]));
    expect(refusal(before, next, [right!])).toBeUndefined();
    const verified = verify(before, next, 'safe');
    expect(verified).toEqual({ source: next.source, original: before.source });
  });

  test('an edit beside a figure', () => {
    const at = text.indexOf('Status');
    const stray = edit(at, at + 1, 's');
    expect(refusal(before, after(apply(text, [stray])), [stray])).toBe(
      'an edit in line 11 lies outside of the derived figures',
    );
    const wide = edit(right!.start, right!.end + 1, '5');
    expect(refusal(before, before, [wide])).toBe('an edit in line 19 lies outside of the derived figures');
    const early = edit(right!.start - 1, right!.end, '5');
    expect(refusal(before, before, [early])).toBe('an edit in line 19 lies outside of the derived figures');
  });

  test.each([
    ['the byte-order mark changed', `\uFEFF${text}`],
    ['the number of lines changed', `${text}\n`],
    ['a line ending changed', text.replace('\n- Average', '\r- Average')],
    ['a line ending changed', text.replace('\n- Average', '\r\n- Average')],
    ['the file reads as another dialect', text.replace('Phase: 2', '**Phase:** 2')],
    ['the structure of the document changed', text.replace('Stopped at:', 'Stopped by:')],
    ['the structure of the document changed', text.replace('Resume file:', 'resume file:')],
    ['the structure of the document changed', text.replace('### Decisions', 'Decisions...')],
    ['the structure of the document changed', text.replace('| 1. Board setup |', '| 1. Board setUp |')],
    ['the structure of the document changed', text.replace('| 3/3 |', '| 3/4 planned |')],
    ['a recorded figure changed without evidence in line 27', text.replace('| 3/3 |', '| 3/4 |')],
    ['a recorded figure changed without evidence in line 27', text.replace('| 18 min |', '| 19 min |')],
    ['the structure of the document changed', text.replace('None yet.', '| Phase 1 P01 | 5min |')],
  ])('%s', (reason, changed) => {
    expect(refusal(before, after(changed), [right!])).toBe(reason);
  });

  test('a finding that the repair would cause', () => {
    const fine = judge(template());
    const worse = judge(template({ progress: '[█████░░░░░] 150%' }));
    expect(refusal(fine, worse, [])).toBe('the repair would cause a finding of `schema` in line 14');
    // The other way round nothing is new.
    expect(refusal(worse, fine, [])).toBeUndefined();
    expect(refusal(worse, worse, [])).toBeUndefined();
  });

  test('a fresh finding may come of what could not be checked before, or be a fix of the next round', () => {
    const without = judge(template({ progress: '[█████░░░░░] —' }));
    const bar = judge(template({ progress: '[██████████] 50% in phase 2' }));
    expect(refusal(without, bar, [])).toBeUndefined();
    const fixable = judge(template({ progress: '[██░░░░░░░░] 50%' }));
    expect(refusal(judge(template()), fixable, [])).toBeUndefined();
  });

  test('a repair that leaves a repair behind', () => {
    const left = judge(template({ average: '9 min' }));
    expect(verify(before, left, 'safe')).toEqual({
      refused: 'the repair of `velocity-average` would have to be repaired again',
    });
    expect(verify(before, judge(template({ progress: '[██████████] 50%' })), 'safe')).not.toHaveProperty(
      'refused',
    );
    expect(verify(before, judge(template({ progress: '[██████████] 50%' })), 'unsafe')).toEqual({
      refused: 'the repair of `progress-bar` would have to be repaired again',
    });
    expect(verify(before, judge(`${text}\n`), 'safe')).toEqual({ refused: 'the number of lines changed' });
  });
});

describe('repair', () => {
  test('a file without fixes stays what it is', () => {
    const analysis = judge(template());
    const done = repair(analysis);
    expect(done).toEqual({
      before: analysis,
      after: analysis,
      fixed: [],
      changes: [],
      verified: undefined,
      refused: undefined,
    });
    expect(done.after).toBe(analysis);
  });

  test('printed tolerance is the default', () => {
    const source = sourceOf('x', template({ time: '31 min' }));
    expect(analyse(source).findings).toEqual([]);
    expect(analyse(source, options('exact')).findings).toHaveLength(1);
    expect(repair(analyse(sourceOf('x', template({ total: '4' })))).after.source.text).toBe(template());
  });

  test('everything that depends on everything, in one pass', () => {
    const text = template({
      front: counts([5, 20], [1, 4], 90),
      progress: '[████████░░] 80%',
      total: '4',
      average: '9 min',
      time: '1.5 hours',
      rows: ['| 1. Board setup | 3 | 18 min | 50 min |', '| 2. Sensor feed | 2 | 12 min | 80 min |'],
    });
    const done = mend(text);
    expect(done.refused).toBeUndefined();
    expect(changedLines(text, done.after.source.text)).toEqual([
      '  percent: 25',
      'Progress: [███░░░░░░░] 25%',
      '- Total plans completed: 5',
      '- Average duration: 6 min',
      '- Total execution time: 0.5 hours',
      '| 1. Board setup | 3 | 18 min | 6 min |',
      '| 2. Sensor feed | 2 | 12 min | 6 min |',
    ]);
    expect(done.fixed.map(({ rule }) => rule)).toEqual([
      ...['front-matter-percent', 'progress-stale', 'velocity-plans', 'velocity-average', 'velocity-time'],
      ...['phase-average', 'phase-average'],
    ]);
    expect(done.verified?.source).toBe(done.after.source);
    expect(done.verified?.original.text).toBe(text);
    expect(mended(done.after.source.text)).toBe(done.after.source.text);
  });

  test('the velocity block from its rows', () => {
    const text = template({ total: '4', average: '9 min', time: '1.5 hours' });
    expect(changedLines(text, mended(text))).toEqual([
      '- Total plans completed: 5',
      '- Average duration: 6 min',
      '- Total execution time: 0.5 hours',
    ]);
  });

  test('unsafe fixes wait for permission', () => {
    const text = template({ progress: '[██████████] 50%' });
    expect(mended(text)).toBe(text);
    expect(changedLines(text, mended(text, 'unsafe'))).toEqual(['Progress: [█████░░░░░] 50%']);
  });

  test('an unsafe repair goes on until nothing is left, and tells places in the text that the user has', () => {
    const text = template({
      front: counts([4, 9]),
      total: '4',
      average: '30 min',
      time: '2.5 hours',
      progress: '44%',
    });
    const done = mend(text, 'unsafe');
    expect(done.refused).toBeUndefined();
    expect(changedLines(text, done.after.source.text)).toEqual([
      '- Total plans completed: 5',
      '- Average duration: 6 min',
      '- Total execution time: 0.5 hours',
    ]);
    for (const finding of done.fixed) {
      expect(finding.range.start).toBeGreaterThanOrEqual(0);
      expect(finding.range.end).toBeLessThanOrEqual(text.length);
    }
    const time = done.fixed.find(({ rule }) => rule === 'velocity-time');
    expect(textAt(text, time!.range)).toBe('- Total execution time: 2.5 hours');
    expect(time).not.toHaveProperty('fix');
    expect(places(done.after)).toEqual([]);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['mixed endings', (text: string) => text.replace('\n\n', '\r\n\r')],
    ['no final newline', (text: string) => text.trimEnd()],
  ])('%s is kept', (_, vary) => {
    const parts = {
      front: counts([5, 10]).replace('executing', 'a: b'),
      total: '4',
      average: '9 min',
      progress: '[██░░░░░░░░] 50%',
    };
    const repaired = { front: counts([5, 10]).replace('executing', '"a: b"') };
    expect(mended(vary(template(parts)))).toBe(vary(template(repaired)));
  });

  test('severities that are switched off repair nothing', () => {
    const settings = { ...options('printed'), severities: { 'velocity-plans': 'off' } as const };
    const before = analyse(sourceOf('x', template({ total: '4' })), settings);
    expect(repair(before, settings).verified).toBeUndefined();
  });

  test('what differs from what was checked is refused as a whole', () => {
    const before = judge(template({ total: '4' }));
    const [finding] = before.findings;
    const wrong = { ...finding!, fix: { ...finding!.fix!, edits: [edit(0, 1, '!')] } };
    const done = repair({ ...before, findings: [wrong] });
    expect(done.refused).toBe('what is offered is not what was checked');
    expect(done.verified).toBeUndefined();
  });
});

describe('no repair is offered that would print nothing', () => {
  // The canonical value is 0.0 hours, which reads as never filled in.
  test.each([
    ['total time', { time: '0.5 hours' }],
    ['average duration', { time: '2 min', average: '4.5 hours' }],
  ])('a %s that would become nothing', (_, parts) => {
    const text = template({ total: '1', average: '2 min', rows: ['| 1 | 1 | 2 min | 2 min |'], ...parts });
    const { refused, after } = mend(text);
    expect(refused).toBeUndefined();
    expect(after.source.text).not.toContain(': 0.0 hours');
  });
});

describe('repairs that were refused once', () => {
  test.each([
    ['a key that occurs twice', { front: front('status: a: b', 'status: x') }],
    ['a map that becomes visible', { front: front('status: {a: b}', 'last_activity: 2026-03-04 - x: y') }],
    ['glyphs that read as empty', { rows: [], progress: '[▒▒▒░░░░░░░] 100%' }],
  ])('%s', (_, parts) => {
    expect(mend(template(parts)).refused).toBeUndefined();
  });

  test('a completed milestone whose percentage goes down', () => {
    const text = template({
      rows: [],
      status: 'Milestone complete',
      progress: '[██████████] 100% (8 of 16 plans)',
    });
    expect(mend(text, 'unsafe').refused).toBeUndefined();
  });

  test('a total that was never filled in beside an average', () => {
    expect(mend(template({ total: '0', average: '20 min' })).refused).toBeUndefined();
  });

  test('a percentage above 100', () => {
    const text = template({ rows: [], progress: '[▓▓▓▓▓▓▓▓▓▓] 110% (5/11 plans)' });
    expect(mend(text, 'unsafe').refused).toBeUndefined();
  });
});

describe('what counts as a new finding', () => {
  const text =
    '---\ngsd_state_version: 1.0\nstatus: executing\nprogress:\n  total_plans: 4\n  completed_plans: 2\n---\n\n# Project State\n\n## Current Position\n\nPhase: 1 of 2 (Moorings)\nPlan: 1 of 2\nStatus: In progress\n';
  const base = analyse(sourceOf('STATE.md', text));
  const at = (line: number, rule: string, fix?: Finding['fix']): Finding => ({
    rule,
    severity: 'error',
    message: '',
    range: { start: base.source.lines[line - 1]?.start ?? 0, end: base.source.lines[line - 1]?.end ?? 0 },
    related: [],
    ...(fix ? { fix } : {}),
  });
  const withFindings = (...findings: Finding[]): Analysis => ({ ...base, findings });
  const fix = {
    title: '',
    field: 'Field',
    formula: '1 + 1',
    applicability: 'safe',
    edits: [edit(0, 0, 'x')],
  } as const;

  test('one on a line that had none of its rule', () => {
    expect(base.relations.some(({ rule, status }) => rule === 'plan-range' && status === 'unchecked')).toBe(
      false,
    );
    const reason = 'the repair would cause a finding of `plan-range` in line 14';
    expect(refusal(withFindings(), withFindings(at(14, 'plan-range')), [])).toBe(reason);
    expect(
      refusal(
        withFindings(at(13, 'plan-range')),
        withFindings(at(13, 'plan-range'), at(14, 'plan-range')),
        [],
      ),
    ).toBe(reason);
    expect(refusal(withFindings(at(14, 'date')), withFindings(at(14, 'plan-range')), [])).toBe(reason);
  });

  test('not one that was there, that moved, or that has a fix of its own', () => {
    const there = withFindings(at(14, 'plan-range'));
    expect(refusal(there, there, [])).toBeUndefined();
    expect(refusal(withFindings(at(13, 'plan-range')), there, [])).toBeUndefined();
    expect(refusal(withFindings(), withFindings(at(14, 'plan-range', fix)), [])).toBeUndefined();
  });

  test('not one of a relation that could not be checked before', () => {
    const unchecked: Analysis = {
      ...base,
      findings: [],
      relations: [{ rule: 'plan-range', status: 'unchecked', reason: 'for the test' }],
    };
    expect(refusal(unchecked, withFindings(at(14, 'plan-range')), [])).toBeUndefined();
    const other: Analysis = { ...unchecked, relations: [{ rule: 'plan-range', status: 'holds' }] };
    expect(refusal(other, withFindings(at(14, 'plan-range')), [])).toContain('`plan-range` in line 14');
  });

  test('not one inside front matter that has become readable', () => {
    const { frontMatter } = base.document;
    const broken: Analysis = {
      ...withFindings(),
      document: {
        ...base.document,
        frontMatter: frontMatter && { ...frontMatter, problem: { range: { start: 0, end: 3 }, message: '' } },
      },
    };
    expect(refusal(broken, withFindings(at(3, 'schema')), [])).toBeUndefined();
    expect(refusal(broken, withFindings(at(14, 'schema')), [])).toContain('`schema` in line 14');
    expect(refusal(broken, { ...broken, findings: [at(3, 'schema')] }, [])).toContain('`schema` in line 3');
    expect(refusal(withFindings(), withFindings(at(3, 'schema')), [])).toContain('`schema` in line 3');
  });
});

describe('an untouched progress line follows the front matter', () => {
  const stale = (plans: string, phases: string, percent: number): Finding | undefined => {
    const [donePlans, totalPlans] = plans.split('/');
    const [donePhases, totalPhases] = phases.split('/');
    const head = `---\ngsd_state_version: 1.0\nstatus: executing\nprogress:\n  total_phases: ${totalPhases}\n  completed_phases: ${donePhases}\n  total_plans: ${totalPlans}\n  completed_plans: ${donePlans}\n  percent: ${percent}\n---\n\n`;
    const body =
      '# Project State\n\n## Current Position\n\nPhase: 2 of 5 (Moorings)\nProgress: [░░░░░░░░░░] 0%\n';
    return analyse(sourceOf('STATE.md', head + body)).findings.find(({ rule }) => rule === 'progress-stale');
  };

  test('safely, as far as it goes', () => {
    expect(stale('3/5', '1/5', 60)).toMatchObject({ expected: '60%', fix: { applicability: 'safe' } });
    expect(stale('3/5', '1/5', 20)).toMatchObject({ expected: '20%', fix: { applicability: 'safe' } });
  });

  test('but is not called complete while a count is open', () => {
    expect(stale('5/5', '1/5', 100)).toMatchObject({ expected: '20%', fix: { applicability: 'unsafe' } });
    // Nor while the position is that of a phase before the last.
    expect(stale('5/5', '5/5', 100)?.fix).toBeUndefined();
  });

  test('and not a percentage that fits no count', () => {
    // The smaller of plans and phases, as gsd-core writes it.
    expect(stale('3/5', '1/5', 45)).toMatchObject({ expected: '20%', fix: { applicability: 'unsafe' } });
  });
});
