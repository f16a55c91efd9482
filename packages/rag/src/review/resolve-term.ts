import type { Curie, Finding, LocalizedText } from "@cdss/domain";
import type { ReviewGraph } from "./review-ports.ts";

/** What a term names. */
export interface ResolvedTerm {
  readonly concept: Curie;
  readonly label: LocalizedText;
  /** The term itself denies the finding, as "afebrile" does. */
  readonly denied: boolean;
}

/** Words, and Chinese characters one by one. */
const UNITS = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
/** Share of a term that must be the name of its finding: "progressive dyspnoea" names dyspnoea, "loss of interest in chess" nothing. */
const LEAST_NAMED = 0.5;

const countUnits = (text: string): number => text.match(UNITS)?.length ?? 0;

/** Share of the term's words that stand in one of the places where the finding was read. */
function namedShare(term: string, { provenance }: Finding): number {
  const places = provenance.flatMap((place) => (place.kind === "text" ? [place] : []));
  const isNamed = (at: number): boolean => places.some(({ start, end }) => at >= start && at < end);
  const named = [...term.matchAll(UNITS)].filter(({ index }) => isNamed(index)).length;
  return named / Math.max(1, countUnits(term));
}

/**
 * The one finding of the release that a term names, read as any text of a record is: null where there is none, where there are several
 * of which none is a kind of the others, or where most of the term says something else.
 */
export function resolveTerm(
  term: string,
  { extractor, concepts }: Pick<ReviewGraph, "extractor" | "concepts">,
): ResolvedTerm | null {
  const { findings } = extractor.fromText({ id: "term", title: "", text: term }, { sex: "unknown" });
  const special = findings.filter(
    ({ concept }) =>
      !findings.some((other) => other.concept !== concept && concepts.general(other.concept).has(concept)),
  );
  const [finding] = special;
  if (finding === undefined || new Set(special.map(({ concept }) => concept)).size !== 1) return null;
  const { concept, label, status, certainty, experiencer, temporality } = finding;
  const isPlain = certainty === "certain" && experiencer === "patient" && temporality === "current";
  if (!isPlain || status === "unknown" || namedShare(term, finding) < LEAST_NAMED) return null;
  return { concept, label, denied: status === "absent" };
}
