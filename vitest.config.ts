import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Files of which the outcome would hang on what ran before them in the same process, or runs beside them on the machine. */
const ALONE = [
  // LangChain takes its tracing settings from the environment, and may keep what it found.
  "packages/rag/test/chat/privacy.test.ts",
  // Bounds on time: what the files before have compiled, and left to the garbage collector, would count, and so would a neighbour.
  "packages/cli/test/medication-speed.test.ts",
  "packages/kg/src/stores/neo4j/connect/connection.test.ts",
  "packages/kg/src/text/match/whole-ontology.test.ts",
  "packages/kg/test/differential-starter.test.ts",
  "packages/kg/test/load-bound.test.ts",
];
const EXCLUDED = ["**/node_modules/**", "**/*.neo4j.test.ts", "**/*.browser.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest would leave one processor idle, which is half of a machine of two.
    maxWorkers: availableParallelism(),
    // What a test put in place of the environment, a global or a function is gone before the next, also where it failed to undo it.
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["packages/*/{src,test}/**/*.test.ts", "apps/*/test/**/*.test.ts", "tooling/**/*.test.ts"],
          exclude: [...EXCLUDED, ...ALONE],
          // Files run one after another in as many processes as there are processors: importing the same packages anew for each of
          // 350 files took a quarter of the run. Tests therefore leave no module, global or environment changed behind.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      // After all others, each in a process of its own, one at a time.
      { extends: true, test: { name: "alone", include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
