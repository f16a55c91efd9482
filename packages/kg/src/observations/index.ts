export { createObservationReader, type ObservationReader } from "./extract/create-observation-reader.ts";
export type { MeasurementFindings } from "./extract/measurement-findings.ts";
export type {
  InterpretedFinding,
  MeasurementInterpretation,
  MeasurementQuery,
  StatedRange,
} from "./interpret/interpret-measurement.ts";
export type { Measurement } from "./scan/measurement.ts";
export { compileObservationTable } from "./table/compile-observation-table.ts";
export { loadObservationTable, type ParsedObservationFiles } from "./table/load-observation-table.ts";
export { EMPTY_OBSERVATION_TABLE, ObservationTable, parseObservationTable } from "./table/observation-table.ts";
