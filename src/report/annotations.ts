import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import { SEVERITIES } from '../finding.ts';
import type { Finding, Range, Severity } from '../finding.ts';
import { RULES } from '../validate/rules/index.ts';
import { inert, inertPath } from './inert.ts';
import { listingOf, untoldText } from './listing.ts';
import type { Untold } from './listing.ts';
import type { FileResult } from './report.ts';
import { clip, clipStart, visible } from './visible.ts';

/**
 * What the runner of GitHub Actions does with annotations, silently: per step and level it keeps the first ten,
 * and it cuts messages at 4,096 characters. People read far less than that, so ours end much earlier.
 */
export const RUNNER_LIMITS = { perLevel: 10, message: 4096 } as const;

const LONGEST = { message: 500, path: 160, title: 100, fix: 140 } as const;

/** Lines are 1-based and inclusive; columns are 1-based UTF-16 units with an exclusive end. */
export interface AnnotationPlace {
  readonly file: string;
  /** Absent when the file could not be read. */
  readonly lines?: { readonly start: number; readonly end: number };
  /** Only on a single line: the runner drops the columns of a range over several lines. */
  readonly columns?: { readonly start: number; readonly end: number };
}

/** One workflow command `::error …::…`, before escaping. */
export interface Annotation {
  readonly level: Severity;
  readonly title: string;
  readonly message: string;
  readonly place?: AnnotationPlace;
}

/**
 * Who says the last error of the step. `verdict`: we do, and that message also says how many errors are shown;
 * `runner`: the runner does, as for any command that exits with a status above zero; `nobody`: the step passes.
 */
export type LastError = 'nobody' | 'verdict' | 'runner';

/** What becomes of all findings within the limits of the runner. */
export interface AnnotationPlan {
  readonly annotations: readonly Annotation[];
  /** Findings that got no annotation, in the same order. */
  readonly omitted: readonly PlacedFinding[];
  /** What is only counted, of very many findings of one kind in one file. */
  readonly untold: readonly { readonly path: string; readonly rest: Untold }[];
  /** `9 of 14 errors shown` when our verdict has to say it. */
  readonly verdictNote: string | undefined;
}

/** A finding with the file that it is about. */
export interface PlacedFinding {
  readonly path: string;
  /** Absent when the file could not be read. */
  readonly source: Source | undefined;
  readonly finding: Finding;
}

/**
 * Chooses the annotations: gravest first, then in the order of the files. No level gets more than the runner keeps;
 * where some are left out, one place says so instead of dropping them in silence.
 * `elsewhere` says where all findings are, to end the sentence `9 of 14 errors shown; …`. `notices`: how many others
 * the step makes.
 */
export function planAnnotations(
  files: readonly FileResult[],
  lastError: LastError,
  elsewhere: string,
  notices = 0,
): AnnotationPlan {
  const all = files.flatMap(({ path, analysis, findings }) =>
    listingOf(findings).told.map((finding) => ({ path, source: analysis?.source, finding })),
  );
  const untold = files.flatMap(({ path, findings }) =>
    listingOf(findings).untold.map((rest) => ({ path, rest })),
  );
  const annotations: Annotation[] = [];
  const omitted: PlacedFinding[] = [];
  let verdictNote: string | undefined;
  for (const level of SEVERITIES) {
    const found = all.filter(({ finding }) => finding.severity === level);
    const taken = { error: lastError === 'nobody' ? 0 : 1, warning: 0, notice: notices };
    const slots = RUNNER_LIMITS.perLevel - taken[level];
    const verdictSaysIt = level === 'error' && lastError === 'verdict';
    const shown = found.length <= slots || verdictSaysIt ? Math.min(found.length, slots) : slots - 1;
    annotations.push(...found.slice(0, shown).map(annotate));
    if (shown === found.length) continue;
    omitted.push(...found.slice(shown));
    const total = untold
      .filter(({ rest }) => rest.severity === level)
      .reduce((sum, { rest }) => sum + rest.count, found.length);
    const note = `${shown} of ${total} ${level}s shown; ${elsewhere}`;
    if (verdictSaysIt) verdictNote = note;
    else annotations.push({ level, title: `state-md: more ${level}s`, message: note });
  }
  return { annotations, omitted, untold, verdictNote };
}

