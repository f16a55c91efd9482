import { Drug } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createOrderCheck, type PatientFacts } from "../src/index.ts";
import { KNOWLEDGE } from "./small-knowledge.ts";

const text = (en: string) => ({ en, zh: en });
const drug = (id: string, more: object): Drug =>
  Drug.parse({
    id,
    names: { en: id, zh: id },
    codes: { atc: [], rxcui: null },
    class: `${id}-class`,
    routes: ["oral"],
    sources: ["label-us"],
    ...more,
  });

/** Invented drugs with one fact each. */
const { check } = createOrderCheck({
  ...KNOWLEDGE,
  drugs: [
    ...KNOWLEDGE.drugs,
    drug("elmin", {
      contraindications: [{ when: "asthma", why: text("bronchospasm"), except: "desensitised" }],
      cautions: [{ when: "diabetes", why: text("hides low glucose"), source: "bnf" }],
      renal: [
        { below: 60, do: "caution" },
        { below: 30, do: "contraindicated", detail: text("accumulates") },
      ],
      hepatic: [{ childPugh: "C", do: "avoid" }],
      ages: [
        { below: 12, advice: "contraindicated", why: text("bones") },
        { from: 65, advice: "caution", why: text("falls") },
      ],
      pregnancy: { advice: "avoid", note: text("third trimester") },
      lactation: { advice: "compatible" },
    }),
    drug("firillin", { allergy: { group: "penicillin", crossReacts: ["cephalosporin"] }, class: "penicillin" }),
    drug("gorsillin", { allergy: { group: "penicillin", crossReacts: [] }, class: "penicillin" }),
    drug("heathsporin", { allergy: { group: "cephalosporin", crossReacts: [] } }),
  ],
});

const WELL: PatientFacts = { sex: "female", ageYears: 40, conditions: [], allergies: [] };
const said = (order: string, patient: Partial<PatientFacts>, active: readonly string[] = []) =>
  check({ ...WELL, ...patient }, active, [order]).alerts.map(({ kind, severity }) => `${kind} ${severity}`);

describe("one drug for one patient", () => {
  it.each([
    ["nothing against it", {}, []],
    ["a contraindication", { conditions: ["asthma"] }, ["contraindication contraindicated"]],
    ["its exception", { conditions: ["asthma", "desensitised"] }, []],
    ["a caution", { conditions: ["diabetes"] }, ["caution moderate"]],
    // Thresholds mean below, and of two the stricter speaks.
    ["kidney function on the threshold", { kidney: 60 }, []],
    ["kidney function just below it", { kidney: 59.9 }, ["kidney moderate"]],
    ["kidney function on the lower threshold", { kidney: 30 }, ["kidney moderate"]],
    ["kidney function below both", { kidney: 29 }, ["kidney contraindicated"]],
    ["Child-Pugh B where C is written", { childPugh: "B" }, []],
    ["Child-Pugh C", { childPugh: "C" }, ["liver major"]],
    ["eleven years", { ageYears: 11.9 }, ["age contraindicated"]],
    // The entry has no dose for a child, which is said where its ages do not say more.
    ["twelve years", { ageYears: 12 }, ["dose minor"]],
    ["sixty-four years", { ageYears: 64.9 }, []],
    ["sixty-five years", { ageYears: 65 }, ["age moderate"]],
    ["pregnancy", { isPregnant: true }, ["pregnancy major"]],
    ["breastfeeding that is compatible", { isBreastfeeding: true }, []],
    [
      "several, most serious first",
      { conditions: ["diabetes", "asthma"], isPregnant: true },
      ["contraindication contraindicated", "pregnancy major", "caution moderate"],
    ],
  ] as const)("%s", (_, patient, expected) => {
    expect(said("elmin", patient as Partial<PatientFacts>)).toEqual(expected);
  });

  it("says nothing of what is not known of the patient, and quietly what is not known of the drug", () => {
    expect(check({ sex: "unknown", conditions: [], allergies: [] }, [], ["elmin"]).alerts).toEqual([]);
    expect(said("ravastat", { isPregnant: true })).toEqual(["pregnancy minor"]);
  });

  it("gives the patient's value, the reason and the source", () => {
    const [kidney] = check({ ...WELL, kidney: 25 }, [], ["elmin"]).alerts;
    expect(kidney?.reason.en).toBe("kidney function 25 mL/min, below 30: accumulates");
    const [asthma] = check({ ...WELL, conditions: ["asthma"] }, [], ["elmin"]).alerts;
    expect(asthma?.reason).toEqual({ en: "the patient has asthma: bronchospasm", zh: "患者有哮喘：bronchospasm" });
    const [caution] = check({ ...WELL, conditions: ["diabetes"] }, [], ["elmin"]).alerts;
    expect(caution?.sources).toEqual(["bnf"]);
  });
});

describe("allergy", () => {
  it.each([
    ["the drug itself", "firillin", ["firillin"], ["allergy contraindicated"]],
    ["another drug of its group", "gorsillin", ["firillin"], ["allergy contraindicated"]],
    ["its group", "gorsillin", ["penicillin"], ["allergy contraindicated"]],
    ["a group that may react with it", "firillin", ["heathsporin"], ["allergy major"]],
    ["a drug whose group may react with it", "heathsporin", ["firillin"], ["allergy major"]],
    ["nothing that it meets", "gorsillin", ["heathsporin"], []],
    ["a drug without a group", "elmin", ["firillin"], []],
  ] as const)("to %s", (_, order, allergies, expected) => {
    expect(said(order, { allergies })).toEqual(expected);
  });
});

describe("orders beside active drugs", () => {
  it("finds duplicates of a class and of a drug", () => {
    expect(said("firillin", {}, ["gorsillin"])).toEqual(["duplicate moderate"]);
    expect(said("firillin", {}, ["firillin"])).toEqual(["duplicate major"]);
  });

  it("does not say again what the patient already takes together", () => {
    const pairs = (active: readonly string[], orders: readonly string[]) =>
      check(WELL, active, orders).interactions.map(({ drugs }) => drugs.join());
    expect(pairs(["cedrol", "dogwood"], ["elmin"])).toEqual([]);
    expect(pairs(["cedrol"], ["dogwood"])).toEqual(["dogwood,cedrol"]);
    expect(pairs([], ["cedrol", "dogwood"])).toEqual(["cedrol,dogwood"]);
  });

  it("names what it does not know", () => {
    expect(check(WELL, ["nowhere"], ["elmin", "nothing"]).unknown).toEqual(["nothing", "nowhere"]);
  });
});
