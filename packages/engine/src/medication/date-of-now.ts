/** ISO date of the clock, in UTC: the day of a check whose caller names none. Without a day, old results would count as new. */
export function dateOfNow(): string {
  return new Date().toISOString().slice(0, 10);
}
