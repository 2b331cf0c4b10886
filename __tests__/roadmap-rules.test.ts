// `roadmap-phase`, `roadmap-total` and `resume-file`: what the planning folder proves about a STATE.md, and what it does not.
import { describe, expect, test } from '@jest/globals';
import { evidenceOf } from '../scripts/docs/outcome.ts';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import { readNamedPath } from '../src/validate/planning-path.ts';
import { findingOf, front, template, textAt, verdictOf } from './build.ts';
import type { Parts } from './build.ts';
import { HOSTILE } from './hostile.ts';

type Files = Readonly<Record<string, string>>;

function withFolder(text: string, files: Files, path = 'STATE.md'): Analysis {
  const planning = Object.entries(files).map(([name, content]) => [`planning/${name}`, content] as const);
  return analyse(sourceOf(path, text), DEFAULT_OPTIONS, evidenceOf(new Map(planning)));
}

function ledger({ relations }: Analysis, rule: string): Readonly<Record<string, string>> {
  const own = relations.filter((relation) => relation.rule === rule);
  return Object.fromEntries(own.map((relation) => [relation.subject ?? '', verdictOf(relation)]));
}

/** A roadmap with a checklist; `x` before a number ticks it. */
function roadmap(...phases: readonly string[]): string {
  const items = phases.map((phase) => {
    const [, tick, rest] = /^(x?)(.*)$/.exec(phase)!;
    return `- [${tick === '' ? ' ' : 'x'}] **Phase ${rest}**`;
  });
  return `# Roadmap\n\n${items.join('\n')}\n`;
}

const FOUR = roadmap('x1: Board setup', '2: Sensor feed', '3: Alarms', '4: Export');

describe('roadmap-phase: the current phase is declared', () => {
  const declared = (parts: Parts, road = FOUR, files: Files = {}): string | undefined =>
    ledger(withFolder(template(parts), { 'ROADMAP.md': road, ...files }), 'roadmap-phase')['declared'];

  test('holds for any phase of the milestone, however it is written', () => {
    expect(declared({})).toBe('holds');
    expect(declared({ phase: '02 (sensor-feed) — EXECUTING' })).toBe('holds');
    expect(declared({ phase: '2.1 of 4 (Hot fix)' }, roadmap('1: Board', '2: Sensor', '02.1: Hot fix'))).toBe(
      'holds',
    );
  });

  test('fails when the roadmap nowhere speaks of it', () => {
    const analysis = withFolder(template({ phase: '7 of 4 (Sensor feed)' }), { 'ROADMAP.md': FOUR });
    const finding = findingOf(analysis, 'roadmap-phase');
    expect(finding).toMatchObject({ severity: 'warning', actual: '7', expected: '1 to 4' });
    expect(finding.message).toBe(
      'Phase says `7 of 4 (Sensor feed)`, but `ROADMAP.md` nowhere speaks of a phase 7; it lists phases 1 to 4. Correct the number, or add the phase to ROADMAP.md.',
    );
    expect(textAt(analysis.source.text, finding.range)).toBe('7');
    expect(declared({ phase: '2.1 of 4 (Hot fix)' })).toBe('fails');
  });

  test.each([
    ['in passing', `${FOUR}\nAlarms were phase 7 before.\n`],
    ['in a span', `${FOUR}\nPhases 5-8 come later.\n`],
    ['in a list', `${FOUR}\nPhases 5, 6 and 7 come later.\n`],
    ['in a table', `${FOUR}\n| Phase | Status |\n|---|---|\n| 7. Later | Not started |\n`],
  ])('is silent when the roadmap speaks of it %s', (_, road) => {
    expect(declared({ phase: '7 of 4 (Later)' }, road)).not.toBe('fails');
  });

  test('is silent when the phase has a folder, is earlier than all, or of the backlog', () => {
    expect(declared({ phase: '7 of 7 (Later)' }, FOUR, { 'phases/07-later/07-CONTEXT.md': '' })).toBe(
      'phase 7 has a folder, so ROADMAP.md may be behind',
    );
    const late = roadmap('6: Board', '7: Sensor');
    expect(declared({ phase: '2 of 7 (Old)' }, late)).toContain('earlier phases may be put away');
    expect(declared({ phase: '999.1 (Some day)' })).toContain('backlog');
  });

  test('says why it cannot be known', () => {
    const check = (text: string, files: Files): string | undefined =>
      ledger(withFolder(text, files), 'roadmap-phase')[''];
    expect(check(template(), {})).toBe('no planning folder was read');
    expect(check(template(), { 'phases/01-a/01-01-PLAN.md': '' })).toBe('there is no ROADMAP.md');
    expect(check(template({ phase: 'Not started' }), { 'ROADMAP.md': FOUR })).toBe(
      'the current phase is not known',
    );
    expect(check(template(), { 'ROADMAP.md': '# Roadmap\n\nSoon.\n' })).toBe('ROADMAP.md declares no phases');
    const divided = '# Roadmap\n\n## v1.1 Feed (in progress)\n\n### Phase 2: Sensor feed\n';
    expect(check(template({ phase: '2 of 4 (v1.0 Sensor feed)' }), { 'ROADMAP.md': divided })).toBe(
      'the `Phase:` line speaks of v1.0, the current part of ROADMAP.md is v1.1',
    );
  });
});

