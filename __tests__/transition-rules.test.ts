// `went-backwards` and `shrank`: what a change may take away, and what it may not.
import { describe, expect, test } from '@jest/globals';
import { evidenceOf } from '../scripts/docs/outcome.ts';
import { dayIn, earliestDayAt, minuteIn } from '../src/validate/calendar.ts';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import { sameMilestone } from '../src/evidence/transitions.ts';
import { documentOf, front, template, textAt, verdictOf } from './build.ts';
import type { Parts } from './build.ts';
import { HOSTILE } from './hostile.ts';

type Files = Readonly<Record<string, string>>;

function compare(base: string, head: string, planning: Files = {}): Analysis {
  const evidence = evidenceOf(new Map([['base.md', base], ...Object.entries(planning)]));
  return analyse(sourceOf('STATE.md', head), DEFAULT_OPTIONS, evidence);
}

/** What a rule says about each of its subjects. */
function ledger({ relations }: Analysis, rule: string): Readonly<Record<string, string>> {
  const own = relations.filter((relation) => relation.rule === rule);
  return Object.fromEntries(own.map((relation) => [relation.subject ?? '', verdictOf(relation)]));
}

const backwards = (base: string, head: string, planning?: Files): Readonly<Record<string, string>> =>
  ledger(compare(base, head, planning), 'went-backwards');
const shrinking = (base: string, head: string): Readonly<Record<string, string>> =>
  ledger(compare(base, head), 'shrank');
const messages = ({ findings }: Analysis, rule: string): readonly string[] =>
  findings.filter((one) => one.rule === rule).map(({ message }) => message);

function progress(counts: Readonly<Record<string, number>>, ...keys: readonly string[]): string {
  return front(
    'gsd_state_version: 1.0',
    'status: executing',
    ...keys,
    'progress:',
    ...Object.entries(counts).map(([key, count]) => `  ${key}: ${count}`),
  );
}

const plans = (done: number, total: number, parts: Parts = {}): string =>
  template({ front: progress({ total_plans: total, completed_plans: done }), ...parts });
const phases = (done: number, total: number, ofPlans: readonly [number, number] = [5, 12]): string =>
  template({
    front: progress({
      total_phases: total,
      completed_phases: done,
      total_plans: ofPlans[1],
      completed_plans: ofPlans[0],
    }),
  });

describe('dates of the calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2026-03-04 10:15', 20_516],
    ['"2026-03-04T10:15:00.000Z"', 20_516],
    ['`2026-03-04` — done', 20_516],
    ['1969-12-31', -1],
  ])('%s', (text, day) => expect(dayIn(text)?.day).toBe(day));

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    'on 2026-03-04',
    '2026-03-041',
    '',
    '04.03.2026',
  ])('%s is none', (text) => expect(dayIn(text)).toBeUndefined());

  test('an instant needs its zone', () => {
    expect(minuteIn('1970-01-02T00:30:00.000Z')).toBe(1470);
    expect(minuteIn('1970-01-02T02:30:00+02:00')).toBe(1470);
    expect(minuteIn('1970-01-01T19:30-0500')).toBe(1470);
    expect(minuteIn('1970-01-02 00:30')).toBeUndefined();
    expect(minuteIn('soon')).toBeUndefined();
  });

  test('the date line is twelve hours behind', () => {
    expect(earliestDayAt(1440 + 719)).toBe(0);
    expect(earliestDayAt(1440 + 720)).toBe(1);
  });
});

