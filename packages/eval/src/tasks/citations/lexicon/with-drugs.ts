import { drugCurie, type MedicationKnowledge } from "@cdss/domain";
import type { ConceptLexicon } from "./concept-lexicon.ts";
import { nameIndexOf } from "./name-index.ts";

/** A lexicon that knows the drugs of the packs too; any two of different entries exclude each other. */
export function withDrugs(lexicon: ConceptLexicon, { drugs }: Pick<MedicationKnowledge, "drugs">): ConceptLexicon {
  const names = new Map(drugs.map((drug) => [drugCurie(drug.id) as string, drug.names]));
  const index = nameIndexOf(
    drugs.flatMap(({ id, names: called }) =>
      (["en", "zh"] as const).map((language) => ({
        text: called[language],
        language,
        concept: drugCurie(id),
        kind: "condition",
        scope: "label",
        lay: false,
      })),
    ),
  );
  const ids = [...names.keys()];
  return {
    find: (text) => {
      const named = index.find(text);
      const others = lexicon
        .find(text)
        .filter((one) => !named.some(({ start, end }) => start < one.end && one.start < end));
      return [...named, ...others].sort((one, other) => one.start - other.start);
    },
    namesOf: (id, lang) => {
      const called = names.get(id);
      return called === undefined ? lexicon.namesOf(id, lang) : [called[lang]];
    },
    ancestorsOf: (id) => lexicon.ancestorsOf(id),
    kindredOf: (id) => (names.has(id) ? ids : lexicon.kindredOf(id)),
    areApart: (id, other) => (names.has(id) ? id !== other : lexicon.areApart(id, other)),
  };
}
