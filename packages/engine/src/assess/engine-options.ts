import { AssessOptions, CdssError, issuesOf, PatientCase } from "@cdss/domain";
import { z } from "zod";
import { dateOfNow } from "../medication/date-of-now.ts";

const CheckedOptions = AssessOptions.extend({
  /** ISO date of the assessment: results are as old as it says. The day of the service's clock where it is not given. */
  today: z.iso.date().default(dateOfNow),
});
type CheckedOptions = z.infer<typeof CheckedOptions>;

/** Options of an assessment. `signal` ends it early with CANCELLED, or TIMEOUT where the signal is a timeout. */
export type EngineOptions = z.input<typeof CheckedOptions> & { readonly signal?: AbortSignal };

/** The case, checked. Throws INVALID_INPUT naming each field; values of the patient stay out of the message. */
export function checkCase(patientCase: PatientCase): PatientCase {
  const parsed = PatientCase.safeParse(patientCase);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_INPUT", "the case does not match its schema", {
    issues: issuesOf(parsed.error, "case"),
  });
}

/** The options, checked and completed. Throws INVALID_INPUT naming each field. */
export function checkOptions(options: EngineOptions): CheckedOptions {
  const { signal: _signal, ...input } = options;
  const parsed = CheckedOptions.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_INPUT", "the options do not match their schema", {
    issues: issuesOf(parsed.error, "options"),
  });
}
