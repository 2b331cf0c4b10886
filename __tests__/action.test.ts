// The Action in this process: real files in a temporary checkout, everything of the runner faked and recorded.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { INPUT_DEFAULTS, readInputs } from '../src/action/inputs.ts';
import type { Ports } from '../src/action/ports.ts';
import { runnerPorts } from '../src/action/ports.ts';
import { run } from '../src/action.ts';
import { ConfigError } from '../src/config.ts';
import { revisionOf } from '../src/github/event.ts';
import { readStdout } from './runner.ts';
import type { RunnerView } from './runner.ts';

const OUTPUTS = [
  ...['outcome', 'reason', 'errors', 'warnings', 'notices', 'fixable', 'fixed', 'introduced', 'files'],
  ...['commit-sha', 'report-file', 'sarif-file', 'patch-file'],
];
const SHA = '0123456789abcdef0123456789abcdef01234567';
const CLEAN = `# Project State

## Current Position

Phase: 1 of 4 (Parser)
Plan: 1 of 2
Status: In progress
Last activity: 2026-01-01 — Wrote the parser

Progress: [█████░░░░░] 50%

## Performance Metrics

**Velocity:**
- Total plans completed: 1
- Average duration: 10 min
- Total execution time: 10 min

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1     | 1/2   | 10min | 10min    |
`;
const WRONG = CLEAN.replace('50%', '90%').replace('time: 10 min', 'time: 30 min');

const WORK_TREE = 'state-md: reading the work tree, because this is a test';

