import { CdssError } from "@cdss/domain";
import { dayRangeOf, middleDay } from "../age/calendar-day.ts";

export interface ParseBundleOptions {
  /** Day for which the age is computed, `YYYY-MM-DD` or less precise. Default: the latest date of the record, else today. */
  readonly asOf?: string;
  /** Id of the case. Default: the reference of the Patient, such as `Patient/p1`. */
  readonly caseId?: string;
  /** The clock, for tests and for replay. Default: the time of the call. */
  readonly now?: Date;
}

/** The day that `asOf` means. Throws INVALID_INPUT at `options.asOf` when it is no date. */
export function asOfDay(options: ParseBundleOptions): number | undefined {
  if (options.asOf === undefined) return undefined;
  const range = dayRangeOf(options.asOf);
  if (range !== null) return middleDay(range);
  const path = "options.asOf";
  const message = "not a date, or no day of the calendar";
  throw new CdssError("INVALID_INPUT", `${path}: ${message}`, {
    issues: [{ path, message, fix: "write YYYY, YYYY-MM or YYYY-MM-DD" }],
  });
}
