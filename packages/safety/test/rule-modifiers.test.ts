import { type DrugOrder, type InteractionRule, InteractionRule as Rule, RuleModifier } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createInteractionCheck, type InteractionPatient } from "../src/index.ts";
import { KNOWLEDGE } from "./small-knowledge.ts";

const text = (en: string) => ({ en, zh: en });
const modifier = (when: object, severity: string): RuleModifier =>
  RuleModifier.parse({ when, severity, why: text("circumstance") });

/** A rule of the statins with embol (moderate), and what changes it. */
function checkWith(...modifiers: RuleModifier[]) {
  const rule: InteractionRule = Rule.parse({
    ...{
      id: "modified",
      between: [{ group: ["statin"] }, { drug: ["embol"] }],
      severity: "moderate",
      evidence: "label",
    },
    ...{ mechanism: text("why"), management: text("what to do"), sources: ["label-us"], priority: 9, modifiers },
  });
  const { check } = createInteractionCheck({ ...KNOWLEDGE, rules: [...KNOWLEDGE.rules, rule] });
  return (statin: Partial<DrugOrder>, patient?: InteractionPatient, ...others: string[]): string => {
    const found = check([{ drug: "milostat", ...statin }, "embol", ...others], patient);
    return found.find(({ rule: { id } }) => id === "modified")?.severity ?? "none";
  };
}

const mg = (value: number) => ({ value, unit: "mg" as const });

describe("a dose above", () => {
  const severity = checkWith(modifier({ doseAbove: { of: "milostat", mg: 20 } }, "major"));
  it.each<[string, Partial<DrugOrder>, string]>([
    ["no dose", {}, "moderate"],
    ["the limit itself, 20 mg once", { dose: mg(20), timesPerDay: 1 }, "moderate"],
    ["just above it", { dose: mg(20.5), timesPerDay: 1 }, "major"],
    // 10 mg x 2 = 20 mg; 10 mg x 3 = 30 mg.
    ["several doses that make the limit", { dose: mg(10), timesPerDay: 2 }, "moderate"],
    ["several doses that pass it", { dose: mg(10), timesPerDay: 3 }, "major"],
    // A day holds one dose at least.
    ["one dose above it, frequency unknown", { dose: mg(40) }, "major"],
    ["another unit, 0.04 g", { dose: { value: 0.04, unit: "g" }, timesPerDay: 1 }, "major"],
    ["a unit that is no mass", { dose: { value: 40, unit: "mL" }, timesPerDay: 1 }, "moderate"],
    ["a dose by weight without a weight", { dose: { value: 1, unit: "mg/kg" }, timesPerDay: 1 }, "moderate"],
  ])("%s", (_, order, expected) => {
    expect(severity(order)).toBe(expected);
  });

  it("reads a dose by weight with the weight: 0.5 mg/kg x 50 kg = 25 mg", () => {
    expect(severity({ dose: { value: 0.5, unit: "mg/kg" }, timesPerDay: 1 }, { weightKg: 50 })).toBe("major");
    expect(severity({ dose: { value: 0.5, unit: "mg/kg" }, timesPerDay: 1 }, { weightKg: 40 })).toBe("moderate");
  });
});

describe("a dose below", () => {
  // 25 mg a week is 3.57 mg a day.
  const severity = checkWith(modifier({ doseBelow: { of: "statin", mg: 3.6 } }, "minor"));
  it.each<[string, Partial<DrugOrder>, string]>([
    ["no dose", {}, "moderate"],
    ["25 mg once a week", { dose: mg(25), timesPerDay: 1 / 7 }, "minor"],
    ["26 mg once a week", { dose: mg(26), timesPerDay: 1 / 7 }, "moderate"],
    ["25 mg every day", { dose: mg(25), timesPerDay: 1 }, "moderate"],
    ["a small dose, frequency unknown", { dose: mg(1) }, "moderate"],
  ])("%s", (_, order, expected) => {
    expect(severity(order)).toBe(expected);
  });
});

