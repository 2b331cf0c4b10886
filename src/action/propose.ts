import type { Settings } from '../config/settings.ts';
import { analyse, repair } from '../engine.ts';
import type { Analysis, EngineOptions, Repair } from '../engine.ts';
import { establishedBasis } from '../metrics/basis.ts';
import type { EstablishedBasis } from '../metrics/basis.ts';
import { renderDiff } from '../report/diff.ts';
import type { AnalysedFile } from '../report/report.ts';

/** A file that the safe repairs change, with the proof. */
export interface RepairedFile {
  readonly path: string;
  readonly repair: Repair;
  /** What the percentages of the base revision followed, where they tell. */
  readonly basis: EstablishedBasis | undefined;
}

/** What the safe repairs would change. */
export interface Proposal {
  readonly files: readonly RepairedFile[];
  /** Files whose repair did not pass its own checks, with the reason in words. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** Repairs in memory. Nothing is written here; what may be is proved. */
export function proposeFix(files: readonly AnalysedFile[], { engineFor }: Settings): Proposal {
  const repaired: RepairedFile[] = [];
  const refused: { path: string; reason: string }[] = [];
  for (const { path, analysis } of files) {
    if (analysis === undefined) continue;
    try {
      const { outcome, basis } = repairAlone(analysis, engineFor(path));
      if (outcome.refused !== undefined) refused.push({ path, reason: outcome.refused });
      if (outcome.verified !== undefined) {
        repaired.push({ path, repair: outcome, basis });
      }
    } catch (error) {
      refused.push({ path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { files: repaired, refused };
}

/**
 * Repairs a file without its base: what is repaired has to follow from the analysed commit alone, or nobody could make it
 * again from the fix commit and its parent. The basis that the base established is kept where it decides something: it
 * is a few words, which the commit says.
 */
function repairAlone(
  analysis: Analysis,
  options: EngineOptions,
): { outcome: Repair; basis: EstablishedBasis | undefined } {
  const { source, evidence } = analysis;
  const { base, ...own } = evidence;
  if (base === undefined) return { outcome: repair(analysis, options, 'safe'), basis: undefined };
  const alone = repair(analyse(source, options, own), options, 'safe');
  const basis = establishedBasis(base);
  const informed = repair(analyse(source, options, { ...own, basis }), options, 'safe');
  const isSame = informed.after.source.text === alone.after.source.text;
  return isSame ? { outcome: alone, basis: undefined } : { outcome: informed, basis };
}

/** A unified diff over files; empty when there is none. `git apply` takes it. */
export function diffOf(files: readonly RepairedFile[]): string {
  const diffs = files.map(({ path, repair: { before, after } }) =>
    renderDiff(path, before.source, after.source),
  );
  return diffs.join('');
}
