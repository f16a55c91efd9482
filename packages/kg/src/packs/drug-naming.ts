import type { Drug, DrugSelector } from "@cdss/domain";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** A key by which a rule or an exception means drugs, and the field where it stands. */
export interface DrugNaming {
  readonly field: Field;
  readonly by: "id" | "class or group" | "id, class or group" | "route";
  readonly key: string;
}

/** Every key by which drugs can be meant. */
export type DrugKeys = Readonly<Record<DrugNaming["by"], ReadonlySet<string>>>;

export function drugKeysOf(drugs: readonly Drug[]): DrugKeys {
  const ids = drugs.map(({ id }) => id);
  const kinds = drugs.flatMap((drug) => [drug.class, ...drug.groups]);
  return {
    id: new Set(ids),
    "class or group": new Set(kinds),
    "id, class or group": new Set([...ids, ...kinds]),
    route: new Set(drugs.flatMap(({ routes }) => routes)),
  };
}

/** Namings of a list of keys that stands at `at`. */
export function namingsAt(at: Field, by: DrugNaming["by"], keys: readonly string[] = []): DrugNaming[] {
  return keys.map((key, index) => ({ field: [...at, index], by, key }));
}

/** All that a selector at `at` names: its tags and paths are lists of the schema and need no look. */
export function namingsOf(selector: DrugSelector, at: Field): DrugNaming[] {
  return [
    ...namingsAt([...at, "drug"], "id", selector.drug),
    ...namingsAt([...at, "group"], "class or group", selector.group),
    ...namingsAt([...at, "not"], "id, class or group", selector.not),
    ...namingsAt([...at, "route"], "route", selector.route),
  ];
}

/** Issues of namings that no drug meets. `broken` holds keys of drugs that are not right. */
export function* checkNamings(
  entry: PackEntry<unknown>,
  namings: readonly DrugNaming[],
  keys: DrugKeys,
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  for (const { by, key, field } of namings)
    if (!keys[by].has(key) && !broken.has(key)) {
      const message = `no drug has the ${by} ${key}`;
      yield issueAt(entry, field, { kind: "drug", message, fix: "correct the key, or add the drug" });
    }
}
