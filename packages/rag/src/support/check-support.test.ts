import { describe, expect, it } from "vitest";
import { checkSupport } from "./check-support.ts";

const TRIAL =
  "In 120 children with asthma, 0.5 g of ravamine twice daily did not reduce coughing before exercise (12 percent vs. 8%, P<0.05). IL-6 was higher in men.";
const NOTE = "共纳入35例老年患者，每日口服瑞伐胺500毫克，治疗三周后血压明显降低，未见肝功能异常，有效率为百分之八十。";

const check = (statement: string, text: string) => checkSupport(statement, [{ id: "p", text }]);

describe("checkSupport keeps", () => {
  it.each([
    [
      "a copy",
      "In 120 children with asthma, 0.5 g of ravamine twice daily did not reduce coughing before exercise.",
      TRIAL,
    ],
    ["another unit", "In 120 children with asthma, 500 mg of ravamine twice daily did not reduce coughing.", TRIAL],
    ["a number in words", "One hundred and twenty children with asthma", TRIAL],
    ["percent", "12% vs. 8 percent, P < 0.05", TRIAL],
    ["a part of the sentence", "ravamine twice daily did not reduce coughing", TRIAL],
    [
      "another order of clauses",
      "Ravamine twice daily did not reduce coughing before exercise in 120 children with asthma.",
      TRIAL,
    ],
    ["another form of a denial", "Ravamine didn't reduce coughing", TRIAL],
    ["a frame of report", "The study found that IL6 was higher in men.", TRIAL],
    ["an answer before the claim", "Yes, IL-6 was higher in men.", TRIAL],
    ["a Chinese copy", "每日口服瑞伐胺500毫克，治疗三周后血压明显降低", NOTE],
    ["another Chinese unit and numeral", "每日口服瑞伐胺0.5克，治疗3周后血压明显降低", NOTE],
    ["a Chinese share", "有效率为80%", NOTE],
  ])("%s", (_, statement, text) => {
    expect(check(statement, text)).toMatchObject({ supported: true, score: 1 });
  });
});

describe("checkSupport refuses", () => {
  it.each([
    ["a number", "In 210 children with asthma", TRIAL, /number/],
    ["two numbers that changed places", "8% vs. 12 percent", TRIAL, /number/],
    ["a number of another place", "In 120 men", TRIAL, /population/],
    ["a unit", "0.5 mg of ravamine twice daily", TRIAL, /number/],
    ["a bound", "12 percent vs. 8%, P>0.05", TRIAL, /number/],
    ["a denial taken out", "ravamine twice daily did reduce coughing", TRIAL, /deny/],
    ["a denial taken out in other words", "Ravamine twice daily reduced coughing", TRIAL, /deny/],
    ["a denial put in", "IL-6 was not higher in men", TRIAL, /deny/],
    ["a denial of a report", "Harm has been reported.", "Harm has not been reported.", /deny/],
    ["a direction", "IL-6 was lower in men", TRIAL, /direction/],
    ["a population", "IL-6 was higher in women", TRIAL, /population/],
    ["a time", "did not reduce coughing after exercise", TRIAL, /time/],
    ["a name", "0.5 g of rovamine twice daily", TRIAL, /names or says/],
    ["a name that differs in its number", "IL-8 was higher in men", TRIAL, /names or says/],
    ["a Chinese number", "共纳入53例老年患者", NOTE, /number/],
    ["a Chinese unit", "每日口服瑞伐胺500克", NOTE, /number/],
    ["a Chinese denial taken out", "有肝功能异常", NOTE, /deny/],
    ["a Chinese denial put in", "治疗三周后血压未明显降低", NOTE, /deny/],
    ["a Chinese direction", "治疗三周后血压明显升高", NOTE, /direction/],
    ["a Chinese population", "共纳入35例儿童患者", NOTE, /population/],
    ["a Chinese time", "每周口服瑞伐胺500毫克", NOTE, /time/],
    ["a Chinese name", "每日口服瑞沙胺500毫克", NOTE, /names or says/],
  ])("%s", (_, statement, text, reason) => {
    const { supported, score, reason: given } = check(statement, text);
    expect(supported).toBe(false);
    expect(score).toBeLessThanOrEqual(0.5);
    expect(given).toMatch(reason);
  });

  it("a number that stands only in the next sentence", () => {
    const text = "A total of 120 patients were seen in March. Of these, 62 patients stayed overnight.";
    expect(check("A total of 62 patients were seen in March.", text).supported).toBe(false);
  });

  it.each([
    ["a statement without words", "…", TRIAL],
    ["what no passage has a word of", "Xylophones hum", TRIAL],
    ["an empty passage", "IL-6 was higher", ""],
  ])("%s", (_, statement, text) => {
    expect(check(statement, text)).toMatchObject({ supported: false, score: 0, quote: null });
  });

  it("without a passage", () => {
    expect(checkSupport("IL-6 was higher", [])).toMatchObject({ supported: false, quote: null });
  });
});

describe("checkSupport", () => {
  it("does not take a denial of another clause for one of this", () => {
    const text = "Ravamine, which does not cause sleep, reduces coughing.";
    expect(check("Ravamine reduces coughing.", text).supported).toBe(true);
    expect(check("Ravamine, which does cause sleep", text).supported).toBe(false);
  });

  it("quotes the place in the passage that carries the statement", () => {
    const passages = [
      { id: "a", text: "Nothing of it." },
      { id: "b", text: TRIAL },
    ];
    const { quote } = checkSupport("IL-6 was higher in men", passages);
    expect(quote?.passage).toBe("b");
    expect(TRIAL.slice(quote?.start, quote?.end)).toBe("IL-6 was higher in men");
  });

  it("never takes half a statement from each of two passages", () => {
    const passages = [
      { id: "a", text: "Ravamine reduces coughing." },
      { id: "b", text: "Ravamine reduces sneezing." },
    ];
    expect(checkSupport("Ravamine reduces coughing and sneezing.", passages).supported).toBe(false);
  });

  // "Heart attack" is C1; its special form "silent heart attack" is C2 below it.
  const concepts = (text: string) =>
    [
      { id: "C1", name: "heart attack", ancestors: new Set<string>() },
      { id: "C1", name: "myocardial infarction", ancestors: new Set<string>() },
      { id: "C2", name: "silent coronary event", ancestors: new Set(["C1"]) },
      { id: "C3", name: "stroke", ancestors: new Set<string>() },
    ].flatMap(({ id, name, ancestors }) => {
      const start = text.toLowerCase().indexOf(name);
      return start < 0 ? [] : [{ id, start, end: start + name.length, ancestors }];
    });

  it.each([
    ["another name of a concept", "Ravamine prevents heart attack.", "Ravamine prevents myocardial infarction.", true],
    ["a more general concept", "Ravamine prevents heart attack.", "Ravamine prevents a silent coronary event.", true],
    ["a more special concept", "Ravamine prevents a silent coronary event.", "Ravamine prevents heart attack.", false],
    ["another concept", "Ravamine prevents stroke.", "Ravamine prevents heart attack.", false],
  ])("by a lexicon decides on %s", (_, statement, text, supported) => {
    expect(checkSupport(statement, [{ id: "p", text }], { concepts }).supported).toBe(supported);
  });

  it("names no words of the statement or the passage in its reason", () => {
    expect(check("Secretword was 77", TRIAL).reason).not.toMatch(/Secretword|77|asthma/);
  });
});
