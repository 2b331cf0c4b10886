/**
 * The runner of GitHub Actions, as far as a step can see it: reads what a step printed the way the runner reads it.
 * Written after `ActionCommand.cs`, `ActionCommandManager.cs`, `ExecutionContext.cs` and `FileCommandManager.cs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Hosts } from './starter/hosts.ts';

/** One annotation as the runner keeps it: after its cuts, and after it dropped what it drops. */
export interface RunnerIssue {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What a step's standard output meant to the runner. */
export interface RunnerView {
  /** Annotations that exist: the first ten of each level. */
  readonly issues: readonly RunnerIssue[];
  /** Annotations that were asked for but dropped in silence. */
  readonly dropped: readonly RunnerIssue[];
  /** Every other workflow command, such as `set-output` or `group`. */
  readonly commands: readonly { readonly name: string; readonly data: string }[];
  /** Lines that are only log. */
  readonly log: readonly string[];
}

interface Command {
  readonly name: string;
  readonly properties: Record<string, string>;
  readonly data: string;
}

const LEVELS = ['error', 'warning', 'notice'];
const REGISTERED = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'group', 'internal-set-repo-path'],
  ...['remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands'],
  ...LEVELS,
]);
const PER_LEVEL = 10;
const MESSAGE_LENGTH = 4096;
export const SUMMARY_BYTES = 1024 * 1024;

/** Reads standard output line by line. */
export function readStdout(stdout: string): RunnerView {
  const issues: RunnerIssue[] = [];
  const dropped: RunnerIssue[] = [];
  const commands: { name: string; data: string }[] = [];
  const log: string[] = [];
  for (const line of stdout.split(/\r\n|\n|\r/)) {
    const command = parseV2(line) ?? parseV1(line);
    if (command === undefined) log.push(line);
    else if (LEVELS.includes(command.name)) {
      const issue = issueOf(command);
      const kept = issues.filter(({ level }) => level === issue.level).length;
      (kept < PER_LEVEL ? issues : dropped).push(issue);
    } else commands.push({ name: command.name, data: command.data });
  }
  return { issues, dropped, commands, log };
}

/** Reads a file such as `GITHUB_OUTPUT`: `name=value` and `name<<delimiter`. */
export function readFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(os.EOL);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0 && heredoc + 2 < line.length) {
      const end = lines.indexOf(line.slice(heredoc + 2));
      if (end < 0) throw new Error(`Matching delimiter not found: ${line}`);
      values[line.slice(0, heredoc)] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join(os.EOL);
    } else throw new Error(`Invalid format: ${line}`);
  }
  return values;
}

