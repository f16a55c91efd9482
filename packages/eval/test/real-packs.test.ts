import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Assessment,
  type ClinicalCondition,
  ConditionEntry,
  curie,
  type Finding,
  indexConditions,
  type MedicationKnowledge,
  type Observation,
  PatientCase,
  packCurie,
  type RankedCondition,
} from "@cdss/domain";
import { assess } from "@cdss/engine";
import { fakeDifferential, fakeGraph, fakePorts, RELEASE } from "@cdss/engine/testing";
import { loadMedication } from "@cdss/kg";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

// Whole cases over the drugs, rules and treatments of the packs. What leads the differential is given, so that a change of the ranking is no failure here.

const KNOWLEDGE = join(import.meta.dirname, "../../../data/knowledge");
let medication: MedicationKnowledge;
beforeAll(async () => {
  medication = await loadMedication(KNOWLEDGE);
});

/** An entry with what drafting reads of it; its findings are held against the graph elsewhere. */
function entryOf(id: string): ClinicalCondition {
  const entry = ConditionEntry.parse(parse(readFileSync(join(KNOWLEDGE, "conditions", `${id}.yaml`), "utf8")));
  const none = { modifiers: [], findings: [], against: [], tests: [], confusedWith: [] };
  const urgency = { usual: entry.urgency.usual, raisedBy: [] };
  return { ...entry, ...none, urgency, concept: curie(packCurie(id)) };
}

interface Invented {
  readonly leading: string;
  readonly sex?: "female" | "male";
  readonly age?: number;
  readonly takes?: readonly string[];
  readonly allergies?: readonly string[];
  /** mL/min/1.73 m², as reported. */
  readonly kidney?: number;
  readonly isPregnant?: boolean;
}

async function assessed({
  leading,
  sex = "male",
  age = 40,
  takes = [],
  allergies = [],
  kidney,
  isPregnant,
}: Invented): Promise<Assessment> {
  const place = (reference: string) => ({ kind: "resource" as const, reference, path: "code" });
  const named = (kind: string) => (text: string) => ({
    id: `${kind}/${text}`,
    text,
    codings: [],
    provenance: place(kind),
  });
  const gfr = (value: number): Observation => ({
    ...{ id: "gfr", text: "eGFR", codings: [{ system: "http://loinc.org", code: "98979-8" }] },
    ...{ quantity: { value, unit: "mL/min/{1.73_m2}" }, provenance: place("Observation/gfr") },
  });
  const pregnancy: Finding = {
    ...{ id: "pregnancy", concept: curie("CDSS:pregnancy"), label: { en: "Pregnancy" }, status: "present" },
    ...{ certainty: "certain", experiencer: "patient", temporality: "current", origin: "coded" },
    provenance: [place("Observation/pregnancy")],
  };
  const record = PatientCase.parse({
    ...{ id: "invented", demographics: { sex, ageYears: age } },
    medications: takes.map(named("MedicationStatement")),
    allergies: allergies.map(named("AllergyIntolerance")),
    observations: kidney === undefined ? [] : [gfr(kidney)],
    findings: isPregnant === true ? [pregnancy] : [],
  });
  const entry = entryOf(leading);
  const line: RankedCondition = {
    ...{ rank: 1, condition: entry.concept, label: entry.names, members: [entry.concept], posterior: 0.9, score: 0 },
    ...{ supporting: [], against: [], missing: [] },
  };
  const sufficiency = { level: "good" as const, informationBits: 20, presentFindings: 3, reasons: [] };
  const rank = async () => ({ release: RELEASE.id, ranked: [line], considered: 1, unknownFindings: [], sufficiency });
  const ports = fakePorts({
    graph: fakeGraph({ concept: async () => null }),
    differential: fakeDifferential({ rank, questions: async () => [] }),
    conditions: indexConditions({ conditions: [entry], works: [], vocabulary: [] }, medication.works),
    medication,
  });
  const answer = await assess(record, ports);
  expect(answer.degraded).toEqual([]);
  return answer;
}

const drugsThat = (answer: Assessment, fit: boolean): string[] =>
  answer.treatments.flatMap(({ options }) =>
    options.filter(({ fits }) => fits === fit).flatMap(({ drugs }) => drugs.map(({ drug }) => drug.id)),
  );
const alertsOf = ({ medication: review }: Assessment): string[] =>
  (review?.alerts ?? []).map(
    ({ kind, severity, drugs }) =>
      `${severity} ${kind} ${drugs
        .map(({ id }) => id)
        .sort()
        .join()}`,
  );

