import type { Document } from '../../document/document.ts';
import type { PhaseSpan } from '../../document/milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/** The count and the range are typed one beside the other, in summaries and in the history of the roadmap. */
export const milestonePhases: Rule = {
  id: 'milestone-phases',
  summary: 'In `6 phases (7-12)`, the count is the size of the range.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const { phases } = document.milestones;
    if (phases.length === 0) return [unchecked('nothing in the file counts a range of phases')];
    // Looked up at most once, however many ranges there are.
    const named = once(() => namedIn(document));
    return phases.map((span) => judge(span, named));
  },
};

/** What a file says elsewhere that makes a count beside a range of another size possible. */
interface Named {
  /** The phases that others were inserted behind. */
  readonly inserted: readonly number[];
  /** Ids of plans, such as `10-12`. */
  readonly plans: ReadonlySet<string>;
}

function namedIn(document: Document): Named {
  return { inserted: [...new Set(insertedIn(document))], plans: new Set(plansIn(document)) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function judge(span: PhaseSpan, named: () => Named): Verdict {
  const { count, first, last, range, inPassing } = span;
  const size = last - first + 1;
  if (size < 1) return unchecked('the range runs backwards');
  if (count.value === size) return holds();
  const doubt = inPassing ? doubtOf(span, size, named) : undefined;
  if (doubt !== undefined) return unchecked(doubt);
  return fails({
    // What is told in passing may leave out a phase that was dropped.
    ...(inPassing ? { severity: 'warning' as const } : {}),
    message: `${inPassing ? 'The line' : 'The milestone'} counts ${counted(count.value, 'phase')}, but ${first} to ${last} are ${size}. Correct the count or the range.`,
    actual: String(count.value),
    expected: String(size),
    range: count.range,
    related: [{ range, note: `${first} to ${last}` }],
  });
}

const EARLIEST_YEAR = 1900;

/** Why a count that is told in passing may be right beside a range of another size. */
function doubtOf(
  { count, first, last, planId }: PhaseSpan,
  size: number,
  named: () => Named,
): string | undefined {
  if (first >= EARLIEST_YEAR) return 'the range may be one of years';
  if (planId !== undefined && mayBePlan(planId, named)) return 'the range may be the id of a plan';
  const isInserted = named().inserted.some((phase) => phase >= first && phase <= last);
  return count.value > size && isInserted ? 'inserted phases may be counted with the range' : undefined;
}

/** Ids of plans are written with leading zeros (`03-05`); without one, the file has to name such a plan elsewhere. */
function mayBePlan(id: string, named: () => Named): boolean {
  return /(?:^|-)0\d/.test(id) || named().plans.has(id);
}

/** The plans that the file names: in words (`plan 10-12`), by their files, in rows and in lists. */
function plansIn({ source, planRows, planLists }: Document): readonly string[] {
  return [
    ...[...source.text.matchAll(PLAN)].map(([, told = '', file = '']) => told || file),
    ...planRows.map(({ phase, plan }) => `${phase}-${plan}`),
    ...planLists.flatMap(({ plans }) => plans.flatMap(({ id }) => id ?? [])),
  ];
}

const PLAN = /\bplans?\s+(\d{1,4}-\d{1,3})(?![\w-])|(?<![\w.-])(\d{1,4}-\d{1,3})-(?:PLAN|SUMMARY)\b/gi;

/**
 * The phases that others were inserted behind, where such one is named anywhere: in words (`phase 7.1`), in a row, in the
 * id of a plan (`7.1-01`), or with its leading zero (`07.1`).
 */
function insertedIn({ source, position, phaseTables }: Document): readonly number[] {
  const named = [...source.text.matchAll(INSERTED)].map(([, phase, padded]) => Number(phase ?? padded));
  const rows = phaseTables.flatMap((table) => table.rows.map(({ phase }) => phase.value.number));
  const numbers = [position.phase?.number?.value, ...rows];
  return [...named, ...numbers.flatMap((number = 0) => (Number.isInteger(number) ? [] : Math.floor(number)))];
}

const INSERTED = /\bphases?\s+0*(\d{1,4})\.\d|(?<![\w.])(?:(?=\d{1,4}\.\d{1,3}-\d)|(?=0\d))(\d{1,4})\.\d/gi;
