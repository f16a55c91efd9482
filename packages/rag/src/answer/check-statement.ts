import type { AnswerSentence, ConceptIndex, Language, Passage, Quotation } from "@cdss/domain";
import { askJudge } from "../judge/ask-judge.ts";
import type { SupportJudge } from "../judge/support-judge.ts";
import { checkSupport } from "../support/check-support.ts";
import type { ConceptReader } from "../support/concept-mention.ts";
import type { FoundRule } from "./find-rule-passages.ts";
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
  /** The concepts as the rules read them. */
  readonly reader: ConceptReader | null;
  /** Null where rules alone decide. */
  readonly judge: SupportJudge | null;
  readonly whose: {
    readonly tenant: string;
    readonly patient: string | null;
    readonly signal: AbortSignal | undefined;
  };
  readonly found: readonly Passage[];
  /** Rules that speak for the drugs of the question: their texts are about both. */
  readonly rules: readonly FoundRule[];
  /** A second search, for what none of the passages found carries. */
  readonly more: (statement: string) => Promise<readonly Passage[]>;
}

/**
 * The statement with the exact place that carries it: in the passages that it cites, then in all found, then in those of a second search.
 * Where rules cannot decide on words alone, the judge is asked. Null where none carries it, or where it does not speak of what was asked.
 */
export async function checkStatement(
  { text, cited }: Statement,
  { question, language, concepts, reader, judge, whose, found, rules, more }: StatementCheck,
): Promise<{ readonly sentence: AnswerSentence; readonly passage: Passage } | null> {
  const options = reader === null ? {} : { concepts: reader };
  const carriedBy = (passage: Passage, { start, end }: { start: number; end: number }, checkedBy: string) => {
    if (!isAbout(question, text, { passage, rules }, concepts)) return null;
    const quotation: Quotation = { passage: passage.id, start, end, quote: passage.text.slice(start, end) };
    return { sentence: { text, language, quotations: [quotation], contradictedBy: [], checkedBy }, passage };
  };
  const seen = new Map<string, Passage>();
  for (const passagesOf of [async () => cited, async () => found, () => more(text)]) {
    const passages = await passagesOf();
    for (const passage of passages) seen.set(passage.id, passage);
    const { supported, quote } = checkSupport(text, passages, options);
    const passage = passages.find(({ id }) => id === quote?.passage);
    if (supported && quote !== null && passage !== undefined) return carriedBy(passage, quote, "rules");
  }
  if (judge === null || reader === null) return null;
  const judged = await askJudge(judge, text, [...seen.values()], { concepts: reader, ...whose });
  return judged === null ? null : carriedBy(judged.passage, judged, judge.name);
}
