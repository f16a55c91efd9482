import { describe, expect, it } from "vitest";
import { checkSupport } from "../check-support.ts";
import type { ConceptMention } from "../concept-mention.ts";

/** Made names in both languages; "solitrol sulfate" is a special form of solitrol. */
const NAMES: readonly (readonly [id: string, names: readonly string[], above?: string])[] = [
  ["ravamine", ["ravamine", "瑞伐胺"]],
  ["solitrol", ["solitrol", "索利醇"]],
  ["solitrol-sulfate", ["solitrol sulfate", "硫酸索利醇"], "solitrol"],
  ["marsh-fever", ["marsh fever", "沼泽热"]],
  ["glass-gout", ["glass gout", "玻璃痛风"]],
  ["coughing", ["coughing", "咳嗽"]],
];
const concepts = (text: string): ConceptMention[] =>
  NAMES.flatMap(([id, names, above]) =>
    names.flatMap((name) => {
      const start = text.toLowerCase().indexOf(name);
      return start < 0
        ? []
        : [{ id, start, end: start + name.length, ancestors: new Set(above === undefined ? [] : [above]) }];
    }),
  );

const check = (statement: string, text: string) => checkSupport(statement, [{ id: "p", text }], { concepts });

const DOSE = "Ravamine by mouth in adults: 500 to 1000 mg a dose, 3 times a day, for 7 days, at most 6 g a day.";
const DOSE_ZH = "瑞伐胺用于成人，口服：每次500～1000 mg，每日3次，疗程7天，每日最多6 g。";
const CHILD = "Ravamine by mouth in children (aged 6 months and over): 10 mg/kg a dose, every 8 hours.";
const CHILD_ZH = "瑞伐胺用于儿童（6个月及以上），口服：每次10 mg/kg，每8小时1次。";
const GOUT = "Ravamine is contraindicated in glass gout.";
const RENAL = "Ravamine in renal impairment (eGFR below 30 mL/min): reduce the dose.";
const FIRST = "Marsh fever, first-line treatment: ravamine by mouth, 500 mg a dose, twice daily.";

describe("a statement is carried by a passage of the other language", () => {
  it.each([
    ["a whole dose", DOSE_ZH, DOSE],
    ["a whole dose, the other way", DOSE, DOSE_ZH],
    ["an equal amount", "瑞伐胺用于成人，口服：每次0.5～1 g，每日3次，疗程1周，每日最多6000 mg。", DOSE],
    ["a part of a dose", "成人口服瑞伐胺，每次500～1000 mg，每日3次。", DOSE],
    ["a dose of children by age", CHILD_ZH, CHILD],
    ["a dose of children by age, the other way", CHILD, CHILD_ZH],
    ["advice", "玻璃痛风患者禁用瑞伐胺。", GOUT],
    ["advice, the other way", GOUT, "瑞伐胺禁用于玻璃痛风。"],
    ["a threshold", "瑞伐胺用于肾功能不全（肌酐清除率低于30 mL/min）：减量。", RENAL],
    ["a line of treatment", "沼泽热的一线治疗：瑞伐胺口服，每次500 mg，每日2次。", FIRST],
    ["what causes", "瑞伐胺可致咳嗽。", "Ravamine may cause coughing."],
    ["the general of a special name", "索利醇禁用于玻璃痛风。", "Solitrol sulfate is contraindicated in glass gout."],
    [
      "a share",
      "沼泽热：咳嗽常见（30-79 %，估计值）。",
      "A frequent finding in marsh fever is coughing (30-79 % of patients, estimate).",
    ],
  ])("%s", (_what, statement, text) => {
    const { supported, quote } = check(statement, text);
    expect(supported).toBe(true);
    expect(text.slice(quote?.start, quote?.end)).toBe(text);
  });
});

describe("a conflict is final: a statement of another language falls, and is not undecided, by", () => {
  it.each([
    ["a number", "瑞伐胺用于成人，口服：每次500～1500 mg，每日3次。", DOSE, /number/],
    ["a unit", "瑞伐胺用于成人，口服：每次500～1000 µg，每日3次。", DOSE, /number/],
    ["how often", "瑞伐胺用于成人，口服：每次500～1000 mg，每日4次。", DOSE, /number/],
    ["a dose for that of a day", "瑞伐胺用于成人，口服：每日500～1000 mg。", DOSE, /number/],
    ["the most for the dose", "瑞伐胺用于成人，口服：每日6 g。", DOSE, /number/],
    ["two numbers that changed places", "瑞伐胺用于成人，口服：每次6 g，每日3次，每日最多500 mg。", DOSE, /number/],
    ["weeks for days", "瑞伐胺用于成人，口服：每次500～1000 mg，疗程7周。", DOSE, /number/],
    ["a group", "瑞伐胺用于儿童，口服：每次500～1000 mg，每日3次。", DOSE, /population/],
    ["a group left out", "口服瑞伐胺，每次500～1000 mg，每日3次。", DOSE, /population/],
    ["an age", "瑞伐胺用于儿童（6岁及以上），口服：每次10 mg/kg。", CHILD, /population/],
    ["a route", "瑞伐胺用于成人，静脉给药：每次500～1000 mg，每日3次。", DOSE, /names or says/],
    ["a route left out", "瑞伐胺用于成人：每次500～1000 mg，每日3次。", DOSE, /names or says/],
    ["advice turned round", "瑞伐胺可用于玻璃痛风。", GOUT, /deny/],
    ["a denial", "瑞伐胺并非禁用于玻璃痛风。", GOUT, /deny/],
    ["a drug", "索利醇禁用于玻璃痛风。", GOUT, /names or says/],
    ["a disease", "瑞伐胺禁用于沼泽热。", GOUT, /names or says/],
    ["a bound", "瑞伐胺用于肾功能不全（肌酐清除率低于60 mL/min）：减量。", RENAL, /number/],
    ["a direction", "瑞伐胺升高血压。", "Ravamine lowers blood pressure.", /direction/],
    ["cause and effect", "咳嗽可致瑞伐胺。", "Ravamine may cause coughing.", /names or says/],
    [
      "a condition left out",
      "瑞伐胺可用于沼泽热。",
      "Ravamine may be used in marsh fever only if fasting.",
      /names or says|time/,
    ],
  ])("%s", (_what, statement, text, reason) => {
    const support = check(statement, text);
    expect(support).toMatchObject({ supported: false, undecided: false });
    expect(support.reason).toMatch(reason);
  });
});

describe("a statement of another language", () => {
  it("is undecided where words alone are not in the table", () => {
    expect(check("瑞伐胺可致咳嗽和疲劳。", "Ravamine may cause coughing and tiredness.")).toMatchObject({
      supported: false,
      undecided: true,
    });
  });

  it("is not put together from two sentences", () => {
    expect(check("瑞伐胺可致咳嗽。", "Ravamine may be taken. Solitrol may cause coughing.").supported).toBe(false);
  });

  it("is not judged without names of both languages", () => {
    expect(checkSupport("瑞伐胺禁用于玻璃痛风。", [{ id: "p", text: GOUT }]).supported).toBe(false);
  });
});
