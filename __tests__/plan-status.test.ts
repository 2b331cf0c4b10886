// What PLAN and SUMMARY files say of their plan: done, not done, given up, or nothing that is certain.
import { describe, expect, test } from '@jest/globals';
import { readPlanning } from '../src/evidence/planning.ts';
import type { PhaseEvidence, PlanEvidence } from '../src/evidence/planning.ts';
import { isSuperseded } from '../src/evidence/status.ts';
import { planStatus } from '../src/evidence/status-words.ts';
import { readSummary } from '../src/evidence/summary.ts';

const completion = (text: string): string => {
  const read = readSummary('S.md', text).completion;
  return read.status === 'done' ? 'done' : `${read.status}: ${read.reason}`;
};
const statusOf = (text: string): string => readSummary('S.md', text).completion.status;

describe('words', () => {
  test.each([
    'complete',
    'Completed',
    'COMPLETE',
    'Done.',
    'finished',
    'shipped',
    'passed',
    'success',
    'Successfully completed',
    '✅',
    '✓',
    '✅ Complete',
    '**Complete**',
    'complete (with deviations)',
    'completed_with_deviations',
    'Completed (3/3 tasks)',
    'Complete — executed exactly as planned',
    'DONE - all tasks committed',
    '100% complete',
    '3/3 tasks complete',
    'All tasks complete',
    '[x] done',
    'verified',
    'Already implemented',
    'halted',
    'Complete, no blockers',
    'Complete (0 failed)',
    'complete <!-- or partial -->',
  ])('%s is done', (words) => {
    expect(planStatus(words)).toBe('done');
  });

  test.each([
    'partial',
    'Partially complete',
    'in-progress',
    'in_progress',
    'In progress — tasks 1 and 2 of 3 done',
    'incomplete',
    'unfinished',
    'failed',
    'FAILED: no device',
    'aborted',
    'Blocked - waiting',
    'BLOCKED',
    'wip',
    'not started',
    'Not yet started',
    'not complete',
    'not done',
    'pending',
    'draft',
    'paused',
    'on hold',
    'AWAITING HUMAN VERIFICATION (task 3)',
    'waiting for a key',
    '🚧',
    '⏸ Paused',
    '❌',
    'almost done',
    '2/3 tasks',
    '2 of 3 tasks done',
    '80%',
    '80% complete',
    'to be completed',
    'TODO',
    'TBD',
    'stopped at the checkpoint',
    'human_needed',
    'gaps_found',
    'checkpoint pending',
  ])('%s is not done', (words) => {
    expect(planStatus(words)).toBe('open');
  });

  test.each([
    'superseded',
    'Superseded by 02-04',
    'cancelled',
    'canceled',
    'abandoned',
    'obsolete',
    'dropped',
    'merged into 02-04',
    "won't do",
    'deferred to phase 5',
    'skipped',
  ])('%s is given up', (words) => {
    expect(planStatus(words)).toBe('given up');
  });

  test.each([
    '',
    '|',
    'on ice',
    'approved',
    'review',
    'unknown',
    '[status]',
    'n/a',
    'complete?',
    'complete | partial | blocked',
    'Complete, pending verification',
    'Complete except task 3',
    'Done but untested',
    'Completed (2/3 tasks)',
    '✅ partial',
    'Complete 🚧',
    '[ ] complete',
    'Complete, superseded by 02-04',
    'Tasks 1 and 2 complete',
    'Fertig',
  ])('%j is uncertain', (words) => {
    expect(planStatus(words)).toBe('uncertain');
  });
});

