import type { AnswerSentence, ConceptIndex, Language, Passage, Quotation } from "@cdss/domain";
import { checkSupport } from "../support/check-support.ts";
import { conceptReader } from "./concept-reader.ts";
import { isAbout } from "./is-about.ts";
import type { Question } from "./read-question.ts";

/** A sentence of a model as it is held against passages. */
export interface Statement {
  readonly text: string;
  /** Passages that it cites; numbers that were never given are not among them. */
  readonly cited: readonly Passage[];
}

export interface StatementCheck {
  readonly question: Question;
  readonly language: Language;
  readonly concepts: ConceptIndex | null;
  readonly found: readonly Passage[];
  /** A second search, for what none of the passages found carries. */
  readonly more: (statement: string) => Promise<readonly Passage[]>;
}

/**
 * The statement with the exact place that carries it: in the passages that it cites, then in all found, then in those of a second search.
 * Null where none carries it, or where it does not speak of what was asked.
 */
export async function checkStatement(
  { text, cited }: Statement,
  { question, language, concepts, found, more }: StatementCheck,
): Promise<{ readonly sentence: AnswerSentence; readonly passage: Passage } | null> {
  const options = concepts === null ? {} : { concepts: conceptReader(concepts) };
  for (const passagesOf of [async () => cited, async () => found, () => more(text)]) {
    const passages = await passagesOf();
    const { supported, quote } = checkSupport(text, passages, options);
    const passage = passages.find(({ id }) => id === quote?.passage);
    if (!supported || quote === null || passage === undefined) continue;
    if (!isAbout(question, text, passage, concepts)) return null;
    const { start, end } = quote;
    const quotation: Quotation = { passage: passage.id, start, end, quote: passage.text.slice(start, end) };
    return { sentence: { text, language, quotations: [quotation], contradictedBy: [] }, passage };
  }
  return null;
}
