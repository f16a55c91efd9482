import { z } from "zod";
import { requiredConcept } from "./clinical-status.ts";
import { CodeableConcept, Reference, resourceShape } from "./datatypes.ts";
import { DateTime } from "./primitives.ts";

/** R4 value sets allergyintolerance-clinical and allergyintolerance-verification. */
export const ALLERGY_CLINICAL_STATUS = ["active", "inactive", "resolved"] as const;
export const ALLERGY_VERIFICATION_STATUS = ["unconfirmed", "confirmed", "refuted", "entered-in-error"] as const;

export const AllergyIntoleranceResource = z.object({
  ...resourceShape,
  clinicalStatus: requiredConcept(ALLERGY_CLINICAL_STATUS).optional(),
  verificationStatus: requiredConcept(ALLERGY_VERIFICATION_STATUS).optional(),
  code: CodeableConcept.optional(),
  patient: Reference.optional(),
  onsetDateTime: DateTime.optional(),
  recordedDate: DateTime.optional(),
  reaction: z.array(z.object({ substance: CodeableConcept.optional() })).optional(),
});
export type AllergyIntoleranceResource = z.infer<typeof AllergyIntoleranceResource>;
