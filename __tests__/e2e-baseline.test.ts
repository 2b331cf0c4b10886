// The committed bundle against the fake GitHub: what a change is blamed for, what the planning folder around a file
// says, and that its fix commits can be proved in a clone.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as events from './github/events.ts';
import { status } from './github/faults.ts';
import type { FileContent } from './github/repository.ts';
import { alone, FILE, scenario } from './github/scenario.ts';
import type { World } from './github/scenario.ts';
import type { ActionResult } from './github/step.ts';
import { CLEAN, removeSandboxes, sandbox, UNFIXABLE, WRONG } from './sandbox.ts';

const TREE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const BLOB = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const TEXTS = 'repository.object';
const COMMAND = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const WALK = fileURLToPath(new URL('../scripts/walk.mjs', import.meta.url));

const run = promisify(execFile);

afterAll(removeSandboxes);

/** The same figures with something else changed, so that the blob is another one. */
const edited = (text: string): string => text.replace('# Project State', '# The state');
/** Two errors: the one of {@link WRONG}, and one that no repair can take away. */
const BOTH = UNFIXABLE.replace('0.92 hours', '0.82 hours');
const NEVER = { inputs: { 'fail-on': 'never' } };

describe('the base', () => {
  /** What main had when the branch began. */
  const began = (w: World, files: Record<string, FileContent>): string =>
    w.planner.commit('main', files, 'Before');
  const comparison = (introduced: number, inherited: number, mended: number): string =>
    `Against the base: ${introduced} introduced, ${inherited} inherited, ${mended} mended by this change.`;

  scenario('what the change brings is its own', async (w) => {
    const result = await w.check(w.pull());
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ errors: '1', introduced: '1' });
    expect(result.summary).toContain(comparison(1, 0, 0));
    expect(w.github.count(TREE)).toBe(2);
    expect(w.github.count(COMPARE)).toBe(1);
  });

  scenario('what the base has too is a warning, and the step passes', async (w) => {
    began(w, { [FILE]: WRONG });
    const result = await w.check(w.pull({ [FILE]: edited(WRONG) }), { inputs: { 'fail-on': 'notice' } });
    expect(result.status).toBe(0);
    expect(result.outputs).toMatchObject({
      outcome: 'findings',
      errors: '0',
      warnings: '1',
      introduced: '0',
    });
    expect(result.issues).toMatchObject([
      { level: 'warning', message: expect.stringContaining('inherited') },
    ]);
    expect(result.summary).toContain(comparison(0, 1, 0));
  });

  scenario('of two only the new one fails the step', async (w) => {
    began(w, { [FILE]: UNFIXABLE });
    const pull = w.pull({ [FILE]: BOTH });
    const result = await w.check(pull);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ errors: '1', warnings: '1', introduced: '1' });
    w.planner.commit('work', { [FILE]: edited(UNFIXABLE) }, 'Mended by hand');
    expect(await w.check(pull)).toMatchObject({ status: 0, outputs: { errors: '0', warnings: '1' } });
  });

  scenario('what the change mends is counted', async (w) => {
    began(w, { [FILE]: WRONG });
    const result = await w.check(w.pull({ [FILE]: CLEAN }));
    expect(result).toMatchObject({ status: 0, outputs: { outcome: 'clean', introduced: '0' } });
    expect(result.summary).toContain(comparison(0, 0, 1));
  });

  scenario('another wrong figure in the same place is the work of the change', async (w) => {
    began(w, { [FILE]: WRONG });
    const result = await w.check(w.pull({ [FILE]: WRONG.replace('0.82 hours', '0.72 hours') }));
    expect(result).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '1' } });
    expect(result.summary).toContain(comparison(1, 0, 1));
  });

  scenario('a file that the base does not have is new with all that is wrong in it', async (w) => {
    began(w, { [FILE]: WRONG });
    const other = '.planning/workstreams/api/STATE.md';
    const result = await w.check(w.pull({ [other]: WRONG }));
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ files: '2', errors: '1', warnings: '1', introduced: '1' });
    expect(result.issues.find(({ level }) => level === 'error')?.properties['file']).toBe(other);
  });

  for (const [what, content] of [
    ['a link', { mode: '120000', content: '../README.md' }],
    ['not UTF-8', Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a])],
    ['too large', 'x'.repeat(1024 * 1024 + 1)],
  ] as [string, FileContent][]) {
    scenario(`a base that cannot be read excuses nothing: ${what}`, async (w) => {
      began(w, { [FILE]: content });
      const result = await w.check(w.pull());
      expect(result).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '1' } });
      // That the file can be read again is the work of the change as well.
      expect(result.summary).toContain(comparison(1, 0, 1));
    });
  }

  scenario('a file that was unreadable before is inherited', async (w) => {
    began(w, { [FILE]: { mode: '120000', content: 'elsewhere.md' } });
    const result = await w.check(w.pull({ [FILE]: { mode: '120000', content: 'README.md' } }));
    expect(result).toMatchObject({ status: 0, outputs: { errors: '0', warnings: '1', introduced: '0' } });
  });

  scenario('a file that the change does not touch is read once', async (w) => {
    began(w, { [FILE]: WRONG });
    const result = await w.check(w.pull({ 'notes.md': 'x\n' }));
    expect(result).toMatchObject({ status: 0, outputs: { warnings: '1', introduced: '0' } });
    expect(w.github.count(BLOB)).toBe(1);
  });

  scenario('main moved on and mended it: the branch still inherits it from where it began', async (w) => {
    began(w, { [FILE]: WRONG });
    const pull = w.pull({ [FILE]: edited(WRONG) });
    w.planner.commit('main', { [FILE]: CLEAN }, 'Mended on main');
    const result = await w.check(pull);
    expect(result).toMatchObject({ status: 0, outputs: { warnings: '1', introduced: '0' } });
  });

  scenario('main moved on and broke it in the same way: the branch is to blame for its own', async (w) => {
    const pull = w.pull();
    w.planner.commit('main', { [FILE]: WRONG }, 'Broken on main');
    const result = await w.check(pull);
    expect(result).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '1' } });
  });

  scenario('a fork is compared with where it began, too', async (w) => {
    began(w, { [FILE]: WRONG });
    const pull = w.forkedPull({ [FILE]: edited(BOTH) });
    w.planner.commit('main', { [FILE]: CLEAN }, 'Mended on main');
    const result = await w.check(pull);
    expect(result).toMatchObject({ status: 1, outputs: { errors: '1', warnings: '1', introduced: '1' } });
  });

  scenario('a push is compared with what was there before', async (w) => {
    w.planner.commit('work', { [FILE]: WRONG }, 'Wrong');
    w.planner.commit('work', { [FILE]: edited(WRONG) }, 'More');
    const result = await w.check(events.push(w.planner, 'work'));
    expect(result).toMatchObject({ status: 0, outputs: { warnings: '1', introduced: '0' } });
    expect(w.github.count(COMPARE)).toBe(0);
  });

  scenario('a merge group is compared with what it is put upon', async (w) => {
    const pull = w.pull({ 'notes.md': 'x\n' });
    began(w, { [FILE]: WRONG });
    const headSha = w.planner.commit('queue', { 'notes.md': 'x\n' }, 'Merged');
    const result = await w.check(events.mergeGroup(w.planner, { headSha, pull }));
    expect(result).toMatchObject({ status: 0, outputs: { warnings: '1', introduced: '0' } });
  });

  for (const [what, make] of [
    ['the first push of a branch', (w: World) => events.pushNew(w.planner, 'work')],
    ['a start by hand', (w: World) => events.workflowDispatch(w.planner, 'work')],
  ] as [string, (w: World) => events.Trigger][]) {
    scenario(`${what} has no base`, async (w) => {
      w.planner.commit('work', { [FILE]: WRONG }, 'Work');
      const result = await w.check(make(w));
      expect(result).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '' } });
      expect(result.summary).not.toContain('Against the base');
      expect(w.github.count(TREE)).toBe(1);
    });
  }

  for (const [what, make] of [
    [
      'a forced push has taken it away',
      (w: World) => {
        w.planner.commit('work', { [FILE]: WRONG }, 'Rewritten');
        return events.push(w.planner, 'work', { before: 'f00d'.repeat(10), forced: true });
      },
    ],
    [
      'it has no ancestor in common with the head',
      (w: World) => {
        w.github.next(COMPARE, status(404, { message: 'No common ancestor between main and work.' }));
        return events.pullRequest(w.pull());
      },
    ],
  ] as [string, (w: World) => events.Trigger][]) {
    scenario(`a base that is gone is none, and the log says so: ${what}`, async (w) => {
      const result = await w.check(make(w));
      expect(result).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '' } });
      expect(result.summary).not.toContain('Against the base');
      expect(result.log.join('\n')).toMatch(/nothing is compared with the base: .*not there/);
    });
  }

  scenario(
    'a base that GitHub fails to give fails the step: without it everything would be blamed',
    async (w) => {
      w.github.next(COMPARE, status(500), 3);
      const result = await w.check(w.pull({ 'notes.md': 'x\n' }));
      expect(result).toMatchObject({ status: 1, outputs: { outcome: 'error' } });
    },
  );

  scenario('baseline: none asks for the head, and for what the base judges it by', async (w) => {
    began(w, { [FILE]: WRONG });
    const pull = w.pull({ [FILE]: edited(WRONG) });
    const result = await w.check(pull, { inputs: { baseline: 'none' } });
    expect(result).toMatchObject({ status: 1, outputs: { errors: '1', introduced: '' } });
    const operations = w.github.requests.map(({ operation }) => operation);
    // The comments of the base's file may have kept less silent.
    expect(operations).toEqual([TREE, COMPARE, TREE, BLOB, BLOB]);
  });

  scenario('inherited figures are repaired as well', async (w) => {
    began(w, { [FILE]: WRONG });
    const result = await w.fix(w.pull({ [FILE]: edited(WRONG) }));
    expect(result).toMatchObject({ status: 0, outputs: { outcome: 'fixed', fixed: '1', introduced: '0' } });
    expect(w.planner.file('work', FILE).toString()).toBe(edited(CLEAN));
    expect(result.summary).toContain(comparison(0, 0, 1));
  });

  scenario('what is inherited and cannot be repaired does not fail a fix', async (w) => {
    began(w, { [FILE]: UNFIXABLE });
    const result = await w.fix(w.pull({ [FILE]: BOTH }));
    expect(result).toMatchObject({
      status: 0,
      outputs: { outcome: 'partially-fixed', errors: '0', warnings: '1' },
    });
    expect(w.planner.file('work', FILE).toString()).toBe(UNFIXABLE);
  });

  scenario('inherited figures are repaired although the change does not touch the file', async (w) => {
    began(w, { [FILE]: WRONG });
    const result = await w.fix(w.pull({ 'notes.md': 'x\n' }));
    expect(result.outputs).toMatchObject({ outcome: 'fixed', fixed: '1' });
    expect(w.planner.show('work').message).toContain('velocity-time');
  });

  /** A file whose front matter counts plans. */
  const counting = (done: number, percent: number, body: string): string =>
    [
      ...['---', 'gsd_state_version: 1.0', 'milestone: v1.2', 'milestone_name: Loans', 'status: executing'],
      ...['progress:', '  total_phases: 4', '  completed_phases: 1', '  total_plans: 20'],
      ...[`  completed_plans: ${done}`, `  percent: ${percent}`, '---', '', body],
    ].join('\n');

  scenario('what only the base tells is still there after a repair', async (w) => {
    began(w, { [FILE]: counting(10, 50, CLEAN) });
    const result = await w.fix(w.pull({ [FILE]: counting(8, 40, WRONG) }));
    expect(result.outputs).toMatchObject({
      outcome: 'partially-fixed',
      fixed: '1',
      warnings: '1',
      introduced: '1',
    });
    expect(JSON.stringify(result.issues)).toContain('went-backwards');
  });

  scenario('what the base makes certain is repaired, or not called repairable', async (w) => {
    began(w, { [FILE]: counting(8, 40, CLEAN) });
    const result = await w.fix(w.pull({ [FILE]: counting(12, 40, CLEAN) }), NEVER);
    const { fixed, fixable } = result.outputs;
    expect({ fixed, fixable }).toEqual(
      fixed === '0' ? { fixed, fixable: '0' } : { fixed: '1', fixable: '0' },
    );
    if (fixed !== '0') await expectProved(w, result.outputs['commit-sha']!);
  });

  scenario('the base is compared folder by folder when its tree is cut off', async (w) => {
    const odd = '!x/[a]/STATE.md';
    began(w, { [FILE]: WRONG, [odd]: WRONG, 'a.txt': 'a\n' });
    w.github.truncateTrees = 1;
    const inputs = { files: '**/STATE.md' };
    const result = await w.check(w.pull({ [FILE]: edited(WRONG), [odd]: edited(WRONG) }), { inputs });
    expect(result).toMatchObject({
      status: 0,
      outputs: { files: '2', errors: '0', warnings: '2', introduced: '0' },
    });
  });
});

