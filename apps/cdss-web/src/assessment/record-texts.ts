import type { PatientCase, Provenance } from "@cdss/domain";
import { formatObservation } from "../format/format-observation.ts";

/** What each entry of a record says, by the reference of its resource, for a finding that was read from one. */
export function recordTexts(record: PatientCase | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (place: Provenance, text: string) => {
    if (place.kind === "resource" && text !== "") texts.set(place.reference, text);
  };
  for (const entry of [...(record?.conditions ?? []), ...(record?.encounters ?? [])]) add(entry.provenance, entry.text);
  for (const observation of record?.observations ?? []) {
    const value = formatObservation(observation);
    add(observation.provenance, value === "" ? observation.text : `${observation.text}: ${value}`);
  }
  return texts;
}
