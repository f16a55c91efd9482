import { estimateTokens } from "../chat/endpoint/estimate-tokens.ts";
import { type Span, splitSentences, trimmed } from "../passages/split-sentences.ts";

/** Where a sentence that is longer than a part may be cut, the best first. */
const CUTS = [/[;；]\s*/gu, /[,，、]\s*/gu, /\s+/gu] as const;

/** Pieces of a sentence of at most so many tokens, cut between clauses, then words, and where there are none, between characters. */
function cutSentence(text: string, { start, end }: Span, tokens: number): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; ) {
    // No character takes less than 0.3 tokens: what is longer never fits.
    let to = Math.min(end, from + Math.ceil(tokens / 0.3));
    while (to > from + 1 && estimateTokens(text.slice(from, to)) > tokens) to = from + Math.floor((to - from) * 0.9);
    if (to < end) {
      const piece = text.slice(from, to);
      const cut = CUTS.map((pattern) => [...piece.matchAll(pattern)].at(-1)).find((match) => match !== undefined);
      if (cut !== undefined) to = from + cut.index + cut[0].length;
    }
    const span = trimmed(text, from, to);
    if (span !== null) pieces.push(span);
    from = to;
  }
  return pieces;
}

/**
 * A text in parts of at most so many tokens by estimate, each of whole sentences. A sentence that is longer than that by itself is cut
 * between clauses. Every character but white space lies in exactly one part.
 */
export function noteParts(text: string, tokens: number): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const sentence of splitSentences(text)) {
    const last = parts.at(-1);
    if (last !== undefined && estimateTokens(text.slice(last.start, sentence.end)) <= tokens) {
      last.end = sentence.end;
      continue;
    }
    const isLong = estimateTokens(text.slice(sentence.start, sentence.end)) > tokens;
    parts.push(...(isLong ? cutSentence(text, sentence, tokens) : [{ ...sentence }]));
  }
  return parts;
}
