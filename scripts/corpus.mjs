// Runs the engine over a folder of real STATE.md files and checks what must hold on every one of them:
//
//   npm run corpus -- DIR [--list]
//
// no exception and no refused repair; fixing twice is fixing once; no safe fix is left and errors never increase;
// every changed line belongs to a finding; the same with every file turned to BOM + CRLF; every error is judged in
// docs/quality/verdicts.tsv, and none is judged false; a damaged figure is reported and repaired (restoration). The same
// with the planning folder, where there is one (see corpus-evidence.mjs).
// Exits 1 when one of these fails. `--list` prints every finding, for reading them by eye.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode, positionAt, sourceOf, unreadableReason } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { apply } from '../src/update/apply.ts';
import { runEvidence } from './corpus-evidence.mjs';
import { damagesOf, KINDS } from './damage.ts';

const PRINTED = { tolerance: 'printed', severities: {} };
const EXACT = { tolerance: 'exact', severities: {} };
/** Share of damaged figures that have to be reported. */
const LEAST_REPORTED = 1;
/** Share of canonical figures that have to come back; a percentage with two legal formulas cannot always be told. */
const LEAST_RESTORED = 0.98;

const problems = [];
const problem = (file, text) => problems.push(`${file.id}: ${text}`);

function stateFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'tree' ? [] : stateFiles(full);
      return /\.(md|txt)$/.test(entry.name) && statSync(full).isFile() ? [full] : [];
    });
}

function load(file) {
  const bytes = readFileSync(file);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if (unreadableReason(bytes) !== undefined) return [];
  return [{ id, file, source: decode(file, bytes) }];
}

const lineOf = (analysis, finding) => positionAt(analysis.source, finding.range.start).line;
const errorsOf = ({ findings }) => findings.filter(({ severity }) => severity === 'error');

/** Everything that must hold for one text, with safe and with unsafe fixes, in both tolerances. */
function checkText(file, source, evidence = {}) {
  for (const options of [PRINTED, EXACT]) {
    for (const allow of ['safe', 'unsafe']) {
      const before = analyse(source, options, evidence);
      const outcome = repair(before, options, allow);
      if (outcome.refused !== undefined)
        problem(file, `${options.tolerance}/${allow}: refused, ${outcome.refused}`);
      const again = repair(outcome.after, options, allow);
      if (again.after.source.text !== outcome.after.source.text)
        problem(file, 'fixing twice is not fixing once');
      if (outcome.after.findings.some(({ fix }) => fix?.applicability === 'safe'))
        problem(file, 'a safe fix is left');
      if (errorsOf(outcome.after).length > errorsOf(before).length) problem(file, 'fixing added errors');
      const reported = new Set(
        [...before.findings, ...outcome.fixed].map((finding) => lineOf(before, finding)),
      );
      before.source.lines.forEach((line, index) => {
        const changed = outcome.after.source.lines[index]?.text !== line.text;
        if (changed && !reported.has(index + 1)) problem(file, `line ${index + 1} changed without a finding`);
      });
    }
  }
}

function withBomAndCrlf({ text }) {
  return `\uFEFF${text.replace(/^\uFEFF/, '').replace(/\r\n|\r|\n/g, '\r\n')}`;
}

/** The same findings on the same lines, and the same text after fixing. */
function checkLineEndings(file, before) {
  const turned = analyse(sourceOf(file.file, withBomAndCrlf(file.source)), PRINTED);
  const told = (analysis) =>
    analysis.findings.map((one) => `${lineOf(analysis, one)} ${one.rule} ${one.message}`).join('\n');
  if (told(turned) !== told(before)) problem(file, 'BOM + CRLF: other findings');
  const expected = withBomAndCrlf(repair(before, PRINTED).after.source);
  if (repair(turned, PRINTED).after.source.text !== expected) problem(file, 'BOM + CRLF: another repair');
}

