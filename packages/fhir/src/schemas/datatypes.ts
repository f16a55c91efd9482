import { z } from "zod";
import { Base64Binary, DateTime, FhirCode, FhirString, ResourceId } from "./primitives.ts";

// Only the elements that are read. Other elements of FHIR are allowed and not looked at.

export const FhirCoding = z.object({
  system: FhirString.optional(),
  code: FhirCode.optional(),
  display: FhirString.optional(),
  userSelected: z.boolean().optional(),
});
export type FhirCoding = z.infer<typeof FhirCoding>;

export const CodeableConcept = z.object({ coding: z.array(FhirCoding).optional(), text: FhirString.optional() });
export type CodeableConcept = z.infer<typeof CodeableConcept>;

export const Reference = z.object({
  reference: FhirString.optional(),
  type: FhirString.optional(),
  identifier: z.object({ system: FhirString.optional(), value: FhirString.optional() }).optional(),
  display: FhirString.optional(),
});
export type Reference = z.infer<typeof Reference>;

export const FhirQuantity = z.object({
  value: z.number().optional(),
  comparator: z.enum(["<", "<=", ">=", ">"]).optional(),
  unit: FhirString.optional(),
  system: FhirString.optional(),
  code: FhirCode.optional(),
});
export type FhirQuantity = z.infer<typeof FhirQuantity>;

export const Period = z.object({ start: DateTime.optional(), end: DateTime.optional() });
export const Range = z.object({ low: FhirQuantity.optional(), high: FhirQuantity.optional() });
export const Ratio = z.object({ numerator: FhirQuantity.optional(), denominator: FhirQuantity.optional() });
export const Annotation = z.object({ text: FhirString });
export const Narrative = z.object({ status: FhirString.optional(), div: FhirString });

export const Attachment = z.object({
  contentType: FhirString.optional(),
  data: Base64Binary.optional(),
  url: FhirString.optional(),
  title: FhirString.optional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** What every resource may carry. */
export const resourceShape = {
  id: ResourceId.optional(),
  meta: z.object({ lastUpdated: DateTime.optional(), versionId: FhirString.optional() }).optional(),
  text: Narrative.optional(),
};
