import { type ConceptIndex, type Curie, indexConditions } from "@cdss/domain";
import {
  createConceptIndex,
  createDifferential,
  createFindingExtractor,
  createMemoryGraphStore,
  createNeo4jGraphStore,
  loadRelease,
  type Release,
} from "@cdss/kg";
import { type Corpus, packCorpus } from "@cdss/rag";
import type { KnowledgeSources } from "./knowledge-sources.ts";
import { testNames } from "./test-names.ts";

/** Knowledge as `@cdss/kg` holds it. */
export const kgSources: KnowledgeSources = {
  load: async (directory) => {
    const release = await loadRelease(directory);
    let concepts: ConceptIndex | null = null;
    return {
      info: release.info,
      graph: createMemoryGraphStore(release),
      differential: createDifferential(release),
      extractor: createFindingExtractor(release),
      conditions: indexConditions(release.clinical, release.medication.works),
      medication: release.medication,
      concepts: () => {
        concepts ??= createConceptIndex(release);
        return concepts;
      },
      testNames: testNames(release.observations),
      packs: () => packsOf(release),
    };
  },
  connect: ({ kind: _kind, ...settings }) => createNeo4jGraphStore(settings),
};

function packsOf({ clinical: conditions, medication, concepts }: Release): Corpus {
  const names = (id: Curie) => {
    const concept = concepts.list[concepts.ordinal.get(id) ?? -1];
    if (concept === undefined) return null;
    return concept.zh === undefined ? { en: concept.label } : { en: concept.label, zh: concept.zh };
  };
  return packCorpus({ conditions, medication, names });
}
