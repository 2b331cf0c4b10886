import type { Rule } from '../rule.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { date } from './date.ts';
import { directive } from './directive.ts';
import { evidenceCompleted } from './evidence-completed.ts';
import { evidencePlans } from './evidence-plans.ts';
import { evidencePosition } from './evidence-position.ts';
import { evidenceTime } from './evidence-time.ts';
import { focus } from './focus.ts';
import { frontMatterCounts } from './front-matter-counts.ts';
import { frontMatterDuplicate } from './front-matter-duplicate.ts';
import { frontMatterPercent } from './front-matter-percent.ts';
import { frontMatterPosition } from './front-matter-position.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { leakedPlaceholder } from './leaked-placeholder.ts';
import { metricsUntouched } from './metrics-untouched.ts';
import { milestonePhases } from './milestone-phases.ts';
import { milestoneRequirements } from './milestone-requirements.ts';
import { phaseAverage } from './phase-average.ts';
import { phaseDuplicate } from './phase-duplicate.ts';
import { phaseMissing } from './phase-missing.ts';
import { phaseOverview } from './phase-overview.ts';
import { phaseRange } from './phase-range.ts';
import { planDuration } from './plan-duration.ts';
import { planRange } from './plan-range.ts';
import { planRow } from './plan-row.ts';
import { progressBar } from './progress-bar.ts';
import { progressPercent } from './progress-percent.ts';
import { progressRatio } from './progress-ratio.ts';
import { progressStale } from './progress-stale.ts';
import { recentPlans } from './recent-plans.ts';
import { resumeFile } from './resume-file.ts';
import { roadmapPhase } from './roadmap-phase.ts';
import { roadmapTotal } from './roadmap-total.ts';
import { rowLags } from './row-lags.ts';
import { sameField } from './same-field.ts';
import { schema } from './schema.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionMissing } from './section-missing.ts';
import { shrank } from './shrank.ts';
import { statusComplete } from './status-complete.ts';
import { timeLags } from './time-lags.ts';
import { trendSum } from './trend-sum.ts';
import { unrecognised } from './unrecognised.ts';
import { velocityAverage } from './velocity-average.ts';
import { velocityCounts } from './velocity-counts.ts';
import { velocityLags } from './velocity-lags.ts';
import { velocityPlans } from './velocity-plans.ts';
import { velocityTime } from './velocity-time.ts';
import { wentBackwards } from './went-backwards.ts';

/** Every rule, by id. The one list of rules: everything else that needs them asks here. */
export const RULES: readonly Rule[] = [
  conflictMarkers,
  date,
  directive,
  evidenceCompleted,
  evidencePlans,
  evidencePosition,
  evidenceTime,
  focus,
  frontMatterCounts,
  frontMatterDuplicate,
  frontMatterPercent,
  frontMatterPosition,
  frontMatterSyntax,
  leakedPlaceholder,
  metricsUntouched,
  milestonePhases,
  milestoneRequirements,
  phaseAverage,
  phaseDuplicate,
  phaseMissing,
  phaseOverview,
  phaseRange,
  planDuration,
  planRange,
  planRow,
  progressBar,
  progressPercent,
  progressRatio,
  progressStale,
  recentPlans,
  resumeFile,
  roadmapPhase,
  roadmapTotal,
  rowLags,
  sameField,
  schema,
  sectionDuplicate,
  sectionMissing,
  shrank,
  statusComplete,
  timeLags,
  trendSum,
  unrecognised,
  velocityAverage,
  velocityCounts,
  velocityLags,
  velocityPlans,
  velocityTime,
  wentBackwards,
];
