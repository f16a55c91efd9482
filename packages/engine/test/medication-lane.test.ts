import {
  Drug,
  type Finding,
  indexConditions,
  MedicationCase,
  type MedicationReview,
  type RecordEntry,
} from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { medicationLane } from "../src/index.ts";
import { CLINICAL, MEDICATION, RELEASE } from "./fakes/index.ts";
import { coded, patient } from "./patients.ts";
import { coding, measured, recorded } from "./records.ts";

const lane = medicationLane(MEDICATION, indexConditions(CLINICAL, MEDICATION.works));
const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

function adviseOn(parts: Parameters<typeof patient>[0], findings: readonly Finding[] = []) {
  return lane.advise(patient(parts), findings, [], { release: RELEASE.id, today: "2026-03-31" });
}

const listed = ({ alerts }: Pick<MedicationReview, "alerts">): string[] =>
  alerts.map(({ kind, drugs }) => `${kind} ${drugs.map(({ id }) => id).join()}`).sort();

describe("what interrupts", () => {
  const man = { sex: "male", ageYears: 60 } as const;
  // 265.2 umol/L in a man of 60 is an eGFR of 23, and 176.8 one of 38 (see patient-basis.test.ts): glucomin is contraindicated below 30.
  const rows: [name: string, parts: Parameters<typeof patient>[0], findings: Finding[], alerts: string[]][] = [
    [
      "two drugs that meet",
      { medications: [recorded("clotarin"), recorded("Painoff 200 mg")] },
      [],
      ["interaction clotarin,dolofen"],
    ],
    ["one of them alone", { medications: [recorded("Painoff 200 mg")] }, [], []],
    [
      "the other one stopped",
      { medications: [recorded("clotarin", { status: "stopped" }), recorded("Painoff")] },
      [],
      [],
    ],
    [
      "a kidney that fails",
      { demographics: man, medications: [recorded("glucomin")], observations: [measured("14682-9", 265.2, "umol/L")] },
      [],
      ["kidney glucomin"],
    ],
    [
      "a kidney that does not fail enough",
      { demographics: man, medications: [recorded("glucomin")], observations: [measured("14682-9", 176.8, "umol/L")] },
      [],
      [],
    ],
    [
      "pregnancy",
      { medications: [recorded("clotarin")] },
      [coded("CDSS:pregnancy", "present")],
      ["pregnancy clotarin"],
    ],
    ["no pregnancy", { medications: [recorded("clotarin")] }, [coded("CDSS:pregnancy", "absent")], []],
    [
      "a former pregnancy",
      { medications: [recorded("clotarin")] },
      [coded("CDSS:pregnancy", "present", { temporality: "past" })],
      [],
    ],
    [
      "an allergy to the drug",
      { medications: [recorded("penbactil")], allergies: [recorded("Bactipen")] },
      [],
      ["allergy penbactil"],
    ],
    [
      "an allergy to its group",
      { medications: [recorded("penbactil")], allergies: [recorded("penbactams")] },
      [],
      ["allergy penbactil"],
    ],
    [
      "an allergy to a group that may react",
      { medications: [recorded("cefalor")], allergies: [recorded("penbactil")] },
      [],
      ["allergy cefalor"],
    ],
    [
      "a resolved allergy",
      { medications: [recorded("penbactil")], allergies: [recorded("penbactil", { status: "resolved" })] },
      [],
      [],
    ],
    [
      "an allergy in words that no entry knows",
      { medications: [recorded("penbactil")], allergies: [recorded("strawberries")] },
      [],
      [],
    ],
    [
      "a condition",
      { medications: [recorded("dolofen")], conditions: [recorded("哮喘")] },
      [],
      ["contraindication dolofen"],
    ],
    [
      "a condition that is over",
      { medications: [recorded("dolofen")], conditions: [recorded("哮喘", { status: "resolved" })] },
      [],
      [],
    ],
    [
      "a result",
      { medications: [recorded("glucomin")], observations: [measured("2823-3", 6.1, "mmol/L")] },
      [],
      ["laboratory glucomin"],
    ],
    [
      "a result within bounds",
      { medications: [recorded("glucomin")], observations: [measured("2823-3", 4.4, "mmol/L")] },
      [],
      [],
    ],
  ];
  test.each(rows)("%s", (_name, parts, findings, alerts) => {
    expect(listed(adviseOn(parts, findings).medication)).toEqual(alerts);
  });
});

