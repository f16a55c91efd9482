const DAY_MILLISECONDS = 86_400_000;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a time after a full date (FHIR R4 datatypes: date, dateTime, instant). */
const DATE_TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?$/;

/** First and last calendar day that a date of that precision may mean, as days since 1970-01-01. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a FHIR date or date-time covers, in the calendar of the place where it was written; null for anything
 * that is no date (month 13, 30 February, day without month). A time without an offset, which R4 forbids, is accepted:
 * many hospital systems send it, and only the day is used.
 */
export function dayRangeOf(text: string): DayRange | null {
  const match = DATE_TIME.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (year === 0) return null;
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const monthEnd = dayNumber(year, month + 1, 1) - 1;
  const monthStart = dayNumber(year, month, 1);
  if (match[3] === undefined) return { first: monthStart, last: monthEnd };
  const day = monthStart + Number(match[3]) - 1;
  return day < monthStart || day > monthEnd ? null : { first: day, last: day };
}

/** The middle of the range: the day with the least expected error where only a year or a month is known. */
export function middleDay(range: DayRange): number {
  return Math.floor((range.first + range.last) / 2);
}

/** Year, month (1 to 12) and day of a day number. */
export function calendarOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of a moment, in UTC. */
export function dayOfMoment(moment: Date): number {
  return Math.floor(moment.getTime() / DAY_MILLISECONDS);
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  // setUTCFullYear, because Date.UTC reads years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY_MILLISECONDS);
}