describe('roadmap-phase: a phase in progress is not ticked', () => {
  const TICKED = roadmap('x1: Board setup', 'x2: Sensor feed', '3: Alarms');
  const DONE: Files = {
    'phases/02-sensor-feed/02-01-PLAN.md': '',
    'phases/02-sensor-feed/02-01-SUMMARY.md': 'Done.\n',
  };
  const verified = (status: string): Files => ({
    ...DONE,
    'phases/02-sensor-feed/02-VERIFICATION.md': `---\nstatus: ${status}\n---\n`,
  });
  const judge = (parts: Parts, files: Files = verified('passed'), road = TICKED): Analysis =>
    withFolder(template(parts), { 'ROADMAP.md': road, ...files });
  const ticked = (parts: Parts, files?: Files, road?: string): string | undefined =>
    ledger(judge(parts, files, road), 'roadmap-phase')['ticked'];

  test('a verified phase is a warning that names its proof', () => {
    const finding = findingOf(judge({ status: 'Phase 2 in progress, plan 01 complete' }), 'roadmap-phase');
    expect(finding.severity).toBe('warning');
    expect(finding.message).toBe(
      'The position says `Phase 2 in progress, plan 01 complete`, but line 4 of `ROADMAP.md` has phase 2 ticked and `phases/02-sensor-feed/02-VERIFICATION.md` says that it passed. Move the position on, or untick the phase.',
    );
  });

  test('one that nobody verified is a notice', () => {
    expect(findingOf(judge({}, DONE), 'roadmap-phase').severity).toBe('notice');
    expect(findingOf(judge({}, {}), 'roadmap-phase').message).toContain(
      'Move the position on when the phase is verified.',
    );
  });

  test.each([
    'Phase complete',
    'Ready to plan',
    'In progress — verifying',
    'UAT in progress',
    'Gap closure in progress',
    'Phase 3 in progress',
    'In progress, all plans complete',
    'Milestone audit in progress',
    'Planning',
  ])('nothing against the status "%s"', (status) => {
    expect(ticked({ status })).toBe('holds');
  });

  test('the phase line may say it, and its name says nothing', () => {
    expect(ticked({ phase: '2 (Review desk) — EXECUTING', status: 'Executing Phase 2' })).toBe('fails');
    expect(ticked({ phase: '2 of 3 (Sensor feed) — COMPLETE' })).toBe('holds');
  });

  test('is silent about a phase that may be open again, or is not verified yet', () => {
    const open = { ...verified('passed'), 'phases/02-sensor-feed/02-02-PLAN.md': '' };
    expect(ticked({}, open)).toBe('phase 2 has open plans, so it may be open again');
    expect(ticked({}, verified('gaps_found'))).toBe('the verification of phase 2 says `gaps_found`');
  });

  test('is silent when the roadmap is of two minds, or only a row says so', () => {
    const both = `${TICKED}\n## Again\n\n- [ ] **Phase 2: Sensor feed**\n`;
    expect(ticked({}, DONE, both)).toContain('both ticked and open');
    const row = `${FOUR}\n| Phase | Plans | Status |\n|---|---|---|\n| 2. Sensor feed | 1/1 | Complete |\n`;
    expect(ticked({}, DONE, row)).toBe('only its row says complete');
  });
});

