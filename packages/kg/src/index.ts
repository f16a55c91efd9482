export { runKnowledge } from "./command/run-knowledge.ts";
export { createConceptIndex } from "./concept-index/create-concept-index.ts";
export { countKnowledge, type KnowledgeCounts } from "./content/count-knowledge.ts";
export { type CountTable, countTables } from "./content/count-tables.ts";
export { createDifferential } from "./differential/create-differential.ts";
export { createLineRanker, type DiseaseLine, type LineRanker, type LineScores } from "./differential/line-ranker.ts";
export { createFindingExtractor } from "./extractor/create-finding-extractor.ts";
export type { LexiconEntry } from "./lexicon-entry.ts";
export { loadMedication } from "./packs/load-packs.ts";
export type { PackIssue } from "./packs/pack-issue.ts";
export { type MedicationPacks, readMedicationPacks } from "./packs/read-medication-packs.ts";
export { type BuildOptions, buildRelease } from "./release/build.ts";
export { loadRelease, type Release } from "./release/load.ts";
export { createMemoryGraphStore } from "./stores/memory/memory-store.ts";
export {
  compareReleases,
  createNeo4jGraphStore,
  type LoadOptions,
  type LoadProgress,
  type LoadResult,
  loadIntoNeo4j,
  type Neo4jSettings,
  type ReleaseDifference,
} from "./stores/neo4j/index.ts";
