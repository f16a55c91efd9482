import { describe, expect, it } from "vitest";
import { numberPlaces } from "./number-places.ts";

const found = (text: string) => numberPlaces(text).map(({ start, end }) => text.slice(start, end));

describe("numberPlaces", () => {
  it.each([
    ["counts", "Of 29 men, 14 children had a cough.", ["29", "14"]],
    ["percent", "It was seen in 12.5% and in 8 percent.", ["12.5", "8"]],
    ["measures", "A dose of 500 mg, 5mg or 1,200 µg.", ["500", "5", "1,200"]],
    ["times", "A 12-week course, then 3 weeks of rest.", ["12", "3"]],
    ["results", "(n = 12; P = 0.03)", ["12", "0.03"]],
    ["Chinese counts and measures", "共35例，每次500毫克，共3周", ["35", "500", "3"]],
  ])("finds %s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["names with a hyphen", "IL-6 and COVID-19 and CTLA-4 levels fell"],
    ["names with a digit", "CD4 and p53 and 17p13 were lost"],
    ["names that a number ends", "SRY-box 9 expression, HIF 2 alpha inhibitors and homology 1 (BACH1)"],
    ["types and stages", "type 2 diabetes, grade 3 and 4 tumors, phase 2 and 3 studies, stage 1 disease"],
    ["Chinese types and stages", "2型糖尿病，3期肿瘤，第5天"],
    ["primes", "the 3' end and the 5' cap"],
    ["chemical positions", "6-fluoro and 4-methyl groups"],
    ["years", "from 1998 on, in 2015 (Smith 2011)"],
    ["Chinese years", "2015年的指南"],
    ["references", "as was shown [12], and again (7)."],
    ["numbered items", "first 1) a cough, then 2) a cold"],
    ["bounds", "more than 5 days, at least 7 weeks, <3%, ≥18 years"],
    ["bounds behind", "18 years or older, 40 years of age and older, 65岁以上"],
    ["Chinese bounds", "超过5天，不低于38℃，小于3%"],
    ["the second of a range and exponents", "10^9"],
  ])("leaves alone %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("tells value, decimals and unit", () => {
    const text = "gave 1,200.50 mg/kg";
    expect(numberPlaces(text)).toEqual([
      { start: 5, end: 13, value: 1200.5, decimals: 2, unit: "mg", unitStart: 14, unitEnd: 16 },
    ]);
  });
});