/** What one step left behind. */
export interface StepResult extends RunnerView {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** How to run a step. `workspace` is the root of the checkout. */
export interface Step {
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeout?: number;
}

/** What a process left behind when it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The runner's side of one step, before and after the process. */
export interface OpenStep {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `RUNNER_TEMP` and the files for commands are in here. */
  readonly temporary: string;
  read(ended: Ended): StepResult;
  close(): void;
}

/** Makes what the runner makes for a step: files for commands, and an environment with nothing else of this process's. */
export function openStep({ workspace, inputs = {}, env = {} }: Step): OpenStep {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'state-md-runner-'));
  const files = Object.fromEntries(
    ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'].map((name) => {
      const file = path.join(temporary, `file_command_${name}`);
      writeFileSync(file, '');
      return [`GITHUB_${name}`, file];
    }),
  );
  mkdirSync(path.join(temporary, 'temp'));
  const environment: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    SystemRoot: process.env['SystemRoot'],
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo/planner',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/work',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: path.join(temporary, 'temp'),
    ...files,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        value,
      ]),
    ),
    ...env,
  };
  const read = (file: string | undefined): string =>
    file !== undefined && existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
  return {
    environment,
    temporary,
    read: (ended) => ({
      ...readStdout(ended.stdout),
      ...ended,
      outputs: readFileCommands(read(environment['GITHUB_OUTPUT'])),
      summary: read(environment['GITHUB_STEP_SUMMARY']),
    }),
    close: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** Runs a bundle the way the runner runs a JavaScript action. */
export function runStep(bundle: string, step: Step): StepResult {
  const open = openStep(step);
  try {
    const options = { cwd: step.workspace, encoding: 'utf8', timeout: step.timeout ?? 10 * 60_000 } as const;
    const ended = spawnSync(process.execPath, [bundle], { ...options, env: open.environment });
    if (ended.error !== undefined) throw ended.error;
    const { status, stdout, stderr } = ended;
    return open.read({ status, stdout, stderr });
  } finally {
    open.close();
  }
}

/** The same in a process that other steps run in before and after it. */
export async function runSharedStep(hosts: Hosts, step: Step): Promise<StepResult> {
  const open = openStep(step);
  try {
    const { workspace: cwd, timeout = 10 * 60_000 } = step;
    return open.read(await hosts.run({ cwd, timeout, env: open.environment }));
  } finally {
    open.close();
  }
}

/** `::name key=value,…::data`, after leading blanks. */
function parseV2(line: string): Command | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const [name, rest] = splitOnce(text.slice(2, end), ' ');
  if (!REGISTERED.has(name.toLowerCase())) return undefined;
  return {
    name: name.toLowerCase(),
    properties: propertiesOf(rest.trim(), ',', (value) =>
      unescape(value, [
        ['%0D', '\r'],
        ['%0A', '\n'],
        ['%3A', ':'],
        ['%2C', ','],
        ['%25', '%'],
      ]),
    ),
    data: unescape(text.slice(end + 2), [
      ['%0D', '\r'],
      ['%0A', '\n'],
      ['%25', '%'],
    ]),
  };
}

/** `##[name key=value;…]data`, anywhere in a line. */
function parseV1(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, rest] = splitOnce(line.slice(start + 3, end), ' ');
  if (!REGISTERED.has(name.toLowerCase())) return undefined;
  const read = (value: string): string =>
    unescape(value, [
      ['%3B', ';'],
      ['%0D', '\r'],
      ['%0A', '\n'],
      ['%5D', ']'],
      ['%25', '%'],
    ]);
  return {
    name: name.toLowerCase(),
    properties: propertiesOf(rest, ';', read),
    data: read(line.slice(end + 1)),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function propertiesOf(
  text: string,
  separator: string,
  read: (value: string) => string,
): Record<string, string> {
  const pairs = text
    .split(separator)
    .map((pair) => splitOnce(pair, '='))
    .filter(([name, value]) => name !== '' && value !== '');
  return Object.fromEntries(pairs.map(([name, value]) => [name, read(value)]));
}

function unescape(text: string, mappings: readonly (readonly [string, string])[]): string {
  return mappings.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

function issueOf({ name, properties, data }: Command): RunnerIssue {
  return {
    level: name as RunnerIssue['level'],
    message: data.slice(0, MESSAGE_LENGTH),
    properties: validPlace(properties),
  };
}

/** Drops lines and columns exactly as the runner does. */
function validPlace(given: Readonly<Record<string, string>>): Record<string, string> {
  const properties = { ...given };
  const number = (name: string): number | undefined =>
    /^[+-]?\d+$/.test(properties[name] ?? '') ? Number(properties[name]) : undefined;
  const drop = (...names: string[]): void => {
    for (const name of names) Reflect.deleteProperty(properties, name);
  };
  if (number('endLine') !== undefined && number('line') === undefined)
    properties['line'] = properties['endLine']!;
  if (number('endColumn') !== undefined && number('col') === undefined) {
    properties['col'] = properties['endColumn']!;
  }
  const [line, endLine] = [number('line'), number('endLine')];
  if (line === undefined) drop('col', 'endColumn');
  if (endLine !== undefined && line !== endLine) drop('col', 'endColumn');
  if (line !== undefined && endLine !== undefined && endLine < line) drop('line', 'endLine');
  const [column, endColumn] = [number('col'), number('endColumn')];
  if (column !== undefined && endColumn !== undefined && endColumn < column) drop('col', 'endColumn');
  return properties;
}
