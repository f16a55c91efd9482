import { calendarOf, type DayRange, middleDay } from "./calendar-day.ts";

const DAYS_PER_YEAR = 365.25;
/** Below this age, in years, months matter to ranges and onset, so that the age keeps its fraction. */
const FRACTIONAL_BELOW = 2;

/**
 * Age in years on a day: completed years, and below two years days / 365.25 to three decimals. A birth date of which
 * only the year or month is known counts from the middle of that span. Null when the whole span of birth lies after the
 * day: never a negative age.
 */
export function ageInYears(birth: DayRange, onDay: number): number | null {
  if (birth.first > onDay) return null;
  const born = Math.min(middleDay(birth), onDay);
  const from = calendarOf(born);
  const to = calendarOf(onDay);
  const beforeBirthday = to.month < from.month || (to.month === from.month && to.day < from.day);
  const completed = to.year - from.year - (beforeBirthday ? 1 : 0);
  if (completed >= FRACTIONAL_BELOW) return completed;
  return Math.round(((onDay - born) / DAYS_PER_YEAR) * 1000) / 1000;
}
