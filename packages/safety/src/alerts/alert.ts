import type { InteractionSeverity, LocalizedText, Locators } from "@cdss/domain";
import type { Ground } from "./ground.ts";

/** What an alert is about. */
export type AlertKind =
  | "interaction"
  | "allergy"
  | "contraindication"
  | "caution"
  | "pregnancy"
  | "lactation"
  | "age"
  | "kidney"
  | "liver"
  | "laboratory"
  | "dose"
  | "duplicate"
  | "monitoring"
  | "indication";

/** Severities that stop the physician, where there is something to do about them. */
export const INTERRUPTING: ReadonlySet<InteractionSeverity> = new Set(["contraindicated", "major"]);

/** What every alert says. */
export interface Alert {
  readonly kind: AlertKind;
  /** The drug; of a pair both. */
  readonly drugs: readonly string[];
  readonly severity: InteractionSeverity;
  /** Stops the physician; everything else is listed quietly. */
  readonly interrupts: boolean;
  /** With the patient's own values. */
  readonly reason: LocalizedText;
  /** What to do. */
  readonly management: LocalizedText;
  /** Ids of drugs that could be given instead, each checked for this patient: at most three, and only where the alert interrupts. */
  readonly alternatives: readonly string[];
  /** Keys of OVERRIDE_REASONS that a physician may give for this alert. */
  readonly overrideReasons: readonly string[];
  /** Ids of works: of the knowledge, or of CHECK_WORKS. */
  readonly sources: readonly string[];
  /** The place in a work, by its id; a work without one is cited as a whole. */
  readonly locators: Locators;
  /** Keys of the results on which it rests: their thresholds are the check's own. */
  readonly tests?: readonly string[];
}

/** An alert before it is known what could be given instead, and where in its works it stands. */
export interface AlertDraft
  extends Omit<Alert, "interrupts" | "alternatives" | "overrideReasons" | "sources" | "locators"> {
  readonly grounds: readonly Ground[];
}

/** Why a drug does not fit this patient. */
export type PatientAlert = Alert & { readonly kind: Exclude<AlertKind, "interaction"> };

/** An alert about a drug and what of the patient it rests on, so that one fact is said once. */
export interface PatientDraft extends AlertDraft {
  readonly kind: PatientAlert["kind"];
  /** The condition on which it rests, where it is one. */
  readonly condition?: string;
  /** Conditions that say the same as the value on which it rests. */
  readonly sameAs?: readonly string[];
}
