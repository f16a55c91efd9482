/** Mean lengths of the units in days, of the Gregorian calendar. */
export const DAYS_PER_YEAR = 365.2425;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** A place of a text that tells how long something has lasted. Offsets are UTF-16 units of that text, half-open. */
export interface ToldDuration {
  readonly days: number;
  readonly start: number;
  readonly end: number;
}

/** What a language says of durations, as far as collecting them needs it. */
export interface DurationWords {
  /** Places that may tell a duration, each with its days (NaN where the unit is none); of two that overlap the earlier holds. */
  readonly candidates: Iterable<readonly [RegExpMatchArray, number]>;
  /** Clauses about something else than the complaint. */
  readonly elsewhere: RegExp;
  /** Characters that end a clause. */
  readonly clauseMarks: string;
}

/** Days of moments that words name (`yesterday`), at every place of the text that has them. */
export function* momentsOf(
  text: string,
  moments: readonly (readonly [RegExp, number])[],
): Generator<readonly [RegExpMatchArray, number]> {
  for (const [pattern, days] of moments) for (const match of text.matchAll(pattern)) yield [match, days];
}

/** The durations among the candidates that are told of the complaint, in the order of the text. */
export function collectDurations(text: string, { candidates, elsewhere, clauseMarks }: DurationWords): ToldDuration[] {
  const found: ToldDuration[] = [];
  for (const [match, days] of candidates) {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!Number.isFinite(days) || days <= 0) continue;
    if (elsewhere.test(clauseAround(text, start, end, clauseMarks))) continue;
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ days, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The clause around a place: what stands between the marks that end one. */
function clauseAround(text: string, start: number, end: number, marks: string): string {
  let from = start;
  while (from > 0 && !marks.includes(text[from - 1] ?? "")) from--;
  let to = end;
  while (to < text.length && !marks.includes(text[to] ?? "")) to++;
  return text.slice(from, to);
}
