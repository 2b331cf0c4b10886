import { fieldOf } from '../document/document.ts';
import type { Dialect, Document } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import type { LabelKey } from '../document/labels.ts';
import type { Figure, VelocityBlock } from '../document/metrics-section.ts';
import type { PhaseValue } from '../document/phase.ts';
import type { PlanValue } from '../document/plan-value.ts';
import { positionAt } from '../document/source.ts';
import type { Analysis } from '../engine.ts';
import { assertedMilestone } from '../evidence/asserted.ts';
import { folderFinder } from '../evidence/belonging.ts';
import type { FolderEvidence } from '../evidence/evidence.ts';
import type { PhaseEvidence } from '../evidence/planning.ts';
import { currentSlice } from '../evidence/roadmap/slice.ts';
import type { Slice, SlicePhase, SliceVerdict } from '../evidence/roadmap/slice.ts';
import type { VerificationStatus } from '../evidence/status.ts';
import type { Applicability, Severity } from '../finding.ts';
import { shareBy } from '../metrics/basis.ts';
import type { Basis, BasisSetting } from '../metrics/basis.ts';
import { canonicalPercent, fitsShare } from '../metrics/percent.ts';
import { deriveProgress } from '../metrics/progress-figures.ts';
import type { ProgressFigures } from '../metrics/progress-figures.ts';
import { count, TOOL } from './report.ts';
import type { AnalysedFile, Counts } from './report.ts';

/** Where a project stands, as its STATE.md and the planning folder around it say. `null`: not said, or not readable. */
export interface Status {
  readonly path: string;
  readonly dialect: Dialect | null;
  readonly milestone: MilestoneStatus | null;
  readonly phase: PositionStatus | null;
  readonly plan: Omit<PositionStatus, 'name'> | null;
  readonly status: string | null;
  readonly lastActivity: string | null;
  readonly progress: ProgressStatus;
  /** Every velocity block, in the words of the file. */
  readonly velocity: readonly VelocityStatus[];
  readonly next: NextStatus;
  readonly planning: PlanningStatus | null;
  readonly summary: Omit<Counts, 'files'>;
  /** What disagrees, in the order of the file. */
  readonly findings: readonly FindingStatus[];
  /** Lines with figures that were compared with nothing, since they were not understood. */
  readonly unread: readonly number[];
}

/** The current milestone, and which file names it. */
export interface MilestoneStatus {
  readonly version: string;
  readonly name: string | null;
  readonly from: 'STATE.md' | 'ROADMAP.md';
}

/** `3 of 5 (Name)`. */
export interface PositionStatus {
  readonly text: string;
  readonly number: string | null;
  readonly total: number | null;
  readonly name: string | null;
}

/** The percentages that the file states, and those that its counts give. */
export interface ProgressStatus {
  readonly line: { readonly text: string; readonly percent: number | null } | null;
  readonly frontMatter: number | null;
  /** The setting of `--progress-basis`. */
  readonly basis: BasisSetting;
  readonly counts: readonly ShareStatus[];
}

/** One way to count progress. */
export interface ShareStatus {
  readonly basis: Basis;
  readonly done: number;
  readonly total: number;
  /** Rounded half up, as GSD does. */
  readonly percent: number;
  /** Which of the stated percentages fit this one. */
  readonly fits: readonly ('line' | 'frontMatter')[];
}

/** A velocity block in the words of the file. */
export interface VelocityStatus {
  readonly scope: string | null;
  readonly plans: string | null;
  readonly average: string | null;
  readonly total: string | null;
}

/** What the file says about going on. */
export interface NextStatus {
  readonly step: string | null;
  readonly stoppedAt: string | null;
  readonly resumeFile: string | null;
}

/** What the planning folder holds of the current milestone. */
export interface PlanningStatus {
  readonly verdict: SliceVerdict;
  /** Why it is so, in words. */
  readonly reason: string;
  readonly milestone: string | null;
  /** Empty unless the verdict is `certain`. */
  readonly phases: readonly PhaseStatus[];
  /** Of all folders below `phases/`, whatever milestone they belong to. */
  readonly folders: { readonly phases: number; readonly plans: number; readonly done: number };
}

