// What the Action does when state-md itself fails: the engine is replaced by one that does.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Ports } from '../src/action/ports.ts';
import * as engine from '../src/engine.ts';
import { settle } from '../src/config/settings.ts';
import type { Analysis, Repair } from '../src/engine.ts';
import { readStdout } from './runner.ts';
import type { RunnerView } from './runner.ts';

jest.unstable_mockModule('../src/engine.ts', () => ({
  ...engine,
  analyse: (...args: Parameters<typeof engine.analyse>): Analysis => {
    if (args[0].path.startsWith('fault')) throw new RangeError('too deep');
    return engine.analyse(...args);
  },
  repair: (...args: Parameters<typeof engine.repair>): Repair => {
    const { path: name } = args[0].source;
    if (name.startsWith('throws')) throw new RangeError('out of range');
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever is thrown
    if (name.startsWith('words')) throw 'words';
    const refused = name.startsWith('refused') ? 'a new finding appeared' : undefined;
    return { before: args[0], after: args[0], fixed: [], changes: [], verified: undefined, refused };
  },
}));

const { run } = await import('../src/action.ts');
const { judgeFiles } = await import('../src/action/judge.ts');

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(path.join(os.tmpdir(), 'state-md-faults-'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

async function act(
  folders: readonly string[],
  debug = false,
): Promise<RunnerView & { outputs: Record<string, string>; summary: string; status: number }> {
  for (const folder of folders) {
    mkdirSync(path.join(workspace, folder));
    writeFileSync(
      path.join(workspace, folder, 'STATE.md'),
      '# Project State\n\n## Current Position\n\nPhase: 9 of 4\n',
    );
  }
  const outputs: Record<string, string> = {};
  const lines: string[] = [];
  let summary = '';
  const ports: Ports = {
    workspace,
    revision: undefined,
    debug,
    temporary: undefined,
    occasion: { kind: 'unknown', reason: 'this is a test' },
    runUrl: undefined,
    connect: () => {
      throw new Error('nothing is asked of GitHub here');
    },
    input: (name) => (name === 'files' ? '.' : ''),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    print: (line) => lines.push(line),
    writeSummary: (text) => {
      summary += text;
      return true;
    },
  };
  const status = await run(ports);
  const [first, ...told] = lines;
  expect(first).toBe('state-md: reading the work tree, because this is a test');
  return { ...readStdout(told.join('\n')), outputs, summary, status };
}

test('a fault in one file leaves the others alone and ends the step as a fault', async () => {
  const result = await act(['fault', 'good']);
  expect(result.status).toBe(1);
  expect(result.outputs).toMatchObject({ outcome: 'error', files: '2' });
  expect(result.issues.map(({ properties }) => properties['title'])).toContain('state-md: phase-range');
  const [broken] = result.issues.filter(({ properties }) => properties['file'] === 'fault/STATE.md');
  expect(broken?.message).toContain(
    'Not checked: state-md failed on this file (too deep). Please report it.',
  );
  expect(result.issues.at(-1)).toMatchObject({
    properties: { title: 'state-md: internal' },
    message:
      'state-md failed through a fault of its own (RangeError: too deep). Please report it, with the file that was being checked.',
  });
  expect(result.log).toEqual([]);
  expect((await act([], true)).log[0]).toBe('trace: RangeError: too deep');
});

test.each([
  ['refused', 'a new finding appeared'],
  ['throws', 'out of range'],
  ['words', 'words'],
])('a repair that fails (%s) costs the diff and nothing else', async (name, reason) => {
  const { summary, outputs } = await act([name]);
  expect(outputs['outcome']).toBe('findings');
  expect(summary).toContain(`The repair of \`${name}/STATE.md\` was refused by its own checks: ${reason}.`);
  expect(summary).not.toContain('The fix');
});

test('a folder that cannot be listed is an error', async () => {
  const found = {
    files: [],
    unmatched: [],
    unlisted: [{ path: 'closed', reason: 'the folder cannot be listed: permission denied (EACCES)' }],
    remarks: [],
  };
  const { files } = judgeFiles(
    { found, files: [], configuration: undefined, base: undefined },
    settle({ severities: {} }),
  );
  expect(files).toMatchObject([
    {
      path: 'closed',
      findings: [
        {
          message: 'Not checked: the folder cannot be listed: permission denied (EACCES).',
          severity: 'error',
        },
      ],
    },
  ]);
});
