import { z } from "zod";
import { Attachment, CodeableConcept, Period, Reference, resourceShape } from "./datatypes.ts";
import { Base64Binary, DateTime, FhirString } from "./primitives.ts";

/** R4 value set document-reference-status. */
const DOCUMENT_STATUS = ["current", "superseded", "entered-in-error"] as const;
/** R4 value set composition-status, used for docStatus. */
const DOC_STATUS = ["preliminary", "final", "amended", "entered-in-error"] as const;
/** R4 value set diagnostic-report-status. */
const REPORT_STATUS = [
  "registered",
  "partial",
  "preliminary",
  "final",
  "amended",
  "corrected",
  "appended",
  "cancelled",
  "entered-in-error",
  "unknown",
] as const;

export const DocumentReferenceResource = z.object({
  ...resourceShape,
  status: z.enum(DOCUMENT_STATUS).optional(),
  docStatus: z.enum(DOC_STATUS).optional(),
  type: CodeableConcept.optional(),
  subject: Reference.optional(),
  date: DateTime.optional(),
  description: FhirString.optional(),
  content: z.array(z.object({ attachment: Attachment })).min(1),
});
export type DocumentReferenceResource = z.infer<typeof DocumentReferenceResource>;

export const DiagnosticReportResource = z.object({
  ...resourceShape,
  status: z.enum(REPORT_STATUS).optional(),
  code: CodeableConcept,
  subject: Reference.optional(),
  effectiveDateTime: DateTime.optional(),
  effectivePeriod: Period.optional(),
  issued: DateTime.optional(),
  result: z.array(Reference).optional(),
  conclusion: FhirString.optional(),
  conclusionCode: z.array(CodeableConcept).optional(),
  presentedForm: z.array(Attachment).optional(),
});
export type DiagnosticReportResource = z.infer<typeof DiagnosticReportResource>;

/** Content that an attachment names by url instead of carrying it. */
export const BinaryResource = z.object({
  ...resourceShape,
  contentType: FhirString,
  data: Base64Binary.optional(),
});
