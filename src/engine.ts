import { parse } from './document/parse.ts';
import { DEFAULT_LABEL_INDEX } from './document/labels.ts';
import type { LabelIndex } from './document/labels.ts';
import type { Document } from './document/document.ts';
import { positionAt, sourceOf } from './document/source.ts';
import type { Source } from './document/source.ts';
import { NO_EVIDENCE, weigh } from './evidence/evidence.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Applicability, Finding, Relation, Severity, Tolerance } from './finding.ts';
import type { BasisKnowledge, BasisSetting } from './metrics/basis.ts';
import { derive } from './metrics/derive.ts';
import type { Unread } from './statements/statement.ts';
import { unreadIn } from './statements/unread.ts';
import { readStatements } from './statements/read.ts';
import { apply } from './update/apply.ts';
import { establishedIn, follow } from './update/follow.ts';
import type { Judging } from './update/follow.ts';
import { offer } from './update/offer.ts';
import type { Outcome } from './update/offer.ts';
import { plan } from './update/plan.ts';
import { verify } from './update/verify.ts';
import type { Verified } from './update/verify.ts';
import { extractState } from './validate/state.ts';
import type { State } from './validate/state.ts';
import { validate } from './validate/validate.ts';

/** What the user decides about judging. */
export interface EngineOptions {
  readonly tolerance: Tolerance;
  /** Rule id → severity to report it with, or `off`. Rules that are not named keep their own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly labels?: LabelIndex;
  /** What progress is counted by; `auto` when it is left out. */
  readonly basis?: BasisSetting;
}

/** A file as the rules judge it. */
export interface JudgedFile {
  readonly source: Source;
  /** What it was judged with besides the file. */
  readonly evidence: Evidence;
  readonly document: Document;
  readonly state: State;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** Every relation that the tool knows, with what became of it here. */
  readonly relations: readonly Relation[];
  /** Figures that no rule could compare with anything, since what they say was not understood. */
  readonly unread: readonly Unread[];
}

/** Everything that is known about one file. Its findings have the fixes that are offered. */
export interface Analysis extends JudgedFile {
  /** What the rules said, before it was decided which fixes are offered as safe. */
  readonly judged: JudgedFile;
  /** The file once the safe fixes are applied; `undefined` when there are none. */
  readonly outcome: Outcome<JudgedFile> | undefined;
}

/** One figure that a repair writes: `field: from → to = formula`. */
export interface Change {
  readonly rule: string;
  /** 1-based; repairs keep every line, so it is the same before and after. */
  readonly line: number;
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly formula: string;
}

/** The outcome of a repair. `after.source` is what may be written; it equals the input when nothing was fixed. */
export interface Repair {
  readonly before: Analysis;
  readonly after: Analysis;
  /** Findings of `before` whose fix was applied. */
  readonly fixed: readonly Finding[];
  /** The same repairs, one by one, for people. */
  readonly changes: readonly Change[];
  /** Proof for whoever writes: only present when something changed and every check of it passed. */
  readonly verified: Verified | undefined;
  /** Why the whole repair was refused: a fault of state-md itself. Nothing may be written then. */
  readonly refused: string | undefined;
}

/** The defaults: printed tolerance, every rule at its own severity. */
export const DEFAULT_OPTIONS: EngineOptions = { tolerance: 'printed', severities: {} };

/** Reads and judges a decoded file, alone or with evidence. Total: never throws, whatever the text. */
export function analyse(
  source: Source,
  options: EngineOptions = DEFAULT_OPTIONS,
  evidence: Evidence = NO_EVIDENCE,
): Analysis {
  const judged = judge(source, options, evidence);
  const { findings, outcome } = offer(judged, judgeAgain(judged, options));
  return { ...judged, findings, judged, outcome };
}

