import {
  type ClinicalCondition,
  type Finding,
  indexConditions,
  type PatientCaseInput,
  type TreatmentSuggestion,
} from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { medicationLane } from "../src/index.ts";
import { CLINICAL, conditionOf, MEDICATION, RELEASE } from "./fakes/index.ts";
import { leadingOf } from "./leading.ts";
import { coded, patient } from "./patients.ts";
import { recorded } from "./records.ts";

type Treatment = ClinicalCondition["treatments"][number];

const lane = medicationLane(MEDICATION, indexConditions(CLINICAL));
const treatment = (drugs: string[], more: Partial<Treatment> = {}): Treatment => ({
  ...{ line: 1, drugs: drugs.map((drug) => ({ drug })), alternatives: [], measures: [], source: "throat-guideline" },
  ...more,
});
const entry = (treatments: Treatment[], id = "sore-throat") => conditionOf(id, { treatments });

function draft(
  leading: [entry: ClinicalCondition, share: number][],
  parts: Partial<PatientCaseInput> = {},
  findings: readonly Finding[] = [],
): TreatmentSuggestion[] {
  const lines = leading.map(([one, share]) => leadingOf(one, share));
  return lane.advise(patient(parts), findings, lines, { release: RELEASE.id, today: "2026-03-31" }).treatments;
}

/** `penbactil+paradol!` for an option that does not fit. */
const options = (drafts: readonly TreatmentSuggestion[]): string[][] =>
  drafts.map((one) =>
    one.options.map(({ drugs, fits }) => `${drugs.map(({ drug }) => drug.id).join("+")}${fits ? "" : "!"}`),
  );

describe("whom a treatment is meant for", () => {
  const pregnancy = coded("CDSS:pregnancy", "present");
  type Who = Partial<PatientCaseInput["demographics"]>;
  const rows: [name: string, limits: Partial<Treatment>, who: Who, findings: Finding[], isMeant: boolean][] = [
    ["adults: at 18", { ages: ">=18" }, { ageYears: 18 }, [], true],
    ["adults: just under 18", { ages: ">=18" }, { ageYears: 17.9 }, [], false],
    ["children: under 12", { ages: "<12" }, { ageYears: 11.9 }, [], true],
    ["children: at 12", { ages: "<12" }, { ageYears: 12 }, [], false],
    // Up to the day before the eighteenth birthday.
    ["12 to 17: at 17.9", { ages: "12-17" }, { ageYears: 17.9 }, [], true],
    ["12 to 17: at 18", { ages: "12-17" }, { ageYears: 18 }, [], false],
    ["women: a woman", { sex: "female" }, { sex: "female" }, [], true],
    ["women: a man", { sex: "female" }, { sex: "male" }, [], false],
    ["women: not known", { sex: "female" }, { sex: "unknown" }, [], true],
    ["not pregnant: not pregnant", { pregnant: false }, { sex: "female" }, [], true],
    ["not pregnant: pregnant", { pregnant: false }, { sex: "female" }, [pregnancy], false],
    ["pregnant: pregnant", { pregnant: true }, { sex: "female" }, [pregnancy], true],
    ["pregnant: not pregnant", { pregnant: true }, { sex: "female" }, [], false],
    [
      "pregnant: pregnant before",
      { pregnant: true },
      { sex: "female" },
      [coded("CDSS:pregnancy", "present", { temporality: "past" })],
      false,
    ],
    ["no limits", {}, { sex: "male", ageYears: 90 }, [], true],
  ];
  test.each(rows)("%s", (_name, limits, who, findings, isMeant) => {
    const demographics = { sex: "male" as const, ageYears: 20, ...who };
    const drafts = draft([[entry([treatment(["paradol"], limits)]), 1]], { demographics }, findings);
    expect(options(drafts)).toEqual(isMeant ? [["paradol"]] : []);
  });
});

describe("which line", () => {
  test("the first that is meant for the patient, and all of that line", () => {
    const treatments = [
      treatment(["penbactil"], { ages: "<12" }),
      treatment(["cefalor"], { line: 2 }),
      treatment(["paradol"], { line: 2 }),
      treatment(["dolofen"], { line: 3 }),
    ];
    expect(draft([[entry(treatments), 1]]).map(({ line }) => line)).toEqual([2, 2]);
    expect(options(draft([[entry(treatments), 1]], { demographics: { ageYears: 8 } }))).toEqual([["penbactil"]]);
  });
});

