import type { EnginePorts, PatientSource, RecordReader } from "@cdss/domain";

/** What the procedures need. `openRuntime` of `@cdss/runtime` gives it; a host may put its own patients behind it. */
export interface ApiContext {
  readonly ports: EnginePorts;
  readonly records: RecordReader;
  readonly patients: PatientSource;
}
