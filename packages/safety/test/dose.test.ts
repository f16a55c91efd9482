import { Drug, type DrugOrder } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createOrderCheck, type PatientFacts } from "../src/index.ts";

const amount = (value: number, unit: string, per: string) => ({ value, unit, per });
const drug = (id: string, doses: object, more: object = {}): Drug =>
  Drug.parse({
    ...{ id, names: { en: id, zh: `${id}药` }, codes: { atc: [], rxcui: null }, class: `${id}-class` },
    ...{ routes: ["oral", "intravenous"], sources: ["label-us"], doses, ...more },
  });

/** Invented drugs, each with the doses of one kind. */
const { check } = createOrderCheck({
  drugs: [
    // 500 to 1000 mg three times a day, at most 3 g a day; in children 10 to 15 mg/kg a dose, at most 60 mg/kg a day.
    drug("acer", {
      adult: [
        {
          route: "oral",
          from: amount(500, "mg", "dose"),
          to: amount(1000, "mg", "dose"),
          times: "3",
          max: amount(3, "g", "day"),
        },
      ],
      child: [
        {
          route: "oral",
          from: amount(10, "mg/kg", "dose"),
          to: amount(15, "mg/kg", "dose"),
          max: amount(60, "mg/kg", "day"),
          ages: "2-11",
        },
      ],
    }),
    // Once a week, 25 mg at most.
    drug("betula", { adult: [{ route: "oral", from: amount(7.5, "mg", "week"), max: amount(25, "mg", "week") }] }),
    // By surface, without a maximum.
    drug("carpinus", {
      adult: [{ route: "intravenous", from: amount(50, "mg/m2", "dose"), to: amount(75, "mg/m2", "dose") }],
    }),
    // Two uses: 40 mg a day without maximum, or 1 mg/kg twice a day.
    drug("dryas", {
      adult: [
        { route: "oral", from: amount(40, "mg", "day") },
        { route: "oral", from: amount(1, "mg/kg", "dose"), times: "2" },
      ],
    }),
    // A usual dose only, and one that the kidney halves.
    drug(
      "erica",
      { adult: [{ route: "oral", from: amount(10, "mg", "day"), to: amount(20, "mg", "day") }] },
      {
        renal: [{ below: 30, do: "reduce", detail: { en: "5 mg a day", zh: "每日5mg" } }],
      },
    ),
    drug("fagus", { adult: [{ route: "oral", from: amount(1, "mL", "dose") }] }),
    // A course of 1500 mg by mouth, 10 mg an hour into the vein.
    drug("genista", {
      adult: [
        { route: "oral", from: amount(1500, "mg", "course"), max: amount(1500, "mg", "course") },
        { route: "intravenous", from: amount(10, "mg", "hour") },
      ],
    }),
    drug("hedera", {}, { ages: [{ below: 6, advice: "avoid", why: { en: "breathing", zh: "呼吸" } }] }),
  ],
  ...{ rules: [], exceptions: [], works: [], vocabulary: [] },
});

const ADULT: PatientFacts = { sex: "female", ageYears: 40, conditions: [], allergies: [] };
type Given = Partial<DrugOrder>;
const order = (value: number, unit: string, timesPerDay?: number, more: Given = {}): Given => ({
  dose: { value, unit: unit as NonNullable<DrugOrder["dose"]>["unit"] },
  ...(timesPerDay === undefined ? {} : { timesPerDay }),
  ...more,
});
function said(id: string, given: Given, patient: Partial<PatientFacts> = {}) {
  const { alerts } = check({ ...ADULT, ...patient }, [], [{ drug: id, ...given }]);
  return alerts.find(({ kind }) => kind === "dose");
}
const severity = (...given: Parameters<typeof said>): string => said(...given)?.severity ?? "none";

