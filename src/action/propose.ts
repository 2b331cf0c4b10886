import { repair } from '../engine.ts';
import type { EngineOptions, Repair } from '../engine.ts';
import { renderDiff } from '../report/diff.ts';
import type { FileResult } from '../report/report.ts';

/** A file that the safe repairs change, with the proof. */
export interface RepairedFile {
  readonly path: string;
  readonly repair: Repair;
}

/** What the safe repairs would change. */
export interface Proposal {
  readonly files: readonly RepairedFile[];
  /** Files whose repair did not pass its own checks, with the reason in words. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** Repairs in memory. Nothing is written here; what may be is proved. */
export function proposeFix(files: readonly FileResult[], options: EngineOptions): Proposal {
  const repaired: RepairedFile[] = [];
  const refused: { path: string; reason: string }[] = [];
  for (const { path, analysis } of files) {
    if (analysis === undefined) continue;
    try {
      const outcome = repair(analysis, options, 'safe');
      if (outcome.refused !== undefined) refused.push({ path, reason: outcome.refused });
      if (outcome.verified !== undefined) repaired.push({ path, repair: outcome });
    } catch (error) {
      refused.push({ path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { files: repaired, refused };
}

/** A unified diff over files; empty when there is none. `git apply` takes it. */
export function diffOf(files: readonly RepairedFile[]): string {
  const diffs = files.map(({ path, repair: { before, after } }) =>
    renderDiff(path, before.source, after.source),
  );
  return diffs.join('');
}
