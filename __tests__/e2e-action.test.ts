// The committed bundle, started as the runner starts it. What it prints is read by the runner's rules.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE } from './hostile.ts';
import { expectOnlyOurs } from './markdown-page.ts';
import { runSharedStep, runStep, SUMMARY_BYTES } from './runner.ts';
import type { Step, StepResult } from './runner.ts';
import { Hosts } from './starter/hosts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = path.join(root, 'dist/index.js');
const OUTPUTS = [
  ...['outcome', 'reason', 'errors', 'warnings', 'notices', 'fixable', 'fixed', 'introduced', 'files'],
  ...['commit-sha', 'report-file', 'sarif-file', 'patch-file'],
];
const BLOB = 'https://github.com/octo/planner/blob/0123456789abcdef0123456789abcdef01234567';
const SECRET = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';

let folder: string;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-e2e-'));
});

const hosts = new Hosts(path.dirname(bundle));

afterAll(() => {
  hosts.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A new checkout with the given files. */
function checkout(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const workspace = path.join(folder, `checkout-${(count += 1)}`);
  mkdirSync(workspace);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    writeFileSync(path.join(workspace, name), content);
  }
  return workspace;
}

type Options = Omit<Step, 'workspace'>;

function step(workspace: string, options: Options = {}): StepResult {
  return looked(runStep(bundle, started(workspace, options)));
}

/** The same in a process that other steps run in before and after it. */
async function sharedStep(workspace: string, options: Options): Promise<StepResult> {
  return looked(await runSharedStep(hosts, started(workspace, options)));
}

function started(workspace: string, options: Options): Step {
  return { workspace, ...options, env: { INPUT_TOKEN: SECRET, GITHUB_TOKEN: SECRET, ...options.env } };
}

/** What holds for every step. */
function looked(result: StepResult): StepResult {
  expect(result.stdout + result.stderr + result.summary).not.toContain(SECRET);
  expect(result.stderr).toBe('');
  expect(result.dropped).toEqual([]);
  expect(Buffer.byteLength(result.summary)).toBeLessThan(SUMMARY_BYTES);
  return result;
}

/** What holds on every path with an ordinary runner. */
function expectEnding(result: StepResult): void {
  expect(Object.keys(result.outputs).toSorted()).toEqual(OUTPUTS.toSorted());
  expect(result.commands).toEqual([]);
  expect(result.summary).toMatch(/^## \S+ state-md: /);
  const { outcome } = result.outputs;
  if (outcome !== 'findings') expect(result.status).toBe(outcome === 'error' ? 1 : 0);
}

const contradictions = readFileSync(path.join(root, 'examples/contradictions/STATE.md'), 'utf8');
const clean = readFileSync(path.join(root, 'examples/clean/STATE.md'), 'utf8');

describe('every path', () => {
  test('clean', () => {
    const result = step(checkout({ '.planning/STATE.md': clean }));
    expectEnding(result);
    expect(result).toMatchObject({ status: 0, issues: [] });
    expect(result.outputs).toMatchObject({ outcome: 'clean', files: '1', errors: '0' });
    expect(result.log.filter((line) => line !== '')).toEqual([
      'state-md: reading the work tree, because the event file cannot be read',
      'state-md: no findings in 1 file',
    ]);
  });

  test('findings', () => {
    const workspace = checkout({ '.planning/STATE.md': contradictions });
    const result = step(workspace, { inputs: { 'report-file': 'report.json' } });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', files: '1', 'report-file': 'report.json' });
    const report = JSON.parse(readFileSync(path.join(workspace, 'report.json'), 'utf8')) as {
      summary: Record<string, number>;
      files: { findings: { rule: string; severity: string; range: { start: { line: number } } }[] }[];
    };
    for (const name of ['errors', 'warnings', 'notices', 'fixable']) {
      expect(result.outputs[name]).toBe(String(report.summary[name]));
    }
    // Every error of the report has its annotation, on its line.
    const errors = report.files.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'error'),
    );
    expect(errors.length).toBeGreaterThan(0);
    for (const { rule, range } of errors) {
      expect(result.issues).toContainEqual(
        expect.objectContaining({
          properties: expect.objectContaining({ title: `state-md: ${rule}`, line: String(range.start.line) }),
        }),
      );
    }
    expect(result.issues.at(-1)?.properties).toEqual({ title: 'state-md' });
    expect(result.summary).toContain('https://github.com/octo/planner/blob/0123456789abcdef');
  });

  test('the head of the pull request is linked, not the merge commit', () => {
    const head = 'f'.repeat(40);
    const workspace = checkout({
      '.planning/STATE.md': contradictions,
      'event.json': JSON.stringify({ pull_request: { head: { sha: head } } }),
    });
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path.join(workspace, 'event.json') };
    expect(step(workspace, { env }).summary).toContain(
      `https://github.com/octo/planner/blob/${head}/.planning/`,
    );
  });

  test('missing file', () => {
    const result = step(checkout({ 'README.md': '' }));
    expectEnding(result);
    expect(result.status).toBe(0);
    expect(result.outputs['outcome']).toBe('skipped');
    expect(result.issues).toMatchObject([{ level: 'notice', properties: { title: 'state-md: no file' } }]);
    const strict = step(checkout({ 'README.md': '' }), { inputs: { 'on-missing': 'error' } });
    expectEnding(strict);
    expect(strict.status).toBe(1);
    expect(strict.outputs['outcome']).toBe('error');
  });

  test('bad input', () => {
    const inputs = {
      'fail-on': 'warnings',
      mode: 'suggest',
      rules: 'velocity-tme: off\nphase-missing: maybe',
    };
    const result = step(checkout({ '.planning/STATE.md': clean }), { inputs });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.outputs['outcome']).toBe('error');
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]?.properties).toEqual({ title: 'state-md: configuration' });
    expect(result.issues[0]?.message).toContain('Did you mean "warning"?');
    expect(result.issues[0]?.message).toContain('Did you mean "velocity-time"?');
    expect(result.issues[0]?.message.split('\n')).toHaveLength(3);
  });

  test('unreadable file', () => {
    const result = step(checkout({ '.planning/STATE.md': Uint8Array.of(0xff, 0xfe, 0x00) }));
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues[0]?.properties['title']).toBe('state-md: unreadable');
  });

  test('a link out of the checkout is refused, and nothing of its target is shown', () => {
    const workspace = checkout({ 'README.md': '' });
    mkdirSync(path.join(workspace, '.planning'));
    writeFileSync(path.join(folder, 'target.md'), `${contradictions}\nPRIVATE WORDS\n`);
    symlinkSync(path.join(folder, 'target.md'), path.join(workspace, '.planning/STATE.md'));
    const result = step(workspace);
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.stdout + result.summary).not.toContain('PRIVATE WORDS');
  });

  test('internal error: the workspace is a file', () => {
    const workspace = checkout({ file: '' });
    const env = { GITHUB_WORKSPACE: path.join(workspace, 'file') };
    const result = step(workspace, { env });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]?.properties).toEqual({ title: 'state-md: internal' });
    expect(result.stdout).not.toMatch(/^\s*at .*:\d+:\d+\)?$/m);
    expect(step(workspace, { env: { ...env, RUNNER_DEBUG: '1' } }).log.join('\n')).toMatch(/trace:\s+at /);
  });
});

