import { z } from "zod";
import { CLINICAL_STATUS, requiredConcept, VERIFICATION_STATUS } from "./clinical-status.ts";
import { Annotation, CodeableConcept, FhirQuantity, Period, Reference, resourceShape } from "./datatypes.ts";
import { DateTime, FhirString } from "./primitives.ts";

export const ConditionResource = z.object({
  ...resourceShape,
  clinicalStatus: requiredConcept(CLINICAL_STATUS).optional(),
  verificationStatus: requiredConcept(VERIFICATION_STATUS).optional(),
  code: CodeableConcept.optional(),
  subject: Reference.optional(),
  onsetDateTime: DateTime.optional(),
  onsetPeriod: Period.optional(),
  abatementDateTime: DateTime.optional(),
  abatementPeriod: Period.optional(),
  abatementString: FhirString.optional(),
  abatementAge: FhirQuantity.optional(),
  recordedDate: DateTime.optional(),
  evidence: z.array(z.object({ code: z.array(CodeableConcept).optional() })).optional(),
  note: z.array(Annotation).optional(),
});
export type ConditionResource = z.infer<typeof ConditionResource>;
