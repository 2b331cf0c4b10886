// Documents that decide what shrank says of a file beside its own past.
import { describe, expect, test } from '@jest/globals';
import { counts, front, template, textAt } from './build.ts';
import { analysed, ledger, told } from './told.ts';

/** The template with other bodies of sections; `undefined` takes the section out. */
function sections(bodies: Readonly<Record<string, string | undefined>>, text = template()): string {
  const parts = text.split(/^(?=## )/m).flatMap((part) => {
    const [title = ''] = /(?<=^## ).*/.exec(part) ?? [];
    if (!Object.hasOwn(bodies, title)) return [part];
    return bodies[title] === undefined ? [] : [`## ${title}\n\n${bodies[title]}\n\n`];
  });
  return parts.join('');
}
const without = (title: string, text?: string): string => sections({ [title]: undefined }, text);
/** The template with another section in the place of one of its own. */
const instead = (title: string, other: string, body: string, text?: string): string =>
  without(title, text).replace('## Accumulated Context', `## ${other}\n\n${body}\n\n## Accumulated Context`);

const shrank = (base: string, head: string): readonly string[] => ledger('shrank', head, { 'base.md': base });
/** The sections that are missed. */
function missed(base: string, head: string): readonly string[] {
  const { findings } = analysed(head, { 'base.md': base });
  const messages = findings.flatMap(({ rule, message }) => (rule === 'shrank' ? [message] : []));
  expect(shrank(base, head)[0]).toBe(messages.length === 0 ? 'sections: holds' : 'sections: fails');
  return messages.flatMap((message) => message.match(/(?<=`)[^`]+(?=`)/g) ?? []);
}

describe('a section of one field', () => {
  const SESSION = 'Session Continuity';
  const POSITION = 'Current Position';
  const REFERENCE = 'Project Reference';
  test.each<[string, string, string]>([
    ['the focus', REFERENCE, '**Current focus:** Sensor feed'],
    ['the way to the project', REFERENCE, 'See: .planning/PROJECT.md'],
    ['the status', POSITION, 'Status: In progress'],
    ['the phase', POSITION, 'Phase: 2 of 4 (Sensor feed)'],
    ['the last session', SESSION, 'Last session: 2026-03-04 10:15'],
    ['the place where work stopped', SESSION, 'Stopped at: Completed 02-02-PLAN.md'],
    ['the file to resume from', SESSION, 'Resume file: None'],
    ['session and place, without a file', SESSION, 'Last session: 2026-03-04\nStopped at: 02-02-PLAN.md'],
  ])('%s is missed when it goes, and not when its section is renamed', (_, title, body) => {
    const base = sections({ [title]: body });
    expect(missed(base, without(title, base))).toEqual([title]);
    expect(missed(base, instead(title, 'Where we are', body, base))).toEqual([]);
  });
});

describe('a section that is gone, of which something is kept', () => {
  const PROJECT = 'See: .planning/PROJECT.md\n\n**Current focus:** Sensor feed';
  const referring = sections({ 'Project Reference': PROJECT });
  test.each<[string, string, string, readonly string[]]>([
    ['the focus', 'Project Reference', '**Current focus:** Sensor feed', []],
    ['the way to the project', 'Project Reference', 'See: .planning/PROJECT.md', []],
    ['neither of them', 'Project Reference', 'A board with sensors.', ['Project Reference']],
    ['the phase', 'Current Position', 'Phase: 2 of 4 (Sensor feed)', []],
    ['the plan', 'Current Position', 'Plan: 2 of 3 in current phase', []],
    ['no more than a status', 'Current Position', 'Status: In progress', ['Current Position']],
    ['the time of the last session', 'Session Continuity', 'Last session: 2026-03-04', []],
    ['the place where work stopped', 'Session Continuity', 'Stopped at: 02-02-PLAN.md', []],
    ['the figures without rows', 'Performance Metrics', '**Velocity:**\n- Total plans completed: 5', []],
    [
      'the table by phase',
      'Performance Metrics',
      '**By Phase:**\n\n| Phase | Plans | Total |\n|---|---|---|\n| 1. Board setup | 3/3 | 18 min |',
      [],
    ],
    ['rows of single plans', 'Performance Metrics', '| Phase 02 P02 | 8 min | 2 tasks | 3 files |', []],
    [
      'figures that were set back',
      'Performance Metrics',
      '**Velocity:**\n- Total plans completed: 0',
      ['Performance Metrics'],
    ],
    ['a sentence about it', 'Performance Metrics', 'Five plans, half an hour.', ['Performance Metrics']],
  ])('%s', (_, title, body, expected) => {
    expect(missed(referring, instead(title, 'Where we are', body, referring))).toEqual(expected);
  });

  test.each(['Context', 'Decision Log', 'Decisions', 'Todo', 'Todos', 'Blocker', 'Concerns', 'Notes'])(
    'Accumulated Context that is called %s now',
    (title) => {
      const head = without('Accumulated Context').replace(
        '## Session',
        `## ${title}\n\nAsk the supplier.\n\n## Session`,
      );
      expect(missed(template(), head)).toEqual([]);
    },
  );

  test('Accumulated Context of which only a word is left', () => {
    const head = without('Accumulated Context').replace('## Session', '## Contextual help\n\n## Session');
    expect(missed(template(), head)).toEqual(['Accumulated Context']);
  });
});

