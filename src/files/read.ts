import fs from 'node:fs';
import path from 'node:path';
import { decode, LIMITS, unreadableReason } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding } from '../finding.ts';
import { unreadable } from './fault.ts';
import { describeError, isWithin, obstacleAt, REPLACEMENT, repositoriesAbove, statOf } from './paths.ts';
import type { FoundFile } from './paths.ts';

export { unreadable, UNREADABLE } from './fault.ts';

/** The text of a file, or the one finding that says why there is none. */
export type ReadResult = { readonly source: Source } | { readonly finding: Finding };

/** The bytes of a file, or the reason in words why it is not read. */
export type BytesResult = { readonly bytes: Uint8Array } | { readonly reason: string };

/** Reasons why what is there is not read, on a disk and in a commit alike. */
export const IS_LINK = 'it is a symbolic link, and links are not followed; name the file that it leads to';
export const IS_FOLDER = 'it is a folder, not a file';

/** Reads a file. Whatever is there instead of a readable text becomes a finding, never an exception. */
export function readSource(cwd: string, file: FoundFile): ReadResult {
  const read = readBytes(cwd, file.absolute);
  return 'reason' in read ? { finding: unreadable(read.reason) } : decodeSource(file.path, read.bytes);
}

/** Decodes bytes that came from somewhere else, such as standard input. */
export function decodeSource(shownPath: string, bytes: Uint8Array): ReadResult {
  const reason = unreadableReason(bytes);
  return reason === undefined ? { source: decode(shownPath, bytes) } : { finding: unreadable(reason) };
}

/**
 * Reads the bytes of a regular file. Never follows a link, never waits for a pipe, never reads more than the limit:
 * whoever can put a file into a repository must not choose what else is read.
 */
export function readBytes(cwd: string, absolute: string): BytesResult {
  const stat = statOf(absolute);
  if (stat === undefined) return { reason: absence(absolute) };
  const reason = irregular(stat) ?? outside(cwd, absolute) ?? tooLarge(stat.size);
  return reason === undefined ? readRegular(absolute) : { reason };
}

function absence(absolute: string): string {
  const obstacle = obstacleAt(absolute);
  if (obstacle !== undefined) return `the file cannot be opened: ${obstacle}`;
  if (path.basename(absolute).includes(REPLACEMENT)) {
    return 'its name is not UTF-8, so it cannot be opened; rename it';
  }
  return 'the file is not there any more';
}

function irregular(stat: fs.Stats): string | undefined {
  if (stat.isFile()) return undefined;
  if (stat.isSymbolicLink()) return IS_LINK;
  if (stat.isDirectory()) return IS_FOLDER;
  return 'it is not a regular file (a pipe, a socket or a device)';
}

/** Why a file of this many bytes is not read, or `undefined`. */
export function tooLarge(size: number, most: number = LIMITS.bytes): string | undefined {
  if (size <= most) return undefined;
  const mebibytes = (Math.ceil((size / MEBIBYTE) * 10) / 10).toFixed(1);
  return `the file has ${mebibytes} MiB; state-md reads files of up to ${most / MEBIBYTE} MiB`;
}

const MEBIBYTE = 1024 * 1024;

/**
 * A linked folder may lead anywhere. Every repository that the path lies in by name, or the working directory when
 * there is none, must also hold the real folder.
 */
function outside(cwd: string, absolute: string): string | undefined {
  const repositories = repositoriesAbove(absolute);
  const bounds =
    repositories.length > 0 ? repositories : [cwd].filter((folder) => isWithin(folder, absolute));
  try {
    const folder = fs.realpathSync.native(path.dirname(absolute));
    if (bounds.every((bound) => isWithin(fs.realpathSync.native(bound), folder))) return undefined;
  } catch (error) {
    return `its folder cannot be opened: ${describeError(error)}`;
  }
  const where = repositories.length > 0 ? 'the repository' : 'the working directory';
  return `its path leads through a symbolic link out of ${where}`;
}

/**
 * Reads a regular file, wherever it lies. It is opened without following and without waiting: what was a file a moment
 * ago may be a link or a pipe by now.
 */
export function readRegular(absolute: string, most: number = LIMITS.bytes): BytesResult {
  try {
    // Windows has neither flag, and no pipes in folders.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants as Partial<typeof fs.constants>;
    const descriptor = fs.openSync(absolute, (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
    try {
      return readOpened(descriptor, most);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    return { reason: `the file cannot be opened: ${describeError(error)}` };
  }
}

function readOpened(descriptor: number, most: number): BytesResult {
  const stat = fs.fstatSync(descriptor);
  const notRegular = irregular(stat);
  if (notRegular !== undefined) return { reason: notRegular };
  const bytes = readAtMost(descriptor, stat.size, most + 1);
  const reason = tooLarge(bytes.length, most);
  return reason === undefined ? { bytes } : { reason };
}

/** A file may grow or shrink while it is read: its size is only where to begin. */
function readAtMost(descriptor: number, size: number, most: number): Uint8Array {
  // One byte more than the file has, so that its end is seen without growing.
  let buffer = new Uint8Array(Math.min(size + 1, most));
  let length = 0;
  for (;;) {
    const got = fs.readSync(descriptor, buffer, length, buffer.length - length, null);
    length += got;
    if (got === 0 || length === most) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = new Uint8Array(Math.min(2 * length, most));
      larger.set(buffer);
      buffer = larger;
    }
  }
}
