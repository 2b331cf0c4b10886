import { acknowledge, compare } from '../baseline.ts';
import { staleMessage } from '../config/settings.ts';
import type { Settings } from '../config/settings.ts';
import { judgeBase } from '../files/base.ts';
import type { AnalysedFile } from '../report/report.ts';
import type { Gathered } from './gather.ts';

/** Files with the origins of their findings, and what to say about the configuration's baseline. */
export interface WithOrigins {
  readonly files: readonly AnalysedFile[];
  readonly stale: readonly string[];
}

/** Marks the findings of all files as introduced or inherited: from the base, or by what the configuration knows. */
export function withOrigins(
  gathered: Gathered,
  files: readonly AnalysedFile[],
  settings: Settings,
): WithOrigins {
  const stale: string[] = [];
  const marked = againstBase(gathered, files, settings).map((file): AnalysedFile => {
    const known = settings.knownIn(file.path);
    if (known === undefined) return file;
    const { findings, unused } = acknowledge(file.findings, known);
    stale.push(...unused.map((entry) => staleMessage(settings, entry)));
    return { ...file, findings };
  });
  return { files: marked, stale };
}

function againstBase(
  { base, files: gathered }: Gathered,
  files: readonly AnalysedFile[],
  { engineFor }: Settings,
): readonly AnalysedFile[] {
  if (base === undefined) return files;
  const byPath = new Map(gathered.map((file) => [file.file.path, file.base]));
  return files.map((file) => {
    const before = byPath.get(file.path);
    const head = { source: file.analysis?.source, findings: file.findings };
    try {
      const { findings, mended } = compare(head, before && judgeBase(before, engineFor(file.path)));
      return { ...file, findings, mended };
    } catch {
      // A fault of ours about the base: everything is as grave as without one, and what was committed is still told.
      return file;
    }
  });
}