interface Run extends RunnerView {
  readonly status: number;
  readonly outputs: Record<string, string>;
  readonly summary: string;
  readonly stdout: string;
}

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(path.join(os.tmpdir(), 'state-md-action-'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
  writeFileSync(path.join(workspace, file), text);
}

async function act(inputs: Record<string, string> = {}, overrides: Partial<Ports> = {}): Promise<Run> {
  const outputs: Record<string, string> = {};
  const lines: string[] = [];
  let summary = '';
  const status = await run({
    workspace,
    revision: { repositoryUrl: 'https://github.com/octo/planner', sha: SHA },
    debug: false,
    temporary: undefined,
    occasion: { kind: 'unknown', reason: 'this is a test' },
    runUrl: undefined,
    connect: () => {
      throw new Error('nothing is asked of GitHub here');
    },
    input: (name) => inputs[name] ?? '',
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    print: (line) => lines.push(line),
    writeSummary: (markdown) => {
      summary += markdown;
      return true;
    },
    ...overrides,
  });
  const stdout = lines.join('\n');
  const view = readStdout(stdout);
  const log = view.log.filter((line) => line !== WORK_TREE);
  return { ...view, log, status, outputs, summary, stdout };
}

/** What holds on every path, whatever happens. */
function expectEnding({ status, outputs, issues, dropped, commands, summary }: Run): void {
  expect(Object.keys(outputs).toSorted()).toEqual(OUTPUTS.toSorted());
  for (const name of ['errors', 'warnings', 'notices', 'fixable', 'fixed', 'files']) {
    expect(outputs[name]).toMatch(/^\d+$/);
  }
  expect(outputs['reason']).toMatch(/^.+$/);
  expect(dropped).toEqual([]);
  expect(commands).toEqual([]);
  expect(summary).toMatch(/^## (?:❌|⚠️|ℹ️|✅) state-md: /);
  if (status === 1) expect(issues.at(-1)?.level).toBe('error');
}

describe('files that are read', () => {
  test('clean', async () => {
    write('.planning/STATE.md', CLEAN);
    const result = await act();
    expectEnding(result);
    expect(result.status).toBe(0);
    expect(result.issues).toEqual([]);
    expect(result.log).toEqual(['state-md: no findings in 1 file']);
    expect(result.outputs).toMatchObject({
      outcome: 'clean',
      reason: 'no findings in 1 file',
      files: '1',
      errors: '0',
    });
    expect(result.summary).toContain(
      '## ✅ state-md: no findings in 1 file\n\nNo figure contradicts another, as far as they could be checked.\n',
    );
  });

  test('with findings: annotated, told, and failing with one more error', async () => {
    write('.planning/STATE.md', WRONG);
    const result = await act();
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues.map(({ properties }) => properties['title'])).toEqual([
      'state-md: progress-bar',
      'state-md: velocity-time',
      'state-md',
    ]);
    expect(result.issues[1]?.properties).toMatchObject({ file: '.planning/STATE.md', line: '17' });
    expect(result.issues[2]?.message).toBe('2 errors in 1 file; "state-md fix" repairs all of them.');
    expect(result.outputs).toMatchObject({
      outcome: 'findings',
      reason: '2 errors in 1 file; "state-md fix" repairs all of them',
      errors: '2',
      fixable: '2',
      introduced: '',
      'commit-sha': '',
      'patch-file': '',
      'report-file': '',
    });
    expect(result.summary).toContain(
      'The step fails because of `fail-on: error`. `state-md fix` repairs all of them',
    );
    expect(result.summary).toContain(
      `https://github.com/octo/planner/blob/${SHA}/.planning/STATE.md?plain=1#L17`,
    );
    expect(result.summary).toContain('\n-- Total execution time: 30 min\n+- Total execution time: 10 min\n');
  });

  test('findings below fail-on leave the step green and are still shown', async () => {
    write('.planning/STATE.md', WRONG);
    const result = await act({ 'fail-on': 'never' });
    expectEnding(result);
    expect(result.status).toBe(0);
    expect(result.issues).toHaveLength(2);
    expect(result.outputs['outcome']).toBe('findings');
    expect(result.summary).toContain(
      '## ❌ state-md: 2 errors in 1 file\n\nThe step passes: with `fail-on: never`',
    );
  });

  test('rules can be set differently', async () => {
    write('.planning/STATE.md', WRONG);
    const rules = 'progress-bar: off\nvelocity-time: notice';
    const result = await act({ rules });
    expect(result.status).toBe(0);
    expect(result.outputs).toMatchObject({ errors: '0', notices: '1' });
    expect(result.summary).toContain('## ℹ️ state-md: 1 notice in 1 file');
    expect(result.summary).toContain('`state-md fix --rule progress-bar=off` changes this and nothing else:');
    const warned = await act({ rules: 'progress-bar: warning\nvelocity-time: notice', 'fail-on': 'warning' });
    expect(warned.status).toBe(1);
    expect((await act({ rules: 'progress-bar: warning\nvelocity-time: notice' })).summary).toMatch(/^## ⚠️/);
  });

  test('the command in the summary repeats what the step was asked', async () => {
    write('docs/STATE.md', WRONG);
    expect((await act({ files: 'docs', tolerance: 'exact' })).summary).toContain(
      '`state-md fix --tolerance exact docs/STATE.md` changes',
    );
    write('odd name/STATE.md', WRONG);
    expect((await act({ files: 'odd name' })).summary).toContain('`state-md fix PATH...` changes');
  });

  test('patterns are one a line, exclusions and comments among them', async () => {
    write('a/STATE.md', CLEAN);
    write('b/STATE.md', WRONG);
    const result = await act({ files: '*/STATE.md\r\n# not this one\n\n!b/**' });
    expectEnding(result);
    expect(result.outputs).toMatchObject({ outcome: 'clean', files: '1' });
  });

  test('a pattern without a file is mentioned when others have files', async () => {
    write('a/STATE.md', CLEAN);
    const result = await act({ files: 'a/STATE.md\nb/STATE.md' });
    expect(result.status).toBe(0);
    expect(result.log[0]).toBe('state-md: no file for "b/STATE.md": there is no such file or folder');
    expect(result.summary).toContain('No file for `b/STATE.md`: there is no such file or folder.');
  });

  test('fourteen errors: nine and a verdict that says so', async () => {
    const rows = Array.from({ length: 14 }, (_, index) => `| ${index + 1} | 1/1 | 10min | 99min |`).join(
      '\n',
    );
    write('STATE.md', CLEAN.replace('| 1     | 1/2   | 10min | 10min    |', rows));
    const result = await act();
    expectEnding(result);
    const errors = result.issues.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.message).toMatch(/\n9 of \d+ errors shown; all of them are in the job summary\.$/);
    expect(Number(result.outputs['errors'])).toBeGreaterThanOrEqual(14);
  });

  test("another tool's STATE.md at the root is passed over, unless it was asked for", async () => {
    write('STATE.md', '# Notes\n\nNothing of GSD.\n');
    expect((await act()).outputs).toMatchObject({ outcome: 'skipped', files: '0' });
    expect((await act({ files: 'STATE.md' })).outputs).toMatchObject({
      outcome: 'findings',
      notices: '1',
      files: '1',
    });
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['not UTF-8', Uint8Array.of(0x23, 0xff, 0xfe), /not valid UTF-8/],
    ['with a NUL byte', Uint8Array.of(0x23, 0, 0x23), /NUL byte/],
    ['too large', new Uint8Array(2 * 1024 * 1024), /2\.0 MiB/],
  ])('%s', async (_, bytes, message) => {
    write('.planning/STATE.md', bytes);
    const result = await act();
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues[0]?.message).toMatch(message);
    expect(result.issues[0]?.properties).toEqual({
      title: 'state-md: unreadable',
      file: '.planning/STATE.md',
    });
    expect(result.outputs).toMatchObject({ outcome: 'findings', errors: '1', files: '1' });
  });

  test('a link is not followed and its target is not shown', async () => {
    const secret = path.join(workspace, 'secret.txt');
    writeFileSync(secret, 'TOP SECRET');
    mkdirSync(path.join(workspace, '.planning'));
    symlinkSync(secret, path.join(workspace, '.planning/STATE.md'));
    const result = await act({ 'report-file': 'report.json' });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues[0]?.message).toContain('symbolic link');
    const everything =
      result.stdout + result.summary + readFileSync(path.join(workspace, 'report.json'), 'utf8');
    expect(everything).not.toContain('TOP SECRET');
  });
});