describe('roadmap-total', () => {
  const totals = (parts: Parts, road = FOUR, files: Files = {}): Readonly<Record<string, string>> =>
    ledger(withFolder(template(parts), { 'ROADMAP.md': road, ...files }), 'roadmap-total');
  const ofY = (phase: string, road?: string, files?: Files): string | undefined =>
    totals({ phase }, road, files)['`Phase: X of Y`'];
  const counted = (total: number): Parts => ({
    front: front('gsd_state_version: 1.0', 'progress:', `  total_phases: ${total}`),
  });

  test('fails in each place that says it', () => {
    const verdicts = totals({ ...counted(9), phase: '2 of 3 (Sensor feed)' });
    expect(verdicts).toEqual({ '`Phase: X of Y`': 'fails', '`total_phases`': 'fails' });
    const finding = findingOf(
      withFolder(template({ phase: '2 of 3 (Sensor feed)' }), { 'ROADMAP.md': FOUR }),
      'roadmap-total',
    );
    expect(finding).toMatchObject({ severity: 'warning', actual: '3', expected: '4' });
    expect(finding.message).toBe(
      '`Phase: X of Y` says 3 phases, but `ROADMAP.md` has 4 (the phases of the roadmap). Bring the one that was left behind up to date.',
    );
    expect(totals({ more: ['', '## Current Phase', '', 'Total Phases: 3'] })['`Total Phases`']).toBe('fails');
  });

  test('holds for every honest count, which that of the folders is while the roadmap has no more', () => {
    expect(totals(counted(4))).toEqual({ '`Phase: X of Y`': 'holds', '`total_phases`': 'holds' });
    const decimal = roadmap('1: Board', '2: Sensor', '2.1: Fix', '3: Alarms');
    expect([3, 4].map((total) => ofY(`2 of ${total}`, decimal))).toEqual(['holds', 'holds']);
    const late = roadmap('7: Board', '8: Sensor');
    expect([2, 8].map((total) => ofY(`7 of ${total}`, late))).toEqual(['holds', 'holds']);
    const folders = Object.fromEntries([1, 2, 3].map((id) => [`phases/0${id}-a/0${id}-01-PLAN.md`, '']));
    expect(ofY('2 of 3 (Sensor feed)', FOUR, folders)).toBe('fails');
    const more = Object.fromEntries([1, 2, 3, 4, 5].map((id) => [`phases/0${id}-a/0${id}-01-PLAN.md`, '']));
    expect(ofY('2 of 5 (Sensor feed)', FOUR, more)).toBe('holds');
  });

  test('the messages tell other counts, but not that of the folders', () => {
    const road = roadmap('7: Board', '8: Sensor');
    const analysis = withFolder(template({ phase: '7 of 5' }), {
      'ROADMAP.md': road,
      'phases/07-board/07-01-PLAN.md': '',
    });
    expect(findingOf(analysis, 'roadmap-total').message).toContain(
      'has 2 (the phases of the roadmap), and other ways of counting give 8.',
    );
  });

  test('zero is not tracked', () => {
    expect(totals(counted(0))['`total_phases`']).toBe('zero phases means that they are not tracked yet');
  });

  test.each([
    ['the file says so', { phase: '2 of 3 (Phase 4 deferred to v2)' }, FOUR],
    ['a decision is about it', { phase: '2 of 3', more: ['', '- **Phase 4**: deferred to v2'] }, FOUR],
    ['a decision says so', { phase: '2 of 3', more: ['', '- Dropped phase 4 for now'] }, FOUR],
    ['the roadmap says so', { phase: '2 of 3' }, FOUR.replace('4: Export', '4: Export** - postponed **')],
    [
      'its table says so',
      { phase: '2 of 3' },
      `${FOUR}\n| Phase | Status |\n|---|---|\n| 4. Export | Deferred |\n`,
    ],
  ])('is silent about a phase that was left out: %s', (_, parts, road) => {
    expect(Object.values(totals(parts, road)).join()).toMatch(/may not be counted|has deferred phase 4/);
  });

  test('a decision that was made in a phase takes no phase out, and a number that is too high is not explained', () => {
    expect(ofY('2 of 3', FOUR, {})).toBe('fails');
    const decision = { more: ['', '- [Phase 4]: The old importer was dropped'] };
    expect(totals({ phase: '2 of 3', ...decision })['`Phase: X of Y`']).toBe('fails');
    expect(totals({ phase: '2 of 5', more: ['', 'Phase 5 was removed'] })['`Phase: X of Y`']).toBe('fails');
  });

  test('is silent about more phases than a roadmap with closed milestones lists', () => {
    const folded =
      '# Roadmap\n\n## v1.0 Base (shipped)\n\nArchived.\n\n## v1.1 Feed (in progress)\n\n### Phase 9: Feed\n';
    const parts = { front: front('gsd_state_version: 1.0', 'milestone: v1.1', 'milestone_name: Feed') };
    expect(totals({ ...parts, phase: '9 of 12 (Feed)' }, folded)['`Phase: X of Y`']).toContain(
      'closed milestones',
    );
    expect(totals({ ...parts, phase: '9 of 4 (Feed)' }, folded)['`Phase: X of Y`']).toBe('fails');
  });

  test('says why it cannot be known', () => {
    expect(totals({ phase: '2 (Sensor feed)' })).toEqual({
      '': 'the file does not say how many phases there are',
    });
    expect(totals({}, '# Roadmap\n')).toEqual({ '': 'ROADMAP.md declares no phases' });
  });
});

