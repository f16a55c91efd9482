export { type Alert, type AlertKind, INTERRUPTING, type PatientAlert } from "./alerts/alert.ts";
export { CHECK_WORKS } from "./alerts/check-works.ts";
export { OVERRIDE_REASONS, type OverrideReason, overrideReasonsFor } from "./alerts/override-reasons.ts";
export type { QuietGroup } from "./alerts/quiet-group.ts";
export { bodySurface } from "./dose/body-surface.ts";
export { DOSE_MARGINS, dosesForAge } from "./dose/check-dose.ts";
export type { Interaction, PathStep } from "./interactions/interaction.ts";
export {
  createInteractionCheck,
  type InteractionCheck,
  type InteractionPatient,
} from "./interactions/interaction-check.ts";
export { LAB_TESTS, type LabTest, labTest } from "./laboratory/lab-tests.ts";
export type { LaboratoryBand, LaboratoryRule } from "./laboratory/laboratory-rule.ts";
export { LABORATORY_RULES } from "./laboratory/laboratory-rules.ts";
export { MONITORING_WINDOWS } from "./monitoring/check-monitoring.ts";
export { createDrugNames, type DrugNames, foldDrugName } from "./names/drug-names.ts";
export type { OrderInput } from "./orders/drug-orders.ts";
export { TOLERATED_DAYS, type Tolerated } from "./orders/tolerated.ts";
export { type ChildPugh, type ChildPughInput, childPugh } from "./organ-function/child-pugh.ts";
export {
  creatinineClearance,
  creatinineMgPerDl,
  estimatedGfr,
  type KidneyInput,
} from "./organ-function/estimated-gfr.ts";
export type { Indications } from "./patient/check-indication.ts";
export {
  createOrderCheck,
  type InteractionAlert,
  type OrderCheck,
  type OrderCheckResult,
} from "./patient/check-orders.ts";
export type { PatientFacts } from "./patient/patient-facts.ts";