describe('the same milestone', () => {
  const same = (base: string, head: string): string => {
    const known = sameMilestone(documentOf(base), documentOf(head));
    return known.ok ? 'same' : known.reason;
  };
  const of = (version: string, name: string, parts: Parts = {}): string =>
    template({
      front: front('gsd_state_version: 1.0', `milestone: ${version}`, `milestone_name: ${name}`),
      ...parts,
    });

  test('both name it, in either place', () => {
    expect(same(of('v1.1', 'Search'), of('v1.1', 'Better search'))).toBe('same');
    expect(same(of('v1.1', 'Search'), template({ more: ['', 'Milestone: v1.1 Search'] }))).toBe('same');
    expect(same(of('v1.1', 'Search'), of('v1.2', 'Export'))).toBe('the milestone changed from v1.1 to v1.2');
  });

  test('neither names one, and nothing ended or began', () => {
    expect(same(template(), template({ phase: '3 of 4 (Alarms)' }))).toBe('same');
    expect(same(of('v1.0', 'milestone'), of('v1.0', 'milestone'))).toBe('same');
  });

  test.each([
    [
      'only one names it',
      template(),
      of('v1.1', 'Search'),
      'only one of the two revisions names its milestone',
    ],
    [
      'a version is new',
      template(),
      template({ more: ['', '## Milestones', '', '- v1.1 Search: 3 phases'] }),
      'v1.1 is named since the base revision: a milestone may have begun',
    ],
    [
      'the milestone had ended',
      template({ status: 'Milestone complete' }),
      template({ status: 'Ready to plan' }),
      'the base revision says that its milestone has ended: another may have begun',
    ],
    [
      'the next one begins',
      template(),
      template({ status: 'Defining requirements' }),
      'the file says that a milestone begins',
    ],
    [
      'numbers begin anew',
      template({ phase: '8 of 8 (Last one)' }),
      template({ phase: '1 of 3 (Other things)' }),
      'the current phase went from 8 to 1: numbers may have begun anew',
    ],
    [
      'the name is another one',
      template({ front: front('gsd_state_version: 1.0', 'milestone_name: Search') }),
      template({ front: front('gsd_state_version: 1.0', 'milestone_name: Export') }),
      'the name of the milestone changed',
    ],
    [
      'the base names two',
      of('v1.1', 'Search', { more: ['', 'Milestone: v1.2'] }),
      template(),
      'the base revision names two milestones',
    ],
    [
      'the file names two',
      template(),
      of('v1.1', 'Search', { more: ['', 'Milestone: v1.2'] }),
      'STATE.md names the milestone v1.1 in its front matter and v1.2 in its text',
    ],
    [
      'the base is something else',
      '# Notes\n\nNothing.\n',
      template(),
      'the base revision is not a GSD STATE.md',
    ],
    [
      'the base has conflicts',
      template({ more: ['', '<<<<<<< ours', 'a', '=======', 'b', '>>>>>>> theirs'] }),
      template(),
      'the base revision has merge-conflict markers',
    ],
  ])('not certain: %s', (_, base, head, reason) => expect(same(base, head)).toBe(reason));

  test('a library in a decision is no milestone', () => {
    expect(same(template(), template({ more: ['', '- [Phase 2]: Toolkit v2.7.3 draws the charts'] }))).toBe(
      'same',
    );
  });

  test('an earlier phase that the base has a row for is the same numbering', () => {
    expect(same(template(), template({ phase: '1 of 4 (Board setup)' }))).toBe('same');
    expect(same(template(), template({ phase: '1 of 4 (Other things)' }))).toContain('anew');
  });

  test('a milestone that is over stays the same one', () => {
    const over = template({ status: 'Milestone complete' });
    expect(same(over, over)).toBe('same');
  });
});

