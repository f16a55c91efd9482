import { describe, expect, it } from "vitest";
import { readTokens } from "./read-tokens.ts";

const keys = (text: string) => readTokens(text).map(({ key }) => key);

describe("readTokens", () => {
  it.each([
    ["the unit of mass", "0.5 g", "500 mg"],
    ["a space before the unit", "5 mg", "5mg"],
    ["a hyphen before the unit", "a 12-week course", "a 12 week course"],
    ["days and weeks", "14 days", "two weeks"],
    ["months and years", "24 months", "2 years"],
    ["percent", "12%", "12 percent"],
    ["per cent and its space", "12 %", "12 per cent"],
    ["percent before a word", "95%CI 1 to 2", "95 percent CI 1 to 2"],
    ["full width", "１２％", "12%"],
    ["百分之", "百分之十二", "12%"],
    ["Chinese and Latin units", "500毫克", "0.5 g"],
    ["units per units", "5 mg/kg/day", "5 milligrams per kilogram per day"],
    // 1 mg/dL is 0.001 g in 0.1 L, 10 mg/L is 0.01 g in 1 L.
    ["concentrations", "1 mg/dL", "10 mg/L"],
    ["both micro signs", "5 µg", "5 μg"],
    ["number words", "thirty-five patients", "35 patients"],
    ["hundreds in words", "one hundred and twenty patients", "120 patients"],
    ["thousands", "1,200 patients", "1200 patients"],
    ["scales", "2 million cells", "2,000,000 cells"],
    ["Chinese numerals", "三十五例", "35例"],
    ["两 and 二", "两周", "14天"],
    ["万", "3万例", "30000例"],
    ["a raised decimal point", "1·04", "1.04"],
    ["a missing zero", "P = .03", "P = 0.03"],
    ["bounds in words", "more than 5%", ">5%"],
    ["bounds in Chinese", "不低于38.5℃", "≥38.5 °C"],
    ["the unit of a range", "5-10 mg", "5 mg to 10 mg"],
    ["spelling", "oedema, tumours, leukaemia, randomised, fibres", "edema, tumors, leukemia, randomized, fibers"],
    ["inflection", "reduces symptoms", "reduced symptom"],
    ["other words of a direction", "elevated", "higher"],
    ["populations", "paediatric", "children"],
    ["hyphens of names", "IL-6", "IL6"],
    ["short and long denials", "didn't improve", "did not improve"],
    ["words that claim nothing", "The study found that pain fell", "pain fell"],
  ])("reads the same under %s: %s = %s", (_, one, other) => {
    expect(keys(one)).not.toEqual([]);
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ["a unit", "5 mg", "5 g"],
    ["days of a month", "1 month", "30 days"],
    ["a digit", "25 mg", "5 mg"],
    ["a bound", ">5%", "5%"],
    ["the side of a bound", "at least 5", "at most 5"],
    ["a sign", "a change of -5", "a change of 5"],
    ["molar and metre", "5 M", "5 m"],
    ["a name's number", "IL-6", "IL-8"],
    ["a name that begins with digits", "17p13", "17q13"],
    ["a denial", "pain", "no pain"],
    ["a Chinese denial", "未见异常", "见异常"],
    ["a failure and a denial", "heart failure", "no heart"],
    ["a direction", "higher", "lower"],
    ["a Chinese direction", "升高", "降低"],
    ["a population", "men", "women"],
    ["a time", "before surgery", "after surgery"],
    ["hyper and hypo", "hypertension", "hypotension"],
  ])("tells %s apart: %s and %s", (_, one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });

  it("keeps the places of the original text", () => {
    const text = "未见 ＩＬ－６ 升高，12.5 ％";
    expect(readTokens(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["negation", "未"],
      ["word", "见"],
      ["word", "ＩＬ－６"],
      ["direction", "升高"],
      ["quantity", "12.5 ％"],
    ]);
  });

  it("finds nothing in nothing", () => {
    expect(readTokens("")).toEqual([]);
    expect(readTokens("… () , 。")).toEqual([]);
  });
});
