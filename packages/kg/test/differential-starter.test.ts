import { type Contribution, curie, type DifferentialPort, type DifferentialQueryInput } from "@cdss/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { buildProfileIndex } from "../src/differential/profile-index.ts";
import { edgeEvidence } from "../src/edges/edge-evidence.ts";
import type { Release } from "../src/release/load.ts";
import { starterRelease } from "./store-contract/starter-release.ts";
import { CLASSICS } from "./support/classic-cases.ts";
import { finding } from "./support/differential-release.ts";

let release: Release;
let differential: DifferentialPort;
beforeAll(async () => {
  release = await starterRelease();
  differential = createDifferential(release);
});

function conceptOf(name: string): string {
  const entry = release.names.find(
    ({ kind, language, text }) =>
      kind === "phenotype" && language === "en" && text.toLowerCase() === name.toLowerCase(),
  );
  if (entry === undefined) throw new Error(`the release names nothing ${name}`);
  return entry.concept;
}

describe("classic cases", () => {
  it.each(CLASSICS)("$disease is among the first three", async ({ findings, sex, ageYears, records }) => {
    const query = { findings: findings.map((name) => finding(conceptOf(name))), sex, ageYears, limit: 3 };
    const { ranked, unknownFindings, sufficiency } = await differential.rank(query);
    expect(unknownFindings).toEqual([]);
    expect(sufficiency.level).toBe("good");
    expect(ranked.flatMap(({ members }) => members)).toEqual(
      expect.arrayContaining(records.map((record) => curie(record))),
    );
  });
});

const all = ({ supporting, against }: { supporting: Contribution[]; against: Contribution[] }): Contribution[] => [
  ...supporting,
  ...against,
];

/** Annotated terms of the release, and every publication that it cites. */
function vocabulary(): { terms: string[]; references: string[] } {
  const { annotations, concepts } = release;
  const index = buildProfileIndex(release);
  const terms = [...new Set(annotations.term)].filter(index.isScored).map((term) => concepts.list[term]?.id ?? "");
  return {
    terms: terms.sort(),
    references: [...index.referenceCodes.keys()].filter((id) => /^PMID:\d+$/.test(id)).sort(),
  };
}

