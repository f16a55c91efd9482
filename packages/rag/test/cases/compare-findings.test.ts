import type { Curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { compareFindings, type FindingGraph } from "../../src/cases/compare-findings.ts";

const id = (name: string): Curie => name as Curie;

/**
 * All (0 nats) over pain (1) and rash (2); pain over headache (3) and backache (2.5); headache over migraine, which no condition has.
 */
const PARENTS: Readonly<Record<string, string>> = {
  "T:pain": "T:all",
  "T:rash": "T:all",
  "T:headache": "T:pain",
  "T:backache": "T:pain",
  "T:migraine": "T:headache",
};
const NATS: Readonly<Record<string, number>> = {
  "T:all": 0,
  "T:pain": 1,
  "T:rash": 2,
  "T:headache": 3,
  "T:backache": 2.5,
};
const lineage = (finding: string): Curie[] => {
  const parent = PARENTS[finding];
  return [id(finding), ...(parent === undefined ? [] : lineage(parent))];
};
const graph: FindingGraph = {
  lineage: (finding) => new Set(lineage(finding)),
  information: async (finding) => NATS[finding] ?? null,
};

describe("two sets of findings", () => {
  it.each<[string, readonly string[], readonly string[], number, readonly string[]]>([
    ["the same finding counts what it says", ["T:headache"], ["T:headache"], 3, ["T:headache=T:headache:T:headache"]],
    // Common: pain, 1 nat. Lin: 2 * 1 / (3 + 2.5) = 0.36, below a half: it counts, and is not shown as like.
    ["two special forms count what they share", ["T:headache"], ["T:backache"], 1, []],
    // Common: headache, 3 nats; migraine says as much as headache at least: 2 * 3 / (3 + 3) = 1.
    [
      "a form that no condition has counts as what it is",
      ["T:migraine"],
      ["T:headache"],
      3,
      ["T:migraine=T:headache:T:headache"],
    ],
    // Common: pain, 1 nat; Lin: 2 * 1 / (3 + 1) = 0.5, a half exactly.
    ["the general is like the special at half of both", ["T:headache"], ["T:pain"], 1, ["T:headache=T:pain:T:pain"]],
    ["nothing in common but all", ["T:rash"], ["T:headache"], 0, []],
    // From the first: headache 3 and rash 0, mean 1.5; from the second: headache 3; mean of both 2.25.
    [
      "best matches are averaged on both sides",
      ["T:headache", "T:rash"],
      ["T:headache"],
      2.25,
      ["T:headache=T:headache:T:headache"],
    ],
    ["unknown findings of one name", ["T:new"], ["T:new"], 0, ["T:new=T:new:T:new"]],
    ["unknown findings of two names", ["T:new"], ["T:other"], 0, []],
    ["no findings", [], ["T:pain"], 0, []],
  ])("%s", async (_what, first, second, similarity, shared) => {
    const found = await compareFindings(first.map(id), second.map(id), graph);
    expect(found.similarity).toBeCloseTo(similarity, 10);
    expect(found.shared.map(({ finding, other, common }) => `${finding}=${other}:${common}`)).toEqual(shared);
  });

  it("is the same seen from either side, and tells what each has alone", async () => {
    const [one, other] = [["T:headache", "T:rash"].map(id), ["T:migraine", "T:backache"].map(id)];
    const [there, back] = [await compareFindings(one, other, graph), await compareFindings(other, one, graph)];
    expect(there.similarity).toBeCloseTo(back.similarity, 10);
    expect([there.onlyFirst, there.onlySecond]).toEqual([["T:rash"], ["T:backache"]]);
    expect([back.onlyFirst, back.onlySecond]).toEqual([["T:backache"], ["T:rash"]]);
  });

  it("names the most informative first", async () => {
    const findings = ["T:rash", "T:headache"].map(id);
    const { shared } = await compareFindings(findings, findings, graph);
    expect(shared.map(({ finding }) => finding)).toEqual(["T:headache", "T:rash"]);
  });
});
