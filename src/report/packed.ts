import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Enough for the repetitions of a report to be seen, and little beside everything else. */
const PIECE = 1024 * 1024;
/** The fastest: reports are packed to a twentieth by it. */
const LEVEL = 1;

/** Text that waits for what is to stand before it, in little memory. */
export class Packed {
  readonly #pieces: Buffer[] = [];
  #waiting: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#pack();
  }

  /** All of it, in pieces of any length. */
  *texts(): Generator<Buffer> {
    this.#pack();
    for (const piece of this.#pieces) yield inflateRawSync(piece);
  }

  #pack(): void {
    if (this.#length > 0) this.#pieces.push(deflateRawSync(this.#waiting.join(''), { level: LEVEL }));
    this.#waiting = [];
    this.#length = 0;
  }
}
