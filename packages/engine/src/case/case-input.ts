import { Curie, FindingStatus, Language, Sex, strictInput } from "@cdss/domain";
import { z } from "zod";

/** What a caller may hand in: a FHIR R4 bundle, a note, coded findings, or any of them together. */
export const CaseInput = strictInput({
  bundle: z.unknown().optional(),
  text: z.string().max(2_000_000).optional(),
  /** Language of the caller: names the note among the documents. Findings are read in both languages whatever it is. */
  language: Language.default("en"),
  findings: z
    .array(strictInput({ concept: Curie, status: FindingStatus }))
    .max(500)
    .optional(),
  /** Stands in for, and outweighs, what a bundle says. */
  demographics: strictInput({ sex: Sex.optional(), ageYears: z.number().min(0).max(130).optional() }).optional(),
});
export type CaseInput = z.infer<typeof CaseInput>;
export type CaseInputInput = z.input<typeof CaseInput>;
