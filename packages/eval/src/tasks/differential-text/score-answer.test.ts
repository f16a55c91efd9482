import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { smallLexicon } from "../../../test/small-lexicon.ts";
import { createNameLinker } from "../../gold/name-linker.ts";
import { sampleOf } from "./link-cases.ts";
import { createScorer } from "./score-answer.ts";
import { type TextAnswer, WireTextAnswer } from "./text-answer.ts";
import type { TextCase } from "./text-sample.ts";

/*
 * Alder disease (OMIM:1) is ORPHA:1 as well, and a child of the alder group (ORPHA:9), whose other child is OMIM:2.
 * The group and red eye stand below a phenotype, which makes nothing close.
 */
const LEXICON = smallLexicon(
  {
    "OMIM:1": ["Alder disease", "桤木病"],
    "ORPHA:1": ["Alder disease of the lung"],
    "OMIM:2": ["Birch disease"],
    "ORPHA:9": ["Alder group"],
    "HP:0000003": ["Red eye", "Pink eye"],
  },
  { "OMIM:1": "ORPHA:1", "ORPHA:1": "OMIM:1" },
);
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  "OMIM:1": ["ORPHA:9"],
  "OMIM:2": ["ORPHA:9"],
  "ORPHA:9": ["HP:0000003"],
};
const release = {
  ...LEXICON,
  concepts: {
    ...LEXICON.concepts,
    list: LEXICON.concepts.list.map((concept) => ({ ...concept, parents: [...(PARENTS[concept.id] ?? [])] })),
  },
};
const linker = createNameLinker(release);
const scorer = createScorer(release, linker);

const CASE: TextCase = {
  id: "a",
  language: "en",
  text: "Red ember sign.",
  sex: "unknown",
  gold: ["Alder disease"],
  candidates: [],
  groups: {},
};
const score = (facts: Partial<TextCase>, answer: TextAnswer | null) =>
  scorer(sampleOf({ ...CASE, ...facts }, linker), answer);
const named = (...names: string[]): TextAnswer => WireTextAnswer.parse({ ranking: names.map((name) => ({ name })) });
const coded = (...ids: string[]): TextAnswer => WireTextAnswer.parse({ ranking: ids.map((id) => ({ id: curie(id) })) });

describe("the place of the diagnosis", () => {
  it.each([
    ["by its id", ["Alder disease"], coded("OMIM:2", "OMIM:1"), 2],
    ["by the id of a joined record", ["Alder disease"], coded("ORPHA:1"), 1],
    ["by its name", ["Alder disease"], named("Birch disease", "alder's disease", "Cedar disease"), 2],
    ["by its name in the other language", ["Alder disease"], named("桤木病"), 1],
    ["by the best of two diagnoses", ["Alder disease", "OMIM:2"], named("Cedar", "Birch disease", "Alder disease"), 2],
    ["not by another disease", ["Alder disease"], named("Birch disease", "Alder"), null],
    // A name that the release does not know is right where it is written like the diagnosis, and only there.
    ["by a name that the release does not know", ["Cedar's disease"], named("Fir disease", "CEDAR DISEASE"), 2],
    ["not by a name that resembles it", ["Cedar disease type 1"], named("Cedar disease type 2", "Cedar disease"), null],
    ["by another name of the same phenotype", ["Red eye"], named("Pink eye"), 1],
    ["by an id that the release does not know", ["MONDO:7"], coded("MONDO:7"), 1],
    ["by the name of a line with an id that the release does not know", ["Cedar"], lineOf("MONDO:7", "Cedar"), 1],
    ["by an id of the release, not by the name beside it", ["Alder disease"], lineOf("OMIM:2", "Alder disease"), null],
  ])("is found %s", (_, gold, answer, rank) => {
    expect(score({ gold }, answer)).toMatchObject({ rank, correct: rank === 1 });
  });

  it("is the mean place of lines of equal score, and that is no first place", () => {
    const answer: TextAnswer = { lines: coded("OMIM:1", "OMIM:2").lines, scores: [1, 1] };
    expect(score({}, answer)).toMatchObject({ rank: 1.5, correct: false });
  });

  it("is none for a line that was not ranked", () => {
    const answer: TextAnswer = { lines: coded("OMIM:1", "OMIM:2").lines, scores: [Number.NEGATIVE_INFINITY, 1] };
    expect(score({}, answer)).toMatchObject({ rank: null, reason: "not among the 1 lines of the answer" });
  });

  it.each([
    // The group is the parent of Alder disease; Birch disease is only a sibling.
    [["Alder disease"], coded("OMIM:2", "ORPHA:9", "OMIM:1"), 3, 2],
    [["Alder group"], coded("OMIM:2"), null, 1],
    // A phenotype is close to no disease.
    [["Alder group"], coded("HP:0000003"), null, null],
    [["Cedar"], named("Cedar"), 1, 1],
  ])("of %j by relatives", (gold, answer, rank, closeRank) => {
    expect(score({ gold }, answer)).toMatchObject({ rank, closeRank });
  });
});

