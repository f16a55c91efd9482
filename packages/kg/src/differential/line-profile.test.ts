import { beforeAll, describe, expect, it } from "vitest";
import { differentialRelease, ordinalOf } from "../../test/support/differential-release.ts";
import type { Release } from "../release/load.ts";
import { isXLinkedRecessive } from "./lines.ts";
import { buildProfileIndex, type ProfileIndex } from "./profile-index.ts";
import { filterFor, resolveQuery } from "./query.ts";

let release: Release;
let index: ProfileIndex;
beforeAll(async () => {
  release = await differentialRelease();
  index = buildProfileIndex(release);
});

const lineOf = (id: string): number => index.lineOf[ordinalOf(release, id)] ?? -1;
const term = (id: string): number => ordinalOf(release, id);

function profile(id: string, query: { excludeReferences?: string[]; sex?: "female" | "male" } = {}) {
  const line = lineOf(id);
  const resolved = resolveQuery(index, { findings: [], ...query } as Parameters<typeof resolveQuery>[1]);
  const held = index.profileOf(line, filterFor(resolved, line));
  const named = <T, U>(map: ReadonlyMap<number, T>, value: (entry: T) => U): Record<string, U> =>
    Object.fromEntries([...map].map(([at, entry]) => [release.concepts.list[at]?.label ?? "", value(entry)]));
  return {
    direct: named(held.direct, (entry) => Number(entry.value.toFixed(6))),
    propagated: named(held.propagated, (entry) => Number(entry.value.toFixed(6))),
    excluded: [...held.excluded].map((at) => release.concepts.list[at]?.label),
    patients: held.patients,
  };
}

describe("lines", () => {
  it("joins records of one disease, and shows the OMIM one", () => {
    expect(index.lines).toHaveLength(9);
    expect(lineOf("ORPHA:11")).toBe(lineOf("OMIM:100001"));
    const joined = index.lines[lineOf("ORPHA:11")];
    expect(joined?.main).toBe(term("OMIM:100001"));
    expect(joined?.members).toEqual([term("OMIM:100001"), term("ORPHA:11")]);
  });

  it("gives the numbered diseases of one name a series, and no other disease", () => {
    expect(index.lines.map((line) => line.series)).toEqual([-1, -1, -1, -1, 0, 0, 0, -1, -1]);
    expect(index.seriesLines).toEqual([[4, 5, 6]]);
  });

  it("takes 1 off a record that OMIM does not hold", () => {
    expect(index.lines.map((line) => line.recordPrior)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, -1]);
  });

  it("reads inheritance and onset", () => {
    expect(index.lines.map((line) => isXLinkedRecessive(line.inheritance))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([...index.onsets.lines]).toEqual([0, 1]);
  });
});

describe("profiles", () => {
  it("pools the rows of joined records, and passes the highest frequency up", () => {
    expect(profile("OMIM:100001")).toEqual({
      // (9 + 5 x 0.9 + 0.5) / 16, the band 0.55, unstated, the band 0.17
      direct: { "Large head": 0.875, "Mitral valve defect": 0.55, "Skin spots": 0.5, Fever: 0.17 },
      propagated: {
        "Large head": 0.875,
        "Abnormality of the head": 0.875,
        "Phenotypic abnormality": 0.875,
        "Mitral valve defect": 0.55,
        "Valve defect": 0.55,
        "Abnormality of the heart": 0.55,
        "Skin spots": 0.5,
        "Abnormality of the skin": 0.5,
        Fever: 0.17,
      },
      excluded: [],
      patients: 15,
    });
  });

  it("keeps what the sources exclude apart", () => {
    expect(profile("OMIM:100002")).toMatchObject({
      direct: { "Small head": 0.916667, "Focal seizure": 0.8 },
      excluded: ["Fever"],
    });
  });

  it("leaves rows stated for the other sex out, and keeps those of no sex", () => {
    expect(profile("OMIM:100008").direct).toEqual({ "Thick skin": 0.863636, Weakness: 0.681818, Fever: 0.318182 });
    expect(profile("OMIM:100008", { sex: "male" }).direct).toEqual({ Weakness: 0.681818, Fever: 0.318182 });
    expect(profile("OMIM:100008", { sex: "female" }).direct).toEqual({ "Thick skin": 0.863636, Fever: 0.318182 });
  });

  it("leaves rows of an excluded publication out, of whatever record, alone or in a list", () => {
    // Alpha: PMID:1 gives large head of OMIM and mitral; the record of Orphanet keeps its own band.
    expect(profile("OMIM:100001", { excludeReferences: ["PMID:1"] }).direct).toEqual({
      "Large head": 0.9,
      "Skin spots": 0.5,
      Fever: 0.17,
    });
    expect(profile("OMIM:100001", { excludeReferences: ["pmid:2", "ORPHA:11"] }).direct).toEqual({
      // 9.5 / 11
      "Large head": 0.863636,
      "Mitral valve defect": 0.55,
      Fever: 0.17,
    });
    // Gamma's weakness is cited as PMID:4;PMID:44.
    expect(profile("OMIM:100003", { excludeReferences: ["PMID:44"] }).direct).toEqual({ "Brown skin spots": 0.9 });
    expect(profile("OMIM:100003", { excludeReferences: ["PMID:4"] }).direct).toEqual({});
    // A near miss: PMID:4 is not PMID:44.
    expect(profile("OMIM:100002", { excludeReferences: ["PMID:4"] })).toEqual(profile("OMIM:100002"));
  });

  it("joins both filters", () => {
    expect(profile("OMIM:100008", { sex: "male", excludeReferences: ["PMID:9"] }).direct).toEqual({});
    expect(profile("OMIM:100008", { sex: "male", excludeReferences: ["PMID:1"] }).direct).toEqual({
      Weakness: 0.681818,
      Fever: 0.318182,
    });
  });
});

describe("the index", () => {
  it("holds the mean frequency over the lines as background", () => {
    const background = (id: string): number => index.background[term(id)] ?? 0;
    // One of nine lines has it; 1e-5 keeps it above zero where none has.
    expect(background("HP:0000011")).toBeCloseTo(0.875 / 9 + 1e-5, 7);
    expect(background("HP:0000010")).toBeCloseTo((0.875 + 5.5 / 6) / 9 + 1e-5, 7);
    expect(background("HP:0000023")).toBeCloseTo(1e-5, 12);
    expect(index.information[term("HP:0000011")]).toBeCloseTo(-Math.log(0.875 / 9 + 1e-5), 6);
    // What no patient can have.
    expect(index.information[term("HP:0001419")]).toBe(0);
  });

  it("scores findings only, not modes of inheritance or onsets", () => {
    const scored = (id: string): boolean => index.isScored(term(id));
    expect([scored("HP:0000118"), scored("HP:0000044")]).toEqual([true, true]);
    expect([scored("HP:0000001"), scored("HP:0001419"), scored("HP:0003593"), scored("OMIM:100001")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("sums a series, and its own line is taken out again by who asks", () => {
    // Weakness of epsilon 1 and 2: 8.5/11 + 6.5/9
    expect(index.seriesSums.at(term("HP:0000043"), 0)).toBeCloseTo(8.5 / 11 + 6.5 / 9, 6);
  });
});
