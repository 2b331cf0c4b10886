import { TOOL } from '../report/report.ts';
import type { InitMode } from './jobs.ts';

/** Where the workflow is written, from the root of the repository. */
export const WORKFLOW_FILE = '.github/workflows/state-md.yml';

const INTRODUCTION: Readonly<Record<InitMode, string>> = {
  check: 'Checks the figures of STATE.md. It writes nothing.',
  suggest: 'Checks the figures of STATE.md, and suggests in pull requests what can be recomputed.',
  fix: 'Checks the figures of STATE.md, and commits to pull requests what can be recomputed.',
};

const READ = 'contents: read # to read the files by their SHA; no checkout is needed';
const PERMISSIONS: Readonly<Record<InitMode, readonly string[]>> = {
  check: [READ],
  suggest: [READ, 'pull-requests: write # to suggest repairs'],
  fix: ['contents: write # to commit repairs; no checkout is needed'],
};

const REMARKS: Readonly<Record<InitMode, readonly string[]>> = {
  check: [],
  suggest: [],
  fix: [
    '# GitHub starts no other checks on a commit that was made with the token of a workflow. A GitHub App',
    '# token avoids that: docs/pull-requests.md of the action.',
  ],
};

/** The text of a workflow that runs the Action, with the least that the mode needs. */
export function workflowText(mode: InitMode, branch: string): string {
  const indented = (spaces: number, lines: readonly string[]): string[] =>
    lines.map((line) => `${' '.repeat(spaces)}${line}`);
  return [
    `# ${INTRODUCTION[mode]} Written by "state-md init"; it is yours to change.`,
    'name: STATE.md',
    '',
    'on:',
    '  pull_request:',
    '  push:',
    `    branches: [${branchPattern(branch)}]`,
    '  merge_group:',
    '',
    'permissions: {}',
    '',
    'concurrency:',
    '  group: state-md-${{ github.ref }}',
    "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
    '',
    'jobs:',
    '  state-md:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 10',
    '    permissions:',
    ...indented(6, PERMISSIONS[mode]),
    '    steps:',
    ...indented(6, REMARKS[mode]),
    `      - uses: OWNER/state-md-action@COMMIT # v${TOOL.version}`,
    ...(mode === 'check' ? [] : ['        with:', `          mode: ${mode}`]),
    '',
  ].join('\n');
}

/** A branch as a filter: of what means something in one, git allows `+` and `!` in names; YAML has marks of its own. */
function branchPattern(branch: string): string {
  if (/^[A-Za-z][\w./-]*$/.test(branch)) return branch;
  return `'${branch.replace(/[+!]/g, '\\$&').replaceAll("'", "''")}'`;
}