// ── The planning folder ─────────────────────────────────────────────────────────────────────────────
const two = (number: number): string => String(number).padStart(2, '0');

/** A planning folder in which every plan is done. */
function planning(
  phases: number,
  plansEach: number,
  { root = '.planning/', declared = phases }: { root?: string; declared?: number } = {},
): Record<string, string> {
  const numbers = Array.from({ length: declared }, (_, index) => index + 1);
  const files: Record<string, string> = {
    [`${root}ROADMAP.md`]: [
      '# Roadmap',
      '',
      '## Phases',
      '',
      ...numbers.map((phase) => `- [ ] **Phase ${phase}: Shelf ${phase}** - Books on shelf ${phase}`),
      '',
      '## Phase Details',
      '',
      ...numbers.flatMap((phase) => [
        `### Phase ${phase}: Shelf ${phase}`,
        `**Plans**: ${plansEach} plans`,
        '',
      ]),
    ].join('\n'),
  };
  for (const phase of numbers.slice(0, phases)) {
    for (let plan = 1; plan <= plansEach; plan += 1) {
      const name = `${root}phases/${two(phase)}-shelf-${phase}/${two(phase)}-${two(plan)}`;
      files[`${name}-PLAN.md`] = `---\nphase: ${phase}\nplan: ${plan}\n---\n\n# Plan ${phase}-${plan}\n`;
      files[`${name}-SUMMARY.md`] = `---\nphase: ${phase}\nplan: ${plan}\nduration: 6 min\n---\n\n# Done\n`;
    }
  }
  return files;
}