describe("any query", () => {
  it("has contributions that sum to the score on the leading lines, with every kind of input", async () => {
    const { terms, references } = vocabulary();
    const recorded = fc.record({
      concept: fc.constantFrom(...terms),
      status: fc.constantFrom("present" as const, "present" as const, "absent" as const),
      certainty: fc.constantFrom("certain" as const, "certain" as const, "uncertain" as const),
    });
    const query: fc.Arbitrary<DifferentialQueryInput> = fc.record(
      {
        findings: fc
          .array(recorded, { minLength: 1, maxLength: 25 })
          .map((findings) => findings.map((entry, at) => ({ ...entry, id: `f${at}` }))),
        sex: fc.constantFrom("female" as const, "male" as const),
        ageYears: fc.double({ min: 0, max: 100, noNaN: true }),
        excludeReferences: fc.array(fc.constantFrom(...references), { maxLength: 6 }),
      },
      { requiredKeys: ["findings"] },
    );
    let touched = 0;
    await fc.assert(
      fc.asyncProperty(query, async (input) => {
        const { ranked } = await differential.rank({ ...input, limit: 20 });
        expect(ranked).toHaveLength(20);
        if ((input.excludeReferences ?? []).length > 0 || input.sex !== undefined) touched++;
        for (const line of ranked) {
          const sum = all(line).reduce((total, entry) => total + entry.logLikelihoodRatio, 0);
          expect(Math.abs(sum - line.score)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60, seed: 20300203 },
    );
    expect(touched).toBeGreaterThan(20);
  });

  it("says the same of lines that a filter touches: their publication left out, their rows of the other sex", async () => {
    for (const { findings, records, ageYears } of CLASSICS) {
      const row = release.annotations.firstRow[release.concepts.ordinal.get(records[0] ?? "") ?? -1] ?? 0;
      const excludeReferences = edgeEvidence(release, row).references;
      for (const sex of ["female", "male"] as const) {
        const query = { findings: findings.map((name) => finding(conceptOf(name))), sex, ageYears, excludeReferences };
        const { condition } = await differential.explain(query, curie(records[0] ?? ""));
        const sum = all(condition).reduce((total, entry) => total + entry.logLikelihoodRatio, 0);
        expect(Math.abs(sum - condition.score)).toBeLessThan(1e-6);
        const cited = all(condition).flatMap(({ evidence }) => evidence.map((id) => Number(id.replace("edge:", ""))));
        for (const at of cited)
          expect(edgeEvidence(release, at).references.some((one) => excludeReferences.includes(one))).toBe(false);
      }
    }
  });
});

describe("sex", () => {
  it.each(["male", "female"] as const)("no row of the other sex speaks for or against a %s", async (sex) => {
    const { annotations, concepts } = release;
    const other = sex === "male" ? "FEMALE" : "MALE";
    // Every disease with such rows is asked by its own findings of both sexes.
    const byDisease = new Map<number, number[]>();
    for (let row = 0; row < annotations.count; row++)
      if (annotations.dictionary.value(annotations.sex[row] ?? 0) === other) {
        const condition = annotations.condition[row] ?? 0;
        byDisease.set(condition, [...(byDisease.get(condition) ?? []), annotations.term[row] ?? 0]);
      }
    expect(byDisease.size).toBeGreaterThan(50);
    let cited = 0;
    for (const [condition, terms] of [...byDisease].slice(0, 40)) {
      const findings = [...new Set(terms)].slice(0, 10).map((term) => finding(concepts.list[term]?.id ?? ""));
      const explained = await differential.explain({ findings, sex }, curie(concepts.list[condition]?.id ?? ""));
      for (const { evidence } of [...all(explained.condition), ...explained.condition.missing])
        for (const id of evidence) {
          cited++;
          expect(edgeEvidence(release, Number(id.replace("edge:", ""))).sex).not.toBe(other.toLowerCase());
        }
    }
    expect(cited).toBeGreaterThan(0);
  });
});

describe("onset terms", () => {
  it("have the ages of their names: every onset that the release annotates is read", () => {
    const index = buildProfileIndex(release);
    const labels = new Map<string, string>();
    for (const line of index.lines)
      for (const { row, from, to } of line.onsets) {
        const { label = "" } = release.concepts.list[release.annotations.term[row] ?? -1] ?? {};
        labels.set(label, `${Number((from * 365).toFixed(0))}-${Number((to * 365).toFixed(0))} days`);
      }
    expect(Object.fromEntries([...labels].sort())).toMatchObject({
      "Antenatal onset": "-365-0 days",
      "Congenital onset": "0-1 days",
      "Neonatal onset": "0-28 days",
      "Infantile onset": "28-365 days",
      "Childhood onset": "365-1825 days",
      "Juvenile onset": "1825-5840 days",
      "Young adult onset": "5840-14600 days",
      "Middle age onset": "14600-21900 days",
    });
    const { annotations, concepts } = release;
    const below = index.hierarchy.descendants(concepts.ordinal.get("HP:0003674") ?? -1);
    const onset = new Set(
      [...annotations.term].filter((term) => below.has(term)).map((term) => concepts.list[term]?.label ?? ""),
    );
    // How it begins, not when.
    onset.delete("Insidious onset");
    expect([...labels.keys()].sort()).toEqual([...onset].sort());
  });
});

describe("speed", () => {
  it("ten findings rank 11,000 diseases in 15 ms at the 95th percentile, on one core", async () => {
    const { terms } = vocabulary();
    let seed = 7;
    const random = (below: number): number => {
      // Park and Miller's generator (doi:10.1145/63039.63042): the same queries on every machine.
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const query = (): DifferentialQueryInput => ({
      findings: Array.from({ length: 10 }, (_, at) => ({
        ...finding(terms[random(terms.length)] ?? ""),
        id: `f${at}`,
      })),
      sex: random(2) === 0 ? "male" : "female",
      ageYears: random(80),
    });
    for (let warm = 0; warm < 30; warm++) await differential.rank(query());
    const times: number[] = [];
    for (let run = 0; run < 200; run++) {
      const asked = query();
      // The time of this process on the processor: that of a busy machine says nothing about the ranking.
      const before = process.cpuUsage();
      await differential.rank(asked);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
    }
    times.sort((a, b) => a - b);
    const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
    console.log(
      `differential, 10 findings: median ${times[100]?.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of processor time`,
    );
    // Four times the promise: neighbours on the same core share its caches.
    expect(p95).toBeLessThan(60);
  });
});
