import { z } from "zod";
import {
  Annotation,
  CodeableConcept,
  FhirQuantity,
  Period,
  Range,
  Ratio,
  Reference,
  resourceShape,
} from "./datatypes.ts";
import { DateTime, FhirString } from "./primitives.ts";

const OBSERVATION_STATUS = [
  "registered",
  "preliminary",
  "final",
  "amended",
  "corrected",
  "cancelled",
  "entered-in-error",
  "unknown",
] as const;

const FhirTime = FhirString.refine((text) => /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?$/.test(text), {
  message: "not a FHIR time",
  params: { fix: "write hh:mm:ss" },
});

const VALUE_SHAPE = {
  valueQuantity: FhirQuantity.optional(),
  valueCodeableConcept: CodeableConcept.optional(),
  valueString: FhirString.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().int().optional(),
  valueRange: Range.optional(),
  valueRatio: Ratio.optional(),
  valueTime: FhirTime.optional(),
  valueDateTime: DateTime.optional(),
  valuePeriod: Period.optional(),
  valueSampledData: z.object({}).optional(),
};
const VALUE_NAMES = Object.keys(VALUE_SHAPE);

/** What an Observation and each of its components share. */
const measuredShape = {
  code: CodeableConcept,
  ...VALUE_SHAPE,
  dataAbsentReason: CodeableConcept.optional(),
  interpretation: z.array(CodeableConcept).optional(),
  referenceRange: z
    .array(
      z.object({
        low: FhirQuantity.optional(),
        high: FhirQuantity.optional(),
        type: CodeableConcept.optional(),
        appliesTo: z.array(CodeableConcept).optional(),
        text: FhirString.optional(),
      }),
    )
    .optional(),
};

const ONE_VALUE = {
  message: "more than one value[x]",
  path: ["value"],
  params: { fix: "send one value[x]; put further values into component" },
};

function hasOneValueAtMost(measured: object): boolean {
  return VALUE_NAMES.filter((name) => Reflect.get(measured, name) !== undefined).length <= 1;
}

export const Measured = z.object(measuredShape).refine(hasOneValueAtMost, ONE_VALUE);
export type Measured = z.infer<typeof Measured>;

export const ObservationResource = z
  .object({
    ...resourceShape,
    ...measuredShape,
    status: z.enum(OBSERVATION_STATUS).optional(),
    subject: Reference.optional(),
    focus: z.array(Reference).optional(),
    effectiveDateTime: DateTime.optional(),
    effectiveInstant: DateTime.optional(),
    effectivePeriod: Period.optional(),
    issued: DateTime.optional(),
    hasMember: z.array(Reference).optional(),
    component: z.array(Measured).optional(),
    note: z.array(Annotation).optional(),
  })
  .refine(hasOneValueAtMost, ONE_VALUE);
export type ObservationResource = z.infer<typeof ObservationResource>;
