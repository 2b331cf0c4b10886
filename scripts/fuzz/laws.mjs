// What must hold for every text, whatever it says. Each law is checked without trusting the code that is to keep it.
import { compare } from '../../src/baseline.ts';
import { decode, encode, positionAt, sourceOf } from '../../src/document/source.ts';
import { parse } from '../../src/document/parse.ts';
import { DEFAULT_LABEL_INDEX } from '../../src/document/labels.ts';
import { analyse, repair } from '../../src/engine.ts';
import { folderEvidence, NO_EVIDENCE } from '../../src/evidence/evidence.ts';
import { readPlanning } from '../../src/evidence/planning.ts';
import { planAnnotations, renderAnnotations } from '../../src/report/annotations.ts';
import { renderDiff } from '../../src/report/diff.ts';
import { renderJson } from '../../src/report/json.ts';
import { toReport } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import { apply } from '../../src/update/apply.ts';
import { ownedRanges } from '../../src/update/verify.ts';

/** A law that does not hold: which one, and what was seen. */
export class Violation extends Error {
  constructor(law, detail) {
    super(`${law}: ${detail}`);
    this.law = law;
    this.detail = detail;
  }
}

function hold(condition, law, detail) {
  if (!condition) throw new Violation(law, typeof detail === 'function' ? detail() : detail);
}

/** Runs code that must never throw. */
function total(law, run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof Violation) throw error;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Violation(law, stack.split('\n').slice(0, 6).join('\n'));
  }
}

const OPTIONS = {
  printed: { tolerance: 'printed', severities: {} },
  exact: { tolerance: 'exact', severities: {} },
};

const lineOf = (analysis, { range }) => positionAt(analysis.source, range.start).line;
const errors = ({ findings }, from) =>
  findings.filter(({ severity, range }) => severity === 'error' && range.start >= from).length;
const told = (analysis) =>
  analysis.findings
    .map((one) => `${lineOf(analysis, one)} ${one.severity} ${one.rule} ${one.message}`)
    .join('\n');

/** The evidence of a case, as the readers of files would make it. */
function evidenceOf({ base, planning }) {
  if (base === undefined && planning === undefined) return NO_EVIDENCE;
  const folder =
    planning === undefined
      ? undefined
      : folderEvidence(readPlanning({ paths: [...planning.keys()], texts: planning }), (name) =>
          name.startsWith('.planning/') ? planning.has(name.slice('.planning/'.length)) : undefined,
        );
  return {
    ...(folder === undefined ? {} : { planning: folder }),
    ...(base === undefined ? {} : { base: parse(sourceOf('STATE.md', base), DEFAULT_LABEL_INDEX) }),
  };
}

function checkSource(text, source) {
  let end = 0;
  for (const line of source.lines) {
    hold(line.start >= end && line.text === text.slice(line.start, line.end), 'lines', `line ${line.number}`);
    hold(
      /^(?:|\r\n|\r|\n)$/.test(text.slice(end, line.start)),
      'lines',
      `the gap before line ${line.number}`,
    );
    end = line.end;
  }
  hold(end === text.length, 'lines', 'the last line does not end the text');
  if (text.isWellFormed()) hold(decode('x', encode(source)).text === text, 'encoding', 'text → bytes → text');
}