describe('places of a status', () => {
  test.each<[string, (words: string) => string]>([
    ['the front matter', (words) => `---\nphase: 02\nstatus: ${words}\n---\n\n# Summary\n`],
    ['the front matter, in quotes', (words) => `---\n"status": "${words}"\n---\nText.\n`],
    ['the front matter, in capitals', (words) => `---\nStatus: ${words}\n---\n`],
    ['a block that is not closed', (words) => `---\nstatus: ${words}\n`],
    ['a block with CRLF', (words) => `---\r\nstatus: ${words}\r\n---\r\n`],
    ['a block behind a byte-order mark', (words) => `\uFEFF---\nstatus: ${words}\n---\n`],
    ['a bold line', (words) => `# Summary\n\n**Status:** ${words}\n`],
    ['a bold line, colon outside', (words) => `**Status**: ${words}\n`],
    ['a bold line, all of it', (words) => `**Status: ${words}**\n`],
    ['a bold line with a dash', (words) => `# Summary\n\n**Status** — ${words}\n`],
    ['a plain line', (words) => `Status: ${words}\n`],
    ['a line in capitals', (words) => `STATUS: ${words}\n`],
    ['an item', (words) => `# Summary\n\n- **Status**: ${words}\n`],
    ['a quotation', (words) => `# Summary\n\n> Status: ${words}\n`],
    ['a bold quotation', (words) => `> **Status:** ${words}\n`],
    ['a row', (words) => `# Summary\n\n| Field | Value |\n|---|---|\n| Status | ${words} |\n`],
    ['a bold row', (words) => `| **Status** | **${words}** |\n`],
    ['a heading with the word', (words) => `# Summary\n\n## Status: ${words}\n\nText.\n`],
    ['a heading above the word', (words) => `# Summary\n\n## Status\n\n${words}\n`],
    ['a heading above an item', (words) => `# Summary\n\n## Plan Status\n\n- ${words}\n`],
    ['a label above the word', (words) => `# Summary\n\n**Status:**\n${words}\n`],
    ['a section of its own', (words) => `# Summary\n\n## Overview\n\n- Status: ${words}\n`],
    ['a plan status', (words) => `# Summary\n\n**Plan Status:** ${words}\n`],
  ])('%s', (_, write) => {
    expect(statusOf(write('complete'))).toBe('done');
    expect(statusOf(write('BLOCKED'))).toBe('open');
    expect(statusOf(write('superseded'))).toBe('given up');
    expect(statusOf(write('on ice'))).toBe('uncertain');
  });

  test.each([
    ['code', '# Summary\n\n```\nStatus: blocked\n```\n'],
    ['a comment', '<!-- Status: blocked -->\nText.\n'],
    ['a comment of several lines', '<!--\nStatus: blocked\n-->\nText.\n'],
    ['a requirement', '---\nrequirements:\n  - id: R-1\n    status: partial\n---\nText.\n'],
    ['prose', 'The status: blocked requests are sent again.\n'],
    ['the plan of another key', '---\nbuild_status: failed\n---\nText.\n'],
    ['far behind the head', `${'word\n'.repeat(700)}Status: blocked\n`],
  ])('%s says nothing', (_, text) => {
    expect(completion(text)).toBe('done');
  });

  test('the status of a task makes a plan doubtful that says nothing of its own', () => {
    const task = '## Task 2: Wiring\n\n**Status:** deferred, no part\n';
    expect(completion(`# Summary\n\n${task}`)).toBe(
      'uncertain: does not say for certain that its plan is done ("status: deferred, no part")',
    );
    expect(completion(`---\nstatus: complete\n---\n\n# Summary\n\n${task}`)).toBe('done');
    expect(completion('# Summary\n\n## Task 2: Wiring\n\n**Status:** done\n')).toBe('done');
  });

  test('two that differ are uncertain', () => {
    expect(completion('---\nstatus: complete\n---\n\n**Status:** Blocked\n')).toBe(
      'uncertain: says both "complete" and "Blocked"',
    );
    expect(completion('---\nstatus: complete\n---\n\n**Status:** COMPLETED\n')).toBe('done');
  });
});

