import { indexConditions } from "@cdss/domain";
import {
  createDifferential,
  createFindingExtractor,
  createMemoryGraphStore,
  createNeo4jGraphStore,
  loadRelease,
} from "@cdss/kg";
import type { KnowledgeSources } from "./knowledge-sources.ts";

/** Knowledge as `@cdss/kg` holds it. */
export const kgSources: KnowledgeSources = {
  load: async (directory) => {
    const release = await loadRelease(directory);
    return {
      info: release.info,
      graph: createMemoryGraphStore(release),
      differential: createDifferential(release),
      extractor: createFindingExtractor(release),
      conditions: indexConditions(release.clinical, release.medication.works),
      medication: release.medication,
    };
  },
  connect: ({ kind: _kind, ...settings }) => createNeo4jGraphStore(settings),
};
