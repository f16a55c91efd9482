import { beforeAll, describe, expect, it } from "vitest";
import { withTinyRelease } from "../../../test/tiny-release.ts";
import type { TruePair } from "./citation.ts";
import { generateSamples } from "./generate-samples.ts";
import { type ConceptLexicon, createConceptLexicon } from "./lexicon/concept-lexicon.ts";

const pairOf = (statement: string, passage = statement): TruePair => ({
  source: "own",
  lang: "en",
  statement,
  passages: [{ id: "1", text: passage }],
});

const PAIRS = [
  pairOf("Red ember sign was seen in 12% of 40 men after surgery."),
  pairOf("Ravamine is safe.", "Ravamine is safe. Ravamine is not safe."),
  pairOf("Coughing increased in children with frost sign."),
];

let lexicon: ConceptLexicon;
beforeAll(async () => {
  lexicon = await withTinyRelease((release) => createConceptLexicon(release));
});

describe("the lexicon of a release", () => {
  it("finds the longest names, also in the plural", () => {
    expect(lexicon.find("Blue ember signs and an ember sign")).toEqual([
      { ids: ["HP:0000912"], start: 0, end: 16 },
      { ids: ["HP:0000901"], start: 24, end: 34 },
    ]);
  });

  it("finds no part of a word and no root", () => {
    expect(lexicon.find("December signal, phenotypic abnormality")).toEqual([]);
  });

  it("knows what is above", () => {
    expect([...lexicon.ancestorsOf("HP:0000911")].sort()).toEqual(["HP:0000001", "HP:0000118", "HP:0000901"]);
  });

  it("gives the findings below an organ system, and all conditions", () => {
    expect(lexicon.kindredOf("HP:0000911")).toEqual(["HP:0000911", "HP:0000912"]);
    expect(lexicon.kindredOf("OMIM:900001")).toHaveLength(5);
    expect(lexicon.kindredOf("HP:404")).toEqual([]);
  });

  it.each([
    ["itself", "HP:0000911", "HP:0000911", false],
    ["what is above", "HP:0000911", "HP:0000901", false],
    ["what is below", "HP:0000901", "HP:0000911", false],
    ["what is beside", "HP:0000911", "HP:0000912", false],
    ["another finding", "HP:0000911", "HP:0000921", true],
    ["the same disease of another source", "OMIM:900001", "ORPHA:901", false],
    ["another disease", "OMIM:900001", "OMIM:900002", true],
  ])("tells %s apart", (_, id, other, apart) => {
    expect(lexicon.areApart(id, other)).toBe(apart);
  });
});

describe("generateSamples", () => {
  it("makes true and false forms of what the statement has", () => {
    const samples = generateSamples(PAIRS, 3, 1, lexicon);
    const kindsOf = (pair: string) =>
      samples.filter(({ groups }) => groups.pair === pair).map(({ gold, id }) => [id, gold.supported]);
    expect(kindsOf("0")).toEqual([
      ["0/exact", true],
      ["0/kept-percent", true],
      ["0/number", false],
      ["0/negation", false],
      ["0/population", false],
      ["0/time", false],
    ]);
    expect(kindsOf("2")).toEqual([
      ["2/exact", true],
      ["2/direction", false],
      ["2/population", false],
    ]);
  });

  it("makes no false statement that the passage says after all", () => {
    expect(
      generateSamples(PAIRS, 3, 1, lexicon)
        .filter(({ id }) => id.startsWith("1/"))
        .map(({ id }) => id),
    ).toEqual(["1/exact"]);
  });

  it("repeats for a seed, and draws other pairs for another", () => {
    const statements = (seed: number) => generateSamples(PAIRS, 2, seed, lexicon).map(({ input }) => input.statement);
    expect(statements(4)).toEqual(statements(4));
    expect(new Set(Array.from({ length: 8 }, (_, seed) => statements(seed).join())).size).toBeGreaterThan(1);
  });

  it("gives all pairs where more are asked for", () => {
    expect(new Set(generateSamples(PAIRS, 99, 1, lexicon).map(({ groups }) => groups.pair)).size).toBe(3);
  });
});
