import { compare } from '../baseline.ts';
import { ConfigError } from '../config.ts';
import { analyse, repair } from '../engine.ts';
import type { Analysis, EngineOptions, Repair } from '../engine.ts';
import { encode } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import { evidenceOf, judgeBase } from '../files/base.ts';
import type { BaseFile } from '../files/base.ts';
import { internal, refused } from '../files/fault.ts';
import type { FoundFile } from '../files/paths.ts';
import { readPlanningFolder } from '../files/planning.ts';
import { decodeSource, readSource } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import { unwritable, writeVerified } from '../files/write.ts';
import type { Finding } from '../finding.ts';
import { renderDiff } from '../report/diff.ts';
import type { FileResult, Told } from '../report/report.ts';
import type { BaseReader } from './base.ts';
import type { Job } from './jobs.ts';

/** What came of one file. */
export interface Inspected<Known extends Told = Told> {
  readonly result: FileResult<Known>;
  /** The text before and after a repair; the same one when nothing was repaired. */
  readonly texts: { readonly before: Source; readonly after: Source } | undefined;
  /** A fault of state-md itself, which makes the whole run end as one. */
  readonly fault: unknown;
  /** Only when it was compared with a base: what else follows from that. */
  readonly judged?: { readonly analysis: Analysis; readonly base: BaseFile };
}

/** Where standard input stands in reports. */
export const STANDARD_INPUT = '<stdin>';

/** Judges a file and, for `fix`, repairs and writes it. A fault in one file leaves the others alone. */
export function inspectFile(
  { cwd, readBase, engine }: { cwd: string; readBase: BaseReader | undefined; engine: EngineOptions },
  file: FoundFile,
  job: Job,
): Inspected {
  const write = (done: Repair): string | undefined =>
    done.verified && writeVerified(cwd, file, done.verified);
  return guard(file.path, () => {
    const around = { planning: readPlanningFolder(cwd, file.absolute), base: readBase?.(file) };
    const read = readSource(cwd, file);
    return inspect(file.path, { read, around, write: job.diff ? undefined : write, engine }, job);
  });
}

/** The same for bytes that came through standard input; nothing is written. */
export function inspectInput(bytes: Uint8Array, engine: EngineOptions, job: Job): Inspected {
  return guard(STANDARD_INPUT, () =>
    inspect(STANDARD_INPUT, { read: decodeSource(STANDARD_INPUT, bytes), around: {}, engine }, job),
  );
}

/** The unified diff of a repair; empty when there is none. */
export function diffOf({ result, texts }: Inspected): string {
  return texts === undefined ? '' : renderDiff(result.path, texts.before, texts.after);
}

/** The repaired bytes of standard input. */
export function repairedBytes({ texts }: Inspected): Uint8Array {
  return texts === undefined ? new Uint8Array() : encode(texts.after);
}

/** What was read besides the file. */
interface Around {
  readonly planning?: FolderEvidence | undefined;
  readonly base?: BaseFile | undefined;
}

type Write = (done: Repair) => string | undefined;

interface Inspection {
  readonly read: ReadResult;
  readonly around: Around;
  readonly write?: Write | undefined;
  readonly engine: EngineOptions;
}

function inspect(path: string, { read, around, write, engine }: Inspection, job: Job): Inspected {
  if ('finding' in read) {
    const result = { path, analysis: undefined, findings: [read.finding] };
    return compared({ result, texts: undefined, fault: undefined }, around, engine);
  }
  const before = analyse(read.source, engine, evidenceOf(around.planning, around.base, engine.labels));
  // Nothing is written, so nobody asks for the texts.
  if (job.kind === 'check') {
    const judged = around.base === undefined ? {} : { judged: { analysis: before, base: around.base } };
    return compared({ ...unchanged(path, before, []), ...judged, texts: undefined }, around, engine);
  }
  const done = repair(before, engine, job.unsafe ? 'unsafe' : 'safe');
  if (done.refused !== undefined) {
    return { ...unchanged(path, before, [refused(done.refused)]), fault: new Error(done.refused) };
  }
  const problem = write?.(done);
  if (problem !== undefined) return unchanged(path, before, [unwritable(problem)]);
  const { after, fixed } = done;
  return {
    result: {
      path,
      analysis: told(after),
      findings: after.findings,
      repaired: { before: before.source, fixed },
    },
    texts: { before: before.source, after: after.source },
    fault: undefined,
  };
}

function unchanged(path: string, analysis: Analysis, extra: readonly Finding[]): Inspected {
  return {
    result: { path, analysis: told(analysis), findings: [...extra, ...analysis.findings] },
    texts: { before: analysis.source, after: analysis.source },
    fault: undefined,
  };
}

/** What is still told of a file once the next one is read; a thousand whole documents would fill the memory. */
function told({ source, state, relations, unread, findings, document: { dialect } }: Analysis): Told {
  // Without findings there is no place to be told.
  const places = findings.length > 0 ? source : undefined;
  return { source: places, state, relations, unread, document: { dialect } };
}

/** Marks what the base has as well, when there is a base. */
function compared(inspected: Inspected, { base }: Around, engine: EngineOptions): Inspected {
  if (base === undefined) return inspected;
  const { analysis, findings: all } = inspected.result;
  const { findings, mended } = compare({ source: analysis?.source, findings: all }, judgeBase(base, engine));
  return { ...inspected, result: { ...inspected.result, findings, mended } };
}

/** A fault of ours in one file is told of that file. */
export function guard(path: string, work: () => Inspected): Inspected {
  try {
    return work();
  } catch (error) {
    // Not a fault of ours, and nothing that only this file suffers from.
    if (error instanceof ConfigError) throw error;
    return {
      result: { path, analysis: undefined, findings: [internal(error)] },
      texts: undefined,
      fault: error,
    };
  }
}
