import { describe, expect, test } from "vitest";
import { bar, frequency, percent, ratio } from "../src/output/format.ts";

describe("numbers for eyes", () => {
  test.each([
    [0, "····················", "0.0 %"],
    [0.0001, "█···················", "<0.1 %"],
    [0.5, "██████████··········", "50.0 %"],
    [0.9999, "████████████████████", ">99.9 %"],
    [1, "████████████████████", "100.0 %"],
  ])("a share of %d", (share, cells, words) => {
    expect([bar(share), percent(share)]).toEqual([cells, words]);
  });

  test.each([
    [Math.log(12.34), "×12"],
    [Math.log(0.0812), "×0.081"],
    [0, "×1"],
  ])("a log likelihood ratio of %d", (logarithm, words) => expect(ratio(logarithm)).toBe(words));

  test("frequencies as stated", () => {
    expect(frequency({ basis: "counts", value: 7 / 9, numerator: 7, denominator: 9 }, "en")).toBe("7/9 patients");
    expect(frequency({ basis: "percent", value: 0.725 }, "zh")).toBe("72.5 %");
    expect(frequency({ basis: "unstated", value: null }, "zh")).toBe("频率不详");
  });
});
