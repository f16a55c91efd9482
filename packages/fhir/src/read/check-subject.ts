import { isRecord, type ResourceItem } from "../input/resource-item.ts";
import type { ReadContext } from "./read-context.ts";

/**
 * Whose the resource is, by `subject` or `patient`. A resource of another patient, or of one that cannot be told to be
 * the same, adds an issue: two records in one bundle are a mix-up that no default can mend. Without a reference the one
 * Patient of the input is meant. `other`: about a group, a device or a place.
 */
export function checkSubject(item: ResourceItem, context: ReadContext): "patient" | "other" | "refused" {
  for (const element of ["subject", "patient"] as const) {
    const reference = item.elements[element];
    if (!isRecord(reference)) continue;
    if (typeof reference.reference === "string") {
      const target = context.references.resolve(reference.reference, item);
      // After find-patient every Patient entry is the one patient; a contained Patient is nobody we know.
      if (target?.type === "Patient" && target.container === undefined) return "patient";
      const type = target?.type ?? typeOf(reference.reference) ?? reference.type;
      if (typeof type === "string" && type !== "Patient") return "other";
      return refuse(`${item.path}.${element}.reference`, context);
    }
    if (isRecord(reference.identifier) && isForeign(reference.identifier, context.patient)) {
      return refuse(`${item.path}.${element}.identifier.value`, context);
    }
  }
  return "patient";
}

function refuse(path: string, context: ReadContext): "refused" {
  context.issues.add({
    path,
    message: `does not refer to the Patient at ${context.patient.path || "(root)"}`,
    fix: "send one patient per bundle, and refer to it by Patient/id or by the fullUrl of its entry",
  });
  return "refused";
}

/** The type that a reference names by itself: `Group/7`, absolute or not. */
function typeOf(reference: string): string | undefined {
  return /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(reference)?.[1];
}

/** True when the patient has identifiers of that system and none of them has the value. */
function isForeign(identifier: Readonly<Record<string, unknown>>, patient: ResourceItem): boolean {
  const own = patient.elements.identifier;
  if (typeof identifier.system !== "string" || typeof identifier.value !== "string" || !Array.isArray(own))
    return false;
  const sameSystem = own.filter((one) => isRecord(one) && one.system === identifier.system);
  return sameSystem.length > 0 && !sameSystem.some((one) => isRecord(one) && one.value === identifier.value);
}
