import { planningListing } from './listing.ts';
import type { PhaseFolder, PlanningListing } from './listing.ts';
import type { PlanFiles } from './pairing.ts';
import { isOtherPlan } from './plan-name.ts';
import { isSuperseded, readVerification } from './status.ts';
import type { Verification } from './status.ts';
import { readSummary } from './summary.ts';
import type { SummaryHead } from './summary.ts';

/** A planning folder as it is handed in: paths of all files, texts of the few that were read. */
export interface PlanningInput {
  /** Relative to the planning folder, with forward slashes. */
  readonly paths: Iterable<string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** A plan with what its files say. */
export interface PlanEvidence extends PlanFiles {
  /** The plan was given up; `undefined` when the PLAN file was not read. */
  readonly superseded: boolean | undefined;
  /** `undefined` when there is no SUMMARY file, or it was not read. */
  readonly head: SummaryHead | undefined;
  /**
   * The plan is done: a summary beside the plan, and nothing in either of them says otherwise. A summary alone does not
   * count: it may record a fix, or a plan that was never committed.
   */
  readonly done: boolean;
  /** Why it cannot be said whether a plan with a summary is to be counted as done. */
  readonly doubt: string | undefined;
}

/** A phase folder with what its files say. */
export interface PhaseEvidence extends Omit<PhaseFolder, 'plans' | 'verification'> {
  readonly plans: readonly PlanEvidence[];
  /** Plans in the folder that are still meant to be carried out or were: those that were given up are left out. */
  readonly planned: readonly PlanEvidence[];
  readonly done: readonly PlanEvidence[];
  readonly verification: Verification | undefined;
}

/** A planning folder. It says what is there; that something is absent from git says nothing. */
export interface Planning {
  readonly listing: PlanningListing;
  readonly phases: readonly PhaseEvidence[];
  /** Text of ROADMAP.md, when it was read. */
  readonly roadmap: string | undefined;
}

/** Reads a planning folder. Total: whatever the files say, it does not throw. */
export function readPlanning({ paths, texts }: PlanningInput): Planning {
  const listing = planningListing(paths);
  return {
    listing,
    phases: listing.folders.map((folder) => readPhase(folder, texts)),
    roadmap: listing.roadmap === undefined ? undefined : texts.get(listing.roadmap),
  };
}

function readPhase(folder: PhaseFolder, texts: ReadonlyMap<string, string>): PhaseEvidence {
  const plans = folder.plans.map((plan) => readPlan(plan, folder, texts));
  const planned = plans.filter(({ plan, superseded, head }) => {
    return plan !== undefined && superseded !== true && head?.completion.status !== 'given up';
  });
  const report = folder.verification === undefined ? undefined : texts.get(folder.verification);
  return {
    ...folder,
    plans,
    planned,
    done: plans.filter(({ done }) => done),
    verification: report === undefined ? undefined : readVerification(folder.verification ?? '', report),
  };
}

function readPlan(files: PlanFiles, folder: PhaseFolder, texts: ReadonlyMap<string, string>): PlanEvidence {
  const planText = files.plan === undefined ? undefined : texts.get(files.plan);
  const summaryText = files.summary === undefined ? undefined : texts.get(files.summary);
  const head = summaryText === undefined ? undefined : readSummary(files.summary ?? '', summaryText);
  const superseded = planText === undefined ? undefined : isSuperseded(planText);
  const isPaired = files.plan !== undefined && files.summary !== undefined;
  const doubt = isPaired ? doubtOf(files, folder, { head, superseded }) : undefined;
  const isOpen = superseded === true || (head !== undefined && head.completion.status !== 'done');
  return { ...files, superseded, head, done: isPaired && !isOpen && doubt === undefined, doubt };
}

function doubtOf(
  files: PlanFiles,
  { id }: PhaseFolder,
  { head, superseded }: Pick<PlanEvidence, 'head' | 'superseded'>,
): string | undefined {
  if (superseded === true) return `${files.plan ?? ''} was given up, and has a summary`;
  if (head === undefined) return undefined;
  const { path, completion, name } = head;
  if (isOtherPlan(name, files, id)) return `${path} is about ${name.text}`;
  const isDoubtful = completion.status === 'uncertain' || completion.status === 'given up';
  return isDoubtful ? `${path} ${completion.reason}` : undefined;
}
