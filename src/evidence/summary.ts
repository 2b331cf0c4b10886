import { readDuration } from '../document/quantity.ts';
import type { Duration, DurationValue } from '../document/quantity.ts';
import type { Located } from '../finding.ts';
import { durationInterval, meets } from '../metrics/interval.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { readCompletion } from './completion.ts';
import type { Completion } from './completion.ts';
import { readHead } from './head.ts';
import type { HeadEntry } from './head.ts';
import { readPlanName } from './plan-name.ts';
import type { PlanName } from './plan-name.ts';

/** What the head of a SUMMARY file says. */
export interface SummaryHead {
  readonly path: string;
  /** Every statement of how long the plan took, front matter first. */
  readonly durations: readonly DurationValue[];
  /** The date on which it says that the plan was completed, as written: `2026-02-22`. */
  readonly completed: Located<string> | undefined;
  /** Whether it says that its plan is done. */
  readonly completion: Completion;
  /** The plan that it says it is about. */
  readonly name: PlanName;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DURATION_KEYS: ReadonlyMap<string, number | undefined> = new Map([
  ...(['duration', 'actual_duration', 'execution_time', 'total_duration'] as const).map(
    (key) => [key, undefined] as const,
  ),
  ...(['duration_seconds', 'duration_sec', 'duration_secs', 'duration_s'] as const).map(
    (key) => [key, SECOND] as const,
  ),
  ...(['duration_minutes', 'duration_min', 'duration_mins', 'duration_m'] as const).map(
    (key) => [key, MINUTE] as const,
  ),
]);
const COMPLETED_KEYS: ReadonlySet<string> = new Set([
  'completed',
  'completed_date',
  'completed_at',
  'completed_on',
  'completion_date',
  'date_completed',
]);

/** Reads a SUMMARY file. Total: a text of any other kind has nothing in it. */
export function readSummary(path: string, text: string): SummaryHead {
  const head = readHead(text);
  const { entries } = head;
  const durations = entries.flatMap((entry) =>
    DURATION_KEYS.has(entry.key) && entry.value.value !== '' ? [durationOf(entry)] : [],
  );
  return {
    path,
    durations,
    completed: entries.flatMap((entry) => (COMPLETED_KEYS.has(entry.key) ? dateOf(entry) : []))[0],
    completion: readCompletion(head),
    name: readPlanName(head),
  };
}

/** The one duration that a summary states, or why it cannot be said. */
export function statedDuration({ path, durations }: SummaryHead): Known<Duration> {
  const [first, ...others] = durations;
  if (first === undefined) return unknown(`${path} states no duration`);
  if (first.kind === 'bare') return unknown(`${path} states the duration ${first.text} without a unit`);
  if (first.kind !== 'duration') return unknown(`${path} states no readable duration ("${first.text}")`);
  const other = others.find(
    (value) => value.kind === 'duration' && !meets(durationInterval(value), durationInterval(first)),
  );
  if (other) return unknown(`${path} states two durations, ${first.text} and ${other.text}`);
  return known(first);
}

/** A unit in the key (`duration_minutes: 12`) makes a duration of a bare number. */
function durationOf({ key, value }: HeadEntry): DurationValue {
  const read = readDuration(value.value, value.range.start);
  const unit = DURATION_KEYS.get(key);
  if (unit === undefined || read.kind !== 'bare') return read;
  const digits = /[\d,]*\.?\d+/.exec(read.text)?.[0] ?? '';
  const start = read.range.start + read.text.indexOf(digits);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const term = { digits, range: { start, end: start + digits.length }, decimals, unit };
  return {
    kind: 'duration',
    text: read.text,
    range: read.range,
    approximate: !/^\d/.test(read.text),
    parts: [{ terms: [term] }],
    qualifier: undefined,
  };
}

function dateOf({ value }: HeadEntry): readonly Located<string>[] {
  const date = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value.value)?.[0];
  if (date === undefined) return [];
  return [{ value: date, range: { start: value.range.start, end: value.range.start + date.length } }];
}
