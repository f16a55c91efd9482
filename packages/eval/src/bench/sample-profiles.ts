import { type Curie, curie } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import type { CodedCase } from "../cases/coded-case.ts";
import { randomIndex, samplePositions, seededRandom } from "../statistics/random.ts";

/** Findings of an invented case: the phenopackets have 10 present ones on average. */
const LEAST_FINDINGS = 4;
const MOST_FINDINGS = 16;

/** Invented cases for timing only: some findings of a disease drawn at random, as the release lists them. */
export function sampleProfiles(release: Release, count: number, seed: number): CodedCase[] {
  const { annotations, concepts } = release;
  const random = seededRandom(seed);
  const profiles = concepts.list.flatMap((concept, ordinal) => {
    if (concept.kind !== "condition") return [];
    const terms = new Set<Curie>();
    for (let row = annotations.firstRow[ordinal] ?? 0; row < (annotations.endRow[ordinal] ?? 0); row++) {
      const term = concepts.list[annotations.term[row] ?? 0];
      const isPhenotype = annotations.dictionary.value(annotations.aspect[row] ?? 0) === "P";
      if (isPhenotype && annotations.negated[row] === 0 && term !== undefined) terms.add(curie(term.id));
    }
    return terms.size < LEAST_FINDINGS ? [] : [{ disease: curie(concept.id), terms: [...terms] }];
  });
  return Array.from({ length: profiles.length === 0 ? 0 : count }, (_, number) => {
    const { disease, terms } = profiles[randomIndex(random, profiles.length)] ?? {
      disease: curie("HP:0000118"),
      terms: [],
    };
    const wanted = LEAST_FINDINGS + randomIndex(random, MOST_FINDINGS - LEAST_FINDINGS + 1);
    const present = samplePositions(random, terms.length, wanted).flatMap((at) => terms[at] ?? []);
    const id = `profile-${number + 1}`;
    return { id, present, absent: [], sex: "unknown", gold: [disease], references: [], cluster: disease };
  });
}
