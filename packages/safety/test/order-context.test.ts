import { Drug, type DrugOrder, InteractionRule, type MedicationKnowledge } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import {
  type AlertKind,
  createOrderCheck,
  type OrderInput,
  OVERRIDE_REASONS,
  overrideReasonsFor,
  type PatientFacts,
} from "../src/index.ts";

const text = (en: string) => ({ en, zh: `${en}（中）` });
const drug = (id: string, more: object): Drug =>
  Drug.parse({
    ...{ id, names: { en: id, zh: `${id}药` }, codes: { atc: [], rxcui: null }, class: `${id}-class` },
    ...{ routes: ["oral"], sources: ["label-us"], ...more },
  });
const rule = (id: string, between: object, severity: string, more: object = {}): InteractionRule =>
  InteractionRule.parse({
    ...{ id, between, severity, evidence: "label", mechanism: text(`${id} why`), management: text(`${id} do`) },
    ...{ sources: ["label-us"], ...more },
  });

/**
 * Invented: statins (alnostat and birkstat interact with clarimol, cedrostat does not, dornstat does and is injected only), blockers of one class, a
 * cytotoxic class, and named alternatives.
 */
const KNOWLEDGE: MedicationKnowledge = {
  drugs: [
    drug("alnostat", { class: "statin", groups: ["statin"] }),
    drug("birkstat", { class: "statin", groups: ["statin"] }),
    drug("cedrostat", { class: "statin", groups: ["statin"], cautions: [{ when: "gout", why: text("urate") }] }),
    drug("dornstat", { class: "statin", groups: ["statin"], routes: ["subcutaneous"] }),
    drug("eichstat", { class: "other-statin", groups: ["statin"] }),
    drug("clarimol", { class: "macrolide", groups: ["macrolide"] }),
    drug("fichtol", { class: "azole" }),
    drug("ginkgol", { class: "azole" }),
    drug("haselin", {
      class: "kinase-inhibitor",
      groups: ["kinase-inhibitor"],
      codes: { atc: ["L01EA01"], rxcui: null },
    }),
    drug("ilexin", {
      class: "kinase-inhibitor",
      groups: ["kinase-inhibitor"],
      codes: { atc: ["L01EA02"], rxcui: null },
    }),
    drug("juniperin", {
      tags: ["narrow-therapeutic-index"],
      monitoring: [{ test: "potassium" }, { test: "drug-level" }, { test: "bone-density" }],
    }),
    drug("kornelin", { monitoring: [{ test: "potassium" }] }),
  ],
  rules: [
    rule("statin-macrolide", [{ drug: ["alnostat", "birkstat"] }, { drug: ["clarimol"] }], "major"),
    rule("azole-macrolide", [{ drug: ["fichtol"] }, { drug: ["clarimol"] }], "contraindicated", {
      alternatives: ["ginkgol"],
    }),
    rule("kinase-macrolide", [{ drug: ["haselin"] }, { drug: ["clarimol"] }], "major"),
    rule("statin-azole", [{ group: ["statin"] }, { drug: ["ginkgol"] }], "moderate"),
  ],
  ...{ exceptions: [], works: [] },
  vocabulary: [
    { key: "potassium", kind: "test", names: { en: "potassium", zh: "血钾" } },
    { key: "drug-level", kind: "test", names: { en: "drug level", zh: "血药浓度" } },
    { key: "gout", kind: "condition", names: { en: "gout", zh: "痛风" } },
    { key: "angina", kind: "condition", names: { en: "angina", zh: "心绞痛" } },
  ],
};
const { check } = createOrderCheck(KNOWLEDGE);
const PATIENT: PatientFacts = { sex: "female", ageYears: 50, conditions: [], allergies: [], today: "2026-06-30" };
const run = (active: OrderInput[], orders: OrderInput[], patient: Partial<PatientFacts> = {}) =>
  check({ ...PATIENT, ...patient }, active, orders);

