import type { ConceptIndex } from "@cdss/domain";
import type { ConceptReader } from "../support/concept-mention.ts";

/** The concept index as `checkSupport` takes it. */
export const conceptReader =
  (concepts: ConceptIndex): ConceptReader =>
  (text) =>
    concepts.read(text).map(({ id, start, end }) => ({ id, start, end, ancestors: concepts.general(id) }));
