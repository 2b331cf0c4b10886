// How long an analysis takes, file by file. For ratios between whole processes see bench/.
import { analyse } from '../../src/engine.ts';
import type { LabFile } from './collect.ts';

const PRINTED = { tolerance: 'printed', severities: {} } as const;
const TIMES = 3;

/** One file and its time. */
export interface Timed {
  readonly name: string;
  readonly characters: number;
  readonly milliseconds: number;
}

/** Times every file, the slowest first: the best of a few goes, for whatever else runs only adds to them. */
export function timed(files: readonly LabFile[]): readonly Timed[] {
  return files
    .map(({ name, source }) => {
      const times = Array.from({ length: TIMES }, () => {
        const start = performance.now();
        analyse(source, PRINTED);
        return performance.now() - start;
      });
      return { name, characters: source.text.length, milliseconds: Math.min(...times) };
    })
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