/** One workflow command a line for what is annotated, then plain lines for what is not, so that nothing is lost. */
export function renderAnnotations({ annotations, omitted, untold }: AnnotationPlan): readonly string[] {
  return [
    ...annotations.map(renderCommand),
    ...omitted.map((placed) => logLine(placed.finding.severity, firstLine(placed))),
    ...untold.map(({ path, rest }) => logLine(rest.severity, `${inertPath(path)}: and ${untoldText(rest)}`)),
  ];
}

/** A workflow command, escaped as the toolkit of GitHub Actions does it. */
export function renderCommand({ level, title, message, place }: Annotation): string {
  const properties: (readonly [string, string | number | undefined])[] = [
    ['title', title],
    ['file', place?.file],
    ['line', place?.lines?.start],
    ['endLine', place?.lines?.end],
    ['col', place?.columns?.start],
    ['endColumn', place?.columns?.end],
  ];
  const list = properties.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

/**
 * A line for the log that cannot be taken for a workflow command: the runner reads `::name::` at the start of a line
 * and `##[name]` anywhere in it. The first word is ours, the text may be anybody's.
 */
export function logLine(word: string, text: string): string {
  return `${word}: ${inert(text)}`;
}

function annotate(placed: PlacedFinding): Annotation {
  const { source, finding } = placed;
  // Workflow commands have no escape for control characters, and on a terminal they would act.
  const file = visible(placed.path);
  return {
    level: finding.severity,
    title: clip(`state-md: ${finding.rule}`, LONGEST.title),
    message: messageOf(placed),
    place: source === undefined ? { file } : { file, ...placeOf(source, finding.range) },
  };
}

function placeOf(source: Source, range: Range): Pick<AnnotationPlace, 'lines' | 'columns'> {
  const start = positionAt(source, range.start);
  // The end is exclusive: the character before it tells the last line, also when that character is a line break.
  const last = positionAt(source, Math.max(range.start, range.end - 1));
  const lines = { start: start.line, end: last.line };
  if (lines.start !== lines.end) return { lines };
  return {
    lines,
    columns: { start: start.column, end: start.column + Math.max(0, range.end - range.start) },
  };
}

/** The log of a step shows the message and nothing else, so the place and the rule are repeated in it. */
function messageOf(placed: PlacedFinding): string {
  const { rule } = placed.finding;
  const tail = [...fixLine(placed.finding), `${rule} (${pageOf(rule)})`];
  const room = LONGEST.message - tail.join('\n').length - 1;
  return [clip(firstLine(placed), room), ...tail].join('\n');
}

/** Where a finding is explained. What is no rule concerns files that could not be checked at all. */
function pageOf(id: string): string {
  return RULES.some((rule) => rule.id === id) ? `docs/rules/${id}.md` : 'docs/not-checked.md';
}

/** `path:line:column message`, as editors and people know it. */
function firstLine({ path, source, finding }: PlacedFinding): string {
  const place = [clipStart(inert(path), LONGEST.path)];
  if (source !== undefined) {
    const { line, column } = positionAt(source, finding.range.start);
    place.push(String(line), String(column));
  }
  const origin = finding.origin === 'inherited' ? ' (inherited: the base has it too)' : '';
  return `${place.join(':')} ${inert(finding.message)}${origin}`;
}

function fixLine({ fix }: Finding): string[] {
  if (fix === undefined) return [];
  const word = fix.applicability === 'safe' ? 'Fix' : 'Possible fix, to be judged by you';
  return [clip(`${word}: ${inert(fix.title)}`, LONGEST.fix)];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
