/**
 * Runs of a committed bundle that share processes. A process that is started for one step of a workflow takes 0.3 seconds
 * to load what it runs and to run it for the first time; one that goes on takes a sixth of that. It is the bundle all the
 * same, with its last line made a function.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../runner.ts';

const PROGRAM = fileURLToPath(new URL('./host-process.mjs', import.meta.url));

interface Host {
  readonly child: ChildProcess;
  readonly folder: string;
}

/** As many processes as have had something to do at once. */
export class Hosts {
  readonly #dist: string;
  readonly #all: Host[] = [];
  readonly #idle: Host[] = [];

  /** @param dist the folder of the bundle */
  constructor(dist: string) {
    this.#dist = dist;
  }

  /** Runs the bundle in a process that is idle. */
  async run({ env, cwd, timeout, args = [] }: SharedRun): Promise<Ended> {
    const host = this.#idle.pop() ?? this.#open();
    const { child } = host;
    const ended = await new Promise<Ended>((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        settle();
      };
      const fail = (what: string): void => end(() => reject(new Error(`a shared process ${what}`)));
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail(`did not end its run within ${timeout} ms`);
      }, timeout);
      child.once('message', (message) => end(() => resolve(message as Ended)));
      child.once('error', (error) => fail(`cannot be started: ${error.message}`));
      child.once('exit', (status, signal) => fail(`has ended with ${status ?? signal}`));
      child.send({ env, cwd, args });
    });
    this.#idle.push(host);
    return ended;
  }

  close(): void {
    for (const { child, folder } of this.#all.splice(0)) {
      if (child.connected) child.disconnect();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #open(): Host {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-host-'));
    const child = spawn(process.execPath, [PROGRAM, this.#dist, folder], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const host = { child, folder };
    this.#all.push(host);
    return host;
  }
}

/** What a process of its own would be started with. */
export interface SharedRun {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly timeout: number;
  readonly args?: readonly string[];
}