function lineOf(id: string, name: string): TextAnswer {
  return WireTextAnswer.parse({ ranking: [{ id, name }] });
}

describe("diagnoses that the release does not hold", () => {
  it.each([
    [["Alder disease"], false, "not among the 1 lines of the answer"],
    [["Red eye"], true, "not among the 1 lines of the answer; the release holds it as a phenotype only"],
    [["Cedar"], true, "not among the 1 lines of the answer; the release holds no such disease"],
    [["MONDO:7"], true, "not among the 1 lines of the answer; the release holds no such disease"],
    [["HP:0000003"], true, "not among the 1 lines of the answer; the release holds it as a phenotype only"],
    [["Cedar", "OMIM:1"], false, "not among the 1 lines of the answer"],
  ])("%j: %s", (gold, unknown, reason) => {
    expect(score({ gold }, named("Fir disease"))).toMatchObject({ unknown, reason, correct: false });
  });

  it.each([
    [0, "place 2 of 2; no finding was read"],
    [1, "place 2 of 2; 1 finding was read"],
    [4, "place 2 of 2; 4 findings were read"],
  ])("says that %d findings were read", (findings, reason) => {
    expect(score({}, { ...named("Birch disease", "Alder disease"), findings }).reason).toBe(reason);
  });
});

describe("a question with choices", () => {
  const candidates = ["Birch disease", "Alder disease", "Cedar", "Fir"];
  it.each([
    ["the right one ahead of a wrong one", coded("ORPHA:9", "OMIM:1", "OMIM:2"), 1],
    ["a wrong one ahead", coded("OMIM:2", "OMIM:1"), 0],
    ["a wrong one alone", named("Fir"), 0],
    // None of the four was ranked: they share the first place.
    ["none of them", coded("ORPHA:9"), 1 / 4],
    ["no line at all", named(), 1 / 4],
    ["two of equal score", { lines: coded("OMIM:1", "OMIM:2").lines, scores: [2, 2] }, 1 / 2],
    ["a failed system", null, 0],
  ])("answered by %s gives %s its share", (_, answer, choice) => {
    expect(score({ candidates }, answer).choice).toBe(choice);
  });

  it("is not defined where it is open, or where no choice is right", () => {
    expect(score({}, named("Alder disease")).choice).toBeNull();
    expect(score({ candidates: ["Fir", "Cedar"] }, named("Alder disease")).choice).toBeNull();
  });
});

describe("urgency and confidence", () => {
  it.each([
    ["em", "em", "right"],
    ["ne", "em", "over"],
    ["sc", "ne", "over"],
    ["em", "sc", "under"],
    ["em", undefined, null],
    [undefined, "em", null],
  ] as const)("%s answered as %s is %s", (urgency, answered, expected) => {
    const answer = { ...named("Alder disease"), urgency: answered };
    expect(score(urgency === undefined ? {} : { urgency }, answer).urgency).toBe(expected);
  });

  it("takes the probability of the first line, where the answer gives one", () => {
    const answer = WireTextAnswer.parse({
      ranking: [
        { name: "Fir", score: 1, probability: 0.2 },
        { name: "Alder disease", score: 2, probability: 0.7 },
      ],
    });
    expect(score({}, answer)).toMatchObject({ correct: true, confidence: 0.7 });
    expect(score({}, named("Fir"))).not.toHaveProperty("confidence");
  });

  it("counts a failed system as wrong", () => {
    expect(score({}, null)).toEqual({
      correct: false,
      rank: null,
      closeRank: null,
      unknown: false,
      choice: null,
      urgency: null,
    });
  });
});