describe("alternatives", () => {
  it.each<[string, OrderInput[], OrderInput[], Partial<PatientFacts>, string[]]>([
    // cedrostat is of the class, eichstat of the group; dornstat cannot be swallowed, birkstat interacts.
    ["of the class first, then of the group", ["clarimol"], ["alnostat"], {}, ["cedrostat", "eichstat"]],
    ["fewest remaining alerts first", ["clarimol"], ["alnostat"], { conditions: ["gout"] }, ["eichstat", "cedrostat"]],
    ["not what the patient takes already", ["clarimol", "cedrostat"], ["alnostat"], {}, ["eichstat"]],
    ["not what the patient is allergic to", ["clarimol"], ["alnostat"], { allergies: ["cedrostat"] }, ["eichstat"]],
    ["those that the rule names", ["clarimol"], ["fichtol"], {}, ["ginkgol"]],
    ["for the drug that is ordered, whichever side it is on", ["alnostat"], ["clarimol"], {}, []],
    ["none among drugs of cancer", ["clarimol"], ["haselin"], {}, []],
    ["by the ordered route", ["clarimol"], [{ drug: "alnostat", route: "subcutaneous" }], {}, ["dornstat"]],
  ])("%s", (_, active, orders, patient, expected) => {
    const [found] = run(active, orders, patient).interactions;
    expect(found?.interrupts).toBe(true);
    expect(found?.alternatives).toEqual(expected);
  });

  it("names none where an alert does not interrupt, and only what passes in its own right", () => {
    const [quiet] = run(["ginkgol"], ["alnostat"]).interactions;
    expect([quiet?.interrupts, quiet?.alternatives]).toEqual([false, []]);
    for (const id of run(["clarimol"], ["alnostat"]).interactions[0]?.alternatives ?? []) {
      const { alerts, interactions } = run(["clarimol"], [id]);
      expect([...alerts, ...interactions].some(({ interrupts }) => interrupts)).toBe(false);
    }
  });

  it("answers an allergy, too", () => {
    const [alert] = run([], ["alnostat"], { allergies: ["alnostat"] }).alerts;
    expect([alert?.kind, alert?.alternatives]).toEqual(["allergy", ["birkstat", "cedrostat", "eichstat"]]);
  });
});

const since = (drugId: string, when: string | number, more: Partial<DrugOrder> = {}): DrugOrder => ({
  drug: drugId,
  since: when,
  ...more,
});
const dose = { dose: { value: 20, unit: "mg" as const }, timesPerDay: 1 };

