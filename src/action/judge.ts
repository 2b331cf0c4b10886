import { analyse } from '../engine.ts';
import type { EngineOptions } from '../engine.ts';
import type { Settings } from '../config/settings.ts';
import { internal } from '../files/fault.ts';
import { unreadable } from '../files/read.ts';
import type { AnalysedFile } from '../report/report.ts';
import type { Gathered, GatheredFile } from './gather.ts';

/** What was found out about all files. */
export interface Judgement {
  readonly files: readonly AnalysedFile[];
  /** Faults of state-md itself, one for each file that it failed on. */
  readonly faults: readonly unknown[];
}

/** Judges everything that was read. A fault of ours in one file leaves the others alone. */
export function judgeFiles(gathered: Gathered, { engineFor }: Settings): Judgement {
  const files: AnalysedFile[] = [];
  const faults: unknown[] = [];
  for (const file of gathered.files) {
    try {
      files.push(...judgeFile(file, engineFor(file.file.path)));
    } catch (error) {
      faults.push(error);
      files.push({ path: file.file.path, analysis: undefined, findings: [internal(error)] });
    }
  }
  // A folder that cannot be listed may hold anything: passing over it would look like a proof.
  for (const { path, reason } of gathered.found.unlisted) {
    files.push({ path, analysis: undefined, findings: [unreadable(reason)] });
  }
  return { files, faults };
}

function judgeFile({ file, read, evidence }: GatheredFile, options: EngineOptions): AnalysedFile[] {
  if ('finding' in read) return [{ path: file.path, analysis: undefined, findings: [read.finding] }];
  const analysis = analyse(read.source, options, evidence);
  // Nobody asked for this file: a STATE.md at the root is often another tool's.
  if (file.isGuess && analysis.document.dialect === 'unrecognised') return [];
  return [{ path: file.path, analysis, findings: analysis.findings }];
}