describe('no file', () => {
  test.each([
    ['notice', 0, 'skipped', 'ℹ️'],
    ['warning', 0, 'skipped', '⚠️'],
    ['error', 1, 'error', '❌'],
  ])('is said as %s', async (level, status, outcome, mark) => {
    write('README.md', '');
    const result = await act({ 'on-missing': level });
    expectEnding(result);
    expect(result.status).toBe(status);
    expect(result.issues).toEqual([
      {
        level,
        message: expect.stringContaining(
          'Nothing was checked, because no file was found: STATE.md, .planning/STATE.md, .planning/workstreams/*/STATE.md. ' +
            'The input "files" says where to look',
        ),
        properties: { title: 'state-md: no file' },
      },
    ]);
    expect(result.outputs).toMatchObject({ outcome, files: '0' });
    expect(result.summary).toContain(`## ${mark} state-md: nothing was checked`);
  });

  test('names the patterns that led nowhere, a few of them', async () => {
    write('README.md', '');
    const files = Array.from({ length: 9 }, (_, index) => `p${index}/*.md`).join('\n');
    const [issue] = (await act({ files })).issues;
    expect(issue?.message).toContain('"p4/*.md" (no file matches it) and 4 further patterns.');
  });

  test('says when everything is excluded', async () => {
    write('a/STATE.md', CLEAN);
    expect((await act({ files: 'a\n!a' })).outputs['reason']).toContain(
      'all that "files" matches is excluded',
    );
  });

  test('asks for a checkout when the workspace is empty or missing', async () => {
    expect((await act()).issues[0]?.message).toContain('does the job run actions/checkout before this step?');
    const missing = await act({}, { workspace: path.join(workspace, 'missing') });
    expectEnding(missing);
    expect(missing.issues[0]?.message).toContain('actions/checkout');
  });
});

