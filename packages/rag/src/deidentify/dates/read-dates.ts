import { type CalendarDate, isDate } from "./calendar.ts";
import { DATE_FORMS, type DateForm, type DateOrder, isDayFirst, writeLike } from "./date-forms.ts";

/** A date of a text with what it is. Half-open, in UTF-16 units. */
export interface ReadDate {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarDate;
  /** Writes another date in the same manner. */
  write(date: CalendarDate): string;
}

/** The order of numeric dates that can be read in one way only; null where none shows it. */
function shownOrder(text: string): DateOrder | null {
  for (const [, first, second] of text.matchAll(
    /(?<![\d./-])(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?![\d./-])/g,
  )) {
    if (Number(first) > 12 && Number(second) <= 12) return "day-first";
    if (Number(second) > 12 && Number(first) <= 12) return "month-first";
  }
  return null;
}

/** A match without the blanks and marks at its end, which belong to what follows. */
function matchesOf(text: string, { pattern }: DateForm): RegExpMatchArray[] {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}d`))];
}

/**
 * Every date of a text in order, none overlapping: Chinese and English forms, with and without a year, and months with their year. A
 * year alone is none. `order` tells how 03/05/2024 is read where no date of the text shows it.
 */
export function readDates(text: string, order: DateOrder = "day-first"): ReadDate[] {
  const told = shownOrder(text) ?? order;
  const dates: ReadDate[] = [];
  for (const form of DATE_FORMS) {
    for (const match of matchesOf(text, form)) {
      const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
      if (dates.some((one) => one.start < end && start < one.end)) continue;
      const date = form.read(match.groups ?? {}, told);
      if (!isDate(date)) continue;
      const dayFirst = isDayFirst(match.groups ?? {}, told);
      dates.push({ start, end, date, write: (other) => writeLike(match, other, dayFirst) });
    }
  }
  return dates.sort((one, two) => one.start - two.start);
}

/** The year that a date without one is understood in: that of the first date of the text that has one. */
export function assumedYear(dates: readonly ReadDate[]): number | undefined {
  return dates.find(({ date }) => date.year !== null)?.date.year ?? undefined;
}

/** A date as one word, to compare dates that are written differently. */
export function dateKey({ year, month, day }: CalendarDate): string {
  return `${year ?? ""}-${month}-${day ?? ""}`;
}