describe('went-backwards: completed plans', () => {
  const verdict = (base: string, head: string, planning?: Files): string | undefined =>
    backwards(base, head, planning)['completed_plans'];

  test('fails when there are as many plans in all', () => {
    const analysis = compare(plans(7, 12), plans(5, 12));
    const [finding] = analysis.findings.filter(({ rule }) => rule === 'went-backwards');
    expect(finding).toMatchObject({ severity: 'warning', actual: '5', expected: 'at least 7' });
    expect(finding?.message).toBe(
      '`completed_plans` went back from 7 (line 6 of the base revision) to 5, although there are not fewer plans in all (12). Restore the higher count, unless finished plans were reopened.',
    );
    expect(textAt(analysis.source.text, finding!.range)).toBe('5');
    expect(finding?.fix).toBeUndefined();
  });

  test('holds when it stays or rises', () => {
    expect(verdict(plans(5, 12), plans(5, 12))).toBe('holds');
    expect(verdict(plans(5, 12), plans(6, 14))).toBe('holds');
  });

  test('is silent when plans were taken away, or the base was impossible', () => {
    expect(verdict(plans(7, 12), plans(5, 9))).toContain('some were taken away');
    expect(verdict(plans(14, 12), plans(12, 12))).toBe('the base revision counted more plans than there are');
  });

  const folder = (done: number): Files => ({
    'planning/ROADMAP.md': '# Roadmap\n\n### Phase 1: Board setup\n',
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((id) => [
        [`planning/phases/01-board-setup/01-0${id}-PLAN.md`, ''],
        ...(id <= done ? [[`planning/phases/01-board-setup/01-0${id}-SUMMARY.md`, 'Done.\n']] : []),
      ]),
    ),
  });

  test('believes the planning folder', () => {
    expect(verdict(plans(7, 12), plans(5, 12), folder(5))).toBe(
      'the planning folder has no more than 5 finished plans either',
    );
    expect(verdict(plans(7, 12), plans(5, 12), folder(6))).toBe('fails');
    expect(
      verdict(plans(7, 12), plans(5, 12), { 'planning/ROADMAP.md': '# Roadmap\n\n### Phase 1: Board\n' }),
    ).toBe('fails');
  });

  test('words are no counts', () => {
    const text = template({ front: front('gsd_state_version: 1.0', 'progress:', '  completed_plans: many') });
    expect(verdict(plans(5, 12), text)).toBeUndefined();
  });
});

describe('went-backwards: completed phases', () => {
  const verdict = (base: string, head: string): string | undefined =>
    backwards(base, head)['completed_phases'];

  test('fails when nothing else explains it', () => {
    expect(verdict(phases(3, 5), phases(2, 5))).toBe('fails');
    expect(verdict(phases(3, 5), phases(3, 5))).toBe('holds');
  });

  test('is silent when phases went, plans came, or all was counted anew', () => {
    expect(verdict(phases(3, 5), phases(2, 4))).toContain('some were taken away');
    expect(verdict(phases(6, 5), phases(5, 5))).toContain('more phases than there are');
    expect(verdict(phases(3, 5), phases(2, 5, [5, 13]))).toContain('may have got another plan');
    expect(verdict(phases(3, 5), phases(2, 5, [6, 12]))).toContain('counted anew');
  });

  test('believes the planning folder', () => {
    const planning = {
      'planning/ROADMAP.md': '# Roadmap\n\n### Phase 1: Board setup\n\n### Phase 2: Sensor feed\n',
      'planning/phases/01-board/01-01-PLAN.md': '',
      'planning/phases/01-board/01-01-SUMMARY.md': 'Done.\n',
      'planning/phases/02-sensor/02-01-PLAN.md': '',
    };
    expect(backwards(phases(2, 5), phases(1, 5), planning)['completed_phases']).toContain(
      'no more than 1 finished',
    );
    expect(backwards(phases(2, 5), phases(0, 5), planning)['completed_phases']).toBe('fails');
  });
});

