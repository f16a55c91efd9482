import type { ConceptIndex, Passage } from "@cdss/domain";
import { tokenise } from "../text/tokenise.ts";
import { readCandidate } from "./candidate-sentences.ts";
import type { FoundRule } from "./find-rule-passages.ts";
import { naming } from "./judge-candidate.ts";
import type { Question } from "./read-question.ts";

/**
 * Whether a sentence names every thing that the question names as a concept, itself or by the title and headings above its passage. The
 * same answer for another drug is no answer. The text of the rule for two drugs is about both, though it names their groups.
 */
export function isAbout(
  question: Question,
  text: string,
  { passage, rules }: { readonly passage: Passage; readonly rules: readonly FoundRule[] },
  concepts: ConceptIndex | null,
): boolean {
  const candidate = readCandidate(text, passage, concepts);
  if (question.things.length === 0) {
    // Without concepts its words must do: half of what the question names, for a statement may say it in other words.
    const words = new Set([...tokenise(text), ...candidate.above.terms, ...tokenise(passage.text)]);
    return question.terms.filter((term) => words.has(term)).length >= question.terms.length / 2;
  }
  const rule = rules.find(({ passages }) => passages.some(({ id }) => id === passage.id));
  const named = question.things.filter(
    (thing) => [...thing.concepts].some((id) => rule?.drugs.has(id)) || naming(thing, candidate, concepts) !== null,
  );
  // A record speaks of one patient throughout, and repeats the disease in no line.
  return passage.document.level === "record" ? named.length > 0 : named.length === question.things.length;
}