describe('a runner that lacks something', () => {
  test('a job summary', () => {
    const workspace = checkout({ '.planning/STATE.md': contradictions });
    for (const value of [undefined, '']) {
      const result = step(workspace, { env: { GITHUB_STEP_SUMMARY: value } });
      expect(result.status).toBe(1);
      expect(result.outputs['outcome']).toBe('findings');
    }
    const unwritable = step(workspace, { env: { GITHUB_STEP_SUMMARY: folder } });
    expect(unwritable.outputs['outcome']).toBe('findings');
    expect(unwritable.log.join('\n')).toContain(
      'state-md: the job summary could not be written: Error: EISDIR',
    );
  });

  test('a file for outputs', () => {
    const workspace = checkout({ '.planning/STATE.md': clean });
    const old = step(workspace, { env: { GITHUB_OUTPUT: '' } });
    expect(old.status).toBe(0);
    expect(old.commands.map(({ name }) => name)).toEqual(OUTPUTS.map(() => 'set-output'));
    const broken = step(workspace, { env: { GITHUB_OUTPUT: path.join(folder, 'not-there') } });
    expect(broken.status).toBe(1);
    expect(broken.issues.map(({ properties }) => properties['title'])).toEqual(['state-md: internal']);
  });

  test('everything but the path of the program', () => {
    const workspace = checkout({ '.planning/STATE.md': clean });
    const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };
    const { status, stderr } = spawnSync(process.execPath, [bundle], {
      cwd: workspace,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('Node 24, when another one is at hand', () => {
    const own = path.dirname(process.execPath);
    const others = (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .filter((place) => place !== '' && !place.includes('node_modules') && place !== own)
      .map((place) => path.join(place, 'node'));
    const workspace = checkout({ '.planning/STATE.md': contradictions });
    const expected = step(workspace).stdout;
    for (const node of others) {
      const { status, error, stdout } = spawnSync(node, [bundle], {
        cwd: workspace,
        encoding: 'utf8',
        env: { GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: path.join(folder, 'other.md') },
      });
      if (error !== undefined) continue;
      expect(status).toBe(1);
      const annotations = (text: string): string[] =>
        text.split(/\r?\n/).filter((line) => /^::(?!set-output)/.test(line));
      expect(annotations(stdout)).toEqual(annotations(expected));
    }
  });
});

describe('hostile checkouts', () => {
  /** A file whose every value, heading and cell is the given text. */
  function hostileFile(text: string): string {
    const line = text.replaceAll(/\r|\n|\u2028|\0/g, ' ');
    return [
      ...[
        '# Project State',
        '',
        '## Current Position',
        '',
        `Phase: 9 of 4 (${line})`,
        `Plan: 7 of 2 ${line}`,
      ],
      ...[
        `Status: ${line}`,
        `Last activity: 2026-02-31 ${line}`,
        `Stopped at: ${line}`,
        `Resume file: --name ${line}`,
      ],
      ...[
        `Progress: [█████████░] 10% ${line}`,
        '',
        line,
        '',
        `## ${line}`,
        '',
        `## ${line}`,
        '',
        '## Performance Metrics',
      ],
      ...[
        '',
        '**Velocity:**',
        '- Total plans completed: 9',
        `- Average duration: ${line}`,
        '- Total execution time: 9 hours',
      ],
      ...['', '**By Phase:**', '', '| Phase | Plans | Total | Avg/Plan |', '|---|---|---|---|'],
      ...[
        `| ${line} | 2/2 | 20min | 99min |`,
        '| 1 | 2/2 | 20min | 99min |',
        `| 1 | ${line} | ${line} | ${line} |`,
        '',
      ],
    ].join('\n');
  }

  test('no text of any file becomes a command', () => {
    const files = Object.fromEntries(HOSTILE.map((text, index) => [`${index}/STATE.md`, hostileFile(text)]));
    const workspace = checkout(files);
    const result = step(workspace, { inputs: { files: '**/STATE.md', tolerance: 'exact' } });
    expectEnding(result);
    expect(result.status).toBe(1);
    expect(result.outputs['outcome']).toBe('findings');
    expect(Number(result.outputs['errors'])).toBeGreaterThan(HOSTILE.length);
    const errors = result.issues.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.every(({ properties }) => properties['title']?.startsWith('state-md') === true)).toBe(true);
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(result.stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expectOnlyOurs(result.summary, BLOB);
  });

  test('nor does any file name', () => {
    if (process.platform === 'win32') return;
    const names = HOSTILE.map((text) => text.replaceAll(/[/\0]|\p{Cs}/gu, '_')).filter(
      (name) => name.length < 200,
    );
    const workspace = checkout(
      Object.fromEntries(names.map((name) => [`x/${name}/STATE.md`, contradictions])),
    );
    const result = step(workspace, { inputs: { files: 'x', rules: 'velocity-time: warning' } });
    expectEnding(result);
    expect(result.outputs['files']).toBe(String(names.length));
    expectOnlyOurs(result.summary, BLOB);
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(result.stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
  });

  test('nor does any input', async () => {
    for (const text of HOSTILE.filter((value) => !value.includes('\0'))) {
      const inputs = { files: text, 'fail-on': text, mode: text, rules: text };
      const result = await sharedStep(checkout({ 'STATE.md': clean }), { inputs });
      expectEnding(result);
      expect(result.status).toBe(1);
      expect(result.issues).toHaveLength(1);
      expectOnlyOurs(result.summary, BLOB);
    }
  });
});

test('what git ignores is not read, when a folder is asked for', () => {
  const workspace = checkout({ 'a/STATE.md': clean, 'b/STATE.md': contradictions, '.gitignore': 'b/\n' });
  execFileSync('git', ['init', '--quiet', workspace]);
  const result = step(workspace, { inputs: { files: '.' } });
  expectEnding(result);
  expect(result.outputs).toMatchObject({ outcome: 'clean', files: '1' });
});

test('nothing in the checkout is changed', () => {
  const workspace = checkout();
  cpSync(path.join(root, 'examples'), workspace, { recursive: true });
  const list = (): string =>
    execFileSync('find', [workspace, '-type', 'f', '-exec', 'cksum', '{}', '+'], { encoding: 'utf8' });
  const before = list();
  step(workspace, { inputs: { files: '**/STATE.md' } });
  expect(list()).toBe(before);
});
