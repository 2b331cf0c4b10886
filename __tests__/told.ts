// What the engine says about one document and writes into it, short enough to stand in a table of tests.
import { expect } from '@jest/globals';
import { changedLines, evidenceOf } from '../scripts/docs/outcome.ts';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { EngineOptions } from '../src/engine.ts';

export interface Told {
  /** `rule severity`, with the applicability of its fix. */
  readonly findings: readonly string[];
  /** The lines that safe repairs write. */
  readonly repaired: readonly string[];
}

/** `files` is the evidence, as `evidenceOf` takes it: `base.md`, and `planning/…` for the folder it lies in. */
export function told(
  text: string,
  files: Readonly<Record<string, string>> = {},
  options: EngineOptions = DEFAULT_OPTIONS,
): Told {
  const evidence = evidenceOf(new Map(Object.entries(files)));
  const analysis = analyse(sourceOf('STATE.md', text), options, evidence);
  const { after, refused } = repair(analysis, options, 'safe');
  expect(refused).toBeUndefined();
  const findings = analysis.findings.map(({ rule, severity, fix }) =>
    [rule, severity, ...(fix === undefined ? [] : [fix.applicability])].join(' '),
  );
  const lines = changedLines(text, after.source.text).filter((line) => line.startsWith('+'));
  return { findings, repaired: lines.map((line) => line.slice(1)) };
}
