import { describe, expect, it } from "vitest";
import { createBm25Index } from "./bm25-index.ts";

const DOCUMENTS = [
  { id: "d1", text: "fever fever cough" },
  { id: "d2", text: "cough" },
  { id: "d3", text: "rash fever" },
];

describe("BM25", () => {
  it("scores as the formula says", () => {
    // N = 3, lengths 3, 1, 2, mean 2; k1 = 1, b = 0.5: damping 1 - 0.5 + 0.5 · length / 2 = 1.25, 0.75, 1.
    // fever: n = 2, idf = ln(1 + 1.5 / 2.5) = ln 1.6; d1 tf 2: 2 / 3.25, d3 tf 1: 1 / 2.
    // rash:  n = 1, idf = ln(1 + 2.5 / 1.5) = ln(8 / 3); d3 tf 1: 1 / 2.
    const scores = createBm25Index(DOCUMENTS, { k1: 1, b: 0.5 }).scores("fever rash");
    expect(scores[0]).toBeCloseTo((Math.log(1.6) * 2) / 3.25, 12);
    expect(scores[1]).toBe(0);
    expect(scores[2]).toBeCloseTo(Math.log(1.6) / 2 + Math.log(8 / 3) / 2, 12);
  });

  it("has k1 = 0.9 and b = 0.4 where none are given", () => {
    // rash in d3 of mean length: damping 0.9 · (1 - 0.4 + 0.4) = 0.9.
    expect(createBm25Index(DOCUMENTS).scores("rash")[2]).toBeCloseTo(Math.log(8 / 3) / 1.9, 12);
  });

  it("counts a word that the query repeats again", () => {
    const index = createBm25Index(DOCUMENTS);
    expect(index.scores("rash rash")[2]).toBeCloseTo(2 * (index.scores("rash")[2] ?? 0), 12);
  });

  it.each([
    // cough: d2 (1 term) is shorter than d1 (3 terms), both have it once.
    ["the shorter of two with one mention first", "cough", 3, ["d2", "d1"]],
    ["another form of the word", "Coughing", 1, ["d2"]],
    ["no document for a word that none has", "jaundice", 3, []],
    ["no document for stop words", "of the", 3, []],
    ["no document for a limit of 0", "cough", 0, []],
  ])("finds %s", (_what, query, limit, expected) => {
    const index = createBm25Index(DOCUMENTS);
    expect(index.search(query, limit).map(({ id }) => id)).toEqual(expected);
  });

  it("breaks ties by document order, also where the limit cuts them", () => {
    const index = createBm25Index(["c", "a", "b"].map((id) => ({ id, text: "fever" })));
    expect(index.search("fever", 2).map(({ id }) => id)).toEqual(["c", "a"]);
  });

  it("gives the best first whatever their order in the collection", () => {
    const documents = [2, 5, 1, 4, 3].map((count) => ({ id: `${count}`, text: "fever ".repeat(count) }));
    // With b = 0 length does not count: more mentions are better.
    const found = createBm25Index(documents, { b: 0 }).search("fever", 3);
    expect(found.map(({ id }) => id)).toEqual(["5", "4", "3"]);
  });

  it("reads Chinese", () => {
    const index = createBm25Index([
      { id: "哮喘", text: "支气管哮喘急性发作" },
      { id: "糖尿病", text: "2型糖尿病" },
    ]);
    expect(index.search("哮喘", 2).map(({ id }) => id)).toEqual(["哮喘"]);
  });

  it("finds nothing among no documents, and among empty ones", () => {
    expect(createBm25Index([]).search("fever", 3)).toEqual([]);
    expect(createBm25Index([{ id: "empty", text: "" }]).search("fever", 3)).toEqual([]);
  });

  it.each([
    ["k1", { k1: -1 }],
    ["k1", { k1: Number.NaN }],
    ["b", { b: 1.01 }],
  ])("refuses %s out of bounds", (name, parameters) => {
    expect(() => createBm25Index(DOCUMENTS, parameters)).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", message: expect.stringContaining(`${name} is out of bounds`) }),
    );
  });
});
