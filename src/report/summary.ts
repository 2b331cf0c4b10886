import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding, Relation, Severity } from '../finding.ts';
import { counted } from '../validate/wording.ts';
import {
  byteLength,
  code,
  diffBlock,
  folded,
  heading,
  lineBreak,
  link,
  paragraph,
  prose,
  renderMarkdown,
  table,
  words,
} from './markdown.ts';
import type { Block, Inline } from './markdown.ts';
import { TOOL } from './report.ts';
import type { FileResult } from './report.ts';
import { clipStart } from './visible.ts';

/**
 * The runner drops a summary of more than 1 MiB as a whole, so every part has its share of less than that. A part
 * that does not fit is cut and says how much of it is shown.
 */
const BYTES = { findings: 450 * 1024, files: 50 * 1024, diff: 250 * 1024, ledger: 100 * 1024 } as const;
const ROWS = { findings: 500, files: 200, diff: 3000, reasons: 200, relations: 12, related: 4 } as const;
const LONGEST = { message: 700, path: 120, address: 1000 } as const;

const MARK = { error: '❌', warning: '⚠️', notice: 'ℹ️', clean: '✅' } as const;
const ALL = 'the JSON report (input `report-file`) has all of them';

/** What a job summary tells. */
export interface SummaryContent {
  /** One sentence, in our own words: the heading. */
  readonly verdict: string;
  /** What follows from it, in our own words; code marks become code. */
  readonly explanation: string;
  /** How good the news is. */
  readonly level: Severity | 'clean';
  readonly files: readonly FileResult[];
  /** What the safe repairs would change, as a unified diff; empty when there is nothing to repair. */
  readonly diff: string;
  /** The command that makes this change. */
  readonly command: string;
  /** `https://github.com/<owner>/<name>/blob/<sha>`: places become links to it. */
  readonly blobUrl: string | undefined;
}

/** Writes the job summary: verdict, findings, the fix, and the ledger of what was checked. Always below 900 KiB. */
export function renderSummary(content: SummaryContent): string {
  return renderMarkdown([
    ...verdictPart(content),
    ...findingsPart(content),
    ...diffPart(content),
    ...ledgerPart(content),
  ]);
}

function verdictPart({ verdict, explanation, level }: SummaryContent): Block[] {
  return [
    heading(2, words(`${MARK[level]} state-md: `), ...prose(verdict, LONGEST.message)),
    ...explanation
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [paragraph(...prose(line, LONGEST.message))])),
  ];
}

function findingsPart({ files, blobUrl }: SummaryContent): Block[] {
  const rows = files.flatMap((file) => file.findings.map((finding) => findingRow(file, finding, blobUrl)));
  if (rows.length === 0) return [];
  const head = [[words('Level')], [words('Where')], [words('What is wrong')], [words('Now')], [words('Expected')]];
  const render = (shown: readonly Inline[][][]): Block =>
    table(['left', 'left', 'left', 'left', 'left'], [head, ...shown]);
  return fitted(rows, render, { rows: ROWS.findings, bytes: BYTES.findings, what: 'findings', rest: ALL });
}

function findingRow(file: FileResult, finding: Finding, blobUrl: string | undefined): Inline[][] {
  const { message, actual, expected, severity } = finding;
  return [
    // A no-break space: the sign and its word, which is for those who cannot see the sign, stay on one line.
    [words(`${MARK[severity]}\u00A0${severity}`)],
    [whereOf(file, finding, blobUrl)],
    [...prose(message, LONGEST.message), lineBreak(), ...detailsOf(file, finding, blobUrl)],
    actual === undefined || actual === '' ? [] : [code(actual)],
    expected === undefined || expected === '' ? [] : [code(expected)],
  ];
}

