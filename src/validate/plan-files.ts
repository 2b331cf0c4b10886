import type { PhaseKey } from '../document/phase.ts';
import type { PhaseEvidence, PlanEvidence } from '../evidence/planning.ts';
import { whyMorePlans } from './roadmap-reading.ts';
import type { RuleContext } from './rule.ts';

/** Why a phase may have more PLAN files than plans, by what the roadmap says of it. */
export function morePlans(
  key: PhaseKey | undefined,
  planned: number,
  { evidence: { roadmap, slice } }: RuleContext,
): string | undefined {
  const phase = slice.ok ? slice.value.phases.find((one) => one.key === key) : undefined;
  return roadmap.ok && phase ? whyMorePlans(roadmap.value, phase, planned) : undefined;
}

/** A plan that was not read may be superseded, unless it was carried out. */
export function meantPlans({ planned, done }: PhaseEvidence): readonly PlanEvidence[] {
  const carriedOut = new Set(done);
  return planned.filter((plan) => plan.superseded === false || carriedOut.has(plan));
}
