import { curie } from "@cdss/domain";
import type { NamedConcepts } from "../src/gold/name-linker.ts";

/** A lexicon for tests: concepts by id, each with its names; ids of HPO are phenotypes. */
export function smallLexicon(
  names: Readonly<Record<string, readonly string[]>>,
  joined: Readonly<Record<string, string>> = {},
): NamedConcepts {
  const kindOf = (id: string) => (id.startsWith("HP:") ? "phenotype" : "condition");
  const ids = Object.keys(names);
  return {
    concepts: {
      list: ids.map((id) => ({
        id,
        kind: kindOf(id),
        label: names[id]?.[0] ?? id,
        ...(joined[id] === undefined ? {} : { equivalents: [{ id: joined[id], by: "name" as const }] }),
      })),
      ordinal: new Map(ids.map((id, at) => [id, at])),
    },
    names: ids.flatMap((id) =>
      (names[id] ?? []).map((text, at) => ({
        text,
        language: /\p{Script=Han}/u.test(text) ? ("zh" as const) : ("en" as const),
        concept: curie(id),
        kind: kindOf(id),
        scope: at === 0 ? ("label" as const) : ("exact" as const),
        lay: false,
      })),
    ),
  };
}
