import { CodeableConcept } from "./datatypes.ts";

/** R4 value set condition-clinical; its codes are a superset of allergyintolerance-clinical. */
export const CLINICAL_STATUS = ["active", "recurrence", "relapse", "inactive", "remission", "resolved"] as const;

/** R4 value set condition-ver-status; its codes are a superset of allergyintolerance-verification. */
export const VERIFICATION_STATUS = [
  "unconfirmed",
  "provisional",
  "differential",
  "confirmed",
  "refuted",
  "entered-in-error",
] as const;

/** The code of the concept that belongs to a required value set. */
export function codeIn<T extends string>(allowed: readonly T[], concept: CodeableConcept | undefined): T | undefined {
  for (const coding of concept?.coding ?? []) {
    const code = allowed.find((one) => one === coding.code);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** A CodeableConcept that must carry a code of the set: an unreadable `refuted` must never pass for confirmed. */
export function requiredConcept(allowed: readonly string[]): typeof CodeableConcept {
  return CodeableConcept.refine((concept) => codeIn(allowed, concept) !== undefined, {
    message: "carries no code of the required value set",
    params: { fix: `give coding[0].code one of: ${allowed.join(", ")}` },
  });
}
