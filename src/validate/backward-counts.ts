import type { Document } from '../document/document.ts';
import type { FrontMatterEntry } from '../document/front-matter.ts';
import type { PhaseRow } from '../document/metrics-section.ts';
import type { PhaseKey } from '../document/phase.ts';
import { positionAt } from '../document/source.ts';
import { groupBy } from '../evidence/group.ts';
import { rowKeys } from '../evidence/transitions.ts';
import type { Range } from '../finding.ts';
import { theTable } from '../metrics/rows.ts';
import { deriveVelocity } from '../metrics/velocity.ts';
import { fails, holds, unchecked } from './rule.ts';
import type { RuleContext, Verdict } from './rule.ts';

/** Holds the completed plans and phases of a file against those of its base. */
export function compareCounts(base: Document, context: RuleContext): readonly Verdict[] {
  return [
    ...comparePlans(base, context),
    ...comparePhases(base, context),
    ...compareTotal(base, context),
    ...compareRows(base, context),
  ];
}

/** A whole number of the front matter's `progress`, with its place. */
interface Counter {
  readonly value: number;
  readonly range: Range;
}

interface Counters {
  readonly done: Counter;
  readonly total: Counter;
}

function countersOf({ frontMatter }: Document, noun: 'plans' | 'phases'): Counters | undefined {
  const done = counterOf(frontMatter?.entries.get(`progress.completed_${noun}`));
  const total = counterOf(frontMatter?.entries.get(`progress.total_${noun}`));
  return done && total && { done, total };
}

function counterOf(entry: FrontMatterEntry | undefined): Counter | undefined {
  if (entry === undefined || !/^\d{1,6}$/.test(entry.text ?? '')) return undefined;
  return { value: Number(entry.text), range: entry.range };
}

/**
 * GSD counts files, people count by hand, and each corrects the other. So a lower count proves nothing where plans were
 * taken away too, where the base was impossible, or where the planning folder has no more finished plans either.
 */
function comparePlans(base: Document, { document, evidence }: RuleContext): readonly Verdict[] {
  const subject = 'completed_plans';
  const [before, after] = [countersOf(base, 'plans'), countersOf(document, 'plans')];
  if (!before || !after) return [];
  const [from, to] = [before.done.value, after.done.value];
  if (to >= from) return [holds(subject)];
  if (from > before.total.value)
    return [unchecked('the base revision counted more plans than there are', subject)];
  if (after.total.value < before.total.value) return [unchecked(FEWER('plans', before, after), subject)];
  const found = finished(evidence);
  if (found !== undefined && found.plans <= to) {
    return [unchecked(`the planning folder has no more than ${found.plans} finished plans either`, subject)];
  }
  return [backwards({ subject, from, to, noun: 'plans', of: after.total.value, base, before, after })];
}

/** A finished phase that gets another plan is unfinished again, and a recount of the plans recounts the phases. */
function comparePhases(base: Document, { document, evidence }: RuleContext): readonly Verdict[] {
  const subject = 'completed_phases';
  const [before, after] = [countersOf(base, 'phases'), countersOf(document, 'phases')];
  if (!before || !after) return [];
  const [from, to] = [before.done.value, after.done.value];
  if (to >= from) return [holds(subject)];
  if (from > before.total.value)
    return [unchecked('the base revision counted more phases than there are', subject)];
  if (after.total.value < before.total.value) return [unchecked(FEWER('phases', before, after), subject)];
  const plans = [countersOf(base, 'plans'), countersOf(document, 'plans')];
  if (plans[0]?.total.value !== plans[1]?.total.value) {
    return [unchecked('the number of plans changed, so a finished phase may have got another plan', subject)];
  }
  if ((plans[1]?.done.value ?? 0) > (plans[0]?.done.value ?? 0)) {
    return [unchecked('more plans are completed, so the phases were counted anew', subject)];
  }
  const found = finished(evidence);
  if (found !== undefined && found.phases <= to) {
    return [
      unchecked(`the planning folder has no more than ${found.phases} finished phases either`, subject),
    ];
  }
  return [backwards({ subject, from, to, noun: 'phases', of: after.total.value, base, before, after })];
}

const FEWER = (noun: string, before: Counters, after: Counters): string =>
  `there are fewer ${noun} in all, ${after.total.value} instead of ${before.total.value}: some were taken away`;

/** What the folders of the current milestone have finished; nothing where they are not certain, or hold no plans. */
function finished({
  slice,
  folderOf,
}: RuleContext['evidence']): { readonly plans: number; readonly phases: number } | undefined {
  if (!slice.ok) return undefined;
  let [all, plans, phases] = [0, 0, 0];
  for (const { key, retired } of slice.value.phases) {
    const folder = retired ? undefined : folderOf(key);
    if (folder === undefined) continue;
    if (!folder.ok) return undefined;
    const { done = [], planned = [] } = folder.value ?? {};
    all += planned.length;
    plans += done.length;
    if (planned.length > 0 && done.length >= planned.length) phases += 1;
  }
  return all === 0 ? undefined : { plans, phases };
}

