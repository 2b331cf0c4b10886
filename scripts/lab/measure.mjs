// Everything that the lab finds out about files, as data; print.mjs and markdown.mjs only show it.
import { positionAt } from '../../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS } from '../../src/engine.ts';
import { weigh } from '../../src/evidence/evidence.ts';
import { damageLeaves } from '../damage-leaves.ts';
import { checkText } from '../fuzz/laws.mjs';
import { changesOf } from './changes.ts';
import { plantContradictions } from './contradictions.ts';
import { plantLags } from './lags.mjs';
import { ledgerOf } from './ledger.ts';
import { damageAll, isClean, restoredShare, rowsOf } from './restoration.ts';
import { timed } from './timing.ts';

/** Share of damaged figures that have to be reported. */
const LEAST_REPORTED = 1;
/** Share of the figures whose bytes can come back that have to. */
const LEAST_RESTORED = 0.99;
/** So many figures against a wrong leaf, and nothing may be brought in line with it. */
const MOST_AGAINST = 2;

/** Runs everything. `problems` are broken promises; they make the run fail. */
export function measure({ files, trees, unread, copies }) {
  const problems = [];
  const analyses = files.map((file) => ({ file, name: file.name, analysis: analyse(file.source) }));
  for (const { id, name, source } of files) checkLaws(problems, `${id} (${name})`, source.text);
  const clean = analyses.filter(({ analysis }) => isClean(analysis));
  const restored = clean.flatMap(({ file, analysis }) =>
    damageAll(analysis).map((one) => ({ ...one, id: file.id, name: file.name })),
  );
  const leaves = clean.flatMap(({ file, analysis }) =>
    damageLeaves(analysis).map((one) => ({ ...one, id: file.id, name: file.name })),
  );
  const planted = clean.flatMap(({ file: { id, name, source } }) =>
    plantContradictions(source.text).map((one) => ({ ...one, id, name })),
  );
  const withFolder = measureTrees(trees, problems);
  const result = {
    ...{ unread, copies, problems, restored, planted, withFolder },
    files: analyses.map((one) => reported(one, withFolder.findings.get(one.file.id) ?? [])),
    clean: clean.length,
    ledger: ledgerOf(analyses.map(({ analysis }) => analysis.relations)),
    known: analyses.filter(({ analysis }) => analysis.document.dialect !== 'unrecognised').length,
    restoration: rowsOf(restored),
    leaves: leafRows(leaves),
    contradictions: contradictionRows(planted),
    changes: ['safe', 'unsafe'].map((allow) => ({ allow, ...changesOf(analyses, allow) })),
    times: timed(files),
  };
  problems.push(...brokenPromises(result, leaves));
  return result;
}

/** The laws of the fuzzer, for a text as it is and with a byte-order mark and Windows line endings. */
function checkLaws(problems, name, text, evidence) {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n');
  const turned = `\uFEFF${plain.replaceAll('\n', '\r\n')}`;
  for (const one of new Set([text, plain, turned])) {
    try {
      checkText(one, evidence);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
  }
}

const lineOf = ({ source }, { range }) => positionAt(source, range.start).line;

function finding(analysis, one, byEvidence) {
  const { rule, severity, message, fix } = one;
  return {
    rule,
    line: lineOf(analysis, one),
    severity,
    fix: fix?.applicability ?? 'none',
    message,
    byEvidence,
  };
}

function reported({ file: { id, name, project }, analysis }, more) {
  const own = analysis.findings.map((one) => finding(analysis, one, false));
  const findings = [...own, ...more].sort((a, b) => a.line - b.line);
  return { id, name, project, dialect: analysis.document.dialect, findings };
}

/** The same files with the planning folder that they lie in: what is found with it alone, and planted lags. */
function measureTrees(trees, problems) {
  const findings = new Map();
  const relations = [];
  let certain = 0;
  for (const { id, name, source, evidence } of trees) {
    const [alone, informed] = [analyse(source), analyse(source, DEFAULT_OPTIONS, evidence)];
    const known = new Set(alone.findings.map((one) => `${one.rule} ${lineOf(alone, one)} ${one.message}`));
    const isNew = (one) => !known.has(`${one.rule} ${lineOf(informed, one)} ${one.message}`);
    findings.set(
      id,
      informed.findings.filter(isNew).map((one) => finding(informed, one, true)),
    );
    relations.push(informed.relations);
    if (weigh(informed.document, evidence).slice.ok) certain += 1;
    checkLaws(problems, `${id} (${name}) with its folder`, source.text, evidence);
  }
  if (trees.length >= 10 && certain === 0)
    problems.push('no planning folder has a certain milestone: is any of them read?');
  return { trees: trees.length, certain, findings, ledger: ledgerOf(relations), lags: plantLags(trees) };
}

function contradictionRows(planted) {
  return [...Map.groupBy(planted, ({ rule }) => rule)].map(([rule, own]) => ({
    rule,
    planted: own.length,
    seen: own.filter(({ isSeen }) => isSeen).length,
    left: own.filter(({ isLeft }) => isLeft).length,
  }));
}

function leafRows(leaves) {
  const row = (leaf, own) => ({
    leaf,
    damaged: own.length,
    contradicted: own.filter(({ against }) => against > 0).length,
    spread: own.filter(({ spread }) => spread.length > 0).length,
    hidden: own.filter(({ isHidden }) => isHidden).length,
    wrong: own.filter(isWrongRepair).length,
  });
  const kinds = [...Map.groupBy(leaves, ({ kind }) => kind)].map(([kind, own]) => row(kind, own));
  return [...kinds, row('all', leaves)];
}

const isWrongRepair = ({ isHidden, against }) => isHidden && against >= MOST_AGAINST;

function brokenPromises({ restored, restoration, contradictions, changes, withFolder }, leaves) {
  const all = restoration.at(-1);
  const missed = restored.filter(({ outcome }) => outcome === 'not reported');
  const share = restoredShare(all);
  return [
    ...(all.reported < LEAST_REPORTED * all.damaged
      ? missed.map(
          ({ id, name, kind, line }) => `${id} (${name}) line ${line}: a damaged ${kind} is not reported`,
        )
      : []),
    ...(share < LEAST_RESTORED
      ? [
          `restoration: ${(100 * share).toFixed(1)} % of the figures that can come back do, at least 99 % have to`,
        ]
      : []),
    ...contradictions
      .filter(({ planted, seen, left }) => seen < planted || left < planted)
      .map(
        ({ rule, planted, seen, left }) => `planted ${rule}: ${planted}, ${seen} seen, ${left} left alone`,
      ),
    ...changes.flatMap(({ allow, strays }) =>
      strays.map((name) => `${name}: ${allow} repairs change something that is no edit of a finding`),
    ),
    ...withFolder.lags.flatMap(({ where, missed: places }) =>
      places.map((place) => `${place}: a planted lag (${where}) is not found`),
    ),
    ...leaves
      .filter(isWrongRepair)
      .map(
        ({ id, name, line, kind, text }) =>
          `${id} (${name}) line ${line}: a wrong ${kind} (${text.trim()}) is spread by a safe repair`,
      ),
  ];
}
