// The readers of the planning folder and of ROADMAP.md: what they read, and what they refuse to be certain of.
import { describe, expect, test } from '@jest/globals';
import { assertedMilestone } from '../src/evidence/asserted.ts';
import { folderFinder } from '../src/evidence/belonging.ts';
import { planningListing, workstreamPaths } from '../src/evidence/listing.ts';
import type { PhaseFolder } from '../src/evidence/listing.ts';
import { neededFiles } from '../src/evidence/needed.ts';
import { compareIds, namesAgree, readDeclaredId, readFolderName } from '../src/evidence/phase-id.ts';
import { readPlanning } from '../src/evidence/planning.ts';
import { readRoadmap } from '../src/evidence/roadmap/roadmap.ts';
import { currentSlice } from '../src/evidence/roadmap/slice.ts';
import type { Slice } from '../src/evidence/roadmap/slice.ts';
import { phaseTotals } from '../src/evidence/roadmap/totals.ts';
import { readVerification } from '../src/evidence/status.ts';
import { readSummary, statedDuration } from '../src/evidence/summary.ts';
import { finestPart, partMilliseconds } from '../src/document/quantity.ts';
import type { Known } from '../src/metrics/known.ts';
import { documentOf } from './build.ts';
import { HOSTILE } from './hostile.ts';
import { measured } from './linear.ts';

const MINUTE = 60_000;
const reason = (figure: Known<unknown>): string => (figure.ok ? 'known' : figure.reason);
const named = (version: string): { version: string; written: string } => ({
  version: version.slice(1).replace(/(\.0)+$/, ''),
  written: version,
});

describe('names of phase folders', () => {
  test.each([
    ['07-setup', '7', 'setup', undefined],
    ['02.1-hotfix', '2.1', 'hotfix', undefined],
    ['12A-split', '12a', 'split', undefined],
    ['3.2b-more', '3.2b', 'more', undefined],
    ['CK-01-intake', '1', 'intake', 'CK'],
    ['PROJ-42-ledger', '42', 'ledger', 'PROJ'],
    ['phase-4', '4', '', 'phase'],
    ['GSD.02-05-search', '5', 'search', 'GSD.02'],
    ['10', '10', '', undefined],
  ])('%s is phase %s', (name, key, slug, code) => {
    const read = readFolderName(name);
    expect(read).toMatchObject({ id: { key, code }, slug });
  });

  test.each(['create-mode', 'notes', '__proto__', '', '-1', 'v2-port'])('%s has no number', (name) => {
    expect(readFolderName(name)).toBeUndefined();
  });

  test('a second number of two digits may be a phase of a milestone; a year is a word', () => {
    expect(readFolderName('02-01-setup')?.id).toMatchObject({ key: '2', longKey: '2-1' });
    expect(readFolderName('14-2026-photos')?.id).toMatchObject({ key: '14', longKey: undefined });
  });

  test('declared ids carry codes, tags and two parts', () => {
    expect(readDeclaredId('Phase 07: Setup')?.id.key).toBe('7');
    expect(readDeclaredId('[GSD.02] Phase 05: Search')?.id.key).toBe('5');
    expect(readDeclaredId('Phase CK-01: Intake')?.id).toMatchObject({ key: '1', code: 'CK' });
    expect(readDeclaredId('Phase 2-01: Setup')?.id.key).toBe('2-1');
    expect(readDeclaredId('Phases 1-4')).toBeUndefined();
  });

  test('ids are ordered as people order them', () => {
    expect(['10', 'gap-1', '2.1', '2', '', '1b', '1'].sort(compareIds)).toEqual([
      '',
      '1',
      '1b',
      '2',
      '2.1',
      '10',
      'gap-1',
    ]);
  });

  test('a folder and a phase are alike when they share the beginning of a word', () => {
    expect(namesAgree('alerts', 'Alertas in the app')).toBe(true);
    expect(namesAgree('', 'Anything')).toBe(true);
    expect(namesAgree('neighbours-removal', 'Command Extras')).toBe(false);
  });
});

/** The plans of the only folder, as `id plan summary` with `+` and `-`. */
function plansOf(folder: string, files: readonly string[]): string[] {
  const { folders } = planningListing(files.map((file) => `phases/${folder}/${file}`));
  return (folders[0]?.plans ?? []).map(
    ({ id, plan, summary }) => `${id}${plan === undefined ? '-' : '+'}${summary === undefined ? '-' : '+'}`,
  );
}

