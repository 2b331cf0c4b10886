import { rewriteNumber } from '../../document/rewrite.ts';
import type { Percent } from '../../document/progress.ts';
import type { Yardstick } from '../../metrics/basis.ts';
import { canonicalPercent, fitsShare, percentOf } from '../../metrics/percent.ts';
import type { Share } from '../../metrics/percent.ts';
import type { ProgressFigures } from '../../metrics/progress-figures.ts';
import { limitTo, objectionTo, positionDoubt, softened } from '../../metrics/percent-objection.ts';
import type { Objection } from '../../metrics/percent-objection.ts';
import { describe, outvotesCounts } from '../../metrics/progress-figures.ts';
import type { Counts, Formula } from '../../metrics/progress-readings.ts';
import { saysOnlyMilestone } from '../../statements/scope.ts';
import { basisWords, nothingElse } from '../basis-words.ts';
import { applicabilityWith, objectionBeside, objectionWords } from '../percent-correction.ts';
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

function check(context: RuleContext): Verdict {
  const { metrics, tolerance } = context;
  const { frontMatter, counts, basis, position } = metrics.progress;
  if (!frontMatter.ok) return unchecked(frontMatter.reason);
  const { shares: known } = counts;
  if (known.length === 0) return unchecked('the front matter has no counts that give a percentage');
  const percent = frontMatter.value;
  if (percent.value > 100) return unchecked('the percentage is above 100');
  const fits = (share: Share): boolean => fitsShare(percent, share, tolerance);
  if (basis.setting !== 'auto') return byName(percent, context, fits);
  if (known.some(fits)) return holds();
  // Counts that know other phases than the position do not decide what is right.
  if (!knowsPosition(context) && position.some(fits)) return holds();
  const [first, ...more] = known.filter(({ done, total }) => done <= total);
  if (first === undefined) return unchecked(impossible(counts).join(' and '));
  return copyOf(percent, context, [first, ...more]) ?? misfit(percent, context, [first, ...more]);
}

/** Nothing but the basis that the user names is right. */
function byName(percent: Percent, context: RuleContext, fits: (share: Share) => boolean): Verdict {
  const { basis, counts } = context.metrics.progress;
  if (!basis.frontMatter.ok) return unchecked(basis.frontMatter.reason);
  const yardstick = basis.frontMatter.value;
  if (fits(yardstick.share)) return holds();
  const target = canonicalPercent(yardstick.share, percent.decimals);
  return broken(percent, yardstick.share, counts.shares, {
    why: nothingElse(yardstick, percent.decimals),
    isSafe: impossible(counts).length === 0,
    objection: softened(limitTo(target, context.document) ?? objectionBeside(target, context)),
  });
}

/** It fits none of the counts, and nobody named one of them. */
function misfit(percent: Percent, context: RuleContext, possible: readonly [Formula, ...Formula[]]): Verdict {
  const { progress } = context.metrics;
  const values = possible.map((count) => canonicalPercent(count, percent.decimals));
  const agree = values.every((value) => value === values[0]);
  const { frontMatter: followed } = progress.basis;
  const yardstick = !agree && followed.ok ? followed.value : undefined;
  const { target, objection } = targetOf(percent, context, yardstick ? [yardstick.share] : possible);
  const isKnown = agree || yardstick !== undefined;
  const excess = impossible(progress.counts);
  const isDoubted = excess.length > 0 || outvotesCounts(progress);
  const named = possible.map((count) => `${describe(count)} = ${canonicalPercent(count)}%`);
  return broken(percent, target, possible, {
    why: `the counts beside it give ${[...named, ...excess].join(', ')}${basisWords(yardstick)}`,
    isSafe: isKnown && !isDoubted && !isOpposed(target, progress, yardstick),
    objection,
  });
}

/**
 * What the body percentage was computed from, or else the smaller one, which is what GSD writes today; another one where
 * that would say that all is done or nothing.
 */
