import { counted } from '../validate/wording.ts';
import { padColumns, widthOf } from './columns.ts';
import { inert, inertPath } from './inert.ts';
import type { MergedReport } from './merge.ts';
import type { Paint, Style } from './paint.ts';
import { verdictOf } from './verdict.ts';
import { clip, clipStart } from './visible.ts';

/** The columns of the table of files, for a terminal and for a page. */
export const FILE_COLUMNS = [
  'Repository',
  'File',
  'Errors',
  'Warnings',
  'Notices',
  'Fixable',
  'Unchecked',
] as const;

const LONGEST = { name: 60, path: 60 } as const;
const STYLES: readonly (Style | undefined)[] = [undefined, undefined, 'red', 'yellow', 'blue'];

/** A row of the table: a file of a repository, and its numbers in the order of {@link FILE_COLUMNS}. */
export interface FileRow {
  readonly repository: string;
  readonly path: string;
  readonly numbers: readonly number[];
}

/** A row for each file of each repository, worst repository first. */
export function fileRows({ repositories }: MergedReport): FileRow[] {
  return repositories.flatMap(({ name, files }) =>
    files.map(({ path, errors, warnings, notices, fixable, unchecked }) => ({
      repository: name,
      path,
      numbers: [errors, warnings, notices, fixable, unchecked],
    })),
  );
}

/** `3 errors in 5 files of 4 repositories`, and what is missing. */
export function mergedVerdict({ summary }: MergedReport): string {
  const found = `${verdictOf(summary)} of ${summary.repositories} ${summary.repositories === 1 ? 'repository' : 'repositories'}`;
  const fixable = summary.fixable === 0 ? '' : `; ${summary.fixable} fixable with \`state-md fix\``;
  const missing = summary.unread === 0 ? '' : `; ${counted(summary.unread, 'report')} could not be read`;
  return `${found}${fixable}${missing}`;
}

/** The merged report for people: a table of the files, one of the rules, what could not be read, and the sum. */
export function renderMergedText(report: MergedReport, paint: Paint): string {
  const files = fileRows(report).map(({ repository, path, numbers }) => [
    clipStart(inertPath(repository), LONGEST.name),
    clipStart(inert(path), LONGEST.path),
    ...numbers.map(String),
  ]);
  const rules = report.rules.map(({ rule, findings, repositories }) => [
    clip(inertPath(rule), LONGEST.name),
    String(findings),
    String(repositories),
  ]);
  const unread = report.unread.map(({ report: file, reason }) => `${inertPath(file)}: ${inert(reason)}`);
  const blocks = [
    ...(files.length === 0 ? [] : [layOut([[...FILE_COLUMNS], ...files], 2, paint)]),
    ...(rules.length === 0 ? [] : [layOut([['Rule', 'Findings', 'Repositories'], ...rules], 1, paint)]),
    ...(unread.length === 0 ? [] : [[paint('Not read:', 'bold'), ...unread.map((line) => `  ${line}`)]]),
    [mergedVerdict(report)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Words to the left, numbers to the right; the first row is the head. */
function layOut(rows: readonly (readonly string[])[], words: number, paint: Paint): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  return rows.map((row, index) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const padded = column < words ? padColumns(cell, width) : cell.padStart(width);
        if (index === 0) return paint(padded, 'bold');
        const style = words === 2 && cell !== '0' ? STYLES[column] : undefined;
        return style === undefined ? padded : paint(padded, style);
      })
      .join('  ')
      .trimEnd(),
  );
}
