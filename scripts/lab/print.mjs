// A run of the lab for a terminal.
import { textTable } from './table.mjs';
import * as tables from './tables.mjs';

function show(title, { head, rows }) {
  console.log(`\n${title}\n${rows.length === 0 ? '  none' : textTable(head, rows)}`);
}

/** Prints everything; `top` bounds the lists that have no end. */
export function printRun(run, { top }) {
  const { files, copies, unread, clean, known, ledger, withFolder, times } = run;
  const more = copies > 0 ? `, ${copies} more are copies of one of them` : '';
  console.log(
    `${files.length} files${more}; ${known} of a known dialect, ${clean} of these without an error`,
  );
  for (const { name, reason } of unread.slice(0, top)) console.log(`  not read: ${name}: ${reason}`);
  if (unread.length > top) console.log(`  not read: ${unread.length - top} more`);
  show('files by dialect', tables.dialects(run));
  show('findings', tables.findings(run));
  show(
    'relations (files: those in which at least one could be checked)',
    tables.relations(ledger, files.length),
  );
  printReasons(ledger, top);
  if (withFolder.trees > 0) printFolders(run, top);
  show('damaged figures of clean files: reported, and back byte for byte', tables.restoration(run));
  console.log(`  ${tables.restorationShares(run)}`);
  printMisses(run, top);
  show('damaged leaves of clean files: no repair may hide them', tables.leaves(run));
  show('planted contradictions that only a person can settle, in clean files', tables.contradictions(run));
  show('changed characters', tables.changes(run));
  console.log(
    `\nlaws: every text and its form with a byte-order mark and CRLF, in both tolerances, safe and unsafe:\n  ` +
      'no exception, no refusal, fixing twice is fixing once, edits disjoint, only derived figures change',
  );
  show(`slowest of ${times.length} files (best of three)`, tables.slowest(run, top));
}

function printReasons(ledger, top) {
  console.log(`\nwhy relations are unchecked (the ${top} most frequent reasons of each rule)`);
  for (const { rule, unchecked, reasons } of ledger) {
    if (unchecked === 0) continue;
    console.log(`  ${rule}: ${unchecked}`);
    for (const { reason, count, files } of reasons.slice(0, top))
      console.log(`    ${String(count).padStart(5)} in ${String(files).padStart(3)} files: ${reason}`);
    if (reasons.length > top) console.log(`          ${reasons.length - top} more reasons`);
  }
}

function printFolders({ withFolder, ledger }, top) {
  const { trees, certain } = withFolder;
  console.log(`\nwith the planning folder: ${trees} files, in ${certain} the current milestone is certain`);
  const needs = withFolder.ledger.filter(({ rule, holds, fails, files }) => {
    const alone = ledger.find((one) => one.rule === rule);
    return files > 0 && holds + fails > 0 && alone !== undefined && alone.holds + alone.fails === 0;
  });
  show('relations that need it (share: of the files that have one)', tables.relations(needs, trees));
  printReasons(needs, top);
  show('planted lags (the last completed plan is missing from the counts)', tables.lags({ withFolder }));
  for (const { where, lost } of withFolder.lags)
    for (const place of lost) console.log(`  not back (${where}): ${place}`);
}

function printMisses(run, top) {
  for (const { title, byBase, places } of tables.misses(run)) {
    console.log(`  ${title}: ${places.length}, ${byBase} of them come back when the base revision is known`);
    for (const { place, why } of places.slice(0, Math.max(top, 10))) console.log(`    ${place}: ${why}`);
  }
}

/** Prints every finding, for reading them by eye. */
export function printList({ files }) {
  for (const { id, name, findings } of files)
    for (const { line, severity, rule, fix, message, byEvidence } of findings)
      console.log(
        `${id} ${name}:${line} ${severity} [${rule}]${byEvidence ? ' (with the folder)' : ''} ${message}${fix === 'none' ? '' : ` (repair: ${fix})`}`,
      );
}

/** Prints precision, and how the table of verdicts and the run fit. */
export function printJudgement(judgement, table) {
  const { errors, others, unjudged, wrong, softened, lost, missed, gone, elsewhere } = judgement;
  show(`precision of errors, by ${table}`, tables.precision(errors));
  if (others.length > 1) show('warnings and notices, as far as they are judged', tables.precision(others));
  console.log(
    `  ${unjudged.length} not judged yet, ${wrong.length} judged false, ${lost.length} judged true but lost; ` +
      `${missed} true but missed for the reason in the table; ${gone} false alarms of earlier stay away; ` +
      `${elsewhere} verdicts on files that are not here`,
  );
  for (const { id, name, line, rule, severity } of softened)
    console.log(`  judged false as an error, told as a ${severity}: ${id} (${name}) line ${line}: ${rule}`);
}

/** Prints what differs from another run. */
export function printComparison({ differences, moved, onlyBefore, onlyAfter }, name) {
  console.log(`\nagainst ${name}: ${differences.length} findings differ`);
  const signs = { appeared: '+', went: '-', changed: '~' };
  for (const { kind, id, name: file, finding, before } of differences) {
    const { line, severity, rule, fix, message } = finding;
    console.log(`${signs[kind]} ${id} ${file}:${line} ${severity} [${rule}] ${message} (repair: ${fix})`);
    if (before) console.log(`    was ${before.severity}, repair: ${before.fix}: ${before.message}`);
  }
  if (onlyBefore + onlyAfter > 0)
    console.log(`  not compared: ${onlyBefore} files are only in ${name}, ${onlyAfter} only in this run`);
  const cells = ({ checked, fails, unchecked }) => [checked, fails, unchecked];
  if (moved.length > 0)
    show('relations that moved', {
      head: ['rule', 'checked', 'failed', 'unchecked', '→ checked', 'failed', 'unchecked'],
      rows: moved.map(({ rule, before, after }) => [rule, ...cells(before), ...cells(after)]),
    });
}
