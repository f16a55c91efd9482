/** January to December as sources write them: by number, or by the first three letters. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : null;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as the parts name a day of the calendar; null without a year. */
export function partialDate(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || !/^[12]\d{3}$/u.test(year)) return null;
  const monthNumber = monthOf(month);
  if (monthNumber === null) return year;
  const dayNumber = day !== undefined && /^\d{1,2}$/u.test(day) ? Number(day) : 0;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  const toMonth = `${year}-${two(monthNumber)}`;
  return dayNumber >= 1 && dayNumber <= lastDay ? `${toMonth}-${two(dayNumber)}` : toMonth;
}

/** The date that an ISO 8601 date-time, an HL7 timestamp (`20190618`) or a year begins with; null for anything else. */
export function dateOf(text: string | undefined): string | null {
  const parts = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?/u.exec(text?.trim() ?? "");
  return parts === null ? null : partialDate(parts[1], parts[2], parts[3]);
}
