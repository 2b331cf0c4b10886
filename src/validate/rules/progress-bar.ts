import { replace } from '../../document/edit.ts';
import { drawBar } from '../../document/bar.ts';
import type { Bar } from '../../document/bar.ts';
import { barsOfPercent } from '../../document/progress.ts';
import type { Percent, Progress, Ratio } from '../../document/progress.ts';
import type { Applicability, Fix, Range, Tolerance } from '../../finding.ts';
import type { ProgressFigures } from '../../metrics/progress-figures.ts';
import { canonicalCells, fitsBar, fitsBarOfShare, fitsShare, percentOf } from '../../metrics/percent.ts';
import type { Share } from '../../metrics/percent.ts';
import { limitTo, softened } from '../../metrics/percent-objection.ts';
import { applicabilityWith, correctionIn, objectionBeside, objectionWords } from '../percent-correction.ts';
import { linesAlone, nameOfLine } from '../lines-alone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Fails, Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/** The bar is the figure that people see first and the one that agents most often draw by feel. */
export const progressBar: Rule = {
  id: 'progress-bar',
  summary: 'The progress bar draws the percentage beside it.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [
    check(context),
    ...checkRatio(context),
    ...linesAlone(context.document).map((line) => checkAlone(line, context.tolerance)),
  ],
};

function check(context: RuleContext): Verdict {
  const { line, percent } = context.metrics.progress;
  if (!line.ok) return unchecked(line.reason);
  const [bar, ...more] = barsOfPercent(line.value);
  if (!bar) return unchecked(noBar(line.value));
  if (more.length > 0) return unchecked('the progress line has several bars');
  if (line.value.percents.length === 0 && line.value.ratios.length > 0)
    return againstRatio(line.value, bar, context.tolerance);
  if (!percent.ok) return unchecked(percent.reason);
  // Whatever its width is, a bar without an empty cell draws 100%.
  if (!bar.widthKnown && !(percent.value.value === 100 && bar.filled === bar.width))
    return unchecked('the bar has no empty cell and an unusual width, so its full width is not known');
  if (percent.value.value > 100) return unchecked('the percentage is above 100');
  return checkBar(context, bar, line.value, percent.value);
}

function checkBar(context: RuleContext, bar: Bar, line: Progress, percent: Percent): Verdict {
  const { document, metrics, tolerance } = context;
  const { value: stated, approximate } = percent;
  const draws = (value: number): boolean => fitsBar(bar, { value, approximate }, tolerance);
  if (draws(stated) || drawsShare(bar, sharesOf(line, metrics.progress), percent, tolerance)) return holds();
  // When the percentage is wrong as well, its own fix redraws the bar that followed it.
  const correction = correctionIn(context);
  if (correction && draws(correction.to.value)) {
    return unchecked(`the percentage itself is wrong; the bar fits ${correction.to.value}%`);
  }
  if (isBarOfAPart(bar, line)) return unchecked('the bar may show the phase that the line names');
  const objection =
    correction?.to.objection ?? softened(limitTo(stated, document) ?? objectionBeside(stated, context));
  const otherwise = applicabilityOf(bar, line, percent, metrics.progress);
  const limit = objection?.isFinal === true ? objectionWords(objection) : '';
  return broken(bar, percent, correction?.to.value ?? stated, {
    applicability: applicabilityWith(objection, otherwise),
    limit,
  });
}

/** Only the bar of the progress line itself is ever redrawn. */
function withoutFix(verdict: Verdict): Verdict {
  if (verdict.status !== 'fails') return verdict;
  const { fix: _, expected: __, ...told } = verdict;
  return told;
}