describe("what is long tolerated", () => {
  // 2026-06-30 less 90 days is 2026-04-01.
  it.each<[string, OrderInput[], OrderInput[], number, string[]]>([
    [
      "both for 90 days",
      [since("alnostat", "2026-04-01"), since("clarimol", 90)],
      ["kornelin"],
      0,
      ["interaction alnostat,clarimol"],
    ],
    ["one for 89 days", [since("alnostat", "2026-04-02"), since("clarimol", 90)], ["kornelin"], 0, []],
    ["one for a time unknown", ["alnostat", since("clarimol", 400)], ["kornelin"], 0, []],
    ["one newly ordered", [since("clarimol", 400)], ["alnostat"], 1, []],
    [
      "one renewed at the same dose",
      [since("alnostat", 200, dose), since("clarimol", 400)],
      [{ drug: "alnostat", ...dose }],
      0,
      ["renewal alnostat", "interaction alnostat,clarimol"],
    ],
    [
      "one renewed after a short time",
      [since("alnostat", 20, dose), since("clarimol", 400)],
      [{ drug: "alnostat", ...dose }],
      1,
      ["renewal alnostat"],
    ],
    [
      "one ordered at another dose",
      [since("alnostat", 200, dose), since("clarimol", 400)],
      [{ drug: "alnostat", ...dose, timesPerDay: 2 }],
      1,
      [],
    ],
  ])("%s", (_, active, orders, interactions, tolerated) => {
    const result = run(active, orders);
    expect(result.interactions).toHaveLength(interactions);
    expect(result.tolerated.map(({ kind, drugs }) => `${kind} ${drugs.join()}`)).toEqual(tolerated);
  });

  it("says why it is silent, with rule and severity", () => {
    const [silent] = run([since("alnostat", 120), since("clarimol", 400)], ["kornelin"]).tolerated;
    expect(silent).toMatchObject({ rule: "statin-macrolide", severity: "major" });
    expect(silent?.reason.en).toBe("both taken for 120 days or more: not said again");
  });

  it.each<[string, OrderInput, OrderInput, string[]]>([
    ["the same dose", { drug: "alnostat", ...dose }, { drug: "alnostat", ...dose }, []],
    [
      "the same dose in another unit",
      { drug: "alnostat", ...dose },
      { drug: "alnostat", dose: { value: 0.02, unit: "g" }, timesPerDay: 1 },
      [],
    ],
    [
      "another dose",
      { drug: "alnostat", ...dose },
      { drug: "alnostat", dose: { value: 40, unit: "mg" }, timesPerDay: 1 },
      ["major"],
    ],
    [
      "another route",
      { drug: "alnostat", ...dose, route: "oral" },
      { drug: "alnostat", ...dose, route: "nasal" },
      ["major"],
    ],
    ["a dose unknown", "alnostat", { drug: "alnostat", ...dose }, ["major"]],
  ])("an active drug again with %s", (_, active, order, expected) => {
    const { alerts } = run([active], [order]);
    expect(alerts.filter(({ kind }) => kind === "duplicate").map(({ severity }) => severity)).toEqual(expected);
  });

  it("finds one drug ordered twice", () => {
    expect(run([], ["kornelin", "kornelin"]).alerts.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual([
      "duplicate major",
    ]);
  });
});

describe("missing monitoring", () => {
  const said = (id: string, labs: PatientFacts["labs"]) =>
    run([], [id], { labs }).alerts.flatMap(({ kind, reason, interrupts }) =>
      kind === "monitoring" ? [[reason.en, interrupts]] : [],
    );
  it.each<[string, string, PatientFacts["labs"], string | null]>([
    ["nothing known of results", "juniperin", undefined, null],
    ["no result", "juniperin", [], "no result on file: potassium (90 days), drug level (180 days)"],
    [
      "one of two",
      "juniperin",
      [{ test: "K", value: 4, date: "2026-06-01" }],
      "no result on file: drug level (180 days)",
    ],
    // 2026-06-30 less 90 days is 2026-04-01.
    [
      "at the end of its time",
      "juniperin",
      [
        { test: "potassium", value: 4, date: "2026-04-01" },
        { test: "lithium", value: 1 },
      ],
      null,
    ],
    [
      "a day too old",
      "juniperin",
      [
        { test: "potassium", value: 4, date: "2026-03-31" },
        { test: "drug-level", value: 1 },
      ],
      "no result on file: potassium (90 days)",
    ],
    ["a drug that is not of high risk", "kornelin", [], null],
  ])("%s", (_, id, labs, expected) => {
    expect(said(id, labs)).toEqual(expected === null ? [] : [[expected, false]]);
  });
});

describe("missing indication", () => {
  const indications = new Map([
    ["alnostat", ["angina", "gout"]],
    ["birkstat", []],
  ]);
  const { check: checkIndicated } = createOrderCheck(KNOWLEDGE, { indications });
  it.each<[string, string, string[], string | null]>([
    ["none of them", "alnostat", ["asthma"], "no condition on file for which it is given: angina, gout"],
    ["one of them", "alnostat", ["gout"], null],
    ["a drug of which none is known", "birkstat", [], null],
    ["a drug that is not in the map", "cedrostat", [], null],
  ])("%s", (_, id, conditions, expected) => {
    const { alerts } = checkIndicated({ ...PATIENT, conditions }, [], [id]);
    const found = alerts.filter(({ kind }) => kind === "indication");
    expect(found.map(({ reason, severity }) => [reason.en, severity])).toEqual(
      expected === null ? [] : [[expected, "minor"]],
    );
  });
});

describe("the quiet list", () => {
  it("makes one line of pairs of one mechanism, and of one kind and drug", () => {
    const { quiet } = run(["ginkgol"], ["alnostat", "birkstat", "cedrostat"], { conditions: ["gout"] });
    expect(quiet.map(({ kind, rule: id, count, drugs }) => [kind, id, count, [...drugs].sort()])).toEqual([
      ["interaction", "statin-azole", 3, ["alnostat", "birkstat", "cedrostat", "ginkgol"]],
      ["duplicate", null, 1, ["alnostat", "birkstat"]],
      ["caution", null, 1, ["cedrostat"]],
      ["duplicate", null, 2, ["alnostat", "birkstat", "cedrostat"]],
    ]);
    expect(quiet[0]?.reason.en).toBe("statin-azole why");
  });

  it("holds nothing that interrupts, and every alert that does not", () => {
    const { alerts, interactions, quiet } = run(["clarimol", "ginkgol"], ["alnostat", "cedrostat"], {
      conditions: ["gout"],
    });
    const all = [...alerts, ...interactions];
    const count = quiet.reduce((sum, group) => sum + group.count, 0);
    expect(count).toBe(all.filter(({ interrupts }) => !interrupts).length);
    expect(quiet.some(({ rule: id }) => id === "statin-macrolide")).toBe(false);
  });
});

describe("what an alert carries", () => {
  it("has everything that a physician needs, and interrupts only with something to do", () => {
    const [found] = run(["clarimol"], ["alnostat"]).interactions;
    expect(found).toMatchObject({
      ...{ kind: "interaction", severity: "major", interrupts: true, sources: ["label-us"] },
      ...{ reason: text("statin-macrolide why"), management: text("statin-macrolide do") },
    });
    expect(found?.path.map(({ drug: id }) => id)).toEqual(["alnostat", "clarimol"]);
    const silent = {
      ...KNOWLEDGE,
      rules: [rule("empty", [{ drug: ["haselin"] }, { drug: ["clarimol"] }], "major", { management: text("") })],
    };
    const [frightening] = createOrderCheck(silent).check(PATIENT, ["clarimol"], ["haselin"]).interactions;
    // Nothing to do and nothing to give instead.
    expect([frightening?.severity, frightening?.interrupts]).toEqual(["major", false]);
  });

  it("offers reasons to override for every kind, in both languages, and none twice", () => {
    const kinds: AlertKind[] = [
      ...(["interaction", "allergy", "contraindication", "caution", "pregnancy", "lactation", "age"] as const),
      ...(["kidney", "liver", "laboratory", "dose", "duplicate", "monitoring", "indication"] as const),
    ];
    for (const kind of kinds) expect(overrideReasonsFor(kind).length).toBeGreaterThan(1);
    expect(new Set(OVERRIDE_REASONS.map(({ key }) => key)).size).toBe(OVERRIDE_REASONS.length);
    expect(OVERRIDE_REASONS.every(({ names }) => /\p{Script=Han}/u.test(names.zh))).toBe(true);
    expect(overrideReasonsFor("dose")).not.toContain("allergy-not-confirmed");
    expect(overrideReasonsFor("allergy")).toContain("allergy-not-confirmed");
    expect(overrideReasonsFor("allergy")).not.toContain("dose-adjusted");
  });
});

describe("input that cannot be", () => {
  it.each<[string, Partial<PatientFacts>, OrderInput[], string]>([
    ["a dose of nothing", {}, [{ drug: "alnostat", dose: { value: 0, unit: "mg" } }], "orders[0].dose.value"],
    [
      "a unit that is none",
      {},
      ["kornelin", { drug: "alnostat", dose: { value: 1, unit: "spoon" as "mg" } }],
      "orders[1].dose.unit",
    ],
    ["a frequency below nothing", {}, [{ drug: "alnostat", timesPerDay: -1 }], "orders[0].timesPerDay"],
    ["a date that is none", {}, [{ drug: "alnostat", since: "last week" }], "orders[0].since"],
    ["a weight in grams", { weightKg: 70_000 }, ["alnostat"], "weightKg"],
    ["a height in metres", { heightCm: 1.7 }, ["alnostat"], "heightCm"],
    ["an age in days", { ageYears: 4000 }, ["alnostat"], "ageYears"],
    ["a today that is none", { today: "30.6.2026" }, ["alnostat"], "today"],
  ])("refuses %s, by field", (_, patient, orders, field) => {
    expect(() => run([], orders, patient)).toThrow(field);
  });
});
