import type { Passage, Quotation, ReviewFault } from "@cdss/domain";
import { speaksToAModel } from "../answer/words/speaks-to-a-model.ts";
import { type Span, splitSentences } from "../passages/split-sentences.ts";

/** Longest quotation that is shown, in UTF-16 units: a sentence longer than that is a table or a list. */
const LONGEST_QUOTE = 600;

/** A passage by its number, and the words that the model says it holds. */
export interface WrittenCitation {
  readonly passage: number;
  readonly words: string;
}

/** A quotation with the passage that it is from. */
export interface Located {
  readonly passage: Passage;
  readonly quotation: Quotation;
}

/** The whole sentences that the words are from: words cut out of "no chest pain" would say the opposite. */
function wholeSentences(text: string, words: Span): Span {
  const touched = splitSentences(text).filter(({ start, end }) => start < words.end && end > words.start);
  const whole = { start: touched[0]?.start ?? words.start, end: touched.at(-1)?.end ?? words.end };
  return whole.end - whole.start > LONGEST_QUOTE ? words : whole;
}

/**
 * The cited words where they stand, letter by letter, with the rest of their sentences; the fault where one of them does not stand in the passage that it names, or speaks
 * to a model: who invents one quotation is not believed for the others.
 */
export function locateCitations(
  citations: readonly WrittenCitation[],
  passages: readonly Passage[],
): readonly Located[] | ReviewFault {
  const located = new Map<string, Located>();
  for (const { passage: number, words } of citations) {
    const passage = passages[number - 1];
    const at = passage === undefined || words === "" ? -1 : passage.text.indexOf(words);
    if (passage === undefined || at < 0) return "quote";
    const { start, end } = wholeSentences(passage.text, { start: at, end: at + words.length });
    const quotation = { passage: passage.id, start, end, quote: passage.text.slice(start, end) };
    if (speaksToAModel(quotation.quote)) return "instruction";
    located.set(`${passage.id} ${start} ${end}`, { passage, quotation });
  }
  return [...located.values()];
}