describe('plans and summaries', () => {
  test.each([
    ['canonical names', '07-a', ['07-01-PLAN.md', '07-01-SUMMARY.md', '07-02-PLAN.md'], ['1++', '2+-']],
    ['a decimal phase', '24.5-a', ['24.5-01-PLAN.md', '24.5-01-SUMMARY.md'], ['1++']],
    ['numbers without zeros', '08.6-a', ['8.6-01-PLAN.md', '08.6-01-SUMMARY.md'], ['1++']],
    ['a letter behind the number', '05-a', ['05-02B-PLAN.md', '05-02B-SUMMARY.md'], ['2b++']],
    ['gap plans', '17-a', ['17-gap-01-PLAN.md', '17-gap-01-SUMMARY.md'], ['gap-1++']],
    ['bare names', '04-a', ['PLAN.md', 'SUMMARY.md'], ['++']],
    ['lower case', '18-a', ['plan.md'], ['+-']],
    ['a letter behind PLAN', '01-a', ['01-PLAN-A.md', '01-A-SUMMARY.md'], ['a++']],
    ['a number behind PLAN', '03-a', ['3-PLAN-02.md', '3-02-SUMMARY.md'], ['2++']],
    [
      'the plan name within the summary',
      '01-a',
      ['02-PLAN-foes.md', '02-PLAN-foes-SUMMARY.md'],
      ['2-foes++'],
    ],
    ['a slug in the plan only', '68-a', ['68-01-scaffold-PLAN.md', '68-01-SUMMARY.md'], ['1-scaffold++']],
    [
      'the folder name in the summary',
      '11-tick-rate',
      ['11-02-PLAN.md', '11-tick-rate-02-SUMMARY.md'],
      ['2++'],
    ],
    ['the only plan and the only summary', '02-a', ['02-PLAN.md', '02-01-SUMMARY.md'], ['1++']],
    [
      'lone numbers',
      '01-a',
      ['01-PLAN.md', '02-PLAN.md', '01-01-SUMMARY.md', '01-02-SUMMARY.md'],
      ['1++', '2++'],
    ],
    ['nested plans', '06-a', ['plans/PLAN-01-core.md', 'plans/SUMMARY-01-core.md'], ['1-core++']],
    ['a project code', 'CK-02-a', ['CK-02-01-PLAN.md', 'CK-02-01-SUMMARY.md'], ['1++']],
    ['a summary whose plan was not committed', '09-a', ['09-01-SUMMARY.md'], ['1-+']],
    ['a fix beside plans', '30-a', ['30-01-PLAN.md', '30-FIX-CR02-SUMMARY.md'], ['1+-', 'fix-cr02-+']],
    ['a name twice', '03-a', ['PLAN.md', '03-PLAN.md', 'SUMMARY.md'], ['-+', '+-', '+-']],
    [
      'names of objects',
      '01-a',
      ['__proto__-PLAN.md', 'constructor-SUMMARY.md'],
      ['__proto__+-', 'constructor-+'],
    ],
  ])('%s', (_, folder, files, plans) => {
    expect(plansOf(folder, files).sort()).toEqual(plans.toSorted());
  });

  test('what only looks like a plan is set aside', () => {
    const files = [
      '02-01-PLAN.md',
      'PLAN.md',
      '02-PLAN-PAUSE.md',
      '02-01-PLAN-REVIEW.md',
      '02-01-OUTLINE.md',
    ];
    const aside = ['DRAFT-PLAN.md', '02-01-PLAN.pre-bounce.md'];
    const others = ['PLANNING-NOTES.md', 'REPLAN-INPUTS.md', 'shots/02-03-PLAN.md', '02-04-PLAN.txt'];
    const [folder] = planningListing(
      [...files, ...aside, ...others].map((name) => `phases/02-a/${name}`),
    ).folders;
    expect(folder?.plans.map(({ plan }) => plan)).toEqual(['phases/02-a/02-01-PLAN.md']);
    expect(folder?.aside).toHaveLength(6);
  });

  test('a plan with words behind it is a plan where no other form is used', () => {
    expect(plansOf('01-a', ['03-PLAN-towers.md', '04-PLAN-camera.md'])).toEqual(['3-towers+-', '4-camera+-']);
  });

  test('files that name another phase say so', () => {
    const [folder] = planningListing(['phases/19-health/24.5-01-PLAN.md']).folders;
    expect(folder?.plans[0]).toMatchObject({ id: '1', foreignPhase: '24.5' });
  });

  test('the verification is that of the phase, not of a plan or of another phase', () => {
    const verification = (files: readonly string[]): string | undefined =>
      planningListing(files.map((file) => `phases/07-a/${file}`)).folders[0]?.verification?.slice(
        'phases/07-a/'.length,
      );
    expect(verification(['VERIFICATION.md', '7-VERIFICATION.md'])).toBe('7-VERIFICATION.md');
    expect(verification(['07-01-VERIFICATION.md', 'verification.md'])).toBe('verification.md');
    expect(verification(['08-VERIFICATION.md', '07-01-VERIFICATION.md'])).toBeUndefined();
  });
});

