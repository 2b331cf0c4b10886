import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import { SEVERITIES } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { code, fitted, lineBreak, link, prose, table, words } from './markdown.ts';
import type { Block, Inline, Share } from './markdown.ts';
import type { FileResult } from './report.ts';
import { clipStart } from './visible.ts';

const MOST_RELATED = 4;
const MOST_PROOF = 4;
const LONGEST = { message: 700, path: 120, address: 1000 } as const;

/** The signs of the levels, the same on every page. */
export const MARK = { error: '❌', warning: '⚠️', notice: 'ℹ️', clean: '✅' } as const;

/** The findings of all files as a table, and a sentence behind it when it had to be cut; nothing without findings. */
export function findingsTable(
  files: readonly FileResult[],
  blobUrl: string | undefined,
  share: Omit<Share, 'what'>,
): Block[] {
  const all = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  // Gravest first, as with the annotations; within a level the order of the files stays.
  const sorted = SEVERITIES.flatMap((level) => all.filter(({ finding }) => finding.severity === level));
  if (sorted.length === 0) return [];
  const head = [
    [words('Level')],
    [words('Where')],
    [words('What is wrong')],
    [words('Now')],
    [words('Expected')],
  ];
  const render = (shown: readonly (typeof sorted)[number][]): Block => {
    const rows = shown.map(({ file, finding }) => findingRow(file, finding, blobUrl));
    return table(['left', 'left', 'left', 'left', 'left'], [head, ...rows]);
  };
  return fitted(sorted, render, { ...share, what: 'findings' });
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
  const source = analysis?.source;
  if (source === undefined) return code(shown);
  const start = positionAt(source, range.start).line;
  const end = positionAt(source, Math.max(range.start, range.end - 1)).line;
  return lineLink(code(`${shown}:${start}`), { path, start, end }, blobUrl);
}

/** Rule, inputs of the arithmetic, what can be done: the small print below a message. */
function detailsOf({ path, analysis }: FileResult, finding: Finding, blobUrl: string | undefined): Inline[] {
  const { fix, rule } = finding;
  const details: Inline[] = [code(rule), ...(finding.origin === 'inherited' ? [words(' · inherited')] : [])];
  const lines = analysis?.source === undefined ? [] : relatedLines(analysis.source, finding);
  for (const [index, line] of lines.slice(0, MOST_RELATED).entries()) {
    details.push(words(index === 0 ? (lines.length === 1 ? ' · compare line ' : ' · compare lines ') : ', '));
    details.push(lineLink(words(String(line)), { path, start: line, end: line }, blobUrl));
  }
  if (lines.length > MOST_RELATED) details.push(words(' …'));
  details.push(...proofOf(path, finding, blobUrl));
  if (fix !== undefined) {
    details.push(words(fix.applicability === 'safe' ? ' · fix below' : ' · possible fix, yours to judge: '));
    if (fix.applicability === 'unsafe') details.push(...prose(fix.title, LONGEST.message));
  }
  return details;
}

/** The files beside the STATE.md that prove it, as links to the same revision. */
function proofOf(path: string, { proof = [] }: Finding, blobUrl: string | undefined): Inline[] {
  if (proof.length === 0) return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const shown = proof.slice(0, MOST_PROOF).flatMap((file, index) => {
    const label = code(clipStart(file, LONGEST.path));
    const address = blobUrl === undefined ? undefined : pageOf(blobUrl, `${folder}${file}`);
    return [
      words(index === 0 ? ' · proved by ' : ', '),
      address === undefined ? label : link(address, label),
    ];
  });
  const more = proof.length - MOST_PROOF;
  return [...shown, ...(more > 0 ? [words(` and ${more} more`)] : [])];
}

/** The page of a file; none for a file outside of the repository, or with a name that makes a link useless. */
function pageOf(blobUrl: string, path: string): string | undefined {
  if (path.startsWith('../')) return undefined;
  const address = `${blobUrl}/${path.split('/').map(encodeSegment).join('/')}`;
  return address.length > LONGEST.address ? undefined : address;
}

/** The lines of the inputs, each once, without the line that the finding is on. */
function relatedLines(source: Source, { range, related }: Finding): number[] {
  const own = positionAt(source, range.start).line;
  const lines = related.map((input) => positionAt(source, input.range.start).line);
  return [...new Set(lines)].filter((line) => line !== own);
}

function lineLink(
  label: Inline,
  { path, start, end }: { path: string; start: number; end: number },
  blobUrl: string | undefined,
): Inline {
  // A file outside of the checkout has no page there.
  const page = blobUrl === undefined ? undefined : pageOf(blobUrl, path);
  if (page === undefined || (label.type !== 'text' && label.type !== 'inlineCode')) return label;
  // Markdown files open rendered, where no line can be pointed at; `plain=1` opens the source.
  const address = `${page}?plain=1#L${start}`;
  const range = start === end ? address : `${address}-L${end}`;
  return range.length > LONGEST.address ? label : link(range, label);
}

/** Percent-encodes a part of a path; a lone surrogate, which has no encoding, becomes a replacement character. */
function encodeSegment(segment: string): string {
  const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'));
  return encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
