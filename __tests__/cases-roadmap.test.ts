// Documents that decide what the engine does with the file beside its roadmap and the plans of its phases.
import { describe, expect, test } from '@jest/globals';
import { front, template } from './build.ts';
import type { Parts } from './build.ts';
import { analysed, ledger } from './told.ts';

type Files = Readonly<Record<string, string>>;

const beside = (road: string, files: Files = {}): Files => ({
  'planning/ROADMAP.md': road,
  ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`planning/phases/${path}`, text])),
});
/** A roadmap with a checklist; `x` before a number ticks it. */
const list = (...phases: readonly string[]): string =>
  phases.map((one) => `- [${one.startsWith('x') ? 'x' : ' '}] **Phase ${one.replace(/^x/, '')}**`).join('\n');
const FOUR = `# Roadmap\n\n${list('x1: Board setup', '2: Sensor feed', '3: Alarms', '4: Export')}\n`;
/** What the rule says of one subject. */
const said = (rule: string, subject: string, text: string, files: Files): string | undefined =>
  ledger(rule, text, files)
    .find((line) => line.startsWith(`${subject}: `))
    ?.slice(subject.length + 2);

describe('the current phase is one that the roadmap speaks of', () => {
  const declared = (phase: string, road: string, files: Files = {}): string | undefined =>
    said('roadmap-phase', 'declared', template({ phase }), beside(road, files));

  test.each([
    ['7', 'Alarms were phase 07 before.'],
    ['7', 'Phases 7, 8 and 9 come later.'],
    ['7', 'La fase 7 viene después.'],
    ['12', 'Export moves to phase 12.'],
    ['12A', 'A second export is phase 12A.'],
    ['2.1', 'The hot fix was phase 2.1 once.'],
    ['8.1', 'Phases 5-8 come later.'],
    ['7', '| Phase | Milestone | Status |\n|---|---|---|\n| 7. Later | v1.1 | Not started |'],
  ])('phase %s in "%s"', (phase, words) => {
    const road = words.startsWith('|') ? MILESTONES : FOUR;
    expect(declared(`${phase} (Later)`, `${road}\n${words}\n`)).toBe(
      `ROADMAP.md has phase ${phase.toLowerCase()} outside of the current milestone`,
    );
  });

  test.each([
    ['7', 'Phases 1-3 are done.'],
    ['2.1', 'Phases 3-4 come later.'],
    ['2', 'Export moves to phase 12.'],
    ['9', ''],
  ])('phase %s not in "%s"', (phase, words) => {
    const road = phase === '2' ? `# Roadmap\n\n${list('1: Board setup', '3: Alarms')}\n` : MILESTONES;
    expect(declared(`${phase} (Later)`, `${road}\n${words}\n`)).toBe('fails');
  });

  test('a folder of the phase makes it real, folders without a number do not', () => {
    const notes = { 'notes/ideas.md': '', '02-sensor-feed/02-01-PLAN.md': '' };
    expect(declared('7 of 4 (Later)', FOUR, notes)).toBe('fails');
    expect(declared('7 of 4 (Later)', FOUR, { ...notes, '07-later/07-CONTEXT.md': '' })).toBe(
      'phase 7 has a folder, so ROADMAP.md may be behind',
    );
  });

  test('a line that names the milestone of the roadmap is held against it, one of another is not', () => {
    const road = `# Roadmap\n\n## v1.1 Feed (in progress)\n\n${list('1: Board', '2: Feed')}\n`;
    expect(declared('7 of 4 (v1.1 Feed)', road)).toBe('fails');
    const other = 'the `Phase:` line speaks of v1.0, the current part of ROADMAP.md is v1.1';
    const text = template({ phase: '7 of 4 (v1.0 Base)' });
    expect(ledger('roadmap-phase', text, beside(road))).toEqual([other]);
    expect(ledger('roadmap-total', text, beside(road))).toEqual([other]);
  });

  test('the roadmap is the proof', () => {
    const { findings } = analysed(template({ phase: '7 of 9 (Later)' }), beside(FOUR));
    const proofs = findings.flatMap(({ rule, proof }) => (rule.startsWith('roadmap') ? [[rule, proof]] : []));
    expect(proofs).toEqual([
      ['roadmap-phase', ['ROADMAP.md']],
      ['roadmap-total', ['ROADMAP.md']],
    ]);
  });
});

