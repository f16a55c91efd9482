import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CdssError } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import {
  createObservationReader,
  loadObservationTable,
  type ParsedObservationFiles,
  parseObservationTable,
} from "../index.ts";
import { DATA, table } from "../test-support.ts";
import { parseAgeBand } from "./age-band.ts";

function files(change: Record<string, unknown>): ParsedObservationFiles {
  const test = {
    id: "haemoglobin",
    kind: "laboratory",
    names: { en: ["haemoglobin"], zh: ["血红蛋白"] },
    loinc: ["718-7"],
    unit: "g/L",
    units: { "g/L": 1 },
    plausible: [10, 300],
    ranges: [{ low: 130, high: 175, source: "a-work" }],
    findings: { low: { term: "HP:0001903", en: "Anemia", zh: "贫血" } },
    ...change,
  };
  const work = { short: { en: "A", zh: "甲" }, title: "A work", publisher: "P", year: 2020 };
  return {
    "sources.yaml": { sources: { "a-work": work } },
    "units.yaml": { units: { "g/L": [] } },
    "blood.yaml": { group: "blood", tests: [test] },
  };
}

function issuePaths(load: () => unknown): string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof CdssError && error.code === "INVALID_SOURCE") return error.issues.map((issue) => issue.path);
    throw error;
  }
  return [];
}

describe("issues name file, entry and field", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a misspelt key", { rangs: [] }, "blood.yaml:.tests[0](haemoglobin)"],
    [
      "an HPO id of the wrong form",
      { findings: { low: { term: "HP:1", en: "x", zh: "x" } } },
      "blood.yaml:.tests[0](haemoglobin).findings.low.term",
    ],
    [
      "an age band",
      { ranges: [{ age: "18+", low: 1, source: "a-work" }] },
      "blood.yaml:.tests[0](haemoglobin).ranges[0].age",
    ],
    ["a range without limits", { ranges: [{ source: "a-work" }] }, "blood.yaml:.tests[0](haemoglobin).ranges[0]"],
    ["an unknown source", { ranges: [{ low: 130, source: "no-work" }] }, "blood:haemoglobin.ranges[0].source"],
    ["an unknown unit", { units: { "g/L": 1, furlong: 2 } }, "blood:haemoglobin.units.furlong"],
    ["a scaled canonical unit", { units: { "g/L": 10 } }, "blood:haemoglobin.units"],
    ["reversed limits", { ranges: [{ low: 175, high: 130, source: "a-work" }] }, "blood:haemoglobin.ranges[0]"],
    ["a limit outside the bounds", { ranges: [{ low: 5, source: "a-work" }] }, "blood:haemoglobin.ranges[0]"],
    ["a missing Chinese name", { names: { en: ["haemoglobin"] } }, "blood:haemoglobin.names"],
  ])("%s", (_, change, path) => {
    expect(issuePaths(() => loadObservationTable(files(change)))).toContain(path);
  });

  test("a sound file has none", () => {
    expect(issuePaths(() => loadObservationTable(files({})))).toEqual([]);
  });

  test("a folder that is not there, and one code on two tests", () => {
    expect(issuePaths(() => loadObservationTable(join(DATA, "no-such-folder")))).toEqual(["data/observations"]);
    const twice = files({});
    const more = {
      ...twice,
      "more.yaml": { group: "more", tests: (twice["blood.yaml"] as { tests: unknown[] }).tests },
    };
    expect(issuePaths(() => loadObservationTable(more))).toEqual(["more:haemoglobin.id", "more:haemoglobin.loinc"]);
  });
});

describe("age bands", () => {
  test.each<[string, ReturnType<typeof parseAgeBand>]>([
    ["<28d", { from: 0, to: 28 / 365.25 }],
    ["6mo..1y", { from: 0.5, to: 1 }],
    [">=18y", { from: 18, to: null }],
    ["1y..6mo", null],
    ["18y", null],
  ])("%s", (text, band) => {
    expect(parseAgeBand(text)).toEqual(band);
  });
});

describe("the shipped data", () => {
  test("covers the tests of a general hospital", () => {
    expect(table.tests.length).toBeGreaterThanOrEqual(100);
    expect(new Set(table.tests.map((entry) => entry.id)).size).toBe(table.tests.length);
  });

  test("survives JSON, and a reader works from it", () => {
    const copy = parseObservationTable(JSON.parse(JSON.stringify(table)));
    expect(copy).toEqual(JSON.parse(JSON.stringify(table)));
    expect(
      createObservationReader(copy)
        .scan("Hb 85 g/L")
        .map((found) => found.test),
    ).toEqual(["haemoglobin"]);
  });

  test("refuses a release with another shape", () => {
    expect(() => parseObservationTable({ format: "cdss-observations/1" })).toThrowError(CdssError);
  });

  test("has no two ranges of one test that hold for the same patient", () => {
    for (const { id, ranges } of table.tests) {
      for (const [at, range] of ranges.entries()) {
        for (const other of ranges.slice(at + 1)) {
          const sexes = range.sex === undefined || other.sex === undefined || range.sex === other.sex;
          const below = range.toYears !== null && range.toYears <= other.fromYears;
          const above = other.toYears !== null && other.toYears <= range.fromYears;
          expect(sexes && !below && !above, `${id}: ranges overlap`).toBe(false);
        }
      }
    }
  });

  test("every unit that two codes share is told apart by the value, or meant to be ambiguous", () => {
    for (const entry of table.tests) {
      const shared = entry.units.filter((unit) =>
        entry.units.some(
          (other) =>
            other.code !== unit.code &&
            other.factor !== unit.factor &&
            (table.unitSpellings[unit.code] ?? []).some((one) => (table.unitSpellings[other.code] ?? []).includes(one)),
        ),
      );
      if (entry.id !== "d-dimer") expect(shared, entry.id).toEqual([]);
    }
  });
});

const release = join(process.env.CDSS_DATA_DIR ?? "", "hpo", "hp.v2024-08-13.json.gz");
const skip = process.env.CDSS_DATA_DIR === undefined || !existsSync(release);

test.skipIf(skip)(
  `HPO ids and labels agree with hpo/hp.v2024-08-13.json.gz${skip ? " (skipped: not in CDSS_DATA_DIR)" : ""}`,
  () => {
    const labels = new Map<string, string>();
    const graph: { graphs: { nodes: { id: string; lbl?: string }[] }[] } = JSON.parse(
      gunzipSync(readFileSync(release)).toString("utf8"),
    );
    for (const node of graph.graphs.flatMap((part) => part.nodes)) {
      const match = /HP_(\d{7})$/.exec(node.id);
      if (match !== null && node.lbl !== undefined) labels.set(`HP:${match[1]}`, node.lbl);
    }
    for (const { id, low, high, grades } of table.tests) {
      for (const term of [low, high, ...(low?.excludes ?? []), ...(high?.excludes ?? []), ...grades]) {
        if (term !== undefined) expect(labels.get(term.concept), `${id} ${term.concept}`).toBe(term.en);
      }
    }
  },
);