describe('wrong input', () => {
  test.each([
    [
      'fail-on',
      'eror',
      'fail-on: expected error, warning, notice or never, but got "eror". Did you mean "error"?',
    ],
    ['on-missing', 'fail', 'on-missing: expected notice, warning or error, but got "fail".'],
    ['tolerance', 'exakt', 'tolerance: expected printed or exact, but got "exakt". Did you mean "exact"?'],
    [
      'rules',
      'velocity-tim: off',
      'rules, line 1: there is no rule "velocity-tim". Did you mean "velocity-time"?',
    ],
    ['mode', 'chek', 'mode: expected check, suggest or fix, but got "chek". Did you mean "check"?'],
    ['mode', 'fix', 'mode "fix": the input "token" is empty, and nothing can be written without one.'],
    [
      'mode',
      'suggest',
      'mode "suggest": the input "token" is empty, and nothing can be written without one.',
    ],
  ])('%s: %s', async (name, value, message) => {
    write('.planning/STATE.md', WRONG);
    const result = await act({ [name]: value });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]).toMatchObject({
      level: 'error',
      properties: { title: 'state-md: configuration' },
    });
    expect(result.issues[0]?.message).toContain(message);
    expect(result.outputs).toMatchObject({ outcome: 'error', errors: '0', files: '0' });
    expect(result.outputs['reason']).toContain(message.slice(0, 20));
    expect(result.summary).toContain('## ❌ state-md: wrong configuration');
  });

  test('all of it is told at once', async () => {
    const result = await act({ mode: 'x', 'fail-on': 'y', tolerance: 'z', rules: 'a: off\nb: off' });
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]?.message.split('\n')).toHaveLength(5);
    expect(result.outputs['reason']).not.toContain('\n');
  });

  test('cannot inject a command', async () => {
    const result = await act({
      'fail-on': 'a\n::set-output name=outcome::clean\r##[error]x',
      mode: '##[command]\u001b[31m',
    });
    expectEnding(result);
    expect(result.stdout.split('\n')).toHaveLength(1);
  });
});

describe('the report', () => {
  test('is written with its folders', async () => {
    write('.planning/STATE.md', WRONG);
    const result = await act({ 'report-file': 'out/deep/report.json' });
    expectEnding(result);
    expect(result.outputs['report-file']).toBe('out/deep/report.json');
    const report = JSON.parse(readFileSync(path.join(workspace, 'out/deep/report.json'), 'utf8')) as object;
    expect(report).toMatchObject({ version: 1, summary: { files: 1, errors: 2 } });
  });

  test('may be written outside of the checkout, where the workflow says so', async () => {
    write('.planning/STATE.md', CLEAN);
    const outside = mkdtempSync(path.join(os.tmpdir(), 'state-md-outside-'));
    const file = path.join(outside, 'report.json');
    expect((await act({ 'report-file': file })).status).toBe(0);
    expect(existsSync(file)).toBe(true);
    rmSync(outside, { recursive: true });
  });

  test('that cannot be written fails the step, after everything else was told', async () => {
    write('.planning/STATE.md', WRONG);
    mkdirSync(path.join(workspace, 'folder'));
    const result = await act({ 'report-file': 'folder' });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues).toHaveLength(3);
    expect(result.issues[2]).toMatchObject({
      message: 'report-file "folder": the report cannot be written: it is a folder.',
      properties: { title: 'state-md: configuration' },
    });
    expect(result.outputs).toMatchObject({ outcome: 'error', errors: '2', 'report-file': '' });
  });

  test('is not written through a link of the checkout', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'state-md-outside-'));
    write('.planning/STATE.md', CLEAN);
    writeFileSync(path.join(outside, 'victim'), 'before');
    symlinkSync(path.join(outside, 'victim'), path.join(workspace, 'report.json'));
    symlinkSync(outside, path.join(workspace, 'reports'));
    expect((await act({ 'report-file': 'report.json' })).outputs['reason']).toContain(
      'it is a symbolic link',
    );
    expect((await act({ 'report-file': 'reports/new/a.json' })).outputs['reason']).toContain(
      'leads out of the checkout',
    );
    expect((await act({ 'report-file': 'reports/victim' })).outputs['reason']).toContain(
      'leads out of the checkout',
    );
    expect(readFileSync(path.join(outside, 'victim'), 'utf8')).toBe('before');
    expect(existsSync(path.join(outside, 'new'))).toBe(false);
    rmSync(outside, { recursive: true });
  });

  test('is not written into a pipe, which would wait for ever', async () => {
    write('.planning/STATE.md', CLEAN);
    execFileSync('mkfifo', [path.join(workspace, 'pipe')]);
    expect((await act({ 'report-file': 'pipe' })).outputs['reason']).toContain('not a regular file');
  });

  test('says why the system refused', async () => {
    write('.planning/STATE.md', CLEAN);
    write('file', '');
    expect((await act({ 'report-file': 'file/report.json' })).outputs['reason']).toMatch(/E(?:NOTDIR|EXIST)/);
  });
});

