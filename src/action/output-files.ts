import fs from 'node:fs';
import path from 'node:path';
import { ancestors, describeError, isWithin, statOf } from '../files/paths.ts';
import { renderJson } from '../report/json.ts';
import { toReport } from '../report/report.ts';
import type { FileResult } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import type { ActionInputs } from './inputs.ts';

/** Where reports were written, empty for nowhere; `problem` says which one could not be written and why. */
export interface Written {
  readonly reportFile: string;
  readonly sarifFile: string;
  readonly problem: string | undefined;
}

/** Writes the reports that were asked for, up to the first that cannot be written. */
export function writeReports(
  workspace: string,
  { reportFile, sarifFile }: Pick<ActionInputs, 'reportFile' | 'sarifFile'>,
  files: readonly FileResult[],
): Written {
  const failed = (input: string, file: string, why: string): string =>
    `${input} "${file}": the report cannot be written: ${why}.`;
  const json =
    reportFile === '' ? undefined : writeReportFile(workspace, reportFile, renderJson(toReport(files)));
  if (json !== undefined) {
    return { reportFile: '', sarifFile: '', problem: failed('report-file', reportFile, json) };
  }
  const sarif = sarifFile === '' ? undefined : writeReportFile(workspace, sarifFile, renderSarif(files));
  if (sarif === undefined) return { reportFile, sarifFile, problem: undefined };
  return { reportFile, sarifFile: '', problem: failed('sarif-file', sarifFile, sarif) };
}

/**
 * Writes a report, folders included. Returns the reason in words when it was not written.
 *
 * The workflow chooses the path, but whoever opens a pull request chooses what lies there: a link in the checkout
 * must not decide where a file of the runner is overwritten.
 */
export function writeReportFile(workspace: string, file: string, text: string): string | undefined {
  const absolute = path.resolve(workspace, file);
  const reason = notWritable(workspace, absolute);
  if (reason !== undefined) return reason;
  try {
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>;
    const flags = (O_WRONLY ?? 0) | (O_CREAT ?? 0) | (O_TRUNC ?? 0) | (O_NOFOLLOW ?? 0);
    const descriptor = fs.openSync(absolute, flags, 0o644);
    try {
      fs.writeFileSync(descriptor, text);
    } finally {
      fs.closeSync(descriptor);
    }
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}

/**
 * Writes the patch into a folder of its own below the runner's temporary folder and returns where; the empty text when
 * there is nothing to write or nowhere to write it.
 */
export function writePatchFile(temporary: string | undefined, diff: string): string {
  if (temporary === undefined || diff === '') return '';
  try {
    const file = path.join(fs.mkdtempSync(path.join(temporary, 'state-md-')), 'state-md.patch');
    fs.writeFileSync(file, diff);
    return file;
  } catch {
    // The patch is in the summary as well.
    return '';
  }
}

function notWritable(workspace: string, absolute: string): string | undefined {
  const stat = statOf(absolute);
  if (stat?.isDirectory() === true) return 'it is a folder';
  if (stat?.isSymbolicLink() === true) return 'it is a symbolic link';
  if (stat !== undefined && !stat.isFile()) return 'it is not a regular file';
  if (!isWithin(workspace, absolute)) return undefined;
  try {
    const existing = [...ancestors(absolute)].find((folder) => statOf(folder) !== undefined) ?? workspace;
    if (isWithin(fs.realpathSync(workspace), fs.realpathSync(existing))) return undefined;
    return 'its folder is a symbolic link that leads out of the checkout';
  } catch (error) {
    return describeError(error);
  }
}
