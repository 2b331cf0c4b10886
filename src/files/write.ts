import fs from 'node:fs';
import path from 'node:path';
import { encode } from '../document/source.ts';
import type { Finding } from '../finding.ts';
import type { Verified } from '../update/verify.ts';
import { describeError } from './paths.ts';
import type { FoundFile } from './paths.ts';
import { readBytes } from './read.ts';

const PERMISSIONS = 0o7777;
const ONLY_MINE = 0o600;

/** What the finding about a file that could not be written claims; listed by `explain` beside the rules. */
export const UNWRITABLE = {
  id: 'unwritable',
  summary: 'The repaired file can be written, and nobody else changed it meanwhile.',
} as const;

/**
 * Replaces a file by its verified repair, as a whole or not at all: readers see the old bytes or the new ones, and
 * so does a computer that loses power. Returns the reason in words when the file was left alone.
 */
export function writeVerified(cwd: string, file: FoundFile, repaired: Verified): string | undefined {
  const { absolute } = file;
  const original = encode(repaired.original);
  const reason = differs(cwd, absolute, original, 'after it had been read');
  if (reason !== undefined) return reason;
  try {
    // Renaming would replace a write-protected file without a word.
    fs.accessSync(absolute, fs.constants.W_OK);
    return replaceFile(absolute, encode(repaired.source), (name) =>
      differs(cwd, name, original, 'while it was being repaired'),
    );
  } catch (error) {
    return `the file cannot be written: ${describeError(error)}`;
  }
}

/** Why what lies there is not what was read, in words; `undefined` when it is, byte for byte. */
function differs(cwd: string, absolute: string, original: Uint8Array, when: string): string | undefined {
  const current = readBytes(cwd, absolute);
  if ('reason' in current) return current.reason;
  if (sameBytes(current.bytes, original)) return undefined;
  return `the file was changed ${when}; run state-md again`;
}

/** The finding that stands for a repair that did not reach the disk. */
export function unwritable(reason: string): Finding {
  return {
    rule: UNWRITABLE.id,
    severity: 'error',
    message: `Not repaired: ${reason}.`,
    range: { start: 0, end: 0 },
    related: [],
  };
}

/** Nothing that must be kept secret: `wx` refuses a name that is taken. */
function uniquePart(): string {
  return `${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
}

/**
 * Puts bytes in the place of a file unless `strange` tells a reason not to. It is asked immediately before, and again
 * about what was replaced: whoever wrote into it between the two gets that back, with what they wrote.
 */
function replaceFile(
  absolute: string,
  bytes: Uint8Array,
  strange: (absolute: string) => string | undefined,
): string | undefined {
  holdSignals();
  const folder = path.dirname(absolute);
  const name = path.join(folder, `.${path.basename(absolute)}.${uniquePart()}`);
  const temporary = `${name}.tmp`;
  const replaced = `${name}.old`;
  try {
    writeLike(absolute, temporary, bytes);
    const reason = strange(absolute);
    if (reason !== undefined) return reason;
    const isKept = alsoCall(absolute, replaced);
    fs.renameSync(temporary, absolute);
    const late = isKept ? strange(replaced) : undefined;
    if (late !== undefined) fs.renameSync(replaced, absolute);
    return late;
  } finally {
    fs.rmSync(temporary, { force: true });
    fs.rmSync(replaced, { force: true });
    syncFolder(folder);
  }
}

/** Writes a new file that belongs to whom another one belongs to. */
function writeLike(other: string, absolute: string, bytes: Uint8Array): void {
  const descriptor = fs.openSync(absolute, 'wx', ONLY_MINE);
  try {
    fs.writeFileSync(descriptor, bytes);
    takeOver(descriptor, fs.lstatSync(other));
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Gives a file a second name, under which it stays when the first one is given to another. */
function alsoCall(absolute: string, name: string): boolean {
  try {
    fs.linkSync(absolute, name);
    return true;
  } catch {
    // Some network drives and memory sticks: there the comparison before is the last one.
    return false;
  }
}

/** The new file belongs to whom the old one belonged to, as far as the system lets us. */
function takeOver(descriptor: number, { uid, gid, mode }: fs.Stats): void {
  try {
    fs.fchownSync(descriptor, uid, gid);
  } catch {
    // Only the administrator may give files away: the file then belongs to whoever repairs it, as with any editor.
  }
  // After the change of owner, which clears some of the bits.
  fs.fchmodSync(descriptor, mode & PERMISSIONS);
}

/** Makes the rename itself last; systems that cannot open a folder do without. */
function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    // Windows, and some network drives.
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How many replacements there were so far. */
let replacements = 0;
/** Takes the listeners away, while there are some. */
let release: (() => void) | undefined;

/**
 * Lets nobody end the process between two steps of a replacement, which would leave a temporary file behind. All steps
 * are taken in one turn of the event loop; a signal is seen in the next one, and then does what it always does.
 */
function holdSignals(): void {
  replacements += 1;
  const mine = replacements;
  release ??= listen();
  // One whole turn lies between the two, in which signals are looked for.
  setImmediate(() =>
    setImmediate(() => {
      if (mine !== replacements) return;
      release?.();
      release = undefined;
    }),
  );
}

function listen(): () => void {
  const end = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stop;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
