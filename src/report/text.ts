import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding, Fix, Relation } from '../finding.ts';
import { inert, inertPath } from './inert.ts';
import { SEVERITY_STYLE } from './paint.ts';
import type { Paint } from './paint.ts';
import { counted } from '../validate/wording.ts';
import { Tally, tally } from './report.ts';
import type { Counts, FileResult } from './report.ts';
import { listingOf, untoldText } from './listing.ts';
import { renderSnippet } from './snippet.ts';

/** How to tell the results on a terminal. */
export interface TextOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** `check` judges, `fix` has repaired, `diff` says what `fix` would do. */
  readonly mode: 'check' | 'fix' | 'diff';
}

/** The report for people: every finding with its lines, the ledger of every file, and one line that sums it up. */
export function renderText(files: readonly FileResult[], options: TextOptions): string {
  const report = new TextReport(options);
  return `${files.map((file) => report.add(file)).join('')}${report.end()}`;
}

/** The same file by file: what one of them adds can be printed before the next one is read. */
export class TextReport {
  readonly #options: TextOptions;
  readonly #sum = new Tally();
  #before: string | undefined;
  #hasDetails = false;

  constructor(options: TextOptions) {
    this.#options = options;
  }

  /** What a file adds to the report. */
  add(file: FileResult): string {
    this.#sum.add(file);
    const block = renderFile(file, this.#options);
    if (block === '') return '';
    // Files with nothing but a line of their own stand close together.
    const isClose = !`${this.#before ?? ''}${block}`.includes('\n');
    const gap = this.#before === undefined ? '' : isClose ? '\n' : '\n\n';
    this.#before = block;
    this.#hasDetails ||= block.includes('\n');
    return `${gap}${block}`;
  }

  /** The end of the report. */
  end(): string {
    return `${this.#hasDetails ? '\n\n' : '\n'}${summaryOf(this.#sum, this.#options)}\n`;
  }
}

/** One line: how many findings there are, in how many files, and what the next command does about them. */
export function renderSummary(files: readonly FileResult[], options: TextOptions): string {
  return summaryOf(tally(files), options);
}

/** The same of files that were added up. */
export function summaryOf(sum: Tally, options: TextOptions): string {
  const found = foundWords(sum.counts(), options.paint);
  if (options.mode !== 'check') return repairsOf(sum, found, options);
  const where = `in ${counted(sum.files, 'file')}`;
  return found === ''
    ? `${options.paint('No findings', 'green')} ${where}`
    : `${found} ${where}${remedy(sum)}`;
}

function repairsOf(sum: Tally, found: string, { paint, mode }: TextOptions): string {
  const { findings, files } = sum.repaired;
  const would = mode === 'diff' ? 'would be ' : '';
  const done =
    findings === 0 ? 'Nothing to fix' : paint(`${counted(findings, 'finding')} ${would}fixed`, 'green');
  const share = findings === 0 || files === sum.files ? '' : `${files} of `;
  const rest = found === '' ? 'no findings remain' : `remaining: ${found}${remedy(sum)}`;
  return `${done} in ${share}${counted(sum.files, 'file')}; ${rest}`;
}

/** What there is to say about one file, without a line break at the end. */
export function renderFile(file: FileResult, options: TextOptions): string {
  const { path, analysis, findings, repaired } = file;
  const fixed = repaired?.fixed.map((finding) => renderFixed(path, finding, repaired.before, options)) ?? [];
  const { told, untold } = listingOf(findings);
  const found = [
    ...told.map((finding) => renderFinding(path, finding, analysis?.source, options).join('\n')),
    ...untold.map((rest) => `${options.paint(inertPath(path), 'bold')}  and ${untoldText(rest)}`),
  ];
  const ledger = analysis === undefined ? [] : [renderLedger(path, analysis.relations, options.paint)];
  return [...(fixed.length > 0 ? [fixed.join('\n')] : []), ...found, ...ledger].join(
    found.length > 0 || fixed.length > 0 ? '\n\n' : '\n',
  );
}

function renderFinding(
  path: string,
  finding: Finding,
  source: Source | undefined,
  options: TextOptions,
): string[] {
  const { paint } = options;
  const { severity, message, rule, range, fix } = finding;
  const level = paint(severity, 'bold', SEVERITY_STYLE[severity]);
  const origin = finding.origin === 'inherited' ? ` ${paint('inherited', 'dim')}` : '';
  const head = `${place(path, source, range.start, paint)}  ${level}${origin}  ${prose(message, paint)}  ${paint(inert(rule), 'dim')}`;
  if (source === undefined) return [head];
  const lines = isAboutNothingSeen(finding, source) ? [] : ['', ...renderSnippet(finding, source, options)];
  return [head, ...lines, ...(fix === undefined ? [] : [renderFix(fix, paint)])];
}

/** An empty file, or a finding about the file as a whole: there is no character to point at. */
function isAboutNothingSeen({ range, related }: Finding, source: Source): boolean {
  if (range.start !== range.end || related.length > 0) return false;
  return range.start === (source.hasByteOrderMark ? 1 : 0);
}

function renderFix({ title, applicability }: Fix, paint: Paint): string {
  const label = applicability === 'safe' ? 'fix:' : 'possible fix, only with --unsafe:';
  return `  ${paint(label, 'green')} ${prose(title, paint)}`;
}

function renderFixed(
  path: string,
  { rule, range, message, fix }: Finding,
  before: Source,
  { paint }: TextOptions,
): string {
  const level = paint('fixed', 'bold', 'green');
  // What only became clear after the first repairs has no edits in the text that the user knows.
  const title = prose(fix?.title ?? message, paint);
  return `${place(path, before, range.start, paint)}  ${level}  ${title}  ${paint(inert(rule), 'dim')}`;
}

/** `path:line:column`, which terminals and editors turn into a link. */
function place(path: string, source: Source | undefined, offset: number, paint: Paint): string {
  const shown = paint(inertPath(path), 'bold');
  if (source === undefined) return shown;
  const { line, column } = positionAt(source, offset);
  return `${shown}:${line}:${column}`;
}

/** A pass must not be mistaken for a proof, so every file says how much of it could be checked at all. */
function renderLedger(path: string, relations: readonly Relation[], paint: Paint): string {
  const of = (status: Relation['status']): number =>
    relations.filter((relation) => relation.status === status).length;
  const failing = of('fails');
  const parts = [
    `${of('holds')} hold`,
    failing > 0 ? paint(`${failing} fail`, 'red') : '0 fail',
    `${of('unchecked')} unchecked`,
  ];
  return `${paint(inertPath(path), 'bold')}  ${counted(relations.length, 'relation')}: ${parts.join(', ')}`;
}

function foundWords({ errors, warnings, notices }: Counts, paint: Paint): string {
  const words = [
    errors > 0 ? paint(counted(errors, 'error'), 'red') : '',
    warnings > 0 ? paint(counted(warnings, 'warning'), 'yellow') : '',
    notices > 0 ? paint(counted(notices, 'notice'), 'blue') : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}

function remedy({ fixable: { safe, unsafe } }: Tally): string {
  if (safe === 0 && unsafe === 0) return '';
  if (safe === 0) return `; ${unsafe} fixable with \`state-md fix --unsafe\`, to be judged by you`;
  const more = unsafe === 0 ? '' : `, ${unsafe} more with \`--unsafe\``;
  return `; ${safe} fixable with \`state-md fix\`${more}`;
}

/** A message with what stands in code marks in colour; the marks stay, since not every terminal has colours. */
function prose(message: string, paint: Paint): string {
  return inert(message).replace(/`[^`]*`/g, (code) => paint(code, 'cyan'));
}