describe("above a maximum", () => {
  it.each<[string, string, Given, string]>([
    ["the usual dose", "acer", order(1000, "mg", 3), "none"],
    ["exactly the maximum a day, in another unit: 0.75 g x 4 = 3 g", "acer", order(0.75, "g", 4), "none"],
    // 3.2 / 3 = 1.07: within the rounding of tablets.
    ["a tenth above or less is quiet", "acer", order(800, "mg", 4), "moderate"],
    // 3.3 / 3 = 1.1 is not yet more than a tenth.
    ["exactly a tenth above", "acer", order(825, "mg", 4), "moderate"],
    ["more than a tenth: 1000 mg x 4 = 4 g", "acer", order(1000, "mg", 4), "major"],
    ["exactly twice: 2 g x 3 = 6 g", "acer", order(2, "g", 3), "major"],
    ["more than twice: 2 g x 4 = 8 g", "acer", order(2, "g", 4), "contraindicated"],
    ["one dose above the maximum of a day, frequency unknown", "acer", order(4, "g"), "major"],
    ["one dose below it, frequency unknown", "acer", order(1000, "mg"), "none"],
    ["a decimal: 10 g for 1 g", "acer", order(10, "g", 3), "contraindicated"],
    ["micrograms: 1,000,000 ug = 1 g", "acer", order(1_000_000, "ug", 3), "none"],
    ["weekly, 25 mg", "betula", order(25, "mg", 1 / 7), "none"],
    // 10 mg x 7 = 70 mg a week.
    ["weekly drug given every day", "betula", order(10, "mg", 1), "contraindicated"],
    // 10 mg x 2 days = 20 mg in that week.
    ["weekly drug for two days only", "betula", order(10, "mg", 1, { durationDays: 2 }), "none"],
    [
      "a course within its maximum: 500 mg x 3 days",
      "genista",
      order(500, "mg", 1, { durationDays: 3, route: "oral" }),
      "none",
    ],
    [
      "a course beyond it: 500 mg x 4 days is 1.33 times",
      "genista",
      order(500, "mg", 1, { durationDays: 4, route: "oral" }),
      "major",
    ],
  ])("%s", (_, id, given, expected) => {
    expect(severity(id, given)).toBe(expected);
  });

  it("interrupts only from a clear margin, and says dose, limit and how far", () => {
    const alert = said("acer", order(1000, "mg", 4));
    expect(alert?.interrupts).toBe(true);
    expect(alert?.reason.en).toBe("1000 mg, 4 a day: above the maximum of 3 g a day (1.333 times)");
    expect(alert?.reason.zh).toBe("1000 mg，每日4次：超过最大剂量 3 g/日（1.333 倍）");
    expect(alert?.sources).toEqual(["label-us"]);
    expect(said("acer", order(800, "mg", 4))?.interrupts).toBe(false);
  });
});

describe("outside of the usual range", () => {
  it.each<[string, string, Given, Partial<PatientFacts>, string]>([
    ["below it", "acer", order(250, "mg", 3), {}, "minor"],
    ["at its lower end", "acer", order(500, "mg", 3), {}, "none"],
    ["a usual fixed dose, 20 mg", "erica", order(20, "mg", 1), {}, "none"],
    ["somewhat above it", "erica", order(25, "mg", 1), {}, "minor"],
    ["exactly twice it", "erica", order(40, "mg", 1), {}, "minor"],
    ["more than twice it", "erica", order(41, "mg", 1), {}, "moderate"],
    ["exactly four times", "erica", order(80, "mg", 1), {}, "moderate"],
    // A decimal place on half of the usual dose: 100 mg for 10 mg.
    ["more than four times: a decimal", "erica", order(100, "mg", 1), {}, "major"],
    ["below it with healthy kidneys", "erica", order(5, "mg", 1), { kidney: 30 }, "minor"],
    ["below it where the kidney calls for less", "erica", order(5, "mg", 1), { kidney: 29 }, "none"],
    // 80 mg x 2 at 80 kg is 1 mg/kg: the second use carries it.
    ["what another use carries", "dryas", order(80, "mg", 2), { weightKg: 80 }, "none"],
    // At 40 kg it is 2 mg/kg a dose: exactly twice.
    ["twice the more lenient use", "dryas", order(80, "mg", 2), { weightKg: 40 }, "minor"],
    ["more than twice the more lenient use", "dryas", order(81, "mg", 2), { weightKg: 40 }, "major"],
  ])("%s", (_, id, given, patient, expected) => {
    expect(severity(id, given, patient)).toBe(expected);
  });
});

