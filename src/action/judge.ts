import { analyse, repair } from '../engine.ts';
import type { EngineOptions } from '../engine.ts';
import type { Found } from '../files/find.ts';
import type { FoundFile } from '../files/paths.ts';
import { readSource, unreadable } from '../files/read.ts';
import { renderDiff } from '../report/diff.ts';
import type { FileResult } from '../report/report.ts';

/** What the safe repairs would change. */
export interface ProposedFix {
  /** A unified diff over all files; empty when there is nothing to repair. */
  readonly diff: string;
  /** Files whose repair did not pass its own checks, with the reason in words. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads and judges everything that was found. */
export function judgeFiles(workspace: string, found: Found, options: EngineOptions): FileResult[] {
  return [
    ...found.files.flatMap((file) => judgeFile(workspace, file, options)),
    // A folder that cannot be listed may hold anything: passing over it would look like a proof.
    ...found.unlisted.map(({ path, reason }) => {
      const finding = unreadable(`the folder cannot be listed: ${reason}`);
      return { path, analysis: undefined, findings: [finding] };
    }),
  ];
}

/** Repairs in memory, to show what the command line would do. */
export function proposeFix(files: readonly FileResult[], options: EngineOptions): ProposedFix {
  const diffs: string[] = [];
  const refused: { path: string; reason: string }[] = [];
  for (const { path, analysis } of files) {
    if (analysis === undefined) continue;
    const outcome = repair(analysis, options, 'safe');
    if (outcome.refused !== undefined) refused.push({ path, reason: outcome.refused });
    diffs.push(renderDiff(path, analysis.source, outcome.after.source));
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
