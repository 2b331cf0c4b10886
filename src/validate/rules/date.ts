import type { Document } from '../../document/document.ts';
import type { Located } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

const DATE = /^[\s`*"'(]*(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** Dates are compared and sorted by tools; 30 February sorts, and is wrong everywhere else. */
export const date: Rule = {
  id: 'date',
  summary: 'Dates of the last update, activity and session are real calendar dates.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const verdicts = datesIn(document).map(({ name, value }) => {
      const match = DATE.exec(value.value);
      if (!match) return unchecked('there is no date in it', name);
      const [whole, year, month, day] = match;
      if (isCalendarDate(Number(year), Number(month), Number(day)))
        return timeBehind(name, value, whole.length);
      const text = whole.slice(-10);
      const end = value.range.start + whole.length;
      return fails({
        subject: name,
        message: `${name} says ${code(text)}, which is not a date of the calendar. Write the real date.`,
        actual: text,
        range: { start: end - text.length, end },
      });
    });
    return verdicts.length > 0 ? verdicts : [unchecked('the file has no dated line')];
  },
};

/** `2026-03-01 25:61`, `2026-03-01T09:75:00Z`. ISO 8601 allows 24:00. */
function timeBehind(name: string, { value, range }: Located<string>, at: number): Verdict {
  const [lead = '', text = '', hour, minute, second = '0'] =
    /^[T ]((\d\d):(\d\d)(?::(\d\d))?)(?![\d:])/.exec(value.slice(at, at + 20)) ?? [];
  const isTime = Number(hour) <= 24 && Number(minute) <= 59 && Number(second) <= 60;
  if (text === '' || isTime) return holds(name);
  const end = range.start + at + lead.length;
  return fails({
    subject: name,
    message: `${name} says ${code(text)}, which is no time of a day. Write the real time.`,
    actual: text,
    range: { start: end - text.length, end },
  });
}

function datesIn(document: Document): { name: string; value: Located<string> }[] {
  const entries = ['last_updated', 'last_activity'].flatMap((key) => {
    const entry = document.frontMatter?.entries.get(key);
    if (entry?.text === undefined) return [];
    const { start, end } = entry.range;
    return [{ name: key, value: { value: document.source.text.slice(start, end), range: entry.range } }];
  });
  const fields = document.fields
    .filter(({ key }) => key === 'lastActivity' || key === 'lastSession' || key === 'lastUpdated')
    .map(({ label, value }) => ({ name: label.value, value }));
  return [...entries, ...fields];
}

/** Proleptic Gregorian, without the clock or time zone of the machine. */
function isCalendarDate(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
