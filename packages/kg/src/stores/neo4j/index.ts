export { compareReleases, type ReleaseDifference } from "./compare/compare-releases.ts";
export type { Neo4jSettings } from "./connect/settings.ts";
export { type LoadOptions, type LoadProgress, type LoadResult, loadIntoNeo4j } from "./load/load-into-neo4j.ts";
export { createNeo4jGraphStore } from "./read/neo4j-store.ts";