describe('went-backwards: the velocity block and the rows', () => {
  const total = (base: Parts, head: Parts): string | undefined =>
    backwards(template(base), template(head))['Total plans completed'];
  const rows = (first: string, second: string): Parts => ({
    rows: [
      `| 1. Board setup | ${first} | 18 min | 6 min |`,
      `| 2. Sensor feed | ${second} | 12 min | 6 min |`,
    ],
  });

  test('the total fails when the table is as it was', () => {
    expect(total({ total: '7' }, { total: '6' })).toBe('fails');
    expect(total({ total: '7' }, { total: '7' })).toBe('holds');
  });

  test('the total may follow the rows, the plain rows, or the front matter', () => {
    expect(total({ total: '7' }, { total: '5' })).toContain('follows the rows');
    expect(total({ total: '7', ...rows('3', '2/3') }, { total: '3', ...rows('3', '2/3') })).toContain(
      'follows the rows',
    );
    expect(
      total({ total: '7' }, { total: '4', front: progress({ total_plans: 9, completed_plans: 4 }) }),
    ).toContain('follows `completed_plans`');
  });

  test('the total may go when rows go, or when it covers something else', () => {
    const [first = ''] = rows('3/3', '2/3').rows ?? [];
    expect(total({ total: '7' }, { total: '6', rows: [first] })).toBe(
      'the row of phase 2 was taken out of the table',
    );
    const scoped = template({ total: '4' }).replace('**Velocity:**', '**Velocity (v1.0):**');
    expect(
      backwards(template({ total: '7', more: ['', 'Since v1.0'] }), scoped)['Total plans completed'],
    ).toContain('covers something else');
  });

  test('a row fails with the same y and the same name', () => {
    const row = (base: Parts, head: Parts): string | undefined =>
      backwards(template(base), template(head))['row 2'];
    expect(row(rows('3/3', '2/3'), rows('3/3', '1/3'))).toBe('fails');
    expect(row(rows('3/3', '2/3'), rows('3/3', '1/2'))).toBeUndefined();
    expect(row(rows('3/3', '2'), rows('3/3', '1'))).toBeUndefined();
    expect(row(rows('3/3', '4/3'), rows('3/3', '3/3'))).toContain('more plans than there are');
    const renamed = {
      rows: ['| 1. Board setup | 3/3 | 18 min | 6 min |', '| 2. Alarms | 1/3 | 6 min | 6 min |'],
    };
    expect(row(rows('3/3', '2/3'), renamed)).toBe('the phase has another name');
  });

  test('a row believes the folder of its phase', () => {
    const planning = {
      'planning/ROADMAP.md': '# Roadmap\n\n### Phase 2: Sensor feed\n',
      'planning/phases/02-sensor-feed/02-01-PLAN.md': '',
      'planning/phases/02-sensor-feed/02-01-SUMMARY.md': 'Done.\n',
    };
    const [base, head] = [template(rows('3/3', '2/3')), template(rows('3/3', '1/3'))];
    expect(backwards(base, head, planning)['row 2']).toBe(
      'its folder has no more than 1 finished plans either',
    );
  });
});

