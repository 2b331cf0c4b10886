// What the engine says about one document and writes into it, short enough to stand in a table of tests.
import { expect } from '@jest/globals';
import { changedLines, evidenceOf } from '../scripts/docs/outcome.ts';
import { sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { Analysis, EngineOptions } from '../src/engine.ts';
import { verdictOf } from './build.ts';

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
  const analysis = analysed(text, files, options);
  const { after, refused } = repair(analysis, options, 'safe');
  expect(refused).toBeUndefined();
  const findings = analysis.findings.map(({ rule, severity, fix }) =>
    [rule, severity, ...(fix === undefined ? [] : [fix.applicability])].join(' '),
  );
  const lines = changedLines(text, after.source.text).filter((line) => line.startsWith('+'));
  return { findings, repaired: lines.map((line) => line.slice(1)) };
}

/** What a rule says about each of its subjects, in the order of the ledger: `row 2: holds`. */
export function ledger(
  rule: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  const own = analysed(text, files).relations.filter((relation) => relation.rule === rule);
  return own.map((relation) =>
    [relation.subject, verdictOf(relation)].flatMap((part) => part ?? []).join(': '),
  );
}

/** A document as the engine reads it beside its evidence, looked over for parts that no report could show. */
export function analysed(
  text: string,
  files: Readonly<Record<string, string>> = {},
  options: EngineOptions = DEFAULT_OPTIONS,
): Analysis {
  const evidence = evidenceOf(new Map(Object.entries(files)));
  const analysis = analyse(sourceOf('STATE.md', text), options, evidence);
  for (const { status } of analysis.relations) expect(['holds', 'fails', 'unchecked']).toContain(status);
  for (const { range, related, fix, proof = [] } of analysis.findings) {
    for (const { start, end } of [range, ...related.map((other) => other.range), ...(fix?.edits ?? [])]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(text.length).toBeGreaterThanOrEqual(end);
    }
    for (const path of proof) expect(Object.keys(files).join('\n')).toContain(`planning/${path}`);
  }
  return analysis;
}
