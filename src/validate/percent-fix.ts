import { replace } from '../document/edit.ts';
import { drawBar } from '../document/bar.ts';
import { barsOfPercent } from '../document/progress.ts';
import type { Percent, Progress } from '../document/progress.ts';
import { rewriteNumber } from '../document/rewrite.ts';
import type { Edit, Fix, Tolerance } from '../finding.ts';
import { canonicalCells, fitsBar } from '../metrics/percent.ts';
import type { Correction } from '../metrics/progress-figures.ts';
import { applicabilityWith } from './percent-correction.ts';

/** A new percentage for a progress line, and with it the bar, if the bar followed the old percentage. */
export function percentFix(
  line: Progress,
  percent: Percent,
  to: Correction,
  tolerance: Tolerance,
): { fix?: Fix; expected?: string } {
  const applicability = applicabilityWith(to.objection, to.applicability);
  if (applicability === undefined) return {};
  const written = rewriteNumber(percent.text, percent.range, to.value);
  const expected = `${written.text}%`;
  const bar = barEdits(line, percent, to.value, tolerance);
  // A bar that cannot be drawn would contradict the new percentage.
  if (!bar) return { expected };
  return {
    expected,
    fix: {
      title: `Replace ${percent.text}% by ${expected}`,
      field: 'Progress',
      formula: to.formula,
      applicability: bar.certain ? applicability : 'unsafe',
      edits: [...written.edits, ...bar.edits].sort((a, b) => a.start - b.start),
    },
  };
}

/** Empty when the bar already draws the new percentage, or when it is wrong by itself and has a finding of its own. */
function barEdits(
  line: Progress,
  percent: Percent,
  value: number,
  tolerance: Tolerance,
): { edits: readonly Edit[]; certain: boolean } | undefined {
  const [bar, ...more] = barsOfPercent(line);
  const untouched = { edits: [], certain: true };
  if (bar === undefined || more.length > 0) return untouched;
  // Whatever its width is, a bar without an empty cell draws 100%.
  if (!bar.widthKnown && percent.value !== 100) return untouched;
  const { approximate } = percent;
  // Above 100 the bar is not judged, so it is looked after here.
  const followed = percent.value > 100 || fitsBar(bar, percent, tolerance);
  if (!followed || fitsBar(bar, { value, approximate }, tolerance)) return untouched;
  const drawn = drawBar(bar, canonicalCells(value, bar.width));
  return drawn && { edits: replace(bar.range, bar.text, drawn.value), certain: drawn.certain };
}
