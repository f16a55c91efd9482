const DURATION =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:\d+[HMS])+)?$/;
/** Mean length of a year of the Gregorian calendar, in days. */
const DAYS_PER_YEAR = 365.2425;

/**
 * Years of an ISO 8601 duration: `P9Y3M` is 9.25. Hours and less are read and dropped.
 * Null for anything else, a duration without a single part included.
 */
export function yearsOfDuration(text: string): number | null {
  const match = DURATION.exec(text);
  if (match === null || text === "P" || text.endsWith("T")) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return years + months / 12 + (weeks * 7 + days) / DAYS_PER_YEAR;
}
