import { z } from "zod";
import { CodeableConcept, Period, Reference, resourceShape } from "./datatypes.ts";
import { DateTime } from "./primitives.ts";

export const MedicationResource = z.object({
  ...resourceShape,
  code: CodeableConcept.optional(),
  ingredient: z.array(z.object({ itemCodeableConcept: CodeableConcept.optional() })).optional(),
});
export type MedicationResource = z.infer<typeof MedicationResource>;

const REQUEST_STATUS = [
  "active",
  "on-hold",
  "cancelled",
  "completed",
  "entered-in-error",
  "stopped",
  "draft",
  "unknown",
] as const;
const STATEMENT_STATUS = [
  "active",
  "completed",
  "entered-in-error",
  "intended",
  "stopped",
  "on-hold",
  "unknown",
  "not-taken",
] as const;

const medicationChoice = {
  medicationCodeableConcept: CodeableConcept.optional(),
  medicationReference: Reference.optional(),
  subject: Reference.optional(),
};

function hasOneMedication(resource: { medicationCodeableConcept?: unknown; medicationReference?: unknown }): boolean {
  return (resource.medicationCodeableConcept === undefined) !== (resource.medicationReference === undefined);
}
const ONE_MEDICATION = {
  message: "exactly one medication[x] is required",
  path: ["medication"],
  params: { fix: "send medicationCodeableConcept or medicationReference, one of the two" },
};

export const MedicationRequestResource = z
  .object({
    ...resourceShape,
    ...medicationChoice,
    status: z.enum(REQUEST_STATUS).optional(),
    doNotPerform: z.boolean().optional(),
    authoredOn: DateTime.optional(),
  })
  .refine(hasOneMedication, ONE_MEDICATION);

export const MedicationStatementResource = z
  .object({
    ...resourceShape,
    ...medicationChoice,
    status: z.enum(STATEMENT_STATUS).optional(),
    effectiveDateTime: DateTime.optional(),
    effectivePeriod: Period.optional(),
    dateAsserted: DateTime.optional(),
  })
  .refine(hasOneMedication, ONE_MEDICATION);

/** What both ways of recording a medication share. */
export type MedicationUse = Pick<
  z.infer<typeof MedicationRequestResource>,
  "medicationCodeableConcept" | "medicationReference"
>;
