import type { CurrentPosition, Document } from '../document/document.ts';
import { fieldOf } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import type { PhaseRow, VelocityBlock } from '../document/metrics-section.ts';
import { finestPart, partMilliseconds } from '../document/quantity.ts';
import type { CountValue, DurationValue } from '../document/quantity.ts';
import type { Progress } from '../document/progress.ts';
import type { Range } from '../finding.ts';

/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A JSON object. */
export type JsonObject = Readonly<Record<string, Json>>;

/** What a STATE.md says, as plain data: see `schema/state.schema.json`. */
export type State = JsonObject;

/** The extracted state with the place of every value. */
export interface ExtractedState {
  readonly value: State;
  /** JSON pointer (RFC 6901) → where the value stands in the file. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/** Collects values and remembers where they came from. */
class Builder {
  readonly ranges = new Map<string, Range>();

  /** Notes the place of `pointer` and gives the value back. */
  at<T extends Json>(pointer: string, value: T, range: Range): T {
    this.ranges.set(pointer, range);
    return value;
  }
}

/** Turns a document into plain data. Absent things are absent, unknown figures are `null`. */
export function extractState(document: Document): ExtractedState {
  const builder = new Builder();
  const value: Record<string, Json> = { dialect: document.dialect };
  const { frontMatter } = document;
  if (frontMatter) value['frontMatter'] = frontMatterState(frontMatter, builder);
  const position = positionState(document, builder);
  if (Object.keys(position).length > 0) value['position'] = position;
  const session = sessionState(document, builder);
  if (Object.keys(session).length > 0) value['session'] = session;
  if (document.velocity.length > 0) {
    value['velocity'] = document.velocity.map((block, index) =>
      velocityState(block, `/velocity/${index}`, builder),
    );
  }
  const rows = document.phaseTables.flatMap(({ rows }) => rows);
  if (rows.length > 0) value['phases'] = rows.map((row, index) => rowState(row, `/phases/${index}`, builder));
  if (document.planRows.length > 0) {
    value['plans'] = document.planRows.map((row, index) => ({
      phase: builder.at(`/plans/${index}/phase`, row.phase, row.range),
      plan: builder.at(`/plans/${index}/plan`, row.plan, row.range),
      duration: durationState(row.duration, `/plans/${index}/duration`, builder),
    }));
  }
  if (document.trend.length > 0) {
    value['recent'] = document.trend.map((item, index) => ({
      phase: builder.at(`/recent/${index}/phase`, item.phase, item.range),
      plan: builder.at(`/recent/${index}/plan`, item.plan, item.range),
      duration: durationState(item.duration, `/recent/${index}/duration`, builder),
    }));
  }
  return { value, ranges: builder.ranges };
}

/** Escapes a key for use in a JSON pointer. */
export function pointerKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function frontMatterState(frontMatter: FrontMatter, builder: Builder): JsonObject {
  builder.at('/frontMatter', '', { start: frontMatter.range.start, end: frontMatter.range.start + 3 });
  const state: [string, Json][] = [];
  for (const { path, range, keyRange, value } of frontMatter.entries.values()) {
    const pointer = `/frontMatter/${path.map(pointerKey).join('/')}`;
    const isEmpty = range.start === range.end;
    builder.at(pointer, '', isEmpty ? keyRange : range);
    if (path.length === 1) state.push([path[0] ?? '', nested(frontMatter, path, value)]);
  }
  return Object.fromEntries(state);
}

/** Line-read maps (of invalid YAML) have no value of their own: their entries follow with a longer path. */
function nested(frontMatter: FrontMatter, path: readonly string[], value: unknown): Json {
  if (value !== null) return value as Json;
  const prefix = `${path.join('.')}.`;
  const children = [...frontMatter.entries.values()].filter((entry) =>
    entry.path.join('.').startsWith(prefix),
  );
  if (children.length === 0) return null;
  return Object.fromEntries(children.map((child) => [child.path.at(-1) ?? '', child.value as Json]));
}

function positionState(document: Document, builder: Builder): JsonObject {
  const { phase, plan, status, lastActivity, progress, focus } = document.position;
  const state: Record<string, Json> = {};
  builder.at('/position', '', positionRange(document));
  if (phase) state['phase'] = phaseState(phase, builder);
  if (plan) state['plan'] = planState(plan, builder);
  if (status) state['status'] = textState(status, '/position/status', builder);
  if (lastActivity) state['lastActivity'] = textState(lastActivity, '/position/lastActivity', builder);
  if (progress) state['progress'] = progressState(progress, builder);
  if (focus) state['focus'] = textState(focus, '/position/focus', builder);
  return state;
}

function positionRange({ sections, source }: Document): Range {
  const section = sections.find(({ kind }) => kind === 'position');
  return section?.heading ?? { start: 0, end: source.lines[0]?.end ?? 0 };
}

function textState(field: Field, pointer: string, builder: Builder): string {
  return builder.at(pointer, field.value.value, visible(field));
}

/** An empty value is shown at its label. */
function visible({ value, label }: Field): Range {
  return value.range.start === value.range.end ? label.range : value.range;
}

function phaseState(phase: NonNullable<CurrentPosition['phase']>, builder: Builder): JsonObject {
  const at = '/position/phase';
  const { raw, key, number, total, name } = phase;
  builder.at(at, '', raw.range);
  return {
    text: builder.at(`${at}/text`, raw.value, raw.range),
    ...(key !== undefined && number ? { current: builder.at(`${at}/current`, key, number.range) } : {}),
    ...(total ? { total: builder.at(`${at}/total`, total.value, total.range) } : {}),
    ...(name !== undefined ? { name: builder.at(`${at}/name`, name, raw.range) } : {}),
  };
}

function planState(plan: NonNullable<CurrentPosition['plan']>, builder: Builder): JsonObject {
  const at = '/position/plan';
  const { raw, current, total } = plan;
  builder.at(at, '', raw.range);
  return {
    text: builder.at(`${at}/text`, raw.value, raw.range),
    ...(current ? { current: builder.at(`${at}/current`, current.value, current.range) } : {}),
    ...(total ? { total: builder.at(`${at}/total`, total.value, total.range) } : {}),
  };
}

function progressState(progress: Progress, builder: Builder): JsonObject {
  const at = '/position/progress';
  const { field, bars, percents, ratios } = progress;
  builder.at(at, '', visible(field));
  const [bar] = bars;
  const [percent] = percents;
  const [ratio] = ratios;
  return {
    text: builder.at(`${at}/text`, field.value.value, visible(field)),
    ...(percent ? { percent: builder.at(`${at}/percent`, percent.value, percent.range) } : {}),
    ...(bar
      ? {
          bar: {
            filled: builder.at(`${at}/bar/filled`, bar.filled, bar.range),
            width: builder.at(`${at}/bar/width`, bar.width, bar.range),
          },
        }
      : {}),
    ...(ratio
      ? {
          ratio: {
            done: builder.at(`${at}/ratio/done`, ratio.done, ratio.range),
            total: builder.at(
              `${at}/ratio/total`,
              Number.isNaN(ratio.total) ? null : ratio.total,
              ratio.range,
            ),
          },
        }
      : {}),
  };
}

function sessionState(document: Document, builder: Builder): JsonObject {
  const state: Record<string, Json> = {};
  for (const key of ['lastSession', 'stoppedAt', 'resumeFile'] as const) {
    const field = fieldOf(document, key);
    if (field) state[key] = textState(field, `/session/${key}`, builder);
  }
  return state;
}

function velocityState(block: VelocityBlock, pointer: string, builder: Builder): JsonObject {
  const { scope, totalPlans, averageDuration, totalTime } = block;
  const first = totalPlans ?? averageDuration ?? totalTime;
  if (first) builder.at(pointer, '', first.field.label.range);
  return {
    ...(scope === '' ? {} : { scope }),
    ...(totalPlans ? { totalPlans: countState(totalPlans.value, `${pointer}/totalPlans`, builder) } : {}),
    ...(averageDuration
      ? { averageDuration: durationState(averageDuration.value, `${pointer}/averageDuration`, builder) }
      : {}),
    ...(totalTime ? { totalTime: durationState(totalTime.value, `${pointer}/totalTime`, builder) } : {}),
  };
}

function rowState(
  { phase, plans, total, average, range }: PhaseRow,
  pointer: string,
  builder: Builder,
): JsonObject {
  builder.at(pointer, '', range);
  const { completed, planned } = plans;
  return {
    phase: builder.at(`${pointer}/phase`, phase.text, phase.range),
    ...(completed !== undefined
      ? { completed: builder.at(`${pointer}/completed`, completed, plans.range) }
      : {}),
    ...(planned !== undefined ? { planned: builder.at(`${pointer}/planned`, planned, plans.range) } : {}),
    ...(total ? { total: durationState(total.value, `${pointer}/total`, builder) } : {}),
    ...(average ? { average: durationState(average.value, `${pointer}/average`, builder) } : {}),
  };
}

function countState(count: CountValue, pointer: string, builder: Builder): Json {
  return builder.at(pointer, count.kind === 'count' ? count.value : null, count.range);
}

function durationState(duration: DurationValue, pointer: string, builder: Builder): Json {
  builder.at(pointer, '', duration.range);
  if (duration.kind === 'unknown') return null;
  const text = builder.at(`${pointer}/text`, duration.text, duration.range);
  if (duration.kind !== 'duration') return { text };
  const milliseconds = partMilliseconds(finestPart(duration));
  return {
    text,
    milliseconds: builder.at(`${pointer}/milliseconds`, milliseconds, duration.range),
    ...(duration.approximate ? { approximate: true } : {}),
  };
}