describe('a summary that says in another way that its plan is not done', () => {
  test.each([
    ['the title', '# Plan 04: Shim — FAILED\n\nText.\n', 'open'],
    ['brackets in the title', '# 02-03 Summary (partial)\n\nText.\n', 'open'],
    ['the beginning of the title', '# WIP: Search\n\nText.\n', 'open'],
    ['a draft', '# Draft Summary\n\nText.\n', 'open'],
    ['a sign in the title', '# 🚧 Search\n\nText.\n', 'open'],
    ['a superseded title', '# Plan 02 (superseded by 02-04)\n\nText.\n', 'given up'],
    ['a note', '# Summary\n\n> **BLOCKED:** no key yet\n', 'open'],
    ['a loud line', '# Summary\n\nINCOMPLETE — stopped at the checkpoint\n', 'open'],
    ['a line of its own', '# Summary\n\nIn progress.\n', 'open'],
    ['a placeholder', '# Summary\n\nTBD\n', 'open'],
    ['a sign', '# Summary\n\n⏸ until Monday\n', 'open'],
    ['a status without a colon', '# Summary\n\n**Status** BLOCKED\n', 'open'],
    ['a sentence', '# Summary\n\nThis plan is not finished yet, the key is missing.\n', 'uncertain'],
    ['a flag', '---\npartial: true\n---\nText.\n', 'open'],
    ['a reason', '---\nblocked_by: key\n---\nText.\n', 'open'],
    ['a successor', '---\nsuperseded_by: 02-04\n---\nText.\n', 'given up'],
    ['no date', '---\ncompleted: false\n---\nText.\n', 'uncertain'],
    ['the date of the template', '---\ncompleted: YYYY-MM-DD\n---\nText.\n', 'uncertain'],
    ['a pending date', '# Summary\n\n**Completed:** pending\n', 'uncertain'],
    ['a self-check', '# Summary\n\nText.\n\n## Self-Check: FAILED\n', 'uncertain'],
    ['tasks', '# Summary\n\n- **Tasks:** 2/3\n', 'uncertain'],
    ['tasks in words', '# Summary\n\n- **Tasks:** 2 of 3\n', 'uncertain'],
    ['a task that waits', '- **Tasks:** 2 (1 complete, 1 pending)\n', 'uncertain'],
    ['counts of tasks', '---\nmetrics:\n  tasks_completed: 2\n  tasks_total: 3\n---\nText.\n', 'uncertain'],
    ['a task that is not ticked', '# Summary\n\n## Tasks\n\n- [x] Task 1\n- [ ] Task 2\n', 'uncertain'],
    ['a verdict', '# Summary\n\nText.\n\n**Verdict: FAILED**\n', 'uncertain'],
  ])('%s', (_, text, expected) => {
    expect(statusOf(text)).toBe(expected);
  });

  test.each([
    ['a subject that is blocked', '# Plan 02: Blocked users list\n\nText.\n'],
    ['a subject in brackets', '# Plan 02: Lists (blocked users)\n\nText.\n'],
    ['a pending subject', '**Pending-payment hooks with retries**\n'],
    ['a bold subject', '# Summary\n\n**Failed logins are counted**\n'],
    ['prose', '# Summary\n\nFailed requests are queued, draft texts are kept.\n'],
    ['no blockers', '---\nblocked: []\nsuperseded_by: null\n---\nText.\n'],
    ['all tasks', '# Summary\n\n- **Tasks:** 3/3\n- **Files:** 1/2\n'],
    ['equal counts of tasks', '---\ntasks_completed: 3\ntasks_total: 3\n---\n'],
    ['a self-check that passed', '# Summary\n\nText.\n\n## Self-Check: PASSED\n'],
    ['an outcome in words', '# Summary\n\n**Outcome:** blocked users are hidden\n'],
    ['an open box of something else', '# Summary\n\nText.\n\n- [ ] Rotate the key\n'],
    ['a date', '---\ncompleted: 2026-03-04\n---\n# Summary\n'],
    ['a plan that it supersedes', '---\nsupersedes: 02-01\n---\nText.\n'],
  ])('%s is none', (_, text) => {
    expect(completion(text)).toBe('done');
  });
});

describe('a summary with nothing in it', () => {
  test.each([
    '',
    '\n \n',
    '\uFEFF',
    '\uFEFF\r\n',
    '---\n---\n',
    '---\nphase:\nplan:\n---\n',
    '<!-- nothing -->\n',
  ])('%j is empty', (text) => {
    expect(completion(text)).toBe('uncertain: is empty');
  });

  test.each(['# Summary\n', '# Summary\n\n## Performance\n\n## Accomplishments\n'])(
    '%j has headings',
    (text) => {
      expect(completion(text)).toBe('uncertain: has nothing but headings');
    },
  );

  test.each(['x', '# Summary\n\nText.\n', '---\nphase: 02\n---\n# Summary\n', '---\nduration: 4 min\n---\n'])(
    '%j counts',
    (text) => {
      expect(completion(text)).toBe('done');
    },
  );
});

describe('a plan that was given up', () => {
  test.each([
    '---\nstatus: superseded\n---\n',
    '---\nstatus: Cancelled\n---\n',
    '---\nstatus: abandoned (see 02-04)\n---\n',
    '---\nsuperseded: true\n---\n',
    '---\nsuperseded_by: 02-04\n---\n',
    '# Plan\n\n**Status:** Superseded by 02-04\n',
    '# Plan 02-03 (SUPERSEDED)\n',
    '# Plan\n\n> **SUPERSEDED:** see 02-04\n',
  ])('%j', (text) => {
    expect(isSuperseded(text)).toBe(true);
  });

  test.each([
    '',
    '---\nstatus: pending\n---\n',
    '---\nsuperseded_by:\nsupersedes: 02-01\n---\n',
    '---\nsuperseded: false\n---\n',
    '<objective>\nReplace the superseded client.\n</objective>\n',
    '---\nmust_haves:\n    status: superseded\n---\n',
  ])('not %j', (text) => {
    expect(isSuperseded(text)).toBe(false);
  });
});