describe("how old a result is on the day of the advice, 31 March", () => {
  // Potassium is judged for 30 days, and 6.1 mmol/L is above the threshold of 6: contraindicated as long as it is new.
  const rows: [name: string, date: string | undefined, alerts: string[], quiet: string | null][] = [
    ["of the day", "2026-03-31", ["laboratory glucomin"], null],
    ["30 days ago", "2026-03-01", ["laboratory glucomin"], null],
    ["31 days ago: old, and said quietly", "2026-02-28", [], "31 days old, judged for 30: measure again"],
    ["with the time of day", "2026-02-28T08:30:00+08:00", [], "31 days old, judged for 30: measure again"],
    ["without a date: taken for new", undefined, ["laboratory glucomin"], null],
  ];
  test.each(rows)("a potassium %s", (_name, date, alerts, quiet) => {
    const potassium = measured("2823-3", 6.1, "mmol/L", date === undefined ? {} : { date });
    const { medication } = adviseOn({ medications: [recorded("glucomin")], observations: [potassium] });
    expect(listed(medication)).toEqual(alerts);
    const [said] = medication.quiet.filter(({ kind }) => kind === "laboratory");
    if (quiet === null) expect(said).toBeUndefined();
    else expect(said).toMatchObject({ severity: "minor", reason: { en: expect.stringContaining(quiet) } });
  });
});

test("a Chinese and an English record of one patient give the same alerts", () => {
  const common = {
    demographics: { sex: "female", ageYears: 76 } as const,
    observations: [measured("14682-9", 190, "umol/L")],
  };
  const named = (medications: string[], allergy: string, condition: string) => ({
    ...common,
    medications: medications.map((text) => recorded(text)),
    allergies: [recorded(allergy)],
    conditions: [recorded(condition)],
  });
  const english = adviseOn(
    named(["Glucomin 500 MG Oral Tablet", "Clotarin 3 mg", "Painoff"], "Allergy to penbactams", "Asthma"),
  );
  const chinese = adviseOn(named(["盐酸格列糖片", "凝华林钠片", "洛芬酮"], "倍巴类过敏", "哮喘"));
  const { active: one, ...rest } = english.medication;
  const { active: other, ...same } = chinese.medication;
  expect(rest).toEqual(same);
  expect(one.map(({ drug }) => drug)).toEqual(other.map(({ drug }) => drug));
  expect(listed(english.medication)).toEqual([
    "contraindication dolofen",
    "interaction clotarin,dolofen",
    "kidney glucomin",
  ]);
  expect(english.evidence).toEqual(chinese.evidence);
});

describe("an alert", () => {
  const answer = adviseOn({
    medications: [
      recorded("tablet", { codings: [coding(RXNORM, "900003")] }),
      recorded("Painoff"),
      recorded("glucomin"),
      recorded("moonroot drops"),
      recorded("stardust", { status: "stopped" }),
    ],
  });

  test("is named in both languages, with what to do, what to give instead and reasons to go on", () => {
    expect(answer.medication.alerts).toMatchObject([
      {
        kind: "interaction",
        drugs: [
          { id: "clotarin", label: { en: "clotarin", zh: "凝华林" } },
          { id: "dolofen", label: { en: "dolofen", zh: "洛芬酮" } },
        ],
        severity: "major",
        interrupts: true,
        reason: { en: "bleeding adds up", zh: "出血风险叠加" },
        management: { en: "Give paradol instead", zh: "改用安痛醇" },
        alternatives: [{ id: "paradol", label: { en: "paradol", zh: "安痛醇" } }],
        evidence: ["rule:anticoagulant-nsaid"],
      },
    ]);
    expect(answer.medication.alerts[0]?.overrideReasons).toContainEqual({
      key: "benefit-outweighs-risk",
      label: { en: "benefit outweighs the risk", zh: "获益大于风险" },
    });
  });

  test("leads to its entry, and the entry to its works", () => {
    expect(answer.evidence).toContainEqual({
      kind: "entry",
      id: "rule:anticoagulant-nsaid",
      entry: "rule",
      key: "anticoagulant-nsaid",
      label: { en: "bleeding adds up", zh: "出血风险叠加" },
      works: ["bleeding-review"],
      release: RELEASE.id,
    });
    const cited = [...answer.medication.alerts, ...answer.medication.quiet].flatMap(({ evidence }) => evidence);
    expect(answer.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(cited));
  });

  test("that does not interrupt is quiet, and counted", () => {
    expect(answer.medication.quiet).toMatchObject([
      { kind: "interaction", interrupts: false, severity: "moderate", count: 1, evidence: ["rule:glucomin-nsaid"] },
    ]);
  });

  test("what is not known, and taken, is named", () => {
    expect(answer.medication.unknown).toEqual(["moonroot drops"]);
  });
});

