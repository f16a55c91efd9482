import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FinishedRun } from "../records/run-files.ts";
import { checkBars } from "./check-bars.ts";
import { dataOf } from "./run-suite.ts";
import { readSuite } from "./suite.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-eval-suite-"));
  mkdirSync(join(folder, "data"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUN = "name: a\n    title: A\n    task: extraction\n    data: notes\n    systems: [engine]";
function written(runs: string): string {
  const path = join(folder, "suite.yaml");
  writeFileSync(path, `description: Test.\nruns:\n  - ${runs}\n`);
  return path;
}

describe("suite", () => {
  it("reads the suites of the project", async () => {
    const { name, runs } = await readSuite("suites/dev.yaml");
    expect(name).toBe("dev");
    expect(new Set(runs.map((run) => run.name)).size).toBe(runs.length);
  });

  it.each([
    [RUN.replace("task: extraction", "task: guessing"), "runs[0].task: is no task; choose of differential-coded"],
    [RUN.replace("[engine]", "[oracle]"), "runs[0].systems: extraction has no system of this name"],
    [`${RUN}\n    options: { speed: 3 }`, "runs[0].options.speed: extraction has no such option"],
    [`${RUN}\n    bars: { engine: { charm: { atLeast: 1 } } }`, "runs[0].bars.charm: extraction has no such metric"],
    [`${RUN}\n    bars: { engine: { f1: { atLeast: 1, atMost: 2 } } }`, "expected one of atLeast and atMost"],
    [`${RUN}\n    bar: 3`, "runs[0]"],
    [`${RUN}\n  - ${RUN}`, "runs[1].name: is given twice"],
    ["[", "cannot be read as YAML"],
  ])("refuses %j", async (runs, message) => {
    await expect(readSuite(written(runs))).rejects.toThrow(message);
  });

  it("names data that is not there", () => {
    expect(dataOf({ data: "$CDSS_DATA_DIR/data" }, folder)).toEqual({ path: join(folder, "data") });
    expect(dataOf({ data: "$CDSS_DATA_DIR/data" }, undefined)).toEqual({ missing: "CDSS_DATA_DIR is not set" });
    expect(dataOf({ data: "$CDSS_DATA_DIR/none" }, folder)).toEqual({ missing: "$CDSS_DATA_DIR/none is not there" });
    expect(dataOf({ data: "package.json" }, undefined)).toEqual({ path: "package.json" });
  });
});

describe("bars", () => {
  const run = (metrics: Record<string, number | null>, seconds = 9): FinishedRun =>
    ({ run: { system: "engine" }, metrics: { metrics, seconds } }) as unknown as FinishedRun;
  it.each([
    [{ f1: { atLeast: 0.9 } }, run({ f1: 0.9 }), true],
    [{ f1: { atLeast: 0.9 } }, run({ f1: 0.8999 }), false],
    [{ p95: { atMost: 50 } }, run({ p95: 51 }), false],
    [{ seconds: { atMost: 90 } }, run({}, 89), true],
    // What is not defined does not pass.
    [{ f1: { atLeast: 0 } }, run({ f1: null }), false],
  ])("%j", (bars, finished, isMet) => {
    expect(checkBars({ name: "a", bars: { engine: bars } }, finished).map((bar) => bar.isMet)).toEqual([isMet]);
  });

  it("are those of the system alone", () => {
    expect(checkBars({ name: "a", bars: { other: { f1: { atLeast: 1 } } } }, run({ f1: 0 }))).toEqual([]);
  });
});