describe('went-backwards: dates', () => {
  const dated = (activity: string, session: string, updated?: string): string =>
    template({
      activity: `${activity} — Worked`,
      session: `${session} 10:15`,
      ...(updated === undefined
        ? {}
        : { front: front('gsd_state_version: 1.0', `last_updated: "${updated}"`) }),
    });

  test('one finding for all of them', () => {
    const analysis = compare(
      dated('2026-03-10', '2026-03-10', '2026-03-10T09:00:00Z'),
      dated('2026-03-04', '2026-03-03', '2026-03-04T09:00:00Z'),
    );
    expect(messages(analysis, 'went-backwards')).toEqual([
      '`last_updated` went back from 2026-03-10 (line 3 of the base revision) to 2026-03-04, and so did `Last activity` and `Last session`. An older version of the file, or of this line, seems to have come back: restore what is newer.',
    ]);
  });

  test('a date alone fails when another one of the base is as late', () => {
    const verdicts = backwards(dated('2026-03-10', '2026-03-10'), dated('2026-03-04', '2026-03-11'));
    expect(verdicts).toMatchObject({ 'Last activity': 'fails', 'Last session': 'holds' });
  });

  test('a slip of the base may be corrected', () => {
    const verdicts = backwards(dated('2026-12-03', '2026-03-12'), dated('2026-03-12', '2026-03-12'));
    expect(verdicts['Last activity']).toBe('nothing else in the base revision is as late as its 2026-12-03');
  });

  test('one day may be a time zone, unless it was that day nowhere', () => {
    const base = dated('2026-03-10', '2026-03-10', '2026-03-10T01:00:00Z');
    const excuse = 'it went back by one day, as between two time zones';
    expect(backwards(base, dated('2026-03-09', '2026-03-10', '2026-03-10T02:00:00Z'))['Last activity']).toBe(
      excuse,
    );
    expect(backwards(base, dated('2026-03-09', '2026-03-10'))['Last activity']).toBe(excuse);
    expect(backwards(base, dated('2026-03-09', '2026-03-11', '2026-03-11T02:00:00Z'))['Last activity']).toBe(
      'fails',
    );
  });

  test('times of one day say nothing', () => {
    const verdicts = backwards(
      template({ front: front('gsd_state_version: 1.0', 'last_updated: "2026-03-10T10:05:00.000Z"') }),
      template({ front: front('gsd_state_version: 1.0', 'last_updated: "2026-03-10T09:59:56.335Z"') }),
    );
    expect(verdicts['last_updated']).toBe('holds');
  });

  test('the front matter copies its activity from the text', () => {
    const of = (entry: string, line: string): string =>
      template({
        front: front('gsd_state_version: 1.0', 'last_updated: 2026-03-10', `last_activity: ${entry}`),
        activity: line,
      });
    expect(
      Object.keys(backwards(of('2026-03-10', '2026-03-04'), of('2026-03-04', '2026-03-04'))),
    ).not.toContain('last_activity');
    const without = (entry: string): string => of(entry, '').replace(/^Last activity:.*\n/m, '');
    expect(backwards(without('2026-03-10'), without('2026-03-04'))['last_activity']).toBe('fails');
  });

  test('a line that occurs twice is left out', () => {
    const twice = template({ session: '2026-03-01', more: ['Last session: 2026-02-01'] });
    expect(Object.keys(backwards(template(), twice))).not.toContain('Last session');
  });
});

describe('shrank: sections', () => {
  const without = (title: string, text = template()): string =>
    text.replace(new RegExp(String.raw`## ${title}\n[\s\S]*?(?=\n## |$)`), '');

  test.each(['Current Position', 'Performance Metrics', 'Accumulated Context', 'Session Continuity'])(
    '%s is missed',
    (title) => {
      const analysis = compare(template(), without(title));
      expect(messages(analysis, 'shrank')).toEqual([
        `The section \`${title}\` of the base revision is gone, and so is what it said. Restore it from there.`,
      ]);
    },
  );

  test('Project Reference is missed when nothing leads to the project any more', () => {
    const base = template().replace('**Current', 'See: .planning/PROJECT.md\n\n**Current');
    expect(messages(compare(base, without('Project Reference', base)), 'shrank')[0]).toContain(
      '`Project Reference`',
    );
    expect(shrinking(base, base.replace('Project Reference', 'Project'))['sections']).toBe('holds');
  });

  test('not when it was renamed, moved, never filled in, or never of the template', () => {
    const renamed = template().replace('## Session Continuity', '## Where we left off');
    expect(shrinking(template(), renamed)['sections']).toBe('holds');
    const deeper = template().replace('## Performance Metrics', '### Performance Metrics');
    expect(shrinking(template(), deeper)['sections']).toBe('holds');
    const unfilled = template({ total: '0', average: '-', time: '0 hours', rows: ['| - | - | - | - |'] });
    expect(shrinking(unfilled, without('Performance Metrics', unfilled))['sections']).toBe('holds');
    const added = template({ more: ['', '## Report of the first week', '', 'It rained.'] });
    expect(shrinking(added, template())['sections']).toBe('holds');
    const loose = template().replace('## Accumulated Context\n\n### Decisions', '## Decisions');
    expect(shrinking(template(), loose)['sections']).toBe('holds');
  });
});

