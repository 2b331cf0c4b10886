/** Both doors in this process: the command line and the Action, with nothing of a terminal or a runner around them. */
import type { Ports } from '../src/action/ports.ts';
import { run as runAction } from '../src/action.ts';
import type { Sink } from '../src/cli/io.ts';
import { run as runCli } from '../src/cli/run.ts';

export interface CliOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `state-md` with the given words in a folder. */
export async function stateMd(
  cwd: string,
  argv: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<CliOutcome> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written): Sink => ({
    isTTY: false,
    columns: undefined,
    write: (chunk) => {
      written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    },
  });
  const status = await runCli(argv, {
    cwd,
    env,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    readInput: async (limit) => Buffer.from(input).subarray(0, limit),
    now: () => 0,
    settle: async () => undefined,
  });
  return { status, ...written };
}

export interface StepOutcome {
  readonly status: number;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the Action on a work tree, without GitHub. */
export async function step(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<StepOutcome> {
  const outputs: Record<string, string> = {};
  const ports: Ports = {
    workspace,
    revision: undefined,
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
    print: () => undefined,
    writeSummary: () => true,
  };
  return { status: await runAction(ports), outputs };
}
