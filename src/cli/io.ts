import { inspect } from 'node:util';
import type { Paint } from '../report/paint.ts';
import { plain } from '../report/paint.ts';

/** Where output goes. */
export interface Sink {
  readonly isTTY: boolean;
  /** Columns of the terminal, when it is one. */
  readonly columns: number | undefined;
  readonly write: (chunk: string | Uint8Array) => void;
}

/** Everything that a run touches besides files, so that tests can put something else in its place. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Reads standard input, at most `limit` bytes of it. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  /** Milliseconds, for the progress bar alone. */
  readonly now: () => number;
}

/** Pipes and files have no width; lines of this length are read well in logs. */
const DEFAULT_WIDTH = 120;
const WIDEST = 160;

/** The real thing. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    readInput: (limit) => readStream(process.stdin, limit),
    // Not `performance`: Node would load it at every start.
    now: () => process.uptime() * 1000,
  };
}

/** Columns to lay output out for. */
export function widthOf({ isTTY, columns }: Sink): number {
  return isTTY && columns !== undefined && columns > 0 ? Math.min(columns, WIDEST) : DEFAULT_WIDTH;
}

/** Colours on a terminal; `FORCE_COLOR` asks for them elsewhere, `NO_COLOR` forbids them. */
export function paintFor(sink: Sink, env: Io['env']): Paint {
  return hasColours(sink, env) ? colours : plain;
}

function hasColours({ isTTY }: Sink, env: Io['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

const colours: Paint = (text, ...styles) =>
  styles.reduce((painted, style) => {
    const [open, close] = inspect.colors[style] ?? [0, 0];
    return `\u001b[${open}m${painted}\u001b[${close}m`;
  }, text);

/** A stream of the process as a sink. */
export function sinkOf(stream: NodeJS.WriteStream): Sink {
  // Whoever reads may stop early, as `head` does: that is no fault of anybody.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    write: (chunk) => void stream.write(chunk),
  };
}

/** The first `limit` bytes of a stream. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}
