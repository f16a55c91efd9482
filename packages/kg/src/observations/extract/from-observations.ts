import type { Demographics, Observation, Unmapped } from "@cdss/domain";
import {
  interpretMeasurement,
  type MeasurementInterpretation,
  type MeasurementQuery,
} from "../interpret/interpret-measurement.ts";
import { normalizeText } from "../normalize/normalize-text.ts";
import { normalizeUnit } from "../normalize/normalize-unit.ts";
import { chooseTest } from "../scan/choose-test.ts";
import { readPanel } from "../scan/read-panel.ts";
import { readTail } from "../scan/read-tail.ts";
import { readValue } from "../scan/read-value.ts";
import type { ObservationIndex } from "../table/observation-index.ts";
import { findTests } from "./find-tests.ts";
import { findingsOfValue, type MeasurementFindings, mergeByConcept, patientOf } from "./measurement-findings.ts";

/** FHIR observation states under which the value is not, or no longer, a result. */
const NOT_RESULTS = new Set(["entered-in-error", "cancelled", "registered"]);

/** What an observation states, before it is compared: one value, or two of a panel. */
type Stated = Omit<MeasurementQuery, "sex" | "ageYears">;
type Reading =
  | { readonly values: readonly Stated[] }
  | { readonly reason: Unmapped["reason"]; readonly detail: string };

/**
 * Findings of structured observations: by LOINC code, else by name; the record's own reference range wins over ours. Normal
 * values give absent findings. What could not be used is in `unmapped` with the code that it carried.
 */
export function findingsFromObservations(
  index: ObservationIndex,
  observations: readonly Observation[],
  demographics: Demographics,
): MeasurementFindings {
  const all = observations.map((observation) => {
    const coding = observation.codings[0];
    const base = { provenance: observation.provenance, ...(coding === undefined ? {} : { coding }) };
    const reading = readObservation(index, observation);
    const interpretations: MeasurementInterpretation[] =
      "reason" in reading
        ? [{ ok: false, reason: reading.reason, detail: reading.detail }]
        : reading.values.map((stated) => interpretMeasurement(index, { ...stated, ...patientOf(demographics) }));
    const found = interpretations.map((interpretation, part) =>
      findingsOfValue({ ...base, key: part === 0 ? observation.id : `${observation.id}:${part}`, interpretation }),
    );
    return { findings: found.flatMap((one) => one.findings), unmapped: found.flatMap((one) => one.unmapped) };
  });
  return {
    findings: mergeByConcept(all.flatMap((one) => one.findings)),
    unmapped: all.flatMap((one) => one.unmapped),
  };
}

function readObservation(index: ObservationIndex, observation: Observation): Reading {
  if (observation.status !== undefined && NOT_RESULTS.has(observation.status)) {
    return { reason: "not-active", detail: "the observation has no valid result in its state" };
  }
  const { tests, panel } = findTests(index, observation);
  if (panel !== null) return readPanelValue(index, observation, panel);
  if (tests.length === 0)
    return { reason: "unknown-code", detail: "no measurement of the table has this code or name" };
  const range = observation.referenceRange === undefined ? {} : { referenceRange: observation.referenceRange };
  if (observation.quantity !== undefined) {
    const { value, unit, comparator } = observation.quantity;
    const chosen = chooseTest(index, tests, value, normalizeUnit(unit));
    if (chosen === null || chosen.problem !== undefined) return unitReading();
    return { values: [{ test: chosen.test.id, value, unit, comparator, ...range }] };
  }
  const text =
    observation.valueText ?? observation.valueCodings?.find((coding) => coding.display !== undefined)?.display;
  if (text === undefined || text.trim() === "") {
    return { reason: "missing-value", detail: "the observation has no value that can be read" };
  }
  const folded = normalizeText(text.trim());
  const span = readValue(index, folded, 0, tests);
  const value = span?.values[0];
  if (span === null || value === undefined || span.values.length > 1) {
    return { reason: "unreadable-content", detail: "the text of the value holds no single number or known result" };
  }
  if (span.problem === "comma") return { reason: "unreadable-content", detail: "a comma that may be decimal" };
  const pool = tests.filter((test) => test.ordinal === span.ordinal);
  const chosen = chooseTest(index, pool, value, span.unit?.spelling);
  if (span.problem !== undefined || chosen === null || chosen.problem !== undefined) return unitReading();
  const tail = readTail(index, folded, span.end);
  return {
    values: [
      {
        test: chosen.test.id,
        value,
        unit: span.unit?.spelling,
        comparator: span.comparator ?? tail.comparator,
        flag: tail.flag,
        referenceRange: observation.referenceRange ?? tail.referenceRange,
      },
    ],
  };
}

function unitReading(): Reading {
  return { reason: "unknown-unit", detail: "the unit is missing or not one of this measurement" };
}

function readPanelValue(index: ObservationIndex, observation: Observation, panel: string): Reading {
  if (observation.valueText === undefined) {
    // The usual panel holds components, which arrive as observations of their own.
    return {
      reason: "missing-value",
      detail: "a panel without a value of its own; its components are read by themselves",
    };
  }
  const values = readPanel(index, normalizeText(observation.valueText.trim()), { start: 0 }, 0, panel);
  if (values.length === 0) return { reason: "unreadable-content", detail: "expected two numbers with a slash" };
  return { values: values.map(({ test, value, unit, comparator }) => ({ test, value, unit, comparator })) };
}
