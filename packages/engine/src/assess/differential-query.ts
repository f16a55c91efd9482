import {
  type AssessOptions,
  type DifferentialQueryInput,
  type PatientCase,
  queryCourse,
  queryNamed,
} from "@cdss/domain";
import type { CollectedFindings } from "../findings/collect-findings.ts";

/** What the ranking may look at: the patient's own findings, present or absent, of concepts that the release knows. */
export function differentialQuery(
  patientCase: PatientCase,
  { findings, unknown, course, named }: CollectedFindings,
  options: Pick<AssessOptions, "limit" | "excludeReferences" | "setting" | "season">,
): DifferentialQueryInput {
  const unranked = new Set(unknown);
  const { sex, ageYears } = patientCase.demographics;
  return {
    findings: findings.flatMap(({ id, concept, status, certainty, experiencer }) =>
      experiencer === "patient" && status !== "unknown" && !unranked.has(concept)
        ? [{ id, concept, status, certainty }]
        : [],
    ),
    sex,
    ...(ageYears === undefined ? {} : { ageYears }),
    named: queryNamed(named),
    ...(course === null ? {} : { course: queryCourse(course) }),
    ...options,
  };
}
