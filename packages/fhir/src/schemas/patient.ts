import { z } from "zod";
import { resourceShape } from "./datatypes.ts";
import { DateTime, FhirDate, FhirString } from "./primitives.ts";

export const PatientResource = z
  .object({
    ...resourceShape,
    identifier: z.array(z.object({ system: FhirString.optional(), value: FhirString.optional() })).optional(),
    gender: z.enum(["male", "female", "other", "unknown"]).optional(),
    birthDate: FhirDate.optional(),
    deceasedBoolean: z.boolean().optional(),
    deceasedDateTime: DateTime.optional(),
  })
  .refine((patient) => patient.deceasedBoolean === undefined || patient.deceasedDateTime === undefined, {
    message: "more than one deceased[x]",
    path: ["deceasedDateTime"],
    params: { fix: "send deceasedBoolean or deceasedDateTime, not both" },
  });
export type PatientResource = z.infer<typeof PatientResource>;
