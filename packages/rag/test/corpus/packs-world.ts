import {
  ClinicalCondition,
  type ClinicalKnowledge,
  type Curie,
  Drug,
  InteractionException,
  InteractionRule,
  type LocalizedText,
  type MedicationKnowledge,
  VocabularyEntry,
  Work,
} from "@cdss/domain";
import type { z } from "zod";
import type { PackKnowledge } from "../../src/corpus/packs/pack-knowledge.ts";

// Names are real; every figure, dose and source is invented.

const LABELS: Readonly<Record<string, LocalizedText>> = {
  "HP:0001945": { en: "Fever", zh: "发热" },
  "HP:0025143": { en: "Chills", zh: "寒战" },
  "HP:0003487": { en: "Babinski sign", zh: "巴宾斯基征" },
  "HP:0009999": { en: "Unnamed in Chinese" },
};

const vocabulary = [
  { key: "crp", kind: "test", names: { en: "C-reactive protein", zh: "C反应蛋白" } },
  { key: "pregnancy", kind: "condition", names: { en: "pregnancy", zh: "妊娠" } },
  { key: "mechanical-valve", kind: "condition", names: { en: "mechanical heart valve", zh: "机械心脏瓣膜" } },
  { key: "reflux-disease", kind: "condition", names: { en: "Reflux disease", zh: "反流性疾病" } },
  { key: "anticoagulant", kind: "group", names: { en: "anticoagulant", zh: "抗凝药" } },
].map((entry) => VocabularyEntry.parse(entry));

export const works = [
  { id: "guide", title: "Guide to fevers", by: "Society of Fevers", year: 2020, kind: "guideline" },
  { id: "zhinan", title: "发热诊疗指南", by: "某学会", year: null, kind: "guideline" },
  {
    id: "label",
    title: "Prescribing information",
    by: "Agency",
    year: null,
    kind: "label",
    sections: { contraindication: "Contraindications (4)", dose: "Dosage and administration (2)" },
  },
].map((work) => Work.parse(work));

export function condition(fields: Partial<z.input<typeof ClinicalCondition>> = {}): ClinicalCondition {
  return ClinicalCondition.parse({
    id: "swamp-fever",
    concept: "CDSS:swamp-fever",
    names: { en: "Swamp fever", zh: "沼泽热" },
    synonyms: { en: ["ague of the swamp"] },
    group: "infection",
    codes: { icd10: ["A99.9"] },
    settings: { emergency: "rare" },
    modifiers: [],
    findings: [{ finding: "HP:0001945", frequency: "frequent" }],
    against: [],
    course: { onset: "days", usual: { en: "Fever for a week, then well", zh: "发热一周后痊愈" } },
    urgency: { usual: "urgent", raisedBy: [] },
    tests: [],
    confusedWith: [],
    sources: ["guide"],
    ...fields,
  });
}

export function drug(fields: Partial<z.input<typeof Drug>> = {}): Drug {
  return Drug.parse({
    id: "febrifugin",
    names: { en: "febrifugin", zh: "退热素" },
    codes: { atc: [], rxcui: null },
    class: "fever-drug",
    routes: ["oral"],
    sources: ["label"],
    ...fields,
  });
}

export function rule(fields: Partial<z.input<typeof InteractionRule>> = {}): InteractionRule {
  return InteractionRule.parse({
    id: "febrifugin-warfarin",
    between: [{ drug: ["febrifugin"] }, { group: ["anticoagulant"] }],
    severity: "major",
    evidence: "label",
    mechanism: { en: "Clearance falls", zh: "清除减少" },
    management: { en: "INR weekly. Halve the dose.", zh: "每周查INR。剂量减半。" },
    sources: ["label"],
    ...fields,
  });
}

export const warfarin = drug({
  id: "warfarin",
  names: { en: "warfarin", zh: "华法林" },
  class: "vitamin-k-antagonist",
  groups: ["anticoagulant"],
});

export const exception = InteractionException.parse({
  pair: ["febrifugin", "warfarin"],
  not: ["febrifugin-warfarin"],
  why: { en: "Seen in rats only", zh: "仅见于大鼠" },
  sources: ["label"],
});

export interface Entries {
  readonly conditions?: readonly ClinicalCondition[];
  readonly drugs?: readonly Drug[];
  readonly rules?: readonly InteractionRule[];
  readonly exceptions?: readonly InteractionException[];
}

/** Packs of a few entries, with the works, words and labels that they speak of. */
export function knowledge({ conditions = [], drugs = [], rules = [], exceptions = [] }: Entries): PackKnowledge {
  const clinical: ClinicalKnowledge = { conditions: [...conditions], works: [...works], vocabulary };
  const medication: MedicationKnowledge = {
    drugs: [...drugs],
    rules: [...rules],
    exceptions: [...exceptions],
    works: [...works],
    vocabulary,
  };
  return { conditions: clinical, medication, names: (id: Curie) => LABELS[id] ?? null };
}
