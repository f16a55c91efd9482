import type { RecordPlace } from "./record-place.ts";
import type { FindingGroup, ShownFinding } from "./shown-findings.ts";

/** A stretch of a document and the chips that were read there. */
export interface TextSegment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly { readonly key: string; readonly group: FindingGroup }[];
  /** Lies in the place that the reader asked to see. */
  readonly isPlace: boolean;
}

/**
 * Cuts a document at every edge of a finding's span (half-open, UTF-16 units), so that overlapping findings can be marked
 * without nesting. Spans that do not lie in the document are left out.
 */
export function textSegments(
  documentId: string,
  text: string,
  findings: readonly ShownFinding[],
  place: RecordPlace | null = null,
): readonly TextSegment[] {
  const spans = findings.flatMap((finding) =>
    finding.mentions.flatMap((mention) =>
      mention.provenance.flatMap((place) =>
        place.kind === "text" && place.documentId === documentId && place.start < place.end && place.end <= text.length
          ? [{ start: place.start, end: place.end, key: finding.key, group: finding.group }]
          : [],
      ),
    ),
  );
  const asked = placeIn(documentId, text, place);
  const edges = [...spans, ...(asked === null ? [] : [asked])].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([0, text.length, ...edges])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covering = spans.filter((span) => span.start <= start && end <= span.end);
    const marks = [...new Map(covering.map((span) => [span.key, { key: span.key, group: span.group }])).values()];
    const isPlace = asked !== null && asked.start <= start && end <= asked.end;
    return { start, text: text.slice(start, end), marks, isPlace };
  });
}

/** The place, if it lies in this document and its words are those that were quoted: a record may have changed since. */
function placeIn(documentId: string, text: string, place: RecordPlace | null) {
  if (place?.kind !== "words" || place.documentId !== documentId) return null;
  return text.slice(place.start, place.end) === place.quote ? place : null;
}