describe("tonsillitis and an allergy to penicillin", () => {
  const PENICILLINS = ["amoxicillin", "phenoxymethylpenicillin", "benzathine-benzylpenicillin"];

  test.each([
    "Penicillin",
    "penicillins",
    "Allergy to penicillin",
    "青霉素",
    "青霉素过敏",
    "青霉素类",
    "Amoxicillin",
    "阿莫西林",
  ])("%s: no penicillin fits, and each that is shown says why", async (allergy) => {
    const answer = await assessed({ leading: "streptococcal-pharyngitis", allergies: [allergy] });
    expect(drugsThat(answer, true).filter((id) => PENICILLINS.includes(id))).toEqual([]);
    const refused = answer.treatments
      .flatMap(({ options }) => options)
      .filter(({ drugs }) => drugs.some(({ drug }) => PENICILLINS.includes(drug.id)));
    expect(refused.length).toBeGreaterThan(0);
    for (const { alerts } of refused) expect(alerts.map(({ kind }) => kind)).toContain("allergy");
  });

  test.each([[[]], [["Latex"]], [["四环素"]]])("allergic to %j: penicillins fit", async (allergies) => {
    const answer = await assessed({ leading: "streptococcal-pharyngitis", allergies });
    expect(drugsThat(answer, true)).toEqual(expect.arrayContaining(["phenoxymethylpenicillin", "amoxicillin"]));
  });
});

describe("what the patient takes", () => {
  const rows: [name: string, patient: Omit<Invented, "leading">, expected: string | null][] = [
    [
      "metformin with an eGFR of 25",
      { takes: ["Metformin 500 MG Oral Tablet"], kidney: 25 },
      "contraindicated kidney metformin",
    ],
    ["the same in Chinese", { takes: ["盐酸二甲双胍片"], kidney: 25 }, "contraindicated kidney metformin"],
    ["metformin with an eGFR of 60", { takes: ["Metformin 500 MG Oral Tablet"], kidney: 60 }, null],
    [
      "warfarin with ibuprofen",
      { takes: ["Warfarin Sodium 3 MG Oral Tablet", "Ibuprofen 400 mg"] },
      "major interaction ibuprofen,warfarin",
    ],
    ["the same in Chinese", { takes: ["华法林钠片", "布洛芬缓释胶囊"] }, "major interaction ibuprofen,warfarin"],
    ["warfarin with paracetamol", { takes: ["Warfarin Sodium 3 MG Oral Tablet", "Paracetamol 500 mg"] }, null],
  ];
  test.each(rows)("%s", async (_name, patient, expected) => {
    const answer = await assessed({ leading: "viral-pharyngitis", ...patient });
    expect(answer.medication?.unknown).toEqual([]);
    if (expected === null) expect(alertsOf(answer)).toEqual([]);
    else expect(alertsOf(answer)).toContain(expected);
  });
});

describe("cystitis", () => {
  const woman = { leading: "acute-cystitis", sex: "female", age: 30 } as const;

  test("a pregnant woman is drafted no drug first that is contraindicated, and none fits that is to be avoided", async () => {
    const answer = await assessed({ ...woman, isPregnant: true });
    expect(answer.medication?.basis.isPregnant).toBe(true);
    expect(answer.treatments.length).toBeGreaterThan(0);
    const advice = new Map(medication.drugs.map(({ id, pregnancy }) => [id, pregnancy.advice]));
    for (const { options } of answer.treatments) expect(options[0]?.fits).toBe(true);
    expect(drugsThat(answer, true).filter((id) => ["contraindicated", "avoid"].includes(advice.get(id) ?? ""))).toEqual(
      [],
    );
  });

  test("a woman who is not pregnant gets the first-line drug first", async () => {
    expect(drugsThat(await assessed(woman), true)[0]).toBe("nitrofurantoin");
  });

  test("allergic to it, she gets another one first, and it is shown with its reason", async () => {
    const answer = await assessed({ ...woman, allergies: ["呋喃妥因"] });
    expect(drugsThat(answer, true)).not.toContain("nitrofurantoin");
    expect(drugsThat(answer, true).length).toBeGreaterThan(0);
    expect(drugsThat(answer, false)).toContain("nitrofurantoin");
  });
});

test("a child with tonsillitis gets the dose of a child", async () => {
  const { treatments } = await assessed({ leading: "streptococcal-pharyngitis", age: 6 });
  const doses = treatments.flatMap(({ options }) => options.flatMap(({ drugs }) => drugs));
  expect(doses.find(({ drug }) => drug.id === "amoxicillin")?.dose).toMatchObject({
    value: 50,
    unit: "mg/kg",
    per: "day",
    basis: "condition",
  });
  // A dose of adults would be in mg alone.
  expect(doses.find(({ drug }) => drug.id === "paracetamol")?.dose?.unit).toMatch(/\/kg$/);
});
