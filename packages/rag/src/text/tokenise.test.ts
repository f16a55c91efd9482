import { describe, expect, it } from "vitest";
import { tokenise } from "./tokenise.ts";

describe("tokenise", () => {
  it.each([
    ["nothing", "", []],
    ["punctuation only", "… —，。(!)", []],
    // Porter: infections -> infect, severely -> sever.
    ["stems, case and stop words", "The infections were severely TREATED", ["infect", "sever", "treat"]],
    [
      "negations",
      "no fever, not coughing, without pain, don't",
      ["no", "fever", "not", "cough", "without", "pain", "don't"],
    ],
    ["names that are no stop words", "Hepatitis A, type I, WHO", ["hepat", "a", "type", "i", "who"]],
    ["possessives, both apostrophes", "Crohn's Crohn’s Crohn", ["crohn", "crohn", "crohn"]],
    ["accents", "Sjögren Sjogren", ["sjogren", "sjogren"]],
    ["full width", "ＣＴ　２．５", ["ct", "2.5"]],
    ["decimals", "pH 7.35, p<0.05 at 2.5.", ["ph", "7.35", "p", "0.05", "2.5"]],
    ["numbers and units", "5mg 2.5 mg/L", ["5", "mg", "2.5", "mg", "l"]],
    ["a code", "IL-6 IL6", ["il", "6", "il6", "il6"]],
    ["a code with letters after", "IL-1β", ["il", "1", "β", "il1β"]],
    ["words with a hyphen", "non-small-cell", ["non", "small", "cell"]],
    ["a number first", "12-year-old, 2-3", ["12", "year", "old", "2", "3"]],
    ["a decimal after a hyphen is no code", "pH-7.4", ["ph", "7.4"]],
    ["letters and digits", "CYP2D6 CD4+", ["cyp2d6", "cd4"]],
    ["Chinese words and negations", "患者没有发热，无咳嗽的", ["患者", "没有", "发热", "无", "咳嗽"]],
    ["words within Chinese words", "糖尿病", ["糖尿", "糖尿病"]],
    [
      "Chinese and Latin side by side",
      "每日2.5mg二型糖尿病HbA1c升高",
      [...["每日", "2.5", "mg", "二型", "糖尿", "糖尿病", "hba1c", "升高"]],
    ],
  ])("splits %s", (_what, text, expected) => {
    expect(tokenise(text)).toEqual(expected);
  });
});
