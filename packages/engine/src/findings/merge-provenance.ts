import { evidenceIdOf, type Provenance } from "@cdss/domain";

/** All places, each once, in the order in which they were first named. */
export function mergeProvenance(...lists: readonly (readonly Provenance[])[]): Provenance[] {
  const places = new Map<string, Provenance>();
  for (const place of lists.flat()) {
    const key = evidenceIdOf(place, "");
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}
