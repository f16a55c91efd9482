import type { ResourceItem } from "../input/resource-item.ts";
import { invalidFhir, invalidFhirIssues } from "../issues/issue-list.ts";

/** Elements in which two versions of one patient must agree: they decide age and sex. */
const DECISIVE = ["gender", "birthDate", "deceasedBoolean", "deceasedDateTime"] as const;

/**
 * The one Patient of the input. Throws INVALID_FHIR when there is none, or when a second entry is another patient or
 * disagrees with the first on sex, birth or death; both positions are named.
 */
export function findPatient(items: readonly ResourceItem[]): ResourceItem {
  const [first, ...others] = items.filter((item) => item.type === "Patient" && item.container === undefined);
  if (first === undefined) {
    throw invalidFhir("entry", "no Patient resource", "add an entry with the Patient that the record is about");
  }
  for (const other of others) {
    const isSame =
      first.id === undefined ? sameUrl(first, other) : first.id === other.id && !differentUrl(first, other);
    const differing = DECISIVE.find((element) => first.elements[element] !== other.elements[element]);
    if (isSame && differing === undefined) continue;
    const where = differing === undefined || !isSame ? "" : `.${differing}`;
    throw invalidFhirIssues(conflict(first, other, where, isSame), [conflict(other, first, where, isSame)]);
  }
  return first;
}

function conflict(item: ResourceItem, other: ResourceItem, where: string, isSame: boolean) {
  return {
    path: `${item.path}${where}`,
    message: isSame
      ? `contradicts the same Patient at ${other.path}`
      : `a different Patient than the one at ${other.path}`,
    fix: isSame ? "send one version of the Patient" : "send one bundle per patient",
  };
}

function sameUrl(one: ResourceItem, other: ResourceItem): boolean {
  return one.fullUrl !== undefined && one.fullUrl === other.fullUrl;
}

function differentUrl(one: ResourceItem, other: ResourceItem): boolean {
  return one.fullUrl !== undefined && other.fullUrl !== undefined && one.fullUrl !== other.fullUrl;
}
