import { EvidenceIndexFacts } from "@cdss/domain";
import { z } from "zod";
import type { IndexBasis } from "./passage-index.ts";

/** The basis as engines keep it beside a build. */
export const StoredBasis = z.object({
  release: EvidenceIndexFacts.shape.release,
  model: EvidenceIndexFacts.shape.model,
});

/** Whether two builds are for the same release and model. */
export function isSameBasis(a: IndexBasis, b: IndexBasis): boolean {
  return (
    a.release === b.release &&
    a.model?.name === b.model?.name &&
    a.model?.sha256 === b.model?.sha256 &&
    a.model?.dimensions === b.model?.dimensions
  );
}
