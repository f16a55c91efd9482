import { z } from "zod";
import { CodeableConcept, FhirCoding, Period, Reference, resourceShape } from "./datatypes.ts";

/** R4 value set encounter-status. */
const ENCOUNTER_STATUS = [
  "planned",
  "arrived",
  "triaged",
  "in-progress",
  "onleave",
  "finished",
  "cancelled",
  "entered-in-error",
  "unknown",
] as const;

export const EncounterResource = z.object({
  ...resourceShape,
  status: z.enum(ENCOUNTER_STATUS).optional(),
  class: FhirCoding.optional(),
  type: z.array(CodeableConcept).optional(),
  subject: Reference.optional(),
  period: Period.optional(),
  reasonCode: z.array(CodeableConcept).optional(),
});
export type EncounterResource = z.infer<typeof EncounterResource>;