test("the check says what it read of the patient", () => {
  const { basis } = adviseOn(
    {
      demographics: { sex: "female", ageYears: 30 },
      conditions: [recorded("asthma")],
      allergies: [recorded("Bactipen")],
      observations: [measured("33914-3", 88, "mL/min/1.73m2"), measured("29463-7", 70, "kg")],
    },
    [coded("CDSS:pregnancy", "present")],
  ).medication;
  expect(basis).toEqual({
    conditions: [{ key: "asthma", label: { en: "asthma", zh: "哮喘" } }],
    allergies: ["penbactil"],
    isPregnant: true,
    kidney: { value: 88, basis: "reported" },
    weightKg: 70,
    labs: [],
  });
});

describe("a record without drugs", () => {
  const rows: [name: string, medications: RecordEntry[]][] = [
    ["none", []],
    ["none that is taken", [recorded("glucomin", { status: "completed" })]],
  ];
  test.each(rows)("%s", (_name, medications) => {
    const { medication, evidence } = adviseOn({ medications, allergies: [recorded("penbactil")] });
    expect(medication).toMatchObject({ active: [], unknown: [], alerts: [], quiet: [] });
    expect(evidence).toEqual([]);
  });
});

test("the lane of one knowledge is made once", () => {
  const conditions = indexConditions(CLINICAL);
  expect(medicationLane(MEDICATION, conditions)).toBe(lane);
  expect(medicationLane({ ...MEDICATION }, conditions)).not.toBe(lane);
});

test("a threshold of the check itself is evidence beside the drug, with the works that state it", () => {
  const kaldrol = {
    ...MEDICATION.drugs[0],
    id: "kaldrol",
    names: { en: "kaldrol", zh: "钾多" },
    tags: ["hyperkalaemia"],
  };
  const drug = Drug.parse({ ...kaldrol, codes: { atc: [], rxcui: null }, synonyms: { en: [], zh: [] } });
  const knowledge = { ...MEDICATION, drugs: [...MEDICATION.drugs, drug] };
  const asked = MedicationCase.parse({ patient: { labs: [{ test: "k", value: 6.1 }] }, orders: ["kaldrol"] });
  const { alerts, evidence } = medicationLane(knowledge, indexConditions(CLINICAL)).review(asked, "r");
  const alert = alerts.find(({ kind }) => kind === "laboratory");
  // Six mmol/L and more: NG203, and no place in it is certain.
  expect(alert).toMatchObject({ sources: ["nice-ng203"], locators: {} });
  expect(alert?.evidence).toEqual(["drug:kaldrol", "laboratory:potassium"]);
  const entry = evidence.find(({ id }) => id === "laboratory:potassium");
  expect(entry).toMatchObject({ entry: "laboratory", label: { en: "potassium", zh: "血钾" } });
  // Every work of a threshold of potassium: too high, too low, and too low beside digoxin.
  expect(entry?.works).toEqual(["nice-ng203", "label-us", "ctcae-5", "drew-2010"]);
});
