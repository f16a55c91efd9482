export { identifiersOf, type RecordIdentifiers } from "./identifiers/identifiers-of.ts";
export { parseBundle } from "./parse-bundle/parse-bundle.ts";
export type { ParseBundleOptions } from "./parse-bundle/parse-options.ts";
export type { OperationOutcome, OperationOutcomeIssue } from "./to-operation-outcome/to-operation-outcome.ts";
export { toOperationOutcome } from "./to-operation-outcome/to-operation-outcome.ts";
