import type { Release } from "@cdss/kg";

/**
 * Diseases that the hierarchy of the release places directly above or below some diseases. Phenotypes are never close
 * to a disease.
 */
export function closeConcepts({ concepts }: Pick<Release, "concepts">): (ids: readonly string[]) => string[] {
  const { list, ordinal } = concepts;
  const close = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const held = close.get(one);
    if (held === undefined) close.set(one, [other]);
    else held.push(other);
  };
  for (const { id, kind, parents = [] } of list) {
    if (kind !== "condition") continue;
    for (const name of parents) {
      const parent = list[ordinal.get(name) ?? -1];
      if (parent?.kind !== "condition") continue;
      add(id, parent.id);
      add(parent.id, id);
    }
  }
  return (ids) => ids.flatMap((id) => close.get(id) ?? []);
}
