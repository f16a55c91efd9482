import {
  type Curie,
  classesOfDrug,
  drugClassCurie,
  drugCurie,
  type MedicationKnowledge,
  namedDrugClasses,
} from "@cdss/domain";
import type { LexiconEntry } from "../lexicon-entry.ts";

/** A name as the matcher takes it. It asks for one of two kinds, which nothing here looks at again. */
function entry(concept: Curie, text: string, language: "en" | "zh", scope: LexiconEntry["scope"]): LexiconEntry {
  return { text, language, concept, kind: "condition", scope, lay: false };
}

/** Names of drugs in both languages, with salts and brands. */
export function drugNames({ drugs }: Pick<MedicationKnowledge, "drugs">): LexiconEntry[] {
  return drugs.flatMap(({ id, names, synonyms }) => [
    entry(drugCurie(id), names.en, "en", "label"),
    entry(drugCurie(id), names.zh, "zh", "label"),
    ...synonyms.en.map((text) => entry(drugCurie(id), text, "en", "exact")),
    ...synonyms.zh.map((text) => entry(drugCurie(id), text, "zh", "exact")),
  ]);
}

/** Names of classes of drugs in both languages. */
export function classNames(knowledge: Pick<MedicationKnowledge, "vocabulary">): LexiconEntry[] {
  return namedDrugClasses(knowledge).flatMap(({ key, names }) =>
    (["en", "zh"] as const).flatMap((language) =>
      names[language].map((text) => entry(drugClassCurie(key), text, language, "exact")),
    ),
  );
}

/** Names of tests that the packs speak of, in both languages. */
export function testNames({ vocabulary }: Pick<MedicationKnowledge, "vocabulary">): LexiconEntry[] {
  return vocabulary
    .filter(({ kind }) => kind === "test")
    .flatMap(({ key, names }) => [
      entry(`CDSS-TEST:${key}` as Curie, names.en, "en", "label"),
      entry(`CDSS-TEST:${key}` as Curie, names.zh, "zh", "label"),
    ]);
}

/** Which drugs belong to which classes, in the order of the packs. */
export function classRelations({ drugs }: Pick<MedicationKnowledge, "drugs">): {
  readonly classesOf: ReadonlyMap<Curie, readonly Curie[]>;
  readonly membersOf: ReadonlyMap<Curie, readonly Curie[]>;
} {
  const classesOf = new Map<Curie, Curie[]>();
  const membersOf = new Map<Curie, Curie[]>();
  for (const drug of drugs) {
    const id = drugCurie(drug.id);
    const classes = [...classesOfDrug(drug)].map(drugClassCurie);
    classesOf.set(id, classes);
    for (const one of classes) membersOf.set(one, [...(membersOf.get(one) ?? []), id]);
  }
  return { classesOf, membersOf };
}