function checkFindings(analysis) {
  const { source, findings, relations } = analysis;
  const isRange = ({ start, end }) => start >= 0 && start <= end && end <= source.text.length;
  for (const finding of findings) {
    const { rule, message, range, related, fix } = finding;
    hold(isRange(range), 'ranges', `${rule}: ${JSON.stringify(range)}`);
    hold(
      related.every((one) => isRange(one.range)),
      'ranges',
      `${rule}: a related range`,
    );
    hold((fix?.edits ?? []).every(isRange), 'ranges', `${rule}: an edit`);
    const words = [message, finding.expected ?? '', fix?.formula ?? '', ...related.map(({ note }) => note)];
    const slip = words.find((word) => /\b(?:undefined|NaN|Infinity)\b|\[object/.test(word));
    const isQuoted = slip !== undefined && /undefined|NaN|Infinity|\[object/.test(source.text);
    hold(slip === undefined || isQuoted, 'wording', `${rule}: ${slip ?? ''}`);
    hold(!/(?<!\d)-\d/.test(finding.expected ?? ''), 'wording', `${rule}: expects ${finding.expected ?? ''}`);
  }
  hold(
    findings.every(({ range }, index) => index === 0 || findings[index - 1].range.start <= range.start),
    'order',
    'findings are not in the order of the file',
  );
  for (const { rule, status, reason } of relations)
    hold(status !== 'unchecked' || (reason ?? '') !== '', 'ledger', `${rule} is unchecked without a reason`);
}

/** Fixes that the user may allow together must not touch each other. */
function checkDisjoint({ findings }) {
  const edits = findings
    .flatMap(({ rule, fix }) => (fix?.edits ?? []).map((edit) => ({ rule, ...edit })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  edits.forEach((edit, index) => {
    const previous = edits[index - 1];
    const isApart =
      previous === undefined ||
      (edit.start >= previous.end && !(edit.start === previous.start && edit.end === previous.end));
    hold(isApart, 'disjoint edits', `${previous?.rule} and ${edit.rule} at ${edit.start}`);
  });
}

/** The text with everything blotted out that may be written. */
function skeleton({ document, source }, from) {
  const rooms = document.phaseTables.flatMap(({ rows }) =>
    rows.flatMap(({ average }) => (average ? [average.cell.room] : [])),
  );
  const ranges = [...ownedRanges(document), ...rooms].filter(({ start }) => start >= from);
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let end = from;
  for (const range of ranges) {
    if (range.start < end) continue;
    text += `${source.text.slice(end, range.start)}\u0001`;
    end = range.end;
  }
  return text + source.text.slice(end);
}

function checkOwned(before, after, fixed) {
  const [was, is] = [before, after].map(({ document: { frontMatter } }) => frontMatter);
  // A repair that makes front matter readable quotes a value in it: everything behind it is held all the same.
  const isMended = was?.problem !== undefined && is?.problem === undefined;
  const [left, right] = [
    skeleton(before, isMended ? was.range.end : 0),
    skeleton(after, isMended ? (is?.range.end ?? 0) : 0),
  ].map((text) => text.split('\n'));
  hold(left.length === right.length, 'owned characters', 'the number of lines changed');
  const leaves = new Set(
    fixed.filter(({ rule }) => rule.startsWith('evidence-')).map((one) => lineOf(before, one)),
  );
  const blur = (line) => line.replace(/[\d.,\s]+/g, '#');
  left.forEach((line, index) => {
    const isSame = leaves.size > 0 ? blur(line) === blur(right[index]) : line === right[index];
    hold(isSame, 'owned characters', () => `${JSON.stringify(line)} → ${JSON.stringify(right[index])}`);
  });
}

/** Counts that people or tools recorded, in the order of the file. */
function recorded({ document }) {
  const entry = (key) => document.frontMatter?.entries.get(`progress.${key}`)?.value;
  return [
    ...['completed_phases', 'completed_plans', 'total_phases', 'total_plans'].map(entry),
    ...document.phaseTables.flatMap(({ rows }) =>
      rows.flatMap(({ plans }) => [plans.completed, plans.planned]),
    ),
  ];
}

function checkCounts(before, after) {
  if (before.document.frontMatter?.problem !== undefined) return;
  const [was, is] = [recorded(before), recorded(after)];
  hold(was.length === is.length, 'recorded counts', 'a count appeared or went');
  was.forEach((count, index) => {
    const isLower = typeof count === 'number' && !(is[index] >= count);
    hold(!isLower, 'recorded counts', `${String(count)} → ${String(is[index])}`);
  });
}

function checkRepair(before, options, allow) {
  const name = `${options.tolerance}/${allow}`;
  const outcome = total('repair throws', () => repair(before, options, allow));
  hold(outcome.refused === undefined, 'repair refused', `${name}: ${outcome.refused ?? ''}`);
  const { after } = outcome;
  const again = total('repair throws', () => repair(after, options, allow));
  hold(again.after.source.text === after.source.text, 'fix twice is fix once', name);
  hold(!after.findings.some(({ fix }) => fix?.applicability === 'safe'), 'a safe fix is left', name);
  if (after === before) return after;
  checkOwned(before, after, outcome.fixed);
  checkCounts(before, after);
  // What is wrong inside of front matter is seen only once it can be read.
  const { problem, range } = before.document.frontMatter ?? {};
  const from = problem === undefined ? 0 : range.end;
  hold(
    errors(after, from) <= errors(before, from),
    'errors increase',
    () => `${name}\n${told(before)}\n→\n${told(after)}`,
  );
  // One finding may quote several values of front matter.
  const places = [...before.findings, ...outcome.fixed].flatMap(({ range, fix }) => [
    range,
    ...(fix?.edits ?? []),
  ]);
  const lines = new Set(places.map(({ start }) => positionAt(before.source, start).line));
  before.source.lines.forEach((line, index) => {
    const isChanged = after.source.lines[index]?.text !== line.text;
    hold(!isChanged || lines.has(index + 1), 'changed without a finding', `${name}: line ${index + 1}`);
  });
  return after;
}

function checkReports(analysis, after) {
  const files = [{ path: 'STATE.md', analysis, findings: analysis.findings }];
  const json = total('report throws', () => renderJson(toReport(files)));
  total('report throws', () => JSON.parse(json));
  const paint = (text) => text;
  const text = total('report throws', () => renderText(files, { paint, width: 80, mode: 'check' }));
  hold(!/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text), 'inert report', text);
  const lines = total('report throws', () =>
    renderAnnotations(planAnnotations(files, 'verdict', 'see the log')),
  );
  for (const line of lines)
    hold(
      /^(?:::(?:error|warning|notice) |(?:error|warning|notice): )[^\n\r]*$/.test(line),
      'annotations',
      line,
    );
  total('report throws', () => renderDiff('STATE.md', analysis.source, after.source));
}

/** A byte-order mark and Windows line endings change no finding and no repair. */
function checkTurned(text, before, after) {
  if (/[\r\uFEFF]/.test(text)) return;
  const turn = (lf) => `\uFEFF${lf.replaceAll('\n', '\r\n')}`;
  const turned = total('analyse throws', () => analyse(sourceOf('STATE.md', turn(text)), OPTIONS.printed));
  hold(told(turned) === told(before), 'BOM + CRLF: findings', () => `${told(before)}\n→\n${told(turned)}`);
  const fixed = total('repair throws', () => repair(turned, OPTIONS.printed));
  hold(fixed.after.source.text === turn(after.source.text), 'BOM + CRLF: repair', 'another text');
}

/** What an analysis said, without figures: an input that says something new is worth changing further. */
function features({ document, findings, relations }) {
  const plain = (text) => text.replace(/\d+/g, '#').slice(0, 60);
  return [
    `dialect ${document.dialect} ${document.signals}`,
    ...findings.map(
      ({ rule, severity, fix, message }) =>
        `${rule} ${severity} ${fix?.applicability ?? ''} ${plain(message).slice(0, 24)}`,
    ),
    ...relations.map(({ rule, status, reason }) => `${rule} ${status} ${plain(reason ?? '')}`),
    ...document.phaseTables.map(
      ({ rows, columns }) => `table ${Math.min(rows.length, 3)} ${Object.keys(columns).join()}`,
    ),
    ...new Set(document.lines.map(({ kind }) => `line ${kind}`)),
  ];
}

/** Milliseconds of processor time that one analysis may take: several times what it does, and linear. */
export function timeLimit(text) {
  return 100 + text.length * 0.005 + (text.match(/\n|\r/g)?.length ?? 0) * 0.2;
}

/** The clock counts what others do meanwhile, and the processor's own account is coarse: neither alone is enough. */
function timed(run) {
  const [start, startOfThread] = [performance.now(), process.threadCpuUsage()];
  const result = run();
  const time = performance.now() - start;
  const { user, system } = process.threadCpuUsage(startOfThread);
  return { result, time, busy: Math.min(time, (user + system) / 1000) };
}

function checkTime(text, source, evidence) {
  const judge = () => analyse(source, OPTIONS.printed, evidence);
  const { result, time, ...first } = timed(() => total('analyse throws', judge));
  let { busy } = first;
  for (let more = 0; more < 2 && busy > timeLimit(text); more += 1) busy = Math.min(busy, timed(judge).busy);
  hold(busy <= timeLimit(text), 'slow', `${Math.round(busy)} ms for ${text.length} characters`);
  return { before: result, time };
}

/**
 * Checks every law for a text that is judged with the given evidence. Gives the analysis and how long it took.
 * @throws Violation
 */
export function checkText(text, evidence = NO_EVIDENCE) {
  const source = total('source throws', () => sourceOf('STATE.md', text));
  checkSource(text, source);
  const { before, time } = checkTime(text, source, evidence);
  checkFindings(before);
  checkDisjoint(before);
  const after = checkRepair(before, OPTIONS.printed, 'safe');
  checkRepair(before, OPTIONS.printed, 'unsafe');
  const exact = total('analyse throws', () => analyse(source, OPTIONS.exact, evidence));
  checkFindings(exact);
  checkDisjoint(exact);
  checkRepair(exact, OPTIONS.exact, 'safe');
  checkRepair(exact, OPTIONS.exact, 'unsafe');
  checkReports(before, after);
  if (evidence.base === undefined && evidence.planning === undefined) checkTurned(text, before, after);
  // Every single fix can be made alone.
  for (const { fix } of before.findings.slice(0, 20))
    if (fix) total('apply throws', () => apply(text, fix.edits));
  return { before, after, time };
}

/**
 * Checks every law for one input: `text`, and optionally the text at the base and the files of the planning folder.
 * @throws Violation
 */
export function check(input) {
  const evidence = total('evidence throws', () => evidenceOf(input));
  const { before, after, time } = checkText(input.text, evidence);
  if (input.base !== undefined)
    checkCompared(before, analyse(sourceOf('STATE.md', input.base), OPTIONS.printed));
  return { time, features: features(before), changed: after !== before };
}

function checkCompared(before, base) {
  const compared = total('compare throws', () => compare(before, base));
  hold(compared.findings.length === before.findings.length, 'compare', 'a finding got lost');
  const same = compare(before, before);
  hold(
    same.mended.length === 0 && same.findings.every(({ origin }) => origin === 'inherited'),
    'compare',
    'with itself',
  );
}
