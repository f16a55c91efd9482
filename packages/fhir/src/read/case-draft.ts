import type { Coding, Finding, Observation, Provenance, RecordEntry, TextDocument, Unmapped } from "@cdss/domain";
import { dayRangeOf } from "../age/calendar-day.ts";

/** The case as it fills while resources are read. */
export class CaseDraft {
  readonly findings: Finding[] = [];
  readonly conditions: RecordEntry[] = [];
  readonly medications: RecordEntry[] = [];
  readonly allergies: RecordEntry[] = [];
  readonly observations: Observation[] = [];
  readonly encounters: RecordEntry[] = [];
  readonly documents: TextDocument[] = [];
  readonly unmapped: Unmapped[] = [];
  /** Last days on which the record was written, as days since 1970-01-01. */
  readonly recordDays: number[] = [];

  /** Report something that was read and not used: one line per coding, or one line without. */
  report(reason: Unmapped["reason"], detail: string, provenance: Provenance, codings: readonly Coding[] = []): void {
    if (codings.length === 0) this.unmapped.push({ reason, detail, provenance });
    for (const coding of codings) this.unmapped.push({ reason, detail, provenance, coding });
  }

  /** Note when a part of the record was written; the latest of these days is the default day of the age. */
  noteDates(...dates: readonly (string | undefined)[]): void {
    for (const date of dates) {
      const range = date === undefined ? null : dayRangeOf(date);
      if (range !== null) this.recordDays.push(range.last);
    }
  }
}
