import type { Demographics, Provenance, TextDocument, Unmapped } from "@cdss/domain";
import { interpretMeasurement, type MeasurementInterpretation } from "../interpret/interpret-measurement.ts";
import type { Measurement } from "../scan/measurement.ts";
import { scanMeasurements } from "../scan/scan-measurements.ts";
import type { ObservationIndex } from "../table/observation-index.ts";
import { findingsOfValue, type MeasurementFindings, mergeByConcept, patientOf } from "./measurement-findings.ts";

/**
 * Findings of the values that a document states, in order of their start, each with the exact span that carries it; what
 * could not be used is in `unmapped`. One finding per concept (see `mergeByConcept`).
 */
export function findingsFromText(
  index: ObservationIndex,
  document: TextDocument,
  demographics: Demographics,
): MeasurementFindings {
  const patient = patientOf(demographics);
  const all = scanMeasurements(index, document.text).map((measurement, position) => {
    const provenance: Provenance = {
      kind: "text",
      documentId: document.id,
      start: measurement.start,
      end: measurement.end,
      quote: measurement.quote,
    };
    const interpretation = interpretScanned(index, measurement, patient);
    return findingsOfValue({ key: `${document.id}:${measurement.start}:${position}`, interpretation, provenance });
  });
  return {
    findings: mergeByConcept(all.flatMap((one) => one.findings)),
    unmapped: all.flatMap((one) => one.unmapped),
  };
}

/** What a problem of the scan means for the record. */
const PROBLEMS: Readonly<Record<NonNullable<Measurement["problem"]>, { reason: Unmapped["reason"]; why: string }>> = {
  "ambiguous-number": { reason: "unreadable-content", why: "a comma that may be decimal or part of a list" },
  "unknown-unit": { reason: "unknown-unit", why: "the unit is missing or not one of this test" },
  "other-specimen": { reason: "unknown-code", why: "measured in a specimen for which no range is on file" },
};

function interpretScanned(
  index: ObservationIndex,
  measurement: Measurement,
  patient: ReturnType<typeof patientOf>,
): MeasurementInterpretation {
  if (measurement.problem === undefined) return interpretMeasurement(index, { ...measurement, ...patient });
  const name = index.tests.get(measurement.test)?.names.en[0] ?? measurement.test;
  const { reason, why } = PROBLEMS[measurement.problem];
  return { ok: false, reason, detail: `${name}: ${why}` };
}
