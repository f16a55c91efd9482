import type { Release } from "@cdss/kg";
import type { IsNeighbour } from "./match-note.ts";

/** Direct parents and children by the concepts of a release, alternative ids resolved. */
export function neighboursOf({ concepts }: Release): IsNeighbour {
  const at = (id: string) => concepts.list[concepts.ordinal.get(id) ?? -1];
  return (id, other) => {
    const [one, two] = [at(id), at(other)];
    if (one === undefined || two === undefined) return false;
    return (one.parents ?? []).includes(two.id) || (two.parents ?? []).includes(one.id);
  };
}
