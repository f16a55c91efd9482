import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An invented condition that names everything that a condition may name. */
function smallCondition(id: string, zh: string, sign: string, neighbour: string): string {
  return `id: ${id}
names: { en: ${id.replace("-", " ")}, zh: ${zh} }
group: infection
codes: { icd10: [${id === "moon-fever" ? "A01.0" : "A02.0"}] }
settings: { primary-care: rare }
modifiers: [{ when: { finding: Moon bathing }, pretest: 3 }, { when: { age: ">=65" }, pretest: 2 }]
findings:
  - { finding: Fever, frequency: very-frequent }
  - { finding: ${sign}, frequency: 0.8, lr: { pos: [2, 4], neg: 0.3 }, source: a-guideline }
  - { finding: Headache, frequency: frequent }
  - { finding: Cough, frequency: occasional }
  - { finding: Nausea, frequency: occasional }
  - { finding: Fatigue, frequency: frequent }
  - { finding: Myalgia, frequency: rare }
  - { finding: Seizure, frequency: rare }
against: [{ finding: Jaundice, strength: strong }]
course: { onset: days, usual: { en: a week, zh: 一周 } }
urgency: { usual: routine, raisedBy: [{ finding: Seizure, to: emergency }] }
tests: [{ test: ecg, purpose: support }]
treatments:
  - { line: 1, drugs: [{ drug: azomycin }], alternatives: [{ drug: betastatin }], source: a-guideline }
confusedWith: [${neighbour}]
sources: [a-guideline]
`;
}

/** Invented packs without an issue: a drug, two of another group, one rule with one exception. Lines are counted by tests. */
export const SMALL_PACKS: Readonly<Record<string, string>> = {
  "sources.yaml": `- { id: a-label, kind: label, title: Label, by: An authority, year: null }
- { id: a-guideline, kind: guideline, title: Guideline, by: A society, year: 2024 }
`,
  "vocabulary/small.yaml": `- { key: macrolide, kind: group, names: { en: macrolide, zh: 大环内酯类 } }
- { key: macrolide, kind: allergy, names: { en: macrolides, zh: 大环内酯类 } }
- { key: statin, kind: group, names: { en: statin, zh: 他汀类 } }
- { key: long-qt, kind: condition, names: { en: long QT, zh: QT间期延长 } }
- { key: ecg, kind: test, names: { en: electrocardiogram, zh: 心电图 } }
`,
  "drugs/small.yaml": `- id: azomycin
  names: { en: azomycin, zh: 阿佐霉素 }
  synonyms: { en: [Azo Forte], zh: [阿佐] }
  codes: { atc: [J01FA90], rxcui: "9000001" }
  class: macrolide-new
  groups: [macrolide]
  routes: [oral]
  doses: { adult: [
    { route: oral, from: { value: 70, unit: mg, per: dose }, to: { value: 0.07, unit: g, per: dose }, max: { value: 2, unit: g, per: day } } ] }
  renal: [{ below: 30, do: reduce }]
  contraindications:
    - { when: long-qt, why: { en: lengthens QT, zh: 延长QT间期 }, except: long-qt, source: a-guideline }
  allergy: { group: macrolide, crossReacts: [macrolide] }
  monitoring: [{ test: ecg }]
  roles: [{ path: CYP3A4, as: inhibitor, strength: strong }]
  sources: [a-label]
- id: betastatin
  names: { en: betastatin, zh: 贝他汀 }
  codes: { atc: [C10AA90], rxcui: null }
  class: statin-new
  groups: [statin]
  routes: [oral]
  doses: { adult: [{ route: oral, from: { value: 10, unit: mg, per: day } }] }
  tags: [myopathy]
  sources: [a-label]
- id: gammastatin
  names: { en: gammastatin, zh: 伽马他汀 }
  codes: { atc: [C10AA91], rxcui: null }
  class: statin-new
  groups: [statin]
  routes: [oral]
  doses: { adult: [{ route: oral, from: { value: 10, unit: mg, per: day } }] }
  tags: [myopathy]
  sources: [a-label]
`,
  "findings/small.yaml": `- { id: blue-moon-fever, kind: finding, parents: [Fever], names: { en: Fever at full moon, zh: 月圆发热 } }
- { id: moon-bathing, kind: context, names: { en: Moon bathing, zh: 晒月亮 } }
`,
  "conditions/moon-fever.yaml": smallCondition("moon-fever", "月热", "Fever at full moon", "sun-fever"),
  "conditions/sun-fever.yaml": smallCondition("sun-fever", "日热", "Photophobia", "moon-fever"),
  "interactions/small.yaml": `rules:
  - id: azo-statin
    between: [{ path: CYP3A4, as: inhibitor, strength: [strong] }, { group: [statin], not: [gammastatin] }]
    severity: major
    evidence: label
    mechanism: { en: raises the statin, zh: 升高他汀浓度 }
    management: { en: pause the statin, zh: 暂停他汀 }
    alternatives: [gammastatin]
    sources: [a-label]
exceptions:
  - pair: [betastatin, azomycin]
    not: [azo-statin]
    why: { en: other route, zh: 途径不同 }
    sources: [a-guideline]
`,
};

/** One text of a file that is replaced by another. */
export type PackChange = readonly [file: string, from: string, to: string];

/** Writes the small packs with changes. Throws where a change finds nothing to replace: its test would prove nothing. */
export function writeSmallPacks(folder: string, changes: readonly PackChange[] = []): void {
  const texts: Record<string, string> = { ...SMALL_PACKS };
  for (const [file, from, to] of changes) {
    const text = texts[file];
    if (text?.includes(from) !== true) throw new Error(`${file} does not hold ${from}`);
    texts[file] = text.replace(from, () => to);
  }
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
