import type { AnswerSentence, ConceptIndex } from "@cdss/domain";
import { type Candidate, candidateSentences } from "./candidate-sentences.ts";
import type { FoundRule } from "./find-rule-passages.ts";
import { isDrug } from "./is-drug.ts";
import type { Question } from "./read-question.ts";
import { MEETING_TERMS } from "./words/circumstance-words.ts";

/** Kinds that what is said of two drugs together answers as a whole. */
const OF_BOTH = new Set([
  "interaction",
  "safety",
  "contraindication",
  "precaution",
  "adverse effect",
  "monitoring",
  "mechanism",
  "treatment",
  "second choice",
]);
/** Kinds that are answered by a figure: the text of a rule answers them where it states one. */
const OF_FIGURES = new Set(["dose", "maximum", "start", "maintenance", "dosing interval", "duration"]);

/** Headings of the text of a rule that answer, in the order in which a physician needs them: what to do, what happens, how serious it is. */
const HEADINGS: readonly RegExp[] = [/^(?:Management|处理)$/u, /^(?:Mechanism|机制)$/u, /^(?:Severity|严重程度)$/u];
const FORBIDDEN = /is a contraindicated|属禁忌/iu;
const MOST_SENTENCES = 5;

/** Place of a sentence in the answer; null for what stands under other headings. A pair that must not be given at all is said first. */
function placeOf({ passage, quotation }: Candidate): number | null {
  const at = HEADINGS.findIndex((heading) => heading.test(passage.headings.at(-1) ?? ""));
  if (at < 0) return null;
  return FORBIDDEN.test(quotation.quote) ? -1 : at;
}

/**
 * What the rule for two drugs says to a question on both: what to do, what happens and how serious it is. Nothing where the question asks which
 * of them is better or another kind of thing, where it asks for a figure and the rule states none, or names something that the rule does not.
 */
export function chooseRuleSentences(
  rules: readonly FoundRule[],
  question: Question,
  concepts: ConceptIndex | null,
): AnswerSentence[] {
  const { things, kinds, cause, measures, populations, compares } = question;
  if (compares || cause !== null || measures.length > 0 || populations.size > 0) return [];
  const asked = kinds.filter(({ beside }) => beside !== true);
  const figures = asked.filter(({ name }) => OF_FIGURES.has(name));
  if (!asked.every(({ name }) => OF_BOTH.has(name) || OF_FIGURES.has(name))) return [];
  const others = things.filter(({ concepts: ids }) => ![...ids].some(isDrug));
  const rest = question.terms.filter((term) => !MEETING_TERMS.has(term));
  const chosen: Candidate[] = [];
  for (const { passages } of rules) {
    const candidates = candidateSentences(passages, concepts);
    const isNamed = others.every(({ concepts: ids }) =>
      candidates.some(({ named }) => [...ids].some((id) => named().has(id))),
    );
    const isSaid = rest.every((term) =>
      candidates.some(({ terms, above }) => terms.has(term) || above.terms.has(term)),
    );
    const answering = candidates
      .flatMap((candidate) => {
        const place = placeOf(candidate);
        return place === null ? [] : [{ candidate, place }];
      })
      .sort((one, other) => one.place - other.place)
      .map(({ candidate }) => candidate);
    const telling = answering.filter(({ quotation }) => figures.every(({ tells }) => tells.test(quotation.quote)));
    if (!isNamed || !isSaid || telling.length === 0) continue;
    chosen.push(...(figures.length > 0 ? telling : answering));
  }
  return chosen.slice(0, MOST_SENTENCES).map(({ quotation, passage }) => ({
    text: quotation.quote,
    language: passage.document.language,
    quotations: [quotation],
    contradictedBy: [],
  }));
}
