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
  const current = readBytes(cwd, file.absolute);
  if ('reason' in current) return current.reason;
  if (!sameBytes(current.bytes, encode(repaired.original))) {
    return 'the file was changed after it had been read; run state-md again';
  }
  try {
    // Renaming would replace a write-protected file without a word.
    fs.accessSync(file.absolute, fs.constants.W_OK);
    replaceFile(file.absolute, encode(repaired.source));
    return undefined;
  } catch (error) {
    return `the file cannot be written: ${describeError(error)}`;
  }
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

function replaceFile(absolute: string, bytes: Uint8Array): void {
  const folder = path.dirname(absolute);
  const name = `.${path.basename(absolute)}.${uniquePart()}.tmp`;
  const temporary = path.join(folder, name);
  const descriptor = fs.openSync(temporary, 'wx', ONLY_MINE);
  try {
    try {
      fs.writeFileSync(descriptor, bytes);
      takeOver(descriptor, fs.lstatSync(absolute));
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, absolute);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
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

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
