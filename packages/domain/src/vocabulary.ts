import { z } from "zod";

/**
 * A key that the medication packs use, and what a clinician reads for it. A key is unique within its kind: `nsaid` is a
 * group of drugs and a group of allergies.
 */
export const VocabularyEntry = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens"),
  kind: z.enum(["condition", "test", "group", "allergy"]),
  names: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
});
export type VocabularyEntry = z.infer<typeof VocabularyEntry>;