/** Two milestones, the later one without phases of its own. */
const MILESTONES = `# Roadmap

## v1.0 Base (in progress)

${list('1: Board setup', '2: Sensor feed')}

## v1.1 Later (planned)

## Progress
`;

describe('a phase in progress is not ticked', () => {
  const road = (key: string): string =>
    `# Roadmap\n\n${list('x1: Board setup', `x${key}: Feed`, '40: Alarms')}\n`;
  const judged = (parts: Parts, key = '2', files: Files = {}): ReturnType<typeof analysed> =>
    analysed(
      template({ phase: `${key} of 3 (Feed)`, focus: 'the feed', ...parts }),
      beside(road(key), files),
    );
  const severity = (...told: Parameters<typeof judged>): string | undefined =>
    judged(...told).findings.find(({ rule }) => rule === 'roadmap-phase')?.severity;

  test.each([
    ['In progress', '2'],
    ['In progress, 2 of 3 plans complete', '2'],
    ['In progress, 2/3 plans complete', '2'],
    ['In progress: 12 / 14 done', '2'],
    ['In progress, plan 2 is complete', '2'],
    ['In progress, plan 02-01-PLAN.md done', '2'],
    ['Phase 02 in progress', '2'],
    ['Executing Phase 2.1', '2.1'],
    ['Executing Phase 3A', '3A'],
    ['Executing Phase 12', '12'],
  ])('"%s" contradicts the tick of phase %s', (status, key) => {
    expect(severity({ status }, key)).toBe('notice');
  });

  test.each([
    'In progress, all plans completed',
    'In progress, auditing',
    'In progress: audit',
    'In progress, reviewing',
    'In progress, in review',
    'In progress: fix for login',
    'In progress: fixes for login',
    'In progress, closing gaps',
    'In progress, one gap left',
    'In progress, verifying',
    'Executing Phase 3',
  ])('"%s" does not', (status) => {
    expect(severity({ status })).toBeUndefined();
  });

  test('the phase line alone may say it', () => {
    const text = template({ phase: '2 of 3 (Feed) — in progress' }).replace(/^Status:.*\n/m, '');
    const { findings, source } = analysed(text, beside(road('2')));
    const finding = findings.find(({ rule }) => rule === 'roadmap-phase');
    expect(finding?.actual).toBe('2 of 3 (Feed) — in progress');
    expect(source.text.slice(finding?.range.start, finding?.range.end)).toBe('2 of 3 (Feed) — in progress');
    expect(ledger('roadmap-phase', text.replace(' — in progress', ''), beside(road('2')))).toContain(
      'ticked: holds',
    );
  });

  test('it is a warning where a verification says that finished plans passed', () => {
    const passed = { '02-feed/02-VERIFICATION.md': '---\nstatus: passed\n---\n' };
    const plan = { '02-feed/02-01-PLAN.md': '', '02-feed/02-01-SUMMARY.md': 'Done.\n' };
    const told = (files: Files): unknown =>
      judged({}, '2', files)
        .findings.filter(({ rule }) => rule === 'roadmap-phase')
        .map(({ severity: grave, proof, related }) => [grave, proof, related.map(({ note }) => note)]);
    const proof = ['ROADMAP.md', 'phases/02-feed/02-VERIFICATION.md'];
    expect(told({ ...passed, ...plan })).toEqual([['warning', proof, ['the current phase']]]);
    expect(told(plan)).toEqual([['notice', ['ROADMAP.md'], ['the current phase']]]);
    expect(told(passed)).toEqual([['notice', ['ROADMAP.md'], ['the current phase']]]);
  });
});

