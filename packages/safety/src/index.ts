export { INTERRUPTING, type Interaction, type PathStep } from "./interactions/interaction.ts";
export { createInteractionCheck, type InteractionCheck } from "./interactions/interaction-check.ts";
export { createDrugNames, type DrugNames } from "./names/drug-names.ts";
export { type ChildPugh, type ChildPughInput, childPugh } from "./organ-function/child-pugh.ts";
export {
  creatinineClearance,
  creatinineMgPerDl,
  estimatedGfr,
  type KidneyInput,
} from "./organ-function/estimated-gfr.ts";
export { createOrderCheck, type OrderCheck, type OrderCheckResult } from "./patient/check-orders.ts";
export type { PatientAlert } from "./patient/patient-alert.ts";
export type { PatientFacts } from "./patient/patient-facts.ts";
