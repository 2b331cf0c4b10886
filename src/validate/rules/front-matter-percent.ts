import { rewriteNumber } from '../../document/rewrite.ts';
import type { Percent } from '../../document/progress.ts';
import type { Tolerance } from '../../finding.ts';
import { canonicalPercent, fitsShare } from '../../metrics/percent.ts';
import type { Share } from '../../metrics/percent.ts';
import type { Formula, ProgressFigures } from '../../metrics/progress-figures.ts';
import { describe } from '../../metrics/progress-figures.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/**
 * `gsd-tools` has written `percent` as a copy of the body line (1.21), from plans (1.32) and from the smaller of
 * plans and phases (1.42): see `buildStateFrontmatter`. A figure that fits none of these was edited by hand.
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
  const { frontMatter, counts } = progress;
  if (!frontMatter.ok) return unchecked(frontMatter.reason);
  const { shares: known } = counts;
  const [first] = known;
  if (!first) return unchecked('the front matter has no counts that give a percentage');
  const percent = frontMatter.value;
  if (percent.value > 100) return unchecked('the percentage is above 100');
  const fits = (share: Share): boolean => fitsShare(percent, share, tolerance);
  if (known.some(fits)) return holds();
  const copy = copyOf(percent, progress, tolerance);
  if (copy !== undefined) return copy;
  const values = known.map((count) => canonicalPercent(count, percent.decimals));
  const agree = values.every((value) => value === values[0]);
  const isSafe = agree && known.every(({ done, total }) => done <= total) && !isOpposed(first, progress);
  return broken(percent, likeliest(known, progress) ?? first, known, isSafe);
}

/** The older writer copied the body percentage: then that one decides, unless it is known to be wrong. */
function copyOf(percent: Percent, progress: ProgressFigures, tolerance: Tolerance): Verdict | undefined {
  const { percent: body, line, ratio, formulas, comparable, correction } = progress;
  if (!body.ok || !line.ok || body.value.value !== percent.value || correction) return undefined;
  const shares: readonly Share[] = ratio.ok ? [ratio.value, ...formulas] : formulas;
  if (shares.some((share) => fitsShare(body.value, share, tolerance))) return holds();
  return comparable.ok ? undefined : unchecked(`it repeats the body percentage, and ${comparable.reason}`);
}

/** Another figure argues against the counts: plans finished of none, or a body percentage that will stay as it is. */
function isOpposed(target: Formula, { counts, percent: body, correction }: ProgressFigures): boolean {
  if ([counts.plans, counts.phases].some((count) => count.ok && count.value.done > count.value.total))
    return true;
  if (!body.ok || fitsShare(body.value, target, 'printed')) return false;
  return (
    correction?.to.applicability !== 'safe' ||
    !fitsShare({ ...body.value, value: correction.to.value }, target, 'printed')
  );
}

/** What the body percentage was computed from, or else plans: most files of every GSD release follow those. */
function likeliest(known: readonly Formula[], { percent: body }: ProgressFigures): Formula | undefined {
  return (body.ok ? known.find((count) => fitsShare(body.value, count, 'printed')) : undefined) ?? known[0];
}

function broken(percent: Percent, target: Formula, known: readonly Formula[], isSafe: boolean): Verdict {
  const written = rewriteNumber(percent.text, percent.range, canonicalPercent(target, percent.decimals));
  const named = known.map((count) => `${describe(count)} = ${canonicalPercent(count)}%`).join(', ');
  return fails({
    message: `\`percent\` says ${percent.text}, but the counts beside it give ${named}. Correct the percentage, or the counts if those were left behind.`,
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
