import { type Curie, curie } from "@cdss/domain";
import { createTextMatcher } from "../text/match/create-text-matcher.ts";
import type { ReleaseContent, StoredName } from "./content.ts";

/** The root of everything that can be a finding of a patient; modifiers, onset and inheritance terms lie beside it. */
export const PHENOTYPIC_ABNORMALITY = "HP:0000118";

/** Evidence code of an edge that was read from the title of a disease record, beside HPO's PCS, TAS and IEA. */
export const TITLE_EVIDENCE = "TITLE";

/**
 * Findings that a disease is named after ("Microcephaly, cataracts, and dystonia"): an edge of its own for each that the
 * record is not annotated with, so that new diseases with few annotations are not ranked by those alone. Only labels and
 * exact synonyms count. The edge cites the record and states no frequency.
 */
export function titleAnnotations(
  diseases: ReadonlyMap<string, string>,
  phenotypeNames: readonly StoredName[],
  annotated: (disease: string, term: string) => boolean,
): ReleaseContent["annotations"][number][] {
  const matcher = createTextMatcher(
    phenotypeNames
      .filter((name) => name.language === "en" && (name.scope === "label" || name.scope === "exact"))
      .map((name) => ({ ...name, concept: name.concept as Curie, kind: "phenotype" as const })),
  );
  const rows: ReleaseContent["annotations"][number][] = [];
  for (const [disease, title] of diseases) {
    const terms = new Set(
      matcher
        .read(title)
        .filter((mention) => mention.context.status === "present" && mention.concepts.length === 1)
        .flatMap((mention) => mention.concepts.map((concept) => concept.id as string)),
    );
    for (const term of terms)
      if (!annotated(disease, term))
        rows.push({
          disease,
          negated: false,
          term,
          references: [curie(disease)],
          evidenceCode: TITLE_EVIDENCE,
          onset: "",
          frequency: "",
          sex: "",
          modifiers: [],
          aspect: "P",
          biocuration: "CDSS:title",
        });
  }
  return rows;
}
