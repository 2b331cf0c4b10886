// Recall: what a careful reader proves in files that he read without the tool, and how much of it is reported.
import type { Severity } from '../../src/finding.ts';
import { groupBy } from './group.ts';

/** A contradiction that a reader found, or a file in which he found none (`kind` is `clean`). */
export interface TruthRow {
  readonly project: string;
  readonly file: string;
  readonly line: number;
  readonly figure: string;
  readonly stated: string;
  readonly derived: string;
  readonly kind: string;
  readonly certainty: string;
}

/** A finding by the lines that it stands on, and those that it points at. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly related: readonly number[];
}

/** How a row is reported: on its own line, or as the other side of a finding that stands elsewhere. */
export type Report = { readonly how: 'on its line' | 'beside'; readonly severity: Severity } | undefined;

/** How many rows there are of a kind, and how many of them are reported. */
export interface Recall {
  readonly kind: string;
  readonly rows: number;
  /** Reported as error or warning. */
  readonly reported: number;
  /** Reported as anything. */
  readonly withNotices: number;
}

const HEAD = ['repo', 'file', 'line', 'figure', 'stated', 'derived', 'kind', 'certainty'];

/**
 * Reads a table of truths: tab-separated, with at least the columns repo, file, line, figure, stated, derived, kind and
 * certainty at its front.
 * @throws Error that names the line and what is wrong in it.
 */
export function readTruths(text: string, name: string): readonly TruthRow[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  if (!head.startsWith(HEAD.join('\t')))
    throw new Error(`${name}: the first line must begin with the tab-separated columns ${HEAD.join(', ')}.`);
  return lines.flatMap((row, index) => {
    if (row === '') return [];
    const [
      project = '',
      file = '',
      line = '',
      figure = '',
      stated = '',
      derived = '',
      kind = '',
      certainty = '',
    ] = row.split('\t');
    if (!/^\d+$/.test(line) || file === '' || kind === '')
      throw new Error(`${name}, line ${index + 2}: expected a file, a line number and a kind: "${row}".`);
    return [{ project, file, line: Number(line), figure, stated, derived, kind, certainty }];
  });
}

/** How a row is reported, by the most severe finding: one on its own line counts before one that points at it. */
export function reportOf({ line }: TruthRow, findings: readonly LocatedFinding[]): Report {
  const own = findings.filter((one) => one.line === line).map(({ severity }) => severity);
  const beside = findings.filter((one) => one.related.includes(line)).map(({ severity }) => severity);
  const worst = (all: readonly Severity[]): Severity | undefined =>
    (['error', 'warning', 'notice'] as const).find((severity) => all.includes(severity));
  const [ownWorst, besideWorst] = [worst(own), worst(beside)];
  if (
    ownWorst !== undefined &&
    (ownWorst !== 'notice' || besideWorst === undefined || besideWorst === 'notice')
  )
    return { how: 'on its line', severity: ownWorst };
  return besideWorst === undefined ? undefined : { how: 'beside', severity: besideWorst };
}

/** Recall by kind, the most frequent kinds first; the last row is all of them. */
export function recallOf(
  rows: readonly TruthRow[],
  reports: ReadonlyMap<TruthRow, Report>,
): readonly Recall[] {
  const of = (kind: string, own: readonly TruthRow[]): Recall => ({
    kind,
    rows: own.length,
    reported: own.filter((row) => (reports.get(row)?.severity ?? 'notice') !== 'notice').length,
    withNotices: own.filter((row) => reports.get(row) !== undefined).length,
  });
  const kinds = [...groupBy(rows, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  return [...kinds.map(([kind, own]) => of(kind, own)), of('all', rows)];
}
