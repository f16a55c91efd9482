import type { ResourceItem } from "../input/resource-item.ts";
import { checkSubject } from "./check-subject.ts";
import { readAllergyIntolerance } from "./read-allergy-intolerance.ts";
import { readCondition } from "./read-condition.ts";
import type { ReadContext, ResourceReader } from "./read-context.ts";
import { readDiagnosticReport } from "./read-diagnostic-report.ts";
import { readBinary, readDocumentReference } from "./read-document-reference.ts";
import { readEncounter } from "./read-encounter.ts";
import { readFamilyMemberHistory } from "./read-family-member-history.ts";
import { readMedication, readMedicationRequest, readMedicationStatement } from "./read-medication.ts";
import { readObservation } from "./read-observation.ts";
import { reportUnsupported } from "./read-unsupported.ts";

const READERS: ReadonlyMap<string, ResourceReader> = new Map([
  ["AllergyIntolerance", readAllergyIntolerance],
  ["Binary", readBinary],
  ["Condition", readCondition],
  ["DiagnosticReport", readDiagnosticReport],
  ["DocumentReference", readDocumentReference],
  ["Encounter", readEncounter],
  ["FamilyMemberHistory", readFamilyMemberHistory],
  ["Medication", readMedication],
  ["MedicationRequest", readMedicationRequest],
  ["MedicationStatement", readMedicationStatement],
  ["Observation", readObservation],
]);

/** Contained resources have no existence of their own; these two types are what a container can mean as content. */
const READ_WHEN_CONTAINED: ReadonlySet<string> = new Set(["Binary", "Medication", "Observation"]);

/** Types that carry content only for the resource that refers to them. */
const READ_BY_REFERENCE: ReadonlySet<string> = new Set(["Binary", "Medication"]);

/** Read every resource but the patient into the draft, or report why it is not used. Containers come before contained. */
export function readResources(items: readonly ResourceItem[], context: ReadContext): void {
  const unused = new Set<ResourceItem>();
  for (const item of items) {
    if (item.type === "Patient" && item.container === undefined) continue;
    const why = whyUnused(item, unused, context);
    if (why === null) READERS.get(item.type)?.(item, context);
    else {
      unused.add(item);
      if (why !== "refused") reportUnsupported(item, why, context);
    }
  }
  for (const item of items) {
    if (READ_BY_REFERENCE.has(item.type) && !unused.has(item) && !context.referred.has(item)) {
      reportUnsupported(item, `no resource that is read refers to this ${item.type}`, context);
    }
  }
}

function whyUnused(item: ResourceItem, unused: ReadonlySet<ResourceItem>, context: ReadContext): string | null {
  const whose = checkSubject(item, context);
  if (whose === "refused") return whose;
  if (!READERS.has(item.type) || (item.container !== undefined && !READ_WHEN_CONTAINED.has(item.type))) {
    return `${item.type} is not read`;
  }
  if (item.container !== undefined && (unused.has(item.container) || isWithdrawn(item.container))) {
    return "the resource that contains this one is not used";
  }
  const modifiers = item.elements.modifierExtension;
  // R4: a modifier extension may turn the meaning around; a resource with an unknown one must not be processed.
  if (Array.isArray(modifiers) && modifiers.length > 0) {
    return "a modifierExtension may change the meaning of this resource";
  }
  return whose === "other" ? "the resource is not about the patient" : null;
}

function isWithdrawn(item: ResourceItem): boolean {
  return item.elements.status === "entered-in-error" || item.elements.status === "cancelled";
}