/** A phase of the current milestone. */
export interface PhaseStatus {
  readonly phase: string;
  readonly name: string;
  /** Complete in ROADMAP.md. */
  readonly complete: boolean;
  readonly current: boolean;
  /** Plans of its folder, and those of them that have a summary; `null` when it is not certain which folder that is. */
  readonly plans: number | null;
  readonly done: number | null;
  /** Plans that ROADMAP.md declares. */
  readonly declared: number | null;
  readonly verification: VerificationStatus | null;
}

/** A finding in short. */
export interface FindingStatus {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly message: string;
  readonly fix: Applicability | null;
}

/** The form of `state-md status --format json`: see `schema/status.schema.json`. */
export interface StatusReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly Status[];
}

/** A report before anything is in it. */
export const EMPTY_STATUS_REPORT = { version: 1, tool: TOOL, files: [] } as const satisfies StatusReport;

/** Works out the status of a file from what is known of it. */
export function statusOf(file: AnalysedFile, basis: BasisSetting): Status {
  const { path, analysis } = file;
  const { files: _, ...summary } = count([file]);
  const document = analysis?.document;
  const slice = analysis === undefined ? undefined : sliceOf(analysis);
  return {
    path,
    dialect: document?.dialect ?? null,
    milestone: document === undefined ? null : milestoneOf(document, slice),
    ...positionOf(document, slice),
    progress: progressOf(document, basis),
    velocity: document?.velocity.map(velocityOf) ?? [],
    next: document === undefined ? { step: null, stoppedAt: null, resumeFile: null } : nextOf(document),
    planning: (document && planningOf(document, slice, analysis.evidence.planning)) ?? null,
    summary,
    findings: findingsOf(file),
    unread: [...new Set(analysis?.unread.map(({ line }) => line))],
  };
}

function findingsOf({ analysis, findings }: AnalysedFile): FindingStatus[] {
  return findings.map(({ rule, severity, message, range, fix }) => ({
    rule,
    severity,
    line: analysis === undefined ? 1 : positionAt(analysis.source, range.start).line,
    message,
    fix: fix?.applicability ?? null,
  }));
}

function sliceOf({ document, evidence: { planning } }: Analysis): Slice | undefined {
  if (planning === undefined) return undefined;
  const asserted = assertedMilestone(document);
  const slice = currentSlice(planning.roadmap, asserted.ok ? asserted.value : undefined);
  return asserted.ok
    ? slice
    : { ...slice, verdict: 'unscoped', reason: asserted.reason, milestone: undefined, phases: [] };
}

function milestoneOf(document: Document, slice: Slice | undefined): MilestoneStatus | null {
  const asserted = assertedMilestone(document);
  if (asserted.ok && asserted.value !== undefined) {
    return { version: asserted.value.written, name: milestoneName(document), from: 'STATE.md' };
  }
  const version = slice?.milestone;
  return version === undefined ? null : { version, name: null, from: 'ROADMAP.md' };
}

/** GSD writes `milestone` where it knows no name. */
function milestoneName({ frontMatter }: Document): string | null {
  const name = frontMatter?.entries.get('milestone_name')?.text?.trim();
  return name === undefined || /^(?:milestone|none|null|)$/i.test(name) ? null : name;
}

function positionOf(
  document: Document | undefined,
  slice: Slice | undefined,
): Pick<Status, 'phase' | 'plan' | 'status' | 'lastActivity'> {
  if (document === undefined) return { phase: null, plan: null, status: null, lastActivity: null };
  const { phase, plan, status, lastActivity } = document.position;
  const words = (field: Field | undefined, entry: string): string | null =>
    said(field?.value.value) ?? said(document.frontMatter?.entries.get(entry)?.text);
  return {
    phase: phase === undefined ? null : phaseValue(phase, slice),
    plan: plan === undefined ? null : planValue(plan),
    status: words(status, 'status'),
    lastActivity: words(lastActivity, 'last_activity'),
  };
}

