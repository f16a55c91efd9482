import type { DifferentialQueryInput, Finding } from "@cdss/domain";
import { readCourse, readDemographics } from "@cdss/engine";
import { createFindingExtractor, type Release } from "@cdss/kg";
import type { TextInput } from "../../tasks/differential-text/text-sample.ts";

/**
 * Where a text says of one finding that it is there and that it is not: certain over uncertain, then present over
 * absent.
 */
function outweighs(one: Finding, other: Finding): boolean {
  if (one.certainty !== other.certainty) return one.certainty === "certain";
  return one.status === "present" && other.status === "absent";
}

/**
 * Reads a case as the service does: the patient's own findings, each concept once, with age and sex. These are read in
 * the text where the data does not give them.
 */
export function createTextReader(release: Release): (input: TextInput) => DifferentialQueryInput {
  const extractor = createFindingExtractor(release);
  const { list, ordinal } = release.concepts;
  const isPhenotype = (concept: string): boolean => list[ordinal.get(concept) ?? -1]?.kind === "phenotype";
  return ({ language, text, sex, ageYears }) => {
    const read = readDemographics(text, language);
    const age = ageYears ?? read.ageYears;
    const demographics = { sex: sex === "unknown" ? read.sex : sex, ...(age === undefined ? {} : { ageYears: age }) };
    const byConcept = new Map<string, Finding>();
    const { findings, conditions: named } = extractor.fromText({ id: "text", title: "", text }, demographics);
    for (const finding of findings) {
      if (finding.experiencer !== "patient" || finding.status === "unknown" || !isPhenotype(finding.concept)) continue;
      const held = byConcept.get(finding.concept);
      if (held === undefined || outweighs(finding, held)) byConcept.set(finding.concept, finding);
    }
    const course = readCourse([{ id: "text", title: "", text }], age);
    return {
      findings: [...byConcept.values()].flatMap(({ id, concept, status, certainty }) =>
        status === "unknown" ? [] : [{ id, concept, status, certainty }],
      ),
      ...demographics,
      named: named.flatMap(({ concept, status, certainty, experiencer, temporality }) =>
        experiencer === "patient" && temporality === "current" && status !== "unknown"
          ? [{ condition: concept, status, certainty }]
          : [],
      ),
      ...(course === null ? {} : { course }),
    };
  };
}
