import manifest from '../../package.json' with { type: 'json' };
import type { Dialect, Document } from '../document/document.ts';
import { positionAt } from '../document/source.ts';
import type { Position, Source } from '../document/source.ts';
import type { Analysis } from '../engine.ts';
import type { Finding, Fix, Origin, Range, Relation, Severity } from '../finding.ts';
import type { Unread } from '../statements/statement.ts';
import type { State } from '../validate/state.ts';
import { listingOf } from './listing.ts';
import type { Untold } from './listing.ts';

/** What reports tell of an analysis. The rest of it, which is most, need not be kept until they are written. */
export interface Told extends Pick<Analysis, 'state' | 'relations' | 'unread'> {
  /** Needed for the places of findings; may be absent when there are none. */
  readonly source: Source | undefined;
  readonly document: Pick<Document, 'dialect'>;
}

/** Everything that there is to tell about one file. */
export interface FileResult<Known extends Told = Told> {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  /** Absent when the file could not be read; then `findings` says why. */
  readonly analysis: Known | undefined;
  /** The findings that are there now; after a repair, those that remain. */
  readonly findings: readonly Finding[];
  /** Only when the file was compared with its base: findings that only the base has. */
  readonly mended?: readonly Finding[];
  /** Only after a repair: what was repaired, and the text that it was found in. */
  readonly repaired?: { readonly before: Source; readonly fixed: readonly Finding[] };
}

/** A file with all that is known of it, for whoever goes on working with that. */
export type AnalysedFile = FileResult<Analysis>;

/** How many findings there are, over all files. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** Findings that `state-md fix` repairs without `--unsafe`. */
  readonly fixable: number;
}

/** A stretch of a file as people count it: lines and columns from 1, the end exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A finding whose places are spelt out, so that nobody needs the text of the file. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly range: Span;
  readonly related: readonly { readonly range: Span; readonly note: string }[];
  readonly fix?: ReportedFix;
  /** Paths as those of the files. */
  readonly proof?: readonly string[];
  readonly origin?: Origin;
}

/** A repair as data; what a commit message says about it is not part of the report. */
export type ReportedFix = Pick<Fix, 'title' | 'applicability' | 'edits'>;

/** One file of the report. */
export interface ReportedFile {
  readonly path: string;
  /** `null` when the file could not be read. */
  readonly dialect: Dialect | null;
  /** `null` when the file could not be read. */
  readonly state: State | null;
  readonly findings: readonly ReportedFinding[];
  /** Only when there are very many findings of one kind: those that are counted, and not listed. */
  readonly untold?: readonly Untold[];
  /** Only after a repair. Positions are those of the text before it. */
  readonly fixed?: readonly ReportedFinding[];
  readonly relations: readonly Relation[];
  /** Only when there are any: the first figures that are part of no comparison, since they were not understood. */
  readonly unread?: readonly ReportedUnread[];
}

/** A figure that was not understood, on a line from 1 on, and why. */
export type ReportedUnread = Pick<Unread, 'line' | 'text' | 'reason'>;

/** Whoever wants to read more of them reads the file. */
const MOST_UNREAD = 200;

/** The whole report, as `--format json` prints it. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Counts;
  readonly files: readonly ReportedFile[];
}

/** The name and version that every output carries. */
export const TOOL = { name: 'state-md', version: manifest.version } as const;

/** Puts the results of a run into the form of `schema/report.schema.json`. */
export function toReport(files: readonly FileResult[]): Report {
  return { version: 1, tool: TOOL, summary: count(files), files: files.map(reportFile) };
}

/** Counts the findings of a run. */
export function count(files: readonly FileResult[]): Counts {
  return tally(files).counts();
}

/** What the files of a run add up to. */
export function tally(files: readonly FileResult[]): Tally {
  const sum = new Tally();
  for (const file of files) sum.add(file);
  return sum;
}

/** Adds up the files of a run one by one, so that none of them needs to be kept. */
export class Tally {
  files = 0;
  readonly #severities = { error: 0, warning: 0, notice: 0 };
  /** Findings with a repair, by what it takes to have it made. */
  readonly fixable = { safe: 0, unsafe: 0 };
  /** Findings that were repaired, and the files that they were in. */
  readonly repaired = { findings: 0, files: 0 };

  add({ findings, repaired }: FileResult): void {
    this.files += 1;
    for (const { severity, fix } of findings) {
      this.#severities[severity] += 1;
      if (fix !== undefined) this.fixable[fix.applicability] += 1;
    }
    const fixed = repaired?.fixed.length ?? 0;
    this.repaired.findings += fixed;
    this.repaired.files += Math.min(1, fixed);
  }

  counts(): Counts {
    const { error: errors, warning: warnings, notice: notices } = this.#severities;
    return { files: this.files, errors, warnings, notices, fixable: this.fixable.safe };
  }
}

/** What a change did to the findings of all files; `undefined` when nothing was compared with a base. */
export function countOrigins(
  files: readonly FileResult[],
): { readonly introduced: number; readonly inherited: number; readonly mended: number } | undefined {
  if (files.every(({ mended }) => mended === undefined)) return undefined;
  const all = files.flatMap(({ findings }) => findings);
  const of = (wanted: Origin): number => all.filter(({ origin }) => origin === wanted).length;
  const mended = files.reduce((sum, file) => sum + (file.mended?.length ?? 0), 0);
  return { introduced: of('introduced'), inherited: of('inherited'), mended };
}

/** Lines and columns of a range; those of an empty file when there is no text. */
export function spanOf(source: Source | undefined, { start, end }: Range): Span {
  if (source === undefined) return { start: ORIGIN, end: ORIGIN };
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

const ORIGIN: Position = { line: 1, column: 1, offset: 0 };

/** One file of the report. */
export function reportFile({ path, analysis, findings, repaired }: FileResult): ReportedFile {
  const fixed = repaired?.fixed.map((finding) => reportFinding(path, finding, repaired.before));
  const { told, untold } = listingOf(findings);
  return {
    path,
    dialect: analysis?.document.dialect ?? null,
    state: analysis?.state ?? null,
    findings: told.map((finding) => reportFinding(path, finding, analysis?.source)),
    ...(untold.length === 0 ? {} : { untold }),
    ...(fixed === undefined ? {} : { fixed }),
    relations: analysis?.relations ?? [],
    ...unreadOf(analysis?.unread ?? []),
  };
}

function unreadOf(all: readonly Unread[]): Pick<ReportedFile, 'unread'> {
  const unread = all.slice(0, MOST_UNREAD).map(({ line, text, reason }) => ({ line, text, reason }));
  return unread.length === 0 ? {} : { unread };
}

function reportFinding(path: string, finding: Finding, source: Source | undefined): ReportedFinding {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const { rule, severity, message, actual, expected, range, related, fix, proof, origin } = finding;
  return {
    rule,
    severity,
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    range: spanOf(source, range),
    related: related.map((input) => ({ range: spanOf(source, input.range), note: input.note })),
    ...(fix === undefined ? {} : { fix: reportFix(fix) }),
    ...(proof === undefined ? {} : { proof: proof.map((file) => `${folder}${file}`) }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function reportFix({ title, applicability, edits }: Fix): ReportedFix {
  return { title, applicability, edits: edits.map(({ start, end, text }) => ({ start, end, text })) };
}
