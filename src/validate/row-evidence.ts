import type { PhaseRow, PhaseTable } from '../document/metrics-section.ts';
import { groupBy } from '../evidence/group.ts';
import { namesAgree } from '../evidence/phase-id.ts';
import type { PhaseEvidence, PlanEvidence } from '../evidence/planning.ts';
import { foldVersion } from '../evidence/roadmap/milestones.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { rowName, theTable } from '../metrics/rows.ts';
import type { RuleContext } from './rule.ts';

/** A row of the By Phase table beside the folder that is certainly that of its phase. */
export interface RowEvidence {
  readonly subject: string;
  readonly row: PhaseRow;
  readonly table: PhaseTable;
  readonly folder: Known<PhaseEvidence>;
}

/** Every row of the one By Phase table with its folder, or why it has none that could say anything. */
export function rowsWithEvidence(context: RuleContext): Known<readonly RowEvidence[]> {
  const { document, evidence } = context;
  if (!evidence.slice.ok) return evidence.slice;
  const table = theTable(document);
  if (!table.ok) return table;
  const { milestone } = evidence.slice.value;
  const { scope, rows } = table.value;
  if (scope !== '' && (milestone === undefined || foldVersion(scope) !== foldVersion(milestone))) {
    return unknown(`the By Phase table covers "${scope}" only`);
  }
  const byPhase = groupBy(rows, ({ phase }) => phase.value.key);
  return known(
    rows.map((row) => ({
      subject: rowName(row),
      row,
      table: table.value,
      folder: folderOfRow(row, byPhase.get(row.phase.value.key ?? '')?.length ?? 0, context),
    })),
  );
}

/** A summary of which it cannot be said whether its plan is done, and why. */
export interface DoubtfulSummary {
  readonly path: string;
  readonly reason: string;
}

/** What a folder says of finished plans: those that certainly are, and the summaries that may count as well. */
export interface FinishedPlans {
  readonly proven: readonly PlanEvidence[];
  readonly doubtful: readonly DoubtfulSummary[];
}

/** Only summaries that were read prove something: an unread one may say that its plan is blocked. */
export function finishedPlans({ plans, done }: PhaseEvidence): FinishedPlans {
  return {
    proven: done.filter(({ head }) => head !== undefined),
    doubtful: plans.flatMap(({ done: isDone, head, doubt, summary: path = '' }) => {
      const reason = isDone && head === undefined ? `${path} was not read` : doubt;
      return reason === undefined ? [] : [{ path, reason }];
    }),
  };
}

/** The paths of the summaries of plans. */
export function summaryPaths(plans: readonly PlanEvidence[]): readonly string[] {
  return plans.flatMap(({ summary }) => summary ?? []);
}

function folderOfRow(
  row: PhaseRow,
  twins: number,
  { evidence: { slice, folderOf } }: RuleContext,
): Known<PhaseEvidence> {
  const { kind, key, name } = row.phase.value;
  if (kind !== 'phase' || key === undefined) return unknown('the row names no phase by its number');
  if (twins > 1) return unknown(`the table has ${twins} rows for phase ${key}`);
  const folder = folderOf(key);
  if (!folder.ok) return folder;
  if (folder.value === undefined) return unknown(`there is no folder of phase ${key}`);
  // A table goes on across milestones, so a row of the same number may be that of an earlier one.
  const declared = slice.ok ? slice.value.phases.find((phase) => phase.key === key)?.name : undefined;
  if (namesAgree(name, declared ?? '') || namesAgree(name, folder.value.slug)) return known(folder.value);
  return unknown(`the row does not look like phase ${key} of ROADMAP.md, "${declared ?? ''}"`);
}
