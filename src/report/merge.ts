import type { Finding, Severity } from '../finding.ts';
import { SEVERITIES } from '../finding.ts';
import type { Untold } from './listing.ts';
import { TOOL } from './report.ts';
import type { Counts } from './report.ts';

/** One file of a repository, counted. */
export interface MergedFile extends Omit<Counts, 'files'> {
  readonly path: string;
  /** Relations that could not be checked: a pass must not be mistaken for a proof. */
  readonly unchecked: number;
}

/** The report of one repository, counted; its findings stay in the report. */
export interface MergedRepository {
  readonly name: string;
  /** Where the report was read. */
  readonly report: string;
  /** The version of state-md that made it. */
  readonly version: string;
  readonly summary: Counts;
  /** Worst first. */
  readonly files: readonly MergedFile[];
}

/** How often a rule was broken, and in how many repositories. */
export interface MergedRule {
  readonly rule: string;
  readonly findings: number;
  readonly repositories: number;
}

/** A file that was to be merged and is no report. */
export interface Unread {
  readonly report: string;
  readonly reason: string;
}

/** Many reports as one, in the form of `schema/merged.schema.json`. */
export interface MergedReport {
  readonly version: 1;
  readonly kind: 'merged';
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Counts & { readonly repositories: number; readonly unread: number };
  /** Worst first. */
  readonly repositories: readonly MergedRepository[];
  /** Most findings first. */
  readonly rules: readonly MergedRule[];
  readonly unread: readonly Unread[];
}

/** What is kept of one report: little, so that any number of them fits into memory. */
export interface Digest {
  readonly repository: MergedRepository;
  /** Findings of each rule. */
  readonly rules: ReadonlyMap<string, number>;
  /** Severities for which somebody is to blame: inherited findings fail nothing here either. */
  readonly blamed: ReadonlySet<Severity>;
}

/** As much of a report as is merged, once it is known to be one. */
export interface ReadReport {
  readonly tool: { readonly version: string };
  readonly summary: Counts;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly (Pick<Finding, 'rule' | 'severity' | 'origin'> & {
      readonly fix?: { readonly applicability: string };
    })[];
    /** Findings that are only counted. */
    readonly untold?: readonly Untold[];
    readonly relations: readonly { readonly status: string }[];
  }[];
}

/** Reduces a report to what is merged of it. */
export function digest(name: string, report: string, { tool, summary, files }: ReadReport): Digest {
  const findings = files.flatMap((file) => file.findings);
  const rules = new Map<string, number>();
  const untold = files.flatMap((file) => file.untold ?? []);
  for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  for (const { rule, count } of untold) rules.set(rule, (rules.get(rule) ?? 0) + count);
  const blamed = [...findings, ...untold]
    .filter(({ origin }) => origin !== 'inherited')
    .map(({ severity }) => severity);
  return {
    repository: {
      name,
      report,
      version: tool.version,
      summary,
      files: files.map(countFile).sort((a, b) => byGravity(a, b) || byText(a.path, b.path)),
    },
    rules,
    blamed: new Set(blamed),
  };
}

/** One report out of all: the same digests give the same report, in whatever order they come. */
export function merge(digests: readonly Digest[], unread: readonly Unread[]): MergedReport {
  const repositories = digests
    .map(({ repository }) => repository)
    .sort((a, b) => byGravity(a.summary, b.summary) || byText(a.name, b.name));
  const sum = (of: (counts: Counts) => number): number =>
    repositories.reduce((total, { summary }) => total + of(summary), 0);
  return {
    version: 1,
    kind: 'merged',
    tool: TOOL,
    summary: {
      repositories: repositories.length,
      files: sum(({ files }) => files),
      errors: sum(({ errors }) => errors),
      warnings: sum(({ warnings }) => warnings),
      notices: sum(({ notices }) => notices),
      fixable: sum(({ fixable }) => fixable),
      unread: unread.length,
    },
    repositories,
    rules: mergeRules(digests),
    unread: unread.toSorted((a, b) => byText(a.report, b.report)),
  };
}

/** Counts the findings of a file by what its report says of each. */
export function countFile({
  path,
  findings,
  untold = [],
  relations,
}: ReadReport['files'][number]): MergedFile {
  const of = (wanted: Severity): number =>
    findings.filter(({ severity }) => severity === wanted).length +
    untold.filter(({ severity }) => severity === wanted).reduce((sum, { count }) => sum + count, 0);
  const fixable = findings.filter(({ fix }) => fix?.applicability === 'safe').length;
  const [errors, warnings, notices] = SEVERITIES.map(of) as [number, number, number];
  return {
    path,
    errors,
    warnings,
    notices,
    fixable: untold.reduce((sum, rest) => sum + rest.fixable, fixable),
    unchecked: relations.filter(({ status }) => status === 'unchecked').length,
  };
}

function mergeRules(digests: readonly Digest[]): MergedRule[] {
  const rules = new Map<string, MergedRule>();
  for (const digested of digests) {
    for (const [rule, count] of digested.rules) {
      const { findings, repositories } = rules.get(rule) ?? { findings: 0, repositories: 0 };
      rules.set(rule, { rule, findings: findings + count, repositories: repositories + 1 });
    }
  }
  return [...rules.values()].sort(
    (a, b) => b.findings - a.findings || b.repositories - a.repositories || byText(a.rule, b.rule),
  );
}

type Gravity = Pick<Counts, 'errors' | 'warnings' | 'notices'>;

/** More errors first; among equal ones more warnings, then more notices. */
function byGravity(a: Gravity, b: Gravity): number {
  return b.errors - a.errors || b.warnings - a.warnings || b.notices - a.notices;
}

/** By code units, so that the order is the same wherever it is made. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
