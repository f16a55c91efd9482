import { type ConceptIndex, isDrugClass } from "@cdss/domain";
import type { ConceptReader } from "../support/concept-mention.ts";

/**
 * The concept index as `checkSupport` takes it. What is said of a drug is not said of its class: a source that warns of one antibiotic
 * carries no warning of antibiotics.
 */
export const conceptReader =
  (concepts: ConceptIndex): ConceptReader =>
  (text) =>
    concepts.read(text).map(({ id, start, end }) => ({
      id,
      start,
      end,
      ancestors: new Set([...concepts.general(id)].filter((general) => !isDrugClass(general))),
    }));
