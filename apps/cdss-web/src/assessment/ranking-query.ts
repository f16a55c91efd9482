import { type Assessment, type Demographics, type DifferentialQueryInput, queryCourse, queryNamed } from "@cdss/domain";
import type { ShownFinding } from "./shown-findings.ts";

/** The ranking question behind the page, for an explanation: the patient's own findings that are present or absent. */
export function rankingQuery(
  findings: readonly ShownFinding[],
  demographics: Demographics,
  told: { readonly course?: Assessment["course"] | undefined; readonly named?: Assessment["named"] | undefined },
): DifferentialQueryInput {
  const { sex, ageYears } = demographics;
  return {
    findings: findings.flatMap((finding) =>
      finding.group === "present" || finding.group === "absent"
        ? [
            {
              id: finding.mentions[0]?.id ?? finding.key,
              concept: finding.concept,
              status: finding.group,
              certainty: finding.changed ? "certain" : (finding.mentions[0]?.certainty ?? "certain"),
            },
          ]
        : [],
    ),
    sex,
    ...(ageYears === undefined ? {} : { ageYears }),
    named: queryNamed(told.named ?? []),
    ...(told.course == null ? {} : { course: queryCourse(told.course) }),
  };
}
