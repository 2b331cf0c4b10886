/** One step of a workflow, run against the fake GitHub as the runner runs it, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Ended, openStep, type StepResult } from '../runner.ts';
import type { Hosts, SharedRun } from '../starter/hosts.ts';
import type { Trigger } from './events.ts';
import type { FakeGitHub } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How to run the Action. */
export interface ActionStep {
  readonly github: FakeGitHub;
  readonly trigger: Trigger;
  /** The value of the token; empty for none. It must be told to the fake besides. */
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The root of the checkout; an empty folder unless given. */
  readonly workspace?: string;
  /** As on GitHub Enterprise Server: another base for the API. */
  readonly enterprise?: boolean;
  readonly bundle?: string;
  readonly timeout?: number;
  /** Processes to run it in, instead of one of its own. */
  readonly hosts?: Hosts;
}

/** What the step left behind, with the files that it wrote by their full path. */
export interface ActionResult extends StepResult {
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the Action. The token must be nowhere in what it leaves behind. */
export async function runAction(step: ActionStep): Promise<ActionResult> {
  const { github, trigger, token = TOKEN, enterprise = false, timeout = 10 * 60_000 } = step;
  const open = openStep({
    workspace: step.workspace ?? '',
    inputs: { ...defaultInputs(token), ...step.inputs },
  });
  try {
    const workspace = step.workspace ?? path.join(open.temporary, 'workspace');
    const event = path.join(open.temporary, 'event.json');
    mkdirSync(workspace, { recursive: true });
    writeFileSync(event, JSON.stringify(trigger.payload));
    const before = filesBelow(workspace);
    const env = {
      ...open.environment,
      GITHUB_API_URL: enterprise ? github.enterpriseUrl : github.url,
      GITHUB_GRAPHQL_URL: enterprise ? `${github.url}/api/graphql` : `${github.url}/graphql`,
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: event,
      ...trigger.environment,
      ...step.env,
    };
    const bundle = step.bundle ?? path.join(root, 'dist/index.js');
    const started = { cwd: workspace, env, timeout };
    const ended = await (step.hosts?.run(started) ?? runProcess(bundle, started));
    const after = [...filesBelow(workspace), ...filesBelow(path.join(open.temporary, 'temp'))];
    const files = new Map(after.filter(([file, content]) => before.get(file) !== content));
    const result: ActionResult = { ...open.read(ended), files };
    assertNoToken(result, token);
    return result;
  } finally {
    open.close();
  }
}

/** The token that steps run with unless they are given another. */
export const TOKEN = 'ghs_e2eTokenThatMustNeverBeShown0123456789';

/** The runner gives every input its default. */
function defaultInputs(token: string): Record<string, string> {
  const { inputs } = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string | number | boolean }>;
  };
  const values = Object.entries(inputs).map(([name, input]) => [
    name,
    String(input.default ?? '').replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, token),
  ]);
  return { ...(Object.fromEntries(values) as Record<string, string>), token };
}

/** Not `spawnSync`: the fake answers from this very process. */
function runProcess(bundle: string, { cwd, env, timeout }: SharedRun): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the step did not end within ${timeout} ms\n${output.stdout}\n${output.stderr}`));
    }, timeout);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, ...output });
    });
  });
}

function filesBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** Neither the token nor what stands in a header of basic authorization. */
function assertNoToken(result: ActionResult, token: string): void {
  if (token === '') return;
  const shown = JSON.stringify([
    ...[result.stdout, result.stderr, result.summary, result.outputs],
    ...[...result.files].flat(),
  ]);
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + token)
      .toString('base64')
      .slice(4, -4),
  );
  for (const secret of [token, encodeURIComponent(token), ...encoded]) {
    if (shown.includes(secret)) throw new Error(`the token is in what the step left behind: ${shown}`);
  }
}
