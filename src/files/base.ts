import type { Judged } from '../baseline.ts';
import { DEFAULT_LABEL_INDEX } from '../document/labels.ts';
import type { LabelIndex } from '../document/labels.ts';
import { parse } from '../document/parse.ts';
import { analyse } from '../engine.ts';
import type { EngineOptions } from '../engine.ts';
import type { Evidence, FolderEvidence } from '../evidence/evidence.ts';
import type { ReadResult } from './read.ts';

/** A file at the base revision, with the planning folder around it there. */
export interface BaseFile {
  /** `undefined` when the base has no such file. */
  readonly read: ReadResult | undefined;
  readonly planning: FolderEvidence | undefined;
}

/** What is known besides a file: the planning folder around it, and what it was at the base revision. */
export function evidenceOf(
  planning: FolderEvidence | undefined,
  base: BaseFile | undefined,
  labels: LabelIndex = DEFAULT_LABEL_INDEX,
): Evidence {
  const source = base?.read !== undefined && 'source' in base.read ? base.read.source : undefined;
  return {
    ...(planning === undefined ? {} : { planning }),
    ...(source === undefined ? {} : { base: parse(source, labels) }),
  };
}

/** The findings that a file had at the base revision; `undefined` when the base has no such file. */
export function judgeBase({ read, planning }: BaseFile, options: EngineOptions): Judged | undefined {
  if (read === undefined) return undefined;
  if ('finding' in read) return { source: undefined, findings: [read.finding] };
  const { source } = read;
  return { source, findings: analyse(source, options, evidenceOf(planning, undefined)).findings };
}
