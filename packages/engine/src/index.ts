export { assess } from "./assess/assess.ts";
export { assessStream } from "./assess/assess-stream.ts";
export type { EngineOptions } from "./assess/engine-options.ts";
export { buildCase } from "./case/build-case.ts";
export { CaseInput, type CaseInputInput } from "./case/case-input.ts";
export { type ReadDemographics, readDemographics } from "./case/read-demographics.ts";
export { planCare } from "./plan/plan.ts";
export { ENGINE_VERSION } from "./version/engine-version.ts";