function whereOf({ path, analysis }: FileResult, { range }: Finding, blobUrl: string | undefined): Inline {
  const shown = clipStart(path, LONGEST.path);
  if (analysis === undefined) return code(shown);
  const start = positionAt(analysis.source, range.start).line;
  const end = positionAt(analysis.source, Math.max(range.start, range.end - 1)).line;
  return lineLink(code(`${shown}:${start}`), { path, start, end }, blobUrl);
}

/** Rule, inputs of the arithmetic, what can be done: the small print below a message. */
function detailsOf({ path, analysis }: FileResult, finding: Finding, blobUrl: string | undefined): Inline[] {
  const { fix, rule } = finding;
  const details: Inline[] = [code(rule)];
  const lines = analysis === undefined ? [] : relatedLines(analysis.source, finding);
  for (const [index, line] of lines.slice(0, ROWS.related).entries()) {
    details.push(words(index === 0 ? (lines.length === 1 ? ' · compare line ' : ' · compare lines ') : ', '));
    details.push(lineLink(words(String(line)), { path, start: line, end: line }, blobUrl));
  }
  if (lines.length > ROWS.related) details.push(words(' …'));
  if (fix !== undefined) {
    details.push(words(fix.applicability === 'safe' ? ' · fix below' : ' · possible fix, yours to judge: '));
    if (fix.applicability === 'unsafe') details.push(...prose(fix.title, LONGEST.message));
  }
  return details;
}

/** The lines of the inputs, each once, without the line that the finding is on. */
function relatedLines(source: Source, { range, related }: Finding): number[] {
  const own = positionAt(source, range.start).line;
  const lines = related.map((input) => positionAt(source, input.range.start).line);
  return [...new Set(lines)].filter((line) => line !== own);
}

function lineLink(
  label: ReturnType<typeof code> | Inline,
  { path, start, end }: { path: string; start: number; end: number },
  blobUrl: string | undefined,
): Inline {
  if (blobUrl === undefined || (label.type !== 'text' && label.type !== 'inlineCode')) return label;
  // Markdown files open rendered, where no line can be pointed at; `plain=1` opens the source.
  const address = `${blobUrl}/${path.split('/').map(encodeSegment).join('/')}?plain=1#L${start}`;
  const range = start === end ? address : `${address}-L${end}`;
  return range.length > LONGEST.address ? label : link(range, label);
}

