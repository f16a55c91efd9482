import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absentContribution,
  likelihoodRatio,
  presentContribution,
  probabilityRecorded,
  raisedProbability,
} from "./finding-likelihood.ts";

const NONE = { exact: 0, below: 0, above: 0, series: 0 };

describe("probabilityRecorded: the best of four explanations", () => {
  it.each([
    ["the term itself", { ...NONE, exact: 0.4, below: 0.4 }, 0.4],
    // A special form of it, recorded in general words: 0.15 x 0.8.
    ["a special form", { ...NONE, below: 0.8 }, 0.12],
    ["a rare exact term beside a frequent special form", { ...NONE, exact: 0.05, below: 0.8 }, 0.12],
    // A general term of which it is one form: 0.1 x 0.3.
    ["a general term", { ...NONE, above: 0.3 }, 0.03],
    // 0.1 x 0.6
    ["the series", { ...NONE, series: 0.6 }, 0.06],
    ["nothing", NONE, 0],
  ])("%s", (_, explanations, expected) => {
    expect(probabilityRecorded(explanations)).toBeCloseTo(expected, 12);
    expect(raisedProbability(explanations)).toBeCloseTo(expected ** 0.8, 12);
  });
});

describe("likelihoodRatio", () => {
  it.each([
    // 0.95 x 0.6 / 0.2 + 0.05
    [0.6, 0.2, 2.9],
    [0.2, 0.2, 1],
    // A disease that does not know the finding: the noise.
    [0, 0.2, 0.05],
  ])("of %f against a mean of %f is %f", (raised, mean, ratio) => {
    expect(likelihoodRatio(raised, mean)).toBeCloseTo(ratio, 12);
  });

  it("is 1 on average over the lines that the mean was taken over", () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(probabilities, (values) => {
        const raised = values.map((value) => value ** 0.8);
        const mean = raised.reduce((sum, value) => sum + value, 0) / raised.length;
        fc.pre(mean > 1e-9);
        const average = raised.reduce((sum, value) => sum + likelihoodRatio(value, mean), 0) / raised.length;
        expect(average).toBeCloseTo(1, 9);
      }),
      { seed: 5 },
    );
  });
});

describe("presentContribution", () => {
  it.each([
    ["inexact", 2.9, false, false, Math.log(2.9)],
    ["exact: 0.6 more", 2.9, true, false, Math.log(2.9) + 0.6],
    ["hedged: half", 2.9, false, true, Math.log(2.9) / 2],
    ["exact and hedged: half of both", 2.9, true, true, (Math.log(2.9) + 0.6) / 2],
    ["not known to the disease: the noise is the floor", 0.05, false, false, -2.995732],
  ])("%s", (_, ratio, exact, uncertain, expected) => {
    expect(presentContribution(ratio, exact, { uncertain, weight: 1 })).toBeCloseTo(expected, 6);
  });
});

describe("presentContribution of a finding that another one implies in part", () => {
  it("keeps the share that is new", () => {
    // 0.4 x (ln 2.9 + 0.6), and half of that where the finding is hedged as well
    expect(presentContribution(2.9, true, { uncertain: false, weight: 0.4 })).toBeCloseTo(0.4 * (1.064711 + 0.6), 6);
    expect(presentContribution(2.9, true, { uncertain: true, weight: 0.4 })).toBeCloseTo(0.2 * (1.064711 + 0.6), 6);
  });
});

describe("absentContribution", () => {
  it.each([
    // 0.15 x ln((1 - 0.9 x 0.9) / (1 - 0.9 x 0.1)) = 0.15 x ln(0.19 / 0.91) = 0.15 x -1.566421
    ["a very frequent finding", 0.9, 0.1, false, -0.234963],
    ["hedged: half", 0.9, 0.1, true, -0.117481],
    // 0.15 x ln(0.118 / 0.91) = 0.15 x -2.042753: short of the cap of 3
    ["an obligate one, capped at 98 %", 0.98, 0.1, false, -0.306413],
    // From 80 % on: 0.15 x ln(0.28 / 0.91) = 0.15 x -1.178655
    ["80 %", 0.8, 0.1, false, -0.176798],
    ["a near miss of 80 %", 0.79999, 0.1, false, 0],
    ["a finding that the disease does not have", 0, 0.1, false, 0],
  ])("%s", (_, frequency, background, uncertain, expected) => {
    expect(absentContribution(frequency, background, uncertain)).toBeCloseTo(expected, 5);
  });

  it("never falls with a rarer finding", () => {
    const share = fc.double({ min: 0, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 0.7, noNaN: true }), (a, b, background) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        return absentContribution(high, background, false) <= absentContribution(low, background, false);
      }),
      { seed: 5 },
    );
  });
});
