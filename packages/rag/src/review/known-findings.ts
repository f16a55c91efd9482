import type { Assessment, Correction, Curie, Finding, ReviewFault, SuggestedReading } from "@cdss/domain";
import type { Span } from "../passages/split-sentences.ts";
import type { ReviewGraph } from "./review-ports.ts";

/** What the case holds already, and what a physician has decided. */
export interface KnownFindings {
  readonly findings: Assessment["findings"];
  readonly corrections: readonly Correction[];
}

type Reading = Pick<SuggestedReading, "documentId" | "concept" | "status"> & Span;

function standsIn({ provenance, contradictedBy = [] }: Finding, { documentId, start, end }: Reading): boolean {
  return [...provenance, ...contradictedBy].some(
    (place) => place.kind === "text" && place.documentId === documentId && place.start < end && place.end > start,
  );
}

/**
 * Why a reading adds nothing to the case, or goes against what the rules read in its place; null where it does neither. One concept is
 * as good as another where one of them is a kind of the other.
 */
export function faultOfKnown(
  reading: Reading,
  { findings, corrections }: KnownFindings,
  { general }: ReviewGraph["concepts"],
): ReviewFault | null {
  const isRelated = (concept: Curie): boolean =>
    general(concept).has(reading.concept) || general(reading.concept).has(concept);
  if (corrections.some(({ concept }) => concept === reading.concept)) return "repeated";
  const related = findings.filter(({ concept }) => isRelated(concept));
  const isSame = ({ experiencer, status }: Finding): boolean => experiencer === "patient" && status === reading.status;
  if (related.some((finding) => standsIn(finding, reading) && !isSame(finding))) return "context";
  const isDecided = ({ origin, concept }: Finding): boolean => origin === "physician" && concept === reading.concept;
  return related.some((finding) => isSame(finding) || isDecided(finding)) ? "repeated" : null;
}
