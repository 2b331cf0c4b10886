import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding, Range } from '../finding.ts';

/**
 * The rules that may change a leaf: a figure that people or tools recorded, and that follows from nothing else in the
 * file. They know better from the planning folder.
 */
const LEAF_RULES: ReadonlySet<string> = new Set(['evidence-completed', 'evidence-plans', 'evidence-time']);

/** True for a finding whose fix changes a leaf; what is derived from it follows in the next round. */
export function changesLeaf({ rule, fix }: Finding): boolean {
  return fix !== undefined && LEAF_RULES.has(rule);
}

/** What verification looks at on either side of a repair, as far as leaves go. */
interface Side {
  readonly source: Source;
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** Where leaves stand that a finding with evidence says something about, in the line of that finding. */
export function leafRanges(side: Side): readonly Range[] {
  const lines = leafLines(side);
  const { document, source } = side;
  const entry = document.frontMatter?.entries.get('progress.completed_plans');
  const front = entry && lines.has(positionAt(source, entry.range.start).line) ? [entry.range] : [];
  const rows = document.phaseTables.flatMap(({ rows: all, table, columns }) => {
    const cells = new Map(table.rows.map((row) => [row.line.number, row.cells]));
    const column = columns.completed ?? columns.plans ?? -1;
    return all
      .filter(({ line }) => lines.has(line))
      .flatMap(({ line, total }) => [cells.get(line)?.[column]?.room ?? [], total?.cell.room ?? []].flat());
  });
  return [...front, ...rows];
}

/**
 * Why a change of leaves may not stand, or `undefined`. A count never goes down, and rises only where a finding with
 * evidence says so; the rest of its cell stays as it is. The total of a row changes only there too.
 */
export function checkLeaves(before: Side, after: Side): string | undefined {
  const lines = leafLines(before);
  const was = before.document.phaseTables.flatMap(({ rows }) => rows);
  const is = after.document.phaseTables.flatMap(({ rows }) => rows);
  for (const [index, row] of was.entries()) {
    const now = is[index];
    if (now?.line !== row.line) return 'the rows of the By Phase table changed';
    const problem = checkRow(row, now, lines.has(row.line));
    if (problem !== undefined) return `${problem} in line ${row.line}`;
  }
  return checkFrontMatter(before, after, lines);
}

function checkRow(was: PhaseRow, is: PhaseRow, isProven: boolean): string | undefined {
  const totals = [was, is].map(({ total }) => total?.value.text);
  if (was.plans.text === is.plans.text && totals[0] === totals[1]) return undefined;
  if (!isProven) return 'a recorded figure changed without evidence';
  if (shapeOf(was.plans.text) !== shapeOf(is.plans.text) || shapeOf(totals[0]) !== shapeOf(totals[1]))
    return 'more than the digits of a recorded figure changed';
  const isLower = (from: number | undefined, to: number | undefined): boolean =>
    to === undefined ? from !== undefined : to < (from ?? to);
  return isLower(was.plans.completed, is.plans.completed) || isLower(was.plans.planned, is.plans.planned)
    ? 'a recorded count went down'
    : undefined;
}

function checkFrontMatter(before: Side, after: Side, lines: ReadonlySet<number>): string | undefined {
  const [was, is] = [before, after].map(({ document: { frontMatter } }) =>
    // Quoting a value makes the front matter readable, so that its entries may be others.
    frontMatter?.problem ? undefined : frontMatter?.entries.get('progress.completed_plans'),
  );
  if (was === undefined || is === undefined || was.text === is.text) return undefined;
  const { line } = positionAt(before.source, was.range.start);
  if (!lines.has(line)) return `a recorded figure changed without evidence in line ${line}`;
  return Number(is.value) > Number(was.value) ? undefined : `a recorded count went down in line ${line}`;
}

/** The lines whose leaves changed. Repairs keep every line, so the numbers are the same on either side. */
export function changedLeafLines(before: Side, after: Side): ReadonlySet<number> {
  const lines = [...leafLines(before)];
  return new Set(
    lines.filter((line) => before.source.lines[line - 1]?.text !== after.source.lines[line - 1]?.text),
  );
}

function leafLines({ source, findings }: Side): ReadonlySet<number> {
  return new Set(findings.filter(changesLeaf).map(({ range }) => positionAt(source, range.start).line));
}

/** A text with its numbers blotted out. */
function shapeOf(text: string | undefined): string {
  return (text ?? '').replace(/[\d.,]+/g, '#');
}