// ── In the folder ───────────────────────────────────────────────────────────────────────────────────

function phaseOf(folder: string, stem: string, plan: string, summary: string): PhaseEvidence {
  const [planPath, path] = ['PLAN', 'SUMMARY'].map((role) => `phases/${folder}/${stem}-${role}.md`);
  const texts = new Map([
    [planPath!, plan],
    [path!, summary],
  ]);
  return readPlanning({ paths: texts.keys(), texts }).phases[0]!;
}

function planOf(folder: string, stem: string, plan: string, summary: string): PlanEvidence {
  return phaseOf(folder, stem, plan, summary).plans[0]!;
}

describe('a summary that names another plan than its file', () => {
  const names = (phase: string, plan: string): string => `---\nphase: ${phase}\nplan: ${plan}\n---\nText.\n`;

  test.each([
    ['another plan', '02-feed', '02-03', names('02-feed', '05')],
    ['another phase', '02-feed', '02-03', names('03-casing', '03')],
    ['an id of another plan', '02-feed', '02-03', names('02-feed', '02-05')],
    ['an id of another phase', '02-feed', '02-03', '---\nplan: 01-03\n---\nText.\n'],
    ['another inserted phase', '02.1-hotfix', '02.1-01', names('02-feed', '01')],
    ['another gap', '02-feed', '02-gap-01', names('02-feed', 'gap-02')],
    ['another title', '02-feed', '02-03', '# Phase 2 Plan 5: Wiring Summary\n\nText.\n'],
    ['another phase alone', '02-feed', '02-03', '---\nphase: 1\n---\nText.\n'],
  ])('%s', (_, folder, stem, text) => {
    const { done, doubt } = planOf(folder, stem, '# Plan\n', text);
    expect([done, doubt]).toEqual([
      false,
      expect.stringMatching(new RegExp(`^phases/${folder}/${stem}-SUMMARY\\.md is about phase|plan`)),
    ]);
  });

  test.each([
    ['its own', '02-feed', '02-03', names('02-feed', '03')],
    ['its own, in other forms', '02-feed', '02-03', names('Phase 2: Feed', '"3"')],
    ['its own id', '02-feed', '02-03', names('2', '02-03-PLAN.md')],
    ['its own of several', '02-feed', '02-03', names('2', '3 of 5')],
    ['an inserted phase', '02.1-hotfix', '02.1-01', names('02.1-hotfix', '2.1-01')],
    ['a phase with its milestone', '02-01-accounts', '02-01-03', names('02-01', '03')],
    ['a project code', 'CK-02-feed', 'CK-02-03', names('CK-02-feed', '03')],
    ['a gap', '02-feed', '02-gap-01', names('02-feed', 'gap-01')],
    ['a letter', '01-board', '01-PLAN-A', names('01-board', 'A')],
    ['words', '02-feed', '02-03', names('sensor feed', 'all')],
    ['its own title', '02-feed', '02-03', '# Phase 02 Plan 03: Wiring Summary\n\nText.\n'],
    ['nothing', '02-feed', '02-03', 'Text.\n'],
  ])('but not %s', (_, folder, stem, text) => {
    const { done, doubt } = planOf(folder, stem, '# Plan\n', text);
    expect([done, doubt]).toEqual([true, undefined]);
  });
});

test('only a summary that is certain makes a plan done', () => {
  const at = (summary: string, plan = '# Plan\n'): unknown[] => {
    const { plans, planned, done } = phaseOf('02-feed', '02-03', plan, summary);
    return [done.length, planned.length, plans[0]?.doubt];
  };
  const path = 'phases/02-feed/02-03-SUMMARY.md';
  expect(at('Text.\n')).toEqual([1, 1, undefined]);
  expect(at('Status: partial\n')).toEqual([0, 1, undefined]);
  expect(at('Status: on ice\n')).toEqual([
    0,
    1,
    `${path} does not say for certain that its plan is done ("on ice")`,
  ]);
  expect(at('')).toEqual([0, 1, `${path} is empty`]);
  expect(at('Status: superseded\n')).toEqual([
    0,
    0,
    `${path} says that its plan was given up ("superseded")`,
  ]);
  expect(at('Text.\n', '---\nstatus: superseded\n---\n')).toEqual([
    0,
    0,
    'phases/02-feed/02-03-PLAN.md was given up, and has a summary',
  ]);
});
