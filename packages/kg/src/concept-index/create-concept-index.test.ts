import { curie, drugClassCurie, drugCurie } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRelease } from "../release/load.ts";
import { createConceptIndex } from "./create-concept-index.ts";

let index: ReturnType<typeof createConceptIndex>;
beforeAll(async () => {
  index = createConceptIndex(await loadRelease("data/releases/starter"));
});

const namedIn = (text: string): string[] =>
  index.read(text).map(({ id, start, end }) => `${id} ${text.slice(start, end)}`);

describe("concepts of a passage", () => {
  it.each([
    [
      "a drug and a finding",
      "Metformin rarely causes lactic acidosis.",
      ["CDSS-DRUG:metformin Metformin", "HP:0003128 lactic acidosis"],
    ],
    ["a disease", "Marfan syndrome", ["OMIM:154700 Marfan syndrome"]],
    ["what is denied", "no lactic acidosis", ["HP:0003128 lactic acidosis"]],
    ["Chinese drugs and diseases", "给予头孢曲松", ["CDSS-DRUG:ceftriaxone 头孢曲松"]],
    ["a class of drugs", "Which antibiotic is given?", ["CDSS-CLASS:antibiotic antibiotic"]],
    [
      "a class in the plural",
      "Antibiotics and NSAIDs",
      ["CDSS-CLASS:antibiotic Antibiotics", "CDSS-CLASS:nsaid NSAIDs"],
    ],
    ["Chinese classes", "用什么抗生素或降压药", ["CDSS-CLASS:antibiotic 抗生素", "CDSS-CLASS:antihypertensive 降压药"]],
    ["nothing in other words", "The committee met on Tuesday.", []],
    ["nothing in nothing", "", []],
  ])("are %s", (_what, text, expected) => {
    expect(namedIn(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(namedIn(text)).toEqual([]);
  });

  it("does not read a name inside another word", () => {
    expect(namedIn("metforminless")).toEqual([]);
  });
});

describe("neighbours of a concept", () => {
  it("are nearer the closer they stand", () => {
    const related = index.related(curie("HP:0001945"));
    expect(related.get(curie("HP:0001945"))).toBe(1);
    // Recurrent fever is a child of fever (one step down), abnormality of body temperature its parent.
    expect(related.get(curie("HP:0001954"))).toBe(0.6);
    expect(related.get(curie("HP:0004370"))).toBe(0.3);
  });

  it("are other ids of the same disease, as near as itself", () => {
    expect(index.related(curie("OMIM:154700")).get(curie("ORPHA:558"))).toBe(1);
  });

  it("are few for a concept of thousands", () => {
    expect(index.related(curie("HP:0000118")).size).toBeLessThanOrEqual(41);
  });

  it("are the members of a class of drugs", () => {
    const related = index.related(drugClassCurie("vitamin-k-antagonist"));
    expect(related.get(drugClassCurie("vitamin-k-antagonist"))).toBe(1);
    expect(related.get(drugCurie("warfarin"))).toBe(0.6);
    expect(related.has(drugCurie("rivaroxaban"))).toBe(false);
  });

  it("are none for what the release does not know", () => {
    expect([...index.related(drugCurie("unheard-of"))]).toEqual([[drugCurie("unheard-of"), 1]]);
    expect([...index.general(drugCurie("unheard-of"))]).toEqual([drugCurie("unheard-of")]);
  });
});

it("knows what is more general", () => {
  expect(index.general(curie("HP:0001954")).has(curie("HP:0001945"))).toBe(true);
  expect(index.general(curie("HP:0001945")).has(curie("HP:0001954"))).toBe(false);
});

it.each([
  // Class and group of the packs, and ATC codes: ceftriaxone J01DD04, warfarin B01AA03, tranexamic acid (B02AA02) stops bleeding.
  ["ceftriaxone", "antibiotic", true],
  ["ceftriaxone", "beta-lactam", true],
  ["ceftriaxone", "cephalosporin", true],
  ["warfarin", "anticoagulant", true],
  ["aspirin", "anticoagulant", false],
  ["tranexamic-acid", "anticoagulant", false],
  ["lisinopril", "antihypertensive", true],
  ["fluconazole", "antibiotic", false],
  ["prednisolone", "corticosteroid", true],
])("knows whether %s is of the class %s", (drug, key, isMember) => {
  expect(index.general(drugCurie(drug)).has(drugClassCurie(key))).toBe(isMember);
});