describe("for which conditions: three at most, each with a tenth of the weight", () => {
  const one = (id: string) => entry([treatment(["paradol"])], id);
  const rows: [name: string, shares: number[], expected: number][] = [
    ["at a tenth", [0.9, 0.1], 2],
    ["just below", [0.901, 0.099], 1],
    ["the fourth", [0.4, 0.2, 0.2, 0.2], 3],
  ];
  test.each(rows)("%s", (_name, shares, expected) => {
    expect(draft(shares.map((share, index) => [one(`condition-${index}`), share]))).toHaveLength(expected);
  });
});

describe("options: what fits comes first, then the order of the entry", () => {
  const throat = entry([
    treatment(["penbactil"], {
      alternatives: [{ drug: "cefalor" }, { drug: "macroflox" }, { drug: "glucomin" }, { drug: "paradol" }],
    }),
  ]);
  type Case = [name: string, parts: Partial<PatientCaseInput>, findings: Finding[], expected: string[]];
  const rows: Case[] = [
    ["nothing speaks against any: four of five", {}, [], ["penbactil", "cefalor", "macroflox", "glucomin"]],
    // penbactil is met and cefalor may react with it: both stand behind what may be given, and the fifth is not shown.
    [
      "allergic to the first",
      { allergies: [recorded("Bactipen")] },
      [],
      ["macroflox", "glucomin", "paradol", "penbactil!"],
    ],
    [
      "allergic to its group, in Chinese",
      { allergies: [recorded("倍巴类过敏")] },
      [],
      ["macroflox", "glucomin", "paradol", "penbactil!"],
    ],
    [
      "an allergy that is over",
      { allergies: [recorded("Bactipen", { status: "resolved" })] },
      [],
      ["penbactil", "cefalor", "macroflox", "glucomin"],
    ],
    [
      "allergic to another thing",
      { allergies: [recorded("pollen")] },
      [],
      ["penbactil", "cefalor", "macroflox", "glucomin"],
    ],
    ["pregnant", {}, [coded("CDSS:pregnancy", "present")], ["penbactil", "cefalor", "glucomin", "paradol"]],
  ];
  test.each(rows)("%s", (_name, parts, findings, expected) => {
    expect(options(draft([[throat, 1]], parts, findings))).toEqual([expected]);
  });

  test("a drug is held against what the patient takes", () => {
    const pain = entry([treatment(["dolofen"], { alternatives: [{ drug: "paradol" }] })]);
    const taking = draft([[pain, 1]], { medications: [recorded("凝华林钠片")] });
    expect(options(taking)).toEqual([["paradol", "dolofen!"]]);
    expect(taking[0]?.options[1]?.alerts).toMatchObject([{ kind: "interaction", reason: { zh: "出血风险叠加" } }]);
    expect(options(draft([[pain, 1]], { medications: [recorded("clotarin", { status: "stopped" })] }))).toEqual([
      ["dolofen", "paradol"],
    ]);
  });

  test("drugs given together are one option: what a guideline combines is said, and does not stop", () => {
    const both = entry([treatment(["clotarin", "dolofen"], { alternatives: [{ drug: "paradol" }] })]);
    const drafts = draft([[both, 1]]);
    expect(options(drafts)).toEqual([["clotarin+dolofen", "paradol"]]);
    const alerts = drafts[0]?.options[0]?.alerts.filter(({ kind }) => kind === "interaction") ?? [];
    expect(alerts.map(({ severity, interrupts }) => [severity, interrupts])).toEqual([["major", false]]);
  });
});

