import { z } from "zod";

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const Name = z.string().min(1);

/**
 * A key that the medication packs use, and what a clinician reads for it. A key is unique within its kind: `nsaid` is a
 * group of drugs and a group of allergies.
 */
export const VocabularyEntry = z.strictObject({
  key: Key,
  kind: z.enum(["condition", "test", "group", "allergy"]),
  names: z.strictObject({ en: Name, zh: Name }),
  /** Of a condition: what else records call it, whole names only. */
  synonyms: z.strictObject({ en: z.array(Name), zh: z.array(Name) }).optional(),
  /** Of a condition: ids of conditions of the packs that are it or are never without it. */
  conditions: z.array(Key).optional(),
  /** Of a condition: keys of the wider conditions that whoever has this one has too. */
  implies: z.array(Key).optional(),
});
export type VocabularyEntry = z.infer<typeof VocabularyEntry>;

/** The class that a display of SNOMED CT ends in. */
const SNOMED_CLASS = /\((?:disorder|finding|situation)\)$/;

/** A name of a condition as names are compared: case, hyphens, possessives, and British or American spelling set aside. */
export function foldConditionName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replace(SNOMED_CLASS, "")
    .replace(/[’']s\b/g, "")
    .replace(/[\s\-_,]+/g, " ")
    .replace(/aem(?=i|o|a|$)/g, "em")
    .replace(/phaeo/g, "pheo")
    .replace(/oea/g, "ea")
    .replace(/oe(?=dema|soph|strogen|liac)/g, "e")
    .replace(/tumour/g, "tumor")
    .replace(/praevia/g, "previa")
    .replace(/generalis/g, "generaliz")
    .trim();
}
