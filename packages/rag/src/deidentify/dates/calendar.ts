/** A date as precise as a text states it. Months and days count from 1. */
export interface CalendarDate {
  /** Null where the text leaves the year to be understood. */
  readonly year: number | null;
  readonly month: number;
  /** Null for a month. */
  readonly day: number | null;
}

const DAY_MS = 86_400_000;
/** Mean length of a month of the Gregorian calendar: 146,097 days in 4,800 months. */
const DAYS_A_MONTH = 146_097 / 4_800;

/** A leap year, so that the 29th of February can be shifted where no year is given. */
const ANY_YEAR = 2000;

/** False for a 31st of April. A year that is not given lets the 29th of February pass. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  if (month < 1 || month > 12 || (year !== null && (year < 1850 || year > 2150))) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year ?? ANY_YEAR, month, 0)).getUTCDate());
}

/**
 * The date `days` later. A month moves by whole months, the nearest number to the days, so that months stay as far from each other as
 * they were. A date without a year is shifted within `assumedYear`, and stays without one.
 */
export function shiftDate({ year, month, day }: CalendarDate, days: number, assumedYear = ANY_YEAR): CalendarDate {
  const from = year ?? assumedYear;
  if (day === null) {
    const months = from * 12 + (month - 1) + Math.round(days / DAYS_A_MONTH);
    return { year: year === null ? null : Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: null };
  }
  const shifted = new Date(Date.UTC(from, month - 1, day) + days * DAY_MS);
  return {
    year: year === null ? null : shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  };
}
