import type { Release } from "@cdss/kg";

/**
 * Diseases of a release, joined records in one line each, as the engine joins them: a record goes to the first line that
 * holds one of its equivalents. `lineOf` is by concept ordinal, -1 for phenotypes.
 */
export function diseaseLines(release: Release): { members: readonly (readonly number[])[]; lineOf: Int32Array } {
  const { list, ordinal } = release.concepts;
  const lineOf = new Int32Array(list.length).fill(-1);
  const members: number[][] = [];
  for (const [number, concept] of list.entries()) {
    if (concept.kind !== "condition") continue;
    const joined = (concept.equivalents ?? [])
      .map(({ id }) => lineOf[ordinal.get(id) ?? -1] ?? -1)
      .find((line) => line >= 0);
    lineOf[number] = joined ?? members.length;
    if (joined === undefined) members.push([number]);
    else members[joined]?.push(number);
  }
  return { members, lineOf };
}
