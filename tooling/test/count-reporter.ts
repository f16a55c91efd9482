import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { Counts } from "./counts.ts";

/** Names the file into which the reporter writes. */
export const COUNTS_FILE = "CDSS_TEST_COUNTS";

/**
 * Writes what a run came to, as JSON, into the file that CDSS_TEST_COUNTS names: the runner prints it as the last line once
 * Vitest has ended. A file or suite that broke before its tests ran counts as one failure, and so does an error that
 * belongs to no test.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env[COUNTS_FILE];
    if (file === undefined) throw new Error(`${COUNTS_FILE} is not set; run the tests by \`npm test\``);
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
    const counts: Counts = {
      passed: count("passed"),
      // A test that is still pending when the run ends was cut off.
      failed:
        count("failed") +
        count("pending") +
        broken.filter((suite) => suite.errors().length > 0).length +
        unhandled.length,
      skipped: count("skipped"),
    };
    writeFileSync(file, JSON.stringify(counts));
  }
}
