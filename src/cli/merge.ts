import fs from 'node:fs';
import path from 'node:path';
import { reaches } from '../config.ts';
import { describeError, shownPath, statOf, withForwardSlashes } from '../files/paths.ts';
import { readRegular } from '../files/read.ts';
import type { Severity } from '../finding.ts';
import { renderJson } from '../report/json.ts';
import { digest, merge } from '../report/merge.ts';
import type { Digest, MergedReport, Unread } from '../report/merge.ts';
import { readReport } from '../report/merge-read.ts';
import { renderMergedText } from '../report/merge-text.ts';
import { paintFor } from './io.ts';
import type { Io } from './io.ts';
import type { MergeJob } from './jobs.ts';

/** What came of merging. */
export interface Merged {
  /** Paths that led to no report, with the reason in words. */
  readonly unmatched: readonly string[];
  readonly unread: readonly Unread[];
  readonly fails: boolean;
}

interface Candidate {
  readonly absolute: string;
  readonly shown: string;
  readonly name: string;
}

/** The report of a file of 1 MiB is some hundred KiB; what is larger than this is none. */
const MOST_BYTES = 64 * 1024 * 1024;
const EXTENSION = /\.json$/i;
/** File names that say what it is and not whose. */
const NAMELESS = /(?:^|\/)(?:report|state-md|state-md-report)$/i;

/**
 * Merges the reports that the paths lead to and prints the result. One that cannot be read is told in the result, and
 * the others are merged all the same; nothing is printed when a path leads nowhere.
 */
export async function mergeReports({ paths, format, failOn }: MergeJob, io: Io): Promise<Merged> {
  const { candidates, unmatched } = findReports(io.cwd, paths);
  if (unmatched.length > 0) return { unmatched, unread: [], fails: false };
  const digests: Digest[] = [];
  const unread: Unread[] = [];
  const names = new Map<string, string>();
  for (const { absolute, shown, name } of candidates) {
    const known = names.get(name);
    // Read and reduced one by one, so that the memory is that of one report.
    const outcome =
      known === undefined
        ? readOne(absolute)
        : { reason: `it has the name "${name}", and so has ${known}; keep one report of each repository` };
    if ('reason' in outcome) unread.push({ report: shown, reason: outcome.reason });
    else {
      names.set(name, shown);
      digests.push(digest(name, shown, outcome));
    }
  }
  io.stdout.write(await render(merge(digests, unread), format, io));
  const blamed = new Set<Severity>(digests.flatMap((one) => [...one.blamed]));
  return { unmatched, unread, fails: reaches(failOn, blamed) };
}

async function render(report: MergedReport, format: MergeJob['format'], io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'markdown': {
      // The writer of pages is loaded by nothing else on the command line.
      const { renderMergedMarkdown } = await import('../report/merge-markdown.ts');
      return renderMergedMarkdown(report);
    }
    default:
      return renderMergedText(report, paintFor(io.stdout, io.env));
  }
}

function findReports(
  cwd: string,
  paths: readonly string[],
): { readonly candidates: readonly Candidate[]; readonly unmatched: readonly string[] } {
  const candidates = new Map<string, Candidate>();
  const unmatched: string[] = [];
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const stat = statOf(absolute);
    const found =
      stat?.isDirectory() === true ? reportsIn(cwd, absolute) : [candidateOf(cwd, absolute, given)];
    if ('reason' in found) unmatched.push(`"${given}": the folder cannot be listed: ${found.reason}.`);
    else if (stat === undefined) unmatched.push(`"${given}": there is no such file or folder.`);
    else if (found.length === 0) unmatched.push(`"${given}": there is no .json file in this folder.`);
    else for (const candidate of found) candidates.set(candidate.absolute, candidate);
  }
  return { candidates: [...candidates.values()], unmatched };
}

/** In the order of their names, whatever order the system has. */
function reportsIn(cwd: string, folder: string): Candidate[] | { readonly reason: string } {
  const files = filesBelow(folder);
  if ('reason' in files) return files;
  return files
    .filter((absolute) => EXTENSION.test(absolute))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((absolute) => {
      const name = nameOf(withForwardSlashes(path.relative(folder, absolute)));
      return { absolute, shown: shownPath(cwd, absolute), name: name || path.basename(folder) };
    });
}

/** Everything but folders. A link to a folder is not entered, as the recursion of Node would do. */
function filesBelow(top: string): string[] | { readonly reason: string } {
  const files: string[] = [];
  const folders = [top];
  try {
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        (entry.isDirectory() ? folders : files).push(path.join(folder, entry.name));
      }
    }
    return files;
  } catch (error) {
    return { reason: describeError(error) };
  }
}

function candidateOf(cwd: string, absolute: string, given: string): Candidate {
  const name = nameOf(withForwardSlashes(path.normalize(given)).replace(/^(?:\.{0,2}\/)+/, ''));
  return { absolute, shown: shownPath(cwd, absolute), name: name || path.basename(path.dirname(absolute)) };
}

/** A report does not say whose it is: `octo/planner.json` and `octo/planner/report.json` are octo/planner's. */
function nameOf(file: string): string {
  return file.replace(EXTENSION, '').replace(NAMELESS, '');
}

function readOne(absolute: string): ReturnType<typeof readReport> {
  const stat = statOf(absolute);
  if (stat?.isSymbolicLink() === true) return { reason: 'it is a symbolic link, and links are not followed' };
  if (stat?.isFile() !== true) return { reason: 'it is not a regular file' };
  if (stat.size > MOST_BYTES) return { reason: 'it has more than 64 MiB, so it is no report' };
  const read = readRegular(absolute, MOST_BYTES);
  return 'reason' in read ? read : readReport(Buffer.from(read.bytes).toString('utf8'));
}