describe('shrank: front matter', () => {
  const full = progress({ total_plans: 9 }, 'last_updated: 2026-03-04', 'stopped_at: 02-02', 'note: mine');

  test('the whole block', () => {
    expect(shrinking(template({ front: full }), template())['front matter']).toBe('fails');
    expect(shrinking(template(), template({ front: full }))['front matter']).toBe(
      'the base revision has no front matter',
    );
  });

  test('not that of another tool', () => {
    const other = template({ front: front('tags: [planning]') });
    expect(shrinking(other, template())['front matter']).toContain('not that of GSD');
  });

  test('the block is missed although it named the milestone', () => {
    const named = template({
      front: front('gsd_state_version: 1.0', 'milestone: v1.1', 'milestone_name: Search'),
    });
    expect(shrinking(named, template())['front matter']).toBe('fails');
  });

  test('keys that GSD always writes, and no others', () => {
    const some = front('gsd_state_version: 1.0', 'status: executing', 'last_updated: 2026-03-04');
    const [message] = messages(compare(template({ front: full }), template({ front: some })), 'shrank');
    expect(message).toBe(
      'The front matter has lost `progress`, which the base revision has and every version of GSD writes. Restore it.',
    );
    const bare = front('gsd_state_version: 1.0');
    expect(messages(compare(template({ front: full }), template({ front: bare })), 'shrank')[0]).toContain(
      '`status`, `last_updated` and `progress`',
    );
  });

  test('not what cannot be read', () => {
    const broken = front('gsd_state_version: 1.0', 'status: a: b');
    expect(shrinking(template({ front: full }), template({ front: broken }))['front matter']).toBe(
      'the front matter has a fault',
    );
  });
});

describe('shrank: lines', () => {
  const decisions = Array.from({ length: 80 }, (_, index) => `- [Phase 1]: Decision ${index}`);
  const long = template().replace('None yet.', decisions.join('\n'));

  test('decisions and rows are pruned', () => {
    expect(shrinking(long, template())['lines']).toContain('what is gone are rows, decisions');
    const rows = Array.from(
      { length: 60 },
      (_, index) => `| Phase 0${(index % 2) + 1} P${index + 10} | 5min | 2 | 3 |`,
    );
    expect(shrinking(template({ stranded: rows }), template())['lines']).toContain(
      'what is gone are rows, decisions',
    );
  });

  test('half of the text of the template is not', () => {
    const hollow = template()
      .split('\n')
      .filter((line) => /^(?:#|Phase:|Last session:|\*\*Current|None)/.test(line))
      .join('\n');
    expect(shrinking(long, hollow)).toMatchObject({ lines: 'fails' });
  });

  test('short files and whole sections are not told twice', () => {
    const short =
      '# Project State\n\n## Current Position\n\nPhase: 1 of 2\nStatus: In progress\nProgress: 0%\n';
    expect(shrinking(short, short)['lines']).toBe('the base revision is too short');
    const rest = `${long.slice(0, long.indexOf('## Performance'))}\n`;
    expect(shrinking(long, rest)).toMatchObject({
      sections: 'fails',
      lines: 'whole sections are gone, which is told already',
    });
  });
});

describe('without a comparison', () => {
  test.each(['went-backwards', 'shrank'])('%s says why', (rule) => {
    const alone = analyse(sourceOf('STATE.md', template()));
    expect(ledger(alone, rule)['']).toBe('there is no base revision to compare with');
    expect(ledger(compare('# Notes\n', template()), rule)['']).toBe(
      'the base revision is not a GSD STATE.md',
    );
  });

  test('a file has nothing against itself, whatever it says', () => {
    for (const text of HOSTILE) {
      const file = template({ status: text, activity: text, session: text, front: front(`status: ${text}`) });
      const { findings } = compare(file, file);
      expect(findings.filter(({ rule }) => rule === 'went-backwards' || rule === 'shrank')).toEqual([]);
    }
  });

  test('nothing in common is said, too', () => {
    const bare =
      '# Project State\n\n## Current Position\n\nPhase: 1 of 2\nStatus: In progress\nProgress: 0%\n';
    expect(backwards(bare, bare)['']).toBe('the two revisions have no figure in common');
  });
});