function judge(source: Source, options: EngineOptions, evidence: Evidence): JudgedFile {
  const document = parse(source, options.labels ?? DEFAULT_LABEL_INDEX);
  const state = extractState(document);
  const statements = readStatements(document);
  const context = {
    document,
    metrics: derive(document, options.tolerance, basisOf(options, evidence), evidence.raisedFrom),
    statements,
    state,
    evidence: weigh(document, evidence),
    tolerance: options.tolerance,
  };
  return {
    source,
    evidence,
    document,
    state: state.value,
    unread: unreadIn(document, statements),
    ...validate(context, options.severities),
  };
}

function judgeAgain({ source: { path } }: JudgedFile, options: EngineOptions): Judging<JudgedFile> {
  return (text, evidence) => judge(sourceOf(path, text), options, evidence);
}

function basisOf({ basis = 'auto' }: EngineOptions, evidence: Evidence): BasisKnowledge {
  return { setting: basis, established: establishedIn(evidence) };
}

/**
 * Applies the fixes of an analysis: the safe ones as they are offered, or the unsafe ones too. All or nothing: when the
 * result does not pass every check, nothing is changed and `refused` says why.
 */
export function repair(
  before: Analysis,
  options: EngineOptions = DEFAULT_OPTIONS,
  allow: Applicability = 'safe',
): Repair {
  const nothing = { before, after: before, fixed: [], changes: [], verified: undefined };
  const done = allow === 'safe' ? asOffered(before) : inRounds(before, options);
  if ('refused' in done) return { ...nothing, refused: done.refused };
  const { last, fixed, changes } = done;
  if (last === undefined) return { ...nothing, refused: undefined };
  const after = { ...last.judged, ...last, outcome: undefined };
  const verified = verify(before, after, allow);
  return 'refused' in verified
    ? { ...nothing, refused: verified.refused }
    : { before, after, fixed, changes, verified, refused: undefined };
}

/** What was done to a file; `last` is absent when there was nothing to do. */
interface Done {
  readonly last: Outcome<JudgedFile> | undefined;
  readonly fixed: readonly Finding[];
  readonly changes: readonly Change[];
}

function asOffered(before: Analysis): Done | { readonly refused: string } {
  const { outcome, source, findings } = before;
  const { edits, applied } = plan(findings, 'safe');
  if (outcome === undefined) return { last: undefined, fixed: [], changes: [] };
  if (apply(source.text, edits) !== outcome.judged.source.text)
    return { refused: 'what is offered is not what was checked' };
  return { last: outcome, fixed: applied, changes: applied.flatMap((finding) => changesOf(finding, source)) };
}

/** Unsafe fixes may make others possible, so there is more than one round of them. */
function inRounds(before: Analysis, options: EngineOptions): Done | { readonly refused: string } {
  const { judged, source } = before;
  const { rounds, last, refused } = follow(
    judged,
    ({ findings }) => findings,
    'unsafe',
    judgeAgain(judged, options),
  );
  if (refused !== undefined) return { refused };
  // Edits keep every line, so a later round's findings are told by line in the text that the user has.
  const fixed = rounds.flatMap((round) =>
    round.applied.map((one) => onLineOf(one, round.before.source, source)),
  );
  const changes = rounds.flatMap((round) =>
    round.applied.flatMap((one) => changesOf(one, round.before.source)),
  );
  const outcome = rounds.length === 0 ? undefined : { judged: last, findings: last.findings };
  return { last: outcome, fixed, changes };
}

function changesOf({ rule, range, actual, expected, fix }: Finding, source: Source): Change[] {
  if (fix === undefined) return [];
  const { field, formula, consequences = [] } = fix;
  return [{ rule, range, field, formula, actual, expected }, ...consequences].map((one) => ({
    rule: one.rule,
    line: positionAt(source, one.range.start).line,
    field: one.field,
    from: one.actual,
    to: one.expected,
    formula: one.formula,
  }));
}

function onLineOf(finding: Finding, from: Source, to: Source): Finding {
  if (from === to) return finding;
  const line = to.lines[positionAt(from, finding.range.start).line - 1];
  const { fix: _, ...rest } = finding;
  return { ...rest, range: line ? { start: line.start, end: line.end } : finding.range, related: [] };
}
