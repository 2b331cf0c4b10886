import { groupBy } from './group.ts';
import { compareIds } from './phase-id.ts';
import type { PhaseFile } from './phase-file.ts';

/** One plan of a phase: its PLAN file, its SUMMARY file, or both. */
export interface PlanFiles {
  /** What names the plan within its phase: `1`, `2b`, `gap-1`; empty for the only plan of a phase. */
  readonly id: string;
  readonly plan: string | undefined;
  /** A summary proves that the plan was carried out. */
  readonly summary: string | undefined;
  /** The phase that the file names say, when it is not the folder's. */
  readonly foreignPhase: string | undefined;
}

/** The plans of a folder, and the files that look like plans and are not counted. */
export interface Pairing {
  readonly plans: readonly PlanFiles[];
  readonly aside: readonly string[];
}

/**
 * Brings plans and summaries together. The first way that fits, wins (gsd-core 1.14 `summaryCandidates`, and what real
 * folders do besides):
 * 1. equal ids: `07-03-PLAN` with `07-03-SUMMARY`, `01-PLAN-setup` with `01-PLAN-setup-SUMMARY`, `02-PLAN-A` with `02-A-SUMMARY`;
 * 2. equal numbers whatever the slug: `68-01-scaffolding-PLAN` with `68-01-SUMMARY`;
 * 3. the only plan with the only summary: `PLAN` with `04-01-SUMMARY`.
 */
export function pairFiles(files: readonly PhaseFile[]): Pairing {
  const plans = withLoneNumbers(files.filter(({ role }) => role === 'plan'));
  const summaries = files.filter(({ role }) => role === 'summary');
  const partners = new Map<PhaseFile, PhaseFile>();
  match(plans, summaries, partners, ({ id }) => id);
  match(plans, summaries, partners, ({ id }) => /^\d+[a-z]?(?=$|-)/.exec(id)?.[0]);
  const taken = new Set(partners.values());
  const left = summaries.filter((summary) => !taken.has(summary));
  const [onlyPlan] = plans;
  const [onlySummary] = left;
  const isOnly = plans.length === 1 && left.length === 1 && partners.size === 0;
  if (isOnly && onlyPlan && onlySummary && (onlyPlan.id === '' || onlySummary.id === '')) {
    partners.set(onlyPlan, onlySummary);
    left.pop();
  }
  return collect(files, plans, left, partners);
}

/** In a folder with `01-PLAN`, `02-PLAN`, `03-PLAN` the numbers are those of plans; in one with `07-PLAN` alone, the phase's. */
function withLoneNumbers(plans: readonly PhaseFile[]): readonly PhaseFile[] {
  const lone = plans.filter(({ loneNumber }) => loneNumber !== undefined);
  if (lone.length < 2) return plans;
  return plans.map((plan) =>
    plan.loneNumber === undefined ? plan : { ...plan, id: plan.loneNumber, form: 'numbered' },
  );
}

/** Pairs what has the same key, once on either side. */
function match(
  plans: readonly PhaseFile[],
  summaries: readonly PhaseFile[],
  partners: Map<PhaseFile, PhaseFile>,
  keyOf: (file: PhaseFile) => string | undefined,
): void {
  const taken = new Set(partners.values());
  const free = groupBy(
    summaries.filter((summary) => !taken.has(summary)),
    keyOf,
  );
  for (const [key, [plan, ...others]] of groupBy(
    plans.filter((candidate) => !partners.has(candidate)),
    keyOf,
  )) {
    const [summary, ...rest] = free.get(key) ?? [];
    if (plan && summary && others.length === 0 && rest.length === 0) partners.set(plan, summary);
  }
}

function collect(
  files: readonly PhaseFile[],
  plans: readonly PhaseFile[],
  strays: readonly PhaseFile[],
  partners: ReadonlyMap<PhaseFile, PhaseFile>,
): Pairing {
  const hasNumbered = plans.some(({ form }) => form === 'numbered');
  // Beside numbered plans, `PLAN.md` is an overview and `02-PLAN-pause.md` a note, unless a summary says otherwise.
  const isAside = (plan: PhaseFile): boolean =>
    hasNumbered && plan.form !== 'numbered' && !partners.has(plan);
  const counted = plans.filter((plan) => !isAside(plan));
  const entries = [
    ...counted.map((plan) => entryOf(plan, partners.get(plan))),
    ...strays.map((summary) => entryOf(undefined, summary)),
  ];
  const aside = [...files.filter(({ role }) => role === 'aside'), ...plans.filter(isAside)];
  return {
    plans: entries.sort((a, b) => compareIds(a.id, b.id)),
    aside: aside.map(({ path }) => path).sort(),
  };
}

function entryOf(plan: PhaseFile | undefined, summary: PhaseFile | undefined): PlanFiles {
  const named = plan === undefined || plan.id === '' ? (summary ?? plan) : plan;
  return {
    id: named?.id ?? '',
    plan: plan?.path,
    summary: summary?.path,
    foreignPhase: plan?.foreignPhase ?? summary?.foreignPhase,
  };
}
