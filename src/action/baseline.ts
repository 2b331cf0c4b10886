import { compare } from '../baseline.ts';
import type { EngineOptions } from '../engine.ts';
import { judgeBase } from '../files/base.ts';
import type { FileResult } from '../report/report.ts';
import type { Gathered } from './gather.ts';

/** Marks the findings of all files as introduced or inherited, where there is a base to hold them against. */
export function againstBase(
  { base, files: gathered }: Gathered,
  files: readonly FileResult[],
  options: EngineOptions,
): readonly FileResult[] {
  if (base === undefined) return files;
  const byPath = new Map(gathered.map((file) => [file.file.path, file.base]));
  return files.map((file) => {
    const before = byPath.get(file.path);
    const head = { source: file.analysis?.source, findings: file.findings };
    try {
      const { findings, mended } = compare(head, before && judgeBase(before, options));
      return { ...file, findings, mended };
    } catch {
      // A fault of ours about the base: everything is as grave as without one, and what was committed is still told.
      return file;
    }
  });
}
