import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onsetContribution, sexContribution } from "./demographic-likelihood.ts";
import { OnsetTable, probabilityOfOnsetBy } from "./onset.ts";

const INFANTILE = { row: 0, from: 28 / 365, to: 1, patients: 4 };
const ADULT = { row: 1, from: 16, to: 80, patients: 2 };
const ANTENATAL = { row: 2, from: -1, to: 0, patients: 3 };

describe("probabilityOfOnsetBy, with half a patient of doubt: (begun + 1/2) / (patients + 1)", () => {
  it.each([
    ["before the period", 0, [INFANTILE], 0.5 / 5],
    ["on its first day: 0.3 of 4", 28 / 365, [INFANTILE], (0.3 * 4 + 0.5) / 5],
    // (48 - 16) / (80 - 16) = 0.5 of the way: 0.3 + 0.7 x 0.5 = 0.65
    ["in its middle", 48, [ADULT], (0.65 * 2 + 0.5) / 3],
    ["at its end", 1, [INFANTILE], 4.5 / 5],
    ["long after", 90, [INFANTILE], 4.5 / 5],
    ["after one of two periods", 5, [INFANTILE, ADULT], 4.5 / 7],
    ["a newborn with an antenatal onset", 0, [ANTENATAL], 3.5 / 4],
  ])("%s", (_, age, onsets, expected) => {
    expect(probabilityOfOnsetBy(age, onsets)).toBeCloseTo(expected, 12);
  });

  it("is unknown without an onset", () => {
    expect(probabilityOfOnsetBy(30, [])).toBeNull();
  });

  it("never falls as the patient grows older", () => {
    const age = fc.double({ min: 0, max: 130, noNaN: true });
    fc.assert(
      fc.property(age, age, fc.subarray([INFANTILE, ADULT, ANTENATAL], { minLength: 1 }), (a, b, onsets) => {
        const young = Math.min(a, b);
        const old = Math.max(a, b);
        return (probabilityOfOnsetBy(young, onsets) ?? 2) <= (probabilityOfOnsetBy(old, onsets) ?? -1);
      }),
      { seed: 3 },
    );
  });

  it("is the same from the table of all lines", () => {
    const lines = [[], [INFANTILE, ADULT], [], [ANTENATAL], [ADULT]];
    const table = new OnsetTable(lines);
    expect([...table.lines]).toEqual([1, 3, 4]);
    for (const age of [0, 0.5, 17, 60, 120])
      expect([...table.probabilitiesBy(age)]).toEqual(
        [1, 3, 4].map((line) => probabilityOfOnsetBy(age, lines[line] ?? [])),
      );
  });
});

describe("onsetContribution", () => {
  it("is the weighted logarithm of the ratio to the background", () => {
    // 0.3 x ln(0.9 / 0.6)
    expect(onsetContribution([INFANTILE], 30, 0.6)).toBeCloseTo(0.12164, 5);
    expect(onsetContribution([ADULT], 2, 0.6)).toBeLessThan(0);
  });

  it("says nothing without an onset or without an age", () => {
    expect(onsetContribution([], 30, 0.6)).toBe(0);
    expect(onsetContribution([INFANTILE], undefined, 0.6)).toBe(0);
  });
});

describe("sexContribution", () => {
  const recessive = { row: 0, xLinkedRecessive: true };
  const other = { row: 1, xLinkedRecessive: false };
  it.each([
    // 0.5 x ln(0.85 / 0.5) and 0.5 x ln(0.15 / 0.5)
    ["a boy", "male", [recessive], 0.265314],
    ["a girl", "female", [recessive], -0.601986],
    ["two rows of the same mode", "male", [recessive, recessive], 0.265314],
    ["another mode stated as well", "female", [recessive, other], 0],
    ["another mode", "female", [other], 0],
    ["no mode stated", "female", [], 0],
    ["sex not known", "unknown", [recessive], 0],
    ["neither of the two", "other", [recessive], 0],
  ] as const)("%s", (_, sex, rows, expected) => {
    expect(sexContribution(rows, sex)).toBeCloseTo(expected, 6);
  });
});
