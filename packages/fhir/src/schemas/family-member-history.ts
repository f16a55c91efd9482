import { z } from "zod";
import { Annotation, CodeableConcept, Reference, resourceShape } from "./datatypes.ts";
import { DateTime } from "./primitives.ts";

/** R4 value set history-status. */
const HISTORY_STATUS = ["partial", "completed", "entered-in-error", "health-unknown"] as const;

export const FamilyMemberHistoryResource = z.object({
  ...resourceShape,
  status: z.enum(HISTORY_STATUS).optional(),
  patient: Reference.optional(),
  date: DateTime.optional(),
  relationship: CodeableConcept.optional(),
  condition: z.array(z.object({ code: CodeableConcept, note: z.array(Annotation).optional() })).optional(),
  note: z.array(Annotation).optional(),
});
export type FamilyMemberHistoryResource = z.infer<typeof FamilyMemberHistoryResource>;
