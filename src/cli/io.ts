import fs from 'node:fs';
import os from 'node:os';
import { inspect } from 'node:util';
import { describeError } from '../files/paths.ts';
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
  /**
   * Lets whatever waits have its turn: output that is not taken yet, and signals. Tells the first part of the output
   * that could not be written, in words. Absent where nothing waits: whoever loads the command brings streams of its own.
   */
  readonly settle?: () => Promise<string | undefined>;
}

/** A file that was asked for and could not be written; the message says which one and why. */
export class UnwrittenError extends Error {
  override readonly name = 'UnwrittenError';
}

/** Pipes and files have no width; lines of this length are read well in logs. */
const DEFAULT_WIDTH = 120;
const WIDEST = 160;

/** The real thing. */
export function processIo(): Io {
  const stdout = outputOf(process.stdout, 'standard output');
  const stderr = outputOf(process.stderr, 'standard error');
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: stdout.sink,
    stderr: stderr.sink,
    readInput: (limit) => readInput(process.stdin, limit, stderr.sink),
    // Not `performance`: Node would load it at every start.
    now: () => process.uptime() * 1000,
    settle: async () => {
      await Promise.all([stdout.taken(), stderr.taken()]);
      await new Promise(setImmediate);
      return stdout.problem() ?? stderr.problem();
    },
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

/** A stream of the process to write into. */
export interface Output {
  readonly sink: Sink;
  /** Resolves once the system has what was written. */
  readonly taken: () => Promise<void>;
  /** Why some of it was not written, in words. */
  readonly problem: () => string | undefined;
}

/** A stream of the process as an output that is called by a name. */
export function outputOf(stream: NodeJS.WriteStream, name: string): Output {
  let problem: string | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may stop early, as `head` does: that is no fault of anybody.
    if (error.code !== 'EPIPE') problem ??= `${name} cannot be written: ${describeError(error)}`;
  });
  return {
    sink: {
      isTTY: stream.isTTY,
      columns: stream.columns,
      // Once something is lost, whatever follows would be a report with a hole.
      write: (chunk) => {
        if (stream.writable) stream.write(chunk);
      },
    },
    taken: () =>
      new Promise((resolve) => {
        if (stream.writable && stream.writableLength > 0) stream.write('', () => resolve());
        else resolve();
      }),
    problem: () => problem,
  };
}

/** As much of standard input as is asked. */
export interface Input extends AsyncIterable<Uint8Array> {
  readonly fd: number;
  readonly isTTY: boolean;
}

/** Reads standard input, unless nothing is connected to it. */
export async function readInput(stream: Input, limit: number, stderr: Sink): Promise<Uint8Array> {
  const code = disconnected(stream.fd);
  if (code !== undefined) throw Object.assign(new Error('nothing to read'), { code });
  if (stream.isTTY)
    stderr.write('state-md: reading standard input; end it with Ctrl-D on a line of its own.\n');
  return readStream(stream, limit);
}

/** Node reads an empty text from a folder, and opens the null device in the place of an input that is closed. */
export function disconnected(descriptor: number): string | undefined {
  try {
    const stat = fs.fstatSync(descriptor);
    if (stat.isDirectory()) return 'EISDIR';
    const none = fs.statSync(os.devNull, { throwIfNoEntry: false });
    return stat.isCharacterDevice() && stat.rdev === none?.rdev ? 'EBADF' : undefined;
  } catch (error) {
    // Windows cannot tell of everything what it is.
    return (error as NodeJS.ErrnoException).code === 'EBADF' ? 'EBADF' : undefined;
  }
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
