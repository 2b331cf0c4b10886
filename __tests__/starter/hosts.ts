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

/** Each takes a while until it is quick, and most of a step is waiting. */
const MOST = 3;

/** As many processes as have had something to do at once, up to {@link MOST}. */
export class Hosts {
  readonly #dist: string;
  readonly #all: Host[] = [];
  readonly #idle: Host[] = [];
  readonly #waiting: ((host: Host) => void)[] = [];

  /** @param dist the folder of the bundle */
  constructor(dist: string) {
    this.#dist = dist;
  }

  /** Runs the bundle in a process that is idle. */
  async run(run: SharedRun): Promise<Ended> {
    const host = await this.#next();
    try {
      const ended = await runIn(host, run);
      this.#release(host);
      return ended;
    } catch (error) {
      this.#all.splice(this.#all.indexOf(host), 1);
      close(host);
      if (this.#waiting.length > 0) this.#release(this.#open());
      throw error;
    }
  }

  #next(): Host | Promise<Host> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.length < MOST) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(host: Host): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#idle.push(host);
    else waiting(host);
  }

  close(): void {
    for (const host of this.#all.splice(0)) close(host);
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

function close({ child, folder }: Host): void {
  if (child.connected) child.disconnect();
  rmSync(folder, { recursive: true, force: true });
}

function runIn({ child }: Host, { env, cwd, timeout, args = [] }: SharedRun): Promise<Ended> {
  return new Promise((resolve, reject) => {
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
}

/** What a process of its own would be started with. */
export interface SharedRun {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly timeout: number;
  readonly args?: readonly string[];
}