/** Damages every derived figure of a clean file in turn. */
function checkRestoration(file, clean, counts) {
  const canonical = analyse(file.source, EXACT);
  const isCanonical = ({ kind }) =>
    !canonical.relations.some(({ rule, status }) => rule === kind && status === 'fails');
  for (const damage of damagesOf(clean)) {
    const count = counts[damage.kind];
    count.damaged += 1;
    const text = apply(file.source.text, damage.edits);
    const damaged = analyse(sourceOf(file.file, text), PRINTED);
    const hit = damaged.findings.find(
      (one) => one.rule === damage.kind && lineOf(damaged, one) === damage.line,
    );
    const level = damage.approximate ? 'warning' : 'error';
    if (hit?.severity !== level) {
      count.missed.push(`${file.id} line ${damage.line}`);
      continue;
    }
    count.reported += 1;
    if (!isCanonical(damage)) continue;
    count.canonical += 1;
    if (repair(damaged, PRINTED).after.source.text === file.source.text) count.restored += 1;
    else if (hit.fix && apply(text, hit.fix.edits) === file.source.text) count.onRequest += 1;
    else count.lost.push(`${file.id} line ${damage.line}`);
  }
}

const PLANTED = [
  [
    'plan-range',
    'error',
    (text) =>
      text.replace(
        /^((?:[-*] )?(?:\*\*)?Plan:(?:\*\*)? +)\d+ of (\d+)/m,
        (_, head, of) => `${head}${Number(of) + 2} of ${of}`,
      ),
  ],
  [
    'front-matter-counts',
    'error',
    (text) =>
      text.replace(
        /^(---\n[\s\S]*?^ {2}total_plans: )(\d+)(\n {2}completed_plans: )\d+/m,
        (_, head, of, key) => (Number(of) > 0 ? `${head}${of}${key}${Number(of) + 3}` : _),
      ),
  ],
  ['date', 'error', (text) => text.replace(/^(Last activity: )\d{4}-\d{2}-\d{2}/m, '$12026-02-30')],
  ['leaked-placeholder', 'error', (text) => text.replace(/^(Stopped at: ).*$/m, '$1--stopped-at')],
  [
    'conflict-markers',
    'error',
    (text) => text.replace(/^(Status:.*)$/m, '<<<<<<< HEAD\n$1\n=======\n$1 again\n>>>>>>> topic'),
  ],
];

/** Contradictions that nobody can repair for the user: seen, and left alone. */
function checkPlanted(file, counts) {
  for (const [rule, severity, plant] of PLANTED) {
    const text = plant(file.source.text);
    if (text === file.source.text) continue;
    const analysis = analyse(sourceOf(file.file, text), PRINTED);
    if (analysis.document.dialect === 'unrecognised') continue;
    const count = counts[rule];
    count.planted += 1;
    if (analysis.findings.some((one) => one.rule === rule && one.severity === severity)) count.seen += 1;
    else count.missed.push(file.id);
    // Other figures of the file may be repaired; the planted lines have to stay as they are.
    const original = new Set(file.source.text.split('\n'));
    const after = new Set(repair(analysis, PRINTED).after.source.text.split('\n'));
    const isLeft = text.split('\n').every((line) => original.has(line) || after.has(line));
    if (isLeft) count.untouched += 1;
    else count.touched.push(file.id);
  }
}

function loadVerdicts() {
  const table = readFileSync(new URL('../docs/quality/verdicts.tsv', import.meta.url), 'utf8');
  const rows = table
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));
  return new Map(rows.map(([id, rule, line, verdict]) => [`${id} ${rule} ${line}`, verdict]));
}