describe('the listing of a planning folder', () => {
  const paths = [
    'ROADMAP.md',
    'STATE.md',
    'phases/10-late/10-01-PLAN.md',
    'phases/02-early/.gitkeep',
    'phases/create-mode/NOTES.md',
    'phases/archive/01-old/01-01-PLAN.md',
    'milestones/v1.0-phases/01-first/01-01-PLAN.md',
    'milestones/v1.0-phases/01-first/01-01-SUMMARY.md',
    'milestones/v1.0-ROADMAP.md',
    'workstreams/search/STATE.md',
    'workstreams/search/phases/01-index/01-01-PLAN.md',
    'phases/stray.json',
  ];

  test('phases in the order of their numbers, archives and workstreams apart', () => {
    const listing = planningListing(paths);
    expect(listing.roadmap).toBe('ROADMAP.md');
    expect(listing.folders.map(({ name }: PhaseFolder) => name)).toEqual([
      '02-early',
      '10-late',
      'create-mode',
    ]);
    expect(listing.archived.map(({ path }) => path)).toEqual([
      'milestones/v1.0-phases/01-first',
      'phases/archive/01-old',
    ]);
    expect(listing.workstreams).toEqual(['search']);
    expect(listing.truncated).toBe(false);
  });

  test('a workstream is a planning folder of its own', () => {
    const { folders } = planningListing(workstreamPaths(paths, 'search'));
    expect(folders.map(({ path }) => path)).toEqual(['phases/01-index']);
  });

  test('the order of the paths makes no difference', () => {
    expect(planningListing(paths.toReversed())).toEqual(planningListing(paths));
  });

  test('needed files: the roadmap, then the current phases, then the latest', () => {
    const listing = planningListing([
      'ROADMAP.md',
      ...['01-a', '02-b', '03-c'].flatMap((name) => {
        const at = `phases/${name}/${name.slice(0, 2)}`;
        return [
          `${at}-01-PLAN.md`,
          `${at}-01-SUMMARY.md`,
          `${at}-02-PLAN.md`,
          `${at}-VERIFICATION.md`,
          `${at}-X.md`,
        ];
      }),
    ]);
    const files = neededFiles(listing, { most: 100, phases: new Set(['2']) });
    expect(files).toHaveLength(13);
    expect(files.slice(10)).toEqual(
      ['02-b/02', '03-c/03', '01-a/01'].map((stem) => `phases/${stem}-01-PLAN.md`),
    );
    expect(files.slice(0, 5)).toEqual([
      'ROADMAP.md',
      'phases/02-b/02-01-SUMMARY.md',
      'phases/02-b/02-02-PLAN.md',
      'phases/02-b/02-VERIFICATION.md',
      'phases/03-c/03-01-SUMMARY.md',
    ]);
    expect(neededFiles(listing, { most: 3, phases: new Set(['2']) })).toEqual(files.slice(0, 3));
    expect(neededFiles(listing, { most: 0 })).toEqual([]);
  });
});

describe('the head of a summary', () => {
  const stated = (text: string): number | string => {
    const duration = statedDuration(readSummary('S.md', text));
    return duration.ok ? partMilliseconds(finestPart(duration.value)) / MINUTE : duration.reason;
  };

  test.each([
    ['---\nduration: 8min\n---\n', 8],
    ['---\r\nduration: "~12 minutes"\r\n---\r\n', 12],
    ['---\nmetrics:\n  duration: 90s # measured\n---\n', 1.5],
    ['---\nduration_seconds: 150\n---\n', 2.5],
    ['---\nduration_minutes: ~7\n---\n', 7],
    ['---\nphase: x\n---\n\n## Performance\n\n- **Duration:** 5 min\n', 5],
    ['**Duration**: 1h 5m\n', 65],
    ['- Duration: 4 min (245 seconds)\n', 245 / 60],
    ['| Duration | ~5 minutes |\n', 5],
    ['## Duration\n\n~6 minutes\n', 6],
    ['\uFEFF---\nduration: 3m\n---\n', 3],
    ['---\nduration: 3min\n---\n- **Duration:** 180 seconds\n', 3],
  ])('%j', (text, minutes) => {
    expect(stated(text)).toBeCloseTo(minutes, 9);
  });

  test.each([
    ['nothing', '---\nphase: x\n---\n', 'S.md states no duration'],
    ['no unit', '---\nduration: 159\n---\n', 'S.md states the duration 159 without a unit'],
    ['no time', '---\nduration: two sessions\n---\n', 'S.md states no readable duration ("two sessions")'],
    [
      'two times',
      '---\nduration: 8min\n---\n- **Duration:** 15 min\n',
      'S.md states two durations, 8min and 15 min',
    ],
    ['code', '```\nDuration: 5 min\n```\n', 'S.md states no duration'],
    ['prose', 'The duration: 5 min\n- Duration options: 10, 20 min\n', 'S.md states no duration'],
    ['a header row', '| Duration | Tasks | Files |\n', 'S.md states no duration'],
  ])('%s', (_, text, expected) => {
    expect(stated(text)).toBe(expected);
  });

  test('dates and states stand where they are read', () => {
    const text = '---\nstatus: Blocked\ncompleted: "2026-02-22T10:00:00Z"\n---\n';
    const { completed, completion } = readSummary('S.md', text);
    expect(completed?.value).toBe('2026-02-22');
    expect(text.slice(completed?.range.start, completed?.range.end)).toBe('2026-02-22');
    expect(completion.status).toBe('open');
    expect(readSummary('S.md', '*Completed: 2026-02-03*\n').completed?.value).toBe('2026-02-03');
    expect(readSummary('S.md', '- **Completed:** Phase 3\n').completed).toBeUndefined();
  });

  test('the digits of a unit in the key stand where they are read', () => {
    const text = '---\nduration_seconds: ~1,250\n---\n';
    const duration = statedDuration(readSummary('S.md', text));
    const range = duration.ok ? duration.value.parts[0].terms[0]?.range : undefined;
    expect(text.slice(range?.start, range?.end)).toBe('1,250');
    expect(duration).toMatchObject({ value: { approximate: true } });
  });

  test('a line that is far too long is cut, and a file is read to a bound', () => {
    expect(stated(`---\nduration: ${'1m '.repeat(100_000)}\n---\n`)).toMatch(/no readable duration/);
    expect(stated(`${'word\n'.repeat(5_000)}Duration: 5 min\n`)).toBe('S.md states no duration');
  });
});

