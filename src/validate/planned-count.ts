import type { Document } from '../document/document.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import { durationInterval, exactly, meets, times } from '../metrics/interval.ts';

/**
 * The counts of completed plans that the row of the phase in work stands for, when its bare count is one of planned plans:
 * `Plan: 2 of 3` above `| 2 | 3 | 8 min | 4 min |`, where 4 min × 2 are 8 min. A is the plan in work or the one just
 * finished, so both A − 1 and A can be completed. Empty where the times of the row say nothing of the kind.
 */
export function otherCounts({ position }: Document, row: PhaseRow): readonly number[] {
  const { phase, plan } = position;
  const { completed, planned } = row.plans;
  const current = plan?.current?.value;
  if (current === undefined || completed === undefined || planned !== undefined) return [];
  if (phase?.key === undefined || row.phase.value.key !== phase.key) return [];
  if (completed !== plan?.total?.value) return [];
  const fits = fitsTimes(row);
  return fits(completed)
    ? []
    : [current - 1, current].filter((count) => count >= 0 && count < completed && fits(count));
}

/** Whether the average of a row times a count gives its total. None took no time, whatever the average. */
function fitsTimes({ total, average }: PhaseRow): (count: number) => boolean {
  const [whole, part] = [total?.value, average?.value];
  if (whole?.kind !== 'duration') return () => false;
  const single = part?.kind === 'duration' ? durationInterval(part) : undefined;
  return (count) => {
    const all = count === 0 ? exactly(0) : single && times(single, count);
    return all !== undefined && meets(all, durationInterval(whole));
  };
}