/** Percent-encodes a part of a path; a lone surrogate, which has no encoding, becomes a replacement character. */
function encodeSegment(segment: string): string {
  const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'));
  return encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function diffPart({ diff, command }: SummaryContent): Block[] {
  const lines = diff.replace(/\n$/, '').split('\n');
  if (diff === '') return [];
  return [
    heading(3, words('The fix')),
    paragraph(code(command), words(' changes this and nothing else:')),
    ...fitted(lines, diffBlock, {
      rows: ROWS.diff,
      bytes: BYTES.diff,
      what: 'lines of the diff',
      rest: `\`${command} --diff\` prints all of them`,
    }),
  ];
}

function ledgerPart({ files }: SummaryContent): Block[] {
  const relations = files.flatMap(({ analysis }) => analysis?.relations ?? []);
  const version = paragraph({ type: 'emphasis', children: [words(`${TOOL.name} ${TOOL.version}`)] });
  if (relations.length === 0) return [version];
  return [
    heading(3, words('What was checked')),
    paragraph(...ledgerSentence(relations)),
    ...(files.length > 1 ? filesTable(files) : []),
    ...holdingPart(relations),
    ...uncheckedPart(relations),
    version,
  ];
}

function ledgerSentence(relations: readonly Relation[]): Inline[] {
  const { holds, fails, unchecked } = tally(relations);
  const total = counted(relations.length, 'relation');
  return [
    words(`Of ${total} between the figures `),
    { type: 'strong', children: [words(`${holds} ${holds === 1 ? 'holds' : 'hold'}`)] },
    words(', '),
    { type: 'strong', children: [words(`${fails} ${fails === 1 ? 'fails' : 'fail'}`)] },
    words(', and '),
    { type: 'strong', children: [words(`${unchecked} could not be checked`)] },
    words('. Only those that hold are proved.'),
  ];
}

function filesTable(files: readonly FileResult[]): Block[] {
  const head = ['File', 'Findings', 'Hold', 'Fail', 'Unchecked'].map((title) => [words(title)]);
  const rows = files.map(({ path, findings, analysis }) => {
    const { holds, fails, unchecked } = tally(analysis?.relations ?? []);
    const numbers = [findings.length, holds, fails, unchecked].map((number) => [words(String(number))]);
    return [[code(clipStart(path, LONGEST.path))], ...numbers];
  });
  const render = (shown: readonly Inline[][][]): Block =>
    table(['left', 'right', 'right', 'right', 'right'], [head, ...shown]);
  return fitted(rows, render, { rows: ROWS.files, bytes: BYTES.files, what: 'files', rest: ALL });
}

function holdingPart(relations: readonly Relation[]): Block[] {
  const rules = relations.filter(({ status }) => status === 'holds').map(({ rule }) => rule);
  if (rules.length === 0) return [];
  const label = rules.length === 1 ? '1 relation that holds' : `${rules.length} relations that hold`;
  return folded(label, [paragraph(...listed([...times(rules)]))]);
}

function uncheckedPart(relations: readonly Relation[]): Block[] {
  const reasons = new Map<string, string[]>();
  for (const relation of relations) {
    if (relation.status !== 'unchecked') continue;
    reasons.set(relation.reason, [...(reasons.get(relation.reason) ?? []), labelOf(relation)]);
  }
  if (reasons.size === 0) return [];
  const rows = [...reasons].map(([reason, labels]) => [
    prose(reason, LONGEST.message),
    listed([...times(labels)]),
  ]);
  const head = [[words('Why not')], [words('Relations')]];
  const render = (shown: readonly Inline[][][]): Block => table(['left', 'left'], [head, ...shown]);
  const { unchecked } = tally(relations);
  const label = `${counted(unchecked, 'relation')} not checked, and why`;
  return folded(
    label,
    fitted(rows, render, { rows: ROWS.reasons, bytes: BYTES.ledger, what: 'reasons', rest: ALL }),
  );
}

function labelOf({ rule, subject }: Relation): string {
  return subject === undefined ? rule : `${rule}: ${subject}`;
}

/** Each label once, with how often it occurs. */
function times(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function listed(labels: readonly (readonly [string, number])[]): Inline[] {
  const shown = labels
    .slice(0, ROWS.relations)
    .flatMap(([label, count], index) => [
      ...(index === 0 ? [] : [words(', ')]),
      code(label),
      ...(count === 1 ? [] : [words(` × ${count}`)]),
    ]);
  const more = labels.length - ROWS.relations;
  return more > 0 ? [...shown, words(` and ${more} more`)] : shown;
}

function tally(relations: readonly Relation[]): Record<Relation['status'], number> {
  const counts = { holds: 0, fails: 0, unchecked: 0 };
  for (const { status } of relations) counts[status] += 1;
  return counts;
}

/** As many items as fit, and a sentence that says so when some do not. */
function fitted<T>(
  items: readonly T[],
  render: (shown: T[]) => Block,
  limit: { readonly rows: number; readonly bytes: number; readonly what: string; readonly rest: string },
): Block[] {
  let shown = Math.min(items.length, limit.rows);
  let block = render(items.slice(0, shown));
  while (shown > 1 && byteLength(renderMarkdown([block])) > limit.bytes) {
    shown = Math.floor(shown / 2);
    block = render(items.slice(0, shown));
  }
  if (shown === items.length) return [block];
  const note = `${shown} of ${items.length} ${limit.what} shown; ${limit.rest}.`;
  return [block, paragraph(...prose(note, LONGEST.message))];
}
