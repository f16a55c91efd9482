import { createInteractionCheck, type PatientFacts } from "@cdss/safety";
import { describe, expect, it } from "vitest";
import { ADULT, idOf, MEDICATION, ORDERS } from "./clinical/medication.ts";

const interactions = createInteractionCheck(MEDICATION);

/** Severity of the rule that speaks for a pair, in either order; `none` where none is on file. */
function severityOf(a: string, b: string): string {
  const [found] = interactions.check([idOf(a), idOf(b)]);
  const [other] = interactions.check([idOf(b), idOf(a)]);
  expect(other?.rule.id).toBe(found?.rule.id);
  return found?.severity ?? "none";
}

describe("pairs that a label contraindicates", () => {
  it.each([
    ["simvastatin", "clarithromycin"],
    ["simvastatin", "itraconazole"],
    ["lovastatin", "ritonavir"],
    ["sildenafil", "nitroglycerin"],
    ["tadalafil", "isosorbide mononitrate"],
    ["linezolid", "phenelzine"],
    ["selegiline", "pethidine"],
    ["ivabradine", "ketoconazole"],
    ["sacubitril-valsartan", "enalapril"],
    ["rifampicin", "voriconazole"],
    ["tizanidine", "ciprofloxacin"],
    ["tizanidine", "fluvoxamine"],
    ["midazolam", "ritonavir"],
    ["ergotamine", "clarithromycin"],
  ])("%s with %s", (a, b) => {
    expect(severityOf(a, b)).toBe("contraindicated");
  });
});

describe("serious pairs, with something better to do", () => {
  it.each([
    // Contraindicated only where kidney or liver is impaired (label of colchicine).
    ["colchicine", "clarithromycin"],
    ["warfarin", "ibuprofen"],
    ["warfarin", "fluconazole"],
    ["warfarin", "metronidazole"],
    ["warfarin", "sulfamethoxazole-trimethoprim"],
    ["methotrexate", "sulfamethoxazole-trimethoprim"],
    ["azathioprine", "allopurinol"],
    ["digoxin", "amiodarone"],
    ["verapamil", "metoprolol"],
    ["oxycodone", "diazepam"],
    ["clopidogrel", "omeprazole"],
    ["tacrolimus", "voriconazole"],
    ["lithium", "ibuprofen"],
    ["spironolactone", "potassium chloride"],
    ["apixaban", "rifampicin"],
  ])("%s with %s", (a, b) => {
    // Some labels say "avoid" where others say "contraindicated": neither may be less than major.
    expect(["major", "contraindicated"]).toContain(severityOf(a, b));
  });
});

describe("near misses: what a checker that physicians leave switched on does not shout about", () => {
  it.each([
    // Azithromycin does not inhibit CYP3A4 to a degree that matters; pravastatin and rosuvastatin are no substrates of it.
    ["azithromycin", "simvastatin"],
    ["pravastatin", "clarithromycin"],
    ["rosuvastatin", "itraconazole"],
    ["paracetamol", "amoxicillin"],
    ["metformin", "amlodipine"],
    ["levothyroxine", "metformin"],
    ["salbutamol", "budesonide"],
    ["amlodipine", "valsartan"],
    ["aspirin", "clopidogrel"],
    ["insulin glargine", "metformin"],
    ["loratadine", "amoxicillin"],
    ["omeprazole", "amoxicillin"],
  ])("%s with %s does not interrupt", (a, b) => {
    expect(["none", "minor", "moderate"]).toContain(severityOf(a, b));
  });
});

describe("brand names, salts and Chinese names lead to the drug", () => {
  it.each([
    ["立普妥", "atorvastatin"],
    ["波立维", "clopidogrel"],
    ["拜新同", "nifedipine"],
    ["盐酸二甲双胍", "metformin"],
    ["华法林钠", "warfarin"],
    ["acetaminophen", "paracetamol"],
    ["Coumadin", "warfarin"],
    ["albuterol", "salbutamol"],
    ["rifampin", "rifampicin"],
    ["cyclosporine", "ciclosporin"],
    ["头孢曲松钠", "ceftriaxone"],
    ["metoprolol succinate", "metoprolol"],
  ])("%s is %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});

/** The most serious alert of one drug for a patient, `none` where nothing speaks against it. */
function worst(order: string, patient: Partial<PatientFacts>): string {
  const [first] = ORDERS.check({ ...ADULT, ...patient }, [], [idOf(order)]).alerts;
  return first?.severity ?? "none";
}

describe("one drug for one patient", () => {
  it.each([
    // Metformin (FDA and EMA labels): contraindicated below an eGFR of 30.
    ["metformin", { kidney: 29 }, ["contraindicated"]],
    ["metformin", { kidney: 90 }, ["none"]],
    // Teratogens that are contraindicated in pregnancy.
    ["isotretinoin", { isPregnant: true }, ["contraindicated"]],
    ["methotrexate", { isPregnant: true }, ["contraindicated"]],
    ["warfarin", { isPregnant: true }, ["contraindicated", "major"]],
    ["valproate", { isPregnant: true }, ["contraindicated", "major"]],
    ["enalapril", { isPregnant: true }, ["contraindicated", "major"]],
    // Allergy to a penicillin.
    ["amoxicillin", { allergies: ["penicillin"] }, ["contraindicated"]],
    ["azithromycin", { allergies: ["penicillin"] }, ["none"]],
    // Beta-blocker without selectivity in asthma.
    ["propranolol", { conditions: ["asthma"] }, ["contraindicated"]],
    // Codeine under 12 years (FDA boxed warning, EMA).
    ["codeine", { ageYears: 11 }, ["contraindicated"]],
  ] as const)("%s for %j is %j", (order, patient, expected) => {
    expect(expected).toContain(worst(order, patient as Partial<PatientFacts>));
  });
});
