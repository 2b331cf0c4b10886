// Tables, for a terminal and for Markdown, from the same rows.

/** Columns as wide as their widest cell; all but the first are aligned to the right. */
export function textTable(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ');
  return cells.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}

/** A Markdown table. */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `12.3 %`; one digit behind the point unless there is nothing to show there. */
export function percent(share, digits = 1) {
  const value = (100 * share).toFixed(digits);
  return `${value.replace(/\.0+$/, '')} %`;
}

/** `1,234`. */
export function count(number) {
  return number.toLocaleString('en');
}