/**
 * `Total plans completed` is rewritten as the sum of the rows (gsd-core, and people who follow `velocity-plans`), or
 * as the milestone's count where it was the project's.
 */
function compareTotal(base: Document, { document, metrics, tolerance }: RuleContext): readonly Verdict[] {
  const subject = 'Total plans completed';
  const before = deriveVelocity(base, tolerance);
  const after = metrics.velocity;
  if (!before.totalPlans.ok || !after.totalPlans.ok || !before.block.ok || !after.block.ok) return [];
  const [from, to] = [before.totalPlans.value.value, after.totalPlans.value.value];
  if (to >= from) return [holds(subject)];
  if (before.block.value.scope !== after.block.value.scope) {
    return [unchecked('the velocity block covers something else than in the base revision', subject)];
  }
  const kept = rowKeys(document);
  const gone = [...rowKeys(base)].find((key) => !kept.has(key));
  if (gone !== undefined) return [unchecked(`the row of phase ${gone} was taken out of the table`, subject)];
  if (sumsOf(document).includes(to)) return [unchecked('it follows the rows of the By Phase table', subject)];
  if (to === countersOf(document, 'plans')?.done.value) {
    return [unchecked('it follows `completed_plans` of the front matter', subject)];
  }
  const { range } = after.totalPlans.value;
  const line = positionAt(base.source, before.totalPlans.value.range.start).line;
  return [
    fails({
      subject,
      message: `Total plans completed went back from ${from} (line ${line} of the base revision) to ${to}, although no row was taken out of the table. Restore the higher count.`,
      actual: String(to),
      expected: `at least ${from}`,
      range,
    }),
  ];
}

/** All rows, and the rows with a plain number alone (`phase complete` of gsd-core takes `2/3` for none). */
function sumsOf({ phaseTables }: Document): readonly number[] {
  const sum = (rows: readonly PhaseRow[]): number =>
    rows.reduce((total, { plans }) => total + (plans.completed ?? 0), 0);
  const rows = phaseTables.flatMap((table) => table.rows);
  return [sum(rows), sum(rows.filter(({ plans }) => plans.planned === undefined))];
}

/** Rows `x/y` of one phase with the same y: plans that were regrouped change y, and bare numbers may be planned ones. */
function compareRows(base: Document, { document, evidence }: RuleContext): readonly Verdict[] {
  const [before, after] = [theTable(base), theTable(document)];
  if (!before.ok || !after.ok || before.value.scope !== after.value.scope) return [];
  const [earlier, now] = [uniqueRows(before.value.rows), uniqueRows(after.value.rows)];
  return [...now].flatMap(([key, row]) => {
    const twin = earlier.get(key);
    return twin === undefined ? [] : judgeRow(row, twin, { base, evidence });
  });
}

/** Rows by phase; phases with several rows are left out. */
function uniqueRows(rows: readonly PhaseRow[]): ReadonlyMap<PhaseKey, PhaseRow> {
  const groups = groupBy(rows, ({ phase }) => phase.value.key);
  return new Map(
    [...groups].flatMap(([key, [row, other]]) => (row === undefined || other ? [] : [[key, row] as const])),
  );
}

function judgeRow(
  { phase, plans }: PhaseRow,
  earlier: PhaseRow,
  { base, evidence }: { base: Document; evidence: RuleContext['evidence'] },
): readonly Verdict[] {
  const key = phase.value.key ?? '';
  const subject = `row ${key}`;
  const [from, to, of] = [earlier.plans.completed, plans.completed, plans.planned];
  if (from === undefined || to === undefined || of === undefined || of !== earlier.plans.planned) return [];
  if (to >= from) return [holds(subject)];
  if (phase.value.name !== earlier.phase.value.name)
    return [unchecked('the phase has another name', subject)];
  if (from > of) return [unchecked('the base revision counted more plans than there are', subject)];
  const folder = evidence.folderOf(key);
  const done = folder.ok ? folder.value?.done.length : undefined;
  if (done !== undefined && done <= to) {
    return [unchecked(`its folder has no more than ${done} finished plans either`, subject)];
  }
  const { line } = positionAt(base.source, earlier.plans.range.start);
  return [
    fails({
      subject,
      message: `The row of phase ${key} went back from ${from}/${of} (line ${line} of the base revision) to ${to}/${of}. Restore the higher count, unless a plan was reopened.`,
      actual: `${to}/${of}`,
      expected: `at least ${from}/${of}`,
      range: plans.range,
    }),
  ];
}

interface Backwards {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
  readonly noun: 'plans' | 'phases';
  readonly of: number;
  readonly base: Document;
  readonly before: Counters;
  readonly after: Counters;
}

function backwards({ subject, from, to, noun, of, base, before, after }: Backwards): Verdict {
  const { line } = positionAt(base.source, before.done.range.start);
  return fails({
    subject,
    message: `\`${subject}\` went back from ${from} (line ${line} of the base revision) to ${to}, although there are not fewer ${noun} in all (${of}). Restore the higher count, unless finished ${noun} were reopened.`,
    actual: String(to),
    expected: `at least ${from}`,
    range: after.done.range,
    related: [{ range: after.total.range, note: `${noun} in all` }],
  });
}