describe("the dose", () => {
  const amount = { value: 750, unit: "mg", per: "dose" } as const;
  const own = { drug: "penbactil", amount, route: "oral", times: "2", days: "7-10" };
  const usual = { unit: "mg", per: "dose", route: "oral", basis: "usual" } as const;
  type Dose = TreatmentSuggestion["options"][number]["drugs"][number]["dose"];
  const rows: [name: string, drug: Treatment["drugs"][number], ageYears: number | undefined, dose: Dose][] = [
    [
      "as the condition states it, before the drug's usual one",
      own,
      40,
      { value: 750, unit: "mg", per: "dose", times: "2", route: "oral", days: "7-10", basis: "condition" },
    ],
    [
      "the same for a child: the condition knows",
      own,
      8,
      { value: 750, unit: "mg", per: "dose", times: "2", route: "oral", days: "7-10", basis: "condition" },
    ],
    [
      "the usual one of an adult",
      { drug: "penbactil" },
      40,
      { value: 500, to: 1000, unit: "mg", per: "dose", times: "3", route: "oral", basis: "usual" },
    ],
    [
      "the usual one of a child",
      { drug: "penbactil" },
      8,
      { value: 25, unit: "mg/kg", per: "day", times: "2", route: "oral", basis: "usual" },
    ],
    [
      "just under 18",
      { drug: "penbactil" },
      17.9,
      { value: 25, unit: "mg/kg", per: "day", times: "2", route: "oral", basis: "usual" },
    ],
    [
      "at 18",
      { drug: "penbactil" },
      18,
      { value: 500, to: 1000, unit: "mg", per: "dose", times: "3", route: "oral", basis: "usual" },
    ],
    [
      "the usual one with the days of the condition",
      { drug: "penbactil", days: "10" },
      40,
      { value: 500, to: 1000, unit: "mg", per: "dose", times: "3", route: "oral", days: "10", basis: "usual" },
    ],
    ["none for a child where only adults have one", { drug: "cefalor" }, 8, null],
    ["none by a route that the drug has no dose for", { drug: "penbactil", route: "rectal" }, 40, null],
    // dolofen: 12 to 15 years 50 mg, 16 to 64 years 200 mg, from 65 years 100 mg; an upper age holds until the next birthday.
    ["none below the ages that it has doses for", { drug: "dolofen" }, 11.9, null],
    ["for its ages, as a child", { drug: "dolofen" }, 15.9, { ...usual, value: 50 }],
    ["of adults where its ages say so, although the patient is 16", { drug: "dolofen" }, 16, { ...usual, value: 200 }],
    ["just under 65", { drug: "dolofen" }, 64.9, { ...usual, value: 200 }],
    ["at 65", { drug: "dolofen" }, 65, { ...usual, value: 100 }],
    ["of most adults where the age is not known", { drug: "dolofen" }, undefined, { ...usual, value: 200 }],
    ["none where the drug's entry has none", { drug: "paradol" }, 40, null],
    ["none of a drug that the knowledge does not hold", { drug: "stardust" }, 40, null],
  ];
  test.each(rows)("%s", (_name, drug, ageYears, dose) => {
    const demographics = { sex: "male" as const, ...(ageYears === undefined ? {} : { ageYears }) };
    const [found] = draft([[entry([treatment([], { drugs: [drug] })]), 1]], { demographics });
    expect(found?.options[0]?.drugs[0]?.dose).toEqual(dose);
  });
});

test("a draft says so, and carries condition, goal, population, measures, monitoring, work and entry", () => {
  const full = entry([
    treatment(["penbactil"], {
      goal: { en: "cure", zh: "根治" },
      population: { en: "adults", zh: "成人" },
      measures: [{ en: "rest", zh: "休息" }],
    }),
  ]);
  expect(draft([[full, 1]])).toMatchObject([
    {
      status: "draft",
      condition: "CDSS:sore-throat",
      label: { en: "sore-throat", zh: "sore-throat病" },
      line: 1,
      goal: { en: "cure", zh: "根治" },
      population: { en: "adults", zh: "成人" },
      measures: [{ en: "rest", zh: "休息" }],
      source: "throat-guideline",
      evidence: ["condition:sore-throat"],
      options: [{ monitoring: [{ test: "creatinine", label: { en: "serum creatinine", zh: "血肌酐" } }] }],
    },
  ]);
});

test("measures alone are a treatment without options", () => {
  expect(draft([[entry([treatment([], { measures: [{ en: "rest", zh: "休息" }] })]), 1]])).toMatchObject([
    { options: [], measures: [{ zh: "休息" }] },
  ]);
});

test("a condition without treatments has no draft", () => {
  expect(draft([[entry([]), 1]])).toEqual([]);
});

describe("the place in its work", () => {
  const label = { id: "label-us", title: "Label", by: "An agency", year: null, kind: "label" as const };
  const laidOut = { ...label, sections: { treatment: "Indications and Usage (1)" } };
  const known = medicationLane(
    { ...MEDICATION },
    indexConditions({ ...CLINICAL, works: [...CLINICAL.works, laidOut, { ...label, id: "plain" }] }),
  );
  const rows: [name: string, more: Partial<Treatment>, locator: object | undefined][] = [
    ["as the treatment states it", { source: "label-us", locator: "1.2" }, { en: "1.2" }],
    [
      "by the layout of the work",
      { source: "label-us" },
      { en: "Indications and Usage (1)", zh: "Indications and Usage (1)（适应证与用法用量）" },
    ],
    ["none in a work without a layout", { source: "plain" }, undefined],
    ["none in a work that is not there", { source: "lost" }, undefined],
  ];
  test.each(rows)("is %s", (_name, more, locator) => {
    const lines = [leadingOf(entry([treatment(["paradol"], more)]), 1)];
    const { treatments } = known.advise(patient({}), [], lines, { release: RELEASE.id, today: "2026-03-31" });
    expect(treatments.map((one) => one.locator)).toEqual([locator]);
  });
});