/** A line of which nothing else in the file is known to speak: bar, percentage and ratio on it have to agree. */
function checkAlone(line: Progress, tolerance: Tolerance): Verdict {
  const subject = nameOfLine(line);
  const [bar, ...more] = barsOfPercent(line);
  const [percent, ...percents] = line.percents;
  if (!bar || more.length > 0) return unchecked('the line has no bar or several', subject);
  if (percent === undefined) return { ...withoutFix(againstRatio(line, bar, tolerance)), subject };
  if (percents.length > 0 || percent.isLimit || percent.value > 100)
    return unchecked('the line has no single percentage', subject);
  if (!bar.widthKnown && !(percent.value === 100 && bar.filled === bar.width))
    return unchecked('the full width of the bar is not known', subject);
  const { value, approximate } = percent;
  const shares = line.ratios.length === 1 ? line.ratios.filter(({ exact, total }) => exact && total > 0) : [];
  if (fitsBar(bar, { value, approximate }, tolerance) || drawsShare(bar, shares, percent, tolerance))
    return holds(subject);
  if (isBarOfAPart(bar, line)) return unchecked('the bar may show the phase that the line names', subject);
  return { ...broken(bar, percent, value, { applicability: undefined, limit: '' }), subject };
}

/**
 * `[░░░░░░░░░░] 7/7 plans`: the bar draws the ratio where there is no percentage. The ratio may name the one in work, so
 * that one less is done.
 */
function againstRatio(line: Progress, bar: Bar, tolerance: Tolerance): Verdict {
  const [ratio, ...more] = line.ratios;
  if (ratio === undefined || more.length > 0) return unchecked('the progress line has no ratio, or several');
  if (!bar.widthKnown) return unchecked('the full width of the bar is not known');
  if (!ratio.exact || ratio.total <= 0 || line.hasUnknown)
    return unchecked(`the ratio on the progress line is approximate (\`${ratio.text}\`)`);
  const { done, total } = ratio;
  const before = { done: Math.max(0, done - 1), total };
  const isBetween =
    bar.filled * total >= before.done * bar.width && bar.filled * total <= Math.min(done, total) * bar.width;
  if (isBetween || [ratio, before].some((share) => fitsBarOfShare(bar, share, tolerance))) return holds();
  if (isBarOfAPart(bar, line)) return unchecked('the bar may show the phase that the line names');
  return { ...brokenByRatio(bar, ratio), severity: 'warning' };
}

function noBar({ bars }: Progress): string {
  return bars.length === 0
    ? 'the progress line has no bar'
    : 'the percentage on the progress line speaks of something else than the bar';
}

/** `[█████░░░░░] 2/2 plans ([███░░░░░░░] 25%)`: the percentage has a bar of its own, so the other one draws the ratio. */
function checkRatio({ metrics: { progress }, tolerance }: RuleContext): readonly Verdict[] {
  if (!progress.line.ok || progress.line.value.ownPart === undefined) return [];
  const { bars, ratios, ownPart: part } = progress.line.value;
  const isOutside = ({ range }: { readonly range: Range }): boolean =>
    range.end <= part.start || range.start >= part.end;
  const [bar, ...otherBars] = bars.filter(isOutside);
  const [ratio, ...otherRatios] = ratios.filter(isOutside);
  if (bar?.widthKnown !== true || ratio?.exact !== true || ratio.total <= 0) return [];
  if (otherBars.length > 0 || otherRatios.length > 0) return [];
  if (fitsBarOfShare(bar, ratio, tolerance)) return [holds('ratio')];
  return [{ ...brokenByRatio(bar, ratio), subject: 'ratio' }];
}

/** A ratio may have been left behind as well as its bar, so the bar is redrawn on request only. */
function brokenByRatio(bar: Bar, ratio: Ratio): Fails {
  const value = percentOf(ratio);
  const drawn = drawBar(bar, canonicalCells(Math.min(100, value), bar.width));
  return fails({
    message: `The bar fills ${bar.filled} of ${bar.width} cells (${shareOf(bar)}%), but ${ratio.text} of ${bar.width} cells is ${cellsOf(value, bar)}. Redraw the bar, or correct the ratio if that is the wrong one.`,
    actual: bar.text,
    ...(drawn
      ? { expected: drawn.value, fix: redraw(bar, drawn, `${ratio.text} of ${bar.width} cells`, 'unsafe') }
      : {}),
    range: bar.range,
    related: [{ range: ratio.range, note: `the ratio ${ratio.text}` }],
  });
}

/** `[██████░] 83% (29 of 35)`: bar and percentage may both come from a share, each rounded in its own way. */
function drawsShare(bar: Bar, shares: readonly Share[], percent: Percent, tolerance: Tolerance): boolean {
  return shares.some(
    (share) => fitsShare(percent, share, tolerance) && fitsBarOfShare(bar, share, tolerance),
  );
}