describe('resume-file: the path', () => {
  const read = (value: string, folder = '.planning'): string => {
    const named = readNamedPath(value, folder);
    return named.kind === 'path' ? `${named.written} → ${named.inFolder}` : named.kind;
  };

  test.each([
    '',
    'None',
    'none',
    'None (all done; see .planning/notes/a.md)',
    '—',
    '-',
    'N/A',
    'TBD',
    'No file',
    '?',
  ])('"%s" is none', (value) => expect(read(value)).toBe('none'));
  test.each(['[Path to .continue-here*.md if exists]', 'to be written', 'the plan of phase 2'])(
    '"%s" names none',
    (value) => expect(read(value)).toBe('none'),
  );

  test.each([
    ['.planning/ROADMAP.md', '.planning/ROADMAP.md → ROADMAP.md'],
    [
      './.planning/phases/01-a/01-CONTEXT.md',
      './.planning/phases/01-a/01-CONTEXT.md → phases/01-a/01-CONTEXT.md',
    ],
    ['phases/01-a/01-CONTEXT.md', 'phases/01-a/01-CONTEXT.md → phases/01-a/01-CONTEXT.md'],
    ['`phases/01-a/01-01-PLAN.md` (wave 2)', 'phases/01-a/01-01-PLAN.md → phases/01-a/01-01-PLAN.md'],
    [
      '[context](.planning/phases/01-a/01-CONTEXT.md)',
      '.planning/phases/01-a/01-CONTEXT.md → phases/01-a/01-CONTEXT.md',
    ],
    ['@.planning/STATE.md', '.planning/STATE.md → STATE.md'],
    [
      '.planning/phases/01-a/01-01-PLAN.md, task 3',
      '.planning/phases/01-a/01-01-PLAN.md → phases/01-a/01-01-PLAN.md',
    ],
    [
      '.planning/phases/01-a/01-01-PLAN.md#task-3',
      '.planning/phases/01-a/01-01-PLAN.md#task-3 → phases/01-a/01-01-PLAN.md',
    ],
    [
      '.planning/phases/01-a/01-01-PLAN.md:12',
      '.planning/phases/01-a/01-01-PLAN.md:12 → phases/01-a/01-01-PLAN.md',
    ],
    [
      String.raw`.planning\phases\01-a\01-CONTEXT.md`,
      String.raw`.planning\phases\01-a\01-CONTEXT.md → phases/01-a/01-CONTEXT.md`,
    ],
    [
      'apps/web/.planning/phases/01-a/01-CONTEXT.md',
      'apps/web/.planning/phases/01-a/01-CONTEXT.md → phases/01-a/01-CONTEXT.md',
    ],
  ])('%s', (value, path) => expect(read(value)).toBe(path));

  test.each([
    '/home/user/.planning/STATE.md',
    '~/.planning/STATE.md',
    String.raw`C:\work\.planning\STATE.md`,
    'https://example.com/.planning/STATE.md',
    '/gsd-plan-phase 2',
    '../.planning/STATE.md',
    '.planning/../secret.md',
    '.planning/phases/09-*/09-01-PLAN.md',
    '.planning/phases/<phase>/PLAN.md',
    '.planning/',
    '.planning/phases/01-a',
    'docs/notes.md',
    '01-01-PLAN.md',
    '`.planning/a b.md`',
    '.planning/a.md and .planning/b.md',
  ])('"%s" is not clear', (value) => expect(read(value)).toBe('unclear'));

  test('a workstream has its own folder', () => {
    const written = '.planning/workstreams/api/phases/01-a/01-CONTEXT.md';
    expect(read(written, 'api')).toBe(`${written} → phases/01-a/01-CONTEXT.md`);
    expect(read('.planning/phases/01-a/01-CONTEXT.md', 'api')).toBe('unclear');
  });
});

