import { describe, expect, it } from "vitest";
import { shownPath } from "../records/run-context.ts";
import type { BenchRecord, DifferentialCodedRecord, ExtractionRecord, RunContext } from "../records/run-record.ts";
import { RunRecord } from "../records/run-record.ts";
import { recordName } from "../records/write-record.ts";
import { resultsPage } from "./results-page.ts";

const CONTEXT: RunContext = {
  format: 1,
  command: "npm run eval -- run x",
  date: "2026-01-02T03:04:05.000Z",
  commit: "0123456789abcdef",
  dirty: true,
  release: { id: `sha256:${"a".repeat(64)}`, hpoVersion: "2025-01-16", annotationVersion: "2025-01-16" },
  machine: { cores: 2, cpu: "Some CPU", node: "v20.0.0" },
  seconds: 12.4,
};
const SCORED = { metrics: { top1: 0.5, medianRank: null }, ci95: { top1: [0.25, 0.75] as const }, ci95Clustered: {} };
const DIFFERENTIAL: DifferentialCodedRecord = {
  ...CONTEXT,
  task: "differential-coded",
  data: { name: "$CDSS_DATA_DIR/cases", sha256: "b".repeat(64) },
  seed: 1,
  skipped: 2,
  clusters: 3,
  leavePublicationOut: true,
  systems: [{ system: "engine", n: 8, ...SCORED, unknownGold: 2, knownOnly: { n: 6, ...SCORED }, seconds: 1 }],
  comparisons: [
    {
      first: "engine",
      second: "resnik",
      metrics: { top1: { difference: 0.125, ci95: [-0.0001, 0.25], ci95Clustered: [-0.1, 0.3], p: 0.0001 } },
    },
  ],
};
const EXTRACTION: ExtractionRecord = {
  ...CONTEXT,
  task: "extraction",
  data: { name: "data/evaluation/notes", sha256: "c".repeat(64) },
  seed: 1,
  system: "finding-extractor",
  groups: [{ language: "zh", n: 3, labels: 40, metrics: { f1: 0.8125 }, ci95: { f1: [0.7, 0.9] } }],
};
const BENCH: BenchRecord = {
  ...CONTEXT,
  task: "bench",
  data: { name: "cases", cases: 9 },
  load: 5.25,
  rows: [
    { name: "differential p95", value: 16.04, unit: "ms", goal: 15, met: false },
    { name: "differential p50", value: 3.5, unit: "ms", goal: null, met: null },
  ],
};

describe("page of results", () => {
  const page = resultsPage([DIFFERENTIAL, EXTRACTION, BENCH]);

  it.each([
    "| engine | all 8 | top1 | 0.500 | 0.250 to 0.750 | – to – |",
    "| engine | known 6 | medianRank | – | – to – | – to – |",
    "| top1 | 0.125 | 0.000 to 0.250 | -0.100 to 0.300 | < 0.001 |",
    // 2 of 8.
    "does not hold the diagnosis of 2 cases (0.250 of all)",
    "| zh | 3 | 40 | f1 | 0.813 | 0.700 to 0.900 |",
    "| differential p95 | 16.0 ms | 15 ms | no |",
    "| differential p50 | 3.50 ms | – | – |",
    "commit `0123456789`, with uncommitted changes",
    "2 cores (Some CPU)",
    "at a load of 5.3 on 2 cores",
    "## Diagnosis from coded findings, publications of the case hidden",
  ])("holds %s", (line) => {
    expect(page).toContain(line);
  });
});

describe("records", () => {
  it("are named by what they measured", () => {
    expect(recordName(DIFFERENTIAL)).toBe("differential-coded.engine.leave-publication-out");
    expect(recordName({ ...DIFFERENTIAL, leavePublicationOut: false })).toBe("differential-coded.engine");
    expect([recordName(EXTRACTION), recordName(BENCH)]).toEqual(["extraction", "bench"]);
  });

  it("survive being written and read", () => {
    for (const record of [DIFFERENTIAL, EXTRACTION, BENCH])
      expect(RunRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it.each([
    ["/data/sets/x.tar.xz", "/data/sets", "$CDSS_DATA_DIR/x.tar.xz"],
    ["/home/work/runs/x.jsonl", "/data/sets", "runs/x.jsonl"],
    ["runs/x.jsonl", undefined, "runs/x.jsonl"],
    ["/elsewhere/secret/x.jsonl", "/data/sets", "x.jsonl"],
    ["../other/x.jsonl", undefined, "x.jsonl"],
  ])("show %s below %s as %s", (path, data, shown) => {
    expect(shownPath(path, data, "/home/work")).toBe(shown);
  });
});