describe('the runner', () => {
  test('need not have a summary', async () => {
    const rows = Array.from({ length: 14 }, (_, index) => `| ${index + 1} | 1/1 | 10min | 99min |`).join(
      '\n',
    );
    write('STATE.md', CLEAN.replace('| 1     | 1/2   | 10min | 10min    |', rows));
    const result = await act({}, { writeSummary: () => false });
    expect(result.issues.at(-1)?.message).toMatch(
      /9 of \d+ errors shown; all of them are in the log of this step\.$/,
    );
    expect(result.log.filter((line) => line.startsWith('error: STATE.md:')).length).toBeGreaterThanOrEqual(5);
  });

  test('may have a summary that cannot be written', async () => {
    write('.planning/STATE.md', CLEAN);
    const writeSummary = (): never => {
      throw new Error('no space\n::error::x');
    };
    const result = await act({}, { writeSummary });
    expect(result.status).toBe(0);
    expect(result.issues).toEqual([]);
    expect(result.log[0]).toBe('state-md: the job summary could not be written: Error: no space␊::error::x');
  });

  test('may refuse the outputs, which is told and fails', async () => {
    write('.planning/STATE.md', CLEAN);
    const setOutput = (): never => {
      throw new Error('Missing file at path: /x');
    };
    const result = await act({}, { setOutput });
    expect(result.status).toBe(1);
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]).toMatchObject({ properties: { title: 'state-md: internal' } });
  });

  test('a fault of ours is one line, with outputs and without a trace', async () => {
    const input = (): never => {
      throw new TypeError('boom\n::error::x');
    };
    const result = await act({}, { input });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.stdout.split('\n')).toHaveLength(1);
    expect(result.stdout).not.toMatch(/\bat .*:\d+:\d+/);
    expect(result.issues[0]?.message).toContain(
      'state-md failed through a fault of its own (TypeError: boom',
    );
    expect(result.issues[0]?.message).toContain('Please report it');
    expect(result.outputs['outcome']).toBe('error');
  });

  test('a trace is printed for whoever asks for details', async () => {
    const input = (): never => {
      throw new TypeError('boom');
    };
    const result = await act({}, { input, debug: true });
    expectEnding(result);
    expect(result.log[0]).toBe('trace: TypeError: boom');
    expect(result.log.some((line) => /action\.test\.ts:\d+/.test(line))).toBe(true);
  });

  test('whatever is thrown', async () => {
    const input = (): never => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is the point
      throw 'words';
    };
    const result = await act({}, { input, debug: true });
    expectEnding(result);
    expect(result.outputs['reason']).toContain('(words)');
  });
});

