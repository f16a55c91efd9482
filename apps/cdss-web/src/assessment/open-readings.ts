import type { Curie, SuggestedReading } from "@cdss/domain";
import type { Corrections } from "./case-source.ts";

/** Suggestions that wait for the physician: those not dismissed, and not decided by a change of the same finding. */
export function openReadings(
  readings: readonly SuggestedReading[],
  dismissed: ReadonlySet<Curie>,
  corrections: Corrections,
): SuggestedReading[] {
  return readings.filter(({ concept }) => !dismissed.has(concept) && !corrections.has(concept));
}
