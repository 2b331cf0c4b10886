import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { durationInterval, meets, times } from '../metrics/interval.ts';

/**
 * The counts of completed plans that the row of the phase in work stands for, when its bare count is one of planned plans:
 * `Plan: 2 of 3` above `| 2 | 3 | 8 min | 4 min |`, where 4 min × 2 are 8 min. A is the plan in work or the one just
 * finished, so both A − 1 and A can be completed. Empty where the times of the row say nothing of the kind.
 */
export function otherCounts({ position }: Document, row: PhaseRow): readonly number[] {
  const { phase, plan } = position;
  const [current, total] = [plan?.current?.value, plan?.total?.value];
  if (current === undefined || total === undefined || current > total) return [];
  if (phase?.key === undefined || row.phase.value.key !== phase.key) return [];
  if (row.plans.planned !== undefined || row.plans.completed !== total) return [];
  const fits = fitsTimes(row);
  return fits(total)
    ? []
    : [current - 1, current].filter((count) => count > 0 && count < total && fits(count));
}

/** Whether the average of a row times a count gives its total; nothing fits where one of the two is no time. */
function fitsTimes({ total, average }: PhaseRow): (count: number) => boolean {
  const [whole, part] = [total?.value, average?.value];
  if (whole?.kind !== 'duration' || part?.kind !== 'duration') return () => false;
  return (count) => meets(times(durationInterval(part), count), durationInterval(whole));
}
