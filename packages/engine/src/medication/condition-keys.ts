import type { ConditionKnowledge, LocalizedText, MedicationKnowledge } from "@cdss/domain";

/** Keys of conditions that the medication packs speak of, by what records call them. */
export interface ConditionKeys {
  /** Key of a name in either language; undefined where no key has it. */
  keyOf(name: string): string | undefined;
  labelOf(key: string): LocalizedText;
}

const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    // Records and packs write either spelling.
    .replace(/aemia/g, "emia")
    .replace(/oe(?=dema|soph|strogen)/g, "e")
    .trim();

/**
 * Names of the keys themselves, and every name of a condition of the packs of which one name is a key's: `COPD` and 慢阻肺 lead where `chronic obstructive
 * pulmonary disease` does.
 */
export function conditionKeys(
  { vocabulary }: Pick<MedicationKnowledge, "vocabulary">,
  conditions: Pick<ConditionKnowledge, "allNames">,
): ConditionKeys {
  const keys = new Map<string, string>();
  const labels = new Map<string, LocalizedText>();
  const entries = vocabulary.filter(({ kind }) => kind === "condition");
  for (const { key, names } of entries) {
    labels.set(key, names);
    for (const name of [key, names.en, names.zh]) if (!keys.has(fold(name))) keys.set(fold(name), key);
  }
  for (const names of conditions.allNames()) {
    const key = names.map((name) => keys.get(fold(name))).find((held) => held !== undefined);
    if (key !== undefined) for (const name of names) if (!keys.has(fold(name))) keys.set(fold(name), key);
  }
  return { keyOf: (name) => keys.get(fold(name)), labelOf: (key) => labels.get(key) ?? { en: key } };
}
