import type { Io } from './io.ts';

const PATIENCE = 1000;
const PAUSE = 100;
const WIDTH = 24;
const CLEAR_LINE = '\r\u001b[K';

/** A bar on standard error, shown only on a terminal and only to someone who already waits for a second. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #started: number;
  #lastDrawn = -Infinity;
  #isShown = false;

  constructor(io: Io, total: number) {
    this.#io = io;
    this.#total = total;
    this.#started = io.now();
  }

  /** Says how many files are done. */
  update(done: number): void {
    if (!this.#io.stderr.isTTY) return;
    const now = this.#io.now();
    if (now - this.#started < PATIENCE || now - this.#lastDrawn < PAUSE) return;
    this.#lastDrawn = now;
    this.#isShown = true;
    const filled = Math.floor((WIDTH * done) / Math.max(1, this.#total));
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    this.#io.stderr.write(`${CLEAR_LINE}${bar} ${done} of ${this.#total} files`);
  }

  /** Takes the bar away, until the next file is done. */
  clear(): void {
    if (this.#isShown) this.#io.stderr.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
