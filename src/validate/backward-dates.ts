import { dayIn, earliestDayAt, minuteIn } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Document } from '../document/document.ts';
import { positionAt } from '../document/source.ts';
import type { Range } from '../finding.ts';
import { fails, holds, unchecked } from './rule.ts';
import type { Verdict } from './rule.ts';
import { code, listed } from './wording.ts';

/** A dated line of the file, or a dated key of its front matter. */
interface Dated {
  readonly name: string;
  readonly day: Day;
  readonly text: string;
  readonly range: Range;
}

/** A date that is lower than that of the base, which is `before`. */
interface Fall {
  readonly date: Dated;
  readonly before: Dated;
}

/** Holds the dates of a file against those of its base: each dates the latest change of something, so none goes back. */
export function compareDates(base: Document, head: Document): readonly Verdict[] {
  const earlier = datesOf(base);
  const now = instantOf(head);
  const falls: Fall[] = [];
  const verdicts = datesOf(head).flatMap((date): readonly Verdict[] => {
    const before = earlier.find(({ name }) => name === date.name);
    if (before === undefined) return [];
    if (date.day >= before.day) return [holds(date.name)];
    const excuse = excuseOf({ date, before }, earlier, now);
    if (excuse !== undefined) return [unchecked(excuse, date.name)];
    falls.push({ date, before });
    return [];
  });
  return [...verdicts, ...report(base, falls)];
}

function excuseOf(
  { date, before }: Fall,
  earlier: readonly Dated[],
  now: number | undefined,
): string | undefined {
  // A later date that nothing else of the base came near was a slip, and this change corrects it.
  if (!earlier.some((other) => other.name !== before.name && other.day >= before.day - 1)) {
    return `nothing else in the base revision is as late as its ${before.text}`;
  }
  // People write local days and GSD writes UTC: one day is nothing, unless it was that day nowhere any more.
  const isZone = before.day - date.day === 1 && (now === undefined || date.day >= earliestDayAt(now));
  return isZone ? 'it went back by one day, as between two time zones' : undefined;
}

/** One finding for all of them: an older version brings all of its dates with it. */
function report(base: Document, [first, ...others]: readonly Fall[]): readonly Verdict[] {
  if (first === undefined) return [];
  const { date, before } = first;
  const { line } = positionAt(base.source, before.range.start);
  const also =
    others.length === 0 ? '' : `, and so did ${listed(others.map((other) => code(other.date.name)))}`;
  return [
    fails({
      subject: date.name,
      message: `${code(date.name)} went back from ${before.text} (line ${line} of the base revision) to ${date.text}${also}. An older version of the file, or of this line, seems to have come back: restore what is newer.`,
      actual: date.text,
      expected: `${before.text} or later`,
      range: date.range,
      related: others.map((other) => ({
        range: other.date.range,
        note: `went back from ${other.before.text}`,
      })),
    }),
  ];
}

function instantOf({ frontMatter }: Document): number | undefined {
  return minuteIn(frontMatter?.entries.get('last_updated')?.text ?? '');
}

/**
 * The dates of a file, each name once. GSD copies `Last activity` into the front matter, so `last_activity` counts where
 * the text has no such line. A line that occurs twice is left out: it may be that of an archived section.
 */
function datesOf(document: Document): readonly Dated[] {
  const { lastActivity } = document.position;
  return [
    ...inFrontMatter(document, 'last_updated'),
    ...(lastActivity === undefined
      ? inFrontMatter(document, 'last_activity')
      : dated('Last activity', lastActivity.value.value, lastActivity.value.range)),
    ...inText(document, 'lastSession', 'Last session'),
    ...inText(document, 'lastUpdated', 'Last updated'),
  ];
}

function inFrontMatter({ frontMatter }: Document, key: string): readonly Dated[] {
  const entry = frontMatter?.entries.get(key);
  return entry?.text === undefined ? [] : dated(key, entry.text, entry.range);
}

function inText({ fields }: Document, key: 'lastSession' | 'lastUpdated', name: string): readonly Dated[] {
  const [field, other] = fields.filter((one) => one.key === key);
  return field === undefined || other ? [] : dated(name, field.value.value, field.value.range);
}

function dated(name: string, value: string, range: Range): readonly Dated[] {
  const found = dayIn(value);
  return found === undefined ? [] : [{ name, ...found, range }];
}
