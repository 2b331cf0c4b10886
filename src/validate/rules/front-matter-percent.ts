import { rewriteNumber } from '../../document/rewrite.ts';
import type { Percent } from '../../document/progress.ts';
import type { Tolerance } from '../../finding.ts';
import type { Yardstick } from '../../metrics/basis.ts';
import { canonicalPercent, fitsShare } from '../../metrics/percent.ts';
import type { Share } from '../../metrics/percent.ts';
import type { ProgressFigures } from '../../metrics/progress-figures.ts';
import { describe, outvotesCounts } from '../../metrics/progress-figures.ts';
import type { Counts, Formula } from '../../metrics/progress-readings.ts';
import { basisWords, nothingElse } from '../basis-words.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/**
 * `gsd-tools` has written `percent` as a copy of the body line (1.21), from plans (1.32) and from the smaller of
 * plans and phases (1.42): see `buildStateFrontmatter`. A figure that fits none of these was edited by hand, and so was
 * one that does not fit the basis that the user names.
 */
export const frontMatterPercent: Rule = {
  id: 'front-matter-percent',
  summary:
    'The percentage of the front matter fits its counts, or the body percentage that it was copied from.',
  severity: 'error',
  fixable: 'sometimes',
  check: (context) => [check(context)],
};

function check({ metrics: { progress }, tolerance }: RuleContext): Verdict {
  const { frontMatter, counts, basis } = progress;
  if (!frontMatter.ok) return unchecked(frontMatter.reason);
  const { shares: known } = counts;
  const [first] = known;
  if (!first) return unchecked('the front matter has no counts that give a percentage');
  const percent = frontMatter.value;
  if (percent.value > 100) return unchecked('the percentage is above 100');
  const fits = (share: Share): boolean => fitsShare(percent, share, tolerance);
  if (basis.setting !== 'auto') {
    if (!basis.frontMatter.ok) return unchecked(basis.frontMatter.reason);
    const yardstick = basis.frontMatter.value;
    if (fits(yardstick.share)) return holds();
    const why = nothingElse(yardstick, percent.decimals);
    return broken(percent, yardstick.share, known, { why, isSafe: !isImpossible(counts) });
  }
  if (known.some(fits)) return holds();
  return copyOf(percent, progress, tolerance) ?? misfit(percent, progress, first);
}

/** It fits none of the counts, and nobody named one of them. */
function misfit(percent: Percent, progress: ProgressFigures, first: Formula): Verdict {
  const { shares: known } = progress.counts;
  const values = known.map((count) => canonicalPercent(count, percent.decimals));
  const agree = values.every((value) => value === values[0]);
  const { frontMatter: followed } = progress.basis;
  const yardstick = !agree && followed.ok ? followed.value : undefined;
  const target = yardstick?.share ?? likeliest(known, progress) ?? first;
  const isKnown = agree || yardstick !== undefined;
  const isDoubted = isImpossible(progress.counts) || outvotesCounts(progress);
  const isSafe = isKnown && !isDoubted && !isOpposed(target, progress, yardstick);
  const named = known.map((count) => `${describe(count)} = ${canonicalPercent(count)}%`).join(', ');
  const why = `the counts beside it give ${named}${basisWords(yardstick)}`;
  return broken(percent, target, known, { why, isSafe });
}

/** The older writer copied the body percentage: then that one decides, unless it is known to be wrong. */
function copyOf(percent: Percent, progress: ProgressFigures, tolerance: Tolerance): Verdict | undefined {
  const { percent: body, line, ratio, formulas, comparable, correction } = progress;
  if (!body.ok || !line.ok || body.value.value !== percent.value || correction) return undefined;
  const shares: readonly Share[] = ratio.ok ? [ratio.value, ...formulas] : formulas;
  if (shares.some((share) => fitsShare(body.value, share, tolerance))) return holds();
  return comparable.ok ? undefined : unchecked(`it repeats the body percentage, and ${comparable.reason}`);
}

/** More plans or phases finished than there are. */
function isImpossible({ plans, phases }: Counts): boolean {
  return [plans, phases].some((count) => count.ok && count.value.done > count.value.total);
}

/** A body percentage that will not say the same, and that no basis of its own explains, argues against the counts. */
function isOpposed(
  target: Formula,
  { percent: body, correction, basis }: ProgressFigures,
  yardstick: Yardstick | undefined,
): boolean {
  if (!body.ok || fitsShare(body.value, target, 'printed')) return false;
  const isCorrected = correction?.to.applicability === 'safe';
  const after = isCorrected ? { ...body.value, value: correction.to.value } : body.value;
  if (isCorrected && fitsShare(after, target, 'printed')) return false;
  return yardstick === undefined || !basis.line.ok || !fitsShare(after, basis.line.value.share, 'printed');
}

/** What the body percentage was computed from, or else plans: most files of every GSD release follow those. */
function likeliest(known: readonly Formula[], { percent: body }: ProgressFigures): Formula | undefined {
  return (body.ok ? known.find((count) => fitsShare(body.value, count, 'printed')) : undefined) ?? known[0];
}

function broken(
  percent: Percent,
  target: Formula,
  known: readonly Formula[],
  { why, isSafe }: { readonly why: string; readonly isSafe: boolean },
): Verdict {
  const written = rewriteNumber(percent.text, percent.range, canonicalPercent(target, percent.decimals));
  return fails({
    message: `\`percent\` says ${percent.text}, but ${why}. Correct the percentage, or the counts if those were left behind.`,
    actual: percent.text,
    expected: written.text,
    range: percent.range,
    related: known.flatMap(({ from, name }) =>
      from.slice(0, 1).map((range) => ({ range, note: `completed ${name}` })),
    ),
    fix: {
      title: `Replace ${percent.text} by ${written.text}`,
      field: 'progress.percent',
      formula: describe(target),
      applicability: isSafe ? 'safe' : 'unsafe',
      edits: written.edits,
    },
  });
}