describe('a number of phases that the roadmap can be counted to', () => {
  const total = (number: number | string, road: string, files: Files = {}, milestone = 'v1.1'): string =>
    ledger(
      'roadmap-total',
      `${front('gsd_state_version: 1.0', `milestone: ${milestone}`, 'milestone_name: Feed', 'progress:', `  total_phases: ${number}`)}${template({ phase: '3 (Feed)' })}`,
      beside(road, files),
    ).join('|');
  const THREE = `# Roadmap

## v1.0 Base (shipped)

${list('x1: Board', 'x2: Sensor', 'x2.1: Hot fix')}

## v1.1 Feed (in progress)

${list('3: Feed', '4: Alarms', '5: Export', '6: Panel')}

## v1.2 Later (planned)

${list('7: App', '8: Shop')}
`;
  const FOLDERS = { '01-board/a.md': '', '02-sensor/a.md': '', '03-feed/a.md': '', '04-alarms/a.md': '' };

  test.each([
    [4, 'the phases of the milestone'],
    [6, 'the highest number'],
    [7, 'the phases up to now, with the one that was inserted'],
    [9, 'all of them'],
  ])('%i: %s', (number) => {
    expect(total(number, THREE)).toBe('`total_phases`: holds');
  });

  test('the folders that there are so far are no number of phases while the roadmap has more', () => {
    expect(total(2, THREE, FOLDERS)).toBe('`total_phases`: fails');
  });

  test('more folders than phases of the roadmap are a number; the folder of no phase is not counted', () => {
    const numbered = [1, 2, 3, 4, 5, 6].map((id) => [`0${id}-a/a.md`, '']);
    const files = Object.fromEntries([...numbered, ['notes/a.md', '']]) as Files;
    expect(total(7, `${FOUR}\n`, files)).toBe('`total_phases`: fails');
    expect(total(6, `${FOUR}\n`, files)).toBe('`total_phases`: holds');
  });

  test('more than there are: of closed milestones some may not be listed, of open ones all are', () => {
    const open = `# Roadmap\n\n## v1.1 Feed (in progress)\n\n${list('1: Board', '2: Feed')}\n`;
    expect(total(9, open)).toBe('`total_phases`: fails');
    const folded = `# Roadmap\n\n<details>\n<summary>Earlier phases (shipped)</summary>\n\nSee elsewhere.\n\n</details>\n\n${list('6: Board', '7: Feed')}\n`;
    expect(total(9, folded, {}, 'none')).toContain('ROADMAP.md has closed milestones');
  });

  test.each([
    [
      'its row says so',
      `${FOUR}\n| Phase | Status |\n|---|---|\n| 4. Export (merged into phase 3) | Not started |\n`,
    ],
    ['a sentence says so', `${FOUR}\nPhase 4 was dropped in May.\n`],
    [
      'the section says so',
      `# Roadmap\n\n### Phase 1: Board\n\n### Phase 2: Feed\n\n### Phase 3: Alarms\n\n### Phase 4: Export\n\n**Status:** Deferred to v2\n`,
    ],
    [
      'the section begins with it',
      `# Roadmap\n\n### Phase 1: Board\n\n### Phase 2: Feed\n\n### Phase 3: Alarms\n\n### Phase 4: Export\n\n*Postponed* until there are customers.\n`,
    ],
    ['the section says so, beside a checklist', `${FOUR}\n### Phase 4: Export\n\n- Status: **Dropped**\n`],
  ])('one fewer, where a phase was left out: %s', (_, road) => {
    expect(total(3, road)).toMatch(/may not be counted|has deferred phase 4/);
  });

  test.each([
    ['a sentence about a phase that it never had', `${FOUR}\nPhase 12 was dropped in May.\n`],
    [
      'a section where something else was dropped',
      `${FOUR}\n### Phase 4: Export\n\nThe old format is dropped.\n`,
    ],
    ['words that belong to no phase', FOUR.replace('\n', '\n\nDropped ideas are kept elsewhere.\n')],
  ])('one fewer is wrong in spite of %s', (_, road) => {
    expect(total(3, road)).toBe('`total_phases`: fails');
  });

  test('a file without a `Phase:` line may say it as well', () => {
    const text = `${front('gsd_state_version: 1.0', 'progress:', '  total_phases: 3')}${template()}`;
    expect(ledger('roadmap-total', text.replace(/^Phase:.*\n/m, ''), beside(FOUR))).toEqual([
      '`total_phases`: fails',
    ]);
  });

  test.each(['TBD', '~12', '12 (3 done)'])('"%s" is no number of phases', (value) => {
    expect(total(value, FOUR)).toBe('the file does not say how many phases there are');
  });
});

