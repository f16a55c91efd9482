import {
  ClinicalCondition,
  type ClinicalKnowledge,
  curie,
  Drug,
  InteractionRule,
  type MedicationKnowledge,
  type Work,
} from "@cdss/domain";

// Drugs, rules and treatments for tests. All of them are invented: the drugs do not exist, and nothing here is advice.

type DrugParts = Omit<Partial<Drug>, "id" | "names">;

function drug(id: string, zh: string, more: DrugParts = {}): Drug {
  return Drug.parse({
    ...{ id, names: { en: id, zh }, codes: { atc: [], rxcui: null }, class: `${id}-class`, routes: ["oral"] },
    ...{ sources: ["label-us"], ...more },
  });
}

/** The entry of a condition with only what a test is about. */
export function conditionOf(id: string, more: Partial<ClinicalCondition> = {}): ClinicalCondition {
  return ClinicalCondition.parse({
    ...{ id, concept: `CDSS:${id}`, names: { en: id, zh: `${id}病` }, group: "infection", codes: { icd10: ["J02.0"] } },
    ...{
      settings: { "primary-care": "common" },
      modifiers: [],
      findings: [],
      against: [],
      tests: [],
      confusedWith: [],
    },
    ...{ course: { onset: "days", usual: { en: "days", zh: "数日" } }, urgency: { usual: "routine", raisedBy: [] } },
    ...{ sources: ["throat-guideline"], ...more },
  });
}

const mg = (value: number, per: "dose" | "day" = "dose") => ({ value, unit: "mg" as const, per });

/** penbactil and cefalor may react with each other; glucomin is left out with failing kidneys; clotarin and dolofen meet in bleeding. */
export const DRUGS: readonly Drug[] = [
  drug("penbactil", "倍巴替", {
    synonyms: { en: ["Bactipen"], zh: ["安倍替"] },
    codes: { atc: ["J01XX91"], rxcui: "900001" },
    allergy: { group: "penbactam", crossReacts: [] },
    pregnancy: { advice: "compatible" },
    doses: {
      adult: [{ route: "oral", from: mg(500), to: mg(1000), times: "3" }],
      child: [{ route: "oral", from: { value: 25, unit: "mg/kg", per: "day" }, times: "2" }],
    },
    monitoring: [{ test: "creatinine" }],
  }),
  drug("cefalor", "头孢洛", {
    allergy: { group: "cefalam", crossReacts: ["penbactam"] },
    pregnancy: { advice: "compatible" },
    doses: { adult: [{ route: "oral", from: mg(250), times: "4" }], child: [] },
  }),
  drug("macroflox", "大环洛", {
    pregnancy: { advice: "contraindicated", note: { en: "harms the child", zh: "损害胎儿" } },
    doses: { adult: [{ route: "oral", from: mg(200, "day") }], child: [] },
  }),
  drug("glucomin", "格列糖", {
    synonyms: { en: ["Glucomin hydrochloride"], zh: [] },
    codes: { atc: ["A10XX91"], rxcui: "900002" },
    pregnancy: { advice: "compatible" },
    tags: ["hyperkalaemia"],
    renal: [{ below: 30, do: "contraindicated", detail: { en: "accumulates", zh: "蓄积" } }],
  }),
  drug("clotarin", "凝华林", {
    codes: { atc: ["B01XX91"], rxcui: "900003" },
    class: "invented-anticoagulant",
    groups: ["anticoagulant"],
    pregnancy: { advice: "contraindicated" },
  }),
  drug("dolofen", "洛芬酮", {
    synonyms: { en: ["Painoff"], zh: [] },
    codes: { atc: ["N02XX91"], rxcui: null },
    groups: ["nsaid"],
    doses: {
      adult: [
        { route: "oral", from: mg(200), ages: "16-64" },
        { route: "oral", from: mg(100), ages: ">=65" },
      ],
      child: [{ route: "oral", from: mg(50), ages: "12-15" }],
    },
    contraindications: [{ when: "asthma", why: { en: "narrows the airways", zh: "收缩气道" } }],
  }),
  drug("paradol", "安痛醇", { codes: { atc: ["N02XX91"], rxcui: null }, pregnancy: { advice: "compatible" } }),
];

const WORKS: readonly Work[] = [
  { id: "label-us", title: "Label", by: "An agency", year: null, kind: "label" },
  { id: "bleeding-review", title: "Bleeding", by: "A journal", year: 2020, kind: "review", doi: "10.1000/1" },
  { id: "throat-guideline", title: "Sore throats", by: "A society", year: 2021, kind: "guideline", pmid: "100001" },
];

export const MEDICATION: MedicationKnowledge = {
  drugs: [...DRUGS],
  rules: [
    InteractionRule.parse({
      id: "anticoagulant-nsaid",
      between: [{ group: ["anticoagulant"] }, { group: ["nsaid"] }],
      severity: "major",
      evidence: "cohort",
      mechanism: { en: "bleeding adds up", zh: "出血风险叠加" },
      management: { en: "Give paradol instead", zh: "改用安痛醇" },
      alternatives: ["paradol"],
      sources: ["bleeding-review"],
    }),
    InteractionRule.parse({
      id: "glucomin-nsaid",
      between: [{ drug: ["glucomin"] }, { group: ["nsaid"] }],
      severity: "moderate",
      evidence: "case",
      mechanism: { en: "glucomin leaves more slowly", zh: "格列糖排泄减慢" },
      management: { en: "Watch the kidneys", zh: "监测肾功能" },
      sources: ["label-us"],
    }),
  ],
  exceptions: [],
  works: [...WORKS],
  vocabulary: [
    { key: "asthma", kind: "condition", names: { en: "asthma", zh: "哮喘" } },
    { key: "penbactam", kind: "allergy", names: { en: "penbactams", zh: "倍巴类" } },
    { key: "cefalam", kind: "allergy", names: { en: "cefalams", zh: "头孢洛类" } },
    { key: "creatinine", kind: "test", names: { en: "serum creatinine", zh: "血肌酐" } },
  ],
};

/** Marfan syndrome of the test world as the packs might describe it: dangerous, with a test and treatments. */
export const CLINICAL: ClinicalKnowledge = {
  conditions: [
    conditionOf("marfan", {
      concept: curie("OMIM:154700"),
      names: { en: "Marfan syndrome", zh: "马凡综合征" },
      synonyms: { en: ["MFS"], zh: [] },
      findings: [{ finding: curie("HP:0001083"), frequency: "frequent" }],
      mustNotMiss: true,
      urgency: { usual: "urgent", raisedBy: [{ finding: curie("HP:0002616"), to: "emergency" }] },
      tests: [{ test: "echocardiogram", purpose: "confirm", shows: curie("HP:0002616") }],
      treatments: [
        {
          ...{ line: 1, goal: { en: "protect the aorta", zh: "保护主动脉" }, source: "throat-guideline" },
          drugs: [{ drug: "penbactil", amount: mg(750), route: "oral", times: "2", days: "7-10" }],
          alternatives: [{ drug: "macroflox" }, { drug: "dolofen" }],
          measures: [{ en: "rest", zh: "休息" }],
        },
      ],
    }),
    conditionOf("asthma", {
      names: { en: "Asthma", zh: "哮喘" },
      synonyms: { en: ["wheezy bronchi"], zh: ["气喘病"] },
    }),
  ],
  works: WORKS.filter(({ id }) => id === "throat-guideline"),
  vocabulary: [{ key: "echocardiogram", kind: "test", names: { en: "echocardiogram", zh: "超声心动图" } }],
};
