// Damage for the restoration check: changes one derived figure of a document in which its relation holds.
// What becomes of it is judged in lab/restoration.ts, for the project's own documents and for any folder.
import { drawBar } from '../src/document/bar.ts';
import { barsOfPercent } from '../src/document/progress.ts';
import type { Percent } from '../src/document/progress.ts';
import { finestPart, partMilliseconds } from '../src/document/quantity.ts';
import type { DurationValue } from '../src/document/quantity.ts';
import { rewriteDuration, rewriteNumber, withPadding } from '../src/document/rewrite.ts';
import { positionAt } from '../src/document/source.ts';
import type { Analysis } from '../src/engine.ts';
import type { Edit, Range } from '../src/finding.ts';

/** The kinds of derived figures that are damaged, by the rule that has to notice. */
export type Kind =
  | 'progress-bar'
  | 'progress-percent'
  | 'phase-average'
  | 'velocity-plans'
  | 'velocity-time'
  | 'velocity-average'
  | 'front-matter-percent';

/** One way of damaging one figure. */
export interface Damage {
  readonly kind: Kind;
  /** 1-based line of the figure. */
  readonly line: number;
  /** What to do to the text. */
  readonly edits: readonly Edit[];
  /** The figure is marked with `~`, so a finding on it is a warning by design. */
  readonly approximate: boolean;
}

/** All kinds, in the order of the reports. */
export const KINDS: readonly Kind[] = [
  ...(['progress-bar', 'progress-percent', 'phase-average', 'velocity-plans'] as const),
  ...(['velocity-time', 'velocity-average', 'front-matter-percent'] as const),
];

/** Every damage that can be done to a document: one for each figure whose relation holds. */
export function damagesOf(analysis: Analysis): readonly Damage[] {
  const { document, relations } = analysis;
  const holds = (rule: Kind, subject?: string): boolean =>
    relations.some((one) => one.rule === rule && one.status === 'holds' && one.subject === subject);
  const at = (kind: Kind, range: Range, edits: readonly Edit[], approximate = false): Damage => ({
    kind,
    line: positionAt(analysis.source, range.start).line,
    edits,
    approximate,
  });
  const damages: Damage[] = [];
  const progress = document.progressLines[0];
  const [bar] = progress ? barsOfPercent(progress) : [];
  if (progress && bar && holds('progress-bar') && bar.emptyGlyph !== undefined && !bar.hasPartial) {
    // A bar beside `~96%` may stand for anything near it, so it has to be far off.
    const step = progress.percents[0]?.approximate === true ? 6 : 3;
    const filled = bar.filled > step ? bar.filled - step : Math.min(bar.width, bar.filled + step);
    const edits = [{ ...bar.range, text: drawBar(bar, filled)?.value ?? bar.text }];
    damages.push(at('progress-bar', bar.range, edits, progress.percents[0]?.approximate ?? true));
  }
  const percent = progress?.percents[0];
  if (percent && holds('progress-percent')) {
    damages.push(at('progress-percent', percent.range, moved(percent), percent.approximate));
  }
  const isQualified = document.velocity.some(
    ({ averageDuration }) =>
      averageDuration?.value.kind === 'duration' && averageDuration.value.qualifier !== undefined,
  );
  for (const { rows, table, columns } of document.phaseTables) {
    for (const { average, total, phase } of rows) {
      if (average?.value.kind !== 'duration' || !holds('phase-average', `row ${phase.text.slice(0, 60)}`))
        continue;
      const rough =
        isQualified ||
        average.value.approximate ||
        (total?.value.kind === 'duration' && total.value.approximate);
      const far = enlarged(rough ? { ...average.value, approximate: true } : average.value);
      const rewritten = rewriteDuration(average.value, far);
      damages.push(
        at(
          'phase-average',
          average.range,
          withPadding(rewritten, average.cell, table, columns.average ?? -1).edits,
          rough,
        ),
      );
    }
  }
  const [block] = document.velocity;
  const rough = document.phaseTables.some(({ rows }) =>
    rows.some(({ total }) => total?.value.kind === 'duration' && total.value.approximate),
  );
  const total = block?.totalPlans?.value;
  if (total?.kind === 'count' && total.value > 1 && holds('velocity-plans')) {
    damages.push(
      at('velocity-plans', total.range, rewriteNumber(total.text, total.range, total.value - 1).edits),
    );
  }
  const time = block?.totalTime?.value;
  if (time?.kind === 'duration' && holds('velocity-time')) {
    const far = enlarged(rough ? { ...time, approximate: true } : time);
    damages.push(
      at('velocity-time', time.range, rewriteDuration(time, far).edits, rough || time.approximate),
    );
  }
  const average = block?.averageDuration?.value;
  if (average?.kind === 'duration' && holds('velocity-average')) {
    const isRough = rough || average.approximate || (time?.kind === 'duration' && time.approximate);
    const far = enlarged(isRough ? { ...average, approximate: true } : average);
    damages.push(at('velocity-average', average.range, rewriteDuration(average, far).edits, isRough));
  }
  const entry = document.frontMatter?.entries.get('progress.percent');
  if (entry?.text !== undefined && typeof entry.value === 'number' && holds('front-matter-percent')) {
    const stated = {
      value: entry.value,
      text: entry.text,
      decimals: 0,
      range: entry.range,
      approximate: false,
      isLimit: false,
    };
    damages.push(at('front-matter-percent', entry.range, moved(stated, percentages(analysis))));
  }
  return damages;
}

/** What the counts of the front matter give: a damaged percentage must not fit one of them by accident. */
function percentages({ document }: Analysis): readonly number[] {
  const count = (key: string): number => Number(document.frontMatter?.entries.get(`progress.${key}`)?.value);
  return ['plans', 'phases'].map((what) => (100 * count(`completed_${what}`)) / count(`total_${what}`));
}

/** Another percentage, far away from the stated one and from `others`. */
function moved({ value, text, range }: Percent, others: readonly number[] = []): readonly Edit[] {
  const candidates = [37, 23, 51, 11].map((step) => (value >= 50 ? value - step : value + step));
  const target = candidates.find(
    (candidate) => candidate >= 0 && others.every((other) => !(Math.abs(candidate - other) < 2)),
  );
  return rewriteNumber(text, range, target ?? 1).edits;
}

/** Half as much again (four times where `~` stands) and ten steps more: outside of what any rounding could mean. */
function enlarged(duration: Extract<DurationValue, { kind: 'duration' }>): number {
  const part = finestPart(duration);
  const unit = part.terms.at(-1)?.unit ?? 60_000;
  const step = unit / 10 ** (part.terms.at(-1)?.decimals ?? 0);
  return partMilliseconds(part) * (duration.approximate ? 4 : 1.5) + 10 * step;
}
