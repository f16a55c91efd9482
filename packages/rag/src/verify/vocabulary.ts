import type { Language } from "@cdss/domain";

/**
 * What a phrase does in a sentence. `record` and `physician` say who says it of the patient, `denies` turns the clause
 * round, and `filler` changes nothing. Words that would change what is claimed (only, rarely, always, because) are in none.
 */
export interface Phrase {
  readonly text: string;
  readonly source?: "record" | "physician";
  readonly denies?: boolean;
}

const filler = (...texts: string[]): Phrase[] => texts.map((text) => ({ text }));
const denial = (...texts: string[]): Phrase[] => texts.map((text) => ({ text, denies: true }));

/**
 * The closed vocabulary of statements. Whatever is neither here nor named, quoted or counted by the cited evidence has
 * nothing that carries it, and the statement falls.
 */
export const VOCABULARY: Readonly<Record<Language, readonly Phrase[]>> = {
  en: [
    { text: "the record has", source: "record" },
    { text: "the record reports", source: "record" },
    { text: "a physician entered", source: "physician" },
    ...denial("does not have", "as absent", "absent", "no", "not", "without", "lacks"),
    ...filler("has", "have", "and", "in", "of", "seen", "reported", "patients", "the", "worth looking for"),
  ],
  zh: [
    { text: "病历记载有", source: "record" },
    { text: "病历记载没有", source: "record", denies: true },
    { text: "医师录入有", source: "physician" },
    { text: "医师录入没有", source: "physician", denies: true },
    ...denial("没有", "无", "未", "不"),
    ...filler("有", "和", "见于", "例", "已报告", "患者", "的", "值得查找"),
  ],
};
