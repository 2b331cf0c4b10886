// Plants contradictions that only a person can settle: each has to be seen, and its line left as it is.
import { sourceOf } from '../../src/document/source.ts';
import { analyse, repair } from '../../src/engine.ts';

const PRINTED = { tolerance: 'printed', severities: {} } as const;

/** The rule that has to see it, and how it is planted; the same text where it cannot be. */
export const CONTRADICTIONS: Readonly<Record<string, (text: string) => string>> = {
  'plan-range': (text) =>
    text.replace(
      /^((?:[-*] )?(?:\*\*)?Plan:(?:\*\*)? +)\d+ of (\d+)/m,
      (_, head: string, of: string) => `${head}${Number(of) + 2} of ${of}`,
    ),
  'front-matter-counts': (text) =>
    text.replace(
      /^(---\n[\s\S]*?^ {2}total_plans: )(\d+)(\n {2}completed_plans: )\d+/m,
      (whole: string, head: string, of: string, key: string) =>
        Number(of) > 0 ? `${head}${of}${key}${Number(of) + 3}` : whole,
    ),
  date: (text) => text.replace(/^(Last activity: )\d{4}-\d{2}-\d{2}/m, '$12026-02-30'),
  'leaked-placeholder': (text) => text.replace(/^(Stopped at: ).*$/m, '$1--stopped-at'),
  'conflict-markers': (text) =>
    text.replace(/^(Status:.*)$/m, '<<<<<<< HEAD\n$1\n=======\n$1 again\n>>>>>>> topic'),
};

/** What became of one planted contradiction. */
export interface Planted {
  readonly rule: string;
  /** Reported as an error of the rule. */
  readonly isSeen: boolean;
  /** No planted line was changed by safe repairs; other figures of the file may be. */
  readonly isLeft: boolean;
}

/** Plants every contradiction that the text of a clean file has a place for. */
export function plantContradictions(text: string): readonly Planted[] {
  return Object.entries(CONTRADICTIONS).flatMap(([rule, plant]) => {
    const planted = plant(text);
    if (planted === text) return [];
    const analysis = analyse(sourceOf('STATE.md', planted), PRINTED);
    const original = new Set(text.split('\n'));
    const after = new Set(repair(analysis, PRINTED).after.source.text.split('\n'));
    return [
      {
        rule,
        isSeen: analysis.findings.some((one) => one.rule === rule && one.severity === 'error'),
        isLeft: planted.split('\n').every((line) => original.has(line) || after.has(line)),
      },
    ];
  });
}
