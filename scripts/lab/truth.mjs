// Holds what is reported against a table of what careful readers proved, written before any run of the tool:
//
//   npm run lab -- truth TABLE FOLDER [--list] [--markdown FILE]
//
// FOLDER holds a folder for each project with the files that TABLE names. A row is reported when a finding stands on its line,
// or points at it as the other side of a contradiction. Exits 1 when a file that the readers found clean has an error.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode, positionAt } from '../../src/document/source.ts';
import { analyse } from '../../src/engine.ts';
import { groupBy } from './group.ts';
import { fillBlocks } from './markdown.mjs';
import { markdownTable, percent, textTable } from './table.mjs';
import { readTruths, recallOf, reportOf } from './truth.ts';

function findingsOf(file) {
  const source = decode('.planning/STATE.md', readFileSync(file));
  const lineOf = ({ start }) => positionAt(source, start).line;
  return analyse(source).findings.map(({ rule, severity, range, related, message }) => ({
    rule,
    severity,
    message,
    line: lineOf(range),
    related: related.map((one) => lineOf(one.range)),
  }));
}

/** Runs the table over a folder; gives the problems. */
export async function run([table, folder], { list, markdown }) {
  if (!table || !folder)
    throw new Error('truth needs a table and a folder: npm run lab -- truth TABLE FOLDER');
  const truths = readTruths(readFileSync(table, 'utf8'), table);
  const problems = [];
  const reports = new Map();
  for (const [name, rows] of groupBy(truths, ({ project, file }) => path.join(folder, project, file))) {
    if (!existsSync(name)) throw new Error(`${name} does not exist, but ${table} has rows about it.`);
    const findings = findingsOf(name);
    for (const row of rows) {
      if (row.kind !== 'clean') reports.set(row, reportOf(row, findings));
      else
        for (const one of findings.filter(({ severity }) => severity !== 'notice'))
          (one.severity === 'error' ? problems : []).push(
            `${name}:${one.line} is clean, but: ${one.message}`,
          );
    }
  }
  const blocks = {};
  for (const certainty of ['sure', 'likely']) {
    const rows = truths.filter((row) => row.kind !== 'clean' && row.certainty === certainty);
    const cells = recallOf(rows, reports).map((one) => [
      one.kind,
      one.rows,
      one.reported,
      one.withNotices,
      percent(one.reported / Math.max(1, one.rows), 0),
      percent(one.withNotices / Math.max(1, one.rows), 0),
    ]);
    const head = ['kind', 'proved', 'error or warning', 'with notices', '', ''];
    console.log(`\n${certainty}\n${textTable(head, cells)}`);
    blocks[`truth-${certainty}`] = markdownTable(head, cells);
    if (!list) continue;
    for (const row of rows.filter((one) => (reports.get(one)?.severity ?? 'notice') === 'notice'))
      console.log(
        `  ${reports.get(row) ? 'notice' : 'silent'} ${row.project}/${row.file}:${row.line} ${row.kind}: ${row.figure}: ${row.stated} | ${row.derived}`,
      );
  }
  if (markdown) await fillBlocks(markdown, blocks);
  return problems;
}
