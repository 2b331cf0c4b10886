import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Enough for the repetitions of a report to be seen. */
const PIECE = 64 * 1024;
/** The fastest level, which packs reports to a twentieth; and little memory for what comes of it. */
const PACKING = { level: 1, chunkSize: 8 * 1024 } as const;

/** Text that waits for what is to stand before it, in little memory. */
export class Packed {
  readonly #pieces: Buffer[] = [];
  // As bytes in one place: texts that wait would be moved to where memory is cleared up last.
  readonly #waiting = Buffer.alloc(PIECE);
  #length = 0;

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#length + length > PIECE) this.#packWaiting();
    if (length > PIECE) this.#pack(Buffer.from(text));
    else this.#length += this.#waiting.write(text, this.#length);
  }

  /** All of it, in pieces of any length. */
  *texts(): Generator<Uint8Array> {
    this.#packWaiting();
    for (const piece of this.#pieces) yield inflateRawSync(piece, { chunkSize: PIECE });
  }

  #packWaiting(): void {
    if (this.#length > 0) this.#pack(this.#waiting.subarray(0, this.#length));
    this.#length = 0;
  }

  #pack(bytes: Uint8Array): void {
    // A copy, for the original is a part of a larger stretch of memory.
    this.#pieces.push(Buffer.from(deflateRawSync(bytes, PACKING)));
  }
}
