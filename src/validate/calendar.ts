/** Days and instants of the calendar, by arithmetic alone: no clock and no time zone of the machine has a say. */

/** A day as the number of days since 1970-01-01. */
export type Day = number;

const DATE = /^[\s"'`*_]*(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const TIME = /^[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)/;
const MINUTES_A_DAY = 1440;

/** The day that a text begins with; `undefined` when it begins with none, or with none of the calendar. */
export function dayIn(text: string): { readonly day: Day; readonly text: string } | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [whole, year, month, date] = match;
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === undefined ? undefined : { day, text: whole.slice(-10) };
}

/** The instant that a text begins with, in minutes since 1970-01-01T00:00Z; only when it states its zone. */
export function minuteIn(text: string): number | undefined {
  const found = dayIn(text);
  if (found === undefined) return undefined;
  const match = TIME.exec(text.slice(text.indexOf(found.text) + found.text.length));
  if (!match) return undefined;
  const [, hour, minute, , zone = 'Z'] = match;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return found.day * MINUTES_A_DAY + Number(hour) * 60 + Number(minute) - offset;
}

/** The earliest day that it was anywhere on earth at an instant: twelve hours behind. */
export function earliestDayAt(minute: number): Day {
  return Math.floor((minute - MINUTES_A_DAY / 2) / MINUTES_A_DAY);
}

/** Proleptic Gregorian (Howard Hinnant's `days_from_civil`); `undefined` for a day that the calendar has not. */
function dayOf(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > lengthOf(year, month)) return undefined;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
