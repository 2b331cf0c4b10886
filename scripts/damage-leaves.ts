// Damage for the other direction of the restoration check: changes one leaf (a figure that follows from nothing else) of a
// document in which everything agrees. The figures worked out from it are then right and the leaf is wrong, so no repair
// may bring them in line with it. Used by the tests over the project's fixtures and over any folder of STATE.md files.
import type { Percent, Ratio } from '../src/document/progress.ts';
import { finestPart, partMilliseconds, partStep } from '../src/document/quantity.ts';
import { rewriteDuration } from '../src/document/rewrite.ts';
import { positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import type { Edit, Range, Relation } from '../src/finding.ts';
import { apply } from '../src/update/apply.ts';

/** The kinds of leaves that are damaged, in the order of reports. */
export const LEAF_KINDS = [
  ...(['row total', 'row count', 'planned plans of a row', 'total plans without rows'] as const),
  ...(['ratio: done', 'ratio: of', 'percentage without counts'] as const),
  ...(['completed_plans', 'total_plans', 'completed_phases', 'total_phases'] as const),
] as const;

/** One of {@link LEAF_KINDS}. */
export type LeafKind = (typeof LEAF_KINDS)[number];

/** What became of a document with one wrong leaf. */
export interface LeafOutcome {
  readonly kind: LeafKind;
  /** 1-based line of the leaf. */
  readonly line: number;
  /** The line as it was damaged. */
  readonly text: string;
  /** Relations that held and fail now: so many figures, independent of each other, contradict the leaf. */
  readonly against: number;
  /** Relations that held and can no longer be checked. */
  readonly lost: number;
  /** Lines that safe repairs changed, which were right before. */
  readonly spread: readonly { readonly line: number; readonly before: string; readonly after: string }[];
  /** After safe repairs nothing in the file contradicts the wrong leaf any more. */
  readonly isHidden: boolean;
}

interface LeafDamage {
  readonly kind: LeafKind;
  readonly range: Range;
  readonly edits: readonly Edit[];
}

/** Damages every leaf of a document in turn, in several ways, and repairs what safe repairs allow. */
export function damageLeaves(clean: Analysis): readonly LeafOutcome[] {
  return leafDamages(clean).map(({ kind, range, edits }) => {
    const { line } = positionAt(clean.source, range.start);
    const text = apply(clean.source.text, edits);
    const damaged = analyse(sourceOf(clean.source.path, text), DEFAULT_OPTIONS);
    const { after } = repair(damaged, DEFAULT_OPTIONS);
    const against = voices(turned(clean.relations, damaged.relations, 'fails'));
    const lost = turned(clean.relations, damaged.relations, 'unchecked').length;
    const spread = damaged.source.lines.flatMap(({ text: before, number }) => {
      const now = after.source.lines[number - 1]?.text ?? '';
      return now === before ? [] : [{ line: number, before, after: now }];
    });
    return {
      ...{ kind, line, spread, against, lost },
      text: damaged.source.lines[line - 1]?.text ?? '',
      isHidden: spread.length > 0 && turned(clean.relations, after.relations, 'fails').length === 0,
    };
  });
}

/** Rules about a figure that another rule tells of as well: not a second voice. */
const RETOLD: ReadonlySet<string> = new Set(['metrics-untouched']);

/** The percentages of a file are written from each other, so together they are one voice. */
const PERCENTAGES: ReadonlySet<string> = new Set([
  ...['front-matter-percent', 'progress-bar', 'progress-percent', 'progress-stale'],
]);

function voices(relations: readonly Relation[]): number {
  const others = relations.filter(({ rule }) => !PERCENTAGES.has(rule));
  return others.length + (others.length < relations.length ? 1 : 0);
}

/** Relations that held and have another status now. */
function turned(
  before: readonly Relation[],
  after: readonly Relation[],
  to: Relation['status'],
): readonly Relation[] {
  const key = ({ rule, subject = '' }: Relation): string => `${rule} ${subject}`;
  const held = new Set(before.filter(({ status }) => status === 'holds').map(key));
  return after.filter((one) => one.status === to && held.has(key(one)) && !RETOLD.has(one.rule));
}

function leafDamages(analysis: Analysis): readonly LeafDamage[] {
  return [...rowLeaves(analysis), ...totalPlans(analysis), ...lineLeaves(analysis), ...frontLeaves(analysis)];
}

function rowLeaves({ document }: Analysis): LeafDamage[] {
  return document.phaseTables.flatMap(({ rows }) =>
    rows.flatMap(({ plans, total }) => {
      const time = total?.value;
      const { completed, planned, text, range } = plans;
      const of = planned === undefined ? undefined : text.indexOf(String(planned), text.indexOf('/'));
      return [
        ...(time?.kind === 'duration' && completed !== 0
          ? otherTimes(time).map((edits) => ({ kind: 'row total' as const, range: time.range, edits }))
          : []),
        ...(completed === undefined
          ? []
          : otherCounts('row count', completed, { start: range.start, digits: String(completed) }, text)),
        ...(planned === undefined || of === undefined || of < 0
          ? []
          : otherCounts('planned plans of a row', planned, {
              start: range.start + of,
              digits: String(planned),
            })),
      ];
    }),
  );
}

type Time = Parameters<typeof rewriteDuration>[0];

/** Far more, far less, and a little more than what the last digits may stand for. */
function otherTimes(time: Time): (readonly Edit[])[] {
  const part = finestPart(time);
  const [value, step] = [partMilliseconds(part), partStep(part)];
  const others = [value * 4 + 10 * step, value * 1.5 + 10 * step, value / 2, value + 5 * step];
  return others.map((other) => rewriteDuration(time, other).edits).filter((edits) => edits.length > 0);
}

/** One more, one less, twice as many. `text` guards against counts that are not written as plain digits. */
function otherCounts(
  kind: LeafKind,
  value: number,
  { start, digits }: { readonly start: number; readonly digits: string },
  text = digits,
): LeafDamage[] {
  if (!text.startsWith(digits)) return [];
  const range = { start, end: start + digits.length };
  const others = new Set([value + 1, value - 1, value * 2]);
  return [...others]
    .filter((other) => other >= 0 && other !== value)
    .map((other) => ({ kind, range, edits: [{ ...range, text: String(other) }] }));
}

/** Where no table gives the total, it is a leaf itself. */
function totalPlans({ document, relations }: Analysis): LeafDamage[] {
  const isDerived = relations.some(({ rule, status }) => rule === 'velocity-plans' && status !== 'unchecked');
  if (isDerived) return [];
  return document.velocity.flatMap(({ totalPlans: total }) =>
    total?.value.kind === 'count'
      ? otherCounts('total plans without rows', total.value.value, {
          start: total.value.range.start,
          digits: total.value.text,
        })
      : [],
  );
}

function lineLeaves({ document, relations }: Analysis): LeafDamage[] {
  const [line] = document.progressLines;
  const [percent] = line?.percents ?? [];
  const isDerived = relations.some(
    ({ rule, status }) => /^progress-(?:percent|stale)$/.test(rule) && status !== 'unchecked',
  );
  return [
    ...(line?.ratios ?? []).flatMap(ratioLeaves),
    ...(percent === undefined || isDerived ? [] : percentLeaf(percent)),
  ];
}

function ratioLeaves({ done, total, text, range, exact }: Ratio): LeafDamage[] {
  if (!exact) return [];
  const of = text.lastIndexOf(String(total));
  return [
    ...otherCounts('ratio: done', done, { start: range.start, digits: String(done) }, text),
    ...otherCounts('ratio: of', total, { start: range.start + of, digits: String(total) }),
  ];
}

function percentLeaf({ value, text, range }: Percent): LeafDamage[] {
  const other = value >= 50 ? value - 37 : value + 37;
  const digits = { start: range.start, end: range.start + text.length };
  return [{ kind: 'percentage without counts', range, edits: [{ ...digits, text: String(other) }] }];
}

function frontLeaves({ document }: Analysis): LeafDamage[] {
  const kinds = ['completed_plans', 'total_plans', 'completed_phases', 'total_phases'] as const;
  return kinds.flatMap((kind) => {
    const entry = document.frontMatter?.entries.get(`progress.${kind}`);
    if (entry?.text === undefined || typeof entry.value !== 'number' || !/^\d+$/.test(entry.text)) return [];
    return otherCounts(kind, entry.value, { start: entry.range.start, digits: entry.text });
  });
}
