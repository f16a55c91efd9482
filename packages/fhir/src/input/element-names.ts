import { z } from "zod";
import { AllergyIntoleranceResource } from "../schemas/allergy-intolerance.ts";
import { ConditionResource } from "../schemas/condition.ts";
import { BinaryResource, DiagnosticReportResource, DocumentReferenceResource } from "../schemas/documents.ts";
import { EncounterResource } from "../schemas/encounter.ts";
import { FamilyMemberHistoryResource } from "../schemas/family-member-history.ts";
import { MedicationRequestResource, MedicationResource, MedicationStatementResource } from "../schemas/medication.ts";
import { ObservationResource } from "../schemas/observation.ts";
import { PatientResource } from "../schemas/patient.ts";

const ENVELOPE = ["entry", "resource", "contained", "extension", "modifierExtension"];

/** Names of every element that is read, at any depth. A key outside of this set may be anything, also patient content. */
export const ELEMENT_NAMES: ReadonlySet<string> = collect([
  PatientResource,
  ConditionResource,
  ObservationResource,
  MedicationResource,
  MedicationRequestResource,
  MedicationStatementResource,
  AllergyIntoleranceResource,
  DocumentReferenceResource,
  DiagnosticReportResource,
  BinaryResource,
  EncounterResource,
  FamilyMemberHistoryResource,
]);

function collect(schemas: readonly unknown[]): ReadonlySet<string> {
  const names = new Set(ENVELOPE);
  const waiting: unknown[] = [...schemas];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (schema instanceof z.ZodObject) {
      for (const [name, inner] of Object.entries(schema.shape)) {
        names.add(name);
        waiting.push(inner);
      }
    } else if (schema instanceof z.ZodOptional) {
      waiting.push(schema.unwrap());
    } else if (schema instanceof z.ZodArray) {
      waiting.push(schema.element);
    }
  }
  return names;
}