interface Report {
  readonly files: readonly { path: string; findings: unknown[]; relations: unknown[] }[];
}

/** What the command line says of the same files on a disk. */
async function onDisk(files: Readonly<Record<string, string>>): Promise<Report['files']> {
  const cwd = sandbox(files);
  const args = [COMMAND, 'check', '--format', 'json', '--fail-on', 'never', '.planning'];
  const { stdout } = await run(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as Report).files;
}

/** What the Action reported. */
function reported({ files, outputs }: ActionResult): Report['files'] {
  const [, text = ''] = [...files].find(([file]) => file.endsWith(outputs['report-file']!)) ?? [];
  return (JSON.parse(text) as Report).files;
}

describe('the planning folder', () => {
  const report = { inputs: { baseline: 'none', 'fail-on': 'never', 'report-file': 'report.json' } };
  const lagging = { [FILE]: CLEAN, ...planning(4, 6) };

  scenario('is read from a commit as from a disk', async (w) => {
    const result = await w.check(w.pull(lagging), report);
    expect(reported(result)).toEqual(await onDisk(lagging));
    // What the file says alone is something else, or nothing would have been compared.
    expect(reported(result)).not.toEqual(await onDisk({ [FILE]: CLEAN }));
    expect(w.github.count(TREE)).toBe(2);
    expect(w.github.count(TEXTS)).toBe(1);
  });

  scenario('what GitHub takes for binary says nothing on a disk either', async (w) => {
    const summary = '.planning/phases/02-shelf-2/02-06-SUMMARY.md';
    const files = { ...lagging, [summary]: '---\nstatus: blocked\n---\n\n\0\n' };
    const result = await w.check(w.pull(files), report);
    expect(reported(result)).toEqual(await onDisk(files));
    const readable = await onDisk({ ...files, [summary]: files[summary].replace('\0', '') });
    expect(reported(result)).not.toEqual(readable);
  });

  scenario('a workstream has its own', async (w) => {
    const stream = '.planning/workstreams/api/';
    const files = { ...lagging, [`${stream}STATE.md`]: CLEAN, ...planning(2, 2, { root: stream }) };
    const result = await w.check(w.pull(files), report);
    expect(reported(result)).toEqual(await onDisk(files));
    expect(w.github.count(TREE)).toBe(2);
  });

  scenario('nothing is claimed of a folder of which a part is not known', async (w) => {
    w.github.truncateTrees = 5;
    const result = await w.check(w.pull(lagging), report);
    expect(w.github.count(TEXTS)).toBe(0);
    expect(reported(result)).toEqual(await onDisk({ [FILE]: CLEAN }));
  });

  scenario('texts that the base has as well are read once', async (w) => {
    w.planner.commit('main', lagging, 'Before');
    const summary = '.planning/phases/04-shelf-4/04-06-SUMMARY.md';
    const result = await w.check(w.pull({ [FILE]: edited(CLEAN), [summary]: 'Done\n' }), NEVER);
    expect(result.outputs['introduced']).toBe('0');
    expect(w.github.count(TREE)).toBe(2);
    expect(w.github.count(TEXTS)).toBe(1);
    expect(textsAsked(w)).toHaveLength(new Set(textsAsked(w)).size);
    // 24 summaries, each beside its plan, with a ROADMAP.md, and the one that is different.
    expect(textsAsked(w)).toHaveLength(50);
  });

  scenario('an answer that fails is asked for again', async (w) => {
    w.github.next(TEXTS, status(502));
    const result = await w.check(w.pull(lagging), report);
    expect(reported(result)).toEqual(await onDisk(lagging));
    expect(w.github.count(TEXTS)).toBe(2);
  });

  scenario('a repair that rests on it is committed, and can be proved', async (w) => {
    const pull = w.pull({ ...planning(4, 5), [FILE]: WRONG });
    const result = await w.fix(pull, NEVER);
    expect(w.planner.show('work').message).toContain('(evidence-completed)');
    await expectProved(w, result.outputs['commit-sha']!);
  });

  scenario('a plan that is finished after a repair is a reason for another', async (w) => {
    const files = { ...planning(2, 5, { declared: 4 }), [FILE]: CLEAN };
    const pull = w.pull(files);
    const first = await w.fix(pull);
    expect(first.outputs['outcome']).toBe('fixed');
    const more = Object.entries(planning(2, 6, { declared: 4 })).filter(([name]) => !(name in files));
    w.planner.commit('work', Object.fromEntries(more), 'More plans');
    const second = await w.fix(pull);
    expect(second.outputs['outcome']).toBe('fixed');
    await expectProved(w, second.outputs['commit-sha']!);
  });

  scenario('something outside of the planning folder is none', async (w) => {
    const pull = w.pull({ ...planning(2, 5, { declared: 4 }), [FILE]: CLEAN });
    await w.fix(pull);
    const { message, parents } = w.planner.show('work');
    // The same repair with other bytes: something has undone it.
    w.planner.commit('undone', { [FILE]: WRONG }, message, { from: parents[0]! });
    w.planner.commit('undone', { 'notes.md': 'x\n' }, 'Notes');
    const result = await w.fix(w.github.pull({ base: w.planner, head: 'undone' }), NEVER);
    expect(result.outputs['reason']).toMatch(/repair by state-md already/);
  });

  scenario('somebody with many planning folders does not keep the job busy', async (w) => {
    const streams = Array.from({ length: 20 }, (_, index) => `.planning/workstreams/s${index}/`);
    const files = streams.map((root, index) => ({
      ...relabelled(planning(20, 10, { root }), index),
      [`${root}STATE.md`]: CLEAN,
    }));
    const result = await w.check(w.pull(Object.assign({}, ...files) as Record<string, string>), report);
    expect(result.outputs['files']).toBe('21');
    expect(w.github.count(TEXTS)).toBeLessThanOrEqual(30);
  });

  // Last, and with nothing beside it that takes time.
  alone('300 phases with 3,000 plans cost a few requests', async (w) => {
    const result = await w.check(w.pull(planning(300, 10)), NEVER);
    expect(result.outputs['files']).toBe('1');
    const counts = new Map<string, number>();
    for (const { operation } of w.github.requests) counts.set(operation, (counts.get(operation) ?? 0) + 1);
    expect(counts.get(TREE)).toBe(2);
    expect(counts.get(TEXTS)).toBeLessThanOrEqual(3);
    expect(textsAsked(w).length).toBeLessThanOrEqual(300);
    expect(w.github.requests.length).toBeLessThanOrEqual(8);
  });
});

