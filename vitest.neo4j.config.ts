import { defineConfig } from "vitest/config";

/**
 * Tests that need a Neo4j server, whose database they overwrite:
 * `node tooling/neo4j/start.mjs -- npx vitest run -c vitest.neo4j.config.ts`. One file at a time, for they share it.
 */
export default defineConfig({
  test: {
    include: ["**/*.neo4j.test.ts"],
    exclude: ["**/node_modules/**"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
