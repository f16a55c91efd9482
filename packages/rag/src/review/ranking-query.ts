import { type CaseReviewRequest, type DifferentialQueryInput, queryCourse, queryNamed } from "@cdss/domain";

/** The question that the graph answered with its list: the patient's own findings of known concepts, and what the record tells beside. */
export function rankingQuery({ record, assessment, options }: CaseReviewRequest): DifferentialQueryInput {
  const { sex, ageYears } = record.demographics;
  const { findings, unknownFindings, named, course } = assessment;
  const { excludeReferences, setting, season } = options;
  const unknown = new Set(unknownFindings);
  return {
    findings: findings.flatMap(({ id, concept, status, certainty, experiencer }) =>
      experiencer === "patient" && status !== "unknown" && !unknown.has(concept)
        ? [{ id, concept, status, certainty }]
        : [],
    ),
    sex,
    ...(ageYears === undefined ? {} : { ageYears }),
    named: queryNamed(named),
    ...(course === null ? {} : { course: queryCourse(course) }),
    ...{ excludeReferences, setting, season },
  };
}
