import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { formatDemographics } from "../src/format/format-demographics.ts";
import { formatFrequency } from "../src/format/format-frequency.ts";
import { formatQuantity } from "../src/format/format-quantity.ts";
import { formatBits, formatLikelihoodRatio, formatShare } from "../src/format/number-formats.ts";
import type { MessageKey } from "../src/messages/catalogue.ts";
import { type MessageValues, translate } from "../src/messages/translate.ts";

const en = (key: MessageKey, values?: MessageValues) => translate("en", key, values);
const zh = (key: MessageKey, values?: MessageValues) => translate("zh", key, values);

describe("formatShare", () => {
  it.each([
    [0, "0%"],
    [0.00009, "<0.01%"],
    [0.0001, "0.01%"],
    [0.0347, "3.5%"],
    [0.62, "62%"],
    // Two digits would round 0.996 to a certainty that it is not.
    [0.996, "99.6%"],
    [0.9995, ">99.9%"],
    [1, "100%"],
  ])("writes %f as %s", (share, text) => {
    expect(formatShare(share, "en")).toBe(text);
  });
});

describe("formatLikelihoodRatio", () => {
  it.each([
    [12, "×12"],
    [1, "×1"],
    [0.0831, "×0.083"],
    [1234, "×1,200"],
    [20_000, "×>10,000"],
    [0.00001, "×<0.0001"],
  ])("writes a ratio of %f as %s", (ratio, text) => {
    expect(formatLikelihoodRatio(Math.log(ratio), "en")).toBe(text);
  });
});

describe("formatBits", () => {
  it.each([
    [0.834, "0.83"],
    [9.44, "9.4"],
    [14.2, "14"],
  ])("writes %f bits as %s", (bits, text) => {
    expect(formatBits(bits, "en")).toBe(text);
  });
});

describe("formatFrequency", () => {
  it("keeps counts as counted", () => {
    expect(formatFrequency({ value: 7 / 9, basis: "counts", numerator: 7, denominator: 9 }, en)).toBe("7/9");
  });
  it("names an HPO band in the reader's language", () => {
    const band = { value: 0.9, basis: "term", term: curie("HP:0040281") } as const;
    expect(formatFrequency(band, en)).toBe("very frequent (80–99%)");
    expect(formatFrequency(band, zh)).toBe("极常见（80–99%）");
  });
  it("writes a percentage", () => {
    expect(formatFrequency({ value: 0.785, basis: "percent" }, en)).toBe("78.5%");
  });
  it("says that a frequency is not stated, also where the ranking assumed one", () => {
    expect(formatFrequency({ value: null, basis: "unstated" }, en)).toBe("frequency not stated");
    expect(formatFrequency({ value: 0.5, basis: "unstated" }, en)).toBe("frequency not stated");
  });
});

describe("formatQuantity", () => {
  it.each([
    [{ value: 101, unit: "g/L" }, "101 g/L"],
    [{ value: 38.5, unit: "Cel" }, "38.5 °C"],
    [{ value: 92, unit: "%" }, "92%"],
    [{ value: 3, unit: "{score}" }, "3"],
    [{ value: 5, unit: "mg/dL", comparator: "<" as const }, "<5 mg/dL"],
  ])("writes %j as %s", (quantity, text) => {
    expect(formatQuantity(quantity)).toBe(text);
  });
});

describe("formatDemographics", () => {
  it.each([
    [{ sex: "female" as const, ageYears: 12.9 }, "female · 12 years"],
    [{ sex: "male" as const, ageYears: 1.5 }, "male · 18 months"],
    // 0.05 of 365.2425 days are 18.26 days, and less than one month.
    [{ sex: "unknown" as const, ageYears: 0.05 }, "18 days"],
    [{ sex: "unknown" as const }, ""],
  ])("writes %j as %s", (demographics, text) => {
    expect(formatDemographics(demographics, en)).toBe(text);
  });
});
