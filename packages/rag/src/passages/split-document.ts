import { CdssError, CitedDocument, type EvidenceDocument, type Passage } from "@cdss/domain";
import { cutSentence } from "./cut-sentence.ts";
import { ENOUGH, FULL, MOST, MOST_CHARACTERS, sizeOf } from "./measure-text.ts";
import { type Span, splitSentences, trimmed } from "./split-sentences.ts";

/** A sentence, or a piece of one, with its size. */
interface Piece extends Span {
  readonly size: number;
  /** A paragraph begins with it. */
  readonly opensParagraph: boolean;
}

/** A passage in the making. */
interface Draft {
  readonly start: number;
  end: number;
  size: number;
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
        pieces.push({ ...piece, size: sizeOf(text.slice(piece.start, piece.end)), opensParagraph });
        opensParagraph = false;
      }
  }
  return pieces;
}

/** White space between pieces counts for the length, so that the bound holds for passages too. */
const fits = (draft: Draft, size: number, end: number): boolean =>
  draft.size + size <= MOST && end - draft.start <= MOST_CHARACTERS;

/** Passages of one part, which its headings hold together. */
function draftsOf(text: string, part: Span): Draft[] {
  const drafts: Draft[] = [];
  for (const { start, end, size, opensParagraph } of piecesOf(text, part)) {
    const open = drafts.at(-1);
    const isFull =
      open === undefined ||
      open.size + size > FULL ||
      end - open.start > MOST_CHARACTERS ||
      (opensParagraph && open.size >= ENOUGH);
    if (isFull) drafts.push({ start, end, size });
    else {
      open.end = end;
      open.size += size;
    }
  }
  return joinShort(drafts);
}

/** Passages too short to stand for themselves join the one before them, or the one after, as far as that has room. */
function joinShort(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const isShort = before !== undefined && (draft.size < ENOUGH || before.size < ENOUGH);
    if (isShort && fits(before, draft.size, draft.end)) {
      before.end = draft.end;
      before.size += draft.size;
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
