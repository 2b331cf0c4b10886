/** Small builders of invented STATE.md files, and short ways of asking the engine about them. */
import { parse } from '../src/document/parse.ts';
import type { Document } from '../src/document/document.ts';
import { positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { Analysis, EngineOptions, Repair } from '../src/engine.ts';
import type { Finding, Range, Relation, Tolerance } from '../src/finding.ts';

/** The parts of a template file that a test may want to say differently. Everything left out is consistent. */
export interface Parts {
  readonly front?: string;
  readonly focus?: string;
  readonly phase?: string;
  readonly plan?: string;
  readonly status?: string;
  readonly activity?: string;
  readonly progress?: string;
  readonly total?: string;
  readonly average?: string;
  readonly time?: string;
  /** Data rows of the By Phase table; an empty list leaves the header alone. */
  readonly rows?: readonly string[];
  readonly header?: readonly string[];
  readonly trend?: string;
  /** Lines below the metrics footer. */
  readonly stranded?: readonly string[];
  readonly session?: string;
  readonly stopped?: string;
  readonly resume?: string;
  /** Lines at the end of the file. */
  readonly more?: readonly string[];
}

/** A consistent file of the template dialect: two phases, five plans, half an hour. */
export function template(parts: Parts = {}): string {
  return `${parts.front ?? ''}${[
    '# Project State',
    '',
    '## Project Reference',
    '',
    `**Current focus:** ${parts.focus ?? 'Phase 2 - Sensor feed'}`,
    '',
    '## Current Position',
    '',
    `Phase: ${parts.phase ?? '2 of 4 (Sensor feed)'}`,
    `Plan: ${parts.plan ?? '2 of 3 in current phase'}`,
    `Status: ${parts.status ?? 'In progress'}`,
    `Last activity: ${parts.activity ?? '2026-03-04 — Finished 02-02'}`,
    '',
    `Progress: ${parts.progress ?? '[█████░░░░░] 50%'}`,
    '',
    '## Performance Metrics',
    '',
    '**Velocity:**',
    `- Total plans completed: ${parts.total ?? '5'}`,
    `- Average duration: ${parts.average ?? '6 min'}`,
    `- Total execution time: ${parts.time ?? '0.5 hours'}`,
    '',
    '**By Phase:**',
    '',
    ...(parts.header ?? ['| Phase | Plans | Total | Avg/Plan |', '|-------|-------|-------|----------|']),
    ...(parts.rows ?? [
      '| 1. Board setup | 3/3 | 18 min | 6 min |',
      '| 2. Sensor feed | 2/3 | 12 min | 6 min |',
    ]),
    '',
    '**Recent Trend:**',
    `- Last 5 plans: ${parts.trend ?? '—'}`,
    '- Trend: Stable',
    '',
    '*Updated after each plan completion*',
    ...(parts.stranded ?? []),
    '',
    '## Accumulated Context',
    '',
    '### Decisions',
    '',
    'None yet.',
    '',
    '## Session Continuity',
    '',
    `Last session: ${parts.session ?? '2026-03-04 10:15'}`,
    `Stopped at: ${parts.stopped ?? 'Completed 02-02-PLAN.md'}`,
    `Resume file: ${parts.resume ?? 'None'}`,
    ...(parts.more ?? []),
    '',
  ].join('\n')}`;
}

/** A front matter block with the given lines, and the blank line that follows it. */
export function front(...lines: readonly string[]): string {
  return ['---', ...lines, '---', '', ''].join('\n');
}

/** Front matter with counts. */
export function counts(
  plans: readonly [number, number],
  phases?: readonly [number, number],
  percent?: number | string,
): string {
  return front(
    'gsd_state_version: 1.0',
    'milestone: v1.0',
    'status: executing',
    'progress:',
    ...(phases ? [`  total_phases: ${phases[1]}`, `  completed_phases: ${phases[0]}`] : []),
    `  total_plans: ${plans[1]}`,
    `  completed_plans: ${plans[0]}`,
    ...(percent === undefined ? [] : [`  percent: ${percent}`]),
  );
}

export function documentOf(text: string): Document {
  return parse(sourceOf('STATE.md', text));
}

export function options(tolerance: Tolerance): EngineOptions {
  return { ...DEFAULT_OPTIONS, tolerance };
}

export function judge(text: string, tolerance: Tolerance = 'printed'): Analysis {
  return analyse(sourceOf('STATE.md', text), options(tolerance));
}

/** `rule@line` of every finding, in the order of the file. */
export function places({ findings, source }: Analysis): readonly string[] {
  return findings.map(({ rule, range }) => `${rule}@${positionAt(source, range.start).line}`);
}

/** The one finding of a rule. */
export function findingOf(analysis: Analysis, rule: string): Finding {
  const [finding, ...more] = analysis.findings.filter((one) => one.rule === rule);
  if (finding === undefined || more.length > 0) {
    throw new Error(`expected one finding of ${rule}, got: ${places(analysis).join(', ')}`);
  }
  return finding;
}

/** The ledger's entries of a rule: `holds`, `fails`, or the reason why unchecked. */
export function verdicts({ relations }: Pick<Analysis, 'relations'>, rule: string): readonly string[] {
  return relations.filter((relation) => relation.rule === rule).map(verdictOf);
}

export function verdictOf(relation: Relation): string {
  return relation.status === 'unchecked' ? relation.reason : relation.status;
}

/** The only verdict of a rule on a text. */
export function verdict(text: string, rule: string, tolerance: Tolerance = 'printed'): string {
  const found = verdicts(judge(text, tolerance), rule);
  if (found.length !== 1) throw new Error(`expected one verdict of ${rule}, got: ${found.join(' | ')}`);
  return found[0]!;
}

export function textAt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** Repairs a text; the outcome carries the new text as `after.source.text`. */
export function mend(
  text: string,
  allow: 'safe' | 'unsafe' = 'safe',
  tolerance: Tolerance = 'printed',
): Repair {
  return repair(judge(text, tolerance), options(tolerance), allow);
}

/** The text after repair, or a message that says why it was refused. */
export function mended(
  text: string,
  allow: 'safe' | 'unsafe' = 'safe',
  tolerance: Tolerance = 'printed',
): string {
  const { after, refused } = mend(text, allow, tolerance);
  return refused === undefined ? after.source.text : `refused: ${refused}`;
}

/** The lines of `after` that differ from those of `before`. */
export function changedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line, index) => line !== old[index]);
}