describe("other circumstances", () => {
  it.each<[string, object, Partial<DrugOrder>, InteractionPatient, string[], string]>([
    ["route given", { route: { of: "milostat", in: ["topical"] } }, { route: "topical" }, {}, [], "minor"],
    ["another route", { route: { of: "milostat", in: ["topical"] } }, { route: "oral" }, {}, [], "moderate"],
    ["route unknown", { route: { of: "milostat", in: ["topical"] } }, {}, {}, [], "moderate"],
    [
      "the route of the other drug",
      { route: { of: "embol", in: ["topical"] } },
      { route: "topical" },
      {},
      [],
      "moderate",
    ],
    ["kidney function below", { kidneyBelow: 30 }, {}, { kidney: 29.9 }, [], "minor"],
    ["kidney function at the limit", { kidneyBelow: 30 }, {}, { kidney: 30 }, [], "moderate"],
    ["kidney function unknown", { kidneyBelow: 30 }, {}, {}, [], "moderate"],
    ["at the age", { ageFrom: 65 }, {}, { ageYears: 65 }, [], "minor"],
    ["below the age", { ageFrom: 65 }, {}, { ageYears: 64.9 }, [], "moderate"],
    ["a co-drug of the group", { coDrugGroup: "nsaid" }, {}, {}, ["dogwood"], "minor"],
    ["a co-drug of another group", { coDrugGroup: "nsaid" }, {}, {}, ["cedrol"], "moderate"],
    ["one of the pair is no co-drug", { coDrugGroup: "statin" }, {}, {}, [], "moderate"],
    ["a third drug of the same group", { coDrugGroup: "statin" }, {}, {}, ["ravastat"], "minor"],
    ["the drug that is meant", { drug: "milostat", ageFrom: 65 }, {}, { ageYears: 70 }, [], "minor"],
    ["a drug that is not of the pair", { drug: "ravastat", ageFrom: 65 }, {}, { ageYears: 70 }, [], "moderate"],
    ["two circumstances that hold", { ageFrom: 65, kidneyBelow: 60 }, {}, { ageYears: 70, kidney: 50 }, [], "minor"],
    ["two of which one fails", { ageFrom: 65, kidneyBelow: 60 }, {}, { ageYears: 70, kidney: 60 }, [], "moderate"],
  ])("%s", (_, when, order, patient, others, expected) => {
    expect(checkWith(modifier(when, "minor"))(order, patient, ...others)).toBe(expected);
  });

  it("lets the most serious of several speak, whatever their order", () => {
    const [low, high] = [modifier({ ageFrom: 10 }, "minor"), modifier({ kidneyBelow: 60 }, "contraindicated")];
    const patient = { ageYears: 70, kidney: 40 };
    expect(checkWith(low, high)({}, patient)).toBe("contraindicated");
    expect(checkWith(high, low)({}, patient)).toBe("contraindicated");
    expect(checkWith(high, low)({}, { ageYears: 70, kidney: 70 })).toBe("minor");
  });

  it("says which modifier holds, and interrupts by the changed severity", () => {
    const rule = Rule.parse({
      ...{
        id: "lowered",
        between: [{ drug: ["cedrol"] }, { drug: ["dogwood"] }],
        severity: "major",
        evidence: "label",
      },
      ...{ mechanism: text("why"), management: text("do"), sources: ["label-us"], priority: 9 },
      modifiers: [{ when: { ageFrom: 1 }, severity: "minor", why: text("grown up") }],
    });
    const { check } = createInteractionCheck({ ...KNOWLEDGE, rules: [rule] });
    const [changed] = check(["cedrol", "dogwood"], { ageYears: 30 });
    expect([changed?.severity, changed?.interrupts, changed?.modifier?.why.en]).toEqual(["minor", false, "grown up"]);
    const [plain] = check(["cedrol", "dogwood"]);
    expect([plain?.severity, plain?.interrupts, plain?.modifier]).toEqual(["major", true, null]);
  });
});
