import { Drug, InteractionRule } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { checkRules } from "./check-rules.ts";

const drug = (id: string, group: string): Drug =>
  Drug.parse({
    id,
    names: { en: id, zh: `${id}药` },
    codes: { atc: [], rxcui: null },
    ...{ class: `${id}-class`, groups: [group], routes: ["oral", "topical"], sources: ["a-label"] },
  });
const DRUGS = [drug("ravastat", "statin"), drug("embol", "blocker"), drug("ulcerol", "ppi")];
const text = { en: "x", zh: "甲" };

function issuesOf(...modifiers: object[]): string[] {
  const rule = InteractionRule.parse({
    ...{ id: "named", between: [{ group: ["statin"] }, { drug: ["embol"] }], severity: "moderate", evidence: "label" },
    ...{
      mechanism: text,
      management: text,
      sources: ["a-label"],
      modifiers: modifiers.map((one) => ({ why: text, ...one })),
    },
  });
  const entry = { file: "interactions/x.yaml", id: rule.id, value: rule, lineOf: () => 1 };
  return [...checkRules([entry], DRUGS, new Set())].map(({ kind, field }) => `${kind} ${field}`);
}

describe("modifiers of rules", () => {
  it.each<[string, object, string[]]>([
    ["a dose of a drug by group", { when: { doseAbove: { of: "statin", mg: 20 } }, severity: "major" }, []],
    ["a co-drug that is on no side", { when: { coDrugGroup: "ppi" }, severity: "minor" }, []],
    ["a route", { when: { route: { of: "embol", in: ["topical"] } }, severity: "minor" }, []],
    [
      "a dose of a drug that the rule does not speak of",
      { when: { doseAbove: { of: "ulcerol", mg: 20 } }, severity: "major" },
      ["selector modifiers[0].when.doseAbove.of"],
    ],
    [
      "a drug that is not there",
      { when: { doseBelow: { of: "nowherol", mg: 20 } }, severity: "minor" },
      ["drug modifiers[0].when.doseBelow.of"],
    ],
    [
      "a co-drug group that is not there",
      { when: { coDrugGroup: "h2-blocker" }, severity: "minor" },
      ["drug modifiers[0].when.coDrugGroup"],
    ],
    [
      "a route that no drug has",
      { when: { route: { of: "embol", in: ["oral", "nasal"] } }, severity: "minor" },
      ["drug modifiers[0].when.route.in[1]"],
    ],
    ["the severity of the rule", { when: { ageFrom: 65 }, severity: "moderate" }, ["selector modifiers[0].severity"]],
    ["one drug of a side", { when: { drug: "ravastat", ageFrom: 65 }, severity: "major" }, []],
    [
      "a drug of no side",
      { when: { drug: "ulcerol", ageFrom: 65 }, severity: "major" },
      ["selector modifiers[0].when.drug"],
    ],
    // 150 mL/min is the highest threshold, as for drugs.
    ["kidney function at the bound", { when: { kidneyBelow: 150 }, severity: "major" }, []],
    [
      "kidney function beyond it",
      { when: { kidneyBelow: 151 }, severity: "major" },
      ["threshold modifiers[0].when.kidneyBelow"],
    ],
    [
      "a band of doses",
      { when: { doseAbove: { of: "statin", mg: 20 }, doseBelow: { of: "statin", mg: 40 } }, severity: "major" },
      [],
    ],
    [
      "a band that holds nothing",
      { when: { doseAbove: { of: "statin", mg: 40 }, doseBelow: { of: "statin", mg: 40 } }, severity: "major" },
      ["dose modifiers[0].when.doseBelow"],
    ],
  ])("%s", (_, modifier, expected) => {
    expect(issuesOf(modifier)).toEqual(expected);
  });

  it("lets a modifier keep the severity of the rule where another one lowers it", () => {
    const lowered = { when: { doseBelow: { of: "statin", mg: 20 } }, severity: "minor" };
    const kept = { when: { doseBelow: { of: "statin", mg: 20 }, kidneyBelow: 60 }, severity: "moderate" };
    expect(issuesOf(lowered, kept)).toEqual([]);
    expect(issuesOf({ ...lowered, severity: "major" }, kept)).toEqual(["selector modifiers[1].severity"]);
  });

  it("refuses a modifier without a circumstance", () => {
    expect(() => issuesOf({ when: {}, severity: "minor" })).toThrow("at least one circumstance");
  });
});
