import type { InteractionSeverity, LocalizedText } from "@cdss/domain";

/** Why a drug does not fit this patient. */
export interface PatientAlert {
  readonly kind:
    | "allergy"
    | "contraindication"
    | "caution"
    | "pregnancy"
    | "lactation"
    | "age"
    | "kidney"
    | "liver"
    | "duplicate";
  /** The drug, and the other one of a duplication. */
  readonly drugs: readonly string[];
  readonly severity: InteractionSeverity;
  readonly interrupts: boolean;
  /** With the patient's own values. */
  readonly reason: LocalizedText;
  /** Ids of the works that the drug's entry cites. */
  readonly sources: readonly string[];
}