describe("by weight and body surface", () => {
  it.each<[string, string, Given, Partial<PatientFacts>, string]>([
    // 20 kg: 15 mg/kg is 300 mg a dose, 60 mg/kg is 1200 mg a day.
    ["a child's dose", "acer", order(300, "mg", 4), { ageYears: 5, weightKg: 20 }, "none"],
    [
      "a child's dose above the maximum a day: 300 mg x 5 = 1500 mg",
      "acer",
      order(300, "mg", 5),
      { ageYears: 5, weightKg: 20 },
      "major",
    ],
    // 330 mg is 16.5 mg/kg: exactly a tenth above, the rounding of a spoon.
    ["a tenth above the usual dose", "acer", order(330, "mg", 3), { ageYears: 5, weightKg: 20 }, "none"],
    ["more than a tenth", "acer", order(350, "mg", 3), { ageYears: 5, weightKg: 20 }, "minor"],
    // 10 mg/kg is 200 mg: 182 mg is 0.91 times, 181 mg is 0.905 times it; below 1 / 1.1 = 0.909 it is said.
    ["rounded down by less than a tenth", "acer", order(182, "mg", 3), { ageYears: 5, weightKg: 20 }, "none"],
    ["below by more", "acer", order(181, "mg", 3), { ageYears: 5, weightKg: 20 }, "minor"],
    [
      "an adult's dose for a child: 1000 mg x 3 = 150 mg/kg a day",
      "acer",
      order(1000, "mg", 3),
      { ageYears: 5, weightKg: 20 },
      "contraindicated",
    ],
    ["ordered by weight, no weight needed", "acer", order(15, "mg/kg", 4), { ageYears: 5 }, "none"],
    ["ordered by weight and too much: 20 x 4 = 80 mg/kg", "acer", order(20, "mg/kg", 4), { ageYears: 5 }, "major"],
    // Height 170 cm, 70 kg: root of 170 x 70 / 3600 = 1.818 m²; 75 mg/m² is 136.4 mg.
    ["by surface, within", "carpinus", order(136, "mg"), { heightCm: 170, weightKg: 70 }, "none"],
    ["by surface, 10 % above is 150 mg", "carpinus", order(149, "mg"), { heightCm: 170, weightKg: 70 }, "none"],
    ["by surface, above", "carpinus", order(160, "mg"), { heightCm: 170, weightKg: 70 }, "minor"],
    ["by surface, more than twice", "carpinus", order(300, "mg"), { heightCm: 170, weightKg: 70 }, "major"],
  ])("%s", (_, id, given, patient, expected) => {
    expect(severity(id, given, patient)).toBe(expected);
  });

  it.each<[string, string, Given, Partial<PatientFacts>, string]>([
    ["weight", "acer", order(300, "mg", 4), { ageYears: 5 }, "the dose goes by weight, and no weight is on file"],
    [
      "weight, where another use would not carry it",
      "dryas",
      order(80, "mg", 2),
      {},
      "the dose goes by weight, and no weight is on file",
    ],
    [
      "height",
      "carpinus",
      order(136, "mg"),
      { weightKg: 70 },
      "the dose goes by body surface, and height or weight is missing",
    ],
    [
      "a unit that compares",
      "fagus",
      order(5, "mg", 1),
      {},
      "the ordered unit does not compare with the doses on file",
    ],
    [
      "a rate",
      "genista",
      order(10, "mg", 1, { route: "intravenous" }),
      {},
      "it is not known how often or how long it is given",
    ],
    [
      "a route on file",
      "acer",
      order(500, "mg", 3, { route: "rectal" }),
      {},
      "no dose on file for this route (rectally)",
    ],
    ["any dose", "hedera", order(5, "mg", 1), {}, "no dose on file"],
    [
      "a dose for the age",
      "erica",
      order(5, "mg", 1),
      { ageYears: 9 },
      "no paediatric dose on file for the age of 9 years",
    ],
    [
      "a dose for the age, without an ordered dose",
      "erica",
      {},
      { ageYears: 9 },
      "no paediatric dose on file for the age of 9 years",
    ],
    [
      "a dose for an infant",
      "acer",
      order(50, "mg", 3),
      { ageYears: 1.9 },
      "no paediatric dose on file for the age of 1.9 years",
    ],
  ])("says quietly that there is no %s", (_, id, given, patient, expected) => {
    const alert = said(id, given, patient);
    expect([alert?.severity, alert?.interrupts, alert?.reason.en]).toEqual(["minor", false, expected]);
  });

  it("says nothing of a dose that is not given, nor of a missing one where the entry speaks of the age", () => {
    expect(severity("acer", {})).toBe("none");
    expect(severity("hedera", {}, { ageYears: 5 })).toBe("none");
    expect(severity("hedera", {}, { ageYears: 6 })).toBe("minor");
    // The twelfth birthday ends the band 2-11; no dose holds at 12 to 17.
    expect(severity("acer", order(300, "mg", 3), { ageYears: 11.9, weightKg: 30 })).toBe("none");
    expect(said("acer", order(300, "mg", 3), { ageYears: 12, weightKg: 30 })?.reason.en).toContain(
      "no paediatric dose",
    );
  });
});