/** The blobs that were asked for as texts. */
function textsAsked({ github }: World): string[] {
  return github.requests
    .filter(({ operation }) => operation === TEXTS)
    .flatMap(({ body }) =>
      [...(body as { query: string }).query.matchAll(/oid: "(\w+)"/g)].map(([, oid]) => oid!),
    );
}

/** The same files, each with a text of its own. */
function relabelled(files: Readonly<Record<string, string>>, label: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, `${text}\n<!-- ${label} ${name} -->\n`]),
  );
}

// ── Proof ───────────────────────────────────────────────────────────────────────────────────────────
/** Runs `state-md verify` in a clone. */
async function verify(
  { planner }: World,
  revision: string,
  ...options: readonly string[]
): Promise<{ code: number; stdout: string }> {
  const cwd = sandbox();
  await run('git', ['clone', '--quiet', '--no-checkout', planner.folder, cwd]);
  try {
    const { stdout } = await run(process.execPath, [COMMAND, 'verify', revision, ...options], { cwd });
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, stdout };
  }
}

async function expectProved(w: World, revision: string): Promise<void> {
  const { code, stdout } = await verify(w, revision);
  expect(stdout).toMatch(new RegExp(`^Proved: ${revision} `));
  expect(code).toBe(0);
}

describe('verify proves what the Action committed', () => {
  scenario('one file', async (w) => {
    const result = await w.fix(w.pull());
    await expectProved(w, result.outputs['commit-sha']!);
  });

  scenario('two files', async (w) => {
    const result = await w.fix(w.pull({ [FILE]: BOTH, '.planning/workstreams/api/STATE.md': WRONG }));
    expect(result.outputs['fixed']).toBe('2');
    await expectProved(w, result.outputs['commit-sha']!);
  });

  scenario('line ends, byte-order mark, no newline at the end, and a name with blanks', async (w) => {
    const name = 'plans of "Ada" – 1/STATE.md';
    const bytes = Buffer.from(`\uFEFF${WRONG.replaceAll('\n', '\r\n').trimEnd()}`);
    const result = await w.fix(w.pull({ [name]: bytes }), { inputs: { files: '**/STATE.md' } });
    await expectProved(w, result.outputs['commit-sha']!);
  });

  scenario('with other rules, another tolerance and another headline', async (w) => {
    // Within what is printed, but not the canonical rounding.
    const pull = w.pull({ [FILE]: BOTH.replace('0.82 hours', '0.91 hours') });
    const inputs = {
      tolerance: 'exact',
      rules: 'date: off\nvelocity-time: notice',
      'commit-message': 'chore: figures',
    };
    const result = await w.fix(pull, { inputs });
    expect(result.outputs['outcome']).toBe('fixed');
    const sha = result.outputs['commit-sha']!;
    // Nothing in the repository says that the workflow sets them.
    expect(await verify(w, sha)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('--allow-options'),
    });
    const { code, stdout } = await verify(w, sha, '--allow-options');
    expect(stdout).toMatch(new RegExp(`^Proved: ${sha} `));
    expect(code).toBe(0);
  });

  scenario('inherited figures, whatever the base is', async (w) => {
    w.planner.commit('main', { [FILE]: WRONG }, 'Before');
    const result = await w.fix(w.pull({ [FILE]: edited(BOTH) }), NEVER);
    await expectProved(w, result.outputs['commit-sha']!);
  });

  scenario('but not what somebody changed in it', async (w) => {
    const pull = w.pull();
    const head = pull.headSha;
    const sha = (await w.fix(pull)).outputs['commit-sha']!;
    const { message } = w.planner.show(sha);
    const forge = (branch: string, files: Record<string, FileContent>, words = message): string =>
      w.planner.commit(branch, files, words, { from: head });
    const forged = [
      forge('another-figure', { [FILE]: CLEAN.replace('0.92', '0.93') }),
      forge('another-line', { [FILE]: edited(CLEAN) }),
      forge('another-file', { [FILE]: CLEAN, 'backdoor.sh': 'true\n' }),
      forge('another-mode', { [FILE]: { mode: '100755', content: CLEAN } }),
      forge('another-claim', { [FILE]: CLEAN }, message.replace('0.82', '0.83')),
    ];
    for (const revision of forged) {
      const { code, stdout } = await verify(w, revision);
      expect(stdout).toMatch(new RegExp(`^Not proved: ${revision}`));
      expect(code).toBe(1);
    }
    await expectProved(w, sha);
  });
});

test('the recorded walk is what happens', async () => {
  await run(process.execPath, [WALK, '--check']);
});