function targetOf(
  percent: Percent,
  context: RuleContext,
  possible: readonly [Formula, ...Formula[]],
): { readonly target: Formula; readonly objection: Objection | undefined } {
  const { document, metrics } = context;
  const { percent: body } = metrics.progress;
  const isFollowed = (count: Formula): boolean => body.ok && fitsShare(body.value, count, 'printed');
  const ranked = [...possible].sort(
    (a, b) => Number(isFollowed(b)) - Number(isFollowed(a)) || percentOf(a) - percentOf(b),
  );
  const judged = ranked.map((target) => {
    const value = canonicalPercent(target, percent.decimals);
    const facts = { document, readings: metrics.progress };
    return {
      target,
      objection: objectionTo(percent, value, 'counts', facts) ?? objectionBeside(value, context),
    };
  });
  const [first = { target: possible[0], objection: undefined }] = judged;
  return judged.find(({ objection }) => objection?.isFinal !== true) ?? first;
}

/** The phases that the front matter counts are those of the position. */
function knowsPosition({ document, metrics }: RuleContext): boolean {
  const { phases } = metrics.progress.counts;
  return phases.ok && positionDoubt(document, phases.value) === undefined;
}

/** The older writer copied the body percentage: then that one decides, unless it is known to be wrong. */
function copyOf(percent: Percent, context: RuleContext, counts: readonly Formula[]): Verdict | undefined {
  const { document, metrics, tolerance } = context;
  const { percent: body, line, ratio, formulas, comparable, correction } = metrics.progress;
  if (!body.ok || !line.ok || body.value.value !== percent.value || correction) return undefined;
  const shares: readonly Share[] = ratio.ok ? [ratio.value, ...formulas] : formulas;
  if (shares.some((share) => fitsShare(body.value, share, tolerance))) return holds();
  if (comparable.ok) return undefined;
  const values = new Set(counts.map((count) => canonicalPercent(count)));
  const isOfSame = saysOnlyMilestone(line.value, document) || (counts.length > 1 && values.size === 1);
  return isOfSame
    ? copied(percent, body.value, counts)
    : unchecked(`it repeats the body percentage, and ${comparable.reason}`);
}

/** Both say the same, and the counts of the milestone that both speak of say something else. */
function copied(percent: Percent, body: Percent, counts: readonly Formula[]): Verdict {
  const named = counts.map((count) => `${describe(count)} = ${canonicalPercent(count)}%`).join(', ');
  return fails({
    severity: 'warning',
    message: `\`percent\` says ${percent.text} as the progress line does, but the counts beside it give ${named}. Bring the percentages up to date, or the counts if those were left behind.`,
    actual: percent.text,
    range: percent.range,
    related: [
      { range: body.range, note: 'the progress line' },
      ...counts.flatMap(({ from, name }) =>
        from.slice(0, 1).map((range) => ({ range, note: `completed ${name}` })),
      ),
    ],
  });
}

/** More plans or phases finished than there are, in words. */
function impossible({ plans, phases }: Counts): readonly string[] {
  return [plans, phases].flatMap((count) =>
    count.ok && count.value.done > count.value.total
      ? [`${describe(count.value)}, which is more than there are`]
      : [],
  );
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

function broken(
  percent: Percent,
  target: Formula,
  counts: readonly Formula[],
  judged: { readonly why: string; readonly isSafe: boolean; readonly objection: Objection | undefined },
): Verdict {
  const { why, isSafe, objection } = judged;
  const written = rewriteNumber(percent.text, percent.range, canonicalPercent(target, percent.decimals));
  const applicability = applicabilityWith(objection, isSafe ? 'safe' : 'unsafe');
  const fix = applicability && {
    title: `Replace ${percent.text} by ${written.text}`,
    field: 'progress.percent',
    formula: describe(target),
    applicability,
    edits: written.edits,
  };
  return fails({
    message: `\`percent\` says ${percent.text}, but ${why}${objectionWords(objection)}. Correct the percentage, or the counts if those were left behind.`,
    actual: percent.text,
    range: percent.range,
    related: counts.flatMap(({ from, name }) =>
      from.slice(0, 1).map((range) => ({ range, note: `completed ${name}` })),
    ),
    ...(fix ? { expected: written.text, fix } : {}),
  });
}
