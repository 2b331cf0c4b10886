import { analyse } from '../engine.ts';
import type { Analysis, EngineOptions } from '../engine.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import { internal } from '../files/fault.ts';
import type { FoundFile } from '../files/paths.ts';
import { readPlanningFolder } from '../files/planning.ts';
import { decodeSource, readSource } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { renderAround, renderListed } from '../report/json.ts';
import type { AnalysedFile } from '../report/report.ts';
import { EMPTY_STATUS_REPORT } from '../report/status.ts';
import type { Status } from '../report/status.ts';
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

/** Prints the statuses of files, one by one. */
export interface StatusTeller {
  readonly add: (status: Status) => void;
  /** Once all of them are added. */
  readonly end: () => void;
}

/** Opens the report of a look. */
export function openStatusTeller({ format }: StatusJob, io: Io): StatusTeller {
  return format === 'json' ? tellJson(io) : tellText(io);
}

function tellText(io: Io): StatusTeller {
  const options = { paint: paintFor(io.stdout, io.env), width: widthOf(io.stdout) };
  let gap = '';
  return {
    add: (status) => {
      io.stdout.write(`${gap}${renderStatus(status, options)}`);
      gap = '\n\n';
    },
    end: () => undefined,
  };
}

function tellJson(io: Io): StatusTeller {
  const { before, after } = renderAround(EMPTY_STATUS_REPORT, false);
  let isFirst = true;
  return {
    add: (status) => {
      io.stdout.write(`${isFirst ? before : ''}${renderListed(status, isFirst)}`);
      isFirst = false;
    },
    end: () => io.stdout.write(after),
  };
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
