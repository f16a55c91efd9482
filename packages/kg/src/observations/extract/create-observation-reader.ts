import type { Demographics, FindingExtractor, Observation, TextDocument } from "@cdss/domain";
import {
  interpretMeasurement,
  type MeasurementInterpretation,
  type MeasurementQuery,
} from "../interpret/interpret-measurement.ts";
import type { Measurement } from "../scan/measurement.ts";
import { scanMeasurements } from "../scan/scan-measurements.ts";
import { createObservationIndex } from "../table/observation-index.ts";
import type { ObservationTable } from "../table/observation-table.ts";
import { findingsFromObservations } from "./from-observations.ts";
import { findingsFromText } from "./from-text.ts";
import type { MeasurementFindings } from "./measurement-findings.ts";

/** The measurement half of the finding extractor: `fromText` sees values only, never the words of a finding. */
export interface ObservationReader extends Pick<FindingExtractor, "fromObservations"> {
  fromText(document: TextDocument, demographics: Demographics): MeasurementFindings;
  /** Measured values of a text with exact spans, not yet interpreted. */
  scan(text: string): Measurement[];
  /** Compare one value with its range. Throws CdssError INVALID_INPUT for a test that the table does not know. */
  interpret(query: MeasurementQuery): MeasurementInterpretation;
}

/** Build the reader over the table of a release. Keep it: the lookup structures are built here, once. */
export function createObservationReader(table: ObservationTable): ObservationReader {
  const index = createObservationIndex(table);
  return {
    scan: (text) => scanMeasurements(index, text),
    interpret: (query) => interpretMeasurement(index, query),
    fromText: (document: TextDocument, demographics: Demographics) => findingsFromText(index, document, demographics),
    fromObservations: (observations: readonly Observation[], demographics: Demographics) =>
      findingsFromObservations(index, observations, demographics),
  };
}
