// Reads a unified diff line by line.

/** One line of a diff, with its numbers on either side. */
export interface DiffLine {
  readonly mark: '+' | '-' | ' ';
  readonly text: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Lines that stand together. */
export interface Hunk {
  readonly header: string;
  readonly lines: readonly DiffLine[];
}

/** The hunks of a diff of one file, as `git diff` prints it. */
export function hunksOf(change: string): Hunk[] {
  return change
    .split(/^(?=@@ )/m)
    .slice(1)
    .map((text) => {
      const [header = '', ...rows] = text.replace(/\n$/, '').split('\n');
      const [, before, after] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(header) ?? [];
      const next = { before: Number(before), after: Number(after) };
      const lines = rows.map((row): DiffLine => {
        const mark = row.startsWith('+') ? '+' : row.startsWith('-') ? '-' : ' ';
        return {
          ...{ mark, text: row.slice(1) },
          before: mark === '+' ? undefined : next.before++,
          after: mark === '-' ? undefined : next.after++,
        };
      });
      return { header, lines };
    });
}
