import type { Passage, Quotation, ReviewFault } from "@cdss/domain";
import { speaksToAModel } from "../answer/words/speaks-to-a-model.ts";

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

/**
 * The cited words where they stand, letter by letter; the fault where one of them does not stand in the passage that it names, or speaks
 * to a model: who invents one quotation is not believed for the others.
 */
export function locateCitations(
  citations: readonly WrittenCitation[],
  passages: readonly Passage[],
): readonly Located[] | ReviewFault {
  const located = new Map<string, Located>();
  for (const { passage: number, words } of citations) {
    const passage = passages[number - 1];
    const start = passage === undefined || words === "" ? -1 : passage.text.indexOf(words);
    if (passage === undefined || start < 0) return "quote";
    if (speaksToAModel(words)) return "instruction";
    const quotation = { passage: passage.id, start, end: start + words.length, quote: words };
    located.set(`${passage.id} ${start} ${words}`, { passage, quotation });
  }
  return [...located.values()];
}