describe('metrics', () => {
  const METRICS = 'Performance Metrics';
  const filled = '**Velocity:**\n- Total plans completed: 1\n- Average duration: 6 min';
  test.each<[string, string, readonly string[]]>([
    ['figures of a first plan, without rows yet', filled, [METRICS]],
    ['figures that were never filled in', filled.replace('1', '0'), []],
    ['figures of about three plans', filled.replace('1', '~3'), [METRICS]],
    ['figures of a tenth plan', filled.replace('1', '10'), [METRICS]],
    ['figures of the last of its plans', filled.replace('1', '12 of 12'), [METRICS]],
    ['figures of none of its plans', filled.replace('1', '0 of 12'), []],
    ['figures that are not known', filled.replace('1', '—'), []],
    ['rows of single plans', '| Phase 01 P01 | 6 min | 2 tasks | 3 files |', [METRICS]],
  ])('%s', (_, body, expected) => {
    const base = sections({ [METRICS]: body });
    expect(missed(base, without(METRICS, base))).toEqual(expected);
  });
});

describe('sections that are not of the template', () => {
  const SUMMARY = '## Milestone Summary\n\nTwo boards were built.\n\n';
  const OWN = `${SUMMARY}## Decisions\n\n- Boards are green.\n\n`;
  const base = without('Accumulated Context').replace('## Session', `${OWN}## Session`);

  test.each<[string, string]>([
    ['a summary of the milestone and the decisions', base.replace(OWN, '')],
    ['the decisions', base.replace(OWN, SUMMARY)],
    ['a summary of the milestone', base.replace(SUMMARY, '')],
  ])('%s come and go', (_, head) => {
    expect(missed(base, head)).toEqual([]);
  });
});

describe('front matter', () => {
  const base = template({ front: counts([5, 12], [1, 4]) });

  test('a finding of keys that are gone stands at its first line', () => {
    const head = template({ front: front('gsd_state_version: 1.0', 'status: executing') });
    const [finding, ...more] = analysed(head, { 'base.md': base }).findings;
    expect(more).toEqual([]);
    expect(finding?.message).toContain('has lost `progress`');
    expect(textAt(head, finding!.range)).toBe('---');
  });

  test('in a file without a heading, findings stand at the first line', () => {
    const head = `${counts([5, 12], [1, 4])}Stopped at: Completed 02-02-PLAN.md\n`;
    const findings = analysed(head, { 'base.md': base }).findings.filter(({ rule }) => rule === 'shrank');
    expect(findings.map(({ message }) => message)).toEqual([
      'The sections `Project Reference`, `Current Position`, `Performance Metrics` and `Accumulated Context` of the base revision are gone, and so is what they said. Restore them from there.',
    ]);
    expect(findings.map(({ range }) => textAt(head, range))).toEqual(['---']);
  });
});

describe('lines', () => {
  /** A file of 4 + `own` lines, all but the title in a section of the template, and `other` ones in another section. */
  function lines(own: number, other = 0, title = 'Report'): string {
    const text = (count: number): string[] => Array.from({ length: count }, (_, at) => `Line ${at}.`);
    return [
      '# Project State',
      '',
      '## Current Position',
      'Phase: 2 of 4 (Sensor feed)',
      'Status: In progress',
      ...text(own),
      ...(other === 0 ? [] : [`## ${title}`, '', ...text(other - 1)]),
      '',
    ].join('\n');
  }
  const FEW = 'the base revision is too short';
  const OTHERS = 'what is gone are rows, decisions, or sections that are not of the template';

  test.each<[string, string, string, string]>([
    ['19 lines are too few', lines(15), lines(0), FEW],
    ['20 lines are enough', lines(16), lines(0), 'fails'],
    ['half of the lines are left', lines(16), lines(6), 'holds'],
    ['less than half are left', lines(16), lines(5), 'fails'],
    ['half of the lines are left, few of them of the template', lines(16), lines(0, 6), 'holds'],
    ['less than half are left, few of them of the template', lines(16), lines(0, 5), 'fails'],
    ['the template was replaced by notes', lines(16), lines(0, 30), 'holds'],
    ['half of those of the template are left', lines(17, 20), lines(7), OTHERS],
    ['less than half of those of the template are left', lines(17, 20), lines(6), 'fails'],
    ['a long summary of the milestone was pruned', lines(4, 40, 'Milestone Summary'), lines(4), OTHERS],
    [
      'decisions were pruned',
      lines(4, 40, 'Accumulated Context'),
      lines(4, 2, 'Accumulated Context'),
      OTHERS,
    ],
    ['notes of a session were', lines(4, 40, 'Session'), lines(0, 1, 'Session'), 'fails'],
  ])('%s', (_, base, head, verdict) => {
    expect(shrank(base, head).at(-1)).toBe(`lines: ${verdict}`);
    expect(told(head, { 'base.md': base }).findings.filter((line) => line.startsWith('shrank'))).toEqual(
      verdict === 'fails' ? ['shrank warning'] : [],
    );
  });
});
