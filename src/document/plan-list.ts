import type { Range } from '../finding.ts';
import type { Field } from './fields.ts';
import { mayBeForeign } from './languages/words.ts';
import { phaseKey } from './phase.ts';
import type { PhaseKey } from './phase.ts';
import { readDuration } from './quantity.ts';
import type { DurationValue } from './quantity.ts';

/** An item of the Recent Trend list with its plan id: `01-03 (25min)`. */
export interface TrendItem {
  readonly phase: PhaseKey;
  readonly plan: string;
  readonly duration: DurationValue;
  readonly range: Range;
}

/** A plan of a `Last 5 plans` line: with its id, its time, or both. */
export interface ListedPlan {
  /** Phase and plan, as in `01-03`, where the item names them. */
  readonly id: string | undefined;
  readonly duration: DurationValue;
  readonly range: Range;
}

/** A `Last 5 plans` line with everything on it that is a plan. */
export interface PlanList {
  readonly field: Field;
  /** Scope of the section that it stands in; empty when unscoped. */
  readonly scope: string;
  readonly plans: readonly ListedPlan[];
}

const ID = String.raw`(\d{1,4}(?:\.\d{1,3})*[A-Za-z]?)-(\d{1,3}[A-Za-z]?)`;
const TREND_ITEM = new RegExp(String.raw`(?<![\w.-])${ID}\s*(?:\(([^()]*)\)|:\s*([^,;(]+))`, 'g');

/** Reads `01-03 (25min), 02-02 (3min)`. Items without an id cannot be tied to a phase and are left out. */
export function readTrend(field: Field): readonly TrendItem[] {
  const { value, range } = field.value;
  return [...value.matchAll(TREND_ITEM)].map((match) => {
    const [whole, phase = '', plan = '', inside, after] = match;
    const text = inside ?? after ?? '';
    const at = range.start + match.index + whole.lastIndexOf(text);
    const start = range.start + match.index;
    return {
      phase: phaseKey(phase),
      plan: phaseKey(plan),
      duration: readDuration(text, at),
      range: { start, end: start + whole.length },
    };
  });
}

const LISTED = new RegExp(String.raw`^(?:P|plan\s+)?${ID}(?:\s*\(([^()]*)\)|\s*:\s*(.+))?$`, 'is');

/** Reads a whole `Last 5 plans` line: `01-03 (25min), 02-02`, `7 min, 26 min`, `9, 12, 38 min`. */
export function readPlanList(field: Field, scope: string): PlanList {
  const parts = partsOf(field).flatMap(({ text, start }) => readListed(text, start));
  return { field, scope, plans: inUnitOfLast(parts) };
}

const ITEM = /(?:\([^()]*\)|[^,;()])+/g;
/** A comma between digits is a decimal one: `3,5 min, 4 min`. */
const ITEM_WITH_COMMA = /(?:\([^()]*\)|(?<=\d),(?=\d)|[^,;、()])+/g;

/** The items between commas and semicolons; those inside of parentheses do not count. */
function partsOf({ label, value: { value, range } }: Field): readonly { text: string; start: number }[] {
  const item = mayBeForeign(label.value) ? ITEM_WITH_COMMA : ITEM;
  return [...value.matchAll(item)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { text: match[0].trim(), start: range.start + match.index + lead };
  });
}

function readListed(text: string, start: number): readonly ListedPlan[] {
  const range = { start, end: start + text.length };
  const match = LISTED.exec(text);
  if (match) {
    const [, phase = '', plan = '', inside, after] = match;
    const time = inside ?? after ?? '';
    const duration = readDuration(time, start + text.lastIndexOf(time));
    return [{ id: `${phaseKey(phase)}-${phaseKey(plan)}`, duration, range }];
  }
  const duration = readDuration(text, start);
  return duration.kind === 'duration' || duration.kind === 'bare' ? [{ id: undefined, duration, range }] : [];
}

/** `9, 12, 38 min` gives the unit once, at its end; in `187, 125, 11 min` the others have another one. */
function inUnitOfLast(plans: readonly ListedPlan[]): readonly ListedPlan[] {
  const last = plans.at(-1);
  if (last?.id !== undefined || last?.duration.kind !== 'duration') return plans;
  const [term, ...others] = last.duration.parts[0].terms;
  const areBare = plans
    .slice(0, -1)
    .every(({ id, duration }) => id === undefined && duration.kind === 'bare');
  if (term === undefined || others.length > 0 || !areBare) return plans;
  return plans.map((plan) =>
    plan.duration.kind === 'bare' ? { ...plan, duration: { ...plan.duration, unit: term.unit } } : plan,
  );
}
