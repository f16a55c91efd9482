import type { Observation } from "@cdss/domain";
import type { FhirQuantity } from "../schemas/datatypes.ts";
import type { Measured } from "../schemas/observation.ts";
import { codingsOf, filled, textOf } from "../terminology/concept.ts";
import { unitOf } from "../units/unit-of.ts";

/** The longest unit of the domain. */
const UNIT_LIMIT = 60;

type Carried = Pick<Observation, "quantity" | "valueText" | "valueCodings">;

/** The value of an Observation or component, the element that holds it, and what a reader should be told about it. */
export interface MeasuredValue {
  readonly element: string;
  readonly carried: Carried;
  readonly unknownUnit: boolean;
}

/** The value[x] in the domain's shape; null when there is none, or none that says anything. */
export function measuredValueOf(measured: Measured): MeasuredValue | null {
  if (measured.valueQuantity !== undefined) return quantityValue(measured.valueQuantity);
  if (measured.valueCodeableConcept !== undefined) {
    const codings = codingsOf(measured.valueCodeableConcept);
    const text = textOf(measured.valueCodeableConcept);
    if (codings.length > 0) return plain("valueCodeableConcept", { valueCodings: codings });
    return text === undefined ? null : plain("valueCodeableConcept", { valueText: text });
  }
  if (measured.valueInteger !== undefined) {
    // A count is a number of unity in UCUM.
    return plain("valueInteger", { quantity: { value: measured.valueInteger, unit: "1" } });
  }
  const words = valueInWords(measured);
  return words === null ? null : plain(words.element, { valueText: words.text });
}

function valueInWords(measured: Measured): { element: string; text: string } | null {
  const { valueRange: range, valueRatio: ratio, valuePeriod: period } = measured;
  const candidates: [string, string | undefined][] = [
    ["valueString", filled(measured.valueString)],
    ["valueBoolean", measured.valueBoolean?.toString()],
    ["valueTime", measured.valueTime],
    ["valueDateTime", measured.valueDateTime],
    ["valueRange", range && filled(`${quantityText(range.low)} - ${quantityText(range.high)}`.replace(/^ - $/, ""))],
    ["valueRatio", ratio?.numerator && `${quantityText(ratio.numerator)}:${quantityText(ratio.denominator)}`],
    ["valuePeriod", period && filled(`${period.start ?? ""} - ${period.end ?? ""}`.replace(/^ - $/, ""))],
  ];
  for (const [element, text] of candidates) if (text !== undefined) return { element, text };
  return null;
}

function quantityValue(quantity: FhirQuantity): MeasuredValue | null {
  if (quantity.value === undefined) return null;
  const { unit, isKnown } = unitOf(quantity);
  const element = "valueQuantity";
  if (unit.length > UNIT_LIMIT) {
    return { element, carried: { valueText: quantityText(quantity) }, unknownUnit: true };
  }
  const comparator = quantity.comparator === undefined ? {} : { comparator: quantity.comparator };
  return { element, carried: { quantity: { value: quantity.value, unit, ...comparator } }, unknownUnit: !isKnown };
}

function quantityText(quantity: FhirQuantity | undefined): string {
  if (quantity?.value === undefined) return "";
  return `${quantity.comparator ?? ""}${quantity.value} ${filled(quantity.unit) ?? quantity.code ?? ""}`.trim();
}

function plain(element: string, carried: Carried): MeasuredValue {
  return { element, carried, unknownUnit: false };
}
