import type { Frequency } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { aggregateFrequency, type FrequencyRow, frequencyOf } from "./aggregate-frequency.ts";

/** Rows as a file writes them: `9/10`, `HP:0040282`, `45%` or nothing, `NOT` before it, `TITLE` for a row of the title. */
const rows = (...texts: readonly string[]): FrequencyRow[] =>
  texts.map((text) => ({
    negated: text.startsWith("NOT"),
    title: text === "TITLE",
    frequency: frequencyOf(text.replace(/NOT ?|TITLE/, "")),
  }));

const FREQUENT = "HP:0040282"; // 0.55
const OCCASIONAL = "HP:0040283"; // 0.17
const OBLIGATE = "HP:0040280"; // 1
const EXCLUDED = "HP:0040285"; // 0

interface Case {
  readonly title: string;
  readonly given: readonly string[];
  readonly value: number;
  readonly patients: number;
  readonly stated: Frequency;
}

const UNSTATED: Frequency = { value: null, basis: "unstated" };
const counts = (numerator: number, denominator: number): Frequency => ({
  value: numerator / denominator,
  basis: "counts",
  numerator,
  denominator,
});

const CASES: readonly Case[] = [
  // Counts, with half a patient on either side (Jeffreys): (n + 1/2) / (m + 1).
  { title: "one cohort", given: ["3/7"], value: 3.5 / 8, patients: 7, stated: counts(3, 7) },
  { title: "1/1 is no certainty", given: ["1/1"], value: 1.5 / 2, patients: 1, stated: counts(1, 1) },
  { title: "cohorts are added", given: ["3/7", "1/3", "0/10"], value: 4.5 / 21, patients: 20, stated: counts(4, 20) },
  {
    title: "patients of a NOT row did not have it",
    given: ["3/7", "NOT 0/5"],
    value: 3.5 / 13,
    patients: 12,
    stated: counts(3, 12),
  },
  {
    title: "a NOT without counts adds nobody",
    given: ["3/7", "NOT"],
    value: 3.5 / 8,
    patients: 7,
    stated: counts(3, 7),
  },
  {
    title: "a large cohort stays below certainty",
    given: ["500/500"],
    value: 0.98,
    patients: 500,
    stated: counts(500, 500),
  },
  // Bands and percentages count as five patients.
  { title: "a band", given: [FREQUENT], value: 0.55, patients: 5, stated: frequencyOf(FREQUENT) },
  { title: "a percentage", given: ["45%"], value: 0.45, patients: 5, stated: { value: 0.45, basis: "percent" } },
  {
    title: "the same band twice",
    given: [FREQUENT, FREQUENT],
    value: 0.55,
    patients: 5,
    stated: frequencyOf(FREQUENT),
  },
  // (0.55 + 0.17) / 2: no band any more.
  {
    title: "two bands",
    given: [FREQUENT, OCCASIONAL],
    value: 0.36,
    patients: 5,
    stated: { value: 0.36, basis: "percent" },
  },
  {
    title: "obligate leaves room for the patient without",
    given: [OBLIGATE],
    value: 0.98,
    patients: 5,
    stated: frequencyOf(OBLIGATE),
  },
  // (9 + 0.55 x 5 + 0.5) / (10 + 5 + 1)
  { title: "counts and a band", given: ["9/10", FREQUENT], value: 12.25 / 16, patients: 15, stated: counts(9, 10) },
  // (0 + 0.55 x 5 + 0.5) / (5 + 5 + 1)
  {
    title: "a band against a cohort without",
    given: ["0/5", FREQUENT],
    value: 3.25 / 11,
    patients: 10,
    stated: frequencyOf(FREQUENT),
  },
  // Without a frequency: two patients at 0.5, 0.3 where only the title names it.
  { title: "unstated", given: [""], value: 0.5, patients: 2, stated: UNSTATED },
  { title: "unstated three times is no more", given: ["", "", ""], value: 0.5, patients: 2, stated: UNSTATED },
  {
    title: "unstated beside a band",
    given: ["", OCCASIONAL],
    value: 0.17,
    patients: 5,
    stated: frequencyOf(OCCASIONAL),
  },
  { title: "unstated beside counts", given: ["", "3/7"], value: 3.5 / 8, patients: 7, stated: counts(3, 7) },
  { title: "the title alone", given: ["TITLE"], value: 0.3, patients: 2, stated: UNSTATED },
  { title: "the title beside a source", given: ["TITLE", ""], value: 0.5, patients: 2, stated: UNSTATED },
  { title: "unstated against a NOT without counts", given: ["", "NOT"], value: 0.5, patients: 2, stated: UNSTATED },
  // One source asserts it, another found it in none of five: (2 x 0.5 + 0.5) / (5 + 2 + 1).
  { title: "unstated against a cohort without", given: ["", "0/5"], value: 1.5 / 8, patients: 7, stated: UNSTATED },
  // (2 x 0.5) / (5 + 2)
  { title: "unstated against an excluding band", given: ["", EXCLUDED], value: 1 / 7, patients: 7, stated: UNSTATED },
];

describe("aggregateFrequency", () => {
  it.each(CASES)("$title", ({ given, value, patients, stated }) => {
    const aggregated = aggregateFrequency(rows(...given));
    expect(aggregated?.value).toBeCloseTo(value, 12);
    expect(aggregated?.patients).toBe(patients);
    expect(aggregated?.stated).toEqual({
      ...stated,
      ...(stated.value === null ? {} : { value: expect.closeTo(stated.value, 12) }),
    });
  });

  it.each([
    ["no row", []],
    ["NOT", ["NOT"]],
    ["nobody of a cohort", ["0/8"]],
    ["NOT, and nobody of a cohort", ["NOT 0/3", "0/8"]],
    ["0 %", ["0%"]],
    ["the excluding band", [EXCLUDED]],
  ])("is null where every source denies it: %s", (_, given) => {
    expect(aggregateFrequency(rows(...given))).toBeNull();
  });

  it("does not depend on the order of the rows", () => {
    const given = rows("3/7", FREQUENT, "", "NOT 0/2", "TITLE");
    expect(aggregateFrequency(given.toReversed())).toEqual(aggregateFrequency(given));
  });
});

describe("frequencyOf", () => {
  it("reads an unreadable text as unstated, and a text the same way twice", () => {
    expect(frequencyOf("often")).toEqual(UNSTATED);
    expect(frequencyOf("3/7")).toBe(frequencyOf("3/7"));
  });
});