function main(folder, isListing) {
  const files = stateFiles(folder).flatMap(load);
  const unique = [...new Map(files.map((file) => [file.id, file])).values()];
  const verdicts = loadVerdicts();
  const restoration = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      { damaged: 0, reported: 0, canonical: 0, restored: 0, onRequest: 0, missed: [], lost: [] },
    ]),
  );
  const planted = Object.fromEntries(
    PLANTED.map(([rule]) => [rule, { planted: 0, seen: 0, untouched: 0, missed: [], touched: [] }]),
  );
  const tallies = new Map();
  const tally = (group, key) =>
    tallies.set(group, (tallies.get(group) ?? new Map()).set(key, (tallies.get(group)?.get(key) ?? 0) + 1));
  const judged = { true: 0, false: 0, open: 0 };
  let clean = 0;
  for (const file of unique) {
    try {
      const before = analyse(file.source, PRINTED);
      tally('dialect', before.document.dialect);
      for (const one of before.findings) {
        tally('finding', `${one.rule} ${one.severity}${one.fix ? ` ${one.fix.applicability}` : ''}`);
        if (isListing)
          console.log(
            `${file.id} ${path.basename(path.dirname(file.file))}/${path.basename(file.file)}:${lineOf(before, one)} ${one.severity} [${one.rule}] ${one.message}`,
          );
        if (one.severity !== 'error') continue;
        const verdict = verdicts.get(`${file.id} ${one.rule} ${lineOf(before, one)}`) ?? 'open';
        judged[verdict] += 1;
        if (verdict !== 'true')
          problem(file, `the ${one.rule} error in line ${lineOf(before, one)} is judged ${verdict}`);
      }
      for (const one of before.relations) tally('relation', one.status);
      checkText(file, file.source);
      checkText(file, sourceOf(file.file, withBomAndCrlf(file.source)));
      checkLineEndings(file, before);
      checkPlanted(file, planted);
      const hasSafeFix = before.findings.some(({ fix }) => fix?.applicability === 'safe');
      if (before.document.dialect !== 'unrecognised' && errorsOf(before).length === 0 && !hasSafeFix) {
        clean += 1;
        checkRestoration(file, before, restoration);
      }
    } catch (error) {
      problem(file, `exception: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  console.log(`${unique.length} files, ${clean} of a known dialect without an error`);
  for (const [group, counts] of tallies)
    console.log(
      `\n${group}\n${[...counts]
        .sort()
        .map(([key, count]) => `  ${String(count).padStart(5)} ${key}`)
        .join('\n')}`,
    );
  console.log(`\njudged errors: ${judged.true} true, ${judged.false} false, ${judged.open} not judged yet`);
  printRestoration(restoration);
  printPlanted(planted);
  const byEvidence = { true: 0, false: 0, open: 0 };
  const judge = (tree, one, line) => {
    const verdict = verdicts.get(`${tree.id} ${one.rule} ${line}`) ?? 'open';
    byEvidence[verdict] += 1;
    if (verdict !== 'true')
      problem(tree, `the ${one.rule} ${one.severity} in line ${line} is judged ${verdict}`);
  };
  runEvidence(folder, { text: checkText, judge, problem }, isListing);
  console.log(
    `\njudged errors and warnings by evidence: ${byEvidence.true} true, ${byEvidence.false} false, ${byEvidence.open} not judged yet`,
  );
  if (problems.length > 0)
    console.error(`\n${problems.length} problems\n${problems.slice(0, 60).join('\n')}`);
  return problems.length === 0 ? 0 : 1;
}

function printRestoration(restoration) {
  console.log('\nrestoration (damaged figures of clean files)');
  console.log('  kind                   damaged  reported  canonical  restored  with --unsafe');
  const total = { damaged: 0, reported: 0, canonical: 0, restored: 0, onRequest: 0 };
  for (const [kind, count] of Object.entries(restoration)) {
    for (const key of Object.keys(total)) total[key] += count[key];
    console.log(restorationRow(kind, count));
    for (const place of count.missed) console.log(`    not reported: ${place}`);
    for (const place of count.lost) console.log(`    not restored: ${place}`);
  }
  console.log(restorationRow('all', total));
  if (total.reported < LEAST_REPORTED * total.damaged)
    problems.push('restoration: too few damaged figures were reported');
  if (total.restored + total.onRequest < LEAST_RESTORED * total.canonical)
    problems.push('restoration: too few figures came back');
}

function restorationRow(kind, { damaged, reported, canonical, restored, onRequest }) {
  return `  ${kind.padEnd(22)} ${String(damaged).padStart(7)} ${String(reported).padStart(9)} ${String(canonical).padStart(10)} ${String(restored).padStart(9)} ${String(onRequest).padStart(14)}`;
}

function printPlanted(planted) {
  console.log(
    '\nplanted contradictions without a repair\n  kind                   planted  seen  left alone',
  );
  for (const [rule, { planted: count, seen, untouched, missed, touched }] of Object.entries(planted)) {
    console.log(
      `  ${rule.padEnd(22)} ${String(count).padStart(7)} ${String(seen).padStart(5)} ${String(untouched).padStart(11)}`,
    );
    for (const id of missed) console.log(`    not seen: ${id}`);
    if (missed.length > 0) problems.push(`planted ${rule}: not seen in ${missed.length} files`);
    if (touched.length > 0) problems.push(`planted ${rule}: not left alone in ${touched.join(', ')}`);
  }
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run corpus -- DIR [--list]');
  process.exitCode = 2;
} else {
  process.exitCode = main(folder, process.argv.includes('--list'));
}