describe('verifications and plans', () => {
  test.each([
    ['---\nstatus: passed\n---\n', 'passed'],
    ['---\nphase: x\n---\n\n**Status:** PASSED  \n', 'passed'],
    ['**Status: PASSED**\n', 'passed'],
    ['## Status: ✅ PASSED\n', 'passed'],
    ['---\nstatus: human_needed\n---\n**Status:** passed\n', 'human_needed'],
    ['**Status:** PASSED (automated) / HUMAN_NEEDED (by ear)\n', 'human_needed'],
    ['**Status:** gaps found — 2 of them\n', 'gaps_found'],
    ['status: failed\n', 'failed'],
    ['---\nstatus: passed_with_luck\n---\n', 'other'],
  ])('%j is %s', (text, status) => {
    expect(readVerification('V.md', text)?.status).toBe(status);
  });

  test('the state of one truth is not that of the phase', () => {
    expect(readVerification('V.md', '---\ntruths:\n  - a\n    status: failed\n---\n')).toBeUndefined();
  });

  test('a superseded plan and a blocked summary are no plan to count', () => {
    const at = 'phases/07-a/07-0';
    const { phases } = readPlanning({
      paths: [1, 2, 3, 4].flatMap((plan) => [
        `${at}${plan}-PLAN.md`,
        ...(plan < 4 ? [`${at}${plan}-SUMMARY.md`] : []),
      ]),
      texts: new Map([
        [`${at}2-SUMMARY.md`, '---\nstatus: blocked\n---\n'],
        [`${at}3-SUMMARY.md`, '---\nduration: 3min\n---\n'],
        [`${at}4-PLAN.md`, '---\nstatus: superseded\n---\n'],
      ]),
    });
    expect(phases[0]?.planned.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(phases[0]?.done.map(({ id, summary }) => [id, summary])).toEqual([
      ['1', `${at}1-SUMMARY.md`],
      ['3', `${at}3-SUMMARY.md`],
    ]);
  });
});

const ROADMAP = `# Roadmap: Kettle

## Milestones

- ✅ **v1.0 Boil** — Phases 1-2 (shipped 2026-01-05)
- 🚧 **v1.1 Pour** — Phases 3-5 (in progress)

## Phases

<details>
<summary>✅ v1.0 Boil (Phases 1-2) — SHIPPED 2026-01-05</summary>

- [x] Phase 1: Element (2/2 plans) — completed 2026-01-02
- [x] Phase 2: Lid (1/1 plans) — completed 2026-01-05

</details>

### 🚧 v1.1 Pour (In Progress)

- [x] **Phase 3: Spout** - Shape the spout (completed 2026-02-01)
- [ ] **Phase 4: Handle** - Keep it cool
- [ ] ~~**Phase 5: Whistle**~~ - dropped

## Phase Details

### Phase 3: Spout
**Plans**: 2/2 plans complete

- [x] 03-01-PLAN.md — draw
- [x] 03-02-PLAN.md — cast

### Phase 4: Handle
**Plans:** 3 plans (2 waves)

- [x] \`04-01-PLAN.md\` — wood
- [ ] **04-02**: cork
- [ ] 04-03: TBD
- [ ] 03-01-PLAN.md is needed first
- [ ] 2026-03-12 ask for a price

### Phase 04.1: Screws (INSERTED)
**Plans**: TBD

## Progress

| Phase | Milestone | Plans Complete | Status | Completed |
|-------|-----------|----------------|--------|-----------|
| 1. Element | v1.0 | 2/2 | Complete | 2026-01-02 |
| 2. Lid | v1.0 | 1/1 | Complete | 2026-01-05 |
| 3. Spout | v1.1 | 2/2 | Complete | 2026-02-01 |
| 4. Handle | 1/3 | In Progress|  | - |
| 4.1 Screws | v1.1 | Complete    | 2026-02-09 | - |

## Backlog

### Phase 999.1: Tea timer (BACKLOG)
`;

const keys = (slice: Slice): string[] => slice.phases.map(({ key }) => key);
const sliceOf = (text: string, version?: string): Slice =>
  currentSlice(readRoadmap(text), version === undefined ? undefined : named(version));

describe('the roadmap', () => {
  const roadmap = readRoadmap(ROADMAP);

  test('phases are read from headings and checklists, with the line that says so', () => {
    const mentions = roadmap.phases.map(({ kind, key, name, ticked, retired }) =>
      [kind, key, name, ticked ?? '', retired ? 'retired' : ''].join(' ').trim(),
    );
    expect(mentions).toEqual([
      'checklist 1 Element true',
      'checklist 2 Lid true',
      'checklist 3 Spout true',
      'checklist 4 Handle false',
      'checklist 5 Whistle false retired',
      'heading 3 Spout',
      'heading 4 Handle',
      'heading 4.1 Screws',
      'heading 999.1 Tea timer (BACKLOG)',
    ]);
    const [first] = roadmap.phases;
    expect(ROADMAP.slice(first?.range.start, first?.range.end)).toMatch(/^- \[x\] Phase 1: Element/);
  });

  test('plans are read from boxes and declarations', () => {
    expect(
      roadmap.boxes.map(({ phase, id, ticked, placeholder }) => [phase, id, ticked, placeholder]),
    ).toEqual([
      ['3', '1', true, false],
      ['3', '2', true, false],
      ['4', '1', true, false],
      ['4', '2', false, false],
      ['4', '3', false, true],
    ]);
    expect(
      roadmap.declared.map(({ phase, done, total, range }) => [
        phase,
        done,
        total,
        ROADMAP.slice(range.start, range.end),
      ]),
    ).toEqual([
      ['3', 2, 2, '2/2 plans complete'],
      ['4', undefined, 3, '3 plans (2 waves)'],
      ['4.1', undefined, undefined, 'TBD'],
    ]);
  });

  test('rows are read by the names of the columns, and by form where they do not fit', () => {
    expect(
      roadmap.progress.map(({ key, milestone, plans, state, shifted }) => ({
        row: `${key} ${milestone ?? '-'} ${plans === undefined ? '-' : `${plans.done}/${plans.total}`} ${state ?? '-'}`,
        shifted,
      })),
    ).toEqual([
      { row: '1 1 2/2 complete', shifted: false },
      { row: '2 1 1/1 complete', shifted: false },
      { row: '3 1.1 2/2 complete', shifted: false },
      { row: '4 - 1/3 open', shifted: true },
      { row: '4.1 1.1 - complete', shifted: true },
    ]);
  });

  test('columns in another order, other words, sums and spans', () => {
    const table = `| # | Phase | Status |\n|---|---|---|\n| 7 | Grip | Planned |\n\n| Status | Phases | Plans |\n|-|-|-|\n| ✅ | 8. Base | 1/2 |\n| done | 8.1–8.9 | 3/3 |\n| done | Total | 4/5 |\n\n| Phase | Requirements |\n|-|-|\n| 9 | A-1 |\n`;
    const rows = readRoadmap(table).progress;
    expect(rows.map(({ key, state, plans }) => [key, state, plans?.done])).toEqual([
      ['7', 'open', undefined],
      ['8', 'complete', 1],
    ]);
  });

  test('fences and comments declare nothing, and a tag in a fence folds nothing up', () => {
    const text = '```\n### Phase 1: No\n<details>\n```\n<!--\n### Phase 2: No\n-->\n### Phase 3: Yes\n';
    const { phases, archives, problem } = readRoadmap(text);
    expect(phases.map(({ key }) => key)).toEqual(['3']);
    expect(archives).toEqual([]);
    expect(problem).toBeUndefined();
  });

  test('headings that speak about a phase do not declare it', () => {
    const text =
      '## Phase 6 Gap Closure: Wire it\n# Phase 1: Title\n##### Phase 2: Deep\n- [x] Phase 3-5: many\n';
    expect(readRoadmap(text).phases).toEqual([]);
  });

  test('levels, dashes, tags and languages of headings', () => {
    const text =
      '## Phase 1: A\n#### Phase 2 — B ✅\n### Phase 3 (Cluster B): C\n### ~~Phase 4: D~~\n### Fase 5: E\n';
    expect(readRoadmap(text).phases.map(({ key, name, retired }) => [key, name, retired])).toEqual([
      ['1', 'A', false],
      ['2', 'B', false],
      ['3', 'C', false],
      ['4', 'D', true],
      ['5', 'E', false],
    ]);
  });

  test('bold bullets declare phases outside of the sections of phases', () => {
    const text =
      '- **Phase 1: A** — x\n- Phase 9 comes later\n\n### Phase 2: B\n\n- **Phase 2A — part** of it\n';
    expect(readRoadmap(text).phases.map(({ kind, key }) => [kind, key])).toEqual([
      ['bullet', '1'],
      ['heading', '2'],
    ]);
  });
});

describe('the slice of the current milestone', () => {
  test('what is in its section, and what follows without another owner', () => {
    const slice = sliceOf(ROADMAP, 'v1.1');
    expect(slice).toMatchObject({
      verdict: 'certain',
      milestone: 'v1.1',
      state: 'active',
      span: { first: 3, last: 5 },
    });
    expect(slice.phases.map(({ key, complete, retired }) => [key, complete, retired])).toEqual([
      ['3', true, false],
      ['4', false, false],
      ['4.1', true, false],
      ['5', false, true],
    ]);
    expect(slice.phases[1]).toMatchObject({
      name: 'Handle',
      declared: { total: 3 },
      row: { plans: { done: 1 } },
    });
    expect(slice.phases[1]?.boxes).toHaveLength(3);
  });

  test('an earlier milestone has its archive and its rows', () => {
    expect(keys(sliceOf(ROADMAP, 'v1.0'))).toEqual(['1', '2']);
  });

  test('without a word in STATE.md, the only active one', () => {
    expect(sliceOf(ROADMAP)).toMatchObject({
      verdict: 'certain',
      reason: 'ROADMAP.md marks v1.1 as the current milestone',
    });
  });

  test('a line at the head, a title, or being the only one makes a milestone the current one', () => {
    const list =
      '## Milestones\n\n- **v1.0 A** - Phases 1-1\n- **v1.1 B** - Phases 2-2\n\n### Phase 1: A\n### Phase 2: B\n';
    expect(sliceOf(list).verdict).toBe('unscoped');
    expect(keys(sliceOf(`**Milestone:** v1.1 B\n\n${list}`))).toEqual(['2']);
    expect(keys(sliceOf(`Milestone: something else\n\n${list}`, 'v1.0'))).toEqual(['1']);
    expect(sliceOf('# Roadmap: v1.2 — C\n### Phase 1: A\n').milestone).toBe('v1.2');
    expect(sliceOf('# Roadmap: Toolkit v2\n### Phase 1: A\n').milestone).toBeUndefined();
    expect(sliceOf('### v1.0 A (Shipped)\n#### Phase 1: A\n')).toMatchObject({
      state: 'closed',
      reason: 'ROADMAP.md has one milestone, v1.0',
    });
  });

  test('a heading with some other version divides nothing', () => {
    const text = '## v1.1 A\n### Phase 1: A\n### Why the v2.3 driver is needed\n### Phase 2: B\n';
    expect(keys(sliceOf(text, 'v1.1'))).toEqual(['1', '2']);
  });

  test('a roadmap without milestones is all current', () => {
    const text =
      '## Phases\n\n- [ ] **Phase 1: A**\n\n### Phase 1: A\n### Phase 2: B\n\n<details>\n<summary>Notes</summary>\n\n### Phase 3: C\n\n</details>\n';
    expect(keys(sliceOf(text))).toEqual(['1', '2', '3']);
    expect(sliceOf(text, 'v4.0').verdict).toBe('certain');
  });

  test('the current milestone may be folded up', () => {
    const text =
      '<details>\n<summary>v1 Old (Phases 1-1) - SHIPPED</summary>\n\n### Phase 1: A\n</details>\n\n<details open>\n<summary>v1.5 Demo (Phases 2-3) - IN PROGRESS</summary>\n\n### Phase 2: B\n### Phase 3: C\n</details>\n';
    expect(keys(sliceOf(text, 'v1.5'))).toEqual(['2', '3']);
    expect(keys(sliceOf(text))).toEqual(['2', '3']);
    expect(keys(sliceOf(text, 'v1.0'))).toEqual(['1']);
  });

  test('a milestone of the list alone has what no other one has', () => {
    const list = '## Milestones\n\n- ✅ **v1.3 A** — Phases 14-15\n- 🚧 **v1.4 B** — Phase 16\n\n';
    const text = `${list}### v1.3 A — SHIPPED\n\n- [x] **Phase 14: A**\n- [x] **Phase 15: B**\n\n## Phase Details\n\n### Phase 14: A\n### Phase 15: B\n### Phase 16: C\n`;
    expect(keys(sliceOf(text, 'v1.4'))).toEqual(['16']);
    expect(sliceOf(`${text}### Phase 20: D\n`, 'v1.4')).toMatchObject({
      verdict: 'unscoped',
      reason: 'ROADMAP.md gives v1.4 the phases 16-16 and gives phase 20 to no milestone',
    });
  });

  test('sections end where the next milestone or its progress begins', () => {
    const text =
      '## Milestone v1.3 - A\n### Phase 1: A\n## Progress (v1.3)\n## Milestone v1.4 - B\n### Phase 2: B\n## Progress (v1.4)\n\n| Phase | Status |\n|-|-|\n| 2. B | Complete |\n\n### Phase 0: Early\n';
    expect(keys(sliceOf(text, 'v1.4'))).toEqual(['2']);
    expect(sliceOf(text, 'v1.4').phases[0]?.complete).toBe(true);
  });

  test('numbers that begin anew are reused', () => {
    const text = '## v1.0 A\n### Phase 1: Base\n## v2.0 B\n### Phase 1: Basement\n### Phase 2: Roof\n';
    const slice = sliceOf(text, 'v2.0');
    expect(slice.phases.map(({ key, name }) => [key, name])).toEqual([
      ['1', 'Basement'],
      ['2', 'Roof'],
    ]);
    expect([...slice.reused]).toEqual(['1']);
  });

  test.each([
    ['unscoped', ROADMAP, 'v1.2', 'STATE.md names the milestone v1.2, and ROADMAP.md has v1.0, v1.1'],
    [
      'unscoped',
      '## v1.0 A (SHIPPED)\n### Phase 1: A\n## v1.1 B (SHIPPED)\n### Phase 2: B\n',
      undefined,
      'STATE.md does not say which milestone is the current one of v1.0, v1.1',
    ],
    [
      'unscoped',
      '### Phase 1: A\n## Milestone 1: Base\n## Milestone 2: Roof\n',
      undefined,
      'STATE.md does not say which milestone is the current one of Milestone 1, Milestone 2',
    ],
    ['truncated', '## v1.0 A\n### Phase 1: A\n## v1.1 B\n', 'v1.1', 'ROADMAP.md lists no phases for v1.1'],
    ['unreadable', '# Roadmap\n\nNothing is planned.\n', 'v1.1', 'ROADMAP.md declares no phases'],
    [
      'unreadable',
      '<details>\n\n### Phase 1: A\n',
      undefined,
      'a <details> block of ROADMAP.md is never closed',
    ],
    [
      'unreadable',
      '### Phase 1: A\n<<<<<<< HEAD\n',
      undefined,
      'ROADMAP.md has an unresolved merge conflict on line 2',
    ],
  ])('%s: %j', (verdict, text, version, expected) => {
    expect(sliceOf(text, version)).toMatchObject({ verdict, reason: expected, phases: [] });
  });

  test('without a roadmap nothing is certain', () => {
    expect(currentSlice(undefined, undefined)).toMatchObject({
      verdict: 'unreadable',
      reason: 'there is no ROADMAP.md',
    });
  });

  test('the totals that a roadmap can be counted to', () => {
    const roadmap = readRoadmap(ROADMAP);
    const totals = phaseTotals(roadmap, currentSlice(roadmap, named('v1.1')), 7);
    expect(totals.map(({ total }) => total)).toEqual([3, 2, 4, 6, 5, 7]);
    expect(totals[0]?.name).toBe('the phases of v1.1');
    expect(phaseTotals(roadmap, currentSlice(roadmap, named('v9.0')))).toEqual([]);
  });
});

describe('the milestone that STATE.md names', () => {
  const asserted = (text: string): string => {
    const read = assertedMilestone(documentOf(text));
    return read.ok ? (read.value?.written ?? 'none') : read.reason;
  };

  test.each([
    ['---\nmilestone: v1.2\nmilestone_name: Pour\n---\n', 'v1.2'],
    ['---\nmilestone: v1.2\nmilestone_name: milestone\n---\n', 'v1.2'],
    ['---\nmilestone: v1.0\nmilestone_name: milestone\n---\n', 'none'],
    ['---\nmilestone: v1.0\nmilestone_name: milestone\n---\n**Milestone:** v1.3 Pour\n', 'v1.3'],
    ['---\nmilestone: v1.0\nmilestone_name: Boil\n---\n', 'v1.0'],
    ['---\nmilestone: 2.1.0\n---\n', '2.1.0'],
    ['---\nmilestone: none\n---\n', 'none'],
    ['Milestone: v1.1 Balance - SHIPPED\n', 'v1.1'],
    ['Milestone: the second\n\n- **Current Milestone:** v1.2\n', 'v1.2'],
    ['# Project State\n\nMilestones matter: v1.1\n', 'none'],
    [
      '---\nmilestone: v1.2\n---\nMilestone: v1.3\n',
      'STATE.md names the milestone v1.2 in its front matter and v1.3 in its text',
    ],
    ['---\nmilestone: v2\n---\nMilestone: v2.0\n', 'v2'],
  ])('%j: %s', (text, expected) => {
    expect(asserted(text)).toBe(expected);
  });
});

describe('folders of the current milestone', () => {
  const find = (paths: readonly string[], text = ROADMAP, version = 'v1.1'): ((key: string) => string) => {
    const planning = readPlanning({ paths, texts: new Map() });
    const finder = folderFinder(planning, sliceOf(text, version));
    return (key) => {
      const folder = finder(key);
      return folder.ok ? (folder.value?.path ?? 'none') : folder.reason;
    };
  };

  test('the one with the number and a like name', () => {
    const folderOf = find(['phases/03-spout/03-01-PLAN.md', 'phases/01-element/01-01-PLAN.md']);
    expect(folderOf('3')).toBe('phases/03-spout');
    expect(folderOf('4')).toBe('none');
    expect(folderOf('1')).toBe('ROADMAP.md has no phase 1 in v1.1');
    expect(folderOf('5')).toBe('ROADMAP.md has struck out phase 5');
    expect(folderOf('__proto__')).toBe('ROADMAP.md has no phase __proto__ in v1.1');
  });

  test.each([
    [['phases/03-spout/a', 'phases/phase-3/a'], 'phases/03-spout and phases/phase-3 have the same number'],
    [['phases/03-old-cellar/a'], 'phases/03-old-cellar does not look like phase 3, "Spout"'],
    [['phases/03-spout/09-01-PLAN.md'], 'phases/03-spout holds plans of phase 9'],
    [
      ['phases/03-spout/a', 'milestones/v1.0-phases/03-spout/a'],
      'phases/03-spout is archived as milestones/v1.0-phases/03-spout too',
    ],
  ])('%j is in doubt', (paths, expected) => {
    expect(find(paths)('3')).toBe(expected);
  });

  test('a number that two milestones use is in doubt', () => {
    const text = '## v1.0 A\n### Phase 1: Base\n## v2.0 B\n### Phase 1: Base again\n';
    expect(find(['phases/01-base/a'], text, 'v2.0')('1')).toBe(
      'ROADMAP.md has a phase 1 in another milestone too',
    );
  });

  test('ids that carry the milestone are read as the roadmap writes them', () => {
    const paths = ['phases/02-01-setup/a', 'phases/03-10-minute-timer/a'];
    const folderOf = find(paths, '### Phase 2-01: Setup\n### Phase 3: Ten minutes timer\n');
    expect(folderOf('2-1')).toBe('phases/02-01-setup');
    expect(folderOf('3')).toBe('phases/03-10-minute-timer');
  });

  test('an uncertain slice is the reason for every phase', () => {
    expect(find([], '# Empty\n')('3')).toBe('ROADMAP.md declares no phases');
    expect(
      reason(
        folderFinder(readPlanning({ paths: [], texts: new Map() }), currentSlice(undefined, undefined))('3'),
      ),
    ).toBe('there is no ROADMAP.md');
  });
});

describe('size and malice', () => {
  test.each(measured('evidence'))('in linear work: $name', ({ problem }) => {
    expect(problem).toBe('');
  });

  test('a tree of 300 phases and 3,000 plans', () => {
    const paths: string[] = [];
    const texts = new Map<string, string>();
    let roadmap = '';
    for (let phase = 1; phase <= 300; phase += 1) {
      roadmap += `### Phase ${phase}: Part ${phase}\n\n**Plans**: 10 plans\n\n`;
      for (let plan = 10; plan < 20; plan += 1) {
        const path = `phases/${phase}-part-${phase}/${phase}-${plan}`;
        paths.push(`${path}-PLAN.md`, `${path}-SUMMARY.md`);
        texts.set(`${path}-SUMMARY.md`, `---\nduration: 12min\n---\n${'word '.repeat(500)}`);
        roadmap += `- [x] ${phase}-${plan}-PLAN.md — part\n`;
      }
    }
    const planning = readPlanning({ paths, texts });
    const slice = currentSlice(readRoadmap(roadmap), undefined);
    const folderOf = folderFinder(planning, slice);
    const done = slice.phases.map(({ key }) => {
      const folder = folderOf(key);
      return folder.ok ? folder.value?.done.length : undefined;
    });
    expect(done).toEqual(new Array(300).fill(10));
    expect(neededFiles(planningListing(paths), { most: 200 })).toHaveLength(200);
  });

  test('too much is said to be too much', () => {
    expect(readRoadmap('x\n'.repeat(30_000)).problem).toBe('ROADMAP.md is too large to be read');
    expect(readRoadmap('## v1.1 x\n'.repeat(600)).problem).toBe(
      'ROADMAP.md names too many milestones to be read',
    );
    const listing = planningListing(Array.from({ length: 50_001 }, (_, index) => `phases/01-a/${index}.md`));
    expect(listing.truncated).toBe(true);
  });

  test('no text makes it throw, wherever it stands', () => {
    const path = 'phases/01-a/01-01-SUMMARY.md';
    for (const text of [...HOSTILE, ROADMAP.slice(0, 300), ROADMAP.replaceAll('\n', '\r\n')]) {
      for (const whole of [
        text,
        `${text}\n${ROADMAP}`,
        `---\nduration: ${text}\n---\n`,
        `### Phase 1: ${text}\n`,
      ]) {
        const planning = readPlanning({ paths: [path, text], texts: new Map([[path, whole]]) });
        const slice = currentSlice(readRoadmap(whole), named('v1.1'));
        expect(folderFinder(planning, slice)('1').ok).toBeDefined();
      }
    }
  });

  test('line endings make no difference', () => {
    expect(keys(sliceOf(ROADMAP.replaceAll('\n', '\r\n'), 'v1.1'))).toEqual(keys(sliceOf(ROADMAP, 'v1.1')));
  });

  test('no path makes it throw', () => {
    const parts = [
      '__proto__',
      'constructor',
      '..',
      '',
      'a'.repeat(5_000),
      '1-'.repeat(2_000),
      'PLAN-'.repeat(900),
    ];
    const paths = parts.flatMap((a) =>
      parts.flatMap((b) => ['phases', 'milestones', 'workstreams', a].map((top) => `${top}/${a}/${b}.md`)),
    );
    expect(planningListing(paths).folders.length).toBeGreaterThan(3);
  });
});