describe('a number that two phases of the roadmap have', () => {
  const ROAD =
    '# Roadmap\n\n- [x] **Phase 1: Base**\n- [ ] **Phase 1.1: Bullets**\n- [ ] **Phase 1.1: Landing page**\n';
  const told = (total: number, road: string): unknown => {
    const text = `${front('gsd_state_version: 1.0', 'progress:', `  total_phases: ${total}`)}${template({ phase: '1.1 (Landing page)' })}`;
    return analysed(text, beside(road))
      .findings.filter(({ rule }) => rule === 'roadmap-total')
      .map(({ severity: grave, message }) => [grave, message]);
  };

  test('is said of the roadmap, not of a count that has both', () => {
    expect(told(3, ROAD)).toEqual([
      [
        'notice',
        '`ROADMAP.md` has phase 1.1 twice, as `Bullets` and `Landing page`; `total_phases` may count each of them (3). Give every phase of `ROADMAP.md` a number of its own.',
      ],
    ]);
    const headings = ROAD.replace(/- \[.\] \*\*(.*)\*\*/g, '### $1');
    expect(told(3, headings)).toEqual([['notice', expect.stringContaining('phase 1.1 twice')]]);
  });

  test('excuses no other number, and is none where one is struck out or both have one name', () => {
    expect(told(2, ROAD)).toEqual([]);
    expect(told(4, ROAD)).toEqual([['warning', expect.any(String)]]);
    const struck = ROAD.replace('- [ ] **Phase 1.1: Bullets**', '- [ ] ~~**Phase 1.1: Bullets**~~');
    expect(told(3, struck)).toEqual([['warning', expect.any(String)]]);
    expect(told(3, ROAD.replace('Bullets', 'Landing page'))).toEqual([['warning', expect.any(String)]]);
  });
});

describe('plans of the current milestone that the folder proves', () => {
  const state = (milestone: readonly string[], more: readonly string[] = []): string =>
    `${front('gsd_state_version: 1.0', ...milestone, 'progress:', '  total_plans: 2', '  completed_plans: 1')}${template({ phase: '2 (Feed)', more })}`;
  const PLANS = Object.fromEntries(
    ['02-01', '02-02'].flatMap((id) => [
      [`02-feed/${id}-PLAN.md`, ''],
      [`02-feed/${id}-SUMMARY.md`, 'Done.\n'],
    ]),
  );
  const proven = (text: string, road: string): string | undefined =>
    said('evidence-completed', 'front matter', text, beside(road, PLANS));
  const V11 = ['milestone: v1.1', 'milestone_name: Feed'];
  const CLOSED = '<details>\n<summary>v1.0 Base (shipped)</summary>\n\n### Phase 1: Base\n\n</details>\n';
  const FEED = '### Phase 2: Feed\n';

  test('the front matter has to name the milestone where there are two', () => {
    const road = `# Roadmap\n\n${CLOSED}\n## v1.1 Feed (in progress)\n\n${FEED}`;
    const unnamed = 'the front matter does not name its milestone, and ROADMAP.md has several of them';
    expect(proven(state(V11), road)).toBe('fails');
    expect(proven(state([], ['', 'Milestone: v1.1 Feed']), road)).toBe(unnamed);
    expect(proven(state([]), road)).toBe(unnamed);
    expect(proven(state([]), `# Roadmap\n\n${FEED}`)).toBe('fails');
  });

  test.each([
    ['folded up', `<details>\n<summary>v1.1 Feed</summary>\n\n${FEED}\n</details>\n`, 'holds'],
    ['before one that is folded up', `## v1.1 Feed (in progress)\n\n${FEED}\n${CLOSED}`, 'fails'],
    ['behind one that is folded up', `${CLOSED}\n## v1.1 Feed (in progress)\n\n${FEED}`, 'fails'],
  ])('GSD does not count phases that are folded up: %s', (_, road, expected) => {
    expect(proven(state(V11), `# Roadmap\n\n${road}`)).toBe(expected);
  });
});
