/** Mean lengths of the units in days, of the Gregorian calendar. */
export const DAYS_PER_YEAR = 365.2425;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** A place of a text that tells how long something has lasted. Offsets are UTF-16 units of that text, half-open. */
export interface ToldDuration {
  readonly days: number;
  readonly start: number;
  readonly end: number;
}

/** The clause around a place: what stands between the marks that end one. */
export function clauseAround(text: string, start: number, end: number, marks: string): string {
  let from = start;
  while (from > 0 && !marks.includes(text[from - 1] ?? "")) from--;
  let to = end;
  while (to < text.length && !marks.includes(text[to] ?? "")) to++;
  return text.slice(from, to);
}
