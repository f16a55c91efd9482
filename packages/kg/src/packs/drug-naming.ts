import type { Drug, DrugSelector } from "@cdss/domain";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** A key by which a rule or an exception means drugs, and the field where it stands. */
export interface DrugNaming {
  readonly field: Field;
  readonly by: "id" | "class or group" | "id, class or group" | "route";
  readonly key: string;
}

/** What drugs at hand can be meant by. */
export interface DrugKeys {
  has({ by, key }: DrugNaming): boolean;
  /** Id of the drug of which a key is another name: `acetylsalicylic-acid` of `aspirin`. */
  idOfName(key: string): string | undefined;
}

export function drugKeysOf(drugs: readonly Drug[]): DrugKeys {
  const ids = drugs.map(({ id }) => id);
  const kinds = drugs.flatMap((drug) => [drug.class, ...drug.groups]);
  const keys: Record<DrugNaming["by"], ReadonlySet<string>> = {
    id: new Set(ids),
    "class or group": new Set(kinds),
    "id, class or group": new Set([...ids, ...kinds]),
    route: new Set(drugs.flatMap(({ routes }) => routes)),
  };
  const names = new Map(
    drugs.flatMap(({ id, names, synonyms }) =>
      [names.en, ...synonyms.en].map((name): [string, string] => [name.toLowerCase().replace(/[\s-]+/g, "-"), id]),
    ),
  );
  return { has: ({ by, key }) => keys[by].has(key), idOfName: (key) => names.get(key) };
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
  for (const naming of namings)
    if (!keys.has(naming) && !broken.has(naming.key)) {
      const { by, key, field } = naming;
      const id = keys.idOfName(key);
      const fix = id === undefined ? "correct the key, or add the drug" : `write ${id}, of which it is a name`;
      yield issueAt(entry, field, { kind: "drug", message: `no drug has the ${by} ${key}`, fix });
    }
}
