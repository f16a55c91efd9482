import { AssessOptions, type AssessOptionsInput, CdssError, issuesOf, PatientCase } from "@cdss/domain";

/** Options of an assessment. `signal` ends it early with CANCELLED, or TIMEOUT where the signal is a timeout. */
export type EngineOptions = AssessOptionsInput & { readonly signal?: AbortSignal };

/** The case, checked. Throws INVALID_INPUT naming each field; values of the patient stay out of the message. */
export function checkCase(patientCase: PatientCase): PatientCase {
  const parsed = PatientCase.safeParse(patientCase);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_INPUT", "the case does not match its schema", {
    issues: issuesOf(parsed.error, "case"),
  });
}

/** The options, checked and completed. Throws INVALID_INPUT naming each field. */
export function checkOptions(options: EngineOptions): AssessOptions {
  const { signal: _signal, ...input } = options;
  const parsed = AssessOptions.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_INPUT", "the options do not match their schema", {
    issues: issuesOf(parsed.error, "options"),
  });
}
