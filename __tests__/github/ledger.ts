/** What happened in all scenarios of a test file, as a table: event × whose × mode → outcome, and what was written. */
import { DEPENDABOT, type Trigger, ZERO } from './events.ts';
import type { FakeGitHub } from './server.ts';
import type { ActionResult, ActionStep } from './step.ts';

/** One run of the Action. */
interface Run {
  readonly event: string;
  readonly of: string;
  readonly mode: string;
  readonly outcome: string;
  readonly written: readonly string[];
  /** Nobody asked for anything to be written. */
  readonly isReading: boolean;
}

/** What kind of run a step is. */
export function kindOf(
  trigger: Trigger,
  inputs: ActionStep['inputs'] = {},
): Pick<Run, 'event' | 'of' | 'mode'> {
  const { mode = 'check', comment = 'never' } = inputs;
  const isDry = inputs['dry-run'] === 'true';
  return {
    event: trigger.name,
    of: whose(trigger),
    mode: [mode, ...(comment === 'never' ? [] : ['comment']), ...(isDry ? ['dry run'] : [])].join(', '),
  };
}

/** Short names of what can be written. */
const WRITES: Readonly<Record<string, string>> = {
  createCommitOnBranch: 'commit',
  resolveReviewThread: 'resolve',
  minimizeComment: 'hide',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': 'review',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': 'comment',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': 'comment',
  'POST /repos/{owner}/{repo}/statuses/{sha}': 'status',
};

export class Ledger {
  readonly #runs: Run[] = [];
  #scenarios = 0;
  #requests = 0;
  #violations = 0;

  /** Enters a run; `before` is the number of writes that GitHub had seen before it. Returns what it wrote. */
  enter(
    { github, trigger, inputs = {}, token }: ActionStep,
    { outputs }: ActionResult,
    before: number,
  ): { readonly written: readonly string[]; readonly isReading: boolean } {
    const { mode = 'check', comment = 'never' } = inputs;
    const isDry = inputs['dry-run'] === 'true';
    const run = {
      ...kindOf(trigger, inputs),
      outcome: `${outputs['outcome'] ?? 'none'}${token === '' ? ' (no token)' : ''}`,
      written: github.writes.slice(before).map(({ operation }) => WRITES[operation] ?? operation),
      isReading: isDry || (mode === 'check' && comment === 'never'),
    };
    this.#runs.push(run);
    return run;
  }

  /** Enters the end of a scenario. */
  close({ requests, violations }: FakeGitHub): void {
    this.#scenarios += 1;
    this.#requests += requests.length;
    this.#violations += violations.length;
  }

  toString(): string {
    const groups = new Map<string, Run[]>();
    for (const run of this.#runs) {
      const key = [run.event, run.of, run.mode].join('\0');
      groups.set(key, [...(groups.get(key) ?? []), run]);
    }
    const sorted = [...groups].toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
    const rows = sorted.map(([key, runs]) => [
      ...key.split('\0'),
      counted(runs.map(({ outcome }) => outcome)),
      counted(runs.flatMap(({ written }) => written)) || '–',
    ]);
    const stray = this.#runs.filter(({ isReading, written }) => isReading && written.length > 0);
    return [
      ...aligned([['event', 'of', 'mode', 'outcome × runs', 'written × times'], ...rows]),
      '',
      `${this.#scenarios} scenarios, ${this.#runs.length} runs, requests: ${this.#requests}, ` +
        `violations of the contract: ${this.#violations}, writes in check mode or dry run: ${stray.length}`,
    ].join('\n');
  }
}

const EVENTS = [
  'pull_request',
  'pull_request_target',
  'push',
  'merge_group',
  'schedule',
  'workflow_dispatch',
];

function order(key: string): number {
  const event = key.split('\0')[0]!;
  return EVENTS.includes(event) ? EVENTS.indexOf(event) : EVENTS.length;
}

/** Whose change it is, as the payload has it. */
function whose({ name, payload, environment }: Trigger): string {
  /* eslint-disable @typescript-eslint/no-explicit-any -- payloads are what they are */
  const { pull_request: pull, repository, ref, sender, before, deleted } = payload as any;
  if (pull !== undefined) {
    if (pull.state === 'closed') return 'closed';
    if (pull.head.repo === null) return 'fork that is gone';
    if (pull.head.repo.full_name !== repository.full_name) return 'fork';
    return pull.user.login === DEPENDABOT ? 'Dependabot' : 'same repository';
  }
  const place = String(ref ?? environment['GITHUB_REF']);
  if (name === 'merge_group') return 'queue';
  if (deleted === true) return 'end of a branch';
  if (place.startsWith('refs/tags/')) return 'tag';
  if (place === `refs/heads/${repository.default_branch}`) return 'default branch';
  if (sender?.login === DEPENDABOT) return 'Dependabot';
  return before === ZERO ? 'new branch' : 'branch';
}

/** `fixed × 3, superseded`, the most frequent first. */
function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([word, count]) => (count === 1 ? word : `${word} × ${count}`))
    .join(', ');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
