import * as core from '@actions/core';
import fs from 'node:fs';
import { apiUrlOf } from '../github/api-url.ts';
import type { Client, Connection } from '../github/client.ts';
import { occasionOf, revisionOf, runUrlOf } from '../github/event.ts';
import type { Occasion, Revision } from '../github/event.ts';

/** Everything outside of the Action that it touches, but for the files of the work tree. */
export interface Ports {
  /** Root of the checkout, absolute. */
  readonly workspace: string;
  /** A folder that is emptied after the job, absolute; none outside of a runner. */
  readonly temporary: string | undefined;
  readonly occasion: Occasion;
  readonly revision: Revision | undefined;
  /** The page of this run. */
  readonly runUrl: string | undefined;
  /** True when somebody asked the runner for more details. */
  readonly debug: boolean;
  readonly connect: (connection: Connection) => Client | Promise<Client>;
  readonly input: (name: string) => string;
  readonly setOutput: (name: string, value: string) => void;
  /** One line on standard output: a workflow command or a line of the log. */
  readonly print: (line: string) => void;
  /** Appends to the job summary. False when the runner has none; throws when it has one that cannot be written. */
  readonly writeSummary: (markdown: string) => boolean;
}

/** The runner of GitHub Actions. */
export function runnerPorts(environment: NodeJS.ProcessEnv = process.env): Ports {
  return {
    workspace: valueOf(environment, 'GITHUB_WORKSPACE') ?? process.cwd(),
    temporary: valueOf(environment, 'RUNNER_TEMP'),
    occasion: occasionOf(environment),
    revision: revisionOf(environment),
    runUrl: runUrlOf(environment),
    debug: core.isDebug(),
    connect: async (connection) => {
      // When the packages below the client are loaded, they read this variable, and take github.com where it is empty.
      environment['GITHUB_API_URL'] = apiUrlOf(environment);
      // Loaded when it is needed: see there.
      return (await import('../github/client.ts')).connect(connection, environment);
    },
    input: (name) => core.getInput(name),
    setOutput: (name, value) => core.setOutput(name, value),
    print: (line) => core.info(line),
    writeSummary: (markdown) => {
      const file = valueOf(environment, 'GITHUB_STEP_SUMMARY');
      if (file === undefined) return false;
      fs.appendFileSync(file, markdown);
      return true;
    },
  };
}

/** Runners hand over what is missing as an empty text. */
function valueOf(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name];
  return value === '' ? undefined : value;
}
