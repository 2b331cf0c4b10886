import { analyse, repair } from '../engine.ts';
import type { EngineOptions } from '../engine.ts';
import type { Found } from '../files/find.ts';
import type { FoundFile } from '../files/paths.ts';
import { readSource, unreadable } from '../files/read.ts';
import type { Finding } from '../finding.ts';
import { renderDiff } from '../report/diff.ts';
import type { FileResult } from '../report/report.ts';

/** What the safe repairs would change. */
export interface ProposedFix {
  /** A unified diff over all files; empty when there is nothing to repair. */
  readonly diff: string;
  /** Files whose repair did not pass its own checks, with the reason in words. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** What was found out about all files. */
export interface Judgement {
  readonly files: readonly FileResult[];
  /** Faults of state-md itself, one for each file that it failed on. */
  readonly faults: readonly unknown[];
}

/** Reads and judges everything that was found. A fault of ours in one file leaves the others alone. */
export function judgeFiles(workspace: string, found: Found, options: EngineOptions): Judgement {
  const files: FileResult[] = [];
  const faults: unknown[] = [];
  for (const file of found.files) {
    try {
      files.push(...judgeFile(workspace, file, options));
    } catch (error) {
      faults.push(error);
      files.push({ path: file.path, analysis: undefined, findings: [internal(error)] });
    }
  }
  // A folder that cannot be listed may hold anything: passing over it would look like a proof.
  for (const { path, reason } of found.unlisted) {
    const finding = unreadable(`the folder cannot be listed: ${reason}`);
    files.push({ path, analysis: undefined, findings: [finding] });
  }
  return { files, faults };
}

/** Repairs in memory, to show what the command line would do. */
export function proposeFix(files: readonly FileResult[], options: EngineOptions): ProposedFix {
  const diffs: string[] = [];
  const refused: { path: string; reason: string }[] = [];
  for (const { path, analysis } of files) {
    if (analysis === undefined) continue;
    try {
      const outcome = repair(analysis, options, 'safe');
      if (outcome.refused !== undefined) refused.push({ path, reason: outcome.refused });
      diffs.push(renderDiff(path, analysis.source, outcome.after.source));
    } catch (error) {
      refused.push({ path, reason: messageOf(error) });
    }
  }
  return { diff: diffs.join(''), refused };
}

function judgeFile(workspace: string, file: FoundFile, options: EngineOptions): FileResult[] {
  const read = readSource(workspace, file);
  if ('finding' in read) return [{ path: file.path, analysis: undefined, findings: [read.finding] }];
  const analysis = analyse(read.source, options);
  // Nobody asked for this file: a STATE.md at the root is often another tool's.
  if (file.isGuess && analysis.document.dialect === 'unrecognised') return [];
  return [{ path: file.path, analysis, findings: analysis.findings }];
}

/** The finding that stands for a file that state-md failed on. */
function internal(error: unknown): Finding {
  return {
    rule: 'internal',
    severity: 'error',
    message: `Not checked: state-md failed on this file (${messageOf(error)}). Please report it.`,
    range: { start: 0, end: 0 },
    related: [],
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
