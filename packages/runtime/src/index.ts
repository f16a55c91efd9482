export { CORPUS_FORMATS, type CorpusFormat, openCorpus } from "./evidence/open-corpus.ts";
export type { EvidenceRuntime } from "./evidence/open-evidence.ts";
export type { KnowledgeSources, LoadedKnowledge } from "./open/knowledge-sources.ts";
export { openRuntime, type Runtime, type RuntimeWarning } from "./open/open-runtime.ts";
export { warmRuntime } from "./open/warm-runtime.ts";
export { openPatientDirectory } from "./patients/patient-directory.ts";
export { type GraphSettings, parseSettings, type Settings } from "./settings/settings.ts";
