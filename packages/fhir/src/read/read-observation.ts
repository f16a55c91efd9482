import type { Finding } from "@cdss/domain";
import type { ResourceItem } from "../input/resource-item.ts";
import { type Measured, ObservationResource } from "../schemas/observation.ts";
import { codingsOf, hpoTermsOf, isCodedIn, reportableCodings, textOf } from "../terminology/concept.ts";
import { type Presence, presenceOfAnswer, presenceOfInterpretation, presenceOfText } from "../terminology/presence.ts";
import { addFindings } from "./add-findings.ts";
import { addNotes } from "./add-notes.ts";
import { type MeasuredValue, measuredValueOf } from "./measured-value.ts";
import { compact, placeOf, type ReadContext, reader } from "./read-context.ts";
import { referenceRangeOf } from "./reference-range.ts";

const NOT_ACTIVE: ReadonlySet<string | undefined> = new Set(["entered-in-error", "cancelled", "registered"]);

/** What the parts of one Observation share. */
interface Frame {
  readonly item: ResourceItem;
  readonly status: string | undefined;
  readonly date: string | undefined;
  readonly certainty: Finding["certainty"];
  readonly context: ReadContext;
}

/**
 * An Observation coded in HPO becomes a finding when its value or interpretation says present or absent; an HPO code as
 * the value is a finding too. Everything else is kept as a measurement, each component as one of its own. Codes of LOINC
 * are left to the reader of measurements, which reports the ones it does not know.
 */
export const readObservation = reader(ObservationResource, (observation, item, context) => {
  const { draft } = context;
  const place = placeOf(item, "code");
  if (NOT_ACTIVE.has(observation.status)) {
    draft.report("not-active", `status is ${observation.status}`, place, reportableCodings(observation.code));
    return;
  }
  if ((observation.focus ?? []).some((focus) => !isThisPatient(focus.reference, item, context))) {
    const why = "the observation is about somebody or something else (focus)";
    draft.report("unsupported-resource", why, placeOf(item, "focus"), reportableCodings(observation.code));
    return;
  }
  const period = observation.effectivePeriod;
  const date =
    observation.effectiveDateTime ?? observation.effectiveInstant ?? period?.start ?? period?.end ?? observation.issued;
  draft.noteDates(date);
  const certainty = observation.status === "preliminary" ? "uncertain" : "certain";
  const frame: Frame = { item, status: observation.status, date, certainty, context };
  const components = observation.component ?? [];
  // A panel has no value of its own: its components or members are what was measured.
  const isPanel = components.length > 0 || (observation.hasMember ?? []).length > 0;
  if (!isPanel || measuredValueOf(observation) !== null) readMeasured(observation, "", frame);
  for (const [index, component] of components.entries()) readMeasured(component, `component[${index}].`, frame);
  addNotes(observation.note, item, textOf(observation.code) ?? item.type, date, context);
});

function readMeasured(measured: Measured, prefix: string, frame: Frame): void {
  const { item, context } = frame;
  const value = measuredValueOf(measured);
  const codeTerms = hpoTermsOf(measured.code);
  const valueTerms = hpoTermsOf(measured.valueCodeableConcept);
  const presence = presenceOf(measured);
  if (valueTerms.length > 0) {
    const status = presenceOfInterpretation(measured.interpretation) ?? "present";
    addFindings(valueTerms, item, `${prefix}valueCodeableConcept`, { status, certainty: frame.certainty }, context);
    return;
  }
  if (codeTerms.length > 0 && presence !== null && presence !== "contradictory") {
    const decidedBy = `${prefix}${value !== null && presenceOfValue(measured) !== null ? value.element : "interpretation[0]"}`;
    const facts = { status: presence, certainty: frame.certainty, value: value?.carried.quantity, decidedBy };
    addFindings(codeTerms, item, `${prefix}code`, facts, context);
    return;
  }
  keepMeasurement(measured, value, prefix, frame);
  const place = placeOf(item, `${prefix}${value?.element ?? "value"}`);
  const codings = reportableCodings(measured.code);
  if (presence === "contradictory") {
    context.draft.report("implausible-value", "value and interpretation contradict each other", place, codings);
  } else if (value === null) {
    context.draft.report("missing-value", missingReason(measured), place, codings);
  } else if (codeTerms.length > 0) {
    context.draft.report("missing-value", "the value says neither present nor absent", place, codings);
  }
}

function keepMeasurement(measured: Measured, value: MeasuredValue | null, prefix: string, frame: Frame): void {
  const { item, context } = frame;
  const codePlace = placeOf(item, `${prefix}code`);
  const { range, unusable } = referenceRangeOf(measured.referenceRange);
  const interpretation = (measured.interpretation ?? []).flatMap((concept) => reportableCodings(concept));
  context.draft.observations.push(
    compact({
      id: prefix === "" ? item.reference : `${item.reference}/${prefix.slice(0, -1)}`,
      text: textOf(measured.code) ?? item.type,
      codings: codingsOf(measured.code),
      ...value?.carried,
      referenceRange: range,
      interpretation: interpretation.length === 0 ? undefined : interpretation,
      status: frame.status,
      date: frame.date,
      provenance: value === null ? codePlace : placeOf(item, `${prefix}${value.element}`),
    }),
  );
  for (const { position, why } of unusable) {
    context.draft.report("unreadable-content", why, placeOf(item, `${prefix}referenceRange[${position}]`));
  }
  if (value?.unknownUnit === true) {
    const why = "the unit is missing or not a known UCUM unit; the value is kept as written";
    context.draft.report(
      "unknown-unit",
      why,
      placeOf(item, `${prefix}${value.element}`),
      reportableCodings(measured.code),
    );
  }
  if (!isCodedIn(measured.code, ["LOINC", "HPO"])) {
    const why = "coded in neither LOINC nor HPO; kept as a measurement";
    context.draft.report("unknown-code", why, codePlace, reportableCodings(measured.code));
  }
}

function presenceOfValue(measured: Measured): Presence | null {
  if (measured.valueBoolean !== undefined) return measured.valueBoolean ? "present" : "absent";
  return presenceOfAnswer(measured.valueCodeableConcept) ?? presenceOfText(measured.valueString);
}

function presenceOf(measured: Measured): Presence | "contradictory" | null {
  const byValue = presenceOfValue(measured);
  const byInterpretation = presenceOfInterpretation(measured.interpretation);
  if (byValue !== null && byInterpretation !== null && byValue !== byInterpretation) {
    // Only an HPO code turns presence into a finding; a measurement keeps both statements side by side.
    return hpoTermsOf(measured.code).length > 0 ? "contradictory" : null;
  }
  return byValue ?? byInterpretation;
}

function missingReason(measured: Measured): string {
  if (measured.valueSampledData !== undefined) return "sampled data are not read";
  return measured.dataAbsentReason === undefined ? "no value" : "no value; the record gives a dataAbsentReason";
}

function isThisPatient(reference: string | undefined, item: ResourceItem, context: ReadContext): boolean {
  const target = reference === undefined ? null : context.references.resolve(reference, item);
  return target?.type === "Patient" && target.container === undefined;
}
