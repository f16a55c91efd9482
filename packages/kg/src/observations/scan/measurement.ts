import type { Comparator } from "../interpret/classify-value.ts";
import type { StatedRange } from "../interpret/interpret-measurement.ts";

/** One value of a text: from the name to the end of number, unit, mark and printed range. Offsets are UTF-16 units. */
export interface Measurement {
  /** Id of the test of the table. */
  readonly test: string;
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`, exactly. */
  readonly quote: string;
  readonly value: number;
  /** As written; left out where the record gives none. */
  readonly unit?: string;
  readonly comparator?: Comparator;
  readonly referenceRange?: StatedRange;
  readonly flag?: "low" | "high";
  /** Words in the sentence take the meaning from a normal value (oxygen therapy). */
  readonly confounded?: true;
  /** Why the value cannot be used. It is reported and never interpreted. */
  readonly problem?: "ambiguous-number" | "unknown-unit" | "other-specimen";
}
