import { settle } from '../config/settings.ts';
import type { Flags, Settings } from '../config/settings.ts';
import { switchedOff } from '../config/switched-off.ts';
import type { ChangedFile, SwitchedOff } from '../config/switched-off.ts';
import { judgeBase } from '../files/base.ts';
import type { AnalysedFile } from '../report/report.ts';
import type { Gathered } from './gather.ts';

/**
 * What a pull request switches off of what it was judged by where it started; `undefined` when that is nothing, and
 * where there is nothing to compare it with. A configuration of the base that cannot be read says nothing: then the one
 * that the change brings may be what mends it.
 */
export function switchedOffIn(
  { origin, files: gathered, base }: Gathered,
  files: readonly AnalysedFile[],
  { settings, flags }: { settings: Settings; flags: Flags },
): SwitchedOff | undefined {
  if (origin === undefined) return undefined;
  const before = origin.problem === undefined ? settle(flags, origin.configuration) : settings;
  const byPath = new Map(gathered.map((file) => [file.file.path, file.base]));
  const changed = files.flatMap(({ path, analysis, findings }): ChangedFile[] => {
    if (analysis === undefined) return [];
    const there = byPath.get(path);
    const text = origin.texts.get(path);
    const judge: ChangedFile['judgeBase'] =
      base === undefined ? undefined : (options) => there && judgeBase(there, options);
    return [{ path, analysis, findings, before: text, judgeBase: judge }];
  });
  try {
    return switchedOff(changed, settings, before);
  } catch {
    // A fault of ours about the base: what was found and committed is still told.
    return undefined;
  }
}
