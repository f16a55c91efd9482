import type { ConceptIndex } from "@cdss/domain";
import type { Candidate } from "./candidate-sentences.ts";
import { asDrugInDisease } from "./drug-in-disease.ts";
import { OF_ANYBODY } from "./precedence.ts";
import { kindNamed, type Question } from "./read-question.ts";
import { asTreatmentLine, readEntries } from "./treatment-line.ts";

/** The questions that a sentence may answer instead of the one that was asked, each of them asked by it too; none where it may not stand for an answer. */
export type Widening = (candidate: Candidate) => readonly Question[];

/** What causes a disease, where no source says so in words of cause: what it follows, and what makes it likelier; nobody is ill of an age, a sex or a family. */
function asRiskFactor(question: Question): readonly Question[] {
  const { cause, kinds } = question;
  if (cause === null || cause.agents.length > 0 || cause.effects.length === 0) return [];
  return [{ ...question, cause: null, kinds: [...kinds, { ...kindNamed("risk factor"), besidePoint: OF_ANYBODY }] }];
}

/** Two matters at once are answered by what tells either: "which drug, and how long". */
const asOneMatter = (question: Question): readonly Question[] =>
  question.things.length === 0 ? [] : question.matters.map((kinds) => ({ ...question, kinds, matters: [] }));

/**
 * Ways to hold sentences against a question that no sentence answers as it stands, in the order in which they are tried. Each keeps what is
 * asked about and lets go of what sources do not repeat.
 */
export function widenings(
  question: Question,
  candidates: readonly Candidate[],
  concepts: ConceptIndex | null,
): readonly Widening[] {
  const entries = readEntries(candidates);
  const matters = asOneMatter(question);
  const ofTreatment: Widening = (candidate) =>
    [question, ...matters].flatMap((one) => asTreatmentLine(one, candidate, entries) ?? []);
  return [
    () => matters,
    (candidate) => [asDrugInDisease(question, candidate, concepts) ?? []].flat(),
    ofTreatment,
    () => asRiskFactor(question),
  ];
}
