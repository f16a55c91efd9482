import type { Demographics, ReviewFault, SuggestedReading, TextDocument } from "@cdss/domain";
import { speaksToAModel } from "../answer/words/speaks-to-a-model.ts";
import { type Span, splitSentences } from "../passages/split-sentences.ts";
import { faultOfKnown, type KnownFindings } from "./known-findings.ts";
import { resolveTerm } from "./resolve-term.ts";
import type { ReviewGraph } from "./review-ports.ts";
import { statusInContext } from "./status-in-context.ts";

/** A finding as the model wrote it, identifiers put back. */
export interface WrittenReading {
  readonly words: string;
  readonly term: string;
  readonly status: "present" | "absent";
}

/** Where it was read, and what it is held against. */
export interface ReadingCheck {
  readonly document: TextDocument;
  /** The part of the document that the model was shown. */
  readonly part: Span;
  readonly demographics: Demographics;
  readonly known: KnownFindings;
  readonly graph: Pick<ReviewGraph, "extractor" | "graph" | "concepts">;
}

/** Words that stand more often than this in a part point to no place. */
const MOST_PLACES = 5;

/** Places of the words in the part, in order. None where there are too many. */
function placesOf(words: string, { document: { text }, part }: ReadingCheck): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(words, part.start); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (end > part.end) break;
    places.push({ start, end });
  }
  return places.length > MOST_PLACES ? [] : places;
}

/** Whether a sentence of the part that holds the place speaks to a model. */
function isOrder({ document, part }: ReadingCheck, { start, end }: Span): boolean {
  const text = document.text.slice(part.start, part.end);
  return splitSentences(text).some(
    (sentence) =>
      part.start + sentence.start < end &&
      part.start + sentence.end > start &&
      speaksToAModel(text.slice(sentence.start, sentence.end)),
  );
}

/**
 * A reading as a suggestion, or why it is none. Its words must stand in the document letter by letter; its term must name one finding
 * of the release; the rules must read the same of that place; and the case must not hold it. Of several places with the same words the
 * first that the rules agree with counts.
 */
export async function checkReading(
  { words, term, status }: WrittenReading,
  check: ReadingCheck,
): Promise<SuggestedReading | ReviewFault> {
  const { document, demographics, known, graph } = check;
  const places = placesOf(words, check);
  if (places.length === 0) return "quote";
  const { text, id: documentId } = document;
  if (places.every((place) => isOrder(check, place)) || speaksToAModel(term)) return "instruction";
  const named = resolveTerm(term, graph);
  if (named === null) return "term";
  // "Afebrile: present" and "afebrile: absent" may each mean both.
  if (named.denied) return "context";
  const { concept } = named;
  let fault: ReviewFault = "context";
  for (const place of places) {
    if (isOrder(check, place)) continue;
    const reading = { documentId, ...place, concept, status };
    const ofKnown = faultOfKnown(reading, known, graph.concepts);
    if (ofKnown !== null) {
      fault = ofKnown;
      continue;
    }
    if (statusInContext({ text, ...place, term, concept }, demographics, graph.extractor) !== status) continue;
    const label = (await graph.graph.concept(concept))?.label ?? named.label;
    return { ...reading, quote: words, term, label };
  }
  return fault;
}