/** What the percentage may be a share of: the one ratio on the line, and the counts of the front matter. */
function sharesOf({ ratios }: Progress, { counts }: ProgressFigures): readonly Share[] {
  const [ratio] = ratios;
  const ofLine = ratios.length === 1 && ratio?.exact === true && ratio.total > 0 ? [ratio] : [];
  return [...ofLine, ...counts.shares];
}

/** `[##########] 25% phases (1/4) — Phase 1 complete`: a full bar can stand for the phase that is named. */
function isBarOfAPart({ filled, width }: Bar, { scopes }: Progress): boolean {
  return (
    (filled === width || filled === 0) &&
    scopes.some((scope) => /^(?:phase|fase|in |current|this)/.test(scope))
  );
}

/** Safe only where nothing else in the file sides with the bar against the percentage. */
function applicabilityOf(
  bar: Bar,
  line: Progress,
  percent: Percent,
  figures: ProgressFigures,
): Applicability {
  const { correction, formulas, position, frontMatter } = figures;
  if (correction)
    return correction.to.applicability === 'safe' && bar.emptyGlyph !== undefined ? 'safe' : 'unsafe';
  const isOpposed =
    line.ownPart === undefined &&
    line.ratios.some((ratio) => !ratio.exact || !fitsShare(percent, ratio, 'printed'));
  if (bar.emptyGlyph === undefined || isOpposed) return 'unsafe';
  const fits = (share: Share): boolean => fitsShare(percent, share, 'printed');
  const sidesWithBar = (value: number): boolean =>
    fitsBar(bar, { value, approximate: false }, 'printed') && Math.abs(value - percent.value) >= 1;
  // Sums of rows are no ally: a table usually lists only the phases that were started.
  const counted = formulas.filter(({ name }) => name !== 'rows');
  const positions = position.some(fits) ? [] : position.filter(({ isDone }) => isDone);
  const isFrontAlly = frontMatter.ok && sidesWithBar(frontMatter.value.value);
  const hasAlly = isFrontAlly || [...counted, ...positions].some((share) => sidesWithBar(percentOf(share)));
  const isRepeated = frontMatter.ok && frontMatter.value.value === percent.value;
  const isCounted = counted.some(fits);
  const isDisowned = counted.length > 0 && !isCounted && !isRepeated;
  const isSeconded = isRepeated || (isCounted && !isFrontAlly);
  return !isDisowned && (isSeconded || !hasAlly) ? 'safe' : 'unsafe';
}

function broken(
  bar: Bar,
  percent: Percent,
  target: number,
  { applicability, limit }: { readonly applicability: Applicability | undefined; readonly limit: string },
): Verdict {
  const filled = canonicalCells(target, bar.width);
  const drawn = applicability && drawBar(bar, filled);
  const percentText = `${percent.approximate ? '~' : ''}${percent.text}%`;
  return fails({
    ...(percent.approximate ? { severity: 'warning' as const } : {}),
    message: `The bar fills ${bar.filled} of ${bar.width} cells (${shareOf(bar)}%), but ${percentText} of ${bar.width} cells is ${cellsOf(percent.value, bar)}${limit}. Redraw the bar, or correct the percentage if that is the wrong one.`,
    actual: bar.text,
    ...(drawn
      ? { expected: drawn.value, fix: redraw(bar, drawn, `${target}% of ${bar.width} cells`, applicability) }
      : {}),
    range: bar.range,
    related: [{ range: percent.range, note: `says ${percentText}` }],
  });
}

function shareOf({ filled, width }: Bar): number {
  return Math.round((100 * filled) / width);
}

function cellsOf(percent: number, { width }: Bar): number {
  return Math.round(percent * width) / 100;
}

function redraw(
  bar: Bar,
  drawn: NonNullable<ReturnType<typeof drawBar>>,
  formula: string,
  applicability: Applicability,
): Fix {
  return {
    title: `Redraw the bar as ${code(drawn.value)}`,
    field: 'Progress bar',
    formula,
    applicability: drawn.certain ? applicability : 'unsafe',
    edits: replace(bar.range, bar.text, drawn.value),
  };
}
