import { code, fitted, heading, paragraph, prose, renderMarkdown, table, words } from './markdown.ts';
import type { Block, Inline } from './markdown.ts';
import type { MergedReport } from './merge.ts';
import { FILE_COLUMNS, fileRows, mergedVerdict } from './merge-text.ts';
import { clipStart } from './visible.ts';

/** A job summary holds 1 MiB; what comes before and after us wants room, too. */
const FILES = {
  rows: 2000,
  bytes: 600 * 1024,
  what: 'files',
  rest: '`state-md report merge --format json` has all of them',
} as const;
const UNREAD = { ...FILES, rows: 200, bytes: 100 * 1024, what: 'reports that could not be read' } as const;
const LONGEST = { name: 120, path: 120, reason: 300, verdict: 300 } as const;
const RIGHT = 'right' as const;

/** The merged report as a page: the sum, what could not be read, the files, the rules. */
export function renderMergedMarkdown(report: MergedReport): string {
  const { summary } = report;
  const mark = summary.errors + summary.unread > 0 ? '❌' : summary.warnings > 0 ? '⚠️' : '✅';
  return renderMarkdown([
    heading(2, words(`${mark} state-md: `), ...prose(mergedVerdict(report), LONGEST.verdict)),
    ...unreadPart(report),
    ...filesPart(report),
    ...rulesPart(report),
  ]);
}

function unreadPart({ unread }: MergedReport): Block[] {
  if (unread.length === 0) return [];
  const rows = unread.map(({ report, reason }) => [
    [code(clipStart(report, LONGEST.path))],
    prose(reason, LONGEST.reason),
  ]);
  const render = (shown: readonly Inline[][][]): Block =>
    table(['left', 'left'], [headOf(['Not read', 'Why']), ...shown]);
  return fitted(rows, render, UNREAD);
}

function filesPart(report: MergedReport): Block[] {
  const rows = fileRows(report).map(({ repository, path, numbers }) => [
    [code(clipStart(repository, LONGEST.name))],
    [code(clipStart(path, LONGEST.path))],
    ...numbers.map((number) => [words(String(number))]),
  ]);
  if (rows.length === 0) return [paragraph(words('No file was checked.'))];
  const align = FILE_COLUMNS.map((_, column) => (column < 2 ? 'left' : RIGHT));
  return fitted(rows, (shown) => table(align, [headOf(FILE_COLUMNS), ...shown]), FILES);
}

function rulesPart({ rules }: MergedReport): Block[] {
  if (rules.length === 0) return [];
  const rows = rules.map(({ rule, findings, repositories }) => [
    [code(rule)],
    [words(String(findings))],
    [words(String(repositories))],
  ]);
  const head = headOf(['Rule', 'Findings', 'Repositories']);
  return fitted(rows, (shown) => table(['left', RIGHT, RIGHT], [head, ...shown]), {
    ...UNREAD,
    what: 'rules',
  });
}

function headOf(titles: readonly string[]): Inline[][] {
  return titles.map((title) => [words(title)]);
}