describe('resume-file: the file', () => {
  const judge = (resume: string, files: Files, path?: string): Analysis =>
    withFolder(template({ resume }), files, path);
  const check = (resume: string, files: Files, path?: string): string | undefined =>
    ledger(judge(resume, files, path), 'resume-file')[''];
  const HERE: Files = { 'ROADMAP.md': FOUR, 'phases/02-sensor-feed/02-CONTEXT.md': '' };

  test('holds when it is there, in any reading', () => {
    expect(check('.planning/phases/02-sensor-feed/02-CONTEXT.md', HERE)).toBe('holds');
    expect(check('phases/02-sensor-feed/02-CONTEXT.md', HERE)).toBe('holds');
    expect(check('`ROADMAP.md` of `.planning/ROADMAP.md`', HERE)).toBe('the line names several files');
    expect(check('app/.planning/ROADMAP.md', HERE, 'app/.planning/STATE.md')).toBe('holds');
  });

  test('is a notice when it is nowhere', () => {
    const analysis = judge('Next: .planning/phases/02-sensor-feed/02-07-PLAN.md', HERE);
    const finding = findingOf(analysis, 'resume-file');
    expect(finding.severity).toBe('notice');
    expect(finding.message).toBe(
      'Resume file names `.planning/phases/02-sensor-feed/02-07-PLAN.md`, which this revision does not have. Commit that file, or name one that is there.',
    );
    expect(textAt(analysis.source.text, finding.range)).toBe('.planning/phases/02-sensor-feed/02-07-PLAN.md');
  });

  test('is a warning when it was archived, or its folder renamed', () => {
    const archived = { 'ROADMAP.md': FOUR, 'milestones/v1.0-phases/01-board/01-CONTEXT.md': '' };
    expect(
      findingOf(judge('.planning/phases/01-board/01-CONTEXT.md', archived), 'resume-file'),
    ).toMatchObject({
      severity: 'warning',
      expected: '.planning/milestones/v1.0-phases/01-board/01-CONTEXT.md',
    });
    expect(findingOf(judge('phases/02-sensors/02-CONTEXT.md', HERE), 'resume-file')).toMatchObject({
      severity: 'warning',
      expected: '.planning/phases/02-sensor-feed/02-CONTEXT.md',
    });
  });

  test('another phase of the same number is not where it went', () => {
    expect(findingOf(judge('phases/02-billing/02-CONTEXT.md', HERE), 'resume-file').severity).toBe('notice');
  });

  test('hidden files are often not committed', () => {
    expect(check('.planning/phases/02-sensor-feed/.continue-here.md', HERE)).toContain('is a hidden file');
    const there = { ...HERE, 'phases/02-sensor-feed/.continue-here.md': '' };
    expect(check('.planning/phases/02-sensor-feed/.continue-here.md', there)).toBe('holds');
  });

  test('says why it cannot be known', () => {
    expect(check('None', HERE)).toBe('the `Resume file` line names no file');
    expect(check('.planning/ROADMAP.md', {})).toBe('no planning folder was read');
    const bare = template().replace(/^Resume file:.*\n/m, '');
    expect(ledger(withFolder(bare, HERE), 'resume-file')['']).toBe('the file has no `Resume file` line');
    const evidence = evidenceOf(new Map([['planning/ROADMAP.md', FOUR]]));
    const unsure = { planning: { ...evidence.planning!, exists: () => undefined } };
    const analysis = analyse(
      sourceOf('STATE.md', template({ resume: '.planning/phases/01-a/01-CONTEXT.md' })),
      DEFAULT_OPTIONS,
      unsure,
    );
    expect(ledger(analysis, 'resume-file')['']).toBe('it is not known which files there are');
  });
});

test('whatever the files say, nothing is thrown and no control character gets into a message', () => {
  for (const text of HOSTILE) {
    const files = {
      'ROADMAP.md': `${FOUR}\n### Phase 5: ${text}\n\n${text}\n`,
      [`phases/02-${text.slice(0, 20)}/a.md`]: text,
    };
    const { findings } = withFolder(
      template({
        phase: `9 of 12 (${text})`,
        status: `In progress ${text}`,
        resume: `.planning/phases/${text}.md`,
      }),
      files,
    );
    for (const { message } of findings) expect(message).not.toMatch(/\p{Cc}/u);
  }
});
