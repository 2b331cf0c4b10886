// The pull request of docs/walk.md and of the pictures: a plan is finished, and one total does not follow.
import type { FakeGitHub } from '../../__tests__/github/server.ts';
import type { Repository } from '../../__tests__/github/repository.ts';
import type { Pull } from '../../__tests__/github/state.ts';
import { TOKEN } from '../../__tests__/github/step.ts';

const FILE = '.planning/STATE.md';

/** The file after one plan more, or before it. */
const state = (done: boolean): string => `# Project State

## Current Position

Phase: 2 of 3 (Watering schedule)
Plan: ${done ? '1' : '0'} of 3 in current phase
Status: In progress
Last activity: ${done ? '2026-01-14 — Finished plan 02-01' : '2026-01-13 — Planned phase 2'}

## Performance Metrics

**Velocity:**
- Total plans completed: ${done ? '3' : '2'}
- Average duration: ${done ? '229 s' : '215.5 s'}
- Total execution time: ${done ? '0.18' : '0.12'} hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1. Seed list | 2/2 | 431s | 215.5s |
${done ? '| 2. Watering schedule | 1/3 | 256s | 256s |\n' : ''}`;

/** A repository with a pull request, and what the pull request changes. */
export interface OpenedPull {
  readonly planner: Repository;
  readonly pull: Pull;
  /** The commit of the pull request. */
  readonly head: string;
  /** As `git diff` prints it. */
  readonly change: string;
}

/** Opens the pull request on a GitHub of the tests. Authors and dates are fixed, so the SHAs are always the same. */
export function openPullRequest(github: FakeGitHub): OpenedPull {
  const planner = github.repository('octo/planner');
  planner.commit('main', { [FILE]: state(false) }, 'Plan the watering schedule');
  const head = planner.commit('watering', { [FILE]: state(true) }, 'Finish plan 02-01');
  github.token(TOKEN);
  const pull = github.pull({ base: planner, head: 'watering', author: 'ada' });
  return { planner, pull, head, change: planner.git(['diff', '--no-color', 'main', 'watering']) };
}
