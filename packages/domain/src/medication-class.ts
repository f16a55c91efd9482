import type { Curie } from "./curie.ts";
import type { Drug, MedicationKnowledge } from "./medication.ts";
import { DRUG_CLASS_WORDS } from "./medication-class-words.ts";

/** A class of drugs by the names that physicians use. `key` is that of a class or group of the packs where they know it. */
export interface NamedDrugClass {
  readonly key: string;
  readonly names: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

const PREFIX = "CDSS-CLASS:";

/** The id of a class of drugs as a CURIE. */
export function drugClassCurie(key: string): Curie {
  return `${PREFIX}${key}` as Curie;
}

/** Whether a concept is a class of drugs, as `drugClassCurie` writes it. */
export const isDrugClass = (id: Curie): boolean => id.startsWith(PREFIX);

/** Keys of all classes that a drug belongs to: those that its entry states, and those that its ATC codes lie in. */
export function classesOfDrug({ class: own, groups, codes }: Pick<Drug, "class" | "groups" | "codes">): Set<string> {
  const stated = new Set([own, ...groups]);
  const isIn = ({ key, atc, groups: parts }: (typeof DRUG_CLASS_WORDS)[number]): boolean =>
    [key, ...parts].some((one) => stated.has(one)) || atc.some((code) => codes.atc.some((one) => one.startsWith(code)));
  return new Set([...stated, ...DRUG_CLASS_WORDS.filter(isIn).map(({ key }) => key)]);
}

/** Every class that can be asked for by name: the groups that the packs name, and the everyday words for classes. */
export function namedDrugClasses({ vocabulary }: Pick<MedicationKnowledge, "vocabulary">): NamedDrugClass[] {
  const named = vocabulary
    .filter(({ kind }) => kind === "group")
    .map(({ key, names }) => ({ key, names: { en: [names.en], zh: [names.zh] } }));
  return [...named, ...DRUG_CLASS_WORDS.map(({ key, en, zh }) => ({ key, names: { en, zh } }))];
}
