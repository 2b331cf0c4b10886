import { analyse } from '../engine.ts';
import type { Analysis, EngineOptions } from '../engine.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import { internal } from '../files/fault.ts';
import type { FoundFile } from '../files/paths.ts';
import { readPlanningFolder } from '../files/planning.ts';
import { decodeSource, readSource } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { renderJson } from '../report/json.ts';
import type { AnalysedFile } from '../report/report.ts';
import { statusOf, toStatusReport } from '../report/status.ts';
import { renderStatus } from '../report/status-text.ts';
import type { Inspected } from './inspect.ts';
import { paintFor, widthOf } from './io.ts';
import type { Io } from './io.ts';
import type { StatusJob } from './jobs.ts';

/** Reads a file with the planning folder around it. A fault in one file leaves the others alone. */
export function lookAtFile(cwd: string, file: FoundFile, engine: EngineOptions): Inspected<Analysis> {
  return guard(file.path, () =>
    look(file.path, readSource(cwd, file), readPlanningFolder(cwd, file.absolute), engine),
  );
}

/** The same for bytes that came through standard input, with no folder around them. */
export function lookAtInput(path: string, bytes: Uint8Array, engine: EngineOptions): Inspected<Analysis> {
  return guard(path, () => look(path, decodeSource(path, bytes), undefined, engine));
}

/** Prints the statuses of all files. */
export function tellStatus(
  files: readonly { readonly result: AnalysedFile; readonly engine: EngineOptions }[],
  { format }: StatusJob,
  io: Io,
): void {
  const statuses = files.map(({ result, engine }) => statusOf(result, engine.basis ?? 'auto'));
  io.stdout.write(
    format === 'json'
      ? renderJson(toStatusReport(statuses))
      : renderStatus(statuses, { paint: paintFor(io.stdout, io.env), width: widthOf(io.stdout) }),
  );
}

function look(
  path: string,
  read: ReadResult,
  planning: FolderEvidence | undefined,
  engine: EngineOptions,
): AnalysedFile {
  if ('finding' in read) return { path, analysis: undefined, findings: [read.finding] };
  const analysis = analyse(read.source, engine, planning === undefined ? {} : { planning });
  return { path, analysis, findings: analysis.findings };
}

function guard(path: string, work: () => AnalysedFile): Inspected<Analysis> {
  try {
    return { result: work(), texts: undefined, fault: undefined };
  } catch (error) {
    return {
      result: { path, analysis: undefined, findings: [internal(error)] },
      texts: undefined,
      fault: error,
    };
  }
}
