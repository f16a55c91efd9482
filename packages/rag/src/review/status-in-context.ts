import type { Curie, Demographics, Finding } from "@cdss/domain";
import type { Span } from "../passages/split-sentences.ts";
import type { ReviewGraph } from "./review-ports.ts";

/** Characters read on either side of a place: the heading of its section stands before it, and decides on what follows. More takes too long. */
const BEFORE = 4_000;
const AFTER = 500;
const HAN_END = /\p{Script=Han}$/u;

/** A place of a text, and the name that is read in it. */
export interface NamedPlace extends Span {
  readonly text: string;
  readonly term: string;
  readonly concept: Curie;
}

/** What the rules read of the term where it stands; null where they read no finding there. */
function readAt(
  text: string,
  { start, end }: Span,
  concept: Curie,
  demographics: Demographics,
  extractor: ReviewGraph["extractor"],
): Finding | null {
  const { findings } = extractor.fromText({ id: "context", title: "", text }, demographics);
  const isThere = ({ provenance }: Finding): boolean =>
    provenance.some((place) => place.kind === "text" && place.start < end && place.end > start);
  return findings.find((finding) => finding.concept === concept && isThere(finding)) ?? null;
}

/**
 * What the rules that read every text of a record say of a place that their lexicon does not know: they are shown the text with the term
 * in place of the words, before them, and after them, so that a denial, a relative, the past or a doubt counts, be it around the words or
 * among them. Absent where one of the three is denied; null where nothing was observed there of the patient now and for certain.
 */
export function statusInContext(
  { text, start, end, term, concept }: NamedPlace,
  demographics: Demographics,
  extractor: ReviewGraph["extractor"],
): "present" | "absent" | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const words = text.slice(start, end);
  const after = text.slice(end, end + AFTER);
  const gap = HAN_END.test(words) ? "" : " ";
  const variants: readonly (readonly [words: string, at: number])[] = [
    [term, 0],
    [`${words}${gap}${term}`, words.length + gap.length],
    [`${term}${gap}${words}`, 0],
  ];
  let isDenied = false;
  for (const [written, at] of variants) {
    const from = before.length + at;
    const place = { start: from, end: from + term.length };
    const read = readAt(before + written + after, place, concept, demographics, extractor);
    if (read === null || read.status === "unknown") return null;
    if (read.experiencer !== "patient" || read.temporality !== "current" || read.certainty !== "certain") return null;
    isDenied ||= read.status === "absent";
  }
  return isDenied ? "absent" : "present";
}
