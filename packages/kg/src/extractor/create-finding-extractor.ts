import { type Finding, type FindingExtractor, isPackCurie, type Provenance } from "@cdss/domain";
import { Hierarchy } from "../hierarchy/hierarchy.ts";
import { createObservationReader } from "../observations/extract/create-observation-reader.ts";
import { parseObservationTable } from "../observations/table/observation-table.ts";
import type { Release } from "../release/load.ts";
import { PHENOTYPIC_ABNORMALITY } from "../release/title-terms.ts";
import { extractFindings } from "../text/extract/extract-findings.ts";
import { createTextMatcher } from "../text/match/create-text-matcher.ts";

const startOf = (finding: Finding): number =>
  Math.min(...finding.provenance.map((p: Provenance) => (p.kind === "text" ? p.start : Number.POSITIVE_INFINITY)));

/**
 * The finding extractor of a release: names of concepts and measured values of one text, and coded observations.
 * Throws CdssError INVALID_RELEASE when the names or the observation table of the release cannot be read.
 */
export function createFindingExtractor(release: Release): FindingExtractor {
  const { concepts } = release;
  const hierarchy = new Hierarchy(concepts);
  const root = concepts.ordinal.get(PHENOTYPIC_ABNORMALITY);
  const scored = root === undefined ? new Set<number>() : hierarchy.descendants(root);
  const everyday = everydayConcepts(release);
  const matcher = createTextMatcher(
    // Exposures and histories of the packs stand outside the hierarchy of abnormalities, and are read as well.
    release.names.filter(
      (name) =>
        name.kind === "condition" || isPackCurie(name.concept) || scored.has(concepts.ordinal.get(name.concept) ?? -1),
    ),
    ({ kind, concept }) => kind === "phenotype" && everyday.has(concept),
  );
  const reader = createObservationReader(parseObservationTable(release.observations));
  return {
    fromText: (document, demographics) => {
      const words = extractFindings(matcher, document, { ageYears: demographics.ageYears });
      const values = reader.fromText(document, demographics);
      return {
        findings: [...words.findings, ...values.findings].sort((a, b) => startOf(a) - startOf(b)),
        conditions: words.mentionedConditions,
        unmapped: values.unmapped,
      };
    },
    fromObservations: (observations, demographics) => reader.fromObservations(observations, demographics),
  };
}

/** Findings that the packs speak of: their names are looked for loosely as well. */
function everydayConcepts({ clinical: { conditions } }: Release): ReadonlySet<string> {
  return new Set(
    conditions.flatMap(({ findings, against, modifiers, urgency }) => [
      ...findings.map(({ finding }) => finding),
      ...against.map(({ finding }) => finding),
      ...urgency.raisedBy.map(({ finding }) => finding),
      ...modifiers.flatMap(({ when: { finding } }) => (finding === undefined ? [] : [finding])),
    ]),
  );
}
