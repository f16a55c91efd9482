import { CdssError, CitedDocument, type EvidenceDocument, type Passage } from "@cdss/domain";
import { cutSentence } from "./cut-sentence.ts";
import { ENOUGH, fillOf, MOST_CHARACTERS, MOST_FILL } from "./measure-text.ts";
import { type Span, splitSentences, trimmed } from "./split-sentences.ts";

/** A sentence, or a piece of one, with how far it fills a passage. */
interface Piece extends Span {
  readonly fill: number;
  /** A paragraph begins with it. */
  readonly opensParagraph: boolean;
}

/** A passage in the making. */
interface Draft {
  readonly start: number;
  end: number;
  fill: number;
}

const PARAGRAPHS = /\n[^\S\n]*\n\s*/gu;

/** Paragraphs of a part of the text. */
function* paragraphsOf(text: string, { start, end }: Span): Generator<Span, void> {
  let from = start;
  for (const match of text.slice(start, end).matchAll(PARAGRAPHS)) {
    yield { start: from, end: start + match.index };
    from = start + match.index + match[0].length;
  }
  yield { start: from, end };
}

function piecesOf(text: string, part: Span): Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of paragraphsOf(text, part)) {
    let opensParagraph = true;
    for (const sentence of splitSentences(text.slice(start, end)))
      for (const piece of cutSentence(text, { start: start + sentence.start, end: start + sentence.end })) {
        pieces.push({ ...piece, fill: fillOf(text.slice(piece.start, piece.end)), opensParagraph });
        opensParagraph = false;
      }
  }
  return pieces;
}

/** White space between pieces counts for the length, so that the bound holds for passages too. */
const fits = (draft: Draft, fill: number, end: number): boolean =>
  draft.fill + fill <= MOST_FILL && end - draft.start <= MOST_CHARACTERS;

/** Passages of one part, which its headings hold together. */
function draftsOf(text: string, part: Span): Draft[] {
  const drafts: Draft[] = [];
  for (const { start, end, fill, opensParagraph } of piecesOf(text, part)) {
    const open = drafts.at(-1);
    const isFull =
      open === undefined ||
      open.fill + fill > 1 ||
      end - open.start > MOST_CHARACTERS ||
      (opensParagraph && open.fill >= ENOUGH);
    if (isFull) drafts.push({ start, end, fill });
    else {
      open.end = end;
      open.fill += fill;
    }
  }
  return joinShort(drafts);
}

/** Passages too short to stand for themselves join the one before them, or the one after, as far as that has room. */
function joinShort(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const isShort = before !== undefined && (draft.fill < ENOUGH || before.fill < ENOUGH);
    if (isShort && fits(before, draft.fill, draft.end)) {
      before.end = draft.end;
      before.fill += draft.fill;
    } else joined.push({ ...draft });
  }
  return joined;
}

/** Sections, and what stands between them, in order. */
function* partsOf(document: EvidenceDocument): Generator<Span & { headings: readonly string[] }, void> {
  let at = 0;
  for (const { headings, start, end } of document.sections) {
    if (start < at || end < start || end > document.text.length) throw disorder(document.id);
    yield { headings: [], start: at, end: start };
    yield { headings, start, end };
    at = end;
  }
  yield { headings: [], start: at, end: document.text.length };
}

function disorder(id: string): CdssError {
  const message = "overlap, or lie outside the text";
  const fix = "give sections in order, within the text";
  return new CdssError("INVALID_INPUT", `document ${id}: sections ${message}; ${fix}`, {
    issues: [{ path: "sections", message, fix }],
  });
}

/**
 * Passages of a document: split at sections, then at paragraphs, then at sentences, each of 120 to 200 words or 250 to 450 Han
 * characters where its section has them, and never more than half as many again. They do not overlap; `text` is exactly
 * `document.text.slice(start, end)`, and every character but white space lies in exactly one of them.
 * Throws CdssError INVALID_INPUT where sections overlap or lie outside the text.
 */
export function splitDocument(document: EvidenceDocument): Passage[] {
  const cited = CitedDocument.parse(document);
  const passages: Passage[] = [];
  for (const part of partsOf(document))
    for (const draft of draftsOf(document.text, part)) {
      const span = trimmed(document.text, draft.start, draft.end);
      if (span === null) continue;
      passages.push({
        id: `${document.id}#${span.start}-${span.end}`,
        document: cited,
        headings: [...part.headings],
        ...span,
        text: document.text.slice(span.start, span.end),
      });
    }
  return passages;
}
