import { parse } from './document/parse.ts';
import { DEFAULT_LABEL_INDEX } from './document/labels.ts';
import type { LabelIndex } from './document/labels.ts';
import type { Document } from './document/document.ts';
import { positionAt, sourceOf } from './document/source.ts';
import type { Source } from './document/source.ts';
import { NO_EVIDENCE, weigh } from './evidence/evidence.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Applicability, Finding, Relation, Severity, Tolerance } from './finding.ts';
import { establishedBasis, NOTHING_ESTABLISHED } from './metrics/basis.ts';
import type { BasisKnowledge, BasisSetting, EstablishedBasis } from './metrics/basis.ts';
import { derive } from './metrics/derive.ts';
import { apply } from './update/apply.ts';
import { changesLeaf } from './update/leaves.ts';
import { plan } from './update/plan.ts';
import { refusal, verify } from './update/verify.ts';
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

/** Everything that is known about one file. */
export interface Analysis {
  readonly source: Source;
  /** What it was judged with besides the file. */
  readonly evidence: Evidence;
  readonly document: Document;
  readonly state: State;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** Every relation that the tool knows, with what became of it here. */
  readonly relations: readonly Relation[];
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
  const document = parse(source, options.labels ?? DEFAULT_LABEL_INDEX);
  const state = extractState(document);
  const context = {
    document,
    metrics: derive(document, options.tolerance, basisOf(options, evidence), evidence.raisedFrom),
    state,
    evidence: weigh(document, evidence),
    tolerance: options.tolerance,
  };
  return { source, evidence, document, state: state.value, ...validate(context, options.severities) };
}

function basisOf({ basis = 'auto' }: EngineOptions, evidence: Evidence): BasisKnowledge {
  return { setting: basis, established: establishedIn(evidence) };
}

function establishedIn({ base, basis: kept }: Evidence): EstablishedBasis {
  return kept ?? (base === undefined ? NOTHING_ESTABLISHED : establishedBasis(base));
}

/** A repair can make further relations checkable; more rounds than this mean that repairs chase each other. */
const MOST_ROUNDS = 6;

/**
 * Applies the fixes of an analysis: the safe ones, or the unsafe ones too. All or nothing: when the result does
 * not pass every check, nothing is changed and `refused` says why. Derived figures are written from leaves, so one
 * round normally reaches the fixed point; further ones follow where a repair made something checkable, such as front
 * matter that was no YAML before, and where evidence raised a leaf.
 */
export function repair(
  before: Analysis,
  options: EngineOptions = DEFAULT_OPTIONS,
  allow: Applicability = 'safe',
): Repair {
  const nothing = { before, after: before, fixed: [], changes: [], verified: undefined };
  let after = before;
  const fixed: Finding[] = [];
  const changes: Change[] = [];
  let { evidence } = before;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { edits, applied } = plan(after.findings, allow);
    if (edits.length === 0) break;
    const repaired = sourceOf(before.source.path, apply(after.source.text, edits));
    if (applied.some(changesLeaf)) evidence = followed(evidence, after.document);
    const next = analyse(repaired, options, evidence);
    const refused = refusal(after, next, edits);
    if (refused !== undefined) return { ...nothing, refused };
    // Edits keep every line, so a later round's findings are told by line in the text that the user has.
    for (const finding of applied) {
      fixed.push(onLineOf(finding, after.source, before.source));
      changes.push(...changeOf(finding, after.source));
    }
    after = next;
  }
  if (after === before) return { ...nothing, refused: undefined };
  // Whoever reads the repaired file next knows nothing of the one before it.
  if (evidence !== before.evidence) after = analyse(after.source, options, before.evidence);
  const verified = verify(before, after, allow);
  return 'refused' in verified
    ? { ...nothing, refused: verified.refused }
    : { before, after, fixed, changes, verified, refused: undefined };
}

/** The evidence once counts were raised: figures that agreed with the old counts follow, unless the base tells more. */
function followed(evidence: Evidence, document: Document): Evidence {
  if (evidence.raisedFrom !== undefined) return evidence;
  const byBase = establishedIn(evidence);
  const own = establishedBasis(document);
  const basis = {
    line: byBase.line.length > 0 ? byBase.line : own.line,
    frontMatter: byBase.frontMatter.length > 0 ? byBase.frontMatter : own.frontMatter,
  };
  return { ...evidence, basis, raisedFrom: document };
}

function changeOf({ rule, range, actual, expected, fix }: Finding, source: Source): Change[] {
  if (fix === undefined) return [];
  const { line } = positionAt(source, range.start);
  return [{ rule, line, field: fix.field, from: actual, to: expected, formula: fix.formula }];
}

function onLineOf(finding: Finding, from: Source, to: Source): Finding {
  if (from === to) return finding;
  const line = to.lines[positionAt(from, finding.range.start).line - 1];
  const { fix: _, ...rest } = finding;
  return { ...rest, range: line ? { start: line.start, end: line.end } : finding.range, related: [] };
}