describe('real ports', () => {
  test('read the environment and write where it says', async () => {
    const summary = path.join(workspace, 'summary.md');
    const ports = runnerPorts({ GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: summary });
    expect(ports.workspace).toBe(workspace);
    expect(ports.revision).toBeUndefined();
    expect(ports.writeSummary('a')).toBe(true);
    expect(ports.writeSummary('b')).toBe(true);
    expect(readFileSync(summary, 'utf8')).toBe('ab');
    expect(ports.input('files')).toBe('');
  });

  test('do without what is not there', async () => {
    const ports = runnerPorts({ GITHUB_WORKSPACE: '', GITHUB_STEP_SUMMARY: '' });
    expect(ports.workspace).toBe(process.cwd());
    expect(ports.writeSummary('a')).toBe(false);
  });
});

describe('the revision', () => {
  const environment = { GITHUB_REPOSITORY: 'octo/planner', GITHUB_SHA: SHA };
  const HEAD = 'f'.repeat(40);

  function withEvent(text: string): string {
    write('event.json', text);
    return path.join(workspace, 'event.json');
  }

  test('is the commit of the run, or the head of the pull request', async () => {
    expect(revisionOf(environment)).toEqual({ repositoryUrl: 'https://github.com/octo/planner', sha: SHA });
    const event = withEvent(JSON.stringify({ pull_request: { head: { sha: HEAD } } }));
    expect(revisionOf({ ...environment, GITHUB_EVENT_PATH: event })?.sha).toBe(HEAD);
    expect(revisionOf({ ...environment, GITHUB_SERVER_URL: 'https://ghe.example:8443' })?.repositoryUrl).toBe(
      'https://ghe.example:8443/octo/planner',
    );
  });

  test.each(['', 'null', '[]', '{', '{"pull_request":null}', '{"pull_request":{"head":{"sha":7}}}'])(
    'does not need the event to be %j',
    (text) => expect(revisionOf({ ...environment, GITHUB_EVENT_PATH: withEvent(text) })?.sha).toBe(SHA),
  );

  test('is unknown when something is missing or malformed', async () => {
    expect(revisionOf({})).toBeUndefined();
    expect(revisionOf({ ...environment, GITHUB_EVENT_PATH: '' })?.sha).toBe(SHA);
    expect(revisionOf({ ...environment, GITHUB_EVENT_PATH: '/does/not/exist' })?.sha).toBe(SHA);
    expect(revisionOf({ ...environment, GITHUB_SHA: 'main' })).toBeUndefined();
    expect(revisionOf({ ...environment, GITHUB_REPOSITORY: 'a/b)[x](y' })).toBeUndefined();
    expect(revisionOf({ ...environment, GITHUB_SERVER_URL: 'javascript:alert(1)' })).toBeUndefined();
  });
});

describe('action.yml', () => {
  interface Manifest {
    readonly name: string;
    readonly description: string;
    readonly author: string;
    readonly branding: { readonly icon: string; readonly color: string };
    readonly inputs: Record<string, { readonly description: string; readonly default: string }>;
    readonly outputs: Record<string, { readonly description: string }>;
    readonly runs: object;
  }
  const manifest = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as Manifest;

  test('runs the bundle on Node 24', async () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(manifest.branding).toEqual({ icon: 'check-square', color: 'green' });
    // The marketplace cuts longer ones.
    expect(manifest.description.length).toBeLessThan(125);
  });

  test('has exactly the inputs that work, with their defaults', async () => {
    const defaults = Object.fromEntries(
      Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]),
    );
    expect(defaults).toEqual({ ...INPUT_DEFAULTS, token: '${{ github.token }}' });
    expect(() => readInputs((name) => defaults[name] ?? '')).not.toThrow(ConfigError);
  });

  test('has exactly the outputs that are set', async () => {
    expect(Object.keys(manifest.outputs).toSorted()).toEqual(OUTPUTS.toSorted());
  });

  test('describes everything', async () => {
    const all = [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)];
    for (const { description } of all) expect(description.length).toBeGreaterThan(20);
  });
});
