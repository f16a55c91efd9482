export type { KnowledgeSources, LoadedKnowledge } from "./open/knowledge-sources.ts";
export { openRuntime, type Runtime, type RuntimeWarning } from "./open/open-runtime.ts";
export { openPatientDirectory } from "./patients/patient-directory.ts";
export { type GraphSettings, parseSettings, type Settings } from "./settings/settings.ts";
