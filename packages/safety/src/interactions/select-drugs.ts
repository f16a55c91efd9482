import { type Drug, type DrugSelector, matchesSelector } from "@cdss/domain";

/** Keys under which the members of a selector are sought: those of its first criterion. Null where it names none, and any drug may be meant. */
function keysOf({ drug, group, tag, path }: DrugSelector): string[] | null {
  if (drug !== undefined) return drug.map((id) => `drug ${id}`);
  if (group !== undefined) return group.map((key) => `group ${key}`);
  if (tag !== undefined) return tag.map((key) => `tag ${key}`);
  return path === undefined ? null : [`path ${path}`];
}

/**
 * The drugs that selectors mean, by an index: rules name few drugs, groups or paths, and to hold each side of each rule against each drug takes half a
 * second for a knowledge of two thousand drugs.
 */
export function createDrugSelection(drugs: readonly Drug[]): (selector: DrugSelector) => Drug[] {
  const members = new Map<string, Drug[]>();
  for (const drug of drugs) {
    const keys = [
      `drug ${drug.id}`,
      ...[drug.class, ...drug.groups].map((key) => `group ${key}`),
      ...drug.tags.map((key) => `tag ${key}`),
      ...drug.roles.map(({ path }) => `path ${path}`),
    ];
    for (const key of new Set(keys)) {
      const held = members.get(key);
      if (held === undefined) members.set(key, [drug]);
      else held.push(drug);
    }
  }
  return (selector) => {
    const keys = keysOf(selector);
    const sought = keys === null ? drugs : new Set(keys.flatMap((key) => members.get(key) ?? []));
    return [...sought].filter((drug) => matchesSelector(drug, selector));
  };
}