function phaseValue({ raw, key, total, name }: PhaseValue, slice: Slice | undefined): PositionStatus {
  const named = slice?.phases.find((phase) => phase.key === key)?.name;
  return {
    text: raw.value,
    number: key ?? null,
    total: total?.value ?? null,
    name: said(name) ?? said(named),
  };
}

function planValue({ raw, current, total }: PlanValue): Omit<PositionStatus, 'name'> {
  return { text: raw.value, number: current ? String(current.value) : null, total: total?.value ?? null };
}

function said(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

function progressOf(document: Document | undefined, basis: BasisSetting): ProgressStatus {
  if (document === undefined) return { line: null, frontMatter: null, basis, counts: [] };
  const figures = deriveProgress(document, 'printed');
  const { line, percent, frontMatter } = figures;
  return {
    line: line.ok
      ? { text: line.value.field.value.value, percent: percent.ok ? percent.value.value : null }
      : null,
    frontMatter: frontMatter.ok ? frontMatter.value.value : null,
    basis,
    counts: sharesOf(figures),
  };
}

function sharesOf({ percent, comparable, frontMatter, counts }: ProgressFigures): ShareStatus[] {
  return (['plans', 'phases', 'min'] as const).flatMap((basis) => {
    const share = shareBy(basis, counts);
    if (!share.ok) return [];
    const { done, total } = share.value;
    // A line that speaks of a part of the project fits nothing but by chance.
    const isLine = percent.ok && comparable.ok && fitsShare(percent.value, share.value, 'printed');
    const isFront = frontMatter.ok && fitsShare(frontMatter.value, share.value, 'printed');
    const fits = [...(isLine ? (['line'] as const) : []), ...(isFront ? (['frontMatter'] as const) : [])];
    return [{ basis, done, total, percent: canonicalPercent(share.value), fits }];
  });
}

function velocityOf({ scope, totalPlans, averageDuration, totalTime }: VelocityBlock): VelocityStatus {
  const words = (figure: Figure<unknown> | undefined): string | null => said(figure?.field.value.value);
  return {
    scope: scope === '' ? null : scope,
    plans: words(totalPlans),
    average: words(averageDuration),
    total: words(totalTime),
  };
}

function nextOf(document: Document): NextStatus {
  const words = (key: LabelKey, entry: string): string | null => {
    const text = fieldOf(document, key)?.value.value ?? document.frontMatter?.entries.get(entry)?.text;
    return text !== undefined && /^[`*_]*(?:none|n\/a|null|[-–—])?[`*_.]*$/i.test(text) ? null : said(text);
  };
  return {
    step: words('next', 'next_action'),
    stoppedAt: words('stoppedAt', 'stopped_at'),
    resumeFile: words('resumeFile', 'resume_file'),
  };
}

function planningOf(
  document: Document,
  slice: Slice | undefined,
  folder: FolderEvidence | undefined,
): PlanningStatus | null {
  if (slice === undefined || folder === undefined) return null;
  const { planning } = folder;
  const folderOf = folderFinder(planning, slice);
  const sum = (of: (phase: PhaseEvidence) => number): number =>
    planning.phases.reduce((all, phase) => all + of(phase), 0);
  return {
    verdict: slice.verdict,
    reason: slice.reason,
    milestone: slice.milestone ?? null,
    phases: slice.phases
      .filter(({ retired }) => !retired)
      .map((phase) => {
        const found = folderOf(phase.key);
        const isCurrent = phase.key === document.position.phase?.key;
        return phaseOf(phase, isCurrent, found.ok ? found.value : undefined);
      }),
    folders: {
      phases: planning.phases.length,
      plans: sum(({ planned }) => planned.length),
      done: sum(({ done }) => done.length),
    },
  };
}

function phaseOf(phase: SlicePhase, current: boolean, folder: PhaseEvidence | undefined): PhaseStatus {
  return {
    phase: phase.key,
    name: phase.name,
    complete: phase.complete,
    current,
    plans: folder?.planned.length ?? null,
    done: folder?.done.length ?? null,
    declared: phase.declared?.total ?? null,
    verification: folder?.verification?.status ?? null,
  };
}
